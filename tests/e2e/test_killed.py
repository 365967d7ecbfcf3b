"""`kill -9` at any moment of save, generate and export leaves the old state or the new one, and nothing running."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from storyboard.media.probe import probe
from tests.e2e.conftest import Say

KILLS = 6
PATIENCE_S = 20.0

pytestmark = pytest.mark.skipif(not Path("/proc/self").exists(), reason="processes are counted in /proc")


def killed(after_s: float, *words: object, over_and_over: bool = False) -> None:
    """Run a command in a child, and kill it that long after it has begun."""
    program = (
        "import sys\n"
        "from storyboard.cli.run import run\n"
        "import storyboard.studio.filming, storyboard.studio.generating, storyboard.studio.changing\n"
        "sys.stdout.write('begun\\n'); sys.stdout.flush()\n"
        f"while run({[str(word) for word in words]!r}) == 0 and {over_and_over}: pass\n"
    )
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"begun\n"
        # The moment itself is what is tried out; there is no event to wait for.
        time.sleep(after_s)
        child.send_signal(signal.SIGKILL)
        child.stdout.close()


def moments(longest_s: float) -> Iterator[float]:
    chance = random.Random(len(os.environ.get("STORYBOARD_HOME", "")))
    return iter([chance.uniform(0, longest_s) for _ in range(KILLS)])


def wait_until(true: Callable[[], bool], what: str) -> None:
    end_s = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < end_s, what
        time.sleep(0.02)


def mine_still_running() -> list[str]:
    """The processes of this very test's home that still run."""
    home = os.environ["STORYBOARD_HOME"].encode()
    found: list[str] = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            # Not those that ended already and wait to be counted.
            is_alive = b") Z " not in (entry / "stat").read_bytes()
            words = (entry / "cmdline").read_bytes()
        except OSError:
            continue
        if is_alive and int(entry.name) != os.getpid() and home in words:
            found.append(words.replace(b"\0", b" ").decode(errors="replace")[:200])
    return found


def leftovers(folder: Path) -> list[str]:
    """Temporary files of ours in the project and beside it."""
    marks = (".sbtmp", ".part", ".new")
    return [str(p) for p in (*folder.parent.iterdir(), *folder.rglob("*")) if p.name.endswith(marks)] + [
        str(p) for p in (folder / "media" / ".incoming").glob("*")
    ]


def test_a_save_that_is_killed_leaves_a_board_that_opens_and_nothing_beside_it(project: Path, say: Say):
    said = {f"round {n}" for n in range(KILLS)}
    for n, after_s in enumerate(moments(0.25)):
        killed(after_s, "set", project, "1", f"notes=round {n}", over_and_over=True)
        assert say("info", project).code == 0
        shots = json.loads((project / "board.json").read_text(encoding="utf-8"))["shots"].values()
        assert {shot["notes"] for shot in shots} <= {"", *said}
    assert say("set", project, "1", "notes=at last").code == 0
    assert say("verify", project).code == 0
    assert leftovers(project) == []


def test_a_batch_that_is_killed_is_finished_by_the_next_run(project: Path, say: Say):
    for after_s in moments(0.6):
        killed(after_s, "generate", project, "--only", "all")
        assert say("takes", project).code == 0
    assert say("generate", project, "--only", "all").code == 0
    jobs = json.loads(say("jobs", project, "--json").out)
    assert {job["state"] for job in jobs} == {"done"}
    assert len(json.loads(say("takes", project, "--json").out)) == len(jobs)
    assert say("verify", project).code == 0
    wait_until(lambda: not mine_still_running(), "an encoder still runs")
    assert leftovers(project) == []


def test_an_export_that_is_killed_leaves_the_old_film_or_the_new_one(film: Path, say: Say):
    out = film.parent / "film.mp4"
    assert say("export", film, "--out", out).code == 0
    old = out.read_bytes()
    for n, after_s in enumerate(moments(0.8)):
        assert say("set", film, "board", f"title=Cut {n}").code == 0
        killed(after_s, "export", film, "--out", out, "--burn-in")
        assert out.read_bytes() == old or probe(out, decode=True).frames == 4
    # Only once nothing works for those that were killed is what they left behind gone.
    wait_until(lambda: not mine_still_running(), "a renderer still runs")
    wait_until(lambda: not leftovers(film), "a piece of a film lies about")
    assert say("export", film, "--out", out).code == 0
    assert probe(out, decode=True).frames == 4
    assert sorted(p.name for p in film.parent.iterdir()) == [film.name, "film.mp4", "two.csv"]
