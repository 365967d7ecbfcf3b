"""How soon the command line answers, beside bare imports of the libraries it stands on."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from tests.benchmarks.bars import Bar, at_most_times, report

ROUNDS = 15


def main(arguments: list[str]) -> int:
    """Measure, print, and say with the exit code whether every bar is met."""
    with tempfile.TemporaryDirectory() as folder:
        return report(list(measure(Path(folder))), arguments)


def measure(folder: Path) -> Iterator[Bar]:
    """A bar for `--help` and two for `info`: the first look at a project, and every later one."""
    environment = {**os.environ, "STORYBOARD_HOME": str(folder / "home")}
    project = str(folder / "Coffee.storyboard")
    subprocess.run(_ours("new", project, "--sample", "coffee"), env=environment, check=True, stdout=subprocess.DEVNULL)
    memory = folder / "home" / "cache" / "info"
    bare, libraries = [sys.executable, "-c", "import typer"], [sys.executable, "-c", "import typer, pydantic, sqlite3"]
    ours, theirs = _turn_about(_ours("--help"), bare, environment)
    yield at_most_times("--help, ms", ours, "import typer", theirs, 3)
    ours, theirs = _turn_about(_ours("info", project), libraries, environment)
    yield at_most_times("info, ms", ours, "import typer, pydantic, sqlite3", theirs, 2)
    ours, theirs = _turn_about(_ours("info", project), libraries, environment, forget=memory)
    yield at_most_times("info at first sight, ms", ours, "import typer, pydantic, sqlite3", theirs, 2)


def _ours(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "storyboard", *arguments]


def _turn_about(
    one: list[str], other: list[str], environment: dict[str, str], forget: Path | None = None
) -> tuple[float, float]:
    """The median of each, in ms, run in turn so that a busy machine is the same for both."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for held in forget.iterdir() if forget else ():
            held.unlink()
        for command, kept in ((one, times[0]), (other, times[1])):
            began = perf_counter()
            subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
            kept.append((perf_counter() - began) * 1000)
    return sorted(times[0])[ROUNDS // 2], sorted(times[1])[ROUNDS // 2]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
