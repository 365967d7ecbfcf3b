"""Title cards and supers put into a project from words."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from storyboard.model.board import Board
from storyboard.model.edits.titles import add_super, add_title, set_supers
from storyboard.model.errors import EditError
from storyboard.model.rate import Rate
from storyboard.model.sequences import Item
from storyboard.model.titles import Super, TitleSource
from storyboard.model.values import replace
from storyboard.studio.amounts import frames
from storyboard.studio.context import Context
from storyboard.studio.finding import shots_named
from storyboard.studio.ids import new_id
from storyboard.studio.item_fields import items_named, items_of
from storyboard.studio.session import open_session
from storyboard.studio.title_fields import SUPER_FIELDS, TITLE_FIELDS, read_fields

LAST = "last"
FIRST = "first"


def put_title(
    folder: Path, words: Mapping[str, str], *, after: str = LAST, seconds: str = "2", context: Context | None = None
) -> dict[str, Any]:
    """Put a title card behind an item or a shot of the film (`first`, `last`); where it stands, as data.

    `words` are what TITLE_FIELDS knows. Raises EditError and NotFound; nothing is then changed.
    """
    with open_session(folder, context) as session:
        board, values = read_fields(session, session.board, words, TITLE_FIELDS)
        sequence = board.main_sequence
        title = TitleSource.model_validate({"text": "", **values})
        if not (title.text or title.subtitle or title.call_to_action or title.logo_asset_id):
            raise EditError("An empty title shows nothing; give it a text, a logo or a call to action.")
        item_id, length = new_id(), frames(seconds, _rate(board))
        edit = add_title(board, sequence.id, title, item_id, length, _after(board, after))
        session.apply(edit)
        items = edit.board.main_sequence.items
        at = next(index for index, item in enumerate(items, start=1) if item.id == item_id)
    return {"item": f"#{at}", "id": item_id, "frames": length, "text": title.text}


def put_super(
    folder: Path,
    what: str,
    words: Mapping[str, str],
    *,
    at: str = "",
    seconds: str = "",
    instead: int = 0,
    context: Context | None = None,
) -> dict[str, Any]:
    """Put a text over an item (#2) or a shot (1A), from `at` for `seconds`, else to its end; what it has now, as data.

    With `instead` the text of that number (from 1) is changed: what `words` leave out stays as it was. Without any
    words it is taken away. Raises EditError and NotFound; nothing is then changed.
    """
    with open_session(folder, context) as session:
        item = _item(session.board, what)
        board, values = read_fields(session, session.board, words, SUPER_FIELDS)
        values |= _times(at, seconds, _rate(board))
        order = board.main_sequence.id
        if instead:
            edit = set_supers(board, order, item.id, _replaced(item, instead, values))
        else:
            if not (values.get("text") or values.get("subtitle")):
                raise EditError("An empty super shows nothing; give it a text.")
            edit = add_super(board, order, item.id, Super.model_validate({"text": "", **values}))
        session.apply(edit)
        now = next(i for i in edit.board.main_sequence.items if i.id == item.id)
    return {"item": item.id, "supers": [text.model_dump(mode="json") for text in now.supers]}


def _replaced(item: Item, number: int, values: Mapping[str, Any]) -> tuple[Super, ...]:
    if not 1 <= number <= len(item.supers):
        raise EditError(f"There is no super {number}; the item has {len(item.supers)}.")
    old = item.supers[number - 1]
    fresh = (replace(old, **values),) if values else ()
    return (*item.supers[: number - 1], *fresh, *item.supers[number:])


def _times(at: str, seconds: str, rate: Rate) -> dict[str, int]:
    start = {} if not at.strip() else {"start_frame": 0 if _is_nothing(at) else frames(at, rate)}
    length = {} if not seconds.strip() else {"frames": 0 if _is_nothing(seconds) else frames(seconds, rate)}
    return {**start, **length}


def _is_nothing(text: str) -> bool:
    return set(text.strip().removesuffix("f").removesuffix("s")) <= {"0", ".", ":"}


def _rate(board: Board) -> Rate:
    return board.format(board.main_sequence.format_id).rate


def _after(board: Board, word: str) -> str | None:
    """The id of the item that a title follows; empty for the beginning, None for the end."""
    where = word.strip().lower()
    if where in {LAST, ""}:
        return None
    return "" if where == FIRST else _item(board, word).id


def _item(board: Board, word: str) -> Item:
    """The one item that a word names."""
    is_item = word.strip().startswith(("#", "item:"))
    found = items_named(board, word) if is_item else items_of(board, shots_named(board, word))
    if len(found) != 1:
        raise EditError(f"{word!r} names {len(found)} items of the film; name one as #1.")
    return next(item for item in board.main_sequence.items if item.id == found[0])
