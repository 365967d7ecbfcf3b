"""Starting up: what a crash, a copy or a restored backup left is brought into a state that is safe."""

from storyboard.jobs.book import Book
from storyboard.model.facts import Job, JobState
from storyboard.model.targets import DRAFT_TARGET

FOREIGN = "This project is a copy, was restored or comes from elsewhere: release the job to let it run from here."
FOREIGN_SENT = "It was being sent where this project comes from; it may be running and billed there."
CUT_OFF = "The program ended while this was being sent. It may have been accepted and may be billed."
NEVER_LEFT = "The program ended before this was sent."


def resume(book: Book) -> tuple[Job, ...]:
    """Hold what is not ours, and tell unsent creates from uncertain ones; the jobs that became uncertain here.

    Nothing leaves this computer. A job that was being sent is queued again only when the ledger that set its money
    aside says that its id was never claimed, or when it is drawn here.
    """
    owner = book.seams.owner
    doubtful: list[Job] = []
    for job in book.active():
        if not owner.owns(job):
            _hold_foreign(book, job)
        elif job.state == JobState.SUBMITTING:
            if is_local(job):
                book.seams.ledger.unclaim(job.id, project_instance=owner.project_instance)
            if _may_have_left(book, job):
                doubtful.append(book.move(job, JobState.UNCERTAIN, note=CUT_OFF))
            else:
                book.move(job, JobState.QUEUED, note=NEVER_LEFT)
    book.reconcile()
    return tuple(doubtful)


def _may_have_left(book: Book, job: Job) -> bool:
    """Whether its create may have left: it was claimed, or the ledger that would know is another than it was."""
    ledger = book.seams.ledger
    return ledger.is_claimed(job.id) or not (is_local(job) or ledger.knows(job.id))


def is_local(job: Job) -> bool:
    """Whether the job is drawn on this computer: nothing of it can have arrived anywhere, or cost anything."""
    return job.model_request.api_kind == DRAFT_TARGET.api_kind


def _hold_foreign(book: Book, job: Job) -> None:
    if job.state == JobState.SUBMITTING:
        book.move(job, JobState.UNCERTAIN, note=FOREIGN_SENT)
    else:
        book.hold(job, FOREIGN)
