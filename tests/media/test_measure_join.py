"""Joins: a change of stated size is told from one continuous clip, and what cannot be told is not."""

from pathlib import Path

import numpy as np
import pytest

from storyboard.media.measure_colour import delta_e_2000, lab_of, mired_of
from storyboard.media.measure_join import measure_join, structural
from storyboard.media.measure_strip import read_strip
from tests.fakes.clips import clip
from tests.fakes.damages import CHANGES, Splits, area_under_roc, said

AREA = 0.95
MUTED = "lutrgb=r=30+val*0.6:g=30+val*0.6:b=30+val*0.6"


def drawn(folder: Path) -> tuple[Path, ...]:
    """Two moving pictures with grain, drawn by ffmpeg: no footage is in the repository."""
    tour = "crop=384:216:x=100+n*1.6:y=60+20*sin(n/15),noise=alls=5:allf=t"
    one = clip(
        folder / "one.mp4",
        "mandelbrot=start_scale=0.5:end_scale=0.4",
        size="640x360",
        rate="25",
        frames=90,
        filters=tour,
    )
    two = clip(
        folder / "two.mp4",
        "testsrc2",
        size="640x360",
        rate="25",
        frames=90,
        filters=f"rotate=0.004*n,{tour},gblur=1,{MUTED}",
    )
    return one, two


@pytest.fixture(scope="module")
def splits(tmp_path_factory: pytest.TempPathFactory) -> Splits:
    """Splits of the drawn clips."""
    folder = tmp_path_factory.mktemp("splits")
    return Splits(drawn(folder), folder, each=3)


@pytest.fixture(scope="module")
def usual(splits: Splits) -> list[object]:
    """Joins at which nothing changes."""
    return list(splits.negatives())


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_stated_size_is_told_from_one_continuous_clip(splits: Splits, usual: list, change: str):
    loud = [said(join, change) for join in splits.positives(change)]
    assert area_under_roc(loud, [said(join, change) for join in usual]) >= AREA


def test_pictures_of_different_things_match_in_nothing_else(splits: Splits):
    join = next(splits.positives("other clip"))
    assert (join.match or 0) < 0.5
    assert join.exposure_stops is None


def test_grey_pictures_have_no_hue_to_turn(tmp_path: Path):
    frames = read_strip(clip(tmp_path / "a.mp4", size="320x180", frames=8, filters="hue=s=0")).small
    assert measure_join(frames[:4], frames[4:]).hue_deg is None


def test_one_frame_on_either_side_is_enough_to_match(tmp_path: Path):
    frames = read_strip(clip(tmp_path / "a.mp4", size="320x180", frames=2)).small
    join = measure_join(frames[:1], frames[1:])
    assert (join.match or 0) > 0.7
    assert join.pace is None


def test_black_frames_are_no_error():
    black = np.zeros((4, 90, 160, 3), dtype=np.uint8)
    assert measure_join(black, black).match == pytest.approx(1.0)


def test_a_picture_is_like_itself():
    picture = np.random.default_rng(1).uniform(0, 255, (40, 60)).astype(np.float32)
    assert structural(picture, picture) == pytest.approx(1, abs=1e-4)


# From Sharma, Wu and Dalal (2005), table 1.
@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_delta_e_is_that_of_the_published_table(one: tuple, two: tuple, apart: float):
    found = delta_e_2000(np.array([one], dtype=np.float32), np.array([two], dtype=np.float32))
    assert float(found[0]) == pytest.approx(apart, abs=2e-3)


def test_white_is_white():
    assert lab_of(np.full((1, 3), 255, dtype=np.uint8))[0] == pytest.approx([100, 0, 0], abs=0.05)


def test_daylight_is_6500_kelvin():
    assert mired_of(np.ones(3, dtype=np.float32)) == pytest.approx(1e6 / 6504, abs=1)
