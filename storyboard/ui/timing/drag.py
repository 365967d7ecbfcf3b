"""One drag on the strip, from press to release: what it has made of the board so far, and how that reads. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.studio.cards import CardView
from storyboard.ui.timing.grips import Grip, anchor, moved_as_far
from storyboard.ui.timing.snapping import CLING_PX, snap_points, snapped
from storyboard.ui.timing.telling import told
from storyboard.ui.timing.timeline import Timeline, timeline_of


@dataclass(frozen=True, slots=True)
class Shown:
    """A drag as it stands: the timeline it would give, what is said of it, and the frame it clings to."""

    timeline: Timeline
    edit: Edit | None
    told: str
    snap: int | None = None


class Drag:
    """Knows the board from before; every move is made on that board, so that a drag is one edit."""

    def __init__(
        self, board: Board, cards: Mapping[str, CardView], timeline: Timeline, grip: Grip, playhead: int
    ) -> None:
        self.grip = grip
        self.start = timeline
        self._board = board
        self._cards = cards
        self._points = snap_points(timeline, playhead)
        self._anchor = anchor(board, timeline.sequence_id, grip)
        self._last: tuple[int, Shown] | None = None

    def to(self, by: int, px_per_frame: float, *, snaps: bool) -> Shown:
        """Move `by` frames (or tenths of a decibel) from where it was taken up, as far as that goes."""
        point = None
        if snaps and self._anchor is not None and not self.grip.is_vertical:
            within = max(1, round(CLING_PX / max(px_per_frame, 0.001)))
            by, point = snapped(self._anchor, by, self._points, within)
        if self._last is not None and self._last[0] == by:
            return self._last[1]
        edit, went = moved_as_far(self._board, self.start.sequence_id, self.grip, by)
        board = edit.board if edit is not None else self._board
        shown = Shown(
            timeline_of(board, self._cards) if edit is not None else self.start,
            edit,
            told(board, self.start.sequence_id, self.grip, went),
            point if went == by else None,
        )
        self._last = (by, shown)
        return shown
