"""The dated data on models: every row is known, dated, sourced and honest about money."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from storyboard.model.capabilities import NOT_STATED, ModelCapabilities
from storyboard.model.values import unknown_keys

DATA = Path(__file__).parents[2] / "resources" / "models.toml"
ROWS = tomllib.loads(DATA.read_text(encoding="utf-8"))["models"]
MODELS = [ModelCapabilities.model_validate(row) for row in ROWS]
BY_ID = {model.id: model for model in MODELS}
ALL = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.id)


@ALL
def test_a_row_holds_no_unknown_key(model: ModelCapabilities) -> None:
    assert list(unknown_keys(model)) == []


@ALL
def test_a_row_is_dated_and_names_its_source(model: ModelCapabilities) -> None:
    assert date.fromisoformat(model.as_of) <= date(2026, 11, 22)
    assert len(model.source) > 5


@ALL
def test_a_sunset_is_a_date_and_a_successor_is_a_row(model: ModelCapabilities) -> None:
    assert not model.sunset or date.fromisoformat(model.sunset)
    assert not model.replaced_by or model.replaced_by in BY_ID


@ALL
def test_words_are_of_the_vocabulary(model: ModelCapabilities) -> None:
    assert model.audio in {"none", "toggle", "always", "unknown"}
    assert model.cancel in {"none", "queued_only", "best_effort", "any"}
    assert model.mode in {"async", "sync"}
    assert model.durations.wire in {"int", "string", "seconds"}
    assert model.size_encoding in {"WxH", "W:H", "ratio+tier"}
    assert model.remix in {"none", "job", "file", "both", "unknown"}
    assert model.progress in {"percent", "fraction", "steps", "none"}
    assert model.result in {"bytes", "url"}
    assert model.idempotency in {"none", "client_ref", "list"}


@ALL
def test_only_what_runs_at_home_is_free(model: ModelCapabilities) -> None:
    free = any(price.microusd == 0 for price in model.prices)
    assert free == (model.id in {"draft", "vllm-omni", "sglang", "comfyui"})


@ALL
def test_every_size_can_be_encoded(model: ModelCapabilities) -> None:
    assert all(size.width % 2 == 0 and size.height % 2 == 0 for size in model.sizes)


def test_ids_are_unique() -> None:
    assert len(BY_ID) == len(ROWS)


def test_sora_is_marked_as_gone_without_a_successor() -> None:
    assert {BY_ID[name].sunset for name in ("sora-2", "sora-2-pro")} == {"2026-09-24"}
    assert not BY_ID["sora-2"].replaced_by


def test_a_gateway_of_unknown_price_has_none() -> None:
    assert BY_ID["openai-compatible"].price_microusd(5, 720, audio=None) is None


def test_a_ten_second_clip_of_ray_costs_three_of_five() -> None:
    ray = BY_ID["ray-3.2"]
    short, long = ray.price_microusd(5, 720, audio=None), ray.price_microusd(10, 720, audio=None)
    assert short == 300_000
    assert long == 3 * short


def test_portrait_costs_what_landscape_costs() -> None:
    pro = BY_ID["sora-2-pro"]
    assert pro.price_microusd(4, 1792, audio=None) == pro.price_microusd(4, 1024, audio=None) == 2_000_000


@pytest.mark.parametrize(("audio", "microusd"), [(True, 126_000), (False, 84_000), (None, 84_000)])
def test_sound_that_was_not_asked_for_is_not_paid_for(audio: bool | None, microusd: int) -> None:
    assert BY_ID["kling-3.0"].price_microusd(1, 720, audio=audio) == microusd


@ALL
def test_a_known_price_is_known_for_every_size_listed_with_it(model: ModelCapabilities) -> None:
    unpriced = [
        (size.width, size.height)
        for size in model.sizes
        if model.price_microusd(8, min(size.width, size.height), audio=None) is None
    ]
    # Nobody said what these tiers cost; they stay unknown, and are never guessed.
    known_gaps = {"gemini-omni-1.2-flash": {360, 1080, 2160}, "ray-3.2": {360}}.get(model.id, set())
    assert {min(size) for size in unpriced} == known_gaps


@ALL
def test_landscape_and_portrait_cost_the_same(model: ModelCapabilities) -> None:
    for size in model.sizes:
        prices = {model.price_microusd(8, height, audio=None) for height in (size.width, size.height)}
        assert len(prices) == 1, size


def test_a_figure_that_no_source_states_is_not_laid_at_its_door() -> None:
    sora = BY_ID["sora-2"]
    assert "deprecations" in sora.source_of("sunset")
    assert sora.source_of("sizes") == sora.source
    assert sora.source_of("max_concurrency") == NOT_STATED
