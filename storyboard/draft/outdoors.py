"""Open places: mountains, deserts, ice, forests and fields."""

import math

import numpy as np

from storyboard.draft.canvas import Canvas, Fade
from storyboard.draft.colour import Rgb, mix, rgb, times
from storyboard.draft.geometry import Point, box, ellipse, smooth
from storyboard.draft.seeds import Floats, craggy, rolling
from storyboard.draft.view import View, ground, land, paint_sky, tower
from storyboard.draft.words import has_tower

Canvases = tuple[Canvas, Canvas]
"""The far plane and the near plane."""


def mountain(far: Canvas, near: Canvas, view: View, *, snowy: bool = True) -> None:
    """Three ranges into the haze, snow on the highest, a slope of rock before us."""
    paint_sky(far, view)
    rock, light = mix(rgb("#4a5668"), view.colour, 0.25), view.light
    summits = craggy(view.rng("range 0"), coarse=0.9)
    outline = land(far, view, "range", 0.0, 0.02, 0.50, mix(rock, (0.75, 0.80, 0.88), 0.25), 0.52, summits)
    if snowy:
        _snow(far, view, outline, summits)
    land(far, view, "range", 0.25, -0.03, 0.30, rock, 0.34, craggy(view.rng("range 1"), coarse=1.2))
    land(
        far,
        view,
        "range",
        0.45,
        -0.10,
        0.20,
        mix(rock, (0.12, 0.16, 0.20), 0.4),
        0.18,
        craggy(view.rng("range 2"), coarse=1.6),
    )
    slope = mix(rock, (0.09, 0.11, 0.14), 0.55) if not snowy else mix(rock, (0.86, 0.90, 0.96), 0.42)
    land(near, view, "slope", 0.8, -0.16, 0.10, slope, 0.05, craggy(view.rng("slope"), coarse=0.8))
    rocks(near, view, mix(rock, (0.08, 0.09, 0.12), 0.5), 9)
    if light.lamps > 0.9 and has_tower(view.text):
        tower(far, view, 0.45, 0.1, 0.3, 0.3)


def _snow(canvas: Canvas, view: View, outline: list[Point], line: object) -> None:
    """Snow hangs on the upper third of the range, its lower edge torn."""
    rng = view.rng("snow")
    tear = craggy(rng, coarse=3.0)
    limit = view.y(0.27, 0.0)
    xs: Floats = np.array([p[0] for p in outline[:-2]])
    edge = limit + (0.11 * tear(xs * 1.1) - 0.05) * view.scale(0.0)
    crest = np.array([p[1] for p in outline[:-2]])
    lower = np.maximum(edge, crest)
    ring = [
        *zip(xs.tolist(), crest.tolist(), strict=True),
        *reversed(list(zip(xs.tolist(), lower.tolist(), strict=True))),
    ]
    snow = view.light.surface((0.95, 0.97, 1.0), 0.22)
    canvas.shape(ring, Fade(snow, mix(snow, view.light.haze, 0.4), limit - 0.25, limit + 0.05), opacity=0.92)


def rocks(canvas: Canvas, view: View, colour: Rgb, count: int) -> None:
    """Boulders on the near ground."""
    rng = view.rng("rocks")
    light = view.light
    for _ in range(count):
        x = view.x(rng.uniform(-1.6, 1.6), 0.9)
        depth = rng.uniform(0.16, 0.55)
        size = (0.015 + 0.07 * depth) * rng.uniform(0.6, 1.4) * view.magnify
        y = view.horizon + depth * max(view.scale(1.0), 1.0)
        if view.is_overhead:
            y = rng.uniform(0, 1)
        ring = [
            (x + size * rx * rng.uniform(0.85, 1.2), y - size * ry * rng.uniform(0.8, 1.2))
            for rx, ry in ((-1.1, 0.0), (-0.7, 0.55), (-0.1, 0.8), (0.6, 0.5), (1.15, 0.0), (0.4, -0.12), (-0.5, -0.12))
        ]
        canvas.oval(
            x, y + size * 0.06, size * 1.3, size * 0.16, (0.02, 0.02, 0.05), opacity=0.30, soft=size * 0.1, inside=True
        )
        canvas.form(
            ring,
            light.surface(colour, 0.04),
            rim=light.key,
            rim_strength=light.key_strength * 0.8,
            towards=light.towards,
            depth=size * 0.22,
        )


def desert(far: Canvas, near: Canvas, view: View) -> None:
    """Dunes with a lit and a shaded flank, one behind the other."""
    paint_sky(far, view)
    sand = mix(rgb("#d59a5b"), view.colour, 0.22)
    if "canyon" in view.text.lower() or "mesa" in view.text.lower():
        land(
            far,
            view,
            "mesa",
            0.1,
            0.0,
            0.22,
            mix(sand, rgb("#8c4a35"), 0.5),
            0.45,
            lambda x: np.round(craggy(view.rng("mesa"))(x) * 2.2) / 2,
        )
    for index, (depth, base, rise, air) in enumerate(
        ((0.0, 0.015, 0.06, 0.5), (0.2, -0.03, 0.09, 0.34), (0.45, -0.09, 0.12, 0.2))
    ):
        _dune(far, view, index, depth, base, rise, sand, air)
    _dune(near, view, 3, 0.75, -0.19, 0.11, sand, 0.06)
    _ripples(near, view, sand)


