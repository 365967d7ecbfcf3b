"""The thread as a picture file: the same marks that the window draws, drawn by Pillow."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise

from PIL import Image, ImageDraw, ImageOps

from storyboard.continuity.thread_marks import Colours, Mark, Picture, Plate, Shape, Sheet, Words, unless_a_stub
from storyboard.exchange.typography import Style, Weight, printable, put, shortened

ShotPicture = Callable[[str, int, int], Image.Image | None]
"""Gives the picture of a shot, by its id, at a size in pixels; None where there is none."""

DARK: Colours = {
    "canvas": "#17191d",
    "panel": "#1b1e22",
    "line": "#343941",
    "text": "#e6e8eb",
    "secondary": "#a4acb8",
    "quiet": "#929aa8",
    "accent": "#d98a2b",
    "info": "#62aee6",
    "warn": "#e6a93c",
    "bad": "#f0807c",
}
LIGHT: Colours = {
    "canvas": "#eceef0",
    "panel": "#f5f6f7",
    "line": "#c9cdd3",
    "text": "#1b1e22",
    "secondary": "#4a515c",
    "quiet": "#565d69",
    "accent": "#d98a2b",
    "info": "#16588c",
    "warn": "#7d4d00",
    "bad": "#a5282a",
}
COLOURS: Mapping[str, Colours] = {"dark": DARK, "light": LIGHT}
"""The window's own two palettes."""

TITLE = 64
FOOT = 40
MARGIN = 20
MOST_PX = 16_000
"""A side of the picture is never longer: what lies beyond is cut off, and the foot says so."""


def thread_picture(
    sheet: Sheet,
    title: str,
    facts: str,
    colours: Colours,
    picture: ShotPicture,
    aspect: float,
    scale: float = 2.0,
) -> Image.Image:
    """The whole thread as one RGB picture under its title; `scale` is pixels for one pixel of the layout."""
    width = int(min(MOST_PX, (sheet.label_px + sheet.width_px + MARGIN) * scale))
    height = int(min(MOST_PX, (TITLE + sheet.head_px + sheet.height_px) * scale))
    image = Image.new("RGB", (width, height), colours["canvas"])
    brush = Brush(image, picture, aspect, scale)
    brush.draw(_titled(title, facts, width / scale, colours), 0, 0)
    top = TITLE + sheet.head_px
    brush.draw(sheet.body, sheet.label_px, top)
    brush.draw(sheet.head, sheet.label_px, TITLE)
    brush.draw(sheet.labels, 0, top)
    brush.draw(_cut_off(sheet, height / scale - top, width / scale, colours), 0, top)
    return image


def _cut_off(sheet: Sheet, room: float, width: float, colours: Colours) -> Iterator[Mark]:
    """Where not all rows fit, how many are missing, at the foot."""
    hidden = sum(1 for y in sheet.row_tops.values() if y > room - FOOT)
    if hidden:
        yield Plate(0, room - FOOT, width, FOOT, fill=colours["panel"])
        text = f"{hidden} more rows are not drawn; the window shows them all."
        yield Words(24, room - FOOT, width - 48, FOOT, text, colours["warn"], 13)


def _titled(title: str, facts: str, width: float, colours: Colours) -> Iterator[Mark]:
    yield Words(24, 14, width * 0.4, 32, printable(title) or "Untitled", colours["text"], 20, is_bold=True)
    yield Words(width * 0.4, 14, width * 0.6 - MARGIN, 32, facts, colours["secondary"], 12, align="r")


