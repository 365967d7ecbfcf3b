"""Whether a key is down: an editor holds K and taps J or L to go slowly."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class HeldKey(QObject):
    """Knows whether a key of an action is held down over some widgets; `let_go` says that it came up."""

    let_go = Signal()

    def __init__(self, action: Callable[[], QAction], parent: QObject) -> None:
        super().__init__(parent)
        self.is_down = False
        self._action = action

    def watch(self, *widgets: QWidget) -> None:
        """Hear of the key while one of these has the focus."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and self._is_meant(event):
            self.is_down = True
        elif kind == QEvent.Type.FocusOut or (kind == QEvent.Type.KeyRelease and self._is_meant(event)):
            self._end()
        return False

    def _is_meant(self, event: QEvent) -> bool:
        """Whether it is about the key, and a hand's doing."""
        if not isinstance(event, QKeyEvent) or event.isAutoRepeat():
            return False
        return QKeySequence(event.keyCombination()) in self._action().shortcuts()

    def _end(self) -> None:
        was_down, self.is_down = self.is_down, False
        if was_down:
            self.let_go.emit()
