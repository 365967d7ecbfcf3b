"""Mending by measuring: colours matched to a known look, and the best pair of frames found."""

import random
from pathlib import Path

import numpy as np
import pytest

from storyboard.media.grading import cube_of, graded, warming
from storyboard.media.measure_colour import Pixels, delta_e_2000, lab_of
from storyboard.media.measure_match import fit_match
from storyboard.media.measure_strip import read_strip
from storyboard.media.measure_trim import best_trim
from storyboard.model.grading import ColourGrade
from tests.fakes.clips import clip, ffmpeg

LOOKS = {
    "darker": "lutrgb=r=val*0.8:g=val*0.8:b=val*0.8",
    "warmer": "colorchannelmixer=rr=1.12:bb=0.82",
    "gamma": "eq=gamma=1.3",
    "contrast": "eq=contrast=1.2",
    "paler": "eq=saturation=0.6",
    "hue": "hue=h=10",
}


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A moving picture with grain."""
    path = tmp_path_factory.mktemp("tour") / "tour.mp4"
    chain = "crop=384:216:x=100+n*1.6:y=60+20*sin(n/15),noise=alls=4:allf=t,hue=s=0.7"
    return clip(path, "mandelbrot=start_scale=0.5:end_scale=0.4", size="640x360", rate="25", frames=90, filters=chain)


@pytest.fixture(scope="module")
def whole(tour: Path) -> Pixels:
    """The frames of the clip as it is."""
    return read_strip(tour).small


@pytest.fixture(scope="module", params=list(LOOKS))
def matched(
    request: pytest.FixtureRequest, tour: Path, whole: Pixels, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Pixels, Pixels]:
    """Frames 12 to 24 of the clip in a look, and the same matched to the frames before them."""
    out = tmp_path_factory.mktemp("look") / "look.mp4"
    look = f"format=gbrp,{LOOKS[request.param]}"
    ffmpeg("-i", str(tour), "-vf", look, "-frames:v", "24", "-crf", "12", str(out))
    given = read_strip(out).small[12:24:3]
    return given, graded(given, ColourGrade(match=fit_match(given, whole[0:12:3])))


def test_a_match_takes_back_a_known_look(matched: tuple[Pixels, Pixels], whole: Pixels):
    wanted = lab_of(whole[12:24:3])
    was, left = (float(delta_e_2000(lab_of(picture), wanted).mean()) for picture in matched)
    assert left <= 0.5 * was


def test_a_match_clips_nothing_anew(matched: tuple[Pixels, Pixels]):
    ends = [((picture == 0) | (picture == 255)).any(axis=-1) for picture in matched]
    assert (ends[1] & ~ends[0]).mean() <= 0.005


def test_pictures_of_different_things_come_closer_in_their_colours():
    rnd = np.random.default_rng(2)
    one = rnd.normal(120, 30, (3, 60, 80, 3)).clip(5, 250).astype(np.uint8)
    two = (rnd.normal(120, 30, (3, 60, 80, 3)) * [1.1, 0.9, 0.7]).clip(5, 250).astype(np.uint8)
    made = graded(one, ColourGrade(match=fit_match(one, two)))
    was, left = (np.abs(p.mean(axis=(0, 1, 2)) - two.mean(axis=(0, 1, 2))).max() for p in (one, made))
    assert left < 0.2 * was


def test_one_colour_matched_to_another_is_no_error():
    one, two = (np.full((2, 90, 160, 3), level, dtype=np.uint8) for level in (90, 140))
    made = graded(one, ColourGrade(match=fit_match(one, two)))
    assert abs(int(made.mean()) - 140) < abs(90 - 140)


def test_half_the_strength_is_half_the_way(tour: Path):
    frames = read_strip(tour).small[:2]
    match = fit_match(frames, np.asarray(np.minimum(frames.astype(int) + 40, 255), dtype=np.uint8))
    means = [graded(frames, ColourGrade(match=match, strength=part)).mean() for part in (0.0, 0.5, 1.0)]
    assert means[1] - means[0] == pytest.approx((means[2] - means[0]) / 2, abs=0.6)


def test_a_stop_is_twice_the_light():
    grey = np.full((1, 1, 3), 100, dtype=np.uint8)
    made = graded(grey, ColourGrade(exposure_stops=1.0))[0, 0, 0] / 255
    light = ((made + 0.055) / 1.055) ** 2.4 / ((100 / 255 + 0.055) / 1.055) ** 2.4
    assert light == pytest.approx(2, abs=0.05)


def test_warmer_light_is_redder_and_as_bright():
    gains = warming(40)
    assert gains[0] > 1 > gains[2]


def test_a_table_never_leaves_its_bounds():
    cube = cube_of(ColourGrade(exposure_stops=3, warmth_mired=-150), side=9)
    assert cube.min() >= 0
    assert cube.max() <= 1


@pytest.mark.parametrize("frozen", [True, False], ids=["shown twice", "played already"])
@pytest.mark.parametrize("planted", [1, 3, 6, 9, 12])
def test_the_true_frame_is_found_behind_planted_ones(tour: Path, tmp_path: Path, planted: int, *, frozen: bool):
    cut, rnd = 40, random.Random(planted)
    one = _part(tour, tmp_path / "one.mkv", cut - 25, 25, rnd)
    start = cut - 1 if frozen else cut - planted
    held = f",loop=loop={planted - 1}:size=1:start=0,setpts=N/25/TB" if frozen else ""
    two = _part(tour, tmp_path / "two.mkv", start, 26 + planted, rnd, held)
    found = best_trim(one, two, 24, 0)
    shown = max(0, found.in_frame - planted + 1) if frozen else found.in_frame
    assert abs((start + shown) - (cut - 25 + found.out_frame) - 1) <= 1
    assert found.off <= found.before


def test_a_seamless_join_is_left_as_it_is(tour: Path):
    whole = read_strip(tour).small
    found = best_trim(whole[10:40], whole[40:70], 29, 0)
    assert abs((40 + found.in_frame) - (10 + found.out_frame) - 1) <= 1
    assert abs(found.out_frame - 29) + found.in_frame <= 2


def test_takes_of_one_frame_can_be_searched(tour: Path):
    whole = read_strip(tour).small
    found = best_trim(whole[:1], whole[1:2], 0, 0)
    assert (found.out_frame, found.in_frame) == (0, 0)


def _part(source: Path, out: Path, first: int, frames: int, rnd: random.Random, held: str = "") -> Pixels:
    chain = f"trim=start_frame={first}:end_frame={first + frames},setpts=N/25/TB{held}"
    ffmpeg("-i", str(source), "-vf", chain, "-r", "25", "-crf", str(rnd.randint(18, 28)), "-an", str(out))
    return read_strip(out).small
