"""Colours that a file does not tell are read by the file's own size, at whatever size they are then shown."""

import io
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from storyboard.media.frames import png_at
from storyboard.media.probe import probe
from storyboard.model.facts import Take
from storyboard.model.picture import Format
from storyboard.model.rate import FILM
from storyboard.model.requests import Grade
from storyboard.stitch.film import export
from storyboard.studio.pairing import pair_takes
from storyboard.studio.take_stories import poster_strip
from tests.fakes.clips import Shoot, clip, ffmpeg
from tests.fakes.pixels import planes

BARS = "smptehdbars"
TO_709 = "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int,format=yuv420p"
SMALL = (854, 480)

Codes = NDArray[np.int64]


class Files:
    """Stands in for a project's media."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def path_of(self, sha256: str) -> Path:
        """The one file there is, whatever its hash."""
        return self._path


@pytest.fixture(scope="module")
def untagged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Bars of 720 lines in BT.709 that do not say so."""
    path = clip(
        tmp_path_factory.mktemp("bars") / "bars.mp4",
        BARS,
        size="1280x720",
        frames=4,
        filters=f"format=gbrp,{TO_709},setparams=colorspace=unknown:color_primaries=unknown:color_trc=unknown",
    )
    assert probe(path).colours.matrix == ""
    return path


@pytest.fixture(scope="module")
def truth() -> Codes:
    """The seven bars in RGB as they were drawn."""
    source = ["-f", "lavfi", "-i", f"{BARS}=s=1280x720", "-frames:v", "1", "-vf", "format=gbrp,format=rgb24"]
    return middles(np.frombuffer(ffmpeg(*source, "-f", "rawvideo", "-"), np.uint8).reshape(720, 1280, 3))


def middles(picture: NDArray[np.uint8]) -> Codes:
    """The colours in the middle of the seven bars."""
    height, width = picture.shape[:2]
    across = [(0.125 + 0.75 * (n + 0.5) / 7) * width for n in range(7)]
    return np.array([picture[round(height * 0.3), round(x)] for x in across], int)


def take() -> Take:
    return Take(id="t", shot_id="s", sha256="x", grade=Grade.FINAL, width=1280, height=720, rate=FILM, frames=4)


def test_a_small_picture_has_the_colours_of_the_large_one(untagged: Path, truth: Codes) -> None:
    with Image.open(io.BytesIO(png_at(untagged, 0, *SMALL)), formats=("PNG",)) as picture:
        assert np.abs(middles(np.asarray(picture)) - truth).max() <= 3


def test_a_strip_of_posters_has_them_too(untagged: Path, truth: Codes) -> None:
    strip = poster_strip(Files(untagged), "x", 4, 90)  # type: ignore[arg-type]
    assert np.abs(middles(np.asarray(strip.crop((0, 0, 160, 90)))) - truth).max() <= 3


def test_two_takes_beside_each_other_have_them_too_and_say_how_they_are_meant(
    untagged: Path, truth: Codes, tmp_path: Path
) -> None:
    out = tmp_path / "pair.mp4"
    pair_takes(Files(untagged), take(), take(), Format(id="f", width=1280, height=720), out)  # type: ignore[arg-type]
    assert probe(out).colours.matrix == "bt709"
    with Image.open(io.BytesIO(png_at(out, 0)), formats=("PNG",)) as picture:
        left = np.asarray(picture)[:, : picture.width // 2]
        assert np.abs(middles(left) - truth).max() <= 6


def test_a_film_of_fewer_lines_keeps_the_codes_that_the_file_has(untagged: Path, tmp_path: Path) -> None:
    shoot = Shoot(tmp_path, width=SMALL[0], height=SMALL[1])
    cut = shoot.cut([shoot.add("a", untagged, 4)])
    export(cut, tmp_path / "film.mp4", media=shoot.media, cache=tmp_path / "cache")
    before, after = (middles(planes(path)[0].transpose(1, 2, 0)) for path in (untagged, tmp_path / "film.mp4"))
    assert np.abs(before - after).max() <= 2
