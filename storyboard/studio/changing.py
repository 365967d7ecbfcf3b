"""`set`: changing fields by name, from words typed by a person."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.errors import StoryboardError
from storyboard.studio import board_fields, entry_fields, item_fields, shot_fields
from storyboard.studio.context import Context
from storyboard.studio.finding import entry_named, shots_named
from storyboard.studio.session import Session, open_session

Setter = Callable[[Session, Board, str], Edit]
"""Makes the edit for one value, on this board."""


class BadField(StoryboardError):
    """A field that cannot be set, or not to that."""

    exit_code = 2


def change(folder: Path, what: str, changes: list[str], context: Context | None = None) -> tuple[str, ...]:
    """Set fields of shots, of items (#2), of an entry of the bible (@Name) or of the board, all or none; what was done.

    Raises BadField for an unknown field, NotFound for an unknown shot or name, EditError for a value that cannot be.
    """
    with open_session(folder, context) as session:
        board, labels = session.board, list[str]()
        setters = _setters(board, what)
        for name, value in pairs(changes):
            edit = _setter(setters, name)(session, board, value)
            board = edit.board
            labels.append(f"{what}: {edit.label.lower()} ({name})")
        session.project.save(board)
    return tuple(labels)


def _setters(board: Board, what: str) -> Mapping[str, Setter]:
    if what == "board":
        return board_fields.SETTERS
    if what.startswith("@"):
        return entry_fields.setters(entry_named(board, what).id)
    if what.startswith(("#", "item:")):
        return item_fields.setters(item_fields.items_named(board, what))
    shots = shots_named(board, what)
    return {**item_fields.setters(item_fields.items_of(board, shots), what), **shot_fields.setters(shots)}


def pairs(changes: Iterable[str]) -> Iterator[tuple[str, str]]:
    """FIELD=VALUE taken apart, names in their own spelling. Raises BadField."""
    for text in changes:
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            raise BadField(f"{text!r} is not FIELD=VALUE.", fix="Write it as action='She waits.'")
        yield name.strip().lower().replace("-", "_"), value


def _setter(setters: Mapping[str, Setter], name: str) -> Setter:
    found = setters.get(name) or setters.get("*")
    if found is None:
        raise BadField(f"There is no field {name!r} here.", fix=f"There are: {', '.join(sorted(setters))}.")
    if name in setters:
        return found
    return lambda session, board, value: found(session, board, f"{name}={value}")
