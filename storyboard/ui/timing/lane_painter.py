"""Paints what is heard: the takes' own sound with its edges and fades, and a lane with its clips for each track."""

from collections.abc import Callable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from storyboard.model.rate import Rate
from storyboard.ui.pieces import isolated
from storyboard.ui.theme import Palette, Size, font
from storyboard.ui.timing.grips import Grip
from storyboard.ui.timing.hits import gain_y
from storyboard.ui.timing.rows import Band, Rows
from storyboard.ui.timing.scale import Scale
from storyboard.ui.timing.slivers import Slivers
from storyboard.ui.timing.timeline import Lane, LaneClip, Piece, Timeline
from storyboard.ui.words import decibels, tr

WaveOf = Callable[[str], bytes]
"""The peaks (0-255) of a file's sound, `PEAKS_PER_S` a second; empty until they are known. Never waits."""

PEAKS_PER_S = 50
SLIVER_PX = 6
"""What a shot sounds like is not shown narrower than this."""
ROLE_COLOURS = {"music": "#4f9a86", "voice over": "#5b84c4", "effects": "#a078c2", "scratch": "#b58a3a"}
"""A ground for each role; the lane's head says the role in words."""


class LanePainter:
    """Paints the rows of sound in a palette."""

    def __init__(self, palette: Palette, wave: WaveOf) -> None:
        self._palette = palette
        self._wave = wave

    def paint(
        self, painter: QPainter, timeline: Timeline, scale: Scale, rows: Rows, grip: Grip | None, dirty: QRectF
    ) -> None:
        """Paint the takes' own sound, where it lies in the dirty part, and every lane that is scrolled into sight."""
        is_solo = any(lane.track.is_solo for lane in timeline.lanes)
        self._paint_all_own(painter, timeline, scale, rows.own, dirty, is_solo=is_solo)
        if not timeline.lanes:
            self._paint_empty(painter, scale, rows.lanes[0])
            return
        seen = rows.sounds
        painter.save()
        painter.setClipRect(QRectF(0, seen.y, scale.width_px, seen.height), Qt.ClipOperation.IntersectClip)
        for lane, band in zip(timeline.lanes, rows.lanes, strict=False):
            if band.bottom > seen.y and band.y < seen.bottom:
                is_off = lane.track.is_muted or (is_solo and not lane.track.is_solo)
                self._paint_lane(painter, lane, timeline.rate, scale, band, grip, is_off=is_off)
        painter.restore()

    def _paint_all_own(
        self, painter: QPainter, timeline: Timeline, scale: Scale, band: Band, dirty: QRectF, *, is_solo: bool
    ) -> None:
        # A long film in sight as a whole: thousands of slivers, whose corners nobody sees.
        heard, off = Slivers(band), Slivers(band)
        zero, per = scale.x(0), scale.px_per_frame
        for piece in timeline.pieces:
            item = piece.item
            left = zero + (piece.start - item.early_sound) * per
            right = zero + (piece.start + item.frames + item.late_sound) * per
            if right < dirty.left() - 2 or left > dirty.right() + 2 or item.source.kind not in ("shot", "asset"):
                continue
            is_off = is_solo or item.is_muted
            width = max(right - left - 1.5, 1)
            if width < SLIVER_PX:
                (off if is_off else heard).add(left, width)
            else:
                area = QRectF(left, band.y, width, band.height)
                self._paint_own(painter, piece, timeline.rate, scale, area, is_off=is_off)
        heard.paint(painter, self._ground(is_off=False))
        off.paint(painter, self._ground(is_off=True))

    def _ground(self, *, is_off: bool) -> QColor:
        ground = self._palette.colour("hover")
        ground.setAlphaF(0.35 if is_off else 0.8)
        return ground

    def _paint_own(
        self, painter: QPainter, piece: Piece, rate: Rate, scale: Scale, area: QRectF, *, is_off: bool
    ) -> None:
        item = piece.item
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ground(is_off=is_off))
        painter.drawRoundedRect(area, 2, 2)
        wave = self._wave(piece.poster.take_sha256) if piece.poster and piece.poster.take_sha256 else b""
        if wave:
            speed = float(item.speed.fraction)
            ink = self._palette.colour("quiet" if is_off else "secondary")
            _paint_wave(painter, wave, area, scale, rate, piece.start - item.in_frame / speed, ink, speed)
        line = self._palette.colour("quiet" if is_off else "text")
        line.setAlphaF(0.6)
        y = area.y() + gain_y(item.gain_db, area.height())
        painter.setPen(QPen(line, 1))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        self._paint_ramp(
            painter, area, item.fades.sound_in * scale.px_per_frame, item.fades.sound_out * scale.px_per_frame
        )
        if is_off:
            painter.drawText(area.adjusted(4, 0, -2, 0), Qt.AlignmentFlag.AlignVCenter, _off_sign(area))

    def _paint_lane(
        self, painter: QPainter, lane: Lane, rate: Rate, scale: Scale, band: Band, grip: Grip | None, *, is_off: bool
    ) -> None:
        bed = QRectF(0, band.y, scale.width_px, band.height)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = self._palette.colour("ground")
        ground.setAlphaF(0.55)
        painter.fillRect(bed, ground)
        for clip in lane.clips:
            left, right = scale.x(clip.start), scale.x(clip.end)
            if right >= 0 and left <= scale.width_px:
                area = QRectF(left, band.y, max(right - left - 1, 1), band.height)
                is_held = grip is not None and grip.thing_id == clip.clip.id
                self._paint_clip(painter, lane, clip, area, scale, rate, is_off=is_off, is_held=is_held)

    def _paint_clip(
        self,
        painter: QPainter,
        lane: Lane,
        clip: LaneClip,
        area: QRectF,
        scale: Scale,
        rate: Rate,
        *,
        is_off: bool,
        is_held: bool,
    ) -> None:
        colour = QColor(ROLE_COLOURS.get(str(lane.track.role), "#6b727d"))
        ground = QColor(colour)
        ground.setAlphaF(0.12 if is_off else 0.28)
        edge = self._palette.colour("accent") if is_held else colour
        painter.setPen(QPen(edge, 1.5 if is_held else 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        wave = self._wave(clip.sha256)
        if wave:
            ink = QColor(colour)
            ink.setAlphaF(0.35 if is_off else 0.95)
            _paint_wave(painter, wave, area, scale, rate, clip.start - clip.clip.in_frame, ink, 1.0)
        per = scale.px_per_frame
        self._paint_ramp(painter, area, clip.clip.fade_in * per, clip.clip.fade_out * per)
        line = self._palette.colour("text")
        line.setAlphaF(0.55)
        painter.setPen(QPen(line, 1))
        y = area.top() + gain_y(clip.clip.gain_db + lane.track.gain_db, area.height())
        painter.drawLine(QPointF(area.left() + 2, y), QPointF(area.right() - 2, y))
        self._paint_clip_name(painter, lane, clip, area, scale, is_off=is_off)

    def _paint_clip_name(
        self, painter: QPainter, lane: Lane, clip: LaneClip, area: QRectF, scale: Scale, *, is_off: bool
    ) -> None:
        gain = clip.clip.gain_db + lane.track.gain_db
        parts = [clip.name, decibels(gain) if gain else "", tr("off") if is_off else ""]
        painter.setFont(font(Size.SMALL))
        shown = area.intersected(QRectF(0, area.top(), scale.width_px, area.height()))
        metrics = painter.fontMetrics()
        text = metrics.elidedText(
            " · ".join(isolated(p) for p in parts if p), Qt.TextElideMode.ElideRight, int(shown.width()) - 12
        )
        if not text or shown.width() < 30:
            return
        plate = QRectF(
            shown.left() + 4, shown.top() + 2, metrics.horizontalAdvance(text) + 8, min(14.0, area.height() - 3)
        )
        painter.setPen(Qt.PenStyle.NoPen)
        ground = self._palette.colour("panel")
        ground.setAlphaF(0.82)
        painter.setBrush(ground)
        painter.drawRoundedRect(plate, 3, 3)
        painter.setPen(self._palette.colour("text"))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_ramp(self, painter: QPainter, area: QRectF, in_px: float, out_px: float) -> None:
        """What fades take away, as dark corners."""
        painter.setPen(Qt.PenStyle.NoPen)
        shade = self._palette.colour("panel")
        shade.setAlphaF(0.7)
        painter.setBrush(shade)
        for wide, x, sign in ((in_px, area.left(), 1), (out_px, area.right(), -1)):
            if wide > 0:
                corners = [QPointF(x, area.top()), QPointF(x + wide * sign, area.top()), QPointF(x, area.bottom())]
                painter.drawPolygon(QPolygonF(corners))

    def _paint_empty(self, painter: QPainter, scale: Scale, band: Band) -> None:
        lane = QRectF(scale.x(0), band.y, scale.width_px - 2 * scale.x(0), band.height)
        painter.setPen(QPen(self._palette.colour("line"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(lane.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setFont(font(Size.SMALL))
        painter.setPen(self._palette.colour("quiet"))
        words = tr("No music yet: drop a sound file here")
        painter.drawText(lane.adjusted(8, 0, -6, 0), Qt.AlignmentFlag.AlignVCenter, words)


def role_word(role: str) -> str:
    """What a role is called."""
    words = {"music": tr("Music"), "voice over": tr("Voice"), "effects": tr("Effects"), "scratch": tr("Scratch")}
    return words.get(role, role)


def _off_sign(area: QRectF) -> str:
    return tr("muted") if area.width() > 50 else ""


def _paint_wave(
    painter: QPainter,
    wave: bytes,
    area: QRectF,
    scale: Scale,
    rate: Rate,
    origin: float,
    ink: QColor,
    speed: float,
) -> None:
    """One line a pixel, as high as the loudest peak in it; `origin` is the film's frame at which the file begins."""
    first, last = max(int(area.left()), 0), min(int(area.right()), scale.width_px)
    middle, half = area.center().y(), area.height() / 2 - 2
    per_px = PEAKS_PER_S * speed / (float(rate.fraction) * scale.px_per_frame)
    start = ((first - scale.x(origin)) if first else -scale.x(origin)) * per_px
    lines: list[QLineF] = []
    for step in range(0, last - first, 2):
        at = start + step * per_px
        low = int(at)
        if low >= len(wave):
            break
        peaks = wave[max(low, 0) : max(int(at + 2 * per_px), low + 1)]
        high = max(1.0, max(peaks, default=0) / 255 * half)
        x = first + step + 0.5
        lines.append(QLineF(x, middle - high, x, middle + high))
    painter.setPen(QPen(ink, 1.4))
    painter.drawLines(lines)
