"""Lines of mixed directions are read in Unicode's order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.typeset.bidi import is_right_to_left, levels, visual


def seen(text: str, *, rtl: bool) -> str:
    """The signs from left to right; brackets are not turned round."""
    return "".join(text[index] for index in visual(levels(text, rtl=rtl)))


# What a published implementation of UAX #9 gives for the same lines (Hebrew letters: א first, then ב, ג).
@pytest.mark.parametrize(
    ("text", "rtl", "wanted"),
    [
        ("abc אבג def", False, "abc גבא def"),
        ("abc אבג def", True, "def גבא abc"),
        ("אבג 123", True, "123 גבא"),
        ("אבג 1,234.5 ב", True, "ב 1,234.5 גבא"),
        ("אבג (abc) ב", True, "ב )abc( גבא"),
        ("5% אב", False, "5% בא"),
        ("אב 5%", True, "5% בא"),
        ("a אב-ג b", False, "a ג-בא b"),
        ("אב?", True, "?בא"),
        ("אב?", False, "בא?"),
        ("\u0645 12/34", True, "12/34 \u0645"),
        ("  אב  ", False, "  בא  "),
    ],
)
def test_a_line_is_ordered_as_its_readers_see_it(text: str, rtl: bool, wanted: str) -> None:
    assert seen(text, rtl=rtl) == wanted


@pytest.mark.parametrize(("text", "is_rtl"), [("abc אב", False), ("12 אב abc", True), ("", False), ("123", False)])
def test_a_texts_direction_is_that_of_its_first_letter(text: str, is_rtl: bool) -> None:
    assert is_right_to_left(text) == is_rtl


@given(st.text(max_size=60), st.booleans())
def test_every_sign_is_shown_once(text: str, rtl: bool) -> None:
    assert sorted(seen(text, rtl=rtl)) == sorted(text)


@given(st.text(st.characters(max_codepoint=0x24F), max_size=40))
def test_a_text_of_one_direction_stays_as_it_is(text: str) -> None:
    assert seen(text, rtl=False) == text
