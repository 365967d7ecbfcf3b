"""The words of a title on its piece of the strip: set so that they are read, whatever the piece's width."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

LEAST_PX = 8
"""Words are set no smaller than this."""


def fitted_words(painter: QPainter, words: str, room: QRectF) -> str:
    """Words that are read in a room: set smaller where one is too long for it, then cut short with an ellipsis."""
    made = QFont(painter.font())
    for px in range(made.pixelSize(), LEAST_PX - 1, -1):
        made.setPixelSize(px)
        metrics = QFontMetricsF(made)
        if all(metrics.horizontalAdvance(word) <= room.width() for word in words.split()):
            break
    else:
        metrics = QFontMetricsF(made)
        cut = (metrics.elidedText(word, Qt.TextElideMode.ElideRight, room.width()) for word in words.split())
        words = "\n".join(cut)
    painter.setFont(made)
    return words
