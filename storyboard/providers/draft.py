"""The draft generator as one more provider: it draws, films and encodes on this computer, offline and free.

A job's remote id is made from its job id; what it needs is written to the spool folder first, so that a job survives
the program: an id that is asked about after a restart is drawn again.
"""

import asyncio
import hashlib
import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from storyboard.media.errors import MediaError, Stopped
from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Failure, FailureKind
from storyboard.providers.base import (
    Accepted,
    Cancelled,
    NotSent,
    Progress,
    Refused,
    RemoteState,
    Submission,
    Unreachable,
)
from storyboard.providers.complaints import make_failure
from storyboard.providers.draft_clip import Clip, render
from storyboard.providers.draft_limits import check_limits
from storyboard.providers.draft_spool import Spool, SpoolError

AT_ONCE = 2
"""How many clips are drawn at the same time."""

POLL_S = 0.1
"""How soon it is worth asking again; nothing leaves this computer."""

COPY_BYTES = 1 << 20


class DraftProvider:
    """Draws clips within the limits of the model whose capabilities it is given; the price is always 0.

    `spool` is a folder for work in progress; it may be deleted whenever nothing is being drawn.
    """

    def __init__(self, capabilities: ModelCapabilities, spool: Path) -> None:
        self._capabilities = capabilities
        self._spool = Spool(spool)
        self._clips: dict[str, tuple[Clip, Future[None]]] = {}
        self._pool: ThreadPoolExecutor | None = None

    async def submit(self, submission: Submission) -> Accepted:
        """Write the job down and begin to draw it; raises Refused for what the model would not take."""
        check_limits(submission, self._capabilities)
        remote_id = remote_id_of(submission)
        try:
            await asyncio.to_thread(self._spool.write, remote_id, submission)
        except SpoolError as error:
            raise NotSent(str(error)) from error
        self._start(remote_id, submission)
        return Accepted(remote_id, poll_after_s=POLL_S, cost_microusd=0)

    async def poll(self, remote_id: str) -> Progress:
        """Where the drawing stands; a job from before a restart is taken up again."""
        if remote_id not in self._clips:
            if self._spool.clip(remote_id).is_file():
                return _done()
            if self._spool.was_cancelled(remote_id):
                return Progress(RemoteState.CANCELLED, cost_microusd=0)
            submission = await asyncio.to_thread(self._spool.read, remote_id)
            if submission is None:
                return _gone()
            self._start(remote_id, submission)
        return self._progress(*self._clips[remote_id])

    async def cancel(self, remote_id: str) -> Cancelled:
        """Stop drawing; the encoder has ended and its file is gone when this returns."""
        running = self._clips.pop(remote_id, None)
        if running is not None:
            clip, work = running
            clip.cancel.set()
            if not work.cancel():
                await _ended(work)
        await asyncio.to_thread(self._spool.cancel, remote_id)
        return Cancelled.STOPPED

    async def fetch(self, remote_id: str, progress: Progress, into: Path, on_bytes: Callable[[int], None]) -> None:
        """Copy the finished clip into a new file; one that was cleared away meanwhile is drawn again."""
        await self._finish(remote_id)
        try:
            await asyncio.to_thread(_copy, self._spool.clip(remote_id), into, on_bytes)
        except OSError as error:
            raise Unreachable(f"The draft could not be copied: {error.strerror}.", where=str(into)) from error
        self._clips.pop(remote_id, None)

    async def find(self, submission: Submission) -> str | None:
        """The id of a job that was written down before."""
        remote_id = remote_id_of(submission)
        return remote_id if self._spool.knows(remote_id) else None

    async def test_connection(self) -> str:
        """Says that drafts can be drawn here; raises NotSent where ffmpeg is missing."""
        try:
            version = await asyncio.to_thread(lambda: find_ffmpeg().version)
        except MediaError as error:
            raise NotSent(str(error)) from error
        return f"Drafts are drawn on this computer with ffmpeg {version}; they need no key and cost nothing."

    async def aclose(self) -> None:
        """Stop all drawing; what was not finished is taken up again when it is next asked about."""
        running = list(self._clips.values())
        self._clips.clear()
        for clip, _ in running:
            clip.cancel.set()
        pool, self._pool = self._pool, None
        if pool is not None:
            await asyncio.to_thread(pool.shutdown, wait=True, cancel_futures=True)

    def _start(self, remote_id: str, submission: Submission) -> None:
        if remote_id in self._clips:
            return
        if self._pool is None:
            self._pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="draft")
        clip = Clip(submission, self._spool.clip(remote_id))
        self._clips[remote_id] = (clip, self._pool.submit(render, clip))

    def _progress(self, clip: Clip, work: Future[None]) -> Progress:
        if not work.done():
            state = RemoteState.RUNNING if work.running() else RemoteState.QUEUED
            return Progress(state, fraction=clip.fraction, poll_after_s=POLL_S, cost_microusd=0)
        if work.cancelled():
            return Progress(RemoteState.CANCELLED, cost_microusd=0)
        error = work.exception()
        if error is None:
            return _done()
        if isinstance(error, Stopped):
            return Progress(RemoteState.CANCELLED, cost_microusd=0)
        if isinstance(error, StoryboardError):
            kind = FailureKind.DISK if "disk" in str(error) else FailureKind.INVALID_INPUT
            return Progress(RemoteState.FAILED, failure=Failure(kind=kind, message=str(error)), cost_microusd=0)
        raise error

    async def _finish(self, remote_id: str) -> None:
        """Wait until the clip's file is there."""
        if self._spool.clip(remote_id).is_file():
            return
        progress = await self.poll(remote_id)
        if remote_id in self._clips:
            clip, work = self._clips[remote_id]
            await _ended(work)
            progress = self._progress(clip, work)
        if progress.state is not RemoteState.DONE:
            raise Refused(progress.failure or make_failure(FailureKind.EXPIRED, "The draft was cancelled."))


def remote_id_of(submission: Submission) -> str:
    """The one id of a job's draft: the same job always gets the same."""
    return "draft-" + hashlib.sha256(submission.job_id.encode("utf-8", "replace")).hexdigest()[:32]


def _done() -> Progress:
    return Progress(RemoteState.DONE, fraction=1.0, output={"kind": "file"}, cost_microusd=0)


def _gone() -> Progress:
    said = "The draft's working files are gone from the cache."
    failure = Failure(kind=FailureKind.EXPIRED, message=said, next_step="Generate the shot again; it is free.")
    return Progress(RemoteState.EXPIRED, failure=failure, cost_microusd=0)


async def _ended(work: Future[None]) -> None:
    """Wait for some work in the pool, however it ends."""
    await asyncio.wait([asyncio.wrap_future(work)])


def _copy(source: Path, into: Path, on_bytes: Callable[[int], None]) -> None:
    written = 0
    try:
        with source.open("rb") as clip, into.open("xb") as copy:
            while block := clip.read(COPY_BYTES):
                copy.write(block)
                written += len(block)
                on_bytes(written)
            copy.flush()
            os.fsync(copy.fileno())
    except FileExistsError:
        raise
    except OSError:
        into.unlink(missing_ok=True)
        raise
