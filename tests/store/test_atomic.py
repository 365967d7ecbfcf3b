"""Whole writes or none."""

import errno
import os
from pathlib import Path

import pytest

from storyboard.store import atomic
from storyboard.store.atomic import DiskFull, StorageError, storage_error, sweep_temporaries, write_atomically


def test_a_write_replaces_the_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "board.json"
    write_atomically(path, b"a longer first text")
    write_atomically(path, b"short")
    assert path.read_bytes() == b"short"


def test_a_write_leaves_nothing_else_behind(tmp_path: Path) -> None:
    write_atomically(tmp_path / "board.json", b"text")
    assert [p.name for p in tmp_path.iterdir()] == ["board.json"]


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "board.json"
    write_atomically(path, b"one")
    path.chmod(0o640)
    write_atomically(path, b"two")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_failed_write_keeps_the_old_file_and_no_temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "board.json"
    write_atomically(path, b"old")
    monkeypatch.setattr(os, "fsync", _failing(errno.ENOSPC))
    with pytest.raises(DiskFull, match=r"board\.json: .*disk is full"):
        write_atomically(path, b"new")
    assert (path.read_bytes(), len(list(tmp_path.iterdir()))) == (b"old", 1)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EFBIG, errno.EDQUOT])
def test_a_full_disk_is_told_as_a_full_disk(number: int) -> None:
    assert isinstance(storage_error(OSError(number, "x"), Path("a")), DiskFull)


def test_a_missing_permission_is_told_as_one() -> None:
    assert "no permission" in str(storage_error(PermissionError(errno.EACCES, "x"), Path("a")))


def test_any_other_failure_repeats_the_systems_words() -> None:
    assert "'Input/output error'" in str(storage_error(OSError(errno.EIO, "Input/output error"), Path("a")))


def test_a_filesystem_that_cannot_sync_folders_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []

    def refuse(descriptor: int) -> None:
        tried.append(descriptor)
        raise OSError(errno.EINVAL, "said no")

    monkeypatch.setattr(os, "fsync", refuse)
    atomic.sync_folder(tmp_path)
    assert len(tried) == 1


def test_a_folder_that_fails_to_sync_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", _failing(errno.EIO))
    with pytest.raises(OSError, match="said no"):
        atomic.sync_folder(tmp_path)


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "board.json" / "full").mkdir(parents=True)
    with pytest.raises(StorageError, match=r"board\.json"):
        write_atomically(tmp_path / "board.json", b"text")


def test_sweeping_removes_only_what_a_crash_left(tmp_path: Path) -> None:
    (tmp_path / ".board.json.abc.sbtmp").touch()
    (tmp_path / ".hidden").touch()
    sweep_temporaries(tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == [".hidden"]


def _failing(number: int) -> object:
    def fail(_handle: int) -> None:
        raise OSError(number, "said no")

    return fail
