"""The engine's book: the only place where a job changes, and where a change is committed before anything follows."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from storyboard.jobs.clock import elapsed_s, later
from storyboard.jobs.commits import Commits
from storyboard.jobs.gates import Gates
from storyboard.jobs.seams import OnChange, Seams
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import (
    ACTIVE,
    ALLOWED,
    FINAL,
    Event,
    EventKind,
    Failure,
    FailureKind,
    Job,
    JobState,
    WaitsFor,
)
from storyboard.model.money import dollars
from storyboard.model.values import replace
from storyboard.store.ledger import Reservation
from storyboard.store.scribe import Scribe

OVERRUN = (
    "Shot {shot} was billed {cost}, {estimate} was expected; the rest of the run waits. "
    "Look at the prices, then release it or cancel it."
)


FOUND_OUT_AGAIN = frozenset({JobState.QUEUED, JobState.DOWNLOADING})
"""States that a power cut may take back: the ledger knows that nothing left, the next poll that the clip is made."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a job cost; `is_estimate` where the provider did not say."""

    microusd: int
    is_estimate: bool


def cost_of(job: Job, reported_microusd: int | None) -> Cost | None:
    """The price to write down: as reported, else as said at the create, else as estimated; None when all unknown."""
    said = reported_microusd if reported_microusd is not None else job.actual_microusd
    if said is not None:
        return Cost(_sane(said), is_estimate=False)
    return None if job.estimate_microusd is None else Cost(_sane(job.estimate_microusd), is_estimate=True)


def overrun(job: Job, cost: Cost | None) -> str:
    """Why the rest of a run must wait: the provider billed more than was estimated; "" where it did not."""
    if cost is None or cost.is_estimate or job.estimate_microusd is None or cost.microusd <= job.estimate_microusd:
        return ""
    return OVERRUN.format(shot=job.shot_id, cost=dollars(cost.microusd), estimate=dollars(job.estimate_microusd))


def _sane(microusd: int) -> int:
    """No price is below nothing, which would make room under a cap, nor above a billion dollars."""
    return min(max(0, microusd), 10**15)


