"""The files a Cut plays from: found by hash, probed once, and held to what was promised of them."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from storyboard.media.colour import HD_COLUMNS, HD_LINES, PEAK_NITS, read_matrix
from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import Ffmpeg
from storyboard.media.fitting import reading
from storyboard.media.probe import MediaInfo, probe
from storyboard.model.errors import StoryboardError
from storyboard.stitch.plain_take import plain_take
from storyboard.stitch.told import Memory, Told

NAMED = 3
"""So many shots are named in a note, the rest is counted."""


class SourceError(MediaError):
    """A file of the Cut that cannot be played as promised; `sha256` says which."""

    def __init__(self, what: str, sha256: str, *, where: str = "", fix: str = "") -> None:
        super().__init__(what, where=where, fix=fix)
        self.sha256 = sha256


@dataclass(frozen=True, slots=True)
class Source:
    """One file as it was when it was first used."""

    path: Path
    info: MediaInfo
    size_bytes: int
    mtime_ns: int


class Sources:
    """Files by hash, from any thread. `path_of` finds (and checks) them, as store.media.MediaFolder does.

    With a `memory` what must be told of a file is known without looking at it again.
    """

    def __init__(self, path_of: Callable[[str], Path], ffmpeg: Ffmpeg, memory: Memory | None = None) -> None:
        self._path_of = path_of
        self._ffmpeg = ffmpeg
        self._memory = memory
        self._known: dict[str, Source] = {}
        self._told: dict[str, tuple[str, Told]] = {}
        self._lock = threading.Lock()

    def get(self, sha256: str, label: str) -> Source:
        """The file; raises SourceError naming the shot (`label`) and the file where it cannot be played."""
        with self._lock:
            known = self._known.get(sha256)
        if known is not None:
            return known
        try:
            path = self._path_of(sha256)
            seen = path.stat()
            info = plain_take(path) or probe(path, ffmpeg=self._ffmpeg)
        except OSError as error:
            what = f"{label}: its file has gone ({error.strerror})."
            raise SourceError(what, sha256, where=str(error.filename)) from error
        except StoryboardError as error:
            raise SourceError(f"{label}: {error.what}", sha256, where=error.where, fix=error.fix) from error
        found = Source(path, info, seen.st_size, seen.st_mtime_ns)
        told = Told(tuple(conformed(info)), info.audio_s if info.has_audio else 0.0)
        if self._memory is not None:
            self._memory.put(sha256, told)
        with self._lock:
            self._told.setdefault(sha256, (label, told))
            return self._known.setdefault(sha256, found)

    def tell(self, sha256: str, label: str) -> Told:
        """What must be told of the file, which counts as used; raises SourceError where it must be read and cannot."""
        with self._lock:
            told = self._told.get(sha256)
        remembered = self._memory.get(sha256) if told is None and self._memory is not None else None
        if told is None and remembered is None:
            self.get(sha256, label)
        with self._lock:
            if remembered is not None:
                self._told.setdefault(sha256, (label, remembered))
            return self._told[sha256][1]

    def notes(self) -> tuple[str, ...]:
        """What was assumed or changed to bring the files used so far to the film's picture: one line for each kind."""
        with self._lock:
            used = list(self._told.values())
        told: dict[str, list[str]] = {}
        for label, of_file in sorted(used, key=lambda entry: entry[0]):
            for what in of_file.sentences:
                told.setdefault(what, []).append(label)
        return tuple(f"{_listed(labels)}: {what}" for what, labels in told.items())

    def file(self, sha256: str) -> Path | None:
        """The path of a file that is no picture or sound; None where it is not there."""
        try:
            return self._path_of(sha256)
        except (OSError, StoryboardError):
            return None

    def size_bytes(self, sha256: str) -> int:
        """How large the file is; 0 where there is none."""
        path = self.file(sha256) if sha256 else None
        try:
            return path.stat().st_size if path else 0
        except OSError:
            return 0

    def check(self, source: Source, label: str) -> None:
        """Raise MediaError where the file has been replaced or removed since it was first used."""
        try:
            seen = source.path.stat()
        except OSError as error:
            raise MediaError(f"{label}: its file vanished during the export.", where=str(source.path)) from error
        if (seen.st_size, seen.st_mtime_ns) != (source.size_bytes, source.mtime_ns):
            raise MediaError(
                f"{label}: its file was changed during the export.", where=str(source.path), fix="Export again."
            )


def conformed(info: MediaInfo) -> Iterator[str]:
    """What must be assumed or changed to show this file as BT.709 at a steady rate, a sentence for each."""
    colours = info.colours
    if not info.has_video or info.kind.is_picture:
        return
    if colours.is_hdr:
        system = "PQ" if colours.transfer == "smpte2084" else "HLG"
        yield f"HDR ({system}) was brought to BT.709; light above {PEAK_NITS} nits is white."
    elif colours.is_wide:
        yield f"colours of {colours.primaries} were brought to BT.709; what lies outside is cut off."
    elif not colours.matrix and reading(info):
        yield _untagged(read_matrix(colours, (info.width, info.height)), info.height)
    if info.is_variable:
        yield "no steady rate; each frame is shown at its own time."


def _untagged(matrix: str, height: int) -> str:
    if matrix != "bt709":
        return f"colours are not tagged; read as BT.601, as is usual below {HD_LINES} lines."
    least = f"{HD_LINES} lines" if height >= HD_LINES else f"{HD_COLUMNS} columns"
    return f"colours are not tagged; read as BT.709, as is usual from {least}."


def _listed(labels: list[str]) -> str:
    more = f" and {len(labels) - NAMED} more" if len(labels) > NAMED else ""
    return ", ".join(labels[:NAMED]) + more
