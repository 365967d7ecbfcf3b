"""From one picture to another, by geometry."""

import numpy as np
import pytest

from storyboard.model.transitions import Curve, CutTransition, Dissolve, Push, Whip, Wipe
from storyboard.stitch.transitions import Frame, between, eased

BEFORE: Frame = np.zeros((20, 40, 3), np.uint8)
AFTER: Frame = np.full((20, 40, 3), 200, np.uint8)


@pytest.mark.parametrize("curve", list(Curve))
def test_every_curve_begins_at_0_ends_at_1_and_only_rises(curve: Curve) -> None:
    values = [eased(step / 20, curve) for step in range(21)]
    assert (values[0], values[-1]) == (0, 1)
    assert values == sorted(values)


def test_the_middle_of_a_dissolve_is_the_mean() -> None:
    assert set(between(BEFORE, AFTER, Dissolve(frames=5), 2).flat) == {100}


@pytest.mark.parametrize(
    ("angle", "new", "old"),
    [
        (0, (10, 2), (10, 37)),
        (180, (10, 37), (10, 2)),
        (90, (2, 20), (17, 20)),
        (270, (17, 20), (2, 20)),
        (45, (1, 1), (18, 38)),
    ],
)
def test_a_wipe_uncovers_along_its_angle(angle: int, new: tuple[int, int], old: tuple[int, int]) -> None:
    half = between(BEFORE, AFTER, Wipe(frames=9, angle_deg=angle, softness=0.01, curve="linear"), 4)
    assert (half[new][0], half[old][0]) == (200, 0)


def test_a_soft_wipe_has_a_soft_edge() -> None:
    half = between(BEFORE, AFTER, Wipe(frames=9, softness=0.5, curve="linear"), 4)
    assert len(set(half[0, :, 0].tolist())) > 8


@pytest.mark.parametrize(("angle", "new", "old"), [(0, 2, 37), (180, 37, 2)])
def test_a_push_moves_both_pictures_across(angle: int, new: int, old: int) -> None:
    before = BEFORE.copy()
    before[:, :, 0] = np.arange(40)
    half = between(before, AFTER, Push(frames=9, angle_deg=angle, curve="linear"), 4)
    assert half[5, new, 0] == 200
    assert half[5, old, 0] == (old - 20 if angle == 0 else old + 20)


@pytest.mark.parametrize(("angle", "new"), [(90, 2), (270, 17)])
def test_a_push_moves_both_pictures_up_or_down(angle: int, new: int) -> None:
    half = between(BEFORE, AFTER, Push(frames=9, angle_deg=angle, curve="linear"), 4)
    assert (half[new, 5, 0], half[19 - new, 5, 0]) == (200, 0)


def test_a_whip_is_blurred_where_a_push_is_sharp() -> None:
    whip = between(BEFORE, AFTER, Whip(frames=5, curve="linear"), 2)
    push = between(BEFORE, AFTER, Push(frames=5, curve="linear"), 2)
    assert len(set(whip.flat)) > 4 > len(set(push.flat))


def test_what_is_no_transition_shows_the_picture_after() -> None:
    assert between(BEFORE, AFTER, CutTransition(), 0) is AFTER
