"""Writing so that a reader, or a crash, meets the old file or the new one and never a part of either."""

import contextlib
import errno
import os
import secrets
from collections.abc import Callable, Generator
from pathlib import Path

from storyboard.model.errors import StoryboardError

FULL = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT})
"""What the system says when nothing more fits: no space, over a file-size limit, over a quota."""

DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
"""What the system says when it will not let us write."""


class StorageError(StoryboardError):
    """The disk would not do what was asked."""


class DiskFull(StorageError):
    """There was no room; what was there before is untouched."""


def storage_error(error: OSError, path: Path) -> StorageError:
    """The sentence for what the system said about `path`."""
    where = str(path)
    if error.errno in FULL:
        return DiskFull(
            "it could not be written because the disk is full (or a size limit is reached); nothing was changed.",
            where=where,
            fix="Free some space and try again.",
        )
    if error.errno in DENIED:
        return StorageError(
            "there is no permission to write here; nothing was changed.",
            where=where,
            fix="Change the folder's permissions, or work on a copy.",
        )
    if error.errno == errno.ENAMETOOLONG:
        return StorageError("this name is too long for the disk.", where=where[-255:], fix="Choose a shorter one.")
    said = error.strerror or type(error).__name__
    return StorageError(f"the disk said {said!r}.", where=where, fix="Check the disk and try again.")


def write_atomically(path: Path, data: bytes) -> None:
    """Put `data` at `path` for good: temp file beside it, fsync, rename, fsync of the folder.

    Raises StorageError (DiskFull when there is no room); the file that was there is then untouched.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _temporary_beside(path) as temp:
            _write_synced(temp, data, _mode_of(path))
            temp.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise storage_error(error, path) from error


def move_into_place(temp: Path, path: Path) -> None:
    """Give the fully written `temp` (same filesystem) its final name, synced; raises OSError."""
    with temp.open("rb+") as file:
        os.fsync(file.fileno())
    temp.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path, wait: Callable[[int], None] | None = None) -> None:
    """Make the names in `folder` survive a power cut, where the system can; raises OSError.

    `wait` is how to wait for the disk, `os.fsync` unless given.
    """
    if os.name == "nt":  # pragma: no cover - Windows offers no handle to a folder
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        (wait or os.fsync)(handle)
    except OSError as error:
        # Some network filesystems cannot sync a folder; the rename itself is still atomic there.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


def sweep_temporaries(folder: Path) -> None:
    """Remove what a crash in `write_atomically` left in `folder`; only its lock's owner may call this."""
    for stray in folder.glob(".*.sbtmp"):
        with contextlib.suppress(OSError):
            stray.unlink()


@contextlib.contextmanager
def _temporary_beside(path: Path) -> Generator[Path]:
    # Short, so that the longest name that a file may have can still be written.
    temp = path.with_name(f".{secrets.token_hex(8)}.sbtmp")
    try:
        yield temp
    finally:
        temp.unlink(missing_ok=True)


def _write_synced(path: Path, data: bytes, mode: int) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _mode_of(path: Path) -> int:
    """The permissions of the file being replaced; for a new one, what the user's umask leaves."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        return 0o666
