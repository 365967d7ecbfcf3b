"""The camera's move: smooth, true to its name, beginning and ending where it is told to."""

import itertools
import tracemalloc
from collections.abc import Sequence

import numpy as np
import pytest
from PIL import Image

from storyboard.draft.camera import Camera, eased, path_of, tremble
from storyboard.draft.frames import frames
from storyboard.draft.panel import draw_panel, poster
from storyboard.model.rate import FILM
from storyboard.model.requests import StagedProp, Staging
from storyboard.model.words import Move
from tests.draft.conftest import SIZE, Floats, figure, luma_of, psnr, rgb_of, shift, staging

COUNT = 25
CITY = {"place_name": "City", "size": "LS", "time_of_day": "dusk"}


def film(drawn: Staging, count: int = COUNT, size: tuple[int, int] = SIZE, **more: object) -> list[bytes]:
    return list(frames(draw_panel(drawn, *size), count, FILM, **more))  # pyright: ignore[reportArgumentType]


def steps(clip: Sequence[bytes]) -> list[tuple[float, float]]:
    """How far the content moves from each frame to the next."""
    pictures = [luma_of(frame) for frame in clip]
    return [shift(before, after) for before, after in itertools.pairwise(pictures)]


def magnified(first: Floats, last: Floats, by: float) -> float:
    """How alike the last picture is to the first one's middle, `by` times larger."""
    high, wide = first.shape
    part = (wide * (1 - 1 / by) / 2, high * (1 - 1 / by) / 2, wide * (1 + 1 / by) / 2, high * (1 + 1 / by) / 2)
    grown = Image.fromarray(first.astype(np.uint8)).resize((wide, high), Image.Resampling.BICUBIC, box=part)
    return psnr(np.asarray(grown, dtype=float), last)


MOVES = [
    (Move.PAN_RIGHT, 0, -1),
    (Move.PAN_LEFT, 0, 1),
    (Move.TILT_DOWN, 1, -1),
    (Move.TILT_UP, 1, 1),
    (Move.TRACK_RIGHT, 0, -1),
    (Move.TRACK_LEFT, 0, 1),
    (Move.CRANE_UP, 1, 1),
    (Move.CRANE_DOWN, 1, -1),
]


@pytest.mark.parametrize(("move", "axis", "sign"), MOVES)
def test_the_content_moves_against_the_camera_and_never_back(move: Move, axis: int, sign: int) -> None:
    along = [step[axis] * sign for step in steps(film(staging(move=move, **CITY)))]
    assert min(along) > -0.12
    assert sum(along) > 0.07 * SIZE[axis]


