"""Panels around the middle: hidden, resized, torn off, and remembered."""

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QHBoxLayout, QLabel, QMainWindow, QToolButton, QWidget

from storyboard.ui.icons import icon
from storyboard.ui.theme import Palette

Area = Qt.DockWidgetArea


class Handle(QWidget):
    """A panel's slim title: what it is, and buttons to tear it off and to hide it."""

    def __init__(self, dock: QDockWidget, title: str, palette: Palette) -> None:
        super().__init__(dock)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 6, 1)
        row.setSpacing(0)
        self._label = QLabel(title.upper())
        self._label.setObjectName("section")
        row.addWidget(self._label, 1)
        self._buttons: list[tuple[QToolButton, str]] = []
        for name, tip, action in (
            ("float", self.tr("Tear off {title}"), lambda: dock.setFloating(not dock.isFloating())),
            ("close", self.tr("Hide {title}"), dock.hide),
        ):
            button = QToolButton()
            button.setIcon(icon(name, palette, "quiet"))
            button.setIconSize(QSize(12, 12))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(tip.format(title=title))
            button.setToolTip(tip.format(title=title))
            button.clicked.connect(action)
            row.addWidget(button)
            self._buttons.append((button, name))

    def say(self, title: str) -> None:
        """Say what the panel shows now."""
        self._label.setText(title.upper())

    def dress(self, palette: Palette) -> None:
        """Draw the buttons in another palette."""
        for button, name in self._buttons:
            button.setIcon(icon(name, palette, "quiet"))


def make_dock(window: QMainWindow, name: str, title: str, widget: QWidget, palette: Palette) -> QDockWidget:
    """A panel under a slim title, hidden; whoever asks for it puts it to a side of the window."""
    dock = QDockWidget(title, window)
    dock.hide()
    dock.setObjectName(name)
    dock.setWidget(widget)
    dock.setTitleBarWidget(Handle(dock, title, palette))
    dock.toggleViewAction().setToolTip(title)
    dock.toggleViewAction().setStatusTip(title)
    return dock


def restore(window: QMainWindow, remembered: QSettings, version: int) -> None:
    """Let the window stand where and as it stood last; at first it fills what the screen has room for."""
    screen = QApplication.primaryScreen().availableGeometry()
    window.resize(min(1680, screen.width()), min(1000, screen.height()))
    for key, put_back in (
        ("geometry", window.restoreGeometry),
        ("layout", lambda held: window.restoreState(held, version)),
    ):
        held = remembered.value(key)
        if isinstance(held, QByteArray):
            put_back(held)
