"""Reads what servers of the OpenAI-compatible Videos API answer, however loosely they keep to it."""

import math
from collections.abc import Mapping
from typing import Any, cast

from storyboard.model.facts import Failure, FailureKind
from storyboard.providers.base import Progress, ProviderError, Refused, RemoteState, Unreachable
from storyboard.providers.bodies import Reply
from storyboard.providers.complaints import complaint_of, make_failure, sort_failure, within

_LONGEST_ID = 2048
_STATES: Mapping[str, RemoteState] = {
    **dict.fromkeys(
        ("queued", "pending", "throttled", "in_queue", "submitted", "starting", "suspended", "not_start"),
        RemoteState.QUEUED,
    ),
    **dict.fromkeys(("in_progress", "processing", "running", "dreaming"), RemoteState.RUNNING),
    **dict.fromkeys(("completed", "succeeded", "succeed", "success", "done"), RemoteState.DONE),
    **dict.fromkeys(("failed", "fail", "failure", "error"), RemoteState.FAILED),
    **dict.fromkeys(("cancelled", "canceled", "deleted"), RemoteState.CANCELLED),
    "expired": RemoteState.EXPIRED,
}


def job_id_of(value: Any) -> str | None:
    """The id in a create reply, None where there is none that could go into an address."""
    found = cast("dict[str, Any]", value).get("id") if isinstance(value, dict) else None
    if not isinstance(found, str) or not 0 < len(found) <= _LONGEST_ID:
        return None
    return found if found.isprintable() and found not in {".", ".."} else None


def job_in(reply: Reply) -> dict[str, Any] | None:
    """The job a poll reply speaks of, whatever its HTTP status; None where it speaks of something else."""
    value = reply.value
    if not isinstance(value, dict):
        return None
    job = cast("dict[str, Any]", value)
    status = job.get("status")
    if job.get("object") == "video":
        return job
    if reply.is_ok:
        return job if isinstance(status, str) else None
    # Error bodies have a `status` too; only a job's own words make this a job.
    known = isinstance(status, str) and status.lower() in _STATES and status.lower() != "error"
    return job if known else None


def progress_of(job: dict[str, Any], reply: Reply, clean: Any) -> Progress:
    """Where the job stands; a status nobody knows means that it is still running."""
    status = job.get("status")
    word = status if isinstance(status, str) else ""
    state = _STATES.get(word.lower(), RemoteState.RUNNING)
    return Progress(
        state=state,
        fraction=_fraction(job.get("progress"), state),
        poll_after_s=reply.wish_s,
        failure=_failure(job, state, clean),
        output=_output(job),
        words=clean(word)[:80],
    )


def poll_error(reply: Reply, clean: Any) -> ProviderError:
    """What it means that a poll was answered with something else than a job; hardly ever that the job is over."""
    complaint = reply.complaint
    words = within(clean(complaint.message)) or "nothing"
    said = f"The job could not be asked about, the server said {reply.status}: {words}."
    if reply.status == 410:
        return Refused(make_failure(FailureKind.EXPIRED, f"The provider no longer has the job: {words}."))
    if reply.status == 404:
        return Refused(make_failure(FailureKind.NOT_FOUND, f"The provider does not know the job: {words}."))
    if reply.status in (401, 402, 403):
        kind = FailureKind.CREDIT if reply.status == 402 else FailureKind.AUTH
        return Refused(make_failure(kind, said, clean(complaint.code)))
    return Unreachable(said, retry_after_s=reply.wish_s)


def whole_number(value: Any) -> int | None:
    """An integer written as a number or as text."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return int(number) if math.isfinite(number) and number.is_integer() else None


def _fraction(value: Any, state: RemoteState) -> float | None:
    if state == RemoteState.DONE:
        return 1.0
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        percent = float(str(value).rstrip("%"))
    except ValueError:
        return None
    return min(1.0, max(0.0, percent / 100)) if math.isfinite(percent) else None


def _failure(job: dict[str, Any], state: RemoteState, clean: Any) -> Failure | None:
    if state == RemoteState.EXPIRED:
        return make_failure(FailureKind.EXPIRED, "The job has expired at the provider.")
    if state != RemoteState.FAILED:
        return None
    complaint = complaint_of(job.get("error") or job.get("message") or job.get("fail_reason"))
    code = whole_number(complaint.code)
    kind = sort_failure(complaint, code if code in (400, 402, 413, 422) else 0)
    words = clean(complaint.message) or "The provider gave no reason."
    return make_failure(kind, words, clean(complaint.code))


def _output(job: dict[str, Any]) -> dict[str, str]:
    """A link to the clip, where the server gives one beside its content address."""
    for name in ("url", "video_url"):
        link = job.get(name)
        if isinstance(link, str) and link.startswith(("https://", "http://")):
            return {"url": link}
    return {}
