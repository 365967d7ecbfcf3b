"""Pieces are found whole or not at all, and the cache stays within its bound."""

import os
from pathlib import Path

import pytest

from storyboard.stitch.cache import Cache
from storyboard.store.atomic import StorageError


def put(cache: Cache, key: str, size: int = 100, used_s: float | None = None) -> Path:
    made = cache.folder / "made"
    made.write_bytes(b"x" * size)
    path = cache.put(key, made, ".mp4", note="n").path
    if used_s is not None:
        os.utime(path, (used_s, used_s))
    return path


def test_what_was_put_is_found_with_its_note(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "c")
    path = put(cache, "aa11")
    found = cache.get("aa11", ".mp4")
    assert found is not None
    assert (found.path, found.note) == (path, "n")
    assert cache.get("bb", ".mp4") is None


def test_a_piece_cut_short_is_not_used(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    put(cache, "aa11").write_bytes(b"x")
    assert cache.get("aa11", ".mp4") is None


@pytest.mark.parametrize("note", [None, "not a number"])
def test_a_piece_without_a_sound_note_is_not_used(tmp_path: Path, note: str | None) -> None:
    cache = Cache(tmp_path)
    beside = put(cache, "aa11").with_suffix(".note")
    beside.unlink() if note is None else beside.write_text(note)
    assert cache.get("aa11", ".mp4") is None


def test_the_longest_unused_go_first(tmp_path: Path) -> None:
    cache = Cache(tmp_path, limit_bytes=250)
    for number, key in enumerate(("aa1", "bb1", "cc1")):
        put(cache, key, used_s=1000 + number)
    assert cache.get("aa1", ".mp4") is not None  # used now
    assert cache.prune() == 100
    assert [cache.get(key, ".mp4") is None for key in ("aa1", "bb1", "cc1")] == [False, True, False]
    assert cache.size_bytes() == 200


def test_a_cleared_cache_is_empty_and_usable(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "c")
    put(cache, "aa1")
    cache.clear()
    assert cache.size_bytes() == 0
    put(cache, "aa1")


def test_a_cache_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match="file"):
        Cache(tmp_path / "file" / "c")


def test_a_piece_that_is_gone_before_it_is_kept_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        Cache(tmp_path).put("aa1", tmp_path / "absent", ".mp4")
