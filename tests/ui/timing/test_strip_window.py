"""The strip in the real window, by mouse and by keys."""

from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.titles import add_title
from storyboard.model.picture import Asset, AssetKind
from storyboard.model.rate import FILM
from storyboard.model.titles import TitleSource
from storyboard.model.transitions import Dissolve
from storyboard.model.values import replace
from storyboard.ui.main_window import MainWindow
from storyboard.ui.timing.inline import InlineField
from tests.ui.timing.strip_hands import (
    ALT,
    CONTROL,
    LEFT,
    NONE,
    SHIFT,
    drag,
    items,
    menu_at,
    on_lane,
    place,
    with_music,
)


def test_an_end_is_trimmed_by_drag_as_one_step(window: MainWindow) -> None:
    window.strip.snaps = False
    way = round(window.strip.look.scale.px_per_frame * 4)
    drag(window, place(window, 12, dx=-3), way)
    assert items(window)[0].frames == 16
    window.desk.document.undo_stack.undo()
    assert items(window)[0].frames == 12
    assert not window.desk.document.undo_stack.canUndo()


def test_escape_leaves_everything_as_it_was_before_the_drag(window: MainWindow, qtbot: QtBot) -> None:
    drag(window, place(window, 12, dx=-3), 60, release=False)
    assert window.strip.look.told
    window.strip.setFocus()
    qtbot.keyClick(window.strip, Qt.Key.Key_Escape)
    assert window.strip.look.timeline.pieces[0].frames == 12
    QTest.mouseRelease(window.strip, LEFT, NONE, place(window, 20))
    assert not window.desk.document.undo_stack.canUndo()


def test_keys_trim_what_the_mouse_trims_and_are_one_step_together(window: MainWindow, key: Callable[..., None]) -> None:
    window.desk.player.seek(3)
    key(Qt.Key.Key_BracketRight)
    for _ in range(4):
        key(Qt.Key.Key_Right, ALT)
    assert items(window)[0].frames == 16
    assert "End" in window.strip.accessibleDescription()
    window.desk.document.undo_stack.undo()
    assert items(window)[0].frames == 12


def test_a_piece_dragged_over_another_changes_places(window: MainWindow) -> None:
    first, second = (item.id for item in items(window)[:2])
    drag(window, place(window, 6), round(window.strip.look.scale.px_per_frame * 13))
    assert [item.id for item in items(window)[:2]] == [second, first]


def test_blade_and_trims_to_the_playhead(window: MainWindow, key: Callable[..., None]) -> None:
    window.desk.player.seek(15)
    key(Qt.Key.Key_B)
    assert [item.frames for item in items(window)] == [12, 3, 9, 12, 12]
    window.desk.player.seek(26)
    key(Qt.Key.Key_Q)
    assert [item.frames for item in items(window)] == [12, 3, 9, 10, 12]
    window.desk.player.seek(27)
    key(Qt.Key.Key_W)
    assert [item.frames for item in items(window)] == [12, 3, 9, 4, 12]


def test_a_copied_item_is_put_in_laid_over_and_lends_its_attributes(
    window: MainWindow, key: Callable[..., None]
) -> None:
    window.strip.choose((items(window)[0].id,))
    key(Qt.Key.Key_C, CONTROL)
    window.desk.player.seek(24)
    key(Qt.Key.Key_Comma)
    assert len(items(window)) == 5
    window.desk.player.seek(36)
    key(Qt.Key.Key_Period)
    assert len(items(window)) == 5
    assert items(window)[3].source == items(window)[0].source
    key(Qt.Key.Key_V, CONTROL | ALT)
    window.desk.player.seek(12)
    key(Qt.Key.Key_R, SHIFT)
    assert items(window)[1].source == items(window)[0].source


def test_gain_goes_by_keys(window: MainWindow, key: Callable[..., None]) -> None:
    window.desk.player.seek(0)
    key(Qt.Key.Key_Up, ALT)
    key(Qt.Key.Key_Up, ALT)
    assert items(window)[0].gain_db == 2.0


def test_every_grip_can_be_reached_and_left_by_keys(window: MainWindow, key: Callable[..., None]) -> None:
    seen = set()
    for _ in range(20):
        key(Qt.Key.Key_G)
        grip = window.strip.look.grip
        assert grip is not None
        seen.add(grip.hold)
    assert len(seen) >= 11
    key(Qt.Key.Key_Escape)
    assert window.strip.look.grip is None


def test_a_marker_is_pinned_noted_coloured_dragged_and_removed(
    window: MainWindow, key: Callable[..., None], qtbot: QtBot
) -> None:
    window.desk.player.seek(10)
    key(Qt.Key.Key_M)
    key(Qt.Key.Key_M)
    (field,) = window.strip.findChildren(InlineField)
    qtbot.keyClicks(field, "Door slams")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    (marker,) = window.desk.document.board.main_sequence.markers
    assert (marker.frame, marker.text) == (10, "Door slams")
    key(Qt.Key.Key_M, ALT)
    assert window.desk.document.board.main_sequence.markers[0].colour != marker.colour
    window.strip.snaps = False
    drag(window, QPoint(round(window.strip.look.scale.x(10)), 6), round(window.strip.look.scale.px_per_frame * 5))
    assert window.desk.document.board.main_sequence.markers[0].frame == 15
    key(Qt.Key.Key_M, CONTROL | ALT)
    assert window.desk.document.board.main_sequence.markers == ()


