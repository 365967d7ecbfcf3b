"""Makes posters: a frame of a take, or the panel drawn from its staging. No Qt widgets; runs on any thread."""

from collections.abc import Iterator, Mapping

from PIL import Image
from PySide6.QtGui import QImage

from storyboard.draft.panel import poster as drawn
from storyboard.media.frames import poster as frame_of
from storyboard.model.errors import StoryboardError
from storyboard.model.requests import Staging
from storyboard.store.media import MediaFolder
from storyboard.store.pictures import open_picture
from storyboard.studio.cards import Poster

ART_PX = 640
"""Reference pictures are drawn in no larger than this."""


class PosterMaker:
    """Knows the project's media. Reference pictures are read once and kept small."""

    def __init__(self, media: MediaFolder) -> None:
        self._media = media
        self._art: dict[str, Image.Image] = {}

    def __call__(self, poster: Poster, width_px: int, height_px: int) -> QImage:
        """The picture. Raises StoryboardError where the take cannot be read; empty where there is nothing to draw."""
        if poster.take_sha256:
            png = frame_of(self._media.path_of(poster.take_sha256), width_px, height_px)
            return QImage.fromData(png)
        if poster.staging is None:
            return QImage()
        return as_qimage(drawn(poster.staging, width_px, height_px, self._art_of(poster.staging)))

    def _art_of(self, staging: Staging) -> Mapping[str, Image.Image]:
        for sha256 in _named(staging):
            if sha256 not in self._art and self._media.has(sha256):
                try:
                    picture = open_picture(self._media.path_of(sha256))
                except StoryboardError:
                    continue
                picture.thumbnail((ART_PX, ART_PX))
                self._art[sha256] = picture
        return self._art


def as_qimage(picture: Image.Image) -> QImage:
    """A Pillow picture as a QImage that owns its bytes."""
    rgba = picture.convert("RGBA")
    image = QImage(rgba.tobytes(), rgba.width, rgba.height, rgba.width * 4, QImage.Format.Format_RGBA8888)
    return image.copy()


def _named(staging: Staging) -> Iterator[str]:
    if staging.art_sha256:
        yield staging.art_sha256
    for prop in staging.props:
        if prop.art_sha256:
            yield prop.art_sha256
