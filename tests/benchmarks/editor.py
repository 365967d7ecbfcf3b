"""The editor's bars: `python -m tests.benchmarks.editor [--json]`, offscreen, each beside its rival in the same run."""

import importlib
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.bars import Bar, report

PARTS = ("editor_start", "editor_board", "editor_takes", "editor_playback")
"""Modules of this package with a `measure(folder)` each; one that is not there is left out and said."""


def main(arguments: list[str]) -> int:
    """Measure, print, and say with the exit code whether every bar is met."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="storyboard-editor-") as folder:
        os.environ["STORYBOARD_HOME"] = str(Path(folder) / "home")
        named = [argument for argument in arguments if argument in PARTS] or PARTS
        return report([bar for part in named for bar in _bars(part, Path(folder))], arguments)


def _bars(part: str, folder: Path) -> Iterator[Bar]:
    # Loaded one by one: Qt must find its platform in the environment that was just set.
    try:
        module = importlib.import_module(f"tests.benchmarks.{part}")
    except ModuleNotFoundError as error:
        if error.name != f"tests.benchmarks.{part}":
            raise
        sys.stderr.write(f"{part}: not there, not measured\n")
        return
    yield from module.measure(folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
