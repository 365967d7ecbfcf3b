"""Colours as three numbers from 0 to 1, and the few ways in which light changes them."""

import colorsys
import re

Rgb = tuple[float, float, float]
"""Red, green and blue, display-referred, 0 to 1."""

BLACK: Rgb = (0.0, 0.0, 0.0)
WHITE: Rgb = (1.0, 1.0, 1.0)


def rgb(text: str, otherwise: Rgb = (0.5, 0.53, 0.57)) -> Rgb:
    """The colour written as #rrggbb or #rgb, or `otherwise` where it is not one."""
    found = re.fullmatch(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})", text.strip())
    if found is None:
        return otherwise
    digits = found.group(1)
    if len(digits) == 3:
        digits = "".join(d * 2 for d in digits)
    return (int(digits[:2], 16) / 255, int(digits[2:4], 16) / 255, int(digits[4:], 16) / 255)


def mix(first: Rgb, second: Rgb, part: float) -> Rgb:
    """`first` with `part` (0-1) of `second` in it."""
    keep = 1.0 - part
    return (
        first[0] * keep + second[0] * part,
        first[1] * keep + second[1] * part,
        first[2] * keep + second[2] * part,
    )


def times(first: Rgb, second: Rgb | float) -> Rgb:
    """A surface of one colour under a light of another (or of plain strength)."""
    by = (second, second, second) if isinstance(second, int | float) else second
    return (min(first[0] * by[0], 1.0), min(first[1] * by[1], 1.0), min(first[2] * by[2], 1.0))


def luma(colour: Rgb) -> float:
    """How bright it looks, 0 to 1 (BT.709 weights)."""
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


def grey(colour: Rgb, part: float) -> Rgb:
    """`colour` with `part` (0-1) of its saturation taken away."""
    level = luma(colour)
    return mix(colour, (level, level, level), part)


def with_lightness(colour: Rgb, lightness: float) -> Rgb:
    """The same hue at another HLS lightness."""
    hue, _, saturation = colorsys.rgb_to_hls(*colour)
    return colorsys.hls_to_rgb(hue, min(max(lightness, 0.0), 1.0), saturation)


def as_bytes(colour: Rgb) -> tuple[int, int, int]:
    """The colour as Pillow takes it."""
    red, green, blue = (round(min(max(part, 0.0), 1.0) * 255) for part in colour)
    return red, green, blue
