"""Edits of how items play, and what trims do to items that play backwards, stand still or are panned over."""

import pytest

from storyboard.model.board import Board
from storyboard.model.edits.playing import freeze_items, reverse_items, set_fit
from storyboard.model.edits.rates import converted_sequence
from storyboard.model.edits.trims import ripple_head, ripple_tail, roll_cut, split_item
from storyboard.model.errors import EditError
from storyboard.model.picture import Box, Format
from storyboard.model.rate import FILM, Rate, Ratio
from storyboard.model.sequences import GapSource, Item, ReframeKey, Sequence

WHOLE = Box(x=0, y=0, width=1, height=1)


def board(**changes: object) -> Board:
    """A board with an item of 40 frames from frame 10 of its source on, and another behind it."""
    first = Item.model_validate({"id": "a", "source": GapSource(), "in_frame": 10, "frames": 40, **changes})
    order = Sequence(id="q", format_id="f", items=(first, Item(id="b", source=GapSource(), in_frame=9)))
    return Board(id="b", formats=(Format(id="f"),), master_format_id="f", sequences=(order,))


def played(found: Board) -> list[tuple[int, int]]:
    """Where each item begins in its source and how long it plays."""
    return [(item.in_frame, item.frames) for item in found.main_sequence.items]


def test_items_are_reversed_frozen_and_fitted() -> None:
    made = set_fit(board(), "q", ("a",), "letterbox").board
    made = reverse_items(made, "q", ("a",), reverse=True).board
    made = freeze_items(made, "q", ("a",), freeze=True).board
    first, other = made.main_sequence.items
    assert (first.fit, first.is_reversed, first.is_frozen) == ("letterbox", True, True)
    assert (other.fit, other.is_reversed, other.is_frozen) == ("crop", False, False)


def test_a_fit_that_stretches_is_refused() -> None:
    with pytest.raises(EditError, match="crop, letterbox, blur"):
        set_fit(board(), "q", ("a",), "stretch")


def test_an_item_that_is_not_there_is_refused() -> None:
    with pytest.raises(EditError):
        reverse_items(board(), "q", ("z",), reverse=True)


@pytest.mark.parametrize(
    ("how", "head", "tail", "halves"),
    [
        ({}, (15, 35), (10, 45), [(10, 12), (22, 28)]),
        ({"is_reversed": True}, (10, 35), (5, 45), [(38, 12), (10, 28)]),
        ({"is_frozen": True}, (10, 35), (10, 45), [(10, 12), (10, 28)]),
        ({"speed": Ratio.of(2), "is_reversed": True}, (10, 35), (0, 45), [(66, 12), (10, 28)]),
    ],
)
def test_trims_and_splits_keep_what_is_shown_in_its_place(
    how: dict[str, object], head: tuple[int, int], tail: tuple[int, int], halves: list[tuple[int, int]]
) -> None:
    made = board(**how)
    assert played(ripple_head(made, "q", "a", 5).board)[0] == head
    assert played(ripple_tail(made, "q", "a", 5).board)[0] == tail
    assert played(split_item(made, "q", "a", 12, "n").board)[:2] == halves


def test_a_reversed_item_cannot_end_before_its_sources_first_frame() -> None:
    with pytest.raises(EditError, match="before the first frame"):
        ripple_tail(board(is_reversed=True), "q", "a", 11)


def test_rolling_a_cut_behind_a_reversed_item_shows_more_of_what_lies_before() -> None:
    assert played(roll_cut(board(is_reversed=True), "q", "b", 4).board) == [(6, 44), (13, 68)]


def test_a_pan_stays_on_the_picture_it_was_made_for() -> None:
    keys = (ReframeKey(frame=8, box=WHOLE), ReframeKey(frame=20, box=WHOLE))
    made = ripple_head(board(reframe={"f": keys}), "q", "a", 5).board
    assert [key.frame for key in made.main_sequence.items[0].reframe["f"]] == [3, 15]


def test_the_halves_of_a_split_share_no_sound_over_their_cut() -> None:
    head, tail, _ = split_item(board(early_sound=6, late_sound=4), "q", "a", 12, "n").board.main_sequence.items
    assert [(item.early_sound, item.late_sound) for item in (head, tail)] == [(6, 0), (0, 4)]


def test_another_rate_keeps_how_long_sound_runs_over() -> None:
    order = converted_sequence(board(early_sound=6, late_sound=12).main_sequence, FILM, Rate.of(48))
    assert (order.items[0].early_sound, order.items[0].late_sound) == (12, 24)
