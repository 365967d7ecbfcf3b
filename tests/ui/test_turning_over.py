"""Handing the cut to an editor from the window, and bringing it back."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from storyboard.model.edits.shots import remove_shots
from storyboard.ui.edit_preview import EditPreview
from storyboard.ui.main_window import MainWindow
from storyboard.ui.turning_over import TurningOver


def commands_of(window: MainWindow) -> TurningOver:
    commands = window.findChild(TurningOver)
    assert isinstance(commands, TurningOver)
    return commands


def test_the_menu_asks_for_a_folder_and_fills_it(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.actions_by_id["turnover"].trigger()
    (dialog,) = window.findChildren(QFileDialog)
    dialog.selectFile(str(tmp_path / "cut"))
    dialog.accept()
    qtbot.waitUntil(lambda: "notes.txt" in window.stage.messages.words, timeout=60_000)
    assert str(tmp_path / "cut") in window.stage.messages.words
    assert list((tmp_path / "cut").glob("*.otio"))


def test_a_folder_that_holds_something_is_told_of(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    commands_of(window).hand(tmp_path / "full")
    qtbot.waitUntil(lambda: "not empty" in window.stage.messages.words, timeout=30_000)
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["mine.txt"]


@pytest.fixture
def came_back(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> Path:
    """A list of edits in which the editor made the last clip the first."""
    commands_of(window).hand(tmp_path / "cut")
    qtbot.waitUntil(lambda: "notes.txt" in window.stage.messages.words, timeout=60_000)
    library = pytest.importorskip("opentimelineio", reason="nothing is published for this machine")
    timeline = library.adapters.read_from_file(str(next((tmp_path / "cut").glob("*.otio"))))
    track = timeline.video_tracks()[0]
    last = track[-1]
    del track[-1:]
    track.insert(0, last)
    library.adapters.write_to_file(timeline, str(tmp_path / "back.otio"))
    return tmp_path / "back.otio"


def preview_of(window: MainWindow, qtbot: QtBot) -> EditPreview:
    qtbot.waitUntil(lambda: bool(window.findChildren(EditPreview)), timeout=30_000)
    return window.findChildren(EditPreview)[0]


def playing(window: MainWindow) -> list[str]:
    return [item.id for item in window.desk.document.board.main_sequence.items]


def test_an_edit_is_looked_through_before_it_is_taken_and_undone_as_one_step(
    window: MainWindow, qtbot: QtBot, came_back: Path
) -> None:
    before = playing(window)
    window.actions_by_id["bring back"].trigger()
    (dialog,) = window.findChildren(QFileDialog)
    dialog.selectFile(str(came_back))
    dialog.accept()
    preview = preview_of(window, qtbot)
    row = preview.list.topLevelItem(0)
    assert row is not None
    assert [row.text(at) for at in (0, 2, 3)] == ["Moved", "place 4", "place 1"]
    assert playing(window) == before
    preview.accept()
    assert playing(window) == [before[-1], *before[:-1]]
    window.edit.undo()
    assert playing(window) == before


def test_an_edit_that_is_left_changes_nothing(window: MainWindow, qtbot: QtBot, came_back: Path) -> None:
    commands_of(window).look_through(came_back)
    preview_of(window, qtbot).reject()
    assert not window.desk.document.undo_stack.canUndo()


def test_an_edit_of_a_board_that_changed_meanwhile_is_looked_through_again(
    window: MainWindow, qtbot: QtBot, came_back: Path
) -> None:
    commands_of(window).look_through(came_back)
    first = preview_of(window, qtbot)
    document = window.desk.document
    document.apply(remove_shots(document.board, ("dark",)))
    left = document.board
    first.accept()
    qtbot.waitUntil(lambda: preview_of(window, qtbot) is not first, timeout=30_000)
    assert document.board is left


def test_a_file_that_is_no_cut_is_told_of(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "no.otio").write_text("{")
    commands_of(window).look_through(tmp_path / "no.otio")
    qtbot.waitUntil(lambda: "cannot be read as a cut" in window.stage.messages.words, timeout=30_000)
