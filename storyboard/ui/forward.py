"""One dialog of each kind at a time: asked for again, the one that is open comes forward."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

Kind = TypeVar("Kind", bound=QWidget)


def brought_forward(kind: type[Kind], parent: QWidget | None, title: str = "") -> Kind | None:
    """The window of this kind that stands open over `parent`, now in front of it and ready to be typed in; else None.

    A title tells windows of one kind apart that ask for different things.
    """
    for held in QApplication.topLevelWidgets():
        if not isinstance(held, kind) or not held.isVisible() or held.parentWidget() is not parent:
            continue
        if title in ("", held.windowTitle()):
            held.setWindowState(held.windowState() & ~Qt.WindowState.WindowMinimized)
            held.raise_()
            held.activateWindow()
            return held
    return None
