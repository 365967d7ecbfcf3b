"""What a search finds, and what it makes of words that are not finished or not known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.studio.searching import folded, matches, parse

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


FRENCH = {"status": "périmé", "move": "plan fixe"}
"""Some cells as they read in another language."""


def finds_read(text: str) -> bool:
    fields = FIELDS | {folded("État"): "status", "mouvement": "move", "avec": "has", "sans": "no"}
    return matches(parse(text, fields), CELLS.__getitem__, tuple(CELLS), lambda c: FRENCH.get(c, CELLS[c]))


@pytest.mark.parametrize(
    "text", ["état:périmé", "etat:perime", "ÉTAT:stale", "périmé", "-mouvement:travelling", "avec:cast", "sans:notes"]
)
def test_the_words_of_the_interface_find_as_much_as_those_of_the_board(text: str) -> None:
    assert finds_read(text)


@pytest.mark.parametrize(("wanted", "held"), [("lea", "Léa"), ("Léa", "LEA"), ("l\u2019ile", "L'Île"), ("ﬁn", "fin")])
def test_accents_and_kinds_of_apostrophe_are_no_matter(wanted: str, held: str) -> None:
    assert matches(parse(f'cast:"{wanted}"', {"cast": "cast"}), lambda _column: held, ("cast",))


def test_a_field_that_there_is_not_is_told_with_the_names_that_are_read() -> None:
    trouble = parse("colur:red", {"status": "status", "etat": "status", "vfx_vendor": "field:f1"}).trouble
    assert trouble == "There is no field 'colur'; try etat, vfx_vendor."
