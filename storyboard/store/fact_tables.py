"""Reading what happened: jobs, takes, receipts, suspects, approvals and money, as values."""

import json
import sqlite3
import threading
from collections.abc import Collection, Generator, Iterable, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from storyboard.model.facts import ACTIVE, FINAL, Approval, Job, JobState, Receipt, Suspect, Take
from storyboard.model.values import Value
from storyboard.store.database import FactsError, explained

Fact = TypeVar("Fact", bound=Value)

WAITING = frozenset({*ACTIVE, JobState.HELD})
"""States whose estimate is reserved."""


class Money(NamedTuple):
    """Micro-USD by how sure they are gone; `unknown` counts unfinished jobs whose price nobody knows."""

    spent: int = 0
    reserved: int = 0
    uncertain: int = 0
    unknown: int = 0

    @property
    def total(self) -> int:
        """What a cap is held against."""
        return self.spent + self.reserved + self.uncertain


JOBS = "SELECT body FROM job ORDER BY seq, id"
JOBS_OF_SHOT = "SELECT body FROM job WHERE shot_id=? ORDER BY seq, id"
JOBS_OF_BATCH = "SELECT body FROM job WHERE batch_id=? ORDER BY seq, id"
JOBS_IN_STATES = "SELECT body FROM job WHERE state IN (SELECT value FROM json_each(?)) ORDER BY seq, id"
JOBS_KNOWN_AS = "SELECT body FROM job WHERE remote_id=? ORDER BY seq, id"
REMOTE_IDS = "SELECT remote_id FROM job WHERE remote_id<>'' AND id<>? AND target_id=?"
MONEY = """
SELECT state,
    coalesce(sum(CASE WHEN spent_microusd IS NULL THEN max(0, min(estimate_microusd, 1000000000000000)) END), 0),
    coalesce(sum(max(0, min(spent_microusd, 1000000000000000))), 0),
    sum(estimate_microusd IS NULL AND spent_microusd IS NULL)
FROM job GROUP BY state
"""
MONEY_OF_BATCH = MONEY.replace("GROUP BY", "WHERE batch_id=? GROUP BY")


class _Read(NamedTuple):
    """What a whole table held, and what it was made from, at a state of the file."""

    state: tuple[int, int] | None
    values: tuple[Any, ...]
    known: Mapping[str, Any]


NOTHING_READ = _Read(None, (), {})


