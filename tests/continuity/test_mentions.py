"""@names find who is meant, the longest name first."""

import unicodedata

from storyboard.continuity.mentions import mentions, names_of, plain
from storyboard.model.bible import CastMember
from storyboard.model.values import replace
from tests.fakes.lighthouse import lighthouse

NAMES = names_of(lighthouse())


def found(text: str) -> list[tuple[str, int]]:
    return [(m.name, len(m.entries)) for m in mentions(text, NAMES)]


def test_a_name_of_two_words_is_found_whole() -> None:
    assert found("@Mara runs the @cliff path.") == [("Mara", 1), ("cliff path", 1)]


def test_an_unknown_name_is_one_word_without_an_entry() -> None:
    assert found("@Marabel waits") == [("Marabel", 0)]


def test_names_are_whole_words_where_their_accents_are_taken_apart() -> None:
    board = replace(lighthouse(), cast=(*lighthouse().cast, CastMember(id="zoe", name="Zoé")))
    text = unicodedata.normalize("NFD", "@Zoé and @Zoélie")
    found = mentions(text, names_of(board))
    assert [(unicodedata.normalize("NFC", m.name), len(m.entries)) for m in found] == [("Zoé", 1), ("Zoélie", 0)]
    assert unicodedata.normalize("NFC", plain(text, names_of(board))) == "Zoé and @Zoélie"


def test_an_address_in_a_text_is_no_mention() -> None:
    assert found("write to keeper@island") == []


def test_a_name_that_two_entries_share_is_ambiguous() -> None:
    board = replace(lighthouse(), cast=(*lighthouse().cast, CastMember(id="m2", name="mara")))
    assert [len(m.entries) for m in mentions("@Mara", names_of(board))] == [2]


def test_an_alias_names_its_entry_once_even_where_it_is_the_name_again() -> None:
    keeper = CastMember(id="m2", name="Keeper", aliases=("keeper", "The Keeper"))
    board = replace(lighthouse(), cast=(*lighthouse().cast, keeper))
    known = names_of(board)
    assert [[e.id for e in m.entries] for m in mentions("@Keeper, @the keeper", known)] == [["m2"], ["m2"]]


def test_plain_text_has_the_entries_own_spelling_and_keeps_what_nobody_knows() -> None:
    assert plain("@mara and @nobody hold the @LANTERN.", NAMES) == "Mara and @nobody hold the Lantern."
