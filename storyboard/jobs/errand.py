"""One job being carried through: what it needs at hand, and how it waits."""

import asyncio
from dataclasses import dataclass, field

from storyboard.jobs.book import Book
from storyboard.jobs.clock import rest
from storyboard.jobs.seams import Seams
from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.targets import Target
from storyboard.providers.base import Provider


@dataclass(slots=True)
class Wish:
    """What a person wants of a running errand; looked at whenever it waits."""

    cancel: asyncio.Event = field(default_factory=asyncio.Event)
    is_quitting: bool = False


@dataclass(slots=True)
class Errand:
    """The tools for one job at one provider."""

    seams: Seams
    book: Book
    provider: Provider
    target: Target
    capabilities: ModelCapabilities
    wish: Wish

    @property
    def is_cancelled(self) -> bool:
        """Whether a person cancelled the job."""
        return self.wish.cancel.is_set()

    async def pause(self, seconds: float) -> None:
        """Wait, but no longer than until somebody cancels."""
        await rest(self.seams.clock, seconds, self.wish.cancel)

    def backoff_s(self, tries: int, asked_s: float | None = None) -> float:
        """How long to wait after so many tries: what the server asked for, else doubling, a little scattered."""
        pacing = self.seams.pacing
        if asked_s is not None:
            return max(0.0, asked_s)
        return self.scattered(min(pacing.longest_wait_s, pacing.create_wait_s * 2 ** (tries - 1)))

    def scattered(self, seconds: float) -> float:
        """About so many seconds, so that many jobs do not knock at once."""
        jitter = self.seams.pacing.jitter
        return seconds * (1 + jitter * (2 * self.seams.chance() - 1))
