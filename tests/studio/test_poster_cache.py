"""Posters survive the program, and a cache that is damaged, full or read-only never costs more than drawing anew."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from storyboard.model.requests import Staging
from storyboard.store.media import MediaFolder
from storyboard.studio.cards import Poster
from storyboard.studio.poster_cache import PosterCache
from storyboard.studio.posters import Posters

RED = Image.new("RGB", (32, 18), (200, 20, 20))


@pytest.fixture
def cache(tmp_path: Path) -> PosterCache:
    return PosterCache(tmp_path / "posters")


def kept(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "posters").glob("??/*.jpg"))


def test_what_was_put_is_there_for_the_next_one_to_ask(cache: PosterCache, tmp_path: Path) -> None:
    cache.put("take:a", 32, 18, RED)
    held = PosterCache(tmp_path / "posters").get("take:a", 32, 18)
    assert held is not None
    assert np.asarray(held)[5, 5, 0] > 180


def test_another_size_or_another_key_is_another_poster(cache: PosterCache) -> None:
    cache.put("take:a", 32, 18, RED)
    assert (cache.get("take:a", 64, 36), cache.get("take:b", 32, 18)) == (None, None)


@pytest.mark.parametrize("data", [b"", b"no picture", b"\xff\xd8\xff\xe0cut short"])
def test_a_damaged_file_is_as_good_as_none(cache: PosterCache, tmp_path: Path, data: bytes) -> None:
    cache.put("take:a", 32, 18, RED)
    kept(tmp_path)[0].write_bytes(data)
    assert cache.get("take:a", 32, 18) is None


def test_a_folder_that_cannot_be_made_costs_nothing_but_the_cache(tmp_path: Path) -> None:
    (tmp_path / "posters").write_text("in the way")
    cache = PosterCache(tmp_path / "posters")
    cache.put("take:a", 32, 18, RED)
    assert cache.get("take:a", 32, 18) is None


def test_a_sweep_lets_go_of_the_oldest_first(tmp_path: Path, cache: PosterCache) -> None:
    cache.put("a", 32, 18, RED)
    cache.put("b", 32, 18, RED)
    size = kept(tmp_path)[0].stat().st_size
    PosterCache(tmp_path / "posters", size).sweep()
    assert len(kept(tmp_path)) == 1


def test_a_drawn_panel_is_drawn_once(tmp_path: Path, cache: PosterCache) -> None:
    posters = Posters(MediaFolder(tmp_path / "media"), cache=cache)
    poster = Poster(key="panel:x", staging=Staging())
    first = posters.of(poster, 160, 90)
    again = posters.of(Poster(key="panel:x"), 160, 90)
    assert first is not None
    assert again is not None
    assert again.size == first.size


def test_a_panel_whose_reference_picture_is_missing_is_not_kept(tmp_path: Path, cache: PosterCache) -> None:
    posters = Posters(MediaFolder(tmp_path / "media"), cache=cache)
    posters.of(Poster(key="panel:x", staging=Staging(art_sha256="ab" * 32)), 160, 90)
    assert kept(tmp_path) == []


def test_a_sketch_is_cut_to_the_shape_of_the_card(tmp_path: Path, photo: Path) -> None:
    media = MediaFolder(tmp_path / "media")
    sha256 = media.add_file(photo, ".png")
    picture = Posters(media).of(Poster(key="sketch:x", picture_sha256=sha256), 40, 40)
    assert picture is not None
    assert picture.size == (40, 40)


def test_a_poster_of_nothing_is_nothing(tmp_path: Path) -> None:
    assert Posters(MediaFolder(tmp_path / "media")).of(Poster(key=""), 40, 40) is None
