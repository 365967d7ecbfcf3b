"""What happens when something unforeseen does: a report on disk without secrets, and one dialog that stops nothing."""

import os
import platform
import re
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion

from storyboard import __version__

KEPT = 10
SECRETS = re.compile(
    r"(?i)((?:authorization['\"=:\s]+)?bearer\s+|(?:api[-_ ]?key|authorization|token|secret|password)['\"=:\s]+|sk-)"
    r"[^\s'\",;)]+"
)

KEY_VARIABLE = re.compile(r"STORYBOARD_\w+_KEY")
PASSWORDS = re.compile(r"//[^\s/@'\"]+@")
QUERIES = re.compile(r"(https?://[^\s?\"'<>]+)\?[^\s\"'<>]+")


class CrashKeeper(QObject):
    """Takes over `sys.excepthook` and `threading.excepthook` while installed. `crashed` carries the report's path."""

    crashed = Signal(Path)
    _came = Signal(object)

    def __init__(self, folder: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        super().__init__()
        self._folder = folder
        self._now = now
        self._before = (sys.excepthook, threading.excepthook)
        self._came.connect(self.keep, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Hear of every error that nobody handles."""
        sys.excepthook = self._hook
        threading.excepthook = lambda found: self._came.emit(found.exc_value) if found.exc_value else None

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def keep(self, error: BaseException) -> None:
        """Write a report; on the window's thread."""
        sys.stderr.write(redacted("".join(traceback.format_exception(error))))
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"crash-{self._now():%Y%m%d-%H%M%S-%f}.txt"
        path.write_text(report_of(error), encoding="utf-8")
        for old in sorted(self._folder.glob("crash-*.txt"))[:-KEPT]:
            old.unlink(missing_ok=True)
        self.crashed.emit(path)

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        # Queued: the hook may run in the middle of a paint, where no dialog may open.
        self._came.emit(error)


def report_of(error: BaseException) -> str:
    """What went wrong and where, without anything that looks like a key and without the user's home."""
    text = "".join(traceback.format_exception(error))
    head = f"Storyboard {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}\n\n"
    return redacted(head + text)


def redacted(text: str) -> str:
    """The text without keys, passwords and queries in links, and the name of the user's home folder."""
    for name, value in os.environ.items():
        if KEY_VARIABLE.fullmatch(name) and value.strip():
            text = text.replace(value.strip(), "[removed]")
    without_keys = SECRETS.sub(lambda found: f"{found[1]}[removed]", text)
    without_links = QUERIES.sub(r"\1?[removed]", PASSWORDS.sub("//[removed]@", without_keys))
    return without_links.replace(str(Path.home()), "~")
