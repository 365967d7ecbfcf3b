"""What a card says of its shot."""

import pytest

from storyboard.model.bible import Entry
from storyboard.studio.card_words import flowing


@pytest.mark.parametrize(
    ("name", "text", "read"),
    [
        ("The watch", "Under it, @The watch goes on.", "Under it, the watch goes on."),
        ("The watch", "The beam finds her wrist: @The watch.", "The beam finds her wrist: the watch."),
        ("The watch", "@The watch goes on.", "The watch goes on."),
        ("The watch", "It stops. @The watch goes on.", "It stops. The watch goes on."),
        ("The watch", "“@The watch”, she says.", "“The watch”, she says."),
        ("La montre", "Dessous, @La montre avance.", "Dessous, la montre avance."),
        ("The Hague", "They reach @The Hague.", "They reach The Hague."),
        ("Ines", "Then @Ines sinks.", "Then Ines sinks."),
    ],
)
def test_the_article_of_a_name_is_small_within_a_sentence(name: str, text: str, read: str) -> None:
    assert flowing(text, {name.casefold(): (Entry(id="one", name=name),)}) == read


def test_a_name_that_two_answer_to_is_left_as_it_was_written() -> None:
    two = (Entry(id="one", name="Mara"), Entry(id="two", name="Mara"))
    assert flowing("@Mara waits.", {"mara": two}) == "@Mara waits."
