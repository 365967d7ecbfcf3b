"""The light of a shot: what hour and weather do to sky, haze, ground and skin."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from storyboard.draft.colour import BLACK, Rgb, grey, luma, mix, rgb, times
from storyboard.draft.words import Sky, mentions, sky
from storyboard.model.requests import Staging
from storyboard.model.words import TimeOfDay


@dataclass(frozen=True, slots=True)
class Light:
    """Colours of the air and strength of what lights it; `sun_x` and `sun_height` place sun or moon in the sky.

    `sun_x` runs over the frame's width (0-1), `sun_height` is the part of the sky below it. `ambient` multiplies
    every surface; `towards` points from a body to its key light, y downwards.
    """

    top: Rgb
    middle: Rgb
    low: Rgb
    haze: Rgb
    ambient: Rgb
    key: Rgb
    key_strength: float
    sun: Rgb
    sun_x: float
    sun_height: float
    sun_size: float
    stars: float
    lamps: float
    towards: tuple[float, float]
    weather: Sky
    is_night: bool

    def surface(self, colour: Rgb, distance: float = 0.0) -> Rgb:
        """A surface's colour in this light; `distance` (0-1) is how much air lies before it."""
        return mix(times(colour, self.ambient), self.haze, distance)


def _hour(
    top: str,
    middle: str,
    low: str,
    ambient: str,
    key: str,
    strength: float,
    sun: str,
    sun_at: tuple[float, float, float],
    *,
    stars: float = 0.0,
    lamps: float = 0.0,
    night: bool = False,
) -> Light:
    lowest = rgb(low)
    return Light(
        top=rgb(top),
        middle=rgb(middle),
        low=lowest,
        haze=mix(lowest, rgb(middle), 0.35),
        ambient=rgb(ambient),
        key=rgb(key),
        key_strength=strength,
        sun=rgb(sun),
        sun_x=sun_at[0],
        sun_height=sun_at[1],
        sun_size=sun_at[2],
        stars=stars,
        lamps=lamps,
        towards=(0.7, -0.7),
        weather=Sky.CLEAR,
        is_night=night,
    )


_HOURS: Mapping[str, Light] = {
    TimeOfDay.DAWN: _hour(
        "#34477a", "#b98698", "#f5bd8a", "#c9b3b4", "#ffc48a", 0.55, "#ffe2b0", (0.70, 0.10, 0.060), lamps=0.5
    ),
    TimeOfDay.MORNING: _hour(
        "#5f97c9", "#a9c9dc", "#f4dfbd", "#f0eae0", "#ffe6bb", 0.45, "#fff3d6", (0.24, 0.42, 0.050)
    ),
    TimeOfDay.DAY: _hour("#3f86cc", "#86b9e0", "#d5e8ef", "#ffffff", "#fff6e0", 0.38, "#fffbe8", (0.66, 0.74, 0.045)),
    TimeOfDay.AFTERNOON: _hour(
        "#4d84ba", "#a4bccb", "#f3d49c", "#f5e3c8", "#ffdb96", 0.50, "#ffefc0", (0.76, 0.34, 0.052)
    ),
    TimeOfDay.DUSK: _hour(
        "#2a2c58", "#7d4a6e", "#e37f58", "#a8878c", "#ff9c62", 0.60, "#ffcf95", (0.27, 0.08, 0.070), lamps=0.8
    ),
    TimeOfDay.NIGHT: _hour(
        "#060a1c",
        "#0f1a3d",
        "#24365f",
        "#56648f",
        "#a9c2ff",
        0.36,
        "#e9eefc",
        (0.76, 0.62, 0.040),
        stars=1.0,
        lamps=1.0,
        night=True,
    ),
}

_VEILS: Mapping[Sky, tuple[float, float, float]] = {
    Sky.CLOUDY: (0.45, 0.95, 0.40),
    Sky.RAIN: (0.80, 0.62, 0.10),
    Sky.STORM: (0.88, 0.46, 0.06),
    Sky.SNOW: (0.70, 0.98, 0.15),
    Sky.FOG: (0.60, 0.98, 0.12),
    Sky.WIND: (0.12, 1.00, 0.85),
}
"""Per weather: how grey the air gets, how bright it stays, how much of sun and stars comes through."""

