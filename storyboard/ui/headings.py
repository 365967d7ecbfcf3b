"""Paints a scene's heading on the board: fold, beat colour, number, words, beat and where it lies in time."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from storyboard.model.words import BEAT_COLOURS
from storyboard.studio.cards import SceneView
from storyboard.ui.signs import sided
from storyboard.ui.theme import Palette, Size, font
from storyboard.ui.vocabulary import heading_said, said
from storyboard.ui.words import clock


def beat_colour(beat: str) -> QColor:
    """The colour of a beat's bar; a neutral grey where there is none."""
    return QColor(BEAT_COLOURS.get(beat, "#6b727d"))


def paint_heading(
    painter: QPainter,
    area: QRectF,
    scene: SceneView,
    palette: Palette,
    *,
    is_folded: bool,
    cards: str,
    is_mirrored: bool = False,
) -> None:
    """Paint one heading, from the right where writing begins there. `cards` says how many cards are folded away."""
    line = _Line(painter, area, palette, is_mirrored)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line.fold(is_folded)
    line.bar(beat_colour(scene.beat))
    right = line.times(f"{clock(scene.start_s)} \N{EN DASH} {clock(scene.end_s)}")
    x = line.text(area.x() + 32, str(scene.number), "secondary", bold=False)
    x = line.text(x + 7, heading_said(scene.heading), "text", bold=True, room=right - x - 130)
    if scene.beat:
        x = line.badge(x + 10, said(scene.beat))
    if is_folded:
        line.text(x + 10, cards, "secondary", bold=False)
    painter.restore()


def paint_empty(painter: QPainter, heading: QRectF, words: str, palette: Palette, *, is_mirrored: bool = False) -> None:
    """Say below a heading that its scene has no cards."""
    painter.setFont(font(Size.BODY))
    painter.setPen(palette.colour("secondary"))
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    painter.drawText(heading.adjusted(32, heading.height(), -32, heading.height()), side, words)


def paint_hint(painter: QPainter, area: QRectF, words: str, palette: Palette) -> None:
    """Say in the middle of a board without scenes what one does first."""
    painter.setFont(font(Size.BODY))
    painter.setPen(palette.colour("secondary"))
    painter.drawText(area.adjusted(24, 24, -24, -24), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)


class _Line:
    """The line of a heading. Places are counted from the left and turned round where writing begins at the right."""

    def __init__(self, painter: QPainter, area: QRectF, palette: Palette, is_mirrored: bool) -> None:
        self.painter = painter
        self.area = area
        self.palette = palette
        self.is_mirrored = is_mirrored

    def fold(self, is_folded: bool) -> None:
        """Paint the sign that says whether the scene is folded away."""
        pen = QPen(self.palette.colour("secondary"), 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)
        at = self._sided(QRectF(self.area.x() + 5, self.area.y(), 0, self.area.height())).center()
        ahead = -1 if self.is_mirrored else 1
        points = [(-2 * ahead, -4), (2 * ahead, 0), (-2 * ahead, 4)] if is_folded else [(-4, -2), (0, 2), (4, -2)]
        self.painter.drawPolyline([at + QPointF(x, y) for x, y in points])

    def bar(self, colour: QColor) -> None:
        """Paint the colour of the beat."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(colour)
        place = QRectF(self.area.x() + 20, self.area.center().y() - 7, 3, 14)
        self.painter.drawRoundedRect(self._sided(place), 1.5, 1.5)

    def times(self, text: str) -> float:
        """Write at the far end, and give the x where that begins."""
        made = font(Size.LABEL, tabular=True)
        self.painter.setFont(made)
        self.painter.setPen(self.palette.colour("secondary"))
        far = Qt.AlignmentFlag.AlignLeft if self.is_mirrored else Qt.AlignmentFlag.AlignRight
        self.painter.drawText(self.area, far | Qt.AlignmentFlag.AlignVCenter, text)
        return self.area.right() - QFontMetricsF(made).horizontalAdvance(text)

    def text(self, x: float, text: str, colour: str, *, bold: bool, room: float = 400) -> float:
        """Write from x on, and give the x behind it."""
        made = font(Size.BODY, bold=bold, tabular=True)
        metrics = QFontMetricsF(made)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 40))
        self.painter.setFont(made)
        self.painter.setPen(self.palette.colour(colour))
        width = metrics.horizontalAdvance(shown)
        near = Qt.AlignmentFlag.AlignRight if self.is_mirrored else Qt.AlignmentFlag.AlignLeft
        place = self._sided(QRectF(x, self.area.y(), width + 2, self.area.height()))
        self.painter.drawText(place, near | Qt.AlignmentFlag.AlignVCenter, shown)
        return x + width

    def badge(self, x: float, text: str) -> float:
        """Write into a ring from x on, and give the x behind it."""
        made = font(Size.LABEL)
        width = QFontMetricsF(made).horizontalAdvance(text) + 16
        place = self._sided(QRectF(x, self.area.center().y() - 9.5, width, 19))
        self.painter.setPen(QPen(self.palette.colour("line"), 1))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(place, 9.5, 9.5)
        self.painter.setFont(made)
        self.painter.setPen(self.palette.colour("secondary"))
        self.painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        return x + width

    def _sided(self, place: QRectF) -> QRectF:
        return sided(place, self.area, is_mirrored=self.is_mirrored)
