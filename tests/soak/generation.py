"""Kill the program, without warning, while it spends money; look each time at what it left.

Every shot has words of its own, so that each create the vendor took belongs to one job. The child is the real command
line with the real decoder; the vendor misbehaves at random, copies of the project are tried, second windows too.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from storyboard.model.edits.shots import add_shot
from storyboard.model.facts import FINAL, Job, JobState, Take
from storyboard.model.shots import Shot
from storyboard.model.values import replace
from storyboard.store.fact_tables import Money
from storyboard.store.journal import Journal
from storyboard.store.ledger import SpendLedger
from storyboard.store.lock import IN_USE
from storyboard.store.project import create_project
from storyboard.studio.creating import empty_board
from storyboard.studio.session import JOURNAL, LEDGER, open_session
from storyboard.studio.settling import cancel_jobs, release_jobs, settle_job
from tests.soak.vendor import GONE_WRONG, Vendor, clip_hash

ROOT = Path(__file__).parents[2]
PRICE_MICROUSD = 500_000
NEW_SHOTS = 2
PATIENCE_S = 300
RESTING = FINAL | {JobState.HELD, JobState.UNCERTAIN}
PROFILE = f"""\
schema = 1
[[models]]
id = "vendor"
label = "Vendor"
api_kind = "openai_videos"
as_of = "2026-11-22"
source = "a test"
durations = {{ wire = "string", min_s = 1, max_s = 60, step_s = 1 }}
poll_s = 0.05
deadline_s = 600
max_concurrency = 2
idempotency = "list"
wire = {{ lists_jobs = true }}
prices = [{{ microusd = {PRICE_MICROUSD} }}]
"""


@dataclass
class Left:
    """What a dead child left on the disk."""

    jobs: tuple[Job, ...]
    takes: tuple[Take, ...]
    suspects: frozenset[str]
    money: Money
    ledger: Money
    files: Counter[str] = field(default_factory=Counter)


class Soak:
    """One project of one user, killed over and over."""

    def __init__(self, home: Path, vendor: Vendor, luck: random.Random) -> None:
        self.home, self.vendor, self.luck = home, vendor, luck
        self.folder = home / "Soaked.storyboard"
        self.kills: Counter[str] = Counter()
        self.others: Counter[str] = Counter()
        self._broken: list[str] = []
        self._shots = 0
        self._longest_s = 2.0
        (home / "config").mkdir(parents=True)
        (home / "config" / "models.toml").write_text(PROFILE, encoding="utf-8")
        self._run("targets", "add", "vendor", "--url", vendor.base_url, "--model", "clip-1", "--profile", "vendor")
        create_project(self.folder, empty_board("Soaked", size="64x48"))

    # One kill

    def kill_once(self) -> None:
        """Make something to do, let a child do it, kill the child somewhere, and check every promise."""
        cap = self._more_to_do()
        self._bad_luck()
        second = self._start(self.folder) if self.luck.random() < 0.1 else None
        self._killed_somewhere()
        if second is not None:
            self._second_window(second)
        self.vendor.settle()
        self._check(self._left(), cap)
        if self.luck.random() < 0.1:
            self._try_a_copy()
        self._person(cap)

    def _more_to_do(self) -> int:
        """Two new shots, other words for those that failed, and a cap that all of them just fit under; the cap."""
        left = self._left()
        under_way = {job.shot_id for job in left.jobs if job.state not in (JobState.FAILED, JobState.CANCELLED)}
        tries = Counter(job.shot_id for job in left.jobs)
        with open_session(self.folder) as session:
            board = session.board
            for _ in range(NEW_SHOTS):
                self._shots += 1
                name = f"shot-{self._shots}"
                board = add_shot(board, Shot(id=name, frames=24), board.scenes[0].id, f"item-{name}").board
            wanted = [shot for shot in board.shots.values() if shot.id not in under_way]
            # Words that no job has: then each create at the vendor belongs to one job.
            said = {shot.id: replace(shot, action=f"{shot.id} goes dark, try {tries[shot.id]}.") for shot in wanted}
            cap = left.money.total + len(wanted) * PRICE_MICROUSD
            generation = replace(board.generation, cap_microusd=cap)
            session.project.save(replace(board, shots={**board.shots, **said}, generation=generation))
        return cap

    def _bad_luck(self) -> None:
        self.vendor.forget()
        self.vendor.lists = self.luck.random() < 0.5
        if self.luck.random() < 0.6:
            for operation, faults in GONE_WRONG.items():
                self.vendor.script(operation, *self.luck.choices(faults, k=4))

    def _killed_somewhere(self) -> None:
        """Kill a child after a random time, or a moment after a random number of requests."""
        reached, wanted, note = threading.Event(), self.luck.randint(1, 12), self.vendor.note

        def counting(operation: str, path: str, headers: Mapping[str, str]) -> None:
            nonlocal wanted
            note(operation, path, headers)
            wanted -= 1
            if wanted <= 0:
                reached.set()

        self.vendor.note = counting
        by_clock = self.luck.random() < 0.4
        began_s = time.monotonic()
        child = self._start(self.folder)
        if by_clock:
            time.sleep(self.luck.uniform(0, self._longest_s))
        else:
            while not reached.wait(0.02) and child.poll() is None:
                pass
            time.sleep(self.luck.choice((0, 0, 0.005, 0.03)))
        is_alive = child.poll() is None
        child.send_signal(signal.SIGKILL)
        said, complaint = child.communicate(timeout=PATIENCE_S)
        self.vendor.note = note
        if not is_alive:
            self._longest_s = time.monotonic() - began_s
            is_refused = child.returncode == 1 and IN_USE in complaint
            if child.returncode not in (0, 3, 4) and not is_refused:
                self._broken.append(f"the program ended with {child.returncode}: {said}{complaint}")
        self.kills["killed" if is_alive else "ended before"] += 1

    def _second_window(self, second: subprocess.Popen[str]) -> None:
        """One of two programs works, the other says why it does not."""
        said, complaint = second.communicate(timeout=PATIENCE_S)
        self.others[f"second program ended {second.returncode}"] += 1
        if "Traceback" in complaint + said or second.returncode not in (0, 1, 2, 3, 4):
            self._broken.append(f"two programs on one project: {complaint}")

    def _try_a_copy(self) -> None:
        """A copy of the project, as this user or as another, sends nothing."""
        copy = self.home / "elsewhere" / "Copy.storyboard"
        shutil.copytree(self.folder, copy)
        home = self.home if self.luck.random() < 0.5 else self.home / "elsewhere" / "home"
        before = len(self.vendor.requests)
        self._finish(copy, {"STORYBOARD_HOME": str(home)}, "--only", "stale")
        if len(self.vendor.requests) != before:
            self._broken.append("a copy of the project asked the vendor something")
        self.others["copies"] += 1
        shutil.rmtree(self.home / "elsewhere")

    def _person(self, cap: int) -> None:
        """Now and then somebody settles, cancels or releases, truthfully."""
        if self.luck.random() < 0.5:
            self._settle_all()
        if self.luck.random() < 0.15:
            open_jobs = [job.id for job in self._left().jobs if job.state in (JobState.QUEUED, JobState.RUNNING)]
            for job_id in open_jobs[:1]:
                cancel_jobs(self.folder, job_id)
                self.others["cancelled"] += 1
        if self.luck.random() < 0.5:
            release_jobs(self.folder)
        self._check(self._left(), cap)

    def _settle_all(self) -> None:
        for job in self._left().jobs:
            if job.state == JobState.UNCERTAIN:
                remote = self.vendor.job_of(job.model_request.prompt)
                settle_job(self.folder, job.id, ran=remote is not None, remote_id=remote.id if remote else "")
                self.others["settled"] += 1

    # The end

    def end_well(self) -> None:
        """Left alone, with a person's word where it is needed, every job comes to an end and every clip home."""
        self.vendor.forget()
        self.vendor.lists = True
        for _ in range(4):
            self._settle_all()
            release_jobs(self.folder)
            self._finish(self.folder, {}, "--only", "stale")
        left = self._left()
        self._check(left, left.money.total)
        self._broken += [
            f"job {job.id} rests as {job.state}: {job.note}" for job in left.jobs if job.state not in FINAL
        ]
        self._check_paid_for(left)

    def _check_paid_for(self, left: Left) -> None:
        """What the vendor made, and nobody cancelled or refused, is here once; nothing else is."""
        done = {job.remote_id: job for job in left.jobs if job.state == JobState.DONE}
        ended = {job.model_request.prompt: job for job in left.jobs}
        for remote in self.vendor.jobs.values():
            job = ended[remote.fields["prompt"]]
            if remote.status == "completed" and job.state == JobState.FAILED:
                self._broken.append(f"{remote.id} was made and is lost: {job.failure}")
            if job.state == JobState.DONE and left.files[clip_hash(remote.id)] != 1:
                self._broken.append(f"{remote.id} lies on the disk {left.files[clip_hash(remote.id)]} times")
        if {take.sha256 for take in left.takes} != {clip_hash(remote_id) for remote_id in done}:
            self._broken.append("takes and finished jobs differ")
        known = {take.sha256 for take in left.takes} | left.suspects
        strangers = set(left.files) - known
        if strangers:
            self._broken.append(f"{len(strangers)} files in media/ belong to nothing")

    # Looking

    def broken(self) -> list[str]:
        """The promises that were broken."""
        return self._broken

    def tally(self) -> str:
        """What happened so far, in a line."""
        states = Counter(str(job.state) for job in self._left().jobs)
        groups = (self.kills, self.others, {"jobs": sum(states.values())}, states, {"creates": len(self.vendor.jobs)})
        return ", ".join(f"{name} {count}" for group in groups for name, count in group.items())

    def _left(self) -> Left:
        path, state = self.folder / JOURNAL, self.home / "state"
        with Journal.open(path, read_only=True) as journal, SpendLedger.open(state / LEDGER) as ledger:
            left = Left(
                jobs=journal.jobs(),
                takes=journal.takes(),
                suspects=frozenset(suspect.sha256 for suspect in journal.suspects()),
                money=journal.money(),
                ledger=ledger.totals(),
            )
        media = (p for p in (self.folder / "media").rglob("*") if p.is_file() and ".incoming" not in p.parts)
        left.files.update(path.stem for path in media)
        return left

    def _check(self, left: Left, cap: int) -> None:
        taken, admitted = self.vendor.taken(), {job.model_request.prompt for job in left.jobs}
        self._broken += [f"{prompt!r} was bought {count} times" for prompt, count in taken.items() if count > 1]
        if not taken.keys() <= admitted or len(self.vendor.jobs) > len(left.jobs):
            self._broken.append(f"bought and never admitted: {sorted(taken.keys() - admitted)}")
        if left.money.total > cap or left.ledger.total > cap:
            self._broken.append(f"{left.money} and {left.ledger} are over {cap}")
        hashes = [take.sha256 for take in left.takes]
        if len(set(hashes)) != len(hashes) or any(left.files[sha256] != 1 for sha256 in hashes):
            self._broken.append("a take has no file, or a clip two takes")
        done = sum(job.state == JobState.DONE for job in left.jobs)
        if done != len(hashes):
            self._broken.append(f"{done} jobs are done and there are {len(hashes)} takes")

    # Children

    def _start(self, folder: Path, environment: Mapping[str, str] | None = None, *more: str) -> subprocess.Popen[str]:
        words = ("generate", str(folder), "--target", "vendor", *more)
        return subprocess.Popen(
            [sys.executable, "-m", "storyboard", *words],
            cwd=ROOT,
            env={**os.environ, **(environment or {})},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def _finish(self, folder: Path, environment: Mapping[str, str], *more: str) -> None:
        """Let a child come to its end, and hold it to ending in words."""
        child = self._start(folder, environment, *more)
        said, complaint = child.communicate(timeout=PATIENCE_S)
        if "Traceback" in said + complaint:
            self._broken.append(complaint)

    def _run(self, *words: str) -> None:
        subprocess.run([sys.executable, "-m", "storyboard", *words], cwd=ROOT, check=True, capture_output=True)
