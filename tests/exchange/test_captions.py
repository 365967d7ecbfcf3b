"""Captions say what is spoken, when it is spoken, in pieces that can be read."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.exchange.captions import LINE_LETTERS, Caption, captions, srt, vtt
from storyboard.model.cut import Cut, CutPiece
from storyboard.model.picture import Format
from storyboard.model.rate import FILM, Rate
from storyboard.model.sequences import ShotSource
from storyboard.model.shots import DialogueLine
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


def test_a_line_is_shown_when_it_is_spoken_on_the_films_clock() -> None:
    line = DialogueLine(text="Now.", start_frame=12, frames=24)
    assert captions(cut_of((0, 48, ()), (48, 48, (line,)))) == (Caption(60, 84, "Now."),)


def test_a_line_ends_with_its_picture() -> None:
    line = DialogueLine(text="Now.", start_frame=40, frames=24)
    assert captions(cut_of((0, 48, (line,)), (48, 48, ()))) == (Caption(40, 48, "Now."),)


def test_lines_without_a_time_are_shown_in_turn() -> None:
    found = captions(cut_of((0, 48, (DialogueLine(text="aaa"), DialogueLine(text="b")))))
    assert [(c.first_frame, c.end_frame, c.text) for c in found] == [(0, 36, "aaa"), (36, 48, "b")]


def test_long_speech_is_broken_into_lines_and_turns() -> None:
    found = captions(cut_of((0, 240, (DialogueLine(text="word " * 60),))))
    assert len(found) > 1
    assert all(len(line) <= LINE_LETTERS for c in found for line in c.text.splitlines())
    assert all(c.text.count("\n") <= 1 for c in found)


def test_srt_numbers_its_blocks_and_keeps_arrows_out() -> None:
    text = srt([Caption(0, 24, "A --> B"), Caption(24, 90_000, "C")], FILM)
    assert text == ("1\n00:00:00,000 --> 00:00:01,000\nA → B\n\n2\n00:00:01,000 --> 01:02:30,000\nC\n")


def test_vtt_names_the_speaker_and_escapes_marks() -> None:
    line = DialogueLine(text="R&D <now>", speaker_id="ana")
    text = vtt(captions(cut_of((0, 24, (line,))), {"ana": "Ana"}), FILM)
    assert text == "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n<v Ana>R&amp;D &lt;now&gt;\n"


def test_times_are_exact_at_a_rate_that_is_no_whole_number() -> None:
    assert "01:00:03.600" in vtt([Caption(86_400, 86_401, "x")], Rate.of("24000/1001"))


@pytest.mark.parametrize("text", ["", "  \n "])
def test_nothing_said_is_no_caption(text: str) -> None:
    assert captions(cut_of((0, 24, (DialogueLine(text=text),)))) == ()


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=200), max_size=4), st.integers(1, 500))
def test_captions_of_an_item_follow_each_other_and_have_time(texts: list[str], frames: int) -> None:
    found = captions(cut_of((0, frames, tuple(DialogueLine(text=text) for text in texts))))
    edges = [(c.first_frame, c.end_frame) for c in found]
    assert all(first < end for first, end in edges)
    assert all(end == first for (_, end), (first, _) in pairwise(edges))
