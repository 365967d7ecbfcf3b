"""What changed between two boards: every kind is told, nothing is told twice, and the fewest moves explain an order."""

from collections.abc import Callable
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.model.board import Board
from storyboard.model.edits import framing, words
from storyboard.model.edits.items import remove_items
from storyboard.model.edits.shots import add_shot, duplicate_shot, enable_shots, move_shots, remove_shots
from storyboard.model.edits.trims import ripple_tail
from storyboard.model.sequences import ShotSource
from storyboard.model.shots import Shot
from storyboard.studio.comparing import JOINED, Kind, compare, moved
from tests.fakes.lighthouse import lighthouse


def kinds(after: Board, before: Board | None = None) -> list[tuple[Kind, str]]:
    return [(change.kind, change.shot_id) for change in compare(before or lighthouse(), after)]


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (lambda b: add_shot(b, Shot(id="new"), "s1", "i-new", "dark"), [(Kind.ADDED, "new")]),
        (lambda b: remove_shots(b, ("wind",)), [(Kind.REMOVED, "wind")]),
        (lambda b: move_shots(b, ("wind",), "s1", "dark"), [(Kind.MOVED, "wind")]),
        (lambda b: framing.set_shot_frames(b, ("path",), 20), [(Kind.RETIMED, "path")]),
        (lambda b: enable_shots(b, ("path",), enabled=False), [(Kind.RETIMED, "path")]),
        (lambda b: words.set_action(b, "path", "Fog."), [(Kind.REWORDED, "path")]),
        (lambda b: words.set_notes(b, "path", "Fog."), [(Kind.REWORDED, "path")]),
        (lambda b: framing.set_size(b, ("path",), "ECU"), [(Kind.RESHAPED, "path")]),
        (lambda b: duplicate_shot(b, "path", "twin", "i-twin"), [(Kind.ADDED, "twin")]),
    ],
)
def test_each_edit_is_told_as_what_it_is(edit: Callable, told: list) -> None:
    assert kinds(edit(lighthouse()).board) == told


def test_a_trim_of_the_running_order_is_a_retiming() -> None:
    board = lighthouse()
    item = next(item for item in board.main_sequence.items)
    after = ripple_tail(board, board.main_sequence.id, item.id, -4).board
    (change,) = compare(board, after)
    assert change.kind is Kind.RETIMED
    assert change.was != change.now


def test_a_shot_that_the_film_no_longer_has_plays_no_second() -> None:
    board = lighthouse()
    sequence = board.main_sequence
    item = next(item for item in sequence.items if isinstance(item.source, ShotSource))
    after = remove_items(board, sequence.id, (item.id,)).board
    change = next(change for change in compare(board, after) if change.kind is Kind.RETIMED)
    assert (change.was == change.now, change.now) == (False, "0.00 s")
    back = next(change for change in compare(after, board) if change.kind is Kind.RETIMED)
    assert (back.was, back.now) == (change.now, change.was)


def test_a_take_that_changed_is_told_once() -> None:
    board = lighthouse()
    (change,) = compare(board, board, {"path": "one"}, {"path": "two"})
    assert (change.kind, change.shot_id, change.was, change.now) == (Kind.RETAKEN, "path", "one", "two")
    assert compare(board, board, {"path": "one"}, {"path": "one"}) == ()


def test_a_rewording_says_what_it_was_and_is() -> None:
    before = lighthouse()
    (change,) = compare(before, words.set_action(before, "path", "Fog rolls in.").board)
    assert (change.field, change.now) == ("action", "Fog rolls in.")
    assert change.was == " ".join(before.shots["path"].action.split())


def test_a_removed_shot_is_told_where_it_stood() -> None:
    after = words.set_notes(remove_shots(lighthouse(), ("match",)).board, "path", "x").board
    after = words.set_notes(after, "dark", "x").board
    assert [shot for _, shot in kinds(after)] == ["dark", "match", "path"]


def test_a_board_is_no_different_from_itself() -> None:
    assert compare(lighthouse(), lighthouse()) == ()


ORDERS = st.permutations(list("abcdefg"))


@given(ORDERS, ORDERS)
def test_taking_the_moved_ones_out_leaves_the_same_order(one: list[str], other: list[str]) -> None:
    gone = moved(tuple(one), tuple(other))
    assert [x for x in one if x not in gone] == [x for x in other if x not in gone]


@given(st.permutations(list("abcde")))
def test_no_smaller_set_of_moves_explains_the_order(other: list[str]) -> None:
    gone = moved(tuple("abcde"), tuple(other))
    for smaller in combinations("abcde", len(gone) - 1) if gone else ():
        assert [x for x in "abcde" if x not in smaller] != [x for x in other if x not in smaller]


@given(
    st.lists(st.sampled_from(["word", "size", "move", "drop", "add"]), max_size=8), st.randoms(use_true_random=False)
)
def test_what_is_told_names_exactly_the_shots_that_differ(steps: list[str], dice: Random) -> None:
    before = board = lighthouse()
    for at, step in enumerate(steps):
        order = [shot.id for _, shot in board.story()]
        if not order:
            break
        shot_id = dice.choice(order)
        match step:
            case "word":
                board = words.set_action(board, shot_id, f"text {at}").board
            case "size":
                board = framing.set_size(board, (shot_id,), "ECU").board
            case "move":
                board = move_shots(board, (shot_id,), "s2", "").board
            case "drop":
                board = remove_shots(board, (shot_id,)).board
            case _:
                board = add_shot(board, Shot(id=f"n{at}"), "s1", f"i{at}", "").board
    told = compare(before, board)
    old, new = set(before.shots), {shot.id for _, shot in board.story()}
    assert {c.shot_id for c in told if c.kind is Kind.ADDED} == new - old
    assert {c.shot_id for c in told if c.kind is Kind.REMOVED} == old - new
    reworded = {i for i in old & new if before.shots[i].action != board.shots[i].action}
    assert {c.shot_id for c in told if c.kind is Kind.REWORDED} == reworded
    assert len({(c.kind, c.shot_id, c.field) for c in told}) == len(told)


def test_a_shot_that_is_gone_is_told_beside_the_one_it_stood_behind() -> None:
    (last,) = compare(lighthouse(), remove_shots(lighthouse(), ("wind",)).board)
    (first,) = compare(lighthouse(), remove_shots(lighthouse(), ("dark",)).board)
    assert (last.beside, first.beside) == ("path", "match")


def test_another_place_is_told_by_its_name() -> None:
    board = lighthouse()
    places = [place.id for place in board.locations]
    names = {place.id: place.name for place in board.locations}
    before = framing.set_location(board, ("path",), places[0]).board
    (change,) = compare(before, framing.set_location(board, ("path",), "").board)
    assert (change.field, change.was, change.now) == ("place", names[places[0]], "")


def test_a_framing_is_told_in_words_that_can_be_told_apart() -> None:
    (change,) = compare(lighthouse(), framing.set_size(lighthouse(), ("path",), "ECU").board)
    assert change.now.split(JOINED)[0] == "ECU"
    assert len(change.now.split(JOINED)) == 4
