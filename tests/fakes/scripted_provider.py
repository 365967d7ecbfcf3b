"""A provider without a network that does what a script says, and counts every create that it may have taken."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.facts import Failure, FailureKind
from storyboard.model.targets import Target
from storyboard.providers.base import (
    Accepted,
    Cancelled,
    MaybeSent,
    NotSent,
    Progress,
    ProviderError,
    Refused,
    RemoteState,
    Submission,
    Unreachable,
)

CLIP = b"\x00\x00\x00\x18ftypmp42"
"""What every good clip of this provider begins with."""


def refusal(kind: FailureKind = FailureKind.MODERATION) -> Refused:
    """A definite no in the provider's words."""
    return Refused(Failure(kind=kind, message="No, says the provider.", next_step="Change the prompt."))


@dataclass
class World:
    """The far side: it outlives every engine, so that a restart meets the same provider.

    `script["submit"]` and so on hold what the next calls do: an exception to raise, a value to return, or a callable
    to call first. Without a script everything succeeds after `polls_to_finish` polls.
    """

    polls_to_finish: int = 1
    cost_microusd: int | None = None
    can_find: bool = False
    stops: bool = True
    script: dict[str, deque[object]] = field(default_factory=lambda: defaultdict(deque))
    accepted: list[str] = field(default_factory=list)
    seen: list[Submission] = field(default_factory=list)
    polls: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    fetched: list[str] = field(default_factory=list)
    cancelled: list[str] = field(default_factory=list)
    sought: list[Submission] = field(default_factory=list)
    opened: int = 0
    closed: int = 0
    under_way: int = 0
    most_under_way: int = 0

    def next(self, operation: str) -> object:
        """What the script says for the next call; None for nothing."""
        return self.script[operation].popleft() if self.script[operation] else None

    def creates_of(self, job_id: str) -> int:
        """How many creates of a job may have been accepted."""
        return self.accepted.count(job_id)

    def clip(self, remote_id: str) -> bytes:
        """The bytes of a finished clip; every job has its own."""
        return CLIP + remote_id.encode().ljust(64, b".")

    async def open(self, target: Target, capabilities: ModelCapabilities) -> "ScriptedProvider":
        """A ProviderFactory."""
        step = self.next("open")
        if isinstance(step, BaseException):
            raise step
        self.opened += 1
        return ScriptedProvider(self)


class ScriptedProvider:
    """One client of the world."""

    def __init__(self, world: World) -> None:
        self.world = world

    async def submit(self, submission: Submission) -> Accepted:
        world = self.world
        world.seen.append(submission)
        await asyncio.sleep(0)
        step = world.next("submit")
        if callable(step):
            step = step(submission)
        if isinstance(step, NotSent | Refused):
            raise step
        # From here on the far side has it, whatever we get to hear.
        world.accepted.append(submission.job_id)
        await asyncio.sleep(0)
        if isinstance(step, ProviderError):
            raise step
        if isinstance(step, BaseException):
            raise step
        world.under_way += 1
        world.most_under_way = max(world.most_under_way, world.under_way)
        return step if isinstance(step, Accepted) else Accepted(f"remote-{submission.job_id}")

    async def poll(self, remote_id: str) -> Progress:
        world = self.world
        await asyncio.sleep(0)
        step = world.next("poll")
        if callable(step):
            step = step(remote_id)
        if isinstance(step, BaseException):
            raise step
        if isinstance(step, Progress):
            return step
        world.polls[remote_id] += 1
        if world.polls[remote_id] < world.polls_to_finish:
            return Progress(RemoteState.RUNNING, fraction=world.polls[remote_id] / world.polls_to_finish)
        return Progress(RemoteState.DONE, fraction=1.0, cost_microusd=world.cost_microusd)

    async def cancel(self, remote_id: str) -> Cancelled:
        step = self.world.next("cancel")
        if isinstance(step, BaseException):
            raise step
        self.world.cancelled.append(remote_id)
        return Cancelled.STOPPED if self.world.stops else Cancelled.GOES_ON

    async def fetch(self, remote_id: str, progress: Progress, into: Path, on_bytes: Callable[[int], None]) -> None:
        await asyncio.sleep(0)
        step = self.world.next("fetch")
        if callable(step):
            step = step(remote_id)
        if isinstance(step, BaseException):
            raise step
        data = step if isinstance(step, bytes) else self.world.clip(remote_id)
        _write(into, data)
        on_bytes(len(data))
        self.world.fetched.append(remote_id)
        self.world.under_way -= 1

    async def find(self, submission: Submission) -> str | None:
        self.world.sought.append(submission)
        step = self.world.next("find")
        if isinstance(step, BaseException):
            raise step
        if isinstance(step, str):
            return step
        was_taken = self.world.creates_of(submission.job_id) > 0
        return f"remote-{submission.job_id}" if self.world.can_find and was_taken else None

    async def test_connection(self) -> str:
        return "It answers."

    async def aclose(self) -> None:
        self.world.closed += 1


def _write(into: Path, data: bytes) -> None:
    with into.open("xb") as file:
        file.write(data)


__all__ = ["CLIP", "MaybeSent", "NotSent", "ScriptedProvider", "Unreachable", "World", "refusal"]
