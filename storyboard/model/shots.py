"""Shots and scenes: the story's cards in story order."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from storyboard.model.picture import Box, Reference
from storyboard.model.values import Open, Unknown, Value, kind_of
from storyboard.model.words import Angle, Beat, Direction, FrameFit, Keep, Move, ShotSize, TimeOfDay


class FrameAt(StrEnum):
    """Which frame of a take another shot begins from."""

    CUT = "cut"
    LAST = "last"


class CutLink(Value):
    """Joined by a cut: state and references are inherited, pixels are not."""

    kind: Literal["cut"] = "cut"


class ContinueLink(Value):
    """Goes on from another shot: its frame at the cut (or its last) is this shot's first frame."""

    kind: Literal["continue"] = "continue"
    from_shot_id: str
    at: Open[FrameAt] = FrameAt.CUT


class MatchLink(Value):
    """Shares one keyframe, an asset, with the shot that ends on it."""

    kind: Literal["match"] = "match"
    keyframe_id: str


Link = Annotated[
    Annotated[CutLink, Tag("cut")]
    | Annotated[ContinueLink, Tag("continue")]
    | Annotated[MatchLink, Tag("match")]
    | Annotated[Unknown, Tag("unknown")],
    Discriminator(kind_of(frozenset({"cut", "continue", "match"}))),
]


class StateChange(Value):
    """One thing that is different after this shot: `field` is a StateField, `because` the cause that is seen."""

    subject_id: str
    field: str
    value: str
    because: str = ""


class Subject(Value):
    """A cast member or prop seen in the shot, and where. `box` is None where the framing decides."""

    ref_id: str
    box: Box | None = None
    looks: Open[Direction] | None = None
    travels: Open[Direction] | None = None
    posture: str = ""


class SpeechKind(StrEnum):
    """Where a voice comes from."""

    SPOKEN = "spoken"
    OFF_SCREEN = "off screen"
    VOICE_OVER = "voice over"


class DialogueLine(Value):
    """One line of speech; `start_frame` counts from the shot's first frame, None where it is not timed yet."""

    speaker_id: str = ""
    text: str
    kind: Open[SpeechKind] = SpeechKind.SPOKEN
    start_frame: int | None = None
    frames: int | None = None


class Framing(Value):
    """How the camera sees it; `focus` is the box that a crop must keep."""

    size: Open[ShotSize] = ShotSize.MS
    angle: Open[Angle] = Angle.EYE_LEVEL
    move: Open[Move] = Move.STATIC
    lens_mm: int = Field(default=35, ge=4, le=2000)
    focus: Box | None = None


class Panels(Value):
    """Drawn panels of the shot: asset ids, empty where there is none."""

    start: str = ""
    middle: str = ""
    end: str = ""


class SourceSpan(Value):
    """Where in a source document the shot comes from: character offsets, end not included."""

    document_id: str
    start: int
    end: int


class ModelChoice(Value):
    """What generates this shot where it is not the board's own choice; empty means the board's.

    `target_id` is a target, `model_id` the profile whose limits a draft takes on. `fit` is how pictures become first
    and last frames, `keep` what is given to a model that takes frames or references but not both; None was not asked.
    """

    target_id: str = ""
    model_id: str = ""
    seed: int | None = None
    audio: bool | None = None
    fit: Open[FrameFit] = FrameFit.CROP
    keep: Open[Keep] | None = None


class Shot(Value):
    """What is to be seen: one card. `frames` is the length asked for, at the master format's rate."""

    id: str
    title: str = ""
    action: str = ""
    dialogue: tuple[DialogueLine, ...] = ()
    sound: str = ""
    notes: str = ""
    prompt_override: str = ""
    avoid: str = ""
    frames: int = Field(default=72, ge=1, le=1_000_000)
    framing: Framing = Framing()
    location_id: str = ""
    subjects: tuple[Subject, ...] = ()
    changes: tuple[StateChange, ...] = ()
    link: Link = CutLink()
    panels: Panels = Panels()
    references: tuple[Reference, ...] = ()
    beat: Open[Beat] | None = None
    colour: str = ""
    tags: tuple[str, ...] = ()
    source: SourceSpan | None = None
    model: ModelChoice = ModelChoice()
    fields: Mapping[str, str] = {}


class Scene(Value):
    """Shots in story order in one place and time. `heading` replaces the one made from place and time."""

    id: str
    heading: str = ""
    is_interior: bool = False
    location_id: str = ""
    time_of_day: Open[TimeOfDay] | None = None
    weather: str = ""
    is_continuous: bool = False
    beat: Open[Beat] | None = None
    colour: str = ""
    shot_ids: tuple[str, ...] = ()
    changes: tuple[StateChange, ...] = ()
    notes: str = ""
