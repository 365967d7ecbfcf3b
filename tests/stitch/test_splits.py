"""J and L cuts get what the media and the neighbours give, and say where that is less than was asked."""

import pytest

from storyboard.model.cut import Cut
from storyboard.model.rate import Ratio
from storyboard.model.sequences import Item
from storyboard.model.transitions import Dissolve
from storyboard.model.values import replace
from storyboard.stitch.profile import EXPORT, picture_of
from storyboard.stitch.sound import JOIN_SAMPLES, SoundPlan, sound_plan
from tests.stitch.test_plan import shoot_of

FRAME = 2000


def cut_of(**changes: object) -> Cut:
    """Three items of 24 frames from takes of 48 with sound; `changes` are made to the second, which begins at 10."""
    shoot, items = shoot_of("a", "b", "c", frames=48)
    shoot.takes = [replace(take, has_audio=True) for take in shoot.takes]
    items = [replace(item, frames=24, in_frame=10) for item in items]
    items[1] = replace(items[1], **changes)
    return shoot.cut(items)


def edges(cut: Cut) -> tuple[int, int]:
    return cut.pieces[1].early_sound, cut.pieces[1].late_sound


def planned(cut: Cut) -> SoundPlan:
    return sound_plan(cut, picture_of(cut.format, EXPORT))


def test_sound_begins_before_and_ends_behind_the_picture() -> None:
    cut = cut_of(early_sound=6, late_sound=8)
    sound = planned(cut).sounds[1]
    assert edges(cut) == (6, 8)
    assert cut.notes == ()
    assert (sound.at, sound.samples, sound.from_sample) == (18 * FRAME, 38 * FRAME, 4 * FRAME)
    assert (sound.fade_in, sound.fade_out) == (JOIN_SAMPLES, JOIN_SAMPLES)


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({"early_sound": 12}, (10, 0)),
        ({"late_sound": 20}, (0, 14)),
        ({"early_sound": 12, "is_reversed": True}, (12, 0)),
        ({"late_sound": 20, "is_reversed": True}, (0, 10)),
        ({"early_sound": 12, "speed": Ratio.of(2), "frames": 12}, (5, 0)),
        ({"late_sound": 12, "speed": Ratio.of(2), "frames": 12}, (0, 7)),
        ({"early_sound": 99, "in_frame": 40, "frames": 8}, (24, 0)),
        ({"late_sound": 99, "in_frame": 0, "frames": 8}, (0, 24)),
        ({"early_sound": 99, "in_frame": 40, "frames": 8, "transition_in": Dissolve(frames=4)}, (20, 0)),
        ({"early_sound": 5, "late_sound": 5, "is_frozen": True}, (0, 0)),
    ],
)
def test_the_take_and_the_items_beside_it_are_the_limit(changes: dict[str, object], wanted: tuple[int, int]) -> None:
    cut = cut_of(**changes)
    assert edges(cut) == wanted
    asked = (changes.get("early_sound", 0), changes.get("late_sound", 0))
    assert len(cut.notes) == sum(a != w for a, w in zip(asked, wanted, strict=True))


def test_what_is_shortened_is_told_with_the_reason() -> None:
    assert cut_of(early_sound=12).notes == (
        "1A b: its sound begins 10 frames early, not 12: the take holds no more, or the item beside it is too short.",
    )
    assert "it is frozen" in cut_of(late_sound=3, is_frozen=True).notes[0]


def test_a_take_without_sound_says_so() -> None:
    shoot, items = shoot_of("a", "b")
    cut = shoot.cut([items[0], replace(items[1], early_sound=4)])
    assert cut.pieces[1].early_sound == 0
    assert "it has no sound" in cut.notes[0]


def test_the_first_item_has_nothing_to_begin_over_and_the_last_nothing_to_end_over() -> None:
    shoot, items = shoot_of("a", frames=48)
    shoot.takes = [replace(shoot.takes[0], has_audio=True)]
    (piece,) = shoot.cut([replace(items[0], in_frame=10, frames=24, early_sound=4, late_sound=4)]).pieces
    assert (piece.early_sound, piece.late_sound) == (0, 0)


def test_backwards_the_stretch_of_the_source_grows_at_the_other_end() -> None:
    late = planned(cut_of(late_sound=6, is_reversed=True)).sounds[1]
    early = planned(cut_of(early_sound=6, is_reversed=True)).sounds[1]
    assert (late.from_sample, late.at, late.samples) == (4 * FRAME, 24 * FRAME, 30 * FRAME)
    assert (early.from_sample, early.at, early.samples) == (10 * FRAME, 18 * FRAME, 30 * FRAME)
    assert late.is_reversed


def split(**changes: object) -> list[Item]:
    _, items = shoot_of("a")
    return [replace(items[0], frames=10, **changes), replace(items[0], id="second", in_frame=10, frames=14, **changes)]


@pytest.mark.parametrize(
    ("backwards", "turned", "joins"), [(False, False, 0), (True, True, 0), (True, False, JOIN_SAMPLES)]
)
def test_a_split_is_not_heard_in_either_direction(backwards: bool, turned: bool, joins: int) -> None:
    shoot, _ = shoot_of("a")
    shoot.takes = [replace(shoot.takes[0], has_audio=True)]
    halves = split(is_reversed=backwards)
    first, second = planned(shoot.cut(halves[::-1] if turned else halves)).sounds
    assert (first.fade_out, second.fade_in) == (joins, joins)


def test_what_is_frozen_is_silent() -> None:
    assert [sound.label for sound in planned(cut_of(is_frozen=True)).sounds] == ["1 a", "1B c"]
