"""More lanes of sound than the strip has room for: they are scrolled, and their heads with them."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.board import Board
from storyboard.model.picture import Asset, AssetKind
from storyboard.model.rate import FILM
from storyboard.model.values import replace
from storyboard.ui.plurals import StretchedWords
from storyboard.ui.strip import Strip
from storyboard.ui.theme import DARK, Palette
from storyboard.ui.timing.grips import Grip, Hold
from storyboard.ui.timing.lane_heads import Head
from storyboard.ui.timing.rows import LANES_SEEN, LEAST_PICTURES_PX, least_height, rows_of
from storyboard.ui.timing.sight_commands import SightCommands
from storyboard.ui.transport import Transport
from tests.fakes.tiny import tiny
from tests.ui.timing.strip_hands import LEFT, NONE, drag_on

LANES = 9
PADDED_PX = 4
"""What a button's edge and padding take on each side."""
COPY = Qt.DropAction.CopyAction


class Held:
    """A board with a clip on each of nine lanes, under a strip with its transport; drags change the board."""

    def __init__(self) -> None:
        board = tiny()
        song = Asset(id="song", sha256="a" * 64, mime="audio/wav", kind=AssetKind.AUDIO, frames=48, rate=FILM)
        tracks = tuple(
            AudioTrack(id=f"t{at}", name=f"Track {at}", clips=(AudioClip(id=f"c{at}", asset_id="song", frames=40),))
            for at in range(LANES)
        )
        sequence = replace(board.main_sequence, audio=tracks)
        self.board = replace(board, assets=(*board.assets, song), sequences=(sequence,))
        self.place = QWidget()
        self.strip = Strip(DARK, lambda _poster, _size: None)
        self.transport = Transport((), self.strip)
        row = QHBoxLayout(self.place)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.transport)
        row.addWidget(self.strip, 1)
        self.strip.edited.connect(lambda edit: self.show(edit.board))
        self.strip.snaps = False
        self.show(self.board)
        self.place.resize(1280, least_height(LANES_SEEN))
        self.place.show()

    @property
    def tracks(self) -> tuple[AudioTrack, ...]:
        return self.board.main_sequence.audio

    def show(self, board: Board) -> None:
        self.board = board
        self.strip.show_board(board, {})
        self.transport.show_board(board)

    def button(self, name: str) -> QToolButton:
        return next(b for b in self.transport.findChildren(QToolButton) if b.accessibleName() == name)


@pytest.fixture
def many(dressed: Palette, qtbot: QtBot) -> Held:
    """Nine lanes where three have room."""
    made = Held()
    qtbot.addWidget(made.place)
    assert made.strip.rows.hidden_px > 0
    return made


def wheel(over: QWidget, at: QPoint, down: int, keys: Qt.KeyboardModifier = NONE) -> None:
    """Turn the wheel down by notches, as a hand does: whoever takes no notice of it hands it on to what lies below."""
    window = over.window()
    QTest.wheelEvent(window.windowHandle(), QPointF(over.mapTo(window, at)), QPoint(0, -120 * down), QPoint(), keys)


def last_lane(held: Held, frame: float) -> QPoint:
    """A place in the lowest lane that there is, wherever that is now."""
    band = held.strip.rows.lanes[-1]
    return QPoint(round(held.strip.look.scale.x(frame)), round(band.y + band.height * 0.75))


def is_seen(held: Held, at: int) -> bool:
    seen, band = held.strip.rows.sounds, held.strip.rows.lanes[at]
    return seen.y <= band.y + 0.5 and band.bottom <= seen.bottom + 0.5


@given(st.integers(0, 40), st.integers(0, 600), st.floats(-100, 3000))
def test_however_many_lanes_there_are_every_row_keeps_its_place(lanes: int, more: int, down: float) -> None:
    height = least_height(min(lanes, LANES_SEEN)) + more
    rows = rows_of(height, lanes, down)
    shown = [rows.ruler, rows.pictures, rows.own, rows.sounds, rows.beats]
    assert all(above.bottom <= below.y for above, below in pairwise(shown))
    assert rows.beats.bottom <= height
    assert rows.pictures.height >= LEAST_PICTURES_PX


@given(st.integers(1, 40), st.integers(0, 600))
def test_scrolled_to_the_end_the_last_lane_is_seen_whole(lanes: int, more: int) -> None:
    height = least_height(min(lanes, LANES_SEEN)) + more
    rows = rows_of(height, lanes, rows_of(height, lanes).hidden_px)
    assert rows.sounds.y <= rows.lanes[-1].y
    assert rows.lanes[-1].bottom <= rows.sounds.bottom + 0.5


