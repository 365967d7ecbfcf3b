"""The player: where the film stands, in frames; how fast it runs; and why, where nothing can play here."""

import importlib
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPainter

from storyboard.model.rate import FILM, Rate

ENGINE = "storyboard.ui.film_engine"

SCRUB_HZ = 24_000
"""The rate of the sound that is heard while scrubbing, one channel of 16 bit."""


class PaintsItself(Protocol):
    """A QVideoFrame, as the screen needs it."""

    def isValid(self) -> bool:
        """Whether there is a picture."""
        ...

    def toImage(self) -> QImage:
        """The picture."""
        ...

    def paint(self, painter: QPainter, rect: QRectF, options: Any, /) -> None:
        """Paint it into a rectangle, with its own aspect."""
        ...


class Player(QObject):
    """Plays one file forward and shows any frame of it. Strip and timecode work where it cannot be played, too.

    `moved` carries the frame, `playing_changed` whether it runs, `trouble` one sentence. While `scrubs` is true a
    moment of sound is heard with every step.
    """

    moved = Signal(int)
    playing_changed = Signal(bool)
    frame_came = Signal(object)
    trouble = Signal(str)

    def __init__(self, parent: QObject | None = None, engine: str = ENGINE) -> None:
        super().__init__(parent)
        self.why_not = ""
        self.rate: Rate = FILM
        self.frames = 0
        self.frame = 0
        self.path: Path | None = None
        self.scrubs = True
        self.make_stills: Callable[[], Any] | None = None
        self._engine_name = engine
        self._engine: Any = None
        self._is_silent_told = False

    @property
    def is_playing(self) -> bool:
        """Whether the film runs."""
        return self._engine is not None and self._engine.is_playing

    @property
    def can_play(self) -> bool:
        """Whether films run here; `why_not` says why they do not."""
        return not self.why_not

    def paint_options(self) -> Any:
        """What a frame of the engine is painted with; None where frames are decoded by ourselves."""
        if self.why_not:
            return None
        return importlib.import_module("PySide6.QtMultimedia").QVideoFrame.PaintOptions()

    def open(self, path: Path, rate: Rate, frames: int) -> None:
        """Show another film, at the frame where the last one stood."""
        self.path, self.rate, self.frames = path, rate, frames
        if not self._ready():
            return
        self._engine.open(path)
        self.seek(self.frame)

    def play(self, speed: float = 1.0) -> None:
        """Run from where it stands; from the start where it stands at the end."""
        if self._engine is None:
            return
        if not self._engine.can_play:
            self._say_why_not()
            return
        if self.frame >= self.frames - 1:
            self.seek(0)
        self._engine.play(speed)

    def pause(self) -> None:
        """Stop where it is."""
        if self._engine is not None:
            self._engine.pause()

    def seek(self, frame: int, *, is_heard: bool = False) -> None:
        """Show a frame, and with `is_heard` let its moment of sound be heard."""
        self.frame = min(max(frame, 0), max(self.frames - 1, 0))
        if self._engine is not None:
            self._show()
            if is_heard and self.scrubs and not self.is_playing:
                self._engine.sound_at(self.rate.seconds(self.frame))
        self.moved.emit(self.frame)

    def give_sound(self, pcm: bytes) -> None:
        """The sound of the film, for scrubbing."""
        if self._engine is not None:
            self._engine.give_sound(pcm)

    def measure(self, rate: Rate, frames: int) -> None:
        """Say how long the film is, also before there is a file of it."""
        self.rate, self.frames = rate, frames
        if self.frame >= frames:
            self.seek(frames - 1)

    def close(self) -> None:
        """Let go of the file and of the sound device."""
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.close()

    def _show(self) -> None:
        # Half a frame in: a position on the boundary may show the frame before.
        self._engine.seek((Fraction(self.frame) + Fraction(1, 2)) / self.rate.fraction)

    def _ready(self) -> bool:
        """Make the engine on first use: QtMultimedia is another wheel, and its import fails without libpulse."""
        if self._engine is None:
            try:
                self._engine = importlib.import_module(self._engine_name).FilmEngine(self)
            except ImportError as error:
                self.why_not = str(error)
                self._say_why_not()
                self._engine = self.make_stills() if self.make_stills is not None else None
            if self._engine is None:
                return False
            self._engine.moved.connect(self._moved)
            self._engine.playing_changed.connect(self.playing_changed)
            self._engine.frame_came.connect(self.frame_came)
            self._engine.trouble.connect(self.trouble)
            self._say_silent()
        return True

    def _say_why_not(self) -> None:
        self.trouble.emit(
            self.tr("The film cannot be played here, but you can step through it: {why}").format(why=self.why_not)
        )

    def _say_silent(self) -> None:
        if self._engine.can_play and not self._engine.has_sound and not self._is_silent_told:
            self._is_silent_told = True
            self.trouble.emit(self.tr("There is no sound device here: the film plays without sound."))

    def _moved(self, at_s: float) -> None:
        if self.is_playing:
            self.frame = min(int(Fraction(at_s) * self.rate.fraction + Fraction(1, 4)), max(self.frames - 1, 0))
            self.moved.emit(self.frame)
