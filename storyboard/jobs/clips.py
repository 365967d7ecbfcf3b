"""The engine's real eyes: what a received clip holds, counted by decoding all of it."""

from pathlib import Path

from storyboard.jobs.seams import BadMedia, MediaFacts
from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.media.probe import probe


def inspect_clip(path: Path) -> MediaFacts:
    """Decode a clip to its end and say what it holds.

    Raises BadMedia for bytes that do not play, but MediaError when ffmpeg itself is missing: that is not the clip's
    fault, and a clip that was paid for must not be put aside for it.
    """
    ffmpeg = find_ffmpeg()
    try:
        info = probe(path, ffmpeg=ffmpeg, decode=True)
    except MediaError as error:
        raise BadMedia(error.what, fix=error.fix) from error
    if not info.has_video or info.kind.is_picture:
        raise BadMedia("It holds no moving picture.")
    return MediaFacts(
        width=info.shown_width,
        height=info.shown_height,
        rate=info.rate,
        frames=info.frames,
        has_audio=info.has_audio,
        mime=info.kind.mime,
        suffix=info.kind.suffix,
    )
