"""The whole check of a project knows stale takes and the limits of the model that each shot is made by."""

from pathlib import Path

import pytest

from storyboard.model.facts import Take
from storyboard.model.values import replace
from storyboard.studio.creating import project_from_sample
from storyboard.studio.full_check import full_report
from storyboard.studio.session import Session, open_session


@pytest.fixture
def coffee(tmp_path: Path) -> Path:
    project_from_sample("coffee", tmp_path / "coffee")
    return tmp_path / "coffee"


def test_a_sample_has_no_findings_at_all(coffee: Path) -> None:
    with open_session(coffee, read_only=True) as session:
        assert full_report(session).open == ()


def test_a_shot_that_goes_on_from_a_stale_take_is_found(coffee: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = Take(id="t", shot_id="shot-sip", request_hash="older", sha256="a" * 64, width=64, height=36, frames=99)
    monkeypatch.setattr(Session, "takes", lambda _: (old,))
    with open_session(coffee, read_only=True) as session:
        given = [f for f in full_report(session).open if f.rule == "stale_upstream"]
    assert [f.shot_ids for f in given] == [("shot-sip", "shot-window")]


def test_a_shot_longer_than_its_model_makes_is_found(coffee: Path) -> None:
    with open_session(coffee, read_only=True) as session:
        board = session.board
        long = replace(board.shots["shot-pour"], frames=24 * 600)
        profile = replace(board.generation, model_id="seedance-2-5-260628")
        stretched = replace(board, generation=profile, shots={**board.shots, long.id: long})
        given = [f for f in full_report(session, stretched).open if f.rule == "model_duration"]
    assert [f.shot_ids for f in given] == [("shot-pour",)]
