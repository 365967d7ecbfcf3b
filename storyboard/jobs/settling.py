"""What a person decides: whether an uncertain job ran, and whether a held one may run here."""

from collections.abc import Collection
from typing import Any

from storyboard.jobs.admission import Limits, refuse_over
from storyboard.jobs.book import Book, Cost, reservation_of
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Failure, FailureKind, Job, JobState
from storyboard.store.fact_tables import Money


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
    """Let held jobs run here; their money is set aside under this user's limits first, for all or for none."""
    jobs = [book.job(job_id) for job_id in job_ids]
    for job in jobs:
        if job.state != JobState.HELD:
            raise StoryboardError(f"Job {job.id} is {job.state}; only a held job can be released.")
    money = book.seams.journal.money()
    wanted = sum(job.estimate_microusd or 0 for job in jobs)
    # The project already counts held jobs as reserved: they must not count twice.
    others = Money(money.spent, money.reserved - wanted, money.uncertain, money.unknown)
    refuse_over(limits, others, [job.estimate_microusd for job in jobs])
    book.seams.ledger.reserve([reservation_of(job) for job in jobs], limits.user_cap)
    return tuple(
        book.move(job, JobState.RUNNING if job.remote_id else JobState.QUEUED, note="", **_ours(book)) for job in jobs
    )


def _ours(book: Book) -> dict[str, Any]:
    """The job belongs here from now on, and its deadline counts anew."""
    owner = book.seams.owner
    return {
        "project_instance": owner.project_instance,
        "install_id": owner.install_id,
        "watch_from_utc": book.seams.clock.now_utc(),
    }
