"""Templates: complete, as long as they say, and projects of their own."""

from pathlib import Path

import pytest

from storyboard.model.invariants import broken
from storyboard.model.timing import total_frames
from storyboard.studio.creating import BadChoice
from storyboard.studio.session import open_session
from storyboard.studio.templates import board_from_template, project_from_template, template_words, templates

NAMES = [template.name for template in templates()]


def test_the_templates_of_trailers_ads_tours_and_teasers_are_there() -> None:
    wanted = {"blank", "product-15", "product-30", "virtual-tour", "vertical-teaser"}
    assert wanted | {f"trailer-{seconds}" for seconds in (30, 60, 90, 150)} == set(NAMES)
    assert NAMES[0] == "blank"


@pytest.mark.parametrize("name", NAMES)
def test_a_template_makes_a_sound_board_of_the_length_it_promises(name: str) -> None:
    template = next(t for t in templates() if t.name == name)
    board = board_from_template(name, "Mine")
    assert list(broken(board)) == []
    assert board.title == "Mine"
    assert float(board.master.rate.seconds(total_frames(board.main_sequence))) == pytest.approx(template.seconds)
    assert len(board.shots) == template.shots
    assert all(shot.action for shot in board.shots.values())


def test_the_vertical_teaser_is_upright() -> None:
    master = board_from_template("vertical-teaser", "Mine").master
    assert (master.width, master.height) == (1080, 1920)


def test_two_boards_of_one_template_share_no_id() -> None:
    one, other = (board_from_template("trailer-30", "Mine") for _ in range(2))
    assert not set(one.shots) & set(other.shots)
    assert one.id != other.id


def test_a_project_of_a_template_opens_under_its_folders_name(tmp_path: Path) -> None:
    folder = tmp_path / "Launch.storyboard"
    project_from_template("product-15", folder)
    with open_session(folder) as session:
        assert session.board.title == "Launch"
        assert session.board.main_sequence.target_frames == 15 * 25


def test_an_unknown_template_is_refused_with_those_there_are() -> None:
    with pytest.raises(BadChoice, match="trailer-30"):
        board_from_template("opera", "Mine")


@pytest.mark.parametrize("name", NAMES)
def test_a_template_says_everything_in_the_language_it_is_asked_in(name: str) -> None:
    asked: list[str] = []
    board = board_from_template(name, "Mine", lambda text: asked.append(text) or f"<{text}>")
    said = [*(scene.heading for scene in board.scenes), *(shot.action for shot in board.shots.values())]
    assert all(text.startswith("<") for text in said if text)
    assert set(asked) == set(template_words(name))
