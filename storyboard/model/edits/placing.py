"""Edits that lay something at a frame of the film's own clock: cut there, insert there, overwrite from there."""

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.items import insert_item
from storyboard.model.edits.ordered import one
from storyboard.model.edits.trims import overwrite, split_item
from storyboard.model.errors import EditError
from storyboard.model.sequences import Item, Sequence
from storyboard.model.timing import placed, total_frames


def item_at(sequence: Sequence, frame: int) -> tuple[Item, int] | None:
    """The item that plays at a frame of the film (the later of two that overlap) and which of its frames it is."""
    found = None
    for start, item in placed(sequence):
        if start <= frame < start + item.frames:
            found = (item, frame - start)
    return found


def cut_at(board: Board, sequence_id: str, frame: int, new_item_id: str) -> Edit:
    """Cut whatever plays at a frame of the film in two. Raises EditError where a cut is already, or nothing plays."""
    sequence = one(board.sequences, sequence_id, "sequence")
    found = item_at(sequence, frame)
    if found is None:
        raise EditError("Nothing plays at that frame.")
    item, inside = found
    if inside == 0:
        raise EditError("There is a cut at that frame already.")
    return split_item(board, sequence_id, item.id, inside, new_item_id)


def insert_at(board: Board, sequence_id: str, item: Item, frame: int, tail_id: str) -> Edit:
    """Put an item in at a frame of the film; what plays there is cut in two, its rest (`tail_id`) moves on."""
    sequence = one(board.sequences, sequence_id, "sequence")
    found = item_at(sequence, frame)
    if found is None:
        return insert_item(board, sequence_id, item)
    there, inside = found
    if inside == 0:
        at = sequence.items.index(there)
        return insert_item(board, sequence_id, item, sequence.items[at - 1].id if at else "")
    parted = split_item(board, sequence_id, there.id, inside, tail_id).board
    return Edit("Insert item", insert_item(parted, sequence_id, item, there.id).board)


def overwrite_at(board: Board, sequence_id: str, item: Item, frame: int, tail_id: str) -> Edit:
    """Lay an item over the film from a frame of its own clock on; what it covers goes, nothing behind it moves."""
    sequence = one(board.sequences, sequence_id, "sequence")
    found = item_at(sequence, frame)
    if found is None:
        if frame < total_frames(sequence):
            raise EditError("Nothing plays at that frame.")
        return Edit("Overwrite", insert_item(board, sequence_id, item).board)
    there, inside = found
    laid = 0
    for other in sequence.items:
        if other.id == there.id:
            break
        laid += other.frames if other.enabled else 0
    return overwrite(board, sequence_id, item, laid + inside, tail_id)
