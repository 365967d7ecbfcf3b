"""A name of the bible that changes: every text of the board that mentions it is written anew."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from storyboard.model.board import Board
from storyboard.model.edits.edit import changed
from storyboard.model.mentions import renamed
from storyboard.model.values import Value

Held = TypeVar("Held", bound=Value)
Says = Callable[[str], str]

PARTS = ("cast", "locations", "props", "look", "scenes", "shots", "sequences", "author", "logline")
"""What holds an author's words: documents keep theirs, since shots point into them."""


def with_mentions(board: Board, old: str, new: str) -> Board:
    """The board with every mention (`@Old`) rewritten, wherever it is: action, dialogue, notes, columns, markers …"""
    names = tuple(entry.name for entry in board.entries())

    def said(text: str) -> str:
        return renamed(text, old, new, names)

    parts = {name: getattr(board, name) for name in PARTS}
    flowed = {name: now for name, held in parts.items() if (now := _flowed(held, said)) is not held}
    return changed(board, **flowed) if flowed else board


def _flowed(held: object, said: Says) -> object:
    """The value as it is now said; the very same object where nothing in it mentions the name."""
    if isinstance(held, str):
        return said(held) if "@" in held else held
    if isinstance(held, Value):
        return _value(held, said)
    if isinstance(held, tuple):
        return _row(cast("tuple[object, ...]", held), said)
    if isinstance(held, Mapping):
        return _table(cast("Mapping[str, object]", held), said)
    return held


def _value(held: Held, said: Says) -> Held:
    fields = vars(held).items()
    flowed: dict[str, Any] = {name: now for name, old in fields if (now := _flowed(old, said)) is not old}
    return changed(held, **flowed) if flowed else held


def _row(held: tuple[object, ...], said: Says) -> tuple[object, ...]:
    flowed = tuple(_flowed(one, said) for one in held)
    return flowed if any(now is not old for now, old in zip(flowed, held, strict=True)) else held


def _table(held: Mapping[str, object], said: Says) -> Mapping[str, object]:
    flowed = {key: _flowed(one, said) for key, one in held.items()}
    return flowed if any(flowed[key] is not one for key, one in held.items()) else held
