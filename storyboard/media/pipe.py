"""Frames written straight into an encoder."""

import contextlib
import subprocess
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from storyboard.media.errors import MediaError
from storyboard.media.process import Tail, failure_sentence, kill, opened, start


class Pipe:
    """An encoder that takes raw frames on stdin; a context manager.

    Leaving the block normally waits for the file to be complete and raises MediaError if it is not; leaving it by an
    exception ends the process. If our own process dies, the encoder sees the end of its input and ends too. `said` is
    what it wrote to stderr, once it has finished.
    """

    def __init__(self, argv: Sequence[str], *, what: str = "") -> None:
        self._argv = argv
        self._what = what
        self.said = ""
        self._process = start(argv, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        self._tail = Tail(opened(self._process.stderr))

    def write(self, frame: bytes | bytearray | memoryview) -> None:
        """Hand over one frame's bytes; raises MediaError where the encoder has gone away."""
        try:
            opened(self._process.stdin).write(frame)
        except OSError as error:
            self._close_input()
            code = self._process.wait()
            raise MediaError(failure_sentence(self._argv, code, self._tail.text()), where=self._what) from error

    def finish(self) -> None:
        """Close the input and wait; raises MediaError where the encoder failed."""
        self._close_input()
        code = self._process.wait()
        self.said = self._tail.text()
        if code != 0:
            raise MediaError(failure_sentence(self._argv, code, self.said), where=self._what)

    def abort(self) -> None:
        """End the encoder at once; what it wrote is the caller's to remove."""
        kill(self._process)
        self._close_input()
        self._tail.text()

    def _close_input(self) -> None:
        with contextlib.suppress(BrokenPipeError):
            opened(self._process.stdin).close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.finish()
        else:
            self.abort()
