"""Codes of ten bits on their way through moviepy, which hands on bytes alone.

A picture is read as pairs of bytes, and written as two pictures of bytes that lie one below the other.
"""

import numpy as np
from numpy.typing import NDArray

from storyboard.stitch.light_table import Frame

READ_AS = "rgb48le"
"""As what ffmpeg gives a disguised picture of ten bits: they are the highest of sixteen."""

READ_BYTES = 6
"""How many bytes a pixel of these has."""

_SHIFT = 16 - 10


def codes_in(pairs: NDArray[np.uint8]) -> Frame:
    """The codes of a picture read so: rows × columns × 6 bytes."""
    return np.ascontiguousarray(pairs).view("<u2") >> np.uint16(_SHIFT)


def stacked(codes: Frame) -> NDArray[np.uint8]:
    """The high bytes of codes over their low bytes; codes that are bytes as they are."""
    if codes.dtype == np.uint8:
        return codes
    return np.concatenate([codes >> 8, codes & 255]).astype(np.uint8)


def unstacked(width: int, height: int, bits: int) -> list[str]:
    """Filters that give the disguised picture of `width` × `height` from a stacked one; none for codes of 8 bits."""
    if bits == 8:
        return []
    # Bytes become ten bits by repeating their highest: a quarter of these is the byte again.
    byte = f"format=gbrp{bits}le,lutrgb=r=floor(val/4){{0}}:g=floor(val/4){{0}}:b=floor(val/4){{0}}"
    parts = [
        f"split[h][l];[h]crop={width}:{height}:0:0,{byte.format('*256')}[high]",
        f"[l]crop={width}:{height}:0:{height},{byte.format('')}[low]",
        "[high][low]blend=all_mode=addition",
    ]
    return [";".join(parts)]
