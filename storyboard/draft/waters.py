"""Places of water: the open sea, its cliffs, and the deep."""

import math

from storyboard.draft.canvas import Canvas, Fade
from storyboard.draft.colour import Rgb, mix, rgb, times
from storyboard.draft.geometry import Point, ellipse
from storyboard.draft.outdoors import rocks
from storyboard.draft.seeds import craggy, rolling
from storyboard.draft.view import View, ground, land, paint_sky, sun_at, tower
from storyboard.draft.words import has_tower, mentions


def sea(far: Canvas, near: Canvas, view: View) -> None:
    """Water to the horizon with the light's path on it; land, tower or beach where the words name them."""
    paint_sky(far, view)
    if mentions(view.text, "island|coast|harbou?r|bay|lake|river|lighthouse|cliff|quay|shore"):
        land(far, view, "coast", 0.1, -0.012, 0.085, rgb("#3c4654"), 0.42, craggy(view.rng("coast"), coarse=0.7))
    if has_tower(view.text):
        tower(far, view, 0.62, 0.03, 0.34, 0.3)
    _water(far, view)
    if mentions(view.text, "beach|shore|sand"):
        sand = rolling(view.rng("beach"), waves=3, coarse=0.4)
        land(near, view, "beach", 0.85, -0.27, 0.03, mix(rgb("#cdb38a"), view.colour, 0.2), 0.05, sand)
    elif mentions(view.text, "pier|quay|deck|dock|jetty"):
        _planks(near, view)
    else:
        _swell(near, view)


def _deep_colour(view: View) -> Rgb:
    own = mix(rgb("#22506b"), view.colour, 0.3)
    return mix(view.light.surface(own), view.light.top, 0.35)


def _water(canvas: Canvas, view: View) -> None:
    light, window = view.light, canvas.window
    deep = _deep_colour(view)
    top = view.horizon
    if view.is_overhead:
        top = window.top
    ring = [
        (window.left - 0.01, top),
        (window.right + 0.01, top),
        (window.right + 0.01, window.bottom + 0.01),
        (window.left - 0.01, window.bottom + 0.01),
    ]
    canvas.shape(ring, Fade(mix(deep, light.low, 0.55), times(deep, 0.72), top, top + 0.55))
    x, _ = sun_at(view)
    rng = view.rng("glints")
    shine: list[list[Point]] = []
    strokes: list[list[Point]] = []
    for _ in range(120):
        part: float = math.pow(rng.random(), 1.5)
        y = top + 0.006 + part * 0.6
        near_sun = rng.random() < 0.55
        cx = x + float(rng.normal(0, 0.05 + 0.22 * part)) if near_sun else float(rng.uniform(-0.2, 1.2)) * view.aspect
        wide, thin = (0.012 + 0.07 * part) * float(rng.uniform(0.5, 1.3)), 0.0010 + 0.0042 * part
        (shine if near_sun else strokes).append(ellipse(cx, y, wide, thin, steps=16))
    canvas.shape(strokes, mix(deep, light.low, 0.5), opacity=0.35, inside=True)
    canvas.shape(shine, mix(light.sun, light.low, 0.3), opacity=0.30 + 0.45 * light.key_strength, inside=True)


def _swell(canvas: Canvas, view: View) -> None:
    """Long waves before us."""
    deep = _deep_colour(view)
    for index, (base, tone) in enumerate(((-0.24, 0.92), (-0.34, 0.74), (-0.46, 0.56))):
        wave = rolling(view.rng(f"swell {index}"), waves=3, coarse=0.55)
        outline = view.line(canvas, 0.9, lambda xs, b=base, w=wave: b + 0.020 * w(xs))
        canvas.shape(
            outline,
            Fade(
                mix(times(deep, tone), view.light.low, 0.10),
                times(deep, tone * 0.82),
                view.y(base, 0.9),
                view.y(base - 0.2, 0.9),
            ),
        )
        crest = [(x, y + 0.004) for x, y in outline[:-2]]
        canvas.shape([*outline[:-2], *reversed(crest)], mix(deep, view.light.low, 0.6), opacity=0.5)


def _planks(canvas: Canvas, view: View) -> None:
    wood = mix(rgb("#6b5540"), view.colour, 0.15)
    edge = view.y(-0.20, 0.9)
    ground(canvas, view, wood, edge)
    bottom = canvas.window.bottom
    for step in range(-14, 15):
        x = view.x(0.0, 0.9) + step * 0.17
        canvas.stroke(
            [(view.x(0.0, 0.9) + step * 0.09, edge), (x + step * 0.12, bottom)],
            0.006,
            view.light.surface(times(wood, 0.55)),
            opacity=0.7,
            inside=True,
        )


