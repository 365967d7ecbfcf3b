"""Where a clip's bytes go."""

import errno
from pathlib import Path

import pytest

from storyboard.providers.bodies import TooLargeError
from storyboard.providers.downloads import DiskError, Sink


def sink_at(path: Path, most: int = 100) -> tuple[Sink, list[int]]:
    heard: list[int] = []
    return Sink(path, most, heard.append), heard


def test_bytes_are_counted_as_they_come(tmp_path: Path) -> None:
    sink, heard = sink_at(tmp_path / "a")
    sink.write(b"\0\0\0\x20ftyp", "")
    sink.write(b"more", "")
    sink.settle()
    sink.close(keep=True)
    assert heard == [8, 12]
    assert (tmp_path / "a").read_bytes() == b"\0\0\0\x20ftypmore"


def test_words_make_no_file_and_are_cut(tmp_path: Path) -> None:
    sink, heard = sink_at(tmp_path / "a")
    for _ in range(3):
        sink.write(b"{" + b" " * 40_000, "")
    sink.close(keep=True)
    assert heard == []
    assert len(sink.words or b"") == 65_536
    assert not (tmp_path / "a").exists()


def test_more_than_the_bound_is_not_taken(tmp_path: Path) -> None:
    sink, _ = sink_at(tmp_path / "a", most=10)
    sink.write(b"\0" * 10, "")
    with pytest.raises(TooLargeError, match="longer than 10 bytes"):
        sink.write(b"\0", "")
    sink.close(keep=False)
    assert not (tmp_path / "a").exists()


def test_a_length_that_is_no_number_promises_nothing(tmp_path: Path) -> None:
    sink, _ = sink_at(tmp_path / "a", most=10)
    sink.expect("many")
    with pytest.raises(TooLargeError, match="announced as 11 bytes"):
        sink.expect("11")


def test_a_disk_that_fails_at_the_last_moment_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    sink, _ = sink_at(tmp_path / "a")
    sink.write(b"\0" * 8, "")
    monkeypatch.setattr("storyboard.providers.downloads.os.fsync", full)
    with pytest.raises(DiskError, match="No space left"):
        sink.settle()
    sink.close(keep=False)


def test_a_file_that_cannot_be_closed_is_not_kept(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        sink, _ = sink_at(tmp_path / "a")
        sink.write(b"\0" * 8, "")
        assert sink._file is not None
        sink._file.close()
        sink._file = full
        full.write(b"x")
        sink.close(keep=True)
    assert not (tmp_path / "a").exists()
