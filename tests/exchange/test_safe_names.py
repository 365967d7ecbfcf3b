"""Names of files that every system takes."""

import pytest

from storyboard.exchange.safe_names import safe_name, unused


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Launch: "One"/Two', "Launch_One_Two"),
        ("Café", "Cafe"),
        ("\N{CLAPPER BOARD}", "Film"),
        ("../..", "Film"),
        ("NUL", "NUL_"),
        ("x" * 255, "x" * 60),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(text: str, name: str) -> None:
    assert safe_name(text, "Film") == name


def test_a_name_that_is_taken_gets_a_number_whatever_its_letters() -> None:
    assert unused("Song", ["song", "SONG_2"]) == "Song_3"
    assert unused("y" * 40, ["y" * 32]) == f"{'y' * 30}_2"
