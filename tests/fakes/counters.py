"""Clips whose frames carry their number as blocks of black and white, to be read back from any film made of them."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.fakes.clips import clip
from tests.fakes.pixels import luma

BITS = 8
"""How many blocks stand side by side in the middle of the picture: numbers up to 255."""


def counted(path: Path, frames: int, *, size: str = "160x90", rate: str = "24", first: int = 0, **options: str) -> Path:
    """A clip whose frames are numbered from `first`; the blocks fill its width."""
    bit = f"mod(floor((N+{first})/pow(2,{BITS - 1}-floor(X*{BITS}/W))),2)"
    filters = ",".join(
        part for part in (f"format=yuv420p,geq=lum='16+219*{bit}':cb=128:cr=128", options.pop("then", "")) if part
    )
    return clip(
        path, "color=c=black", rate=rate, frames=frames, size=size, filters=filters, options=list(options.values())
    )


def numbers_in(path: Path) -> list[int]:
    """The number that each frame carries in its middle row."""
    return [number_of(frame) for frame in luma(path)]


def number_of(frame: NDArray[np.uint8]) -> int:
    """The number that one picture carries across its width."""
    height, width = frame.shape
    row = frame[height // 2 - 1 : height // 2 + 1].mean(axis=0)
    middles = [round((bit + 0.5) * width / BITS) for bit in range(BITS)]
    return int("".join("1" if row[x] > 128 else "0" for x in middles), 2)
