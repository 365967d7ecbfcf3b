"""What OpenRouter's list says of prices is read as it is meant, and not at all where it is not understood."""

from datetime import date
from typing import Any

import pytest

from storyboard.model.capabilities import ModelCapabilities, PictureSize
from storyboard.model.requests import AssetInput, InputRole, ShotRequest
from storyboard.model.targets import Target
from storyboard.model.values import replace
from storyboard.prompting.compiler import compile_request
from storyboard.providers.openrouter import capabilities_in, task_of
from storyboard.providers.openrouter_prices import Charges, charges_in, height_of
from tests.fakes.submissions import capabilities

WIDE, TALL, SQUARE = (
    PictureSize(width=1280, height=720),
    PictureSize(width=720, height=1280),
    PictureSize(width=720, height=720),
)


def learned(skus: Any, **entry: Any) -> ModelCapabilities:
    known = {"id": "a/b", "supported_resolutions": ["720p", "1080p"], "supported_aspect_ratios": ["16:9"]}
    found = capabilities_in({"data": [{**known, **entry, "pricing_skus": skus}]}, "a/b", capabilities())
    assert found is not None
    return found


def usd_per_s(skus: Any, height_px: int = 720, audio: bool | None = None) -> float | None:
    price = learned(skus).price_microusd(1, height_px, audio=audio)
    return None if price is None else price / 1_000_000


VEO = {
    "duration_seconds_with_audio": "0.40",
    "duration_seconds_without_audio": "0.20",
    "duration_seconds_with_audio_1080p": "0.60",
    "duration_seconds_without_audio_1080p": "0.45",
}


@pytest.mark.parametrize(
    ("skus", "height_px", "audio", "usd"),
    [
        ({"duration_seconds": "0.13"}, 720, None, 0.13),
        ({"duration_seconds_720p": "0.05", "duration_seconds_1080p": "0.15"}, 1080, None, 0.15),
        (VEO, 720, True, 0.40),
        (VEO, 720, False, 0.20),
        (VEO, 720, None, 0.40),
        (VEO, 1080, False, 0.45),
        ({"cents_per_second_output": "12"}, 720, None, 0.12),
        ({"cents_per_video_output_second_720p": 14}, 720, None, 0.14),
        ({"per-video-second": "0.50", "per-video-second-1080p": "0.75"}, 1080, None, 0.75),
        (
            {"text_to_video_duration_seconds_720p": "0.08", "image_to_video_duration_seconds_720p": "0.1"},
            720,
            None,
            0.1,
        ),
        ({"video_tokens": "0.0000107", "video_tokens_without_audio": "0.0000107"}, 720, True, 0.23112),
        ({"video_tokens": "0.00001", "video_tokens_with_video_input": "0.000006"}, 720, None, 0.216),
        ({"bytedance:video_tokens_720p": "0.00001"}, 720, None, 0.216),
    ],
)
def test_a_second_costs_what_the_list_says(skus: Any, height_px: int, audio: bool | None, usd: float) -> None:
    assert usd_per_s(skus, height_px, audio) == pytest.approx(usd)


@pytest.mark.parametrize(
    "skus",
    [
        None,
        {},
        [],
        {"generate": "0.50"},
        {"duration_seconds": "0.1", "per_vibe_unit": "3"},
        {"duration_seconds": "n/a"},
        {"duration_seconds": "-1"},
        {"duration_seconds": None},
        {"duration_seconds": True},
        {"duration_seconds": "1/0"},
        {"duration_seconds": "nan"},
        {"duration_seconds": "1e999999999"},
        {"duration_seconds": 10**400},
        {"reference_images": "0.04"},
        {"video_tokens_by_mood": "0.1"},
        {"duration_seconds_1080p": "0.15"},
    ],
)
def test_a_price_that_is_not_understood_is_unknown(skus: Any) -> None:
    assert usd_per_s(skus) is None


def test_the_widest_picture_of_a_height_sets_the_price_of_tokens() -> None:
    found = charges_in({"video_tokens": "0.00001"}, (SQUARE, WIDE, TALL))
    assert found is not None
    assert {price.microusd for price in found.prices} == {216_000}


def test_pictures_and_the_least_price_are_in_the_estimate() -> None:
    able = learned(
        {"cents_per_second_output": "10", "cents_per_image_input": "1", "minimum_cents_per_generation": "56"},
        supported_frame_images=["first_frame"],
        supported_durations=[2, 10],
    )
    target = Target(id="t", name="T", api_kind="openrouter", model_id="a/b")
    frame = AssetInput(role=InputRole.FIRST_FRAME, sha256="aa")

    def price(frames: int, *inputs: AssetInput) -> int | None:
        request = ShotRequest(shot_id="s", frames=frames, inputs=inputs)
        return compile_request(request, able, target, today=date(2026, 11, 22)).estimate_microusd

    assert price(240) == 1_000_000
    assert price(240, frame) == 1_010_000
    assert price(48) == 560_000


def test_what_is_learned_without_prices_forgets_those_that_were_known() -> None:
    assert charges_in({"duration_seconds": "0"}, ()) == Charges(learned({"duration_seconds": 0}).prices)
    assert learned(None).prices == ()


@pytest.mark.parametrize(("word", "height_px"), [("720p", 720), ("4K", 2160), ("2k", 1440), ("best", 0), ("", 0)])
def test_tiers_have_heights(word: str, height_px: int) -> None:
    assert height_of(word) == height_px


def test_sizes_in_k_are_learned_too() -> None:
    assert PictureSize(width=3840, height=2160) in learned(None, supported_resolutions=["4K"]).sizes


@pytest.mark.parametrize("cost", [10**400, -1, float("nan"), float("inf"), True, "1", None])
def test_a_cost_that_is_none_is_not_taken_down(cost: Any) -> None:
    assert task_of({"id": "a", "usage": {"cost": cost}})["cost_microusd"] is None


def test_a_cost_is_rounded_up() -> None:
    assert task_of({"id": "a", "usage": {"cost": 0.0000001}})["cost_microusd"] == 1


def test_how_many_references_a_model_takes_is_unknown_unless_the_users_data_says_so() -> None:
    assert learned(None).references_unknown
    entry = {"data": [{"id": "a/b", "name": "B"}]}
    found = capabilities_in(entry, "a/b", replace(capabilities(), reference_images_max=3))
    assert found is not None
    assert (found.references_unknown, found.reference_images_max) == (False, 3)
