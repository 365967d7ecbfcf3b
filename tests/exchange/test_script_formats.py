"""What Fountain does not show is not shot; every other character stands where it stood."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.exchange.script_blocks import Kind, blocks
from storyboard.exchange.script_breakdown import Breakdown, ScriptForm, break_down
from storyboard.exchange.script_formats import final_draft_text, fountain_shown, is_final_draft
from tests.fakes.lighthouse import lighthouse

SCRIPT = """Title: The Lantern

# Act One

= Mara climbs.

EXT. LIGHTHOUSE - NIGHT #12A#

Rain on the stair. [[Is it?]]

/* cut this
whole thing */

!SCANNING the sea...

@McAvoy (V.O.)
You said you would wait.

~Roll on, roll on

> A BELL <

===

.SNIPER SCOPE

A wave.
"""


def cut(text: str, form: ScriptForm = ScriptForm.FOUNTAIN) -> Breakdown:
    ids = count()
    return break_down(lighthouse(), text, "a.fountain", lambda: f"new-{next(ids)}", form=form)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_fountain_script_becomes_what_is_seen_and_said(ending: str) -> None:
    found = cut(SCRIPT.replace("\n", ending))
    made = [found.edit.board.shots[i] for i in found.shot_ids]
    assert [(shot.action, [line.text for line in shot.dialogue]) for shot in made] == [
        ("Rain on the stair.", []),
        ("SCANNING the sea...", ["You said you would wait."]),
        ("Roll on, roll on", []),
        ("A BELL", []),
        ("A wave.", []),
    ]
    assert made[1].dialogue[0].kind == "voice over"
    assert [s.heading for s in found.edit.board.scenes if s.id in found.scene_ids][-1] == "SNIPER SCOPE"
    assert found.remarks == ("The title page says 'The Lantern'; the board keeps its title 'Lantern'.",)


def test_the_same_marks_are_words_in_plain_text() -> None:
    (shot_id,) = (found := cut("!Bang [[twice]]", ScriptForm.PLAIN)).shot_ids
    assert found.edit.board.shots[shot_id].action == "!Bang [[twice]]"


def test_a_mention_at_the_head_of_plain_text_is_no_speaker() -> None:
    (block,) = blocks("@mara waits.\nThe door opens.")
    assert block.kind == Kind.ACTION


@given(st.text(alphabet="ab \n\r#=>!~/*[]<@.", max_size=60))
def test_every_character_that_is_shown_stands_where_it_stood(text: str) -> None:
    shown = fountain_shown(text)
    assert len(shown) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, shown, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "\u5979\u70b9\u4eae\u706f\u3002\n\u706f\u4eae\u4e86\u3002",
        "\u05de\u05e8\u05d4 \u05e0\u05db\u05e0\u05e1\u05ea.\n\u05d4\u05d3\u05dc\u05ea \u05e0\u05e1\u05d2\u05e8\u05ea.",
    ],
)
def test_a_sentence_in_a_script_without_capitals_is_no_speaker(text: str) -> None:
    assert [block.kind for block in blocks(text)] == [Kind.ACTION]


def test_a_name_in_a_script_without_capitals_is_a_speaker() -> None:
    (block,) = blocks("\u05de\u05e8\u05d4\n\u05dc\u05d0 \u05d4\u05dc\u05d9\u05dc\u05d4.")
    assert (block.kind, block.speaker) == (Kind.SPEECH, "\u05de\u05e8\u05d4")


def test_only_final_draft_is_taken_for_it() -> None:
    assert is_final_draft('<?xml version="1.0"?><FinalDraft>')
    assert not is_final_draft("She writes a final draft.")
    assert final_draft_text("<FinalDraft></FinalDraft>") == ""
