"""Figures keep the order of their parts in a window that runs from right to left, and in words that do."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from storyboard.model.audio import AudioTrack
from storyboard.model.rate import Rate
from storyboard.ui.main_window import MainWindow
from storyboard.ui.theme import Palette
from storyboard.ui.timing.lane_heads import Head
from storyboard.ui.timing.timeline import Lane
from storyboard.ui.transport import TimeField
from storyboard.ui.words import apart, decibels, money

ISOLATES = "\u2066\u2067\u2068\u2069"
HEBREW = "\u05e9\u05dc\u05d5\u05dd"
NTSC = Rate(numerator=30000, denominator=1001)


@pytest.fixture
def mirrored(dressed: Palette, qapp: QApplication) -> Iterator[None]:
    """The application as it is for languages that are read from the right."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def seen(text: str, way: Qt.LayoutDirection = Qt.LayoutDirection.RightToLeft) -> str:
    """The text as it stands on the screen from left to right, in a line that runs this way; blanks are left out."""
    layout = QTextLayout(text, QFont())
    option = QTextOption()
    option.setTextDirection(way)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    layout.endLayout()
    signs = [(at, sign) for at, sign in enumerate(text) if not sign.isspace() and sign not in ISOLATES]
    places = [(run.positions()[0].x(), sign) for at, sign in signs for run in line.glyphRuns(at, 1)]
    return "".join(sign for _x, sign in sorted(places))


def test_what_is_seen_is_told_apart_from_what_is_written(dressed: Palette) -> None:
    assert seen("24 fps") == "fps24"


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (lambda: decibels(-12), "\u221212.0dB"),
        (lambda: decibels(3), "+3.0dB"),
        (lambda: money(1200), "<$0.01"),
        (lambda: money(1_250_000), "$1.25"),
        (lambda: apart(NTSC.clock(1800)), "00:01:00;02"),
        (lambda: apart("11/22/26 7:35 PM"), "11/22/267:35PM"),
        (lambda: apart("1920 \u00d7 1080"), "1920\u00d71080"),
    ],
)
def test_a_figure_stands_in_hebrew_as_it_does_alone(mirrored: None, made: Callable[[], str], told: str) -> None:
    assert told in seen(f"{HEBREW} {made()} {HEBREW}")


def test_a_sum_in_french_keeps_its_sign_behind_it(mirrored: None) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("fr"))
    try:
        assert "0,50$" in seen(f"{HEBREW} {money(500_000)} {HEBREW}")
    finally:
        QLocale.setDefault(before)


def test_nothing_is_put_into_figures_of_a_window_that_runs_from_left_to_right(dressed: Palette) -> None:
    assert (apart("24 fps"), money(0)) == ("24 fps", "$0.00")


def test_the_figures_on_top_and_at_the_bottom_read_in_their_order(mirrored: None, window: MainWindow) -> None:
    (about,) = window.top.findChildren(QToolButton, "figures")
    assert seen(about.text()) == "0:02\u00b716:9\u00b724fps"
    assert seen(window.status_line.findings.text())[0].isdigit()


def test_figures_that_are_there_already_follow_a_window_that_is_turned(
    window: MainWindow, request: pytest.FixtureRequest
) -> None:
    (about,) = window.top.findChildren(QToolButton, "figures")
    before = about.text()
    request.getfixturevalue("mirrored")
    assert seen(about.text()) == seen(before, Qt.LayoutDirection.LeftToRight)
    assert seen(window.status_line.findings.text())[0].isdigit()
    assert window.transport.time.alignment() & Qt.AlignmentFlag.AlignRight


def test_a_drop_frame_timecode_begins_with_its_hours_in_any_window(mirrored: None, qtbot: QtBot) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    field.show_frame(1800, NTSC)
    assert field.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert seen(field.text(), field.layoutDirection()) == "00:01:00;02"


def test_a_lane_named_in_hebrew_has_its_gain_in_order_in_any_window(dressed: Palette, qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    head = Head(place)
    head.show_lane(Lane(AudioTrack(id="voice", name=HEBREW, gain_db=-12.0), ()))
    assert "\u221212dB" in seen(head.findChildren(QLabel)[0].text(), Qt.LayoutDirection.LeftToRight)
