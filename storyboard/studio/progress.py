"""How far jobs are: the one thing about them that changes many times a second."""

from storyboard.model.facts import Job


def is_only_further(before: Job | None, now: Job) -> bool:
    """Whether a job is in every way what it was, and only further."""
    if before is None or before.state != now.state:
        return False
    return {**vars(before), "progress": None} == {**vars(now), "progress": None}
