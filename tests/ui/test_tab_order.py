"""Tab reaches every control of every view, and comes back to where it began."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from storyboard.ui.main_window import MainWindow

MOST_STEPS = 400


def controls(window: MainWindow) -> set[QWidget]:
    """What can be worked with by Tab and is in sight."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.isVisibleTo(window)
        and widget.focusProxy() is None
        and not widget.objectName().startswith("qt_")
        and widget.window() is window
    }


@pytest.mark.parametrize("view", ["board", "list", "timing", "thread"])
def test_tab_reaches_every_control(view: str, window: MainWindow, qtbot: QtBot) -> None:
    window._show_view(view)
    reached: set[QWidget] = set()
    for _ in range(MOST_STEPS):
        held = QApplication.focusWidget()
        assert held is not None
        if held in reached and len(reached) > 1:
            break
        reached.add(held)
        qtbot.keyClick(held, Qt.Key.Key_Tab)
    missed = {w for w in controls(window) - reached if not any(r.isAncestorOf(w) or w.isAncestorOf(r) for r in reached)}
    assert [f"{type(w).__name__} {w.objectName()} {w.accessibleName()}" for w in missed] == []