def test_a_wheel_over_the_lanes_reaches_the_last_and_one_over_the_pictures_does_not(many: Held) -> None:
    strip = many.strip
    wheel(strip, QPoint(200, round(strip.rows.pictures.y) + 10), LANES)
    assert not is_seen(many, LANES - 1)
    wheel(strip, QPoint(200, round(strip.rows.sounds.y) + 10), LANES)
    assert is_seen(many, LANES - 1)


def test_a_wheel_with_shift_goes_along_the_film_over_lanes_too(many: Held) -> None:
    strip = many.strip
    strip.zoom(4, 0)
    wheel(strip, QPoint(200, round(strip.rows.sounds.y) + 10), 1, Qt.KeyboardModifier.ShiftModifier)
    assert (strip.lanes_bar.value(), strip.look.scale.left_px > 0) == (0, True)


def test_keys_page_through_the_lanes_to_both_ends(many: Held) -> None:
    commands = SightCommands(many.strip, many.strip)
    for _ in range(LANES):
        commands.lanes_down()
    assert is_seen(many, LANES - 1)
    for _ in range(LANES):
        commands.lanes_up()
    assert is_seen(many, 0)


def test_what_is_seen_of_a_scrolled_lane_is_what_is_held_and_moved(many: Held) -> None:
    strip, before = many.strip, many.tracks
    strip.lanes_bar.show_lane(strip.rows, LANES - 1)
    drag_on(many.strip, last_lane(many, 20), round(strip.look.scale.px_per_frame * 3))
    assert many.tracks[-1].clips[0].at_frame == 3
    assert many.tracks[:-1] == before[:-1]


def test_the_fade_of_a_scrolled_lane_is_dragged_by_its_handle(many: Held) -> None:
    strip = many.strip
    strip.lanes_bar.show_lane(strip.rows, LANES - 1)
    band, scale = strip.rows.lanes[-1], strip.look.scale
    drag_on(many.strip, QPoint(round(scale.x(0)) + 10, round(band.y + 4)), round(scale.px_per_frame * 5))
    assert many.tracks[-1].clips[0].fade_in == 5


def test_what_lies_below_the_lanes_in_sight_is_not_held(many: Held, qtbot: QtBot) -> None:
    strip = many.strip
    at = QPoint(round(strip.look.scale.x(20)), round(strip.rows.beats.y + 8))
    assert any(band.holds(at.y()) for band in strip.rows.lanes)
    qtbot.mousePress(strip, LEFT, pos=at)
    assert strip.look.grip is None
    qtbot.mouseRelease(strip, LEFT, pos=at)


def test_a_grip_taken_by_keys_brings_its_lane_into_sight(many: Held) -> None:
    for grip in (Grip(Hold.CLIP_TAIL, f"c{LANES - 1}", f"t{LANES - 1}"), Grip(Hold.TRACK_GAIN, "t0")):
        many.strip.hold(grip)
        assert is_seen(many, int((grip.track_id or grip.thing_id)[1:]))


def test_heads_go_with_their_lanes_and_are_seen_no_further(many: Held) -> None:
    strip = many.strip
    wheel(strip, QPoint(200, round(strip.rows.sounds.y) + 10), 2)
    for at, band in enumerate(strip.rows.lanes):
        button = many.button(f"Mute Track {at}")
        middle = button.mapTo(many.transport, button.rect().center()).y()
        assert abs(middle - (band.y + band.height / 2)) <= 1
        seen, rows = button.visibleRegion(), strip.rows.sounds
        assert seen.isEmpty() == (band.bottom <= rows.y or band.y >= rows.bottom)


def test_a_head_that_keys_come_to_is_scrolled_into_sight_and_mutes_its_own_track(many: Held, qtbot: QtBot) -> None:
    asked: list[tuple[str, str, bool]] = []
    many.strip.track_asked.connect(lambda *what: asked.append(what))
    many.place.activateWindow()
    mute = many.button("Mute Track 8")
    mute.setFocus()
    qtbot.waitUntil(mute.hasFocus)
    assert is_seen(many, 8)
    qtbot.keyClick(mute, Qt.Key.Key_Space)
    assert asked == [("t8", "is_muted", True)]


def test_a_wheel_over_the_heads_scrolls_the_lanes(many: Held) -> None:
    mute = many.button("Mute Track 0")
    wheel(mute, QPoint(4, 4), LANES)
    assert is_seen(many, LANES - 1)


