"""A program that generates a batch against a video server and may be killed at any moment.

    python -m tests.fakes.engine_child FOLDER STATE BASE_URL COUNT

Admits COUNT shots where the journal knows none yet, then works until idle. It owns the folder as a session would.
"""

import asyncio
import sys
from pathlib import Path

from storyboard.jobs.engine import Engine
from storyboard.jobs.owner import Owner
from storyboard.jobs.seams import MediaFacts, Pacing, Seams
from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.facts import Take
from storyboard.model.rate import FILM
from storyboard.model.requests import FrameOf, ModelRequest
from storyboard.model.targets import Target
from storyboard.model.values import replace
from storyboard.providers.base import Provider
from storyboard.providers.http import HttpClient
from storyboard.providers.openai_videos import OpenAIVideos
from storyboard.store.instances import settle_instance
from storyboard.store.journal import Journal
from storyboard.store.ledger import SpendLedger
from storyboard.store.media import MediaFolder
from tests.fakes.studio_floor import PAID, order

CAPABILITIES = replace(PAID, poll_s=0.01, max_concurrency=3)


def generate(folder: Path, state: Path, base_url: str, count: int) -> None:
    """Open the folder, admit what is new, and work until idle."""
    target = Target(id="paid", name="Paid", base_url=base_url, model_id="clip-1", allow_private_results=True)

    def find_target(request: ModelRequest) -> tuple[Target, ModelCapabilities]:
        return target, CAPABILITIES

    async def providers(target: Target, capabilities: ModelCapabilities) -> Provider:
        return OpenAIVideos(target, capabilities, HttpClient(target.base_url, allow_private_results=True))

    def no_frames(frame: FrameOf, take: Take, width: int, height: int) -> FrameOf:
        raise AssertionError

    with Journal.open(folder / "journal.sqlite") as journal, SpendLedger.open(state / "ledger.sqlite") as ledger:
        standing = settle_instance(folder, journal, state / "instances.sqlite", "install")
        seams = Seams(
            journal=journal,
            ledger=ledger,
            media=MediaFolder(folder / "media"),
            providers=providers,
            find_target=find_target,
            inspect=lambda path: MediaFacts(64, 36, FILM, 48),
            resolve_frame=no_frames,
            owner=Owner("install", standing.instance_id),
            pacing=Pacing(create_wait_s=0.01, quit_grace_s=1),
        )
        engine = Engine(seams)
        if not journal.jobs():
            engine.admit([order(f"shot-{n}") for n in range(count)])
        print("ready", flush=True)
        asyncio.run(engine.run_until_idle())
        print("idle", flush=True)


if __name__ == "__main__":
    generate(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
