"""Where this user was: projects opened lately, the picture of each, and what was open when the program ended badly."""

import contextlib
import hashlib
import json
import os
from pathlib import Path
from typing import NamedTuple

from storyboard.model.errors import StoryboardError
from storyboard.model.values import replace
from storyboard.store.atomic import write_atomically
from storyboard.store.paths import UserFolders
from storyboard.store.settings import Settings, change_settings

MOST = 12
SITTING = "sitting.json"


class Recent(NamedTuple):
    """A project that was open; `is_there` says whether its folder still is, `picture` is its poster's file."""

    folder: Path
    name: str
    is_there: bool
    picture: Path


def recents(folders: UserFolders, settings: Settings) -> tuple[Recent, ...]:
    """The projects that were open, newest first; those that are gone too."""
    found = (Path(path) for path in settings.recent)
    return tuple(
        Recent(folder, folder.name.removesuffix(".storyboard"), (folder / "board.json").is_file(), picture)
        for folder in found
        for picture in (picture_of(folders, folder),)
    )


def remember(folders: UserFolders, folder: Path) -> None:
    """Put a project first among those that were open. A settings file that cannot be written changes nothing."""
    with contextlib.suppress(StoryboardError):
        change_settings(folders, lambda held: with_recent(held, folder))


def with_recent(settings: Settings, folder: Path) -> Settings:
    """The settings with a project first among those that were open."""
    path = str(folder.absolute())
    return replace(settings, recent=(path, *(p for p in settings.recent if p != path))[:MOST])


def forget(folders: UserFolders, folder: Path) -> None:
    """Leave a project out of those that were open; its folder is not touched."""
    path = str(folder.absolute())
    change_settings(folders, lambda held: replace(held, recent=tuple(p for p in held.recent if p != path)))


def picture_of(folders: UserFolders, folder: Path) -> Path:
    """The file with the poster of a project; it may not be there."""
    return folders.cache / "projects" / f"{hashlib.sha256(str(folder.absolute()).encode()).hexdigest()[:32]}.png"


class Sitting:
    """A note on disk that a project is open. One that is found later tells of an end that nobody wanted."""

    def __init__(self, folders: UserFolders) -> None:
        self._path = folders.state / SITTING

    def left_open(self) -> Path | None:
        """The project that was open when the program ended badly; None where it ended well, or still runs."""
        try:
            held = json.loads(self._path.read_bytes())
            folder, pid = Path(held["folder"]), int(held["pid"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return None if _is_running(pid) or not (folder / "board.json").is_file() else folder

    def begin(self, folder: Path) -> None:
        """Note that a project is open now."""
        held = json.dumps({"folder": str(folder.absolute()), "pid": os.getpid()}).encode()
        with contextlib.suppress(StoryboardError):
            write_atomically(self._path, held)

    def end(self) -> None:
        """Note that all is closed."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)


def _is_running(pid: int) -> bool:
    if pid == os.getpid():
        return True
    if os.name == "nt":
        # Windows has no signal 0; a lock on the project itself still keeps two writers apart.
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
