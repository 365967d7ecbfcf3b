"""Planes as the lens needs them: brightness, colour and coverage apart, as video has them (4:2:0, BT.709, 16-235)."""

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageChops

from storyboard.draft.air import grain
from storyboard.draft.canvas import Canvas
from storyboard.draft.geometry import Window
from storyboard.draft.motion import REST, Motion

_FILTER = Image.Resampling.HAMMING
"""Sharper than bilinear at the same cost, and as steady under slow moves."""

_LUMA = np.array([0.2126, 0.7152, 0.0722], dtype=np.float32) * (219 / 255)
_BLUE = np.array([-0.114572, -0.385428, 0.5], dtype=np.float32) * (224 / 255)
_RED = np.array([0.5, -0.454153, -0.045847], dtype=np.float32) * (224 / 255)

Area = tuple[int, int, int, int]


@dataclass(slots=True)
class Yuv:
    """One picture: brightness at full size, colour at half; sizes are even."""

    y: Image.Image
    u: Image.Image
    v: Image.Image

    @classmethod
    def of(cls, image: Image.Image, seed: str = "") -> "Yuv":
        """A picture in video's own numbers, with grain where a seed is given."""
        rgb = np.asarray(image.convert("RGB"), dtype=np.float32)
        luma = rgb @ _LUMA + 16.5
        if seed:
            luma += grain(image.size, seed)
        small = np.asarray(image.convert("RGB").reduce(2), dtype=np.float32)
        planes = (luma, small @ _BLUE + 128.5, small @ _RED + 128.5)
        y, u, v = (Image.fromarray(np.clip(plane, 0, 255).astype(np.uint8)) for plane in planes)
        return cls(y, u, v)

    @classmethod
    def blank(cls, size: tuple[int, int]) -> "Yuv":
        """A picture to be covered."""
        half = (size[0] // 2, size[1] // 2)
        return cls(Image.new("L", size), Image.new("L", half), Image.new("L", half))

    def copy(self) -> "Yuv":
        """The same picture, to be painted over."""
        return Yuv(self.y.copy(), self.u.copy(), self.v.copy())

    def blend(self, other: "Yuv", part: float) -> "Yuv":
        """This picture with `part` (0-1) of another in it."""
        return Yuv(
            Image.blend(self.y, other.y, part), Image.blend(self.u, other.u, part), Image.blend(self.v, other.v, part)
        )

    def image(self) -> Image.Image:
        """The picture as RGB."""
        y = (np.asarray(self.y, dtype=np.float32) - 16) * (255 / 219)
        half = [
            np.asarray(p.resize(self.y.size, Image.Resampling.BILINEAR), dtype=np.float32) - 128
            for p in (self.u, self.v)
        ]
        u, v = half[0] * (255 / 224), half[1] * (255 / 224)
        rgb = np.stack([y + 1.5748 * v, y - 0.187324 * u - 0.468124 * v, y + 1.8556 * u], axis=-1)
        return Image.fromarray(np.clip(rgb + 0.5, 0, 255).astype(np.uint8))

    def data(self) -> bytes:
        """The picture's bytes as yuv420p."""
        return self.y.tobytes() + self.u.tobytes() + self.v.tobytes()


@dataclass(frozen=True, slots=True)
class Plane:
    """One layer of the panel at its own distance. `clear` is what it lets through of those behind; None is nothing."""

    window: Window
    y: Image.Image
    u: Image.Image
    v: Image.Image
    clear: Image.Image | None
    clear_half: Image.Image | None
    nearness: float
    motion: Motion = REST

    def area(self, view: Window, size: tuple[int, int]) -> Area:
        """The even pixel rectangle of a frame of `size` that the plane covers as `view` shows it; empty if none."""
        return _inside(self._edges(view, size), size)

    def lay(self, view: Window, onto: Yuv, bottom: int) -> None:
        """Lay the plane, as `view` shows it, over a picture, down to the row `bottom`; more is hidden anyway."""
        size = onto.y.size
        edges = self._edges(view, size)
        left, top, right, low = _inside(edges, size)
        if self.clear is None:
            # The plane behind all others always fills the frame; an edge a hair inside it is rounding.
            left, right = (0, size[0]) if left <= 2 and right >= size[0] - 2 else (left, right)
            top, low = (0 if top <= 2 else top), (size[1] if low >= size[1] - 2 else low)
        low = min(low, bottom)
        if right <= left or low <= top:
            return
        per_x, per_y = self.y.width / (edges[2] - edges[0]), self.y.height / (edges[3] - edges[1])
        source = (
            max(0.0, (left - edges[0]) * per_x),
            max(0.0, (top - edges[1]) * per_y),
            min(float(self.y.width), (right - edges[0]) * per_x),
            min(float(self.y.height), (low - edges[1]) * per_y),
        )
        self._sample(source, (left, top, right, low), onto)

    def _edges(self, view: Window, size: tuple[int, int]) -> tuple[float, float, float, float]:
        step_x, step_y = size[0] / view.width, size[1] / view.height
        return (
            (self.window.left - view.left) * step_x,
            (self.window.top - view.top) * step_y,
            (self.window.left + self.y.width / self.window.scale - view.left) * step_x,
            (self.window.top + self.y.height / self.window.scale - view.top) * step_y,
        )

    def _sample(self, source: tuple[float, float, float, float], area: Area, onto: Yuv) -> None:
        size = (area[2] - area[0], area[3] - area[1])
        half = (size[0] // 2, size[1] // 2)
        half_area = (area[0] // 2, area[1] // 2, area[2] // 2, area[3] // 2)
        halves = (
            source[0] / 2,
            source[1] / 2,
            min(source[2] / 2, float(self.u.width)),
            min(source[3] / 2, float(self.u.height)),
        )
        y = self.y.resize(size, _FILTER, box=source)
        u = self.u.resize(half, Image.Resampling.BILINEAR, box=halves)
        v = self.v.resize(half, Image.Resampling.BILINEAR, box=halves)
        if self.clear is not None and self.clear_half is not None:
            clear = self.clear.resize(size, _FILTER, box=source)
            # Colour and its coverage go through the same filter, else dark edges turn green or red.
            small = self.clear_half.resize(half, Image.Resampling.BILINEAR, box=halves)
            y = ImageChops.add(ImageChops.multiply(onto.y.crop(area), clear), y)
            u = ImageChops.add(ImageChops.multiply(onto.u.crop(half_area), small), u)
            v = ImageChops.add(ImageChops.multiply(onto.v.crop(half_area), small), v)
        onto.y.paste(y, area)
        onto.u.paste(u, half_area)
        onto.v.paste(v, half_area)


_FLOOR_ROWS = 24
"""A plane that hides everything from some row down is cut in two where at least so many rows are left."""

_SEAM_ROWS = 8
"""How far its upper part then reaches over the lower one."""


def planes_of(canvas: Canvas, nearness: float, seed: str) -> list[Plane]:
    """A painted canvas as planes with grain, cut to what is painted: no pixel is sampled that shows nothing."""
    found = canvas.alpha.getbbox()
    if found is None:
        return []
    left, top = (max(0, edge - 4) // 2 * 2 for edge in found[:2])
    right, low = (min(limit, edge + 4) for edge, limit in zip(found[2:], canvas.alpha.size, strict=True))
    rows = np.asarray(canvas.alpha).min(axis=1)
    thin = np.flatnonzero(rows < 255)
    floor = (int(thin[-1]) + 2) // 2 * 2 if thin.size else 0
    if floor <= top:
        return [plane_of(canvas, nearness, seed)]
    if canvas.alpha.height - floor < _FLOOR_ROWS:
        return [plane_of(canvas.cut((left, top, right, low)), nearness, seed)]
    upper = canvas.cut((left, top, right, min(floor + _SEAM_ROWS, canvas.alpha.height)))
    lower = canvas.cut((0, floor, *canvas.alpha.size))
    return [plane_of(upper, nearness, seed), plane_of(lower, nearness, seed)]


def plane_of(canvas: Canvas, nearness: float, seed: str) -> Plane:
    """A painted canvas as a plane, with grain; a canvas that hides everything needs no coverage."""
    colour, alpha = _even(canvas.colour), _even(canvas.alpha)
    opaque = alpha.getextrema()[0] == 255
    rgb = np.asarray(colour, dtype=np.float32)
    cover = np.asarray(alpha, dtype=np.float32)
    luma = rgb @ _LUMA + cover * (16 / 255) + 0.5 + grain(colour.size, seed) * (cover * (1 / 255))
    small = np.asarray(colour.reduce(2), dtype=np.float32)
    cover_half = alpha.reduce(2)
    thin = np.asarray(cover_half, dtype=np.float32) * (128 / 255) + 0.5
    planes = (luma, small @ _BLUE + thin, small @ _RED + thin)
    y, u, v = (Image.fromarray(np.clip(plane, 0, 255).astype(np.uint8)) for plane in planes)
    if opaque:
        return Plane(canvas.window, y, u, v, None, None, nearness)
    return Plane(canvas.window, y, u, v, ImageChops.invert(alpha), ImageChops.invert(cover_half), nearness)


def _even(image: Image.Image) -> Image.Image:
    wide, high = image.size
    if wide % 2 == 0 and high % 2 == 0:
        return image
    grown = Image.new(image.mode, (wide + wide % 2, high + high % 2))
    # The odd last line is repeated, so that an opaque plane stays opaque.
    grown.paste(image.crop((wide - 1, 0, wide, high)), (wide, 0))
    grown.paste(image.crop((0, high - 1, wide, high)), (0, high))
    grown.paste(image.crop((wide - 1, high - 1, wide, high)), (wide, high))
    grown.paste(image, (0, 0))
    return grown


def _inside(edges: tuple[float, float, float, float], size: tuple[int, int]) -> Area:
    """The even pixel rectangle that lies wholly within `edges` and the frame."""
    left, top = (int(-(-max(edge, 0.0) // 2) * 2) for edge in edges[:2])
    right, bottom = (int(min(edge, float(limit)) // 2 * 2) for edge, limit in zip(edges[2:], size, strict=True))
    return left, top, right, bottom
