"""The lock of a project: board, takes, receipts and choices in one file, enough to make the same cut from the media."""

import json
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Approval, Receipt, Take
from storyboard.model.values import Value
from storyboard.store.strict_json import BadJson, parse_object

LOCK_FILE = "board.lock.json"
LOCK_VERSION = 1
LARGEST_BYTES = 512_000_000


class BadLock(StoryboardError):
    """A lock that cannot be read, or that says what cannot be."""

    exit_code = 2


class LockedTake(Value):
    """One take with what was bought for it; `chosen_by` is who accepted it, "" where nobody did."""

    take: Take
    receipt: Receipt | None = None
    chosen_by: str = ""


class BoardLock(Value):
    """Everything that decides a cut; `board` is the board as it is written to disk."""

    lock: int = LOCK_VERSION
    made_at_utc: str = ""
    board_rev: str = ""
    board: dict[str, Any]
    takes: tuple[LockedTake, ...] = ()
    approvals: tuple[Approval, ...] = ()


def dump_lock(lock: BoardLock) -> bytes:
    """The lock as pretty JSON in UTF-8."""
    return f"{json.dumps(lock.model_dump(mode='json'), indent=2, ensure_ascii=False)}\n".encode()


def load_lock(path: Path) -> BoardLock:
    """The lock in a file. Raises BadLock naming it."""
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise BadLock(f"it is larger than {LARGEST_BYTES // 1_000_000} MB.", where=str(path))
        raw = parse_object(path.read_bytes(), str(path))
    except OSError as error:
        words = (error.strerror or "it cannot be read").lower()
        raise BadLock(f"{words}.", where=str(path), fix="Write one with: storyboard lock PROJECT") from error
    except BadJson as error:
        raise BadLock(error.what, where=str(path)) from error
    version = raw.get("lock")
    if not isinstance(version, int) or version > LOCK_VERSION:
        raise BadLock(
            f"it was written by a newer version of Storyboard (lock {version}).",
            where=str(path),
            fix="Update Storyboard.",
        )
    try:
        return BoardLock.model_validate(raw)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        raise BadLock(f"{field}: {first['msg'].lower()}.", where=str(path)) from None
