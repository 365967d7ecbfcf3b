"""Text is measured, wrapped, fitted and spaced."""

import pytest

from storyboard.stitch.lettering import Type, colour_of, fitted, set_lines, width_of, wrapped


def test_tracking_widens_a_line_by_its_gaps() -> None:
    assert width_of("abc", Type(20, tracking=0.1)) == pytest.approx(width_of("abc", Type(20)) + 4)
    assert set_lines(["abc"], Type(20, tracking=0.1), (1, 2, 3)).width > set_lines(["abc"], Type(20), (1, 2, 3)).width


def test_lines_break_between_words_and_where_the_author_broke_them() -> None:
    lines = wrapped("one two three\nfour", Type(20), round(width_of("one two", Type(20))) + 1)
    assert lines == ["one two", "three", "four"]


def test_a_long_text_is_set_smaller_until_it_fits() -> None:
    type_, lines = fitted("a few words that are too many for the line", Type(60), 300, 2)
    assert type_.size < 60
    assert len(lines) <= 2
    assert all(width_of(line, type_) <= 300 for line in lines)


def test_lines_are_balanced() -> None:
    type_, lines = fitted("Forty metres down, time still counts", Type(30), 400, 2)
    assert len(lines) == 2
    assert width_of(lines[1], type_) > 0.6 * width_of(lines[0], type_)


def test_a_word_too_long_for_any_size_still_ends() -> None:
    type_, lines = fitted("w" * 400, Type(30), 100, 1)
    assert (type_.size, len(lines)) == (8, 1)


@pytest.mark.parametrize("align", ["left", "center", "right"])
def test_every_alignment_keeps_all_words(align: str) -> None:
    picture = set_lines(["wide words", "w"], Type(20), (255, 255, 255), align)
    assert picture.getbbox() is not None


@pytest.mark.parametrize(
    ("text", "colour"),
    [("#0a0b0c", (10, 11, 12)), ("#fff", (255, 255, 255)), ("red", (0, 0, 0)), ("#12345", (0, 0, 0))],
)
def test_a_colour_is_read_or_replaced(text: str, colour: tuple[int, int, int]) -> None:
    assert colour_of(text) == colour
