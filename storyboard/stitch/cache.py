"""Derived pieces under the hash of all that made them; bounded, and deletable at any moment."""

import contextlib
import os
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path

from storyboard.store.atomic import storage_error

LIMIT_BYTES = 8 << 30
"""How much a cache holds before the pieces longest unused go."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A cached file and the note kept beside it (for a segment, what identifies its decoder's set-up)."""

    path: Path
    note: str


class Cache:
    """A folder of pieces, safe to use from several threads and processes."""

    def __init__(self, folder: Path, *, limit_bytes: int = LIMIT_BYTES) -> None:
        self.folder = folder
        self._limit_bytes = limit_bytes
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise storage_error(error, folder) from error

    def get(self, key: str, suffix: str) -> Piece | None:
        """The piece, marked as used now; None where it is not there whole."""
        path = self._path(key, suffix)
        note = path.with_suffix(".note")
        try:
            size, _, text = note.read_text("utf-8").partition(" ")
            if path.stat().st_size != int(size):
                return None
            os.utime(path)
        except (OSError, ValueError):
            return None
        return Piece(path, text)

    def put(self, key: str, made: Path, suffix: str, note: str = "") -> Piece:
        """Move a finished file in (from the same filesystem); raises StorageError."""
        path = self._path(key, suffix)
        try:
            path.parent.mkdir(exist_ok=True)
            # The note carries the size, so a piece and a note that do not belong together are never used.
            size = made.stat().st_size
            made.replace(path)
            half = path.with_suffix(f".{secrets.token_hex(4)}.part")
            half.write_text(f"{size} {note}", "utf-8")
            half.replace(path.with_suffix(".note"))
        except OSError as error:
            raise storage_error(error, path) from error
        return Piece(path, note)

    def size_bytes(self) -> int:
        """How much lies here."""
        return sum(size for _, size, _ in self._entries())

    def prune(self, limit_bytes: int | None = None) -> int:
        """Remove the pieces longest unused until the rest fits; gives how many bytes went."""
        limit = self._limit_bytes if limit_bytes is None else limit_bytes
        entries = sorted(self._entries(), key=lambda entry: entry[2])
        total, freed = sum(size for _, size, _ in entries), 0
        for path, size, _ in entries:
            if total - freed <= limit:
                break
            with contextlib.suppress(OSError):
                path.unlink()
                path.with_suffix(".note").unlink(missing_ok=True)
                freed += size
        return freed

    def clear(self) -> None:
        """Remove everything."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True, exist_ok=True)

    def _path(self, key: str, suffix: str) -> Path:
        return self.folder / key[:2] / f"{key}{suffix}"

    def _entries(self) -> list[tuple[Path, int, float]]:
        found: list[tuple[Path, int, float]] = []
        for path in self.folder.glob("??/*"):
            with contextlib.suppress(OSError):
                seen = path.stat()
                if path.suffix != ".note":
                    found.append((path, seen.st_size, seen.st_mtime))
        return found
