"""Admission: a batch is taken on whole or not at all, and its money is set aside in the same step."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from storyboard.jobs.book import Book, reservation_of
from storyboard.jobs.linking import take_for
from storyboard.model.canon import content_hash
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Job, JobState
from storyboard.model.money import dollars
from storyboard.model.requests import CompilerNote, ModelRequest, NoteLevel, ShotRequest
from storyboard.model.takes import rank_of
from storyboard.model.values import replace
from storyboard.store.database import FactsError
from storyboard.store.fact_tables import Money
from storyboard.store.ledger import UserCap


class AdmissionRefused(StoryboardError):
    """The batch was not taken on; nothing was set aside or sent."""

    exit_code = 3


@dataclass(frozen=True, slots=True)
class Order:
    """One take that is wanted. `is_another` asks for one more even while the same is already on its way."""

    request: ShotRequest
    model_request: ModelRequest
    retry_of: str = ""
    is_another: bool = False

    @property
    def request_hash(self) -> str:
        """The hash of the neutral request."""
        return content_hash(self.request)


@dataclass(frozen=True, slots=True)
class Limits:
    """What may be spent, in micro-USD; None is no limit. An unknown price needs `max_jobs` and a yes."""

    project_cap_microusd: int | None = None
    run_cap_microusd: int | None = None
    max_jobs: int | None = None
    user_cap: UserCap | None = None
    accepts_unknown_price: bool = False

    @property
    def has_money_cap(self) -> bool:
        """Whether any of the limits is one of money."""
        return not (self.project_cap_microusd is None and self.run_cap_microusd is None and self.user_cap is None)


@dataclass(frozen=True, slots=True)
class Admission:
    """What was taken on, and what was already under way and is not bought again."""

    batch_id: str
    admitted: tuple[Job, ...]
    joined: tuple[Job, ...] = ()


_Key = tuple[str, str, str, str, str]


def admit(book: Book, orders: Iterable[Order], limits: Limits) -> Admission:
    """Take a batch on, all of it or nothing, with its estimates reserved in project and ledger.

    Raises AdmissionRefused (OverCap for the user's own limit) with the figures.
    """
    batch_id = book.seams.new_id()
    fresh, joined = _sorted_out(book, orders)
    refuse_impossible(fresh)
    jobs = _linked(book, [_job_of(book, batch_id, order) for order in fresh])
    if jobs:
        _reserve_and_write(book, jobs, limits)
    return Admission(batch_id, tuple(jobs), tuple(joined))


def _reserve_and_write(book: Book, jobs: list[Job], limits: Limits) -> None:
    """Check the limits and write the jobs down in one transaction; only then does the engine know them."""
    ledger, journal = book.seams.ledger, book.seams.journal
    try:
        with journal.transaction():
            refuse_over(limits, journal.money(), [job.estimate_microusd for job in jobs])
            # First the ledger: a crash in between leaves money set aside for nothing, which resuming gives back.
            ledger.reserve([reservation_of(job) for job in jobs], limits.user_cap)
            journal.append(*(book.admission_of(job) for job in jobs))
    except FactsError:
        ledger.forget([job.id for job in jobs])
        raise
    book.take_on(jobs)


def _key(shot_id: str, request_hash: str, request: ModelRequest) -> _Key:
    return shot_id, request_hash, request.target_id, request.model_id, str(request.grade)


def _sorted_out(book: Book, orders: Iterable[Order]) -> tuple[list[Order], list[Job]]:
    """What must be bought, and what is on its way already."""
    under_way = {_key(job.shot_id, job.request_hash, job.model_request): job for job in book.live.values()}
    fresh: list[Order] = []
    joined: list[Job] = []
    wanted: set[_Key] = set()
    for order in orders:
        key = _key(order.model_request.shot_id, order.request_hash, order.model_request)
        if order.is_another or (key not in wanted and key not in under_way):
            fresh.append(order)
        elif key in under_way and key not in wanted:
            joined.append(under_way[key])
        wanted.add(key)
    return fresh, joined


def refuse_impossible(orders: Iterable[Order]) -> None:
    """Raise AdmissionRefused when the model refuses one of the requests."""
    for order in orders:
        refusal = next(_refusals(order.model_request.notes), None)
        if refusal is not None:
            reason = (refusal.why or refusal.field).removesuffix(".")
            raise AdmissionRefused(
                f"{order.model_request.model_id} cannot make it: {reason}.",
                where=f"shot {order.model_request.shot_id}, {refusal.field}",
                fix="Change the shot or choose another model; nothing was sent.",
            )


def _refusals(notes: Iterable[CompilerNote]) -> Iterator[CompilerNote]:
    return (note for note in notes if note.level == NoteLevel.REFUSED)


def refuse_over(limits: Limits, held: Money, estimates: list[int | None]) -> None:
    """Raise AdmissionRefused when jobs of these estimates do not fit; what is free always fits."""
    if limits.max_jobs is not None and len(estimates) > limits.max_jobs:
        raise AdmissionRefused(
            f"This would generate {_shots(len(estimates))}, more than the {limits.max_jobs} allowed in one run.",
            fix="Raise the number, or choose fewer shots.",
        )
    unknown = estimates.count(None)
    if unknown and limits.has_money_cap and (limits.max_jobs is None or not limits.accepts_unknown_price):
        raise AdmissionRefused(
            f"The price of {_shots(unknown)} is unknown, so a limit of money cannot hold.",
            fix="Say how many may be generated at most, and that an unknown price is accepted.",
        )
    wanted = sum(estimate or 0 for estimate in estimates)
    if wanted and limits.run_cap_microusd is not None and wanted > limits.run_cap_microusd:
        raise AdmissionRefused(
            f"This needs {dollars(wanted)} for {_shots(len(estimates))}, more than the "
            f"{dollars(limits.run_cap_microusd)} allowed for this run.",
            fix="Raise the limit of the run, or choose fewer shots.",
        )
    if wanted and limits.project_cap_microusd is not None and held.total + wanted > limits.project_cap_microusd:
        raise AdmissionRefused(
            f"This needs {dollars(wanted)} for {_shots(len(estimates))}, but of the project's "
            f"{dollars(limits.project_cap_microusd)} {dollars(held.spent)} is spent, {dollars(held.reserved)} is set "
            f"aside and {dollars(held.uncertain)} is uncertain.",
            fix="Raise the project's limit, settle what is uncertain, or choose fewer shots.",
        )


def _shots(count: int) -> str:
    return "1 shot" if count == 1 else f"{count} shots"


def _job_of(book: Book, batch_id: str, order: Order) -> Job:
    owner, now = book.seams.owner, book.seams.clock.now_utc()
    return Job(
        id=book.seams.new_id(),
        batch_id=batch_id,
        shot_id=order.model_request.shot_id,
        state=JobState.QUEUED,
        request=order.request,
        model_request=order.model_request,
        request_hash=order.request_hash,
        estimate_microusd=order.model_request.estimate_microusd,
        retry_of=order.retry_of,
        project_instance=owner.project_instance,
        install_id=owner.install_id,
        author_id=owner.author_id,
        created_at_utc=now,
        changed_at_utc=now,
    )


def _linked(book: Book, jobs: list[Job]) -> list[Job]:
    """The jobs in an order in which each comes after those it goes on from, and names them."""
    in_batch = {job.shot_id: job for job in jobs}
    earlier = {job.id: _earlier(book, job, in_batch) for job in jobs}
    ordered: dict[str, Job] = {}
    waiting = {job.id: job for job in jobs}
    while waiting:
        free = [job for job in waiting.values() if not any(other.id in waiting for other in earlier[job.id])]
        if not free:
            circle = ", ".join(job.shot_id for job in waiting.values())
            raise AdmissionRefused(f"These shots go on from each other in a circle: {circle}.", fix="Cut one link.")
        for job in free:
            del waiting[job.id]
            after = tuple(other.id for other in earlier[job.id])
            ordered[job.id] = replace(job, after_job_ids=after) if after else job
    return list(ordered.values())


def _earlier(book: Book, job: Job, in_batch: Mapping[str, Job]) -> tuple[Job, ...]:
    """The jobs, in this batch or under way, whose takes the job goes on from."""
    found: dict[str, Job] = {}
    for frame in job.model_request.symbolic:
        earlier = in_batch.get(frame.shot_id) or _under_way(book, frame.shot_id, job)
        if earlier is not None:
            found[earlier.id] = earlier
        elif take_for(book.seams, frame.shot_id, job) is None:
            raise AdmissionRefused(
                f"It goes on from shot {frame.shot_id}, which has no take good enough and is not being generated.",
                where=f"shot {job.shot_id}",
                fix="Generate that shot too, or cut the link.",
            )
    return tuple(found.values())


def _under_way(book: Book, shot_id: str, job: Job) -> Job | None:
    least = rank_of(job.model_request.grade)
    same_shot = (other for other in reversed(book.live.values()) if other.shot_id == shot_id)
    return next((other for other in same_shot if rank_of(other.model_request.grade) >= least), None)
