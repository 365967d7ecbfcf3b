"""Targets and models in the shot list: read, sorted, found, copied and chosen by the names that people know."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from storyboard.model.edits.framing import set_on_shots
from storyboard.model.targets import Target
from storyboard.model.values import replace
from storyboard.store.settings import add_target
from storyboard.ui.find_bar import FindBar
from storyboard.ui.main_window import MainWindow
from storyboard.ui.shot_list.view import ShotList

SERVERS = (("t-1", "Zebra House"), ("t-2", "Aurora Films"), ("t-3", "Twin"), ("t-4", "Twin"))


@pytest.fixture
def shots(window: MainWindow, qtbot: QtBot) -> ShotList:
    """The shot list over two servers of the user's and one that is not set up here."""
    context, document = window.desk.session.context, window.desk.document
    for id_, name in SERVERS:
        server = Target(id=id_, name=name, api_kind="openai_videos", base_url="https://x.test", profile_id="sora-2")
        context.settings = add_target(context.settings, server)
    ids = [shot.id for _, shot in document.board.story()]
    for shot_id, target_id in zip(ids, ("t-1", "gone-7", "t-2", ""), strict=True):
        document.apply(set_on_shots(document.board, (shot_id,), {"target_id": target_id}))
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    (made,) = window.findChildren(ShotList)
    made.table.setColumnHidden(at(made), False)
    return made


def at(shots: ShotList, column_id: str = "target") -> int:
    return next(place for place, column in enumerate(shots.model.columns) if column.id == column_id)


def shown(shots: ShotList, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> list[str]:
    return [shots.sorted.index(row, at(shots)).data(role) for row in range(shots.sorted.rowCount())]


def test_targets_are_read_and_sorted_by_name_and_one_that_is_not_here_is_marked(shots: ShotList) -> None:
    assert shown(shots) == ["Zebra House", "\N{WARNING SIGN} gone-7", "Aurora Films", ""]
    assert shown(shots, Qt.ItemDataRole.ToolTipRole)[1] == "gone-7 is not set up on this computer."
    assert "gone-7 is not set up" in shown(shots, Qt.ItemDataRole.AccessibleTextRole)[1]
    shots.table.sortByColumn(at(shots), Qt.SortOrder.AscendingOrder)
    assert shown(shots) == ["Aurora Films", "\N{WARNING SIGN} gone-7", "Zebra House", ""]


def test_a_target_is_found_by_its_name_and_by_its_id(shots: ShotList, window: MainWindow) -> None:
    (bar,) = window.findChildren(FindBar)
    ids = [shot.id for _, shot in window.desk.document.board.story()]
    for text, places in (
        ("target:zebra", [0]),
        ("target:t-1", [0]),
        ('target:"aurora films"', [2]),
        ("target:gone", [1]),
        ("no:target", [3]),
        ("aurora", [2]),
    ):
        bar.line.setText(text)
        bar._look()
        assert list(bar.found) == [ids[place] for place in places], text
        assert shots.sorted.rowCount() == len(places)


def test_names_are_copied_and_pasted_back_and_none_that_is_not_here(shots: ShotList, window: MainWindow) -> None:
    shots.table.selectAll()
    shots.copy()
    text = QGuiApplication.clipboard().text()
    assert "\tZebra House" in text
    assert "\tgone-7" in text
    before = window.desk.document.board
    QGuiApplication.clipboard().setText(text)
    shots.paste()
    assert window.desk.document.board is before
    QGuiApplication.clipboard().setText("Shot\tTarget\n1\tAURORA films\n2\tAs the board\n")
    shots.paste()
    assert shown(shots)[0] == "Aurora Films"
    assert shown(shots)[2] == ""
    before = window.desk.document.board
    QGuiApplication.clipboard().setText("Shot\tTarget\n1\tNowhere\n")
    shots.paste()
    assert "'Nowhere'" in window.stage.messages.words
    assert window.desk.document.board is before


def test_writing_in_place_offers_names_and_keeps_what_nobody_knows(shots: ShotList, qtbot: QtBot) -> None:
    shots.table.setCurrentIndex(shots.sorted.index(1, at(shots)))
    qtbot.keyClick(shots.table, Qt.Key.Key_F2)
    (editor,) = shots.table.findChildren(QComboBox)
    offered = [editor.itemText(row) for row in range(editor.count())]
    assert offered[0] == "As the board"
    assert offered[-5:] == ["Zebra House", "Aurora Films", "Twin (t-3)", "Twin (t-4)", "\N{WARNING SIGN} gone-7"]
    assert editor.currentText() == "\N{WARNING SIGN} gone-7"
    editor.setCurrentIndex(editor.findText("Twin (t-4)"))
    editor.activated.emit(editor.currentIndex())
    qtbot.waitUntil(lambda: shown(shots)[1] == "Twin (t-4)")


def test_a_name_that_is_changed_in_the_settings_is_read_at_once(shots: ShotList, window: MainWindow) -> None:
    context = window.desk.session.context
    renamed = tuple(replace(t, name="Old House") if t.id == "t-1" else t for t in context.settings.targets)
    context.settings = replace(context.settings, targets=renamed)
    QApplication.sendEvent(shots, QEvent(QEvent.Type.ActivationChange))
    assert shown(shots)[0] == "Old House"
