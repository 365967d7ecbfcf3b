"""A version in another format plays the same shots, and needs none of them anew."""

import pytest

from storyboard.model.errors import EditError
from storyboard.model.invariants import broken
from storyboard.model.picture import Format
from storyboard.model.rate import Rate
from storyboard.model.timing import total_frames
from storyboard.variants.formats import same_geometry, version_in_format
from tests.fakes.lighthouse import lighthouse

TALL = Format(id="tall", name="9:16", width=720, height=1280)


def test_a_version_has_the_same_shots_in_its_own_running_order() -> None:
    board = version_in_format(lighthouse(), "main", TALL, new_sequence_id="v", name="Vertical").board
    assert broken(board) == ()
    assert [s.name for s in board.sequences] == ["", "Vertical"]
    assert board.format(board.sequences[1].format_id) == TALL
    assert [i.source for i in board.sequences[1].items] == [i.source for i in board.main_sequence.items]
    assert total_frames(board.sequences[1]) == total_frames(board.main_sequence)


def test_a_format_that_the_board_has_is_not_added_twice() -> None:
    board = version_in_format(lighthouse(), "main", TALL, new_sequence_id="v", name="Vertical").board
    again = version_in_format(board, "main", TALL, new_sequence_id="w", name="Other").board
    assert again.formats == board.formats
    assert same_geometry(again, 720, 1280) == TALL
    assert same_geometry(again, 100, 100) is None


@pytest.mark.parametrize(
    ("sequence", "shape", "name", "words"),
    [
        ("main", TALL, "", "already a version"),
        ("gone", TALL, "Vertical", "no running order"),
        ("main", Format(id="fast", rate=Rate.of(30)), "Fast", "keeps the rate"),
    ],
)
def test_what_cannot_be_is_refused(sequence: str, shape: Format, name: str, words: str) -> None:
    with pytest.raises(EditError, match=words):
        version_in_format(lighthouse(), sequence, shape, new_sequence_id="v", name=name)
