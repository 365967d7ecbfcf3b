"""The timing strip under the hand: whatever can be held on it can be dragged, dropped on or opened."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from storyboard.later import later
from storyboard.studio.cards import Poster
from storyboard.ui.theme import Palette
from storyboard.ui.timing.grips import Grip, Hold
from storyboard.ui.timing.hits import grip_at, piece_at
from storyboard.ui.timing.lane_painter import WaveOf
from storyboard.ui.timing.strip_view import StripView, no_wave

if TYPE_CHECKING:
    from storyboard.ui.timing.drag import Drag, Shown
    from storyboard.ui.timing.snapping import snap_points
    from storyboard.ui.timing.telling import name_of
else:
    Drag = later("storyboard.ui.timing.drag", "Drag")
    Shown = later("storyboard.ui.timing.drag", "Shown")
    snap_points = later("storyboard.ui.timing.snapping", "snap_points")
    name_of = later("storyboard.ui.timing.telling", "name_of")

CLING_PX = 8
"""What is carried begins at what lies so near."""
FOLLOW = 0.3
"""So much of the way beyond the strip's end is scrolled with every move."""
SLOW_PX = 5
"""A press that moves less is a click."""
DB_PER_PX = 2
"""A vertical drag changes so many tenths of a decibel a pixel."""
SIDEWAYS, UPRIGHT = Qt.CursorShape.SizeHorCursor, Qt.CursorShape.SizeVerCursor