class Brush:
    """Draws marks onto an RGB picture at a scale."""

    def __init__(self, image: Image.Image, picture: ShotPicture, aspect: float, scale: float) -> None:
        """Draw onto `image`; pictures of shots are asked for in their own aspect and cut to their place."""
        self._image, self._picture, self._aspect, self._scale = image, picture, aspect, scale
        self._pen = ImageDraw.Draw(image)
        self._shown: dict[str, Image.Image | None] = {}

    def draw(self, marks: Iterable[Mark], left: float, top: float) -> None:
        """Draw the marks with their origin at that place, in pixels of the layout."""
        for mark in marks:
            if isinstance(mark, Plate):
                self._plate(mark, left, top)
            elif isinstance(mark, Words):
                self._words(mark, left, top)
            elif isinstance(mark, Shape):
                self._shape(mark, left, top)
            else:
                self._shot(mark, left, top)

    def _plate(self, mark: Plate, left: float, top: float) -> None:
        scale = self._scale
        x, y = round((left + mark.x) * scale), round((top + mark.y) * scale)
        right, bottom = round((left + mark.x + mark.width) * scale) - 1, round((top + mark.y + mark.height) * scale) - 1
        if right < x or bottom < y:
            return
        line = mark.line or None
        width = max(1, round(mark.line_px * scale)) if mark.line else 0
        radius = min(mark.radius * scale, (right - x) / 2, (bottom - y) / 2)
        self._pen.rounded_rectangle((x, y, right, bottom), radius, fill=mark.fill or None, outline=line, width=width)

    def _words(self, mark: Words, left: float, top: float) -> None:
        scale = self._scale
        weight = Weight.SEMIBOLD if mark.is_bold else Weight.REGULAR
        style = Style(round(mark.size_px * scale), mark.colour, weight)
        text = unless_a_stub(shortened(printable(mark.text), style, mark.width * scale))
        at = {"l": 0.0, "m": mark.width / 2, "r": mark.width}[mark.align]
        spot = ((left + mark.x + at) * scale, (top + mark.y + mark.height / 2) * scale)
        put(self._image, spot, text, style, anchor=f"{mark.align}m")

    def _shape(self, mark: Shape, left: float, top: float) -> None:
        points = [((left + x) * self._scale, (top + y) * self._scale) for x, y in mark.points]
        if mark.fill:
            self._pen.polygon(points, fill=mark.fill)
        if not mark.line:
            return
        width = max(1, round(mark.line_px * self._scale))
        for start, end in _strokes(points, 4 * self._scale) if mark.is_dashed else pairwise(points):
            self._pen.line((*start, *end), fill=mark.line, width=width)

    def _shot(self, mark: Picture, left: float, top: float) -> None:
        scale = self._scale
        width, height = max(1, round(mark.width * scale)), max(1, round(mark.height * scale))
        if mark.shot_id not in self._shown:
            tall = round(mark.height * scale)
            self._shown[mark.shot_id] = self._picture(mark.shot_id, max(2, round(tall * self._aspect)), tall)
        found = self._shown[mark.shot_id]
        if found is None:
            return
        cut = ImageOps.fit(
            found.convert("RGB"), (width, height), Image.Resampling.BICUBIC, centering=(mark.focus_x, 0.4)
        )
        shape = Image.new("L", (width * 2, height * 2), 0)
        ImageDraw.Draw(shape).rounded_rectangle((0, 0, width * 2 - 1, height * 2 - 1), 8 * scale, fill=255)
        spot = (round((left + mark.x) * scale), round((top + mark.y) * scale))
        self._image.paste(cut, spot, shape.resize((width, height), Image.Resampling.BOX))


Point = tuple[float, float]


def _strokes(points: list[Point], dash_px: float) -> Iterator[tuple[Point, Point]]:
    """The line in dashes with as much between them."""
    for (x1, y1), (x2, y2) in pairwise(points):
        length = max(abs(x2 - x1), abs(y2 - y1))
        for step in range(0, int(length), max(1, int(dash_px * 2))):
            a, b = step / length, min(1.0, (step + dash_px) / length)
            yield (x1 + (x2 - x1) * a, y1 + (y2 - y1) * a), (x1 + (x2 - x1) * b, y1 + (y2 - y1) * b)
