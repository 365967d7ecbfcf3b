"""The test suites and the coverage they must reach.

The core suite runs with Qt blocked and the window's suite with Qt; together they are all tests, each run once, and
their coverage is judged together.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path

from workshop import CheckFailedError, NotCheckedError, Workshop

WINDOW = "storyboard/ui/*,storyboard/app.py"
WINDOW_FLOOR = "80"
CORE_FLOOR = "95"


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
    """Run pytest under coverage, into the suite's own data folder."""
    folder = _data_folder(workshop, name)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    workshop.run("-m", "coverage", "run", "-m", "pytest", "-q", *arguments, extra=_measured(folder))


def _measured(folder: Path) -> Mapping[str, str]:
    return {"COVERAGE_FILE": str(folder / ".coverage")}


def _data_folder(workshop: Workshop, suite: str) -> Path:
    return workshop.scratch / f"coverage-{suite}"
