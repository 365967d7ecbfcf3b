"""What moves in the air before the lens: rain, snow, drifting spray; whole pixels a frame, so that nothing trembles."""

import math
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageChops, ImageDraw

from storyboard.draft.canvas import blurred, radial
from storyboard.draft.geometry import Window
from storyboard.draft.light import Light
from storyboard.draft.motion import Motion
from storyboard.draft.seeds import seeded
from storyboard.draft.words import Sky


@dataclass(frozen=True, slots=True)
class Drift:
    """A tile of light added to brightness, over and over; it moves by `speed` parts of the frame's height a second."""

    tile: Image.Image
    speed: tuple[float, float]
    height_px: int

    def over(self, luma: Image.Image, frame: int, rate: float) -> Image.Image:
        """The picture's brightness with this over it at a frame."""
        wide, high = self.tile.size
        dx = round(self.speed[0] * self.height_px / rate) * frame % wide
        dy = round(self.speed[1] * self.height_px / rate) * frame % high
        return ImageChops.add(luma, ImageChops.offset(self.tile, dx, dy).crop((0, 0, *luma.size)))


@dataclass(frozen=True, slots=True)
class Flame:
    """A light that comes and goes a little: brightness added about a point of a plane."""

    x: float
    y: float
    radius: float
    nearness: float
    motion: Motion

    def over(self, luma: Image.Image, view: Window, time_s: float) -> None:
        """Add the flame's light of this moment to a picture that shows `view`."""
        step = luma.height / view.height
        radius = self.radius * step * 1.25
        x, y = (self.x - view.left) * step, (self.y - view.top) * step
        left, top = round(x - radius), round(y - radius)
        side = max(2, round(radius * 2))
        waves = math.sin(2 * math.pi * 1.7 * time_s) + 0.6 * math.sin(2 * math.pi * 3.1 * time_s + 1.0)
        gain = _FLARE * (0.5 + 0.3 * waves)
        light = _DISC.point([round(v * gain) for v in range(256)]).resize((side, side), Image.Resampling.BILINEAR)
        area = (left, top, left + side, top + side)
        luma.paste(ImageChops.add(luma.crop(area), light), area)


_FLARE = 0.10
"""How bright a flame flares, as a part of white."""

_DISC = radial((64, 64), (32.0, 32.0), 32.0)


def drifts_of(light: Light, seed: str, size: tuple[int, int]) -> tuple[Drift, ...]:
    """What the weather lets fall before the lens; nothing in dry air."""
    weather = light.weather
    if weather in (Sky.RAIN, Sky.STORM):
        hard = weather is Sky.STORM
        tile = _streaks(seed, size, 240 if hard else 170, 0.085 if hard else 0.06, -0.42 if hard else -0.20, 46)
        return (Drift(tile, (-0.42 * 2.4 if hard else -0.20 * 2.0, 2.4 if hard else 2.0), size[1]),)
    if weather is Sky.SNOW:
        return (Drift(_flakes(seed, size, 130, 0.0050, 130), (-0.07, 0.20), size[1]),)
    if weather is Sky.WIND:
        return (Drift(_streaks(seed, size, 22, 0.16, 12.0, 20), (1.5, 0.12), size[1]),)
    return ()


def _streaks(seed: str, size: tuple[int, int], count: int, length: float, slant: float, bright: int) -> Image.Image:
    """Falling lines that go on over the tile's edges."""
    rng, (wide, high) = seeded("rain", seed), size
    tile = Image.new("L", (wide * 2, high * 2))
    for _ in range(count):
        x, y = rng.uniform(0, wide) * 2, rng.uniform(0, high) * 2
        run = length * high * rng.uniform(0.5, 1.3) * 2
        # A slant over 1 lies down: the length is then along x.
        dx, dy = (run, run / slant) if abs(slant) > 1 else (run * slant, run)
        layer = ImageDraw.Draw(tile)
        level = round(bright * rng.uniform(0.35, 1.0))
        for ox in (0, -2 * wide, 2 * wide):
            for oy in (0, -2 * high):
                layer.line(
                    [(x + ox, y + oy), (x + dx + ox, y + dy + oy)],
                    fill=level,
                    width=max(1, round(high / 300 * rng.uniform(0.8, 1.6))),
                )
    return tile.reduce(2)


def _flakes(seed: str, size: tuple[int, int], count: int, radius: float, bright: int) -> Image.Image:
    rng, (wide, high) = seeded("snow", seed), size
    tile = Image.new("L", (wide * 2, high * 2))
    layer = ImageDraw.Draw(tile)
    for _ in range(count):
        x, y, r = rng.uniform(0, wide) * 2, rng.uniform(0, high) * 2, radius * high * rng.uniform(0.4, 1.5) * 2
        level = round(bright * rng.uniform(0.3, 1.0))
        for ox in (0, -2 * wide, 2 * wide):
            for oy in (0, -2 * high, 2 * high):
                layer.ellipse([x - r + ox, y - r + oy, x + r + ox, y + r + oy], fill=level)
    return blurred(tile.reduce(2), max(0.6, high / 720))


def grain(size: tuple[int, int], seed: str, strength: float = 1.1) -> np.ndarray[tuple[int, int], np.dtype[np.int16]]:
    """Fine film grain for brightness, in code values; it also breaks up bands in slow gradients."""
    # A tile is enough: the eye does not find its repeat at this strength.
    tile = np.clip(np.round(seeded("grain", seed).normal(0.0, strength, (256, 256))), -5, 5).astype(np.int16)
    wide, high = size
    return np.tile(tile, (high // 256 + 1, wide // 256 + 1))[:high, :wide]
