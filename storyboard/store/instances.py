"""Whose folder this is: the project as this user left it here, or a copy, a restored backup or a stranger's.

A journal carries an instance id and a stamp. The user's own registry knows where each instance lies (path, device,
inode) and its latest stamp, which changes at every opening. A folder is ours only when all of it agrees: a copy has
another inode, a restored backup an old stamp, a stranger's project an id that was never registered here.
A folder renamed on the same file system keeps its inode and stays ours.
"""

import os
import secrets
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from storyboard.store.database import Format, close_database, explained, open_database
from storyboard.store.journal import Journal

REGISTRY = Format(
    label="registry of projects",
    application_id=0x53424952,
    version=1,
    schema="""
CREATE TABLE instance (
    id TEXT PRIMARY KEY,
    install_id TEXT NOT NULL,
    path TEXT NOT NULL,
    device TEXT NOT NULL,
    inode TEXT NOT NULL,
    stamp TEXT NOT NULL,
    next_stamp TEXT NOT NULL
) WITHOUT ROWID;
""",
)
"""The registry's file; the id spells SBIR. Devices and inodes are text: they may exceed 63 bits."""

INSTANCE_KEY = "instance_id"
STAMP_KEY = "instance_stamp"


class Origin(StrEnum):
    """Where the folder came from, as far as this user's registry can tell."""

    OURS = "ours"
    NEW = "new"
    COPIED = "copied"
    RESTORED = "restored"
    STRANGER = "stranger"


class Standing(NamedTuple):
    """The folder's instance id from now on, the one it came with, and where it came from."""

    instance_id: str
    came_as: str
    origin: Origin

    @property
    def is_ours(self) -> bool:
        """Whether jobs that were under way here may go on by themselves."""
        return self.origin in (Origin.OURS, Origin.NEW)


class _Place(NamedTuple):
    path: str
    device: str
    inode: str


def _place_of(folder: Path) -> _Place:
    real = Path(os.path.realpath(folder))
    status = real.stat()
    return _Place(str(real), str(status.st_dev), str(status.st_ino))


@contextmanager
def _registry(path: Path) -> Generator[sqlite3.Connection]:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = open_database(path, REGISTRY)
    try:
        with explained(path, REGISTRY.label):
            yield connection
    finally:
        # What was begun and not committed is taken back.
        close_database(connection)


@contextmanager
def _at_once(registry: sqlite3.Connection) -> Generator[None]:
    registry.execute("BEGIN IMMEDIATE")
    yield
    registry.execute("COMMIT")


def settle_instance(folder: Path, journal: Journal, registry: Path, install_id: str) -> Standing:
    """Say whose folder this is, and make it this user's: a folder that is not ours gets an instance id of its own.

    Call once on opening for writing, with the project lock held. Jobs keep the instance id they were admitted
    under, so that those of another instance wait until they are released. Raises FactsError.
    """
    place = _place_of(folder)
    came_as = journal.meta(INSTANCE_KEY)
    with _registry(registry) as connection:
        origin = _origin(came_as, journal.meta(STAMP_KEY), place, connection, install_id)
        instance_id = came_as if origin == Origin.OURS else secrets.token_hex(16)
        stamp = secrets.token_hex(16)
        # The registry expects the next stamp before the journal bears it, so that a crash between them is no theft.
        with _at_once(connection):
            _expect(connection, place, instance_id, install_id, stamp, is_known=origin == Origin.OURS)
        with journal.transaction():
            journal.set_meta(INSTANCE_KEY, instance_id)
            journal.set_meta(STAMP_KEY, stamp)
        with _at_once(connection):
            connection.execute("UPDATE instance SET stamp=next_stamp WHERE id=?", (instance_id,))
    return Standing(instance_id, came_as, origin)


def look_at_instance(folder: Path, journal: Journal, registry: Path, install_id: str) -> Standing:
    """Say whose folder this is and change nothing; the instance id is "" for a folder that is not ours."""
    came_as = journal.meta(INSTANCE_KEY)
    if not came_as:
        return Standing("", "", Origin.NEW)
    with _registry(registry) as connection:
        origin = _origin(came_as, journal.meta(STAMP_KEY), _place_of(folder), connection, install_id)
    return Standing(came_as if origin == Origin.OURS else "", came_as, origin)


def _expect(
    registry: sqlite3.Connection, place: _Place, instance_id: str, install_id: str, stamp: str, *, is_known: bool
) -> None:
    """Have the registry expect this stamp in the folder that is in this place."""
    if is_known:
        registry.execute(
            "UPDATE instance SET path=?, device=?, inode=?, next_stamp=? WHERE id=?",
            (place.path, place.device, place.inode, stamp, instance_id),
        )
    else:
        registry.execute(
            "INSERT INTO instance VALUES (?,?,?,?,?,?,?)",
            (instance_id, install_id, place.path, place.device, place.inode, stamp, stamp),
        )


def _origin(came_as: str, stamp: str, place: _Place, registry: sqlite3.Connection, install_id: str) -> Origin:
    if not came_as:
        return Origin.NEW
    found = registry.execute(
        "SELECT path, device, inode, stamp, next_stamp FROM instance WHERE id=? AND install_id=?",
        (came_as, install_id),
    ).fetchone()
    if found is None:
        return Origin.STRANGER
    path, device, inode, known, expected = found
    # A device number may change at a restart; then the path has to be the same.
    is_same_place = inode == place.inode and (device == place.device or path == place.path)
    if not is_same_place:
        return Origin.RESTORED if path == place.path else Origin.COPIED
    return Origin.OURS if stamp in (known, expected) else Origin.RESTORED
