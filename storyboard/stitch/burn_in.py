"""Number, timecode, what is spoken and a watermark written over the picture."""

from collections.abc import Iterator
from functools import lru_cache, partial

import numpy as np
from PIL import Image, ImageDraw

from storyboard.model.captions import Place, Watermark
from storyboard.model.rate import Rate
from storyboard.model.speech import spoken_words
from storyboard.stitch.codes import drawn_on
from storyboard.stitch.job import BurnInJob
from storyboard.stitch.lettering import Room, Type, fitted, set_lines
from storyboard.stitch.overlay import lay_over
from storyboard.stitch.stage import Stage
from storyboard.stitch.transitions import Frame

INK = (255, 255, 255)
PLATE = (0, 0, 0, 165)

EDGE = 0.05
"""How far number and timecode stand from the picture's edges: the action-safe margin, out of the titles' way."""


Laid = tuple[Image.Image, int, int, float]
"""A picture, where its corner lies, and how much of it is seen."""


def burn(frame: Frame, job: BurnInJob, stage: Stage, rate: Rate, index: int) -> Frame:
    """The frame, of codes, with everything written over it; `index` counts in the span, as the lines do."""
    whole = np.array(frame, copy=True)
    for picture, x, y, opacity in _written(job, stage, rate, index):
        box = (max(0, x), max(0, y), min(stage.width, x + picture.width), min(stage.height, y + picture.height))
        drawn_on(whole, box, partial(lay_over, picture=picture, x=x, y=y, opacity=opacity))
    return whole


def _written(job: BurnInJob, stage: Stage, rate: Rate, index: int) -> Iterator[Laid]:
    """Everything that is written over this frame."""
    edge_x, edge_y = round(stage.width * EDGE), round(stage.height * EDGE)
    if job.watermark is not None:
        yield _mark(job.watermark, stage)
    if job.number:
        yield _label(job.number, stage), edge_x, edge_y, 1.0
    if job.timecode_frame is not None:
        clock = _label(rate.clock(job.timecode_frame + index), stage)
        yield clock, stage.width - edge_x - clock.width, edge_y, 1.0
    for line in job.lines:
        start, frames = line.start_frame or 0, line.frames or 1 << 30
        if start <= index < start + frames:
            words = _caption(spoken_words(line.text), stage)
            below = stage.bottom - words.height
            above = max(stage.top, edge_y * 2 + stage.type_size(0.034))
            yield words, stage.across(words.width), above if job.lines_on_top else below, 1.0


@lru_cache(maxsize=8)
def _label(text: str, stage: Stage) -> Image.Image:
    """A few words or a clock on a dark plate; figures are all of one width, so that a clock does not jitter."""
    type_ = Type(stage.type_size(0.034), "Medium", tabular=True)
    room = Room(round(stage.width * 0.4), 1, stage.safe_height // 4, min(stage.least, type_.size))
    fit = fitted(text, type_, room)
    words = set_lines(fit.lines, fit.type_, INK)
    return _on_plate(words.picture, round(type_.size * 0.5), round(type_.size * 0.42))


@lru_cache(maxsize=8)
def _caption(text: str, stage: Stage) -> Image.Image:
    """A caption in its own lines on a dark plate; it keeps to the safe area whatever it says."""
    type_ = Type(stage.type_size(0.042), "Medium", leading=1.28)
    across = round(type_.size * 0.55)
    room = Room(stage.safe_width - 2 * across, 2, stage.safe_height // 3, min(stage.least, type_.size))
    fit = fitted(text, type_, room)
    return _on_plate(set_lines(fit.lines, fit.type_, INK).picture, across, round(type_.size * 0.42))


def _on_plate(words: Image.Image, across: int, down: int) -> Image.Image:
    size = (words.width + 2 * across, words.height + 2 * down)
    mask = Image.new("L", (size[0] * 4, size[1] * 4), 0)
    radius = 4 * min(size[1] // 2, down)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, mask.width - 1, mask.height - 1), radius, fill=PLATE[3])
    plate = Image.new("RGBA", size, (*PLATE[:3], 0))
    plate.putalpha(mask.resize(size, Image.Resampling.LANCZOS))
    plate.alpha_composite(words, (across, down))
    return plate


def _mark(mark: Watermark, stage: Stage) -> Laid:
    words = _watermark(mark.text, mark.place, stage)
    left, top = round(stage.width * EDGE), round(stage.height * EDGE)
    if mark.place in {Place.TOP_LEFT, Place.TOP_RIGHT}:
        # Number and timecode have the upper corners: the mark stands under them.
        top += round(stage.type_size(0.034) * 2.2)
    right, bottom = stage.width - left - words.width, stage.height - round(stage.height * EDGE) - words.height
    x, y = {
        Place.TOP_LEFT: (left, top),
        Place.TOP_RIGHT: (right, top),
        Place.BOTTOM_LEFT: (left, bottom),
        Place.BOTTOM_RIGHT: (right, bottom),
    }.get(mark.place, ((stage.width - words.width) // 2, (stage.height - words.height) // 2))
    return words, x, y, mark.opacity


@lru_cache(maxsize=4)
def _watermark(text: str, place: Place, stage: Stage) -> Image.Image:
    """White words with a dark edge, which show on any ground; large in the middle, small in a corner."""
    part, share = (0.11, 1.0) if place == Place.CENTRE else (0.032, 0.45)
    type_ = Type(stage.type_size(part), "SemiBold", 0.02)
    room = Room(round(stage.safe_width * share), 2, stage.safe_height // 3, min(stage.least, type_.size))
    fit = fitted(text, type_, room)
    words = set_lines(fit.lines, fit.type_, INK).picture
    step = max(1, round(fit.type_.size * 0.03))
    picture = Image.new("RGBA", (words.width + 2 * step, words.height + 2 * step), (0, 0, 0, 0))
    dark = Image.new("RGBA", words.size, (0, 0, 0, 0))
    dark.putalpha(words.getchannel("A").point([value * 2 // 3 for value in range(256)]))
    for x, y in ((0, 0), (2 * step, 0), (0, 2 * step), (2 * step, 2 * step)):
        picture.alpha_composite(dark, (x, y))
    picture.alpha_composite(words, (step, step))
    return picture
