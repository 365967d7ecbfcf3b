"""Bringing a finished clip home: streamed, checked, hashed, moved into media/, and written down with its receipt."""

import asyncio
import contextlib
from pathlib import Path

from storyboard.jobs.book import cost_of
from storyboard.jobs.cancelling import cancel_sent
from storyboard.jobs.checking import Examined, examine
from storyboard.jobs.errand import Errand
from storyboard.jobs.last_frames import last_frame
from storyboard.jobs.running import LOST, NOT_OURS_TO_FIX
from storyboard.jobs.seams import BadMedia, MediaFacts
from storyboard.model.canon import content_hash
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Failure, FailureKind, Job, JobState, Receipt, Suspect, Take
from storyboard.model.requests import grounded
from storyboard.model.values import replace
from storyboard.providers.base import Progress, ProviderError, Refused, RemoteState, Unreachable
from storyboard.store.atomic import storage_error
from storyboard.store.database import FactsError

GO_ON = "The clip is still at the provider: release the job to go on."


class _Ended(Exception):
    """The job has left `downloading`."""

    def __init__(self, job: Job) -> None:
        super().__init__(job.id)
        self.job = job


async def download(errand: Errand, job: Job, progress: Progress | None = None) -> Job:
    """Carry a job from `downloading` to its take; the job comes back done, failed, cancelled or held."""
    try:
        adopted = await _adopt_orphan(errand, job)
        return adopted or await _download(errand, job, progress)
    except _Ended as ended:
        return ended.job
    except FactsError:
        raise
    except OSError as error:
        said = storage_error(error, Path(error.filename or "the disk"))
        return _hold(errand, job, said)
    except StoryboardError as error:
        return _hold(errand, job, error)


def _hold(errand: Errand, job: Job, error: StoryboardError) -> Job:
    return errand.book.hold(errand.book.job(job.id), f"{error} {GO_ON}")


async def _adopt_orphan(errand: Errand, job: Job) -> Job | None:
    """Take bytes in that came and were checked before a crash; only the commit is missing. None when there are none."""
    media, sha256 = errand.seams.media, job.received_sha256
    if not sha256 or not media.has(sha256):
        return None
    try:
        path = await asyncio.to_thread(media.path_of, sha256)
        facts = await asyncio.to_thread(errand.seams.inspect, path)
    except BadMedia:
        return None
    return await _commit(errand, job, sha256, facts)


async def _download(errand: Errand, job: Job, progress: Progress | None) -> Job:
    refused: set[str] = set()
    while True:
        temp = errand.seams.media.temporary(".mp4")
        try:
            told = await _fetch(errand, job, progress, temp)
            found = await asyncio.to_thread(examine, temp, job.model_request, errand.seams.inspect)
            if found.facts is not None and not found.trouble:
                last = await last_frame(errand, told)
                return await _take_in(errand, job, temp, found.sha256, found.facts, last)
            is_last = found.sha256 in refused or len(refused) + 1 >= errand.seams.pacing.checked_downloads
            _keep_suspect(errand, job, temp, found)
            if is_last:
                return _bad(errand, job, found)
            refused.add(found.sha256)
            progress = None
        finally:
            _discard(temp)


def _discard(temp: Path) -> None:
    with contextlib.suppress(OSError):
        temp.unlink(missing_ok=True)


async def _fetch(errand: Errand, job: Job, progress: Progress | None, temp: Path) -> Progress:
    """Get the bytes, trying again while the provider merely does not answer; the word that told where they were.

    Raises _Ended when it cannot be.
    """
    tries = gone = 0
    while True:
        if errand.is_cancelled:
            raise _Ended(await cancel_sent(errand, job))
        try:
            if progress is None:
                progress = await _offered(errand, job)
            _discard(temp)
            await errand.provider.fetch(job.remote_id, progress, temp, lambda _: None)
        except Refused as error:
            gone += 1
            # The clip was paid for and asking is free: that it has expired is believed when it is said repeatedly.
            if error.failure.kind != FailureKind.EXPIRED or gone >= errand.seams.pacing.missing_polls:
                raise _Ended(_refused(errand, job, error.failure)) from error
            progress = None
            await errand.pause(errand.backoff_s(gone))
        except ProviderError as error:
            tries += 1
            if tries >= errand.seams.pacing.download_tries:
                raise _Ended(errand.book.hold(job, f"It could not be downloaded: {error.what} {GO_ON}")) from error
            progress = None
            asked_s = error.retry_after_s if isinstance(error, Unreachable) else None
            await errand.pause(errand.backoff_s(tries, asked_s))
        else:
            return progress


