"""A line that leaves undo to the window while it has nothing to take back."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from storyboard.ui.pieces import OneLine


def takes_undo(line: OneLine) -> bool:
    """Whether the line keeps the key of undo from the window."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QApplication.sendEvent(line, event)
    return event.isAccepted()


def test_undo_is_the_lines_only_while_it_has_something_to_take_back(qtbot: QtBot) -> None:
    line = OneLine()
    qtbot.addWidget(line)
    line.show()
    line.setText("standing")
    assert not takes_undo(line)
    QTest.keyClicks(line, "kneeling")
    assert takes_undo(line)
    line.setText("standing")
    assert not takes_undo(line)
