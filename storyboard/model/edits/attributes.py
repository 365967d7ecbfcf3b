"""Edits of how items sound at their edges, and what one item lends to others: everything but what it plays."""

from typing import Any

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.items import with_item
from storyboard.model.edits.ordered import one
from storyboard.model.edits.running_order import with_items
from storyboard.model.errors import EditError
from storyboard.model.sequences import Fades, Item

LENT = (
    "gain_db",
    "is_muted",
    "fades",
    "transition_in",
    "reframe",
    "fit",
    "supers",
    "is_reversed",
    "is_frozen",
    "early_sound",
    "late_sound",
)
"""The fields that attributes are made of; the speed is left out because it would change every length."""


def set_sound_edges(board: Board, sequence_id: str, item_id: str, early_sound: int, late_sound: int) -> Edit:
    """Let an item's sound begin before its picture (a J cut) or end after it (an L cut), in frames."""
    if min(early_sound, late_sound) < 0:
        raise EditError("Sound begins or ends 0 or more frames beside its picture.")
    sequence = one(board.sequences, sequence_id, "sequence")
    item = one(sequence.items, item_id, "item")
    new = changed(item, early_sound=early_sound, late_sound=late_sound)
    return Edit("Set sound edges", with_item(board, sequence, new), f"edges:{item_id}")


def paste_attributes(board: Board, sequence_id: str, item: Item, item_ids: tuple[str, ...]) -> Edit:
    """Give these items the transition, fades, gain, texts, framing and sound edges of another.

    What does not fit into a shorter item is shortened to it.
    """
    sequence = one(board.sequences, sequence_id, "sequence")
    for item_id in item_ids:
        one(sequence.items, item_id, "item")
    lent: dict[str, Any] = {name: getattr(item, name) for name in LENT}
    items = tuple(_lent(other, lent) if other.id in item_ids else other for other in sequence.items)
    return Edit("Paste attributes", with_items(board, sequence, items))


def _lent(item: Item, lent: dict[str, Any]) -> Item:
    fades: Fades = lent["fades"]
    half = item.frames // 2
    fitting = {
        "picture_in": min(fades.picture_in, half),
        "picture_out": min(fades.picture_out, half),
        "sound_in": min(fades.sound_in, half),
        "sound_out": min(fades.sound_out, half),
    }
    supers = tuple(text for text in lent["supers"] if text.start_frame < item.frames)
    return changed(item, **{**lent, "fades": changed(fades, **fitting), "supers": supers})
