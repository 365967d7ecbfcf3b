"""Mentions of the bible in free text."""

import pytest

from storyboard.model.mentions import mentioned, renamed

NAMES = ("Cliff", "Cliff path", "Mara")


def test_the_longest_name_is_meant():
    assert [name for _, _, name in mentioned("@Cliff path, @Cliff and @mara", NAMES)] == ["Cliff path", "Cliff", "mara"]


@pytest.mark.parametrize("text", ["me@Mara.org", "@Marathon", "Mara", "@", ""])
def test_what_only_looks_like_a_name_is_none(text):
    assert list(mentioned(text, NAMES)) == []


def test_nobody_is_mentioned_where_there_are_no_names():
    assert list(mentioned("@Mara", ())) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@Cliff and @Cliff path", "@Ridge and @Cliff path"),
        ("@CLIFF.", "@Ridge."),
        ("Cliff", "Cliff"),
        ("@Cliffs", "@Cliffs"),
    ],
)
def test_a_new_name_takes_the_place_of_the_old_one_only(text, expected):
    assert renamed(text, "Cliff", "Ridge", NAMES) == expected


def test_a_name_with_signs_of_its_own_is_taken_literally():
    assert renamed("@K.2 and @K42", "K.2", "R\\1", ()) == "@R\\1 and @K42"
