"""A part of a film as a file that turns without a gap: its frames, their order, its sound."""

import threading
from pathlib import Path

import numpy as np
import pytest

from storyboard.media.errors import MediaError, Stopped
from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.model.rate import FILM
from storyboard.studio.looping import cut_loop

RATE = FILM
SIDE = 16


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three seconds whose frames grow lighter by two steps each, with a tone in the second one only."""
    made = tmp_path_factory.mktemp("film") / "film.mp4"
    grey = f"color=black:s={SIDE}x{SIDE}:r=24:d=3,format=gray,geq=lum='16+2*N'"
    tone = "aevalsrc='if(between(t,1,2),sin(2*PI*440*t),0)':s=48000:d=3"
    find_ffmpeg().run(
        [
            *("-v", "error", "-f", "lavfi", "-i", grey, "-f", "lavfi", "-i", tone, "-c:v", "libx264", "-qp", "0"),
            *("-pix_fmt", "yuv420p", "-g", "6", "-c:a", "aac", "-y", str(made)),
        ],
        timeout_s=30,
    )
    return made


def shades(path: Path) -> list[int]:
    """The mean of every frame's light."""
    raw = find_ffmpeg().output(["-v", "error", "-i", str(path), "-f", "rawvideo", "-pix_fmt", "gray", "pipe:1"])
    return [round(float(frame.mean())) for frame in np.frombuffer(raw, np.uint8).reshape(-1, SIDE * SIDE)]


def samples(path: Path) -> np.ndarray:
    raw = find_ffmpeg().output(["-v", "error", "-i", str(path), "-f", "s16le", "-ac", "1", "pipe:1"])
    return np.frombuffer(raw, "<i2")


def cut(film: Path, first: int, frames: int, folder: Path) -> Path:
    cut_loop(film, RATE, first, frames, folder / "loop.mov")
    return folder / "loop.mov"


def test_the_piece_holds_its_frames_over_and_over(film: Path, tmp_path: Path) -> None:
    whole = shades(film)
    held = shades(cut(film, 20, 10, tmp_path))
    assert len(held) % 10 == 0
    assert len(held) >= 2 * 24
    assert all(abs(a - b) <= 1 for a, b in zip(held, whole[20:30] * (len(held) // 10), strict=True))


def test_its_sound_is_as_long_as_its_picture_and_turns_with_it(film: Path, tmp_path: Path) -> None:
    made = cut(film, 12, 24, tmp_path)
    sound = samples(made)
    assert len(sound) == 2000 * len(shades(made))
    second = np.abs(sound[48_000:].astype(int))
    # From half a second before the tone: silent first, loud then, in every turn.
    assert second[2_000:22_000].max() < 400
    assert second[26_000:46_000].max() > 4_000


def test_a_long_part_is_laid_down_once(film: Path, tmp_path: Path) -> None:
    assert len(shades(cut(film, 0, 48, tmp_path))) == 48


def test_a_film_without_sound_turns_silently(tmp_path: Path) -> None:
    silent = tmp_path / "silent.mp4"
    find_ffmpeg().run(
        ["-v", "error", "-f", "lavfi", "-i", f"testsrc=s={SIDE}x{SIDE}:r=24:d=1", "-pix_fmt", "yuv420p", str(silent)],
        timeout_s=30,
    )
    assert len(shades(cut(silent, 3, 6, tmp_path))) == 48


def test_what_cannot_be_cut_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(MediaError):
        cut_loop(tmp_path / "none.mp4", RATE, 0, 10, tmp_path / "loop.mov")
    assert list(tmp_path.iterdir()) == []


def test_a_cut_that_is_given_up_stops(film: Path, tmp_path: Path) -> None:
    given_up = threading.Event()
    given_up.set()
    with pytest.raises(Stopped):
        cut_loop(film, RATE, 0, 24, tmp_path / "loop.mov", given_up)
    assert list(tmp_path.iterdir()) == []
