"""xAI's Grok Imagine: a request id, a link when it is done, and what it cost."""

from typing import Any, cast

from storyboard.model.requests import InputRole
from storyboard.providers.pictures_sent import Sent, one, references
from storyboard.providers.tasks import Asked, TaskApi, seconds_of, spoken
from storyboard.providers.tiers import ratio_of, tier_of

TICKS_PER_MICROUSD = 10_000
"""A dollar has 1e10 ticks."""

MOST_TICKS = 10**19
"""What no clip costs."""


def body_of(asked: Asked) -> dict[str, Any]:
    """The create: first and last frame and references, each as a link that holds the picture."""
    request = asked.submission.request
    return spoken(
        {
            "model": request.model_id,
            "prompt": request.prompt,
            "duration": seconds_of(asked.submission),
            "resolution": tier_of(request.width, request.height),
            "aspect_ratio": ratio_of(request.width, request.height),
            "image": _link(one(asked.pictures, InputRole.FIRST_FRAME)),
            "last_frame": _link(one(asked.pictures, InputRole.LAST_FRAME)),
            "reference_images": [{"url": picture.data_link} for picture in references(asked.pictures)],
            "generate_audio": request.audio,
        }
    )


def task_of(value: dict[str, Any]) -> dict[str, Any]:
    """The reply in the shared form; done with a clip that moderation holds back is a failure."""
    video = value.get("video")
    clip = cast("dict[str, Any]", video) if isinstance(video, dict) else {}
    usage = value.get("usage")
    ticks = cast("dict[str, Any]", usage).get("cost_in_usd_ticks") if isinstance(usage, dict) else None
    task = {**value, "id": value.get("request_id") or value.get("id"), "url": clip.get("url")}
    if isinstance(ticks, int) and not isinstance(ticks, bool) and 0 <= ticks < MOST_TICKS:
        task["cost_microusd"] = -(-ticks // TICKS_PER_MICROUSD)
    if clip.get("respect_moderation") is False:
        words = "The clip was made, but its content moderation holds it back."
        task |= {"status": "failed", "error": {"code": "moderation_blocked", "message": words}}
    return task


def _link(picture: Sent | None) -> dict[str, str] | None:
    return None if picture is None else {"url": picture.data_link}


API = TaskApi(create="/videos/generations", poll="/videos/{id}", test="/models", body=body_of, task=task_of)
