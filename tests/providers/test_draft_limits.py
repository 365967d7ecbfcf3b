"""A draft is held to the limits of the model that it stands in for."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from storyboard.model.capabilities import Dialect, Durations, ModelCapabilities, PictureSize
from storyboard.model.requests import AssetInput, FrameOf, InputRole
from storyboard.providers.base import Refused
from storyboard.providers.draft import DraftProvider
from storyboard.providers.draft_limits import check_limits
from storyboard.providers.openai_forms import form_parts
from tests.fakes.submissions import capabilities, submission

FIRST, LAST = "f" * 64, "e" * 64
ANY = ModelCapabilities(
    id="draft",
    label="Draft",
    api_kind="draft",
    as_of="2026-11-21",
    source="tests",
    durations=Durations(min_s=0.04, max_s=600, step_s=0),
    last_frame=True,
    last_requires_first=False,
    reference_images_max=9,
)


def pinned(role: InputRole, sha256: str) -> AssetInput:
    return AssetInput(role=role, sha256=sha256)


STRICT = {
    "size": ({"sizes": (PictureSize(width=1280, height=720),)}, {}),
    "length": ({"durations": Durations(allowed_s=(4, 8))}, {}),
    "too long": ({"durations": Durations(max_s=4)}, {"duration_s": 9, "frames": 216}),
    "prompt": ({"prompt_max": 3}, {}),
    "first frame": ({"first_frame": False}, {"inputs": (pinned(InputRole.FIRST_FRAME, FIRST),)}),
    "last frame": ({"last_frame": False}, {"inputs": (pinned(InputRole.LAST_FRAME, FIRST),)}),
    "last without first": ({"last_requires_first": True}, {"inputs": (pinned(InputRole.LAST_FRAME, FIRST),)}),
    "references": ({"reference_images_max": 0}, {"inputs": (pinned(InputRole.REFERENCE, FIRST),)}),
    "frames or references": (
        {"frames_xor_references": True},
        {"inputs": (pinned(InputRole.FIRST_FRAME, FIRST), pinned(InputRole.REFERENCE, FIRST))},
    ),
    "odd": ({}, {"width": 161}),
    "tiny": ({}, {"width": 8}),
    "endless": ({"durations": Durations(max_s=10_000_000, step_s=0)}, {"duration_s": 9_000_000}),
    "symbolic": ({}, {"inputs": (FrameOf(shot_id="before"),)}),
    "lost picture": ({}, {"inputs": (pinned(InputRole.FIRST_FRAME, LAST),)}),
}
"""Limits of a model, and the fields of a request that break one of them."""


@pytest.mark.parametrize(("limits", "request_fields"), STRICT.values(), ids=STRICT.keys())
def test_what_the_model_would_not_take_is_refused_in_words(
    limits: dict[str, Any], request_fields: dict[str, Any]
) -> None:
    model = ModelCapabilities.model_validate({**dict(ANY), **limits})
    asked = submission(
        pictures={FIRST: Path("first.png")}, **{"inputs": (), "width": 160, "height": 90, **request_fields}
    )
    with pytest.raises(Refused) as refused:
        check_limits(asked, model)
    assert refused.value.failure.kind == "invalid_input"
    assert refused.value.failure.message.endswith(".")


def test_what_the_model_would_take_is_let_through() -> None:
    check_limits(submission(pictures={FIRST: Path("first.png")}, inputs=(), width=160, height=90), ANY)


def test_what_is_refused_is_never_written_down(tmp_path: Path) -> None:
    model = ModelCapabilities.model_validate({**dict(ANY), "prompt_max": 3})
    with pytest.raises(Refused):
        asyncio.run(DraftProvider(model, tmp_path / "spool").submit(submission()))
    assert not (tmp_path / "spool").exists()


@pytest.mark.parametrize(
    ("unit", "most", "is_refused"), [("tokens", 40, False), ("tokens", 39, True), ("bytes", 119, True)]
)
def test_a_prompt_is_as_long_as_the_model_counts_it(unit: str, most: int, is_refused: bool) -> None:
    able = capabilities(prompt_max=most, dialect=Dialect(length_unit=unit))
    for check in (check_limits, form_parts):
        if is_refused:
            with pytest.raises(Refused, match=unit):
                check(submission(prompt="x" * 120), able)
        else:
            check(submission(prompt="x" * 120), able)
