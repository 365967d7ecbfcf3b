"""What is known about media files already looked at."""

from pathlib import Path

import pytest

from storyboard.store.media_index import MediaIndex, Seen, index_path, load_index

NAME = f"{'ab' * 32}.mp4"


def test_an_index_survives_saving(tmp_path: Path) -> None:
    index = MediaIndex()
    index.remember(NAME, Seen(3, 4))
    index.save(tmp_path / "cache" / "index.json")
    assert load_index(tmp_path / "cache" / "index.json").seen == {NAME: Seen(3, 4)}


def test_an_index_that_learned_nothing_is_not_written(tmp_path: Path) -> None:
    MediaIndex({NAME: Seen(3, 4)}).save(tmp_path / "index.json")
    assert not (tmp_path / "index.json").exists()


def test_forgetting_what_is_unknown_is_no_change(tmp_path: Path) -> None:
    index = MediaIndex()
    index.forget(NAME)
    index.save(tmp_path / "index.json")
    assert not (tmp_path / "index.json").exists()


def test_a_cache_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "cache").touch()
    index = MediaIndex()
    index.remember(NAME, Seen(3, 4))
    index.save(tmp_path / "cache" / "index.json")
    assert index.seen == {NAME: Seen(3, 4)}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b'{"version": 2, "files": {}}',
        b'{"version": 1, "files": []}',
        b'{"version": 1, "files": {"a": [1], "../b": [1, 2], "c": "x"}}',
    ],
)
def test_an_index_that_cannot_be_used_is_empty(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "index.json").write_bytes(data)
    assert load_index(tmp_path / "index.json").seen == {}


def test_another_place_has_another_index(tmp_path: Path) -> None:
    assert index_path(tmp_path, tmp_path / "a") != index_path(tmp_path, tmp_path / "b")


def test_a_file_is_checked_only_as_it_was_seen() -> None:
    index = MediaIndex({NAME: Seen(3, 4)})
    assert index.is_checked(NAME, Seen(3, 4))
    assert not index.is_checked(NAME, Seen(3, 5))
    assert not index.is_checked("other", Seen(3, 4))
