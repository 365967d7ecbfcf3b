"""The shot list's columns, what is written into them, and the table that goes to a spreadsheet."""

import pytest

from storyboard.model.board import Board, CustomField, FieldKind
from storyboard.model.canon import content_hash
from storyboard.model.edits.document import add_field
from storyboard.model.edits.words import set_dialogue
from storyboard.model.errors import StoryboardError
from storyboard.model.shots import DialogueLine, Shot, SpeechKind
from storyboard.prompting.neutral import requests_for
from storyboard.studio.asking import Asking
from storyboard.studio.cards import Facts, scene_views
from storyboard.studio.table_columns import Column, as_tsv, columns, names, places, sort_key
from storyboard.studio.table_edits import set_cell
from tests.fakes.lighthouse import lighthouse


def cells(board: Board, column_id: str) -> dict[str, str]:
    views = scene_views(board, Facts(), Asking(requests_for, content_hash)(board))
    cards = {card.shot_id: card for view in views for card in view.cards}
    column = next(column for column in columns(board) if column.id == column_id)
    return {place.shot.id: column.cell(place) for place in places(board, cards)}


def written(column_id: str, text: str, shot_ids: tuple[str, ...] = ("path",)) -> dict[str, str]:
    return cells(set_cell(lighthouse(), shot_ids, column_id, text).board, column_id)


@pytest.mark.parametrize(
    ("column_id", "text"),
    [
        ("title", "The path"),
        ("action", "Rain.\nWind."),
        ("sound", "wind"),
        ("prompt", "a cliff"),
        ("avoid", "text"),
        ("notes", "ask Ana"),
        ("size", "ECU"),
        ("angle", "low"),
        ("move", "push"),
        ("lens", "85"),
        ("seconds", "2.5"),
        ("beat", "hook"),
        ("beat", ""),
        ("tags", "night, wet"),
        ("colour", "#ff8800"),
        ("seed", "7"),
        ("seed", ""),
        ("enabled", "no"),
        ("link", "cut"),
    ],
)
def test_what_is_written_in_a_cell_is_what_it_says(column_id: str, text: str) -> None:
    assert written(column_id, text)["path"] == text


def test_one_text_goes_into_every_selected_shot_in_one_step() -> None:
    board = lighthouse()
    every = tuple(board.shots)
    assert set(written("size", "CU", every).values()) == {"CU"}
    assert set(written("notes", "later", every).values()) == {"later"}
    assert set_cell(board, every, "notes", "later").merge_key == ""


@pytest.mark.parametrize(
    ("column_id", "text"),
    [
        ("size", "HUGE"),
        ("lens", "wide"),
        ("seconds", "soon"),
        ("place", "Atlantis"),
        ("cast", "Nobody"),
        ("number", "9"),
        ("link", "glue"),
        ("colour", "red"),
        ("enabled", "perhaps"),
    ],
)
def test_what_a_field_cannot_hold_is_refused_in_words(column_id: str, text: str) -> None:
    with pytest.raises(StoryboardError) as refused:
        set_cell(lighthouse(), ("path",), column_id, text)
    assert str(refused.value)


def test_dialogue_keeps_voices_and_the_timing_of_lines_that_stay() -> None:
    board = lighthouse()
    who = board.cast[0]
    timed = DialogueLine(speaker_id=who.id, text="Not tonight.", kind=SpeechKind.VOICE_OVER, start_frame=12)
    board = set_dialogue(board, "path", (timed,)).board
    text = f"{cells(board, 'dialogue')['path']}\n{who.name} (O.S.): Wait.\nA gull cries."
    lines = set_cell(board, ("path",), "dialogue", text).board.shots["path"].dialogue
    assert lines[0] == timed
    assert (lines[1].speaker_id, lines[1].kind, lines[1].text) == (who.id, SpeechKind.OFF_SCREEN, "Wait.")
    assert lines[2] == DialogueLine(text="A gull cries.")


def test_writing_the_cast_leaves_the_props_alone() -> None:
    board = lighthouse()
    who, thing = board.cast[0].name, board.props[0].name
    both = set_cell(set_cell(board, ("path",), "cast", who).board, ("path",), "props", thing).board
    after = set_cell(both, ("path",), "cast", "").board
    assert (cells(both, "cast")["path"], cells(both, "props")["path"]) == (who, thing)
    assert (cells(after, "cast")["path"], cells(after, "props")["path"]) == ("", thing)


def test_columns_of_ones_own_are_written_sorted_and_searched_by_name() -> None:
    field = CustomField(id="u", name="Shoot Unit", kind=FieldKind.CHOICE, choices=("main", "second"))
    board = add_field(lighthouse(), field).board
    after = set_cell(board, ("path",), "field:u", "second").board
    assert cells(after, "field:u")["path"] == "second"
    assert names(after)["shoot_unit"] == "field:u"
    with pytest.raises(StoryboardError):
        set_cell(board, ("path",), "field:u", "third")


def test_every_field_of_a_shot_has_a_column() -> None:
    unseen = {"id", "frames", "framing", "location_id", "subjects", "changes", "panels", "source", "model", "fields"}
    renamed = {"prompt_override": "prompt"}
    ids = {column.id for column in columns(lighthouse())}
    assert {renamed.get(name, name) for name in Shot.model_fields.keys() - unseen} <= ids


def test_numbers_sort_as_numbers_words_without_case_and_nothing_comes_last() -> None:
    by_id: dict[str, Column] = {column.id: column for column in columns(lighthouse())}
    lens, title, size = by_id["lens"], by_id["title"], by_id["size"]
    assert sort_key(lens, "9") < sort_key(lens, "35") < sort_key(lens, "")
    assert sort_key(title, "apple") < sort_key(title, "Banana") < sort_key(title, "")
    assert sort_key(size, "ECU") < sort_key(size, "CU") < sort_key(size, "ELS")


def test_a_copied_table_keeps_line_ends_and_tabs_inside_their_cells() -> None:
    assert as_tsv(("A", "B"), (("1", "x\ny"), ('say "no"', "a\tb"))) == 'A\tB\n1\t"x\ny"\n"say ""no"""\t"a\tb"\n'
