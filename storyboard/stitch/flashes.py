"""Flashes that may harm: opposing changes of luminance or of saturated red, counted over a coarse grid of the picture.

The figures are those of WCAG 2.2 (2.3.1) and ITU-R BT.1702: more than three flashes within a second over more than a
quarter of the picture.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

CELLS_WIDE, CELLS_HIGH = 32, 18
"""The grid that the picture is averaged to."""

STEP = 0.1
"""How much of full luminance a change must have to count, the darker of the two below `DARKER`."""

DARKER = 0.8
AREA = 0.25
"""How much of the picture must change in the same direction within `TOGETHER_S`."""

TOGETHER_S = 0.09
"""Cells that turn within this time turn together: a change need not fall on one frame."""

MOST_CHANGES = 6
"""Three flashes, each a change and its opposite, are the most allowed within any second."""

RED_PART = 0.8
"""From this part of red in its linear light on a colour is a saturated red."""

RED_STEP = 0.2
"""How far a colour must move (CIE 1976 u'v') to or from a saturated red to count."""

DIM = 0.02
"""A colour darker than this has no hue that anybody sees."""

Grid = NDArray[np.float32]
Mask = NDArray[np.bool_]

_TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]], dtype=np.float32)
_WHITE_UV = (0.1978, 0.4683)


class Turns:
    """The frames at which enough of the picture turned over, each time the other way than before."""

    def __init__(self, rate: float) -> None:
        self.frames: list[int] = []
        self._window = max(1, round(rate * TOGETHER_S))
        self._last = 0
        self._at = {1: self._never(), -1: self._never()}

    def see(self, frame: int, falls: Mask, rises: Mask) -> None:
        """Take the cells that turned at this frame."""
        for mask, direction in ((falls, -1), (rises, 1)):
            at = self._at[direction]
            at[mask] = frame
            if direction != self._last and float((at > frame - self._window).mean()) > AREA:
                self.frames.append(frame)
                self._last = direction
                self._at = {1: self._never(), -1: self._never()}
                return

    @staticmethod
    def _never() -> NDArray[np.int64]:
        return np.full((CELLS_HIGH, CELLS_WIDE), -(10**9), dtype=np.int64)


class FlashCounter:
    """Counts while it sees the 8-bit RGB grids (rows × columns × 3) of a film, at `rate` frames a second."""

    def __init__(self, rate: float) -> None:
        self._rate = rate
        self._frame = 0
        self._extreme: Grid | None = None
        self._is_rising: Mask = np.ones((CELLS_HIGH, CELLS_WIDE), dtype=np.bool_)
        self._was_red: Mask = np.zeros((CELLS_HIGH, CELLS_WIDE), dtype=np.bool_)
        self._hue: NDArray[np.float32] = np.zeros((CELLS_HIGH, CELLS_WIDE, 2), dtype=np.float32)
        self._light, self._red = Turns(rate), Turns(rate)

    def see(self, grid: NDArray[np.uint8]) -> None:
        """Take the next frame."""
        linear = np.power(grid.astype(np.float32) / 255, np.float32(2.2))
        luminance = linear @ _TO_XYZ[1]
        self._see_light(luminance)
        self._see_red(linear, luminance)
        self._frame += 1

    def stretches(self) -> Iterator[tuple[float, float]]:
        """Where the luminance flashes more than three times within a second, in seconds; overlapping ones made one."""
        yield from _stretches(self._light.frames, self._rate)

    def red_stretches(self) -> Iterator[tuple[float, float]]:
        """Where saturated red does."""
        yield from _stretches(self._red.frames, self._rate)

    def _see_light(self, light: Grid) -> None:
        """Follow each cell from one extreme to the next."""
        if self._extreme is None:
            self._extreme = light
            return
        rising, extreme = self._is_rising, self._extreme
        extreme = np.where(rising, np.maximum(extreme, light), np.minimum(extreme, light))
        falls = rising & (extreme - light >= STEP) & (light < DARKER)
        rises = ~rising & (light - extreme >= STEP) & (extreme < DARKER)
        turned = falls | rises
        self._extreme = np.where(turned, light, extreme)
        self._is_rising = rising ^ turned
        self._light.see(self._frame, falls, rises)

    def _see_red(self, linear: NDArray[np.float32], luminance: Grid) -> None:
        """Follow each cell into and out of saturated red."""
        total = linear.sum(axis=2)
        is_red = (linear[..., 0] >= RED_PART * total) & (luminance > DIM)
        hue = _hue(linear, luminance)
        far = np.hypot(*np.moveaxis(hue - self._hue, 2, 0)) > RED_STEP
        enters, leaves = is_red & ~self._was_red & far, ~is_red & self._was_red & far
        if self._frame == 0:
            enters, leaves = np.zeros_like(is_red), np.zeros_like(is_red)
            self._was_red, self._hue = is_red, hue
        turned = enters | leaves
        # While a cell stays red, or stays not red, its latest hue is what the next change is held against.
        kept = turned | (is_red == self._was_red)
        self._was_red = self._was_red ^ turned
        self._hue = np.where(kept[..., None], hue, self._hue)
        self._red.see(self._frame, leaves, enters)


def _hue(linear: NDArray[np.float32], luminance: Grid) -> NDArray[np.float32]:
    """The chromaticity u'v' of each cell; white where it is too dark to have one."""
    xyz = linear @ _TO_XYZ.T
    weight = xyz[..., 0] + 15 * xyz[..., 1] + 3 * xyz[..., 2]
    safe = np.maximum(weight, np.float32(1e-6))
    hue = np.stack((4 * xyz[..., 0] / safe, 9 * xyz[..., 1] / safe), axis=2)
    return np.where((luminance > DIM)[..., None], hue, np.array(_WHITE_UV, dtype=np.float32)).astype(np.float32)


def _stretches(changes: Sequence[int], rate: float) -> Iterator[tuple[float, float]]:
    begun: tuple[int, int] | None = None
    for index in range(len(changes) - MOST_CHANGES):
        first, last = changes[index], changes[index + MOST_CHANGES]
        if last - first >= rate:
            continue
        if begun is not None and first <= begun[1]:
            begun = (begun[0], last)
            continue
        if begun is not None:
            yield begun[0] / rate, begun[1] / rate
        begun = (first, last)
    if begun is not None:
        yield begun[0] / rate, begun[1] / rate
