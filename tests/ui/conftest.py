"""The window's tests run offscreen, in folders of their own, and leave no thread or timer behind."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from storyboard.ui import theme


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> theme.Palette:
    """The application in the dark palette."""
    theme.dress(qapp, theme.DARK, theme.load_fonts())
    return theme.DARK
