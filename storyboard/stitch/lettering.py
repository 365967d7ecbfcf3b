"""Text set in the bundled typeface: measured, wrapped, fitted, tracked."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from storyboard.store.paths import resource

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is set: weight of the bundled face, size in pixels, letter spacing as a part of the size, leading."""

    size: int
    weight: str = "Medium"
    tracking: float = 0.0
    leading: float = 1.22


@lru_cache(maxsize=64)
def face(weight: str, size: int) -> ImageFont.FreeTypeFont:
    """The bundled typeface at a weight and size in pixels."""
    return ImageFont.truetype(Path(resource("fonts", f"Inter-{weight}.ttf")), max(6, size))


def width_of(text: str, type_: Type) -> float:
    """How wide one line is, in pixels."""
    return face(type_.weight, type_.size).getlength(text) + type_.tracking * type_.size * max(0, len(text) - 1)


def wrapped(text: str, type_: Type, width: int) -> list[str]:
    """The text in lines no wider than `width` where words allow it; its own line breaks are kept."""
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if line and width_of(longer, type_) > width:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return lines


def fitted(text: str, type_: Type, width: int, max_lines: int) -> tuple[Type, list[str]]:
    """The largest size up to `type_`'s at which the text keeps to `width` and `max_lines`, and its lines."""
    size = type_.size
    while True:
        smaller = Type(size, type_.weight, type_.tracking, type_.leading)
        lines = wrapped(text, smaller, width)
        fits = len(lines) <= max_lines and all(width_of(line, smaller) <= width for line in lines)
        if fits or size <= 8:
            return smaller, _balanced(text, smaller, width, lines)
        size = max(8, size * 92 // 100)


def _balanced(text: str, type_: Type, width: int, lines: list[str]) -> list[str]:
    """The same number of lines, as even in width as words allow."""
    low, high = width // 2, width
    while len(lines) > 1 and high - low > 4:
        middle = (low + high) // 2
        narrower = wrapped(text, type_, middle)
        if len(narrower) == len(lines) and all(width_of(line, type_) <= width for line in narrower):
            lines, high = narrower, middle
        else:
            low = middle
    return lines


def set_lines(lines: Sequence[str], type_: Type, colour: Colour, align: str = "center") -> Image.Image:
    """The lines as a picture with a transparent ground, just large enough."""
    width = max(1, round(max((width_of(line, type_) for line in lines), default=1)) + 4)
    step = round(type_.size * type_.leading)
    picture = Image.new("RGBA", (width, step * len(lines) + round(type_.size * 0.3)), (*colour, 0))
    draw = ImageDraw.Draw(picture)
    for index, line in enumerate(lines):
        room = width - 2 - width_of(line, type_)
        x = {"center": room / 2, "right": room}.get(align, 0.0) + 1
        _set_line(draw, (x, index * step), line, type_, colour)
    return picture


def _set_line(draw: ImageDraw.ImageDraw, at: tuple[float, float], line: str, type_: Type, colour: Colour) -> None:
    font = face(type_.weight, type_.size)
    if not type_.tracking:
        draw.text(at, line, font=font, fill=(*colour, 255))
        return
    x = at[0]
    for letter in line:
        draw.text((x, at[1]), letter, font=font, fill=(*colour, 255))
        x += font.getlength(letter) + type_.tracking * type_.size


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
