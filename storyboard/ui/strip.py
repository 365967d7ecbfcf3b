"""The timing strip: the film's items to scale with their posters, beats and a playhead; a click seeks."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from storyboard.model.board import Board
from storyboard.model.sequences import Item, ShotSource
from storyboard.model.timing import placed, total_frames
from storyboard.model.titles import TitleSource
from storyboard.studio.cards import CardView, Poster
from storyboard.ui.headings import beat_colour
from storyboard.ui.theme import Palette, Size, font
from storyboard.ui.words import clock

RULER_PX, BEATS_PX, SOUND_PX, PAD_PX = 18, 15, 14, 8
RULER_STEPS_S = (1, 2, 3, 5, 10, 15, 30, 60, 120, 300)
PLAYHEAD = "#e5534b"


@dataclass(frozen=True, slots=True)
class Piece:
    """One item on the strip; all in frames of the film."""

    item_id: str
    shot_id: str
    label: str
    start: int
    frames: int
    poster: Poster | None
    words: str = ""


def pieces_of(board: Board, cards: dict[str, CardView]) -> tuple[Piece, ...]:
    """What the strip shows: every enabled item of the main sequence at its place."""
    if not board.sequences:
        return ()
    return tuple(_piece(at, item, cards) for at, item in placed(board.main_sequence))


def _piece(at: int, item: Item, cards: dict[str, CardView]) -> Piece:
    source = item.source
    if isinstance(source, ShotSource) and source.shot_id in cards:
        card = cards[source.shot_id]
        return Piece(item.id, card.shot_id, card.number, at, item.frames, card.poster)
    words = source.text if isinstance(source, TitleSource) else ""
    return Piece(item.id, "", "", at, item.frames, None, words)


class Strip(QWidget):
    """Paints the pieces. `sought` carries the frame that was clicked, `picked` the shot under it."""

    sought = Signal(int)
    picked = Signal(str)

    def __init__(
        self, palette: Palette, posters: Callable[[Poster, QSize], QPixmap | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._palette = palette
        self._posters = posters
        self._pieces: tuple[Piece, ...] = ()
        self._beats: tuple[tuple[int, int, str], ...] = ()
        self._sounds: tuple[str, ...] = ()
        self._fps = Fraction(24)
        self._frames = 0
        self._aspect = 16 / 9
        self._frame = 0
        self._selected: frozenset[str] = frozenset()
        self.setAccessibleName(self.tr("Timing strip"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(RULER_PX + BEATS_PX + SOUND_PX + 60)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What is on the strip."""
        return self._pieces

    def show_board(self, board: Board, cards: dict[str, CardView]) -> None:
        """Show another state of the board."""
        self._pieces = pieces_of(board, cards)
        self._frames = total_frames(board.main_sequence) if board.sequences else 0
        self._fps = board.master.rate.fraction
        self._aspect = board.master.aspect
        self._beats = _beats_of(board, self._frames, self._pieces)
        tracks = board.main_sequence.audio if board.sequences else ()
        self._sounds = tuple(track.name or str(track.role) for track in tracks if track.clips)
        self.update()

    def show_frame(self, frame: int) -> None:
        """Move the playhead; only what it left and reached is painted again."""
        old, self._frame = self._x(self._frame), frame
        for x in (old, self._x(frame)):
            self.update(round(x) - 2, 0, 5, self.height())

    def show_selected(self, shot_ids: frozenset[str]) -> None:
        """Frame the pieces of these shots."""
        self._selected = shot_ids
        self.update()

    def at(self, frame: int) -> Piece | None:
        """The piece that plays at a frame; the later one where two overlap."""
        return next((p for p in reversed(self._pieces) if p.start <= frame < p.start + p.frames), None)

    def start_of(self, shot_id: str) -> int | None:
        """The first frame at which the shot plays; None where it does not."""
        return next((piece.start for piece in self._pieces if piece.shot_id == shot_id), None)

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._palette = palette
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._seek(event.position().x())
            piece = self.at(self._frame)
            if piece is not None and piece.shot_id:
                self.picked.emit(piece.shot_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek(event.position().x())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), self._palette.colour("panel"))
        if not self._frames:
            return
        self._paint_ruler(painter)
        bottom = self.height() - BEATS_PX - SOUND_PX - 8
        for piece in self._pieces:
            x = self._x(piece.start)
            area = QRectF(x, RULER_PX + 2, max(self._x(piece.start + piece.frames) - x - 1.5, 2), bottom - RULER_PX - 2)
            if area.intersects(QRectF(event.rect())):
                self._paint_piece(painter, piece, area)
        self._paint_sound(painter, bottom + 3)
        self._paint_beats(painter, bottom + SOUND_PX + 5)
        self._paint_playhead(painter)

    def _seek(self, x: float) -> None:
        room = max(self.width() - 2 * PAD_PX, 1)
        frame = int((x - PAD_PX) / room * self._frames)
        self.sought.emit(min(max(frame, 0), max(self._frames - 1, 0)))

    def _x(self, frame: float) -> float:
        return PAD_PX + frame * (self.width() - 2 * PAD_PX) / max(self._frames, 1)

    def _paint_ruler(self, painter: QPainter) -> None:
        made = font(Size.SMALL, tabular=True)
        painter.setFont(made)
        painter.setPen(self._palette.colour("quiet"))
        total_s = float(self._frames / self._fps)
        per_s = (self.width() - 2 * PAD_PX) / max(total_s, 0.001)
        step_s = next((s for s in RULER_STEPS_S if s * per_s >= 70), RULER_STEPS_S[-1])
        at_s = 0
        while at_s < total_s:
            painter.drawText(QRectF(PAD_PX + at_s * per_s, 0, 60, RULER_PX), Qt.AlignmentFlag.AlignVCenter, clock(at_s))
            at_s += step_s

    def _paint_piece(self, painter: QPainter, piece: Piece, area: QRectF) -> None:
        painter.save()
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        painter.fillRect(area, self._palette.colour("ground"))
        pixmap = None
        if piece.poster is not None:
            pixmap = self._posters(piece.poster, QSize(round(area.height() * self._aspect), round(area.height())))
        if pixmap is not None:
            painter.drawPixmap(area, pixmap, _middle_of(pixmap, area))
        elif piece.words:
            painter.fillRect(area, QColor("#0b0c0e"))
            painter.setPen(QColor("#f4efe6"))
            painter.setFont(font(Size.SMALL, bold=True))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area.adjusted(4, 2, -4, -2), flags, piece.words)
        if piece.label:
            self._paint_label(painter, piece.label, area)
        painter.restore()
        if piece.shot_id in self._selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._palette.colour("accent"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 3, 3)

    def _paint_label(self, painter: QPainter, label: str, area: QRectF) -> None:
        painter.setFont(font(Size.SMALL, bold=True))
        width = painter.fontMetrics().horizontalAdvance(label) + 8
        plate = QRectF(area.x() + 3, area.bottom() - 18, width, 15)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(12, 14, 17, 205))
        painter.drawRoundedRect(plate, 3, 3)
        painter.setPen(QColor("#e6e8eb"))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, label)

    def _paint_sound(self, painter: QPainter, y: float) -> None:
        lane = QRectF(PAD_PX, y, self.width() - 2 * PAD_PX, SOUND_PX - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._palette.colour("hover"))
        painter.drawRoundedRect(lane, 3, 3)
        painter.setFont(font(Size.SMALL))
        painter.setPen(self._palette.colour("secondary"))
        text = " · ".join(self._sounds) if self._sounds else self.tr("no music yet")
        painter.drawText(lane.adjusted(6, 0, -6, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_beats(self, painter: QPainter, y: float) -> None:
        painter.setFont(font(Size.SMALL))
        for start, end, name in self._beats:
            bar = QRectF(self._x(start), y, max(self._x(end) - self._x(start) - 1.5, 1), BEATS_PX - 2)
            ground = beat_colour(name)
            ground.setAlphaF(0.38)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(bar, 2, 2)
            painter.setPen(self._palette.colour("text"))
            shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, round(bar.width()) - 10)
            painter.drawText(bar.adjusted(6, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_playhead(self, painter: QPainter) -> None:
        x = self._x(self._frame)
        painter.setPen(QPen(QColor(PLAYHEAD), 1.5))
        painter.drawLine(round(x), 3, round(x), self.height() - BEATS_PX - SOUND_PX - 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._palette.colour("accent"), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _middle_of(pixmap: QPixmap, area: QRectF) -> QRectF:
    """The middle of the picture that fills the area without stretching; a wide area shows the picture's centre."""
    wanted = area.width() / area.height()
    width, height = pixmap.width(), pixmap.height()
    if wanted < width / height:
        cut = height * wanted
        return QRectF((width - cut) / 2, 0, cut, height)
    cut = width / wanted
    return QRectF(0, (height - cut) / 2, width, cut)


def _beats_of(board: Board, frames: int, pieces: tuple[Piece, ...]) -> tuple[tuple[int, int, str], ...]:
    """The sequence's own beats, else the beats of the scenes whose shots play."""
    spans = board.main_sequence.beats if board.sequences else ()
    if spans:
        ends = [*(span.frame for span in spans[1:]), frames]
        return tuple((span.frame, end, span.name or str(span.beat)) for span, end in zip(spans, ends, strict=True))
    beats = {shot_id: str(scene.beat or "") for scene in board.scenes for shot_id in scene.shot_ids}
    runs: list[tuple[int, int, str]] = []
    for piece in pieces:
        name = beats.get(piece.shot_id, runs[-1][2] if runs else "")
        if runs and runs[-1][2] == name:
            runs[-1] = (runs[-1][0], piece.start + piece.frames, name)
        else:
            runs.append((piece.start, piece.start + piece.frames, name))
    return tuple(run for run in runs if run[2])
