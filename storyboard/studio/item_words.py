"""Transitions, framings, speeds and moments as a person types them."""

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from storyboard.model.edits.edit import changed
from storyboard.model.errors import EditError
from storyboard.model.picture import Box
from storyboard.model.rate import Rate, Ratio
from storyboard.model.sequences import ReframeKey
from storyboard.model.transitions import (
    Curve,
    CutTransition,
    DipToColour,
    Dissolve,
    FilmBurn,
    Push,
    Slide,
    Transition,
    Whip,
    Wipe,
    Zoom,
)
from storyboard.studio.amounts import BadAmount, frames

KINDS: Mapping[str, Transition] = {
    "cut": CutTransition(),
    "dissolve": Dissolve(),
    "dip": DipToColour(),
    "wipe": Wipe(),
    "push": Push(),
    "whip": Whip(),
    "slide": Slide(),
    "zoom": Zoom(),
    "burn": FilmBurn(),
}
"""Every transition by the word for it, as it is where nothing more is said."""

WAYS = {"right": 0, "down": 90, "left": 180, "up": 270}
"""Where something moves to, as an angle."""

_CURVES = {curve.replace(" ", "-"): curve for curve in Curve}

_HOW_TO = "Write it as dissolve, 'dissolve 12f ease', 'dip 0.5s #ffffff', 'wipe 12f right soft=0.2' or 'zoom x2'."


def transition_of(text: str, rate: Rate) -> Transition:
    """`dissolve 12f ease`, `wipe 0.5s 45deg soft=0.2`, `dip #ffffff`, `zoom x2`; raises EditError or BadAmount."""
    words = text.lower().replace(",", " ").split()
    kind = KINDS.get(words[0]) if words else None
    if kind is None:
        raise EditError(f"{text!r} is no transition; there are {', '.join(KINDS)}.", fix=_HOW_TO)
    fields: dict[str, Any] = dict(_transition_field(word, rate) for word in words[1:])
    for name in fields:
        if name not in type(kind).model_fields:
            raise EditError(f"A {words[0]} has no {name.removesuffix('_deg')}.", where=text)
    return changed(kind, **fields)


def _transition_field(word: str, rate: Rate) -> tuple[str, Any]:
    if word in _CURVES:
        return "curve", _CURVES[word]
    if word in WAYS:
        return "angle_deg", WAYS[word]
    if found := re.fullmatch(r"(-?\d+)(?:deg|°)", word):
        return "angle_deg", int(found[1])
    if re.fullmatch(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", word):
        return "colour", word
    if found := re.fullmatch(r"soft(?:ness)?=(\d*\.?\d+)", word):
        return "softness", float(found[1])
    if found := re.fullmatch(r"x(\d*\.?\d+)", word):
        return "scale", float(found[1])
    try:
        return "frames", frames(word, rate)
    except BadAmount as error:
        raise EditError(f"{word!r} says nothing about a transition.", fix=_HOW_TO) from error


def speed_of(text: str) -> Ratio:
    """`2`, `1/2`, `0.5x` or `50%`; raises EditError."""
    bare = text.strip().lower().removesuffix("x")
    try:
        if bare.endswith("%"):
            return Ratio.of(Fraction(bare.removesuffix("%")) / 100)
        return Ratio.of(Fraction(bare))
    except (ValueError, ZeroDivisionError):
        raise EditError(f"{text!r} is no speed.", fix="Write it as 2, 1/2 or 50%.") from None


def moment_of(text: str, rate: Rate) -> int:
    """A moment as `amounts.frames`, and 0 for the beginning; raises BadAmount."""
    return 0 if re.fullmatch(r"0+(\.0*)?[fs]?", text.strip().lower()) else frames(text, rate)


def reframe_of(text: str, rate: Rate) -> tuple[ReframeKey, ...]:
    """`x,y,width,height`, or several as `0:0,0,0.5,0.5 ease-in; 48f:0.5,0.5,0.5,0.5`; nothing for none."""
    return tuple(_key(part, rate) for part in text.split(";") if part.strip())


def _key(text: str, rate: Rate) -> ReframeKey:
    when, colon, where = text.strip().rpartition(":")
    places, _, curve = where.strip().partition(" ")
    curve = curve.strip().lower()
    try:
        x, y, width, height = (float(part) for part in places.split(","))
        box = changed(Box(x=0, y=0, width=1, height=1), x=x, y=y, width=width, height=height)
    except ValueError:
        raise EditError(
            f"{text.strip()!r} is no part of a picture.",
            fix="Write x,y,width,height from 0 to 1, as 0:0.1,0.2,0.5,0.5.",
        ) from None
    if curve and curve not in _CURVES:
        raise EditError(f"{curve!r} is no curve; there are {', '.join(_CURVES)}.")
    return ReframeKey(frame=moment_of(when, rate) if colon else 0, box=box, curve=_CURVES.get(curve, Curve.EASE))
