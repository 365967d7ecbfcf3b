"""Handing the cut to an editor from the window."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from storyboard.ui.main_window import MainWindow
from storyboard.ui.turning_over import TurningOver


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
    commands = window.findChild(TurningOver)
    assert isinstance(commands, TurningOver)
    commands.hand(tmp_path / "full")
    qtbot.waitUntil(lambda: "not empty" in window.stage.messages.words, timeout=30_000)
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["mine.txt"]
