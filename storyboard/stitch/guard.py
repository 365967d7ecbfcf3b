"""The watchman of an export: it sees that its parent is gone, ends what was started and removes what was half made.

Reads zero-ended lines on stdin: `own PATH`, `start PID`, `end PID`, and `done` when the parent cleared up itself. The
end of stdin without `done` means that the parent was killed.
"""

import contextlib
import os
import shutil
import signal
import sys
import time
from pathlib import Path
from typing import BinaryIO

SETTLE_S = 0.2
"""Children that see their own input end need a moment to let go of their files."""


def watch(stream: BinaryIO) -> None:
    """Listen until the stream ends, then clear up."""
    owned: list[Path] = []
    running: set[int] = set()
    for line in stream.read().split(b"\0"):
        word, _, rest = line.decode("utf-8", "surrogateescape").partition(" ")
        if word == "own":
            owned.append(Path(rest))
        elif word == "start":
            running.add(int(rest))
        elif word == "end":
            running.discard(int(rest))
        elif word == "done":
            return
    clear(owned, running)


def clear(owned: list[Path], running: set[int]) -> None:
    """End the processes and remove the paths."""
    for process_id in running:
        with contextlib.suppress(OSError):
            if sys.platform == "win32":
                os.kill(process_id, signal.SIGTERM)
            else:
                os.killpg(process_id, signal.SIGKILL)
    if running:
        time.sleep(SETTLE_S)
    for path in owned:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)


if __name__ == "__main__":
    watch(sys.stdin.buffer)
