"""A poster is the take's own picture, or the panel with every reference picture that can be read."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from storyboard.model.errors import StoryboardError
from storyboard.model.requests import Staging
from storyboard.store.media import MediaFolder
from storyboard.studio.posters import Posters
from tests.fakes.clips import clip


@pytest.fixture
def media(tmp_path: Path) -> MediaFolder:
    return MediaFolder(tmp_path / "media")


def test_a_take_is_shown_in_its_own_colours(media: MediaFolder, tmp_path: Path) -> None:
    sha256 = media.add_file(clip(tmp_path / "red.mp4", "color=c=red", frames=6), ".mp4")
    poster = Posters(media).of_take(sha256, 32, 18)
    assert poster.size == (32, 18)
    red, green, blue = poster.resize((1, 1)).tobytes()
    assert (red > 200, green < 50, blue < 50) == (True, True, True)


def test_a_take_that_is_not_there_is_an_error_in_words(media: MediaFolder) -> None:
    with pytest.raises(StoryboardError):
        Posters(media).of_take("ab" * 32, 32, 18)


def test_a_reference_picture_is_drawn_into_the_panel(media: MediaFolder, photo: Path) -> None:
    sha256 = media.add_file(photo, ".png")
    posters = Posters(media)
    bare = posters.of_staging(Staging(), 160, 90)
    shown = posters.of_staging(Staging(art_sha256=sha256), 160, 90)
    assert ImageChops.difference(bare.convert("RGB"), shown.convert("RGB")).getbbox() is not None


@pytest.mark.parametrize("data", [b"no picture", None])
def test_a_reference_picture_that_cannot_be_read_is_left_out(
    media: MediaFolder, tmp_path: Path, data: bytes | None
) -> None:
    sha256 = "ab" * 32
    if data is not None:
        (tmp_path / "odd.png").write_bytes(data)
        sha256 = media.add_file(tmp_path / "odd.png", ".png")
    assert Posters(media).of_staging(Staging(art_sha256=sha256), 160, 90).size == (160, 90)


def test_a_reference_picture_is_read_once(media: MediaFolder, photo: Path) -> None:
    sha256 = media.add_file(photo, ".png")
    posters = Posters(media)
    first = posters.of_staging(Staging(art_sha256=sha256), 160, 90)
    media.path_of(sha256).unlink()
    assert isinstance(first, Image.Image)
    assert posters.of_staging(Staging(art_sha256=sha256), 160, 90).tobytes() == first.tobytes()
