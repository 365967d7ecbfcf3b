"""How a place is seen: the same land from near or far, and the line where it meets the sky."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from storyboard.draft.canvas import Canvas, Fade, Paint
from storyboard.draft.colour import Rgb, mix
from storyboard.draft.geometry import Point, box, ellipse
from storyboard.draft.light import Light
from storyboard.draft.seeds import Floats, seeded
from storyboard.draft.words import Sky


@dataclass(frozen=True, slots=True)
class View:
    """A place before the camera. Land units: one is the frame's height in an extreme long shot, x = 0 its middle.

    `magnify` is how much larger near land gets as the camera closes in; far land follows by a part of it.
    """

    seed: str
    text: str
    aspect: float
    horizon: float
    magnify: float
    look_x: float
    colour: Rgb
    light: Light
    is_overhead: bool = False

    def scale(self, depth: float) -> float:
        """Frame units per land unit at a depth: 0 is the far range, 1 the ground at the subject's feet."""
        return 1 + (self.magnify - 1) * (0.30 + 0.70 * depth)

    def x(self, land_x: float, depth: float) -> float:
        """Where a land x lies across the frame."""
        return self.aspect / 2 + (land_x - self.look_x * (0.3 + 0.7 * depth)) * self.scale(depth)

    def y(self, height: float, depth: float) -> float:
        """Where a height above the horizon lies."""
        return self.horizon - height * self.scale(depth)

    def line(
        self, canvas: Canvas, depth: float, height: Callable[[Floats], Floats], step_px: float = 5.0
    ) -> list[Point]:
        """A landscape line over the whole canvas, closed along its bottom."""
        window = canvas.window
        xs = np.arange(window.left - 0.02, window.right + 0.03, step_px / window.scale)
        land = (xs - self.aspect / 2) / self.scale(depth) + self.look_x * (0.3 + 0.7 * depth)
        ys = self.horizon - height(land) * self.scale(depth)
        top = list(zip(xs.tolist(), ys.tolist(), strict=True))
        return [*top, (xs[-1].item(), window.bottom + 0.02), (xs[0].item(), window.bottom + 0.02)]

    def rng(self, what: str) -> np.random.Generator:
        """Numbers that belong to this place and to one thing in it."""
        return seeded("place", self.seed, what)


def paint_sky(canvas: Canvas, view: View) -> None:
    """The air from zenith to horizon, with what hangs in it."""
    light = view.light
    bottom = max(view.horizon, 0.25)
    top = min(0.0, bottom - 1.0)
    canvas.ramp(
        [(top, light.top), (top + (bottom - top) * 0.58, light.middle), (bottom, light.low), (bottom + 0.5, light.haze)]
    )
    if light.stars > 0.05:
        _stars(canvas, view, bottom)
    if light.weather not in (Sky.RAIN, Sky.STORM, Sky.SNOW, Sky.FOG):
        _sun(canvas, view, bottom)
    if light.weather in (Sky.CLOUDY, Sky.RAIN, Sky.STORM, Sky.SNOW, Sky.WIND) or not light.is_night:
        _clouds(canvas, view, bottom)


def sun_at(view: View) -> Point:
    """Where sun or moon stands."""
    light = view.light
    sky = max(view.horizon, 0.25)
    x = light.sun_x * view.aspect
    return view.aspect / 2 + (x - view.aspect / 2) * (0.85 + 0.15 * view.magnify), sky * (1 - light.sun_height)


def _sun(canvas: Canvas, view: View, bottom: float) -> None:
    light = view.light
    x, y = sun_at(view)
    size = light.sun_size * (0.8 + 0.2 * view.magnify)
    canvas.glow(x, y, size * (9 if light.is_night else 13), light.key, 0.30 if light.is_night else 0.42)
    canvas.glow(x, y, size * 4, light.sun, 0.30)
    canvas.oval(x, y, size, size, Fade(light.sun, mix(light.sun, light.low, 0.28), y - size, y + size))
    if light.is_night:
        for dx, dy, r in ((-0.3, -0.2, 0.22), (0.25, 0.15, 0.30), (-0.1, 0.45, 0.15)):
            canvas.oval(
                x + dx * size, y + dy * size, r * size, r * size, mix(light.sun, light.middle, 0.22), opacity=0.6
            )


def _stars(canvas: Canvas, view: View, bottom: float) -> None:
    rng = view.rng("stars")
    for count, radius, opacity in ((90, 0.0010, 0.45), (46, 0.0015, 0.7), (14, 0.0023, 0.95)):
        rings: list[list[Point]] = []
        for x, y in zip(rng.uniform(-0.6, 1.6, count), rng.uniform(0, 1, count) ** 1.3, strict=True):
            rings.append(ellipse(x * view.aspect, -0.4 + y * (bottom + 0.34), radius, radius, steps=8))
        canvas.shape(rings, mix(view.light.sun, (1.0, 1.0, 1.0), 0.5), opacity=opacity * view.light.stars)


