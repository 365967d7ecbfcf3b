"""A plane of the panel while it is painted: antialiased shapes, soft edges, gradients, glows.

Colour is kept premultiplied by coverage, so that planes may be blurred, scaled and laid over each other with no fringe.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from storyboard.draft.colour import WHITE, Rgb, as_bytes
from storyboard.draft.geometry import Point, Points, Window, ellipse, limb, rings_of


@dataclass(frozen=True, slots=True)
class Fade:
    """A paint that runs from one colour to another between two heights (or, across, between two x)."""

    first: Rgb
    second: Rgb
    start: float
    end: float
    across: bool = False


Paint = Rgb | Fade


class Canvas:
    """A window's pixels. Shapes are given in frame units; what falls outside is left out."""

    def __init__(self, window: Window, fill: Rgb | None = None) -> None:
        self.window = window
        self.colour = Image.new("RGB", window.pixels, as_bytes(fill or (0, 0, 0)))
        self.alpha = Image.new("L", window.pixels, 0 if fill is None else 255)

    def shape(
        self,
        outline: Points | Sequence[Points],
        paint: Paint,
        *,
        opacity: float = 1.0,
        soft: float = 0.0,
        inside: bool = False,
    ) -> None:
        """Fill the union of one or more outlines; `soft` is the blur of the edge; `inside` keeps to what is painted."""
        found = self.mask(outline, soft)
        if found is not None:
            self.lay(*found, paint, opacity=opacity, inside=inside)

    def oval(
        self,
        cx: float,
        cy: float,
        rx: float,
        ry: float,
        paint: Paint,
        *,
        turn: float = 0.0,
        opacity: float = 1.0,
        soft: float = 0.0,
        inside: bool = False,
    ) -> None:
        """Fill an ellipse."""
        self.shape(ellipse(cx, cy, rx, ry, turn), paint, opacity=opacity, soft=soft, inside=inside)

    def stroke(
        self,
        points: Points,
        width: float,
        paint: Paint,
        *,
        opacity: float = 1.0,
        soft: float = 0.0,
        inside: bool = False,
        taper: float = 1.0,
    ) -> None:
        """Draw a line with round ends; its width runs from `width` to `width * taper`."""
        last = max(1, len(points) - 1)
        widths = [width / 2 * (1 + (taper - 1) * i / last) for i in range(len(points))]
        self.shape(limb(points, widths), paint, opacity=opacity, soft=soft, inside=inside)

    def form(
        self,
        outline: Points | Sequence[Points],
        paint: Paint,
        *,
        rim: Rgb = WHITE,
        rim_strength: float = 0.3,
        towards: Point = (0.7, -0.7),
        depth: float = 0.02,
        shade: float = 0.22,
    ) -> None:
        """Fill outlines as a body in light: a rim on the side that faces `towards`, a soft shade on the other."""
        found = self.mask(outline, 0.0)
        if found is None:
            return
        at, mask = found
        self.lay(at, mask, paint)
        pixels = depth * self.window.scale
        dark = _edge(mask, (towards[0] * pixels * 2.2, towards[1] * pixels * 2.2), pixels * 1.6)
        self.lay(at, dark, (0.02, 0.03, 0.08), opacity=shade, inside=True)
        light = _edge(mask, (-towards[0] * pixels * 0.55, -towards[1] * pixels * 0.55), pixels * 0.28)
        self.lay(at, light, rim, opacity=rim_strength, inside=True)

    def glow(self, cx: float, cy: float, radius: float, colour: Rgb, strength: float = 1.0) -> None:
        """Add light around a point, brightest there and gone at `radius`; coverage stays as it is."""
        part = self.window.around(((cx - radius, cy - radius), (cx + radius, cy + radius)), 0.0)
        if min(part.pixels) < 2:
            return
        falloff = radial(part.pixels, part.at(cx, cy), radius * part.scale)
        tint = as_bytes((colour[0] * strength, colour[1] * strength, colour[2] * strength))
        light = Image.merge("RGB", [falloff.point([v * c // 255 for v in range(256)]) for c in tint])
        x, y = self._corner(part)
        area = (x, y, x + part.pixels[0], y + part.pixels[1])
        self.colour.paste(ImageChops.screen(self.colour.crop(area), light), area)

    def halo(self, cx: float, cy: float, radius: float, colour: Rgb, opacity: float, *, inside: bool = False) -> None:
        """Lay a round veil of light that thins outwards; unlike a glow it has coverage and shows over other planes."""
        part = self.window.around(((cx - radius, cy - radius), (cx + radius, cy + radius)), 0.0)
        if min(part.pixels) < 2:
            return
        falloff = radial(part.pixels, part.at(cx, cy), radius * part.scale)
        self.lay(self._corner(part), falloff, colour, opacity=opacity, inside=inside)

    def tilted(self, about: Point, radians: float) -> None:
        """Turn everything painted so far about a point; what turns out of the window is lost."""
        cos, sin = math.cos(radians), math.sin(radians)
        ox, oy = self.window.at(*about)
        matrix = (cos, sin, ox - cos * ox - sin * oy, -sin, cos, oy + sin * ox - cos * oy)
        for name in ("colour", "alpha"):
            turned = getattr(self, name).transform(
                self.colour.size, Image.Transform.AFFINE, matrix, Image.Resampling.BILINEAR
            )
            setattr(self, name, turned)

    def ramp(self, stops: Sequence[tuple[float, Rgb]]) -> None:
        """Cover everything with colours that run down the picture from stop to stop (a height and a colour each)."""
        for (start, first), (end, second) in pairwise(stops):
            top = self.window.top if start == stops[0][0] else start
            bottom = self.window.bottom if end == stops[-1][0] else end
            y0, y1 = (round(min(max(self.window.at(0, y)[1], 0), self.colour.height)) for y in (top, bottom))
            if y1 > y0:
                area = (0, y0, self.colour.width, y1)
                self.colour.paste(self._faded(Fade(first, second, start, end), area), area)
        self.alpha.paste(255, (0, 0, *self.alpha.size))

    def clear_below(self, y: float, soft: float) -> None:
        """Take away everything below a height, over a soft edge."""
        wide, high = self.colour.size
        edge, blur = self.window.at(0, y)[1], max(1.0, soft * self.window.scale)
        levels = bytes(round(255 * min(max((edge - row) / blur + 0.5, 0.0), 1.0)) for row in range(high))
        kept = Image.frombytes("L", (1, high), levels).resize((wide, high), Image.Resampling.NEAREST)
        self.colour = ImageChops.multiply(self.colour, Image.merge("RGB", [kept] * 3))
        self.alpha = ImageChops.multiply(self.alpha, kept)

    def cut(self, area: tuple[int, int, int, int]) -> "Canvas":
        """A copy of a pixel rectangle."""
        window, (left, top) = self.window, area[:2]
        x, y = window.left + left / window.scale, window.top + top / window.scale
        part = Canvas.__new__(Canvas)
        part.window = Window(
            x, y, x + (area[2] - left) / window.scale, y + (area[3] - top) / window.scale, window.scale
        )
        part.colour, part.alpha = self.colour.crop(area), self.alpha.crop(area)
        return part

    def soften(self, radius: float) -> None:
        """Defocus everything painted so far by `radius` frame units."""
        pixels = radius * self.window.scale
        if pixels < 0.4:
            return
        self.colour, self.alpha = blurred(self.colour, pixels), blurred(self.alpha, pixels)

    def over(self, other: "Canvas") -> None:
        """Lay another canvas, cut from the same pixel grid, on top of this one."""
        x, y = self._corner(other.window)
        area = (x, y, x + other.colour.width, y + other.colour.height)
        clear = ImageChops.invert(other.alpha)
        below = ImageChops.multiply(self.colour.crop(area), Image.merge("RGB", [clear] * 3))
        self.colour.paste(ImageChops.add(below, other.colour), area)
        self.alpha.paste(ImageChops.add(ImageChops.multiply(self.alpha.crop(area), clear), other.alpha), area)

    def mask(self, outline: Points | Sequence[Points], soft: float = 0.0) -> tuple[tuple[int, int], Image.Image] | None:
        """The coverage of outlines and the pixel where its top left corner lies; None where nothing is in sight."""
        rings = rings_of(outline)
        if not rings:
            return None
        part = self.window.around([p for ring in rings for p in ring], soft * 2.2 + 2 / self.window.scale)
        if min(part.pixels) < 2:
            return None
        fine = 4 if max(part.pixels) < 220 else 3 if max(part.pixels) < 700 else 2
        wide, high = part.pixels
        mask = Image.new("L", (wide * fine, high * fine), 0)
        pen = ImageDraw.Draw(mask)
        step = part.scale * fine
        for ring in rings:
            pen.polygon([((x - part.left) * step, (y - part.top) * step) for x, y in ring], fill=255)
        mask = mask.reduce(fine)
        if soft > 0:
            mask = blurred(mask, soft * part.scale)
        return self._corner(part), mask

    def lay(
        self, at: tuple[int, int], mask: Image.Image, paint: Paint, *, opacity: float = 1.0, inside: bool = False
    ) -> None:
        """Paint through a coverage mask whose top left pixel is `at`."""
        area = (at[0], at[1], at[0] + mask.width, at[1] + mask.height)
        if opacity < 1.0:
            mask = mask.point([round(v * max(opacity, 0.0)) for v in range(256)])
        if inside:
            mask = ImageChops.multiply(mask, self.alpha.crop(area))
        if isinstance(paint, Fade):
            self.colour.paste(self._faded(paint, area), area, mask)
        else:
            self.colour.paste(as_bytes(paint), area, mask)
        if not inside:
            self.alpha.paste(255, area, mask)

    def _corner(self, part: Window) -> tuple[int, int]:
        x, y = self.window.at(part.left, part.top)
        return round(x), round(y)

    def _faded(self, paint: Fade, area: tuple[int, int, int, int]) -> Image.Image:
        low, high = (area[0], area[2]) if paint.across else (area[1], area[3])
        origin = self.window.left if paint.across else self.window.top
        span = paint.end - paint.start or 1e-9
        count = high - low
        ramp: list[tuple[int, int, int]] = []
        for i in range(count):
            place = (origin + (low + i + 0.5) / self.window.scale - paint.start) / span
            part = min(max(place, 0.0), 1.0)
            ramp.append(as_bytes(tuple(a + (b - a) * part for a, b in zip(paint.first, paint.second, strict=True))))  # pyright: ignore[reportArgumentType]
        strip = Image.new("RGB", (count, 1) if paint.across else (1, count))
        strip.putdata(ramp)
        return strip.resize((area[2] - area[0], area[3] - area[1]), Image.Resampling.NEAREST)


def blurred(image: Image.Image, pixels: float) -> Image.Image:
    """The picture blurred by a radius in pixels; wide blurs are made small and scaled up, which looks the same."""
    if pixels < 6 or min(image.size) < 32:
        return image.filter(ImageFilter.GaussianBlur(pixels))
    factor = 2 if pixels < 12 else 4
    small = image.reduce(factor).filter(ImageFilter.GaussianBlur(pixels / factor))
    return small.resize(image.size, Image.Resampling.BILINEAR)


def radial(size: tuple[int, int], centre: Point, radius: float) -> Image.Image:
    """A round falloff from 255 at `centre` to 0 at `radius`, smooth at both ends."""
    disc = Image.radial_gradient("L").point([round(255 * _fall(v / 180.0)) for v in range(256)])
    # The gradient reaches 180 at the middle of each edge: a square of twice the radius holds the whole falloff.
    wide, high = size
    left, top = (128 - centre[0] * 128 / radius, 128 - centre[1] * 128 / radius)
    step = 128 / radius
    return disc.transform(
        (wide, high), Image.Transform.AFFINE, (step, 0, left, 0, step, top), Image.Resampling.BILINEAR
    )


def _fall(distance: float) -> float:
    near = max(0.0, 1.0 - distance)
    return near * near * (1.6 - 0.6 * near)


def _edge(mask: Image.Image, shift: Point, blur: float) -> Image.Image:
    """The part of a mask that the mask, shifted and blurred, leaves uncovered."""
    moved = Image.new("L", mask.size, 0)
    moved.paste(mask, (round(shift[0]), round(shift[1])))
    if blur > 0.3:
        moved = blurred(moved, blur)
    return ImageChops.multiply(mask, ImageChops.subtract(mask, moved))
