"""The user's own spend ledger: which jobs were ever sent from here, and what they cost, over all projects.

It lies in the user's state folder, not in any project, so that a copy of a project cannot spend twice: a job id is
claimed before its create leaves, and a claimed id is never sent again.
"""

import sqlite3
import threading
from collections.abc import Collection, Generator, Iterable, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, Self

from storyboard.model.errors import StoryboardError
from storyboard.model.money import dollars
from storyboard.store.database import Format, LogSync, close_database, explained, open_database, patience
from storyboard.store.fact_tables import Money

LEDGER = Format(
    label="spend ledger",
    application_id=0x53424C47,
    version=1,
    schema="""
CREATE TABLE claim (
    job_id TEXT PRIMARY KEY,
    project_instance TEXT NOT NULL,
    target_id TEXT NOT NULL,
    at_utc TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE entry (
    job_id TEXT PRIMARY KEY,
    project_instance TEXT NOT NULL,
    target_id TEXT NOT NULL,
    estimate_microusd INTEGER,
    spent_microusd INTEGER,
    is_open INTEGER NOT NULL,
    at_utc TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX entry_open ON entry (is_open, project_instance, estimate_microusd);
CREATE INDEX entry_spent ON entry (at_utc, spent_microusd);
""",
)
"""The ledger's file; the id spells SBLG."""

TOTALS = """
SELECT coalesce(sum(CASE WHEN at_utc >= ? THEN spent_microusd END), 0),
    coalesce(sum(CASE WHEN is_open THEN estimate_microusd END), 0),
    coalesce(sum(is_open AND estimate_microusd IS NULL), 0)
FROM entry
"""


RESERVE = """
INSERT INTO entry VALUES (?,?,?,?,NULL,1,?) ON CONFLICT (job_id) DO UPDATE
SET project_instance=excluded.project_instance, estimate_microusd=excluded.estimate_microusd, is_open=1
WHERE coalesce(spent_microusd, 0) = 0 AND NOT (is_open AND project_instance = excluded.project_instance)
"""
SETTLE = """
INSERT INTO entry VALUES (?,?,'',NULL,?,0,?) ON CONFLICT (job_id) DO UPDATE
SET spent_microusd=excluded.spent_microusd, is_open=0, at_utc=excluded.at_utc
WHERE excluded.project_instance IN ('', project_instance) OR excluded.spent_microusd > coalesce(spent_microusd, 0)
"""


class OverCap(StoryboardError):
    """The user's own limit would be passed; nothing was reserved."""

    exit_code = 3


class Reservation(NamedTuple):
    """Money set aside for one job; an unknown estimate is None and sets nothing aside."""

    job_id: str
    project_instance: str
    target_id: str
    estimate_microusd: int | None
    at_utc: str


class UserCap(NamedTuple):
    """What the user will spend over all projects since a moment (UTC, ISO 8601; "" is ever)."""

    microusd: int
    since_utc: str = ""


class SpendLedger:
    """The open ledger; safe between threads and between programs. Raises FactsError when the disk refuses."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._lock = threading.RLock()
        self.log = LogSync(path, LEDGER.label)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open or make the ledger of this user."""
        path.parent.mkdir(parents=True, exist_ok=True)
        return cls(open_database(path, LEDGER), path)

    @contextmanager
    def _transaction(self, *, is_vital: bool = True) -> Generator[sqlite3.Connection]:
        with (
            self._lock,
            explained(self._path, LEDGER.label),
            patience(self._connection, is_vital=is_vital),
        ):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def reserve(self, reservations: Iterable[Reservation], cap: UserCap | None = None) -> None:
        """Set money aside for all of them or for none; what was paid for stays so. Raises OverCap with the figures.

        A job that a copy of its project takes over is set aside once, for the copy.
        """
        wanted = tuple(reservations)
        with self._transaction() as connection:
            if cap is not None:
                self._refuse_over(cap, sum(r.estimate_microusd or 0 for r in wanted))
            connection.executemany(
                RESERVE,
                [(r.job_id, r.project_instance, r.target_id, r.estimate_microusd, r.at_utc) for r in wanted],
            )

    def _refuse_over(self, cap: UserCap, wanted: int) -> None:
        held = self.totals(cap.since_utc)
        if wanted and held.total + wanted > cap.microusd:
            raise OverCap(
                f"This needs {dollars(wanted)}, but of your own limit of {dollars(cap.microusd)} over all projects "
                f"{dollars(held.spent)} is spent and {dollars(held.reserved)} is set aside.",
                fix="Raise the limit in the settings, or ask for fewer shots.",
            )

    def claim(self, job_id: str, *, project_instance: str, target_id: str, at_utc: str, is_vital: bool = True) -> bool:
        """Mark a job as sent; False when it was claimed before, and then it must not be sent.

        Whoever says that it is not vital waits for `log.sync()` before anything is sent.
        """
        with self._transaction(is_vital=is_vital) as connection:
            cursor = connection.execute(
                "INSERT OR IGNORE INTO claim VALUES (?,?,?,?)", (job_id, project_instance, target_id, at_utc)
            )
            return cursor.rowcount > 0

    def is_claimed(self, job_id: str) -> bool:
        """Whether the job may have been sent from here."""
        return bool(self._rows("SELECT 1 FROM claim WHERE job_id=?", (job_id,)))

    def knows(self, job_id: str) -> bool:
        """Whether money was ever set aside for the job here; a ledger that was lost no longer knows what was sent."""
        return bool(self._rows("SELECT 1 FROM entry WHERE job_id=?", (job_id,)))

    def unclaim(self, job_id: str, *, project_instance: str) -> None:
        """Take back this project's own claim, when it is certain that nothing was sent."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM claim WHERE job_id=? AND project_instance=?", (job_id, project_instance))

    def settle(self, job_id: str, spent_microusd: int, at_utc: str, *, project_instance: str = "") -> None:
        """Close a job's entry with what it cost; 0 gives the money back. Settling again changes the figure.

        A project that does not hold the entry (a copy, where the job never ran) can only say that more was spent.
        """
        # After a power cut the project's journal tells it again.
        with self._transaction(is_vital=False) as connection:
            connection.execute(SETTLE, (job_id, project_instance, spent_microusd, at_utc))

    def forget(self, job_ids: Collection[str]) -> None:
        """Drop open reservations of jobs that were never admitted."""
        with self._transaction() as connection:
            connection.executemany("DELETE FROM entry WHERE job_id=? AND is_open", [(j,) for j in job_ids])

    def open_entries(self, project_instance: str) -> Mapping[str, int | None]:
        """The estimates that are still set aside for a project, by job."""
        return dict(
            self._rows(
                "SELECT job_id, estimate_microusd FROM entry WHERE is_open AND project_instance=? ORDER BY job_id",
                (project_instance,),
            )
        )

    def totals(self, since_utc: str = "") -> Money:
        """What was spent since a moment, and what is set aside now, over all projects."""
        spent, reserved, unknown = self._rows(TOTALS, (since_utc,))[0]
        return Money(spent=spent, reserved=reserved, unknown=unknown)

    def close(self) -> None:
        """Let go of the file; closing twice is harmless."""
        with self._lock:
            close_database(self._connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _rows(self, statement: str, parameters: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        with self._lock, explained(self._path, LEDGER.label):
            return self._connection.execute(statement, tuple(parameters)).fetchall()
