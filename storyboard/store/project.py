"""The project folder: create, open, save, snapshots, and the lock that makes one window its writer."""

import contextlib
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.store import snapshots as kept
from storyboard.store.atomic import StorageError, storage_error, sweep_temporaries, write_atomically
from storyboard.store.board_writer import BoardWriter
from storyboard.store.contained import inside
from storyboard.store.lock import LOCK_NAME, ProjectLock, take_lock
from storyboard.store.media import MediaFolder
from storyboard.store.media_index import MediaIndex, Seen, index_path, load_index
from storyboard.store.media_notices import MediaNotice, notices
from storyboard.store.paths import UserFolders
from storyboard.store.schema import LoadedBoard, board_rev, dump_board, load_board, openable
from storyboard.store.snapshots import Snapshot
from storyboard.store.strict_json import MAX_BYTES

BOARD = "board.json"
MEDIA = "media"
VERSIONS = "versions"

_JOURNAL = tuple(f"journal.sqlite{tail}" for tail in ("", "-wal", "-shm", "-journal"))

OURS = (BOARD, MEDIA, VERSIONS, LOCK_NAME, *_JOURNAL)
"""What is read or written in a project folder; none of it may lie elsewhere."""

Clock = Callable[[], datetime]


class NoProject(StoryboardError):
    """The folder is no project, or cannot become one."""


class ReadOnlyProject(StoryboardError):
    """Something was to be written in a project that is open for reading."""


