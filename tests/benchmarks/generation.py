"""Five hundred jobs against a bare script, their memory, and what ten thousand finished jobs cost.

python -m tests.benchmarks.generation [--json] [--jobs 500]
"""

import argparse
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

from storyboard.jobs.book import Book
from storyboard.jobs.clips import inspect_clip
from storyboard.model.facts import EventKind, Job, JobState
from storyboard.store.journal import Journal
from tests.benchmarks.bars import Bar, at_most, at_most_times, report, seconds
from tests.fakes.facts import admitted, changed, job, receipt, scribe, take
from tests.fakes.studio_floor import Floor
from tests.fakes.video_server import make_clip

ROOT = Path(__file__).parents[2]
FINISHED = 10_000
BATCH = 500
CHANGES = 40
JOBS = 500
FEW = 10
"""The batch that memory is compared with is so many times smaller."""

ROUNDS = 3
DECODED = 20


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


def finished_bars(root: Path) -> list[Bar]:
    """What ten thousand finished jobs cost at the start and at a change of state."""
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


@contextmanager
def wire() -> Generator[str]:
    """The base URL of a server in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.generation_wire"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield f"http://127.0.0.1:{server.stdout.readline().strip()}/v1"
        finally:
            server.terminate()


def batch(who: str, base_url: str, folder: Path, count: int) -> dict[str, float]:
    """Seconds, seconds of processor and megabytes of one batch, run in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.generation_batch", who, base_url, str(folder), str(count)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def batch_bars(root: Path, jobs: int) -> list[Bar]:
    """A batch beside the bare script, turn by turn, and its memory beside a batch of a tenth."""
    runs: dict[str, list[dict[str, float]]] = {"bare": [], "noted": [], "ours": []}
    with wire() as base_url:
        for turn in range(ROUNDS):
            for who, done in runs.items():
                done.append(batch(who, base_url, root / f"{who}-{turn}", jobs))
        few = batch("ours", base_url, root / "few", jobs // FEW)
    # Reported apart, without a bar: what checking costs in the pool, and figures that other programs disturb less.
    sys.stderr.write(f"decoding a clip of one second at 720p to its end: {decoding_ms(root):.0f} ms\n")
    used = ", ".join(f"{who} {_mid(done, 'cpu_s'):.2f} s" for who, done in runs.items())
    sys.stderr.write(f"processor time: {used}\n")
    ours = runs["ours"]
    took_s, peak_mb = _mid(ours, "seconds"), _mid(ours, "peak_mb")
    return [
        at_most_times(f"{jobs} jobs (s)", took_s, "bare httpx script", _mid(runs["bare"], "seconds"), 1.3),
        at_most_times(f"{jobs} jobs (s)", took_s, "that also keeps rows", _mid(runs["noted"], "seconds"), 1.3),
        at_most_times(f"peak memory of {jobs} jobs (MB)", peak_mb, f"of {jobs // FEW}", few["peak_mb"], 1.1),
    ]


def decoding_ms(root: Path) -> float:
    """One check of a received clip."""
    path = root / "clip.mp4"
    path.write_bytes(make_clip(1280, 720, 1))
    times: list[float] = []
    for _ in range(DECODED):
        began_s = perf_counter()
        inspect_clip(path)
        times.append(perf_counter() - began_s)
    return median(times) * 1000


def _mid(runs: list[dict[str, float]], name: str) -> float:
    return median(run[name] for run in runs)


def main(arguments: list[str]) -> int:
    """Measure every bar in this run."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.generation")
    parser.add_argument("--jobs", type=int, default=JOBS)
    parser.add_argument("--json", action="store_true")
    jobs = parser.parse_args(arguments).jobs
    with tempfile.TemporaryDirectory() as home:
        root = Path(home)
        bars = [*finished_bars(root), *batch_bars(root, jobs)]
    return report(bars, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
