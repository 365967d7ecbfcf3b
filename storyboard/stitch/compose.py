"""One frame of a composed span: pictures, ramps, text and transition laid over each other with numpy."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

import numpy as np
from PIL import Image

from storyboard.model.rate import Rate
from storyboard.stitch.burn_in import burn
from storyboard.stitch.codes import code_of, drawn_on, lit_codes
from storyboard.stitch.job import LayerJob, RampJob, RenderJob
from storyboard.stitch.lettering import Colour, colour_of
from storyboard.stitch.light_table import blend, whole_of
from storyboard.stitch.overlay import Lettering
from storyboard.stitch.stage import Stage
from storyboard.stitch.titles import super_marks, title_marks
from storyboard.stitch.transitions import Frame, between, eased


class Reader(Protocol):
    """Gives the frames of a conformed video, as codes; numbers only go up."""

    def __call__(self, frame: int, /) -> Frame:
        """The frame with this number, counted from 0."""
        ...


@dataclass(frozen=True)
class LayerPainter:
    """Makes the frames of one layer; its pictures are codes of so many bits."""

    job: LayerJob
    size: tuple[int, int]
    letterings: Sequence[Lettering]
    read: Reader | None
    still: Frame | None
    bits: int = 8

    def frame(self, index: int) -> Frame:
        """The layer's picture at frame `index` of the span, a new array."""
        picture = self._ground(index)
        at = self.job.offset + index
        for lettering in self.letterings:
            if lettering.look(at):
                drawn_on(picture, lettering.box, partial(lettering.over, at=at))
        for ramp in self.job.ramps:
            ramped(picture, ramp, at, self._paint(ramp.colour))
        return picture

    def _paint(self, colour: str) -> Colour:
        return code_of(colour_of(colour), self.bits)

    def _ground(self, index: int) -> Frame:
        if self.read is not None:
            return np.array(self.read(index), copy=True)
        if self.still is not None:
            return self.still.copy()
        ground = np.empty((self.size[1], self.size[0], 3), dtype=np.uint8 if self.bits == 8 else np.uint16)
        ground[:] = self._paint(self.job.title.background if self.job.title else "")
        return ground


class Composer:
    """Makes the frames of a whole span; `read` gives a reader for each layer's video, None for the others."""

    def __init__(self, job: RenderJob, readers: Sequence[Reader | None]) -> None:
        self._job = job
        self._stage = Stage(job.width, job.height, job.margins)
        self._painters = [self._painter(layer, read) for layer, read in zip(job.layers, readers, strict=True)]

    def frame(self, index: int) -> Frame:
        """The span's frame, counted from 0."""
        job = self._job
        pictures = [painter.frame(index) for painter in self._painters]
        whole = pictures[0]
        if len(pictures) == 2:
            whole = between(pictures[0], pictures[1], job.transition, job.transition_at + index, lit_codes)
        if job.burn_in is None:
            return whole
        return burn(whole, job.burn_in, self._stage, job.rate, index)

    def _painter(self, layer: LayerJob, read: Reader | None) -> LayerPainter:
        job = self._job
        still = still_frame(layer.image, job.width, job.height) if layer.image else None
        letterings = letterings_of(layer, self._stage, job.rate)
        return LayerPainter(layer, (job.width, job.height), letterings, read, still, job.bits)


def letterings_of(layer: LayerJob, stage: Stage, rate: Rate) -> list[Lettering]:
    """Everything written on a layer: its title, then its supers."""
    size = (stage.width, stage.height)
    found: list[Lettering] = []
    if layer.title is not None:
        marks = title_marks(layer.title, stage, layer.logo or None, layer.fonts.get(layer.title.font, ""))
        found.append(Lettering(marks, 0, layer.piece_frames, rate, size, layer.title.motion))
    for text in layer.supers:
        marks = super_marks(text, stage, layer.fonts.get(text.font, ""))
        frames = text.frames or layer.piece_frames - text.start_frame
        found.append(Lettering(marks, text.start_frame, frames, rate, size, text.motion))
    return found


def still_frame(path: str, width: int, height: int) -> Frame:
    """A conformed still as an array."""
    with Image.open(path, formats=("PNG",)) as picture:
        return np.asarray(picture.convert("RGB").resize((width, height)), dtype=np.uint8)


def ramped(frame: Frame, ramp: RampJob, at: int, paint: Colour) -> None:
    """Lay the ramp's colour, which is `paint`, over `frame`, in place, as much as it has at frame `at` of the piece."""
    amount = covered(ramp, at)
    if amount > 0:
        frame[:] = blend(frame, np.array(paint, dtype=frame.dtype), round(amount * whole_of(frame)))


def covered(ramp: RampJob, at: int) -> float:
    """How much of the picture the ramp's colour covers at frame `at` of the piece, 0 to 1."""
    step = at - ramp.first
    if not 0 <= step < ramp.frames:
        return 0.0
    gone = eased(step / ramp.frames if ramp.is_in else (step + 1) / ramp.frames, ramp.curve)
    return 1 - gone if ramp.is_in else gone
