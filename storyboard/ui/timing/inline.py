"""Words written where they stand: a small field over a title or a marker of the strip."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class InlineField(QPlainTextEdit):
    """Return or leaving it takes the words, Escape leaves them as they were, Shift+Return begins a line."""

    def __init__(self, place: QRect, name: str, text: str, done: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(text, parent)
        self._before = text
        self._done: Callable[[str], None] | None = done
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        least = QRect(place.x(), place.y(), max(place.width(), 150), max(place.height(), 54))
        least.moveRight(min(least.right(), parent.width() - 4))
        self.setGeometry(least)
        self.selectAll()
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self._end(take=False)
        elif is_return and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._end(take=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._end(take=True)

    def _end(self, *, take: bool) -> None:
        done, self._done = self._done, None
        if done is None:
            return
        text = self.toPlainText().strip()
        parent = self.parentWidget()
        self.hide()
        self.deleteLater()
        if parent is not None:
            parent.setFocus()
        if take and text != self._before:
            done(text)
