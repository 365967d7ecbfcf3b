"""The Cut: the resolved plan of what plays when, made from a sequence, a board and its takes."""

from collections.abc import Mapping
from enum import StrEnum

from storyboard.model.audio import AudioTrack
from storyboard.model.grading import ColourGrade
from storyboard.model.picture import Asset, Box, Format
from storyboard.model.rate import Ratio
from storyboard.model.sequences import Fades, Fit, ReframeKey, Source
from storyboard.model.shots import DialogueLine
from storyboard.model.titles import Super
from storyboard.model.transitions import Transition
from storyboard.model.values import Open, Value


class Gap(StrEnum):
    """Why a piece is not what it should be."""

    MISSING = "missing"
    SHORT = "short"
    STALE = "stale"
    UNKNOWN_SOURCE = "unknown source"
    MEDIA_MISSING = "media missing"


class CutPiece(Value):
    """One enabled item on the film's own clock.

    `start_frame` and `frames` are at the sequence's rate; `in_frame` counts in the source at that rate.
    `lead_frames` is how much of the piece overlaps the one before (0 for a cut); `tail_frames` how much the next
    overlaps this one. `media_sha256` is empty where there is nothing to play yet (or for titles and gaps).
    `number` is the shot's, `dialogue` its lines on the piece's own frames, `focus` the box that a crop must keep,
    `reframe` the keys of the sequence's format. `early_sound` and `late_sound` are what J and L cuts really get.
    """

    item_id: str
    label: str = ""
    source: Source
    take_id: str = ""
    media_sha256: str = ""
    media_kind: str = "video"
    has_audio: bool = False
    start_frame: int
    frames: int
    in_frame: int = 0
    available_frames: int = 0
    speed: Ratio = Ratio(numerator=1)
    gain_db: float = 0.0
    is_muted: bool = False
    fades: Fades = Fades()
    transition: Transition
    lead_frames: int = 0
    tail_frames: int = 0
    supers: tuple[Super, ...] = ()
    gaps: tuple[Gap, ...] = ()
    number: str = ""
    dialogue: tuple[DialogueLine, ...] = ()
    focus: Box | None = None
    fit: Open[Fit] = Fit.CROP
    reframe: tuple[ReframeKey, ...] = ()
    is_reversed: bool = False
    is_frozen: bool = False
    early_sound: int = 0
    late_sound: int = 0
    grade: ColourGrade | None = None


class Margins(Value):
    """How much of each side of the picture titles keep out of, as parts of its height or width."""

    top: float = 0.10
    right: float = 0.10
    bottom: float = 0.10
    left: float = 0.10


NOT_COVERED = Margins(top=0, right=0, bottom=0, left=0)


class Cut(Value):
    """The whole film: pieces in order, sound, and the exact number of frames.

    `assets` holds those that sound and titles name, by id; `covered` is what the place it is made for covers.
    """

    sequence_id: str
    title: str = ""
    format: Format
    pieces: tuple[CutPiece, ...] = ()
    audio: tuple[AudioTrack, ...] = ()
    frames: int = 0
    notes: tuple[str, ...] = ()
    assets: Mapping[str, Asset] = {}
    covered: Margins = NOT_COVERED

    @property
    def title_margins(self) -> Margins:
        """What titles keep out of: the format's title-safe margin, and whatever is covered where the film is shown."""
        safe, hidden = self.format.safe_areas.title, self.covered
        return Margins(
            top=max(safe, hidden.top),
            right=max(safe, hidden.right),
            bottom=max(safe, hidden.bottom),
            left=max(safe, hidden.left),
        )

    @property
    def duration_s(self) -> float:
        """The film's length in seconds."""
        return float(self.format.rate.seconds(self.frames))

    @property
    def gaps(self) -> tuple[CutPiece, ...]:
        """The pieces that are not what they should be."""
        return tuple(p for p in self.pieces if p.gaps)
