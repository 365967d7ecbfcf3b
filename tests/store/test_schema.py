"""The board as bytes."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.model.board import SCHEMA_VERSION
from storyboard.model.sequences import GapSource
from storyboard.model.values import Unknown, replace
from storyboard.store.schema import BadBoard, board_rev, dump_board, field_path, load_board
from tests.fakes.boards_on_disk import board_of

MAPPINGS = ("shots", "fields", "state", "ext", "reframe")
"""Objects whose keys are data, where an unknown key is not an unknown field."""

words = st.text(max_size=20)
leaves = (
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False, allow_infinity=False) | words
)
anything = st.recursive(leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3))


def written(count: int = 3, /, **changes: Any) -> dict[str, Any]:
    return {**json.loads(dump_board(board_of(count))), **changes}


def encoded(raw: dict[str, Any]) -> bytes:
    return json.dumps(raw).encode()


def values_in(raw: Any, name: str = "") -> list[dict[str, Any]]:
    """Every object in the board that stands for a value of the model."""
    if isinstance(raw, list):
        return [value for entry in raw for value in values_in(entry)]
    if not isinstance(raw, dict):
        return []
    below = [value for key, entry in raw.items() for value in values_in(entry, key)]
    return below if name in MAPPINGS else [raw, *below]


@given(st.data())
def test_any_unknown_field_anywhere_survives_load_and_save(data: st.DataObject) -> None:
    raw = written()
    places = values_in(raw)
    for number in range(3):
        place = data.draw(st.integers(0, len(places) - 1), label="place")
        places[place][f"x_{number}"] = data.draw(anything, label="value")
    assert json.loads(dump_board(load_board(encoded(raw), "board.json").board)) == raw


def test_a_newer_board_survives_an_edit() -> None:
    raw = written(schema_version=SCHEMA_VERSION + 1, min_reader=SCHEMA_VERSION, later={"a": 1})
    raw["sequences"][0]["items"][1]["transition_in"] = {"kind": "liquify", "strength": 3}
    board = replace(load_board(encoded(raw), "board.json").board, title="Edited")
    assert json.loads(dump_board(board)) == {**raw, "title": "Edited"}


def test_a_kind_that_only_a_newer_version_knows_is_kept_whole() -> None:
    raw = written()
    raw["sequences"][0]["items"][0]["source"] = {"kind": "hologram", "depth": 4}
    source = load_board(encoded(raw), "board.json").board.sequences[0].items[0].source
    assert isinstance(source, Unknown)
    assert (source.kind, dict(source.raw)) == ("hologram", {"depth": 4})


def test_a_newer_board_that_asks_for_no_newer_reader_may_be_saved() -> None:
    raw = written(schema_version=SCHEMA_VERSION + 5, min_reader=SCHEMA_VERSION)
    assert load_board(encoded(raw), "board.json").read_only == ""


@pytest.mark.parametrize("reader", [{"min_reader": SCHEMA_VERSION + 1}, {}])
def test_a_board_that_asks_for_a_newer_reader_is_read_only_and_says_so(reader: dict[str, int]) -> None:
    raw = written(schema_version=SCHEMA_VERSION + 1)
    del raw["min_reader"]
    loaded = load_board(encoded(raw | reader), "board.json")
    assert "newer Storyboard (schema 3" in loaded.read_only


def test_a_newer_board_of_a_strange_shape_asks_for_an_update() -> None:
    raw = written(schema_version=9, min_reader=9, scenes={"a": 1})
    with pytest.raises(BadBoard, match="newer Storyboard and cannot be shown"):
        load_board(encoded(raw), "board.json")


def test_a_newer_board_whose_parts_do_not_fit_asks_for_an_update() -> None:
    with pytest.raises(BadBoard, match="newer Storyboard and cannot be shown"):
        load_board(encoded(written(schema_version=9, min_reader=9, formats=[])), "board.json")


@pytest.mark.parametrize("field", ["schema_version", "min_reader"])
@pytest.mark.parametrize("value", ["2", True, 0, None, 1.5])
def test_a_version_that_is_no_number_is_refused_by_name(field: str, value: Any) -> None:
    with pytest.raises(BadBoard, match=rf"board\.json: {field} is .* where a whole number"):
        load_board(encoded(written(**{field: value})), "board.json")


def test_a_field_of_the_wrong_type_is_named_with_its_path() -> None:
    raw = written()
    raw["shots"]["shot-00001"]["framing"]["lens_mm"] = "long"
    with pytest.raises(BadBoard, match=r"^board\.json: shots\.shot-00001\.framing\.lens_mm is 'long': "):
        load_board(encoded(raw), "board.json")


def test_a_field_of_a_kind_is_named_without_the_unions_own_words() -> None:
    raw = written()
    raw["sequences"][0]["items"][0]["transition_in"] = {"kind": "dissolve", "frames": "many"}
    with pytest.raises(BadBoard, match=r"sequences\[0\]\.items\[0\]\.transition_in\.frames is 'many'"):
        load_board(encoded(raw), "board.json")


def test_a_missing_field_is_named() -> None:
    raw = written()
    del raw["scenes"][0]["id"]
    with pytest.raises(BadBoard, match=r"the field scenes\[0\]\.id is missing"):
        load_board(encoded(raw), "board.json")


def test_more_problems_are_counted() -> None:
    with pytest.raises(BadBoard, match=r"\(2 more such problems"):
        load_board(encoded(written(title=1, author=2, logline=3)), "board.json")


def test_a_long_bad_value_is_cut_short_in_the_message() -> None:
    with pytest.raises(BadBoard) as caught:
        load_board(encoded(written(cast="x" * 5000)), "board.json")
    assert len(str(caught.value)) < 300


def broken(**changes: Any) -> dict[str, Any]:
    return written(2, **changes)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (broken(formats=[]), "formats is empty"),
        (broken(sequences=[]), "sequences is empty"),
        (broken(scenes=[{"id": "a", "shot_ids": ["ghost"]}]), r"scenes\[0\]\.shot_ids names 'ghost'"),
        (broken(scenes=[{"id": "a", "shot_ids": ["shot-00000"] * 2}]), "in the story already"),
        (broken(scenes=[{"id": "a"}, {"id": "a"}]), "'a' is used twice in scenes"),
        (broken(cast=[{"id": "watch", "name": "W"}]), "'watch' is used twice in cast"),
        (broken(shots={"a": {"id": "b"}}, scenes=[]), r"shots\.a\.id is 'b'"),
        (broken(assets=[{"id": "a", "sha256": "../../etc", "mime": "x"}]), r"assets\[0\]\.sha256 is '\.\./\.\./etc'"),
    ],
)
def test_parts_that_do_not_fit_together_are_refused_by_name(raw: dict[str, Any], words: str) -> None:
    with pytest.raises(BadBoard, match=words):
        load_board(encoded(raw), "board.json")


def test_an_item_may_play_a_shot_that_is_gone() -> None:
    raw = written(2, shots={}, scenes=[])
    assert len(load_board(encoded(raw), "board.json").board.sequences[0].items) == 2


def test_a_board_reads_as_lines_and_ends_with_one_newline() -> None:
    text = dump_board(board_of(2)).decode()
    assert text.startswith('{\n  "id": "board-1",\n  "schema_version": 2,')
    assert text.endswith("}\n")
    assert not text.endswith("\n\n")


def test_shots_are_written_by_id_whatever_order_they_were_made_in() -> None:
    board = board_of(3)
    backwards = replace(board, shots=dict(reversed(list(board.shots.items()))))
    assert dump_board(backwards) == dump_board(board)


def test_a_small_edit_is_a_small_diff() -> None:
    board = board_of(20)
    shot = replace(board.shots["shot-00003"], title="Other")
    before, after = dump_board(board), dump_board(replace(board, shots={**board.shots, shot.id: shot}))
    changed = set(after.splitlines()) ^ set(before.splitlines())
    assert len(changed) == 2


def test_the_revision_follows_the_bytes() -> None:
    assert board_rev(dump_board(board_of(1))) != board_rev(dump_board(board_of(2)))


def test_saving_gives_back_what_was_loaded() -> None:
    board = replace(board_of(2), ext={"plug-in": [1, {"deep": None}]})
    board = replace(board, sequences=(replace(board.sequences[0], items=()),))
    assert load_board(dump_board(board), "x").board == board


def test_a_source_of_ours_is_loaded_as_its_own_type() -> None:
    raw = written(1)
    raw["sequences"][0]["items"][0]["source"] = {"kind": "gap"}
    assert load_board(encoded(raw), "x").board.sequences[0].items[0].source == GapSource()


def test_a_path_without_steps_is_the_board_itself() -> None:
    assert field_path((), {}) == "the board"
