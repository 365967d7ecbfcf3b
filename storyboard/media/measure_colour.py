"""Colours as numbers: CIE Lab, ΔE2000, light and its warmth. Pictures are RGB of BT.709, a byte a channel."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Floats = NDArray[np.floating[Any]]
Flags = NDArray[np.bool_]

_TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
_WHITE_XYZ = _TO_XYZ.sum(axis=1)

LIGHT_OF_CODE: Floats = np.array(
    [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in np.arange(256) / 255], dtype=np.float32
)
"""Linear light, 0 to 1, of each code of a channel."""

LUMA = np.array([0.2126, 0.7152, 0.0722], dtype=np.float32)
"""How much each channel counts for brightness."""

DAYLIGHT_MIRED = 1e6 / 6504


def luma_of(pixels: Pixels) -> Floats:
    """Brightness in codes, 0 to 255, of pictures with the channels last."""
    return pixels.astype(np.float32) @ LUMA


def lab_of(pixels: Pixels) -> Floats:
    """CIE Lab (D65) of pictures with the channels last."""
    return lab_of_light(LIGHT_OF_CODE[pixels])


def lab_of_light(light: Floats) -> Floats:
    """CIE Lab (D65) of linear light, 1 for white."""
    ratio = np.maximum(light, 0) @ (_TO_XYZ / _WHITE_XYZ[:, None]).T.astype(np.float32)
    cubic: Floats = np.cbrt(ratio)
    root: Floats = np.where(ratio > 216 / 24389, cubic, ratio * (841 / 108) + 4 / 29)
    lab: Floats = np.empty(root.shape, dtype=np.float32)
    lab[..., 0] = 116 * root[..., 1] - 16
    lab[..., 1] = 500 * (root[..., 0] - root[..., 1])
    lab[..., 2] = 200 * (root[..., 1] - root[..., 2])
    return lab


def mired_of(light: Floats) -> float | None:
    """The correlated colour temperature of some light, in mired (McCamy); None where it is not near white."""
    xyz = _TO_XYZ @ np.asarray(light, dtype=np.float64)
    whole = float(xyz.sum())
    if whole <= 1e-6:
        return None
    x, y = float(xyz[0]) / whole, float(xyz[1]) / whole
    if abs(y - 0.1858) < 1e-3:
        return None
    n = (x - 0.3320) / (0.1858 - y)
    kelvin = 449 * n**3 + 3525 * n**2 + 6823.3 * n + 5520.33
    return 1e6 / kelvin if 1500 <= kelvin <= 40_000 else None


def delta_e_2000(one: Floats, two: Floats) -> Floats:
    """CIEDE2000 between Lab colours, entry by entry."""
    l1, a1, b1 = (one[..., i].astype(np.float64) for i in range(3))
    l2, a2, b2 = (two[..., i].astype(np.float64) for i in range(3))
    mean_c = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    lift = 1 + 0.5 * (1 - np.sqrt(mean_c**7 / (mean_c**7 + 25.0**7)))
    a1, a2 = a1 * lift, a2 * lift
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = np.degrees(np.arctan2(b1, a1)) % 360, np.degrees(np.arctan2(b2, a2)) % 360
    turn = (h2 - h1 + 180) % 360 - 180
    turn = np.where(c1 * c2 == 0, 0, turn)
    hue = np.where(c1 * c2 == 0, h1 + h2, (h1 + turn / 2) % 360)
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2
    t = (
        1
        - 0.17 * np.cos(np.radians(hue - 30))
        + 0.24 * np.cos(np.radians(2 * hue))
        + 0.32 * np.cos(np.radians(3 * hue + 6))
        - 0.20 * np.cos(np.radians(4 * hue - 63))
    )
    s_l = 1 + 0.015 * (mean_l - 50) ** 2 / np.sqrt(20 + (mean_l - 50) ** 2)
    s_c, s_h = 1 + 0.045 * mean_c, 1 + 0.015 * mean_c * t
    rotation = (
        -np.sin(np.radians(60 * np.exp(-(((hue - 275) / 25) ** 2)))) * 2 * np.sqrt(mean_c**7 / (mean_c**7 + 25.0**7))
    )
    d_l, d_c = (l2 - l1) / s_l, (c2 - c1) / s_c
    d_h = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2)) / s_h
    return np.sqrt(np.maximum(d_l**2 + d_c**2 + d_h**2 + rotation * d_c * d_h, 0)).astype(np.float32)


def palette_of(lab: Floats, steps: int = 24) -> Floats:
    """The spread of colours: quantiles along five directions of Lab, `steps` each."""
    flat = lab.reshape(-1, 3)
    return np.quantile(flat @ _DIRECTIONS, (np.arange(steps) + 0.5) / steps, axis=0).astype(np.float32)


_DIRECTIONS: Floats = np.array(
    [[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0.5**0.5, 0.5**0.5], [0, 0.5**0.5, -(0.5**0.5)]], dtype=np.float32
).T


def palette_distance(one: Floats, two: Floats) -> float:
    """How far apart two palettes are, in ΔE: the work of moving one onto the other, direction by direction."""
    work = np.abs(one - two).mean(axis=0)
    return float(np.sqrt(work[0] ** 2 + (work[1] ** 2 + work[2] ** 2 + work[3] ** 2 + work[4] ** 2) / 2))
