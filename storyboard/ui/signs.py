"""What cards are painted with: a status, how two join, a finding, chips, words. No sign is a colour alone."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QTextLayout, QTextOption

from storyboard.studio.cards import Status
from storyboard.ui.theme import Size, contrast, font

FAINT = 1.9
"""A line with less contrast to its ground than this is not seen."""
OVER_PX = 8
"""So far a sign between two cards may stand over each of them."""


def sided(place: QRectF, line: QRectF, *, is_mirrored: bool) -> QRectF:
    """A place on a line, as far from the right end as it was from the left one where writing begins at the right."""
    return place.translated(line.left() + line.right() - place.left() - place.right(), 0) if is_mirrored else place


def paint_status(
    painter: QPainter, area: QRectF, status: Status, colour: QColor, progress: float | None = None
) -> None:
    """Paint the sign of a status into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    if status is Status.RUNNING:
        _pie(painter, area, colour, progress)
    else:
        _SIGNS.get(status, _ring)(painter, area, colour)
    painter.restore()


def paint_link(
    painter: QPainter,
    gap: QRectF,
    link: str,
    cut: QColor,
    goes_on: QColor,
    match: QColor,
    *,
    source: str = "",
    is_mirrored: bool = False,
) -> None:
    """Paint how the card after `gap` joins the one before: a bar, an arrow, a bow.

    An arrow from elsewhere than the card before says from where: `source` is that shot's number. It points to the
    card that goes on, which is to its left where rows are mirrored.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    centre = gap.center()
    if link == "continue":
        painter.setPen(QPen(goes_on, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        ahead = -1 if is_mirrored else 1
        tip = centre + QPointF(6.5 * ahead, 0)
        painter.drawLine(centre - QPointF(6.5 * ahead, 0), tip)
        painter.drawPolyline([tip + QPointF(-4 * ahead, -4), tip, tip + QPointF(-4 * ahead, 4)])
        if source:
            _paint_source(painter, gap, source, goes_on)
    elif link == "match":
        painter.setPen(QPen(match, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        bow = QPainterPath(centre + QPointF(-5.5, -4.5))
        for x, y in ((5.5, 4.5), (5.5, -4.5), (-5.5, 4.5)):
            bow.lineTo(centre + QPointF(x, y))
        bow.closeSubpath()
        painter.drawPath(bow)
    else:
        painter.setPen(QPen(cut, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(centre - QPointF(0, 7), centre + QPointF(0, 7))
    painter.restore()


def _paint_source(painter: QPainter, gap: QRectF, number: str, colour: QColor) -> None:
    """The number below the arrow, on a plate of its own: it may be wider than the gap."""
    small = font(Size.SMALL, bold=True, tabular=True)
    width = min(QFontMetricsF(small).horizontalAdvance(number) + 8, gap.width() + 2 * OVER_PX)
    plate = QRectF(gap.center().x() - width / 2, gap.center().y() + 9, width, 16)
    painter.setPen(QPen(colour, 1))
    painter.setBrush(QColor("#101316") if colour.lightnessF() > 0.45 else QColor("#ffffff"))
    painter.drawRoundedRect(plate, 4, 4)
    painter.setFont(small)
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, number)


def paint_cut_finding(painter: QPainter, gap: QRectF, colour: QColor) -> None:
    """Paint that something breaks at the cut between two cards: the finding's sign above how they join."""
    side = min(13.0, gap.width() - 2)
    centre = gap.center()
    paint_warning(painter, QRectF(centre.x() - side / 2, centre.y() - 26, side, side), colour)


def paint_target(painter: QPainter, card: QRectF, colour: QColor) -> None:
    """Paint that what is dragged goes onto this card."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 3))
    painter.drawRoundedRect(card.adjusted(1.5, 1.5, -1.5, -1.5), 7, 7)
    painter.restore()


def paint_mark(painter: QPainter, mark: QRectF, colour: QColor) -> None:
    """Paint that what is dragged goes in here: a bar between cards, with a head."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(mark, 1.5, 1.5)
    painter.drawEllipse(QPointF(mark.center().x(), mark.top() + 1), 4, 4)
    painter.restore()


def paint_band(painter: QPainter, band: QRect, colour: QColor) -> None:
    """The rubber band that selects what it touches."""
    ground = QColor(colour)
    ground.setAlpha(40)
    painter.setPen(QPen(colour, 1))
    painter.setBrush(ground)
    painter.drawRect(band)


def round_corners(painter: QPainter, area: QRectF, radius_px: float) -> None:
    """Take the upper corners away: much less work than a picture painted through a rounded clip."""
    top = QRectF(area.x() - 1, area.y() - 1, area.width() + 2, radius_px + 1)
    kept, corners = QPainterPath(), QPainterPath()
    kept.addRoundedRect(area.adjusted(0, 0, 0, radius_px), radius_px, radius_px)
    corners.addRect(top)
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillPath(corners.subtracted(kept), Qt.GlobalColor.transparent)
    painter.restore()


