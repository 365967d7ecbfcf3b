"""Ten thousand finished jobs slow neither the start nor a change of state.

python -m tests.benchmarks.generation [--json]
"""

import os
import sqlite3
import sys
import tempfile
from pathlib import Path

from storyboard.jobs.book import Book
from storyboard.model.facts import EventKind, Job, JobState
from storyboard.store.journal import Journal
from tests.benchmarks.bars import Bar, at_most, at_most_times, report, seconds
from tests.fakes.facts import admitted, changed, job, receipt, scribe, take
from tests.fakes.studio_floor import Floor

FINISHED = 10_000
BATCH = 500
CHANGES = 40


def fill(path: Path, count: int) -> None:
    """A journal with so many finished jobs, each with its take, receipt and price."""
    by = scribe()
    with Journal.open(path) as journal:
        for first in range(0, count, BATCH):
            with journal.transaction():
                for n in range(first, first + BATCH):
                    name = f"job-{n}"
                    journal.append(
                        admitted(by, job(name, f"shot-{n % 200}")),
                        changed(by, name, state="submitting", attempts=1),
                        changed(by, name, state="running", remote_id=f"remote-{n}"),
                        changed(by, name, state="downloading"),
                        changed(by, name, state="done", take_id=f"take-{n}"),
                        by.event(EventKind.SPENT, name, microusd=1_000_000),
                        by.take(take(f"take-{n}", f"shot-{n % 200}"), receipt(f"take-{n}", name)),
                    )


def opening_ms(floor: Floor) -> float:
    """Open the journal and start an engine on it, as the program does."""

    def begin() -> None:
        floor.journal = Journal.open(floor.folder / "journal.sqlite")
        floor.start().resume()
        floor.journal.close()

    return seconds(begin) * 1000


def change_ms(floor: Floor) -> float:
    """One durable change of state, told and reserved for, as the engine makes it."""
    floor.journal = Journal.open(floor.folder / "journal.sqlite")
    book = Book(floor.seams, lambda changed_job: None)
    fresh = [job(f"new-{n}", "shot-new") for n in range(CHANGES)]
    floor.journal.append(*map(book.admission_of, fresh))
    book.take_on(fresh)
    waiting: list[Job] = list(reversed(fresh))
    took = seconds(lambda: book.move(waiting.pop(), JobState.SUBMITTING, attempts=1), rounds=CHANGES)
    floor.journal.close()
    return took * 1000


def synced_write_ms(folder: Path) -> float:
    """The rival: one committed row in a database that holds nothing else, in the same mode."""
    rival = sqlite3.connect(folder / "rival.sqlite", isolation_level=None)
    rival.execute("PRAGMA journal_mode=WAL")
    rival.execute("PRAGMA synchronous=FULL")
    rival.execute("CREATE TABLE row (body)")
    body = os.urandom(4000)
    took = seconds(lambda: rival.execute("INSERT INTO row VALUES (?)", (body,)), rounds=CHANGES)
    rival.close()
    return took * 1000


def bars() -> list[Bar]:
    """Every bar, measured in this run."""
    with tempfile.TemporaryDirectory() as home:
        root = Path(home)
        floor = Floor(root / "Full.storyboard", root / "state")
        floor.journal.close()
        fill(floor.folder / "journal.sqlite", FINISHED)
        opening, change = opening_ms(floor), change_ms(floor)
        empty = Floor(root / "Empty.storyboard", root / "other state")
        empty.journal.close()
        bare = change_ms(empty)
        floor.ledger.close()
        empty.ledger.close()
        rival = synced_write_ms(root)
    return [
        at_most(f"open with {FINISHED} finished jobs (ms)", opening, 200, "ms"),
        at_most(f"a change of state with {FINISHED} finished jobs (ms)", change, 5, "ms"),
        at_most_times("the same against an empty journal (ms)", change, "empty journal", bare, 1.5),
        at_most_times("a change of state (ms)", change, "one bare committed row", rival, 4),
    ]


if __name__ == "__main__":
    sys.exit(report(bars(), sys.argv[1:]))
