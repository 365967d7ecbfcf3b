"""Lantern as it comes holds together; with twelve errors planted in it, each is found where it was planted."""

import pytest

from storyboard.continuity.check import check
from storyboard.model.board import Board
from storyboard.model.findings import Finding
from storyboard.model.invariants import broken as broken_values
from storyboard.model.sequences import ShotSource
from tests.continuity.lantern_broken.planting import ERRORS, Planted, broken, clean


@pytest.fixture(scope="module")
def all_twelve() -> Board:
    """Every error on one board."""
    return broken()


def hits(found: tuple[Finding, ...], error: Planted) -> list[Finding]:
    """Findings that name the shots and the field of an error."""
    return [f for f in found if set(error.shots) <= set(f.shot_ids) and f.field == error.field]


def test_the_clean_board_has_no_finding() -> None:
    assert check(clean()).open == ()


def test_the_clean_board_tells_what_it_promises() -> None:
    board = clean()
    played = [i.source.shot_id for i in board.main_sequence.items if isinstance(i.source, ShotSource)]
    story = [shot.id for _, shot in board.story()]
    assert (len(board.shots), len(board.cast), len(board.locations)) == (30, 3, 2)
    assert {str(scene.time_of_day) for scene in board.scenes} >= {"afternoon", "dusk", "night", "dawn"}
    assert sorted(played) == sorted(story)
    assert played.index("shot-morning") > played.index("shot-boat"), "the flashback plays late"


def test_there_are_twelve_errors_of_different_kinds() -> None:
    assert len(ERRORS) == len({error.name for error in ERRORS}) == 12


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.name)
def test_a_planted_error_is_found_by_its_shots_and_field(error: Planted) -> None:
    board = error.plant(clean())
    assert broken_values(board) == ()
    assert hits(check(board).open, error), [(f.rule, f.shot_ids, f.field) for f in check(board).open]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.name)
def test_it_is_still_found_among_the_other_eleven(error: Planted, all_twelve: Board) -> None:
    assert hits(check(all_twelve).open, error)
