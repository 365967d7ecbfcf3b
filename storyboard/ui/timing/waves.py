"""Waveforms for the strip: asked for while painting, measured on other threads, kept in memory and on disk."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from storyboard.model.errors import StoryboardError
from storyboard.ui.work import Workshop

MOST = 256


class Waves(QObject):
    """A cache in front of `measure` (hash to peaks, any thread). `came` says that there is more to paint."""

    came = Signal()

    def __init__(self, measure: Callable[[str], bytes], workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._measure = measure
        self._workshop = workshop
        self._held: dict[str, bytes] = {}
        self._asked: set[str] = set()

    def wave(self, sha256: str) -> bytes:
        """The peaks of a file's sound; empty until they are known. Never waits."""
        held = self._held.get(sha256)
        if held is None and sha256 and sha256 not in self._asked:
            self._asked.add(sha256)
            self._workshop.picture(partial(self._work, sha256))
        return held or b""

    def _work(self, sha256: str) -> None:
        """On another thread."""
        try:
            found = self._measure(sha256)
        except (StoryboardError, OSError, ValueError):
            # What cannot be read is told by `verify` and by the cut; its lane stays flat.
            found = b""
        self._workshop.mailbox.post(partial(self._keep, sha256, found))

    def _keep(self, sha256: str, found: bytes) -> None:
        while len(self._held) >= MOST:
            self._held.pop(next(iter(self._held)))
        self._held[sha256] = found
        self._asked.discard(sha256)
        self.came.emit()
