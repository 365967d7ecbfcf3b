"""Strokes of a sketch as values, and how each is painted. Points and widths are parts of the picture's size."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from math import atan2, cos, hypot, pi, sin

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF

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


def paint_stroke(painter: QPainter, stroke: Stroke, width: float, height: float) -> None:
    """Paint a whole stroke over a picture of that size."""
    if stroke.tool is Tool.ARROW:
        with _painting(painter):
            _arrow(painter, stroke, _colour(stroke), width, height)
        return
    paint_part(painter, stroke, width, height, 1)
    paint_tip(painter, stroke, width, height)


def paint_part(painter: QPainter, stroke: Stroke, width: float, height: float, first: int) -> None:
    """Paint a line from its touch number `first` on, as far as later touches cannot bend it: all but its tip."""
    with _painting(painter):
        points = [QPointF(t.x * width, t.y * height) for t in stroke.touches[max(first - 2, 0) :]]
        offset = len(stroke.touches) - len(points)
        for at in range(max(first, 1), len(stroke.touches)):
            before, here = points[at - 1 - offset], points[at - offset]
            # Round the corner at each touch: a hand's line is a curve, however seldom the mouse was asked.
            path = QPainterPath(_between(points[at - 2 - offset], before) if at > 1 else before)
            path.quadTo(before, _between(before, here))
            painter.setPen(_pen(stroke, at, width))
            painter.drawPath(path)


def paint_tip(painter: QPainter, stroke: Stroke, width: float, height: float) -> None:
    """Paint the end of a line, which its next touch may bend; the dot where there is one touch only."""
    with _painting(painter):
        here = QPointF(stroke.touches[-1].x * width, stroke.touches[-1].y * height)
        before = QPointF(stroke.touches[-2:][0].x * width, stroke.touches[-2:][0].y * height)
        painter.setPen(_pen(stroke, -1, width))
        painter.drawPoint(here) if before == here else painter.drawLine(_between(before, here), here)


def reach(stroke: Stroke, width: float, height: float, first: int = 0) -> QRect:
    """What a stroke may touch of a picture of that size, from its touch number `first` on; generously."""
    touches = stroke.touches[max(first - 2, 0) :]
    xs, ys = [t.x * width for t in touches], [t.y * height for t in touches]
    margin = 3 + (stroke.width + (HEAD + stroke.width * 4 if stroke.tool is Tool.ARROW else 0)) * width
    area = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))
    return area.adjusted(-margin, -margin, margin, margin).toAlignedRect()


def width_at(stroke: Stroke, pressure: float) -> float:
    """How wide the stroke is there, as a part of the picture's width: as set at half pressure."""
    if stroke.tool is Tool.ERASER:
        return stroke.width
    return stroke.width * (LIGHTEST + (1 - LIGHTEST) * 2 * min(max(pressure, 0.0), 1.0))


@contextmanager
def _painting(painter: QPainter) -> Iterator[None]:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    yield
    painter.restore()


def _colour(stroke: Stroke) -> QColor:
    return QColor(PAPER if stroke.tool is Tool.ERASER else stroke.colour)


def _pen(stroke: Stroke, at: int, width: float) -> QPen:
    thick = max(width_at(stroke, stroke.touches[at].pressure) * width, 0.6)
    return QPen(_colour(stroke), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _between(one: QPointF, other: QPointF) -> QPointF:
    return (one + other) / 2


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
