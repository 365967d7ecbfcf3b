"""Single frames as pictures: by exact number, the last one, a poster."""

from pathlib import Path

from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import Ffmpeg, find_ffmpeg, safe_input
from storyboard.media.fitting import fitted, tone_of
from storyboard.media.probe import MediaInfo, decodable_frames, probe
from storyboard.model.sequences import Fit


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
    chain = ",".join(
        [f"select=eq(n\\,{frame_index})", *fitted((width, height), tone_of(info, "gbrp"), fit), "format=rgb24"]
    )
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
