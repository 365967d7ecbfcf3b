"""Snapshots of board.json in `versions/`: which are made, which are kept, which can be restored."""

import contextlib
import re
import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from storyboard.model.errors import StoryboardError
from storyboard.store.atomic import storage_error, write_atomically
from storyboard.store.contained import inside
from storyboard.store.schema import LoadedBoard, load_board

KEPT = 20
"""The newest snapshots that are all kept; of older ones, the last of each day."""

EVERY = timedelta(minutes=5)
"""How old the last snapshot must be before a save makes another."""

MOST_BYTES = 180
"""So much of a snapshot's name goes into its file's: names of files end at 255 bytes."""

_NAME = re.compile(r"(?:pinned-(?P<label>.*)-)?(?P<stamp>\d{8}T\d{12}Z)\.json")
_STAMP = "%Y%m%dT%H%M%S%fZ"


class Snapshot(NamedTuple):
    """A kept version of the board. `label` names a pinned one, which is kept for ever; "" for the others."""

    path: Path
    at_utc: datetime
    label: str = ""

    @property
    def is_pinned(self) -> bool:
        """Whether it is kept for ever."""
        return self.path.name.startswith("pinned-")


def snapshots_in(versions: Path) -> tuple[Snapshot, ...]:
    """Every snapshot, newest first; a missing folder holds none, other files are not looked at."""
    if not versions.is_dir():
        return ()
    found = (_read_name(path) for path in versions.iterdir())
    return tuple(sorted((s for s in found if s), key=lambda s: (s.at_utc, s.path.name), reverse=True))


def due_at(versions: Path, now: datetime) -> datetime:
    """The moment from which a save should leave a snapshot; ones from the future do not count."""
    newest = next((s for s in snapshots_in(versions) if s.at_utc <= now), None)
    return now if newest is None else newest.at_utc + EVERY


def add_snapshot(versions: Path, data: bytes, now: datetime, label: str = "") -> Snapshot:
    """Write one, pinned when it has a label, and let go of those that need not be kept. Raises StorageError."""
    slug = _slug(label)
    while True:
        stamp = now.astimezone(UTC).strftime(_STAMP)
        path = versions / (f"pinned-{slug}-{stamp}.json" if slug else f"{stamp}.json")
        if not path.exists():
            break
        now += timedelta(microseconds=1)
    write_atomically(path, data)
    for old in expendable(snapshots_in(versions)):
        with contextlib.suppress(OSError):
            old.path.unlink()
    return Snapshot(path, now, slug)


def expendable(snapshots: Sequence[Snapshot]) -> tuple[Snapshot, ...]:
    """Those to remove, of snapshots in the order newest first: neither pinned, nor recent, nor the last of a day."""
    loose = [s for s in snapshots if not s.is_pinned]
    days = {s.at_utc.date() for s in loose[:KEPT]}
    gone: list[Snapshot] = []
    for snapshot in loose[KEPT:]:
        day = snapshot.at_utc.date()
        if day in days:
            gone.append(snapshot)
        days.add(day)
    return tuple(gone)


def load_snapshot(snapshot: Snapshot) -> LoadedBoard:
    """The board of a snapshot. Raises StoryboardError naming its file when it is damaged too."""
    versions = snapshot.path.parent
    path = inside(versions.parent, snapshot.path)
    try:
        return load_board(path.read_bytes(), f"versions/{snapshot.path.name}")
    except OSError as error:
        raise storage_error(error, snapshot.path) from error


def newest_good(versions: Path) -> Snapshot | None:
    """The newest snapshot that can be opened, if any."""
    for snapshot in snapshots_in(versions):
        with contextlib.suppress(StoryboardError):
            load_snapshot(snapshot)
            return snapshot
    return None


def _slug(label: str) -> str:
    """A name as files can carry it everywhere: its letters as they were written, in any script, joined by hyphens."""
    letters = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", label)).strip("-")
    short = letters.encode()[:MOST_BYTES].decode(errors="ignore").strip("-")
    return short or ("named" if label else "")


def _read_name(path: Path) -> Snapshot | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        at_utc = datetime.strptime(match["stamp"], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Snapshot(path, at_utc, match["label"] or "")
