"""Pictures from outside, opened safely: known formats only, bounded, upright, and let go of the file."""

import io
import struct
import warnings
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, cast

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError
from PIL.ImageFile import ImageFile

from storyboard.model.errors import StoryboardError
from storyboard.store.media import MediaFolder

FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "TIFF", "BMP", "AVIF")
MAX_PIXELS = 120_000_000
MAX_BYTES = 512 * 1024 * 1024

_SUFFIXES = {
    "PNG": ".png",
    "JPEG": ".jpg",
    "WEBP": ".webp",
    "GIF": ".gif",
    "TIFF": ".tif",
    "BMP": ".bmp",
    "AVIF": ".avif",
}

_CONVERTED = ("RGB", "RGBA", "CMYK", "L")
"""Modes whose colours can be brought to sRGB; a palette is left as it is."""

_HEADERS = Lock()

_DECODING = (OSError, SyntaxError, ValueError, struct.error, EOFError, IndexError, KeyError, TypeError, OverflowError)
"""What Pillow's decoders raise on bytes that are not what they claim."""


class BadPicture(StoryboardError):
    """The file is no picture that can be used."""


@dataclass(frozen=True, slots=True)
class ImportedPicture:
    """A picture now in `media/`: what an Asset needs to know of it; width and height are those seen upright."""

    sha256: str
    mime: str
    width: int
    height: int


def open_picture(path: Path) -> Image.Image:
    """The picture in `path` (its first frame), upright, as RGB or, where it has transparency, RGBA.

    Raises BadPicture: not a picture, cut short, or more than 120 million pixels (found before they are decoded).
    """
    return _opened(path)[0]


def import_picture(media: MediaFolder, path: Path) -> ImportedPicture:
    """Look at a picture file and copy its bytes, untouched, into the media folder.

    Raises BadPicture, StorageError; nothing is copied then.
    """
    picture, kind = _opened(path)
    sha256 = media.add_file(path, _SUFFIXES[kind])
    return ImportedPicture(sha256, Image.MIME[kind], picture.width, picture.height)


def _opened(path: Path) -> tuple[Image.Image, str]:
    if not path.is_file():
        raise BadPicture("there is no such file.", where=str(path), fix="Check the name and the folder.")
    try:
        if path.stat().st_size > MAX_BYTES:
            raise _too_large(path, f"a file of more than {MAX_BYTES // 2**20} MB")
        with _identified(path) as source:
            if source.width * source.height > MAX_PIXELS:
                raise _too_large(path, f"{source.width} × {source.height} pixels")
            return _upright(source), source.format or "PNG"
    except Image.DecompressionBombError:
        raise _too_large(path, "far more pixels than any picture") from None
    except UnidentifiedImageError:
        raise BadPicture(
            "it is no picture of a kind that is known.",
            where=str(path),
            fix="Use a PNG, JPEG, WebP, GIF, TIFF, BMP or AVIF file.",
        ) from None
    except _DECODING as error:
        raise BadPicture(
            f"the picture cannot be decoded ({error}); it may be cut short or damaged.",
            where=str(path),
            fix="Export it again as PNG or JPEG.",
        ) from None


def _identified(path: Path) -> ImageFile:
    """The picture with its header read and its pixels not; close it.

    Pillow warns from 89 million pixels up, where our own bound takes its place. What is warned of is one setting for
    all threads, hence the lock.
    """
    with _HEADERS, warnings.catch_warnings(action="ignore", category=Image.DecompressionBombWarning):
        return Image.open(path, formats=FORMATS)


def _upright(source: Image.Image) -> Image.Image:
    """A copy with the camera's orientation applied, in the colours of sRGB, with all pixels in memory."""
    source.load()
    picture = _in_srgb(ImageOps.exif_transpose(source), source.info.get("icc_profile"))
    if picture.mode.startswith("I"):
        # Sixteen bits a channel: keep the high byte, where a plain conversion would clip to white.
        picture = picture.convert("F").point(lambda value: value / 257).convert("L")
    wanted = "RGBA" if picture.has_transparency_data else "RGB"
    converted = picture.convert(wanted)
    converted.info.clear()
    return converted


def _in_srgb(picture: Image.Image, profile: object) -> Image.Image:
    """The picture in sRGB where it names other colours; a profile that cannot be read counts as none."""
    if not isinstance(profile, bytes) or picture.mode not in _CONVERTED:
        return picture
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "srgb" in ImageCms.getProfileDescription(own).lower():
            return picture
        opaque = picture.convert("RGB") if picture.mode == "RGBA" else picture
        srgb = cast("Any", ImageCms).createProfile("sRGB")
        converted = ImageCms.profileToProfile(opaque, own, srgb, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return picture
    if converted is None:
        return picture
    if picture.mode == "RGBA":
        converted.putalpha(picture.getchannel("A"))
    return converted


def _too_large(path: Path, what: str) -> BadPicture:
    return BadPicture(
        f"the picture is too large: {what} (at most {MAX_PIXELS // 1_000_000} million pixels can be used).",
        where=str(path),
        fix="Make a smaller copy and use that.",
    )
