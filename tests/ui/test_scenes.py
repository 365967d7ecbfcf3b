"""Scenes on the board: named where they stand, moved, split, merged, folded, and edited in the inspector."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from storyboard.model.headings import scene_heading
from storyboard.model.shots import Scene
from storyboard.ui.board_menus import OF_A_CARD, OF_A_SCENE, OF_THE_BOARD
from storyboard.ui.headings import beat_colour
from storyboard.ui.inspecting.scene import SceneGroup
from storyboard.ui.main_window import MainWindow
from storyboard.ui.scene_commands import HeadingField, heading_rect

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def scenes(window: MainWindow) -> list[Scene]:
    return list(window.desk.document.board.scenes)


def shots_of_scenes(window: MainWindow) -> list[tuple[str, ...]]:
    return [scene.shot_ids for scene in scenes(window)]


def heading_point(window: MainWindow, at: int) -> QPoint:
    scene_id = scenes(window)[at].id
    return heading_rect(window.stage.board, window.stage.model, scene_id).center() - QPoint(200, 0)


def field(window: MainWindow) -> HeadingField:
    (found,) = window.stage.board.viewport().findChildren(HeadingField)
    return found


def open_menu(window: MainWindow, at: QPoint) -> list[str]:
    """Ask for the menu by the mouse; the texts it offers."""
    port = window.stage.board.viewport()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, port.mapToGlobal(at))
    QApplication.sendEvent(port, asked)
    return [action.text() for action in popup().actions() if action.text()]


def popup() -> QMenu:
    """The menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_a_double_click_on_a_heading_writes_over_it(window: MainWindow, qtbot: QtBot) -> None:
    port, at = window.stage.board.viewport(), heading_point(window, 0)
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(port, Qt.MouseButton.LeftButton, pos=at)
    qtbot.keyClicks(field(window), "INT. BOILER ROOM")
    qtbot.keyClick(field(window), Qt.Key.Key_Return)
    board = window.desk.document.board
    assert scene_heading(board, board.scenes[0]) == "INT. BOILER ROOM"
    assert not window.stage.board.placed.sections[0].is_folded
    window.actions_by_id["undo"].trigger()
    assert scenes(window)[0].heading == ""


def test_escape_leaves_a_heading_as_it_was(window: MainWindow, press: Callable[..., None], qtbot: QtBot) -> None:
    press(Qt.Key.Key_F2, SHIFT)
    qtbot.keyClicks(field(window), "NOWHERE")
    qtbot.keyClick(field(window), Qt.Key.Key_Escape)
    assert scenes(window)[0].heading == ""
    assert window.stage.board.hasFocus()


def test_an_empty_heading_says_what_it_will_be(window: MainWindow, press: Callable[..., None]) -> None:
    press(Qt.Key.Key_F2, SHIFT)
    board = window.desk.document.board
    assert field(window).placeholderText() == scene_heading(board, board.scenes[0])


def test_a_scene_is_moved_by_keys_with_its_shots_and_their_items(
    window: MainWindow, press: Callable[..., None]
) -> None:
    first, second = scenes(window)[:2]
    window.stage.board.select(first.shot_ids[:1])
    press(Qt.Key.Key_Down, ALT_SHIFT)
    assert [scene.id for scene in scenes(window)[:2]] == [second.id, first.id]
    assert window.stage.board.selected_shot_ids() == first.shot_ids[:1]
    press(Qt.Key.Key_Up, ALT_SHIFT)
    assert [scene.id for scene in scenes(window)[:2]] == [first.id, second.id]
    press(Qt.Key.Key_Up, ALT_SHIFT)
    assert [scene.id for scene in scenes(window)[:2]] == [first.id, second.id]


def test_a_scene_begins_at_a_shot_and_is_merged_again(window: MainWindow, press: Callable[..., None]) -> None:
    before = shots_of_scenes(window)
    window.stage.board.select((before[0][1],))
    press(Qt.Key.Key_S, SHIFT)
    assert shots_of_scenes(window)[:2] == [before[0][:1], before[0][1:]]
    window.stage.board.select((before[0][0],))
    press(Qt.Key.Key_M, SHIFT)
    assert shots_of_scenes(window) == before


def test_the_last_scene_has_none_to_be_merged_with(window: MainWindow, press: Callable[..., None]) -> None:
    window.stage.board.select(scenes(window)[-1].shot_ids[:1])
    press(Qt.Key.Key_M, SHIFT)
    assert "no scene after" in window.stage.messages.words


def test_a_scene_at_its_first_shot_is_not_split_and_says_why(window: MainWindow, press: Callable[..., None]) -> None:
    press(Qt.Key.Key_Home, CONTROL)
    press(Qt.Key.Key_S, SHIFT)
    assert "after the first" in window.stage.messages.words


