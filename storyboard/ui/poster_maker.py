"""Makes posters as Qt's pictures. No widgets; runs on any thread."""

from PIL import Image
from PySide6.QtGui import QImage

from storyboard.store.media import MediaFolder
from storyboard.studio.cards import Poster
from storyboard.studio.posters import Posters

ART_PX = 640
"""Reference pictures are drawn into a card no larger than this."""


class PosterMaker:
    """Knows the project's media."""

    def __init__(self, media: MediaFolder) -> None:
        self._posters = Posters(media, ART_PX)

    def __call__(self, poster: Poster, width_px: int, height_px: int) -> QImage:
        """The picture. Raises StoryboardError where the take cannot be read; empty where there is nothing to draw."""
        if poster.take_sha256:
            return as_qimage(self._posters.of_take(poster.take_sha256, width_px, height_px))
        if poster.staging is None:
            return QImage()
        return as_qimage(self._posters.of_staging(poster.staging, width_px, height_px))


def as_qimage(picture: Image.Image) -> QImage:
    """A Pillow picture as a QImage that owns its bytes."""
    rgba = picture.convert("RGBA")
    image = QImage(rgba.tobytes(), rgba.width, rgba.height, rgba.width * 4, QImage.Format.Format_RGBA8888)
    return image.copy()
