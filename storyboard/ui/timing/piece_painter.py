"""Paints the pieces of the strip: their pictures, what they are called, their fades and the joins between them."""

from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from storyboard.later import later
from storyboard.model.titles import TitleSource
from storyboard.studio.cards import Poster
from storyboard.ui.theme import Palette, Size, font
from storyboard.ui.timing.look import Look
from storyboard.ui.timing.rows import Band
from storyboard.ui.timing.scale import Scale
from storyboard.ui.timing.slivers import Slivers
from storyboard.ui.timing.timeline import Piece
from storyboard.ui.vocabulary import said

if TYPE_CHECKING:
    from storyboard.ui.timing.lettering import fitted_words
else:
    fitted_words = later("storyboard.ui.timing.lettering", "fitted_words")

SLIVER_PX = 3
"""Pieces narrower than this are only marks of where they are."""
SEEN_MOST = 256
"""So many pictures are held for the pieces they were seen on; a wide screen shows hardly more."""
PLATE = QColor(12, 14, 17, 215)
ON_PLATE = QColor("#e6e8eb")
PictureOf = Callable[[Poster, QSize], QPixmap | None]


class PiecePainter:
    """Paints pieces in a palette; `posters` gives pictures that are there, and never waits.

    Until a picture is there, the one that was seen on the piece before stays, else a plain ground of the palette.
    """

    def __init__(self, palette: Palette, posters: PictureOf) -> None:
        self._palette = palette
        self._posters = posters
        self._seen: OrderedDict[tuple[str, str], QPixmap] = OrderedDict()

    def paint(self, painter: QPainter, look: Look, dirty: QRectF, band: Band) -> None:
        """Paint the pieces that reach into the dirty part, and every join between them."""
        self._paint_pieces(painter, look, dirty, band)
        self._paint_joins(painter, look, band)

    def _paint_pieces(self, painter: QPainter, look: Look, dirty: QRectF, band: Band) -> None:
        first, last = look.scale.frame(dirty.left() - 4), look.scale.frame(dirty.right() + 4)
        # A long film in sight as a whole has thousands of pieces: what is the same for all is worked out once.
        left, per = look.scale.x(0), look.scale.px_per_frame
        slivers = Slivers(band)
        for piece in look.timeline.pieces:
            start, frames = piece.start, piece.item.frames
            if start > last or start + frames < first:
                continue
            width = max(frames * per - 1.5, 1)
            if width < SLIVER_PX:
                slivers.add(left + start * per, width)
            else:
                self._paint_piece(painter, piece, QRectF(left + start * per, band.y, width, band.height), look)
        slivers.paint(painter, self._palette.colour("hover"))

    def _paint_piece(self, painter: QPainter, piece: Piece, area: QRectF, look: Look) -> None:
        painter.save()
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        painter.fillRect(area, self._palette.colour("ground"))
        self._paint_picture(painter, piece, area, look.timeline.aspect)
        self._paint_fades(painter, piece, area, look)
        join = join_area(piece, look.scale, Band(area.y(), area.height()))
        self._paint_label(painter, piece, area, join.right() if join is not None else area.left())
        painter.restore()
        is_chosen, is_hovered = piece.item_id in look.chosen, piece.item_id == look.hovered
        if is_chosen or is_hovered:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._palette.colour("accent" if is_chosen else "line"), 2 if is_chosen else 1))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 3, 3)

    def _paint_picture(self, painter: QPainter, piece: Piece, area: QRectF, aspect: float) -> None:
        tile = area.height() * aspect
        pixmap = self._picture(piece, QSize(max(1, round(tile)), max(1, round(area.height()))))
        if pixmap is None:
            self._paint_words(painter, piece, area)
        elif area.width() <= tile * 1.35:
            painter.drawPixmap(area, pixmap, _middle_of(pixmap, area))
        else:
            x = area.left()
            while x < area.right():
                painter.drawPixmap(QRectF(x, area.top(), tile, area.height()), pixmap, QRectF(pixmap.rect()))
                x += tile

    def _picture(self, piece: Piece, size: QSize) -> QPixmap | None:
        poster = piece.poster
        if poster is None or not poster.key:
            return None
        name, found = (piece.item_id, piece.shot_id), self._posters(poster, size)
        if found is None:
            return self._seen.get(name)
        self._seen[name] = found
        self._seen.move_to_end(name)
        if len(self._seen) > SEEN_MOST:
            self._seen.popitem(last=False)
        return found

    def _paint_words(self, painter: QPainter, piece: Piece, area: QRectF) -> None:
        source = piece.item.source
        if source.kind == "gap":
            painter.fillRect(area, self._palette.colour("canvas"))
            painter.setPen(QPen(self._palette.colour("line"), 1, Qt.PenStyle.DashLine))
            painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
            return
        if not isinstance(source, TitleSource):
            painter.fillRect(area, self._palette.colour("hover"))
            return
        painter.fillRect(area, QColor(source.background))
        if piece.words and area.width() > 16:
            painter.setPen(QColor(source.colour))
            room = area.adjusted(4, 2, -4, -2)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.setFont(font(Size.SMALL, bold=True))
            painter.drawText(room, flags, fitted_words(painter, piece.words, room))

    def _paint_fades(self, painter: QPainter, piece: Piece, area: QRectF, look: Look) -> None:
        fades = piece.item.fades
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 150))
        for frames, x, sign in ((fades.picture_in, area.left(), 1), (fades.picture_out, area.right(), -1)):
            wide = frames * look.scale.px_per_frame * sign
            if frames:
                corners = (QPointF(x, area.top()), QPointF(x + wide, area.top()), QPointF(x, area.bottom()))
                painter.drawPolygon(QPolygonF(list(corners)))
        if piece.item_id == look.hovered or piece.item_id in look.chosen:
            if area.width() < 60:
                return
            painter.setPen(QPen(QColor(0, 0, 0, 120), 1))
            painter.setBrush(ON_PLATE)
            per = look.scale.px_per_frame
            for x in (area.left() + fades.picture_in * per + 10, area.right() - fades.picture_out * per - 10):
                painter.drawRoundedRect(QRectF(x - 3.5, area.top() + 4, 7, 7), 2, 2)

    def _paint_label(self, painter: QPainter, piece: Piece, area: QRectF, left: float) -> None:
        """Write which shot it is, behind the sign of the transition that leads in."""
        item = piece.item
        speed = "" if item.speed.fraction == 1 else f"{float(item.speed.fraction):g}\N{MULTIPLICATION SIGN}"
        signs = [
            speed,
            "\N{LEFTWARDS ARROW}" if item.is_reversed else "",
            "\N{DOUBLE VERTICAL BAR}" if item.is_frozen else "",
        ]
        label = " ".join(text for text in (piece.label, *signs) if text)
        if not label or area.width() < 16:
            return
        painter.setFont(font(Size.SMALL, bold=True))
        width = painter.fontMetrics().horizontalAdvance(label) + 8
        plate = QRectF(max(area.x(), left) + 3, area.bottom() - 18, width, 15)
        lay_plate(painter, plate)
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, label)

    def _paint_joins(self, painter: QPainter, look: Look, band: Band) -> None:
        for piece in look.timeline.pieces:
            area = join_area(piece, look.scale, band) if piece.join_frames else None
            if area is None or area.width() < 3:
                continue
            is_chosen = piece.item_id in look.chosen
            painter.setPen(QPen(self._palette.colour("accent") if is_chosen else QColor(230, 232, 235, 150), 1))
            painter.setBrush(QColor(12, 14, 17, 150))
            painter.drawRoundedRect(area, 3, 3)
            painter.drawLine(area.bottomLeft() + QPointF(2, -2), area.topRight() + QPointF(-2, 2))
            kind = piece.item.transition_in.kind
            if kind in ("dissolve", "zoom", "burn"):
                painter.drawLine(area.topLeft() + QPointF(2, 2), area.bottomRight() + QPointF(-2, -2))
            painter.setFont(font(Size.SMALL))
            name = said(kind)
            if area.width() > painter.fontMetrics().horizontalAdvance(name) + 10:
                text = QRectF(area)
                lay_plate(painter, text.adjusted(2, 2, -2, -2))
                painter.drawText(text, Qt.AlignmentFlag.AlignCenter, name)


def join_area(piece: Piece, scale: Scale, band: Band) -> QRectF | None:
    """Where the sign of a transition is drawn: the frames it takes, in the lower third; None for a cut."""
    frames = piece.join_frames
    if not frames:
        return None
    start, end = (
        (piece.start, piece.start + piece.lead)
        if piece.lead
        else (piece.start - frames // 2, piece.start + frames // 2)
    )
    height = min(22.0, band.height / 3)
    return QRectF(scale.x(start), band.bottom - height - 1, scale.x(end) - scale.x(start), height)


def lay_plate(painter: QPainter, area: QRectF) -> None:
    """Paint a dark plate that text is read on; the pen is left ready to write."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(PLATE)
    painter.drawRoundedRect(area, 3, 3)
    painter.setPen(ON_PLATE)


def _middle_of(pixmap: QPixmap, area: QRectF) -> QRectF:
    """The middle of the picture that fills the area without stretching; a wide area shows the picture's centre."""
    wanted = area.width() / area.height()
    width, height = pixmap.width(), pixmap.height()
    if wanted < width / height:
        cut = height * wanted
        return QRectF((width - cut) / 2, 0, cut, height)
    cut = width / wanted
    return QRectF(0, (height - cut) / 2, width, cut)