def paint_two_lines(painter: QPainter, area: QRectF, text: str, *, is_mirrored: bool) -> None:
    """Write the first two lines of a text in the painter's font and pen; what is longer ends in an ellipsis."""
    metrics = QFontMetricsF(painter.font())
    layout = QTextLayout(text, painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    for at in range(2):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(area.width())
        words = text[line.textStart() :] if at else text[line.textStart() : line.textStart() + line.textLength()]
        shown = metrics.elidedText(words.strip(), Qt.TextElideMode.ElideRight, area.width())
        x = area.right() - metrics.horizontalAdvance(shown) if is_mirrored else area.x()
        painter.drawText(QPointF(x, area.y() + 13 + at * 17), shown)
    layout.endLayout()


def chip_edge(colour: str, ground: str) -> QColor:
    """A chip's edge: its own colour, moved off the card's where the two are hardly told apart."""
    edge = QColor(colour)
    if contrast(edge.name(), ground) < FAINT:
        return edge.darker(165) if QColor(ground).lightnessF() > 0.5 else edge.lighter(190)
    edge.setAlphaF(0.75)
    return edge


def paint_warning(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """Paint the sign of a finding: a triangle with a stroke."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    top, left, right = QPointF(area.center().x(), area.top() + 1), area.bottomLeft(), area.bottomRight()
    painter.drawPolygon([top, right - QPointF(0.5, 1), left + QPointF(0.5, -1)])
    middle = area.center()
    painter.drawLine(middle + QPointF(0, -1), middle + QPointF(0, 1.4))
    painter.drawPoint(middle + QPointF(0, 3.6))
    painter.restore()


def _pie(painter: QPainter, area: QRectF, colour: QColor, progress: float | None) -> None:
    ring = area.adjusted(1.2, 1.2, -1.2, -1.2)
    painter.drawEllipse(ring)
    painter.setBrush(colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPie(ring, 90 * 16, -round((0.25 if progress is None else progress) * 360 * 16))


def _dot(painter: QPainter, area: QRectF, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawEllipse(area.adjusted(2, 2, -2, -2))


def _ring(painter: QPainter, area: QRectF, _colour: QColor) -> None:
    painter.drawEllipse(area.adjusted(2, 2, -2, -2))


def _dashed(painter: QPainter, area: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.4, Qt.PenStyle.DotLine))
    painter.drawEllipse(area.adjusted(2, 2, -2, -2))


def _check(painter: QPainter, area: QRectF, _colour: QColor) -> None:
    x, y, side = area.x(), area.y(), area.width()
    marks = ((0.14, 0.55), (0.4, 0.8), (0.88, 0.22))
    painter.drawPolyline([QPointF(x + side * a, y + side * b) for a, b in marks])


def _cross(painter: QPainter, area: QRectF, _colour: QColor) -> None:
    inner = area.adjusted(2, 2, -2, -2)
    painter.drawLine(inner.topLeft(), inner.bottomRight())
    painter.drawLine(inner.topRight(), inner.bottomLeft())


def _turn(painter: QPainter, area: QRectF, colour: QColor) -> None:
    ring = area.adjusted(1.6, 1.6, -1.6, -1.6)
    painter.drawArc(ring, 60 * 16, 285 * 16)
    painter.setBrush(colour)
    tip = QPointF(ring.center().x() + ring.width() * 0.25, ring.top() + 0.9)
    painter.drawPolygon([tip + QPointF(2.2, 0.6), tip + QPointF(-0.8, -2.2), tip + QPointF(-1.0, 2.2)])


def _dots(painter: QPainter, area: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for part in (0.18, 0.5, 0.82):
        painter.drawEllipse(QPointF(area.x() + area.width() * part, area.center().y()), 1.2, 1.2)


def _question(painter: QPainter, area: QRectF, _colour: QColor) -> None:
    c, r = area.center(), area.width() * 0.26
    painter.drawArc(QRectF(c.x() - r, area.top() + 1, 2 * r, 2 * r), 200 * 16, -250 * 16)
    painter.drawLine(QPointF(c.x(), area.top() + 2 * r + 1), QPointF(c.x(), area.bottom() - 3.4))
    painter.drawPoint(QPointF(c.x(), area.bottom() - 1))


def _bars(painter: QPainter, area: QRectF, _colour: QColor) -> None:
    for part in (0.34, 0.66):
        x = area.x() + area.width() * part
        painter.drawLine(QPointF(x, area.top() + 2.4), QPointF(x, area.bottom() - 2.4))


_SIGNS: dict[Status, Callable[[QPainter, QRectF, QColor], None]] = {
    Status.QUEUED: _dots,
    Status.UNCERTAIN: _question,
    Status.HELD: _bars,
    Status.FAILED: _cross,
    Status.STALE: _turn,
    Status.APPROVED: _check,
    Status.DONE: _dot,
    Status.DRAFT: _ring,
    Status.MISSING: _dashed,
}
