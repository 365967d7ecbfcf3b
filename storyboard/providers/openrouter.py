"""OpenRouter's video API: one key for many vendors' models, each of which it describes itself."""

import math
from fractions import Fraction
from typing import Any, cast

from storyboard.model.capabilities import MICRO_USD, Durations, ModelCapabilities, PictureSize
from storyboard.model.requests import InputRole
from storyboard.model.values import replace
from storyboard.providers.openrouter_prices import MOST_DOLLARS, charges_in, height_of
from storyboard.providers.pictures_sent import one, references
from storyboard.providers.tasks import Asked, TaskApi, seconds_of, spoken


def body_of(asked: Asked) -> dict[str, Any]:
    """The create: frames by their place, references apart, pictures inside the body."""
    request = asked.submission.request
    frames = [
        {"type": "image_url", "image_url": {"url": picture.data_link}, "frame_type": str(role)}
        for role in (InputRole.FIRST_FRAME, InputRole.LAST_FRAME)
        if (picture := one(asked.pictures, role)) is not None
    ]
    return spoken(
        {
            "model": request.model_id,
            "prompt": request.prompt,
            "duration": seconds_of(asked.submission),
            "size": f"{request.width}x{request.height}",
            "frame_images": frames,
            "input_references": [
                {"type": "image_url", "image_url": {"url": picture.data_link}} for picture in references(asked.pictures)
            ],
            "seed": request.seed,
            "generate_audio": request.audio,
        }
    )


def task_of(value: dict[str, Any]) -> dict[str, Any]:
    """The reply in the shared form; what the job cost is in its usage, in dollars."""
    usage = value.get("usage")
    cost = cast("dict[str, Any]", usage).get("cost") if isinstance(usage, dict) else None
    links = value.get("urls") or value.get("unsigned_urls")
    link = cast("list[Any]", links)[0] if isinstance(links, list) and links else None
    if isinstance(link, dict):
        link = cast("dict[str, Any]", link).get("url")
    return {**value, "url": link, "cost_microusd": _microusd(cost)}


def _microusd(cost: Any) -> int | None:
    """A cost in dollars, rounded up; None where none was told."""
    if not isinstance(cost, int | float) or isinstance(cost, bool) or not 0 <= cost < MOST_DOLLARS:
        return None
    return math.ceil(Fraction(str(cost)) * MICRO_USD)


API = TaskApi(
    create="/videos",
    poll="/videos/{id}",
    test="/videos/models",
    content="/videos/{id}/content?index=0",
    body=body_of,
    task=task_of,
    learn=lambda value, model_id, known: capabilities_in(value, model_id, known),
)


def capabilities_in(value: Any, model_id: str, known: ModelCapabilities) -> ModelCapabilities | None:
    """What OpenRouter's own list says of a model, laid over what is known; None where it does not list it.

    A price that the list does not tell, or tells in words that are not understood, is unknown. It tells nothing of
    references: how many there may be is known only where the user's own data says so.
    """
    data = cast("dict[str, Any]", value).get("data") if isinstance(value, dict) else None
    entries = [cast("dict[str, Any]", e) for e in _list(data) if isinstance(e, dict)]
    entry = next((e for e in entries if model_id in (e.get("id"), e.get("canonical_slug"))), None)
    if entry is None:
        return None
    lengths = tuple(float(x) for x in _numbers(entry.get("supported_durations")))
    frames = {str(word) for word in _list(entry.get("supported_frame_images"))}
    sizes = tuple(size for word in _list(entry.get("supported_sizes")) if (size := _size(word)) is not None)
    sizes = sizes or _nominal(_list(entry.get("supported_resolutions")), _list(entry.get("supported_aspect_ratios")))
    sound = entry.get("generate_audio")
    charges = charges_in(entry.get("pricing_skus"), sizes)
    return replace(
        known,
        label=str(entry.get("name") or model_id),
        durations=Durations(allowed_s=lengths) if lengths else known.durations,
        sizes=sizes,
        first_frame=InputRole.FIRST_FRAME in frames,
        last_frame=InputRole.LAST_FRAME in frames,
        references_unknown=known.reference_images_max == 0,
        seed=entry.get("seed") is True,
        audio="toggle" if sound is True else "none" if sound is False else "unknown",
        prices=charges.prices if charges else (),
        reference_microusd=charges.picture_microusd if charges else 0,
        frame_microusd=charges.picture_microusd if charges else 0,
        least_microusd=charges.least_microusd if charges else 0,
    )


def _nominal(tiers: list[Any], ratios: list[Any]) -> tuple[PictureSize, ...]:
    """The pixels of every tier and ratio, both sides even."""
    made: list[PictureSize] = []
    for tier in (height for word in tiers if (height := height_of(str(word)))):
        for wide, _, high in (str(ratio).partition(":") for ratio in ratios):
            if wide.isdecimal() and high.isdecimal() and int(wide) and int(high):
                longer = round(tier * max(int(wide), int(high)) / min(int(wide), int(high)) / 2) * 2
                is_wide = int(wide) >= int(high)
                size = (longer, tier) if is_wide else (tier, longer)
                made.append(PictureSize(width=size[0], height=size[1]))
    return tuple(made)


def _list(value: Any) -> list[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else []


def _numbers(value: Any) -> list[float]:
    numbers = (x for x in _list(value) if isinstance(x, int | float) and not isinstance(x, bool))
    return [float(x) for x in numbers if 0 < x < 1e6]


def _size(word: Any) -> PictureSize | None:
    wide, cross, high = str(word).partition("x")
    if not cross or not wide.isdecimal() or not high.isdecimal():
        return None
    return PictureSize(width=int(wide), height=int(high))
