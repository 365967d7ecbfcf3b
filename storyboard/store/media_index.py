"""What is known about media files already looked at: size, time and whether the bytes were checked.

It is derived: it lives in the user's cache, and deleting it costs only hashing the files once more.
"""

import contextlib
import hashlib
import json
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple, cast

from storyboard.store.atomic import StorageError, write_atomically
from storyboard.store.strict_json import BadJson, parse_object


class MediaTrouble(StrEnum):
    """What happened to a file since it was last seen."""

    VANISHED = "vanished"
    CHANGED = "changed"
    TOUCHED = "touched"


class Seen(NamedTuple):
    """A file's size in bytes and time of change in nanoseconds."""

    size: int
    mtime_ns: int

    @classmethod
    def of(cls, path: Path) -> "Seen":
        """What the disk says now; raises OSError."""
        status = path.stat()
        return cls(status.st_size, status.st_mtime_ns)


class MediaIndex:
    """File names whose bytes were found to match, with size and time of that moment. Safe to use from any thread."""

    def __init__(self, seen: Mapping[str, Seen] | None = None) -> None:
        self._seen = dict(seen or {})
        self._lock = Lock()
        self._is_changed = False

    @property
    def seen(self) -> Mapping[str, Seen]:
        """Everything known, by file name."""
        with self._lock:
            return dict(self._seen)

    def is_checked(self, name: str, now: Seen) -> bool:
        """Whether this file's bytes were checked and it has not been touched since."""
        with self._lock:
            return self._seen.get(name) == now

    def remember(self, name: str, now: Seen) -> None:
        """The file's bytes are what its name says."""
        with self._lock:
            self._seen[name] = now
            self._is_changed = True

    def forget(self, name: str) -> None:
        """The file is to be hashed again before it is used."""
        with self._lock:
            self._is_changed |= self._seen.pop(name, None) is not None

    def compare(self, media: Path) -> Mapping[str, MediaTrouble]:
        """What vanished, changed (another size) or was touched (another time: to be hashed on use), by file name."""
        found: dict[str, MediaTrouble] = {}
        for name, then in sorted(self.seen.items()):
            try:
                now = Seen.of(media / name[:2] / name)
            except OSError:
                found[name] = MediaTrouble.VANISHED
                continue
            if now.size != then.size:
                found[name] = MediaTrouble.CHANGED
            elif now.mtime_ns != then.mtime_ns:
                found[name] = MediaTrouble.TOUCHED
        return found

    def save(self, path: Path) -> None:
        """Write the index if it changed; a cache that cannot be written is no trouble."""
        if not self._is_changed:
            return
        rows = {name: [seen.size, seen.mtime_ns] for name, seen in sorted(self.seen.items())}
        with contextlib.suppress(StorageError):
            write_atomically(path, json.dumps({"version": 1, "files": rows}).encode())
            self._is_changed = False


def index_path(cache: Path, project: Path) -> Path:
    """Where the index of the project at this very place is kept."""
    place = hashlib.sha256(str(project.resolve()).encode()).hexdigest()[:32]
    return cache / "media-index" / f"{place}.json"


def load_index(path: Path) -> MediaIndex:
    """The saved index; an empty one where there is none or it cannot be used."""
    try:
        stored = parse_object(path.read_bytes(), str(path))
    except (OSError, BadJson):
        return MediaIndex()
    rows = stored.get("files")
    if stored.get("version") != 1 or not isinstance(rows, dict):
        return MediaIndex()
    return MediaIndex({name: seen for name, row in cast("dict[str, Any]", rows).items() if (seen := _row(name, row))})


def _row(name: str, row: Any) -> Seen | None:
    match row:
        case [int(size), int(mtime_ns)] if "/" not in name and "\\" not in name:
            return Seen(size, mtime_ns)
        case _:
            return None
