"""One dialog of each kind: whoever asks for it twice has it once, in front."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from storyboard.app import Opener, application
from storyboard.studio.context import open_context
from storyboard.ui.action_table import TABLE
from storyboard.ui.delivering.dialog import ExportDialog
from storyboard.ui.dialogs import confirm_spending, tell_of_crash
from storyboard.ui.main_window import MainWindow

MENUS = {"item speed", "transition"}
"""A menu holds every key while it is open: nobody asks for it again."""
ASKING = [entry.id for entry in TABLE if entry.text.endswith("\N{HORIZONTAL ELLIPSIS}") and entry.id not in MENUS]
SHOWING = ["shortcuts", "walk"]


@pytest.fixture
def opened(folder: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window as its user has it, in its opener's hands."""
    opener = Opener(application(), open_context())
    opener.open(folder)
    assert opener.window is not None
    opener.window.furnishing.finish()
    yield opener.window
    opener.close()
    opener.let_go()


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """Something that dialogs stand over."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def beside(window: MainWindow) -> list[QWidget]:
    """Every window that is open beside the main one."""
    return [held for held in QApplication.topLevelWidgets() if held.isVisible() and held is not window]


def test_whatever_opens_a_window_opens_it_once(opened: MainWindow) -> None:
    held: dict[str, tuple[int, int]] = {}
    for name in (*ASKING, *SHOWING):
        action = opened.actions_by_id[name]
        action.setEnabled(True)
        action.trigger()
        before = beside(opened)
        action.trigger()
        after = beside(opened)
        held[name] = (len(before), len(after))
        for one in after:
            one.close()
    assert {name: counts for name, counts in held.items() if counts not in ((0, 0), (1, 1))} == {}
    assert sum(counts == (1, 1) for counts in held.values()) >= 18


def test_what_was_ticked_is_still_ticked_when_the_dialog_is_asked_for_again(window: MainWindow) -> None:
    window.actions_by_id["deliver"].trigger()
    (dialog,) = (held for held in beside(window) if isinstance(held, ExportDialog))
    dialog.watermark.setText("not for release")
    dialog.showMinimized()
    window.actions_by_id["deliver"].trigger()
    (again,) = beside(window)
    assert again is dialog
    assert not again.isMinimized()
    dialog.close()


def test_one_question_about_money_stands_at_a_time(parent: QWidget) -> None:
    bought: list[str] = []
    first = confirm_spending(parent, "Spend?", "Generate for $1.00", lambda: bought.append("first"))
    again = confirm_spending(parent, "Spend?", "Generate for $1.00", lambda: bought.append("second"))
    assert again is first
    first.buttons()[0].click()
    assert bought == ["first"]


def test_a_second_crash_is_told_where_the_first_is(parent: QWidget, tmp_path: Path) -> None:
    first = tell_of_crash(parent, tmp_path / "one.txt")
    again = tell_of_crash(parent, tmp_path / "two.txt")
    assert again is first
    assert "two.txt" in first.informativeText()
    first.close()