def _clouds(canvas: Canvas, view: View, bottom: float) -> None:
    light = view.light
    heavy = light.weather in (Sky.RAIN, Sky.STORM, Sky.SNOW, Sky.CLOUDY)
    rng = view.rng(f"clouds {'heavy' if heavy else 'light'}")
    for layer in range(3 if heavy else 2):
        rings: list[list[Point]] = []
        for _ in range(7 if heavy else 3):
            cx = rng.uniform(-0.5, 1.5) * view.aspect
            cy = bottom * (rng.uniform(-0.15, 0.35) + 0.22 * layer if heavy else rng.uniform(0.12, 0.62))
            wide = rng.uniform(0.24, 0.55) * (1.5 if heavy else 0.8)
            for _ in range(6):
                dx, r = rng.uniform(-1, 1), rng.uniform(0.3, 1.0)
                high = wide * (0.13 if heavy else 0.07) * r
                rings.append(ellipse(cx + dx * wide, cy - high * 0.5, wide * 0.42 * r, high, steps=28))
        lit = mix(light.low, light.sun, 0.35) if not heavy else mix(light.middle, light.top, 0.55 - 0.2 * layer)
        dark = mix(lit, light.middle, 0.6) if not heavy else mix(light.top, light.middle, 0.2 * layer)
        colour = Fade(lit, dark, bottom * 0.1, bottom * 0.8)
        canvas.shape(rings, colour, opacity=0.55 if heavy else 0.34, soft=0.028 if heavy else 0.014)


def land(
    canvas: Canvas,
    view: View,
    name: str,
    depth: float,
    base: float,
    rise: float,
    surface: Rgb,
    air: float,
    line: Callable[[Floats], Floats],
    fade: float = 0.30,
) -> list[Point]:
    """One layer of land from its skyline down; `air` is how much haze lies before it. Gives back its outline."""
    outline = view.line(canvas, depth, lambda xs: base + rise * line(xs))
    top = view.light.surface(surface, air)
    bottom = mix(top, view.light.haze, fade) if depth < 0.5 else view.light.surface(surface, air * 0.5)
    height = rise * view.scale(depth)
    canvas.shape(outline, Fade(top, bottom, view.y(base, depth) - height, view.y(base, depth) + 0.25))
    return outline


def ground(canvas: Canvas, view: View, surface: Rgb, from_y: float | None = None) -> None:
    """The floor of the scene, darker towards us."""
    start = view.horizon if from_y is None else from_y
    far = view.light.surface(surface, 0.35)
    near: Paint = Fade(far, view.light.surface(mix(surface, (0.05, 0.05, 0.08), 0.42)), start, max(start + 0.45, 1.02))
    window = canvas.window
    top = max(start, window.top - 0.01) if not view.is_overhead else window.top - 0.01
    canvas.shape(
        [
            (window.left - 0.01, top),
            (window.right + 0.01, top),
            (window.right + 0.01, window.bottom + 0.01),
            (window.left - 0.01, window.bottom + 0.01),
        ],
        near,
    )


def tower(
    canvas: Canvas, view: View, land_x: float, base: float, height: float, depth: float, *, lit: bool = True
) -> None:
    """A lighthouse: a dark tapered shaft, a gallery and a lamp room."""
    light = view.light
    x, scale = view.x(land_x, depth), view.scale(depth)
    foot, top = view.y(base, depth), view.y(base + height, depth)
    wide = 0.060 * scale * (height / 0.42)
    body = mix(light.surface((0.16, 0.17, 0.20), 0.10), light.top, 0.12)
    canvas.form(
        [(x - wide * 0.60, top), (x + wide * 0.60, top), (x + wide, foot + 0.1), (x - wide, foot + 0.1)],
        body,
        rim=light.key,
        rim_strength=light.key_strength * 0.5,
        towards=light.towards,
        depth=0.012 * scale,
        shade=0.3,
    )
    room = wide * 0.52
    lamp: Rgb = (1.0, 0.92, 0.68)
    glass = lamp if light.lamps > 0 and lit else mix(lamp, light.middle, 0.55)
    canvas.shape(box(x, top - 0.004 * scale, wide * 0.86, 0.010 * scale, 0.004 * scale), body)
    if light.lamps > 0 and lit:
        canvas.glow(x, top - room * 0.8, 0.30 * scale, lamp, 0.55)
    canvas.shape(box(x, top - room * 0.85, room, room * 0.80, 0.004), glass)
    canvas.shape(
        [(x - room * 1.25, top - room * 1.6), (x + room * 1.25, top - room * 1.6), (x, top - room * 2.5)], body
    )
