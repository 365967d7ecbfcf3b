"""Rollback journals and write-ahead logs that come with a received project can do no harm."""

import shutil
import sqlite3
import struct
from contextlib import suppress
from pathlib import Path

import pytest

from storyboard.model.facts import EventKind
from storyboard.store.database import FactsError
from storyboard.store.journal import Journal
from tests.fakes.facts import admitted, job, scribe

MAGIC = bytes.fromhex("d9d505f920a163d7")


def cut_off(tmp_path: Path) -> Path:
    """A journal as a program leaves it that was killed while it wrote without a write-ahead log."""
    path = tmp_path / "journal.sqlite"
    with Journal.open(path) as journal:
        journal.append(admitted(scribe(), job()))
    left = tmp_path / "received" / "journal.sqlite"
    left.parent.mkdir()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute("PRAGMA cache_size=1")
    connection.execute("BEGIN")
    connection.execute("DELETE FROM job")
    connection.executemany("INSERT INTO meta VALUES (?, ?)", [(f"key {n}", "x" * 3000) for n in range(200)])
    for tail in ("", "-journal"):
        shutil.copyfile(f"{path}{tail}", f"{left}{tail}")
    connection.execute("ROLLBACK")
    connection.close()
    return left


def naming(log: Path, victim: Path) -> None:
    """Let a rollback journal say that it is part of a transaction whose list of files is `victim`."""
    name = str(victim).encode()
    record = struct.pack(">I", 0x40000000 // 4096 + 1) + name + struct.pack(">II", len(name), sum(name)) + MAGIC
    with log.open("ab") as file:
        file.write(record)


@pytest.mark.parametrize("read_only", [False, True])
def test_what_our_own_killed_program_left_is_taken_back(tmp_path: Path, read_only: bool):
    path = cut_off(tmp_path)
    with Journal.open(path, read_only=read_only) as journal:
        assert [found.id for found in journal.jobs()] == ["job-1"]
        assert journal.meta("key 1") == ""


@pytest.mark.parametrize("read_only", [False, True])
def test_a_rollback_journal_that_names_another_file_is_refused_and_that_file_is_left(tmp_path: Path, read_only: bool):
    path, victim = cut_off(tmp_path), tmp_path / "letters.txt"
    victim.write_bytes(b"dear")
    naming(path.with_name("journal.sqlite-journal"), victim)
    before = path.read_bytes()
    with pytest.raises(FactsError, match="rollback journal that Storyboard did not write"):
        Journal.open(path, read_only=read_only)
    assert victim.read_bytes() == b"dear"
    assert path.read_bytes() == before


def test_sqlite_itself_would_have_removed_that_file(tmp_path: Path):
    path, victim = cut_off(tmp_path), tmp_path / "letters.txt"
    victim.write_bytes(b"dear")
    naming(path.with_name("journal.sqlite-journal"), victim)
    connection = sqlite3.connect(path)
    connection.execute("SELECT count(*) FROM meta").fetchone()
    connection.close()
    assert not victim.exists()


def test_a_write_ahead_log_of_another_database_changes_nothing(tmp_path: Path):
    ours, theirs = tmp_path / "journal.sqlite", tmp_path / "theirs.sqlite"
    for path, name in ((ours, "job-1"), (theirs, "job-2")):
        with Journal.open(path) as journal:
            journal.append(admitted(scribe(name), job(name)))
    open_one = sqlite3.connect(theirs, isolation_level=None)
    open_one.execute("PRAGMA journal_mode=WAL")
    open_one.execute("DELETE FROM job")
    shutil.copyfile(f"{theirs}-wal", f"{ours}-wal")
    open_one.close()
    # Refused in words, or read as one of the two: never a mixture.
    with suppress(FactsError), Journal.open(ours) as journal:
        assert {found.id for found in journal.jobs()} <= {"job-1", "job-2"}
        assert journal.events(kinds={EventKind.JOB_ADMITTED})


@pytest.mark.parametrize("tail", ["-wal", "-shm", "-journal"])
@pytest.mark.parametrize("data", [b"", b"\x00" * 4096, b"\xff" * 5000, MAGIC, b"7\x7f\x06\x82" + bytes(5000)])
def test_rubbish_beside_a_journal_is_no_traceback_and_loses_nothing(tmp_path: Path, tail: str, data: bytes):
    path = tmp_path / "journal.sqlite"
    with Journal.open(path) as journal:
        journal.append(admitted(scribe(), job()))
    Path(f"{path}{tail}").write_bytes(data)
    with suppress(FactsError), Journal.open(path) as journal:
        assert [found.id for found in journal.jobs()] == ["job-1"]
    Path(f"{path}{tail}").unlink(missing_ok=True)
    with Journal.open(path) as journal:
        assert [found.id for found in journal.jobs()] == ["job-1"]
