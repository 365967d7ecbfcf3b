"""Child processes that never outlive their use: no shell, closed stdin, clean environment, own group, always reaped."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO

from storyboard.media.errors import MediaError, Stopped
from storyboard.model.errors import StoryboardError

POLL_S = 0.05
"""How soon a cancel is noticed."""

TAIL_LINES = 400
"""How much of what a program said on stderr is kept."""

DISK_FULL = "The disk is full; free some space and try again."

SIZE_LIMIT_SIGNAL = 25
"""SIGXFSZ: the file grew over what the system allows."""

TELLING = re.compile(
    r"(?i)error|invalid|no such|not found|fail|unable|cannot|could not|unknown|no streams|does not|denied"
)
"""What a line that says why something failed has in it."""

EMPTY_WORDS = ("Conversion failed", "Exiting", "Error opening", "Error parsing options", "Error splitting")
"""How ffmpeg's closing lines begin, which say that it failed but not why."""

KEPT_VARIABLES = ("PATH", "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH", "HOME", "USERPROFILE")
"""All that a child sees of our environment; keys and proxies stay with us."""


def clean_environment(extra: Mapping[str, str] = {}) -> dict[str, str]:
    """The environment a child gets."""
    kept = {name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ}
    return {**kept, "AV_LOG_FORCE_NOCOLOR": "1", "LC_ALL": "C.UTF-8", **extra}


def start(
    argv: Sequence[str],
    *,
    stdin: int = subprocess.DEVNULL,
    stdout: int = subprocess.PIPE,
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> subprocess.Popen[bytes]:
    """Start a program in its own process group, stderr piped; raises MediaError where it cannot be started."""
    try:
        return subprocess.Popen(
            list(argv),
            stdin=stdin,
            stdout=stdout,
            stderr=subprocess.PIPE,
            cwd=cwd,
            env=clean_environment() if environment is None else environment,
            start_new_session=sys.platform != "win32",
        )
    except OSError as error:
        raise MediaError(f"{Path(argv[0]).name} could not be started ({error.strerror}).", where=argv[0]) from error


def opened(stream: IO[bytes] | None) -> IO[bytes]:
    """A stream that was asked for when the process was started."""
    if stream is None:
        raise MediaError("A stream of a child process was not opened.")
    return stream


def kill(process: subprocess.Popen[bytes]) -> None:
    """End the process and its group, and reap it."""
    if process.poll() is None:
        try:
            if sys.platform == "win32":
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    process.wait()


class Tail:
    """Drains a stream in a thread and keeps its last lines, so that the writer never blocks."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._lines: deque[str] = deque(maxlen=TAIL_LINES)
        self._stream = stream
        self._thread = threading.Thread(target=self._drain, name="stderr", daemon=True)
        self._thread.start()

    def _drain(self) -> None:
        with self._stream:
            for raw in self._stream:
                self._lines.append(raw.decode("utf-8", "replace").rstrip())

    def text(self) -> str:
        """All that was kept; waits for the end of the stream."""
        self._thread.join()
        return "\n".join(self._lines)


class Collector:
    """Reads a stream to its end in a thread; `on_chunk` gets each piece as it comes."""

    def __init__(self, stream: IO[bytes], on_chunk: Callable[[bytes], None]) -> None:
        self._stream = stream
        self._on_chunk = on_chunk
        self._failure: Exception | None = None
        self.ended = threading.Event()
        self._thread = threading.Thread(target=self._read, name="stdout", daemon=True)
        self._thread.start()

    def _read(self) -> None:
        try:
            with self._stream:
                while chunk := os.read(self._stream.fileno(), 1 << 16):
                    self._on_chunk(chunk)
        except (StoryboardError, OSError, ValueError) as failure:  # handed to the waiting thread by finish()
            self._failure = failure
        finally:
            self.ended.set()

    def finish(self) -> None:
        """Wait for the end; raises what `on_chunk` raised."""
        self._thread.join()
        if self._failure is not None:
            raise self._failure


def run(
    argv: Sequence[str],
    *,
    timeout_s: float,
    on_output: Callable[[bytes], None],
    cancel: threading.Event | None = None,
    on_start: Callable[[int], None] | None = None,
    what: str = "",
    stdin: int = subprocess.DEVNULL,
) -> str:
    """Run to the end and give back the tail of stderr.

    `on_output` hears stdout, in another thread; `on_start` hears the process id; `stdin` is an open file's number.
    Raises Stopped when cancelled, MediaError (about `what`) on failure or after `timeout_s`; whatever happens, the
    process is gone on return.
    """
    if cancel is not None and cancel.is_set():
        raise Stopped
    process = start(argv, stdin=stdin)
    try:
        if on_start is not None:
            on_start(process.pid)
        tail = Tail(opened(process.stderr))
        output = Collector(opened(process.stdout), on_output)
        left_s = timeout_s
        while not output.ended.wait(POLL_S):
            left_s -= POLL_S
            if cancel is not None and cancel.is_set():
                raise Stopped
            if left_s <= 0:
                raise MediaError(f"{_name(argv)} took longer than {timeout_s:g} s and was stopped.", where=what)
        output.finish()
        code = process.wait()
    finally:
        kill(process)
    said = tail.text()
    if code != 0:
        raise MediaError(failure_sentence(argv, code, said), where=what)
    return said


def failure_sentence(argv: Sequence[str], code: int, said: str) -> str:
    """One sentence that says why a program failed, from what it wrote to stderr."""
    if code == -SIZE_LIMIT_SIGNAL or re.search(r"No space left on device|Disk quota exceeded|File too large", said):
        return DISK_FULL
    if code < 0 and not said:
        return f"{_name(argv)} was ended by signal {-code}."
    lines = [re.sub(r"^\[[^\]]*\]\s*", "", line) for line in said.splitlines() if line.strip()]
    telling = [line for line in lines if TELLING.search(line) and not line.startswith(EMPTY_WORDS)]
    # The first complaint is the cause, what follows is its echo.
    reason = (telling or lines[-1:] or [f"exit code {code}"])[0]
    return f"{_name(argv)} failed: {reason[:300].rstrip('.')}."


def _name(argv: Sequence[str]) -> str:
    name = Path(argv[0]).stem.split("-")[0]
    return "The renderer" if name.startswith("python") else name
