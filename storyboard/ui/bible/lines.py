"""Single lines of text that become edits while one types or when one leaves them."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QToolButton, QWidget

from storyboard.ui.forward import brought_forward
from storyboard.ui.pieces import OneLine, Remark


class Line(OneLine):
    """A line whose changes are told when it is done with; undo is the window's. `said` carries the text."""

    said = Signal(str)

    def __init__(self, name: str, end_phrase: Callable[[], None], placeholder: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.editingFinished.connect(self._done)
        Remark(self, end_phrase)

    def show_text(self, text: str) -> None:
        """Show a text without it counting as said; what is being typed is left alone."""
        if self.text() != text and not (self.hasFocus() and self.isModified()):
            self.setText(text)
            self.setModified(False)
            # What is longer than its field is read from its beginning.
            self.setCursorPosition(0)

    def _done(self) -> None:
        if self.isModified():
            self.setModified(False)
            self.said.emit(self.text().strip())


class ColourLine(QWidget):
    """A colour as #rrggbb beside a button that shows it and opens the colour chooser. `said` carries it."""

    said = Signal(str)

    def __init__(self, name: str, end_phrase: Callable[[], None]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._button = QToolButton()
        self._button.setFixedSize(26, 26)
        self._button.setAccessibleName(self.tr("Choose the colour"))
        self._button.setToolTip(self.tr("Choose the colour"))
        self._button.clicked.connect(self._choose)
        row.addWidget(self._button)
        self.line = Line(name, end_phrase, "#rrggbb")
        self.line.said.connect(self.said)
        row.addWidget(self.line, 1)

    def show_colour(self, colour: str) -> None:
        """Show a colour."""
        self.line.show_text(colour)
        self._button.setStyleSheet(f"QToolButton {{ background: {colour}; border-radius: 6px; }}" if colour else "")

    def _choose(self) -> None:
        if brought_forward(QColorDialog, self) is not None:
            return
        dialog = QColorDialog(QColor(self.line.text() or "#9aa2ae"), self)
        dialog.colorSelected.connect(lambda colour: self.said.emit(colour.name()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
