"""A sheet of paper and the strokes on it, each of which can be taken back and made again."""

import zlib

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter

from storyboard.ui.sketch.strokes import Stroke, drawn, paint_stroke, reach, sheet

COVERED_BYTES = 64_000_000
"""So much is kept, packed, of what strokes cover: that of thousands. Older ones are taken back by drawing the rest."""
PACKED_PX = 4
"""Bytes of a pixel of a sheet."""


class Paper:
    """One sheet. What a stroke covers is kept beside it: taking it back costs no more than making it did."""

    def __init__(self, aspect: float) -> None:
        self._strokes: list[Stroke] = []
        self._taken_back: list[Stroke] = []
        self._covered: list[tuple[QRect, bytes]] = []
        self.lay(aspect, None)

    @property
    def has_strokes(self) -> bool:
        """Whether something was drawn since the sheet was laid down, and not taken back."""
        return bool(self._strokes)

    @property
    def has_taken_back(self) -> bool:
        """Whether there is a stroke to make again."""
        return bool(self._taken_back)

    @property
    def is_blank(self) -> bool:
        """Whether it looks like paper that nobody drew on."""
        return self.picture == sheet(self._aspect)

    def lay(self, aspect: float, ground: QImage | None) -> None:
        """Begin a new sheet, on a picture or on empty paper."""
        self._aspect = aspect
        self._ground = self.picture = sheet(aspect)
        self._covered_bytes = 0
        for kept in (self._strokes, self._taken_back, self._covered):
            kept.clear()
        if ground is None or ground.isNull():
            return
        painter = QPainter(self._ground)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        # A picture of another shape is shown whole: the board's shape may have been changed since.
        size = ground.size().scaled(self._ground.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(), size)
        place.moveCenter(self._ground.rect().center())
        painter.drawImage(place, ground)
        painter.end()

    def add(self, stroke: Stroke, shown: QImage | None = None) -> bool:
        """Make a stroke; those that were taken back are gone. Whether it touches the sheet at all.

        `shown` is the sheet with the stroke on it, where it was painted already.
        """
        wide, high = self.picture.width(), self.picture.height()
        if not reach(stroke, wide, high).intersects(self.picture.rect()):
            return False
        self._taken_back.clear()
        self._make(stroke, shown)
        return True

    def undo(self) -> bool:
        """Take the last stroke back; whether there was one."""
        if not self._strokes:
            return False
        self._taken_back.append(self._strokes.pop())
        if not self._covered:
            self.picture = drawn(self._ground, self._strokes)
            return True
        area, packed = self._covered.pop()
        self._covered_bytes -= len(packed)
        covered = zlib.decompress(packed)
        # A picture of its own: whoever was handed the one before keeps it as it was.
        self.picture = QImage(self.picture)
        painter = QPainter(self.picture)
        painter.drawImage(area.topLeft(), _sheet_of(covered, area))
        painter.end()
        return True

    def redo(self) -> bool:
        """Make it again; whether there was one."""
        if not self._taken_back:
            return False
        self._make(self._taken_back.pop())
        return True

    def _make(self, stroke: Stroke, shown: QImage | None = None) -> None:
        self._strokes.append(stroke)
        wide, high = self.picture.width(), self.picture.height()
        area = reach(stroke, wide, high).intersected(self.picture.rect())
        covered = self.picture.copy(area)
        packed = zlib.compress(bytes(covered.constBits()), 1)
        self._covered.append((area, packed))
        self._covered_bytes += len(packed)
        while self._covered_bytes > COVERED_BYTES and len(self._covered) > 1:
            self._covered_bytes -= len(self._covered.pop(0)[1])
        self.picture = QImage(self.picture if shown is None else shown)
        if shown is not None:
            return
        painter = QPainter(self.picture)
        paint_stroke(painter, stroke, wide, high)
        painter.end()


def _sheet_of(pixels: bytes, area: QRect) -> QImage:
    """The picture of a part of a sheet; it does not own its pixels."""
    return QImage(pixels, area.width(), area.height(), area.width() * PACKED_PX, QImage.Format.Format_RGB32)
