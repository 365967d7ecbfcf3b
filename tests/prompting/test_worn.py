"""Who wears something else is drawn in another colour, so that a slip of the wardrobe is seen on the panels."""

import pytest

from storyboard.model.shots import StateChange
from storyboard.model.values import replace
from storyboard.prompting.neutral import requests_for
from storyboard.prompting.worn import COLOURS, worn_colour
from tests.fakes.lighthouse import lighthouse, shots


@pytest.mark.parametrize(
    ("wardrobe", "name"),
    [
        ("a long ochre oilskin coat over a navy jumper", "ochre"),
        ("Red dress, black boots", "red"),
        ("slate-blue sweater", "slate"),
        ("no red hat, green coat", "green"),
    ],
)
def test_the_first_colour_that_is_worn_counts(wardrobe: str, name: str) -> None:
    assert worn_colour(wardrobe) == COLOURS[name]


@pytest.mark.parametrize("wardrobe", ["", "a coat", "a tired redhead's scarf", "no red hat"])
def test_without_a_colour_that_is_worn_there_is_none(wardrobe: str) -> None:
    assert worn_colour(wardrobe) == ""


def test_a_change_of_wardrobe_is_seen_on_the_panels_from_there_on() -> None:
    dark, match, path, wind = shots()
    change = StateChange(subject_id="mara", field="wardrobe", value="red cloak")
    board = lighthouse([dark, match, replace(path, changes=(change,)), wind])
    colours = [r.staging.figures[0].colour for r in requests_for(board, ("match", "path", "wind")).values()]
    assert colours[0] == board.cast[0].colour
    assert set(colours[1:]) == {COLOURS["red"]}
