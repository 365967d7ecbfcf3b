"""Oblong pixels, fields and pictures that need nothing: what a file says of its frames is heeded."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from storyboard.media.colour import TAG_FILTER, ColourTags
from storyboard.media.fitting import fitted, tone_of
from storyboard.media.probe import probe
from storyboard.model.rate import Rate
from storyboard.model.sequences import Item
from storyboard.stitch.conform import TO_VIDEO, is_film_picture
from storyboard.stitch.film import export
from storyboard.stitch.profile import EXPORT, picture_of
from tests.fakes.clips import Shoot, clip, ffmpeg
from tests.fakes.pixels import luma


def film_of(shoot: Shoot, item: Item) -> Path:
    """The film of one item."""
    return export(shoot.cut([item]), shoot.folder / "f.mp4", media=shoot.media, cache=shoot.folder / "cache").path


@pytest.mark.parametrize(("width", "aspect"), [(80, "2/1"), (320, "1/2"), (120, "4/3")])
def test_oblong_pixels_are_shown_square(shoot: Shoot, width: int, aspect: str) -> None:
    box = f"drawbox=x=iw/4:y=0:w=iw/4:h=ih:color=white:t=fill,setsar={aspect}"
    path = clip(shoot.folder / "sar.mp4", "color=c=black", size=f"{width}x90", frames=3, filters=box)
    shown = luma(film_of(shoot, shoot.add("a", path, 3)))[1, 45]
    assert shown[44:76].min() > 220
    assert max(shown[:36].max(), shown[84:].max()) < 30


@pytest.mark.parametrize("first", ["tff", "bff"])
def test_fields_taken_one_after_the_other_become_whole_frames(tmp_path: Path, first: str) -> None:
    shoot = Shoot(tmp_path, rate=Rate.of(25))
    moving = "color=c=black:s=160x96:r=50,geq=lum='if(between(X-N*3,10,40),235,16)':cb=128:cr=128"
    woven = f"tinterlace=interleave_{'top' if first == 'tff' else 'bottom'},setfield={first}"
    path = tmp_path / "fields.mp4"
    coded = [
        "-c:v",
        "libx264",
        "-crf",
        "4",
        "-flags",
        "+ilme+ildct",
        "-x264-params",
        f"{first}=1",
        "-pix_fmt",
        "yuv420p",
        "-frames:v",
        "12",
    ]
    ffmpeg("-f", "lavfi", "-i", f"{moving},{woven}", *coded, str(path))
    assert probe(path).field_order == first
    combed, whole = luma(path), luma(film_of(shoot, shoot.add("a", path, 12, rate=Rate.of(25))))
    assert len(whole) == 12
    assert _combs(combed) > 3 * _combs(whole)


def _combs(frames: NDArray[np.uint8]) -> float:
    """How far neighbouring lines differ inside the picture."""
    inner = frames[2:-2, 10:-10].astype(np.int16)
    return float(np.abs(np.diff(inner, axis=1)).mean())


@pytest.mark.parametrize("tags", ["null", TAG_FILTER])
def test_a_take_that_is_the_films_picture_already_is_not_scaled_and_stays_as_it_is(tmp_path: Path, tags: str) -> None:
    shoot = Shoot(tmp_path, width=1280, height=720)
    path = clip(tmp_path / "take.mp4", "testsrc2", size="1280x720", frames=2, filters=tags)
    info, picture = probe(path), picture_of(shoot.cut([shoot.add("a", path, 2)]).format, EXPORT)
    assert is_film_picture(info, picture)
    assert not is_film_picture(replace(info, pixel_aspect=Fraction(2)), picture)
    assert not is_film_picture(replace(info, rotation_deg=180), picture)
    assert not is_film_picture(replace(info, colours=ColourTags("bt709", "bt709", "bt709", True)), picture)
    assert not is_film_picture(replace(info, colours=ColourTags("smpte170m")), picture)
    scaled = ",".join(fitted((1280, 720), tone_of(info, "yuv420p", TO_VIDEO)))
    assert pixels(path, scaled) == pixels(path, "null")


def pixels(path: Path, chain: str) -> bytes:
    """Every code of every frame behind the filters."""
    return ffmpeg("-i", str(path), "-vf", chain, "-pix_fmt", "yuv420p", "-f", "rawvideo", "-")
