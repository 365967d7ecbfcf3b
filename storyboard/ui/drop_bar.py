"""A small bar by the card that something was given to: what to do with it, or why nothing can be done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from storyboard.ui.icons import icon
from storyboard.ui.message_bar import ROLES
from storyboard.ui.sentences import spoken
from storyboard.ui.theme import GRID_PX, Palette


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to use what was given; `does` is called when it is chosen."""

    text: str
    tip: str
    does: Callable[[], object]


class DropBar(QFrame):
    """Stands over its parent, near a card; never blocks and goes away with Escape. Digits choose.

    `left` tells that the keyboard goes back to where it was.
    """

    left = Signal()

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("dropBar")
        self.setAccessibleName(self.tr("What to do with it"))
        self._palette = palette
        self._choices: Sequence[Choice] = ()
        self._buttons: list[QPushButton] = []
        self._sign, self._words = QLabel(), QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._close = QToolButton()
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setIcon(icon("close", palette, "secondary"))
        self._close.clicked.connect(self.leave)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 6, 6, 6)
        self._row.setSpacing(6)
        for widget in (self._sign, self._words, self._close):
            self._row.addWidget(widget)
        self.dress(palette)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    @property
    def choices(self) -> tuple[str, ...]:
        """What it offers, from left to right."""
        return tuple(choice.text for choice in self._choices) if self._buttons else ()

    def offer(self, words: str, choices: Sequence[Choice], near: QRect) -> None:
        """Ask what to do, near a place of the parent; the first choice has the keyboard."""
        self._show(words, "info", near, choices)
        if self._buttons:
            self._buttons[0].setFocus()

    def say(self, words: str, level: str, near: QRect) -> None:
        """Say one sentence near a place of the parent."""
        self._show(spoken(words), level, near, ())

    def choose(self, at: int) -> None:
        """Do what the choice at this place says."""
        if 0 <= at < len(self._choices):
            chosen = self._choices[at]
            self.leave()
            chosen.does()

    def leave(self) -> None:
        """Go away and give the keyboard back."""
        self.hide()
        self.left.emit()

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._palette = palette
        self._close.setIcon(icon("close", palette, "secondary"))
        self.setStyleSheet(
            f"#dropBar {{ background: {palette.card}; border: 1px solid {palette.accent}; border-radius: 7px; }}"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif digit.isdigit() and self._choices:
            self.choose(int(digit) - 1)
        else:
            super().keyPressEvent(event)

    def _show(self, words: str, level: str, near: QRect, choices: Sequence[Choice]) -> None:
        self._choices = choices
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(at, choice) for at, choice in enumerate(choices)]
        self._sign.setPixmap(icon({"good": "check"}.get(level, level), self._palette, ROLES[level]).pixmap(16, 16))
        self._words.setText(words)
        self.setAccessibleDescription(words)
        self._place(near)
        self.show()
        self.raise_()

    def _button(self, at: int, choice: Choice) -> QPushButton:
        button = QPushButton(f"{at + 1}  {choice.text}")
        button.setToolTip(choice.tip)
        button.setAccessibleName(choice.text)
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self.choose(at))
        self._row.insertWidget(2 + at, button)
        # A child of what is in sight already would come into sight, and be given room, only after the bar is measured.
        button.show()
        return button

    def _place(self, near: QRect) -> None:
        """Below the middle of the card's poster, and never outside the parent."""
        parent = self.parentWidget()
        if parent is None:
            return
        room = parent.rect().adjusted(GRID_PX, GRID_PX, -GRID_PX - 14, -GRID_PX)
        self._words.setWordWrap(False)
        self._words.setMaximumWidth(16_777_215)
        if self.sizeHint().width() > room.width():
            self._words.setWordWrap(True)
            others = self.sizeHint().width() - self._words.sizeHint().width()
            self._words.setFixedWidth(max(room.width() - others - 40, 160))
        else:
            self._words.setMinimumWidth(0)
        self.adjustSize()
        x = min(max(near.center().x() - self.width() // 2, room.left()), max(room.right() - self.width(), room.left()))
        y = min(max(near.center().y() - self.height() // 2, room.top()), max(room.bottom() - self.height(), room.top()))
        self.move(x, y)
