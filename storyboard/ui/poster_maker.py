"""Makes posters as Qt's pictures. No widgets; runs on any thread."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from storyboard.later import later
from storyboard.store.media import MediaFolder
from storyboard.studio.cards import Poster

if TYPE_CHECKING:
    from PIL import Image

    from storyboard.studio.panel_drawer import PanelDrawer
    from storyboard.studio.poster_cache import PosterCache
    from storyboard.studio.posters import Posters
else:
    Image = later("PIL", "Image")
    PanelDrawer = later("storyboard.studio.panel_drawer", "PanelDrawer")
    PosterCache = later("storyboard.studio.poster_cache", "PosterCache")
    Posters = later("storyboard.studio.posters", "Posters")

ART_PX = 640
"""Reference pictures are drawn into a card no larger than this."""


class PosterMaker:
    """Knows the project's media; `cache_folder` is where posters are kept, None for nowhere.

    What draws is loaded by the first poster, on its thread: an open window does not wait for it.
    """

    def __init__(self, media: MediaFolder, cache_folder: Path | None = None) -> None:
        self._media = media
        self._cache_folder = cache_folder
        self._lock = threading.Lock()
        self._posters: Posters | None = None
        self._drawer: PanelDrawer | None = None

    def __call__(self, poster: Poster, width_px: int, height_px: int) -> QImage:
        """The picture. Raises StoryboardError where a file cannot be read; empty where there is nothing to draw."""
        picture = self._drawing().of(poster, width_px, height_px)
        return as_qimage(picture) if picture is not None else QImage()

    def rest(self) -> None:
        """Let go of what draws beside the window; it comes again when it is wanted."""
        if self._drawer is not None:
            self._drawer.rest()

    def close(self) -> None:
        """Draw beside the window no more."""
        if self._drawer is not None:
            self._drawer.close()

    def _drawing(self) -> Posters:
        with self._lock:
            if self._posters is None:
                cache = PosterCache(self._cache_folder) if self._cache_folder is not None else None
                self._drawer = PanelDrawer(ART_PX)
                self._posters = Posters(self._media, ART_PX, cache, self._drawer)
            return self._posters


def as_qimage(picture: Image.Image) -> QImage:
    """A Pillow picture as a QImage that owns its bytes."""
    rgba = picture.convert("RGBA")
    image = QImage(rgba.tobytes(), rgba.width, rgba.height, rgba.width * 4, QImage.Format.Format_RGBA8888)
    return image.copy()