class DamagedProject(StoryboardError):
    """The board cannot be read; `snapshot` is the newest good one, None when there is none."""

    def __init__(self, what: str, *, where: str, fix: str, snapshot: Snapshot | None) -> None:
        super().__init__(what, where=where, fix=fix)
        self.snapshot = snapshot


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A board as another program wrote it."""

    board: Board
    data: bytes


def _now_utc() -> datetime:
    return datetime.now(UTC)


class Project:
    """An open project. Use it as a context manager, or close it: the lock is held until then.

    `board` is what was last opened or saved. `reason` says why it is read-only ("" when it is not); `is_too_new`
    whether that is because a newer version wrote the board.
    """

    def __init__(
        self, folder: Path, loaded: LoadedBoard, data: bytes, lock: ProjectLock, folders: UserFolders, clock: Clock
    ) -> None:
        self.folder = folder
        self.board = loaded.board
        self.reason = loaded.read_only or lock.reason
        self.is_too_new = bool(loaded.read_only)
        self.snapshot_trouble = ""
        self.kept_from_elsewhere = 0
        self._data: bytes = data
        self._upgraded_from = loaded.upgraded_from
        self._seen: Seen | None = None
        self._writer: BoardWriter = BoardWriter()
        self._snapshot_due_at: datetime | None = None
        self._lock = lock
        self._clock = clock
        self._index_path = index_path(folders.cache, folder)
        self._index: MediaIndex = load_index(self._index_path)
        self.media = MediaFolder(folder / MEDIA, self._index, is_read_only=self.is_read_only)
        self._is_written_before = False

    @property
    def is_read_only(self) -> bool:
        """Whether nothing may be saved here; `reason` says why."""
        return bool(self.reason)

    @property
    def rev(self) -> str:
        """The revision of the board as last opened or saved, as events name it."""
        return board_rev(self._data)

    @property
    def snapshots(self) -> tuple[Snapshot, ...]:
        """The kept versions, newest first."""
        return kept.snapshots_in(self.folder / VERSIONS)

    def save(self, board: Board) -> None:
        """Write the board, whole or not at all; every five minutes with a snapshot.

        A board that another program wrote meanwhile is kept among the versions first (`kept_from_elsewhere` counts).
        The first snapshot of a sitting holds the board as it was before it, the later ones what was just saved.
        Raises ReadOnlyProject, UnwritableBoard, or StorageError, with the old board untouched. A snapshot that failed
        is told in `snapshot_trouble`, since the board itself is safe then.
        """
        self._check_writable()
        if not self._is_written_before:
            # What was just loaded needs no reading back: only what differs from it is then looked at twice.
            self._writer.dump(self.board, is_fresh_from_disk=True)
            self._is_written_before = True
        data = openable(self._writer.dump(board), board, self.folder / BOARD)
        if not self.folder.is_dir():
            raise _gone(self.folder)
        if data == self._data and (self.folder / BOARD).is_file():
            self.board = board
            return
        if self._upgraded_from is not None:
            kept.add_snapshot(
                self.folder / VERSIONS, self._data, self._clock(), f"before upgrade from {self._upgraded_from}"
            )
            self._upgraded_from = None
        before, is_first = self._data, self._snapshot_due_at is None
        self._keep_what_came_from_elsewhere()
        write_atomically(inside(self.folder, self.folder / BOARD), data)
        self.board, self._data = board, data
        if self._is_snapshot_due():
            self._snapshot_quietly(before if is_first and not self._is_newest_snapshot(before) else data)

    def write_courteously(self, give_way: Callable[[], object]) -> None:
        """Let `give_way` be called again and again while a board is made ready to be written; it may wait a moment."""
        self._writer.give_way = give_way

    def look_elsewhere(self) -> Elsewhere | None:
        """What another program made of the board since it was last read or saved here; None where it is as it was.

        It is kept among the versions, where it can be read, before it is given. Raises NoProject where the folder or
        the board in it is gone, DamagedProject where the board cannot be read, ReadOnlyProject where it is too new.
        """
        path = self.folder / BOARD
        try:
            seen = Seen.of(path)
            if seen == self._seen:
                return None
            data = _read_board(self.folder)
        except FileNotFoundError:
            raise _gone(self.folder) from None
        except OSError as error:
            raise storage_error(error, path) from error
        self._seen = seen
        if data == self._data:
            return None
        loaded = _load(self.folder, data)
        if loaded.read_only:
            raise ReadOnlyProject(loaded.read_only, where=str(path))
        if not self.is_read_only:
            kept.add_snapshot(self.folder / VERSIONS, data, self._clock(), "changed elsewhere")
        return Elsewhere(loaded.board, data)

    def take_over(self, found: Elsewhere) -> None:
        """Count what another program wrote as read: what is saved next is made from it."""
        self.board, self._data = found.board, found.data

    def snapshot(self, label: str = "") -> Snapshot:
        """Keep the board as last saved; for ever when it has a label. Raises StorageError, ReadOnlyProject."""
        self._check_writable()
        return kept.add_snapshot(self.folder / VERSIONS, self._data, self._clock(), label)

    def restore(self, snapshot: Snapshot) -> Board:
        """Make a snapshot the board again; what it replaces is kept for ever as `before restore`."""
        self._check_writable()
        loaded = kept.load_snapshot(snapshot)
        if loaded.read_only:
            raise ReadOnlyProject(loaded.read_only, where=str(snapshot.path))
        self.snapshot("before restore")
        self.save(loaded.board)
        return loaded.board

    def media_notices(self, take_hashes: Iterable[str] | None = None) -> tuple[MediaNotice, ...]:
        """What vanished, changed or was touched since it was last checked, and what is named but not there.

        Only what the board or `take_hashes` name counts; without `take_hashes`, every file that was ever checked does.
        """
        assets = {asset.sha256 for asset in self.board.assets}
        return notices(self.media, self._index, assets.union(take_hashes or ()), only_named=take_hashes is not None)

    def close(self) -> None:
        """Remember the media index and let go of the lock; closing twice is harmless."""
        self._index.save(self._index_path)
        self._lock.release()
        self.reason = self.reason or "This project has been closed."
        self.media.is_read_only = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _is_snapshot_due(self) -> bool:
        """Whether five minutes have passed since the last one; the folder is looked at only when they may have."""
        now = self._clock()
        due = self._snapshot_due_at
        if due is None or now >= due or now < due - kept.EVERY:
            self._snapshot_due_at = due = kept.due_at(self.folder / VERSIONS, now)
        return now >= due

    def _check_writable(self) -> None:
        if self.is_read_only:
            raise ReadOnlyProject(self.reason, where=str(self.folder))

    def _keep_what_came_from_elsewhere(self) -> None:
        """A sync or a checkout may have written the board while it was open here: nothing of it is lost."""
        try:
            on_disk = (self.folder / BOARD).read_bytes()
        except OSError:
            return
        if on_disk != self._data:
            kept.add_snapshot(self.folder / VERSIONS, on_disk, self._clock(), "changed elsewhere")
            self.kept_from_elsewhere += 1

    def _is_newest_snapshot(self, data: bytes) -> bool:
        newest = next(iter(self.snapshots), None)
        try:
            return newest is not None and newest.path.read_bytes() == data
        except OSError:
            return False

    def _snapshot_quietly(self, data: bytes) -> None:
        try:
            kept.add_snapshot(self.folder / VERSIONS, data, self._clock())
            self.snapshot_trouble = ""
        except StorageError as error:
            self.snapshot_trouble = str(error)


def _gone(folder: Path) -> NoProject:
    if folder.is_dir():
        return NoProject("board.json is no longer there.", where=str(folder), fix="Save again to write it anew.")
    return NoProject(
        "the project's folder is no longer there.",
        where=str(folder),
        fix="Put it back where it was; what you see stays in the window meanwhile.",
    )


def create_project(folder: Path, board: Board) -> None:
    """Make a new project folder holding `board`; all of it or nothing.

    Raises NoProject when the folder holds anything, UnwritableBoard, StorageError.
    """
    data = openable(dump_board(board), board, folder / BOARD)
    made: list[Path] = []
    try:
        made = [path for path in (folder, folder / MEDIA, folder / VERSIONS) if not path.exists()]
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise NoProject(
                "there is something here already.", where=str(folder), fix="Choose a new name or an empty folder."
            )
        for part in (MEDIA, VERSIONS):
            (folder / part).mkdir(parents=True, exist_ok=True)
        write_atomically(folder / BOARD, data)
    except (OSError, StorageError) as error:
        for path in reversed(made):
            with contextlib.suppress(OSError):
                path.rmdir()
        raise storage_error(error, folder) if isinstance(error, OSError) else error from None


def open_project(folder: Path, *, folders: UserFolders, read_only: bool = False, clock: Clock = _now_utc) -> Project:
    """Open a project; when it cannot be written it opens read-only and says why.

    Raises NoProject, DamagedProject (which offers a snapshot), OutsideFolder; each names the file.
    """
    folder = folder.absolute()
    _check_shape(folder)
    lock = ProjectLock(None, "This project was opened for reading only.") if read_only else take_lock(folder)
    try:
        data = _read_board(folder)
        loaded = _load(folder, data)
        project = Project(folder, loaded, data, lock, folders, clock)
        if project.is_read_only:
            lock.release()
        else:
            sweep_temporaries(folder)
            sweep_temporaries(folder / VERSIONS)
    except BaseException:
        lock.release()
        raise
    return project


def restore_snapshot(folder: Path, snapshot: Snapshot) -> None:
    """Put a snapshot in the place of a board that cannot be opened; the damaged file is kept in versions/.

    Raises ReadOnlyProject when another window has the project, and StoryboardError when the snapshot is bad too.
    """
    lock = take_lock(folder)
    try:
        if lock.reason:
            raise ReadOnlyProject(lock.reason, where=str(folder))
        kept.load_snapshot(snapshot)
        data = snapshot.path.read_bytes()
        path = inside(folder, folder / BOARD)
        if path.is_file():
            damaged = path.read_bytes()
            name = hashlib.sha256(damaged).hexdigest()[:12]
            write_atomically(folder / VERSIONS / f"damaged-{name}.json", damaged)
        write_atomically(path, data)
    except OSError as error:
        raise storage_error(error, folder) from error
    finally:
        lock.release()


def _check_shape(folder: Path) -> None:
    try:
        is_there = folder.is_dir()
    except OSError as error:
        raise storage_error(error, folder) from error
    if not is_there:
        raise NoProject(
            "there is no project folder here.",
            where=str(folder),
            fix="Check the name; a project is a folder with a board.json in it.",
        )
    for part in OURS:
        inside(folder, folder / part)
    for part in OURS:
        path, wants_folder = folder / part, part in (MEDIA, VERSIONS)
        if path.exists() and part != BOARD and not (path.is_dir() if wants_folder else path.is_file()):
            words = "a file where a folder" if wants_folder else "no file where one"
            raise NoProject(f"{part} is {words} belongs.", where=str(path), fix="Move it away.")
    stray = next(iter(MediaFolder(folder / MEDIA).stray_links()), None)
    if stray is not None:
        inside(folder, stray)


def _read_board(folder: Path) -> bytes:
    path = folder / BOARD
    if not path.exists():
        raise _damaged(folder, "board.json is missing.")
    if not path.is_file():
        raise _damaged(folder, "board.json is no file.")
    try:
        if path.stat().st_size > MAX_BYTES:
            raise _damaged(folder, f"board.json is larger than {MAX_BYTES // 2**20} MB, which no board is.")
        return path.read_bytes()
    except OSError as error:
        raise storage_error(error, path) from error


def _load(folder: Path, data: bytes) -> LoadedBoard:
    try:
        return load_board(data, str(folder / BOARD))
    except StoryboardError as error:
        raise _damaged(folder, error.what) from None


def _damaged(folder: Path, what: str) -> DamagedProject:
    snapshot = kept.newest_good(folder / VERSIONS)
    if snapshot is None:
        fix = "There is no snapshot to go back to; mend the file or copy the project again."
    else:
        when = snapshot.at_utc.strftime("%Y-%m-%d %H:%M UTC")
        fix = f"The newest good snapshot is versions/{snapshot.path.name} of {when}; `storyboard restore` puts it back."
    return DamagedProject(what, where=str(folder / BOARD), fix=fix, snapshot=snapshot)
