"""The table of actions: complete words, no key that means two things in one place, Space for whoever has it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from storyboard.ui.action_table import REACH, TABLE, Scope, Situation
from storyboard.ui.actions import sequences
from storyboard.ui.main_window import MainWindow
from storyboard.ui.theme import Palette

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def order(window: MainWindow) -> list[str]:
    return [shot.id for _, shot in window.desk.document.board.story()]


@pytest.mark.parametrize("place", list(Scope))
def test_no_key_means_two_things_in_one_place(place: Scope, dressed: Palette) -> None:
    keys = [key.toString() for entry in TABLE if place in REACH[entry.scope] for key in sequences(entry)]
    assert sorted(keys) == sorted(set(keys))


def test_every_action_has_text_and_tip(window: MainWindow) -> None:
    actions = window.findChildren(QAction)
    named = [a for a in actions if not a.isSeparator() and a.menu() is None and a.objectName()]
    assert len(named) >= len(TABLE)
    assert [a.objectName() for a in named if not (a.text() and a.toolTip() and a.statusTip())] == []
    assert [type(a.parent()).__name__ for a in actions if not a.isSeparator() and not a.text()] == []


def test_every_button_has_an_accessible_name(window: MainWindow) -> None:
    buttons = [b for b in window.findChildren(QAbstractButton) if not b.objectName().startswith("qt_")]
    nameless = [b for b in buttons if not (b.accessibleName() or b.text())]
    assert nameless == []


def test_every_action_is_in_the_menu(window: MainWindow) -> None:
    listed = {action for menu in window.top.menus.values() for action in menu.actions()}
    assert set(window.actions_by_id.values()) <= listed


def test_what_cannot_be_done_is_off() -> None:
    nothing = Situation()
    off = {entry.id for entry in TABLE if not entry.allowed(nothing)}
    assert {"undo", "redo", "export", "play", "remove", "generate missing", "stop"} <= off


def test_a_focused_button_keeps_its_space(window: MainWindow, qtbot: QtBot) -> None:
    pressed = []
    button = window.findChildren(QToolButton)[-1]
    accept = window.top.generate
    accept.setEnabled(True)
    accept.clicked.disconnect()
    accept.clicked.connect(lambda: pressed.append(1))
    accept.setFocus()
    qtbot.keyClick(accept, Qt.Key.Key_Space)
    assert pressed == [1]
    assert window.stage.view == 0
    assert button is not None


def test_keys_add_copy_and_delete_shots(window: MainWindow, press: Callable[..., None]) -> None:
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    first = order(window)[0]
    assert first != "dark"
    press(Qt.Key.Key_D, CONTROL)
    assert len(order(window)) == 6
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_N, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert len(window.desk.document.board.scenes) == 3


def test_keys_move_shots_through_scenes(window: MainWindow, press: Callable[..., None]) -> None:
    window.stage.board.select(("match",))
    press(Qt.Key.Key_Right, ALT)
    assert window.desk.document.board.scenes[1].shot_ids == ("match", "path", "wind")
    press(Qt.Key.Key_Left, ALT)
    assert window.desk.document.board.scenes[0].shot_ids == ("dark", "match")
    press(Qt.Key.Key_Down, ALT)
    press(Qt.Key.Key_Right, ALT)
    assert order(window) == ["dark", "path", "match", "wind"]
    press(Qt.Key.Key_Up, ALT)
    assert order(window) == ["dark", "match", "path", "wind"]


def test_a_skipped_shot_is_left_out_of_the_film(window: MainWindow, press: Callable[..., None]) -> None:
    press(Qt.Key.Key_E)
    assert len(window.strip.pieces) == 3
    press(Qt.Key.Key_E)
    assert len(window.strip.pieces) == 4


def test_keys_zoom_fold_and_change_views(window: MainWindow, press: Callable[..., None], qtbot: QtBot) -> None:
    usual = window.stage.board.placed.card_width
    press(Qt.Key.Key_Plus)
    press(Qt.Key.Key_Plus)
    assert window.stage.board.placed.card_width > usual
    press(Qt.Key.Key_Minus)
    press(Qt.Key.Key_0, CONTROL)
    assert window.stage.board.placed.card_width == usual
    press(Qt.Key.Key_Period)
    assert window.stage.board.isIndexHidden(window.stage.model.index(0))
    qtbot.keyClick(window, Qt.Key.Key_3, CONTROL)
    assert window.stage.view == 1
    assert window.stage.film_screen.hasFocus()


def test_keys_on_the_film_step_by_frames_and_shots(window: MainWindow, qtbot: QtBot) -> None:
    window.view.timing()
    screen, player = window.stage.film_screen, window.desk.player
    for key, modifier, frame in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 1),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, 25),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 24),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, 36),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, 24),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier, 0),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, 47),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, 0),
    ):
        qtbot.keyClick(screen, key, modifier)
        assert player.frame == frame


def test_undo_says_what_it_undoes(window: MainWindow, press: Callable[..., None]) -> None:
    press(Qt.Key.Key_N)
    assert window.actions_by_id["undo"].text().startswith("Undo ")
    assert len(window.actions_by_id["undo"].text()) > len("Undo ")


def test_the_menu_button_holds_every_menu(window: MainWindow) -> None:
    titles = [menu.title() for menu in window.top.findChildren(QMenu) if menu.title()]
    assert {"Project", "Edit", "Shot", "Generate", "Film", "View"} <= set(titles)


def test_dropped_cards_move_as_one_step_and_stay_selected(window: MainWindow) -> None:
    window.stage.board.dropped.emit(("path", "wind"), "s1", 1)
    assert order(window) == ["dark", "path", "wind", "match"]
    assert window.stage.board.selected_shot_ids() == ("path", "wind")
    window.edit.undo()
    assert order(window) == ["dark", "match", "path", "wind"]
