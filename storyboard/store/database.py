"""One SQLite file that holds facts: made whole or not at all, durable at every commit, one file when closed."""

import os
import sqlite3
import struct
import sys
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

from storyboard.model.errors import StoryboardError
from storyboard.store.atomic import storage_error, sync_folder

BUSY_TIMEOUT_S = 10.0
"""How long a statement waits for another process before it gives up."""

NETWORK_KINDS = frozenset(
    {"9p", "afs", "ceph", "cifs", "davfs", "fuse.sshfs", "glusterfs", "nfs", "nfs4", "smb3", "smbfs"}
)
"""File systems that cannot share memory between machines, so that WAL is not safe there."""

LOG_PAGES = 4000
"""How long the log may grow (16 MB) before it is folded in: that waits for the disk three times, amid a transaction."""

HEADER_BYTES = 100
MAGIC = b"SQLite format 3\0"

NAMES_A_FILE = bytes.fromhex("d9d505f920a163d7")
"""What a rollback journal ends in when it belongs to a transaction over several files, by SQLite's file format."""


class FactsError(StoryboardError):
    """A journal or ledger that cannot be read or written; nothing in it was changed."""


class Format(NamedTuple):
    """What a database file is: its name for people, its stamp, its version and the statements that make it."""

    label: str
    application_id: int
    version: int
    schema: str


def is_on_network(path: Path, mounts: str | None = None) -> bool:
    """Whether `path` lies on a network file system, as far as this machine can tell.

    `mounts` is the text of `/proc/mounts`; None reads it. Elsewhere than on Linux only UNC paths count.
    """
    real = os.path.realpath(path)
    if sys.platform != "linux":
        return real.startswith("\\\\")
    if mounts is None:
        try:
            mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return False
    longest, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ").rstrip("/")
        if (real == point or real.startswith(point + "/")) and len(point) >= len(longest):
            longest, kind = point, fields[2]
    return kind in NETWORK_KINDS


SENTENCES: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (
        ("SQLITE_CORRUPT", "SQLITE_NOTADB"),
        "The {label} is damaged; it was left as it is.",
        "Put back a copy from a backup, or move the file away to go on without its history.",
    ),
    (
        ("SQLITE_FULL", "SQLITE_IOERR"),
        "The {label} could not be written: the disk is full or refuses writing.",
        "Free some space and try again; nothing was lost.",
    ),
    (
        ("SQLITE_BUSY", "SQLITE_LOCKED"),
        "The {label} is in use by another program.",
        "Close the other program and try again.",
    ),
    (
        ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM"),
        "The {label} cannot be opened for writing.",
        "Check the permissions of the file and its folder.",
    ),
)
"""What SQLite's error names mean to a person, and what they can do."""


@contextmanager
def explained(path: Path, label: str) -> Generator[None]:
    """Turn SQLite's errors into one sentence that names the file and what to do."""
    try:
        yield
    except sqlite3.Error as error:
        name = str(getattr(error, "sqlite_errorname", ""))
        for names, what, fix in SENTENCES:
            if name.startswith(names):
                raise FactsError(what.format(label=label), where=str(path), fix=fix) from error
        raise FactsError(f"The {label} refused: {error}.", where=str(path)) from error
    except OSError as error:
        said = storage_error(error, path)
        raise FactsError(said.what, where=said.where, fix=said.fix) from error


def _refuse_truncated(path: Path, label: str) -> None:
    """Raise FactsError when the file is shorter than its own header says."""
    with path.open("rb") as file:
        header = file.read(HEADER_BYTES)
    # In this order another program's commit cannot be mistaken for damage: the log goes last.
    has_log = path.with_name(path.name + "-wal").exists() or path.with_name(path.name + "-journal").exists()
    size_bytes = path.stat().st_size
    whole = len(header) == HEADER_BYTES
    if whole and not has_log and header.startswith(MAGIC) and header[24:28] == header[92:96]:
        page_bytes = struct.unpack(">H", header[16:18])[0]
        pages = struct.unpack(">I", header[28:32])[0]
        whole = size_bytes >= pages * (65536 if page_bytes == 1 else page_bytes)
    if not whole:
        raise FactsError(
            f"The {label} is cut short ({size_bytes} bytes); it was left as it is.",
            where=str(path),
            fix="Put back a copy from a backup, or move the file away to go on without its history.",
        )


def _refuse_foreign_log(path: Path, label: str) -> None:
    """Raise FactsError for a rollback journal that names another file: SQLite would delete that file on opening.

    Ours name none, for no transaction of ours spans two databases.
    """
    log = path.with_name(path.name + "-journal")
    try:
        with log.open("rb") as file:
            file.seek(max(0, log.stat().st_size - len(NAMES_A_FILE)))
            names_a_file = file.read() == NAMES_A_FILE
    except FileNotFoundError:
        return
    if names_a_file:
        raise FactsError(
            f"Beside the {label} lies a rollback journal that Storyboard did not write; it was left as it is.",
            where=str(log),
            fix="Do not trust this folder; move that file away to open it.",
        )


def _refuse_strangers(connection: sqlite3.Connection, path: Path, form: Format) -> None:
    stamp = int(connection.execute("PRAGMA application_id").fetchone()[0])
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if stamp != form.application_id:
        raise FactsError(
            f"This file is not a {form.label}; it was left as it is.", where=str(path), fix="Move it out of the folder."
        )
    if version == form.version and _shape(connection) != _shape_of(form):
        raise FactsError(
            f"The {form.label} is not built as Storyboard builds it, so nothing in it can be trusted.",
            where=str(path),
            fix="Put back a copy from a backup, or move the file away to go on without its history.",
        )
    if version > form.version:
        raise FactsError(
            f"The {form.label} was written by a newer Storyboard (version {version}, this one reads {form.version}).",
            where=str(path),
            fix="Update Storyboard to open it; nothing was changed.",
        )


