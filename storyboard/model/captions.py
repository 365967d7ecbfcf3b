"""Captions, and marks that are written over a film's picture."""

from enum import StrEnum

from pydantic import Field

from storyboard.model.values import Value


class Caption(Value):
    """A text from its first frame to before its last, on the film's clock; its lines are already broken."""

    first_frame: int
    end_frame: int
    text: str
    speaker: str = ""


class Place(StrEnum):
    """Where a watermark stands."""

    TOP_LEFT = "top left"
    TOP_RIGHT = "top right"
    BOTTOM_LEFT = "bottom left"
    BOTTOM_RIGHT = "bottom right"
    CENTRE = "centre"


class Watermark(Value):
    """Words that stay over the picture; `opacity` is above 0 and at most 1."""

    text: str = Field(min_length=1, max_length=200)
    opacity: float = Field(default=0.35, gt=0, le=1)
    place: Place = Place.CENTRE
