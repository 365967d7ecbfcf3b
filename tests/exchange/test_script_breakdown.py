"""A script becomes scenes and shots by rules: word for word, each with its place in the text, always alike."""

from itertools import count, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.exchange.script_blocks import Kind, blocks
from storyboard.exchange.script_breakdown import Breakdown, NoScript, break_down
from storyboard.model.board import Board
from storyboard.model.invariants import broken
from tests.fakes.lighthouse import lighthouse

SCREENPLAY = """Title: The Lamp
Author: somebody

INT. LIGHTHOUSE - NIGHT

Mara climbs the stair with the lamp. The wind
finds every crack.

MARA (V.O.)
Forty years and it never went out.

ILYA
(quietly)
Until tonight.

CUT TO:

EXT. CLIFF PATH – CONTINUOUS

Ilya runs.
MARA: Wait!

1. A wave breaks over the rocks.
2. Mara lifts the lamp.

# Epilogue

The sea is calm.
"""


def cut(text: str, board: Board | None = None) -> Breakdown:
    """The script cut onto a board, with ids that count."""
    ids = count()
    return break_down(board or lighthouse(), text, "script.txt", lambda: f"new-{next(ids)}")


def told(found: Breakdown) -> list[tuple[str, tuple[str, ...]]]:
    """Each shot's action and what is said in it."""
    shots = [found.edit.board.shots[i] for i in found.shot_ids]
    return [(shot.action, tuple(line.text for line in shot.dialogue)) for shot in shots]


def test_paragraphs_speeches_and_list_lines_become_shots_word_for_word() -> None:
    assert told(cut(SCREENPLAY)) == [
        (
            "Mara climbs the stair with the lamp. The wind\nfinds every crack.",
            ("Forty years and it never went out.",),
        ),
        ("", ("(quietly)\nUntil tonight.",)),
        ("Ilya runs.", ("Wait!",)),
        ("A wave breaks over the rocks.", ()),
        ("Mara lifts the lamp.", ()),
        ("The sea is calm.", ()),
    ]


def test_headings_become_scenes_with_place_and_hour() -> None:
    found = cut(SCREENPLAY)
    inside, outside, last = (s for s in found.edit.board.scenes if s.id in found.scene_ids)
    assert (inside.is_interior, inside.location_id, inside.time_of_day) == (True, "tower", "night")
    assert (outside.is_interior, outside.location_id, outside.time_of_day) == (False, "cliff", "night")
    assert outside.is_continuous
    assert last.heading == "Epilogue"


def test_who_is_named_or_speaks_is_of_the_boards_own_cast() -> None:
    found = cut(SCREENPLAY)
    shots = [found.edit.board.shots[i] for i in found.shot_ids]
    assert [[s.ref_id for s in shot.subjects] for shot in shots[:3]] == [["mara"], ["ilya"], ["ilya", "mara"]]
    assert shots[0].dialogue[0].kind == "voice over"
    assert len(found.edit.board.cast) == 2


def test_a_stranger_who_speaks_joins_the_cast() -> None:
    found = cut("THE HARBOUR MASTER\nNobody sails tonight.\n")
    assert found.edit.board.cast[-1].name == "The Harbour Master"


def test_each_shot_knows_where_in_the_text_it_comes_from() -> None:
    found = cut(SCREENPLAY)
    for shot_id in found.shot_ids:
        shot = found.edit.board.shots[shot_id]
        assert shot.source is not None
        span = SCREENPLAY[shot.source.start : shot.source.end]
        assert shot.action in span
        assert all(line.text in span for line in shot.dialogue)


def test_a_transition_is_a_note_and_no_shot() -> None:
    found = cut(SCREENPLAY)
    assert [found.edit.board.shots[i].notes for i in found.shot_ids][1] == "CUT TO:"


def test_a_heading_over_nothing_is_left_out_and_said() -> None:
    found = cut("INT. CELLAR - DAY\n\nEXT. PIER - DAY\n\nGulls.\n")
    assert len(found.scene_ids) == 1
    assert "INT. CELLAR - DAY" in found.remarks[0]


@pytest.mark.parametrize("text", ["", " \n\t\n", "INT. CELLAR - DAY\n", "CUT TO:\n"])
def test_a_text_without_a_shot_is_refused(text: str) -> None:
    with pytest.raises(NoScript, match="nothing in it"):
        cut(text)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("int. kitchen - day", Kind.HEADING),
        (".FLASHBACK", Kind.HEADING),
        ("SCENE 4: The pier", Kind.HEADING),
        ("Interior life is hard.", Kind.ACTION),
        ("Int he kitchen.", Kind.ACTION),
        ("...and then nothing.", Kind.ACTION),
        ("FADE OUT.", Kind.TRANSITION),
        ("- a hand on a rail", Kind.ACTION),
        ("SHOT 12: a hand on a rail", Kind.ACTION),
        ("MARA: At last.", Kind.SPEECH),
        ("At noon: a bell.", Kind.ACTION),
        ("12:30. The bell rings.", Kind.ACTION),
    ],
)
def test_a_line_is_what_it_looks_like(line: str, kind: Kind) -> None:
    (block,) = blocks(line)
    assert block.kind == kind


PARTS = ("Mara", "ILYA", "INT. PIER - DAY", "\n", "\n\n", "CUT TO:", "(quietly)", "1. ", "- ", "a wave")
SIGNS = (":", "#", ".", "\u00e9", "\u6f22\u5b57", "\r\n", "\u2028", "\ufeff")
WORDS = st.sampled_from((*PARTS, *SIGNS))


@given(st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=200))
def test_any_text_is_cut_alike_each_time_into_parts_that_do_not_overlap(text: str) -> None:
    try:
        first = cut(text)
    except NoScript:
        return
    assert cut(text) == first
    assert broken(first.edit.board) == ()
    spans = [first.edit.board.shots[i].source for i in first.shot_ids]
    assert all(one.end <= two.start for one, two in pairwise(s for s in spans if s))
    for shot_id, span in zip(first.shot_ids, spans, strict=True):
        assert span is not None
        assert first.edit.board.shots[shot_id].action in text[span.start : span.end]
