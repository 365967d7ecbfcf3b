"""Edits of how items play what they play: backwards, frozen, fitted to the frame."""

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.ordered import one
from storyboard.model.edits.running_order import with_items
from storyboard.model.errors import EditError
from storyboard.model.sequences import Fit


def set_fit(board: Board, sequence_id: str, item_ids: tuple[str, ...], fit: str) -> Edit:
    """Say what is done with pictures whose shape is not the frame's: crop, letterbox or blur."""
    if fit not in set(Fit):
        raise EditError(f"{fit!r} is no way to fit a picture; there are {', '.join(Fit)}.")
    return Edit("Fit picture", _each(board, sequence_id, item_ids, fit=Fit(fit)))


def reverse_items(board: Board, sequence_id: str, item_ids: tuple[str, ...], *, reverse: bool) -> Edit:
    """Play the same stretch backwards, or forwards again."""
    return Edit("Reverse items", _each(board, sequence_id, item_ids, is_reversed=reverse))


def freeze_items(board: Board, sequence_id: str, item_ids: tuple[str, ...], *, freeze: bool) -> Edit:
    """Hold the items' first frame for all their time, or let them play again."""
    return Edit("Freeze items", _each(board, sequence_id, item_ids, is_frozen=freeze))


def _each(board: Board, sequence_id: str, item_ids: tuple[str, ...], **fields: object) -> Board:
    sequence = one(board.sequences, sequence_id, "sequence")
    for item_id in item_ids:
        one(sequence.items, item_id, "item")
    items = tuple(changed(item, **fields) if item.id in item_ids else item for item in sequence.items)
    return with_items(board, sequence, items)
