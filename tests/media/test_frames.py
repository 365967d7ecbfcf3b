"""Single frames, exact."""

import io
from pathlib import Path

import pytest
from PIL import Image

from storyboard.media.errors import MediaError
from storyboard.media.frames import last_png, png_at, poster
from tests.fakes.clips import clip


def grey(png: bytes) -> int:
    """The number that a frame of the numbered clip tells by its grey."""
    level = Image.open(io.BytesIO(png)).convert("L").getpixel((40, 40))
    assert isinstance(level, int)
    return round((level * 219 / 255) / 6)


@pytest.mark.parametrize("frame", [0, 1, 11, 23])
def test_the_frame_asked_for_is_the_frame_given(clips: Path, frame: int) -> None:
    assert grey(png_at(clips / "numbered.mp4", frame)) == frame


def test_a_frame_after_the_last_is_an_error(clips: Path) -> None:
    with pytest.raises(MediaError, match="There is no frame 24; it has 24"):
        png_at(clips / "numbered.mp4", 24)


def test_a_frame_before_the_first_is_an_error(clips: Path) -> None:
    with pytest.raises(MediaError, match="no frame -1"):
        png_at(clips / "numbered.mp4", -1)


def test_the_last_frame_is_the_last(clips: Path) -> None:
    assert grey(last_png(clips / "numbered.mp4")) == 23


def test_a_poster_is_a_third_of_the_way_in(clips: Path) -> None:
    picture = poster(clips / "numbered.mp4", 80, 80)
    assert grey(picture) == 8
    assert Image.open(io.BytesIO(picture)).size == (80, 80)


def test_a_sound_has_no_poster(clips: Path) -> None:
    with pytest.raises(MediaError, match="no picture"):
        poster(clips / "tone.wav", 80, 80)


def test_a_crop_fills_and_a_letterbox_keeps_everything(tmp_path: Path) -> None:
    tall = clip(tmp_path / "t.mp4", "color=c=white", size="90x160")
    filled = Image.open(io.BytesIO(png_at(tall, 0, 160, 90))).convert("L")
    boxed = Image.open(io.BytesIO(png_at(tall, 0, 160, 90, "letterbox"))).convert("L")
    assert filled.size == boxed.size == (160, 90)
    assert min(filled.tobytes()) > 240
    assert (boxed.getpixel((5, 45)), boxed.getpixel((80, 45))) == (0, 255)