def test_a_sound_carried_to_the_end_of_the_lanes_brings_more_and_lies_on_the_one_it_is_let_go_over(
    many: Held, qtbot: QtBot
) -> None:
    strip = many.strip
    fallen: list[str] = []
    strip.dropped.connect(lambda _file, _frame, track_id: fallen.append(track_id))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/door.wav")])
    brink = QPointF(strip.look.scale.x(20), strip.rows.sounds.bottom - 3)
    QApplication.sendEvent(strip, QDragEnterEvent(brink.toPoint(), COPY, data, LEFT, NONE))
    QApplication.sendEvent(strip, QDragMoveEvent(brink.toPoint(), COPY, data, LEFT, NONE))
    qtbot.waitUntil(lambda: is_seen(many, LANES - 1))
    QApplication.sendEvent(strip, QDropEvent(QPointF(last_lane(many, 20)), COPY, data, LEFT, NONE))
    assert fallen == [f"t{LANES - 1}"]


def test_nothing_scrolls_after_what_was_carried_is_gone(many: Held, qtbot: QtBot) -> None:
    strip = many.strip
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/door.wav")])
    brink = QPointF(200, strip.rows.sounds.bottom - 3)
    QApplication.sendEvent(strip, QDragEnterEvent(brink.toPoint(), COPY, data, LEFT, NONE))
    QApplication.sendEvent(strip, QDragMoveEvent(brink.toPoint(), COPY, data, LEFT, NONE))
    QApplication.sendEvent(strip, QDragLeaveEvent())
    assert not strip.lanes_bar._carrying.isActive()


def test_a_higher_strip_shows_more_lanes_and_one_that_shows_all_has_no_bar(many: Held) -> None:
    strip = many.strip
    strip.lanes_bar.show_lane(strip.rows, LANES - 1)
    assert strip.lanes_bar.isVisible()
    many.place.resize(1280, 700)
    assert strip.rows.hidden_px == 0
    assert not strip.lanes_bar.isVisible()
    assert all(is_seen(many, at) for at in range(LANES))


def test_where_lanes_are_taken_away_none_is_left_scrolled_out(many: Held) -> None:
    many.strip.lanes_bar.show_lane(many.strip.rows, LANES - 1)
    fewer = replace(many.board.main_sequence, audio=many.tracks[:2])
    many.show(replace(many.board, sequences=(fewer,)))
    assert all(is_seen(many, at) for at in range(2))


def test_a_lane_that_comes_is_scrolled_to_and_those_of_a_film_that_is_opened_are_not(many: Held) -> None:
    assert is_seen(many, 0)
    tracks = (*many.tracks, AudioTrack(id="voice", name="Voice"))
    many.show(replace(many.board, sequences=(replace(many.board.main_sequence, audio=tracks),)))
    assert is_seen(many, LANES)


@pytest.fixture
def longer(qapp: QApplication, dressed: Palette) -> Iterator[None]:
    """Words that are two fifths longer than English ones."""
    stretched = StretchedWords(qapp)
    qapp.installTranslator(stretched)
    yield
    qapp.removeTranslator(stretched)


def test_nothing_is_clipped_at_the_heads_and_in_the_transport_where_words_are_longer(longer: None, many: Held) -> None:
    mute = many.button(next(b.accessibleName() for b in many.transport.findChildren(QToolButton)))
    assert mute.text() == "M\u00b7"
    for button in many.transport.findChildren(QToolButton):
        assert button.fontMetrics().horizontalAdvance(button.text()) + 2 * PADDED_PX <= button.width()
    for label in many.transport.findChildren(QLabel):
        assert label.sizeHint().width() <= label.width()
        assert label.sizeHint().height() <= label.height() + 1


def test_a_long_name_of_a_track_ends_in_an_ellipsis_and_leaves_its_buttons_their_room(many: Held) -> None:
    named = replace(many.tracks[0], name="Narrator, cleaned and levelled, the third take of them all")
    sequence = replace(many.board.main_sequence, audio=(named, *many.tracks[1:]))
    many.show(replace(many.board, sequences=(sequence,)))
    head = many.transport.findChildren(Head)[0]
    buttons = head.findChildren(QToolButton)
    assert all(head.rect().contains(button.geometry()) for button in buttons)
    (name,) = head.findChildren(QLabel)
    assert not any(name.geometry().intersects(button.geometry()) for button in buttons)
    assert name.toolTip().startswith(named.name)