def _dune(
    canvas: Canvas, view: View, index: int, depth: float, base: float, rise: float, sand: Rgb, air: float
) -> None:
    wave = rolling(view.rng(f"dune {index}"), waves=3, coarse=0.5 + 0.12 * index)
    outline = land(canvas, view, "dune", depth, base, rise, sand, air, wave, fade=0.12)
    crest = outline[:-2]
    way = 1 if view.light.towards[0] < 0 else -1
    scale = view.scale(depth)
    step = max(1, len(crest) // 160)
    shade = view.light.surface(times(sand, (0.62, 0.52, 0.55)), air)
    for start, end in _slopes([p[1] for p in crest], way):
        part = crest[start : end + 1 : step]
        if len(part) < 6:
            continue
        span = len(part) - 1
        fall = abs(part[-1][1] - part[0][1])
        drop = [
            (x, y + (0.35 * rise * scale + 0.55 * fall) * math.sin(math.pi * i / span)) for i, (x, y) in enumerate(part)
        ]
        ring = [*part, *reversed(drop)]
        canvas.shape(
            ring,
            Fade(
                shade,
                mix(shade, view.light.surface(sand, air), 0.7),
                min(y for _, y in part),
                max(y for _, y in drop) + 0.05,
            ),
            opacity=0.85,
            inside=True,
        )


def _slopes(heights: list[float], way: int) -> list[tuple[int, int]]:
    """Runs of a line that fall (way 1) or rise (way -1) to the right, on the screen."""
    runs: list[tuple[int, int]] = []
    start = 0
    for i in range(1, len(heights)):
        if (heights[i] - heights[i - 1]) * way <= 0:
            if i - 1 > start:
                runs.append((start, i - 1))
            start = i
    if len(heights) - 1 > start:
        runs.append((start, len(heights) - 1))
    return runs


def _ripples(canvas: Canvas, view: View, sand: Rgb) -> None:
    rng = view.rng("ripples")
    for i in range(13):
        y = view.horizon + (0.24 + 0.058 * i) * view.scale(0.8)
        x = view.aspect * rng.uniform(-0.2, 1.1)
        wide = rng.uniform(0.25, 0.7) * view.magnify
        ring = smooth(
            [
                (x - wide, y),
                (x - wide * 0.3, y - 0.012),
                (x + wide * 0.4, y + 0.004),
                (x + wide, y - 0.006),
                (x + wide * 0.3, y + 0.014),
                (x - wide * 0.4, y + 0.008),
            ]
        )
        canvas.shape(ring, view.light.surface(times(sand, 0.72)), opacity=0.35, soft=0.003, inside=True)


def ice(far: Canvas, near: Canvas, view: View) -> None:
    """A white plain, blue in its cracks, mountains behind."""
    paint_sky(far, view)
    snow: Rgb = (0.87, 0.92, 0.98)
    land(far, view, "range", 0.05, 0.0, 0.26, mix(rgb("#7188a3"), snow, 0.3), 0.5, craggy(view.rng("range")))
    land(far, view, "shelf", 0.35, -0.03, 0.06, snow, 0.3, craggy(view.rng("shelf"), coarse=1.4))
    ground(near, view, snow, view.y(-0.11, 0.8))
    rng = view.rng("cracks")
    for _ in range(7):
        x, y = view.x(rng.uniform(-1.2, 1.2), 0.9), view.horizon + rng.uniform(0.2, 0.7) * view.scale(0.9)
        points = [(x + 0.13 * i * rng.uniform(0.6, 1.3), y + 0.02 * i * rng.uniform(-1, 1.6)) for i in range(4)]
        near.stroke(
            points, 0.007 * view.magnify, view.light.surface(rgb("#6f9ec4")), opacity=0.6, taper=0.2, inside=True
        )


def forest(far: Canvas, near: Canvas, view: View) -> None:
    """Firs fading into the air, trunks close by."""
    paint_sky(far, view)
    green = mix(rgb("#2f4f3f"), view.colour, 0.2)
    for index, (depth, size, air, count) in enumerate(
        ((0.05, 0.26, 0.66, 26), (0.25, 0.36, 0.44, 20), (0.45, 0.50, 0.22, 15))
    ):
        _firs(far, view, f"row {index}", depth, size, view.light.surface(green, air), count)
    ground(near, view, mix(green, rgb("#4a3a2a"), 0.45), view.y(-0.10, 0.7))
    rng = view.rng("trunks")
    bark = view.light.surface(mix(rgb("#33291f"), green, 0.25), 0.06)
    for x in (-0.98, -0.62, 0.70, 1.05):
        px, wide = view.x(x + rng.uniform(-0.08, 0.08), 0.75), 0.035 * view.scale(0.75) * rng.uniform(0.8, 1.3)
        foot = view.y(-0.20 - rng.uniform(0, 0.08), 0.75)
        trunk = [
            (px - wide * 0.7, near.window.top - 0.02),
            (px + wide * 0.6, near.window.top - 0.02),
            (px + wide, foot),
            (px + wide * 1.7, foot + 0.03),
            (px - wide * 1.6, foot + 0.03),
            (px - wide, foot),
        ]
        near.form(
            trunk,
            bark,
            rim=view.light.key,
            rim_strength=view.light.key_strength * 0.7,
            towards=view.light.towards,
            depth=wide * 0.5,
        )


def _firs(canvas: Canvas, view: View, name: str, depth: float, size: float, colour: Rgb, count: int) -> None:
    rng = view.rng(name)
    rings: list[list[Point]] = []
    for i in range(count):
        x = view.x((i / count - 0.5) * 4.2 + rng.uniform(-0.07, 0.07), depth)
        high = size * view.scale(depth) * rng.uniform(0.65, 1.15)
        foot = view.y(-0.06 - 0.10 * depth, depth)
        wide = high * rng.uniform(0.17, 0.24)
        for tier in range(4):
            top, bottom = foot - high * (1 - 0.20 * tier), foot - high * (0.62 - 0.22 * tier)
            spread = wide * (0.42 + 0.20 * tier)
            rings.append(
                [
                    (x, top),
                    (x + spread, bottom),
                    (x + spread * 0.3, bottom - high * 0.03),
                    (x - spread * 0.3, bottom - high * 0.03),
                    (x - spread, bottom),
                ]
            )
    canvas.shape(rings, colour)
    window = canvas.window
    foot = view.y(-0.07 - 0.10 * depth, depth)
    canvas.shape(
        box((window.left + window.right) / 2, foot + 0.5, window.width / 2 + 0.1, 0.5),
        Fade(colour, mix(colour, view.light.haze, 0.3), foot, foot + 0.2),
    )


def field(far: Canvas, near: Canvas, view: View) -> None:
    """Hills that roll away, a tree on one of them."""
    paint_sky(far, view)
    green = mix(rgb("#6d8a4e"), view.colour, 0.35)
    land(far, view, "hills", 0.05, 0.04, 0.12, mix(green, rgb("#53708a"), 0.4), 0.5, rolling(view.rng("hill 0")))
    land(far, view, "hills", 0.25, -0.01, 0.10, green, 0.34, rolling(view.rng("hill 1")))
    _tree(far, view, view.rng("tree").uniform(0.35, 0.75), -0.02, 0.36, green)
    land(
        near,
        view,
        "hills",
        0.7,
        -0.14,
        0.06,
        mix(green, (0.10, 0.15, 0.10), 0.25),
        0.08,
        rolling(view.rng("hill 2"), waves=3),
    )
    _grass(near, view, green)
    if has_tower(view.text):
        tower(far, view, -0.55, 0.0, 0.36, 0.3)


def _tree(canvas: Canvas, view: View, land_x: float, base: float, size: float, green: Rgb) -> None:
    rng, scale = view.rng("crown"), view.scale(0.35)
    x, foot = view.x(land_x, 0.35), view.y(base, 0.35)
    high = size * scale
    colour = view.light.surface(mix(green, (0.10, 0.16, 0.12), 0.45), 0.15)
    canvas.shape(
        [
            (x - high * 0.03, foot + 0.02),
            (x - high * 0.02, foot - high * 0.5),
            (x + high * 0.02, foot - high * 0.5),
            (x + high * 0.035, foot + 0.02),
        ],
        times(colour, 0.7),
    )
    crown = [
        ellipse(
            x + rng.uniform(-0.22, 0.22) * high,
            foot - high * rng.uniform(0.48, 0.86),
            high * rng.uniform(0.13, 0.22),
            high * rng.uniform(0.11, 0.18),
        )
        for _ in range(9)
    ]
    canvas.form(
        crown,
        colour,
        rim=view.light.key,
        rim_strength=view.light.key_strength * 0.7,
        towards=view.light.towards,
        depth=high * 0.07,
    )


def _grass(canvas: Canvas, view: View, green: Rgb) -> None:
    rng = view.rng("grass")
    rings: list[list[Point]] = []
    for _ in range(70):
        x, y = view.aspect * rng.uniform(-0.25, 1.25), rng.uniform(0.88, 1.06)
        high = rng.uniform(0.03, 0.09) * (0.6 + 0.4 * view.magnify)
        lean = rng.uniform(-0.02, 0.035)
        rings.append(
            [
                (x - 0.004, y),
                (x + lean * 0.5, y - high * 0.6),
                (x + lean, y - high),
                (x + lean * 0.5 + 0.003, y - high * 0.55),
                (x + 0.005, y),
            ]
        )
    canvas.shape(rings, view.light.surface(mix(green, (0.08, 0.12, 0.08), 0.55)), inside=view.horizon > 0.85)
