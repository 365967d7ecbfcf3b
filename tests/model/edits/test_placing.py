"""Cutting, inserting and overwriting at a frame of the film's own clock, and lending attributes."""

import pytest

from storyboard.model.board import Board
from storyboard.model.edits.attributes import paste_attributes, set_sound_edges
from storyboard.model.edits.placing import cut_at, insert_at, item_at, overwrite_at
from storyboard.model.errors import EditError
from storyboard.model.invariants import broken
from storyboard.model.sequences import Fades, GapSource, Item
from storyboard.model.timing import total_frames
from storyboard.model.titles import Super
from storyboard.model.transitions import Dissolve
from storyboard.model.values import replace
from tests.fakes.tiny import tiny

NEW = Item(id="new", source=GapSource(), frames=6)


def frames(board: Board) -> list[tuple[str, int]]:
    return [(item.id.removeprefix("item-"), item.frames) for item in board.main_sequence.items]


def overlapping() -> Board:
    board = tiny()
    first, second, *rest = board.main_sequence.items
    items = (first, replace(second, transition_in=Dissolve(frames=4)), *rest)
    return replace(board, sequences=(replace(board.main_sequence, items=items),))


def test_a_cut_at_a_frame_splits_what_plays_there() -> None:
    board = cut_at(tiny(), "main", 15, "rest").board
    assert [n for _, n in frames(board)] == [12, 3, 9, 12, 12]
    assert total_frames(board.main_sequence) == 48
    assert not broken(board)


@pytest.mark.parametrize("frame", [0, 12, 48, 999])
def test_where_a_cut_is_or_nothing_plays_nothing_is_cut(frame: int) -> None:
    with pytest.raises(EditError):
        cut_at(tiny(), "main", frame, "rest")


def test_an_item_put_in_moves_the_rest_on() -> None:
    board = insert_at(tiny(), "main", NEW, 15, "rest").board
    assert [n for _, n in frames(board)] == [12, 3, 6, 9, 12, 12]
    assert not broken(board)


def test_an_item_put_in_on_a_cut_splits_nothing() -> None:
    assert [i for i, _ in frames(insert_at(tiny(), "main", NEW, 12, "rest").board)][1] == "new"
    assert frames(insert_at(tiny(), "main", NEW, 0, "rest").board)[0] == ("new", 6)
    assert frames(insert_at(tiny(), "main", NEW, 48, "rest").board)[-1] == ("new", 6)


def test_an_item_laid_over_keeps_the_film_as_long_as_it_was() -> None:
    board = overwrite_at(tiny(), "main", NEW, 15, "rest").board
    assert [n for _, n in frames(board)] == [12, 3, 6, 3, 12, 12]
    assert total_frames(board.main_sequence) == 48


def test_laying_over_counts_on_the_films_clock_where_items_overlap() -> None:
    board = overlapping()
    assert item_at(board.main_sequence, 20) == (board.main_sequence.items[2], 0)
    after = overwrite_at(board, "main", NEW, 20, "rest").board
    assert [i for i, _ in frames(after)].index("new") == 2


def test_lent_attributes_fit_the_item_that_gets_them() -> None:
    board = tiny()
    first, second, *_ = board.main_sequence.items
    lender = replace(
        first,
        gain_db=-6.0,
        fades=Fades(picture_in=10),
        transition_in=Dissolve(frames=4),
        supers=(Super(text="early", start_frame=0), Super(text="late", start_frame=11)),
    )
    short = replace(second, frames=8)
    board = replace(
        board, sequences=(replace(board.main_sequence, items=(lender, short, *board.main_sequence.items[2:])),)
    )
    got = paste_attributes(board, "main", lender, (short.id,)).board.main_sequence.items[1]
    assert (got.gain_db, got.fades.picture_in, got.transition_in, got.frames) == (-6.0, 4, Dissolve(frames=4), 8)
    assert [text.text for text in got.supers] == ["early"]
    assert got.source == short.source


def test_sound_edges_are_never_below_nothing() -> None:
    board = tiny()
    item_id = board.main_sequence.items[1].id
    got = set_sound_edges(board, "main", item_id, 3, 5).board.main_sequence.items[1]
    assert (got.early_sound, got.late_sound) == (3, 5)
    with pytest.raises(EditError):
        set_sound_edges(board, "main", item_id, -1, 0)