_SIDES: Mapping[str, tuple[float, float]] = {
    "left": (-0.8, -0.45),
    "right": (0.8, -0.45),
    "above": (0.15, -0.95),
    "top": (0.15, -0.95),
    "behind": (0.45, -0.85),
    "back": (0.45, -0.85),
    "below": (0.1, 0.9),
    "front": (0.35, -0.5),
    "window": (0.8, -0.4),
}


def light_of(staging: Staging) -> Light:
    """The light that a staging asks for; an hour nobody knows is day."""
    light = _HOURS.get(str(staging.time_of_day), _HOURS[TimeOfDay.DAY])
    weather = sky(staging.weather)
    frozen = mentions(
        f"{staging.place_name} {staging.place_description}", "snow|ice|icy|glacier|frost|arctic|antarctic"
    )
    if frozen and weather in (Sky.STORM, Sky.RAIN):
        weather = Sky.SNOW
    if staging.is_interior and weather is not Sky.FOG and weather in _VEILS:
        # Indoors nothing falls: the weather stays outside and only dulls what comes in.
        weather = Sky.CLOUDY
    light = _veiled(light, weather)
    light = _toned(light, [rgb(colour) for colour in staging.palette])
    return replace(light, towards=_towards(staging, light))


def _veiled(light: Light, weather: Sky) -> Light:
    if weather not in _VEILS:
        return light
    dull, bright, clear = _VEILS[weather]
    if light.is_night:
        bright = 0.55 + 0.45 * bright
    cold = (0.80, 0.92, 1.0) if weather is not Sky.SNOW else (0.93, 0.97, 1.0)

    def veil(colour: Rgb, lift: float) -> Rgb:
        flat = times(grey(mix(colour, light.middle, dull * 0.45), dull * 0.85), cold)
        return times(mix(flat, light.low, lift * dull * 0.3), 0.25 + 0.75 * bright)

    low = veil(light.low, 0.0)
    pale = mix(low, (0.86, 0.89, 0.92), 0.45) if weather in (Sky.FOG, Sky.SNOW) and not light.is_night else low
    return replace(
        light,
        top=veil(light.top, 0.0),
        middle=veil(light.middle, 0.35),
        low=pale,
        haze=mix(pale, veil(light.middle, 0.3), 0.3),
        ambient=times(grey(light.ambient, dull * 0.5), 0.35 + 0.65 * bright),
        key=grey(light.key, dull * 0.7),
        key_strength=light.key_strength * (0.35 + 0.65 * clear),
        sun=mix(light.sun, pale, (1 - clear) * 0.6),
        stars=light.stars * clear,
        weather=weather,
    )


def _toned(light: Light, palette: list[Rgb]) -> Light:
    """The look's palette in the air: its dark end above, its bright end at the horizon, never more than a tint."""
    if not palette:
        return light
    ordered = sorted(palette, key=luma)
    dark, bright = ordered[0], ordered[-1]
    mid = ordered[len(ordered) // 2]

    def tint(colour: Rgb, other: Rgb, part: float) -> Rgb:
        level = luma(colour)
        same = (
            times(other, level / max(luma(other), 0.04))
            if luma(other) > level
            else mix(other, (level, level, level), 0.5)
        )
        return mix(colour, same, part)

    return replace(
        light,
        top=tint(light.top, mix(dark, BLACK, 0.1), 0.30),
        middle=tint(light.middle, mid, 0.30),
        low=tint(light.low, bright, 0.22),
        haze=tint(light.haze, mid, 0.25),
        key=tint(light.key, bright, 0.2),
    )


def _towards(staging: Staging, light: Light) -> tuple[float, float]:
    words = staging.light_from.lower()
    for word, side in _SIDES.items():
        if word in words:
            return side
    if staging.is_interior:
        return (0.75, -0.5)
    return (0.8 if light.sun_x > 0.5 else -0.8, -0.35 - 0.6 * light.sun_height)
