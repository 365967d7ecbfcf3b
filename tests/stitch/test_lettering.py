"""Text is measured, wrapped, fitted and spaced."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.stitch.lettering import Room, Type, brightness, colour_of, fitted, set_lines, width_of, wrapped


def test_tracking_widens_a_line_by_its_gaps() -> None:
    assert width_of("abc", Type(20, tracking=0.1)) == pytest.approx(width_of("abc", Type(20)) + 4)
    assert set_lines(["abc"], Type(20, tracking=0.1), (1, 2, 3)).width > set_lines(["abc"], Type(20), (1, 2, 3)).width


def test_tracking_never_tears_letters_that_join() -> None:
    word = "مرحبا"
    assert width_of(word, Type(20, tracking=0.3)) == width_of(word, Type(20))


def test_letters_keep_their_kerning_when_they_are_tracked() -> None:
    kerned, apart = width_of("AVAVAV", Type(100, tracking=0.2)), sum(width_of(s, Type(100)) for s in "AVAVAV") + 100
    assert kerned < apart - 5


def test_lines_break_between_words_and_where_the_author_broke_them() -> None:
    lines = wrapped("one two three\nfour", Type(20), round(width_of("one two", Type(20))) + 1)
    assert lines == ["one two", "three", "four"]


def test_chinese_breaks_between_its_signs_but_not_before_a_full_stop() -> None:
    lines = wrapped("灯塔亮起。灯塔", Type(20), round(width_of("灯塔亮起", Type(20))) + 1)
    assert lines == ["灯塔亮", "起。灯塔"]


def test_a_long_text_is_set_smaller_until_it_fits() -> None:
    fit = fitted("a few words too many", Type(60), Room(300, 2))
    assert fit.type_.size < 60
    assert len(fit.lines) <= 2
    assert all(width_of(line, fit.type_) <= 300 for line in fit.lines)


def test_lines_are_balanced() -> None:
    fit = fitted("Forty metres down, time still counts", Type(30), Room(400, 2))
    assert len(fit.lines) == 2
    assert width_of(fit.lines[1], fit.type_) > 0.6 * width_of(fit.lines[0], fit.type_)


def test_a_text_too_long_for_the_least_size_ends_with_an_ellipsis_and_says_so() -> None:
    fit = fitted("word " * 500, Type(30), Room(100, 1, 60))
    assert fit.is_cut
    assert fit.lines[-1].endswith("…")


def test_a_word_too_long_for_a_line_is_broken_rather_than_set_in_specks() -> None:
    fit = fitted("w" * 40, Type(30), Room(200, 1, 200))
    assert fit.type_.size >= 12
    assert "".join(fit.lines) == "w" * 40


def test_of_endless_text_no_more_is_read_than_can_ever_be_shown() -> None:
    assert fitted("a " * 100_000, Type(20), Room(400, 2, 100)).is_cut


@given(
    st.text(st.characters(codec="utf-8"), max_size=120),
    st.integers(60, 900),
    st.integers(1, 3),
    st.integers(40, 500),
)
def test_no_text_leaves_its_room(text: str, width: int, lines: int, height: int) -> None:
    fit = fitted(text, Type(40, "SemiBold"), Room(width, lines, height))
    block = set_lines(fit.lines, fit.type_, (255, 255, 255))
    assert all(width_of(line, fit.type_) <= width or len(line) <= 2 for line in fit.lines)
    assert (len(fit.lines) - 1) * fit.type_.step <= height
    assert block.width > 0


@pytest.mark.parametrize("align", ["left", "center", "right", "start", "end"])
def test_every_alignment_keeps_all_words(align: str) -> None:
    wide = set_lines(["wide words", "w"], Type(20), (255, 255, 255), align)
    alpha = np.asarray(wide.picture.getchannel("A"))
    assert (alpha[-12:] > 128).any()
    assert (alpha[:12] > 128).any()


def test_a_text_from_right_to_left_begins_at_the_right() -> None:
    picture = set_lines(["אבגדהוזחטי", "אב"], Type(20), (255, 255, 255), "start").picture
    second = np.asarray(picture.getchannel("A"))[-14:]
    assert second[:, : picture.width // 2].max() == 0
    assert second[:, picture.width // 2 :].max() > 200


def test_high_marks_are_never_cut_off() -> None:
    plain, marked = (set_lines([text], Type(60), (255, 255, 255)) for text in ("A", "Ǻ̂̂"))
    assert marked.height > plain.height


def test_nothing_to_say_is_an_empty_picture() -> None:
    assert set_lines([], Type(20), (1, 2, 3)).picture.getchannel("A").getbbox() is None


@pytest.mark.parametrize(
    ("text", "colour"),
    [("#0a0b0c", (10, 11, 12)), ("#fff", (255, 255, 255)), ("red", (0, 0, 0)), ("#12345", (0, 0, 0))],
)
def test_a_colour_is_read_or_replaced(text: str, colour: tuple[int, int, int]) -> None:
    assert colour_of(text) == colour


def test_green_looks_brighter_than_blue() -> None:
    assert brightness((0, 255, 0)) > brightness((0, 0, 255))
