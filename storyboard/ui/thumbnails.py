"""Small pictures of the project's assets: read beside the window, kept while it is open."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from storyboard.later import later
from storyboard.store.media import MediaFolder
from storyboard.ui.poster_maker import as_qimage
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.store.pictures import open_picture
else:
    open_picture = later("storyboard.store.pictures", "open_picture")

SIDE_PX = 192
"""The longer side of what is kept; shown smaller, it stays sharp on a display at 200 %."""
MOST = 400


class Thumbnails(QObject):
    """`came` carries the hash of a picture that is ready."""

    came = Signal(str)

    def __init__(self, media: MediaFolder, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._media = media
        self._workshop = workshop
        self._held: dict[str, QPixmap] = {}
        self._asked: set[str] = set()

    def pixmap(self, sha256: str, width_px: int, height_px: int) -> QPixmap | None:
        """The picture within this size; None until it is read, and for ever where it cannot be."""
        held = self._held.get(sha256)
        if held is None:
            self._ask(sha256)
            return None
        mode = Qt.TransformationMode.SmoothTransformation
        return held.scaled(width_px, height_px, Qt.AspectRatioMode.KeepAspectRatio, mode)

    def _ask(self, sha256: str) -> None:
        if sha256 and sha256 not in self._asked:
            self._asked.add(sha256)
            self._workshop.think(partial(self._read, sha256), done=partial(self._keep, sha256))

    def _read(self, sha256: str) -> QImage:
        """On another thread. Raises BadPicture, which leaves the place empty."""
        picture = open_picture(self._media.path_of(sha256))
        picture.thumbnail((SIDE_PX, SIDE_PX))
        return as_qimage(picture)

    def _keep(self, sha256: str, image: QImage) -> None:
        if len(self._held) >= MOST:
            self._asked.discard(next(iter(self._held)))
            del self._held[next(iter(self._held))]
        self._held[sha256] = QPixmap.fromImage(image)
        self.came.emit(sha256)
