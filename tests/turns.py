"""Several pytest processes share one suite: `pytest -p tests.turns --turns=FOLDER --turn=INDEX/COUNT`.

Each takes a file of tests when it is done with the one before; a file that another has taken is left to it. So every
test is run once, by somebody, and nobody waits for the slowest share. Files stay whole: what a module builds for its
tests is built once.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Ask where the processes of a suite meet, and which of them this one is."""
    parser.addoption("--turns", type=Path, required=True, help="an empty folder that all processes of a suite share")
    parser.addoption("--turn", type=_turn, default=(0, 1), metavar="INDEX/COUNT", help="which of them this one is")


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool:
    """Run this process's share; in place of pytest's own loop, which would run all."""
    options = session.config.option
    if session.testsfailed and not options.continue_on_collection_errors:
        raise session.Interrupted(f"{session.testsfailed} errors during collection")
    turns = _turns(session.items, options.turns, *options.turn)
    item = next(turns, None)
    while item is not None:
        # The next is known before this one runs: what both use must not be taken down between them.
        following = next(turns, None)
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.shouldfail:
            raise session.Failed(session.shouldfail)
        if session.shouldstop:
            raise session.Interrupted(session.shouldstop)
        item = following
    return True


def _turns(items: Sequence[pytest.Item], folder: Path, index: int, count: int) -> Iterator[pytest.Item]:
    """The tests of every file that this process is the first to take; each process begins at another place."""
    files: dict[str, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(item.nodeid.split("::")[0], []).append(item)
    names = list(files)
    first = len(names) * index // count
    for name in (*names[first:], *names[:first]):
        if _takes(folder / name.replace("/", "+"), index):
            yield from files[name]


def _takes(mark: Path, index: int) -> bool:
    """Take what the mark stands for; False where another process did so before."""
    try:
        with mark.open("x", encoding="ascii") as made:
            made.write(str(index))
    except FileExistsError:
        return False
    return True


def _turn(text: str) -> tuple[int, int]:
    index, count = text.split("/")
    return int(index), int(count)
