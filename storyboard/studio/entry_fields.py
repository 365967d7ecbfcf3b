"""Fields of the bible's entries, set from words; any other word is a state, such as wardrobe."""

from collections.abc import Callable, Mapping
from pathlib import Path

from storyboard.model.board import Board
from storyboard.model.edits.bible import add_entry_reference, rename_entry, set_entry
from storyboard.model.edits.edit import Edit
from storyboard.model.picture import Reference, ReferenceRole
from storyboard.model.words import StateField
from storyboard.studio.pictures import with_picture
from storyboard.studio.session import Session


def setters(entry_id: str) -> Mapping[str, Callable[[Session, Board, str], Edit]]:
    """What can be set on this entry."""

    def plain(name: str) -> Callable[[Session, Board, str], Edit]:
        return lambda _, board, value: set_entry(board, entry_id, {name: value})

    def reference(session: Session, board: Board, value: str) -> Edit:
        board, asset = with_picture(board, session.media, Path(value))
        role = _role(board, entry_id)
        return add_entry_reference(board, entry_id, Reference(asset_id=asset.id, role=role, subject_id=entry_id))

    def state(field: str) -> Callable[[Session, Board, str], Edit]:
        def edit(_: Session, board: Board, value: str) -> Edit:
            entry = board.entry(entry_id)
            held = dict(entry.state) if entry else {}
            return set_entry(board, entry_id, {"state": {**held, field: value}})

        return edit

    return {
        "name": lambda _, board, value: rename_entry(board, entry_id, value),
        "description": plain("description"),
        "colour": plain("colour"),
        "notes": plain("notes"),
        "reference": reference,
        **{field.replace(" ", "_"): state(field) for field in StateField},
    }


def _role(board: Board, entry_id: str) -> ReferenceRole:
    if any(p.id == entry_id for p in board.props):
        return ReferenceRole.PROP
    return ReferenceRole.LOCATION if any(p.id == entry_id for p in board.locations) else ReferenceRole.CHARACTER
