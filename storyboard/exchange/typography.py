"""Text on a picture: any script in the bundled typefaces, wrapping and shortening. Sizes in pixels."""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from PIL import Image, ImageDraw, ImageFont

from storyboard.model.lines import Unit, clusters, units
from storyboard.typeset.bidi import is_right_to_left
from storyboard.typeset.runs import MEASURE, Run, runs_of
from storyboard.typeset.typefaces import Family

SHARPNESS = 3
CAPITALS = 0.727
"""The height of the typeface's capitals, in sizes."""


class Weight(StrEnum):
    """How heavy the letters are."""

    REGULAR = "Regular"
    MEDIUM = "Medium"
    SEMIBOLD = "SemiBold"


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks; `leading` is the distance between base lines, in sizes."""

    size_px: int
    colour: str
    weight: Weight = Weight.REGULAR
    leading: float = 1.36

    @property
    def face(self) -> ImageFont.FreeTypeFont:
        """The plain typeface, larger than this size by SHARPNESS."""
        return Family(weight=self.weight).own()[0].at(self.size_px * SHARPNESS)

    def runs(self, text: str) -> tuple[Run, ...]:
        """The line as it is drawn, from left to right, each run in a typeface that has its letters."""
        return runs_of(text, Family(weight=self.weight), rtl=is_right_to_left(text))

    @property
    def line_px(self) -> int:
        """The height of a line."""
        return round(self.size_px * self.leading)

    def width(self, text: str) -> float:
        """How wide a line of text is."""
        return sum(run.width(MEASURE, 0) for run in self.runs(text)) * self.size_px / MEASURE


def printable(text: str) -> str:
    """The text in one line, without characters that cannot be drawn."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def shortened(text: str, style: Style, width_px: float) -> str:
    """The text, cut with an ellipsis where it is wider than `width_px`."""
    if style.width(text) <= width_px:
        return text
    # Letters keep their marks: what is cut off is cut between clusters.
    letters = clusters(text[: 4 * max(1, int(width_px))])
    low, high = 0, min(len(letters), max(1, int(width_px)))
    while low < high:
        middle = (low + high + 1) // 2
        if style.width("".join(letters[:middle]).rstrip() + "…") <= width_px:
            low = middle
        else:
            high = middle - 1
    return "".join(letters[:low]).rstrip(" ,.;:–-") + "…"


def wrapped(text: str, style: Style, width_px: float, lines: int) -> list[str]:
    """At most `lines` lines no wider than `width_px`, broken where the script allows; an ellipsis tells of more."""
    # No line of ordinary letters holds more characters than pixels: this bounds what is measured.
    parts = units(printable(text[: lines * max(1, int(width_px))]))
    found: list[str] = []
    line = ""
    for index, part in enumerate(parts):
        longer = _joined(line, part)
        if not line or style.width(longer) <= width_px:
            line = longer
            continue
        if len(found) == lines - 1:
            for rest in parts[index:]:
                line = _joined(line, rest)
            found.append(shortened(line, style, width_px))
            return found
        found.append(shortened(line, style, width_px))
        line = part.text
    return [*found, shortened(line, style, width_px)] if line else found


def _joined(line: str, part: Unit) -> str:
    return f"{line} {part.text}" if part.spaced and line else line + part.text


def put(image: Image.Image, xy: tuple[float, float], text: str, style: Style, *, anchor: str = "la") -> None:
    """Draw one line of text onto an RGB picture.

    The anchor is l, m or r (left, middle, right of the line) and a, m or s (top, middle of the capitals, base line).
    Letters are drawn larger and made smaller, which keeps the distances that the typeface was drawn with.
    """
    if not text:
        return
    ascent, descent = (part / SHARPNESS for part in style.face.getmetrics())
    left = xy[0] - {"l": 0.0, "m": 0.5, "r": 1.0}[anchor[0]] * style.width(text)
    base = xy[1] + {"a": ascent, "m": CAPITALS / 2 * style.size_px, "s": 0.0}[anchor[1]]
    x, top = int(left) - 2, int(base - ascent) - 1
    size = (ceil(style.width(text)) + 6, ceil(ascent + descent) + 3)
    mask = Image.new("L", (size[0] * SHARPNESS, size[1] * SHARPNESS), 0)
    draw, at, large = ImageDraw.Draw(mask), (left - x) * SHARPNESS, style.size_px * SHARPNESS
    for run in style.runs(text):
        run.draw(draw, (at, (base - top) * SHARPNESS), large, 0)
        at += run.width(large, 0)
    image.paste(style.colour, (x, top), mask.resize(size, Image.Resampling.BOX))
