"""Shots made of pictures and clips that were put between cards, in the order in which they were given."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from storyboard.media.probe import probe
from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.scenes import add_scene
from storyboard.model.edits.shots import add_shot
from storyboard.model.picture import Asset, ReferenceRole
from storyboard.model.rate import Rate
from storyboard.model.shots import Scene, Shot
from storyboard.model.timing import converted
from storyboard.store.media import MediaFolder
from storyboard.studio.giving import give_panel
from storyboard.studio.ids import new_id
from storyboard.studio.pictures import picture_asset


@dataclass(frozen=True, slots=True)
class Made:
    """A new shot, and the picture that it shows or the clip that is to be its take."""

    shot: Shot
    asset: Asset | None = None
    clip: Path | None = None


def made_of(media: MediaFolder, thing: Path | QImage, kind: str, rate: Rate) -> Made:
    """A shot of a picture, whose file is copied in, or as long as a clip, which is not copied yet.

    Raises StoryboardError naming a file that cannot be read. Reads and writes files: not for the window's thread.
    """
    if isinstance(thing, Path) and kind == "video":
        info = probe(thing)
        frames = max(1, converted(info.frames, info.rate, rate))
        return Made(Shot(id=new_id(), title=thing.stem, frames=frames), clip=thing)
    title = thing.stem if isinstance(thing, Path) else ""
    return Made(Shot(id=new_id(), title=title), asset=asset_of(media, thing))


def add_made(board: Board, made: Sequence[Made], scene_id: str, after: str) -> Edit:
    """Add the shots behind one of a scene (empty: first); one step."""
    board, scene_id = with_goal(board, scene_id, new_id())
    for each in made:
        board = add_shot(board, each.shot, scene_id, new_id(), after).board
        if each.asset is not None:
            board = give_panel(board, each.shot.id, each.asset, "start", ReferenceRole.COMPOSITION).board
        after = each.shot.id
    return Edit("Add shots", board, about=tuple(each.shot.id for each in made))


def with_goal(board: Board, scene_id: str, new_scene_id: str) -> tuple[Board, str]:
    """The board and the scene that shots go to: the one that is named, else the last, else a new one."""
    if any(scene.id == scene_id for scene in board.scenes):
        return board, scene_id
    if board.scenes:
        return board, board.scenes[-1].id
    return add_scene(board, Scene(id=new_scene_id)).board, new_scene_id


def asset_of(media: MediaFolder, picture: Path | QImage) -> Asset:
    """The picture as one of the project's files. Raises StoryboardError where it is none."""
    if isinstance(picture, Path):
        return picture_asset(media, picture)
    temp = media.temporary(".png")
    try:
        temp.write_bytes(png_of(picture))
        return picture_asset(media, temp)
    finally:
        temp.unlink(missing_ok=True)


def png_of(image: QImage) -> bytes:
    """The picture as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
