"""The pieces of a long film that are too narrow to show anything: painted all at once, at most one a pixel."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from storyboard.ui.timing.rows import Band


class Slivers:
    """Gathers narrow areas of one row, from left to right, and paints them in one call."""

    def __init__(self, band: Band) -> None:
        self._band = band
        self._areas: list[QRectF] = []
        self._free_from = float("-inf")

    def add(self, left: float, width: float) -> None:
        """Take an area in, unless one begins on the same pixel already."""
        if left >= self._free_from:
            self._areas.append(QRectF(left, self._band.y, width, self._band.height))
            self._free_from = left + 1

    def paint(self, painter: QPainter, colour: QColor) -> None:
        """Fill them all with a colour."""
        if self._areas:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRects(self._areas)
