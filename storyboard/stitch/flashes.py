"""Flashes that may harm: opposing changes of luminance, counted over a coarse grid of the picture."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

CELLS_WIDE, CELLS_HIGH = 32, 18
"""The grid that the picture is averaged to."""

STEP = 0.1
"""How much of full luminance a change must have to count (WCAG 2.3.1: a tenth, the darker below 0.8)."""

DARKER = 0.8
AREA = 0.25
"""How much of the picture must change in the same direction in one frame."""

MOST_CHANGES = 6
"""Three flashes, each a change and its opposite, are the most allowed within any second."""

Grid = NDArray[np.float32]


class FlashCounter:
    """Counts while it is fed the 8-bit grey grids of a film, frame after frame, at `rate` frames a second."""

    def __init__(self, rate: float) -> None:
        self._rate = rate
        self._left = bytearray()
        self._frame = 0
        self._extreme: Grid | None = None
        self._is_rising: NDArray[np.bool_] = np.ones((CELLS_HIGH, CELLS_WIDE), dtype=np.bool_)
        self._last = 0
        self._changes: list[int] = []

    def feed(self, data: bytes) -> None:
        """Take the next bytes; frames need not come whole."""
        self._left.extend(data)
        size = CELLS_WIDE * CELLS_HIGH
        while len(self._left) >= size:
            grey = np.frombuffer(bytes(self._left[:size]), np.uint8).reshape(CELLS_HIGH, CELLS_WIDE)
            del self._left[:size]
            self._see(np.power(grey.astype(np.float32) / 255, np.float32(2.2)))
            self._frame += 1

    def stretches(self) -> Iterator[tuple[float, float]]:
        """Where the film flashes more than three times within a second, in seconds; overlapping ones made one."""
        begun: tuple[int, int] | None = None
        for index in range(len(self._changes) - MOST_CHANGES):
            first, last = self._changes[index], self._changes[index + MOST_CHANGES]
            if last - first >= self._rate:
                continue
            if begun is not None and first <= begun[1]:
                begun = (begun[0], last)
                continue
            if begun is not None:
                yield begun[0] / self._rate, begun[1] / self._rate
            begun = (first, last)
        if begun is not None:
            yield begun[0] / self._rate, begun[1] / self._rate

    def _see(self, light: Grid) -> None:
        """Follow each cell from one extreme to the next, and note the frames in which enough of them turned."""
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
        for mask, direction in ((falls, -1), (rises, 1)):
            if float(mask.mean()) >= AREA and direction != self._last:
                self._changes.append(self._frame)
                self._last = direction
