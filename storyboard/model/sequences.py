"""Sequences: the author's running order, its titles, sound, markers and beats."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from storyboard.model.picture import Box
from storyboard.model.rate import Ratio
from storyboard.model.values import Open, Unknown, Value, kind_of
from storyboard.model.words import Beat

NORMAL_SPEED = Ratio(numerator=1)


class ShotSource(Value):
    """Plays a take of a shot."""

    kind: Literal["shot"] = "shot"
    shot_id: str


class TitleStyle(StrEnum):
    """What a title is for; each style has its own place and size."""

    CARD = "card"
    SUPER = "super"
    LOWER_THIRD = "lower third"
    END_CARD = "end card"


class TitleSource(Value):
    """A title card drawn by us; `call_to_action` and `logo_asset_id` are for end cards."""

    kind: Literal["title"] = "title"
    text: str
    subtitle: str = ""
    style: Open[TitleStyle] = TitleStyle.CARD
    colour: str = "#f4efe6"
    background: str = "#0b0c0e"
    call_to_action: str = ""
    logo_asset_id: str = ""
    font: str = ""


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


Transition = Annotated[
    Annotated[CutTransition, Tag("cut")]
    | Annotated[Dissolve, Tag("dissolve")]
    | Annotated[DipToColour, Tag("dip")]
    | Annotated[Wipe, Tag("wipe")]
    | Annotated[Push, Tag("push")]
    | Annotated[Whip, Tag("whip")]
    | Annotated[Unknown, Tag("unknown")],
    Discriminator(kind_of(frozenset({"cut", "dissolve", "dip", "wipe", "push", "whip"}))),
]


class Fades(Value):
    """Fades of one item, in frames: picture from and to black, sound from and to silence."""

    picture_in: int = Field(default=0, ge=0)
    picture_out: int = Field(default=0, ge=0)
    sound_in: int = Field(default=0, ge=0)
    sound_out: int = Field(default=0, ge=0)


class ReframeKey(Value):
    """What part of the source fills the frame at `frame` of the item."""

    frame: int
    box: Box
    curve: Open[Curve] = Curve.EASE


class Super(Value):
    """Text over an item's picture for a while; `frames` 0 means to the item's end."""

    text: str
    style: Open[TitleStyle] = TitleStyle.SUPER
    start_frame: int = 0
    frames: int = 0
    colour: str = "#f4efe6"


class Item(Value):
    """One entry of the running order.

    `in_frame` counts in the source at the sequence's rate, `frames` is how long it plays; `take_id` empty plays the
    approved take, else the newest of the highest grade.
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


class AudioRole(StrEnum):
    """What a track of sound is for."""

    MUSIC = "music"
    VOICE_OVER = "voice over"
    EFFECTS = "effects"
    SCRATCH = "scratch"


class AudioClip(Value):
    """A piece of an audio asset on a track; all frames at the sequence's rate. `frames` 0 means to the end."""

    id: str
    asset_id: str
    at_frame: int = 0
    in_frame: int = Field(default=0, ge=0)
    frames: int = Field(default=0, ge=0)
    gain_db: float = 0.0
    fade_in: int = Field(default=0, ge=0)
    fade_out: int = Field(default=0, ge=0)
    is_looped: bool = False


class AudioTrack(Value):
    """Sound beside the takes' own; `duck_db` is how far it drops under dialogue."""

    id: str
    name: str = ""
    role: Open[AudioRole] = AudioRole.MUSIC
    clips: tuple[AudioClip, ...] = ()
    gain_db: float = 0.0
    duck_db: float = 0.0
    is_muted: bool = False
    is_solo: bool = False


class Marker(Value):
    """A coloured note at a frame of the sequence; `frames` 0 marks a point."""

    id: str
    frame: int
    frames: int = 0
    text: str = ""
    colour: str = "#d98a2b"


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
