"""Paints the strip: ruler and markers, pieces with their joins and fades, beats, the playhead and what is held."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from storyboard.later import later
from storyboard.model.sequences import Marker
from storyboard.studio.cards import Poster
from storyboard.ui.headings import beat_colour
from storyboard.ui.theme import Palette, Size, font
from storyboard.ui.timing.grips import Grip, Hold
from storyboard.ui.timing.lane_painter import LanePainter
from storyboard.ui.timing.rows import Band, Rows
from storyboard.ui.timing.scale import PAD_PX, Scale
from storyboard.ui.timing.slivers import Slivers
from storyboard.ui.timing.timeline import Piece, Timeline
from storyboard.ui.vocabulary import said
from storyboard.ui.words import clock

if TYPE_CHECKING:
    from storyboard.ui.timing.lettering import fitted_words
else:
    fitted_words = later("storyboard.ui.timing.lettering", "fitted_words")

RULER_STEPS_S = (1, 2, 3, 5, 10, 15, 30, 60, 120, 300, 600)
FRAME_STEPS = (1, 2, 4, 6, 12)
SLIVER_PX = 3
"""Pieces narrower than this are only marks of where they are."""
PLAYHEAD = "#e5534b"
PLATE = QColor(12, 14, 17, 215)
ON_PLATE = QColor("#e6e8eb")
PictureOf = Callable[[Poster, QSize], QPixmap | None]


@dataclass(slots=True)
class Look:
    """Everything that decides how the strip looks at a moment."""

    timeline: Timeline = field(default_factory=Timeline)
    scale: Scale = field(default_factory=Scale)
    frame: int = 0
    marked: tuple[int | None, int | None] = (None, None)
    looped: tuple[int, int] | None = None
    chosen: frozenset[str] = frozenset()
    hovered: str = ""
    grip: Grip | None = None
    told: str = ""
    told_at: QPointF | None = None
    snap: int | None = None
    has_focus: bool = False


class StripPainter:
    """Paints one look in a palette; `posters` gives pictures that are there, and never waits."""

    def __init__(self, palette: Palette, posters: PictureOf, lanes: LanePainter) -> None:
        self._palette = palette
        self._posters = posters
        self._lanes = lanes

    def paint(self, painter: QPainter, look: Look, rows: Rows, dirty: QRectF, size: QSize) -> None:
        """Paint what lies in the dirty part."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        # Time runs from left to right in every language; a painter asks the application.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.fillRect(dirty, self._palette.colour("panel"))
        if not look.timeline.frames:
            painter.setFont(font(Size.LABEL))
            painter.setPen(self._palette.colour("quiet"))
            words = QCoreApplication.translate("Strip", "Every shot you add stands here, as long as it plays.")
            painter.drawText(QRectF(0, 0, size.width(), size.height()), Qt.AlignmentFlag.AlignCenter, words)
            return
        self._paint_ruler(painter, look, rows.ruler, size.width())
        self._paint_pieces(painter, look, dirty, rows.pictures)
        self._paint_joins(painter, look, rows.pictures)
        self._lanes.paint(painter, look.timeline, look.scale, rows, look.grip, dirty)
        self._paint_beats(painter, look, rows.beats)
        self._paint_markers(painter, look, rows)
        self._paint_grip(painter, look, rows)
        self._paint_playhead(painter, look, rows)
        self._paint_told(painter, look, size)
        if look.has_focus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._palette.colour("accent"), 1))
            painter.drawRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1))

    def _paint_ruler(self, painter: QPainter, look: Look, band: Band, width: int) -> None:
        scale, rate = look.scale, look.timeline.rate
        painter.setFont(font(Size.SMALL, tabular=True))
        first, last = look.marked
        if first is not None or last is not None:
            begin = scale.x(first or 0)
            end = scale.x(look.timeline.frames if last is None else last + 1)
            ground = self._palette.colour("accent")
            ground.setAlphaF(0.22)
            painter.fillRect(QRectF(begin, band.y, end - begin, band.height - 2), ground)
        if look.looped is not None:
            begin, end = scale.x(look.looped[0]), scale.x(look.looped[1] + 1)
            painter.fillRect(QRectF(begin, band.bottom - 4, end - begin, 3), self._palette.colour("good"))
        per_s = float(rate.fraction) * scale.px_per_frame
        step_s = next((s for s in RULER_STEPS_S if s * per_s >= 64), RULER_STEPS_S[-1])
        at_s = max(0, int((scale.left_px - PAD_PX) / per_s) // step_s * step_s)
        while at_s * float(rate.fraction) < look.timeline.frames:
            x = scale.x(float(at_s * rate.fraction))
            if x > width:
                break
            self._paint_second(painter, x, at_s, per_s * step_s, band)
            at_s += step_s

    def _paint_second(self, painter: QPainter, x: float, at_s: int, step_px: float, band: Band) -> None:
        painter.setPen(self._palette.colour("line"))
        painter.drawLine(QPointF(x, band.bottom - 6), QPointF(x, band.bottom - 2))
        for part in range(1, 4 if step_px > 120 else 2):
            small = x + step_px * part / (4 if step_px > 120 else 2)
            painter.drawLine(QPointF(small, band.bottom - 4), QPointF(small, band.bottom - 2))
        painter.setPen(self._palette.colour("quiet"))
        painter.drawText(QRectF(x + 7, band.y, 60, band.height - 3), Qt.AlignmentFlag.AlignVCenter, clock(at_s))

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
        pixmap = None
        if piece.poster is not None:
            pixmap = self._posters(piece.poster, QSize(max(1, round(tile)), max(1, round(area.height()))))
        if pixmap is None:
            self._paint_words(painter, piece, area)
        elif area.width() <= tile * 1.35:
            painter.drawPixmap(area, pixmap, _middle_of(pixmap, area))
        else:
            x = area.left()
            while x < area.right():
                painter.drawPixmap(QRectF(x, area.top(), tile, area.height()), pixmap, QRectF(pixmap.rect()))
                x += tile

    def _paint_words(self, painter: QPainter, piece: Piece, area: QRectF) -> None:
        source = piece.item.source
        if source.kind == "gap":
            painter.fillRect(area, self._palette.colour("canvas"))
            painter.setPen(QPen(self._palette.colour("line"), 1, Qt.PenStyle.DashLine))
            painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
            return
        painter.fillRect(area, QColor(getattr(source, "background", "#0b0c0e")))
        if piece.words and area.width() > 16:
            painter.setPen(QColor(getattr(source, "colour", "#f4efe6")))
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
        _plate(painter, plate)
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
                _plate(painter, text.adjusted(2, 2, -2, -2))
                painter.drawText(text, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_beats(self, painter: QPainter, look: Look, band: Band) -> None:
        painter.setFont(font(Size.SMALL))
        for beat in look.timeline.beats:
            x = look.scale.x(beat.start)
            bar = QRectF(x, band.y, max(look.scale.x(beat.end) - x - 1.5, 1), band.height - 2)
            ground = beat_colour(beat.name)
            ground.setAlphaF(0.38)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(bar, 2, 2)
            painter.setPen(self._palette.colour("text"))
            room = bar.intersected(QRectF(0, band.y, look.scale.width_px, band.height))
            shown = painter.fontMetrics().elidedText(
                said(beat.name), Qt.TextElideMode.ElideRight, round(room.width()) - 10
            )
            painter.drawText(room.adjusted(6, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_markers(self, painter: QPainter, look: Look, rows: Rows) -> None:
        ordered = look.timeline.markers
        for index, marker in enumerate(ordered):
            x = look.scale.x(marker.frame)
            if not -200 <= x <= look.scale.width_px + 20:
                continue
            following = ordered[index + 1].frame if index + 1 < len(ordered) else look.timeline.frames
            self._paint_marker(painter, marker, x, look.scale.x(following) - x, rows)

    def _paint_marker(self, painter: QPainter, marker: Marker, x: float, room: float, rows: Rows) -> None:
        colour = QColor(marker.colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        top = rows.ruler.y + 2
        if marker.is_beat:
            painter.drawPolygon(
                QPolygonF([QPointF(x - 3, top + 9), QPointF(x, top + 5), QPointF(x + 3, top + 9), QPointF(x, top + 13)])
            )
            faint = QColor(colour)
            faint.setAlphaF(0.3)
            painter.fillRect(QRectF(x - 0.5, rows.ruler.bottom, 1, rows.lanes[-1].bottom - rows.ruler.bottom), faint)
            return
        flag = (QPointF(x, top), QPointF(x + 9, top + 4), QPointF(x, top + 8))
        painter.drawPolygon(QPolygonF(list(flag)))
        painter.fillRect(QRectF(x - 0.5, top, 1.2, rows.pictures.bottom - top), colour)
        if marker.text and room > 40:
            painter.setFont(font(Size.SMALL))
            metrics = painter.fontMetrics()
            text = metrics.elidedText(marker.text, Qt.TextElideMode.ElideRight, round(min(room - 8, 160)))
            plate = QRectF(x + 3, rows.pictures.y + 3, metrics.horizontalAdvance(text) + 8, 15)
            _plate(painter, plate)
            painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_grip(self, painter: QPainter, look: Look, rows: Rows) -> None:
        """The edge that is held, and where it clings."""
        if look.snap is not None:
            painter.setPen(QPen(self._palette.colour("accent"), 1, Qt.PenStyle.DashLine))
            x = look.scale.x(look.snap)
            painter.drawLine(QPointF(x, rows.ruler.y), QPointF(x, rows.beats.bottom))
        grip = look.grip
        piece = look.timeline.piece(grip.thing_id) if grip else None
        if grip is None or piece is None:
            return
        band = (
            rows.own
            if grip.hold in (Hold.EARLY, Hold.LATE, Hold.SOUND_IN, Hold.SOUND_OUT, Hold.GAIN)
            else rows.pictures
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._palette.colour("accent"))
        for frame, side in held_frames(grip, piece):
            x = look.scale.x(frame)
            painter.drawRect(QRectF(x - 1.5, band.y, 3, band.height))
            for y in (band.y, band.bottom - 3):
                painter.drawRect(QRectF(x - 1.5 if side > 0 else x - 6.5, y, 8, 3))

    def _paint_playhead(self, painter: QPainter, look: Look, rows: Rows) -> None:
        x = round(look.scale.x(look.frame)) + 0.5
        painter.setPen(QPen(QColor(PLAYHEAD), 1.5))
        painter.drawLine(QPointF(x, 6), QPointF(x, rows.beats.y - 2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(PLAYHEAD))
        head = (QPointF(x - 5, 2), QPointF(x + 5, 2), QPointF(x + 5, 8), QPointF(x, 13), QPointF(x - 5, 8))
        painter.drawPolygon(QPolygonF(list(head)))

    def _paint_told(self, painter: QPainter, look: Look, size: QSize) -> None:
        if not look.told or look.told_at is None:
            return
        painter.setFont(font(Size.LABEL, bold=True, tabular=True))
        width = painter.fontMetrics().horizontalAdvance(look.told) + 18
        x = min(max(look.told_at.x() + 14, 4), size.width() - width - 4)
        y = min(max(look.told_at.y() - 34, 4), size.height() - 28)
        plate = QRectF(x, y, width, 24)
        painter.setPen(QPen(self._palette.colour("accent"), 1))
        painter.setBrush(QColor(12, 14, 17, 240))
        painter.drawRoundedRect(plate, 5, 5)
        painter.setPen(ON_PLATE)
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, look.told)


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


def held_frames(grip: Grip, piece: Piece) -> tuple[tuple[int, int], ...]:
    """The frames whose edge is held, and to which side what is held lies: 1 right, -1 left."""
    item = piece.item
    head, tail = (piece.start, 1), (piece.end, -1)
    match grip.hold:
        case Hold.HEAD | Hold.EARLY:
            return ((piece.start - (item.early_sound if grip.hold is Hold.EARLY else 0), 1),)
        case Hold.TAIL | Hold.LATE:
            return ((piece.end + (item.late_sound if grip.hold is Hold.LATE else 0), -1),)
        case Hold.ROLL:
            return ((piece.start, -1), head)
        case Hold.FADE_IN | Hold.SOUND_IN:
            frames = item.fades.picture_in if grip.hold is Hold.FADE_IN else item.fades.sound_in
            return ((piece.start + frames, 1),)
        case Hold.FADE_OUT | Hold.SOUND_OUT:
            frames = item.fades.picture_out if grip.hold is Hold.FADE_OUT else item.fades.sound_out
            return ((piece.end - frames, -1),)
        case Hold.JOIN_IN | Hold.JOIN_OUT:
            return ((piece.start, 1), (piece.start + piece.lead, -1))
        case Hold.SLIP | Hold.GAIN:
            return (head, tail)
        case _:
            return ()


def _area(piece: Piece, scale: Scale, band: Band) -> QRectF:
    x = scale.x(piece.start)
    return QRectF(x, band.y, max(scale.x(piece.end) - x - 1.5, 1), band.height)


def _plate(painter: QPainter, plate: QRectF) -> None:
    """A dark plate that text is read on; the pen is left ready to write."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(PLATE)
    painter.drawRoundedRect(plate, 3, 3)
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
