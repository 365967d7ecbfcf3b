"""What stands over a finished picture, told from its pixels alone: lettering that keeps its place, and black bars."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from storyboard.model.picture import Box

CELL = 10
"""The side of the cells in which strokes are counted, in pixels of a look."""

EDGE = 40
"""How much neighbouring pixels of a stroke and its ground differ."""

STILL = 10
"""By how much a pixel of lettering may change between two looks."""

DENSE, SOLID = 0.12, 0.75
"""Which part of a cell's pixels are edges where there are strokes: less is plain picture, more is noise."""

INK_SPREAD = 14.0
"""How uneven the brightest pixels of a line of lettering may be: letters are of one ink."""

RUN = 4
"""How many such cells side by side make a line of lettering."""

BUSY = 0.35
"""Where so much of the picture looks like strokes, it is a pattern and no lettering."""

BAR_LEVEL, BAR_PART = 22, 0.02
"""How dark a bar is (of 255), and how much of the picture's side it takes at least."""

Looks = NDArray[np.uint8]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Lettering:
    """A line that looks like lettering: its box, and the looks in which it stands (first, and before which)."""

    box: Box
    first: int
    end: int


def lettering(looks: Looks) -> tuple[Lettering, ...]:
    """Lines of lettering that keep their place over two looks or more, in the order they come."""
    found: dict[tuple[int, int, int], Lettering] = {}
    height, width = looks.shape[1:]
    for index in range(1, len(looks)):
        for row, first, end in _lines(looks[index - 1], looks[index]):
            key = _known(found, row, first, end, index)
            box = Box(
                x=first * CELL / width,
                y=row * CELL / height,
                width=min(1.0 - first * CELL / width, (end - first) * CELL / width),
                height=min(1.0 - row * CELL / height, CELL / height),
            )
            old = found.get(key)
            found[key] = Lettering(old.box if old else box, old.first if old else index - 1, index + 1)
    return tuple(found.values())


def bars(looks: Looks) -> tuple[float, float]:
    """How much of the height and of the width black bars on both sides take, in all pictures that are not black."""
    bright = looks.max(axis=(1, 2)) > BAR_LEVEL * 2
    if not bright.any():
        return 0.0, 0.0
    most = looks[bright].max(axis=0)
    down, across = _margins(most.max(axis=1)), _margins(most.max(axis=0))
    return (down if down >= BAR_PART else 0.0), (across if across >= BAR_PART else 0.0)


def _margins(profile: NDArray[np.uint8]) -> float:
    """The smaller of the two dark ends, as a part of the whole; a letterbox has both."""
    lit = np.flatnonzero(profile > BAR_LEVEL)
    return float(min(lit[0], len(profile) - 1 - lit[-1])) / len(profile) if len(lit) else 0.0


def _known(
    found: dict[tuple[int, int, int], Lettering], row: int, first: int, end: int, index: int
) -> tuple[int, int, int]:
    """The key of the line that has stood here until now; a new one where there is none."""
    for (old_row, start, old_index), line in found.items():
        same = abs(old_row - row) <= 1 and line.end >= index
        left, right = round(line.box.x * 1000), round((line.box.x + line.box.width) * 1000)
        if same and start == first:
            return old_row, start, old_index
        if same and right > left and abs(start - first) <= 2:
            return old_row, start, old_index
    return row, first, index


def _lines(before: Looks, now: Looks) -> list[tuple[int, int, int]]:
    """Rows of cells with strokes of one bright ink, as (row, first column, column after the last)."""
    level = now.astype(np.int16)
    still = np.abs(level - before.astype(np.int16)) <= STILL
    across = np.zeros(now.shape, dtype=np.bool_)
    across[:, 1:] = np.abs(np.diff(level, axis=1)) >= EDGE
    strokes = _per_cell(across & still)
    is_stroke = (strokes >= DENSE) & (strokes <= SOLID) & (_per_cell(still) > 0.5)
    if float(is_stroke.mean()) > BUSY:
        return []
    return [(row, *run) for row in range(is_stroke.shape[0]) for run in _runs(is_stroke[row]) if _inked(now, row, run)]


def _per_cell(mask: Mask) -> NDArray[np.float64]:
    high, wide = mask.shape[0] // CELL, mask.shape[1] // CELL
    return mask[: high * CELL, : wide * CELL].reshape(high, CELL, wide, CELL).mean(axis=(1, 3))


def _runs(row: Mask) -> list[tuple[int, int]]:
    """Stretches of at least `RUN` cells; a gap of one (a space between words) does not end one."""
    closed = row.copy()
    closed[1:-1] |= row[:-2] & row[2:]
    edges = np.flatnonzero(np.diff(np.concatenate(([0], closed.astype(np.int8), [0]))))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2) if b - a >= RUN]


def _inked(now: Looks, row: int, run: tuple[int, int]) -> bool:
    part = now[row * CELL : (row + 1) * CELL, run[0] * CELL : run[1] * CELL]
    brightest = np.sort(part, axis=None)[-max(8, part.size // 12) :].astype(np.float32)
    return float(brightest.mean()) >= 150 and float(brightest.std()) <= INK_SPREAD
