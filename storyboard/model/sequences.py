"""Sequences: the author's running order, its items, markers and beats."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from storyboard.model.audio import AudioTrack
from storyboard.model.grading import ColourGrade
from storyboard.model.picture import Box
from storyboard.model.rate import Ratio
from storyboard.model.titles import Super, TitleSource
from storyboard.model.transitions import Curve, CutTransition, Transition
from storyboard.model.values import Open, Unknown, Value, kind_of
from storyboard.model.words import Beat

NORMAL_SPEED = Ratio(numerator=1)


class ShotSource(Value):
    """Plays a take of a shot."""

    kind: Literal["shot"] = "shot"
    shot_id: str


class StillSource(Value):
    """A picture asset held for the item's length."""

    kind: Literal["still"] = "still"
    asset_id: str


class AssetSource(Value):
    """A video asset that is no shot's take: a logo, stock, a screen recording."""

    kind: Literal["asset"] = "asset"
    asset_id: str


class GapSource(Value):
    """Nothing: a plain colour and silence."""

    kind: Literal["gap"] = "gap"
    colour: str = "#000000"


Source = Annotated[
    Annotated[ShotSource, Tag("shot")]
    | Annotated[TitleSource, Tag("title")]
    | Annotated[StillSource, Tag("still")]
    | Annotated[AssetSource, Tag("asset")]
    | Annotated[GapSource, Tag("gap")]
    | Annotated[Unknown, Tag("unknown")],
    Discriminator(kind_of(frozenset({"shot", "title", "still", "asset", "gap"}))),
]


class Fades(Value):
    """Fades of one item, in frames: picture from and to black, sound from and to silence."""

    picture_in: int = Field(default=0, ge=0)
    picture_out: int = Field(default=0, ge=0)
    sound_in: int = Field(default=0, ge=0)
    sound_out: int = Field(default=0, ge=0)


class Fit(StrEnum):
    """What is done with a picture whose shape is not the frame's."""

    CROP = "crop"
    LETTERBOX = "letterbox"
    BLUR = "blur"


class ReframeKey(Value):
    """What part of the source fills the frame at `frame` of the item.

    `curve` is how the way to the next key runs; before the first key and after the last nothing moves.
    """

    frame: int
    box: Box
    curve: Open[Curve] = Curve.EASE


class Item(Value):
    """One entry of the running order.

    `in_frame` counts in the source at the sequence's rate, `frames` is how long it plays; `take_id` empty plays the
    approved take, else the newest of the highest grade. Reversed, the same stretch plays backwards; frozen, its first
    frame is held. `early_sound` lets the sound begin so many frames before the picture (a J cut), `late_sound` end so
    many after it (an L cut). `grade` is what is done to its colours, None for nothing.
    """

    id: str
    source: Source
    take_id: str = ""
    in_frame: int = Field(default=0, ge=0)
    frames: int = Field(default=72, ge=1)
    speed: Ratio = NORMAL_SPEED
    gain_db: float = 0.0
    is_muted: bool = False
    fades: Fades = Fades()
    transition_in: Transition = CutTransition()
    supers: tuple[Super, ...] = ()
    reframe: Mapping[str, tuple[ReframeKey, ...]] = {}
    enabled: bool = True
    fit: Open[Fit] = Fit.CROP
    is_reversed: bool = False
    is_frozen: bool = False
    early_sound: int = Field(default=0, ge=0)
    late_sound: int = Field(default=0, ge=0)
    grade: ColourGrade | None = None


class Marker(Value):
    """A coloured note at a frame of the sequence; `frames` 0 marks a point, `is_beat` a beat of the music."""

    id: str
    frame: int
    frames: int = 0
    text: str = ""
    colour: str = "#d98a2b"
    is_beat: bool = False


class BeatSpan(Value):
    """A part of the trailer, from `frame` to the next span."""

    id: str
    frame: int
    beat: Open[Beat] = Beat.HOOK
    name: str = ""


class Sequence(Value):
    """A running order in one format. `target_frames` is the length wanted, None where none is."""

    id: str
    name: str = ""
    format_id: str
    target_frames: int | None = None
    items: tuple[Item, ...] = ()
    audio: tuple[AudioTrack, ...] = ()
    markers: tuple[Marker, ...] = ()
    beats: tuple[BeatSpan, ...] = ()
