"""Posters for cards and strip: asked for while painting, made on other threads, kept as pixmaps."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from math import log2
from typing import Protocol

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from storyboard.model.errors import StoryboardError
from storyboard.studio.cards import Poster
from storyboard.ui.work import Workshop

PosterMaker = Callable[[Poster, int, int], QImage]
"""Makes the picture of a poster at a size in pixels; called on any thread, may raise StoryboardError."""

BUDGET_BYTES = 64_000_000
WAITING_MOST = 96
Slot = tuple[str, int, int]
"""A poster's key, its width, and its shape: after another format is chosen it is drawn in the new shape."""
SHAPES = 6
"""So many shapes are told apart between a square and a picture twice as wide as high."""
STEP_PX = 96
"""Widths are rounded up to this, so that resizing a window does not draw every poster again and again."""
REST_MS = 30_000
"""Nothing asked for so long, and the maker lets go of what it does not need to remember."""


class Beside(Protocol):
    """What a maker has running beside the program."""

    def rest(self) -> None:
        """Let go of it until it is wanted again; any thread."""
        ...

    def close(self) -> None:
        """Let go of it for good; any thread."""
        ...


class Posters(QObject):
    """A cache in front of a maker. `came` carries the keys of posters that are ready to paint."""

    came = Signal(frozenset)

    def __init__(
        self,
        maker: PosterMaker,
        workshop: Workshop,
        beside: Beside | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._maker = maker
        self._beside = beside
        self._workshop = workshop
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(REST_MS)
        if beside is not None:
            self._resting.timeout.connect(lambda: workshop.picture(beside.rest))
        self._held: OrderedDict[Slot, QPixmap] = OrderedDict()
        self._latest: dict[str, QPixmap] = {}
        self._bytes = 0
        self._failed: set[Slot] = set()
        self._waiting: OrderedDict[Slot, tuple[Poster, QSize]] = OrderedDict()
        self._lock = threading.Lock()
        self._running = 0
        self._is_closed = False
        self._ready: set[str] = set()
        self._tell = QTimer(self)
        self._tell.setSingleShot(True)
        self._tell.setInterval(16)
        self._tell.timeout.connect(self._tell_who_came)

    def pixmap(self, poster: Poster, size: QSize) -> QPixmap | None:
        """The poster for an area of `size` logical pixels, or another size of it; None until there is one.

        Never waits: what is missing is asked for, what was asked for last is made first.
        """
        if not poster.key or size.isEmpty():
            return None
        width_px = -(-size.width() // STEP_PX) * STEP_PX
        slot = (poster.key, width_px, round(SHAPES * log2(size.width() / size.height())))
        held = self._held.get(slot)
        if held is not None:
            self._held.move_to_end(slot)
            return held
        if slot not in self._failed and not self._is_closed:
            self._ask(slot, poster, QSize(width_px, round(width_px * size.height() / size.width())))
        return self._latest.get(poster.key)

    def held(self, poster: Poster) -> QPixmap | None:
        """The poster as it was painted last, at whatever size; None where it never was. Asks for nothing."""
        return self._latest.get(poster.key)

    def lend(self, poster: Poster, image: QImage) -> None:
        """Show a picture that is at hand until the poster is made: nobody waits to see what was just drawn."""
        self._latest[poster.key] = QPixmap.fromImage(image)
        self._ready.add(poster.key)
        if not self._tell.isActive():
            self._tell.start()

    def close(self) -> None:
        """Tell nobody any more, and make nothing that is not begun."""
        self._is_closed = True
        with self._lock:
            self._waiting.clear()
        self._tell.stop()
        self._resting.stop()

    def let_go(self) -> None:
        """Leave nothing running; to be called once no thread makes posters any more."""
        if self._beside is not None:
            self._beside.close()

    def _ask(self, slot: Slot, poster: Poster, size: QSize) -> None:
        with self._lock:
            self._waiting[slot] = (poster, size)
            self._waiting.move_to_end(slot)
            while len(self._waiting) > WAITING_MOST:
                self._waiting.popitem(last=False)
            if self._running >= 2:
                return
            self._running += 1
        self._workshop.picture(self._make_all)

    def _make_all(self) -> None:
        """Make what is asked for, newest first, until nothing is; on another thread."""
        while True:
            with self._lock:
                if not self._waiting:
                    self._running -= 1
                    return
                slot, (poster, size) = self._waiting.popitem(last=True)
            self._workshop.courtesy.give_way()
            try:
                image = self._maker(poster, size.width(), size.height())
            except (StoryboardError, OSError, ValueError):
                # A take that cannot be read is told by `verify` and by the cut; the card keeps its empty poster.
                image = QImage()
            self._workshop.mailbox.post(partial(self._keep, slot, image))

    def _keep(self, slot: Slot, image: QImage) -> None:
        if self._is_closed:
            return
        self._resting.start()
        if image.isNull():
            self._failed.add(slot)
            return
        pixmap, key = QPixmap.fromImage(image), slot[0]
        self._held[slot] = pixmap
        self._latest[key] = pixmap
        self._bytes += _bytes_of(pixmap)
        while self._bytes > BUDGET_BYTES and len(self._held) > 1:
            (old_key, *_), old = self._held.popitem(last=False)
            self._bytes -= _bytes_of(old)
            if self._latest.get(old_key) is old:
                del self._latest[old_key]
        self._ready.add(key)
        if not self._tell.isActive():
            self._tell.start()

    def _tell_who_came(self) -> None:
        ready, self._ready = frozenset(self._ready), set()
        self.came.emit(ready)


def _bytes_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
