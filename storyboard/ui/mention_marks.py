"""Marks @mentions of the bible while one writes."""

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from storyboard.model.mentions import mentioned
from storyboard.ui.theme import Palette


class MentionMarks(QSyntaxHighlighter):
    """Colours each @Name that the bible knows."""

    def __init__(self, document: QTextDocument, palette: Palette) -> None:
        super().__init__(document)
        self._names: tuple[str, ...] = ()
        self._format = QTextCharFormat()
        self.dress(palette)

    def know(self, names: tuple[str, ...]) -> None:
        """Use these names."""
        if names != self._names:
            self._names = names
            self.rehighlight()

    def dress(self, palette: Palette) -> None:
        """Mark in another palette."""
        self._format.setForeground(palette.colour("accent_text"))
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        for start, end, _name in mentioned(text, self._names):
            self.setFormat(start, end - start, self._format)
