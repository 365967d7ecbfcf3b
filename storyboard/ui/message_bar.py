"""One sentence at the place where it matters, with one next step; never a dialog."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from storyboard.ui.icons import icon
from storyboard.ui.sentences import spoken
from storyboard.ui.theme import Palette

ROLES = {"error": "bad", "warning": "warn", "info": "info", "good": "good"}


class MessageBar(QFrame):
    """Shows the latest message until it is closed or replaced; hidden while there is none."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._palette = palette
        self._next: Callable[[], None] | None = None
        self._is_passing = False
        self._sign = QLabel()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._step = QPushButton()
        self._step.setAccessibleName(self.tr("Next step"))
        self._step.clicked.connect(self._go)
        self._close = QToolButton()
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.setToolTip(self.tr("Close"))
        self._close.setIcon(icon("close", palette, "secondary"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._step)
        row.addWidget(self._close)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def say(
        self,
        words: str,
        level: str = "info",
        *,
        step: str = "",
        then: Callable[[], None] | None = None,
        is_passing: bool = False,
    ) -> None:
        """Show a sentence; `step` is the text of a button that does `then`; a passing one goes with the next edit."""
        words = spoken(words)
        self._is_passing = is_passing
        name = {"good": "check"}.get(level, level)
        self._sign.setPixmap(icon(name, self._palette, ROLES[level]).pixmap(16, 16))
        self._words.setText(words)
        self._next = then
        self._step.setVisible(bool(step))
        self._step.setText(step)
        self._step.setAccessibleName(step)
        self.setProperty("level", level)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setAccessibleName(words)
        self.show()

    def pass_by(self) -> None:
        """Go where it was only said why something could not be done: since then something else was."""
        if self._is_passing:
            self.hide()

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._palette = palette
        self._close.setIcon(icon("close", palette, "secondary"))

    def _go(self) -> None:
        then, self._next = self._next, None
        self.hide()
        if then is not None:
            then()
