"""The whole check of a project knows stale takes and the limits of the model that each shot is made by."""

from pathlib import Path

import pytest

from storyboard.continuity.check import RULES
from storyboard.model.facts import Take
from storyboard.model.values import replace
from storyboard.store.project import create_project
from storyboard.studio.checking import check_project
from storyboard.studio.creating import project_from_sample
from storyboard.studio.evidence import gather, measured
from storyboard.studio.full_check import checked, full_report
from storyboard.studio.reporting import describe
from storyboard.studio.session import Session, open_session
from tests.fakes.plain_board import plain_board
from tests.fakes.reels import reel
from tests.studio.test_evidence import tour
from tests.studio.test_mending import DARKER


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


@pytest.fixture
def darker(tmp_path: Path) -> Path:
    """Two shots of which the second goes on darker."""
    clips = [tour(tmp_path / "a.mp4"), tour(tmp_path / "b.mp4", start=24, after=DARKER)]
    return reel(tmp_path / "p.storyboard", clips, frames=24, continues={1: 0})


def test_nothing_is_measured_by_a_check(darker: Path) -> None:
    told = check_project(darker)
    assert [f for f in told["findings"] if f["rule"].startswith("evidence")] == []
    assert told["takes_not_measured"] == 2
    assert "2 shots not measured" in told["summary"]


def test_what_was_measured_before_is_found_by_the_check(darker: Path) -> None:
    with open_session(darker, read_only=True) as session:
        gather(measured(session))
    told = check_project(darker, rules=("evidence_exposure",))
    assert [f["shot_ids"] for f in told["findings"]] == [["s0", "s1"]]
    assert told["takes_not_measured"] == 0


def test_evidence_stops_no_spending(darker: Path) -> None:
    with open_session(darker, read_only=True) as session:
        gather(measured(session))
        found = full_report(session, with_evidence=False).open
    assert not [f for f in found if f.rule.startswith("evidence")]


def test_a_shot_of_which_three_takes_were_put_away_is_to_be_planned_anew(
    coffee: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = tuple(
        Take(id=f"t{n}", shot_id="shot-sip", sha256="a" * 64, width=64, height=36, frames=99, retired=True)
        for n in range(3)
    )
    monkeypatch.setattr(Session, "takes", lambda _: away)
    with open_session(coffee, read_only=True) as session:
        given = [f for f in checked(session).report.open if f.rule == "three_takes_rejected"]
    assert [(f.shot_ids, f.before) for f in given] == [(("shot-sip",), "3")]


def test_a_check_gives_way_before_every_rule_and_every_few_shots(coffee: Path) -> None:
    moments: list[int] = []
    with open_session(coffee) as session:
        found = checked(session, give_way=lambda: moments.append(1))
        assert found.report == full_report(session)
    assert len(moments) > len(RULES)


def test_of_a_finding_about_very_many_shots_the_first_and_the_last_are_named(tmp_path: Path) -> None:
    project = tmp_path / "Even.storyboard"
    board = plain_board(scenes="a", shots=30)
    create_project(project, board)
    (found,) = check_project(project, rules=("three_equal_lengths",))["findings"]
    assert found["where"] == "1 -> 1A -> 1B -> 1C -> 1D -> 1E -> ... -> 1AE (30 shots)"
    assert len(found["shots"]) == 30
    assert describe(project)["stale"] == []
