"""Draws the thread's marks with Qt: the same picture as the one that is saved."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication

from storyboard.continuity.thread_marks import Mark, Picture, Plate, Shape, Words, unless_a_stub

ShotPixmap = Callable[[str, float], QPixmap | None]
"""Gives the picture of a shot, by its id, for a place of that height; None where there is none yet."""

_ALIGN = {"l": Qt.AlignmentFlag.AlignLeft, "m": Qt.AlignmentFlag.AlignHCenter, "r": Qt.AlignmentFlag.AlignRight}


class QtBrush:
    """Keeps fonts and colours between pictures."""

    def __init__(self, pixmap: ShotPixmap) -> None:
        self._pixmap = pixmap
        self._fonts: dict[tuple[int, bool], tuple[QFont, QFontMetricsF]] = {}
        self._colours: dict[str, QColor] = {}

    def draw(self, painter: QPainter, marks: Iterable[Mark], left: float, right: float) -> None:
        """Draw the marks that reach into the stretch from `left` to `right`."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for mark in marks:
            x = mark.x
            if x > right or x + mark.width < left:
                continue
            if isinstance(mark, Plate):
                self._plate(painter, mark)
            elif isinstance(mark, Words):
                self._words(painter, mark)
            elif isinstance(mark, Shape):
                self._shape(painter, mark)
            else:
                self._picture(painter, mark)

    def _colour(self, name: str) -> QColor:
        made = self._colours.get(name)
        if made is None:
            made = self._colours[name] = QColor(name)
        return made

    def _font(self, size_px: int, is_bold: bool) -> tuple[QFont, QFontMetricsF]:
        made = self._fonts.get((size_px, is_bold))
        if made is None:
            font = QFont(QApplication.font())
            font.setPixelSize(size_px)
            font.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
            made = self._fonts[(size_px, is_bold)] = (font, QFontMetricsF(font))
        return made

    def _plate(self, painter: QPainter, mark: Plate) -> None:
        area = QRectF(mark.x, mark.y, mark.width, mark.height)
        painter.setPen(QPen(self._colour(mark.line), mark.line_px) if mark.line else Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(mark.fill) if mark.fill else Qt.BrushStyle.NoBrush)
        if mark.line:
            inset = mark.line_px / 2
            area.adjust(inset, inset, -inset, -inset)
        if mark.radius:
            painter.drawRoundedRect(area, mark.radius, mark.radius)
        else:
            painter.drawRect(area)

    def _words(self, painter: QPainter, mark: Words) -> None:
        font, metrics = self._font(mark.size_px, mark.is_bold)
        text = unless_a_stub(metrics.elidedText(" ".join(mark.text.split()), Qt.TextElideMode.ElideRight, mark.width))
        painter.setFont(font)
        painter.setPen(self._colour(mark.colour))
        area = QRectF(mark.x, mark.y, mark.width, mark.height)
        painter.drawText(area, _ALIGN[mark.align] | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)

    def _shape(self, painter: QPainter, mark: Shape) -> None:
        points = QPolygonF([QPointF(x, y) for x, y in mark.points])
        if mark.fill:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour(mark.fill))
            painter.drawPolygon(points)
        if mark.line:
            pen = QPen(self._colour(mark.line), mark.line_px)
            if mark.is_dashed:
                pen.setDashPattern([4 / mark.line_px, 4 / mark.line_px])
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawPolyline(points)

    def _picture(self, painter: QPainter, mark: Picture) -> None:
        found = self._pixmap(mark.shot_id, mark.height)
        if found is None or found.isNull():
            return
        place = QRectF(mark.x, mark.y, mark.width, mark.height)
        path = QPainterPath()
        path.addRoundedRect(place, 4, 4)
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.drawPixmap(place, found, _cut(found, mark))
        painter.restore()


def _cut(found: QPixmap, mark: Picture) -> QRectF:
    """The part of a picture that fills the place, about the picture's subject."""
    wide, high = float(found.width()), float(found.height())
    shape = mark.width / mark.height
    if wide / high > shape:
        width = high * shape
        x = min(max(0.0, mark.focus_x * wide - width / 2), wide - width)
        return QRectF(x, 0, width, high)
    height = wide / shape
    return QRectF(0, (high - height) * 0.4, wide, height)
