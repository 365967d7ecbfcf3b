"""Watching a job at the provider until it is made, fails, is cancelled, or takes too long to be sure of."""

from dataclasses import dataclass

from storyboard.jobs.book import cost_of
from storyboard.jobs.cancelling import cancel_sent
from storyboard.jobs.clock import elapsed_s
from storyboard.jobs.errand import Errand
from storyboard.model.facts import Failure, FailureKind, Job, JobState, WaitsFor
from storyboard.providers.base import CutOff, Progress, ProviderError, Refused, RemoteState, Unreachable

TOO_LONG = "It has not been finished in time. It may still run and be billed; look at the provider."
NO_ANSWER_FOR_LONG = "The provider has not answered for long. The job may have run and been billed."
GONE = "The provider no longer knows this job. It may have run and been billed."
NOT_OURS_TO_FIX = frozenset({FailureKind.AUTH, FailureKind.CREDIT, FailureKind.RETIRED, FailureKind.RATE})
"""Refusals of a read that say nothing about the job: it is held until somebody mends the cause."""

LOST = Failure(
    kind=FailureKind.EXPIRED,
    message="The clip was made, but the provider no longer offers it for download.",
    next_step="Generate the shot again; download soon after it is made.",
)
UNEXPLAINED = Failure(
    kind=FailureKind.PROVIDER,
    message="The provider says that it failed, and not why.",
    next_step="Try again, or change the prompt.",
)


@dataclass(slots=True)
class Pace:
    """When to look again: what the server says, else ever more slowly."""

    errand: Errand
    looks: int = 0
    missing: int = 0
    silent_since_s: float | None = None

    def next_s(self, asked_s: float | None) -> float:
        """Seconds until the next poll."""
        if asked_s is not None:
            return max(0.0, asked_s)
        pacing = self.errand.seams.pacing
        rise = min(pacing.poll_rise_limit, pacing.poll_rise**self.looks)
        self.looks += 1
        return self.errand.scattered(self.errand.capabilities.poll_s * rise)

    def has_been_silent_too_long(self) -> bool:
        """Whether polls have failed for a whole deadline since the last one that came through."""
        now = self.errand.seams.clock.monotonic()
        if self.silent_since_s is None:
            self.silent_since_s = now
        return now - self.silent_since_s > self.errand.capabilities.deadline_s


@dataclass(frozen=True, slots=True)
class Watched:
    """A job after watching it; `progress` is the poll that found it made."""

    job: Job
    progress: Progress | None = None


async def watch(errand: Errand, job: Job, first_wait_s: float | None = None) -> Watched:
    """Poll a running job until it leaves that state, or until nothing answers any more: then it waits, marked so."""
    pace = Pace(errand)
    wait_s = first_wait_s
    while True:
        if wait_s is not None:
            await errand.pause(wait_s)
        if errand.is_cancelled:
            return Watched(await cancel_sent(errand, job))
        try:
            progress = await errand.provider.poll(job.remote_id)
        except CutOff as error:
            return Watched(_cut_off(errand, job, error))
        except Refused as error:
            job = _refused(errand, _reached(errand, job), error, pace)
            wait_s = pace.next_s(None)
        except ProviderError as error:
            job = _silent(errand, _reached(errand, job), pace)
            asked_s = error.retry_after_s if isinstance(error, Unreachable) else None
            wait_s = pace.next_s(asked_s)
        else:
            pace.missing, pace.silent_since_s = 0, None
            job = _heard(errand, _reached(errand, job), progress)
            wait_s = pace.next_s(progress.poll_after_s)
            if job.state == JobState.DOWNLOADING:
                return Watched(job, progress)
        if job.state != JobState.RUNNING:
            return Watched(job)


def _refused(errand: Errand, job: Job, error: Refused, pace: Pace) -> Job:
    kind = error.failure.kind
    if kind in NOT_OURS_TO_FIX:
        return errand.book.hold(job, f"{error} The job may still be running; release it once this is mended.")
    if kind == FailureKind.NOT_FOUND:
        # One 404 proves nothing: gateways answer it while a job is young.
        pace.missing += 1
        if pace.missing < errand.seams.pacing.missing_polls:
            return job
        return errand.book.move(job, JobState.UNCERTAIN, note=GONE)
    if kind == FailureKind.EXPIRED:
        return errand.book.fail(job, error.failure, cost=cost_of(job, None))
    return errand.book.fail(job, error.failure)


def _cut_off(errand: Errand, job: Job, error: CutOff) -> Job:
    """The job left where it is, marked: it is watched again when the network is back."""
    gates, target_id = errand.book.gates, errand.target.id
    gates.lose(target_id, error.what)
    return errand.book.wait_for(job, WaitsFor.NETWORK, gates.note(target_id, is_sent=True))


def _reached(errand: Errand, job: Job) -> Job:
    """The job, which waits for no network any more: whatever its target said, it was reached."""
    errand.book.gates.open(errand.target.id)
    return errand.book.wait_for(job, WaitsFor.NOTHING, "")


def _silent(errand: Errand, job: Job, pace: Pace) -> Job:
    if pace.has_been_silent_too_long():
        return errand.book.move(job, JobState.UNCERTAIN, note=NO_ANSWER_FOR_LONG)
    return job


def _heard(errand: Errand, job: Job, progress: Progress) -> Job:
    book = errand.book
    match progress.state:
        case RemoteState.DONE:
            said = progress.cost_microusd
            price = job.actual_microusd if said is None else said
            return book.move(job, JobState.DOWNLOADING, actual_microusd=price)
        case RemoteState.FAILED:
            cost = cost_of(job, progress.cost_microusd) if progress.cost_microusd is not None else None
            return book.fail(job, progress.failure or UNEXPLAINED, cost=cost)
        case RemoteState.CANCELLED:
            return book.move(job, JobState.CANCELLED, note="Cancelled at the provider.")
        case RemoteState.EXPIRED:
            return book.fail(job, progress.failure or LOST, cost=cost_of(job, progress.cost_microusd))
        case RemoteState.QUEUED | RemoteState.RUNNING:
            return _still_going(errand, job, progress)


def _still_going(errand: Errand, job: Job, progress: Progress) -> Job:
    since = job.watch_from_utc or job.submitted_at_utc
    if elapsed_s(since, errand.seams.clock.now_utc()) > errand.capabilities.deadline_s:
        return errand.book.move(job, JobState.UNCERTAIN, note=TOO_LONG)
    return errand.book.show_progress(job, progress.fraction)
