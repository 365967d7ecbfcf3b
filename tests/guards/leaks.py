"""A test that leaves a thread, a child process or an open file behind fails."""

import gc
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

Thing = TypeVar("Thing")

PATIENCE_S = 2.0
"""How long something that is already ending may take to end."""

LASTING = (b"multiprocessing.resource_tracker", b"multiprocessing.forkserver")
"""Children that Python itself keeps until the end."""


@pytest.fixture(autouse=True)
def nothing_left_behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Compare threads, children and open files after the test with those before it."""
    base = str(tmp_path_factory.getbasetemp())
    threads, children, files = set(threading.enumerate()), set(_children()), set(_open_files(base))
    yield
    left = [
        *(f"the thread {thread.name}" for thread in _rest(lambda: _new_threads(threads))),
        *(f"the child process {name}" for name in _end(_rest(lambda: set(_children()) - children))),
    ]
    if set(_open_files(base)) - files:
        gc.collect()
        left += [f"the open file {name}" for _, name in _rest(lambda: set(_open_files(base)) - files)]
    if left:
        pytest.fail(f"The test left behind {', '.join(left)}.")


def _rest(look: Callable[[], set[Thing]]) -> list[Thing]:
    """What is still there when patience ends; at once when there is nothing."""
    deadline_s = time.monotonic() + PATIENCE_S
    while (rest := look()) and time.monotonic() < deadline_s:
        time.sleep(0.01)
    return list(rest)


def _new_threads(before: set[threading.Thread]) -> set[threading.Thread]:
    """Living threads that Python started; those that Qt started are Qt's to watch."""
    now = set(threading.enumerate()) - before
    return {thread for thread in now if thread.is_alive() and not isinstance(thread, threading._DummyThread)}


def _children() -> Iterator[int]:
    """The children of this process, ended ones that nobody waited for among them; none where the system hides them."""
    for listed in Path("/proc/self/task").glob("*/children"):
        try:
            pids = [int(pid) for pid in listed.read_text().split()]
        except OSError:
            continue
        yield from (pid for pid in pids if not any(word in _command_line(pid) for word in LASTING))


def _command_line(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def _command(pid: int) -> str:
    words = _command_line(pid).replace(b"\0", b" ").decode(errors="replace").strip()
    return f"{pid} ({words[:80] or 'ended, but nobody waited for it'})"


def _end(pids: list[int]) -> list[str]:
    """End what a test left running, so that only that test fails; returns what it was."""
    names = [_command(pid) for pid in pids]
    for pid in pids:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
    return names


def _open_files(base: str) -> Iterator[tuple[str, str]]:
    """Descriptor and path of every file that is open below the tests' own folder."""
    for entry in Path("/proc/self/fd").glob("*"):
        try:
            name = str(entry.readlink())
        except OSError:
            continue
        if name.startswith(base):
            yield entry.name, name
