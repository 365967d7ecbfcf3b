"""The timing strip: the film's items to scale, its sound, markers and beats; whatever can be held can be dragged."""

from collections.abc import Callable, Set
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QToolTip, QWidget

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.studio.cards import CardView, Poster
from storyboard.ui.theme import Palette
from storyboard.ui.timing.grips import Grip, Hold
from storyboard.ui.timing.hits import grip_at, piece_at
from storyboard.ui.timing.lane_painter import LanePainter, WaveOf
from storyboard.ui.timing.painter import SLIVER_PX, Look, StripPainter
from storyboard.ui.timing.rows import Rows, least_height, rows_of
from storyboard.ui.timing.timeline import Piece, Timeline, other_cards, runs_the_same, timeline_of, with_cards

if TYPE_CHECKING:
    from storyboard.ui.timing.drag import Drag, Shown
    from storyboard.ui.timing.telling import name_of, told
else:
    Drag = later("storyboard.ui.timing.drag", "Drag")
    Shown = later("storyboard.ui.timing.drag", "Shown")
    name_of = later("storyboard.ui.timing.telling", "name_of")
    told = later("storyboard.ui.timing.telling", "told")

SCROLL_PX = 10
SLOW_PX = 5
"""A press that moves less is a click."""
DB_PER_PX = 2
"""A vertical drag changes so many tenths of a decibel a pixel."""
SIDEWAYS, UPRIGHT = Qt.CursorShape.SizeHorCursor, Qt.CursorShape.SizeVerCursor


def no_wave(_sha256: str) -> bytes:
    """Know no sound."""
    return b""


