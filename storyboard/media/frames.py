"""Single frames as pictures: by exact number, the last one, a poster."""

from enum import StrEnum
from pathlib import Path

from storyboard.media.colour import SCALER, ColourTags, read_options
from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import Ffmpeg, find_ffmpeg, safe_input
from storyboard.media.probe import MediaInfo, decodable_frames, probe


class Fit(StrEnum):
    """How a picture meets a frame of another shape."""

    CROP = "crop"
    LETTERBOX = "letterbox"


def fit_filter(
    width: int, height: int, fit: Fit | str = Fit.CROP, *, centre: tuple[float, float] = (0.5, 0.5), read: str = ""
) -> str:
    """A filter chain that brings any picture to `width` × `height` square pixels.

    `centre` is what a crop keeps in the middle as far as it can; `read` says how the scaler reads the source's colours.
    """
    read = f":{read}" if read else ""
    how = f"flags={SCALER}{read}"
    if fit == Fit.LETTERBOX:
        ratio = f"min({width}/(iw*sar)\\,{height}/ih)"
        scale = f"scale=w=max(2\\,round(iw*sar*{ratio}/2)*2):h=max(2\\,round(ih*{ratio}/2)*2):{how}"
        return f"{scale},pad={width}:{height}:-1:-1:black,setsar=1"
    ratio = f"max({width}/(iw*sar)\\,{height}/ih)"
    scale = f"scale=w=max({width}\\,round(iw*sar*{ratio})):h=max({height}\\,round(ih*{ratio})):{how}"
    x, y = (
        f"clip(in_{side}*{at:.6f}-out_{side}/2\\,0\\,in_{side}-out_{side})"
        for side, at in zip("wh", centre, strict=True)
    )
    return f"{scale},crop={width}:{height}:{x}:{y}:exact=1,setsar=1"


def reading(info: MediaInfo) -> str:
    """How the scaler must read this source; empty for RGB, which needs no saying."""
    if info.pixel_format.startswith(("rgb", "bgr", "gbr", "pal", "gray", "argb", "abgr")):
        return ""
    return read_options(info.colours, info.height)


def png_at(
    path: Path,
    frame_index: int,
    width: int = 0,
    height: int = 0,
    fit: Fit | str = Fit.CROP,
    *,
    ffmpeg: Ffmpeg | None = None,
    info: MediaInfo | None = None,
) -> bytes:
    """The exact frame, counted from 0, as a PNG; 0 for both sizes keeps the size seen.

    Raises MediaError that names the file where it has no such frame.
    """
    ffmpeg = ffmpeg or find_ffmpeg()
    info = info or probe(path, ffmpeg=ffmpeg)
    width, height = width or info.shown_width, height or info.shown_height
    if frame_index < 0:
        raise MediaError(f"There is no frame {frame_index}.", where=str(path))
    chain = f"select=eq(n\\,{frame_index}),{fit_filter(width, height, fit, read=reading(info))},format=rgb24"
    picture = ffmpeg.output(
        [
            *("-v", "error", *safe_input(path), "-map", "0:v:0", "-vf", chain, "-fps_mode", "passthrough"),
            *("-frames:v", "1", "-f", "image2pipe", "-c:v", "png", "pipe:1"),
        ],
        what=str(path),
    )
    if not picture:
        raise MediaError(f"There is no frame {frame_index}; it has {info.frames}.", where=str(path))
    return picture


def last_png(path: Path, width: int = 0, height: int = 0, fit: Fit | str = Fit.CROP) -> bytes:
    """The last frame that can be decoded, as a PNG; raises MediaError where there is none."""
    ffmpeg = find_ffmpeg()
    count = decodable_frames(path, ffmpeg=ffmpeg)
    if count == 0:
        raise MediaError("Not one frame can be decoded.", where=str(path), fix="Generate or import it again.")
    return png_at(path, count - 1, width, height, fit, ffmpeg=ffmpeg)


def poster(path: Path, width: int, height: int, fit: Fit | str = Fit.CROP, *, ffmpeg: Ffmpeg | None = None) -> bytes:
    """A frame that stands for the whole, a third of the way in, as a PNG of `width` × `height`."""
    ffmpeg = ffmpeg or find_ffmpeg()
    info = probe(path, ffmpeg=ffmpeg)
    if not info.has_video:
        raise MediaError("The file has no picture.", where=str(path))
    return png_at(path, info.frames // 3, width, height, fit, ffmpeg=ffmpeg, info=info)


__all__ = ["ColourTags", "Fit", "fit_filter", "last_png", "png_at", "poster", "reading"]
