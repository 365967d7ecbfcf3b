"""Every job of a project, as plain data; apart from the other reports because it knows the engine."""

from pathlib import Path
from typing import Any

from storyboard.jobs.resume import FOREIGN
from storyboard.model.facts import ACTIVE, Job, JobState
from storyboard.model.numbering import numbers
from storyboard.studio.context import Context
from storyboard.studio.session import open_session

SETTLE = "Look at the provider's own list, then say what became of it with `storyboard settle`."


def list_jobs(folder: Path, context: Context | None = None) -> list[dict[str, Any]]:
    """Every job, oldest first, as data; one under way that came from elsewhere is shown held, as it will be."""
    with open_session(folder, context, read_only=True) as session:
        names = numbers(session.board)
        foreign = {job.id for job in session.jobs() if job.state in ACTIVE and not session.owns(job)}
        return [
            {
                "id": job.id,
                "shot": names.get(job.shot_id, "gone"),
                "state": str(JobState.HELD if job.id in foreign else job.state),
                "target": job.model_request.target_id,
                "model": job.model_request.model_id,
                "estimate": job.estimate_microusd,
                "cost": job.actual_microusd,
                "remote_id": job.remote_id,
                "created": job.created_at_utc,
                "waits_for": str(job.waits_for),
                "words": FOREIGN if job.id in foreign else job_words(job),
            }
            for job in session.jobs()
        ]


def job_words(job: Job) -> str:
    """What there is to say about a job: the failure in the provider's words, or its note."""
    if job.failure is not None:
        return job.failure.told
    return f"{job.note} {SETTLE}".strip() if job.state == JobState.UNCERTAIN else job.note
