"""Locking a project into one file, and making it again from that file and its media alone."""

import json
from pathlib import Path
from typing import Any

from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Event, EventKind
from storyboard.model.values import replace
from storyboard.store.atomic import write_atomically
from storyboard.store.board_lock import LOCK_FILE, BadLock, BoardLock, LockedTake, dump_lock, load_lock
from storyboard.store.media import MediaFolder
from storyboard.store.project import create_project
from storyboard.store.schema import board_rev, dump_board, load_board
from storyboard.studio.context import Context
from storyboard.studio.session import JOURNAL, Session, open_session

BOARD = "board.json"


def lock_project(folder: Path, out: Path | None = None, context: Context | None = None) -> dict[str, Any]:
    """Write the project's lock, `board.lock.json` in it unless `out` is given; what is in it, as data."""
    with open_session(folder, context, read_only=True) as session:
        lock = lock_of(session)
    target = (out or folder / LOCK_FILE).absolute()
    write_atomically(target, dump_lock(lock))
    return {
        "lock": str(target),
        "board_rev": lock.board_rev,
        "takes": len(lock.takes),
        "receipts": sum(1 for locked in lock.takes if locked.receipt is not None),
    }


def lock_of(session: Session) -> BoardLock:
    """Board, takes with their receipts, and who chose what."""
    approvals = session.journal.approvals()
    data = dump_board(session.board)
    return BoardLock(
        made_at_utc=session.context.now().isoformat(timespec="seconds"),
        board_rev=board_rev(data),
        board=json.loads(data),
        takes=tuple(
            LockedTake(
                take=take,
                receipt=session.journal.receipt(take.id),
                chosen_by=next((a.author_id for a in approvals.values() if a.take_id == take.id), ""),
            )
            for take in session.takes()
        ),
        approvals=tuple(approvals.values()),
    )


def rebuild_project(
    folder: Path, out: Path | None = None, *, lock: Path | None = None, context: Context | None = None
) -> dict[str, Any]:
    """Make the project of a lock again: in `folder`, whose board and journal are gone, or anew in `out`.

    Every file is held against its hash first; one that is missing or wrong stops all. Nothing that is there is
    overwritten. Raises BadLock.
    """
    locked = load_lock(lock or folder / LOCK_FILE)
    board = load_board(dump_raw(locked), str(lock or folder / LOCK_FILE)).board
    media = MediaFolder(folder / "media")
    wanted = {locked_take.take.sha256 for locked_take in locked.takes} | {asset.sha256 for asset in board.assets}
    _refuse_wrong(media, wanted, folder)
    target = out or folder
    if out is None:
        _refuse_held(folder)
        (folder / "versions").mkdir(exist_ok=True)
        write_atomically(folder / BOARD, dump_board(board))
    else:
        create_project(out, board)
        there = MediaFolder(out / "media")
        for sha256 in sorted(wanted):
            there.add_file(media.path_of(sha256))
    with open_session(target, context) as session:
        session.journal.append(*_facts(session, locked))
    return {"project": str(target), "takes": len(locked.takes), "files": len(wanted), "board_rev": locked.board_rev}


def dump_raw(lock: BoardLock) -> bytes:
    """The board of a lock as the bytes that a project would hold."""
    return json.dumps(lock.board, ensure_ascii=False).encode()


def _refuse_held(folder: Path) -> None:
    for name in (BOARD, JOURNAL):
        if (folder / name).exists():
            raise BadLock(
                f"there is a {name} here already.", where=str(folder), fix="Give --out NEW, or move it away first."
            )


def _refuse_wrong(media: MediaFolder, wanted: set[str], folder: Path) -> None:
    """Hold every file that the lock names against its hash."""
    missing = [sha256 for sha256 in sorted(wanted) if not media.has(sha256)]
    if missing:
        raise BadLock(
            f"{len(missing)} of {len(wanted)} files are not in media/, first {missing[0][:12]}….",
            where=str(folder),
            fix="Put the project's media folder beside its lock.",
        )
    wrong = [found for found in media.verify() if found.path.stem in wanted and found.trouble]
    if wrong:
        raise BadLock(wrong[0].trouble, where=str(wrong[0].path), fix="Put the right file there.")


def _facts(session: Session, lock: BoardLock) -> list[Event]:
    """The takes and choices of the lock as facts, in their order, with their own authors and times."""
    by = session.scribe
    events: list[Event] = []
    for locked in lock.takes:
        take = locked.take
        event = by.take(replace(take, retired=False), locked.receipt)
        events.append(_as_it_was(event, f"rebuilt-{take.id}", take.author_id, take.made_at_utc))
        if take.retired:
            events.append(replace(by.retired(take.id), id=f"rebuilt-{take.id}-retired"))
    for approval in lock.approvals:
        event = by.event(EventKind.APPROVAL, approval.shot_id, take_id=approval.take_id, approved=True)
        events.append(_as_it_was(event, f"rebuilt-{approval.shot_id}", approval.author_id, approval.at_utc))
    return events


def _as_it_was(event: Event, event_id: str, author_id: str, at_utc: str) -> Event:
    return replace(event, id=event_id, author_id=author_id or event.author_id, at_utc=at_utc or event.at_utc)


def lock_problems(session: Session) -> list[str]:
    """How the project differs from the lock that lies in it; empty without a lock or where they agree."""
    path = session.project.folder / LOCK_FILE
    if not path.exists():
        return []
    try:
        lock = load_lock(path)
    except StoryboardError as error:
        return [str(error)]
    held = {take.id: take.sha256 for take in session.takes()}
    lost = [locked.take for locked in lock.takes if held.get(locked.take.id) != locked.take.sha256]
    return [f"{LOCK_FILE}: take {take.id[:8]} of the lock is not in the journal any more." for take in lost]
