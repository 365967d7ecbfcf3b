"""The primitive of transitions: offsets, sizes, masks and light."""

import numpy as np
import pytest

from storyboard.stitch.light_table import Frame, Light, Mask, Moment, Placing, blend, drawn, lit, mean_of

OLD: Frame = np.full((20, 40, 3), 40, np.uint8)
NEW: Frame = np.full((20, 40, 3), 200, np.uint8)


def test_a_moment_without_more_shows_the_picture_after() -> None:
    assert np.array_equal(drawn(OLD, NEW, Moment()), NEW)


def test_drawing_leaves_both_pictures_as_they_were() -> None:
    old, new = OLD.copy(), NEW.copy()
    drawn(old, new, Moment(before=Placing(0.5), mask=Mask(amount=0.3), light=Light("#ffffff", 1, 0.5)))
    assert np.array_equal(old, OLD)
    assert np.array_equal(new, NEW)


@pytest.mark.parametrize(("x", "y", "seen"), [(0.25, 0, (slice(None), slice(10, 40))), (0, -0.5, (slice(0, 10),))])
def test_a_picture_lies_where_it_was_moved(x: float, y: float, seen: tuple[slice, ...]) -> None:
    laid = drawn(OLD, NEW, Moment(after=Placing(x, y)))
    wanted = OLD.copy()
    wanted[seen] = 200
    assert np.array_equal(laid, wanted)


def test_a_picture_moved_out_of_the_frame_is_not_seen() -> None:
    assert np.array_equal(drawn(OLD, NEW, Moment(after=Placing(1, 0))), OLD)


def test_where_no_picture_lies_it_is_black() -> None:
    assert drawn(OLD, NEW, Moment(before=Placing(x=1), after=Placing(y=0.5)))[:10].max() == 0


def test_a_smaller_picture_lies_in_the_middle() -> None:
    laid = drawn(OLD, NEW, Moment(after=Placing(scale=0.5)))[:, :, 0]
    assert (laid[10, 9], laid[10, 10], laid[10, 29], laid[10, 30]) == (40, 200, 200, 40)
    assert (laid[4, 20], laid[5, 20], laid[14, 20], laid[15, 20]) == (40, 200, 200, 40)


def test_an_enlarged_picture_keeps_its_middle() -> None:
    old = OLD.copy()
    old[5:15, 10:30] = 90
    grown = drawn(old, NEW, Moment(before=Placing(scale=2), mask=Mask(amount=0)))
    assert set(grown[4:-4, 4:-4].flat) == {90}


def test_a_feathered_picture_is_soft_at_its_sides_and_whole_in_the_middle() -> None:
    laid = drawn(OLD, NEW, Moment(after=Placing(scale=0.5), mask=Mask(feather=0.4)))[:, :, 0]
    assert laid[10, 10] < 60
    assert laid[10, 20] == 200
    assert sorted(laid[10, 10:20]) == list(laid[10, 10:20])


@pytest.mark.parametrize("amount", [0.0, 0.25, 1.0])
def test_a_mean_of_equal_pictures_is_that_picture(amount: float) -> None:
    assert np.array_equal(blend(NEW, NEW.copy(), round(amount * 256)), NEW)


def test_light_only_brightens_and_burns_out_to_white() -> None:
    shone = lit(OLD, Light("#ff8a3c", 1.0, 0.5))
    assert shone.min() >= 40
    assert shone[:, :, 0].max() == 255
    assert shone[10, 20, 0] > shone[10, 20, 2]


def test_no_light_changes_nothing() -> None:
    assert np.array_equal(lit(OLD, Light("#ff8a3c", 0.0, 0.5)), OLD)


def test_the_mean_of_many_is_their_mean() -> None:
    assert set(mean_of([OLD, NEW, NEW]).flat) == {147}
