"""The project lock: one writer; the system lets go of it when its owner dies."""

import errno
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import BaseFileLock, FileLock, Timeout

from storyboard.later import later
from storyboard.store.atomic import DENIED, storage_error

if TYPE_CHECKING:
    from filelock import SoftFileLock
else:
    # Only folders that know no locks need it, and it looks for the machine's name, through modules of its own.
    SoftFileLock = later("filelock", "SoftFileLock")

LOCK_NAME = ".lock"

_NO_LOCKS = frozenset({errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK, errno.EINVAL})

IN_USE = (
    "Another window or program has this project open, so it opens for reading only. Close it there, then open it again."
)
NO_PERMISSION = (
    "This folder cannot be written to, so the project opens for reading only. "
    "Copy it to a folder of your own to edit it."
)


class ProjectLock:
    """Held or not; `reason` is the sentence that says why not, "" while it is held."""

    def __init__(self, lock: BaseFileLock | None, reason: str = "") -> None:
        self._lock = lock
        self.reason = reason

    def release(self) -> None:
        """Let the next one write; harmless when nothing is held."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def take_lock(folder: Path) -> ProjectLock:
    """Try to become the project's one writer, at once. Raises StorageError only when the disk itself fails."""
    path = folder / LOCK_NAME
    try:
        return _locked(FileLock(path, timeout=0, thread_local=False, fallback_to_soft=False))
    except NotImplementedError:
        return _softly(path)
    except OSError as error:
        if error.errno in _NO_LOCKS:
            return _softly(path)
        return _refused(error, path)


def _softly(path: Path) -> ProjectLock:
    """Where the filesystem knows no locks (network shares): a file that exists while somebody writes."""
    try:
        return _locked(SoftFileLock(path, timeout=0, thread_local=False))
    except OSError as error:
        return _refused(error, path)


def _locked(lock: BaseFileLock) -> ProjectLock:
    try:
        lock.acquire()
    except Timeout:
        return ProjectLock(None, IN_USE)
    return ProjectLock(lock)


def _refused(error: OSError, path: Path) -> ProjectLock:
    if error.errno in DENIED:
        return ProjectLock(None, NO_PERMISSION)
    raise storage_error(error, path) from error
