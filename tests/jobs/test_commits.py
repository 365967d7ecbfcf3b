"""Waiting for the disk together: nothing leaves before, nobody waits twice, and a power cut takes nothing back."""

import asyncio
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from storyboard.jobs.commits import Commits
from storyboard.model.facts import Job, JobState
from storyboard.store import database
from storyboard.store.database import FactsError
from storyboard.store.journal import Journal
from storyboard.store.ledger import SpendLedger
from tests.fakes.scripted_provider import World
from tests.fakes.studio_floor import Floor, order


class Disk:
    """A disk that is busy until it is let go on, and counts how often it was waited for."""

    def __init__(self) -> None:
        self.times = 0
        self.threads: set[int] = set()
        self.errors: list[FactsError] = []
        self.is_free = threading.Event()

    def sync(self) -> None:
        """Wait until the disk is free."""
        self.times += 1
        self.threads.add(threading.get_ident())
        assert self.is_free.wait(30)
        if self.errors:
            raise self.errors.pop(0)


async def asked(commits: Commits, count: int) -> list[asyncio.Task[None]]:
    """So many who wait, each of them already asleep."""
    tasks = [asyncio.create_task(commits.wait()) for _ in range(count)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return tasks


def test_all_who_ask_while_the_disk_is_busy_share_the_next_time():
    disk = Disk()

    async def many() -> None:
        commits = Commits(disk.sync)
        first = await asked(commits, 1)
        others = await asked(commits, 15)
        disk.is_free.set()
        await asyncio.gather(*first, *others)
        await commits.aclose()

    asyncio.run(many())
    assert disk.times == 2
    assert threading.get_ident() not in disk.threads


def test_a_refusal_reaches_those_who_asked_and_nobody_later():
    disk = Disk()
    disk.errors.append(FactsError("The disk is full."))
    disk.is_free.set()

    async def twice() -> None:
        commits = Commits(disk.sync)
        with pytest.raises(FactsError, match="full"):
            await commits.wait()
        await commits.wait()

    asyncio.run(twice())


def test_what_was_asked_for_is_done_for_one_who_was_stopped():
    disk = Disk()

    async def stopped() -> None:
        commits = Commits(disk.sync)
        first = await asked(commits, 1)
        (second,) = await asked(commits, 1)
        second.cancel()
        disk.is_free.set()
        await asyncio.gather(*first)
        await commits.aclose()
        assert second.cancelled()

    asyncio.run(stopped())
    assert disk.times == 2


def test_it_works_again_after_its_loop_was_ended_in_the_middle():
    disk = Disk()
    commits = Commits(disk.sync)

    async def cut_off() -> None:
        await asked(commits, 1)
        disk.is_free.set()

    asyncio.run(cut_off())
    asyncio.run(commits.wait())
    assert disk.times == 2


# What a power cut leaves


class Durable:
    """What the disk is sure to have: the files as they were when they were last waited for."""

    def __init__(self, floor: Floor, folder: Path) -> None:
        self._floor, self._folder = floor, folder
        self._images = 0

    def keep(self, handle: int) -> None:
        """In the place of the wait for the disk."""
        for source in (self._floor.folder, self._floor.state):
            image = self._folder / source.name
            image.mkdir(parents=True, exist_ok=True)
            for path in source.glob("*.sqlite*"):
                if not path.name.endswith("-shm"):
                    shutil.copyfile(path, image / path.name)

    def job(self, job_id: str) -> Job:
        """A job as it would be found after a power cut now."""
        with Journal.open(self._opened() / self._floor.folder.name / "journal.sqlite") as journal:
            found = journal.job(job_id)
        assert found is not None
        return found

    def is_claimed(self, job_id: str) -> bool:
        """Whether the claim would be found."""
        with SpendLedger.open(self._opened() / self._floor.state.name / "ledger.sqlite") as ledger:
            return ledger.is_claimed(job_id)

    def _opened(self) -> Path:
        self._images += 1
        return Path(shutil.copytree(self._folder, self._folder.with_name(f"image-{self._images}")))


@pytest.fixture
def durable(floor: Floor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Durable:
    made = Durable(floor, tmp_path / "durable")
    monkeypatch.setattr(database, "sync_bytes", made.keep)
    return made


def seen_at(world: World, operation: str, look: Callable[[], object]) -> list[object]:
    """Look at something whenever the far side is asked to do this; what was seen."""
    seen: list[object] = []

    def looking(_: object) -> None:
        seen.append(look())

    world.script[operation].extend([looking] * 3)
    return seen


def test_when_a_create_leaves_the_disk_has_its_intent_and_its_claim(floor: Floor, durable: Durable):
    (job,) = floor.admit(order()).admitted
    found = seen_at(floor.world, "submit", lambda: (durable.job(job.id).state, durable.is_claimed(job.id)))
    floor.run()
    assert found == [(JobState.SUBMITTING, True)]


def test_when_a_job_is_first_asked_about_the_disk_has_its_id(floor: Floor, durable: Durable):
    (job,) = floor.admit(order()).admitted
    ids = seen_at(floor.world, "poll", lambda: durable.job(job.id).remote_id)
    floor.run()
    assert ids == [f"remote-{job.id}"]


def test_when_a_run_ends_the_disk_has_its_takes(floor: Floor, durable: Durable):
    jobs = floor.admit(*(order(f"shot-{n}") for n in range(5))).admitted
    floor.run()
    assert {durable.job(job.id).state for job in jobs} == {JobState.DONE}


def test_a_disk_that_refuses_stops_everything_before_anything_left(floor: Floor, monkeypatch: pytest.MonkeyPatch):
    floor.admit(order())

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(database, "sync_bytes", full)
    with pytest.raises(FactsError, match="disk is full"):
        floor.run()
    assert floor.world.accepted == []
