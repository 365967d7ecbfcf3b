"""Bringing a picture file into the project, once, as an asset of the board."""

from pathlib import Path
from typing import TYPE_CHECKING

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.edits.pictures import with_asset
from storyboard.model.picture import Asset, AssetKind
from storyboard.store.media import MediaFolder
from storyboard.studio.ids import new_id

if TYPE_CHECKING:
    from storyboard.store.pictures import import_picture
else:
    import_picture = later("storyboard.store.pictures", "import_picture")


def with_picture(board: Board, media: MediaFolder, path: Path) -> tuple[Board, Asset]:
    """The board with the picture among its assets, and that asset; the same bytes are one asset.

    Raises BadPicture naming the file when it is no picture.
    """
    return with_asset(board, picture_asset(media, path))


def picture_asset(media: MediaFolder, path: Path) -> Asset:
    """Copy the picture into the project; the asset that a board would know it by.

    Raises BadPicture naming the file when it is no picture. Reads and writes files: not for the window's thread.
    """
    found = import_picture(media, path)
    return Asset(
        id=new_id(),
        sha256=found.sha256,
        mime=found.mime,
        kind=AssetKind.PICTURE,
        name=path.name,
        width=found.width,
        height=found.height,
    )
