"""Small builders of facts: jobs, takes, receipts and the scribe that writes them down."""

import itertools
from typing import Any

from storyboard.model.canon import content_hash
from storyboard.model.facts import Event, EventKind, Job, JobState, Receipt, Take
from storyboard.model.requests import Grade, ModelRequest, ShotRequest
from storyboard.store.scribe import Scribe


def counted_ids(prefix: str):
    """Ids that count up: a-1, a-2, …"""
    counter = itertools.count(1)
    return lambda: f"{prefix}-{next(counter)}"


def scribe(prefix: str = "event", install_id: str = "install", at_utc: str = "2026-11-22T10:00:00.000Z") -> Scribe:
    """A scribe whose clock stands still."""
    return Scribe(author_id="ada", install_id=install_id, now_utc=lambda: at_utc, new_id=counted_ids(prefix))


def model_request(shot_id: str = "shot-1", **changes: Any) -> ModelRequest:
    """A two-second final request to the target `paid`, at one dollar."""
    fields: dict[str, Any] = {
        "shot_id": shot_id,
        "target_id": "paid",
        "api_kind": "openai_videos",
        "model_id": "clip-1",
        "grade": Grade.FINAL,
        "prompt": f"The action of {shot_id}.",
        "width": 64,
        "height": 36,
        "duration_s": 2.0,
        "frames": 48,
        "estimate_microusd": 1_000_000,
    }
    return ModelRequest(**{**fields, **changes})


def shot_request(shot_id: str = "shot-1", **changes: Any) -> ShotRequest:
    """The neutral request that goes with `model_request`."""
    return ShotRequest(shot_id=shot_id, action=f"The action of {shot_id}.", width=64, height=36, frames=48, **changes)


def job(job_id: str = "job-1", shot_id: str = "shot-1", state: JobState = JobState.QUEUED, **changes: Any) -> Job:
    """A job as it is admitted."""
    request = shot_request(shot_id)
    fields: dict[str, Any] = {
        "id": job_id,
        "batch_id": "batch-1",
        "shot_id": shot_id,
        "state": state,
        "request": request,
        "model_request": model_request(shot_id),
        "request_hash": content_hash(request),
        "estimate_microusd": 1_000_000,
        "project_instance": "here",
        "install_id": "install",
        "created_at_utc": "2026-11-22T10:00:00.000Z",
    }
    return Job(**{**fields, **changes})


def admitted(by: Scribe, entry: Job) -> Event:
    """The event that admits a job."""
    return by.event(EventKind.JOB_ADMITTED, entry.id, **entry.model_dump(mode="json"))


def changed(by: Scribe, job_id: str, **changes: Any) -> Event:
    """The event that changes a job."""
    return by.event(EventKind.JOB_CHANGED, job_id, **changes)


def take(take_id: str = "take-1", shot_id: str = "shot-1", **changes: Any) -> Take:
    """A final take of 48 frames."""
    fields: dict[str, Any] = {
        "id": take_id,
        "shot_id": shot_id,
        "sha256": content_hash(take_id),
        "width": 64,
        "height": 36,
        "frames": 48,
        "made_at_utc": "2026-11-22T10:00:00.000Z",
    }
    return Take(**{**fields, **changes})


def receipt(take_id: str = "take-1", job_id: str = "job-1") -> Receipt:
    """The receipt of a take."""
    return Receipt(
        take_id=take_id,
        job_id=job_id,
        shot_id="shot-1",
        target_id="paid",
        model_id="clip-1",
        request=model_request(),
        request_hash="hash",
        output_sha256=content_hash(take_id),
    )
