"""Number, timecode and dialogue written over the picture, for review copies only."""

import numpy as np
from PIL import Image, ImageDraw

from storyboard.model.rate import Rate
from storyboard.stitch.job import BurnInJob
from storyboard.stitch.lettering import Type, fitted, set_lines
from storyboard.stitch.titles import Stage
from storyboard.stitch.transitions import Frame

INK = (255, 255, 255)
PLATE = (0, 0, 0, 150)


def burn(frame: Frame, job: BurnInJob, stage: Stage, rate: Rate, index: int) -> Frame:
    """The frame with everything written over it; `index` counts in the span, as the lines do."""
    whole = Image.fromarray(frame)
    edge_x, edge_y = round(stage.width * 0.05), round(stage.height * 0.05)
    if job.number:
        _write(whole, job.number, stage, edge_x, edge_y, "left")
    if job.timecode_frame is not None:
        _write(whole, rate.timecode(job.timecode_frame + index), stage, stage.width - edge_x, edge_y, "right")
    for line in job.lines:
        start, frames = line.start_frame or 0, line.frames or 1 << 30
        if start <= index < start + frames:
            _write_below(whole, line.text, stage, stage.height - edge_y)
    return np.asarray(whole, dtype=np.uint8)


def _write(whole: Image.Image, text: str, stage: Stage, x: int, y: int, align: str) -> None:
    type_ = Type(stage.type_size(0.034), "Medium")
    words = set_lines([text], type_, INK)
    # A clock must not jitter: its plate is as wide as the widest figures.
    width = words.width if align == "left" else max(words.width, round(type_.size * 6.2))
    left = x if align == "left" else x - width - type_.size
    _plate(whole, (left, y, left + width + type_.size, y + round(type_.size * 1.7)))
    whole.paste(words, (left + type_.size // 2, y + round(type_.size * 0.22)), words)


def _write_below(whole: Image.Image, text: str, stage: Stage, bottom: int) -> None:
    type_, lines = fitted(text, Type(stage.type_size(0.042), "Medium"), stage.safe_width, 2)
    words = set_lines(lines, type_, INK)
    left, top = (stage.width - words.width) // 2, bottom - words.height - type_.size // 3
    _plate(whole, (left - type_.size // 2, top - type_.size // 5, left + words.width + type_.size // 2, bottom))
    whole.paste(words, (left, top), words)


def _plate(whole: Image.Image, box: tuple[int, int, int, int]) -> None:
    dark = Image.new("RGB", (box[2] - box[0], box[3] - box[1]), PLATE[:3])
    mask = Image.new("L", dark.size, 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, dark.width - 1, dark.height - 1), dark.height // 6, fill=PLATE[3])
    whole.paste(dark, box[:2], mask)
