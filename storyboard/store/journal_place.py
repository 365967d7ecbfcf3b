"""Which file the open journal is: noticed when another program removes it or puts something else in its place.

A checkout or a sync tool replaces files under a program that has them open. SQLite would go on writing into the old
one, which nobody will ever read, and its log would be taken for that of the new one.
"""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from storyboard.store.atomic import sync_folder
from storyboard.store.database import FactsError, explained

WAL = "-wal"
LOGS = (WAL, "-shm")


class JournalMoved(FactsError):
    """The file under the journal's name is no longer the one that is open; `is_gone` where there is none."""

    def __init__(self, path: Path, *, is_gone: bool) -> None:
        self.is_gone = is_gone
        if is_gone:
            what = "Another program took the journal away while it was open here; nothing more is sent or written down."
        else:
            what = "Another program replaced the journal while it was open here; nothing more is sent or written down."
        super().__init__(what, where=str(path), fix="Open the project again.")


class _Stat(NamedTuple):
    device: int
    inode: int
    size_bytes: int
    mtime_ns: int


class JournalPlace:
    """Looks at the file of an open journal by its name; it is never opened, for that would let go of SQLite's locks.

    `is_ours` says that nobody but this process writes: then another size or time than after our last writing is
    another program's doing too. It cannot be told where a file system tells sizes and times late.
    """

    def __init__(self, path: Path, *, is_ours: bool) -> None:
        self._path = path
        self._is_ours = is_ours
        self._seen = _stat(path)
        self._logs: dict[str, _Stat] = {}
        self._dropped: int | None = None
        self.note()

    def check(self) -> None:
        """Raise JournalMoved where the open file is not the one on the disk."""
        trouble = self.trouble()
        if trouble is not None:
            raise trouble

    def trouble(self) -> JournalMoved | None:
        """What `check` would raise; None where the open file is the one on the disk."""
        if self._seen is None:
            return None
        now = _stat(self._path)
        if now is None:
            return JournalMoved(self._path, is_gone=True)
        is_same = now == self._seen if self._is_ours else now[:2] == self._seen[:2]
        return None if is_same else JournalMoved(self._path, is_gone=False)

    def note(self) -> None:
        """Count the file as it is now as our own writing, if it is the one that is open."""
        now = _stat(self._path)
        if self._seen is not None and now is not None and now[:2] == self._seen[:2]:
            self._seen = now
        for tail in LOGS:
            log = _stat(self._path.with_name(self._path.name + tail)) if tail not in self._logs else None
            if log is not None:
                self._logs[tail] = log

    def drop_logs(self) -> None:
        """Remove the logs of the open file from beside another one; those that came with that one stay."""
        for tail, ours in self._logs.items():
            log = self._path.with_name(self._path.name + tail)
            there = _stat(log)
            if there is None or there[:2] != ours[:2]:
                continue
            with suppress(OSError):
                if tail == WAL and self._dropped is None:
                    self._dropped = os.open(log, os.O_RDWR)
                log.unlink()

    def blank_log(self) -> None:
        """Empty the log that was removed: else SQLite would fold it into whatever file stands there when it closes."""
        dropped, self._dropped = self._dropped, None
        if dropped is not None:
            try:
                os.ftruncate(dropped, 0)
            finally:
                os.close(dropped)


def copy_out(connection: sqlite3.Connection, path: Path, label: str) -> None:
    """Write everything that a connection knows into a new file. Raises FactsError, and then there is no file."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with explained(path, label):
            fresh.unlink(missing_ok=True)
            with closing(sqlite3.connect(fresh, isolation_level=None)) as copy:
                connection.backup(copy)
                copy.execute("PRAGMA journal_mode=DELETE")
                (said,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
            if said != "ok":
                raise FactsError(f"What the {label} held cannot be read any more.", where=str(path))
            _put(fresh, path)
            sync_folder(path.parent)
    finally:
        fresh.unlink(missing_ok=True)


def _put(fresh: Path, path: Path) -> None:
    """Give a file its name, and never that of another file."""
    try:
        os.link(fresh, path)
    except FileExistsError:
        raise
    except OSError:
        # A file system without links: looking first is all that can be done.
        if path.exists():
            raise FileExistsError(str(path)) from None
        fresh.rename(path)


def _stat(path: Path) -> _Stat | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return _Stat(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