@pytest.mark.parametrize("move", [Move.PAN_RIGHT, Move.TILT_UP])
def test_a_move_starts_and_stops_softly_and_runs_without_jitter(move: Move) -> None:
    axis = 0 if move is Move.PAN_RIGHT else 1
    along = np.abs([step[axis] for step in steps(film(staging(move=move, **CITY), 49))])
    middle = along[len(along) // 3 : -len(along) // 3]
    assert along[0] < 0.4 * middle.mean()
    assert along[-1] < 0.4 * middle.mean()
    assert np.abs(np.diff(along)).max() < 0.25 * middle.mean() + 0.12
    assert middle.std() < 0.06 * middle.mean() + 0.06


def test_a_move_has_parts_of_pixels_in_it() -> None:
    along = [-step[0] for step in steps(film(staging(move=Move.PAN_RIGHT, **CITY), 97))]
    assert sum(0.2 < step % 1 < 0.8 for step in along) > len(along) / 4


@pytest.mark.parametrize("move", [Move.PUSH, Move.ZOOM_IN])
def test_going_in_makes_things_larger(move: Move) -> None:
    clip = film(staging(move=move, place_name="City", size="LS", time_of_day="day", focus=None))
    first, last = luma_of(clip[0]), luma_of(clip[-1])
    assert max(magnified(first, last, by) for by in (1.1, 1.2, 1.32)) > psnr(first, last)


@pytest.mark.parametrize(("going_in", "going_out"), [(Move.ZOOM_IN, Move.ZOOM_OUT), (Move.PUSH, Move.PULL)])
def test_going_out_is_going_in_backwards(going_in: Move, going_out: Move) -> None:
    one, other = film(staging(move=going_in, **CITY)), film(staging(move=going_out, **CITY))
    assert psnr(luma_of(one[0]), luma_of(other[-1])) > 45


def test_a_track_moves_near_things_more_than_far_ones_and_a_pan_all_alike() -> None:
    def rows(move: Move) -> tuple[float, float]:
        clip = [luma_of(f) for f in film(staging(move=move, place_name="Forest", size="LS"))[11:14]]
        upper = shift(clip[0][:70], clip[1][:70])[0]
        lower = shift(clip[0][130:], clip[1][130:])[0]
        return abs(upper), abs(lower)

    camera = Camera(path_of(Move.TRACK_RIGHT), 16 / 9, (0.9, 0.5))
    assert camera.has_parallax
    far, near = (camera.view(1, 0, n).left - camera.view(0, 0, n).left for n in (0.0, 1.0))
    assert near > 4 * far
    upper, lower = rows(Move.PAN_RIGHT)
    assert upper == pytest.approx(lower, abs=0.4)


def test_a_still_camera_stands_perfectly_still() -> None:
    clip = film(staging(**CITY))
    assert len(set(clip)) == 1


def test_a_hand_sways_but_never_jumps() -> None:
    moved = steps(film(staging(move=Move.HANDHELD, **CITY), 49))
    assert max(abs(x) + abs(y) for x, y in moved) < 2.0
    assert sum(abs(x) + abs(y) for x, y in moved) > 2.0


def test_no_two_hands_tremble_alike() -> None:
    assert tremble("a", 1.0) == tremble("a", 1.0)
    assert tremble("a", 1.0) != tremble("b", 1.0)


def test_the_easing_is_even_and_whole() -> None:
    line = [eased(i / 200) for i in range(201)]
    assert (line[0], line[100], line[200]) == (0.0, pytest.approx(0.5), 1.0)
    assert all(later >= earlier for earlier, later in itertools.pairwise(line))


def test_an_unknown_move_stands() -> None:
    assert len(set(film(staging(move="whip to the moon", **CITY), 5))) == 1


def test_somebody_who_travels_crosses_the_frame() -> None:
    clip = film(staging(size="LS", figures=(figure(travels="right"),)))
    places: list[float] = []
    for frame in (clip[0], clip[-1]):
        image = rgb_of(frame)
        mask = (image[..., 0] > 1.25 * image[..., 1]) & (image[..., 1] > 1.5 * image[..., 2])
        places.append(float(np.argwhere(mask)[:, 1].mean()))
    assert places[1] - places[0] > 0.15 * SIZE[0]


def test_a_camera_that_tracks_along_keeps_its_subject_all_the_way() -> None:
    clip = film(staging(size="LS", move="track right", figures=(figure(travels="right"),)))
    places: list[float] = []
    for frame in clip[::4]:
        image = rgb_of(frame)
        mask = (image[..., 0] > 1.25 * image[..., 1]) & (image[..., 1] > 1.5 * image[..., 2])
        places.append(float(np.argwhere(mask)[:, 1].mean()))
    assert max(places) - min(places) < 0.02 * SIZE[0]


@pytest.mark.parametrize("way", ["up", "down", "towards camera", "away from camera", "left"])
def test_every_way_of_travelling_moves(way: str) -> None:
    clip = film(staging(size="LS", figures=(figure(travels=way),)))
    assert psnr(luma_of(clip[0]), luma_of(clip[-1])) < 38


@pytest.mark.parametrize("weather", ["rain", "storm", "snow", "wind"])
def test_weather_falls_through_the_frame(weather: str) -> None:
    clip = film(staging(weather=weather, **CITY), 4)
    assert len(set(clip)) == 4


def test_a_flame_flickers() -> None:
    lantern = StagedProp(prop_id="l", name="Lantern", colour="#c9b067", condition="lit")
    clip = film(staging(size="MS", time_of_day="night", props=(lantern,)), 12)
    assert len({round(float(luma_of(frame).mean()), 2) for frame in clip}) > 4


GIVEN = poster(staging(place_name="Desert", size="LS", time_of_day="afternoon"), *SIZE)


@pytest.mark.parametrize("move", list(Move))
def test_a_clip_begins_exactly_on_its_first_frame(move: Move) -> None:
    clip = film(staging(move=move, **CITY), 9, first=GIVEN)
    assert psnr(rgb_of(clip[0]), np.asarray(GIVEN, dtype=float)) > 38
    assert psnr(luma_of(clip[0]), luma_of(clip[1])) > 20


@pytest.mark.parametrize("move", list(Move))
def test_a_clip_ends_exactly_on_its_last_frame(move: Move) -> None:
    clip = film(staging(move=move, **CITY), 9, last=GIVEN)
    assert psnr(rgb_of(clip[-1]), np.asarray(GIVEN, dtype=float)) > 38
    assert psnr(luma_of(clip[-1]), luma_of(clip[-2])) > 20


def test_a_clip_between_two_pictures_has_both() -> None:
    other = Image.new("RGB", SIZE, (40, 90, 160))
    clip = film(staging(move=Move.PUSH, **CITY), 13, first=GIVEN, last=other)
    assert psnr(rgb_of(clip[0]), np.asarray(GIVEN, dtype=float)) > 38
    assert psnr(rgb_of(clip[-1]), np.asarray(other, dtype=float)) > 38


def test_after_a_frame_of_another_shot_the_clip_arrives_at_its_own_panel() -> None:
    drawn = staging(move=Move.PUSH, **CITY)
    assert psnr(luma_of(film(drawn, first=GIVEN)[-1]), luma_of(film(drawn)[-1])) > 50


def test_a_picture_that_is_the_shot_stays_to_the_end() -> None:
    clip = film(staging(move=Move.PUSH, **CITY), first=GIVEN, first_carries=True)
    assert psnr(rgb_of(clip[-1])[60:120, 100:220], np.asarray(GIVEN, dtype=float)[60:120, 100:220]) > 18
    assert psnr(luma_of(clip[0]), luma_of(clip[-1])) < 45


@pytest.mark.parametrize("move", list(Move))
def test_a_camera_on_a_given_picture_never_jumps(move: Move) -> None:
    clip = [luma_of(f) for f in film(staging(move=move, **CITY), 33, first=GIVEN, first_carries=True)]
    changes = [np.abs(a - b).mean() for a, b in itertools.pairwise(clip)]
    assert max(changes) < 4


def test_the_frame_of_the_shot_before_goes_over_without_a_jump() -> None:
    drawn = staging(size="MS", figures=(figure(),))
    first = poster(drawn, *SIZE)
    clip = [luma_of(f) for f in film(drawn, first=first)]
    assert max(np.abs(a - b).mean() for a, b in itertools.pairwise(clip)) < 1.0


def test_a_first_frame_of_another_shape_is_cropped() -> None:
    clip = film(staging(**CITY), 3, first=Image.new("RGB", (50, 400), (200, 30, 30)))
    assert rgb_of(clip[0])[..., 0].min() > 150


def test_the_move_may_be_over_before_the_clip_is() -> None:
    clip = film(staging(move=Move.PAN_RIGHT, **CITY), 20, move_frames=10)
    assert len(set(clip[9:])) == 1
    assert psnr(luma_of(clip[9]), luma_of(film(staging(move=Move.PAN_RIGHT, **CITY), 10)[9])) > 60


def test_a_clip_of_one_frame_is_one_frame() -> None:
    assert len(film(staging(move=Move.PUSH, **CITY), 1)) == 1


def test_the_same_input_gives_the_same_bytes() -> None:
    drawn = staging(move=Move.HANDHELD, weather="storm", figures=(figure(travels="left"),), **CITY)
    assert film(drawn, 5, first=GIVEN, last=GIVEN) == film(drawn, 5, first=GIVEN, last=GIVEN)


def test_frames_are_made_one_at_a_time() -> None:
    panel = draw_panel(staging(move=Move.PAN_RIGHT, **CITY), *SIZE)
    tracemalloc.start()
    try:
        peaks: list[int] = []
        for count in (10, 100):
            tracemalloc.reset_peak()
            for _ in frames(panel, count, FILM):
                pass
            peaks.append(tracemalloc.get_traced_memory()[1])
    finally:
        tracemalloc.stop()
    assert peaks[1] <= 1.1 * peaks[0]
