"""The media folder: originals by the hash of their bytes, written once and never rewritten."""

import contextlib
import hashlib
import os
import re
import secrets
import stat
from collections.abc import Callable, Collection, Generator, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from storyboard.model.errors import StoryboardError
from storyboard.store.atomic import move_into_place, storage_error, sync_folder
from storyboard.store.contained import inside
from storyboard.store.media_index import MediaIndex, Seen

CHUNK_BYTES = 1 << 20
INCOMING = ".incoming"
DAMAGED = ".damaged"

MOST_LEVELS = 16
"""How deep the folders in `media/` may lie; ours are one deep."""

_HASH = re.compile(r"[0-9a-f]{64}")
_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")


class MediaError(StoryboardError):
    """A media file is absent, changed, outside the folder or no file at all."""


class Checked(NamedTuple):
    """One step of `verify`: the file, what is wrong with it ("" when nothing is), and how far the walk has come."""

    sha256: str
    path: Path
    trouble: str
    done_bytes: int
    total_bytes: int


def checked_hash(sha256: str) -> str:
    """The same text, if it is 64 lower-case hex characters; raises MediaError otherwise."""
    if not _HASH.fullmatch(sha256):
        raise MediaError(
            f"{sha256[:80]!r} is no media id; one is 64 hex characters (0-9, a-f).",
            fix="The project names a file that cannot exist; restore a snapshot from versions/.",
        )
    return sha256


class MediaFolder:
    """The folder `media/` of a project. Every path it gives lies inside, links resolved.

    `index` remembers which bytes were checked; without one, that is remembered for this object's life only.
    """

    def __init__(self, folder: Path, index: MediaIndex | None = None, *, is_read_only: bool = False) -> None:
        self.folder = folder
        self.is_read_only = is_read_only
        self._index = index or MediaIndex()
        self._names: dict[str, Path] = {}

    def path_of(self, sha256: str) -> Path:
        """The file with these bytes; its hash is checked when it is first used, and again when it was touched.

        Raises MediaError naming the file when it is absent or its bytes are others.
        """
        path = self._find(checked_hash(sha256))
        if path is None:
            raise MediaError(
                f"the file {sha256[:12]}… is not in the project's media folder.",
                where=str(self.folder),
                fix="Copy the whole project again, or generate or import it anew.",
            )
        trouble = self._trouble(sha256, path)
        if trouble is not None:
            raise trouble
        return path

    def has(self, sha256: str) -> bool:
        """Whether a file with this name is there; its bytes are not read."""
        return self._find(checked_hash(sha256)) is not None

    def temporary(self, suffix: str) -> Path:
        """A path in `media/.incoming/` that no file has yet; what is written there can be adopted."""
        self._check_writable()
        folder = self.folder / INCOMING
        self._make(folder)
        return folder / f"{secrets.token_hex(12)}{_checked_suffix(suffix)}"

    def adopt(self, temp_path: Path, suffix: str, *, sha256: str = "") -> str:
        """Hash a finished file and move it in under its hash; the hash. `temp_path` is gone afterwards.

        Whoever has just hashed these very bytes gives the `sha256`. A file that is already there is never rewritten.
        Raises StorageError, MediaError; `temp_path` then stays.
        """
        self._check_writable()
        suffix = _checked_suffix(suffix)
        if temp_path.is_symlink() or not _is_file(temp_path):
            raise MediaError("there is no such file.", where=str(temp_path), fix="Receive it again.")
        try:
            self._make(self.folder)
            if temp_path.stat().st_dev != self.folder.stat().st_dev:
                return self._adopt_from_afar(temp_path, suffix)
            sha256 = checked_hash(sha256) if sha256 else _hash_file(temp_path)
        except OSError as error:
            raise storage_error(error, temp_path) from error
        self._settle(temp_path, sha256, suffix)
        return sha256

    def _adopt_from_afar(self, temp_path: Path, suffix: str) -> str:
        """Adopt a file of another filesystem, from which nothing can be moved in one step."""
        sha256 = self.add_file(temp_path, suffix)
        temp_path.unlink()
        return sha256

    def add_file(self, path: Path, suffix: str = "", *, hear: Callable[[int], None] | None = None) -> str:
        """Copy a file in, hashing on the way; its SHA-256. The suffix is the file's own unless given.

        `hear` is told the bytes copied so far; what it raises ends the copying. Raises MediaError when `path` cannot
        be read to its end, StorageError when it cannot be written; no part stays.
        """
        temp = self.temporary(suffix or path.suffix or ".bin")
        try:
            with _opened(path) as source, temp.open("xb") as copy:
                sha256 = _hash_stream(_chunks(source, path), copy, hear)
                copy.flush()
                os.fsync(copy.fileno())
            self._settle(temp, sha256, temp.suffix)
        except OSError as error:
            raise storage_error(error, temp) from error
        finally:
            _discard(temp)
        return sha256

    def orphans(self, known: Collection[str]) -> tuple[Path, ...]:
        """The files whose hash is not in `known`, sorted; nothing is removed."""
        return tuple(path for sha256, path in sorted(self._files()) if sha256 not in known)

    def leftovers(self) -> tuple[Path, ...]:
        """What unfinished downloads and copies left in `.incoming/`, sorted."""
        folder = self.folder / INCOMING
        return tuple(sorted(p for p in folder.iterdir() if _is_file(p))) if folder.is_dir() else ()

    def verify(self) -> Iterator[Checked]:
        """Read every file and compare its bytes with its name; one step a file."""
        files = sorted(self._files())
        total = sum(path.stat().st_size for _, path in files)
        done = 0
        for sha256, path in files:
            done += path.stat().st_size
            self._index.forget(path.name)
            trouble = self._trouble(sha256, path)
            yield Checked(sha256, path, trouble.what if trouble is not None else "", done, total)

    def stray_links(self) -> tuple[Path, ...]:
        """Symbolic links anywhere below that lead outside the project folder, sorted."""
        return tuple(sorted(link for link in _links(self.folder) if not self._is_inside(link)))

    def _is_inside(self, path: Path) -> bool:
        try:
            inside(self.folder.parent, path)
        except StoryboardError:
            return False
        return True

    def _find(self, sha256: str) -> Path | None:
        held = self._names.get(sha256)
        if held is not None and _is_file(held):
            return held
        folder = self.folder / sha256[:2]
        try:
            found = sorted(path for path in folder.iterdir() if path.name.startswith(f"{sha256}."))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise storage_error(error, folder) from error
        for path in found:
            inside(self.folder, path)
            if _is_file(path):
                self._names[sha256] = path
                return path
        return None

    def _files(self) -> Iterator[tuple[str, Path]]:
        for path in self.folder.glob("[0-9a-f][0-9a-f]/*"):
            if _HASH.fullmatch(path.stem) and path.stem[:2] == path.parent.name and _is_file(path):
                inside(self.folder, path)
                yield path.stem, path

    def _trouble(self, sha256: str, path: Path) -> MediaError | None:
        """What is wrong with the file's bytes; None when they are what the name says."""
        try:
            now = Seen.of(path)
            if self._index.is_checked(path.name, now):
                return None
            if _hash_file(path) != sha256:
                return MediaError(
                    "the file has changed since it was received: its bytes are no longer the ones of its name.",
                    where=str(path),
                    fix="Restore it from a copy, or generate or import it anew.",
                )
        except OSError as error:
            return MediaError(
                f"the file cannot be read ({error.strerror}).",
                where=str(path),
                fix="Restore it from a copy, or generate or import it anew.",
            )
        self._index.remember(path.name, now)
        return None

    def _settle(self, temp: Path, sha256: str, suffix: str) -> None:
        """Move `temp` to its place, unless good bytes are there already."""
        there = self._find(sha256)
        if there is not None:
            if self._trouble(sha256, there) is None:
                temp.unlink()
                return
            self._put_aside(there)
        target = self.folder / sha256[:2] / f"{sha256}{suffix}"
        self._make(target.parent)
        try:
            move_into_place(temp, target)
            self._index.remember(target.name, Seen.of(target))
        except OSError as error:
            raise storage_error(error, target) from error
        self._names[sha256] = target

    def _put_aside(self, damaged: Path) -> None:
        """Keep a file whose bytes are not its name's, out of the way of the good one."""
        folder = self.folder / DAMAGED
        self._make(folder)
        damaged.rename(folder / f"{damaged.stem}-{secrets.token_hex(4)}{damaged.suffix}")

    def _make(self, folder: Path) -> None:
        inside(self.folder, folder)
        try:
            if not folder.is_dir():
                folder.mkdir(parents=True, exist_ok=True)
                sync_folder(folder.parent)
        except OSError as error:
            raise storage_error(error, folder) from error

    def _check_writable(self) -> None:
        if self.is_read_only:
            raise MediaError(
                "the project is open for reading only.", where=str(self.folder), fix="Close it elsewhere, or copy it."
            )


