"""A version of the film in another format: the same shots and cuts, reframed, its own running order to go on from."""

from storyboard.model.board import Board
from storyboard.model.edits.cuts import duplicate_sequence, set_sequence_format
from storyboard.model.edits.document import add_format
from storyboard.model.edits.edit import Edit
from storyboard.model.errors import EditError
from storyboard.model.picture import Format


def version_in_format(board: Board, sequence_id: str, new_format: Format, *, new_sequence_id: str, name: str) -> Edit:
    """One undo step that adds a running order in `new_format` (added to the board unless its id is there).

    Every picture is cropped about what its shot says must stay in the frame; no shot has to be generated again.
    Raises EditError for a name that another running order has, or a rate other than the original's.
    """
    if any(s.name.casefold() == name.casefold() for s in board.sequences):
        raise EditError(f"There is already a version called {name!r}.", fix="Choose another name.")
    original = next((s for s in board.sequences if s.id == sequence_id), None)
    if original is None:
        raise EditError(f"There is no running order {sequence_id!r} on this board.")
    if new_format.rate != board.format(original.format_id).rate:
        raise EditError("A version keeps the rate of its original.", fix="Change the rate of the whole board instead.")
    if all(f.id != new_format.id for f in board.formats):
        board = add_format(board, new_format).board
    board = duplicate_sequence(board, sequence_id, new_sequence_id, name).board
    return Edit("Add version", set_sequence_format(board, new_sequence_id, new_format.id).board)


def same_geometry(board: Board, width: int, height: int) -> Format | None:
    """The board's own format of that size at the master's rate, if it has one."""
    wanted = (width, height, board.master.rate)
    return next((f for f in board.formats if (f.width, f.height, f.rate) == wanted), None)
