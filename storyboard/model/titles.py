"""Titles and supers: text that the film shows."""

from enum import StrEnum
from typing import Literal

from storyboard.model.values import Open, Value


class TitleStyle(StrEnum):
    """What a title is for; each style has its own place and size."""

    CARD = "card"
    SUPER = "super"
    LOWER_THIRD = "lower third"
    END_CARD = "end card"


class TitleMotion(StrEnum):
    """How a text comes and goes; all but `none` fade."""

    NONE = "none"
    FADE = "fade"
    RISE = "rise"
    SLIDE_LEFT = "slide left"
    SLIDE_RIGHT = "slide right"


class TitleSource(Value):
    """A title card drawn by us; `call_to_action` and `logo_asset_id` are for end cards.

    `tracking_em` is the space added between letters, in parts of the letters' size.
    """

    kind: Literal["title"] = "title"
    text: str
    subtitle: str = ""
    style: Open[TitleStyle] = TitleStyle.CARD
    colour: str = "#f4efe6"
    background: str = "#0b0c0e"
    call_to_action: str = ""
    logo_asset_id: str = ""
    font: str = ""
    tracking_em: float = 0.0
    motion: Open[TitleMotion] = TitleMotion.RISE


class Super(Value):
    """Text over an item's picture for a while; `frames` 0 means to the item's end."""

    text: str
    style: Open[TitleStyle] = TitleStyle.SUPER
    start_frame: int = 0
    frames: int = 0
    colour: str = "#f4efe6"
    subtitle: str = ""
    font: str = ""
    tracking_em: float = 0.0
    motion: Open[TitleMotion] = TitleMotion.RISE