def _shape(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """The tables, views and triggers: a strange trigger could write facts of its own whenever we write ours."""
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_schema WHERE type <> 'index' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
    )
    return {(str(kind), str(name), str(sql)) for kind, name, sql in rows}


@cache
def _shape_of(form: Format) -> set[tuple[str, str, str]]:
    connection = _in_memory(form)
    try:
        return _shape(connection)
    finally:
        connection.close()


def _make(path: Path, form: Format) -> None:
    """Make an empty database under a temporary name and put it in place whole."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    fresh.unlink(missing_ok=True)
    connection = sqlite3.connect(fresh, isolation_level=None)
    try:
        connection.execute("PRAGMA synchronous=FULL")
        connection.executescript(f"BEGIN;{form.schema};COMMIT;")
        connection.execute(f"PRAGMA application_id={form.application_id}")
        connection.execute(f"PRAGMA user_version={form.version}")
    except BaseException:
        connection.close()
        fresh.unlink(missing_ok=True)
        raise
    connection.close()
    fresh.replace(path)
    sync_folder(path.parent)


def _in_memory(form: Format) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.executescript(form.schema)
    return connection


def open_database(path: Path, form: Format, *, read_only: bool = False) -> sqlite3.Connection:
    """Open (or make) a database in autocommit mode, to be guarded by its owner's lock in any thread.

    A writer gets WAL and synchronous=FULL, or a rollback journal where WAL is not safe. A reader of a file that is
    not there gets an empty one in memory. Raises FactsError for a damaged, truncated, newer or foreign file.
    """
    with explained(path, form.label):
        if path.exists() and not path.is_file():
            raise FactsError(
                f"This is no file, so it cannot be the {form.label}.", where=str(path), fix="Move it away."
            )
        if not path.exists():
            if read_only:
                return _in_memory(form)
            _make(path, form)
        _refuse_truncated(path, form.label)
        _refuse_foreign_log(path, form.label)
        if read_only:
            _finish_rollback(path)
        mode = "ro" if read_only else "rw"
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=BUSY_TIMEOUT_S,
        )
        try:
            connection.execute("PRAGMA trusted_schema=OFF")
            _refuse_strangers(connection, path, form)
            if not read_only:
                _set_durable(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def _finish_rollback(path: Path) -> None:
    """Take back what a killed writer left half done: SQLite does it on opening, but refuses one who only reads."""
    if path.with_name(path.name + "-journal").exists():
        rescue = sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, timeout=BUSY_TIMEOUT_S)
        # Where it cannot be done, the reader is told why.
        with closing(rescue), suppress(sqlite3.Error):
            rescue.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def _set_durable(connection: sqlite3.Connection, path: Path) -> None:
    wanted = "DELETE" if is_on_network(path) else "WAL"
    with suppress(sqlite3.OperationalError):
        connection.execute(f"PRAGMA journal_mode={wanted}")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute(f"PRAGMA wal_autocheckpoint={LOG_PAGES}")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA recursive_triggers=ON")


@contextmanager
def patience(connection: sqlite3.Connection, *, is_vital: bool) -> Generator[None]:
    """Whether the transaction inside waits for the disk; one that is not vital is made durable by the next that is.

    `LogSync` makes it durable too. Where no log is kept, every transaction waits.
    """
    if is_vital or connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        yield
        return
    connection.execute("PRAGMA synchronous=NORMAL")
    try:
        yield
    finally:
        connection.execute("PRAGMA synchronous=FULL")


sync_bytes: Callable[[int], None] = getattr(os, "fdatasync", os.fsync)
"""Waits for a file's bytes and length, not for its times, where the system can tell them apart; as SQLite does."""


class LogSync:
    """Makes what was committed without waiting durable, from any thread and without holding up the next transaction.

    By SQLite's file format a transaction in the log is durable once the log is: what `synchronous=FULL` does at the
    end of every transaction is done here once for all that were committed before.
    """

    def __init__(self, path: Path, label: str, check: Callable[[], None] | None = None) -> None:
        self._path = path
        self._label = label
        self._check = check
        self._is_named = False

    def sync(self) -> None:
        """Wait until the disk has everything that is committed. Raises FactsError when it refuses.

        `check` has the last word: it raises where the log is not that of the file that is open.
        """
        self._wait()
        if self._check is not None:
            self._check()

    def _wait(self) -> None:
        with explained(self._path, self._label):
            try:
                handle = os.open(self._path.with_name(self._path.name + "-wal"), os.O_RDWR | getattr(os, "O_BINARY", 0))
            except FileNotFoundError:
                # No log: every transaction has waited itself.
                return
            try:
                sync_bytes(handle)
            finally:
                os.close(handle)
            if not self._is_named:
                # The log is as new as the connection; its name must be durable too.
                sync_folder(self._path.parent, sync_bytes)
                self._is_named = True


def close_database(connection: sqlite3.Connection, *, read_only: bool = False) -> None:
    """Fold the log into the one file and close; while another process reads, the log simply stays."""
    if not read_only:
        with suppress(sqlite3.Error):
            connection.execute("PRAGMA busy_timeout=0")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute("PRAGMA journal_mode=DELETE")
    connection.close()
