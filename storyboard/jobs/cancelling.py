"""Cancelling: stopped for certain where nothing was sent; elsewhere the truth about what may go on."""

from storyboard.jobs.book import Book, cost_of
from storyboard.jobs.errand import Errand
from storyboard.model.facts import Job, JobState
from storyboard.providers.base import Cancelled, ProviderError

GOES_ON = "Cancelled here, but it goes on at the provider and may be billed; its price is counted as spent."
NO_ANSWER = "Cancelled here, but the provider could not be told ({}): it may go on and be billed."
MADE_ALREADY = "Cancelled here; the clip was already made and is counted as spent."
STOPPED = "Cancelled; the provider stopped it."


def cancel_unsent(book: Book, job: Job) -> Job:
    """Cancel a job that never left this computer; its money comes back."""
    return book.move(job, JobState.CANCELLED, note="Cancelled before it was sent.")


async def cancel_sent(errand: Errand, job: Job) -> Job:
    """Cancel a job that the provider has; unless it says that it stopped, the price stays counted."""
    book = errand.book
    if job.state == JobState.DOWNLOADING:
        return book.move(job, JobState.CANCELLED, note=MADE_ALREADY, cost=cost_of(job, None))
    try:
        achieved = await errand.provider.cancel(job.remote_id)
    except ProviderError as error:
        note = NO_ANSWER.format(error.what.rstrip("."))
        return book.move(job, JobState.CANCELLED, note=note, cost=cost_of(job, None))
    if achieved == Cancelled.STOPPED:
        return book.move(job, JobState.CANCELLED, note=STOPPED)
    return book.move(job, JobState.CANCELLED, note=GOES_ON, cost=cost_of(job, None))
