"""Lives of a project: what a person, a provider, a disk and a calendar may do to it, and what must hold throughout.

A life has one user, one provider and any number of folders: the project, copies of it, restored backups of it. The
engine, the journal, the ledger, the registry of instances and the media folder are the real ones.
"""

import asyncio
import hashlib
import shutil
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from storyboard.jobs.admission import AdmissionRefused, Limits, Order
from storyboard.jobs.owner import Owner
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import ACTIVE, FINAL, EventKind, Failure, FailureKind, Job, JobState
from storyboard.providers.base import CutOff, MaybeSent, NoRoute, NotSent, Progress, RemoteState, Unreachable
from storyboard.store.instances import settle_instance
from storyboard.store.journal import Journal
from storyboard.store.ledger import OverCap, SpendLedger, UserCap
from storyboard.store.media import MediaFolder
from tests.fakes.scripted_provider import CLIP, World, refusal
from tests.fakes.studio_floor import Floor
from tests.fakes.turned_clock import TurnedClock

PROJECT_CAP = 6_000_000
USER_CAP = 9_000_000
RESTING = FINAL | {JobState.HELD, JobState.UNCERTAIN}
LIMITS = Limits(project_cap_microusd=PROJECT_CAP, user_cap=UserCap(USER_CAP))


class Crash(BaseException):
    """The program dies here."""


def not_taken(submission: object) -> Crash:
    """Die before anything left."""
    raise Crash


FAULTS: dict[str, list[object]] = {
    "submit": [
        None,
        NoRoute("No network."),
        NotSent("Wait."),
        MaybeSent("The line broke."),
        refusal(),
        Crash(),
        not_taken,
    ],
    "poll": [
        None,
        Unreachable("No route."),
        CutOff("No network."),
        refusal(FailureKind.AUTH),
        refusal(FailureKind.NOT_FOUND),
        Progress(RemoteState.FAILED, failure=Failure(kind=FailureKind.PROVIDER, message="Broken.")),
        Progress(RemoteState.CANCELLED),
        Progress(RemoteState.EXPIRED),
        Crash(),
    ],
    "fetch": [
        None,
        Unreachable("Broke off."),
        refusal(FailureKind.EXPIRED),
        b"<html>",
        CLIP + b"broken",
        OSError(28, "No space left on device", "clip.mp4"),
        Crash(),
    ],
    "find": [None, Unreachable("No answer.")],
    "cancel": [None, Unreachable("No answer.")],
    "open": [None, Unreachable("No key.")],
}
"""What the next call of each kind may meet; None is nothing."""


class Home(Floor):
    """One folder of a life; `was_restored` says that facts were lost with the backup that was put back."""

    was_restored = False
    look: Callable[["Home"], None] = staticmethod(lambda home: None)

    def open_again(self) -> None:
        """Open the folder as the program does: find out whose it is, and start an engine."""
        self.journal = Journal.open(self.folder / "journal.sqlite")
        self.ledger = SpendLedger.open(self.state / "ledger.sqlite")
        self.media = MediaFolder(self.folder / "media")
        self.settle_owner()

    def settle_owner(self) -> None:
        """Find out whose folder this is, and bring what was left into a safe state."""
        user = self.state.name
        standing = settle_instance(self.folder, self.journal, self.state / "instances.sqlite", user)
        self.owner = Owner(user, standing.instance_id, "ada")
        self.start().resume()

    def _hear(self, job: Job) -> None:
        super()._hear(job)
        self.look(self)


