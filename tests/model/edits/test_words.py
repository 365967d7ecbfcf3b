"""Edits of words, framing and the board as a whole."""

import pytest

from storyboard.model.board import CustomField, FieldKind, NumberingScheme
from storyboard.model.edits import words
from storyboard.model.edits.document import (
    add_field,
    add_format,
    add_waiver,
    remove_field,
    remove_format,
    remove_waiver,
    set_board_title,
    set_board_words,
    set_custom_field,
    set_format,
    set_generation,
    set_numbering_scheme,
    turn_rule,
)
from storyboard.model.edits.framing import (
    set_angle,
    set_focus,
    set_lens,
    set_location,
    set_model,
    set_move,
    set_on_shots,
    set_size,
)
from storyboard.model.edits.scenes import rename_scene, set_scene, set_scene_changes
from storyboard.model.errors import EditError
from storyboard.model.findings import Waiver
from storyboard.model.picture import Box, Format
from storyboard.model.shots import DialogueLine, ModelChoice, StateChange
from storyboard.model.words import Angle, Move, ShotSize
from tests.fakes.lighthouse import lighthouse

BOARD = lighthouse()
BOTH = ("dark", "match")


@pytest.mark.parametrize(
    ("edit", "field"),
    [
        (words.set_title, "title"),
        (words.set_action, "action"),
        (words.set_sound, "sound"),
        (words.set_notes, "notes"),
        (words.set_prompt, "prompt_override"),
        (words.set_avoid, "avoid"),
    ],
)
def test_typing_in_one_field_of_one_shot_is_one_step(edit, field):
    first, second = edit(BOARD, "dark", "R"), edit(BOARD, "dark", "Ra")
    assert getattr(second.board.shots["dark"], field) == "Ra"
    assert first.merge_key == second.merge_key != edit(BOARD, "match", "R").merge_key


def test_what_is_no_text_is_refused_in_one_sentence():
    with pytest.raises(EditError, match=r"^Shot: action cannot be 5: input should be a valid string\.$"):
        words.set_action(BOARD, "dark", 5)  # pyright: ignore[reportArgumentType]


def test_a_long_value_is_shortened_in_a_refusal():
    with pytest.raises(EditError, match="…: input should be a valid integer"):
        set_lens(BOARD, BOTH, "9" * 20 + "x" * 90)  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ((DialogueLine(text="x", speaker_id="tower"),), "no cast member 'tower'"),
        ((DialogueLine(text="x", start_frame=-1),), "0 frames or more"),
    ],
)
def test_dialogue_that_cannot_be_is_refused(lines, message):
    with pytest.raises(EditError, match=message):
        words.set_dialogue(BOARD, "dark", lines)


def test_many_shots_are_framed_in_one_step():
    board = set_size(BOARD, BOTH, ShotSize.CU).board
    board = set_angle(board, BOTH, Angle.LOW).board
    board = set_move(board, BOTH, Move.PUSH).board
    board = set_lens(board, BOTH, 85).board
    board = set_location(board, BOTH, "cliff").board
    board = set_model(board, BOTH, ModelChoice(model_id="m", seed=7)).board
    for shot_id in BOTH:
        shot = board.shots[shot_id]
        assert (shot.framing.size, shot.framing.angle, shot.framing.move) == ("CU", "low", "push")
        assert (shot.framing.lens_mm, shot.location_id, shot.model.seed) == (85, "cliff", 7)
    assert board.shots["wind"] == BOARD.shots["wind"]


def test_many_fields_of_many_shots_are_one_edit():
    edit = set_on_shots(BOARD, BOTH, {"action": "Rain.", "size": "ELS", "seed": 3, "frames": 24, "colour": "#aabbcc"})
    shot = edit.board.shots["match"]
    assert (shot.action, shot.framing.size, shot.model.seed, shot.frames) == ("Rain.", "ELS", 3, 24)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"dialogue": ()}, "no field 'dialogue' to set; there are action, angle,"),
        ({"size": "HUGE"}, "'HUGE' is no size; there are ECU, CU,"),
        ({"move": "teleport"}, "'teleport' is no move"),
        ({"location_id": "lost"}, "no location 'lost'"),
        ({"colour": "red"}, "write it as #rrggbb"),
        ({"frames": 0}, "frames cannot be 0"),
        ({"lens_mm": 3}, "lens_mm cannot be 3"),
    ],
)
def test_a_value_that_cannot_be_is_refused(changes, message):
    with pytest.raises(EditError, match=message):
        set_on_shots(BOARD, BOTH, changes)


def test_a_focus_can_be_set_and_taken_back():
    board = set_focus(BOARD, "dark", Box(x=0, y=0, width=0.5, height=0.5)).board
    assert set_focus(board, "dark", None).board == BOARD


def test_beats_colours_and_tags_are_set_on_many_shots():
    board = words.set_beat(BOARD, BOTH, "hook").board
    board = words.set_colour(board, BOTH, "#aabbcc").board
    board = words.set_tags(board, BOTH, (" hero ", "", "night", "hero")).board
    assert {(s.beat, s.colour, s.tags) for s in (board.shots[i] for i in BOTH)} == {
        ("hook", "#aabbcc", ("hero", "night"))
    }


def with_fields():
    board = add_field(BOARD, CustomField(id="n", name="Number", kind=FieldKind.NUMBER)).board
    return add_field(board, CustomField(id="c", name="Crew", kind=FieldKind.CHOICE, choices=("A", "B"))).board


