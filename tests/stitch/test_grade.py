"""Grades in the film: the colours that leave are those the table gives."""

from pathlib import Path

import numpy as np
import pytest

from storyboard.media.grading import graded
from storyboard.model.grading import ColourGrade, ColourMatch
from storyboard.model.transitions import Dissolve
from storyboard.model.values import replace
from storyboard.stitch.film import export
from storyboard.stitch.grade import quoted
from storyboard.stitch.plan import plan
from storyboard.stitch.profile import EXPORT
from tests.fakes.clips import Shoot, clip, ffmpeg

STRAIGHT = tuple(step / 16 for step in range(17))
SWAPPED = ColourMatch(rows=((0, 0, 1, 0), (0, 1, 0, 0), (1, 0, 0, 0)), curves=(STRAIGHT,) * 3)


def first_colour(path: Path, at: str = "0") -> np.ndarray:
    """The mean colour of a frame."""
    raw = ffmpeg(
        "-i", str(path), "-vf", f"select=eq(n\\,{at}),scale=1:1:flags=area", "-f", "rawvideo", "-pix_fmt", "rgb24", "-"
    )
    return np.frombuffer(raw[:3], np.uint8).astype(int)


def film(folder: Path, grade: ColourGrade | None, colour: str = "0xB05030", *, fade: int = 0) -> Path:
    """A film of two shots of one colour, the first graded."""
    folder.mkdir(parents=True, exist_ok=True)
    shoot = Shoot(folder)
    tagged = ("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709")
    path = clip(
        folder / "a.mp4", f"color=c={colour}", frames=24, filters="scale=out_color_matrix=bt709", options=tagged
    )
    one, two = shoot.add("one", path), shoot.add("two", path)
    items = [replace(one, grade=grade), replace(two, transition_in=Dissolve(frames=fade)) if fade else two]
    out = folder / "film.mp4"
    export(shoot.cut(items), out, media=shoot.media, cache=folder / "cache", profile=EXPORT, strict=True)
    return out


@pytest.mark.parametrize(
    "grade",
    [ColourGrade(exposure_stops=-0.5), ColourGrade(warmth_mired=60), ColourGrade(match=SWAPPED)],
    ids=["darker", "warmer", "matched"],
)
def test_a_graded_item_leaves_with_the_colours_of_its_table(tmp_path: Path, grade: ColourGrade):
    plain, made = first_colour(film(tmp_path / "plain", None)), first_colour(film(tmp_path / "graded", grade))
    wanted = graded(plain.astype(np.uint8).reshape(1, 1, 3), grade)[0, 0].astype(int)
    assert np.abs(wanted - plain).max() > 12
    assert np.abs(made - wanted).max() <= 3


def test_other_items_keep_their_colours(tmp_path: Path):
    made = film(tmp_path / "film", ColourGrade(match=SWAPPED))
    assert np.abs(first_colour(made, "30") - first_colour(film(tmp_path / "plain", None), "30")).max() <= 1


def test_a_graded_item_keeps_its_colours_under_a_dissolve(tmp_path: Path):
    made = film(tmp_path / "film", ColourGrade(match=SWAPPED), fade=12)
    straight = film(tmp_path / "straight", ColourGrade(match=SWAPPED))
    # The dissolve runs over the item's second half; its first is composed all the same.
    assert np.abs(first_colour(made, "0") - first_colour(straight, "0")).max() <= 2


def test_a_grade_of_no_strength_is_the_same_segment(tmp_path: Path):
    shoot = Shoot(tmp_path)
    item = shoot.add("one", clip(tmp_path / "a.mp4"))
    weak = replace(item, grade=ColourGrade(match=SWAPPED, strength=0.0))
    cache = tmp_path / "cache"
    export(shoot.cut([item]), tmp_path / "1.mp4", media=shoot.media, cache=cache, profile=EXPORT, strict=True)
    again = export(shoot.cut([weak]), tmp_path / "2.mp4", media=shoot.media, cache=cache, profile=EXPORT, strict=True)
    assert again.rendered == 0


def test_another_strength_is_another_segment(tmp_path: Path):
    shoot = Shoot(tmp_path)
    item = shoot.add("one", clip(tmp_path / "a.mp4"))
    cache = tmp_path / "cache"
    rendered = [
        export(
            shoot.cut([replace(item, grade=ColourGrade(match=SWAPPED, strength=strength))]),
            tmp_path / f"{strength}.mp4",
            media=shoot.media,
            cache=cache,
            profile=EXPORT,
            strict=True,
        ).rendered
        for strength in (0.5, 1.0, 0.5)
    ]
    assert rendered == [1, 1, 0]


def test_a_folder_with_signs_of_the_filter_language_is_no_trouble(tmp_path: Path):
    plain = first_colour(film(tmp_path / "plain", None))
    odd = first_colour(film(tmp_path / "it's; a [b], c=d", ColourGrade(match=SWAPPED)))
    assert np.abs(odd - plain[::-1]).max() <= 4


def test_a_path_is_escaped_twice():
    assert quoted("a:b") == "a\\\\:b"


def test_a_cut_says_how_each_piece_is_graded(tmp_path: Path):
    shoot = Shoot(tmp_path)
    item = replace(shoot.add("one", clip(tmp_path / "a.mp4")), grade=ColourGrade(exposure_stops=1))
    board = shoot.board([item])
    assert plan(board, board.main_sequence, shoot.takes).pieces[0].grade == ColourGrade(exposure_stops=1)