async def _offered(errand: Errand, job: Job) -> Progress:
    """A fresh word on where the clip is; result links go stale."""
    progress = await _word_on(errand, job)
    if progress.state in (RemoteState.EXPIRED, RemoteState.FAILED):
        raise Refused(progress.failure or LOST)
    if progress.state != RemoteState.DONE:
        raise Unreachable(f"The provider now says that the clip is {progress.state}.")
    return progress


async def _word_on(errand: Errand, job: Job) -> Progress:
    """What a poll says; that the job is not known is believed only when the provider keeps saying so."""
    missing = 0
    while True:
        try:
            return await errand.provider.poll(job.remote_id)
        except Refused as error:
            missing += 1
            if error.failure.kind != FailureKind.NOT_FOUND or missing >= errand.seams.pacing.missing_polls:
                raise
            if errand.is_cancelled:
                raise Unreachable(error.what) from error
        await errand.pause(errand.backoff_s(missing))


def _refused(errand: Errand, job: Job, failure: Failure) -> Job:
    if failure.kind in NOT_OURS_TO_FIX:
        return errand.book.hold(job, f"{failure.told} {GO_ON}")
    if failure.kind in (FailureKind.NOT_FOUND, FailureKind.EXPIRED):
        failure = LOST
    return errand.book.fail(job, failure, cost=cost_of(job, None))


def _keep_suspect(errand: Errand, job: Job, temp: Path, found: Examined) -> None:
    if not found.size_bytes:
        return
    sha256 = errand.seams.media.adopt(temp, ".suspect")
    seams = errand.seams
    suspect = Suspect(
        id=seams.new_id(),
        job_id=job.id,
        shot_id=job.shot_id,
        sha256=sha256,
        size_bytes=found.size_bytes,
        why=found.trouble,
        received_at_utc=seams.clock.now_utc(),
    )
    seams.journal.append(errand.book.scribe.suspect(suspect))


def _bad(errand: Errand, job: Job, found: Examined) -> Job:
    failure = Failure(
        kind=FailureKind.BAD_MEDIA,
        message=found.trouble,
        next_step="What came is kept as a suspect; look at it, or generate the shot again.",
    )
    return errand.book.fail(job, failure, cost=cost_of(job, None))


async def _take_in(errand: Errand, job: Job, temp: Path, sha256: str, facts: MediaFacts, last_frame: str) -> Job:
    # Written before the move: a crash after it leaves bytes in media/ whose job is known.
    job = errand.book.amend(job, received_sha256=sha256)
    await asyncio.to_thread(errand.seams.media.adopt, temp, facts.suffix, sha256=sha256)
    return await _commit(errand, job, sha256, facts, last_frame)


async def _commit(errand: Errand, job: Job, sha256: str, facts: MediaFacts, last_frame: str = "") -> Job:
    """Take, receipt, price and `done` in one transaction."""
    book, now = errand.book, errand.seams.clock.now_utc()
    take, cost = replace(_take(job, sha256, facts, now), last_frame_sha256=last_frame), cost_of(job, None)
    receipt = Receipt(
        take_id=take.id,
        job_id=job.id,
        shot_id=job.shot_id,
        target_id=job.model_request.target_id,
        model_id=job.model_request.model_id,
        request=job.model_request,
        request_hash=take.request_hash,
        remote_id=job.remote_id,
        submitted_at_utc=job.submitted_at_utc,
        received_at_utc=now,
        estimate_microusd=job.estimate_microusd,
        actual_microusd=cost.microusd if cost and not cost.is_estimate else None,
        output_sha256=sha256,
        origin=errand.target.origin if errand.target.base_url else "",
    )
    done = book.move(
        job,
        JobState.DONE,
        cost=cost,
        facts=(book.scribe.take(take, receipt),),
        is_durable=False,
        take_id=take.id,
        note="",
        failure=None,
    )
    await book.commits.wait()
    return done


def _take(job: Job, sha256: str, facts: MediaFacts, now_utc: str) -> Take:
    request = job.model_request
    return Take(
        # Named after its job, so that two copies that both fetched it hold one take.
        id=f"{job.id}-take",
        shot_id=job.shot_id,
        # With the takes its frames came from: a new take upstream makes this one stale.
        request_hash=content_hash(grounded(job.request, request.take_hashes)),
        compiler_version=request.compiler_version,
        grade=request.grade,
        sha256=sha256,
        mime=facts.mime,
        width=facts.width,
        height=facts.height,
        rate=facts.rate,
        frames=facts.frames,
        has_audio=facts.has_audio,
        has_c2pa=facts.has_c2pa,
        author_id=job.author_id,
        install_id=job.install_id,
        made_at_utc=now_utc,
        job_id=job.id,
        model_id=request.model_id,
    )
