"""The colours of posters, worked out beside the window and kept by what the poster shows."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from storyboard.continuity.thread_layout import POSTER
from storyboard.continuity.thread_rows import Tones
from storyboard.later import later
from storyboard.model.errors import StoryboardError
from storyboard.store.media import MediaFolder
from storyboard.studio.cards import CardView, Poster
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.exchange.tones import tones_of
    from storyboard.studio.poster_cache import PosterCache
    from storyboard.studio.posters import Posters
else:
    tones_of = later("storyboard.exchange.tones", "tones_of")
    PosterCache = later("storyboard.studio.poster_cache", "PosterCache")
    Posters = later("storyboard.studio.posters", "Posters")

WIDTH_PX = 192
"""As wide as the thread's own posters are made, so that each is drawn once."""
ART_PX = 320
TELL_MS = 200


class ToneKeeper(QObject):
    """Asks for what it does not know. `came` says that more is known."""

    came = Signal()

    def __init__(
        self, media: MediaFolder, cache_folder: Path, workshop: Workshop, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._media = media
        self._cache_folder = cache_folder
        self._lock = threading.Lock()
        self._posters: Posters | None = None
        self._workshop = workshop
        self._known: dict[str, Tones | None] = {}
        self._waiting: deque[tuple[Poster, int]] = deque()
        self._is_busy = False
        self._is_closed = False
        self._tell = QTimer(self)
        self._tell.setSingleShot(True)
        self._tell.setInterval(TELL_MS)
        self._tell.timeout.connect(self.came)

    def of(self, cards: Mapping[str, CardView], aspect: float) -> Mapping[str, Tones]:
        """What is known of these cards' posters, by shot id; the rest is asked for."""
        found: dict[str, Tones] = {}
        for shot_id, card in cards.items():
            poster = card.poster
            if not poster.key:
                continue
            if poster.key not in self._known:
                self._known[poster.key] = None
                self._ask(poster, aspect)
            tones = self._known[poster.key]
            if tones is not None:
                found[shot_id] = tones
        return found

    def close(self) -> None:
        """Tell nobody any more."""
        self._is_closed = True
        self._tell.stop()

    def _ask(self, poster: Poster, aspect: float) -> None:
        # The very size that `Posters.pixmap` makes for a place as high as the thread's pictures.
        height = round(WIDTH_PX * POSTER / round(POSTER * aspect))
        self._waiting.append((poster, height))
        self._next()

    def _next(self) -> None:
        """One after the other, so that the pictures themselves come through."""
        if self._is_busy or not self._waiting or self._is_closed:
            return
        self._is_busy = True
        poster, height_px = self._waiting.popleft()
        self._workshop.picture(lambda: self._work_out(poster, height_px))

    def _work_out(self, poster: Poster, height_px: int) -> None:
        """On another thread."""
        tones: Tones | None = None
        try:
            picture = self._maker().of(poster, WIDTH_PX, height_px)
            tones = tones_of(picture, is_drawn=not poster.take_sha256) if picture is not None else None
        except (StoryboardError, OSError, ValueError):
            # A picture that cannot be read has no colours; `verify` tells of it.
            pass
        finally:
            self._workshop.mailbox.post(lambda: self._keep(poster.key, tones))

    def _maker(self) -> Posters:
        """Made on the thread that first needs it, since it loads what draws."""
        with self._lock:
            if self._posters is None:
                self._posters = Posters(self._media, ART_PX, PosterCache(self._cache_folder))
            return self._posters

    def _keep(self, key: str, tones: Tones | None) -> None:
        self._is_busy = False
        self._known[key] = tones
        if not self._is_closed and not self._tell.isActive():
            self._tell.start()
        self._next()
