"""The picture of a shot: a frame of its take, a sketch, or the panel drawn from its staging. Any thread."""

import io
from collections.abc import Iterator, Mapping

from PIL import Image, ImageOps

from storyboard.draft.panel import Lens, draw_panel
from storyboard.draft.panel import poster as drawn
from storyboard.media.frames import poster as frame_of
from storyboard.model.errors import StoryboardError
from storyboard.model.requests import Staging
from storyboard.store.media import MediaFolder
from storyboard.store.pictures import open_picture
from storyboard.studio.cards import Poster
from storyboard.studio.panel_drawer import PanelDrawer
from storyboard.studio.poster_cache import PosterCache

ART_PX = 1280
"""Reference pictures are drawn in no larger than this."""


class Posters:
    """Knows the project's media. Reference pictures are read once and kept small.

    With a `drawer` panels are drawn beside this process as soon as many are wanted.
    """

    def __init__(
        self,
        media: MediaFolder,
        art_px: int = ART_PX,
        cache: PosterCache | None = None,
        drawer: PanelDrawer | None = None,
    ) -> None:
        self._media = media
        self._art_px = art_px
        self._cache = cache
        self._drawer = drawer
        self._art: dict[str, Image.Image] = {}

    def of(self, poster: Poster, width_px: int, height_px: int) -> Image.Image | None:
        """The poster at that size, from the cache where it is there; None where there is nothing to show.

        Raises StoryboardError where its file cannot be read.
        """
        held = self._cache.get(poster.key, width_px, height_px) if self._cache is not None else None
        if held is not None:
            return held
        made, is_whole = self._made(poster, width_px, height_px)
        if made is not None and self._cache is not None and is_whole:
            self._cache.put(poster.key, width_px, height_px, made)
        return made

    def of_picture(self, sha256: str, width_px: int, height_px: int) -> Image.Image:
        """A picture of the project cut to that size. Raises StoryboardError where it cannot be read."""
        picture = open_picture(self._media.path_of(sha256)).convert("RGB")
        return ImageOps.fit(picture, (width_px, height_px), Image.Resampling.LANCZOS)

    def of_take(self, sha256: str, width_px: int, height_px: int) -> Image.Image:
        """A frame of a take at that size. Raises StoryboardError where it cannot be read."""
        png = frame_of(self._media.path_of(sha256), width_px, height_px)
        return Image.open(io.BytesIO(png), formats=("PNG",)).convert("RGB")

    def of_staging(self, staging: Staging, width_px: int, height_px: int) -> Image.Image:
        """The drawn panel at that size; a reference picture that cannot be read is left out."""
        return drawn(staging, width_px, height_px, self._art_of(staging))

    def ends_of_staging(self, staging: Staging, width_px: int, height_px: int) -> tuple[Image.Image, Image.Image]:
        """The first and the last picture of the drawn panel as it moves, at that size."""
        panel = draw_panel(staging, width_px, height_px, self._art_of(staging))
        lens = Lens(panel)
        first, last = (lens.at(part, part).image().crop((0, 0, width_px, height_px)) for part in (0.0, 1.0))
        return first, last

    def _made(self, poster: Poster, width_px: int, height_px: int) -> tuple[Image.Image | None, bool]:
        """The poster made anew, and whether every reference picture was there: one that comes back must be seen."""
        if poster.take_sha256:
            return self.of_take(poster.take_sha256, width_px, height_px), True
        if poster.picture_sha256:
            return self.of_picture(poster.picture_sha256, width_px, height_px), True
        staging = poster.staging
        if staging is None:
            return None, False
        named = frozenset(_named(staging))
        if self._drawer is not None:
            art = {sha256: self._media.path_of(sha256) for sha256 in named if self._media.has(sha256)}
            beside = self._drawer.draw(staging, width_px, height_px, art)
            if beside is not None:
                return beside.picture, named <= beside.art
        return self.of_staging(staging, width_px, height_px), named <= self._art.keys()

    def _art_of(self, staging: Staging) -> Mapping[str, Image.Image]:
        for sha256 in _named(staging):
            if sha256 not in self._art and self._media.has(sha256):
                try:
                    picture = open_picture(self._media.path_of(sha256))
                except StoryboardError:
                    continue
                picture.thumbnail((self._art_px, self._art_px))
                self._art[sha256] = picture
        return self._art


def _named(staging: Staging) -> Iterator[str]:
    yield from (sha256 for sha256 in (staging.art_sha256, *(prop.art_sha256 for prop in staging.props)) if sha256)