def test_a_scene_that_is_deleted_comes_back_by_undo(window: MainWindow, press: Callable[..., None]) -> None:
    before = shots_of_scenes(window)
    press(Qt.Key.Key_Delete, SHIFT | CONTROL)
    assert shots_of_scenes(window) == before[1:]
    press(Qt.Key.Key_Z, CONTROL)
    assert shots_of_scenes(window) == before


def test_all_scenes_fold_and_open_by_one_key(window: MainWindow, press: Callable[..., None]) -> None:
    view = window.stage.board
    view.fold(scenes(window)[0].id)
    press(Qt.Key.Key_Period, CONTROL)
    assert all(section.is_folded for section in view.placed.sections)
    press(Qt.Key.Key_Period, CONTROL)
    assert not any(section.is_folded for section in view.placed.sections)


def test_the_bar_of_a_heading_has_the_colour_of_its_beat(window: MainWindow) -> None:
    window.stage.board.select(scenes(window)[0].shot_ids[:1])
    window.inspector.scene.open(True)
    window.inspector.scene.beat.chosen.emit("montage")
    view = window.stage.board
    place = heading_rect(view, window.stage.model, scenes(window)[0].id)
    picture = view.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    colour = picture.pixelColor(round((place.x() + 21) * ratio), round(place.center().y() * ratio))
    assert colour == beat_colour("montage")


def texts(window: MainWindow, groups: tuple[tuple[str, ...], ...]) -> list[str]:
    return [window.actions_by_id[name].text() for group in groups for name in group]


@pytest.mark.parametrize("where", ["card", "heading", "beside"])
def test_a_right_click_offers_what_fits_there(window: MainWindow, where: str) -> None:
    view = window.stage.board
    card = view.visualRect(window.stage.model.index(1)).center()
    points = {"card": card, "heading": heading_point(window, 1), "beside": QPoint(4, view.viewport().height() - 4)}
    groups = {"card": OF_A_CARD, "heading": OF_A_SCENE, "beside": OF_THE_BOARD}[where]
    assert open_menu(window, points[where]) == texts(window, groups)
    popup().close()
    if where == "card":
        assert view.selected_shot_ids() == (window.stage.model.cards[1].shot_id,)


def test_the_menu_of_another_scene_means_that_scene(window: MainWindow, qtbot: QtBot) -> None:
    second = scenes(window)[1]
    open_menu(window, heading_point(window, 1))
    menu = popup()
    action = window.actions_by_id["remove scene"]
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert second.id not in [scene.id for scene in scenes(window)]


def test_a_scene_without_shots_gets_one_from_its_own_menu(window: MainWindow, qtbot: QtBot) -> None:
    first = scenes(window)[0]
    window.stage.board.select(first.shot_ids)
    window.actions_by_id["move down"].trigger()
    assert scenes(window)[0].shot_ids == ()
    open_menu(window, heading_point(window, 0))
    menu = popup()
    qtbot.mouseClick(
        menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(window.actions_by_id["fill scene"]).center()
    )
    assert len(scenes(window)[0].shot_ids) == 1
    assert window.inspector.words.action.hasFocus()


@pytest.fixture
def group(window: MainWindow) -> SceneGroup:
    window.stage.board.select(scenes(window)[0].shot_ids[:1])
    window.inspector.scene.open(True)
    return window.inspector.scene


def test_place_hour_weather_and_side_of_a_scene_are_chosen(group: SceneGroup, window: MainWindow, qtbot: QtBot) -> None:
    place = window.desk.document.board.locations[0]
    group.place.chosen.emit(place.id)
    group.hour.chosen.emit("dawn")
    group.side.chosen.emit("yes")
    qtbot.keyClicks(group.weather, "fog")
    qtbot.keyClicks(group.notes, "Shoot it last.")
    scene = scenes(window)[0]
    assert (scene.location_id, scene.time_of_day, scene.is_interior) == (place.id, "dawn", True)
    assert (scene.weather, scene.notes) == ("fog", "Shoot it last.")
    assert window.stage.model.scenes[0].heading == f"INT. {place.name.upper()} \N{EN DASH} DAWN"


def test_a_heading_that_is_typed_is_one_step(group: SceneGroup, window: MainWindow, qtbot: QtBot) -> None:
    group.heading.setFocus()
    group.heading.clear()
    qtbot.keyClicks(group.heading, "EXT. PIER")
    assert scenes(window)[0].heading == "EXT. PIER"
    group.weather.setFocus()
    window.actions_by_id["undo"].trigger()
    assert scenes(window)[0].heading == ""
    assert group.heading.text() == ""


def test_shots_of_several_scenes_say_why_their_scene_is_off(group: SceneGroup, window: MainWindow) -> None:
    window.stage.board.select(tuple(scene.shot_ids[0] for scene in scenes(window)[:2]))
    assert not group.heading.isEnabled()
    assert "several scenes" in group._why.text()
