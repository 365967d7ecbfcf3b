"""Everything the engine is given: where it writes, what it asks, how long it waits."""

import random
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from storyboard.jobs.clock import Clock, SystemClock
from storyboard.jobs.owner import Owner
from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Job, Take
from storyboard.model.rate import Rate
from storyboard.model.requests import FrameOf, ModelRequest
from storyboard.model.targets import Target
from storyboard.providers.base import ProviderFactory
from storyboard.store.journal import Journal
from storyboard.store.ledger import SpendLedger


class BadMedia(StoryboardError):
    """The bytes are not a clip that plays; anything else that stops an inspection is another error."""


@dataclass(frozen=True, slots=True)
class MediaFacts:
    """What a clip holds, counted by decoding it."""

    width: int
    height: int
    rate: Rate
    frames: int
    has_audio: bool = False
    mime: str = "video/mp4"
    suffix: str = ".mp4"
    has_c2pa: bool = False


class MediaStore(Protocol):
    """The project's media folder, as far as the engine needs it (store/media)."""

    def path_of(self, sha256: str) -> Path:
        """The file with these bytes; raises StoryboardError naming it where it is absent."""
        ...

    def has(self, sha256: str) -> bool:
        """Whether it is there."""
        ...

    def temporary(self, suffix: str) -> Path:
        """A path that no file has yet, on the same file system."""
        ...

    def adopt(self, temp_path: Path, suffix: str, *, sha256: str = "") -> str:
        """Move a file in, for good, under its hash, which is given by whoever has just hashed it."""
        ...


class ResolveFrame(Protocol):
    """Turns a symbolic frame into a picture in `media/`; runs in a worker thread."""

    def __call__(self, frame: FrameOf, take: Take, width: int, height: int) -> FrameOf:
        """The same input with `take_sha256`, `frame` and `sha256`; the picture is exactly width × height pixels."""
        ...


class FindTarget(Protocol):
    """Looks a request's target up in the user's settings and its profile in the catalogue."""

    def __call__(self, request: ModelRequest) -> tuple[Target, ModelCapabilities]:
        """Both; raises StoryboardError that names the target where there is none."""
        ...


Inspect = Callable[[Path], MediaFacts]
"""Decodes a clip and says what it holds, in a worker thread; raises BadMedia."""

OnChange = Callable[[Job], None]
"""Hears every change of a job, on the engine's thread; progress at most ten times a second."""


def fresh_id() -> str:
    """An id that nobody has yet."""
    return uuid.uuid4().hex


@dataclass(frozen=True, slots=True)
class Pacing:
    """How often and how long the engine tries."""

    create_tries: int = 8
    network_tries: int = 4
    create_wait_s: float = 2.0
    longest_wait_s: float = 60.0
    poll_rise: float = 1.5
    poll_rise_limit: float = 4.0
    jitter: float = 0.1
    missing_polls: int = 3
    download_tries: int = 6
    checked_downloads: int = 2
    quit_grace_s: float = 10.0
    progress_gap_s: float = 0.1


@dataclass(frozen=True, slots=True)
class Seams:
    """The engine's surroundings.

    `waits_for_acceptance`: a paid shot that continues another waits for its approval. `is_offline`: the user works
    offline to begin with.
    """

    journal: Journal
    ledger: SpendLedger
    media: MediaStore
    providers: ProviderFactory
    find_target: FindTarget
    inspect: Inspect
    resolve_frame: ResolveFrame
    owner: Owner
    clock: Clock = field(default_factory=SystemClock)
    new_id: Callable[[], str] = fresh_id
    chance: Callable[[], float] = random.random
    pacing: Pacing = Pacing()
    waits_for_acceptance: bool = True
    is_offline: bool = False
