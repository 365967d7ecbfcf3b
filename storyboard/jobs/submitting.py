"""Sending a create: once, and never again once it may have arrived."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from storyboard.jobs.cancelling import cancel_unsent
from storyboard.jobs.errand import Errand
from storyboard.model.canon import content_hash
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Failure, FailureKind, Job, JobState, WaitsFor
from storyboard.model.requests import ModelRequest
from storyboard.providers.base import Accepted, MaybeSent, NoRoute, NotSent, ProviderError, Refused, Submission

MAY_HAVE_ARRIVED = "It may have been accepted and may be billed."
SENT_BY_A_COPY = "This job was already sent from this computer, by this project or a copy of it."


@dataclass(frozen=True, slots=True)
class Sent:
    """A job after its create, and how long the provider wishes us to wait before the first poll."""

    job: Job
    poll_after_s: float | None = None


def pictures_of(request: ModelRequest) -> Iterator[str]:
    """The hashes of every picture that goes with a request: its inputs, and the art its staging draws from."""
    for entry in request.inputs:
        sha256 = getattr(entry, "sha256", "")
        if sha256:
            yield sha256
    staging = request.staging
    yield from (sha256 for sha256 in (staging.art_sha256, *(prop.art_sha256 for prop in staging.props)) if sha256)


def submission_of(errand: Errand, job: Job) -> Submission:
    """The create as it will leave, checked once more. Raises StoryboardError naming what is missing."""
    request = job.model_request
    if request.symbolic:
        waiting = request.symbolic[0]
        raise StoryboardError(f"The frame of shot {waiting.shot_id} is not there yet.")
    paths: dict[str, Path] = {sha256: errand.seams.media.path_of(sha256) for sha256 in pictures_of(request)}
    if not job.submitted_at_utc:
        return Submission(job.id, request, paths)
    known = errand.seams.journal.remote_ids(request.target_id, besides=job.id)
    return Submission(job.id, request, paths, job.submitted_at_utc, known)


async def submit(errand: Errand, job: Job) -> Sent:
    """Carry a queued job over its create. The job comes back running, or failed, cancelled or uncertain."""
    try:
        submission = submission_of(errand, job)
    except StoryboardError as error:
        return Sent(errand.book.fail_because(job, FailureKind.INVALID_INPUT, error))
    while True:
        stopped = _stopped(errand, job)
        if stopped is not None:
            return Sent(stopped)
        job = await _announced(errand, job)
        if job.state != JobState.SUBMITTING:
            return Sent(job)
        try:
            accepted = await _create(errand, submission)
        except NotSent as error:
            job = _not_sent(errand, job, error)
            if job.state != JobState.QUEUED or job.waits_for or errand.wish.is_quitting:
                return Sent(job)
            await errand.pause(errand.backoff_s(job.attempts, error.retry_after_s))
        except Refused as error:
            return Sent(errand.book.fail(job, error.failure))
        except ProviderError as error:
            return Sent(await _may_have_arrived(errand, job, error))
        else:
            return await _accepted(errand, job, accepted)


async def _create(errand: Errand, submission: Submission) -> Accepted:
    """Send it, and note whether the target could be reached."""
    gates, target_id = errand.book.gates, errand.target.id
    try:
        accepted = await errand.provider.submit(submission)
    except NoRoute as error:
        gates.shut(target_id, error.what)
        raise
    except ProviderError:
        # Whatever it said, it was reached.
        gates.open(target_id)
        raise
    gates.open(target_id)
    return accepted


def _stopped(errand: Errand, job: Job) -> Job | None:
    """The job at rest where a person, or a bill above its estimate, stopped it before it was sent."""
    if errand.is_cancelled:
        return cancel_unsent(errand.book, job)
    why = errand.book.overruns.get(job.batch_id)
    return errand.book.hold(job, why) if why else None


async def _announced(errand: Errand, job: Job) -> Job:
    """The job with its intent and its claim on the disk, for nothing leaves before; uncertain where it was sent."""
    job = _write_ahead(errand, job)
    if not _claim(errand, job):
        return errand.book.move(job, JobState.UNCERTAIN, note=SENT_BY_A_COPY)
    await errand.book.commits.wait()
    return job


def _write_ahead(errand: Errand, job: Job) -> Job:
    return errand.book.move(
        job,
        JobState.SUBMITTING,
        is_durable=False,
        attempts=job.attempts + 1,
        submitted_at_utc=errand.seams.clock.now_utc(),
        sent_hash=content_hash(job.model_request),
        waits_for=WaitsFor.NOTHING,
        note="",
    )


def _claim(errand: Errand, job: Job) -> bool:
    return errand.seams.ledger.claim(
        job.id,
        project_instance=errand.seams.owner.project_instance,
        target_id=job.model_request.target_id,
        at_utc=errand.seams.clock.now_utc(),
        is_vital=False,
    )


def _not_sent(errand: Errand, job: Job, error: NotSent) -> Job:
    # The claim goes first: a crash in between leaves an unclaimed create, which is known not to have left.
    errand.seams.ledger.unclaim(job.id, project_instance=errand.seams.owner.project_instance)
    if isinstance(error, NoRoute):
        # This was no attempt that counts: the job waits for the network.
        note = errand.book.gates.note(errand.target.id)
        return errand.book.move(job, JobState.QUEUED, attempts=job.attempts - 1, waits_for=WaitsFor.NETWORK, note=note)
    if job.attempts < errand.seams.pacing.create_tries:
        return errand.book.move(job, JobState.QUEUED, note=f"Waiting to try again: {error.what}")
    kind = FailureKind.NETWORK if error.retry_after_s is None else FailureKind.RATE
    next_step = error.fix or "Nothing was sent or billed; try again later."
    return errand.book.fail(job, Failure(kind=kind, message=error.what, next_step=next_step))


async def _accepted(errand: Errand, job: Job, accepted: Accepted) -> Sent:
    if not accepted.remote_id:
        answer = MaybeSent("The provider took the request but gave no id for it.")
        return Sent(await _may_have_arrived(errand, job, answer))
    price = accepted.cost_microusd
    running = errand.book.move(
        job, JobState.RUNNING, is_durable=False, remote_id=accepted.remote_id, actual_microusd=price
    )
    await errand.book.commits.wait()
    return Sent(running, accepted.poll_after_s)


async def _may_have_arrived(errand: Errand, job: Job, error: ProviderError) -> Job:
    return await look_for(errand, errand.book.move(job, JobState.UNCERTAIN, note=f"{error.what} {MAY_HAVE_ARRIVED}"))


async def look_for(errand: Errand, job: Job) -> Job:
    """Ask the provider once whether an uncertain create arrived; the job runs on only if there is no doubt."""
    try:
        found = await errand.provider.find(submission_of(errand, job))
    except StoryboardError:
        # No answer, or pictures that went missing since: a person will have to say.
        return job
    if not found or _is_taken(errand, job, found):
        return job
    return errand.book.move(job, JobState.RUNNING, remote_id=found, note="Found again at the provider.")


def _is_taken(errand: Errand, job: Job, remote_id: str) -> bool:
    """Whether another job of this project already has that remote id; then it cannot be this one's."""
    return any(
        other.id != job.id and other.model_request.target_id == job.model_request.target_id
        for other in errand.seams.journal.jobs_known_as(remote_id)
    )
