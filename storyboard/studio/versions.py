"""Versions of a film for other places: another format, the same shots."""

from pathlib import Path

from storyboard.model.picture import Format
from storyboard.model.values import replace
from storyboard.studio.context import Context
from storyboard.studio.creating import parse_size
from storyboard.studio.ids import new_id
from storyboard.studio.session import open_session
from storyboard.variants.formats import same_geometry, version_in_format


def add_version(folder: Path, *, size: str, name: str, context: Context | None = None) -> str:
    """Add a version of the main running order in another size; what was done, in words."""
    width, height = parse_size(size)
    with open_session(folder, context) as session:
        board = session.board
        shape = same_geometry(board, width, height) or replace(
            Format(id=new_id(), name=name, width=width, height=height), rate=board.master.rate
        )
        edit = version_in_format(board, board.main_sequence.id, shape, new_sequence_id=new_id(), name=name)
        session.apply(edit)
    return f"Added the version {name} at {width}x{height}; storyboard export PROJECT --version {name!r} makes it."
