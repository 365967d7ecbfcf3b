"""Panels around the middle: hidden, resized, torn off, and remembered."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QToolButton,
    QWidget,
)

from storyboard.ui.bench import Dock, Workbench
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


class Docks(dict[str, QDockWidget]):
    """The panels of one window by name, each with an entry in `menu` that shows and hides it."""

    def __init__(self, window: QMainWindow, bench: Workbench, menu: QMenu) -> None:
        super().__init__()
        self._window = window
        self._bench = bench
        self._menu = menu
        for registered in bench.docks:
            self._put_up(registered)

    def take_in(self) -> None:
        """Let panels that came after the first paint stand as if they had been there before."""
        for registered in [registered for registered in self._bench.docks if registered.name not in self]:
            self._put_up(registered)
            if not self._window.restoreDockWidget(self[registered.name]):
                self._place(registered)

    def arrange(self) -> None:
        """Put every panel where it is at first."""
        for registered in self._bench.docks:
            self._place(registered)
        window = self._window
        window.setCorner(Qt.Corner.BottomLeftCorner, Area.BottomDockWidgetArea)
        window.setCorner(Qt.Corner.BottomRightCorner, Area.BottomDockWidgetArea)
        window.resizeDocks([self["bible"], self["inspector"]], [232, 340], Qt.Orientation.Horizontal)
        window.resizeDocks([self["strip"]], [176], Qt.Orientation.Vertical)

    def _put_up(self, registered: Dock) -> None:
        name = registered.name
        made = make_dock(self._window, name, registered.title, registered.widget, self._bench.palette)
        self[name] = made
        self._menu.addAction(made.toggleViewAction())
        if registered.when_shown is not None:
            made.visibilityChanged.connect(partial(_when_visible, registered.when_shown))

    def _place(self, registered: Dock) -> None:
        dock = self[registered.name]
        dock.setFloating(False)
        self._window.addDockWidget(registered.area, dock)
        dock.setVisible(registered.is_first)
        # What is hidden at first comes as a tab beside the inspector, so that nothing is pushed around.
        if registered.area == Area.RightDockWidgetArea and not registered.is_first:
            self._window.tabifyDockWidget(self["inspector"], dock)


def _when_visible(tell: Callable[[], Any], is_visible: bool) -> None:
    if is_visible:
        tell()


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