class FactTables:
    """The fold tables of a journal, read from any thread: one connection, guarded by one lock."""

    def __init__(self, connection: sqlite3.Connection, path: Path, label: str) -> None:
        self._connection = connection
        self._path = path
        self._label = label
        self._lock = threading.RLock()
        self._read: dict[str, _Read] = {}

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    def job(self, job_id: str) -> Job | None:
        """The job as it stands; None when there is none of that id."""
        found = self._values(Job, "SELECT body FROM job WHERE id=?", (job_id,))
        return found[0] if found else None

    def jobs(self, *, states: Collection[str] | None = None, shot_id: str = "", batch_id: str = "") -> tuple[Job, ...]:
        """The jobs in the order they were admitted, of these states, shot and batch where given."""
        if shot_id:
            found = self._values(Job, JOBS_OF_SHOT, (shot_id,))
        elif batch_id:
            found = self._values(Job, JOBS_OF_BATCH, (batch_id,))
        elif states is not None:
            found = self._values(Job, JOBS_IN_STATES, (json.dumps(sorted(states)),))
        else:
            found = self._values(Job, JOBS)
        return tuple(
            job
            for job in found
            if (states is None or job.state in states) and (not batch_id or job.batch_id == batch_id)
        )

    def unfinished(self) -> tuple[Job, ...]:
        """The jobs that are not final."""
        return self.jobs(states=frozenset(JobState) - FINAL)

    def jobs_known_as(self, remote_id: str) -> tuple[Job, ...]:
        """The jobs that have this id at their provider."""
        return self._values(Job, JOBS_KNOWN_AS, (remote_id,)) if remote_id else ()

    def remote_ids(self, target_id: str, *, besides: str) -> frozenset[str]:
        """The ids at one target's provider of all jobs but the one called `besides`."""
        return frozenset(str(found) for (found,) in self._rows(REMOTE_IDS, (besides, target_id)))

    def takes(self, shot_id: str = "") -> tuple[Take, ...]:
        """The takes in the order they were made, of one shot or of all; retired ones too."""
        if shot_id:
            return self._values(Take, "SELECT body FROM take WHERE shot_id=? ORDER BY seq, id", (shot_id,))
        return self._values(Take, "SELECT body FROM take ORDER BY seq, id")

    def take(self, take_id: str) -> Take | None:
        """The take; None when there is none of that id."""
        found = self._values(Take, "SELECT body FROM take WHERE id=?", (take_id,))
        return found[0] if found else None

    def receipt(self, take_id: str) -> Receipt | None:
        """What was bought with a take; None for one that was brought in."""
        found = self._values(Receipt, "SELECT body FROM receipt WHERE take_id=?", (take_id,))
        return found[0] if found else None

    def suspects(self, job_id: str = "") -> tuple[Suspect, ...]:
        """The bytes that failed a check, of one job or of all."""
        if job_id:
            return self._values(Suspect, "SELECT body FROM suspect WHERE job_id=? ORDER BY seq, id", (job_id,))
        return self._values(Suspect, "SELECT body FROM suspect ORDER BY seq, id")

    def approvals(self) -> Mapping[str, Approval]:
        """The accepted take of every shot that has one."""
        found = self._values(Approval, "SELECT body FROM approval ORDER BY shot_id")
        return {approval.shot_id: approval for approval in found}

    def ratings(self) -> Mapping[str, Mapping[str, int]]:
        """The stars of each take, by who gave them."""
        stars: dict[str, dict[str, int]] = {}
        for take_id, author_id, given in self._rows("SELECT take_id, author_id, stars FROM rating ORDER BY key"):
            stars.setdefault(take_id, {})[author_id] = given
        return stars

    def money(self, batch_id: str = "") -> Money:
        """What is spent, reserved and uncertain, of one batch or of the whole project."""
        rows = self._rows(MONEY_OF_BATCH, (batch_id,)) if batch_id else self._rows(MONEY)
        spent = reserved = uncertain = unknown = 0
        for state, estimates, paid, blanks in rows:
            spent += paid
            if state in FINAL:
                continue
            unknown += blanks
            if state == JobState.UNCERTAIN:
                uncertain += estimates
            else:
                reserved += estimates
        return Money(spent, reserved, uncertain, unknown)

    def _rows(self, statement: str, parameters: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        with self._lock, explained(self._path, self._label):
            return self._connection.execute(statement, tuple(parameters)).fetchall()

    def _values(self, kind: type[Fact], statement: str, parameters: tuple[Any, ...] = ()) -> tuple[Fact, ...]:
        """The facts of the rows; what a whole table held when it was last read is the same objects again."""
        if parameters:
            return self._made(kind, [body for (body,) in self._rows(statement, parameters)], {})[0]
        with self._lock:
            state = self._state()
            held = self._read.get(statement, NOTHING_READ)
            if state is not None and held.state == state:
                return held.values
            bodies = [body for (body,) in self._rows(statement)]
        values, known = self._made(kind, bodies, held.known)
        if state is not None:
            self._read[statement] = _Read(state, values, known)
        return values

    def _made(
        self, kind: type[Fact], bodies: list[str], known: Mapping[str, Any]
    ) -> tuple[tuple[Fact, ...], dict[str, Fact]]:
        with self._readable():
            read: dict[str, Fact] = {body: known.get(body) or kind.model_validate(json.loads(body)) for body in bodies}
        return tuple(read[body] for body in bodies), read

    def _state(self) -> tuple[int, int] | None:
        """What is another one after every change, by this connection or another; None amid a transaction."""
        with explained(self._path, self._label):
            if self._connection.in_transaction:
                return None
            (theirs,) = self._connection.execute("PRAGMA data_version").fetchone()
            return self._connection.total_changes, theirs

    @contextmanager
    def _readable(self) -> Generator[None]:
        """Turn what goes wrong over facts of another shape than ours into one sentence."""
        try:
            yield
        except (ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError) as error:
            raise FactsError(
                f"The {self._label} holds a fact that cannot be read; it was left as it is.",
                where=str(self._path),
                fix="Put back a copy from a backup, or move the file away to go on without its history.",
            ) from error