class Book:
    """The unfinished jobs in memory, in the order they were admitted, and their journal and ledger on disk.

    `overruns` says, by batch, why nothing more of it is sent until a person has looked; `gates` what may be reached;
    `commits` is where a job waits, with others, until what was moved without waiting is durable.
    """

    def __init__(self, seams: Seams, on_change: OnChange) -> None:
        self.seams = seams
        self.live: dict[str, Job] = {job.id: job for job in seams.journal.unfinished()}
        owner = seams.owner
        self.scribe = Scribe(owner.author_id, owner.install_id, seams.clock.now_utc, seams.new_id)
        self.overruns: dict[str, str] = {}
        self.gates = Gates(seams.clock, seams.pacing, is_offline=seams.is_offline)
        self.commits = Commits(self._sync)
        self._on_change = on_change
        self._shown_at: dict[str, float] = {}

    def job(self, job_id: str) -> Job:
        """The job as it stands; raises StoryboardError when there is none."""
        found = self.live.get(job_id) or self.seams.journal.job(job_id)
        if found is None:
            raise StoryboardError(f"There is no job {job_id!r}.", fix="List them with `storyboard jobs`.")
        return found

    def admission_of(self, job: Job) -> Event:
        """The event that admits a job."""
        return self.scribe.event(EventKind.JOB_ADMITTED, job.id, **job.model_dump(mode="json"))

    def take_on(self, jobs: Iterable[Job]) -> None:
        """Look after jobs from now on that were just written down, for good, as admitted."""
        for job in jobs:
            self.live[job.id] = job
            self._on_change(job)

    def _sync(self) -> None:
        # In this order: a claim without its intent would make a create doubtful that never left.
        self.seams.journal.log.sync()
        self.seams.ledger.log.sync()

    def move(
        self,
        job: Job,
        state: JobState,
        *,
        cost: Cost | None = None,
        facts: Iterable[Event] = (),
        is_durable: bool = True,
        **changes: Any,
    ) -> Job:
        """Commit a new state, with what belongs to it, in one transaction; the job as it now stands.

        It is durable on return, unless the caller waits for `commits` itself before anything leaves that rests on it.
        Raises StoryboardError for a step that is not allowed, FactsError when the disk refuses: then nothing changed.
        """
        if state not in ALLOWED[JobState(job.state)]:
            raise StoryboardError(f"Job {job.id} is {job.state} and cannot become {state}.")
        final = state in FINAL
        if job.waits_for and state not in ACTIVE:
            changes["waits_for"] = WaitsFor.NOTHING
        events = [*facts]
        if final and cost is not None:
            events.append(self._spent(job, cost))
            if not cost.is_estimate:
                changes["actual_microusd"] = cost.microusd
        is_vital = is_durable and state not in FOUND_OUT_AGAIN
        moved = self._commit(job, events, {**changes, "state": state}, is_vital=is_vital)
        if final:
            why = overrun(job, cost)
            if why:
                self.overruns[job.batch_id] = why
            self.live.pop(job.id, None)
            self._shown_at.pop(job.id, None)
            spent = cost.microusd if cost else 0
            owner = self.seams.owner.project_instance
            self.seams.ledger.settle(job.id, spent, self.seams.clock.now_utc(), project_instance=owner)
        self._on_change(moved)
        return moved

    def amend(self, job: Job, **changes: Any) -> Job:
        """Commit a change that leaves the state; one that changes nothing is not written."""
        if all(getattr(job, name) == value for name, value in changes.items()):
            return job
        moved = self._commit(job, [], changes, is_vital=False)
        self._on_change(moved)
        return moved

    def _commit(self, job: Job, events: list[Event], changes: dict[str, Any], *, is_vital: bool) -> Job:
        changes = {**changes, "changed_at_utc": self.seams.clock.now_utc()}
        moved = replace(job, progress=None, **changes)
        written = moved.model_dump(mode="json", include=set(changes))
        event = self.scribe.event(EventKind.JOB_CHANGED, job.id, **written)
        self.seams.journal.append(event, *events, is_vital=is_vital)
        self.live[job.id] = moved
        return moved

    def _spent(self, job: Job, cost: Cost) -> Event:
        event = self.scribe.event(EventKind.SPENT, job.id, microusd=cost.microusd, is_estimate=cost.is_estimate)
        # A job is paid for once: copies of a project that both saw its end write the same fact.
        return replace(event, id=f"{job.id}-spent")

    def fail(self, job: Job, failure: Failure, *, cost: Cost | None = None) -> Job:
        """The job failed, in words; its money comes back unless it cost something."""
        return self.move(job, JobState.FAILED, cost=cost, failure=failure, note="")

    def fail_because(self, job: Job, kind: FailureKind, error: StoryboardError, *, cost: Cost | None = None) -> Job:
        """The job failed for a reason found on this machine."""
        what = f"{error.where}: {error.what}" if error.where else error.what
        return self.fail(job, Failure(kind=kind, message=what, next_step=error.fix), cost=cost)

    def hold(self, job: Job, note: str) -> Job:
        """The job waits until somebody releases it; nothing is asked or sent for it."""
        return self.move(job, JobState.HELD, note=note)

    def wait_for(self, job: Job, what: WaitsFor, note: str) -> Job:
        """The job stands still, marked so, until the network is back or the user says so; with NOTHING it goes on.

        What the provider has already gets its time back: its deadline stands still for as long.
        """
        if what == job.waits_for:
            return job
        changes: dict[str, Any] = {"waits_for": what, "note": note}
        if job.waits_for and job.remote_id:
            stood_s = max(0.0, elapsed_s(job.changed_at_utc, self.seams.clock.now_utc()))
            changes["watch_from_utc"] = later(job.watch_from_utc or job.submitted_at_utc, stood_s)
        return self.amend(job, **changes)

    def show_progress(self, job: Job, fraction: float | None) -> Job:
        """Tell how far the job is, at most ten times a second; nothing is written to disk."""
        if fraction is None or fraction == job.progress:
            return job
        moved = replace(job, progress=min(1.0, max(0.0, fraction)))
        self.live[job.id] = moved
        now = self.seams.clock.monotonic()
        if now - self._shown_at.get(job.id, -1e9) >= self.seams.pacing.progress_gap_s:
            self._shown_at[job.id] = now
            self._on_change(moved)
        return moved

    def reserve(self, jobs: Iterable[Job]) -> None:
        """Make sure that the ledger holds a reservation for each of these jobs."""
        self.seams.ledger.reserve(reservation_of(job) for job in jobs)

    def reconcile(self) -> None:
        """Make the ledger agree with the journal after a crash between the two."""
        owner, ledger, journal = self.seams.owner, self.seams.ledger, self.seams.journal
        self.reserve(job for job in self.live.values() if owner.owns(job))
        lost: list[str] = []
        for job_id in ledger.open_entries(owner.project_instance):
            if job_id in self.live:
                continue
            if journal.job(job_id) is None:
                lost.append(job_id)
            else:
                spent, now = self._spent_on(job_id), self.seams.clock.now_utc()
                ledger.settle(job_id, spent, now, project_instance=owner.project_instance)
        ledger.forget(lost)

    def _spent_on(self, job_id: str) -> int:
        events = self.seams.journal.events(kinds={EventKind.SPENT}, subject=job_id)
        return sum(int(event.body.get("microusd", 0)) for event in events)

    def active(self) -> tuple[Job, ...]:
        """The jobs the engine has something to do for."""
        return tuple(job for job in self.live.values() if job.state in ACTIVE)


def reservation_of(job: Job) -> Reservation:
    """What to set aside for a job."""
    return Reservation(
        job_id=job.id,
        project_instance=job.project_instance,
        target_id=job.model_request.target_id,
        estimate_microusd=job.estimate_microusd,
        at_utc=job.created_at_utc,
    )
