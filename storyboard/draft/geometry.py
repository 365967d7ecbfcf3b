"""Where things are: windows onto the panel and the curves that shapes are made of.

Frame units: the frame at its composition is 1 high and `aspect` wide, y runs downwards, (0, 0) is its top left corner.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]
Points = Sequence[Point]


@dataclass(frozen=True, slots=True)
class Window:
    """A rectangle in frame units, drawn at `scale` pixels a unit."""

    left: float
    top: float
    right: float
    bottom: float
    scale: float

    @property
    def pixels(self) -> tuple[int, int]:
        """Its size in whole pixels, at least one each way."""
        return (
            max(1, math.ceil((self.right - self.left) * self.scale)),
            max(1, math.ceil((self.bottom - self.top) * self.scale)),
        )

    @property
    def width(self) -> float:
        """Its width in frame units."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Its height in frame units."""
        return self.bottom - self.top

    def at(self, x: float, y: float) -> Point:
        """The pixel of a point."""
        return (x - self.left) * self.scale, (y - self.top) * self.scale

    def around(self, points: Points, pad: float) -> "Window":
        """The smallest part of this window, at its scale and on its pixel grid, that holds `points` and `pad`."""
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        x0, y0 = self.at(min(xs) - pad, min(ys) - pad)
        x1, y1 = self.at(max(xs) + pad, max(ys) + pad)
        wide, high = self.pixels
        x0, x1 = (min(max(v, 0), wide) for v in (math.floor(x0), math.ceil(x1)))
        y0, y1 = (min(max(v, 0), high) for v in (math.floor(y0), math.ceil(y1)))
        return Window(
            self.left + x0 / self.scale,
            self.top + y0 / self.scale,
            self.left + max(x1, x0 + 1) / self.scale,
            self.top + max(y1, y0 + 1) / self.scale,
            self.scale,
        )


def rings_of(outline: Points | Sequence[Points]) -> list[list[Point]]:
    """One outline or several, as a list of outlines; what has less than three points encloses nothing."""
    rings: list[list[Point]] = []
    alone: list[Point] = []
    for entry in outline:
        first = entry[0]
        if isinstance(first, int | float):
            alone.append((float(first), float(entry[1])))  # pyright: ignore[reportArgumentType]
        else:
            rings.append([(float(x), float(y)) for x, y in entry])  # pyright: ignore[reportGeneralTypeIssues, reportUnknownVariableType, reportUnknownArgumentType]
    return [ring for ring in (*rings, alone) if len(ring) > 2]


def smooth(points: Points, steps: int = 8) -> list[Point]:
    """The closed curve through `points` (Catmull-Rom), as a polygon."""
    count = len(points)
    curve: list[Point] = []
    for i in range(count):
        before, here, there, after = (points[(i + k) % count] for k in (-1, 0, 1, 2))
        curve += [_between(before, here, there, after, step / steps) for step in range(steps)]
    return curve


def smooth_line(points: Points, steps: int = 8) -> list[Point]:
    """The open curve through `points`, ends included."""
    if len(points) < 3:
        return list(points)
    padded = [points[0], *points, points[-1]]
    curve: list[Point] = []
    for i in range(len(points) - 1):
        curve += [
            _between(padded[i], padded[i + 1], padded[i + 2], padded[i + 3], step / steps) for step in range(steps)
        ]
    return [*curve, points[-1]]


def _between(before: Point, here: Point, there: Point, after: Point, t: float) -> Point:
    def one(a: float, b: float, c: float, d: float) -> float:
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)

    return one(before[0], here[0], there[0], after[0]), one(before[1], here[1], there[1], after[1])


def ellipse(cx: float, cy: float, rx: float, ry: float, turn: float = 0.0, steps: int = 48) -> list[Point]:
    """An ellipse as a polygon, turned by `turn` radians."""
    cos, sin = math.cos(turn), math.sin(turn)
    ring: list[Point] = []
    for i in range(steps):
        a = 2 * math.pi * i / steps
        x, y = rx * math.cos(a), ry * math.sin(a)
        ring.append((cx + x * cos - y * sin, cy + x * sin + y * cos))
    return ring


def box(cx: float, cy: float, rx: float, ry: float, radius: float = 0.0) -> list[Point]:
    """A rectangle about a centre with half sizes `rx`, `ry` and rounded corners."""
    radius = min(radius, rx, ry)
    if radius <= 0:
        return [(cx - rx, cy - ry), (cx + rx, cy - ry), (cx + rx, cy + ry), (cx - rx, cy + ry)]
    corners = ((1, -1, -90), (1, 1, 0), (-1, 1, 90), (-1, -1, 180))
    ring: list[Point] = []
    for sx, sy, start in corners:
        ox, oy = cx + sx * (rx - radius), cy + sy * (ry - radius)
        for step in range(7):
            a = math.radians(start + step * 15)
            ring.append((ox + radius * math.cos(a), oy + radius * math.sin(a)))
    return ring


def limb(points: Points, widths: Sequence[float]) -> list[list[Point]]:
    """A bent limb: tapered pieces between joints and a round at each joint; `widths` are half widths."""
    pieces: list[list[Point]] = [ellipse(x, y, w, w, steps=28) for (x, y), w in zip(points, widths, strict=True)]
    for (a, b), (wa, wb) in zip(pairwise(points), pairwise(widths), strict=True):
        length = math.dist(a, b)
        if length < 1e-9:
            continue
        nx, ny = -(b[1] - a[1]) / length, (b[0] - a[0]) / length
        pieces.append(
            [
                (a[0] + nx * wa, a[1] + ny * wa),
                (b[0] + nx * wb, b[1] + ny * wb),
                (b[0] - nx * wb, b[1] - ny * wb),
                (a[0] - nx * wa, a[1] - ny * wa),
            ]
        )
    return pieces


def turned(points: Points, about: Point, radians: float) -> list[Point]:
    """The points turned about a point, clockwise on the screen."""
    cos, sin = math.cos(radians), math.sin(radians)
    ox, oy = about
    return [(ox + (x - ox) * cos - (y - oy) * sin, oy + (x - ox) * sin + (y - oy) * cos) for x, y in points]
