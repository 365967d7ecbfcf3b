"""Names with accents are the same names, whether the accents are part of the letters or behind them."""

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.model.letters import composed, folded
from storyboard.model.mentions import key_of, mentioned, renamed

NAMES = ("Zoé", "Zoé Lenoir", "L'Église", "İpek", "Weiß", "한나", "ガラ", "Åsa")
Form = Literal["NFC", "NFD"]
FORMS: tuple[Form, ...] = ("NFC", "NFD")


@pytest.mark.parametrize("held", FORMS)
@pytest.mark.parametrize("written", FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_a_mention_is_found_in_either_form(name: str, held: Form, written: Form) -> None:
    known = tuple(unicodedata.normalize(held, each) for each in NAMES)
    text = unicodedata.normalize(written, f"Ici @{name}, de nuit.")
    (found,) = mentioned(text, known)
    assert text[found[0] : found[1]] == unicodedata.normalize(written, f"@{name}")
    assert key_of(found[2]) == key_of(name)
    assert [key_of(each[2]) for each in mentioned(text, map(key_of, known))] == [key_of(name)]


@pytest.mark.parametrize(
    ("text", "name"), [("@Zoe\u0301", "Zoe"), ("@か\u3099", "か"), ("@A\u030asa", "Asa"), ("@Zoé", "Zoe")]
)
def test_a_letter_with_an_accent_is_another_letter(text: str, name: str) -> None:
    assert list(mentioned(text, (name,))) == []


@pytest.mark.parametrize(("one", "other"), [("ZOE\u0301", "zoé"), ("WEISS", "Weiß"), ("L’Église", "l'e\u0301glise")])
def test_a_name_is_looked_up_in_any_case_and_form(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)
    assert [found[2] for found in mentioned(f"@{one}", (other,))] == [one]


def test_a_new_name_takes_the_place_of_the_old_one_in_either_form() -> None:
    assert renamed("@Zoe\u0301 et @Zoé", "Zoé", "Léa", ()) == "@Léa et @Léa"


@given(st.text())
def test_folding_twice_is_folding_once_and_takes_no_notice_of_the_form(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert folded(unicodedata.normalize("NFD", text)) == folded(text)
    assert composed(composed(text)) == composed(text)
