"""The player: where the film stands, in frames; how fast it runs; and why, where nothing can play here."""

import importlib
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple, Protocol

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


class LoopPiece(NamedTuple):
    """A file that holds `frames` frames of the film from frame `first` on, once or several times over."""

    path: Path
    first: int
    frames: int


class Player(QObject):
    """Plays one file forward and shows any frame of it. Strip and timecode work where it cannot be played, too.

    `moved` carries the frame, `playing_changed` whether it runs, `trouble` one sentence. While `scrubs` is true a
    moment of sound is heard with every step. `opened` says that it is another file from now on, without a loop.

    A loop is played by an engine of its own that was made ready before, so that no turn waits for a seek.
    """

    moved = Signal(int)
    playing_changed = Signal(bool)
    frame_came = Signal(object)
    trouble = Signal(str)
    opened = Signal()

    def __init__(self, parent: QObject | None = None, engine: str = ENGINE) -> None:
        super().__init__(parent)
        self.why_not = ""
        self.rate: Rate = FILM
        self.frames = 0
        self.frame = 0
        self.is_film = True
        """Whether it is the film that is shown, and not two takes of a shot: no frame of these is one of the film's."""
        self.path: Path | None = None
        self.scrubs = True
        self.make_stills: Callable[[], Any] | None = None
        self._engine_name = engine
        self._engine: Any = None
        self._turner: Any = None
        self._piece: LoopPiece | None = None
        self._is_turning = False
        self._speed = 1.0
        self._is_silent_told = False

    @property
    def is_playing(self) -> bool:
        """Whether the film runs."""
        return self._engine is not None and self._running.is_playing

    @property
    def looped(self) -> LoopPiece | None:
        """The part that is ready to be played over and over."""
        return self._piece

    @property
    def is_turning(self) -> bool:
        """Whether what is shown comes from the part that turns, so that nobody need seek back."""
        return self._is_turning

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
        self.loop(None)
        self.path, self.rate, self.frames = path, rate, frames
        if self._ready():
            self._engine.open(path)
            self.seek(self.frame)
        self.opened.emit()

    def play(self, speed: float = 1.0) -> None:
        """Run from where it stands; from the start where it stands at the end."""
        if self._engine is None:
            return
        if not self._engine.can_play:
            self._say_why_not()
            return
        if self.frame >= self.frames - 1:
            self.seek(0)
        self._speed = speed
        if self._is_in_piece(self.frame):
            self._turn()
        else:
            self._running.play(speed)

    def pause(self) -> None:
        """Stop where it is."""
        if self._is_turning:
            self._turner.pause()
            self._leave_piece()
        elif self._engine is not None:
            self._engine.pause()

    def loop(self, piece: LoopPiece | None) -> None:
        """Play this part over and over from the next time that its beginning is come to; None plays on."""
        if self._is_turning:
            self._turner.pause()
            self._leave_piece()
            self._engine.play(self._speed)
        can = self._engine is not None and self._engine.can_play
        self._piece = piece if can else None
        if self._piece is not None:
            if self._turner is None:
                self._turner = self._heard(importlib.import_module(self._engine_name).FilmEngine(self))
                self._turner.turn_for_ever()
            self._turner.open(self._piece.path)

    def seek(self, frame: int, *, is_heard: bool = False) -> None:
        """Show a frame, and with `is_heard` let its moment of sound be heard."""
        self.frame = min(max(frame, 0), max(self.frames - 1, 0))
        if self._engine is not None:
            if (self.is_playing or self._is_turning) and self._is_in_piece(self.frame):
                self._turn()
            else:
                self._go()
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
        engines, self._engine, self._turner = (self._engine, self._turner), None, None
        self._piece, self._is_turning = None, False
        for engine in engines:
            if engine is not None:
                engine.close()

    @property
    def _running(self) -> Any:
        """The engine whose pictures are seen."""
        return self._turner if self._is_turning else self._engine

    def _go(self) -> None:
        """Show the frame in the film; from a loop the film runs on there."""
        # What turns was told to run, and may only be about to: a file that was just opened takes a moment.
        was_turning = self._is_turning
        if was_turning:
            self._turner.pause()
        self._leave_piece()
        if was_turning:
            self._engine.play(self._speed)

    def _turn(self) -> None:
        """Play the piece from the frame on; it stands ready at its first frame, so that needs no seek."""
        if self._piece is None:
            return
        is_new, self._is_turning = not self._is_turning, True
        if is_new:
            self._engine.pause()
        if not is_new or self.frame != self._piece.first:
            self._turner.seek(self._middle_of(self.frame - self._piece.first))
        self._turner.play(self._speed)

    def _leave_piece(self) -> None:
        """The film itself is shown at the frame; the piece is made ready for the next time."""
        if self._is_turning:
            self._is_turning = False
            self._turner.seek(self._middle_of(0))
        self._engine.seek(self._middle_of(self.frame))

    def _is_in_piece(self, frame: int) -> bool:
        piece = self._piece
        return piece is not None and piece.first <= frame < piece.first + piece.frames

    def _middle_of(self, frame: int) -> Fraction:
        # Half a frame in: a position on the boundary may show the frame before.
        return (Fraction(frame) + Fraction(1, 2)) / self.rate.fraction

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
            self._heard(self._engine)
            self._say_silent()
        return True

    def _heard(self, engine: Any) -> Any:
        """Listen to an engine for as long as it is the one that is seen."""
        # Methods, which Qt holds weakly: a lambda would keep the player until Qt is taking the engine apart.
        engine.moved.connect(self._hear_moved)
        engine.playing_changed.connect(self._hear_playing)
        engine.frame_came.connect(self._hear_frame)
        engine.trouble.connect(self.trouble)
        return engine

    def _hear_moved(self, at_s: float) -> None:
        if self.sender() is self._running:
            self._moved(at_s)

    def _hear_playing(self, is_playing: bool) -> None:
        if self.sender() is self._running:
            self.playing_changed.emit(is_playing)

    def _hear_frame(self, frame: object) -> None:
        if self.sender() is self._running:
            self.frame_came.emit(frame)

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
            frame = int(Fraction(at_s) * self.rate.fraction + Fraction(1, 4))
            if self._is_turning and self._piece is not None:
                frame = self._piece.first + frame % self._piece.frames
            self.frame = min(frame, max(self.frames - 1, 0))
            self.moved.emit(self.frame)