def test_beats_are_tapped_once_a_frame(window: MainWindow, key: Callable[..., None]) -> None:
    window.desk.player.seek(7)
    key(Qt.Key.Key_T)
    key(Qt.Key.Key_T)
    (beat,) = window.desk.document.board.main_sequence.markers
    assert (beat.frame, beat.is_beat) == (7, True)


def test_a_title_is_written_where_it_stands(window: MainWindow, key: Callable[..., None], qtbot: QtBot) -> None:
    document = window.desk.document
    document.apply(add_title(document.board, "main", TitleSource(text="Old"), "title", 24))
    start = window.strip.pieces[-1].start
    qtbot.mouseDClick(window.strip, LEFT, NONE, place(window, start + 12))
    (field,) = window.strip.findChildren(InlineField)
    field.selectAll()
    qtbot.keyClicks(field, "New words")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    title = items(window)[-1].source
    assert isinstance(title, TitleSource)
    assert title.text == "New words"


def test_a_transition_is_chosen_and_its_edge_dragged(window: MainWindow, key: Callable[..., None]) -> None:
    window.strip.choose((items(window)[1].id,))
    key(Qt.Key.Key_D)
    menu = next(w for w in window.strip.findChildren(type(window.top.menus["film"])) if w.isVisible())
    next(action for action in menu.actions() if action.text() == "Dissolve").trigger()
    menu.close()
    assert isinstance(items(window)[1].transition_in, Dissolve)
    window.strip.snaps = False
    start = window.strip.pieces[1].start
    drag(window, place(window, start, 0.95, dx=1), round(window.strip.look.scale.px_per_frame * 2))
    joined = items(window)[1].transition_in
    assert isinstance(joined, Dissolve)
    assert joined.frames == 10


def test_the_timecode_field_takes_you_there(window: MainWindow, key: Callable[..., None], qtbot: QtBot) -> None:
    key(Qt.Key.Key_G, CONTROL)
    field = window.transport.time
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    qtbot.keyClicks(field, "1:06")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.desk.player.frame == 30
    assert window.strip.hasFocus()


def test_lanes_are_muted_and_heard_alone_at_their_heads(window: MainWindow, qtbot: QtBot) -> None:
    document = window.desk.document
    song = Asset(id="song", sha256="a" * 64, mime="audio/wav", kind=AssetKind.AUDIO, frames=48, rate=FILM)
    track = AudioTrack(id="music", name="Music", clips=(AudioClip(id="clip", asset_id="song"),))
    sequence = replace(document.board.main_sequence, audio=(track,))
    document.apply(Edit("Add", replace(document.board, assets=(*document.board.assets, song), sequences=(sequence,))))
    mute, solo = (b for b in window.transport.findChildren(QToolButton) if b.objectName() == "lane")
    assert (mute.accessibleName(), solo.accessibleName()) == ("Mute Music", "Hear Music alone")
    qtbot.mouseClick(mute, LEFT)
    qtbot.mouseClick(solo, LEFT)
    (after,) = document.board.main_sequence.audio
    assert (after.is_muted, after.is_solo) == (True, True)


def test_zoom_and_scroll_by_keys_and_wheel_bar(window: MainWindow, key: Callable[..., None]) -> None:
    whole = window.strip.look.scale.px_per_frame
    key(Qt.Key.Key_Plus)
    key(Qt.Key.Key_Plus)
    assert window.strip.look.scale.px_per_frame > whole
    assert window.strip.bar.isVisible()
    window.strip.bar.setValue(20)
    assert window.strip.look.scale.left_px == 20
    key(Qt.Key.Key_Z, SHIFT)
    assert window.strip.look.scale.px_per_frame == whole
    assert not window.strip.bar.isVisible()


def test_keys_of_the_strip_are_not_taken_from_text(window: MainWindow, qtbot: QtBot) -> None:
    words = window.inspector.words.action
    words.setFocus()
    before = items(window)
    qtbot.keyClicks(words, "blinks mjkl ")
    assert "blinks mjkl " in words.toPlainText()
    assert items(window) == before
    assert not window.desk.player.is_playing


def test_keys_of_the_strip_are_rows_of_the_table(window: MainWindow) -> None:
    assert window.actions_by_id["blade"].shortcut() == QKeySequence("B")


