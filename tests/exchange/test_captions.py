"""Captions say what is spoken, when it is spoken, in pieces that can be read."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.exchange.captions import LINE_LETTERS, captions, too_fast
from storyboard.model.captions import Caption
from storyboard.model.cut import Cut, CutPiece
from storyboard.model.lines import columns
from storyboard.model.picture import Format
from storyboard.model.rate import FILM
from storyboard.model.sequences import ShotSource
from storyboard.model.shots import DialogueLine
from storyboard.model.speech import spoken_words
from storyboard.model.transitions import CutTransition


def cut_of(*pieces: tuple[int, int, tuple[DialogueLine, ...]]) -> Cut:
    """A cut of pieces given by first frame, length and lines."""
    made = tuple(
        CutPiece(
            item_id=f"i{first}",
            source=ShotSource(shot_id="s"),
            transition=CutTransition(),
            start_frame=first,
            frames=frames,
            dialogue=lines,
        )
        for first, frames, lines in pieces
    )
    return Cut(sequence_id="q", format=Format(id="f"), pieces=made, frames=max(f + n for f, n, _ in pieces))


def caption(first: int, end: int, text: str, speaker: str = "") -> Caption:
    return Caption(first_frame=first, end_frame=end, text=text, speaker=speaker)


def said(text: str, start: int | None = None, frames: int | None = None, who: str = "") -> DialogueLine:
    return DialogueLine(text=text, start_frame=start, frames=frames, speaker_id=who)


def test_a_line_is_shown_when_it_is_spoken_on_the_films_clock() -> None:
    line = DialogueLine(text="Now.", start_frame=12, frames=24)
    assert captions(cut_of((0, 48, ()), (48, 48, (line,)))) == (caption(60, 84, "Now."),)


def test_a_line_ends_with_its_picture() -> None:
    line = DialogueLine(text="Now.", start_frame=40, frames=24)
    assert captions(cut_of((0, 48, (line,)), (48, 48, ()))) == (caption(40, 48, "Now."),)


def test_lines_without_a_time_are_shown_in_turn() -> None:
    found = captions(cut_of((0, 96, (said("aaa"), said("b")))))
    assert found == (caption(0, 72, "aaa"), caption(72, 96, "b"))


def test_long_speech_is_broken_into_lines_and_turns() -> None:
    found = captions(cut_of((0, 240, (DialogueLine(text="word " * 60),))))
    assert len(found) > 1
    assert all(len(line) <= LINE_LETTERS for c in found for line in c.text.splitlines())
    assert all(c.text.count("\n") <= 1 for c in found)


def test_a_caption_too_short_to_be_read_stays_while_its_picture_does() -> None:
    assert captions(cut_of((0, 48, (said("Now.", 4, 3),)), (48, 48, ()))) == (caption(4, 24, "Now."),)


def test_a_caption_never_stays_into_the_next_picture() -> None:
    found = captions(cut_of((0, 48, (said("Now, at last.", 44, 2),)), (48, 48, ())))
    assert found == (caption(44, 48, "Now, at last."),)


def test_a_caption_stays_no_longer_than_seven_seconds() -> None:
    assert captions(cut_of((0, 480, (said("Now."),)))) == (caption(0, 168, "Now."),)


def test_speech_over_a_dissolve_gives_way_to_what_is_said_after_it() -> None:
    found = captions(cut_of((0, 60, (said("First of all we go."),)), (48, 60, (said("Then we rest."),))))
    assert [(c.first_frame, c.end_frame) for c in found] == [(0, 48), (48, 108)]


def test_two_people_in_too_little_time_share_a_caption_with_dashes() -> None:
    found = captions(cut_of((0, 30, (said("Ready?", who="a"), said("Always.", who="b")))), {"a": "Ana", "b": "Ben"})
    assert [c.text for c in found] == ["– Ready?\n– Always."]


def test_one_person_in_little_time_gets_no_dashes() -> None:
    found = captions(cut_of((0, 30, (said("Ready?", who="a"), said("Go.", who="a")))), {"a": "Ana"})
    assert all("–" not in c.text for c in found)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("We waited all night, but the boat never came back", ["We waited all night,", "but the boat never came back"]),
        (
            "The boat left at dawn and nobody on the shore waved",
            ["The boat left at dawn", "and nobody on the shore waved"],
        ),
    ],
)
def test_lines_break_where_the_sense_does(text: str, lines: list[str]) -> None:
    assert captions(cut_of((0, 120, (said(text),))))[0].text.split("\n") == lines


def test_chinese_lines_hold_half_as_many_signs() -> None:
    found = captions(cut_of((0, 240, (said("灯塔亮起没有人记得谁点燃了它" * 4),))))
    assert len(found) > 1
    assert all(columns(line) <= LINE_LETTERS for c in found for line in c.text.split("\n"))


def test_a_word_longer_than_a_line_is_broken() -> None:
    found = captions(cut_of((0, 120, (said("w" * 100),))))
    assert all(len(line) <= LINE_LETTERS for c in found for line in c.text.split("\n"))
    assert "".join("".join(c.text.split("\n")) for c in found) == "w" * 100


def test_a_caption_that_nobody_can_read_in_its_time_is_told_of() -> None:
    found = captions(cut_of((0, 12, (said("Far too many words for half a second"),))))
    assert "00:00:00:00" in too_fast(found, FILM)[0]
    assert too_fast(captions(cut_of((0, 96, (said("Enough time."),)))), FILM) == []


@pytest.mark.parametrize("text", ["", "  \n "])
def test_nothing_said_is_no_caption(text: str) -> None:
    assert captions(cut_of((0, 24, (DialogueLine(text=text),)))) == ()


PIECES = st.lists(
    st.tuples(
        st.integers(1, 200),
        st.lists(
            st.tuples(
                st.text(st.characters(codec="utf-8"), max_size=120), st.none() | st.integers(0, 150), st.integers(1, 99)
            ),
            max_size=4,
        ),
    ),
    min_size=1,
    max_size=4,
)


@given(PIECES, st.integers(0, 20))
def test_captions_are_in_order_and_in_the_film_and_no_two_are_shown_at_once(
    pieces: list[tuple[int, list[tuple[str, int | None, int]]]], overlap: int
) -> None:
    placed, at = list[tuple[int, int, tuple[DialogueLine, ...]]](), 0
    for frames, lines in pieces:
        said_here = tuple(said(t, s, None if s is None else f, who=t[:1]) for t, s, f in lines)
        placed.append((at, frames, said_here))
        at += max(1, frames - overlap)
    cut = cut_of(*placed)
    found = captions(cut)
    assert all(0 <= c.first_frame < c.end_frame <= cut.frames for c in found)
    assert all(before.end_frame <= after.first_frame for before, after in pairwise(found))


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cf", "Mn", "Me", "Mc")), max_size=300))
def test_no_spoken_word_is_lost(text: str) -> None:
    found = captions(cut_of((0, 2000, (said(text),))))
    assert "".join("".join(c.text.split()) for c in found) == "".join(spoken_words(text).split())
