"""From right to left: sentences in Latin letters stand where the mirrored window begins, and go back with it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from storyboard.ui.pieces import Short, quiet
from storyboard.ui.sides import sided
from storyboard.ui.theme import Palette

WORDS = "Nothing is sent that could go over a cap: what is spent, reserved and uncertain counts here and everywhere."


@pytest.fixture
def room(dressed: Palette, qtbot: QtBot, qapp: QApplication) -> Iterator[QWidget]:
    """A column of words in an application that is mirrored while it stands."""
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.resize(300, 300)
    made.show()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield made
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qtbot.waitUntil(lambda: not any(turned(label) for label in made.findChildren(QLabel)))


def turned(widget: QLabel | QLineEdit) -> bool:
    return bool(widget.alignment() & Qt.AlignmentFlag.AlignAbsolute)


def put(room: QWidget, widget: QWidget) -> None:
    layout = room.layout()
    assert layout is not None
    layout.addWidget(widget)
    widget.show()


def ink(widget: QWidget) -> tuple[int, int]:
    """How far the words stand from the left and from the right edge of what holds them, in pixels."""
    image = widget.grab().toImage()
    ground = image.pixel(0, 0)
    inked = [x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(image.height()))]
    return inked[0], image.width() - 1 - inked[-1]


def test_a_sentence_that_comes_later_begins_on_the_right(room: QWidget, qtbot: QtBot) -> None:
    last_line = quiet("Only these.")
    put(room, last_line)
    left, right = ink(last_line)
    assert right < 12 < left
    wrapped = quiet(WORDS)
    put(room, wrapped)
    assert wrapped.alignment() & Qt.AlignmentFlag.AlignRight


def test_what_stood_at_the_end_of_a_line_stands_there_again(room: QWidget) -> None:
    figure = QLabel("12.50")
    figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    put(room, figure)
    left, right = ink(figure)
    assert left < 12 < right
    assert figure.alignment() & Qt.AlignmentFlag.AlignTop


def test_an_empty_field_says_what_it_is_for_where_one_begins_to_write(room: QWidget) -> None:
    line = QLineEdit()
    line.setPlaceholderText("no cap")
    put(room, line)
    assert line.alignment() & Qt.AlignmentFlag.AlignRight
    assert turned(line)


def test_what_runs_from_left_to_right_everywhere_is_left_so(room: QWidget) -> None:
    strip = QWidget()
    strip.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    label = QLabel("00:00:01:12", strip)
    put(room, strip)
    assert not turned(label)


def test_everything_goes_back_with_the_window(room: QWidget, qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel("Places")
    put(room, label)
    assert turned(label)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qtbot.waitUntil(lambda: not turned(label))
    assert label.alignment() == Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def test_a_line_that_begins_with_a_figure_keeps_it_in_front(room: QWidget) -> None:
    told = Short("1 WWWW")
    put(room, told)
    image, metrics = told.grab().toImage(), told.fontMetrics()
    begin = image.width() - metrics.horizontalAdvance(told.text())
    ground, between = (
        image.pixel(0, 0),
        range(begin + metrics.horizontalAdvance("1") + 1, begin + metrics.horizontalAdvance("1 ")),
    )
    assert all(image.pixel(x, y) == ground for x in between for y in range(image.height()))


def test_the_bar_at_the_edge_of_a_message_stands_where_its_words_begin(
    room: QWidget, qapp: QApplication, qtbot: QtBot
) -> None:
    plain = "QFrame { border-left: 3px solid red; margin-right: 8px; text-align: left; }"
    mirrored = sided(plain, is_mirrored=True)
    assert "border-right: 3px solid red; margin-left: 8px; text-align: left" in mirrored
    assert sided(mirrored, is_mirrored=True) == mirrored
    assert sided(mirrored, is_mirrored=False) == plain
    assert "border-left: 3px solid" not in qapp.styleSheet()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qtbot.waitUntil(lambda: "border-left: 3px solid" in qapp.styleSheet())
