"""What an edit is, and the checked change that every edit is made of."""

from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError

from storyboard.model.board import Board
from storyboard.model.errors import EditError
from storyboard.model.values import Value, replace

Changed = TypeVar("Changed", bound=Value)


@dataclass(frozen=True, slots=True)
class Edit:
    """One undo step: the board after it and a constant English label.

    Consecutive edits with the same `merge_key` (not empty) are one undo step, so that typing is undone as a phrase.
    `about` are the ids of the shots, scenes or items that it is about, where the boards do not tell (who moved).
    """

    label: str
    board: Board
    merge_key: str = ""
    about: tuple[str, ...] = ()


def changed(value: Changed, /, **changes: Any) -> Changed:
    """The value with some fields changed; an EditError names the first field whose new value does not fit."""
    try:
        return replace(value, **changes)
    except ValidationError as error:
        raise EditError(refusal(error), where=type(value).__name__) from error


def refusal(error: ValidationError) -> str:
    """The first complaint of a validation as one sentence."""
    first = error.errors(include_url=False, include_context=False)[0]
    field = ".".join(str(part) for part in first["loc"]) or "value"
    message = first["msg"].removeprefix("Value error, ")
    return f"{field} cannot be {_short(first.get('input'))}: {message[:1].lower()}{message[1:]}."


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 40 else text[:39] + "…"
