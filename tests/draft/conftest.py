"""Stagings and measurements for tests of the draft's pictures."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from storyboard.draft.panel import poster
from storyboard.draft.planes import Yuv
from storyboard.model.requests import Figure, Staging

SIZE = (320, 180)
COLOUR = "#e8a33d"
Floats = NDArray[np.float64]


def figure(**changes: Any) -> Figure:
    """Somebody in orange."""
    return Figure.model_validate({"subject_id": "mara", "name": "Mara", "initials": "M", "colour": COLOUR} | changes)


def staging(**changes: Any) -> Staging:
    """A meadow by day, nobody there."""
    known = {"shot_id": "shot-1", "place_id": "meadow", "place_name": "Meadow", "place_colour": "#5b7a60"}
    return Staging.model_validate(known | changes)


def picture(drawn: Staging, size: tuple[int, int] = SIZE, **more: Any) -> Floats:
    """The poster as numbers from 0 to 255: height × width × 3."""
    return np.asarray(poster(drawn, *size, **more), dtype=np.float64)


def brightness(image: Floats) -> float:
    """Mean luma."""
    return float((image @ np.array([0.2126, 0.7152, 0.0722])).mean())


def orange(image: Floats) -> NDArray[np.bool_]:
    """The pixels that wear the colour of `figure`."""
    red, green, blue = image[..., 0], image[..., 1], image[..., 2]
    return (red > 1.25 * green) & (green > 1.5 * blue) & (red - blue > 60)


def luma_of(frame: bytes, size: tuple[int, int] = SIZE) -> Floats:
    """The brightness plane of a raw frame."""
    wide, high = size
    return np.frombuffer(frame, np.uint8, wide * high).reshape(high, wide).astype(np.float64)


def rgb_of(frame: bytes, size: tuple[int, int] = SIZE) -> Floats:
    """A raw frame as RGB."""
    from PIL import Image

    wide, high = size
    half = (wide // 2, high // 2)
    y, u, v = wide * high, half[0] * half[1], half[0] * half[1]
    planes = (
        Image.frombytes("L", size, frame[:y]),
        Image.frombytes("L", half, frame[y : y + u]),
        Image.frombytes("L", half, frame[y + u : y + u + v]),
    )
    return np.asarray(Yuv(*planes).image(), dtype=np.float64)


def psnr(one: Floats, other: Floats) -> float:
    """How alike two pictures are, in decibels."""
    error = float(((one - other) ** 2).mean())
    return 99.0 if error == 0 else 10 * float(np.log10(255**2 / error))


def shift(before: Floats, after: Floats) -> tuple[float, float]:
    """How far the content moved from one picture to the next, in parts of a pixel: right and down are positive."""
    window = np.outer(np.hanning(before.shape[0]), np.hanning(before.shape[1]))
    one, other = (np.fft.fft2((image - image.mean()) * window) for image in (before, after))
    cross = other * np.conj(one)
    found = np.real(np.fft.ifft2(cross / (np.abs(cross) + 1e-3 * np.abs(cross).max())))
    row, column = (int(i) for i in np.unravel_index(int(found.argmax()), found.shape))
    return _peak(found[row], column), _peak(found[:, column], row)


def _peak(line: Floats, at: int) -> float:
    """The place of a peak between the samples (a parabola through three), negative beyond the middle."""
    count = len(line)
    left, middle, right = line[at - 1], line[at], line[(at + 1) % count]
    curve = left - 2 * middle + right
    place = at + (0.5 * (left - right) / curve if curve else 0.0)
    return float(place - count if place > count / 2 else place)
