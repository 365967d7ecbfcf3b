"""Jobs in any state, for views and cards."""

from typing import Any

from storyboard.model.facts import Job, JobState
from storyboard.model.requests import ModelRequest, ShotRequest


def job(shot_id: str, state: JobState, **more: Any) -> Job:
    request = ModelRequest(
        shot_id=shot_id, target_id="draft", api_kind="draft", model_id="m", prompt="p", width=160, height=90,
        duration_s=1, frames=12,
    )  # fmt: skip
    return Job(
        id=f"job-{shot_id}", batch_id="b", shot_id=shot_id, state=state, request=ShotRequest(shot_id=shot_id),
        model_request=request, request_hash="h", **more,
    )  # fmt: skip
