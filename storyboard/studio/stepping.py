"""Single moments of a finished film: the picture seen then, and its sound for scrubbing. Any thread."""

from fractions import Fraction
from pathlib import Path

from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import find_ffmpeg, safe_input
from storyboard.model.rate import Rate


def picture_at(path: Path, at_s: Fraction, rate: Rate) -> bytes:
    """The picture of our own film that is seen at a moment, as PNG. Raises MediaError where there is none."""
    ffmpeg = find_ffmpeg()
    # Seeking by time gives the first frame at or behind it, so a little before the frame's own begin is asked for.
    begin_s = max(Fraction(0), rate.seconds(int(at_s * rate.fraction)) - rate.seconds(1) / 4)
    args = ["-v", "error", "-ss", f"{float(begin_s):.6f}", *safe_input(path), "-map", "0:v:0", "-frames:v", "1"]
    picture = ffmpeg.output([*args, "-f", "image2pipe", "-c:v", "png", "pipe:1"], what=str(path))
    if not picture:
        raise MediaError("There is no picture at that moment.", where=str(path))
    return picture


def sound_of(path: Path, rate_hz: int) -> bytes:
    """The whole sound of a film, mono, 16 bit; empty where it has none."""
    args = ["-v", "error", *safe_input(path), "-map", "0:a:0?", "-vn", "-ac", "1", "-ar", str(rate_hz)]
    try:
        return find_ffmpeg().output([*args, "-f", "s16le", "pipe:1"], what=str(path))
    except MediaError:
        return b""
