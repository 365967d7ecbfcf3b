"""The slate that stands in where a shot has nothing to play: its number, what it is, and what is missing."""

from collections.abc import Sequence

from PIL import Image, ImageDraw

from storyboard.model.cut import Margins
from storyboard.stitch.lettering import Room, Type, fitted, set_lines
from storyboard.stitch.stage import TITLE_SAFE, Stage

GROUND = (23, 24, 27)
LINE = (58, 60, 66)
INK = (236, 232, 224)
QUIET = (150, 150, 152)
AMBER = (217, 138, 43)


def draw_slate(words: Sequence[str], width: int, height: int, margins: Margins = TITLE_SAFE) -> Image.Image:
    """A slate of `width` × `height`; `words` are number, label and reason, each may be empty."""
    number, label, reason = (*words, "", "", "")[:3]
    stage = Stage(width, height, margins)
    picture = Image.new("RGB", (width, height), GROUND)
    draw = ImageDraw.Draw(picture)
    edge = stage.size(0.05)
    stroke = stage.size(0.003)
    draw.rectangle((edge, edge, width - edge - 1, height - edge - 1), outline=LINE, width=stroke)
    draw.line((edge, edge, width - edge - 1, height - edge - 1), fill=LINE, width=stroke)
    draw.line((edge, height - edge - 1, width - edge - 1, edge), fill=LINE, width=stroke)
    rows = [
        (number or "–", Type(stage.type_size(0.16), "SemiBold"), INK, 1),
        (label.removeprefix(number).strip(), Type(stage.type_size(0.045), "Regular"), QUIET, 3),
        (reason, Type(stage.type_size(0.036), "Medium", 0.02), AMBER, 1),
    ]
    blocks = [
        set_lines(fit.lines, fit.type_, ink)
        for text, largest, ink, most in rows
        if text.strip()
        for fit in [fitted(text, largest, Room(stage.safe_width, most, stage.safe_height // 3))]
    ]
    space = stage.size(0.045)
    top = (height - sum(block.height for block in blocks) - space * (len(blocks) - 1)) // 2
    for block in blocks:
        left = (width - block.width) // 2
        around = (left - edge // 2, top - space // 2, left + block.width + edge // 2, top + block.height + space // 2)
        draw.rectangle(around, fill=GROUND)
        picture.paste(block.picture, (left, top), block.picture)
        top += block.height + space
    return picture
