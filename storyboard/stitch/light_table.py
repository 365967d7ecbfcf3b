"""The one primitive of transitions: two pictures laid over each other with offsets, sizes, a mask and light.

Pictures are arrays of rows × columns × 3, RGB or codes (see `codes`): bytes, or 16-bit numbers for codes of more bits.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, floor, pi, sin
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from storyboard.stitch.lettering import colour_of

Frame: TypeAlias = NDArray[Any]
Weight: TypeAlias = NDArray[np.uint32]

WHOLE, DEEP_WHOLE = 256, 1 << 14
"""A weight that shows a picture alone: of bytes, and of more bits."""

DEEP_MOST = 1023
"""The highest code of more bits."""

LIGHT_PART = 4
"""Light is worked out at this part of the frame's size; it has no edges."""

FLARE = 2.2
"""How much brighter than its colour the middle of a light is: it burns out to white."""

FLARE_WIDTH = 0.28
"""How wide the brightest part of a light is, as a part of the frame."""

GLOW = 0.55
"""How much of a light lies over all of the frame."""


@dataclass(frozen=True, slots=True)
class Placing:
    """Where a picture lies: moved right and down by parts of the frame, and its size as a part of the frame's.

    One that `goes_on` has its mirror image on both sides of the way that it moves most along, for ever.
    """

    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Mask:
    """How much of the picture after is seen.

    `amount` is its opacity. With `edge` below 1 it is seen only behind an edge that has gone so far along the angle
    (0: left to right, 90: top to bottom), as soft as `softness` of the way. `feather` softens the picture's own sides,
    as a part of its size.
    """

    amount: float = 1.0
    edge: float = 1.0
    angle_deg: int = 0
    softness: float = 0.0
    feather: float = 0.0


@dataclass(frozen=True, slots=True)
class Light:
    """Light that falls on the picture: a flare that has gone as far as `at` along the angle, and a glow around it."""

    colour: str
    amount: float
    at: float
    angle_deg: int = 0


@dataclass(frozen=True, slots=True)
class Moment:
    """What is seen at one moment: the picture before, the one after over it as far as its mask shows it, and light."""

    before: Placing = Placing()
    after: Placing = Placing()
    mask: Mask = Mask()
    light: Light | None = None


def whole_of(picture: Frame) -> int:
    """The weight that shows a picture of this kind alone."""
    return WHOLE if picture.dtype == np.uint8 else DEEP_WHOLE


Shine = Callable[[Frame, Light], Frame]
"""Lays light on a picture, giving a new one."""


def drawn(before: Frame, after: Frame, moment: Moment, shine: Shine | None = None) -> Frame:
    """The moment of two frames of one size, a new array; where neither picture lies it is black.

    Light is laid on by `shine`; without, as on RGB of bytes.
    """
    ground = before.copy() if moment.before == Placing() else _on_black(before, moment.before)
    laid, left, top = _placed(after, moment.after)
    height, width = ground.shape[:2]
    x0, y0 = max(left, 0), max(top, 0)
    x1, y1 = min(left + laid.shape[1], width), min(top + laid.shape[0], height)
    if x0 < x1 and y0 < y1:
        seen = laid[y0 - top : y1 - top, x0 - left : x1 - left]
        weight = _weight(moment.mask, (height, width), (left, top, laid.shape[1], laid.shape[0]), whole_of(ground))
        part = weight if isinstance(weight, int) else weight[y0:y1, x0:x1, None]
        ground[y0:y1, x0:x1] = blend(ground[y0:y1, x0:x1], seen, part)
    return ground if moment.light is None else (shine or lit)(ground, moment.light)


