"""Transitions: how one item gives way to the next, as data."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from storyboard.model.values import Open, Unknown, Value, kind_of


class Curve(StrEnum):
    """How a change runs over its time."""

    LINEAR = "linear"
    EASE = "ease"
    EASE_IN = "ease in"
    EASE_OUT = "ease out"


class CutTransition(Value):
    """A straight cut."""

    kind: Literal["cut"] = "cut"


class Dissolve(Value):
    """The picture before fades into the one after while both play."""

    kind: Literal["dissolve"] = "dissolve"
    frames: int = Field(default=12, ge=1)
    curve: Open[Curve] = Curve.LINEAR


class DipToColour(Value):
    """Out to a colour and in from it; half the frames on each side."""

    kind: Literal["dip"] = "dip"
    frames: int = Field(default=12, ge=2)
    colour: str = "#000000"
    curve: Open[Curve] = Curve.LINEAR


class Wipe(Value):
    """An edge travels over the picture; `angle_deg` 0 moves left to right, 90 top to bottom."""

    kind: Literal["wipe"] = "wipe"
    frames: int = Field(default=12, ge=1)
    angle_deg: int = 0
    softness: float = Field(default=0.02, ge=0, le=1)
    curve: Open[Curve] = Curve.EASE


class Push(Value):
    """The picture after pushes the one before out of the frame; angles as for a wipe."""

    kind: Literal["push"] = "push"
    frames: int = Field(default=12, ge=1)
    angle_deg: int = 180
    curve: Open[Curve] = Curve.EASE


class Whip(Value):
    """A push fast enough to blur."""

    kind: Literal["whip"] = "whip"
    frames: int = Field(default=8, ge=1)
    angle_deg: int = 180
    curve: Open[Curve] = Curve.EASE


class Slide(Value):
    """The picture after slides over the one before, which stays where it is; angles as for a wipe."""

    kind: Literal["slide"] = "slide"
    frames: int = Field(default=12, ge=1)
    angle_deg: int = 180
    curve: Open[Curve] = Curve.EASE


class Zoom(Value):
    """The picture before grows to `scale` while the one after comes up to its size out of it."""

    kind: Literal["zoom"] = "zoom"
    frames: int = Field(default=12, ge=1)
    scale: float = Field(default=1.6, gt=1, le=8)
    curve: Open[Curve] = Curve.EASE


class FilmBurn(Value):
    """Light leaks in from the edge, burns out the picture before and cools into the one after."""

    kind: Literal["burn"] = "burn"
    frames: int = Field(default=18, ge=1)
    colour: str = "#ff8a3c"
    angle_deg: int = 0
    curve: Open[Curve] = Curve.EASE


Transition = Annotated[
    Annotated[CutTransition, Tag("cut")]
    | Annotated[Dissolve, Tag("dissolve")]
    | Annotated[DipToColour, Tag("dip")]
    | Annotated[Wipe, Tag("wipe")]
    | Annotated[Push, Tag("push")]
    | Annotated[Whip, Tag("whip")]
    | Annotated[Slide, Tag("slide")]
    | Annotated[Zoom, Tag("zoom")]
    | Annotated[FilmBurn, Tag("burn")]
    | Annotated[Unknown, Tag("unknown")],
    Discriminator(kind_of(frozenset({"cut", "dissolve", "dip", "wipe", "push", "whip", "slide", "zoom", "burn"}))),
]
