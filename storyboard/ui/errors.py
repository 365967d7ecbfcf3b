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
# Plain texts: they are made ready when something fails, not whenever the program starts.
SECRETS = (
    r"(?i)((?:(?:proxy-)?authorization|api[-_ ]?key|x-\w*-?key|(?:[a-z]+[-_])?token|secret|password|passwd|cookie)\w*"
    r"(?:b?['\"=:,\s]|%3d)+(?:(?:bearer|basic|digest|key|token|negotiate)\s+)?|\b(?:bearer|basic)\s+)"
    r"[^\s'\",;)]+"
)
KNOWN_KEYS = r"\b(sk-|sk_|pk_|rk_|r8_|hf_|xai-|AIza|AKIA|ASIA|gh[opsu]_|key_|fal_|luma-|eyJ)[\w.+/=:-]{6,}"
"""How the keys of services begin."""
OPAQUE = r"\b(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{28,}"
"""Long words of small and capital letters and figures, which nobody wrote and which may be a key."""

KEY_VARIABLE = r"STORYBOARD_\w+_KEY"
PASSWORDS = r"//[^\s/@'\"]+@"
QUERIES = r"(https?://[^\s?\"'<>]+)\?[^\s\"'<>]+"


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
        if re.fullmatch(KEY_VARIABLE, name) and value.strip():
            text = text.replace(value.strip(), "[removed]")
    without_links = re.sub(QUERIES, r"\1?[removed]", re.sub(PASSWORDS, "//[removed]@", text))
    without_keys = re.sub(SECRETS, lambda found: f"{found[1]}[removed]", without_links)
    for looks_like_one in (KNOWN_KEYS, OPAQUE):
        without_keys = re.sub(looks_like_one, "[removed]", without_keys)
    for home in dict.fromkeys((str(Path.home()), os.path.realpath(Path.home()))):
        without_keys = without_keys.replace(home, "~") if len(home) > 1 else without_keys
    return without_keys
