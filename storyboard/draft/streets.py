"""Places that people built under the sky: roads and cities."""

import numpy as np

from storyboard.draft.canvas import Canvas, Fade
from storyboard.draft.colour import Rgb, mix, rgb
from storyboard.draft.geometry import Point, box
from storyboard.draft.seeds import rolling
from storyboard.draft.view import View, ground, land, paint_sky


def road(far: Canvas, near: Canvas, view: View) -> None:
    """A road to the horizon, with its line and its poles."""
    paint_sky(far, view)
    earth = mix(rgb("#7a7458"), view.colour, 0.35)
    land(far, view, "hills", 0.1, 0.0, 0.11, mix(earth, rgb("#53708a"), 0.35), 0.5, rolling(view.rng("hills")))
    ground(near, view, earth)
    _way(near, view, rgb("#3b3d42"), 0.85, dashed=True)
    rng = view.rng("poles")
    colour = view.light.surface((0.12, 0.12, 0.14), 0.1)
    for step in range(1, 6):
        part = 0.9 / step
        x = view.x(-0.03 - rng.uniform(0.85, 0.9) * part, 0.6)
        foot, top = view.horizon + 0.24 * part * view.scale(0.7), view.horizon - 0.50 * part * view.scale(0.7)
        near.stroke([(x, foot), (x, top)], 0.016 * part, colour)
        near.stroke([(x - 0.06 * part, top + 0.05 * part), (x + 0.06 * part, top + 0.05 * part)], 0.010 * part, colour)


def _way(canvas: Canvas, view: View, surface: Rgb, width: float, *, dashed: bool) -> None:
    light, y0 = view.light, view.horizon
    middle = view.x(0.0, 0.6)
    bottom = canvas.window.bottom + 0.02
    deep = bottom - y0
    half = width * deep * view.scale(0.5)
    ring = [(middle - 0.004, y0), (middle + 0.004, y0), (middle + half, bottom), (middle - half, bottom)]
    canvas.shape(ring, Fade(light.surface(surface, 0.4), light.surface(surface), y0, y0 + 0.4))
    if not dashed:
        return
    paint = light.surface((0.93, 0.90, 0.80))
    for step in range(9):
        a, b = 0.62**step, 0.62 ** (step + 0.5)
        canvas.shape(
            [
                (middle - 0.016 * a * deep, y0 + deep * a),
                (middle + 0.016 * a * deep, y0 + deep * a),
                (middle + 0.016 * b * deep, y0 + deep * b),
                (middle - 0.016 * b * deep, y0 + deep * b),
            ],
            paint,
            opacity=0.8,
        )


def city(far: Canvas, near: Canvas, view: View) -> None:
    """Blocks behind blocks with lit windows, and a street towards us (or a roof to stand on)."""
    paint_sky(far, view)
    stone = mix(rgb("#4d5566"), view.colour, 0.25)
    for index, (depth, size, air) in enumerate(((0.0, 0.34, 0.62), (0.22, 0.42, 0.40), (0.45, 0.50, 0.18))):
        _blocks(far, view, f"blocks {index}", depth, size, stone, air)
    ground(near, view, mix(stone, (0.10, 0.10, 0.12), 0.45), view.y(-0.055, 0.7))
    if "roof" in view.text.lower():
        edge = view.y(-0.13, 0.8)
        window = near.window
        near.shape(
            box((window.left + window.right) / 2, edge + 0.02, window.width, 0.035),
            view.light.surface(mix(stone, (0.1, 0.1, 0.1), 0.3)),
        )
    else:
        _way(near, view, mix(stone, (0.12, 0.12, 0.14), 0.7), 0.95, dashed=True)


def _blocks(canvas: Canvas, view: View, name: str, depth: float, size: float, stone: Rgb, air: float) -> None:
    rng, light, scale = view.rng(name), view.light, view.scale(depth)
    x, foot = -2.4, view.y(-0.06 - 0.05 * depth, depth)
    rings: list[list[Point]] = []
    panes: list[list[Point]] = []
    while x < 2.4:
        wide = rng.uniform(0.09, 0.22)
        # Low in the middle, so that the street opens there.
        valley = 0.45 + 0.75 * min(1.0, abs(x + wide / 2) / 0.8) ** 1.2
        high = size * rng.uniform(0.45, 1.1) * valley
        left, right, top = view.x(x, depth), view.x(x + wide, depth), foot - high * scale
        rings.append([(left, top), (right, top), (right, foot), (left, foot)])
        if rng.random() < 0.25:
            rings.append(
                [
                    ((left + right) / 2 - 0.003, top - 0.05 * scale),
                    ((left + right) / 2 + 0.003, top - 0.05 * scale),
                    ((left + right) / 2 + 0.003, top),
                    ((left + right) / 2 - 0.003, top),
                ]
            )
        panes += _panes(rng, left, right, top, foot, scale)
        x += wide + rng.uniform(-0.01, 0.03)
    colour = light.surface(stone, air)
    canvas.shape(rings, Fade(colour, mix(colour, light.haze, 0.45), foot - size * scale, foot))
    lit = (1.0, 0.83, 0.52) if light.lamps > 0 else mix(light.low, (1.0, 1.0, 1.0), 0.3)
    canvas.shape(panes, lit, opacity=(0.25 + 0.6 * light.lamps) * (1 - 0.6 * air))


def _panes(
    rng: np.random.Generator, left: float, right: float, top: float, foot: float, scale: float
) -> list[list[Point]]:
    cell = 0.026 * scale
    found: list[list[Point]] = []
    for row in range(int((foot - top) / cell) - 1):
        for column in range(int((right - left) / cell) - 1):
            if rng.random() < 0.24:
                x, y = left + (column + 1) * cell, top + (row + 0.8) * cell
                found.append([(x, y), (x + cell * 0.42, y), (x + cell * 0.42, y + cell * 0.55), (x, y + cell * 0.55)])
    return found