def _checked_suffix(suffix: str) -> str:
    lower = suffix.lower()
    if not _SUFFIX.fullmatch(lower):
        raise MediaError(f"{suffix[:40]!r} is no file suffix; one looks like .mp4.")
    return lower


def _is_file(path: Path) -> bool:
    """A regular file: no folder, pipe or device."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _links(folder: Path) -> Iterator[Path]:
    """Every symbolic link below `folder`, without following any. Raises MediaError for folders deeper than ours."""
    level = [folder] if folder.is_dir() else []
    for _ in range(MOST_LEVELS):
        inner: list[Path] = []
        for one in level:
            for entry in _entries(one):
                if entry.is_symlink():
                    yield Path(entry.path)
                elif entry.is_dir():
                    inner.append(Path(entry.path))
        level = inner
    if level:
        raise MediaError(
            f"there are more than {MOST_LEVELS} levels of folders, which no media folder of ours has.",
            where=str(level[0]),
            fix="Move that folder away.",
        )


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError as error:
        raise storage_error(error, folder) from error


@contextlib.contextmanager
def _opened(path: Path) -> Generator[BinaryIO]:
    if not _is_file(path):
        raise MediaError("there is no such file.", where=str(path), fix="Check the name and the folder.")
    try:
        source = path.open("rb")
    except OSError as error:
        raise MediaError(
            f"it cannot be read ({error.strerror}).", where=str(path), fix="Check the file's permissions."
        ) from error
    with source:
        yield source


def _hash_file(path: Path) -> str:
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def _chunks(source: BinaryIO, path: Path) -> Iterator[bytes]:
    """The bytes of a file; what keeps it from being read is told of that file and not of its copy."""
    try:
        while chunk := source.read(CHUNK_BYTES):
            yield chunk
    except OSError as error:
        raise MediaError(
            f"it could not be read to its end ({error.strerror}).",
            where=str(path),
            fix="Check the disk that it is on, and try again.",
        ) from error


def _hash_stream(chunks: Iterator[bytes], copy: BinaryIO, hear: Callable[[int], None] | None) -> str:
    digest = hashlib.sha256()
    copied = 0
    for chunk in chunks:
        digest.update(chunk)
        copied += copy.write(chunk)
        if hear is not None:
            hear(copied)
    return digest.hexdigest()


def _discard(temp: Path) -> None:
    with contextlib.suppress(OSError):
        temp.unlink(missing_ok=True)
