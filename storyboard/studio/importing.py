"""Bringing a shot list in: its shots in one step, the pictures it names copied into the project."""

import dataclasses
from pathlib import Path
from typing import Any

from storyboard.exchange.shot_list import ShotListImport, WantedPicture
from storyboard.exchange.shot_list import import_shot_list as read_shot_list
from storyboard.model.board import Board
from storyboard.model.edits.subjects import add_reference
from storyboard.model.errors import StoryboardError
from storyboard.model.picture import Reference, ReferenceRole
from storyboard.model.values import replace
from storyboard.store.media import MediaFolder
from storyboard.studio.context import Context
from storyboard.studio.ids import new_id
from storyboard.studio.pictures import with_picture
from storyboard.studio.reading import read_up_to
from storyboard.studio.session import open_session

LARGEST_BYTES = 20_000_000
"""A file beyond this is no shot list; it is not even read."""


class NoShotList(StoryboardError):
    """The file cannot be read as a shot list."""

    exit_code = 2


def import_shot_list(folder: Path, csv: Path, context: Context | None = None) -> dict[str, Any]:
    """Add the shots of a CSV file behind those of the board, all or none; how many, with remarks, as data.

    Pictures are looked for beside the file; one that is missing or is no picture refuses the whole list, naming
    file, line and cell. Raises TableError, NoShotList, BadPicture.
    """
    with open_session(folder, context) as session:
        found = shot_list_on(session.board, csv, session.media)
        session.project.save(found.edit.board)
        return {"shots": len(found.shot_ids), "scenes": len(found.scene_ids), "remarks": list(found.remarks)}


def shot_list_on(board: Board, csv: Path, media: MediaFolder) -> ShotListImport:
    """The board with the list's shots behind its own, pictures copied into `media`; see `import_shot_list`.

    Reads and writes files: not for the window's thread.
    """
    data = read_up_to(csv, LARGEST_BYTES, NoShotList)
    # The empty scene that a new board begins with makes way for those of the list.
    bare = board if board.shots else replace(board, scenes=tuple(s for s in board.scenes if s.shot_ids))
    found = read_shot_list(bare, data, csv.name, new_id)
    told = found.edit.board
    for wanted in found.pictures:
        told = _with_wanted(media, told, wanted, csv.parent)
    return dataclasses.replace(found, edit=dataclasses.replace(found.edit, board=told))


def _with_wanted(media: MediaFolder, board: Board, wanted: WantedPicture, beside: Path) -> Board:
    try:
        board, asset = with_picture(board, media, beside / wanted.text)
    except StoryboardError as error:
        raise NoShotList(f"the picture {wanted.text!r} cannot be used: {error}", where=wanted.where) from error
    reference = Reference(asset_id=asset.id, role=ReferenceRole.COMPOSITION)
    return add_reference(board, wanted.shot_id, reference).board
