"""Text set as a picture: measured, wrapped, fitted, tracked; in every script that some font at hand can write."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from math import ceil

from PIL import Image, ImageDraw

from storyboard.model.lines import Unit, broken, clusters, even, units
from storyboard.typeset.bidi import is_right_to_left
from storyboard.typeset.runs import MEASURE, runs_of
from storyboard.typeset.typefaces import Family

Colour = tuple[int, int, int]

SHARPNESS = 3
"""Letters are drawn so much larger and made smaller, which keeps the distances that a typeface was drawn with."""

CAPITALS = 0.727
"""The height of the plain typeface's capitals, in sizes."""

DESCENT = 0.22
"""How far its letters reach below the base line."""

BREAKS_WORDS = 0.62
"""Below this part of the wanted size words may be broken and lines fill the height: both read better than specks."""

SMALLER = 0.94
"""How much smaller the next try is."""

MOST_LETTERS = 3000
"""No text of a film is longer; what comes after is cut off with an ellipsis."""


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is set: size in pixels, weight, letter spacing in sizes, leading, and what typeface.

    `font` names a family of ours, `file` is a font file that goes before it; `tabular` figures are all as wide.
    """

    size: int
    weight: str = "Medium"
    tracking: float = 0.0
    leading: float = 1.2
    font: str = ""
    file: str = ""
    tabular: bool = False

    @property
    def family(self) -> Family:
        """The typefaces of this type."""
        return Family(self.weight, self.font, self.file, self.tabular)

    @property
    def step(self) -> int:
        """The distance between two base lines in pixels."""
        return max(1, round(self.size * self.leading))


@dataclass(frozen=True, slots=True)
class Room:
    """What a text may take: width in pixels, lines it should keep to, the height it never exceeds, least size."""

    width: int
    lines: int
    height: int = 1 << 20
    least: int = 8


@dataclass(frozen=True, slots=True)
class Fit:
    """The type and lines in which a text keeps to its room; `is_cut` where even so its end was left out."""

    type_: Type
    lines: tuple[str, ...]
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Text as a picture with a transparent ground; `box` is where its letters are in it (left, top, right, bottom)."""

    picture: Image.Image
    box: tuple[int, int, int, int] = field(default=(0, 0, 0, 0))

    @property
    def width(self) -> int:
        """The width of the letters' box."""
        return self.box[2] - self.box[0]

    @property
    def height(self) -> int:
        """The height of the letters' box."""
        return self.box[3] - self.box[1]


def width_of(line: str, type_: Type) -> float:
    """How wide one line is, in pixels."""
    return _measured(line, type_.family, type_.tracking) * type_.size


@lru_cache(maxsize=8192)
def _measured(line: str, family: Family, tracking: float) -> float:
    """How wide a line is in sizes; the space after its last letter does not count."""
    found = runs_of(line, family, rtl=False)
    whole = sum(run.width(MEASURE, tracking) for run in found) / MEASURE
    return whole - (tracking if found and found[-1].spreads else 0.0)


def _gap(type_: Type) -> float:
    return type_.tracking * type_.size


def _advance(type_: Type) -> Callable[[str], float]:
    """How far a part of a line moves on, with the gap after it."""
    family, size, tracking = type_.family, type_.size, type_.tracking
    return lambda part: (_measured(part, family, tracking) + tracking) * size


def wrapped(text: str, type_: Type, width: int) -> list[str]:
    """The text in lines no wider than `width` where words allow it; its own line breaks are kept."""
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        lines += broken(units(paragraph), width + _gap(type_), _advance(type_)) or [""]
    return lines


def fitted(text: str, type_: Type, room: Room) -> Fit:
    """The largest size up to `type_`'s at which the text keeps to its room, and its lines, even in width.

    A text that would come out small may take more lines than wanted and break its words; where even the least size
    is too large the text ends with an ellipsis.
    """
    text = "\n".join(" ".join(row.split()) for row in text.strip().splitlines())
    short = text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - 1] + "…"
    size = type_.size
    while True:
        smaller = replace(type_, size=size)
        loose = size <= max(room.least, type_.size * BREAKS_WORDS)
        lines = _lines(short, smaller, room.width, breaks=loose)
        if _fits(lines, smaller, room, loose=loose):
            return Fit(smaller, lines, short != text)
        if size <= room.least:
            return _cut(lines, smaller, room)
        size = max(room.least, int(size * SMALLER))


