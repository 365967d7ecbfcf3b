"""Frames, pixels and back; what is seen when the strip is zoomed and scrolled."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.ui.timing.rows import LEAST_PICTURES_PX, least_height, rows_of
from storyboard.ui.timing.scale import PAD_PX, Scale
from storyboard.ui.timing.snapping import snapped

FIT = Scale(frames=240, width_px=1000)
scales = st.builds(
    lambda frames, width, factor, at: Scale(frames=frames, width_px=width).zoomed(factor, at),
    st.integers(1, 20_000),
    st.integers(50, 4000),
    st.floats(0.2, 30),
    st.floats(0, 4000),
)


@given(scales, st.integers(0, 20_000))
def test_a_frame_is_found_again_under_its_own_middle(scale: Scale, frame: int) -> None:
    middle = (scale.x(frame) + scale.x(frame + 1)) / 2
    assert scale.frame(middle) == frame


@given(scales, st.floats(-5000, 5000))
def test_nothing_is_scrolled_beyond_the_ends(scale: Scale, by: float) -> None:
    moved = scale.scrolled(by)
    assert 0 <= moved.left_px <= moved.most_left_px + 1e-6


def test_a_fitting_film_fills_the_width() -> None:
    assert (FIT.x(0), FIT.x(240)) == pytest.approx((PAD_PX, 1000 - PAD_PX))


def test_what_lies_under_the_pointer_stays_there_when_zoomed() -> None:
    near = FIT.zoomed(4, 500)
    assert near.frame(500) == FIT.frame(500)
    assert near.zoom == 4


def test_zoom_ends_at_the_whole_film_and_at_single_frames() -> None:
    assert FIT.zoomed(0.01, 10) == FIT
    assert FIT.zoomed(1e6, 10).px_per_frame == pytest.approx(48)


def test_a_frame_outside_is_scrolled_into_sight() -> None:
    near = FIT.zoomed(8, 0)
    assert not 0 <= near.x(200) <= 1000
    assert 0 <= near.showing(200).x(200) <= 1000


@given(st.integers(0, 6), st.integers(0, 500))
def test_rows_lie_below_each_other_and_fit(lanes: int, more: int) -> None:
    height = least_height(lanes) + more
    rows = rows_of(height, lanes)
    bands = [rows.ruler, rows.pictures, rows.own, *rows.lanes, rows.beats]
    assert all(above.bottom <= below.y for above, below in pairwise(bands))
    assert rows.beats.bottom <= height
    assert rows.pictures.height >= LEAST_PICTURES_PX


def test_a_drag_clings_to_the_nearest_point_within_reach() -> None:
    assert snapped(10, 9, (0, 10, 20), 2) == (10, 20)
    assert snapped(10, 5, (0, 10, 20), 2) == (5, None)


def test_a_drag_does_not_cling_to_where_it_began() -> None:
    assert snapped(10, 1, (10,), 4) == (1, None)
