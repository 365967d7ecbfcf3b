"""What a model cannot do is a finding on the board, with a fix, and is switched off and waived like any other."""

from datetime import date
from typing import Any

import pytest

from storyboard.continuity.check import check
from storyboard.model.board import Board
from storyboard.model.capabilities import Durations, ModelCapabilities, PictureSize
from storyboard.model.edits.fixes import apply_fix
from storyboard.model.findings import Finding, Waiver
from storyboard.model.picture import Asset, Reference
from storyboard.model.targets import Target
from storyboard.model.values import replace
from storyboard.prompting.compiler import compile_request, limits_of
from storyboard.prompting.dialects import length_of
from storyboard.prompting.model_limits import MODEL_RULES, limit_findings
from storyboard.prompting.neutral import requests_for
from tests.fakes.films.all_films import clean_boards
from tests.fakes.lighthouse import lighthouse, shots

TODAY = date(2026, 11, 22)
TARGET = Target(id="home", name="Home", api_kind="xai", model_id="m")
ABLE = ModelCapabilities(
    id="m",
    label="M",
    api_kind="xai",
    as_of="2026-11-01",
    source="here",
    durations=Durations(min_s=1, max_s=20, step_s=0),
    reference_images_max=4,
    negative_prompt=True,
)
DARK, MATCH, PATH, WIND = shots()


def found(board: Board, **limits: Any) -> list[Finding]:
    capabilities = replace(ABLE, **limits)
    requests = requests_for(board, tuple(board.shots)).values()
    return list(limit_findings(compile_request(r, capabilities, TARGET, today=TODAY) for r in requests))


def test_a_model_that_can_do_everything_has_no_findings() -> None:
    assert found(lighthouse()) == []


@pytest.mark.parametrize(
    ("limits", "rule", "field", "severity"),
    [
        ({"durations": Durations(min_s=1, max_s=3, step_s=0)}, "model_duration", "duration", "error"),
        ({"sizes": (PictureSize(width=640, height=640),)}, "model_size", "size", "note"),
        ({"prompt_max": 20}, "model_prompt", "prompt", "error"),
        ({"first_frame": False}, "model_frames", "first frame", "error"),
        ({"sunset": "2026-01-01"}, "model_gone", "model", "error"),
    ],
)
def test_what_lies_outside_the_model_is_found(limits: dict[str, Any], rule: str, field: str, severity: str) -> None:
    given = [f for f in found(lighthouse(), **limits) if f.rule == rule]
    assert given
    assert {(f.field, str(f.severity), bool(f.fixes)) for f in given} == {(field, severity, True)}


def test_a_reference_too_many_is_found() -> None:
    asset = Asset(id="a", sha256="a" * 64, mime="image/png")
    board = lighthouse([replace(DARK, references=(Reference(asset_id="a"),))])
    given = found(replace(board, assets=(asset,)), reference_images_max=0)
    assert [(f.rule, f.shot_ids) for f in given] == [("model_references", ("dark",))]


def test_a_shot_that_is_too_long_is_shortened_with_a_click() -> None:
    limits = {"durations": Durations(min_s=1, max_s=3, step_s=0)}
    first = next(f for f in found(lighthouse(), **limits) if f.shot_ids == ("path",))
    mended = apply_fix(lighthouse(), first.fixes[0]).board
    assert mended.shots["path"].frames == 72
    assert not [f for f in found(mended, **limits) if f.shot_ids == ("path",)]


def test_a_limit_is_waived_and_switched_off_like_any_finding() -> None:
    given = found(lighthouse(), sizes=(PictureSize(width=640, height=640),))
    waiver = Waiver(rule=given[0].rule, shot_ids=given[0].shot_ids, fingerprint=given[0].fingerprint)
    report = check(replace(lighthouse(), waivers=(waiver,)), beside=given)
    assert report.waived == (given[0],)
    off = apply_fix(lighthouse(), given[0].fixes[0]).board
    assert not [f for f in check(off, beside=given).open if f.rule == "model_size"]


def test_every_rule_about_models_says_what_it_looks_for() -> None:
    assert all((rule.__doc__ or "").strip() for rule in MODEL_RULES.values())


FILMS = {name: board for name, board in clean_boards().items() if name in ("lantern", "coffee", "the_courier")}


@pytest.mark.parametrize("board", FILMS.values(), ids=list(FILMS))
@pytest.mark.parametrize("unit", ["characters", "bytes", "tokens"])
def test_limits_without_the_words_are_those_of_the_whole_request(board: Board, unit: str) -> None:
    for request in requests_for(board, tuple(board.shots)).values():
        said = compile_request(request, ABLE, TARGET, today=TODAY).prompt
        for most in (length_of(said, unit) - 1, length_of(said, unit), 100_000):
            able = replace(ABLE, prompt_max=most, dialect=replace(ABLE.dialect, length_unit=unit), audio="none")
            whole = limit_findings([compile_request(request, able, TARGET, today=TODAY)])
            assert limit_findings([limits_of(request, able, TARGET, today=TODAY)]) == whole


def test_a_prompt_far_below_the_length_is_not_put_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storyboard.prompting.compiler.said_to", lambda *_: pytest.fail("the words were made"))
    request = requests_for(lighthouse(), ("path",))["path"]
    assert limits_of(request, replace(ABLE, prompt_max=100_000), TARGET, today=TODAY).notes == ()
