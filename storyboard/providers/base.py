"""What the engine asks of any video API, and the only errors it may answer with.

ProviderError
 ├── NotSent      nothing left this machine, or a documented 429: a create may be tried again
 │    └── NoRoute the server could not even be reached: the job waits for the network
 ├── MaybeSent    it may have arrived and may be billed: never tried again, the job is uncertain
 ├── Refused      the provider said no, in words: final
 └── Unreachable  a poll or download did not get through: tried again
      └── CutOff   not even a connection could be made: the job waits for the network
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol, runtime_checkable

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Failure
from storyboard.model.requests import ModelRequest
from storyboard.model.targets import Target


class ProviderError(StoryboardError):
    """Anything that went wrong at a video API."""


class NotSent(ProviderError):
    """No request was accepted; `retry_after_s` is the server's wish, None where it said nothing."""

    def __init__(self, what: str, *, retry_after_s: float | None = None, where: str = "", fix: str = "") -> None:
        super().__init__(what, where=where, fix=fix)
        self.retry_after_s = retry_after_s


class NoRoute(NotSent):
    """Nothing left this machine because the server could not be reached: it says nothing of the request."""


class MaybeSent(ProviderError):
    """The request may have been accepted and may be billed."""


class Refused(ProviderError):
    """A definite no; `failure` holds the provider's words and one next step.

    A read that is refused for its key, credit or rate says nothing about the job; NOT_FOUND to a poll is no proof
    until repeated, for replicas lag and proxies restart.
    """

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.message, fix=failure.next_step)
        self.failure = failure


class Unreachable(ProviderError):
    """A read that may simply be tried again; `retry_after_s` as for NotSent."""

    def __init__(self, what: str, *, retry_after_s: float | None = None, where: str = "", fix: str = "") -> None:
        super().__init__(what, where=where, fix=fix)
        self.retry_after_s = retry_after_s


class CutOff(Unreachable):
    """Nothing answered where the server should be: it says nothing of the job, and no time counts against it."""


class RemoteState(StrEnum):
    """Where a job stands at the provider; every unknown word means RUNNING."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class Cancelled(StrEnum):
    """What a cancel achieved."""

    STOPPED = "stopped"
    GOES_ON = "goes on and may be billed"


@dataclass(frozen=True, slots=True)
class Accepted:
    """A create that the provider took. `remote_id` is kept for ever, whatever later replies say."""

    remote_id: str
    poll_after_s: float | None = None
    cost_microusd: int | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """One poll. `fraction` is 0-1 or None; `output` says where the clip is, in the adapter's own terms."""

    state: RemoteState
    fraction: float | None = None
    poll_after_s: float | None = None
    failure: Failure | None = None
    output: Mapping[str, str] = field(default_factory=dict[str, str])
    cost_microusd: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Submission:
    """A create: the job's own id, its request with every input resolved, and the picture files by SHA-256.

    `submitted_at_utc` (ISO 8601, empty while it was not sent) and `known_remote_ids`, the remote ids that belong to
    other jobs, are what `find` needs to be sure.
    """

    job_id: str
    request: ModelRequest
    pictures: Mapping[str, Path] = field(default_factory=dict[str, Path])
    submitted_at_utc: str = ""
    known_remote_ids: frozenset[str] = frozenset()


class Provider(Protocol):
    """One video API at one target. Methods raise only ProviderError; it keeps no state beyond its client."""

    async def submit(self, submission: Submission) -> Accepted:
        """Ask for one clip, once."""
        ...

    async def poll(self, remote_id: str) -> Progress:
        """Where the job stands."""
        ...

    async def cancel(self, remote_id: str) -> Cancelled:
        """Try to stop it."""
        ...

    async def fetch(self, remote_id: str, progress: Progress, into: Path, on_bytes: Callable[[int], None]) -> None:
        """Write the clip's bytes to `into` (a new file); `on_bytes` hears how many have come so far."""
        ...

    async def find(self, submission: Submission) -> str | None:
        """The remote id of an uncertain submission, if the provider can tell without doubt."""
        ...

    async def test_connection(self) -> str:
        """One sentence saying that the target answers and the key is taken; costs nothing."""
        ...

    async def aclose(self) -> None:
        """Let go of connections."""
        ...


@runtime_checkable
class GivesLastFrame(Protocol):
    """A provider whose API hands out the last frame of a clip beside the clip."""

    async def fetch_last_frame(self, progress: Progress, into: Path) -> bool:
        """Write the picture to `into` (a new file); whether there is one. Raises ProviderError."""
        ...


class ProviderFactory(Protocol):
    """Makes the provider for a target; the registry is the real one."""

    def __call__(self, target: Target, capabilities: ModelCapabilities) -> Awaitable[Provider]:
        """The provider, or a ProviderError that says why there is none (no key, retired, unknown kind)."""
        ...
