"""Looking back: the kept versions of a board, what changed since one of them, and going back with nothing lost."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import EventKind, Take
from storyboard.model.sequences import ShotSource
from storyboard.model.takes import effective_takes
from storyboard.model.values import replace
from storyboard.store.journal import Journal
from storyboard.store.project import MEDIA, create_project
from storyboard.store.snapshots import Snapshot, load_snapshot
from storyboard.studio.comparing import Change, compare
from storyboard.studio.ids import new_id
from storyboard.studio.session import JOURNAL, Session


@dataclass(frozen=True, slots=True)
class Version:
    """A kept version of the board: when it was kept, and under which name ("" for those kept by themselves)."""

    snapshot: Snapshot
    at_utc: datetime
    name: str = ""


def versions(session: Session) -> tuple[Version, ...]:
    """The kept versions, newest first."""
    return tuple(
        Version(snapshot, snapshot.at_utc, snapshot.label.replace("-", " ")) for snapshot in session.project.snapshots
    )


def keep_version(session: Session, name: str) -> Version:
    """Keep the board as it was saved last, under a name and for ever. Raises StoryboardError without a name."""
    if not name.strip():
        raise StoryboardError("A version needs a name.", fix="Say what it is for, such as client review.")
    snapshot = session.project.snapshot(name.strip())
    return Version(snapshot, snapshot.at_utc, snapshot.label.replace("-", " "))


def board_of(version: Version) -> Board:
    """The board as it was. Raises StoryboardError when the version is damaged, naming its file."""
    return load_snapshot(version.snapshot).board


def changes_since(session: Session, version: Version, board: Board | None = None) -> tuple[Change, ...]:
    """What is different in `board` (the saved one where none is given) from that version, takes included."""
    before, after = board_of(version), board if board is not None else session.board
    return compare(before, after, playing_at(session, before, version.at_utc), playing_at(session, after))


def go_back(board: Board, version: Version) -> Edit:
    """Make the board what it was, as one step that can be undone. Takes are facts and stay."""
    return Edit("Go back to a version", replace(board_of(version), id=board.id))


def restore_copy(session: Session, version: Version, folder: Path) -> Path:
    """Make a project of its own from a version, with its media and takes; this one is not touched.

    Raises NoProject when there is something at `folder`, StorageError where the disk refuses.
    """
    board = board_of(version)
    when = version.at_utc.strftime("%Y-%m-%d %H:%M")
    create_project(folder, replace(board, id=new_id(), title=f"{board.title} ({version.name or when})"))
    media = session.project.folder / MEDIA
    if media.is_dir():
        shutil.copytree(media, folder / MEDIA, dirs_exist_ok=True, copy_function=shutil.copyfile)
    source = session.project.folder / JOURNAL
    if source.exists():
        with Journal.open(folder / JOURNAL) as journal:
            journal.merge(source)
    return folder


def playing_at(session: Session, board: Board, at_utc: datetime | None = None) -> Mapping[str, str]:
    """The id of the take that played for each shot at that moment, or plays now; none for shots that had none."""
    takes: dict[str, Take] = {}
    approvals: dict[str, str] = {}
    until = at_utc.isoformat(timespec="milliseconds") if at_utc is not None else ""
    for event in session.journal.events(kinds={EventKind.TAKE_ADDED, EventKind.TAKE_RETIRED, EventKind.APPROVAL}):
        if until and _moment(event.at_utc) > _moment(until):
            continue
        if event.kind == EventKind.TAKE_ADDED:
            takes[event.subject] = Take.model_validate(event.body.get("take"))
        elif event.kind == EventKind.TAKE_RETIRED and event.subject in takes:
            takes[event.subject] = replace(takes[event.subject], retired=bool(event.body.get("retired", True)))
        elif event.kind == EventKind.APPROVAL:
            approvals[event.subject] = str(event.body.get("take_id", "")) if event.body.get("approved") else ""
    played = {shot_id: take.id for shot_id, take in effective_takes(takes.values(), approvals).items()}
    for item in board.main_sequence.items if board.sequences else ():
        if isinstance(item.source, ShotSource) and item.take_id in takes:
            played[item.source.shot_id] = item.take_id
    return played


def _moment(at_utc: str) -> float:
    try:
        return datetime.fromisoformat(at_utc).timestamp()
    except ValueError:
        return 0.0
