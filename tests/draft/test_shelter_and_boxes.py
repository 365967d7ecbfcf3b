"""Indoors nothing falls; whoever sits or kneels in a close shot is still seen in their box."""

import numpy as np
import pytest

from storyboard.draft.air import drifts_of
from storyboard.draft.light import light_of
from storyboard.model.picture import Box
from tests.draft.conftest import SIZE, figure, orange, picture, staging


@pytest.mark.parametrize("weather", ["rain", "storm", "snow", "wind"])
def test_nothing_falls_in_a_room_while_it_does_outside(weather: str) -> None:
    inside, outside = (light_of(staging(weather=weather, is_interior=within)) for within in (True, False))
    assert drifts_of(inside, "a", SIZE) == ()
    assert drifts_of(outside, "a", SIZE) != ()


def test_a_storm_outside_darkens_the_room() -> None:
    calm, storm = (picture(staging(place_name="Room", is_interior=True, weather=w)) for w in ("", "storm"))
    assert not np.array_equal(calm, storm)


@pytest.mark.parametrize("posture", ["standing", "sitting", "kneeling"])
@pytest.mark.parametrize("size", ["CU", "MCU", "MS"])
def test_somebody_in_a_box_is_seen_in_it_however_they_hold_themselves(posture: str, size: str) -> None:
    box = Box(x=0.3, y=0.1, width=0.4, height=0.9)
    drawn = picture(staging(size=size, figures=(figure(posture=posture, box=box),)))
    assert orange(drawn)[:, SIZE[0] // 4 : 3 * SIZE[0] // 4].mean() > 0.02
