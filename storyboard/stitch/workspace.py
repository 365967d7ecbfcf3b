"""A private folder for one export, gone when the export is over, however it ends."""

import contextlib
import os
import secrets
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import storyboard
from storyboard.media.ffmpeg import Ffmpeg
from storyboard.media.process import clean_environment, kill, opened, start

PREFIX = ".render-"
STALE_S = 24 * 3600.0
"""A work folder this old was left by a crash of the whole machine and is swept."""


RUN_MODULE = "--run-module"
"""What a frozen program is told by, that has no interpreter to call, to be one of our own modules; see __main__."""


def module_command(module: str, *arguments: str) -> list[str]:
    """The command that runs one of our own modules as a program, in a frozen program too."""
    how = RUN_MODULE if getattr(sys, "frozen", False) else "-m"
    return [sys.executable, how, module, *arguments]


def module_environment(ffmpeg_path: str = "") -> dict[str, str]:
    """The environment of our own children: no keys, no `.env`, our package found wherever it lies."""
    return clean_environment(
        {
            "PYTHONPATH": str(Path(storyboard.__file__).parent.parent),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONUTF8": "1",
            "PYTHON_DOTENV_DISABLED": "1",
            "OPENBLAS_NUM_THREADS": "1",
            "FFMPEG_BINARY": ffmpeg_path,
            "IMAGEIO_FFMPEG_EXE": ffmpeg_path,
        }
    )


class Workspace:
    """A folder below `parent` and a guard process that clears up if this process is killed; a context manager.

    The guard ends every process told to `started` and removes every path told to `owns`, as soon as it sees that we
    are gone.
    """

    def __init__(self, parent: Path) -> None:
        parent.mkdir(parents=True, exist_ok=True)
        sweep(parent)
        self.folder = parent / f"{PREFIX}{secrets.token_hex(6)}"
        self.folder.mkdir()
        self._lock = threading.Lock()
        self._guard = start(
            module_command("storyboard.stitch.guard"),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            cwd=parent,
            environment=module_environment(),
        )
        self.owns(self.folder)

    def path(self, name: str) -> Path:
        """A path in the folder."""
        return self.folder / name

    def owns(self, path: Path) -> None:
        """Have `path` removed should we be killed."""
        self._tell(f"own {path}")

    def started(self, process_id: int) -> None:
        """Have the process group ended should we be killed."""
        self._tell(f"start {process_id}")

    def ended(self, process_id: int) -> None:
        """The process is gone; its number may be given to another."""
        self._tell(f"end {process_id}")

    def run(
        self,
        ffmpeg: Ffmpeg,
        args: Sequence[str],
        *,
        timeout_s: float,
        cancel: threading.Event,
        on_progress: Callable[[int], None] | None = None,
        what: str = "",
    ) -> None:
        """Run ffmpeg under the guard's eye; raises as Ffmpeg.run does."""
        ids: list[int] = []

        def begun(process_id: int) -> None:
            ids.append(process_id)
            self.started(process_id)

        try:
            ffmpeg.run(args, timeout_s=timeout_s, on_progress=on_progress, cancel=cancel, on_start=begun, what=what)
        finally:
            for process_id in ids:
                self.ended(process_id)

    def close(self) -> None:
        """Remove the folder and let the guard go."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._tell("done")
        with contextlib.suppress(OSError), self._lock:
            opened(self._guard.stdin).close()
        try:
            self._guard.wait(timeout=10)
        except subprocess.TimeoutExpired:
            kill(self._guard)
        opened(self._guard.stderr).close()

    def _tell(self, line: str) -> None:
        with contextlib.suppress(OSError), self._lock:
            stream = opened(self._guard.stdin)
            stream.write(line.encode("utf-8", "surrogateescape") + b"\0")
            stream.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def sweep(parent: Path, *, older_than_s: float = STALE_S) -> None:
    """Remove work folders that nobody has touched for a day."""
    limit = time.time() - older_than_s
    for folder in parent.glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):
            if folder.stat().st_mtime < limit:
                shutil.rmtree(folder, ignore_errors=True)


def sync_file(path: Path) -> None:
    """Make the file's bytes survive a power cut; raises OSError."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
