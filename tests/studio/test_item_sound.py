"""An item's sound is set by the words a person types."""

import pytest

from storyboard.model.errors import EditError, StoryboardError
from storyboard.model.sequences import Item
from storyboard.studio.item_sound import gain_of, sound_setters
from tests.fakes.tiny import tiny

ITEM = tiny().main_sequence.items[1].id


def after(**words: str) -> Item:
    """The item once these fields have been set to these words, one after the other."""
    board = tiny()
    for name, value in words.items():
        board = sound_setters((ITEM,))[name](board, "main", value).board
    return next(item for item in board.main_sequence.items if item.id == ITEM)


def test_level_mute_and_both_edges_are_set_in_the_words_of_people() -> None:
    item = after(gain="-4.5 dB", mute="yes", early_sound="6f", late_sound="0.25")
    assert (item.gain_db, item.is_muted, item.early_sound, item.late_sound) == (-4.5, True, 6, 6)


def test_each_fade_is_set_without_touching_the_others() -> None:
    fades = after(fade_in="2f", fade_out="3f", sound_fade_in="4f", sound_fade_out="5f", late_sound="0").fades
    assert (fades.picture_in, fades.picture_out, fades.sound_in, fades.sound_out) == (2, 3, 4, 5)


@pytest.mark.parametrize(
    ("name", "value"), [("gain", "loud"), ("gain", "99"), ("early_sound", "soon"), ("fade_in", "90")]
)
def test_what_cannot_be_is_a_sentence(name: str, value: str) -> None:
    with pytest.raises(StoryboardError):
        after(**{name: value})


def test_nothing_is_set_on_no_item() -> None:
    with pytest.raises(EditError, match="no item"):
        sound_setters(())["early_sound"](tiny(), "main", "6f")


def test_a_gain_is_read_with_and_without_its_unit() -> None:
    assert [gain_of(text) for text in ("-6", "+3dB", " 0.5 db ")] == [-6, 3, 0.5]
