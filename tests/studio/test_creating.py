"""New projects are what was asked for, or a sentence."""

from pathlib import Path

import pytest

from storyboard.continuity.check import check
from storyboard.model.invariants import broken
from storyboard.model.timing import total_frames
from storyboard.model.values import replace, unknown_keys
from storyboard.store.paths import user_folders
from storyboard.store.settings import change_settings
from storyboard.studio.creating import BadChoice, empty_board, new_project, project_from_sample, sample_names
from storyboard.studio.session import open_session
from storyboard.studio.verifying import verify_project


def test_an_empty_board_is_sound_and_in_the_format_asked_for() -> None:
    board = empty_board("Ember", size="720x1280", rate="23.976")
    assert broken(board) == ()
    assert (board.master.width, board.master.height, str(board.master.rate)) == (720, 1280, "24000/1001")


@pytest.mark.parametrize(
    ("size", "rate"), [("big", "24"), ("4x4", "24"), ("99999x10", "24"), ("101x100", "24"), ("640x360", "fast")]
)
def test_a_size_or_rate_that_cannot_be_is_refused(size: str, rate: str) -> None:
    with pytest.raises(BadChoice):
        empty_board("x", size=size, rate=rate)


@pytest.mark.parametrize("rate", ["0", "1/0", "9999"])
def test_a_rate_that_is_none_is_refused(rate: str) -> None:
    with pytest.raises(BadChoice, match="cannot be"):
        empty_board("x", rate=rate)


def test_a_new_project_opens(tmp_path: Path) -> None:
    new_project(tmp_path / "a", title="A")
    with open_session(tmp_path / "a") as session:
        assert session.board.title == "A"


def test_the_samples_are_there_and_an_unknown_one_is_not(tmp_path: Path) -> None:
    assert sample_names() == ("coffee", "depth", "lantern")
    with pytest.raises(BadChoice, match="coffee, depth, lantern"):
        project_from_sample("tea", tmp_path / "t")


@pytest.mark.parametrize(("name", "frames"), [("coffee", 480), ("depth", 720), ("lantern", 1664)])
def test_a_sample_is_sound_holds_together_and_has_its_exact_length(tmp_path: Path, name: str, frames: int) -> None:
    project_from_sample(name, tmp_path / name)
    with open_session(tmp_path / name, read_only=True) as session:
        board = session.board
    assert list(unknown_keys(board)) == []
    assert broken(board) == ()
    assert check(board).open == ()
    assert total_frames(board.main_sequence) == frames
    assert sum(shot.link.kind == "continue" for shot in board.shots.values()) >= 2
    assert verify_project(tmp_path / name)["problems"] == []


def test_a_new_board_begins_with_the_caps_of_the_users_settings(tmp_path: Path) -> None:
    change_settings(user_folders(), lambda held: replace(held, cap_microusd=5_000_000, max_takes=12))
    new_project(tmp_path / "a", title="A")
    with open_session(tmp_path / "a") as session:
        assert (session.board.generation.cap_microusd, session.board.generation.max_takes) == (5_000_000, 12)
