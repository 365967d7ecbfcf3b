"""The project's journal: what happened, append-only, with the tables that are folded from it.

Events are ordered by `(seq, id)`. `seq` counts on from the highest known, so that an event always follows what
its writer had seen; after a merge both journals have the same order and therefore the same tables.

One connection serves every thread, guarded by a lock: the window reads once on opening and lives on callbacks
afterwards, so that reads never queue behind the engine's commits for longer than one of them.
"""

import json
import sqlite3
import sys
from collections.abc import Collection, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from storyboard.model.facts import Event
from storyboard.store.database import FactsError, LogSync, close_database, explained, open_database, patience
from storyboard.store.fact_tables import FactTables
from storyboard.store.folds import FOLD_VERSION, Drop, Put, Row, fold, written
from storyboard.store.journal_place import JournalMoved, JournalPlace, copy_out
from storyboard.store.journal_schema import (
    ALL_EVENTS,
    EVENTS_ABOUT,
    EVENTS_OF_KINDS,
    FOLD_TABLES,
    INSERT_EVENT,
    JOURNAL,
    MERGE_EVENT,
)


def _event_of(row: tuple[Any, ...]) -> tuple[int, Event]:
    event_id, seq, kind, subject, board_rev, author_id, install_id, at_utc, body = row
    return seq, Event(
        id=event_id,
        kind=kind,
        subject=subject,
        board_rev=board_rev,
        author_id=author_id,
        install_id=install_id,
        at_utc=at_utc,
        body=json.loads(body),
    )


