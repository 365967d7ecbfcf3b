"""The engine's real eyes: what a received clip holds, and the frame that a linked shot begins from."""

import contextlib
from collections.abc import Callable
from pathlib import Path

from storyboard.jobs.seams import BadMedia, MediaFacts, MediaStore
from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.media.frames import Fit, png_at
from storyboard.media.probe import probe
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Take
from storyboard.model.requests import FrameOf
from storyboard.model.shots import FrameAt
from storyboard.model.values import replace
from storyboard.store.atomic import storage_error

CutFrame = Callable[[str, Take], int]
"""The number of the last frame of a take that plays before its shot is cut away from."""


def inspect_clip(path: Path) -> MediaFacts:
    """Decode a clip to its end and say what it holds. Raises BadMedia; MediaError when ffmpeg itself is missing."""
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


class FrameTaker:
    """Takes the frame at the cut (or the last) out of a take and keeps it in `media/`; the engine's ResolveFrame."""

    def __init__(self, media: MediaStore, cut_frame: CutFrame) -> None:
        self._media = media
        self._cut_frame = cut_frame

    def __call__(self, frame: FrameOf, take: Take, width: int, height: int) -> FrameOf:
        """The resolved input; the picture is centre-cropped to exactly width × height, never stretched.

        Raises StoryboardError naming the take whose frame cannot be had.
        """
        wanted = take.frames - 1 if frame.at == FrameAt.LAST else self._cut_frame(frame.shot_id, take)
        number = max(0, min(wanted, take.frames - 1))
        picture = png_at(self._media.path_of(take.sha256), number, width, height, Fit.CROP)
        sha256 = self._keep(picture)
        return replace(frame, take_sha256=take.sha256, frame=number, sha256=sha256)

    def _keep(self, picture: bytes) -> str:
        temp = self._media.temporary(".png")
        try:
            temp.write_bytes(picture)
            return self._media.adopt(temp, ".png")
        except OSError as error:
            raise storage_error(error, temp) from error
        finally:
            with contextlib.suppress(OSError):
                temp.unlink(missing_ok=True)


def last_frame(shot_id: str, take: Take) -> int:
    """The cut of a shot that plays to its end."""
    if take.frames < 1:
        raise StoryboardError(f"The take {take.id} of shot {shot_id} has no frames.")
    return take.frames - 1
