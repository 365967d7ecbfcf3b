"""Grades as tables: a grade of the model becomes a cube of colours that ffmpeg applies, and numpy the same."""

from pathlib import Path

import numpy as np

from storyboard.media.measure_colour import DAYLIGHT_MIRED, LUMA, Floats, Pixels
from storyboard.model.grading import ColourGrade, ColourMatch

CUBE_SIDE = 33
"""The side of a table of colours."""

LEAST, MOST = 1.6 / 255, 1 - 1.6 / 255
"""A grade never makes a colour blacker or whiter than this that was not so before: nothing is newly clipped."""


def cube_of(grade: ColourGrade, side: int = CUBE_SIDE) -> Floats:
    """The table of a grade: side × side × side × RGB, indexed by red, green and blue, codes from 0 to 1."""
    axis = np.linspace(0, 1, side, dtype=np.float32)
    grid = np.stack(np.meshgrid(axis, axis, axis, indexing="ij"), axis=-1)
    return graded_codes(grid, grade)


def graded_codes(codes: Floats, grade: ColourGrade) -> Floats:
    """Colours (codes from 0 to 1, channels last) as the grade makes them."""
    made = _lit(codes, grade)
    if grade.match is not None and grade.strength > 0:
        made = made + grade.strength * (matched_codes(made, grade.match) - made)
    # What lay at an end may stay there; anything else keeps away from it.
    low, high = np.minimum(codes, LEAST), np.maximum(codes, MOST)
    return np.clip(made, low, high).astype(np.float32)


def matched_codes(codes: Floats, match: ColourMatch) -> Floats:
    """Colours after the rows and the curves of a match, not clipped at white."""
    rows = np.array(match.rows, dtype=np.float32)
    turned = codes @ rows[:, :3].T + rows[:, 3]
    bent = np.empty_like(turned)
    for channel, curve in enumerate(match.curves):
        bent[..., channel] = curved(turned[..., channel], np.array(curve, dtype=np.float32))
    return bent


def curved(values: Floats, curve: Floats) -> Floats:
    """Values led through a curve whose knots stand evenly from 0 to 1; straight on beyond its ends."""
    knots = np.linspace(0, 1, len(curve))
    inside = np.interp(values, knots, curve)
    low, high = (curve[1] - curve[0]) * (len(curve) - 1), (curve[-1] - curve[-2]) * (len(curve) - 1)
    return np.where(values < 0, inside + values * low, np.where(values > 1, inside + (values - 1) * high, inside))


def graded(pixels: Pixels, grade: ColourGrade) -> Pixels:
    """Pictures as the grade makes them, through the same table that a film gets."""
    if grade.is_neutral:
        return pixels
    cube = cube_of(grade)
    side = len(cube) - 1
    place = pixels.astype(np.float32) * (side / 255)
    base = np.minimum(place.astype(np.int32), side - 1)
    part = place - base
    made = np.zeros(pixels.shape, dtype=np.float32)
    for corner in range(8):
        offset = np.array([corner >> 2 & 1, corner >> 1 & 1, corner & 1])
        weight = np.where(offset, part, 1 - part).prod(axis=-1, keepdims=True)
        at = base + offset
        made += weight * cube[at[..., 0], at[..., 1], at[..., 2]]
    return np.asarray(np.rint(np.clip(made, 0, 1) * 255), dtype=np.uint8)


def write_cube(grade: ColourGrade, path: Path) -> None:
    """Write the grade's table as a .cube file, red running fastest."""
    cube = cube_of(grade)
    rows = np.ascontiguousarray(cube.transpose(2, 1, 0, 3)).reshape(-1, 3)
    lines = "\n".join(f"{r:.6f} {g:.6f} {b:.6f}" for r, g, b in rows.tolist())
    path.write_text(f"LUT_3D_SIZE {len(cube)}\n{lines}\n", "ascii")


def _lit(codes: Floats, grade: ColourGrade) -> Floats:
    """The steps of light and warmth, made in linear light; what becomes too bright is drawn together below white."""
    if grade.exposure_stops == 0 and grade.warmth_mired == 0:
        return codes
    light = np.where(codes <= 0.04045, codes / 12.92, ((codes + 0.055) / 1.055) ** 2.4)
    light = light * (2**grade.exposure_stops * warming(grade.warmth_mired))
    light = np.where(light > _KNEE, _KNEE + (1 - _KNEE) * np.tanh((light - _KNEE) / (1 - _KNEE)), light)
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * np.maximum(light, 1e-9) ** (1 / 2.4) - 0.055)


_KNEE = 0.75


def warming(mired: float) -> Floats:
    """What each channel of linear light is multiplied by to be so much warmer (cooler below 0), brightness kept."""
    gains = daylight(DAYLIGHT_MIRED + mired) / daylight(DAYLIGHT_MIRED)
    return gains / float(gains @ LUMA)


def daylight(mired: float) -> Floats:
    """The linear light of a glowing body of that colour temperature, its green 1 (after Kim et al., 2002)."""
    kelvin = min(max(1e6 / max(mired, 1.0), 1667.0), 25_000.0)
    u = 1000 / kelvin
    if kelvin <= 4000:
        x = -0.2661239 * u**3 - 0.2343589 * u**2 + 0.8776956 * u + 0.179910
    else:
        x = -3.0258469 * u**3 + 2.1070379 * u**2 + 0.2226347 * u + 0.240390
    if kelvin <= 2222:
        y = -1.1063814 * x**3 - 1.34811020 * x**2 + 2.18555832 * x - 0.20219683
    elif kelvin <= 4000:
        y = -0.9549476 * x**3 - 1.37418593 * x**2 + 2.09137015 * x - 0.16748867
    else:
        y = 3.0817580 * x**3 - 5.87338670 * x**2 + 3.75112997 * x - 0.37001483
    xyz = np.array([x / y, 1.0, (1 - x - y) / y])
    rgb = _TO_RGB @ xyz
    return np.asarray(np.maximum(rgb, 1e-3) / max(float(rgb[1]), 1e-3), dtype=np.float32)


_TO_RGB = np.array(
    [[3.2404542, -1.5371385, -0.4985314], [-0.9692660, 1.8760108, 0.0415560], [0.0556434, -0.2040259, 1.0572252]]
)
