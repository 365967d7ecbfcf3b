"""One set-up at a time in one checkout, whatever starts it."""

import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from steps import say

if sys.platform == "win32":
    import msvcrt

    def _try_to_lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_to_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


@contextmanager
def held(path: Path) -> Generator[tuple[int, ...]]:
    """Hold the lock file; wait, and say so once, while another process holds it.

    Yields the open files that a child must inherit so that the lock outlives this process as long as the child
    works: an installer whose parent was killed goes on writing. The death of all of them lets the lock go.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if not _try_to_lock(handle):
            say("  Another set-up is at work in this folder; waiting for it to end.")
            while not _try_to_lock(handle):
                time.sleep(0.2)
        yield () if os.name == "nt" else (handle,)
    finally:
        os.close(handle)