class Strip(StripView):
    """Lets hands move what the strip shows.

    `sought` carries the frame that was clicked, `picked` the shot under it, `edited` an Edit that a drag has made,
    `opened` what was double-clicked (item or marker id), `track_asked` a track's id, its field and the value wanted,
    `dropped` a file that was let go over the strip, the frame under it, and the track whose lane lies there.
    """

    sought = Signal(int)
    picked = Signal(str)
    edited = Signal(object)
    opened = Signal(str)
    track_asked = Signal(str, str, bool)
    dropped = Signal(str, int, str)

    def __init__(
        self,
        palette: Palette,
        posters: Callable[[Poster, QSize], QPixmap | None],
        wave: WaveOf = no_wave,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(palette, posters, wave, parent)
        self.snaps = True
        self._press: QPointF | None = None
        self._drag: Drag | None = None
        self._shown: Shown | None = None
        self.setMouseTracking(True)
        # Whoever opens the menu hears of it later, and finds held or chosen what it is about.
        self.customContextMenuRequested.connect(self._mean)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Timing strip"))
        self.bar.setAccessibleName(self.tr("Scroll the strip"))
        self.lanes_bar.setAccessibleName(self.tr("Scroll the lanes of sound"))

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
        if is_escape and event.type() == QEvent.Type.ShortcutOverride and self._has_something_to_leave:
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
        if event.key() == Qt.Key.Key_Escape and self._chosen:
            self.choose(())
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
        keys = event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
        if grip.hold is Hold.MOVE and not keys and len(self._chosen) > 1 and grip.thing_id in self._chosen:
            # One of several: all of them may be dragged; a click will choose this one alone.
            grip = replace(grip, with_ids=self.chosen)
        elif not grip.track_id:
            self._pick_by(grip.thing_id, keys)
        self.look.grip = grip if grip.hold is not Hold.MOVE else None
        self._drag = Drag(self._board, self._cards, self._timeline, grip, self.look.frame)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._scroll_along(event.position().x())
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
            self._clicked(drag.grip, press)
        elif shown is not None and shown.edit is not None:
            self.edited.emit(shown.edit)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        grip = self._grip_at(event.position())
        if grip is not None:
            self.cancel()
        if grip is not None and not grip.track_id and grip.hold is not Hold.BEAT:
            self.opened.emit(grip.thing_id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where what is carried would begin; at an end of the lanes more of them come."""
        self._carried_to(self._drop_frame(event.position()))
        self.lanes_bar.carry(self.rows, event.position().y())
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._carried_to(None)

    def dropEvent(self, event: QDropEvent) -> None:
        frame, y = self._drop_frame(event.position()), event.position().y()
        self._carried_to(None)
        at, lanes = self.rows.lane_at(y), self._timeline.lanes
        track_id = lanes[at].track.id if at is not None and at < len(lanes) else ""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.dropped.emit(url.toLocalFile(), frame, track_id)
        event.acceptProposedAction()

    def leaveEvent(self, event: QEvent) -> None:
        self.look.hovered = ""
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            self.zoom(1.0015 ** (turned.y() or turned.x()), event.position().x())
        elif self._turns_lanes(event):
            self.lanes_bar.turn(turned.y())
        else:
            self._set_scale(self.look.scale.scrolled(-(turned.x() or turned.y()) * 0.6))
        event.accept()

    @property
    def _is_in_hand(self) -> bool:
        return self._drag is not None or self._press is not None

    @property
    def _has_something_to_leave(self) -> bool:
        """Whether Escape is for the strip: a drag, what is held, or what is chosen."""
        return self._drag is not None or self.look.grip is not None or bool(self._chosen)

    def _let_go(self) -> None:
        self.cancel()

    def _turns_lanes(self, event: QWheelEvent) -> bool:
        """Whether a wheel scrolls lanes: it turns over them, there are more, and Shift does not lead it along."""
        is_along = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        turned, rows = event.angleDelta(), self.rows
        is_upright = abs(turned.y()) > abs(turned.x()) and not is_along
        return is_upright and rows.hidden_px > 0 and rows.sounds.holds(event.position().y())

    def _drop_frame(self, at: QPointF) -> int:
        """Where something that is let go begins: under the pointer, or at what lies near it."""
        scale, frame = self.look.scale, max(self.look.scale.frame(at.x()), 0)
        if not self.snaps:
            return frame
        points = snap_points(self._timeline, self.look.frame)
        near = min(points, key=lambda point: abs(scale.x(point) - at.x()))
        return near if abs(scale.x(near) - at.x()) <= CLING_PX else frame

    def _carried_to(self, frame: int | None) -> None:
        if frame is None:
            self.lanes_bar.let_go()
        self.look.snap = frame
        self.update()

    def _scroll_along(self, x: float) -> None:
        """Where what is dragged is taken beyond an end of what is seen, let more be seen there."""
        beyond = min(x, 0) + max(x - self.width(), 0)
        if self._press is None or not beyond:
            return
        before = self.look.scale.left_px
        self._set_scale(self.look.scale.scrolled(beyond * FOLLOW))
        # What was pressed has moved with the film; the way to the hand has grown by as much.
        self._press -= QPointF(self.look.scale.left_px - before, 0)

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

    def _clicked(self, grip: Grip, at: QPointF) -> None:
        """What was pressed and not dragged: the playhead goes there."""
        if grip.with_ids:
            self._pick(grip.thing_id, add=False)
        if grip.hold in (Hold.MOVE, Hold.SLIP, Hold.MARKER):
            self._seek(at.x())

    def _pick_by(self, item_id: str, keys: Qt.KeyboardModifier) -> None:
        if keys & Qt.KeyboardModifier.ShiftModifier:
            self._pick_up_to(item_id)
        else:
            self._pick(item_id, add=bool(keys))

    def _pick_up_to(self, item_id: str) -> None:
        """Choose all from the first chosen item to this one, whichever comes first."""
        ids = [piece.item_id for piece in self.pieces]
        if item_id not in ids:
            return
        first = ids.index(self.chosen[0]) if self.chosen else ids.index(item_id)
        low, high = sorted((first, ids.index(item_id)))
        self.choose(tuple(ids[low : high + 1]))

    def _mean(self, at: QPoint) -> None:
        """Take what is at a point as what a menu is about: hold the sound or marker there, else choose the item."""
        piece, grip = piece_at(self._timeline, self.look.scale, at.x()), self._grip_at(QPointF(at))
        held = grip if grip is not None and (grip.track_id or grip.hold is Hold.MARKER) else None
        self.hold(held)
        if held is None and piece is not None and piece.item_id not in self._chosen:
            self._pick(piece.item_id, add=False)

    def _grip_at(self, at: QPointF, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Grip | None:
        slips = bool(keys & Qt.KeyboardModifier.AltModifier)
        return grip_at(self._timeline, self.look.scale, self.rows, at.x(), at.y(), slips=slips)

    def _seek(self, x: float) -> None:
        self.sought.emit(min(max(self.look.scale.frame(x), 0), max(self._timeline.frames - 1, 0)))
