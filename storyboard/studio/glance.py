"""What `info` said last time, remembered while nothing it was made from has changed.

The key covers the board's bytes, the journal's events, every media file's size and time, and this version; the
answer lives in the user's cache and may be deleted at any moment. Nothing here loads the model: that is the point.
"""

import hashlib
import json
import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from storyboard import __version__
from storyboard.store.paths import UserFolders, user_folders


def remembered(folder: Path, folders: UserFolders | None = None) -> dict[str, Any] | None:
    """The remembered answer for this very state of the project; None where there is none."""
    folders = folders or user_folders()
    try:
        held = json.loads(_place(folder, folders).read_bytes())
        return held["answer"] if held["key"] and held["key"] == state_key(folder) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(folder: Path, answer: dict[str, Any], key: str, folders: UserFolders | None = None) -> None:
    """Keep an answer made when the project's state had `key`, unless that is ""; what cannot be kept is no failure."""
    if not key:
        return
    place = _place(folder, folders or user_folders())
    part = place.with_suffix(f".{os.getpid()}.part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps({"key": key, "answer": answer}), encoding="utf-8")
        part.replace(place)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def state_key(folder: Path) -> str:
    """A hash of everything `info` depends on; "" where it cannot be read."""
    try:
        return _state_key(folder)
    except (OSError, sqlite3.Error):
        return ""


def _state_key(folder: Path) -> str:
    if not (folder / "board.json").is_file():
        raise FileNotFoundError(folder / "board.json")
    found = hashlib.sha256(__version__.encode())
    found.update(hashlib.sha256((folder / "board.json").read_bytes()).digest())
    journal = folder / "journal.sqlite"
    if journal.exists():
        with closing(sqlite3.connect(f"{journal.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            found.update(repr(connection.execute("SELECT count(*), max(seq) FROM event").fetchone()).encode())
    for shelf in sorted(entry.path for entry in os.scandir(folder / "media") if entry.is_dir(follow_symlinks=False)):
        for file in sorted(os.scandir(shelf), key=lambda entry: entry.name):
            status = file.stat(follow_symlinks=False)
            found.update(f"{file.name} {status.st_size} {status.st_mtime_ns} {status.st_mode}\n".encode())
    return found.hexdigest()


def _place(folder: Path, folders: UserFolders) -> Path:
    name = hashlib.sha256(str(folder.absolute()).encode()).hexdigest()[:32]
    return folders.cache / "info" / f"{name}.json"
