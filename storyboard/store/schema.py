"""The board as bytes: lenient to what newer versions write, strict about what this one must understand."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, cast

from pydantic import ValidationError

from storyboard.model.board import SCHEMA_VERSION, Board
from storyboard.model.errors import StoryboardError
from storyboard.store.board_writer import BoardWriter, UnwritableBoard
from storyboard.store.soundness import first_flaw
from storyboard.store.strict_json import MAX_BYTES, parse_object
from storyboard.store.upgrades import Misfit, upgraded


class BadBoard(StoryboardError):
    """The bytes hold no board that this version can open."""


class LoadedBoard(NamedTuple):
    """A board from disk. `read_only` is the sentence that says why it may not be saved, "" when it may.

    `upgraded_from` is the older schema version it was written in, None when it was not upgraded.
    """

    board: Board
    read_only: str = ""
    upgraded_from: int | None = None


def load_board(data: bytes, where: str) -> LoadedBoard:
    """The board in `data`; `where` names the file in errors.

    Raises BadBoard or BadJson: one sentence naming file and field. Unknown fields, words and kinds are kept.
    """
    raw = parse_object(data, where)
    version = _whole_number(raw, "schema_version", where, default=1)
    reader = _whole_number(raw, "min_reader", where, default=version if version > SCHEMA_VERSION else 1)
    reason = _too_new(version, reader)
    try:
        board = Board.model_validate(upgraded(raw, version))
    except ValidationError as error:
        raise BadBoard(_newer_words(reason) or _first_problem(error, raw), where=where) from None
    except Misfit as error:
        raise BadBoard(str(error), where=where) from None
    flaw = first_flaw(board)
    if flaw:
        raise BadBoard(_newer_words(reason) or flaw, where=where)
    return LoadedBoard(board, reason, version if version < SCHEMA_VERSION else None)


def dump_board(board: Board) -> bytes:
    """The board as pretty JSON in UTF-8: fields in their own order, shots by id, one newline at the end."""
    return BoardWriter().dump(board)


def openable(data: bytes, board: Board, path: Path) -> bytes:
    """The bytes of `board`, refused with UnwritableBoard when they could not be opened again from `path`."""
    flaw = first_flaw(board)
    if not flaw and len(data) > MAX_BYTES:
        flaw = f"it would be larger than {MAX_BYTES // 2**20} MB."
    if flaw:
        raise UnwritableBoard(f"the board cannot be saved: {flaw}", where=str(path), fix="Undo the last edit.")
    return data


def board_rev(data: bytes) -> str:
    """The revision that events name: the SHA-256 of the board's bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def _whole_number(raw: Mapping[str, Any], field: str, where: str, *, default: int) -> int:
    value = raw.get(field, default)
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise BadBoard(f"{field} is {value!r} where a whole number from 1 up belongs.", where=where)
    return value


def _too_new(version: int, reader: int) -> str:
    if reader <= SCHEMA_VERSION:
        return ""
    return (
        f"This board was written by a newer Storyboard (schema {version}; it asks for a reader of schema {reader}, "
        f"this one reads {SCHEMA_VERSION}), so it opens for reading only. Update Storyboard to edit it."
    )


def _newer_words(reason: str) -> str:
    if not reason:
        return ""
    return "this board was written by a newer Storyboard and cannot be shown by this one; update Storyboard."


def _first_problem(error: ValidationError, raw: Mapping[str, Any]) -> str:
    problem = error.errors(include_url=False)[0]
    path = field_path(problem["loc"], raw)
    more = error.error_count() - 1
    tail = f" ({more} more such problem{'s' if more > 1 else ''} in the file.)" if more else ""
    message = problem["msg"][:1].lower() + problem["msg"][1:]
    if problem["type"] == "missing":
        return f"the field {path} is missing.{tail}"
    return f"{path} is {_shown(problem['input'])}: {message}.{tail}"


def field_path(loc: tuple[int | str, ...], raw: Any) -> str:
    """A path like `scenes[2].link.from_shot_id`, without the parts that only pydantic's unions know."""
    path, at = "", raw
    for place, step in enumerate(loc):
        is_last = place == len(loc) - 1
        if isinstance(at, list) and isinstance(step, int):
            path, at = f"{path}[{step}]", cast("list[Any]", at)[step]
        elif isinstance(at, Mapping) and (step in at or is_last):
            path, at = f"{path}.{step}" if path else str(step), cast("Mapping[Any, Any]", at).get(step)
    return path or "the board"


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"
