"""Draft generation: how much faster than real time, and whether memory stays flat. `python -m tests.benchmarks.draft`.

Every shot of both sample boards becomes a clip of five seconds at 1280×720 and 24 frames a second, through the provider
as the engine uses it, two at once. The rival is real time.
"""

import asyncio
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from storyboard.model.requests import ModelRequest, Staging
from storyboard.prompting.neutral import request_for
from storyboard.providers.base import RemoteState, Submission
from storyboard.providers.draft import DraftProvider
from storyboard.store.catalogue import load_models
from storyboard.store.paths import resource
from storyboard.store.schema import load_board
from tests.benchmarks.bars import Bar, at_least_times, at_most_times, report

CLIP_S, WIDTH, HEIGHT = 5, 1280, 720
TIMES_REAL = 4.0
FEW, MANY = 4, 40
POLL_S = 0.05


def main(arguments: Sequence[str]) -> int:
    """Measure and report; 1 when a bar is missed."""
    if "--peak" in arguments:
        sys.stdout.write(json.dumps(_peak_kb(int(arguments[arguments.index("--peak") + 1]))))
        return 0
    return report([_speed(), _memory()], arguments)


def _speed() -> Bar:
    """Seconds of film for each second of work, over both samples together."""
    orders = [order for name in ("coffee", "depth") for order in _submissions(name)]
    _generate(orders[:2])
    took_s = _generate(orders)
    what = f"seconds of film per second, {len(orders)} drafts of {CLIP_S} s, two at once"
    return at_least_times(what, CLIP_S * len(orders) / took_s, "real time", 1.0, TIMES_REAL)


def _memory() -> Bar:
    """The peak of a process that makes 40 clips against that of one that makes 4."""
    few, many = (_peak_in_child(count) for count in (FEW, MANY))
    return at_most_times(f"peak memory at {MANY} clips, MB", many / 1024, f"at {FEW} clips", few / 1024, 1.1)


def _peak_in_child(clips: int) -> float:
    argv = [sys.executable, "-m", "tests.benchmarks.draft", "--peak", str(clips)]
    return float(json.loads(subprocess.run(argv, check=True, capture_output=True, text=True).stdout))


def _peak_kb(clips: int) -> int:
    """Make clips of one second and say the most memory this process ever held."""
    import resource as limits

    orders = [*_submissions("coffee"), *_submissions("depth")]
    queue = [_again(orders[number % FEW], f"memory-{number}") for number in range(clips)]
    _generate(queue)
    return limits.getrusage(limits.RUSAGE_SELF).ru_maxrss


def _again(order: Submission, job_id: str) -> Submission:
    short = {**dict(order.request), "duration_s": 1.0, "frames": 24}
    return Submission(job_id, ModelRequest.model_validate(short), order.pictures)


def _submissions(name: str) -> list[Submission]:
    """A clip of five seconds for each shot of a sample, with its reference pictures."""
    folder = resource("samples", f"{name}.storyboard")
    board = load_board((folder / "board.json").read_bytes(), name).board
    pictures = {path.stem: path for path in (folder / "media").rglob("*.*") if path.suffix in (".png", ".jpg")}
    shots = [shot_id for scene in board.scenes for shot_id in scene.shot_ids]
    return [Submission(f"{name}-{shot}", _request(request_for(board, shot).staging), pictures) for shot in shots]


def _request(staging: Staging) -> ModelRequest:
    return ModelRequest(
        shot_id=staging.shot_id,
        target_id="draft",
        api_kind="draft",
        model_id="draft",
        prompt="",
        width=WIDTH,
        height=HEIGHT,
        duration_s=CLIP_S,
        frames=CLIP_S * 24,
        staging=staging,
    )


def _generate(orders: Sequence[Submission]) -> float:
    """Submit everything, wait for it, bring it home; the seconds it took."""
    with tempfile.TemporaryDirectory() as folder:
        began = perf_counter()
        asyncio.run(_all(orders, Path(folder)))
        return perf_counter() - began


async def _all(orders: Sequence[Submission], folder: Path) -> None:
    provider = DraftProvider(load_models()["draft"], folder / "spool")
    try:
        queue = list(enumerate(orders))
        await asyncio.gather(*(_worker(provider, queue, folder) for _ in range(2)))
    finally:
        await provider.aclose()


async def _worker(provider: DraftProvider, queue: list[tuple[int, Submission]], folder: Path) -> None:
    while queue:
        number, order = queue.pop(0)
        remote_id = (await provider.submit(order)).remote_id
        while True:
            progress = await provider.poll(remote_id)
            if progress.state not in (RemoteState.QUEUED, RemoteState.RUNNING):
                break
            await asyncio.sleep(POLL_S)
        if progress.state is not RemoteState.DONE:
            raise SystemExit(f"{order.job_id}: {progress.failure}")
        into = folder / f"{number}.mp4"
        await provider.fetch(remote_id, progress, into, lambda count: None)
        into.unlink()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
