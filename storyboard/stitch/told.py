"""What must be told of a file that plays in a film, kept beside the pieces made of it: those may outlive the export."""

import contextlib
import json
import secrets
from dataclasses import dataclass

from storyboard.stitch.cache import Cache
from storyboard.stitch.naming import key_of
from storyboard.store.atomic import StorageError

TOLD_VERSION = 2
"""Raised when other things are told of the same file."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence for each thing that was assumed or changed, and how long the file's sound lasts (0: it has none)."""

    sentences: tuple[str, ...] = ()
    audio_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Memory:
    """What was told of files by their hash, as `build_id` read them."""

    cache: Cache
    build_id: str

    def get(self, sha256: str) -> Told | None:
        """What was told of the file; None where it was never looked at."""
        found = self.cache.get(self._key(sha256), ".told")
        try:
            data = json.loads(found.note) if found else None
            return Told(tuple(data["sentences"]), float(data["audio_s"])) if data else None
        except (ValueError, KeyError, TypeError):
            return None

    def put(self, sha256: str, told: Told) -> None:
        """Keep it; where that cannot be written the file will be looked at again."""
        text = json.dumps({"sentences": told.sentences, "audio_s": told.audio_s})
        made = self.cache.folder / f".{secrets.token_hex(6)}.part"
        with contextlib.suppress(OSError, StorageError):
            made.touch()
            self.cache.put(self._key(sha256), made, ".told", text)

    def _key(self, sha256: str) -> str:
        return key_of({"told": sha256, "build": self.build_id, "version": TOLD_VERSION})