class Life:
    """Everything that may happen, one thing at a time; after each, and at every change of a job, it is looked at."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.world = World()
        self.clock = TurnedClock()
        self.admitted: set[str] = set()
        self.homes: list[Home] = []
        self.backups: list[Path] = []
        self.broken: list[str] = []
        self.here = self._open(root / "Launch.storyboard", "mine")

    def _open(self, folder: Path, user: str) -> Home:
        ids = self.homes[0].ids if self.homes else None
        home = Home(folder, self.root / user, world=self.world, clock=self.clock)
        home.ids = ids or home.ids
        home.look = self._look_at_money
        home.settle_owner()
        self.homes.append(home)
        return home

    def close(self) -> None:
        """Let go of every folder."""
        for home in self.homes:
            home.close()

    # What a person does

    def admit(self, orders: Iterable[Order]) -> None:
        """Ask for takes within the limits."""
        try:
            done = self.here.engine.admit(orders, LIMITS)
        except (AdmissionRefused, OverCap):
            return
        self.admitted |= {job.id for job in done.admitted}

    def jobs_in(self, states: Collection[JobState]) -> list[Job]:
        """The jobs of this folder that are in one of these states."""
        return [job for job in self.here.journal.jobs() if job.state in states]

    def cancel(self, job: Job) -> None:
        """Change one's mind."""
        self._may_fail(lambda: asyncio.run(self.here.engine.cancel(job.id)))

    def settle(self, job: Job) -> None:
        """Say the truth about an uncertain job."""
        if self.world.creates_of(job.id):
            self._may_fail(lambda: self.here.engine.did_run(job.id, f"remote-{job.id}"))
        else:
            self._may_fail(lambda: self.here.engine.did_not_run(job.id))

    def release(self, job: Job) -> None:
        """Let a held job go on, as far as the limits allow."""

        def release() -> None:
            self.admitted |= {released.id for released in self.here.engine.release([job.id], LIMITS)}

        self._may_fail(release)

    def _may_fail(self, work: Callable[[], object]) -> None:
        try:
            work()
        except StoryboardError:
            # Refused in words: it may have been sent, the provider cannot be opened, the limit is reached.
            return
        except Crash:
            self.start_again()

    # What happens to a program

    def work(self, turns: int | None = None) -> None:
        """Work until idle, or for so many turns of the loop, or until the program dies and is started again."""

        async def session() -> None:
            running = asyncio.create_task(self.here.engine.run_until_idle())
            if turns is not None:
                for _ in range(turns):
                    await asyncio.sleep(0)
                self.here.engine.stop()
            await running

        try:
            asyncio.run(session())
        except Crash:
            self.start_again()

    def start_again(self) -> None:
        """Close the program and open the folder again."""
        self.here.close()
        self.here.open_again()

    # What happens to a folder

    def copy(self, user: str) -> None:
        """Copy the folder as it lies there, for this user or another one, and go on in the copy."""
        self.here.close()
        folder = self.root / f"Copy {len(self.homes)}.storyboard"
        shutil.copytree(self.here.folder, folder)
        was_restored = self.here.was_restored
        self.start_again()
        self.here = self._open(folder, user)
        self.here.was_restored = was_restored

    def go_to(self, number: int) -> None:
        """Work in another folder."""
        self.here = self.homes[number % len(self.homes)]
        self.start_again()

    def back_up(self) -> None:
        """Keep the folder as it is now."""
        self.here.close()
        backup = self.root / f"backup {len(self.backups)} of {self.homes.index(self.here)}"
        shutil.copytree(self.here.folder, backup)
        self.backups.append(backup)
        self.start_again()

    def restore(self, number: int, *, in_place: bool) -> None:
        """Put a backup back: a new folder of the old name, or the old files over the new ones."""
        backup = self.backups[number % len(self.backups)]
        home = self.homes[int(backup.name.rpartition(" ")[2])]
        home.close()
        if not in_place:
            shutil.rmtree(home.folder)
        shutil.copytree(backup, home.folder, dirs_exist_ok=True)
        home.was_restored = True
        self.here = home
        self.start_again()

    # What must hold

    def look(self) -> None:
        """Every promise, as far as it can be seen from outside."""
        creates = Counter(self.world.accepted)
        assert set(creates.values()) <= {1}, creates
        assert creates.keys() <= self.admitted
        for home in self.homes:
            self._look_at_money(home)
            self._look_at_takes(home)
        # A folder that is not open sends nothing; opening it sets its money aside again.
        self._look_at_what_is_set_aside(self.here)
        if len(self.homes) == 1 and not self.here.was_restored:
            assert self.here.ledger.totals().total == self.here.journal.money().total
        assert self.broken == []

    def _look_at_money(self, home: Home) -> None:
        money, ledger = home.journal.money(), home.ledger.totals()
        if money.total > PROJECT_CAP or ledger.total > USER_CAP:
            self.broken.append(f"{money} and {ledger}")

    def _look_at_takes(self, home: Home) -> None:
        takes = home.journal.takes()
        assert len({take.job_id for take in takes}) == len({take.sha256 for take in takes}) == len(takes)
        paid = {job.id: job for job in home.journal.jobs() if job.state == JobState.DONE}
        assert paid.keys() == {take.job_id for take in takes}
        for take in takes:
            clip = self.world.clip(paid[take.job_id].remote_id)
            assert take.sha256 == hashlib.sha256(clip).hexdigest()
            assert home.media.path_of(take.sha256).read_bytes() == clip
            assert home.journal.receipt(take.id) is not None
        spent = Counter(event.subject for event in home.journal.events(kinds={EventKind.SPENT}))
        assert set(spent.values()) <= {1}

    def _look_at_what_is_set_aside(self, home: Home) -> None:
        """Whatever may still be sent or billed counts against the user's limit, and what was paid is not forgotten."""
        rows = home.ledger._rows("SELECT job_id, is_open, spent_microusd FROM entry")
        entries = {job_id: is_open or (spent or 0) > 0 for job_id, is_open, spent in rows}
        jobs = home.journal.jobs()
        at_stake = [job for job in jobs if job.state in ACTIVE and home.owner.owns(job)]
        # What another person paid for is not this one's bill.
        at_stake += [job for job in jobs if job.state == JobState.DONE and job.install_id == home.owner.install_id]
        assert [job.id for job in at_stake if not entries.get(job.id)] == []

    def look_at_the_end(self) -> None:
        """Left alone, every job rests, every clip is here once, and folding anew changes nothing."""
        self.world.script.clear()
        for number, home in enumerate(self.homes):
            self.go_to(number)
            self.work()
            jobs, takes = home.journal.jobs(), home.journal.takes()
            assert [job for job in jobs if job.state not in RESTING and not waits(home, job)] == []
            assert [job for job in jobs if job.waits_for] == []
            home.journal.rebuild()
            assert (home.journal.jobs(), home.journal.takes()) == (jobs, takes)
            assert home.media.leftovers() == ()
            known = {take.sha256 for take in takes} | {suspect.sha256 for suspect in home.journal.suspects()}
            # Bytes that came just before their job was cancelled stay, and the job knows them.
            came = {job.received_sha256 for job in jobs}
            # Frames that were taken from a clip for the next one lie there too.
            clips = (p for p in (home.folder / "media").rglob("*") if p.suffix in (".mp4", ".suspect"))
            here = Counter(p.stem for p in clips)
            assert set(here.values()) <= {1}
            assert home.was_restored or known <= set(here) <= known | came
        self.look()


def waits(home: Home, job: Job) -> bool:
    """Whether a queued job waits, however indirectly, for one that a person must settle or release."""
    earlier = home.jobs(job.after_job_ids)
    return any(e.state in (JobState.HELD, JobState.UNCERTAIN) or waits(home, e) for e in earlier)
