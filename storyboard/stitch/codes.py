"""Pictures as a film's own codes: luma and both chromas (BT.709, limited range) where red, green and blue would be.

What is read and written through eight-bit RGB loses the colours that RGB has no code for, and so would jump where a
straight piece meets a composed one. Mixing and moving pictures is the same in either; only what is drawn is RGB.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from storyboard.media.colour import SCALER, TAG_FILTER
from storyboard.stitch.lettering import Colour
from storyboard.stitch.light_table import Frame

DISGUISED = "format=yuv444p,mergeplanes=map0p=1:map1p=2:map2p=0:format=gbrp"
"""Filters that turn a film's picture into one that passes for RGB; see `REVEALED`."""

REVEALED = f"format=gbrp,mergeplanes=map0p=2:map1p=0:map2p=1:format=yuv444p,{TAG_FILTER},scale=flags={SCALER}"
"""Filters that take the disguise off again."""

_RED, _BLUE = 0.2126, 0.0722
_GREEN = 1 - _RED - _BLUE

_LUMA = np.array((_RED, _GREEN, _BLUE), np.float32) * np.float32(219 / 255)
_BLUENESS = np.array((-_RED, -_GREEN, 1 - _BLUE), np.float32) * np.float32(112 / 255 / (1 - _BLUE))
_REDNESS = np.array((1 - _RED, -_GREEN, -_BLUE), np.float32) * np.float32(112 / 255 / (1 - _RED))

_TO_CODES = np.stack([_LUMA, _BLUENESS, _REDNESS], axis=1)
_TO_RGB = np.linalg.inv(_TO_CODES.astype(np.float64)).astype(np.float32)
_ZERO = np.array((16, 128, 128), np.float32)


def codes_of(picture: Frame) -> Frame:
    """The codes of an RGB picture, a new array."""
    return _rounded(picture.astype(np.float32) @ _TO_CODES + _ZERO)


def rgb_of(codes: Frame) -> Frame:
    """The RGB picture of codes, a new array; what RGB has no code for is cut off."""
    return _rounded((codes.astype(np.float32) - _ZERO) @ _TO_RGB)


def code_of(colour: Colour) -> Colour:
    """The codes of one colour."""
    luma, blueness, redness = (int(part) for part in codes_of(np.array([[colour]], np.uint8))[0, 0])
    return luma, blueness, redness


def drawn_on(codes: Frame, box: tuple[int, int, int, int], draw: Callable[[Frame], None]) -> None:
    """Have something drawn that draws in RGB, in place; what it leaves alone keeps its codes.

    It draws on a whole frame and touches nothing outside `box` (left, top, right, bottom).
    """
    left, top, right, bottom = box
    if left >= right or top >= bottom:
        return
    under = codes[top:bottom, left:right]
    whole = np.empty_like(codes)
    part = whole[top:bottom, left:right]
    part[:] = rgb_of(under)
    before = part.copy()
    draw(whole)
    changed = np.any(part != before, axis=2)
    under[changed] = codes_of(part[changed])


def _rounded(values: NDArray[np.floating[Any]]) -> Frame:
    return np.clip(np.rint(values), 0, 255).astype(np.uint8)
