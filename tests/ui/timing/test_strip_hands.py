"""The strip in the real window: going to a timecode, choosing several, markers by their menu."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from storyboard.model.edits.document import set_board_title
from storyboard.model.edits.edit import Edit
from storyboard.model.rate import Rate
from storyboard.model.values import replace
from storyboard.ui.main_window import MainWindow
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


def go_to(window: MainWindow, qtbot: QtBot, words: str) -> None:
    """Type a timecode."""
    window.actions_by_id["go to"].trigger()
    field = window.transport.time
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_timecode_that_means_nothing_is_told_and_can_be_mended(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.player.seek(5)
    go_to(window, qtbot, "soon")
    field = window.transport.time
    assert "soon" in window.stage.messages.words
    assert (field.text(), field.selectedText(), field.hasFocus()) == ("soon", "soon", True)
    qtbot.keyClicks(field, "12f")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.desk.player.frame == 12


def test_a_place_behind_the_end_goes_to_the_end_and_says_where_that_is(window: MainWindow, qtbot: QtBot) -> None:
    go_to(window, qtbot, "1:00:00")
    assert window.desk.player.frame == window.strip.timeline.frames - 1
    assert "00:00:01:23" in window.stage.messages.words


def test_at_29_97_timecodes_are_drop_frame(window: MainWindow) -> None:
    document = window.desk.document
    master = replace(document.board.master, rate=Rate.of("30000/1001"))
    long = replace(items(window)[0], frames=1900)
    sequence = replace(document.board.main_sequence, items=(long,))
    document.apply(Edit("Go long", replace(document.board, formats=(master,), sequences=(sequence,))))
    window.desk.player.seek(1800)
    assert window.transport.time.text() == "00:01:00;02"


def test_what_is_put_in_on_the_last_frame_of_the_film_goes_behind_it(
    window: MainWindow, key: Callable[..., None]
) -> None:
    before = items(window)
    window.strip.choose((before[0].id,))
    key(Qt.Key.Key_C, CONTROL)
    window.desk.player.seek(47)
    key(Qt.Key.Key_Comma)
    assert items(window)[:-1] == before
    assert items(window)[-1].source == before[0].source


def test_shift_chooses_up_to_and_all_that_is_chosen_is_dragged_and_keyed_together(
    window: MainWindow, key: Callable[..., None], qtbot: QtBot
) -> None:
    first, second, third, fourth = (item.id for item in items(window))
    qtbot.mouseClick(window.strip, LEFT, pos=place(window, 6))
    qtbot.mouseClick(window.strip, LEFT, SHIFT, place(window, 18))
    assert window.strip.chosen == (first, second)
    drag(window, place(window, 6), round(window.strip.look.scale.px_per_frame * 30))
    assert [item.id for item in items(window)] == [third, first, second, fourth]
    key(Qt.Key.Key_Right, CONTROL)
    assert [item.id for item in items(window)] == [third, fourth, first, second]
    key(Qt.Key.Key_Left, CONTROL)
    assert [item.id for item in items(window)] == [third, first, second, fourth]
    qtbot.mouseClick(window.strip, LEFT, pos=place(window, 18))
    assert window.strip.chosen == (first,)
    key(Qt.Key.Key_Escape)
    assert window.strip.chosen == ()


def test_a_double_click_on_a_sound_opens_nothing_of_an_item(window: MainWindow, qtbot: QtBot) -> None:
    with_music(window)
    opened: list[str] = []
    window.strip.opened.connect(opened.append)
    qtbot.mouseDClick(window.strip, LEFT, NONE, on_lane(window, 20))
    assert opened == []
    assert QApplication.activePopupWidget() is None


def test_a_marker_is_coloured_by_name_and_a_beat_goes_from_its_menu(
    window: MainWindow, key: Callable[..., None]
) -> None:
    window.desk.player.seek(10)
    key(Qt.Key.Key_M)
    flag = QPoint(round(window.strip.look.scale.x(10)) + 2, 6)
    assert menu_at(window, flag) == [
        "Write the note",
        "Amber",
        "Blue",
        "Green",
        "Rose",
        "Violet",
        "Teal",
        "Remove marker",
    ]
    menu = window.strip.findChildren(QMenu)[-1]
    next(action for action in menu.actions() if action.text() == "Green").trigger()
    (marker,) = window.desk.document.board.main_sequence.markers
    assert marker.colour == "#6aa86f"
    key(Qt.Key.Key_Escape)
    window.desk.player.seek(30)
    key(Qt.Key.Key_T)
    key(Qt.Key.Key_M, CONTROL | ALT)
    assert window.desk.document.board.main_sequence.markers == (marker,)


def test_what_is_dragged_beyond_the_end_of_a_strip_seen_closely_takes_it_along(window: MainWindow) -> None:
    strip = window.strip
    window.desk.player.seek(0)
    strip.zoom(4)
    out, y = strip.width() + 120, round(strip.rows.ruler.y + 16)
    QTest.mousePress(strip, LEFT, NONE, QPoint(300, y))
    for step in range(40):
        QTest.mouseMove(strip, QPoint(out + step, y))
    assert strip.look.scale.left_px == strip.look.scale.most_left_px
    assert strip.look.frame == strip.timeline.frames - 1
    QTest.mouseRelease(strip, LEFT, NONE, QPoint(out, y))
    strip.snaps = False
    strip.look.scale = strip.look.scale.scrolled(-9999)
    piece = strip.pieces[0]
    per = strip.look.scale.px_per_frame
    start = place(window, piece.end, dx=-3)
    QTest.mousePress(strip, LEFT, NONE, start)
    for step in range(12):
        QTest.mouseMove(strip, QPoint(strip.width() + 100 + step, start.y()))
    went = strip.look.timeline.pieces[0].frames - piece.frames
    assert went == round((strip.width() + 111 - start.x() + strip.look.scale.left_px) / per)
    assert went > (strip.width() - start.x()) / per
    strip.cancel()


def test_why_an_edit_could_not_be_made_goes_with_the_next_that_can(window: MainWindow) -> None:
    document, said = window.desk.document, window.stage.messages
    window.desk.player.seek(0)
    window.actions_by_id["blade"].trigger()
    assert "a cut at that frame already" in said.words
    assert not said.isHidden()
    document.apply(set_board_title(document.board, "Another"))
    assert said.isHidden()
    said.say("The film is made.", "good")
    document.undo_stack.undo()
    assert not said.isHidden()
