"""The user's own pictures in the panel: cropped like a shot, graded to the hour, never pasted on."""

import numpy as np
from PIL import Image, ImageChops

from storyboard.draft.canvas import Canvas, blurred, radial
from storyboard.draft.colour import Rgb, as_bytes, mix
from storyboard.draft.light import Light
from storyboard.model.picture import Box


def has_cutout(image: Image.Image) -> bool:
    """Whether the picture's subject is cut out: its corners are clear."""
    if "A" not in image.getbands():
        return False
    alpha = image.getchannel("A")
    corners = ((0, 0), (image.width - 1, 0), (0, image.height - 1), (image.width - 1, image.height - 1))
    return sum(int(alpha.getpixel(corner) or 0) < 128 for corner in corners) >= 2  # pyright: ignore[reportArgumentType]


def main_colour(image: Image.Image) -> Rgb:
    """The colour of the thing in the middle of a picture: the mean of its pixels, the vivid ones counting most."""
    wide, high = image.size
    middle = flattened(image).crop((wide // 5, high // 5, wide - wide // 5, high - high // 5))
    pixels = np.asarray(middle.resize((32, 32), Image.Resampling.BOX), dtype=np.float64).reshape(-1, 3) / 255
    vivid = (pixels.max(axis=1) - pixels.min(axis=1)) ** 2 + 1e-3
    red, green, blue = ((pixels * vivid[:, None]).sum(axis=0) / vivid.sum()).tolist()
    return red, green, blue


def flattened(image: Image.Image) -> Image.Image:
    """The picture as opaque RGB, over a quiet grey where it is clear."""
    if "A" not in image.getbands():
        return image.convert("RGB")
    base = Image.new("RGB", image.size, (112, 114, 118))
    base.paste(image.convert("RGB"), (0, 0), image.getchannel("A"))
    return base


def graded(image: Image.Image, light: Light, strength: float = 0.6) -> Image.Image:
    """The picture in the panel's light; its own colours stay recognisable."""
    tint: Rgb = mix((1.0, 1.0, 1.0), light.ambient, strength)
    warm = as_bytes(mix(tint, light.key, 0.12 * strength))
    curves = [[min(255, round(v * c / 255)) for v in range(256)] for c in warm]
    return image.point([level for curve in curves for level in curve])


def fill(canvas: Canvas, image: Image.Image, light: Light, *, zoom: float = 1.0, focus: Box | None = None) -> None:
    """Cover the whole canvas with the picture, `zoom` times nearer than it must be, about `focus` (parts of it)."""
    size = canvas.window.pixels
    picture = graded(_cropped(flattened(image), size, zoom, focus), light)
    canvas.colour.paste(picture, (0, 0))
    canvas.alpha.paste(255, (0, 0, *size))


def framed(canvas: Canvas, image: Image.Image, light: Light, part: float, focus: Box | None = None) -> None:
    """Show the whole picture at `part` of the frame's height; its own surroundings, out of focus, go on around it."""
    size = canvas.window.pixels
    picture = graded(flattened(image), light)
    around = blurred(_cropped(picture, size, 1.0, None), max(4.0, canvas.window.scale * 0.13))
    veil = radial(size, (size[0] / 2, size[1] * 0.55), max(size) * 0.75)
    around = Image.composite(around, around.point([round(v * 0.55) for v in range(256)] * 3), veil)
    canvas.colour.paste(around, (0, 0))
    canvas.alpha.paste(255, (0, 0, *size))
    high = part * canvas.window.scale
    wide = high * picture.width / picture.height
    sharp = picture.resize((max(2, round(wide)), max(2, round(high))), Image.Resampling.LANCZOS)
    x, y = canvas.window.at((canvas.window.left + canvas.window.right) / 2, 0.53)
    if focus is not None:
        x += (0.5 - focus.centre[0]) * wide * 0.2
    canvas.colour.paste(sharp, (round(x - wide / 2), round(y - high / 2)), _melting(sharp.size))


def standing(canvas: Canvas, image: Image.Image, light: Light, x: float, y: float, height: float) -> None:
    """Put a picture where a thing stands: a cut-out with its shadow, a plain picture with melting edges."""
    window = canvas.window
    ratio = image.width / image.height
    high = max(2, round(height * window.scale))
    wide = max(2, round(high * min(ratio, 2.2)))
    small = (
        image.resize((wide, high), Image.Resampling.LANCZOS)
        if has_cutout(image)
        else _cropped(flattened(image), (wide, high), 1.1, None)
    )
    mask = small.getchannel("A") if has_cutout(image) else _melting(small.size, 0.30)
    if has_cutout(image):
        canvas.oval(
            x,
            y + height * 0.48,
            height * ratio * 0.46,
            height * 0.05,
            (0.02, 0.02, 0.04),
            opacity=0.4,
            soft=height * 0.03,
        )
    left, top = window.at(x - wide / window.scale / 2, y - high / window.scale / 2)
    corner = (round(left), round(top))
    picture = graded(flattened(small) if not has_cutout(image) else small.convert("RGB"), light)
    canvas.colour.paste(picture, corner, mask)
    canvas.alpha.paste(255, (corner[0], corner[1], corner[0] + wide, corner[1] + high), mask)


def _cropped(image: Image.Image, size: tuple[int, int], zoom: float, focus: Box | None) -> Image.Image:
    """The part of a picture that fills `size`, scaled to it."""
    wide, high = size
    scale = max(wide / image.width, high / image.height) * zoom
    part_x, part_y = min(wide / scale, image.width), min(high / scale, image.height)
    middle = focus.centre if focus is not None else (0.5, 0.5)
    left = min(max(middle[0] * image.width - part_x / 2, 0.0), image.width - part_x)
    top = min(max(middle[1] * image.height - part_y / 2, 0.0), image.height - part_y)
    how = Image.Resampling.BICUBIC if scale > 1 else Image.Resampling.LANCZOS
    return image.resize(size, how, box=(left, top, left + part_x, top + part_y))


def _melting(size: tuple[int, int], edge: float = 0.22) -> Image.Image:
    """A mask that is whole in the middle and melts towards the edges."""
    wide, high = size
    ramp = [min(1.0, min(i, 255 - i) / (255 * edge)) for i in range(256)]
    levels = bytes(round(255 * v * v * (3 - 2 * v)) for v in ramp)
    across = Image.frombytes("L", (256, 1), levels).resize((wide, high), Image.Resampling.BILINEAR)
    down = Image.frombytes("L", (1, 256), levels).resize((wide, high), Image.Resampling.BILINEAR)
    return ImageChops.multiply(across, down)
