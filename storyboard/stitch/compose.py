"""One frame of a composed span: pictures, ramps, text and transition laid over each other with numpy."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from storyboard.model.rate import Rate
from storyboard.stitch.burn_in import burn
from storyboard.stitch.job import LayerJob, RampJob, RenderJob
from storyboard.stitch.lettering import colour_of
from storyboard.stitch.titles import Mark, Stage, super_marks, title_marks
from storyboard.stitch.transitions import Frame, between, eased

COME_S = 0.4
"""How long a title takes to come."""

GO_S = 0.3
"""How long it takes to go."""

RISE = 0.025
"""How far it rises while it comes, as a part of the picture's height."""


class Reader(Protocol):
    """Gives the frames of a conformed video, RGB; numbers only go up."""

    def __call__(self, frame: int, /) -> Frame:
        """The frame with this number, counted from 0."""
        ...


@dataclass(frozen=True)
class Lettering:
    """A drawn text in the time it is shown: `first` and `frames` count on the piece."""

    marks: Sequence[Mark]
    first: int
    frames: int
    rate: Rate
    height: int

    def over(self, frame: Frame, at: int) -> None:
        """Draw onto `frame` what is to be seen at frame `at` of the piece."""
        shown = at - self.first
        if not 0 <= shown < self.frames:
            return
        for mark in self.marks:
            seen = self._presence(shown, mark.delay_s)
            rise = round((1 - seen) * RISE * self.height) if mark.rises and shown < self.frames // 2 else 0
            lay_over(frame, mark.picture, mark.x, mark.y + rise, seen)

    def _presence(self, shown: int, delay_s: float) -> float:
        """How much is to be seen, 0 to 1: it comes and goes, in a third of its time each at most."""
        second = float(self.rate.fraction)
        come = max(1.0, min(COME_S * second, self.frames / 3))
        go = max(1.0, min(GO_S * second, self.frames / 3))
        coming = (shown + 1 - min(delay_s * second, self.frames / 6)) / come
        going = (self.frames - shown) / go
        return eased(max(0.0, min(1.0, coming, going)), "ease out")


@dataclass(frozen=True)
class LayerPainter:
    """Makes the frames of one layer."""

    job: LayerJob
    size: tuple[int, int]
    letterings: Sequence[Lettering]
    read: Reader | None
    still: Frame | None

    def frame(self, index: int) -> Frame:
        """The layer's picture at frame `index` of the span, a new array."""
        picture = self._ground(index)
        at = self.job.offset + index
        for lettering in self.letterings:
            lettering.over(picture, at)
        for ramp in self.job.ramps:
            ramped(picture, ramp, at)
        return picture

    def _ground(self, index: int) -> Frame:
        if self.read is not None:
            return np.array(self.read(index), copy=True)
        if self.still is not None:
            return self.still.copy()
        ground = np.empty((self.size[1], self.size[0], 3), dtype=np.uint8)
        ground[:] = colour_of(self.job.title.background if self.job.title else "")
        return ground


class Composer:
    """Makes the frames of a whole span; `read` gives a reader for each layer's video, None for the others."""

    def __init__(self, job: RenderJob, readers: Sequence[Reader | None]) -> None:
        self._job = job
        self._stage = Stage(job.width, job.height, job.margin)
        self._painters = [self._painter(layer, read) for layer, read in zip(job.layers, readers, strict=True)]

    def frame(self, index: int) -> Frame:
        """The span's frame, counted from 0."""
        job = self._job
        pictures = [painter.frame(index) for painter in self._painters]
        whole = pictures[0]
        if len(pictures) == 2:
            whole = between(pictures[0], pictures[1], job.transition, job.transition_at + index)
        if job.burn_in is None:
            return whole
        return burn(whole, job.burn_in, self._stage, job.rate, index)

    def _painter(self, layer: LayerJob, read: Reader | None) -> LayerPainter:
        job = self._job
        letterings = [
            Lettering(
                super_marks(text, self._stage),
                text.start_frame,
                text.frames or layer.piece_frames - text.start_frame,
                job.rate,
                job.height,
            )
            for text in layer.supers
        ]
        if layer.title is not None:
            marks = title_marks(layer.title, self._stage, layer.logo or None)
            letterings.insert(0, Lettering(marks, 0, layer.piece_frames, job.rate, job.height))
        still = still_frame(layer.image, job.width, job.height) if layer.image else None
        return LayerPainter(layer, (job.width, job.height), letterings, read, still)


def still_frame(path: str, width: int, height: int) -> Frame:
    """A conformed still as an array."""
    with Image.open(path, formats=("PNG",)) as picture:
        return np.asarray(picture.convert("RGB").resize((width, height)), dtype=np.uint8)


def ramped(frame: Frame, ramp: RampJob, at: int) -> None:
    """Lay the ramp's colour over `frame`, in place, as much as it has at frame `at` of the piece."""
    step = at - ramp.first
    if not 0 <= step < ramp.frames:
        return
    amount = eased(step / ramp.frames if ramp.is_in else (step + 1) / ramp.frames, ramp.curve)
    amount = 1 - amount if ramp.is_in else amount
    weight = round(amount * 256)
    ground = np.array(colour_of(ramp.colour), dtype=np.uint16) * np.uint16(weight) + np.uint16(128)
    frame[:] = (frame.astype(np.uint16) * np.uint16(256 - weight) + ground) >> np.uint16(8)


def lay_over(frame: Frame, picture: Image.Image, x: int, y: int, opacity: float) -> None:
    """Lay a picture with a transparent ground over `frame`, in place; what lies outside is cut off."""
    left, top = max(x, 0), max(y, 0)
    right, bottom = min(x + picture.width, frame.shape[1]), min(y + picture.height, frame.shape[0])
    if left >= right or top >= bottom or opacity <= 0:
        return
    ink: NDArray[np.uint16] = np.asarray(picture.crop((left - x, top - y, right - x, bottom - y)), dtype=np.uint16)
    weight = (ink[:, :, 3:] * np.uint16(round(opacity * 256))) // np.uint16(255)
    under = frame[top:bottom, left:right].astype(np.uint16)
    mixed = under * (np.uint16(256) - weight) + ink[:, :, :3] * weight + np.uint16(128)
    frame[top:bottom, left:right] = mixed >> np.uint16(8)
