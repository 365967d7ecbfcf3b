"""Lines written before their speaker was in the bible become the speaker's when the entry is made or named so."""

import pytest

from storyboard.model.bible import CastMember, Prop
from storyboard.model.board import Board
from storyboard.model.edits.bible import add_entry, remove_entry, rename_entry, set_entry
from storyboard.model.edits.merging import merge_entry
from storyboard.model.edits.words import set_dialogue
from storyboard.model.shots import DialogueLine, SpeechKind
from tests.fakes.lighthouse import lighthouse


def written(*texts: str, kind: SpeechKind = SpeechKind.SPOKEN) -> Board:
    """The lighthouse with these lines of nobody's in one shot."""
    return set_dialogue(lighthouse(), "match", tuple(DialogueLine(text=text, kind=kind) for text in texts)).board


def said(board: Board) -> list[tuple[str, str, str]]:
    """Who says what, and from where."""
    return [(line.speaker_id, line.text, str(line.kind)) for line in board.shots["match"].dialogue]


@pytest.mark.parametrize(
    ("line", "words", "kind"),
    [
        ("ZOÉ: Not tonight.", "Not tonight.", "spoken"),
        ("zoe\u0301: Not tonight.", "Not tonight.", "spoken"),
        ("@Zoé : Pas ce soir.", "Pas ce soir.", "spoken"),
        ("Zoé\u00a0: Pas ce soir.", "Pas ce soir.", "spoken"),
        ("ZOÉ (V.O.): I knew.", "I knew.", "voice over"),
        ("Zoé (voix off): Je savais.", "Je savais.", "voice over"),
        ("ZOÉ (O.S.): Here!", "Here!", "off screen"),
        ("ZOÉ (whispering): Here!", "(whispering) Here!", "spoken"),
        ("ZOÉ (CONT'D): And so: on.", "And so: on.", "spoken"),
        ("La gardienne: Halt.", "Halt.", "spoken"),
    ],
)
def test_a_line_that_begins_with_a_new_name_becomes_theirs(line: str, words: str, kind: str):
    entry = CastMember(id="zoe", name="Zoé", aliases=("la gardienne",))
    edit = add_entry(written(line), entry)
    assert said(edit.board) == [("zoe", words, kind)]
    assert edit.label == "Add to the bible, with lines of dialogue"


def test_a_name_may_itself_have_brackets():
    board = add_entry(written("ZOE (YOUNG): Halt.", "ZOE: Who?"), CastMember(id="zoe", name="Zoe (young)")).board
    assert said(board) == [("zoe", "Halt.", "spoken"), ("", "ZOE: Who?", "spoken")]


@pytest.mark.parametrize("line", ["ZOE: No.", "Zoé says no.", "Zoéline: No.", "12:30", "She: Zoé: no.", ": no"])
def test_a_line_of_somebody_else_stays_as_it_is(line: str):
    edit = add_entry(written(line), CastMember(id="zoe", name="Zoé"))
    assert said(edit.board) == [("", line, "spoken")]
    assert edit.label == "Add to the bible"


def test_where_a_voice_comes_from_and_its_timing_stay_where_the_name_says_nothing_of_them():
    line = DialogueLine(text="ZOE: I knew.", kind=SpeechKind.VOICE_OVER, start_frame=3, frames=9)
    board = set_dialogue(lighthouse(), "match", (line,)).board
    (now,) = add_entry(board, CastMember(id="zoe", name="Zoe")).board.shots["match"].dialogue
    assert (now.text, now.kind, now.start_frame, now.frames) == ("I knew.", "voice over", 3, 9)


def test_a_renamed_entry_takes_the_lines_of_its_new_name_and_keeps_its_own():
    board = add_entry(written("ZOE: Halt.", "MARA: Who?"), CastMember(id="new", name="New person")).board
    edit = rename_entry(board, "new", "Zoe")
    assert (edit.label, edit.merge_key) == ("Rename in the bible, with lines of dialogue", "")
    assert said(edit.board) == [("new", "Halt.", "spoken"), ("", "MARA: Who?", "spoken")]
    later = rename_entry(edit.board, "new", "Vera")
    assert (said(later.board), later.label) == (said(edit.board), "Rename in the bible")


def test_lines_that_were_never_given_to_a_name_follow_it_to_the_next():
    board = written("MARA (O.S.): Halt.", "VERA: Who?")
    for edit in (rename_entry(board, "mara", "Vera"), set_entry(board, "mara", {"name": "Vera"})):
        assert said(edit.board) == [("mara", "Halt.", "off screen"), ("mara", "Who?", "spoken")]
        assert edit.label.endswith(", with lines of dialogue")
    assert rename_entry(board, "mara", "Mara").board is board


def test_another_name_takes_lines_unless_it_is_somebodys_own():
    board = written("THE KEEPER: Halt.", "ILYA: Who?")
    edit = set_entry(board, "mara", {"aliases": ("the keeper", "Ilya")})
    assert [speaker for speaker, _, _ in said(edit.board)] == ["mara", ""]
    assert edit.label == "Edit bible, with lines of dialogue"


def test_a_description_takes_no_lines():
    edit = set_entry(written("MARA: Halt."), "mara", {"description": "the keeper"})
    assert (said(edit.board)[0][0], edit.label) == ("", "Edit bible")


def test_no_thing_speaks():
    assert said(add_entry(written("RADIO: Gale."), Prop(id="radio", name="Radio")).board)[0][0] == ""


def test_who_is_made_one_with_another_brings_the_lines_of_their_name():
    board = add_entry(lighthouse(), CastMember(id="old", name="Zoe")).board
    board = set_dialogue(board, "match", (DialogueLine(text="ZOE: Halt."),)).board
    assert said(merge_entry(board, "old", "mara").board)[0][0] == "mara"


def test_shots_that_say_nothing_of_the_kind_are_the_same_objects():
    board = written("ZOE: Halt.")
    after = add_entry(board, CastMember(id="zoe", name="Zoe")).board
    assert [key for key in board.shots if board.shots[key] is not after.shots[key]] == ["match"]
    assert said(remove_entry(after, "zoe").board)[0][0] == ""
