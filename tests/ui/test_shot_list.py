"""The shot list in the window: sorting, filtering, writing, copying, columns."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from storyboard.model.edits.framing import set_size
from storyboard.model.edits.words import set_action
from storyboard.model.shots import ContinueLink
from storyboard.ui.find_bar import FindBar
from storyboard.ui.main_window import MainWindow
from storyboard.ui.shot_list.field_dialog import FieldDialog
from storyboard.ui.shot_list.model import CHOICES_ROLE
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


@pytest.mark.parametrize(("key", "beside"), [(Qt.Key.Key_Tab, 1), (Qt.Key.Key_Backtab, -1)])
def test_tab_takes_what_is_written_and_goes_on_in_the_cell_beside(
    shots: ShotList, window: MainWindow, qtbot: QtBot, key: Qt.Key, beside: int
) -> None:
    at = column(shots, "action")
    shots.table.setCurrentIndex(shots.sorted.index(1, at))
    qtbot.keyClick(shots.table, Qt.Key.Key_F2)
    editor = shots.table.findChild(QPlainTextEdit)
    assert isinstance(editor, QPlainTextEdit)
    editor.setPlainText("The wick catches.")
    qtbot.keyClick(editor, key)
    assert window.desk.document.board.shots["match"].action == "The wick catches."
    header, current = shots.table.horizontalHeader(), shots.table.currentIndex()
    seen = [one for one in map(header.logicalIndex, range(header.count())) if not header.isSectionHidden(one)]
    assert (current.row(), current.column()) == (1, seen[seen.index(at) + beside])
    focused = QApplication.focusWidget()
    assert focused is not None
    assert shots.table.isAncestorOf(focused)


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


def press_at(shots: ShotList, row: int, column_id: str, qtbot: QtBot) -> None:
    at = shots.table.visualRect(shots.sorted.index(row, column(shots, column_id))).center()
    qtbot.mouseClick(shots.table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_choice_goes_into_every_selected_shot_also_where_the_first_has_it_already(
    shots: ShotList, window: MainWindow
) -> None:
    document, at = window.desk.document, column(shots, "size")
    document.apply(set_size(document.board, ("dark",), "ECU"))
    shots.table.selectAll()
    shots.table.setCurrentIndex(shots.sorted.index(0, at))
    shots.table.selectAll()
    shots.write()
    editor = shots.table.findChild(QComboBox)
    assert isinstance(editor, QComboBox)
    editor.activated.emit(editor.currentIndex())
    assert {str(shot.framing.size) for shot in document.board.shots.values()} == {"ECU"}


def test_a_list_that_is_left_without_a_choice_changes_no_other_shot(shots: ShotList, window: MainWindow) -> None:
    before = window.desk.document.board
    shots.table.setColumnHidden(column(shots, "link"), False)
    shots.table.setCurrentIndex(shots.sorted.index(3, column(shots, "link")))
    shots.table.selectAll()
    shots.write()
    assert shots.table.findChild(QComboBox) is not None
    shots.table.setFocus()
    assert window.desk.document.board == before


def test_how_a_shot_joins_is_read_and_chosen_in_words(shots: ShotList, window: MainWindow, qtbot: QtBot) -> None:
    assert shown(shots, "link") == ["cut", "cut", "cut", "Continue from 2"]
    shots.table.setColumnHidden(column(shots, "link"), False)
    shots.table.setCurrentIndex(shots.sorted.index(3, column(shots, "link")))
    shots.write()
    editor = shots.table.findChild(QComboBox)
    assert isinstance(editor, QComboBox)
    assert [editor.itemText(at) for at in range(editor.count())] == ["cut", "Continue from 2"]
    line = editor.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, "continue:1A")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    link = ContinueLink(from_shot_id="match")
    qtbot.waitUntil(lambda: window.desk.document.board.shots["wind"].link == link)


def test_what_a_scene_says_is_written_in_the_table_for_all_its_shots(shots: ShotList) -> None:
    assert shots.model.setData(shots.model.index(0, column(shots, "weather")), "fog")
    assert shots.model.setData(shots.model.index(0, column(shots, "time_of_day")), "dawn")
    assert shots.model.setData(shots.model.index(2, column(shots, "scene")), "EXT. THE CLIFF")
    assert shown(shots, "weather") == ["fog", "fog", "storm", "storm"]
    assert shown(shots, "time_of_day")[:2] == ["dawn", "dawn"]
    assert shown(shots, "scene")[2:] == ["EXT. THE CLIFF", "EXT. THE CLIFF"]


def test_what_makes_a_shot_is_chosen_in_the_table(shots: ShotList, window: MainWindow) -> None:
    at = column(shots, "model")
    assert "veo-3.1-generate-001" in shots.model.index(0, at).data(CHOICES_ROLE)
    assert shots.model.setData(shots.model.index(0, at), "veo-3.1-generate-001")
    assert window.desk.document.board.shots["dark"].model.model_id == "veo-3.1-generate-001"
    assert not shots.model.setData(shots.model.index(0, at), "no such model")
    assert "no such model" in window.stage.messages.words


def test_a_copied_table_that_is_pasted_back_changes_nothing_and_one_cell_only_that(
    shots: ShotList, window: MainWindow
) -> None:
    document = window.desk.document
    odd = 'He says "no"\tand\nleaves'
    document.apply(set_action(document.board, "dark", odd))
    before = document.board
    shots.table.selectAll()
    shots.copy()
    copied = QGuiApplication.clipboard().text()
    shots.paste()
    assert document.board == before
    QGuiApplication.clipboard().setText(copied.replace("@Mara strikes a match.", "=1+1").replace("\tMS\t", "\tcu\t", 1))
    shots.paste()
    assert document.board.shots["match"].action == "=1+1"
    assert [str(shot.framing.size) for shot in document.board.shots.values()] == ["CU", "MS", "MS", "MS"]
    document.undo_stack.undo()
    assert document.board == before


def test_cells_from_a_spreadsheet_go_in_from_the_current_cell_on(
    shots: ShotList, window: MainWindow, qtbot: QtBot
) -> None:
    press_at(shots, 1, "seconds", qtbot)
    QGuiApplication.clipboard().setText("1,5\tMara\r\n2\tMara, Ilya\r\n")
    qtbot.keyClick(shots.table, Qt.Key.Key_V, CONTROL)
    shots_now = window.desk.document.board.shots
    assert [shot.frames for shot in shots_now.values()] == [12, 36, 48, 12]
    assert [subject.ref_id for subject in shots_now["path"].subjects] == ["mara", "ilya"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no text on the clipboard"),
        ("Shot\tAction\n9Z\tnobody", "no shot '9Z'"),
        ("Shot\tAction\tStatus\n1\tx\tapproved", "cannot be written in"),
        ("Shot\tSeconds\n1\t5\n2\tlong", "'long' is no length"),
    ],
)
def test_what_cannot_be_pasted_is_told_and_nothing_of_it_is_taken(
    shots: ShotList, window: MainWindow, text: str, why: str
) -> None:
    before = window.desk.document.board
    QGuiApplication.clipboard().setText(text)
    shots.paste()
    assert why in window.stage.messages.words
    assert window.desk.document.board is before


def test_a_column_is_made_of_any_kind_changed_and_removed(shots: ShotList, window: MainWindow, qtbot: QtBot) -> None:
    document, commands = window.desk.document, window.bench.commands["shots"]
    commands.add_field()
    dialog = shots.findChild(FieldDialog)
    assert isinstance(dialog, FieldDialog)
    assert not dialog._take.isEnabled()
    qtbot.keyClicks(dialog.name, "Unit")
    dialog.kind.setCurrentIndex(dialog.kind.findData("choice"))
    qtbot.keyClicks(dialog.choices, "first, second")
    dialog._take.click()
    (field,) = document.board.fields
    assert (field.name, field.kind, field.choices) == ("Unit", "choice", ("first", "second"))
    assert shots.model.setData(shots.model.index(0, len(shots.model.columns) - 1), "second")
    shots.field_asked.emit(field.id)
    again = next(each for each in shots.findChildren(FieldDialog) if each is not dialog)
    again.name.setText("Crew")
    again._take.click()
    assert document.board.fields[0].name == "Crew"
    shots.field_removed.emit(field.id)
    assert (document.board.fields, dict(document.board.shots["dark"].fields)) == ((), {})
    window.edit.undo()
    assert document.board.shots["dark"].fields == {field.id: "second"}


def test_columns_are_remembered_one_by_one_over_boards_with_other_columns(shots: ShotList, window: MainWindow) -> None:
    shots.table.setColumnHidden(column(shots, "tags"), False)
    shots.table.setColumnWidth(column(shots, "action"), 555)
    shots.table.horizontalHeader().moveSection(2, 9)
    wanted = shots.table.horizontalHeader().visualIndex(column(shots, "action"))
    shots.close_view()
    window.bench.commands["shots"].make_field("Unit")
    again = ShotList(window.desk.document, window._remembered, window)
    again.resize(900, 400)
    again.show()
    header = again.table.horizontalHeader()
    assert not again.table.isColumnHidden(column(again, "tags"))
    assert (again.table.columnWidth(column(again, "action")), header.visualIndex(column(again, "action"))) == (
        555,
        wanted,
    )


@pytest.mark.parametrize(
    ("column_id", "text"), [("lens", "85"), ("cast", "Ilya"), ("seconds", "2,5"), ("action", "Dark.")]
)
def test_return_takes_what_is_written_and_leaves_the_cell(
    shots: ShotList, column_id: str, text: str, qtbot: QtBot
) -> None:
    press_at(shots, 1, column_id, qtbot)
    qtbot.keyClick(shots.table, Qt.Key.Key_Return)
    editor = shots.table.viewport().focusWidget()
    assert isinstance(editor, QLineEdit | QPlainTextEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    wanted = {"seconds": "2.50"}.get(column_id, text)
    qtbot.waitUntil(lambda: shown(shots, column_id)[1] == wanted)
    qtbot.waitUntil(shots.table.hasFocus)