def cliff(far: Canvas, near: Canvas, view: View) -> None:
    """Sea behind, a headland falling into it, the path under our feet."""
    sea_view = view
    paint_sky(far, sea_view)
    _water(far, sea_view)
    light, stone = view.light, mix(rgb("#3e444c"), view.colour, 0.35)
    rng = view.rng("headland")
    teeth = craggy(view.rng("edge"), coarse=1.6)
    side = 1 if rng.random() < 0.7 else -1
    outline = view.line(
        far, 0.4, lambda xs: -0.10 + 0.20 / (1 + (2.718 ** (-(side * xs - 0.38) * 9))) + 0.035 * teeth(xs)
    )
    tone = light.surface(stone, 0.24)
    far.shape(outline, Fade(tone, mix(tone, light.haze, 0.25), view.y(0.16, 0.4), view.y(-0.2, 0.4)))
    if has_tower(view.text) or mentions(view.text, "cliff"):
        tower(far, view, side * 0.62, 0.11, 0.30, 0.4, lit=has_tower(view.text) or light.lamps > 0)
    path = craggy(view.rng("path"), coarse=0.9)
    land(near, view, "path", 0.85, -0.25, 0.11, mix(stone, (0.08, 0.09, 0.10), 0.35), 0.04, path)
    rocks(near, view, mix(stone, (0.07, 0.08, 0.09), 0.5), 7)


def underwater(far: Canvas, near: Canvas, view: View) -> None:
    """Light that falls from above, rock below, particles between; deeper words make it darker."""
    light, window = view.light, far.window
    abyss = mentions(view.text, "deep|abyss|trench|dark") or light.is_night
    own = mix(rgb("#12708c"), view.colour, 0.3)
    level = 0.50 if abyss else 0.95
    top = times(mix(own, (0.55, 0.90, 0.92), 0.42), level)
    low = times(mix(own, (0.01, 0.05, 0.12), 0.80), 0.5 + 0.5 * level)
    far.ramp([(-0.35, top), (0.35, times(mix(own, low, 0.35), 0.6 + 0.4 * level)), (1.1, low)])
    _rays(far, view, top)
    for index, (depth, base, rise, part) in enumerate(((0.1, -0.20, 0.24, 0.30), (0.4, -0.30, 0.24, 0.55))):
        line = craggy(view.rng(f"reef {index}"), coarse=0.8)
        outline = view.line(far, depth, lambda xs, b=base, r=rise, f=line: b + r * f(xs))
        tone = mix(mix(own, low, 0.5), (0.01, 0.04, 0.08), part)
        far.shape(outline, Fade(tone, low, view.y(base + rise, depth), view.y(base, depth) + 0.2), opacity=0.92)
    bed = mix(low, (0.0, 0.02, 0.05), 0.45)
    floor = rolling(view.rng("bed"), waves=4)
    outline = view.line(near, 0.85, lambda xs: -0.36 + 0.05 * floor(xs))
    near.shape(outline, Fade(mix(bed, own, 0.35), bed, view.y(-0.3, 0.85), window.bottom))
    _motes(far, view, mix(top, (1.0, 1.0, 1.0), 0.4))


def _rays(canvas: Canvas, view: View, colour: Rgb) -> None:
    rng = view.rng("rays")
    for _ in range(7):
        x = rng.uniform(0.05, 0.95) * view.aspect
        lean, wide = rng.uniform(-0.25, 0.15), rng.uniform(0.02, 0.07)
        top = canvas.window.top - 0.05
        ring = [
            (x - wide * 0.4, top),
            (x + wide * 0.4, top),
            (x + lean + wide * 2.4, 0.95),
            (x + lean - wide * 2.4, 0.95),
        ]
        canvas.shape(
            ring, Fade(mix(colour, (1.0, 1.0, 1.0), 0.35), colour, top, 0.9), opacity=rng.uniform(0.05, 0.14), soft=0.02
        )
    canvas.glow(view.aspect * 0.5, canvas.window.top, 0.9, colour, 0.45)


def _motes(canvas: Canvas, view: View, colour: Rgb) -> None:
    rng = view.rng("motes")
    for radius, opacity, count in ((0.0016, 0.5, 60), (0.0035, 0.28, 26)):
        rings: list[list[Point]] = [
            ellipse(rng.uniform(-0.3, 1.3) * view.aspect, rng.uniform(-0.2, 1.2), radius, radius, steps=10)
            for _ in range(count)
        ]
        canvas.shape(rings, colour, opacity=opacity)
