"""Composed pieces keep the codes of their pictures, also those that RGB has no colour for."""

from pathlib import Path

import numpy as np
import pytest

from storyboard.model.sequences import Fit, Item
from storyboard.model.titles import Super
from storyboard.model.transitions import Push, Transition, Zoom
from storyboard.model.values import replace
from storyboard.stitch.codes import code_of, codes_of, disguised, drawn_on, revealed, rgb_of
from storyboard.stitch.film import export
from storyboard.stitch.light_table import Frame
from storyboard.stitch.profile import Profile
from tests.fakes.clips import Shoot, clip, ffmpeg
from tests.fakes.pixels import luma, planes

CLEAR = Profile("export", crf=1)


@pytest.mark.parametrize(
    ("colour", "codes"),
    [((0, 0, 0), (16, 128, 128)), ((255, 255, 255), (235, 128, 128)), ((255, 0, 0), (63, 102, 240))],
)
def test_a_colour_has_the_codes_of_bt709(colour: tuple[int, int, int], codes: tuple[int, int, int]) -> None:
    assert code_of(colour) == codes


def test_an_rgb_picture_comes_back_from_its_codes() -> None:
    picture = np.random.default_rng(1).integers(0, 256, (40, 60, 3), np.uint8)
    assert np.abs(rgb_of(codes_of(picture)).astype(int) - picture).max() <= 2


def test_what_is_not_drawn_on_keeps_its_codes() -> None:
    codes = np.random.default_rng(2).integers(0, 256, (40, 60, 3), np.uint8)
    before = codes.copy()

    def draw(frame: Frame) -> None:
        frame[10:12, 20:30] = (255, 255, 255)

    drawn_on(codes, (15, 5, 50, 30), draw)
    assert tuple(codes[11, 25]) == (235, 128, 128)
    codes[10:12, 20:30] = before[10:12, 20:30]
    assert np.array_equal(codes, before)


def test_nothing_is_drawn_where_there_is_no_room() -> None:
    drawn: list[Frame] = []
    drawn_on(np.zeros((4, 4, 3), np.uint8), (2, 2, 2, 4), drawn.append)
    assert drawn == []


def test_a_disguise_comes_off_without_a_trace() -> None:
    source = ["-f", "lavfi", "-i", "testsrc2=s=64x36:r=24", "-frames:v", "2"]
    tail = ["-f", "rawvideo", "-pix_fmt", "yuv444p", "-"]
    plain = ffmpeg(*source, "-vf", "format=yuv444p", *tail)
    assert ffmpeg(*source, "-vf", f"{disguised()},format=rgb24,{revealed()},format=yuv444p", *tail) == plain


@pytest.mark.parametrize("change", [Push(frames=5), Zoom(frames=5)])
def test_colours_that_rgb_has_no_code_for_stay_while_pictures_move(tmp_path: Path, change: Transition) -> None:
    # Pure red by the matrix of SD; at this size it is read by that of HD, as which it is redder than red.
    take = clip(tmp_path / "red.mp4", "color=c=red", size="1280x720", frames=12)
    shoot = Shoot(tmp_path, width=1280, height=720)
    items = [shoot.add("a", take, 12), replace(shoot.add("b", take, 12), transition_in=change)]
    target = tmp_path / "film.mp4"
    export(shoot.cut(items), target, media=shoot.media, cache=tmp_path / "cache", profile=CLEAR)
    shown = planes(target)[:, :, ::40, ::40].astype(int)
    assert np.abs(shown - shown[0]).max() <= 1


def edges(shoot: Shoot, item: Item) -> tuple[int, int]:
    """The columns in which the white picture begins and ends."""
    target = shoot.folder / "film.mp4"
    export(shoot.cut([item]), target, media=shoot.media, cache=shoot.folder / "cache", profile=CLEAR)
    lit = np.flatnonzero(luma(target)[6, 10] > 128)
    return int(lit[0]), int(lit[-1])


@pytest.mark.parametrize("fit", [Fit.LETTERBOX, Fit.BLUR])
def test_a_picture_stands_where_it_stood_once_something_is_written_on_it(shoot: Shoot, fit: Fit) -> None:
    # 50 columns in the middle of 160 would begin at an odd one.
    item = replace(shoot.add("tall", clip(shoot.folder / "t.mp4", "color=c=white", size="90x160"), 24), fit=fit)
    if fit == Fit.BLUR:
        gray = clip(shoot.folder / "g.mp4", "color=c=white", size="90x160", filters="drawbox=c=black:t=12")
        item = replace(shoot.add("gray", gray, 24), fit=fit)
    assert edges(shoot, item) == edges(shoot, replace(item, supers=(Super(text=".", frames=24),)))
