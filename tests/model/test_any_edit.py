"""What holds for every edit, whatever it is given."""

import ast
from inspect import signature
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import storyboard.model.edits as edits_package
from storyboard.model.board import Board
from storyboard.model.errors import EditError
from storyboard.model.invariants import broken, dangling
from tests.fakes.any_edit import MAKERS, edit_calls, every_edit
from tests.fakes.boards import boards

LABELS = [
    call.args[0]
    for path in edits_package.__path__
    for module in sorted(Path(path).glob("*.py"))
    for call in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
    if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Edit"
]


@settings(max_examples=90, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(board=boards(), data=st.data())
def test_any_sequence_of_edits_keeps_every_board_whole_and_all_earlier_ones_as_they_were(board, data):
    edits = every_edit()
    steps = [board]
    pictures = [board.model_dump_json()]
    refusals: list[str] = []
    for _ in range(data.draw(st.integers(1, 12))):
        name, given_arguments = data.draw(edit_calls(steps[-1]))
        try:
            edit = edits[name](steps[-1], **given_arguments)
        except EditError as refused:
            refusals.append(str(refused))
            continue
        assert broken(edit.board) == (), name
        assert dangling(edit.board) == (), name
        steps.append(edit.board)
        pictures.append(edit.board.model_dump_json())
    assert [words for words in refusals if "\n" in words or not words.endswith(".")] == []
    undone = [step.model_dump_json() for step in reversed(steps)]
    assert undone[-1] == pictures[0]
    assert undone == pictures[::-1]
    assert Board.model_validate_json(pictures[-1]) == steps[-1]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(board=boards(), data=st.data())
def test_the_same_edit_made_twice_from_the_same_board_is_the_same(board, data):
    name, given_arguments = data.draw(edit_calls(board))
    try:
        first = every_edit()[name](board, **given_arguments)
    except EditError:
        return
    assert every_edit()[name](board, **given_arguments) == first


def test_every_argument_of_every_edit_is_tried():
    assert len(every_edit()) > 90
    slots = {(edit, name) for edit, made in every_edit().items() for name in list(signature(made).parameters)[1:]}
    assert {slot for slot in slots if ".".join(slot) not in MAKERS and slot[1] not in MAKERS} == set()
    assert {key for key in MAKERS if "." in key} <= {".".join(slot) for slot in slots}


@pytest.mark.parametrize("label", LABELS, ids=ast.unparse)
def test_a_label_is_a_constant_phrase_that_can_be_translated(label):
    assert isinstance(label, ast.Constant)
    assert isinstance(label.value, str)
    assert not set(label.value) & set("{}%.")
    assert label.value[0].isupper()
