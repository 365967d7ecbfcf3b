"""What is asked of a generator: the neutral request, its staging, and one model's request made from it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from storyboard.model.picture import Box
from storyboard.model.rate import FILM, Rate
from storyboard.model.shots import FrameAt
from storyboard.model.values import Open, Unknown, Value, kind_of, replace
from storyboard.model.words import Angle, Depth, Direction, FrameFit, Keep, Move, ShotSize, Side, TimeOfDay


class Figure(Value):
    """A cast member as the draft draws them; `box` overrides the place that size, side and depth give."""

    subject_id: str
    name: str
    initials: str
    colour: str
    box: Box | None = None
    side: Open[Side] | None = None
    depth: Open[Depth] | None = None
    looks: Open[Direction] | None = None
    travels: Open[Direction] | None = None
    posture: str = ""
    is_speaking: bool = False


class StagedProp(Value):
    """A prop as the draft draws it; `art_sha256` is its reference picture in `media/`, if it has one."""

    prop_id: str
    name: str
    colour: str
    box: Box | None = None
    held_by: str = ""
    condition: str = ""
    is_product: bool = False
    art_sha256: str = ""


class Staging(Value):
    """Everything the draft generator draws from: framing, people, things, place and light.

    `place_id` seeds the scenery, so that a place looks the same in every shot. `art_sha256` is the reference
    picture that stands in for the drawn scenery, where there is one.
    """

    shot_id: str = ""
    size: Open[ShotSize] = ShotSize.MS
    angle: Open[Angle] = Angle.EYE_LEVEL
    move: Open[Move] = Move.STATIC
    lens_mm: int = 35
    focus: Box | None = None
    figures: tuple[Figure, ...] = ()
    props: tuple[StagedProp, ...] = ()
    place_id: str = ""
    place_name: str = ""
    place_description: str = ""
    place_colour: str = "#5b6470"
    is_interior: bool = False
    time_of_day: Open[TimeOfDay] = TimeOfDay.DAY
    weather: str = ""
    light_from: str = ""
    palette: tuple[str, ...] = ()
    art_sha256: str = ""


class InputRole(StrEnum):
    """What an input picture is for."""

    FIRST_FRAME = "first_frame"
    LAST_FRAME = "last_frame"
    REFERENCE = "reference"


class AssetInput(Value):
    """A picture of the project; `fit` is how it becomes a first or last frame."""

    kind: Literal["asset"] = "asset"
    role: Open[InputRole] = InputRole.REFERENCE
    sha256: str
    mime: str = "image/png"
    subject_id: str = ""
    fit: Open[FrameFit] = FrameFit.CROP


class FrameOf(Value):
    """A frame of another shot's take, known once that take is.

    While symbolic, `take_sha256` is empty and `frame` None. Resolved, they name the exact frame; `sha256` is the
    extracted picture in `media/`.
    """

    kind: Literal["frame_of"] = "frame_of"
    role: Open[InputRole] = InputRole.FIRST_FRAME
    shot_id: str
    at: Open[FrameAt] = FrameAt.CUT
    fit: Open[FrameFit] = FrameFit.CROP
    take_sha256: str = ""
    frame: int | None = None
    sha256: str = ""

    @property
    def is_resolved(self) -> bool:
        """Whether the frame is known and extracted."""
        return bool(self.sha256)


Input = Annotated[
    Annotated[AssetInput, Tag("asset")] | Annotated[FrameOf, Tag("frame_of")] | Annotated[Unknown, Tag("unknown")],
    Discriminator(kind_of(frozenset({"asset", "frame_of"}))),
]


class Identity(Value):
    """Who or what somebody is, in the author's own words and never in ours, the same in every shot.

    `state` is what is carried from shot to shot (a StateField and its value), `holds` the names of things in hand.
    """

    subject_id: str
    name: str
    description: str = ""
    state: Mapping[str, str] = {}
    holds: tuple[str, ...] = ()


class Speech(Value):
    """A line of dialogue with its speaker's name."""

    speaker: str
    text: str
    kind: str = "spoken"


class ShotRequest(Value):
    """What the author wants of one shot, in nobody's dialect. Its hash says whether a take is stale."""

    shot_id: str
    action: str = ""
    identities: tuple[Identity, ...] = ()
    look: str = ""
    speech: tuple[Speech, ...] = ()
    sound: str = ""
    avoid: str = ""
    prompt_override: str = ""
    staging: Staging = Staging()
    inputs: tuple[Input, ...] = ()
    width: int = 1280
    height: int = 720
    rate: Rate = FILM
    frames: int = 72
    seed: int | None = None
    audio: bool | None = None
    keep: Open[Keep] | None = None


def grounded(request: ShotRequest, take_hashes: Mapping[str, str]) -> ShotRequest:
    """The request with each frame of another shot named by the take it comes from; `take_hashes` are by shot id.

    Two requests that are grounded alike ask for the same picture; a new take upstream makes another request.
    """
    inputs = tuple(
        replace(i, take_sha256=take_hashes[i.shot_id]) if isinstance(i, FrameOf) and i.shot_id in take_hashes else i
        for i in request.inputs
    )
    return replace(request, inputs=inputs) if inputs != request.inputs else request


class Grade(StrEnum):
    """How good a take is; a higher grade is never displaced by a lower one."""

    DRAFT = "draft"
    FINAL = "final"
    IMPORTED = "imported"


class NoteLevel(StrEnum):
    """Whether a note of the compiler stops the request; WARNED says something of the model itself."""

    WARNED = "warned"
    DROPPED = "dropped"
    CHANGED = "changed"
    REFUSED = "refused"


class CompilerNote(Value):
    """Something the model cannot do: the field, what was asked, what it gets instead."""

    level: Open[NoteLevel]
    field: str
    asked: str = ""
    given: str = ""
    why: str = ""


class ModelRequest(Value):
    """One model's request, frozen into the job: what will be sent, and what it is expected to cost.

    `duration_s` is the model's own allowed length; `frames` at `rate` is what the shot asked for and what the take
    must at least hold. `estimate_microusd` None means the price is unknown.
    """

    shot_id: str
    target_id: str
    api_kind: str
    model_id: str
    profile_id: str = ""
    compiler_version: int = 1
    grade: Open[Grade] = Grade.FINAL
    prompt: str
    negative_prompt: str = ""
    width: int
    height: int
    duration_s: float = Field(gt=0)
    rate: Rate = FILM
    frames: int = Field(ge=1)
    seed: int | None = None
    audio: bool | None = None
    inputs: tuple[Input, ...] = ()
    staging: Staging = Staging()
    notes: tuple[CompilerNote, ...] = ()
    estimate_microusd: int | None = None

    @property
    def take_hashes(self) -> Mapping[str, str]:
        """The takes that resolved frames come from, by shot id."""
        return {i.shot_id: i.take_sha256 for i in self.inputs if isinstance(i, FrameOf) and i.take_sha256}

    @property
    def symbolic(self) -> tuple[FrameOf, ...]:
        """The inputs that wait for another shot's take."""
        return tuple(i for i in self.inputs if isinstance(i, FrameOf) and not i.is_resolved)
