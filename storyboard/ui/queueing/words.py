"""How jobs and films are told in the queue: state, time and money, in plain words."""

from datetime import UTC, datetime

from storyboard.model.facts import ACTIVE, Job, JobState, WaitsFor
from storyboard.ui.queueing.rows import Told
from storyboard.ui.sentences import spoken
from storyboard.ui.words import clock, money, tr


def told_job(job: Job, number: str, now: datetime, *, is_paused: bool, is_stopping: bool = False) -> Told:
    """What the row of a job shows; one that was just cancelled is stopping until the provider has been asked."""
    is_active = job.state in ACTIVE
    stopping = is_active and is_stopping
    word = tr("stopping", "Queue") if stopping else state_word(job, is_paused=is_paused)
    parts = [word, elapsed_words(job, now) if is_active else "", cost_words(job)]
    return Told(
        name=tr("Shot {number}", "Queue").format(number=number),
        words=" \N{MIDDLE DOT} ".join(part for part in parts if part),
        fraction=(job.progress or 0.0) if is_active else None,
        why=why_words(job),
        offers=frozenset() if stopping else offers_of(job),
    )


def state_word(job: Job, *, is_paused: bool) -> str:
    """Where a job stands."""
    if job.waits_for == WaitsFor.USER:
        return tr("waits until you go online", "Queue")
    if job.waits_for == WaitsFor.NETWORK:
        return tr("waits for the network", "Queue")
    if job.state == JobState.QUEUED:
        return tr("paused", "Queue") if is_paused else tr("waiting", "Queue")
    words = {
        JobState.SUBMITTING: tr("sending", "Queue"),
        JobState.RUNNING: tr("generating", "Queue"),
        JobState.DOWNLOADING: tr("fetching", "Queue"),
        JobState.HELD: tr("held", "Queue"),
        JobState.UNCERTAIN: tr("uncertain", "Queue"),
        JobState.FAILED: tr("failed", "Queue"),
        JobState.CANCELLED: tr("cancelled", "Queue"),
        JobState.DONE: tr("done", "Queue"),
    }
    return words.get(JobState(job.state), str(job.state))


def elapsed_words(job: Job, now: datetime) -> str:
    """How long it has been at it; nothing where the clock was set back."""
    began = job.submitted_at_utc or job.created_at_utc
    try:
        since = datetime.fromisoformat(began)
    except ValueError:
        return ""
    if since.tzinfo is None:
        since = since.replace(tzinfo=UTC)
    seconds = (now - since).total_seconds()
    return clock(seconds) if 0 <= seconds < 864_000 else ""


def cost_words(job: Job) -> str:
    """What it cost, else what it is thought to cost; nothing of what came to nothing and was not billed."""
    if job.actual_microusd is not None:
        return money(job.actual_microusd) if job.actual_microusd else ""
    if job.state == JobState.FAILED:
        return ""
    if job.estimate_microusd:
        return tr("about {price}", "Queue").format(price=money(job.estimate_microusd))
    return tr("price unknown", "Queue") if job.estimate_microusd is None else ""


def why_words(job: Job) -> str:
    """What there is to say about it: the provider's words with one next step, or what a person must find out."""
    if job.state == JobState.UNCERTAIN:
        asked = tr("Look at the list of your account at {target}: is it there?", "Queue")
        why = spoken(job.note) if job.note else _lost()
        return f"{why} {asked.format(target=job.model_request.target_id)}"
    if job.failure is not None:
        return spoken(job.failure.told)
    return spoken(job.note)


def offers_of(job: Job) -> frozenset[str]:
    """Which buttons its state calls for."""
    match JobState(job.state):
        case JobState.HELD:
            return frozenset({"release", "cancel"})
        case JobState.UNCERTAIN:
            return frozenset({"ran", "did not run"})
        case JobState.FAILED | JobState.CANCELLED:
            return frozenset({"retry", "dismiss"})
        case JobState.DONE:
            return frozenset()
        case _:
            return frozenset({"cancel"})


def film_words(fraction: float, elapsed_s: float) -> str:
    """How far a film is, since when, and how long it may still take."""
    parts = [f"{round(fraction * 100)}\N{NARROW NO-BREAK SPACE}%", clock(elapsed_s)]
    if fraction > 0.05 and elapsed_s > 2:
        left = elapsed_s * (1 - fraction) / fraction
        parts.append(tr("{time} left", "Queue").format(time=clock(left)))
    return " \N{MIDDLE DOT} ".join(parts)


def _lost() -> str:
    """What is known of a job whose sending was never answered."""
    return tr("The connection broke while this was sent, so it may have run and may be billed.", "Queue")
