"""The test suites and the coverage they must reach.

The core suite runs with Qt blocked and the window's suite with Qt; together they are all tests, each run once, and
their coverage is judged together. As many processes as there are cores share a suite, file by file.
"""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from workshop import CheckFailedError, NotCheckedError, Workshop

WINDOW = "storyboard/ui/*,storyboard/app.py"
WINDOW_FLOOR = "80"
CORE_FLOOR = "95"
MOST_SHARES = 4
"""Each share of a suite is a process of some hundred megabytes that starts others."""


def check_house_rules(workshop: Workshop) -> None:
    """The house rules hold in every file."""
    workshop.run("-m", "pytest", "-q", "tests/house")


def check_core_tests(workshop: Workshop) -> None:
    """Everything outside the window passes with PySide6 absent."""
    arguments = ["-p", "tests.guards.without_qt", "-p", "no:pytest-qt", "--ignore=tests/house", "--ignore=tests/ui"]
    _run_suite(workshop, "core", arguments)


def check_window_tests(workshop: Workshop) -> None:
    """The window's tests pass, painted in memory."""
    _run_suite(workshop, "window", ["tests/ui"])


def check_coverage(workshop: Workshop) -> None:
    """The suites reach enough branches, outside the window and in it."""
    found = sorted(name for name in ("core", "window") if any(_data_folder(workshop, name).glob(".coverage*")))
    if found != ["core", "window"]:
        raise NotCheckedError("coverage is judged only after both suites have run")
    extra = _measured(workshop.scratch)
    folders = [_data_folder(workshop, name) for name in found]
    workshop.run("-m", "coverage", "combine", "--quiet", "--keep", *folders, extra=extra)
    low = [
        part
        for part, floor, choice in (
            ("outside the window", CORE_FLOOR, f"--omit={WINDOW}"),
            ("in the window", WINDOW_FLOOR, f"--include={WINDOW}"),
        )
        if workshop.status("-m", "coverage", "report", choice, f"--fail-under={floor}", extra=extra)
    ]
    if low:
        raise CheckFailedError(f"branch coverage is too low {' and '.join(low)}")


def forget_coverage(workshop: Workshop) -> None:
    """Remove what earlier runs measured."""
    for name in ("core", "window"):
        shutil.rmtree(_data_folder(workshop, name), ignore_errors=True)


def _run_suite(workshop: Workshop, name: str, arguments: list[str]) -> None:
    """Run pytest under coverage, into the suite's own data folder; each core takes a share of its files."""
    folder = _data_folder(workshop, name)
    shutil.rmtree(folder, ignore_errors=True)
    turns = folder / "turns"
    turns.mkdir(parents=True)
    shares = min(os.cpu_count() or 1, MOST_SHARES)
    command = ["-m", "coverage", "run", "-m", "pytest", "-q", "-o", "console_output_style=classic", *arguments]
    meeting = ["-p", "tests.turns", f"--turns={turns}"]
    workshop.run_together(
        {f"{name} {nth + 1}/{shares}": [*command, *meeting, f"--turn={nth}/{shares}"] for nth in range(shares)},
        extra=_measured(folder),
    )


def _measured(folder: Path) -> Mapping[str, str]:
    return {"COVERAGE_FILE": str(folder / ".coverage")}


def _data_folder(workshop: Workshop, suite: str) -> Path:
    return workshop.scratch / f"coverage-{suite}"
