"""Whatever goes wrong, in whatever order: nothing is bought twice, no limit is passed, nothing paid for is lost.

Each story is a random sequence, told by its number, of what a person, a provider and bad luck may do.
"""

import asyncio
import itertools
import random
from collections import Counter, deque
from pathlib import Path

import pytest

from storyboard.jobs.admission import AdmissionRefused, Order
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import ACTIVE, FINAL, EventKind, Failure, FailureKind, Job, JobState
from storyboard.providers.base import MaybeSent, NotSent, Progress, RemoteState, Unreachable
from tests.fakes.scripted_provider import CLIP, refusal
from tests.fakes.studio_floor import Floor, linked, order

CAP = 6_000_000
SHOTS = ("a", "b", "c", "d")
STORIES = 40
STEPS = 25
RESTING = FINAL | {JobState.HELD, JobState.UNCERTAIN}


class Crash(BaseException):
    """The program dies here."""


def not_taken(submission: object) -> Crash:
    """Die before anything left."""
    raise Crash


FAULTS: dict[str, list[object]] = {
    "submit": [NotSent("No route."), MaybeSent("The line broke."), refusal(), Crash(), not_taken],
    "poll": [
        Unreachable("No route."),
        refusal(FailureKind.AUTH),
        refusal(FailureKind.NOT_FOUND),
        Progress(RemoteState.FAILED, failure=Failure(kind=FailureKind.PROVIDER, message="Broken.")),
        Progress(RemoteState.CANCELLED),
        Progress(RemoteState.EXPIRED),
        Crash(),
    ],
    "fetch": [
        Unreachable("Broke off."),
        refusal(FailureKind.EXPIRED),
        b"<html>",
        CLIP + b"broken",
        OSError(28, "No space left on device", "clip.mp4"),
        Crash(),
    ],
    "find": [Unreachable("No answer.")],
    "cancel": [Unreachable("No answer.")],
    "open": [Unreachable("No key.")],
}


def check_creates(floor: Floor, admitted: int) -> None:
    """At most one possibly accepted create a job, and none that was not admitted."""
    creates = Counter(floor.world.accepted)
    assert set(creates.values()) <= {1}
    assert len(creates) <= admitted


def check_money(floor: Floor) -> None:
    """Project and ledger stay within the cap, and agree."""
    money = floor.journal.money()
    assert money.total <= CAP
    assert floor.ledger.totals().total == money.total


def check_takes(floor: Floor) -> None:
    """Each take has its bytes and its receipt, one a job; nothing is paid for twice."""
    takes = floor.journal.takes()
    assert len({take.job_id for take in takes}) == len({take.sha256 for take in takes}) == len(takes)
    for take in takes:
        assert floor.media.has(take.sha256)
        assert floor.journal.receipt(take.id) is not None
    spent = Counter(event.subject for event in floor.journal.events(kinds={EventKind.SPENT}))
    assert set(spent.values()) <= {1}


class Story:
    """One project's life; `luck` decides everything."""

    def __init__(self, floor: Floor, luck: random.Random) -> None:
        self.floor = floor
        self.luck = luck
        self.admitted = 0
        self.steps = (
            *(self.admit, self.admit, self.work, self.work, self.work, self.work_for_a_moment, self.start_again),
            *(self.bad_luck, self.bad_luck, self.cancel, self.settle, self.release, self.provider_changes),
        )

    def tell(self) -> None:
        """Take the steps, looking after each whether all is well, and end well."""
        for _ in range(STEPS):
            self.luck.choice(self.steps)()
            check_creates(self.floor, self.admitted)
            check_money(self.floor)
            check_takes(self.floor)
        self.check_end()

    def admit(self) -> None:
        """Ask for some shots, perhaps each going on from the one before, perhaps once more."""
        again = self.luck.random() < 0.5
        shots = self.luck.sample(SHOTS, self.luck.randint(1, 4))
        orders = [order(shot) for shot in shots]
        if self.luck.random() < 0.3:
            orders[1:] = [linked(shot, before) for before, shot in itertools.pairwise(shots)]
        orders = [Order(o.request, o.model_request, is_another=again) for o in orders]
        try:
            self.admitted += len(self.floor.admit(*orders, project_cap_microusd=CAP).admitted)
        except AdmissionRefused:
            return

    def bad_luck(self) -> None:
        """Let some of the next calls of every operation fail."""
        share = self.luck.choice([0.1, 0.4, 0.8])
        for operation, faults in FAULTS.items():
            steps = [self.luck.choice(faults) if self.luck.random() < share else None for _ in range(4)]
            self.floor.world.script[operation] = deque(steps)

    def provider_changes(self) -> None:
        """It lists jobs or not, it can stop them or not."""
        self.floor.world.can_find = self.luck.random() < 0.5
        self.floor.world.stops = self.luck.random() < 0.5

    def work(self) -> None:
        """Work until idle, or until the program dies and is started again."""
        try:
            self.floor.run()
        except Crash:
            self.floor.start()

    def work_for_a_moment(self) -> None:
        """Quit somewhere in the middle."""

        async def session() -> None:
            running = asyncio.create_task(self.floor.engine.run_until_idle())
            for _ in range(self.luck.randint(0, 30)):
                await asyncio.sleep(0)
            self.floor.engine.stop()
            await running

        try:
            asyncio.run(session())
        except Crash:
            self.floor.start()

    def start_again(self) -> None:
        """Close the program and open it again."""
        self.floor.start().resume()

    def one_in(self, *states: JobState) -> Job | None:
        """Any job in one of these states."""
        jobs = [job for job in self.floor.journal.jobs() if job.state in states]
        return self.luck.choice(jobs) if jobs else None

    def cancel(self) -> None:
        """Change one's mind."""
        job = self.one_in(*ACTIVE, JobState.HELD)
        try:
            if job is not None:
                asyncio.run(self.floor.engine.cancel(job.id))
        except StoryboardError:
            # It may have been sent, or the provider cannot be opened.
            return

    def settle(self) -> None:
        """Say the truth about an uncertain job."""
        job = self.one_in(JobState.UNCERTAIN)
        if job is not None and self.floor.world.creates_of(job.id):
            self.floor.engine.did_run(job.id, f"remote-{job.id}")
        elif job is not None:
            self.floor.engine.did_not_run(job.id)

    def release(self) -> None:
        """Let a held job go on."""
        job = self.one_in(JobState.HELD)
        if job is not None:
            self.floor.engine.release([job.id])

    def check_end(self) -> None:
        """Left alone, every job ends final, held or uncertain, and a rebuild changes nothing."""
        self.floor.world.script.clear()
        self.floor.start()
        self.floor.run()
        assert all(job.state in RESTING or self.waits(job) for job in self.floor.journal.jobs())
        before = self.floor.journal.jobs(), self.floor.journal.takes()
        self.floor.journal.rebuild()
        assert (self.floor.journal.jobs(), self.floor.journal.takes()) == before
        assert self.floor.media.leftovers() == ()

    def waits(self, job: Job) -> bool:
        """Whether a queued job waits, however indirectly, for one that a person must settle or release."""
        earlier = self.floor.jobs(job.after_job_ids)
        return any(e.state in (JobState.HELD, JobState.UNCERTAIN) or self.waits(e) for e in earlier)


@pytest.mark.parametrize("number", range(STORIES))
def test_money_is_safe_in_any_story(tmp_path: Path, number: int):
    floor = Floor(tmp_path / "Launch.storyboard", tmp_path / "state")
    try:
        Story(floor, random.Random(number)).tell()
    finally:
        floor.close()
