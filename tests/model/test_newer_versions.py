"""Boards written by a newer version survive load, edit and save."""

import json

import pytest
from hypothesis import given, settings

from storyboard.model.board import Board
from storyboard.model.edits.bible import rename_entry
from storyboard.model.edits.document import set_rate
from storyboard.model.edits.items import insert_item
from storyboard.model.edits.shots import move_shots
from storyboard.model.edits.titles import set_transition
from storyboard.model.edits.words import set_action
from storyboard.model.errors import EditError
from storyboard.model.invariants import broken
from storyboard.model.rate import Rate, Ratio
from storyboard.model.sequences import Item
from storyboard.model.values import Unknown, Value, replace, unknown_keys
from tests.fakes.boards import boards
from tests.fakes.plain_board import plain_board

NEWS = {"deep": [1, None, {"er": "ß"}], "price": 0.1}


def from_the_future(value):
    """The value as JSON data, with a field that nobody knows in every object on the way."""
    if isinstance(value, Ratio):
        return str(value)
    if isinstance(value, Value):
        known = {name: from_the_future(getattr(value, name)) for name in type(value).model_fields}
        return {**known, **(value.model_extra or {}), "future": NEWS}
    if isinstance(value, dict):
        return {key: from_the_future(held) for key, held in value.items()}
    if isinstance(value, tuple | list):
        return [from_the_future(held) for held in value]
    return value


def strange_board():
    """A plain board as a newer version may write it: kinds and words that this one does not know."""
    data = json.loads(plain_board().model_dump_json())
    item = data["sequences"][0]["items"][1]
    item["transition_in"] = {"kind": "morph", "frames": 9, "mesh": {"points": [1, 2.5]}}
    data["sequences"][0]["items"].append(
        {**item, "id": "item-3d", "source": {"kind": "scene3d", "file": "x.usd", "camera": None}}
    )
    data["shots"]["a2"]["link"] = {"kind": "morph from", "shot_id": "a1"}
    data["shots"]["a2"]["framing"]["size"] = "XCU"
    data["shots"]["a2"]["beat"] = "stinger"
    data["numbering"]["scheme"] = "by reel"
    data["schema_version"] = 7
    return data


@settings(max_examples=60)
@given(board=boards())
def test_any_board_survives_save_and_load(board):
    assert Board.model_validate_json(board.model_dump_json()) == board


@settings(max_examples=30)
@given(board=boards())
def test_unknown_fields_at_every_level_survive_save_and_load(board):
    written = json.dumps(from_the_future(board), ensure_ascii=False, separators=(",", ":"))
    loaded = Board.model_validate_json(written)
    assert json.loads(loaded.model_dump_json()) == json.loads(written)
    assert Board.model_validate_json(loaded.model_dump_json()).model_dump_json() == loaded.model_dump_json()


@settings(max_examples=30)
@given(board=boards())
def test_an_edit_leaves_every_unknown_field_as_it_was(board):
    loaded = Board.model_validate(from_the_future(board))
    fields = list(unknown_keys(loaded))
    for shot_id in loaded.shots:
        loaded = set_action(loaded, shot_id, "Something else.").board
    for fmt in loaded.formats:
        loaded = set_rate(loaded, fmt.id, Rate.of(50)).board
    loaded = rename_entry(loaded, "mara", "Vera").board
    assert list(unknown_keys(loaded)) == fields


def test_unknown_kinds_and_words_are_saved_byte_for_byte_after_an_edit():
    data = strange_board()
    board = Board.model_validate(data)
    edited = move_shots(set_action(board, "c1", "New.").board, ("c2",), "c", "c3").board
    saved = edited.model_dump_json()
    for part in (
        '"transition_in":{"kind":"morph","frames":9,"mesh":{"points":[1,2.5]}}',
        '"source":{"kind":"scene3d","file":"x.usd","camera":null}',
        '"link":{"kind":"morph from","shot_id":"a1"}',
        '"size":"XCU"',
        '"beat":"stinger"',
        '"scheme":"by reel"',
    ):
        assert part in saved


def test_a_board_with_unknown_kinds_is_whole():
    assert broken(Board.model_validate(strange_board())) == ()


def test_unknown_kinds_are_named_where_they_are():
    keys = set(unknown_keys(Board.model_validate(strange_board())))
    assert "sequences[0].items[1].transition_in.kind=morph" in keys
    assert "shots.a2.link.kind=morph from" in keys


def test_a_change_of_rate_leaves_an_unknown_transition_alone():
    board = Board.model_validate(strange_board())
    item = set_rate(board, "wide", Rate.of(48)).board.main_sequence.items[1]
    assert item.frames == 96
    assert item.transition_in == board.main_sequence.items[1].transition_in


def test_an_unknown_kind_keeps_what_it_said():
    link = Board.model_validate(strange_board()).shots["a2"].link
    assert isinstance(link, Unknown)
    assert link.raw == {"shot_id": "a1"}


def test_this_version_makes_no_unknown_kinds():
    board = plain_board()
    with pytest.raises(EditError, match="cannot make items of the kind 'scene3d'"):
        insert_item(board, "main", Item(id="n", source=Unknown(kind="scene3d")))
    with pytest.raises(EditError, match="no transition of the kind 'morph'"):
        set_transition(board, "main", ("item-a1",), Unknown(kind="morph"))


def test_code_cannot_set_a_field_that_is_not_there():
    with pytest.raises(EditError, match="Board has no field 'colour'"):
        replace(plain_board(), colour="red")
