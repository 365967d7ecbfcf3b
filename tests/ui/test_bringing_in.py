"""A script or a shot list comes into the window as one undo step; nothing of the board is lost by it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from storyboard.model.edits.words import set_action
from storyboard.model.titles import TitleSource
from storyboard.ui.bringing_in import BringingIn
from storyboard.ui.given import Given
from storyboard.ui.giving import Giving
from storyboard.ui.main_window import MainWindow
from tests.ui.conftest import WAIT_MS

SCRIPT = "EXT. PIER - DAY\n\nGulls.\n\nTITLE: THIS WINTER\n\nA bell rings.\n"


@pytest.fixture
def bringing(window: MainWindow) -> BringingIn:
    """The commands, in a window."""
    found = window.findChild(BringingIn)
    assert isinstance(found, BringingIn)
    return found


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """A script of two shots and a card."""
    path = tmp_path / "scene.txt"
    path.write_text(SCRIPT)
    return path


def test_a_script_is_one_undo_step_and_its_shots_are_selected(
    window: MainWindow, bringing: BringingIn, script: Path, qtbot: QtBot
) -> None:
    document = window.desk.document
    before = document.board
    with qtbot.waitSignal(document.board_changed, timeout=WAIT_MS):
        bringing.bring("script", script)
    added = [s.action for _, s in document.board.story()][len(before.shots) :]
    assert added == ["Gulls.", "A bell rings."]
    assert [i.source.text for i in document.board.main_sequence.items if isinstance(i.source, TitleSource)][-1:] == [
        "THIS WINTER"
    ]
    assert len(window.stage.board.selected_shot_ids()) == 2
    document.undo_stack.undo()
    assert document.board == before


def test_what_is_written_while_a_script_is_read_is_kept(
    window: MainWindow, bringing: BringingIn, script: Path, qtbot: QtBot
) -> None:
    document = window.desk.document
    shot_id = next(s.id for _, s in document.board.story())
    bringing.bring("script", script)
    document.apply(set_action(document.board, shot_id, "Written meanwhile."))
    qtbot.waitUntil(lambda: any(s.action == "Gulls." for _, s in document.board.story()), timeout=WAIT_MS)
    assert document.board.shot(shot_id).action == "Written meanwhile."
    assert [s.action for _, s in document.board.story()].count("Gulls.") == 1


def test_a_shot_list_comes_in_and_a_bad_one_says_why(
    window: MainWindow, bringing: BringingIn, tmp_path: Path, qtbot: QtBot
) -> None:
    good, bad = tmp_path / "shots.csv", tmp_path / "bad.csv"
    good.write_text("Shot,Action\n1,A kettle.\n2,A cup.\n")
    bad.write_bytes(b"\0\1\2")
    document = window.desk.document
    with qtbot.waitSignal(document.board_changed, timeout=WAIT_MS):
        bringing.bring("list", good)
    after = document.board
    assert [s.action for _, s in after.story()][-2:] == ["A kettle.", "A cup."]
    bringing.bring("list", bad)
    qtbot.waitUntil(lambda: "bad.csv" in window.stage.messages.words, timeout=WAIT_MS)
    assert document.board == after


def test_the_menu_asks_for_the_script(window: MainWindow, bringing: BringingIn, script: Path, qtbot: QtBot) -> None:
    window.actions_by_id["script"].trigger()
    (dialog,) = window.findChildren(QFileDialog)
    with qtbot.waitSignal(window.desk.document.board_changed, timeout=WAIT_MS):
        dialog.fileSelected.emit(str(script))
    dialog.close()
    assert bringing.parent() is window
    assert any(s.action == "Gulls." for _, s in window.desk.document.board.story())


def test_a_script_dropped_between_cards_is_broken_down(
    window: MainWindow, bringing: BringingIn, script: Path, qtbot: QtBot
) -> None:
    giving = window.findChild(Giving)
    assert isinstance(giving, Giving)
    with qtbot.waitSignal(window.desk.document.board_changed, timeout=WAIT_MS):
        giving.place(Given(files=(script,)), window.desk.document.board.scenes[0].id, 0)
    assert bringing.parent() is window
    assert any(s.action == "Gulls." for _, s in window.desk.document.board.story())
