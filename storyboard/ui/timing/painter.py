"""Paints the strip: ruler and markers, beats, the playhead and what is held, around its pieces and lanes."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from storyboard.model.sequences import Marker
from storyboard.ui.headings import beat_colour
from storyboard.ui.theme import Palette, Size, font
from storyboard.ui.timing.grips import Grip, Hold
from storyboard.ui.timing.lane_painter import LanePainter
from storyboard.ui.timing.look import Look
from storyboard.ui.timing.piece_painter import ON_PLATE, PiecePainter, lay_plate
from storyboard.ui.timing.rows import Band, Rows
from storyboard.ui.timing.scale import PAD_PX
from storyboard.ui.timing.timeline import Piece
from storyboard.ui.vocabulary import said
from storyboard.ui.words import clock

RULER_STEPS_S = (1, 2, 3, 5, 10, 15, 30, 60, 120, 300, 600)
PLAYHEAD = "#e5534b"


class StripPainter:
    """Paints one look in a palette; pieces and lanes have painters of their own."""

    def __init__(self, palette: Palette, pieces: PiecePainter, lanes: LanePainter) -> None:
        self._palette = palette
        self._pieces = pieces
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
        self._pieces.paint(painter, look, dirty, rows.pictures)
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
            painter.fillRect(QRectF(x - 0.5, rows.ruler.bottom, 1, rows.sounds.bottom - rows.ruler.bottom), faint)
            return
        flag = (QPointF(x, top), QPointF(x + 9, top + 4), QPointF(x, top + 8))
        painter.drawPolygon(QPolygonF(list(flag)))
        painter.fillRect(QRectF(x - 0.5, top, 1.2, rows.pictures.bottom - top), colour)
        if marker.text and room > 40:
            painter.setFont(font(Size.SMALL))
            metrics = painter.fontMetrics()
            text = metrics.elidedText(marker.text, Qt.TextElideMode.ElideRight, round(min(room - 8, 160)))
            plate = QRectF(x + 3, rows.pictures.y + 3, metrics.horizontalAdvance(text) + 8, 15)
            lay_plate(painter, plate)
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
