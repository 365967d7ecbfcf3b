"""What a picture of the thread is made of: plain marks in pixels, which any painter can draw. Pure.

Both painters, the window's and the file's, draw these and nothing else, so they show the same picture.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Colours = Mapping[str, str]
"""The roles `canvas panel line text secondary quiet accent info warn bad` as #rrggbb."""


@dataclass(frozen=True, slots=True)
class Plate:
    """A rectangle, filled or outlined or both; an empty colour draws nothing."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    line: str = ""
    line_px: float = 0.0
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text in the middle of its height, cut with an ellipsis at its width; `align` is l, m or r."""

    x: float
    y: float
    width: float
    height: float
    text: str
    colour: str
    size_px: int = 12
    is_bold: bool = False
    align: str = "l"


LEAST_LETTERS = 3


def unless_a_stub(cut: str) -> str:
    """The text as it was cut to its width, or nothing where what is left of it is a stub that nobody can read."""
    return "" if cut.endswith("…") and len(cut.removesuffix("…").strip()) < LEAST_LETTERS else cut


@dataclass(frozen=True, slots=True)
class Shape:
    """A polygon, filled; or, without a fill, the line through its points, dashed where `is_dashed`."""

    points: tuple[tuple[float, float], ...]
    fill: str = ""
    line: str = ""
    line_px: float = 0.0
    is_dashed: bool = False

    @property
    def x(self) -> float:
        """The left edge."""
        return min(x for x, _ in self.points)

    @property
    def width(self) -> float:
        """From the left edge to the right one."""
        return max(x for x, _ in self.points) - self.x


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture of a shot, filling its place; `focus_x` is the part of it that a narrow place must show."""

    x: float
    y: float
    width: float
    height: float
    shot_id: str
    focus_x: float = 0.5


Mark = Plate | Words | Shape | Picture


class SpotKind(StrEnum):
    """What is under the pointer."""

    SHOT = "shot"
    CELL = "cell"
    FINDING = "finding"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that can be pointed at: the shot it leads to, what it says, and which flag it is (-1 for none)."""

    x: float
    y: float
    width: float
    height: float
    kind: SpotKind
    column: int
    row: str
    shot_id: str
    tip: str
    flag: int = -1

    def holds(self, x: float, y: float) -> bool:
        """Whether the point is in it."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True, slots=True)
class Sheet:
    """The picture in its parts: `head` and `body` count x from the first shot, `labels` from the left edge.

    `body` and `labels` count y from below the head. Spots are in the body's and the head's coordinates; those of the
    head have a negative y.
    """

    label_px: float
    head_px: float
    width_px: float
    height_px: float
    head: tuple[Mark, ...]
    labels: tuple[Mark, ...]
    body: tuple[Mark, ...]
    spots: tuple[Spot, ...]
    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    row_tops: Mapping[str, float]


def mixed(colour: str, ground: str, part: float) -> str:
    """So much of a colour over a ground."""
    both = [(int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(front * part + back * (1 - part)):02x}" for front, back in both)


def luminance(colour: str) -> float:
    """The relative luminance of WCAG, 0 to 1."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def legible(colour: str, ground: str, text: str) -> str:
    """The colour, moved towards `text` until it stands 4.5 to 1 against the ground."""
    found = colour
    for step in range(11):
        found = mixed(text, colour, step / 10)
        light, dark = sorted((luminance(found), luminance(ground)), reverse=True)
        if (light + 0.05) / (dark + 0.05) >= 4.5:
            return found
    return found
