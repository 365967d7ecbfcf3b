"""Edits of the project's files as the board knows them: assets, their rights, and source documents."""

from storyboard.model.board import Board, Document
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.ordered import new_id, one, swapped, without
from storyboard.model.errors import EditError
from storyboard.model.invariants import assets_used
from storyboard.model.picture import Asset, Rights


def add_asset(board: Board, asset: Asset) -> Edit:
    """Make a file of the project known to the board."""
    new_id(asset.id, {a.id for a in board.assets}, "asset")
    _check_hash(asset.sha256)
    return Edit("Add file", changed(board, assets=(*board.assets, asset)))


def remove_asset(board: Board, asset_id: str) -> Edit:
    """Forget a file that nothing uses any more; refused, with the first use, while something does."""
    asset = one(board.assets, asset_id, "asset")
    user = next((user for user, used in assets_used(board) if used == asset_id), None)
    if user is not None:
        raise EditError(f"{asset.name or asset_id} is still in use: {user} uses it. Take it out there first.")
    return Edit("Remove file", changed(board, assets=without(board.assets, {asset_id})))


def rename_asset(board: Board, asset_id: str, name: str) -> Edit:
    """Give a file another name on the board."""
    asset = changed(one(board.assets, asset_id, "asset"), name=name)
    return Edit("Rename file", changed(board, assets=swapped(board.assets, asset)), f"asset:{asset_id}")


def set_rights(board: Board, asset_id: str, rights: Rights) -> Edit:
    """Say where a file comes from and what may be done with it."""
    asset = changed(one(board.assets, asset_id, "asset"), rights=rights)
    return Edit("Edit rights", changed(board, assets=swapped(board.assets, asset)), f"rights:{asset_id}")


def add_document(board: Board, document: Document) -> Edit:
    """Add a source text that shots can point back into."""
    new_id(document.id, {d.id for d in board.documents}, "document")
    if document.asset_id:
        one(board.assets, document.asset_id, "asset")
    return Edit("Add document", changed(board, documents=(*board.documents, document)))


def remove_document(board: Board, document_id: str) -> Edit:
    """Remove a source text; shots no longer point into it."""
    one(board.documents, document_id, "document")
    shots = {
        key: changed(shot, source=None) if shot.source and shot.source.document_id == document_id else shot
        for key, shot in board.shots.items()
    }
    return Edit("Remove document", changed(board, documents=without(board.documents, {document_id}), shots=shots))


def _check_hash(sha256: str) -> None:
    if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
        raise EditError("An asset is known by the SHA-256 of its bytes: 64 lower-case hexadecimal digits.")
