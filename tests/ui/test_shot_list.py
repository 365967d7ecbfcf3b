"""The shot list in the window: sorting, filtering, writing, copying, columns."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from storyboard.ui.find_bar import FindBar
from storyboard.ui.main_window import MainWindow
from storyboard.ui.shot_list.view import ShotList

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shots(window: MainWindow, qtbot: QtBot) -> ShotList:
    """The shot list, shown."""
    qtbot.keyClick(window, Qt.Key.Key_2, CONTROL)
    return window.findChildren(ShotList)[0]


def column(shots: ShotList, column_id: str) -> int:
    return next(at for at, column in enumerate(shots.model.columns) if column.id == column_id)


def click(shots: ShotList, row: int, qtbot: QtBot) -> None:
    at = shots.table.visualRect(shots.sorted.index(row, column(shots, "action"))).center()
    qtbot.mouseClick(shots.table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def shown(shots: ShotList, column_id: str) -> list[str]:
    at = column(shots, column_id)
    return [shots.sorted.index(row, at).data() for row in range(shots.sorted.rowCount())]


def test_it_lists_every_shot_and_keeps_the_rules_of_models(shots: ShotList) -> None:
    QAbstractItemModelTester(shots.model, QAbstractItemModelTester.FailureReportingMode.Fatal, shots)
    assert shown(shots, "number") == ["1", "1A", "2", "2A"]


def test_sorting_changes_no_story(shots: ShotList, window: MainWindow) -> None:
    before = window.desk.document.board
    shots.table.sortByColumn(column(shots, "action"), Qt.SortOrder.AscendingOrder)
    assert shown(shots, "action") == sorted(shown(shots, "action"), key=str.casefold)
    assert window.desk.document.board is before
    shots.story_order()
    assert shown(shots, "number") == ["1", "1A", "2", "2A"]


def test_a_word_typed_in_a_cell_is_one_step_of_undo(shots: ShotList, window: MainWindow, qtbot: QtBot) -> None:
    index = shots.sorted.index(1, column(shots, "action"))
    shots.table.setCurrentIndex(index)
    qtbot.keyClick(shots.table, Qt.Key.Key_F2)
    editor = shots.table.findChild(QPlainTextEdit)
    assert isinstance(editor, QPlainTextEdit)
    editor.setPlainText("The wick catches.")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert window.desk.document.board.shots["match"].action == "The wick catches."
    window.edit.undo()
    assert shown(shots, "action")[1] != "The wick catches."


def test_what_is_chosen_goes_into_every_selected_shot(shots: ShotList, window: MainWindow, qtbot: QtBot) -> None:
    shots.table.selectAll()
    at = column(shots, "size")
    assert shots.model.setData(shots.model.index(0, at), "ECU")
    assert {str(shot.framing.size) for shot in window.desk.document.board.shots.values()} == {"ECU"}
    window.edit.undo()
    assert {str(shot.framing.size) for shot in window.desk.document.board.shots.values()} == {"MS"}


def test_a_choice_is_taken_as_soon_as_it_is_made(shots: ShotList, window: MainWindow) -> None:
    index = shots.sorted.index(0, column(shots, "move"))
    shots.table.setCurrentIndex(index)
    shots.write()
    editor = shots.table.findChild(QComboBox)
    assert isinstance(editor, QComboBox)
    editor.setCurrentIndex(editor.findData("push"))
    editor.activated.emit(editor.currentIndex())
    assert str(window.desk.document.board.shots["dark"].framing.move) == "push"


def test_what_cannot_be_is_said_in_the_bar_and_changes_nothing(shots: ShotList, window: MainWindow) -> None:
    before = window.desk.document.board
    assert not shots.model.setData(shots.model.index(0, column(shots, "lens")), "wide")
    assert window.desk.document.board is before
    assert "'wide'" in window.stage.messages.words


def test_a_search_leaves_what_it_finds_and_escape_brings_all_back(
    shots: ShotList, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    bar = window.findChildren(FindBar)[0]
    assert bar.line.hasFocus()
    qtbot.keyClicks(bar.line, "shot:2")
    qtbot.waitUntil(lambda: shots.sorted.rowCount() == 2)
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert window.stage.board.selected_shot_ids() == ("path",)
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert shots.sorted.rowCount() == 4
    assert shots.table.hasFocus()


def test_fields_narrow_a_search_on_the_list_and_on_the_board(shots: ShotList, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    bar = window.findChildren(FindBar)[0]
    board = window.desk.document.board
    with_mara = [shot.id for _, shot in board.story() if any(s.ref_id == "mara" for s in shot.subjects)]
    qtbot.keyClicks(bar.line, "cast:mara status:missing")
    qtbot.waitUntil(lambda: shots.sorted.rowCount() == len(with_mara))
    assert 0 < len(with_mara) < 4
    bar.line.setText("cast:mara status:stale")
    qtbot.waitUntil(lambda: shots.sorted.rowCount() == 0)
    bar.line.setText("colour:red")
    qtbot.waitUntil(lambda: bool(bar._told.text()))
    window.actions_by_id["board"].trigger()
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    bar.line.setText("cast:mara")
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert window.stage.board.selected_shot_ids() == (with_mara[0],)
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert window.stage.board.selected_shot_ids() == (with_mara[1],)
    window.desk.document.cards_changed.emit()
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert window.stage.board.selected_shot_ids() == (with_mara[2],)


def test_rows_are_copied_as_a_table_with_the_columns_shown(shots: ShotList, qtbot: QtBot) -> None:
    click(shots, 0, qtbot)
    qtbot.keyClick(shots.table, Qt.Key.Key_C, CONTROL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["Shot", "Scene", "Action"]
    assert lines[1].split("\t")[0] == "1"
    assert len(lines) == 2


def test_selecting_here_selects_on_the_board_and_the_other_way(
    shots: ShotList, window: MainWindow, qtbot: QtBot
) -> None:
    click(shots, 3, qtbot)
    qtbot.waitUntil(lambda: window.stage.board.selected_shot_ids() == ("wind",))
    window.stage.board.select(("match",))
    assert shots.selected_shot_ids() == ("match",)


def test_columns_are_chosen_and_remembered(shots: ShotList, window: MainWindow) -> None:
    at = column(shots, "tags")
    assert shots.table.isColumnHidden(at)
    switch = next(action for action in shots.column_actions(QMenu(shots)) if action.text() == "Tags")
    switch.toggle()
    assert not shots.table.isColumnHidden(at)
    shots.close_view()
    again = ShotList(window.desk.document, window._remembered, window)
    again.resize(900, 400)
    again.show()
    assert not again.table.isColumnHidden(at)


def test_a_column_of_ones_own_is_added_and_filled_in(shots: ShotList, window: MainWindow) -> None:
    commands = window.bench.commands["shots"]
    commands.make_field("Unit")
    commands.make_field("unit")
    assert "already" in window.stage.messages.words
    at = next(at for at, column in enumerate(shots.model.columns) if column.name == "Unit")
    assert not shots.table.isColumnHidden(at)
    assert shots.model.setData(shots.model.index(0, at), "second")
    assert list(window.desk.document.board.shots["dark"].fields.values()) == ["second"]
