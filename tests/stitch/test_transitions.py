"""From one picture to another, by geometry."""

from itertools import pairwise

import numpy as np
import pytest
from PIL import Image

from storyboard.model.timing import overlap_frames
from storyboard.model.transitions import (
    Curve,
    CutTransition,
    Dissolve,
    FilmBurn,
    Push,
    Slide,
    Transition,
    Whip,
    Wipe,
    Zoom,
)
from storyboard.model.values import replace
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


@pytest.mark.parametrize("kind", [Push, Whip])
@pytest.mark.parametrize("angle", range(0, 360, 15))
def test_whatever_the_angle_a_push_covers_the_whole_frame(kind: type[Push | Whip], angle: int) -> None:
    before, after = np.full((20, 40, 3), 50, np.uint8), np.full((20, 40, 3), 200, np.uint8)
    for at in range(9):
        shown = between(before, after, kind(frames=9, angle_deg=angle), at)
        assert 50 <= shown.min() < shown.max() <= 200


@pytest.mark.parametrize(("angle", "down", "right"), [(30, 1, 1), (150, 1, -1), (200, -1, -1), (330, -1, 1)])
def test_what_is_pushed_goes_along_the_angle(angle: int, down: int, right: int) -> None:
    before = np.zeros((90, 160, 3), np.uint8)
    before[40:50, 75:85] = 255
    shown = between(before, np.zeros_like(before), Push(frames=9, angle_deg=angle, curve="linear"), 1)
    rows, columns = np.nonzero(shown[:, :, 0])
    moved = np.array([rows.mean() - 44.5, columns.mean() - 79.5])
    assert np.sign(moved).tolist() == [down, right]
    # A fifth of the way: the longer side of the way is the frame's own.
    assert abs(abs(moved[1]) - 32) <= 1
    assert abs(abs(moved[0]) - 18 * np.tan(np.radians(min(angle % 180, 180 - angle % 180)))) <= 1


def test_beside_what_is_pushed_aslant_lies_its_mirror_image() -> None:
    before = np.repeat(np.arange(0, 180, 2).astype(np.uint8)[:, None, None], 160, 1).repeat(3, 2)
    shown = between(before, before, Push(frames=9, angle_deg=30, curve="linear"), 1)
    column = shown[:, 100, 0].astype(int)
    assert np.abs(np.diff(column)).max() == 2
    assert column[0] > column[5] < column[20]


def test_a_whip_is_blurred_where_a_push_is_sharp() -> None:
    whip = between(BEFORE, AFTER, Whip(frames=5, curve="linear"), 2)
    push = between(BEFORE, AFTER, Push(frames=5, curve="linear"), 2)
    assert len(set(whip.flat)) > 4 > len(set(push.flat))


def test_what_is_no_transition_shows_the_picture_after() -> None:
    assert between(BEFORE, AFTER, CutTransition(), 0) is AFTER


EVERY: list[Transition] = [Dissolve(), Wipe(), Push(), Whip(), Slide(), Zoom(), FilmBurn()]


def sides(seed: int) -> tuple[Frame, Frame]:
    """Two pictures of soft shapes, as unlike as pictures are."""
    random = np.random.default_rng(seed)
    rough = random.integers(20, 235, (2, 6, 10, 3), np.uint8)
    return tuple(np.asarray(Image.fromarray(part).resize((160, 90), Image.Resampling.BICUBIC)) for part in rough)  # type: ignore[return-value]


def apart(one: Frame, other: Frame) -> float:
    return float(np.abs(one.astype(int) - other).mean())


@pytest.mark.parametrize("curve", list(Curve))
@pytest.mark.parametrize("transition", EVERY, ids=lambda t: t.kind)
def test_no_frame_inside_a_transition_shows_one_side_alone(transition: Transition, curve: Curve) -> None:
    before, after = sides(1)
    asked = replace(transition, curve=curve)
    shown = [between(before, after, asked, at) for at in range(overlap_frames(asked))]
    assert min(min(apart(frame, before), apart(frame, after)) for frame in shown) > 0


@pytest.mark.parametrize("transition", EVERY, ids=lambda t: t.kind)
def test_the_ends_of_a_transition_move_no_more_than_its_curve_says(transition: Transition) -> None:
    before, after = sides(2)
    asked = replace(transition, frames=24, curve=Curve.EASE)
    film = [before, *(between(before, after, asked, at) for at in range(24)), after]
    steps = [apart(*pair) for pair in pairwise(film)]
    # Over the first and last of 25 steps an ease goes 0.5 percent of its way; in the middle 6 percent a step.
    assert max(steps[0], steps[-1]) < 0.35 * max(steps)


@pytest.mark.parametrize("transition", EVERY, ids=lambda t: t.kind)
def test_a_transition_between_equal_flat_pictures_shows_that_picture(transition: Transition) -> None:
    flat = np.full((90, 160, 3), 90, np.uint8)
    if isinstance(transition, FilmBurn):
        transition = replace(transition, colour="#000000")
    assert np.array_equal(between(flat, flat.copy(), transition, 5), flat)


def test_a_film_burn_is_brighter_than_either_side_in_its_middle() -> None:
    assert between(BEFORE, AFTER, FilmBurn(frames=9), 4).mean() > 200


@pytest.mark.parametrize(
    ("angle", "new", "old"), [(0, (10, 2), (10, 37)), (90, (2, 20), (17, 20)), (45, (2, 2), (18, 38))]
)
def test_a_slide_comes_in_over_the_picture_before(angle: int, new: tuple[int, int], old: tuple[int, int]) -> None:
    before = BEFORE.copy()
    before[:, :, 0] = np.arange(40)
    half = between(before, AFTER, Slide(frames=9, angle_deg=angle, curve="linear"), 4)
    assert half[new][0] == 200
    assert half[old][0] == before[old][0]


def test_a_zoom_brings_the_picture_after_out_of_the_middle() -> None:
    half = between(BEFORE, AFTER, Zoom(frames=9, scale=4, curve="linear"), 4)[:, :, 0]
    assert (half[10, 20], half[0, 0], half[10, 39]) == (100, 0, 0)


def test_a_fast_whip_is_smooth() -> None:
    wide = np.zeros((8, 1280, 3), np.uint8)
    row = between(wide, np.full_like(wide, 200), Whip(frames=8, curve="linear"), 4)[4, :, 0].astype(int)
    assert np.abs(np.diff(row)).max() <= 10