class Journal(FactTables):
    """An open journal. Everything raises FactsError, and then nothing was written."""

    def __init__(self, connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
        super().__init__(connection, path, JOURNAL.label)
        self._is_read_only = read_only
        self._depth = 0
        self._is_let_go = self._is_closed = False
        has_log = connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        # Without a log, on a network, and on Windows sizes and times may be told late; there only the file counts.
        is_ours = has_log and not read_only and sys.platform != "win32"
        self.place = JournalPlace(path, is_ours=is_ours)
        self.log = LogSync(path, JOURNAL.label, self._check_place)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open or make the journal; tables folded by another version of the folds are folded anew."""
        journal = cls(open_database(path, JOURNAL, read_only=read_only), path, read_only=read_only)
        if not read_only and journal.meta("fold_version") != str(FOLD_VERSION):
            journal.rebuild()
        return journal

    @property
    def is_read_only(self) -> bool:
        """Whether another window owns the journal."""
        return self._is_read_only

    @property
    def is_moved(self) -> bool:
        """Whether another program removed the journal's file, or put something else in its place."""
        return self.trouble() is not None

    def trouble(self) -> JournalMoved | None:
        """Why nothing more can be written: another program removed or replaced the file; None where it is ours.

        May wait for a transaction that is under way: at its end SQLite may write into the file what was in its log.
        """
        if self.place.trouble() is None:
            return None
        with self._lock:
            return self.place.trouble()

    def _check_place(self) -> None:
        if (trouble := self.trouble()) is not None:
            raise trouble

    def keep(self, path: Path) -> None:
        """Write all that this journal knows into a new file, and nothing any more where another file stands now.

        For a journal whose own file another program has removed or replaced. Raises FactsError.
        """
        with self._lock:
            copy_out(self._connection, path, self._label)
            self._is_let_go = True
            self.place.drop_logs()

    @contextmanager
    def transaction(self, *, is_vital: bool = True) -> Generator[None]:
        """All that is read and appended inside stands or falls together, durable when the block ends.

        What is not vital outlives the program at once, and a power cut with the next vital one or `log.sync()`: it
        costs no wait for the disk, and is for what can be found out again or is waited for together with others.
        """
        with self._lock, explained(self._path, self._label):
            if self._is_read_only:
                raise FactsError(
                    "The journal is open for reading only.",
                    where=str(self._path),
                    fix="Close the other window of this project and open it again.",
                )
            if self._depth == 0:
                with patience(self._connection, is_vital=is_vital):
                    yield from self._outermost()
                return
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1

    def _outermost(self) -> Generator[None]:
        self.place.check()
        self._connection.execute("BEGIN IMMEDIATE")
        self._depth = 1
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise
        finally:
            self._depth = 0
            self.place.note()

    def append(self, *events: Event, is_vital: bool = True) -> None:
        """Add events and fold them, in one transaction; `is_vital` as there."""
        with self.transaction(is_vital=is_vital):
            (last,) = self._connection.execute("SELECT coalesce(max(seq), 0) FROM event").fetchone()
            for seq, event in enumerate(events, start=last + 1):
                self._insert(seq, event)
                self._fold(seq, event)

    def _insert(self, seq: int, event: Event, statement: str = INSERT_EVENT) -> bool:
        cursor = self._connection.execute(
            statement,
            (
                event.id,
                seq,
                str(event.kind),
                event.subject,
                event.board_rev,
                event.author_id,
                event.install_id,
                event.at_utc,
                written(dict(event.body)),
            ),
        )
        return cursor.rowcount > 0

    def _fold(self, seq: int, event: Event) -> None:
        for change in fold(event, seq, self._held):
            match change:
                case Put(table, row):
                    self._connection.execute(FOLD_TABLES[table].put, dict(row))
                case Drop(table, key):
                    self._connection.execute(FOLD_TABLES[table].drop, (key,))

    def _held(self, table: str, key: str) -> Row | None:
        cursor = self._connection.execute(FOLD_TABLES[table].get, (key,))
        found = cursor.fetchone()
        return {column[0]: value for column, value in zip(cursor.description, found, strict=True)} if found else None

    def events(self, *, kinds: Collection[str] | None = None, subject: str = "") -> tuple[Event, ...]:
        """The events in journal order, of these kinds and about this subject where given."""
        if subject:
            rows = self._rows(EVENTS_ABOUT, (subject,))
        elif kinds is not None:
            rows = self._rows(EVENTS_OF_KINDS, (json.dumps(sorted(kinds)),))
        else:
            rows = self._rows(ALL_EVENTS)
        with self._readable():
            return tuple(event for _, event in map(_event_of, rows) if kinds is None or event.kind in kinds)

    def meta(self, key: str) -> str:
        """A note about the journal itself; "" when there is none."""
        found = self._rows("SELECT value FROM meta WHERE key=?", (key,))
        return str(found[0][0]) if found else ""

    def set_meta(self, key: str, value: str) -> None:
        """Keep a note about the journal itself."""
        with self.transaction():
            self._connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?,?)", (key, value))

    def rebuild(self) -> None:
        """Fold every event anew; gives equal tables."""
        with self.transaction():
            for table in FOLD_TABLES.values():
                self._connection.execute(table.clear)
            for row in self._connection.execute(ALL_EVENTS).fetchall():
                with self._readable():
                    self._fold(*_event_of(row))
            self.set_meta("fold_version", str(FOLD_VERSION))

    def merge(self, other: Path) -> int:
        """Take in the events of another journal that are not here yet, and fold anew; how many came.

        The other file is only read. Jobs of another machine that come with it are not this machine's to run.
        """
        connection = open_database(other, JOURNAL, read_only=True)
        try:
            with explained(other, JOURNAL.label):
                rows = connection.execute(ALL_EVENTS).fetchall()
        finally:
            connection.close()
        with self.transaction():
            with self._readable():
                new = sum(self._insert(seq, event, MERGE_EVENT) for seq, event in map(_event_of, rows))
            if new:
                self.rebuild()
        return new

    def close(self) -> None:
        """Fold the log into the one file and let go of it; closing twice is harmless.

        A file that another program put in the place of ours is not touched.
        """
        with self._lock:
            if self._is_closed:
                return
            self._is_closed = True
            is_elsewhere = self._is_let_go or self.is_moved
            if is_elsewhere and not self._is_read_only:
                self.place.drop_logs()
                self.place.blank_log()
            close_database(self._connection, read_only=self._is_read_only or is_elsewhere)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
