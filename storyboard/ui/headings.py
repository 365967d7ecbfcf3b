"""Paints a scene's heading on the board: fold, beat colour, number, words, beat and where it lies in time."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from storyboard.studio.cards import SceneView
from storyboard.ui.theme import Palette, Size, font
from storyboard.ui.vocabulary import said
from storyboard.ui.words import clock

BEAT_COLOURS = {
    "hook": "#5b84c4",
    "setup": "#4f9aa0",
    "escalation": "#c97a52",
    "montage": "#b58a3a",
    "title": "#6aa86f",
    "button": "#a078c2",
    "product": "#4f9aa0",
    "call to action": "#6aa86f",
}
"""A colour for each beat, beside its word; used for bars, never for text."""


def beat_colour(beat: str) -> QColor:
    """The colour of a beat's bar; a neutral grey where there is none."""
    return QColor(BEAT_COLOURS.get(beat, "#6b727d"))


def paint_heading(
    painter: QPainter, area: QRectF, scene: SceneView, palette: Palette, *, is_folded: bool, cards: str
) -> None:
    """Paint one heading. `cards` says how many cards are folded away."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = area.center().y()
    _chevron(painter, QPointF(area.x() + 5, middle), palette.colour("secondary"), is_folded)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(beat_colour(scene.beat))
    painter.drawRoundedRect(QRectF(area.x() + 20, middle - 7, 3, 14), 1.5, 1.5)
    right = _times(painter, area, scene, palette)
    x = _text(painter, area.x() + 32, area, str(scene.number), palette.colour("secondary"), bold=False)
    x = _text(painter, x + 7, area, scene.heading, palette.colour("text"), bold=True, room=right - x - 130)
    if scene.beat:
        x = _badge(painter, x + 10, middle, said(scene.beat), palette)
    if is_folded:
        _text(painter, x + 10, area, cards, palette.colour("secondary"), bold=False)
    painter.restore()


def paint_empty(painter: QPainter, heading: QRectF, words: str, palette: Palette) -> None:
    """Say below a heading that its scene has no cards."""
    painter.setFont(font(Size.BODY))
    painter.setPen(palette.colour("secondary"))
    painter.drawText(heading.translated(32, heading.height()), words)


def _chevron(painter: QPainter, at: QPointF, colour: QColor, is_folded: bool) -> None:
    painter.setPen(QPen(colour, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    points = [(-2, -4), (2, 0), (-2, 4)] if is_folded else [(-4, -2), (0, 2), (4, -2)]
    painter.drawPolyline([at + QPointF(x, y) for x, y in points])


def _times(painter: QPainter, area: QRectF, scene: SceneView, palette: Palette) -> float:
    made = font(Size.LABEL, tabular=True)
    text = f"{clock(scene.start_s)} \N{EN DASH} {clock(scene.end_s)}"
    painter.setFont(made)
    painter.setPen(palette.colour("secondary"))
    painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
    return area.right() - QFontMetricsF(made).horizontalAdvance(text)


def _text(
    painter: QPainter, x: float, area: QRectF, text: str, colour: QColor, *, bold: bool, room: float = 400
) -> float:
    made = font(Size.BODY, bold=bold, tabular=True)
    metrics = QFontMetricsF(made)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 40))
    painter.setFont(made)
    painter.setPen(colour)
    width = metrics.horizontalAdvance(shown)
    painter.drawText(QRectF(x, area.y(), width + 2, area.height()), Qt.AlignmentFlag.AlignVCenter, shown)
    return x + width


def _badge(painter: QPainter, x: float, middle: float, text: str, palette: Palette) -> float:
    made = font(Size.LABEL)
    width = QFontMetricsF(made).horizontalAdvance(text) + 16
    place = QRectF(x, middle - 9.5, width, 19)
    painter.setPen(QPen(palette.colour("line"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place, 9.5, 9.5)
    painter.setFont(made)
    painter.setPen(palette.colour("secondary"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
    return x + width
