"""What a person decides: whether an uncertain job ran, and whether a held one may run here."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from storyboard.jobs.admission import Limits, refuse_over
from storyboard.jobs.book import Book, Cost, reservation_of
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Failure, FailureKind, Job, JobState
from storyboard.model.targets import DRAFT_TARGET
from storyboard.model.values import replace
from storyboard.prompting.compiler import price_online
from storyboard.store.fact_tables import Money

TAKEN_OVER = "It was asked for on another computer and may still be bought there; here it goes on as a job of its own."


@dataclass(frozen=True, slots=True)
class Bought:
    """What a release buys anew: jobs that another person asked for elsewhere, whose they are, and the price here.

    `author_ids` are the people's ids, "" for one who gave none; `microusd` is None where a price is unknown.
    """

    count: int
    author_ids: tuple[str, ...]
    microusd: int | None


def _uncertain(book: Book, job_id: str) -> Job:
    job = book.job(job_id)
    if job.state != JobState.UNCERTAIN:
        raise StoryboardError(f"Job {job_id} is {job.state}; only an uncertain job needs settling.")
    return job


def did_not_run(book: Book, job_id: str) -> Job:
    """Close an uncertain job that never ran; its money comes back. Trying again is a new job."""
    failure = Failure(
        kind=FailureKind.NETWORK, message="It did not run at the provider.", next_step="Generate the shot again."
    )
    return book.fail(_uncertain(book, job_id), failure)


def did_run(book: Book, job_id: str, remote_id: str = "") -> Job:
    """Settle an uncertain job that ran: with the provider's id it is watched and fetched, without it is closed as paid.

    Raises StoryboardError when the id belongs to another job of this project.
    """
    job = _uncertain(book, job_id)
    known = remote_id or job.remote_id
    if not known:
        failure = Failure(
            kind=FailureKind.NOT_FOUND,
            message="It ran, but nobody knows its id at the provider; its estimated price is counted as spent.",
            next_step="Download the clip at the provider and import it as a take.",
        )
        cost = None if job.estimate_microusd is None else Cost(job.estimate_microusd, is_estimate=True)
        return book.fail(job, failure, cost=cost)
    for other in book.seams.journal.jobs_known_as(known):
        if other.id != job.id and other.model_request.target_id == job.model_request.target_id:
            raise StoryboardError(f"The provider's id {known} belongs to job {other.id}.", fix="Check the id.")
    return book.move(job, JobState.RUNNING, remote_id=known, note="", **_ours(book))


def release(book: Book, job_ids: Collection[str], limits: Limits) -> tuple[Job, ...]:
    """Let held jobs run here; their money is set aside under this user's limits first, for all or for none.

    What a job of another machine says of its own price is not believed: it is priced anew. Where that machine may still
    send the job, its id stays with it: a new job takes its place here, and the old one is closed.
    """
    jobs = _held(book, job_ids)
    money = book.seams.journal.money()
    # The project already counts held jobs as reserved: they must not count twice.
    counted = sum(max(0, job.estimate_microusd or 0) for job in jobs)
    others = Money(money.spent, max(0, money.reserved - counted), money.uncertain, money.unknown)
    priced = [_priced_here(book, job) for job in jobs]
    refuse_over(limits, others, [job.estimate_microusd for job in priced])
    fresh = {job.id: book.seams.new_id() for job in jobs if _may_be_bought_elsewhere(book, job)}
    wanted = [replace(job, id=fresh.get(job.id, job.id)) for job in priced]
    book.seams.ledger.reserve([reservation_of(job) for job in wanted], limits.user_cap)
    for job in jobs:
        # Somebody looked at the bill and says to go on.
        book.overruns.pop(job.batch_id, None)
    places = {**_taken_over_before(book), **fresh} if fresh else fresh
    with book.seams.journal.transaction():
        released = tuple(
            _taken_over(book, job, found, places) if job.id in fresh else _released(book, job, found)
            for job, found in zip(jobs, wanted, strict=True)
        )
        _follow(book, fresh)
    return released


def bought_by_release(book: Book, job_ids: Collection[str]) -> Bought:
    """What releasing these held jobs would buy a second time, to be asked before it is done."""
    theirs = [job for job in _held(book, job_ids) if _may_be_bought_elsewhere(book, job)]
    prices = [_priced_here(book, job).estimate_microusd for job in theirs]
    authors = tuple(sorted({job.author_id for job in theirs}))
    return Bought(len(theirs), authors, None if None in prices else sum(price or 0 for price in prices))


def _held(book: Book, job_ids: Collection[str]) -> list[Job]:
    jobs = [book.job(job_id) for job_id in job_ids]
    for job in jobs:
        if job.state != JobState.HELD:
            raise StoryboardError(f"Job {job.id} is {job.state}; only a held job can be released.")
    return jobs


def _may_be_bought_elsewhere(book: Book, job: Job) -> bool:
    """Whether another machine, whose ledger this one does not see, may send the job itself."""
    return job.install_id != book.seams.owner.install_id and not job.remote_id


def _taken_over_before(book: Book) -> dict[str, str]:
    """Our own jobs, by those of other machines in whose place they are."""
    ours = (job for job in book.seams.journal.jobs() if job.retry_of and book.seams.owner.owns(job))
    return {job.retry_of: job.id for job in ours}


def _taken_over(book: Book, job: Job, priced: Job, places: Mapping[str, str]) -> Job:
    """A job of our own in the place of one that another machine may still send under its id."""
    now = book.seams.clock.now_utc()
    ours = replace(
        priced,
        **_ours(book),
        state=JobState.QUEUED,
        retry_of=job.id,
        author_id=book.seams.owner.author_id,
        after_job_ids=tuple(places.get(after, after) for after in job.after_job_ids),
        created_at_utc=now,
        changed_at_utc=now,
        submitted_at_utc="",
        attempts=0,
        note="",
        sent_hash="",
    )
    book.move(job, JobState.CANCELLED, note=TAKEN_OVER)
    book.seams.journal.append(book.admission_of(ours))
    book.take_on((ours,))
    return ours


def _follow(book: Book, fresh: Mapping[str, str]) -> None:
    """Let our jobs that went on from those taken over go on from the ones in their place."""
    for job in tuple(book.live.values()):
        if book.seams.owner.owns(job) and any(after in fresh for after in job.after_job_ids):
            book.amend(job, after_job_ids=tuple(fresh.get(after, after) for after in job.after_job_ids))


def _released(book: Book, job: Job, priced: Job) -> Job:
    state = JobState.RUNNING if job.remote_id else JobState.QUEUED
    prices = {"estimate_microusd": priced.estimate_microusd, "actual_microusd": priced.actual_microusd}
    return book.move(job, state, note="", **prices, **_ours(book))


def _priced_here(book: Book, job: Job) -> Job:
    """The job under this user's own prices, where it was not admitted here."""
    if book.seams.owner.owns(job):
        return job
    request = job.model_request
    try:
        target, capabilities = book.seams.find_target(request)
    except StoryboardError:
        # It goes nowhere until there is such a target.
        return replace(job, estimate_microusd=None, actual_microusd=None)
    is_its_model = not target.model_id or request.model_id == target.model_id
    price = price_online(request, capabilities) if is_its_model else None
    is_free = target.api_kind == DRAFT_TARGET.api_kind
    return replace(job, estimate_microusd=0 if is_free else price, actual_microusd=None)


def _ours(book: Book) -> dict[str, Any]:
    """The job belongs here from now on, and its deadline counts anew."""
    owner = book.seams.owner
    return {
        "project_instance": owner.project_instance,
        "install_id": owner.install_id,
        "watch_from_utc": book.seams.clock.now_utc(),
    }