def blend(before: Frame, after: Frame, weight: int | Weight) -> Frame:
    """The mean of two pictures, so many parts of `whole_of` them the second's."""
    whole = whole_of(before)
    if isinstance(weight, int) and weight in (0, whole):
        return after if weight else before
    number = np.uint16 if whole == WHOLE else np.uint32
    own = number(weight) if isinstance(weight, int) else weight.astype(number)
    mixed = before * (number(whole) - own)
    mixed += after * own
    mixed += number(whole // 2)
    mixed >>= number(whole.bit_length() - 1)
    return mixed.astype(before.dtype)


def mean_of(pictures: Sequence[Frame]) -> Frame:
    """The mean of pictures of one size, at most 60."""
    total = np.full(pictures[0].shape, len(pictures) // 2, dtype=np.uint16)
    for picture in pictures:
        total += picture
    return (total // np.uint16(len(pictures))).astype(pictures[0].dtype)


def lit(picture: Frame, light: Light) -> Frame:
    """The RGB picture with light on it: nothing becomes darker, and what is bright enough burns out to white."""
    weight = np.rint(shone(picture.shape[:2], light) * WHOLE).astype(np.uint32)
    return blend(picture, np.full((1, 1, 3), 255, np.uint8), weight)


def shone(size: tuple[int, ...], light: Light) -> NDArray[np.float32]:
    """How far towards white the light takes each channel of each pixel of a frame (rows, columns), 0 to 1."""
    height, width = size
    small = _flare(max(2, height // LIGHT_PART), max(2, width // LIGHT_PART), light)
    found = np.empty((height, width, 3), np.float32)
    for channel, part in enumerate(colour_of(light.colour)):
        level = np.clip(small * np.float32(part / 255), 0, 1)
        found[:, :, channel] = _resized(level, (width, height), Image.Resampling.BILINEAR)
    return found


def _flare(height: int, width: int, light: Light) -> NDArray[np.float32]:
    """How strong the light is at each place: a ragged band along the angle, and the glow."""
    along, across = ramp(height, width, light.angle_deg), ramp(height, width, light.angle_deg + 90)
    turn = np.float32(2 * pi)
    ragged = 0.07 * np.sin(turn * (1.3 * across + light.at)) + 0.035 * np.sin(turn * (3.7 * across - 1.7 * light.at))
    off = (along - (1.5 * light.at - 0.25) - ragged) / np.float32(FLARE_WIDTH)
    return (light.amount * (FLARE * np.exp(-off * off) + GLOW)).astype(np.float32)


@lru_cache(maxsize=8)
def ramp(height: int, width: int, angle_deg: int) -> NDArray[np.float32]:
    """How far along the angle each pixel lies, 0 to 1."""
    turn = angle_deg * pi / 180
    along_x = np.linspace(-0.5, 0.5, width, dtype=np.float32) * np.float32(cos(turn))
    along_y = np.linspace(-0.5, 0.5, height, dtype=np.float32) * np.float32(sin(turn))
    reach = abs(cos(turn)) + abs(sin(turn))
    return ((along_x[None, :] + along_y[:, None]) / np.float32(reach) + np.float32(0.5)).astype(np.float32)


def seen_through(mask: Mask, size: tuple[int, int]) -> NDArray[np.float32]:
    """How much of a picture that fills a frame of `size` (rows, columns) is seen, 0 to 1.

    Where all rows are alike, or all columns, there is one of them. The mask has no feather.
    """
    rows, columns = size if mask.edge < 1 and mask.angle_deg % 90 else (1, 1)
    if mask.edge < 1 and not mask.angle_deg % 90:
        rows, columns = (size[0], 1) if mask.angle_deg % 180 else (1, size[1])
    seen = np.full((rows, columns), mask.amount, dtype=np.float32)
    if mask.edge < 1:
        # A side of one pixel would lie at its frame's edge, not in its middle.
        along = ramp(max(rows, 3), max(columns, 3), mask.angle_deg)
        part = along[1:2] if rows == 1 else along[:, 1:2] if columns == 1 else along
        seen *= _behind(mask, part, size)
    return seen


def _behind(mask: Mask, along: NDArray[np.float32], size: tuple[int, int]) -> NDArray[np.float32]:
    """How far behind the mask's edge each pixel lies, 0 to 1."""
    soft = np.float32(max(mask.softness, 1 / max(size)))
    behind: NDArray[np.float32] = np.clip((np.float32(mask.edge) * (1 + soft) - along) / soft, 0, 1)
    return behind


def _weight(mask: Mask, size: tuple[int, int], rect: tuple[int, int, int, int], whole: int) -> int | Weight:
    """The weight of the picture after: one number, or one for each pixel of the frame."""
    if mask.edge >= 1 and mask.feather <= 0:
        return round(mask.amount * whole)
    seen = np.full(size, mask.amount, dtype=np.float32)
    if mask.edge < 1:
        seen *= _behind(mask, ramp(*size, mask.angle_deg), size)
    if mask.feather > 0:
        seen *= _feathered(size, rect, mask.feather)
    return np.rint(seen * whole).astype(np.uint32)


def _feathered(size: tuple[int, int], rect: tuple[int, int, int, int], feather: float) -> NDArray[np.float32]:
    left, top, width, height = rect
    sides = [
        _side(size[0], top, height, feather * min(width, height))[:, None],
        _side(size[1], left, width, feather * min(width, height))[None, :],
    ]
    return sides[0] * sides[1]


def _side(length: int, start: int, extent: int, soft_px: float) -> NDArray[np.float32]:
    """How far inside each pixel of a side lies: 0 outside, 1 where it is `soft_px` or more from either end."""
    at = np.arange(length, dtype=np.float32) + np.float32(0.5)
    inside = np.minimum(at - start, start + extent - at) / np.float32(max(soft_px, 0.5))
    depth = np.clip(inside, 0, 1)
    return (depth * depth * (3 - 2 * depth)).astype(np.float32)


def _on_black(picture: Frame, placing: Placing) -> Frame:
    laid, left, top = _placed(picture, placing)
    ground = np.zeros_like(picture)
    height, width = ground.shape[:2]
    x0, y0 = max(left, 0), max(top, 0)
    x1, y1 = min(left + laid.shape[1], width), min(top + laid.shape[0], height)
    if x0 < x1 and y0 < y1:
        ground[y0:y1, x0:x1] = laid[y0 - top : y1 - top, x0 - left : x1 - left]
    return ground


def _placed(picture: Frame, placing: Placing) -> tuple[Frame, int, int]:
    """The picture at its size, and where its corner lies; enlarged, only what can be seen in the frame's middle."""
    height, width = picture.shape[:2]
    x, y = floor(placing.x * width + 0.5), floor(placing.y * height + 0.5)
    if placing.scale == 1:
        return _mirrored(picture, placing, x, y) if placing.goes_on else (picture, x, y)
    if placing.scale > 1:
        lost_x, lost_y = width * (1 - 1 / placing.scale) / 2, height * (1 - 1 / placing.scale) / 2
        box = (lost_x, lost_y, width - lost_x, height - lost_y)
        return _enlarged(picture, (width, height), box), x, y
    small = (max(2, round(width * placing.scale)), max(2, round(height * placing.scale)))
    left, top = x + (width - small[0]) // 2, y + (height - small[1]) // 2
    return _enlarged(picture, small), left, top


def _mirrored(picture: Frame, placing: Placing, x: int, y: int) -> tuple[Frame, int, int]:
    """A picture that goes on beyond the sides that it does not move out of, as far as the frame reaches."""
    axis, moved = (0, y) if abs(placing.x) >= abs(placing.y) else (1, x)
    if not moved:
        return picture, x, y
    length = picture.shape[axis]
    along = [(at - moved) % (2 * length) for at in range(length)]
    shown: Frame = np.take(picture, [min(at, 2 * length - 1 - at) for at in along], axis=axis)
    return (shown, x, 0) if axis == 0 else (shown, 0, y)


def _enlarged(picture: Frame, size: tuple[int, int], box: tuple[float, float, float, float] | None = None) -> Frame:
    """The picture, or a box of it, at another size."""
    if picture.dtype == np.uint8:
        return np.asarray(Image.fromarray(picture).resize(size, Image.Resampling.BICUBIC, box=box))
    whole = picture.astype(np.float32)
    parts = [_resized(whole[:, :, channel], size, Image.Resampling.BICUBIC, box) for channel in range(3)]
    return np.clip(np.rint(np.stack(parts, axis=2)), 0, DEEP_MOST).astype(picture.dtype)


def _resized(
    plane: NDArray[np.float32],
    size: tuple[int, int],
    how: Image.Resampling,
    box: tuple[float, float, float, float] | None = None,
) -> NDArray[np.float32]:
    return np.asarray(Image.fromarray(np.ascontiguousarray(plane)).resize(size, how, box=box), np.float32)
