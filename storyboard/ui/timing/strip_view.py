"""What is seen of the running order: items to scale, lanes, markers and the playhead, zoomed, scrolled and chosen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QWidget

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.studio.cards import CardView, Poster
from storyboard.ui.theme import Palette
from storyboard.ui.timing.grips import Grip, Hold
from storyboard.ui.timing.lane_painter import LanePainter, WaveOf
from storyboard.ui.timing.lane_scroll import LaneScroll
from storyboard.ui.timing.look import Look
from storyboard.ui.timing.painter import StripPainter
from storyboard.ui.timing.piece_painter import SLIVER_PX, PiecePainter
from storyboard.ui.timing.rows import LANES_SEEN, Rows, least_height, rows_of
from storyboard.ui.timing.timeline import Piece, Timeline, other_cards, runs_the_same, timeline_of, with_cards

if TYPE_CHECKING:
    from storyboard.ui.timing.telling import told
else:
    told = later("storyboard.ui.timing.telling", "told")

SCROLL_PX = 10
AT_ONCE_SHOTS = 200
"""A longer board is painted before it is looked up which pictures of the strip are others."""


def no_wave(_sha256: str) -> bytes:
    """Know no sound."""
    return b""


class StripView(QWidget):
    """Shows a timeline; hands are its heirs' concern.

    `chosen_changed` says that other items are chosen, `laid_out` that rows or scale are others.
    """

    chosen_changed = Signal()
    laid_out = Signal()

    def __init__(
        self,
        palette: Palette,
        posters: Callable[[Poster, QSize], QPixmap | None],
        wave: WaveOf = no_wave,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = Look()
        self._posters = posters
        self.wave = wave
        # Time runs from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._board: Board | None = None
        self._cards: dict[str, CardView] = {}
        self._painted: dict[str, CardView] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_cards)
        self._timeline = Timeline()
        self._chosen: tuple[str, ...] = ()
        self.bar = QScrollBar(Qt.Orientation.Horizontal, self)
        self.bar.hide()
        self.bar.valueChanged.connect(self._scroll_to)
        self.lanes_bar = LaneScroll(self)
        self.lanes_bar.valueChanged.connect(self._scroll_lanes)
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
        below = 0 if self.bar.isHidden() else SCROLL_PX
        return rows_of(self.height() - below, len(self._timeline.lanes), self.lanes_bar.value())

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the chosen items, in the order in which they play."""
        return tuple(piece.item_id for piece in self.pieces if piece.item_id in self._chosen)

    def show_board(self, board: Board, cards: dict[str, CardView]) -> None:
        """Show another state of the board; a drag that is under way ends where it began."""
        if board is not self._board:
            self._let_go()
        held, told = self._cards, self._board
        self._board, self._cards = board, cards
        if told is not None and runs_the_same(told, board) and held.keys() == cards.keys():
            if len(cards) > AT_ONCE_SHOTS:
                self._soon.start()
            else:
                self._show_cards()
            return
        self._soon.stop()
        self._painted = cards
        before, self._timeline = self._timeline, timeline_of(board, cards)
        self.look.timeline = self._timeline
        grip = self.look.grip
        if grip is not None and grip.hold not in (Hold.MARKER, Hold.BEAT) and not self._is_there(grip):
            self.look.grip = None
        self._fit_height()
        self._rescale()
        self._show_new_lane(before)

    def show_frame(self, frame: int) -> None:
        """Move the playhead; only what it left and reached is painted again. While it runs, the strip follows it."""
        shown, old, self.look.frame = self.look.frame, self.look.scale.x(self.look.frame), frame
        scale = self.look.scale if self._is_in_hand else self.look.scale.showing(frame)
        if scale is not self.look.scale:
            self._set_scale(scale)
            return
        for x in {old, scale.x(frame)} if frame != shown else ():
            self.update(round(x) - 7, 0, 14, self.height())

    def show_marked(self, first: int | None, last: int | None) -> None:
        """Show which part is marked, from its first frame to its last."""
        self.look.marked = (first, last)
        self.update()

    def show_looped(self, first_last: tuple[int, int] | None) -> None:
        """Show which part is played over and over; None for none."""
        self.look.looped = first_last
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
            self._show_lane_of(grip)
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
        pieces, lanes = PiecePainter(palette, self._posters), LanePainter(palette, self.wave)
        self._painter = StripPainter(palette, pieces, lanes)
        self.update()

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

    @property
    def _is_in_hand(self) -> bool:
        """Whether something is pressed or dragged, so that nothing may scroll by itself."""
        return False

    def _let_go(self) -> None:
        """End a drag where it began."""

    def _show_cards(self) -> None:
        """Take over what cards say now; where all that say something else are too narrow to show it, paint nothing."""
        other = other_cards(self._painted, self._cards)
        self._painted = self._cards
        if not other:
            return
        self._timeline = self.look.timeline = with_cards(self._timeline, self._cards, other)
        widest = max((piece.frames for piece in self.pieces if piece.shot_id in other), default=0)
        if widest * self.look.scale.px_per_frame >= SLIVER_PX:
            self.update()

    def _is_there(self, grip: Grip) -> bool:
        clips = {clip.clip.id for lane in self._timeline.lanes for clip in lane.clips}
        return grip.thing_id in clips or self._timeline.piece(grip.thing_id) is not None

    def _fit_height(self) -> None:
        self.setMinimumHeight(least_height(min(len(self._timeline.lanes), LANES_SEEN)))

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
        self.lanes_bar.fit(self.rows, self.width())
        self.laid_out.emit()
        self.update()

    def _show_lane_of(self, grip: Grip) -> None:
        ids = [lane.track.id for lane in self._timeline.lanes]
        track_id = grip.track_id or (grip.thing_id if grip.hold is Hold.TRACK_GAIN else "")
        if track_id in ids:
            self.lanes_bar.show_lane(self.rows, ids.index(track_id))

    def _show_new_lane(self, before: Timeline) -> None:
        """Where a lane has come to the film that was shown before, scroll to it: what was just let go there is seen."""
        known = {lane.track.id for lane in before.lanes}
        new = [at for at, lane in enumerate(self._timeline.lanes) if lane.track.id not in known]
        if new and before.sequence_id == self._timeline.sequence_id:
            self.lanes_bar.show_lane(self.rows, new[-1])

    def _scroll_lanes(self) -> None:
        self.laid_out.emit()
        self.update()

    def _scroll_to(self, left_px: int) -> None:
        self._set_scale(self.look.scale.scrolled(left_px - self.look.scale.left_px))