def test_a_sound_that_is_clicked_is_what_delete_takes_away(
    window: MainWindow, key: Callable[..., None], qtbot: QtBot
) -> None:
    with_music(window)
    before = items(window)
    qtbot.mouseClick(window.strip, LEFT, pos=on_lane(window, 20))
    key(Qt.Key.Key_Delete)
    (track,) = window.desk.document.board.main_sequence.audio
    assert track.clips == ()
    assert items(window) == before
    window.actions_by_id["undo"].trigger()
    assert len(window.desk.document.board.main_sequence.audio[0].clips) == 1


def test_a_right_click_is_about_what_is_under_it(window: MainWindow) -> None:
    with_music(window)
    assert "Louder" in menu_at(window, on_lane(window, 20))
    second = window.strip.pieces[1]
    texts = menu_at(window, place(window, second.start + 6))
    assert {"Cut here", "Paste attributes", "Backwards"} <= set(texts)
    assert window.strip.chosen == (second.item_id,)


def test_items_play_faster_backwards_still_and_silent(window: MainWindow, key: Callable[..., None]) -> None:
    first = items(window)[0]
    window.strip.choose((first.id,))
    commands = window.bench.commands["items"]
    half = next(action for action in commands.speed_menu().actions() if action.text().startswith("50"))
    half.trigger()
    assert (items(window)[0].speed.fraction, items(window)[0].frames) == (Fraction(1, 2), first.frames * 2)
    assert [action.isChecked() for action in commands.speed_menu().actions()].count(True) == 1
    key(Qt.Key.Key_R, CONTROL | SHIFT)
    key(Qt.Key.Key_H, SHIFT)
    key(Qt.Key.Key_V, SHIFT)
    now = items(window)[0]
    assert (now.is_reversed, now.is_frozen, now.is_muted) == (True, True, True)
    key(Qt.Key.Key_R, CONTROL | SHIFT)
    assert not items(window)[0].is_reversed


def test_a_cut_is_rolled_by_drag_and_the_film_stays_as_long(window: MainWindow) -> None:
    window.strip.snaps = False
    length = window.strip.timeline.frames
    drag(window, place(window, window.strip.pieces[1].start), round(window.strip.look.scale.px_per_frame * 3))
    assert [item.frames for item in items(window)[:2]] == [15, 9]
    assert window.strip.timeline.frames == length


def test_a_trim_ripples_and_everything_behind_moves_up(window: MainWindow) -> None:
    window.strip.snaps = False
    drag(window, place(window, 12, dx=-3), -round(window.strip.look.scale.px_per_frame * 4))
    assert window.strip.pieces[1].start == 8
    assert window.strip.timeline.frames == 44


def test_alt_and_a_drag_slip_the_picture_in_its_place(window: MainWindow) -> None:
    window.strip.snaps = False
    document, first = window.desk.document, items(window)[0]
    middle = replace(first, in_frame=6)
    sequence = replace(document.board.main_sequence, items=(middle, *items(window)[1:]))
    document.apply(Edit("Begin later", replace(document.board, sequences=(sequence,))))
    start, way = place(window, 6), round(window.strip.look.scale.px_per_frame * 2)
    QTest.mousePress(window.strip, LEFT, ALT, start)
    for step in (1, 2, 3):
        QTest.mouseMove(window.strip, start + QPoint(way * step // 3, 0))
    QTest.mouseRelease(window.strip, LEFT, ALT, start + QPoint(way, 0))
    assert items(window)[0].in_frame == 4
    assert items(window)[0].frames == 12


def test_the_handle_of_a_fade_is_dragged(window: MainWindow) -> None:
    window.strip.snaps = False
    window.strip.zoom(3)
    window.strip.choose((items(window)[0].id,))
    scale, pictures = window.strip.look.scale, window.strip.rows.pictures
    handle = QPoint(round(scale.x(0)) + 10, round(pictures.y + 7))
    drag(window, handle, round(scale.px_per_frame * 5))
    assert items(window)[0].fades.picture_in == 5


def test_an_item_is_put_in_laid_over_and_played_instead_by_keys(window: MainWindow, key: Callable[..., None]) -> None:
    first, second = items(window)[:2]
    window.strip.choose((first.id,))
    key(Qt.Key.Key_C, CONTROL)
    window.desk.player.seek(window.strip.pieces[2].start)
    key(Qt.Key.Key_R, SHIFT)
    assert items(window)[2].source == first.source
    assert window.strip.timeline.frames == 48
    key(Qt.Key.Key_Period)
    assert window.strip.timeline.frames == 48
    key(Qt.Key.Key_Comma)
    assert window.strip.timeline.frames == 60
    assert items(window)[1] == second


def test_the_pace_tells_median_spread_and_total_against_the_target(window: MainWindow) -> None:
    document = window.desk.document
    sequence = replace(document.board.main_sequence, target_frames=72)
    document.apply(Edit("Aim", replace(document.board, sequences=(sequence,))))
    words = " ".join(label.text() for label in window.transport.findChildren(QLabel))
    assert "median 0.5 s" in words
    assert "2.0 of 3" in words
