"""Edits of transitions, title cards and supers."""

from collections.abc import Mapping
from typing import Any

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.items import check_item, check_source, with_item
from storyboard.model.edits.ordered import one, put
from storyboard.model.edits.running_order import with_items
from storyboard.model.errors import EditError
from storyboard.model.sequences import Item, Sequence
from storyboard.model.titles import Super, TitleSource
from storyboard.model.transitions import Transition
from storyboard.model.values import Unknown


def set_transition(board: Board, sequence_id: str, item_ids: tuple[str, ...], transition: Transition) -> Edit:
    """Say how these items begin. It may be longer than half an item; the film then overlaps by what there is."""
    if isinstance(transition, Unknown):
        raise EditError(f"This version knows no transition of the kind {transition.kind!r}.")
    sequence = one(board.sequences, sequence_id, "sequence")
    for item_id in item_ids:
        one(sequence.items, item_id, "item")
    items = tuple(changed(item, transition_in=transition) if item.id in item_ids else item for item in sequence.items)
    return Edit("Set transition", with_items(board, sequence, items), f"transition:{' '.join(item_ids)}")


def add_title(
    board: Board, sequence_id: str, title: TitleSource, item_id: str, frames: int, after: str | None = None
) -> Edit:
    """Put a title card of our own drawing behind an item (empty: first, None: last)."""
    sequence = one(board.sequences, sequence_id, "sequence")
    if frames < 1:
        raise EditError("A title lasts at least 1 frame.")
    item = Item(id=item_id, source=title, frames=frames)
    check_item(board, item)
    return Edit("Add title", with_items(board, sequence, put(sequence.items, (item,), after, "item")))


def set_title_card(board: Board, sequence_id: str, item_id: str, changes: Mapping[str, Any]) -> Edit:
    """Change anything of a title card: text, subtitle, style, colours, call to action, logo, font."""
    sequence, item = _found(board, sequence_id, item_id)
    if not isinstance(item.source, TitleSource):
        raise EditError(f"Item {item_id!r} is no title.")
    if "kind" in changes:
        raise EditError("The kind of an item is changed by replacing it.")
    source = changed(item.source, **changes)
    check_source(board, source)
    key = f"title {' '.join(sorted(changes))}:{item_id}"
    return Edit("Edit title", with_item(board, sequence, changed(item, source=source)), key)


def add_super(board: Board, sequence_id: str, item_id: str, text: Super) -> Edit:
    """Put a text over an item's picture."""
    sequence, item = _found(board, sequence_id, item_id)
    _check_super(item, text)
    return Edit("Add super", with_item(board, sequence, changed(item, supers=(*item.supers, text))))


def set_supers(board: Board, sequence_id: str, item_id: str, texts: tuple[Super, ...]) -> Edit:
    """Replace all texts over an item's picture."""
    sequence, item = _found(board, sequence_id, item_id)
    for text in texts:
        _check_super(item, text)
    return Edit("Edit supers", with_item(board, sequence, changed(item, supers=texts)), f"supers:{item_id}")


def _found(board: Board, sequence_id: str, item_id: str) -> tuple[Sequence, Item]:
    sequence = one(board.sequences, sequence_id, "sequence")
    return sequence, one(sequence.items, item_id, "item")


def _check_super(item: Item, text: Super) -> None:
    if not 0 <= text.start_frame < item.frames or text.frames < 0:
        raise EditError(f"A super starts within its item's {item.frames} frames and lasts 0 frames or more.")
