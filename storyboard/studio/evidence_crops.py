"""The pictures that show evidence, at full size: whole frames or the part in a box, side by side as PNG."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

from storyboard.media.frames import png_at
from storyboard.media.measure_colour import Pixels
from storyboard.model.errors import StoryboardError
from storyboard.model.evidence import Evidence, Shown
from storyboard.model.picture import Box

GAP_PX = 8
HEIGHT_PX = 360


def crop_of(path_of: Callable[[str], Path], shown: Shown) -> Pixels | None:
    """The picture, height × width × RGB; None where its file cannot be read. Reads files."""
    try:
        data = png_at(path_of(shown.sha256), shown.frame)
    except (StoryboardError, OSError):
        return None
    with Image.open(BytesIO(data), formats=("PNG",)) as picture:
        whole = np.asarray(picture.convert("RGB"), dtype=np.uint8)
    return whole if shown.box is None else _part(whole, shown.box)


def side_by_side(path_of: Callable[[str], Path], evidence: Evidence) -> bytes:
    """The pictures of evidence beside each other, equally high, as one PNG; grey for one that cannot be read."""
    pictures = [_fitted(crop_of(path_of, shown)) for shown in evidence.pictures]
    width = sum(picture.width for picture in pictures) + GAP_PX * max(0, len(pictures) - 1)
    sheet = Image.new("RGB", (max(1, width), HEIGHT_PX), "#1c1d20")
    left = 0
    for picture in pictures:
        sheet.paste(picture, (left, 0))
        left += picture.width + GAP_PX
    out = BytesIO()
    sheet.save(out, "PNG")
    return out.getvalue()


def _fitted(pixels: Pixels | None) -> Image.Image:
    if pixels is None:
        return Image.new("RGB", (HEIGHT_PX * 16 // 9, HEIGHT_PX), "#555555")
    height, width = pixels.shape[:2]
    return Image.fromarray(pixels).resize((max(1, round(width * HEIGHT_PX / height)), HEIGHT_PX))


def _part(whole: Pixels, box: Box) -> Pixels:
    """What lies in the box; at least one pixel of it."""
    height, width = whole.shape[:2]
    left = min(max(round(box.x * width), 0), width - 1)
    top = min(max(round(box.y * height), 0), height - 1)
    right = min(max(round((box.x + box.width) * width), left + 1), width)
    bottom = min(max(round((box.y + box.height) * height), top + 1), height)
    return whole[top:bottom, left:right]
