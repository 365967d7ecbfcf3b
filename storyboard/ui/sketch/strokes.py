"""Strokes of a sketch as values, and how each is painted. Points and widths are parts of the picture's size."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import atan2, cos, hypot, pi, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

PAPER = "#f4f1ea"
INK = "#1d2126"
LONG_SIDE_PX = 1280
LIGHTEST = 0.25
"""The part of its width that a stroke keeps under the lightest pressure."""
HEAD = 0.045
"""How long an arrow's head is, as a part of the picture's width."""


class Tool(StrEnum):
    """What a stroke was made with."""

    PEN = "pen"
    ERASER = "eraser"
    ARROW = "arrow"


@dataclass(frozen=True, slots=True)
class Touch:
    """One point of a stroke: where, and how hard (0-1; a mouse presses with 0.5)."""

    x: float
    y: float
    pressure: float = 0.5


@dataclass(frozen=True, slots=True)
class Stroke:
    """One stroke; `width` is a part of the picture's width."""

    tool: Tool
    colour: str
    width: float
    touches: tuple[Touch, ...]


def sheet(aspect: float) -> QImage:
    """An empty sheet of this aspect, its longer side 1280 pixels."""
    wide = LONG_SIDE_PX if aspect >= 1 else round(LONG_SIDE_PX * aspect)
    high = round(LONG_SIDE_PX / aspect) if aspect >= 1 else LONG_SIDE_PX
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER))
    return image


def drawn(ground: QImage, strokes: Iterable[Stroke]) -> QImage:
    """The strokes on a copy of the ground."""
    image = ground.copy()
    painter = QPainter(image)
    for stroke in strokes:
        paint_stroke(painter, stroke, image.width(), image.height())
    painter.end()
    return image


def paint_stroke(painter: QPainter, stroke: Stroke, width: float, height: float, first: int = 0) -> None:
    """Paint a stroke, from its touch number `first` on, over a picture of that size."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(PAPER if stroke.tool is Tool.ERASER else stroke.colour)
    if stroke.tool is Tool.ARROW:
        _arrow(painter, stroke, colour, width, height)
    else:
        _line(painter, stroke, colour, width, height, first)
    painter.restore()


def width_at(stroke: Stroke, pressure: float) -> float:
    """How wide the stroke is there, as a part of the picture's width: as set at half pressure."""
    if stroke.tool is Tool.ERASER:
        return stroke.width
    return stroke.width * (LIGHTEST + (1 - LIGHTEST) * 2 * min(max(pressure, 0.0), 1.0))


def _line(painter: QPainter, stroke: Stroke, colour: QColor, width: float, height: float, first: int) -> None:
    touches = stroke.touches[max(first - 1, 0) :]
    for one, other in zip(touches, touches[1:] or touches, strict=False):
        pen = QPen(colour, max(width_at(stroke, other.pressure) * width, 0.6))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        start, end = QPointF(one.x * width, one.y * height), QPointF(other.x * width, other.y * height)
        painter.drawPoint(end) if start == end else painter.drawLine(start, end)


def _arrow(painter: QPainter, stroke: Stroke, colour: QColor, width: float, height: float) -> None:
    """A straight arrow from the first touch to the last, as board artists mark a move."""
    start = QPointF(stroke.touches[0].x * width, stroke.touches[0].y * height)
    end = QPointF(stroke.touches[-1].x * width, stroke.touches[-1].y * height)
    if hypot(end.x() - start.x(), end.y() - start.y()) < 2:
        return
    thick = max(stroke.width * width * 1.4, 2)
    head = max(HEAD * width, thick * 3)
    angle = atan2(end.y() - start.y(), end.x() - start.x())
    neck = end - QPointF(cos(angle), sin(angle)) * head * 0.8
    painter.setPen(QPen(colour, thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(start, neck)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    sides = [end - QPointF(cos(angle + turn), sin(angle + turn)) * head for turn in (pi / 7, -pi / 7)]
    painter.drawPolygon(QPolygonF([end, *sides]))
