"""Bringing a picture file into the project, once, as an asset of the board."""

from pathlib import Path

from storyboard.model.board import Board
from storyboard.model.edits.assets import add_asset
from storyboard.model.picture import Asset, AssetKind
from storyboard.store.media import MediaFolder
from storyboard.store.pictures import import_picture
from storyboard.studio.ids import new_id


def with_picture(board: Board, media: MediaFolder, path: Path) -> tuple[Board, Asset]:
    """The board with the picture among its assets, and that asset; the same bytes are one asset.

    Raises BadPicture naming the file when it is no picture.
    """
    found = import_picture(media, path)
    held = next((a for a in board.assets if a.sha256 == found.sha256), None)
    if held is not None:
        return board, held
    asset = Asset(
        id=new_id(),
        sha256=found.sha256,
        mime=found.mime,
        kind=AssetKind.PICTURE,
        name=path.name,
        width=found.width,
        height=found.height,
    )
    return add_asset(board, asset).board, asset
