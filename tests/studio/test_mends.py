"""Mends are listed by number and carried out; the film is then measurably better."""

from pathlib import Path

import pytest

from storyboard.cli.run import run
from storyboard.model.errors import StoryboardError
from storyboard.studio.mends import NoMend, apply_mend, list_mends, match_shot
from storyboard.studio.session import open_session
from tests.fakes.reels import reel
from tests.studio.test_evidence import tour
from tests.studio.test_mending import DARKER


@pytest.fixture
def darker(tmp_path: Path) -> Path:
    """A project of two shots of which the second goes on darker."""
    clips = [tour(tmp_path / "a.mp4"), tour(tmp_path / "b.mp4", start=24, after=DARKER)]
    return reel(tmp_path / "p.storyboard", clips, frames=24, continues={1: 0})


def test_a_mend_is_carried_out_by_its_number(darker: Path) -> None:
    first = list_mends(darker)["mends"][0]
    assert (first["number"], first["way"]) == (1, "grade")
    assert first["what"] in apply_mend(darker, 1)
    with open_session(darker, read_only=True) as session:
        assert session.board.main_sequence.items[1].grade is not None


def test_a_number_that_there_is_not_changes_nothing(darker: Path) -> None:
    before = (darker / "board.json").read_bytes()
    with pytest.raises(NoMend, match="There are 1 to"):
        apply_mend(darker, 99)
    assert (darker / "board.json").read_bytes() == before


def test_a_shot_is_matched_to_another_as_strongly_as_wanted(darker: Path) -> None:
    with open_session(darker, read_only=True) as session:
        first, second = (shot.id for _, shot in session.board.story())
    assert "at 60%" in match_shot(darker, second, first, 0.6)
    with open_session(darker, read_only=True) as session:
        grade = session.board.main_sequence.items[1].grade
    assert grade is not None
    assert (grade.strength, grade.anchor_shot_id) == (0.6, first)


@pytest.mark.parametrize("strength", [-0.1, 1.1, float("nan")])
def test_a_strength_that_is_none_is_refused(darker: Path, strength: float) -> None:
    with pytest.raises(StoryboardError, match="no strength"):
        match_shot(darker, "1", "1", strength)


def test_the_command_lists_and_mends(darker: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["mend", str(darker)]) == 0
    assert "Even the light" in capsys.readouterr().out
    assert run(["mend", str(darker), "--match-to", "1"]) == 2
    assert run(["mend", str(darker), "--apply", "1"]) == 0
