"""One step that brings a picture onto the board and shows it with a shot or an entry of the bible."""

from storyboard.model.board import Board
from storyboard.model.edits.assets import add_asset
from storyboard.model.edits.bible import add_entry_reference, set_look
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.subjects import add_reference, with_reference
from storyboard.model.picture import Asset, Reference, ReferenceRole


def with_asset(board: Board, asset: Asset) -> tuple[Board, Asset]:
    """The board that knows the file, and the file as it knows it; the same bytes are one asset."""
    held = next((a for a in board.assets if a.sha256 == asset.sha256), None)
    return (board, held) if held is not None else (add_asset(board, asset).board, asset)


def show_with_shot(board: Board, shot_id: str, asset: Asset, role: ReferenceRole | str) -> Edit:
    """Give a shot a reference picture that may be new to the board."""
    board, known = with_asset(board, asset)
    edit = add_reference(board, shot_id, Reference(asset_id=known.id, role=role))
    return Edit("Add reference picture", edit.board)


def show_with_entry(board: Board, entry_id: str, asset: Asset, role: ReferenceRole | str) -> Edit:
    """Give an entry of the bible a reference picture that may be new to the board."""
    board, known = with_asset(board, asset)
    edit = add_entry_reference(board, entry_id, Reference(asset_id=known.id, role=role, subject_id=entry_id))
    return Edit("Add reference picture", edit.board)


def show_with_look(board: Board, asset: Asset) -> Edit:
    """Give the look a reference picture that may be new to the board."""
    board, known = with_asset(board, asset)
    new = Reference(asset_id=known.id, role=ReferenceRole.LOOK)
    edit = set_look(board, {"references": with_reference(board.look.references, new)})
    return Edit("Add reference picture", edit.board)
