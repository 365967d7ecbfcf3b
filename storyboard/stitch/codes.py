"""Pictures as a film's own codes: luma and both chromas (BT.709, limited range) where red, green and blue would be.

What is read and written through eight-bit RGB loses the colours that RGB has no code for, and so would jump where a
straight piece meets a composed one. Mixing and moving pictures is the same in either; only what is drawn is RGB. Codes
have eight bits, or ten where the film has (see `profile.Picture`): then all that is drawn is worked out unrounded.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from storyboard.media.colour import SCALER, TAG_FILTER
from storyboard.stitch.lettering import Colour
from storyboard.stitch.light_table import Frame, Light, shone

DEEP_BITS = 10
"""How many bits a code has that has more than eight."""

DEEP_STEP = 1 << (DEEP_BITS - 8)
"""How many of these codes are one of eight bits."""

CARRIED_BITS = 16
"""As how many bits moviepy hands such a code on: its ten come first."""


def disguised(bits: int = 8) -> str:
    """Filters that turn a film's picture into one that passes for RGB; see `revealed`."""
    whole, rgb = _formats(bits)
    return f"format={whole},mergeplanes=map0p=1:map1p=2:map2p=0:format={rgb}"


def revealed(bits: int = 8) -> str:
    """Filters that take the disguise off again."""
    whole, rgb = _formats(bits)
    return f"format={rgb},mergeplanes=map0p=2:map1p=0:map2p=1:format={whole},{TAG_FILTER},scale=flags={SCALER}"


def _formats(bits: int) -> tuple[str, str]:
    return ("yuv444p", "gbrp") if bits == 8 else (f"yuv444p{bits}le", f"gbrp{bits}le")


_RED, _BLUE = 0.2126, 0.0722
_GREEN = 1 - _RED - _BLUE

_LUMA = np.array((_RED, _GREEN, _BLUE), np.float32) * np.float32(219 / 255)
_BLUENESS = np.array((-_RED, -_GREEN, 1 - _BLUE), np.float32) * np.float32(112 / 255 / (1 - _BLUE))
_REDNESS = np.array((1 - _RED, -_GREEN, -_BLUE), np.float32) * np.float32(112 / 255 / (1 - _RED))

_TO_CODES = np.stack([_LUMA, _BLUENESS, _REDNESS], axis=1)
_TO_RGB = np.linalg.inv(_TO_CODES.astype(np.float64)).astype(np.float32)
_ZERO = np.array((16, 128, 128), np.float32)


def codes_of(picture: NDArray[Any], bits: int = 8) -> Frame:
    """The codes of an RGB picture (0 to 255, whole or not), a new array."""
    return _rounded(picture.astype(np.float32) @ _TO_CODES + _ZERO, bits)


def rgb_of(codes: Frame) -> Frame:
    """The RGB picture of codes of eight bits, a new array; what RGB has no code for is cut off."""
    return _rounded(_light_of(codes), 8)


def code_of(colour: Colour, bits: int = 8) -> Colour:
    """The codes of one colour."""
    luma, blueness, redness = (int(part) for part in codes_of(np.array([[colour]], np.uint8), bits)[0, 0])
    return luma, blueness, redness


def bits_of(codes: Frame) -> int:
    """How many bits the codes of a picture have."""
    return 8 if codes.dtype == np.uint8 else DEEP_BITS


def drawn_on(codes: Frame, box: tuple[int, int, int, int], draw: Callable[[NDArray[Any]], None]) -> None:
    """Have something drawn that draws in RGB, in place; what it leaves alone keeps its codes.

    It draws on a whole frame and touches nothing outside `box` (left, top, right, bottom). The frame is of bytes; for
    codes of more bits it is of fractions, and may hold what RGB has no code for.
    """
    left, top, right, bottom = box
    if left >= right or top >= bottom:
        return
    under, bits = codes[top:bottom, left:right], bits_of(codes)
    whole = np.empty(codes.shape, np.uint8 if bits == 8 else np.float32)
    part = whole[top:bottom, left:right]
    part[:] = rgb_of(under) if bits == 8 else _light_of(under)
    before = part.copy()
    draw(whole)
    changed = np.any(part != before, axis=2)
    under[changed] = codes_of(part[changed], bits)


def lit_codes(codes: Frame, light: Light) -> Frame:
    """The picture with light on it, as `light_table.lit` has it; without light every code stays as it is."""
    picture = _light_of(codes)
    picture += (np.float32(255) - picture) * shone(codes.shape[:2], light)
    return codes_of(picture, bits_of(codes))


def _light_of(codes: Frame) -> NDArray[np.float32]:
    """The RGB of codes, unrounded and uncut."""
    plain = codes.astype(np.float32)
    if bits_of(codes) > 8:
        plain *= np.float32(1 / DEEP_STEP)
    found: NDArray[np.float32] = np.matmul(plain - _ZERO, _TO_RGB, dtype=np.float32)
    return found


def _rounded(values: NDArray[np.floating[Any]], bits: int) -> Frame:
    if bits == 8:
        return np.clip(np.rint(values), 0, 255).astype(np.uint8)
    return np.clip(np.rint(values * DEEP_STEP), 0, (1 << bits) - 1).astype(np.uint16)
