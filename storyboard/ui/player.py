"""The player: where the film stands, in frames; and why, where nothing can play here."""

import importlib
from fractions import Fraction
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QPainter

from storyboard.model.rate import FILM, Rate

ENGINE = "storyboard.ui.film_engine"


class PaintsItself(Protocol):
    """A QVideoFrame, as the screen needs it."""

    def isValid(self) -> bool:
        """Whether there is a picture."""
        ...

    def paint(self, painter: QPainter, rect: QRectF, options: Any, /) -> None:
        """Paint it into a rectangle, with its own aspect."""
        ...


class Player(QObject):
    """Plays one file. Everything else, strip and timecode included, works where the film cannot be played.

    `moved` carries the frame, `playing_changed` whether it runs, `trouble` one sentence.
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
        self._engine_name = engine
        self._engine: Any = None

    @property
    def is_playing(self) -> bool:
        """Whether the film runs."""
        return self._engine is not None and self._engine.is_playing

    def paint_options(self) -> Any:
        """What a frame of the engine is painted with."""
        return importlib.import_module("PySide6.QtMultimedia").QVideoFrame.PaintOptions()

    def open(self, path: Path, rate: Rate, frames: int) -> None:
        """Show another film, at the frame where the last one stood."""
        self.path, self.rate, self.frames = path, rate, frames
        if not self._ready():
            self.trouble.emit(self.tr("The film cannot be played here: {why}").format(why=self.why_not))
            return
        self._engine.open(path)
        self.seek(self.frame)

    def play(self) -> None:
        """Run from where it stands; from the start where it stands at the end."""
        if self._engine is None:
            return
        if self.frame >= self.frames - 1:
            self.seek(0)
        self._engine.play()

    def pause(self) -> None:
        """Stop where it is."""
        if self._engine is not None:
            self._engine.pause()

    def seek(self, frame: int) -> None:
        """Show a frame."""
        self.frame = min(max(frame, 0), max(self.frames - 1, 0))
        if self._engine is not None:
            # Half a frame in: a position on the boundary may show the frame before.
            self._engine.seek((Fraction(self.frame) + Fraction(1, 2)) / self.rate.fraction)
        self.moved.emit(self.frame)

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

    def _ready(self) -> bool:
        """Make the engine on first use: QtMultimedia is another wheel, and its import fails without libpulse."""
        if self._engine is None and not self.why_not:
            try:
                self._engine = importlib.import_module(self._engine_name).FilmEngine(self)
            except ImportError as error:
                self.why_not = str(error)
                return False
            self._engine.moved.connect(self._moved)
            self._engine.playing_changed.connect(self.playing_changed)
            self._engine.frame_came.connect(self.frame_came)
            self._engine.trouble.connect(self.trouble)
        return self._engine is not None

    def _moved(self, at_s: float) -> None:
        if self.is_playing:
            self.frame = min(int(Fraction(at_s) * self.rate.fraction), max(self.frames - 1, 0))
            self.moved.emit(self.frame)
