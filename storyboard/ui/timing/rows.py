"""How the strip's height is shared: ruler, pictures, the takes' own sound, a lane for each track, beats. Pure."""

from math import ceil
from typing import NamedTuple

RULER_PX = 22
BEATS_PX = 16
OWN_PX = 18
LANE_PX, LEAST_LANE_PX = 32, 20
LEAST_PICTURES_PX = 84
GAP_PX = 3
LANES_SEEN = 3
"""The strip is never so low that fewer of its lanes are seen."""


class Band(NamedTuple):
    """A row: where it begins and how high it is, in pixels."""

    y: float
    height: float

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.y + self.height

    def holds(self, y: float) -> bool:
        """Whether a place lies in it."""
        return self.y <= y < self.bottom


class Rows(NamedTuple):
    """The rows from the top; one lane for each track of sound, one empty lane where there is none.

    Lanes are seen within `sounds`; what it has no room for lies above or below it until it is scrolled to.
    """

    ruler: Band
    pictures: Band
    own: Band
    sounds: Band
    lanes: tuple[Band, ...]
    beats: Band

    @property
    def hidden_px(self) -> int:
        """How far the lanes can be scrolled; 0 where all are seen."""
        return max(0, ceil(len(self.lanes) * (self.lanes[0].height + GAP_PX) - self.sounds.height))

    def lane_at(self, y: float) -> int | None:
        """Which lane is seen at a place, from 0; None for none."""
        if not self.sounds.holds(y):
            return None
        return next((at for at, band in enumerate(self.lanes) if band.holds(y)), None)


def least_height(lanes: int) -> int:
    """How low the strip may be."""
    below = OWN_PX + max(lanes, 1) * (LEAST_LANE_PX + GAP_PX) + BEATS_PX + 3 * GAP_PX
    return RULER_PX + LEAST_PICTURES_PX + below


def rows_of(height: int, lanes: int, down_px: float = 0) -> Rows:
    """Share a height; the lanes are scrolled `down_px`, as far as there are any.

    Pictures take what is left, and never less than they need: lanes grow only once the pictures are large enough,
    and are scrolled where there are more of them than there is room for.
    """
    count = max(lanes, 1)
    room = height - (RULER_PX + OWN_PX + BEATS_PX + 3 * GAP_PX)
    lane = min(LANE_PX, max(LEAST_LANE_PX, int((room - 1.6 * LEAST_PICTURES_PX) / count - GAP_PX)))
    step = lane + GAP_PX
    seen = min(count * step, max(room - LEAST_PICTURES_PX, step))
    pictures = Band(RULER_PX, max(room - seen, 12))
    own = Band(pictures.bottom + GAP_PX, OWN_PX)
    sounds = Band(own.bottom + GAP_PX, seen)
    top = sounds.y - min(max(down_px, 0), count * step - seen)
    bands = tuple(Band(top + at * step, lane) for at in range(count))
    return Rows(Band(0, RULER_PX), pictures, own, sounds, bands, Band(sounds.bottom, BEATS_PX))