class Strip(QWidget):
    """Shows a timeline and lets hands move what is on it.

    `sought` carries the frame that was clicked, `picked` the shot under it, `edited` an Edit that a drag has made,
    `opened` what was double-clicked (item or marker id), `chosen_changed` that other items are chosen, `laid_out`
    that rows or scale are others, `track_asked` a track's id, its field and the value wanted,
    `dropped` a file that was let go over the strip and the frame under it.
    """

    sought = Signal(int)
    picked = Signal(str)
    edited = Signal(object)
    opened = Signal(str)
    chosen_changed = Signal()
    laid_out = Signal()
    track_asked = Signal(str, str, bool)
    dropped = Signal(str, int)

    def __init__(
        self,
        palette: Palette,
        posters: Callable[[Poster, QSize], QPixmap | None],
        wave: WaveOf = no_wave,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = Look()
        self.snaps = True
        self._posters = posters
        self.wave = wave
        # Time runs from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._board: Board | None = None
        self._cards: dict[str, CardView] = {}
        self._timeline = Timeline()
        self._press: QPointF | None = None
        self._drag: Drag | None = None
        self._shown: Shown | None = None
        self._chosen: tuple[str, ...] = ()
        self.bar = QScrollBar(Qt.Orientation.Horizontal, self)
        self.bar.setAccessibleName(self.tr("Scroll the strip"))
        self.bar.hide()
        self.bar.valueChanged.connect(self._scroll_to)
        self.setMouseTracking(True)
        # Whoever opens the menu hears of it later, and finds held or chosen what it is about.
        self.customContextMenuRequested.connect(self._mean)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Timing strip"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.dress(palette)
        self._fit_height()

    @property
    def timeline(self) -> Timeline:
        """What is on the strip; while something is dragged, as it was before."""
        return self._timeline

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The items on the strip."""
        return self._timeline.pieces

    @property
    def rows(self) -> Rows:
        """Where each row lies now."""
        below = SCROLL_PX if self.bar.isVisible() else 0
        return rows_of(self.height() - below, len(self._timeline.lanes))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the chosen items, in the order in which they play."""
        return tuple(piece.item_id for piece in self.pieces if piece.item_id in self._chosen)

    def show_board(self, board: Board, cards: dict[str, CardView]) -> None:
        """Show another state of the board; a drag that is under way ends where it began."""
        if board is not self._board:
            self.cancel()
        shown, told = self._cards, self._board
        self._board, self._cards = board, cards
        if told is not None and runs_the_same(told, board) and shown.keys() == cards.keys():
            self._show_cards(other_cards(shown, cards))
            return
        self._timeline = self.look.timeline = timeline_of(board, cards)
        grip = self.look.grip
        if grip is not None and grip.hold not in (Hold.MARKER, Hold.BEAT) and not self._is_there(grip):
            self.look.grip = None
        self._fit_height()
        self._rescale()

    def _show_cards(self, other: Set[str]) -> None:
        """Take over what cards say of some shots; where all of these are too narrow to show it, nothing is painted."""
        if not other:
            return
        self._timeline = self.look.timeline = with_cards(self._timeline, self._cards, other)
        widest = max((piece.frames for piece in self.pieces if piece.shot_id in other), default=0)
        if widest * self.look.scale.px_per_frame >= SLIVER_PX:
            self.update()

    def show_frame(self, frame: int) -> None:
        """Move the playhead; only what it left and reached is painted again. While it runs, the strip follows it."""
        shown, old, self.look.frame = self.look.frame, self.look.scale.x(self.look.frame), frame
        scale = self.look.scale.showing(frame) if self._drag is None and self._press is None else self.look.scale
        if scale is not self.look.scale:
            self._set_scale(scale)
            return
        for x in {old, scale.x(frame)} if frame != shown else ():
            self.update(round(x) - 7, 0, 14, self.height())

    def show_marked(self, first: int | None, last: int | None) -> None:
        """Show which part is marked, from its first frame to its last."""
        self.look.marked = (first, last)
        self.update()

    def show_selected(self, shot_ids: frozenset[str]) -> None:
        """Choose the pieces of these shots, unless just some of them are chosen already."""
        held = {piece.shot_id for piece in self.pieces if piece.item_id in self._chosen}
        if held != set(shot_ids):
            self.choose(tuple(piece.item_id for piece in self.pieces if piece.shot_id in shot_ids))

    def choose(self, item_ids: tuple[str, ...]) -> None:
        """Choose items."""
        self._chosen = item_ids
        self.look.chosen = frozenset(item_ids)
        if self.look.grip is not None and self.look.grip.thing_id not in item_ids:
            self.look.grip = None
        self.chosen_changed.emit()
        self.update()

    def hold(self, grip: Grip | None) -> None:
        """Take hold of something for the keys, and say what."""
        self.look.grip = grip
        self.look.told = ""
        if grip is not None and self._board is not None:
            self.look.told = told(self._board, self._timeline.sequence_id, grip, 0)
            self.look.told_at = QPointF(self.look.scale.x(self.look.frame), self.rows.pictures.y + 30)
            self.setAccessibleDescription(self.look.told)
        self.update()

    def at(self, frame: int) -> Piece | None:
        """The piece that plays at a frame; the later one where two overlap."""
        return self._timeline.at(frame)

    def start_of(self, shot_id: str) -> int | None:
        """The first frame at which the shot plays; None where it does not."""
        return next((piece.start for piece in self.pieces if piece.shot_id == shot_id), None)

    def zoom(self, factor: float, at_x: float | None = None) -> None:
        """Closer, further away below 1, or all of the film for 0; around the playhead where no place is given."""
        x = at_x if at_x is not None else min(max(self.look.scale.x(self.look.frame), 0), self.width())
        self._set_scale(self.look.scale.zoomed(factor, x))

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._painter = StripPainter(palette, self._posters, LanePainter(palette, self.wave))
        self.update()

    def cancel(self) -> bool:
        """End a drag where it began; whether there was one."""
        was, is_clean = self._drag is not None, self._drag is None and not self.look.told and self.look.snap is None
        self._drag, self._shown, self._press = None, None, None
        self.look.timeline, self.look.told, self.look.snap = self._timeline, "", None
        if was:
            self.look.grip = None
            self.look.scale = self.look.scale.fitted(self._timeline.frames, self.width())
        if not is_clean:
            self.update()
        return was

    def event(self, event: QEvent) -> bool:
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.ShortcutOverride and (self._drag or self.look.grip):
            event.accept()
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            grip = self._grip_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), name_of(grip.hold) if grip else "", self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self.cancel() or self.look.grip is not None):
            self.hold(None)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._board is None:
            return
        self._press = event.position()
        self.look.told = ""
        grip = self._grip_at(event.position(), event.modifiers())
        if grip is None:
            self._seek(event.position().x())
            return
        self.look.grip = grip if grip.hold is not Hold.MOVE else None
        if not grip.track_id:
            self._pick(grip.thing_id, add=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        self._drag = Drag(self._board, self._cards, self._timeline, grip, self.look.frame)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None:
            self._hover(event)
        elif self._drag is None:
            self._seek(event.position().x())
        elif self._shown is not None or (event.position() - self._press).manhattanLength() >= SLOW_PX:
            self._pull(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        drag, shown, press = self._drag, self._shown, self._press
        grip = self.look.grip
        self.cancel()
        self.look.grip = grip
        if drag is not None and shown is None and press is not None:
            if drag.grip.hold in (Hold.MOVE, Hold.SLIP, Hold.MARKER):
                self._seek(press.x())
        elif shown is not None and shown.edit is not None:
            self.edited.emit(shown.edit)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        grip = self._grip_at(event.position())
        if grip is not None:
            self.cancel()
            self.opened.emit(grip.thing_id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        frame = max(self.look.scale.frame(event.position().x()), 0)
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.dropped.emit(url.toLocalFile(), frame)
        event.acceptProposedAction()

    def leaveEvent(self, event: QEvent) -> None:
        self.look.hovered = ""
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            self.zoom(1.0015 ** (turned.y() or turned.x()), event.position().x())
        else:
            self._set_scale(self.look.scale.scrolled(-(turned.x() or turned.y()) * 0.6))
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.look.has_focus = True
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.look.has_focus = False
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._rescale()

    def sizeHint(self) -> QSize:
        return QSize(800, least_height(len(self._timeline.lanes)) + 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painter.paint(QPainter(self), self.look, self.rows, QRectF(event.rect()), self.size())

    def _pull(self, event: QMouseEvent) -> None:
        if self._drag is None or self._press is None:
            return
        way, scale = event.position() - self._press, self.look.scale
        by = -round(way.y()) * DB_PER_PX if self._drag.grip.is_vertical else scale.frames_in(way.x())
        snaps = self.snaps != bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._shown = self._drag.to(by, scale.px_per_frame, snaps=snaps)
        self.look.timeline, self.look.told = self._shown.timeline, self._shown.told
        self.look.told_at, self.look.snap = event.position(), self._shown.snap
        self.update()

    def _hover(self, event: QMouseEvent) -> None:
        grip = self._grip_at(event.position(), event.modifiers())
        piece = piece_at(self._timeline, self.look.scale, event.position().x())
        hovered = piece.item_id if piece is not None else ""
        if hovered != self.look.hovered:
            self.look.hovered = hovered
            self.update()
        if grip is None or grip.hold in (Hold.MOVE, Hold.CLIP, Hold.MARKER):
            self.setCursor(Qt.CursorShape.ArrowCursor)
        else:
            rolls = Qt.CursorShape.SplitHCursor if grip.hold is Hold.ROLL else SIDEWAYS
            self.setCursor(UPRIGHT if grip.is_vertical else rolls)

    def _pick(self, item_id: str, *, add: bool) -> None:
        piece = self._timeline.piece(item_id)
        if piece is None:
            return
        kept = tuple(i for i in self._chosen if i != item_id) if add else ()
        self.choose(kept if add and item_id in self._chosen else (*kept, item_id))
        if piece.shot_id and not add:
            self.picked.emit(piece.shot_id)

    def _mean(self, at: QPoint) -> None:
        """Take what is at a point as what a menu is about: hold the sound there, else choose the item."""
        piece, grip = piece_at(self._timeline, self.look.scale, at.x()), self._grip_at(QPointF(at))
        sound = grip if grip is not None and grip.track_id else None
        self.hold(sound)
        if sound is None and piece is not None and piece.item_id not in self._chosen:
            self._pick(piece.item_id, add=False)

    def _grip_at(self, at: QPointF, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Grip | None:
        slips = bool(keys & Qt.KeyboardModifier.AltModifier)
        return grip_at(self._timeline, self.look.scale, self.rows, at.x(), at.y(), slips=slips)

    def _is_there(self, grip: Grip) -> bool:
        clips = {clip.clip.id for lane in self._timeline.lanes for clip in lane.clips}
        return grip.thing_id in clips or self._timeline.piece(grip.thing_id) is not None

    def _seek(self, x: float) -> None:
        self.sought.emit(min(max(self.look.scale.frame(x), 0), max(self._timeline.frames - 1, 0)))

    def _fit_height(self) -> None:
        self.setMinimumHeight(least_height(min(len(self._timeline.lanes), 3)))

    def _rescale(self) -> None:
        self._set_scale(self.look.scale.fitted(self._timeline.frames, self.width()))

    def _set_scale(self, scale: object) -> None:
        self.look.scale = scale  # type: ignore[assignment]
        most = round(self.look.scale.most_left_px)
        self.bar.blockSignals(True)
        self.bar.setRange(0, most)
        self.bar.setPageStep(round(self.look.scale.room_px))
        self.bar.setValue(round(self.look.scale.left_px))
        self.bar.blockSignals(False)
        self.bar.setVisible(most > 0)
        self.bar.setGeometry(0, self.height() - SCROLL_PX, self.width(), SCROLL_PX)
        self.laid_out.emit()
        self.update()

    def _scroll_to(self, left_px: int) -> None:
        self._set_scale(self.look.scale.scrolled(left_px - self.look.scale.left_px))
