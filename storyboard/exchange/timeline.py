"""A cut as other editors speak of it: clips side by side on tracks, each with the file it plays. Frozen values, pure.

All frames are whole frames at the timeline's rate; files are given at that rate too.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from storyboard.model.rate import Rate

Facts = Mapping[str, Any]
"""What a clip tells of itself, as JSON data."""

FIRST_HOUR_S = 3600
"""A timeline's first frame is 01:00:00:00, as editors expect it."""


@dataclass(frozen=True, slots=True)
class Footage:
    """A file of the turnover: `file` is its path in the folder, with slashes; `reel` the file's stem.

    `frames` is its length, 0 for a still. `address` is what an editor on this machine opens.
    """

    file: str
    reel: str
    address: str
    frames: int = 0
    width: int = 0
    height: int = 0
    has_video: bool = True
    has_audio: bool = False
    facts: Facts = field(default_factory=dict[str, Any])

    @property
    def is_still(self) -> bool:
        """Whether it is a picture that stands."""
        return self.has_video and self.frames == 0


@dataclass(frozen=True, slots=True)
class Mark:
    """A note at a frame; `colour` is #rrggbb, `kind` says what it is about."""

    frame: int
    text: str
    frames: int = 1
    colour: str = "#d98a2b"
    kind: str = "note"


@dataclass(frozen=True, slots=True)
class Join:
    """How a clip comes in: `before` of its frames lie before the cut, `after` behind it.

    Where it `overlaps`, both clips play; else the first goes out before the cut and the second comes in after it.
    """

    kind: str
    before: int
    after: int
    overlaps: bool = True
    colour: str = ""

    @property
    def frames(self) -> int:
        """How long it takes."""
        return self.before + self.after


@dataclass(frozen=True, slots=True)
class Words:
    """Text over a clip's picture, on the clip's own frames."""

    frame: int
    frames: int
    text: str
    subtitle: str = ""


@dataclass(frozen=True, slots=True)
class Clip:
    """One entry of a track, from `frame` on for `frames`; side by side with the next, a join reaches over the cut.

    `low` and `high` bound the stretch of the file that is played, `high` behind its last frame; reversed it is played
    backwards, frozen its first frame is held. Without `footage` nothing is there to play. `marks` lie on the clip's
    own frames. `gain_db`, `fade_in` and `fade_out` are of its sound.
    """

    id: str
    name: str
    frame: int
    frames: int
    footage: Footage | None = None
    low: Fraction = Fraction(0)
    high: Fraction = Fraction(0)
    speed: Fraction = Fraction(1)
    is_reversed: bool = False
    is_frozen: bool = False
    is_heard: bool = False
    is_enabled: bool = True
    join: Join | None = None
    words: tuple[Words, ...] = ()
    title: Words | None = None
    marks: tuple[Mark, ...] = ()
    alternates: tuple[Footage, ...] = ()
    gain_db: float = 0.0
    fade_in: int = 0
    fade_out: int = 0
    facts: Facts = field(default_factory=dict[str, Any])

    @property
    def end(self) -> int:
        """The frame behind its last."""
        return self.frame + self.frames

    @property
    def first(self) -> int:
        """The whole frame of the file where its stretch begins."""
        return int(self.low)

    @property
    def is_plain(self) -> bool:
        """Whether it plays forwards at the speed it was made at."""
        return self.speed == 1 and not self.is_reversed and not self.is_frozen

    def widened(self, before: int, after: int) -> tuple[Fraction, Fraction]:
        """The stretch of the file with so many more frames of the film at either end."""
        lead, tail = (after, before) if self.is_reversed else (before, after)
        return max(Fraction(0), self.low - lead * self.speed), self.high + tail * self.speed


@dataclass(frozen=True, slots=True)
class Track:
    """Clips that never overlap, in order; `facts` say what the track is for."""

    name: str
    clips: tuple[Clip, ...]
    is_enabled: bool = True
    facts: Facts = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole cut: one track of picture without a hole, tracks of sound, and marks on the film's own frames."""

    title: str
    rate: Rate
    width: int
    height: int
    frames: int
    picture: Track
    sound: tuple[Track, ...] = ()
    marks: tuple[Mark, ...] = ()
    facts: Facts = field(default_factory=dict[str, Any])

    @property
    def start(self) -> int:
        """The number of its first frame: one hour of timecode."""
        return FIRST_HOUR_S * self.rate.timebase

    def timecode(self, frame: int) -> str:
        """The non-drop timecode of a frame of the film."""
        return self.rate.timecode(self.start + frame)

    def tail_of(self, index: int) -> Join | None:
        """The join at the end of a clip of the picture: how the next comes in."""
        clips = self.picture.clips
        return clips[index + 1].join if index + 1 < len(clips) else None
