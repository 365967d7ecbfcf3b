"""What a search finds, and what it makes of words that are not finished or not known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.studio.searching import matches, parse

CELLS = {
    "number": "2A",
    "cast": "Mara, Ilya",
    "status": "stale",
    "seconds": "2.5",
    "lens": "35",
    "action": "Mara strikes a match, the third one fails",
    "notes": "",
    "move": "static",
    "findings": "2",
    "field:x1": "night unit",
}
FIELDS = {name: name for name in CELLS if ":" not in name} | {"unit": "field:x1", "shot": "number"}


def finds(text: str) -> bool:
    return matches(parse(text, FIELDS), CELLS.__getitem__, tuple(CELLS))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "match",
        "MATCH mara",
        "cast:mara",
        "CAST:Mara status:stale",
        "who:ilya",
        "status:draft,stale",
        '"third one"',
        'action:"a match, the"',
        "-status:draft",
        "-lighthouse",
        "seconds:>2",
        "seconds:>=2.5",
        "seconds:<3",
        "seconds:=2.5",
        "lens:24..50",
        "lens:..35",
        "lens:35..",
        "seconds:2,5",
        "has:cast",
        "no:notes",
        "-has:notes",
        "unit:night",
        "shot:2a",
        "status:",
        "has:",
        "-",
        "move:=static",
        '"third',
    ],
)
def test_it_is_found(text: str) -> None:
    assert finds(text)


@pytest.mark.parametrize(
    "text",
    [
        "lighthouse",
        "match lighthouse",
        "cast:child",
        "status:draft",
        "-status:stale",
        '"one third"',
        "seconds:>2.5",
        "lens:36..",
        "lens:..34",
        "has:notes",
        "no:cast",
        "colour-of-nothing:red",
        "move:=stat",
        "cast:>2",
        "seconds:>x",
    ],
)
def test_it_is_not_found(text: str) -> None:
    assert not finds(text)


def test_an_unknown_field_is_told_with_those_there_are() -> None:
    assert "'colur'" in parse("colur:red", FIELDS).trouble
    assert "status" in parse("colur:red", FIELDS).trouble
    assert parse("has:colur", FIELDS).trouble
    assert not parse("cast:mara", FIELDS).trouble


@given(st.text(max_size=60))
def test_no_text_breaks_a_search(text: str) -> None:
    query = parse(text, FIELDS)
    assert matches(query, CELLS.__getitem__, tuple(CELLS)) in (True, False)


@given(st.text(alphabet="abc ", max_size=8), st.sampled_from(sorted(FIELDS)))
def test_leaving_out_is_the_opposite_of_finding(word: str, field: str) -> None:
    if word.strip():
        assert finds(f'{field}:"{word}"') != finds(f'-{field}:"{word}"')
