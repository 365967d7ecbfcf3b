"""Everything an engine needs, in one temporary folder: a project, a user's state, a clock and a scripted provider."""

import asyncio
import itertools
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from storyboard.jobs.admission import Admission, Limits, Order
from storyboard.jobs.engine import Engine
from storyboard.jobs.owner import Owner
from storyboard.jobs.seams import BadMedia, MediaFacts, Pacing, Seams
from storyboard.model.capabilities import ModelCapabilities, PricePerSecond
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Job, JobState, Take
from storyboard.model.rate import FILM
from storyboard.model.requests import FrameOf, Grade, ModelRequest
from storyboard.model.targets import Target
from storyboard.model.values import replace as value_replace
from storyboard.store.journal import Journal
from storyboard.store.ledger import SpendLedger
from storyboard.store.media import MediaFolder
from tests.fakes.facts import model_request, scribe, shot_request
from tests.fakes.scripted_provider import World
from tests.fakes.turned_clock import TurnedClock

PACING = Pacing(jitter=0.0, quit_grace_s=0.5)
ADA = Owner("install", "here", "ada")
PAID = ModelCapabilities(
    id="paid",
    label="Paid",
    api_kind="openai_videos",
    as_of="2026-11-22",
    source="test",
    poll_s=5,
    deadline_s=600,
    prices=(PricePerSecond(microusd=500_000),),
)


def looks_fine(path: Path) -> MediaFacts:
    """An Inspect without ffmpeg: 48 frames, unless the bytes say otherwise."""
    data = path.read_bytes()
    if b"broken" in data:
        raise BadMedia("it breaks off.")
    return MediaFacts(width=64, height=36, rate=FILM, frames=24 if b"short" in data else 48)


def order(shot_id: str = "shot-1", **changes) -> Order:
    """A wish for one take of a shot."""
    return Order(shot_request(shot_id), model_request(shot_id, **changes))


def linked(shot_id: str, from_shot_id: str, **changes) -> Order:
    """A wish for a take that begins with a frame of another shot."""
    return order(shot_id, inputs=(FrameOf(shot_id=from_shot_id),), **changes)


def draft(shot_id: str = "shot-1", **changes) -> Order:
    """A free draft."""
    return order(shot_id, target_id="draft", grade=Grade.DRAFT, estimate_microusd=0, **changes)


@dataclass
class Floor:
    """A project folder and a user's state folder; engines come and go, the world outside stays."""

    folder: Path
    state: Path
    world: World = field(default_factory=World)
    clock: TurnedClock = field(default_factory=TurnedClock)
    owner: Owner = ADA
    capabilities: ModelCapabilities = PAID
    pacing: Pacing = PACING
    waits_for_acceptance: bool = False
    changes: list[Job] = field(default_factory=list)
    ids: Iterator[int] = field(default_factory=itertools.count)
    unknown_targets: set[str] = field(default_factory=set)
    _heard: asyncio.Event | None = None

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.journal = Journal.open(self.folder / "journal.sqlite")
        self.ledger = SpendLedger.open(self.state / "ledger.sqlite")
        self.media = MediaFolder(self.folder / "media")
        self.engine = self.start()

    def find_target(self, request: ModelRequest) -> tuple[Target, ModelCapabilities]:
        if request.target_id in self.unknown_targets:
            raise StoryboardError(f"There is no target {request.target_id!r} in the settings.")
        return Target(id=request.target_id, name="Paid", base_url="http://127.0.0.1:9/v1"), self.capabilities

    def resolve_frame(self, frame: FrameOf, take: Take, width: int, height: int) -> FrameOf:
        temp = self.media.temporary(".png")
        temp.write_bytes(f"{take.sha256} {width}x{height}".encode())
        sha256 = self.media.adopt(temp, ".png")
        return value_replace(frame, take_sha256=take.sha256, frame=take.frames - 1, sha256=sha256)

    @property
    def seams(self) -> Seams:
        return Seams(
            journal=self.journal,
            ledger=self.ledger,
            media=self.media,
            providers=self.world.open,
            find_target=self.find_target,
            inspect=looks_fine,
            resolve_frame=self.resolve_frame,
            owner=self.owner,
            clock=self.clock,
            new_id=lambda: f"id-{next(self.ids)}",
            chance=lambda: 0.5,
            pacing=self.pacing,
            waits_for_acceptance=self.waits_for_acceptance,
        )

    def start(self, **changes) -> Engine:
        """A new engine, as after a restart."""
        self.engine = Engine(replace(self.seams, **changes), self._hear)
        return self.engine

    def _hear(self, job: Job) -> None:
        self.changes.append(job)
        if self._heard is not None:
            self._heard.set()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait, change by change, until something holds."""
        self._heard = asyncio.Event()
        while not holds():
            self._heard.clear()
            await self._heard.wait()

    async def until_state(self, job_id: str, state: JobState) -> None:
        """Wait until a job is in a state."""
        await self.until(lambda: self.jobs([job_id])[0].state == state)

    def run(self) -> None:
        """Let the engine work until it is idle."""
        asyncio.run(self.engine.run_until_idle())

    def admit(self, *orders: Order, **limits) -> Admission:
        """Admit a batch."""
        return self.engine.admit(orders, Limits(**limits))

    def make(self, *orders: Order, **limits) -> list[Job]:
        """Admit a batch, run it and give the jobs back as they ended."""
        admitted = self.admit(*orders, **limits).admitted
        self.run()
        return self.jobs(job.id for job in admitted)

    def one(self, *orders: Order) -> Job:
        """As `make`, for a batch of one; a plain order unless one is given."""
        (job,) = self.make(*(orders or (order(),)))
        return job

    def jobs(self, job_ids: Iterable[str]) -> list[Job]:
        """Jobs as the journal has them."""
        return [job for job in map(self.journal.job, job_ids) if job is not None]

    def approve(self, shot_id: str, take_id: str) -> None:
        """A person accepts a take."""
        by = scribe(f"approval-{next(self.ids)}", at_utc=self.clock.now_utc())
        self.journal.append(by.approval(shot_id, take_id))
        self.engine.nudge()

    def close(self) -> None:
        """Let go of the files."""
        self.journal.close()
        self.ledger.close()


@contextmanager
def floor_in(folder: Path, **fields) -> Iterator[Floor]:
    """A floor below a folder, closed at the end."""
    floor = Floor(folder / "Launch.storyboard", folder / "state", **fields)
    try:
        yield floor
    finally:
        floor.close()
