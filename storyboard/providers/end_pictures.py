"""First and last frames as they are sent: a PNG of exactly the clip's size, cropped or letterboxed, never stretched."""

import io
import struct
from pathlib import Path

from PIL import Image, ImageOps

from storyboard.model.words import FrameFit
from storyboard.store.pictures import open_picture

_PNG = b"\x89PNG\r\n\x1a\n"
_PLAIN_COLOURS = (0, 2)
"""PNG colour types grey and RGB: nothing to convert, nothing to see through."""

_SHIFTING_CHUNKS = (b"eXIf", b"tRNS", b"iCCP")
"""What would make another program show the pixels otherwise than they are stored."""


def fitted(picture: Image.Image, width_px: int, height_px: int, fit: FrameFit | str = FrameFit.CROP) -> Image.Image:
    """The picture at exactly this size as RGB: cropped about its middle or whole between black bars, never stretched.

    What is transparent becomes black.
    """
    size = (width_px, height_px)
    opaque = _on_black(picture)
    if opaque.size == size:
        return opaque
    if fit == FrameFit.LETTERBOX:
        return ImageOps.pad(opaque, size, Image.Resampling.LANCZOS, color=(0, 0, 0))
    return opaque.resize(size, Image.Resampling.LANCZOS, box=kept_part(*opaque.size, *size, fit))


def kept_part(
    width_px: int, height_px: int, to_width_px: int, to_height_px: int, fit: FrameFit | str = FrameFit.CROP
) -> tuple[float, float, float, float]:
    """Left, top, right and bottom, in its own pixels, of what is sent of a picture of this size."""
    if fit == FrameFit.LETTERBOX:
        return 0.0, 0.0, float(width_px), float(height_px)
    scale = min(width_px / to_width_px, height_px / to_height_px)
    width, height = min(to_width_px * scale, width_px), min(to_height_px * scale, height_px)
    left, top = (width_px - width) / 2, (height_px - height) / 2
    return left, top, left + width, top + height


def frame_png(path: Path, width_px: int, height_px: int, fit: FrameFit | str = FrameFit.CROP) -> bytes:
    """The PNG to send for the picture in `path`; the same picture gives the same bytes every time.

    A plain PNG that has this size already is sent as it is. Raises StoryboardError where it is no picture.
    """
    data = path.read_bytes() if _is_exact(path, width_px, height_px) else b""
    if data and not any(chunk in data[:4096] for chunk in _SHIFTING_CHUNKS):
        return data
    sent = io.BytesIO()
    fitted(open_picture(path), width_px, height_px, fit).save(sent, "PNG", compress_level=6)
    return sent.getvalue()


def _on_black(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    clear = picture.convert("RGBA")
    ground = Image.new("RGBA", clear.size, (0, 0, 0, 255))
    return Image.alpha_composite(ground, clear).convert("RGB")


def _is_exact(path: Path, width_px: int, height_px: int) -> bool:
    """Whether the file is an 8-bit grey or RGB PNG of this size, by its header."""
    try:
        with path.open("rb") as file:
            head = file.read(33)
    except OSError:
        return False
    if not head.startswith(_PNG) or head[12:16] != b"IHDR" or len(head) < 33:
        return False
    width, height, depth, colour = struct.unpack(">IIBB", head[16:26])
    return (width, height) == (width_px, height_px) and depth == 8 and colour in _PLAIN_COLOURS