def test_a_column_of_ones_own_is_filled_and_cleared():
    board = words.set_field(with_fields(), BOTH, "c", "A").board
    board = words.set_field(board, ("dark",), "n", "3.5").board
    assert board.shots["dark"].fields == {"c": "A", "n": "3.5"}
    assert words.set_field(board, ("dark",), "n", "").board.shots["dark"].fields == {"c": "A"}
    assert remove_field(remove_field(board, "c").board, "n").board == BOARD


@pytest.mark.parametrize(
    ("field_id", "value", "message"), [("c", "C", "choices of 'Crew': A, B"), ("n", "x", "number")]
)
def test_a_column_refuses_what_it_does_not_hold(field_id, value, message):
    with pytest.raises(EditError, match=message):
        words.set_field(with_fields(), BOTH, field_id, value)


def test_columns_have_names_of_their_own():
    board = set_custom_field(with_fields(), "c", {"name": "Unit", "choices": ("A",)}).board
    assert [field.name for field in board.fields] == ["Number", "Unit"]
    for name, message in (("number", "already a custom field"), (" ", "needs a name")):
        with pytest.raises(EditError, match=message):
            set_custom_field(board, "c", {"name": name})


def test_a_scene_says_where_and_when_it_is():
    board = set_scene(BOARD, "s1", {"weather": "fog", "time_of_day": "dawn", "location_id": "cliff"}).board
    board = rename_scene(board, "s1", "EXT. ROCKS").board
    change = StateChange(subject_id="mara", field="wardrobe", value="dry")
    board = set_scene_changes(board, "s1", (change,)).board
    scene = board.scenes[0]
    assert (scene.weather, scene.time_of_day, scene.heading) == ("fog", "dawn", "EXT. ROCKS")
    assert scene.changes == (change,)


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda: set_scene(BOARD, "s1", {"shot_ids": ()}), "no field 'shot_ids'"),
        (lambda: set_scene(BOARD, "s1", {"location_id": "lost"}), "no location 'lost'"),
        (lambda: set_scene(BOARD, "s1", {"time_of_day": "teatime"}), "is no time of day"),
        (
            lambda: set_scene_changes(BOARD, "s1", (StateChange(subject_id="x", field="f", value=""),)),
            "nobody and nothing called 'x'",
        ),
    ],
)
def test_a_scene_that_cannot_be_is_refused(edit, message):
    with pytest.raises(EditError, match=message):
        edit()


def test_the_board_has_words_formats_and_rules():
    board = set_board_title(BOARD, "Storm").board
    board = set_board_words(board, {"author": "Ada", "logline": "A light goes out."}).board
    board = set_format(add_format(board, Format(id="tall")).board, "tall", {"width": 720, "height": 1280}).board
    board = turn_rule(turn_rule(board, "gaze", on=False).board, "gaze", on=False).board
    board = set_generation(board, {"cap_microusd": 5_000_000}).board
    assert (board.title, board.author, board.rules_off) == ("Storm", "Ada", ("gaze",))
    assert (board.formats[1].height, board.generation.cap_microusd) == (1280, 5_000_000)
    assert turn_rule(remove_format(board, "tall").board, "gaze", on=True).board.rules_off == ()


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda: set_board_words(BOARD, {"schema_version": "9"}), "no words called 'schema_version'"),
        (lambda: set_format(BOARD, "wide", {"rate": "25"}), "no field 'rate' to set here"),
        (lambda: set_format(BOARD, "wide", {"width": 1}), "width cannot be 1"),
        (lambda: remove_format(BOARD, "wide"), "master format stays"),
        (lambda: set_generation(BOARD, {"speed": 9}), "has no field 'speed'"),
        (lambda: set_generation(BOARD, {"cap_microusd": -1}), "cannot be -1"),
        (lambda: set_numbering_scheme(BOARD, "roman"), "'roman' is no way to number"),  # pyright: ignore[reportArgumentType]
        (lambda: words.set_action(BOARD, "lost", "x"), "no shot 'lost'"),
    ],
)
def test_a_board_that_cannot_be_is_refused(edit, message):
    with pytest.raises(EditError, match=message):
        edit()


def test_a_waiver_is_given_once_and_taken_back():
    waiver = Waiver(rule="gaze", shot_ids=BOTH, fingerprint="f", reason="meant")
    board = add_waiver(add_waiver(BOARD, waiver).board, waiver).board
    assert board.waivers == (waiver,)
    assert remove_waiver(board, waiver).board == BOARD


def test_a_scheme_can_be_chosen():
    assert set_numbering_scheme(BOARD, NumberingScheme.TENS).board.numbering.scheme == "tens"


def test_several_shots_are_told_the_same_in_one_go():
    board = lighthouse()
    edit = words.set_action(board, ("dark", "match"), "Rain.")
    assert [edit.board.shots[i].action for i in ("dark", "match")] == ["Rain.", "Rain."]
    assert edit.board.shots["path"] is board.shots["path"]
    assert edit.merge_key != words.set_action(board, "dark", "Rain.").merge_key


def test_of_several_dialogues_none_is_written_where_one_has_a_stranger():
    with pytest.raises(EditError, match="no cast member 'nobody'"):
        words.set_dialogues(lighthouse(), {"dark": (), "match": (DialogueLine(speaker_id="nobody", text="x"),)})
