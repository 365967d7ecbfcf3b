"""Where films cannot be played: the same seam, but every frame is decoded by itself, off the window's thread."""

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter

from storyboard.model.errors import StoryboardError
from storyboard.ui.work import Workshop

Decode = Callable[[Path, Fraction], bytes]
"""The picture seen at a moment of a file, as PNG; any thread, may raise StoryboardError."""


class StillFrame:
    """A decoded picture that paints itself as a QVideoFrame does."""

    def __init__(self, image: QImage) -> None:
        self._image = image

    def isValid(self) -> bool:
        """Whether there is a picture."""
        return not self._image.isNull()

    def toImage(self) -> QImage:
        """The picture."""
        return self._image

    def paint(self, painter: QPainter, rect: QRectF, _options: object) -> None:
        """Paint it into a rectangle, with its own aspect."""
        size = self._image.size().scaled(rect.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(rect.center())
        painter.drawImage(place, self._image)


class StillEngine(QObject):
    """Shows frames, plays none. What is asked for while one is decoded replaces what was asked before."""

    can_play = False
    has_sound = False
    is_playing = False

    moved = Signal(float)
    playing_changed = Signal(bool)
    frame_came = Signal(object)
    trouble = Signal(str)

    def __init__(self, decode: Decode, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._decode = decode
        self._workshop = workshop
        self._path: Path | None = None
        self._wanted: Fraction | None = None
        self._is_busy = False

    def open(self, path: Path) -> None:
        """Take another file."""
        self._path = path

    def play(self, _speed: float = 1.0) -> None:
        """Stay where it is: nothing plays here."""

    def pause(self) -> None:
        """Stay where it is."""

    def seek(self, at_s: Fraction) -> None:
        """Show the frame that is seen at this moment, as soon as it is decoded."""
        self._wanted = at_s
        self._next()

    def give_sound(self, pcm: bytes) -> None:
        """Have no use for it."""

    def sound_at(self, at_s: Fraction) -> None:
        """Stay silent."""

    def close(self) -> None:
        """Show nothing more."""
        self._path = None
        self.deleteLater()

    def _next(self) -> None:
        if self._is_busy or self._wanted is None or self._path is None:
            return
        at_s, self._wanted, self._is_busy = self._wanted, None, True
        self._workshop.picture(partial(self._work, self._path, at_s))

    def _work(self, path: Path, at_s: Fraction) -> None:
        """On another thread."""
        image, why = QImage(), ""
        try:
            image = QImage.fromData(self._decode(path, at_s))
        except StoryboardError as error:
            why = str(error)
        self._workshop.mailbox.post(partial(self._have, image, why))

    def _have(self, image: QImage, why: str) -> None:
        self._is_busy = False
        if why:
            self.trouble.emit(why)
        elif self._path is not None:
            self.frame_came.emit(StillFrame(image))
        self._next()
