"""Linked shots: when a shot that continues another may be sent, and the frame it begins from."""

import asyncio
from dataclasses import dataclass

from storyboard.jobs.book import Book
from storyboard.jobs.seams import Seams
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import FINAL, Failure, FailureKind, Job, JobState, Take
from storyboard.model.requests import FrameOf, Grade, Input
from storyboard.model.takes import effective_take, rank_of
from storyboard.model.values import replace

ACCEPT_FIRST = "Waits until the take of shot {} is accepted."
WAITS_FOR = "Waits for shot {}, which is {}."


@dataclass(frozen=True, slots=True)
class Ready:
    """Every frame the job begins from can be had."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Not yet, and why."""

    note: str


@dataclass(frozen=True, slots=True)
class Hopeless:
    """Never; the failure says why."""

    failure: Failure


Verdict = Ready | Wait | Hopeless


def verdict_on(job: Job, book: Book) -> Verdict:
    """Whether a queued job may be sent now, as far as the shots before it are concerned."""
    if not job.model_request.symbolic:
        return Ready()
    for earlier in (book.job(job_id) for job_id in job.after_job_ids):
        if earlier.state in (JobState.FAILED, JobState.CANCELLED):
            return Hopeless(_upstream(earlier))
        if earlier.state not in FINAL:
            return Wait(WAITS_FOR.format(earlier.shot_id, earlier.state))
    for frame in job.model_request.symbolic:
        verdict = _verdict_on_frame(job, frame, book)
        if not isinstance(verdict, Ready):
            return verdict
    return Ready()


def _verdict_on_frame(job: Job, frame: FrameOf, book: Book) -> Verdict:
    seams = book.seams
    take = take_for(seams, frame.shot_id, job)
    if take is None:
        words = f"Shot {frame.shot_id} has no take that this shot could go on from."
        return Hopeless(Failure(kind=FailureKind.UPSTREAM, message=words, next_step="Generate that shot first."))
    is_paid = rank_of(job.model_request.grade) > rank_of(Grade.DRAFT)
    if is_paid and seams.waits_for_acceptance and not _is_accepted(job, frame.shot_id, book):
        return Wait(ACCEPT_FIRST.format(frame.shot_id))
    return Ready()


def _is_accepted(job: Job, shot_id: str, book: Book) -> bool:
    """Whether a person accepted a take of the shot, and did so knowing what this chain has made of it."""
    journal = book.seams.journal
    approval = journal.approvals().get(shot_id)
    if approval is None:
        return False
    made = {earlier.take_id for earlier in map(book.job, job.after_job_ids) if earlier.shot_id == shot_id}
    newest_utc = max((take.made_at_utc for take in journal.takes(shot_id) if take.id in made), default="")
    return approval.take_id in made or approval.at_utc >= newest_utc


def _upstream(earlier: Job) -> Failure:
    cause = earlier.failure.message if earlier.failure else earlier.note
    return Failure(
        kind=FailureKind.UPSTREAM,
        message=f"Shot {earlier.shot_id}, which this one goes on from, was {earlier.state}: {cause}".rstrip(": "),
        next_step="Generate that shot again, then this one; nothing was sent or billed for this one.",
    )


def take_for(seams: Seams, shot_id: str, job: Job) -> Take | None:
    """The take a job goes on from: what plays for that shot, at least as good as the job's own grade."""
    is_paid = rank_of(job.model_request.grade) > rank_of(Grade.DRAFT)
    least = job.model_request.grade if is_paid else None
    approvals = {shot: approval.take_id for shot, approval in seams.journal.approvals().items()}
    return effective_take(shot_id, seams.journal.takes(shot_id), approvals, grade=least)


async def resolve(book: Book, job: Job) -> Job:
    """Replace every symbolic frame by the picture it stands for, check the request again and commit it.

    Raises StoryboardError, and the job is then unchanged.
    """
    if not job.model_request.symbolic:
        return job
    inputs: list[Input] = []
    for entry in job.model_request.inputs:
        if isinstance(entry, FrameOf) and not entry.is_resolved:
            inputs.append(await _resolved(book.seams, job, entry))
        else:
            inputs.append(entry)
    return book.amend(job, model_request=replace(job.model_request, inputs=tuple(inputs)), note="")


async def _resolved(seams: Seams, job: Job, frame: FrameOf) -> FrameOf:
    take = take_for(seams, frame.shot_id, job)
    if take is None:
        raise StoryboardError(f"Shot {frame.shot_id} has no take to go on from.", fix="Generate that shot first.")
    request = job.model_request
    found = await asyncio.to_thread(seams.resolve_frame, frame, take, request.width, request.height)
    is_sound = found.shot_id == frame.shot_id and found.role == frame.role and found.take_sha256 == take.sha256
    if not found.is_resolved or not is_sound:
        raise StoryboardError(f"The frame of shot {frame.shot_id} could not be taken from its take {take.id}.")
    return found
