"""A script becomes scenes and shots by rules: word for word, each with its place in the text, always alike."""

import unicodedata
from itertools import count, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.exchange.script_blocks import Kind, blocks
from storyboard.exchange.script_breakdown import Breakdown, NoScript, break_down
from storyboard.model.board import Board
from storyboard.model.invariants import broken
from storyboard.model.sequences import ShotSource
from storyboard.model.titles import TitleSource, TitleStyle
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


TRAILER = """FADE IN:

EXT. HARBOUR - NIGHT

SFX: a bell buoy
A boat drifts. SUPER: "Three years earlier"

MARA (V.O.)
I never asked for the light.

TITLE CARD: “THE LAST LIGHT”

DISSOLVE TO:

INT. KITCHEN - DAY

Mara pours tea.
MUSIC: one low string
NARRATOR: This winter.

FADE TO BLACK.

CARTON : BIENTÔT
CTA: Book your seat today
FADE OUT.
"""


def test_texts_on_the_screen_are_nobodys_words_and_stand_where_the_script_has_them() -> None:
    found = cut(TRAILER, lighthouse())
    board = found.edit.board
    items = board.main_sequence.items[-5:]
    cards = [(i.source.text, i.source.style) for i in items if isinstance(i.source, TitleSource)]
    assert cards == [
        ("THE LAST LIGHT", TitleStyle.CARD),
        ("BIENTÔT", TitleStyle.CARD),
        ("Book your seat today", TitleStyle.END_CARD),
    ]
    assert [isinstance(i.source, ShotSource) for i in items] == [True, False, True, False, False]
    assert [text.text for text in items[0].supers] == ["Three years earlier"]
    assert {c.name for c in board.cast} - {c.name for c in lighthouse().cast} == {"Narrator"}
    assert all(item.frames >= 48 for item in items)


def test_joins_and_fades_that_a_script_asks_for_are_those_of_the_film() -> None:
    first, card, second, *_, last = cut(TRAILER).edit.board.main_sequence.items[-5:]
    assert (first.fades.picture_in, second.fades.picture_out, last.fades.picture_out) == (12, 12, 12)
    assert [i.transition_in.kind for i in (first, card, second)] == ["cut", "cut", "dissolve"]


def test_sounds_belong_to_the_shot_and_a_narrator_is_not_in_it() -> None:
    found = cut(TRAILER)
    outside, inside = (found.edit.board.shots[i] for i in found.shot_ids)
    assert (outside.sound, inside.sound) == ("a bell buoy", "one low string")
    assert [(line.text, line.kind) for line in inside.dialogue] == [("This winter.", "voice over")]
    assert [s.ref_id for s in inside.subjects] == ["mara"]


def test_a_sound_without_a_shot_is_said() -> None:
    assert cut("Gulls.\n\nEXT. PIER - DAY\n\nSFX: rain\n").remarks[0] == "'rain' belongs to no shot; it was left out."


@pytest.mark.parametrize(
    ("written", "shown"),
    [("PHARE DE KERMORVAN", "Phare de Kermorvan"), ("MER", "Mer"), ("TV", "TV"), ("NYC", "NYC"), ("BOB", "Bob")],
)
def test_a_place_in_capitals_is_named_as_in_a_sentence(written: str, shown: str) -> None:
    found = cut(f"INT. {written} - DAY\n\nNobody.\n")
    assert found.edit.board.locations[-1].name == shown


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
        ("SMASH CUT TO BLACK.", Kind.TRANSITION),
        ("FONDU ENCHAÎNÉ", Kind.TRANSITION),
        ("COUPE SUR :", Kind.TRANSITION),
        ("Fade, she thought.", Kind.ACTION),
        ("TITLE CARD: Winter", Kind.SHOWN),
        ("TEXTE À L’ÉCRAN : Hiver", Kind.SHOWN),
        ("SFX: rain", Kind.SOUND),
        ("VO: At last.", Kind.SPEECH),
        ("CARDINAL: At last.", Kind.SPEECH),
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
LABELS = ("SUPER:", "SFX:", "FADE IN:", "TITLE")
SIGNS = (":", "#", ".", "\u00e9", "\u6f22\u5b57", "\r\n", "\u2028", "\ufeff")
WORDS = st.sampled_from((*PARTS, *LABELS, *SIGNS))


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


def test_a_script_with_its_accents_taken_apart_names_the_same_people() -> None:
    text = "INT. CAFÉ - NUIT\n\nZoé entre. Élodie la suit.\n\nÉLODIE\nAttends.\n\nZOÉ: Non.\n"
    board = cut("ZOÉ\nBonsoir.\n\nÉLODIE\nBonsoir.\n").edit.board
    found = cut(unicodedata.normalize("NFD", text), board)
    seen = [[s.ref_id for s in found.edit.board.shots[i].subjects] for i in found.shot_ids]
    zoe, elodie = board.cast[-2:]
    assert seen == [[zoe.id, elodie.id], [zoe.id]]
    assert found.edit.board.cast == board.cast
