"""Breaks put into clean boards are found with their shots and field, and clean boards stay quiet."""

import pytest

from storyboard.continuity.check import check
from storyboard.model.invariants import broken
from tests.continuity.recall import OPERATORS, Count, counted, false_alarms
from tests.fakes.films.all_films import clean_boards

NEVER_MADE: frozenset[str] = frozenset()


@pytest.fixture(scope="module")
def count() -> Count:
    return counted(3)


def test_nearly_every_break_is_found_with_its_shots_and_field(count: Count) -> None:
    assert count.total >= 300
    assert count.recall >= 0.95, count.missed


@pytest.mark.parametrize("operator", [o.__name__ for o in OPERATORS])
def test_no_kind_of_break_goes_by_unseen(count: Count, operator: str) -> None:
    assert count.made[operator] >= 2
    assert count.found[operator] >= 0.9 * count.made[operator], count.missed


def test_clean_boards_have_hardly_any_findings() -> None:
    findings, shots = false_alarms()
    assert shots >= 150
    assert 30 * findings / shots <= 2


@pytest.mark.parametrize("name", clean_boards())
def test_a_clean_board_is_whole(name: str) -> None:
    board = clean_boards()[name]
    assert broken(board) == ()
    assert len(board.shots) >= 9


def test_the_same_board_is_judged_the_same_twice() -> None:
    board = clean_boards()["sherlock_jr"]
    assert check(board) == check(board)
