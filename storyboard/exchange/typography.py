"""Text on a picture: the bundled typeface, wrapping and shortening. Sizes in pixels."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import ceil

from PIL import Image, ImageDraw, ImageFont

from storyboard.store.paths import resource

SHARPNESS = 3
CAPITALS = 0.727
"""The height of the typeface's capitals, in sizes."""


class Weight(StrEnum):
    """How heavy the letters are."""

    REGULAR = "Regular"
    MEDIUM = "Medium"
    SEMIBOLD = "SemiBold"


@lru_cache(maxsize=64)
def typeface(weight: Weight, size_px: int) -> ImageFont.FreeTypeFont:
    """The bundled typeface at a size."""
    return ImageFont.truetype(str(resource("fonts", f"Inter-{weight}.ttf")), size_px)


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks; `leading` is the distance between base lines, in sizes."""

    size_px: int
    colour: str
    weight: Weight = Weight.REGULAR
    leading: float = 1.36

    @property
    def face(self) -> ImageFont.FreeTypeFont:
        """The typeface, larger than this size by SHARPNESS."""
        return typeface(self.weight, self.size_px * SHARPNESS)

    @property
    def line_px(self) -> int:
        """The height of a line."""
        return round(self.size_px * self.leading)

    def width(self, text: str) -> float:
        """How wide a line of text is."""
        return self.face.getlength(text) / SHARPNESS


def printable(text: str) -> str:
    """The text in one line, without characters that cannot be drawn."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def shortened(text: str, style: Style, width_px: float) -> str:
    """The text, cut with an ellipsis where it is wider than `width_px`."""
    if style.width(text) <= width_px:
        return text
    low, high = 0, min(len(text), max(1, int(width_px)))
    while low < high:
        middle = (low + high + 1) // 2
        if style.width(text[:middle].rstrip() + "…") <= width_px:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip(" ,.;:–-") + "…"


def wrapped(text: str, style: Style, width_px: float, lines: int) -> list[str]:
    """At most `lines` lines no wider than `width_px`, broken between words; an ellipsis says there is more."""
    # No line of ordinary letters holds more characters than pixels: this bounds what is measured.
    words = printable(text[: lines * max(1, int(width_px))]).split(" ") if text else []
    found: list[str] = []
    line = ""
    for index, word in enumerate(words):
        longer = f"{line} {word}".strip()
        if not line or style.width(longer) <= width_px:
            line = longer
            continue
        if len(found) == lines - 1:
            found.append(shortened(" ".join([line, *words[index:]]), style, width_px))
            return found
        found.append(shortened(line, style, width_px))
        line = word
    return [*found, shortened(line, style, width_px)] if line else found


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
    start = ((left - x) * SHARPNESS, (base - top) * SHARPNESS)
    ImageDraw.Draw(mask).text(start, text, font=style.face, fill=255, anchor="ls")
    image.paste(style.colour, (x, top), mask.resize(size, Image.Resampling.BOX))
