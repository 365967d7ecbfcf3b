"""The errands under way: one task a job, a few at a time at each target, and an orderly end."""

import asyncio
from collections.abc import Callable, Collection, Coroutine, Iterator
from dataclasses import dataclass

from storyboard.jobs.book import Book
from storyboard.jobs.cancelling import cancel_sent
from storyboard.jobs.downloading import download
from storyboard.jobs.errand import Errand, Wish
from storyboard.jobs.linking import resolve
from storyboard.jobs.running import watch
from storyboard.jobs.submitting import look_for, submit
from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import FailureKind, Job, JobState
from storyboard.model.targets import Target
from storyboard.providers.base import Provider, Refused
from storyboard.store.database import FactsError

MEND = "Release the job once this is mended."


@dataclass(frozen=True, slots=True)
class _Work:
    task: asyncio.Task[None]
    wish: Wish
    target_id: str


class Crew:
    """Works in one event loop at a time; `broken` is what stopped it, if anything did."""

    def __init__(self, book: Book, on_end: Callable[[], None]) -> None:
        self._book = book
        self._on_end = on_end
        self._work: dict[str, _Work] = {}
        self._providers: dict[tuple[str, str, str], Provider] = {}
        self.broken: BaseException | None = None

    def __contains__(self, job_id: object) -> bool:
        return job_id in self._work

    def __iter__(self) -> Iterator[str]:
        return iter(self._work)

    def __len__(self) -> int:
        return len(self._work)

    def busy(self, target_id: str) -> int:
        """How many jobs are under way at a target."""
        return sum(1 for work in self._work.values() if work.target_id == target_id)

    def carry(self, job: Job, target: Target, capabilities: ModelCapabilities) -> None:
        """Begin to carry a job to its take."""
        self._spawn(job, target, lambda wish: self._carry(job, target, capabilities, wish))

    def clear_up(self, job: Job, target: Target, capabilities: ModelCapabilities) -> None:
        """Begin to ask the provider about a create that was cut off."""
        self._spawn(job, target, lambda wish: self._clear_up(job, target, capabilities, wish))

    def _spawn(self, job: Job, target: Target, begin: Callable[[Wish], Coroutine[None, None, None]]) -> None:
        wish = Wish()
        task = asyncio.create_task(begin(wish), name=f"job {job.id}")
        self._work[job.id] = _Work(task, wish, target.id)
        task.add_done_callback(lambda done: self._ended(job.id, done))

    def _ended(self, job_id: str, task: asyncio.Task[None]) -> None:
        del self._work[job_id]
        error = None if task.cancelled() else task.exception()
        if error is not None and self.broken is None:
            self.broken = error
        self._on_end()

    async def _carry(self, job: Job, target: Target, capabilities: ModelCapabilities, wish: Wish) -> None:
        provider = await self._opened(job, target, capabilities)
        if provider is None:
            return
        errand = Errand(self._book.seams, self._book, provider, target, capabilities, wish)
        poll_after_s: float | None = None
        progress = None
        if job.state == JobState.QUEUED:
            job = await self._resolved(job)
        if job.state == JobState.QUEUED:
            sent = await submit(errand, job)
            job, poll_after_s = sent.job, sent.poll_after_s
        if job.state == JobState.RUNNING and not wish.is_quitting:
            watched = await watch(errand, job, poll_after_s)
            job, progress = watched.job, watched.progress
        if job.state == JobState.DOWNLOADING and not wish.is_quitting:
            await download(errand, job, progress)

    async def _resolved(self, job: Job) -> Job:
        try:
            return await resolve(self._book, job)
        except FactsError:
            raise
        except StoryboardError as error:
            return self._book.fail_because(job, FailureKind.UPSTREAM, error)

    async def _clear_up(self, job: Job, target: Target, capabilities: ModelCapabilities, wish: Wish) -> None:
        try:
            provider = await self._provider(target, capabilities)
        except StoryboardError:
            # No key, no server: the job stays uncertain until a person says what became of it.
            return
        await look_for(Errand(self._book.seams, self._book, provider, target, capabilities, wish), job)

    async def _opened(self, job: Job, target: Target, capabilities: ModelCapabilities) -> Provider | None:
        try:
            return await self._provider(target, capabilities)
        except Refused as error:
            if job.state == JobState.QUEUED:
                self._book.fail(job, error.failure)
            else:
                self._book.hold(job, f"{error} {MEND}")
        except StoryboardError as error:
            self._book.hold(job, f"{error} {MEND}")
        return None

    async def _provider(self, target: Target, capabilities: ModelCapabilities) -> Provider:
        key = (target.id, target.base_url, capabilities.id)
        if key not in self._providers:
            provider = await self._book.seams.providers(target, capabilities)
            # Another errand may have been quicker while this one waited.
            if key in self._providers:
                await provider.aclose()
            else:
                self._providers[key] = provider
        return self._providers[key]

    async def cancel(self, job_id: str) -> None:
        """Wish a job under way cancelled, and wait until its errand has ended."""
        work = self._work[job_id]
        work.wish.cancel.set()
        await asyncio.wait({work.task})

    async def cancel_idle(self, job: Job, target: Target, capabilities: ModelCapabilities) -> Job:
        """Cancel a job that the provider has and nobody watches."""
        provider = await self._provider(target, capabilities)
        return await cancel_sent(Errand(self._book.seams, self._book, provider, target, capabilities, Wish()), job)

    def let_go(self, job_ids: Collection[str]) -> None:
        """Stop carrying these jobs where they stand; a create in flight may finish, and is left alone after that."""
        for job_id in job_ids:
            work = self._work.get(job_id)
            if work is None:
                continue
            work.wish.is_quitting = True
            if not self._is_submitting(job_id):
                work.task.cancel()

    async def wind_down(self, grace_s: float) -> None:
        """End every errand: creates in flight may finish within the grace, the rest stops where it stands."""
        self.let_go(self._work)
        in_flight = {work.task for job_id, work in self._work.items() if self._is_submitting(job_id)}
        if in_flight:
            await asyncio.wait(in_flight, timeout=grace_s)
        left = [work.task for work in self._work.values()]
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        await self._book.commits.aclose()
        await self.close_providers()

    def _is_submitting(self, job_id: str) -> bool:
        job = self._book.live.get(job_id)
        return job is not None and job.state == JobState.SUBMITTING

    async def close_providers(self) -> None:
        """Let go of every connection."""
        while self._providers:
            _, provider = self._providers.popitem()
            await provider.aclose()
