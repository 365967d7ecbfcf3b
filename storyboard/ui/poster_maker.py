"""Makes posters as Qt's pictures. No widgets; runs on any thread."""

from PIL import Image
from PySide6.QtGui import QImage

from storyboard.store.media import MediaFolder
from storyboard.studio.cards import Poster
from storyboard.studio.poster_cache import PosterCache
from storyboard.studio.posters import Posters

ART_PX = 640
"""Reference pictures are drawn into a card no larger than this."""


class PosterMaker:
    """Knows the project's media."""

    def __init__(self, media: MediaFolder, cache: PosterCache | None = None) -> None:
        self._posters = Posters(media, ART_PX, cache)

    def __call__(self, poster: Poster, width_px: int, height_px: int) -> QImage:
        """The picture. Raises StoryboardError where a file cannot be read; empty where there is nothing to draw."""
        picture = self._posters.of(poster, width_px, height_px)
        return as_qimage(picture) if picture is not None else QImage()


def as_qimage(picture: Image.Image) -> QImage:
    """A Pillow picture as a QImage that owns its bytes."""
    rgba = picture.convert("RGBA")
    image = QImage(rgba.tobytes(), rgba.width, rgba.height, rgba.width * 4, QImage.Format.Format_RGBA8888)
    return image.copy()
