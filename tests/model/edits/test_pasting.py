"""Copied shots settle anywhere with what they name, come home as themselves, and never break a board."""

import itertools
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storyboard.model.board import Board
from storyboard.model.edits.document import set_rate
from storyboard.model.edits.links import continue_from
from storyboard.model.edits.pasting import ShotClip, cut_out, paste_shots
from storyboard.model.edits.shots import remove_shots
from storyboard.model.invariants import broken, dangling
from storyboard.model.rate import Rate
from storyboard.model.shots import ContinueLink, CutLink
from storyboard.model.values import replace
from tests.fakes.boards import boards
from tests.fakes.tiny import tiny

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)


def ids() -> Callable[[], str]:
    count = itertools.count()
    return lambda: f"pasted{next(count)}"


def elsewhere(board: Board) -> Board:
    """A board of somebody else's: no bible, no assets, no fields."""
    bare = remove_shots(board, tuple(board.shots)).board
    return replace(bare, id="other", cast=(), locations=(), props=(), assets=(), fields=(), documents=())


@given(board=boards(), data=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
def test_pasting_anywhere_breaks_nothing_and_undoes_by_going_back(board: Board, data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(list(board.shots)), unique=True)) if board.shots else []
    clip = ShotClip.model_validate_json(cut_out(board, chosen).model_dump_json())
    for goal in (board, elsewhere(board)):
        pasted = paste_shots(goal, clip, goal.scenes[0].id, "", ids())
        assert broken(pasted.edit.board) == broken(goal)
        assert set(dangling(pasted.edit.board)) <= set(dangling(goal))
        assert pasted.edit.board.scenes[0].shot_ids[: len(clip.shots)] == tuple(pasted.shot_ids.values())


def test_a_shot_that_was_cut_comes_back_as_itself() -> None:
    board = tiny()
    first = next(iter(board.shots))
    clip = cut_out(board, (first,))
    without = remove_shots(board, (first,)).board
    assert paste_shots(without, clip, board.scenes[1].id, None, ids()).shot_ids == {first: first}


def test_a_shot_that_is_still_there_is_pasted_as_another_one() -> None:
    board = tiny()
    first = next(iter(board.shots))
    pasted = paste_shots(board, cut_out(board, (first,)), board.scenes[0].id, first, ids())
    assert pasted.shot_ids[first] != first
    assert len(pasted.edit.board.shots) == len(board.shots) + 1


def test_people_of_the_same_name_are_the_same_people_and_others_come_along() -> None:
    board = tiny()
    clip = cut_out(board, tuple(board.shots))
    goal = replace(elsewhere(board), cast=(replace(board.cast[0], id="mine"),))
    pasted = paste_shots(goal, clip, goal.scenes[0].id, None, ids()).edit.board
    assert [entry.id for entry in pasted.cast if entry.name == board.cast[0].name] == ["mine"]
    assert {entry.name for entry in pasted.entries()} >= {entry.name for entry in clip.props}


def test_lengths_are_kept_in_seconds_where_the_rate_is_another() -> None:
    board = tiny()
    goal = set_rate(elsewhere(board), board.formats[0].id, Rate.of(48)).board
    pasted = paste_shots(goal, cut_out(board, tuple(board.shots)), goal.scenes[0].id, None, ids()).edit.board
    assert {shot.frames for shot in pasted.shots.values()} == {2 * s.frames for s in board.shots.values()}


def test_links_among_the_pasted_hold_and_links_to_strangers_become_cuts() -> None:
    board = tiny()
    a, b, c = tuple(board.shots)[:3]
    board = continue_from(continue_from(board, b, a).board, c, b).board
    goal = elsewhere(board)
    pasted = paste_shots(goal, cut_out(board, (b, c)), goal.scenes[0].id, None, ids())
    links = {old: pasted.edit.board.shots[new].link for old, new in pasted.shot_ids.items()}
    assert isinstance(links[b], CutLink)
    assert links[c] == ContinueLink(from_shot_id=pasted.shot_ids[b])
