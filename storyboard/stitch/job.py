"""What the render child is told: one composed span, as data. Paths are files of our own making."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from storyboard.model.captions import Watermark
from storyboard.model.cut import Margins
from storyboard.model.rate import Rate
from storyboard.model.shots import DialogueLine
from storyboard.model.titles import Super, TitleSource
from storyboard.model.transitions import CutTransition, Transition
from storyboard.model.values import Value


class RampJob(Value):
    """A colour that gives way to the picture or takes its place; see spans.Ramp."""

    colour: str
    first: int
    frames: int
    is_in: bool
    curve: str = "linear"


class LayerJob(Value):
    """One picture: a conformed `video`, a conformed `image`, or a `title` drawn by the child (with its `logo`).

    `fonts` are the files of the fonts that title and supers name, by that name.
    """

    video: str = ""
    image: str = ""
    title: TitleSource | None = None
    logo: str = ""
    offset: int = 0
    piece_frames: int
    ramps: tuple[RampJob, ...] = ()
    supers: tuple[Super, ...] = ()
    fonts: Mapping[str, str] = {}


class BurnInJob(Value):
    """What is written over the picture; `timecode_frame` is the film's at the span's first; lines count in it.

    Lines stand at the picture's foot, with `lines_on_top` at its head: a super has the foot.
    """

    number: str = ""
    timecode_frame: int | None = None
    lines: tuple[DialogueLine, ...] = ()
    lines_on_top: bool = False
    watermark: Watermark | None = None


class RenderJob(Value):
    """One span to compose and where to write it. Its pictures are codes of so many bits; `codec` is the encoder."""

    out: str
    width: int
    height: int
    frames: int = Field(ge=1)
    rate: Rate
    margins: Margins = Margins()
    codec: str = "libx264"
    preset: str
    writer: tuple[str, ...]
    layers: tuple[LayerJob, ...] = Field(min_length=1, max_length=2)
    transition: Transition = CutTransition()
    transition_at: int = 0
    burn_in: BurnInJob | None = None
    bits: int = 8


class ReferencePiece(Value):
    """One piece of a film as its Cut has it: where it stands, what it shows, how it comes, and its fades in frames.

    `layer` holds the whole piece, without ramps; `lead_frames` is how much of it overlaps the piece before.
    """

    layer: LayerJob
    start_frame: int
    frames: int = Field(ge=1)
    lead_frames: int = 0
    transition: Transition = CutTransition()
    fade_in: int = 0
    fade_out: int = 0


class ReferenceJob(Value):
    """A film, or its frames from `first` to before `end`, for moviepy to put together by itself."""

    kind: Literal["reference"] = "reference"
    out: str
    sound_in: str
    sound_out: str
    width: int
    height: int
    first: int
    end: int
    rate: Rate
    margins: Margins = Margins()
    preset: str
    writer: tuple[str, ...]
    audio_kbps: int
    samples: int
    pieces: tuple[ReferencePiece, ...] = Field(min_length=1)

    @property
    def frames(self) -> int:
        """How many frames are written."""
        return self.end - self.first
