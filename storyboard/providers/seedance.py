"""Seedance on ByteDance's ModelArk: content with roles, a task, and the last frame given back."""

from typing import Any, cast

from storyboard.model.requests import InputRole
from storyboard.providers.pictures_sent import Sent
from storyboard.providers.tasks import Asked, TaskApi, seconds_of, spoken
from storyboard.providers.tiers import ratio_of, tier_of

ROLES = {
    InputRole.FIRST_FRAME: "first_frame",
    InputRole.LAST_FRAME: "last_frame",
    InputRole.REFERENCE: "reference_image",
}
"""What the API calls each role."""


def body_of(asked: Asked) -> dict[str, Any]:
    """The create: the words, then each picture with its role; no watermark, and the last frame asked for."""
    request = asked.submission.request
    return spoken(
        {
            "model": request.model_id,
            "content": [{"type": "text", "text": request.prompt}, *map(_content, asked.pictures)],
            "resolution": tier_of(request.width, request.height),
            "ratio": ratio_of(request.width, request.height),
            "duration": seconds_of(asked.submission),
            "seed": request.seed,
            "generate_audio": request.audio,
            "watermark": False,
            "return_last_frame": asked.capabilities.returns_last_frame or None,
        }
    )


def task_of(value: dict[str, Any]) -> dict[str, Any]:
    """The reply in the shared form."""
    content = value.get("content")
    made = cast("dict[str, Any]", content) if isinstance(content, dict) else {}
    return {**value, "url": made.get("video_url"), "last_frame_url": made.get("last_frame_url")}


def _content(picture: Sent) -> dict[str, Any]:
    role = next(name for role, name in ROLES.items() if role == picture.role)
    return {"type": "image_url", "image_url": {"url": picture.data_link}, "role": role}


API = TaskApi(
    create="/contents/generations/tasks",
    poll="/contents/generations/tasks/{id}",
    test="/contents/generations/tasks?page_num=1&page_size=1",
    cancels=True,
    body=body_of,
    task=task_of,
)
