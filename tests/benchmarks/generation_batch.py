"""One batch of jobs, measured in a process of its own so that its peak of memory is its own.

python -m tests.benchmarks.generation_batch ours|bare|noted BASE_URL FOLDER COUNT

Prints seconds and megabytes as JSON. `ours` is the real engine with the real adapter, journal, ledger and media folder;
polls come without a pause, and clips are not decoded: that runs in a pool and is reported apart. `bare` and `noted` are
the rival, without and with rows of what it bought (see generation_wire).
"""

import asyncio
import json
import resource
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from storyboard.jobs.admission import Limits
from storyboard.jobs.engine import Engine
from storyboard.jobs.owner import Owner
from storyboard.jobs.seams import MediaFacts, Pacing, Seams
from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.facts import JobState, Take
from storyboard.model.rate import FILM
from storyboard.model.requests import FrameOf, ModelRequest
from storyboard.model.targets import Target
from storyboard.model.values import replace
from storyboard.providers.base import Provider
from storyboard.providers.http import HttpClient
from storyboard.providers.openai_videos import OpenAIVideos
from storyboard.store.journal import Journal
from storyboard.store.ledger import SpendLedger
from storyboard.store.media import MediaFolder
from tests.benchmarks.generation_wire import Rows, bare
from tests.fakes.studio_floor import PAID, order

AT_ONCE = 16
CAPABILITIES = replace(PAID, poll_s=0, max_concurrency=AT_ONCE)


def ours(base_url: str, folder: Path, count: int) -> float:
    """Seconds from the admission of so many jobs until all of them are done."""
    target = Target(id="paid", name="Paid", base_url=base_url, model_id="clip-1")

    def find_target(request: ModelRequest) -> tuple[Target, ModelCapabilities]:
        return target, CAPABILITIES

    async def providers(target: Target, capabilities: ModelCapabilities) -> Provider:
        return OpenAIVideos(target, capabilities, HttpClient(target.base_url))

    def no_frames(frame: FrameOf, take: Take, width: int, height: int) -> FrameOf:
        raise AssertionError

    folder.mkdir(parents=True)
    with Journal.open(folder / "journal.sqlite") as journal, SpendLedger.open(folder / "ledger.sqlite") as ledger:
        engine = Engine(
            Seams(
                journal=journal,
                ledger=ledger,
                media=MediaFolder(folder / "media"),
                providers=providers,
                find_target=find_target,
                inspect=lambda path: MediaFacts(64, 36, FILM, 48),
                resolve_frame=no_frames,
                owner=Owner("install", "here"),
                pacing=Pacing(jitter=0),
            )
        )
        began_s = time.perf_counter()
        engine.admit([order(f"shot-{n}") for n in range(count)], Limits())
        asyncio.run(engine.run_until_idle())
        took_s = time.perf_counter() - began_s
        assert {job.state for job in journal.jobs()} == {JobState.DONE}
        assert len(journal.takes()) == count
    return took_s


def theirs(base_url: str, folder: Path, count: int) -> float:
    """Seconds that the bare script takes."""
    folder.mkdir(parents=True)
    began_s = time.perf_counter()
    asyncio.run(bare(base_url, count, AT_ONCE, folder))
    return time.perf_counter() - began_s


def noted(base_url: str, folder: Path, count: int) -> float:
    """Seconds that it takes when it also writes down what it buys."""
    folder.mkdir(parents=True)
    rows = Rows(folder / "rows.sqlite")
    began_s = time.perf_counter()
    asyncio.run(bare(base_url, count, AT_ONCE, folder, rows))
    took_s = time.perf_counter() - began_s
    rows.close()
    return took_s


SIDES: Mapping[str, Callable[[str, Path, int], float]] = {"ours": ours, "bare": theirs, "noted": noted}


def main(who: str, base_url: str, folder: str, count: str) -> None:
    """Measure one side."""
    loading_s = time.process_time()
    took_s = SIDES[who](base_url, Path(folder), int(count))
    used = resource.getrusage(resource.RUSAGE_SELF)
    told = {"seconds": took_s, "cpu_s": time.process_time() - loading_s, "peak_mb": used.ru_maxrss / 1024}
    print(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])