def _lines(text: str, type_: Type, width: int, *, breaks: bool) -> tuple[str, ...]:
    found: list[str] = []
    for paragraph in text.splitlines() or [""]:
        parts = units(paragraph)
        if breaks:
            parts = [piece for part in parts for piece in _pieces(part, type_, width)]
        found += even(parts, width + _gap(type_), _advance(type_)) or [""]
    return tuple(found)


def _pieces(part: Unit, type_: Type, width: int) -> list[Unit]:
    """The part itself where it is narrow enough, else its letters."""
    if width_of(part.text, type_) <= width:
        return [part]
    letters = clusters(part.text)
    return [Unit(letter, part.spaced and index == 0) for index, letter in enumerate(letters)]


def _fits(lines: Sequence[str], type_: Type, room: Room, *, loose: bool) -> bool:
    if len(lines) > room.lines and not loose:
        return False
    return _height(len(lines), type_) <= room.height and all(width_of(line, type_) <= room.width for line in lines)


def _height(lines: int, type_: Type) -> int:
    return ceil((lines - 1) * type_.step + (CAPITALS + DESCENT) * type_.size)


def _cut(lines: Sequence[str], type_: Type, room: Room) -> Fit:
    """As many of the lines as there is height for; the last ends with an ellipsis."""
    most = max(1, int((room.height - (CAPITALS + DESCENT) * type_.size) // type_.step) + 1)
    kept = list(lines[:most])
    last = clusters(kept[-1])
    while last and width_of("".join(last) + "…", type_) > room.width:
        last.pop()
    kept[-1] = "".join(last).rstrip() + "…"
    return Fit(type_, tuple(kept), is_cut=True)


def set_lines(lines: Sequence[str], type_: Type, colour: Colour, align: str = "center") -> Block:
    """The lines as a picture; `align` is left, center, right, or start and end by the text's own direction."""
    rtl = is_right_to_left(" ".join(lines))
    side = _side(align, rtl=rtl)
    widths = [width_of(line, type_) for line in lines]
    width, pad = max(1, ceil(max(widths, default=1.0))), ceil(type_.size * 0.8)
    height = max(1, _height(max(1, len(lines)), type_))
    size = (width + 2 * pad, height + 2 * pad)
    mask = Image.new("L", (size[0] * SHARPNESS, size[1] * SHARPNESS), 0)
    draw = ImageDraw.Draw(mask)
    for index, line in enumerate(lines):
        left = pad + {"center": (width - widths[index]) / 2, "right": width - widths[index]}.get(side, 0.0)
        base = pad + CAPITALS * type_.size + index * type_.step
        _set_line(draw, (left * SHARPNESS, base * SHARPNESS), line, type_, rtl=rtl)
    return _block(mask.resize(size, Image.Resampling.BOX), colour, (pad, pad, pad + width, pad + height))


def _side(align: str, *, rtl: bool) -> str:
    if align in {"start", "end"}:
        return "right" if rtl == (align == "start") else "left"
    return align


def _set_line(draw: ImageDraw.ImageDraw, at: tuple[float, float], line: str, type_: Type, *, rtl: bool) -> None:
    x, size = at[0], type_.size * SHARPNESS
    for run in runs_of(line, type_.family, rtl=rtl):
        run.draw(draw, (x, at[1]), size, type_.tracking)
        x += run.width(size, type_.tracking)


def _block(mask: Image.Image, colour: Colour, box: tuple[int, int, int, int]) -> Block:
    """The mask inked and cut to what is seen; the box holds every letter, however high its marks reach."""
    ink = mask.getbbox() or box
    around = (min(ink[0], box[0]), min(ink[1], box[1]), max(ink[2], box[2]), max(ink[3], box[3]))
    picture = Image.new("RGBA", (around[2] - around[0], around[3] - around[1]), (*colour, 0))
    picture.putalpha(mask.crop(around))
    return Block(picture, (0, 0, *picture.size))


def colour_of(text: str, otherwise: Colour = (0, 0, 0)) -> Colour:
    """An `#rrggbb` colour; `otherwise` where the text is none."""
    digits = text.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    try:
        value = int(digits, 16)
    except ValueError:
        return otherwise
    return (value >> 16 & 255, value >> 8 & 255, value & 255) if len(digits) == 6 else otherwise


def is_colour(text: str) -> bool:
    """Whether the text is a colour, #rgb or #rrggbb."""
    digits = text.removeprefix("#").lower()
    return text.startswith("#") and len(digits) in {3, 6} and set(digits) <= set("0123456789abcdef")


def brightness(colour: Colour) -> float:
    """How bright a colour looks, 0 to 1."""
    return (0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]) / 255
