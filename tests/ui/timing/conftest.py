"""Keys for the tests of the strip."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from storyboard.ui.main_window import MainWindow
from tests.ui.timing.strip_hands import NONE


@pytest.fixture
def key(window: MainWindow, qtbot: QtBot) -> Callable[..., None]:
    """Press a key on the strip, where the focus is put first."""

    def pressed(code: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        window.strip.setFocus()
        qtbot.keyClick(window.strip, code, modifier)

    return pressed
