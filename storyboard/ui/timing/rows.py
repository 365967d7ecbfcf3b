"""How the strip's height is shared: ruler, pictures, the takes' own sound, a lane for each track, beats. Pure."""

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
    """The rows from the top; one lane for each track of sound, one empty lane where there is none."""

    ruler: Band
    pictures: Band
    own: Band
    lanes: tuple[Band, ...]
    beats: Band


def least_height(lanes: int) -> int:
    """How low the strip may be."""
    below = OWN_PX + max(lanes, 1) * (LEAST_LANE_PX + GAP_PX) + BEATS_PX + 3 * GAP_PX
    return RULER_PX + LEAST_PICTURES_PX + below


def rows_of(height: int, lanes: int) -> Rows:
    """Share a height: pictures take what is left, lanes grow only once the pictures are large enough."""
    count = max(lanes, 1)
    fixed = RULER_PX + OWN_PX + BEATS_PX + 3 * GAP_PX
    room = height - fixed - count * GAP_PX
    lane = min(LANE_PX, max(LEAST_LANE_PX, int((room - 1.6 * LEAST_PICTURES_PX) / count)))
    pictures = Band(RULER_PX, max(room - lane * count, 12))
    own = Band(pictures.bottom + GAP_PX, OWN_PX)
    y = own.bottom + GAP_PX
    bands: list[Band] = []
    for _ in range(count):
        bands.append(Band(y, lane))
        y += lane + GAP_PX
    return Rows(Band(0, RULER_PX), pictures, own, tuple(bands), Band(y, BEATS_PX))
