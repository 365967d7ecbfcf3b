"""Writing again only what changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.model.board import Board
from storyboard.model.values import replace
from storyboard.store.board_writer import BoardWriter, UnwritableBoard
from tests.fakes.boards_on_disk import board_of


def whole(board: Board) -> bytes:
    """What pydantic writes, all at once."""
    ordered = replace(board, shots=dict(sorted(board.shots.items())))
    return ordered.model_dump_json(indent=2).encode() + b"\n"


def retitled(board: Board, shot_id: str, text: str) -> Board:
    return replace(board, shots={**board.shots, shot_id: replace(board.shots[shot_id], action=text)})


def moved(board: Board, place: int) -> Board:
    sequence = board.sequences[0]
    items = list(sequence.items)
    items.insert(place, items.pop())
    return replace(board, sequences=(replace(sequence, items=tuple(items)), *board.sequences[1:]))


def without(board: Board, shot_id: str) -> Board:
    scenes = tuple(replace(s, shot_ids=tuple(i for i in s.shot_ids if i != shot_id)) for s in board.scenes)
    return replace(board, shots={k: v for k, v in board.shots.items() if k != shot_id}, scenes=scenes)


steps = st.one_of(
    st.tuples(st.just("text"), st.integers(0, 11), st.text()),
    st.tuples(st.just("move"), st.integers(0, 11), st.just("")),
    st.tuples(st.just("drop"), st.integers(0, 11), st.just("")),
    st.tuples(st.just("title"), st.just(0), st.text()),
    st.tuples(st.just("copy"), st.just(0), st.just("")),
)


def taken(board: Board, step: tuple[str, int, str]) -> Board:
    kind, number, text = step
    shot_id = f"shot-{number:05}"
    if kind == "text" and shot_id in board.shots:
        return retitled(board, shot_id, text)
    if kind == "move":
        return moved(board, number)
    if kind == "drop":
        return without(board, shot_id)
    if kind == "copy":
        return replace(board, sequences=(*board.sequences, board.sequences[0]))
    return replace(board, title=text)


@given(st.lists(steps, max_size=8))
def test_after_any_edits_the_bytes_are_those_of_writing_it_all(edits: list[tuple[str, int, str]]) -> None:
    writer, board = BoardWriter(), board_of(12)
    for step in edits:
        board = taken(board, step)
        assert writer.dump(board) == whole(board)


def test_an_empty_board_is_written() -> None:
    assert BoardWriter().dump(board_of(0)) == whole(board_of(0))


def test_a_shot_whose_id_is_empty_or_odd_is_written() -> None:
    shot = next(iter(board_of(1).shots.values()))
    odd = replace(board_of(1), shots={name: replace(shot, id=name) for name in ("", 'quote " and \\', "line\nbreak")})
    assert BoardWriter().dump(odd) == whole(odd)


def test_words_that_look_like_fields_are_not_mistaken_for_them() -> None:
    board = replace(board_of(1), title='x",\n  "shots": {}', logline='\n  "scenes": []')
    assert BoardWriter().dump(board) == whole(board)


def test_what_the_last_board_did_not_hold_is_forgotten() -> None:
    writer = BoardWriter()
    writer.dump(board_of(50))
    writer.dump(board_of(0))
    assert not writer._cards
    assert not writer._items


def with_gain(board: Board, gain_db: float) -> Board:
    sequence = board.sequences[0]
    items = (replace(sequence.items[0], gain_db=gain_db), *sequence.items[1:])
    return replace(board, sequences=(replace(sequence, items=items),))


@pytest.mark.parametrize("gain_db", [float("nan"), float("inf")])
def test_a_number_that_is_none_is_refused_by_item_and_field(gain_db: float) -> None:
    with pytest.raises(UnwritableBoard, match="item 'item-shot-00000' cannot be saved: its gain_db is no value"):
        BoardWriter().dump(with_gain(board_of(2), gain_db))


def test_a_text_that_cannot_be_written_is_refused() -> None:
    with pytest.raises(UnwritableBoard, match="board 'board-1' cannot be saved"):
        BoardWriter().dump(replace(board_of(1), ext={"plug-in": "\ud800"}))


def test_after_a_refusal_the_next_board_is_written_whole() -> None:
    writer, board = BoardWriter(), board_of(3)
    writer.dump(board)
    with pytest.raises(UnwritableBoard):
        writer.dump(with_gain(board, float("nan")))
    assert writer.dump(with_gain(board, 1.5)) == whole(with_gain(board, 1.5))


def test_a_long_board_is_written_with_a_look_around_now_and_then() -> None:
    looks: list[str] = []
    writer = BoardWriter(lambda: looks.append("look"))
    board = board_of(100)
    writer.dump(board)
    assert 5 <= len(looks) <= 20
    looks.clear()
    writer.dump(retitled(board, next(iter(board.shots)), "One shot alone."))
    assert len(looks) <= 1
