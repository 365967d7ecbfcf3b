"""The boat that people sit in."""

import math
from collections.abc import Sequence

from storyboard.draft.canvas import Canvas
from storyboard.draft.colour import rgb, times
from storyboard.draft.geometry import Point, smooth
from storyboard.draft.layout import Actor, measure_of
from storyboard.draft.light import Light
from storyboard.draft.scenery import kind_of_place, place_words
from storyboard.draft.words import PlaceKind, mentions
from storyboard.model.requests import Staging
from storyboard.model.words import Angle

BOATS = "boat|rowboat|rowing|dinghy|canoe|kayak|skiff|raft|lifeboat"
"""The words that mean one."""

ASHORE = "pier|quay|dock|jetty|deck|beach|shore|coast|harbou?r|bank|promenade"
"""The words that mean firm ground by the water."""


def has_vessel(staging: Staging) -> bool:
    """Whether the people of this staging are in a boat: its place or a thing that nobody holds says so."""
    if kind_of_place(staging) is not PlaceKind.SEA or staging.angle == Angle.OVERHEAD:
        return False
    loose = " ".join(prop.name for prop in staging.props if not prop.held_by)
    words = f"{place_words(staging)} {loose}"
    return mentions(words, f"({BOATS})\\b") and not mentions(place_words(staging), ASHORE)


def is_afloat(staging: Staging) -> bool:
    """Whether people are in the water itself: an open sea with nothing to stand on."""
    words = place_words(staging)
    at_sea = kind_of_place(staging) is PlaceKind.SEA and not mentions(
        words, f"{ASHORE}|ship|yacht|ferry|island|({BOATS})\\b"
    )
    return at_sea and staging.angle != Angle.OVERHEAD


def vessel_span(staging: Staging, seen: Sequence[Actor], aspect: float) -> tuple[float, float, float]:
    """Where the boat lies: its middle, the height of its gunwale and its length, in frame units."""
    if not seen:
        high = measure_of(staging).figure * 0.9
        return aspect / 2, measure_of(staging).headroom + high * 0.81, 1.45 * high
    high = seen[0].height
    spread = max(actor.x for actor in seen) - min(actor.x for actor in seen)
    middle = sum(actor.x for actor in seen) / len(seen)
    return middle, seen[0].feet - 0.19 * high, spread + 1.45 * high


def draw_vessel(canvas: Canvas, light: Light, middle: float, gunwale: float, length: float) -> None:
    """Paint a rowing boat from the side, its gunwale amidships at `gunwale`."""
    body, inner = _hull(middle, gunwale, length)
    wood = light.surface(rgb("#5d4535"), 0.04)
    dark = (0.01, 0.02, 0.04)
    canvas.oval(middle, gunwale + length * 0.15, length * 0.5, length * 0.025, dark, opacity=0.5, soft=length * 0.01)
    canvas.form(
        body,
        wood,
        rim=light.key,
        rim_strength=0.25 + light.key_strength * 0.6,
        towards=light.towards,
        depth=length * 0.018,
        shade=0.4,
    )
    canvas.shape(inner, times(wood, 0.45), inside=True)
    for drop in (0.07, 0.12):
        ends = gunwale + length * (drop - 0.03)
        plank = [(middle - length * 0.43, ends), (middle, gunwale + length * drop), (middle + length * 0.43, ends)]
        canvas.stroke(plank, length * 0.004, times(wood, 0.6), inside=True)
    canvas.shape(_waterline(middle, gunwale + length * 0.155, length * 0.95), light.low, opacity=0.35)


def _hull(x: float, y: float, length: float) -> tuple[list[Point], list[Point]]:
    half, deep = length / 2, length * 0.17
    outer = (
        (-1.0, -0.42), (-0.5, -0.02), (0.0, 0.04), (0.5, -0.02), (1.02, -0.50), (0.82, 0.72), (0.40, 1.0), (-0.40, 1.0),
        (-0.80, 0.70),
    )  # fmt: skip
    inner = ((-0.93, -0.34), (-0.4, -0.02), (0.4, -0.02), (0.95, -0.40), (0.5, -0.21), (-0.5, -0.20))
    return (
        smooth([(x + px * half, y + py * deep) for px, py in outer]),
        smooth([(x + px * half, y + py * deep) for px, py in inner]),
    )


def _waterline(x: float, y: float, width: float) -> list[Point]:
    turns = [2 * math.pi * i / 40 for i in range(40)]
    return [(x + width * 0.5 * math.cos(a), y + width * 0.012 * math.sin(a)) for a in turns]
