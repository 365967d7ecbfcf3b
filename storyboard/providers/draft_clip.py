"""One draft clip: pictures in, panel, camera, encoder, file out."""

import os
import threading
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from storyboard.draft.frames import PIXEL_FORMAT, frames
from storyboard.draft.panel import draw_panel
from storyboard.media.errors import Stopped
from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.model.requests import AssetInput, FrameOf, InputRole, ModelRequest
from storyboard.model.words import FrameFit
from storyboard.providers.base import Submission
from storyboard.providers.end_pictures import fitted
from storyboard.store.pictures import open_picture

DRAWN = 0.08
"""The part of the work that drawing the panel is; the rest is filming it."""


@dataclass(slots=True)
class Clip:
    """A clip in the making; another thread may read `fraction` and set `cancel`."""

    submission: Submission
    path: Path
    fraction: float = 0.0
    cancel: threading.Event = field(default_factory=threading.Event)


def frame_count(request: ModelRequest) -> int:
    """How many frames a clip of the model's length holds."""
    return max(1, request.rate.frames(request.duration_s))


def render(clip: Clip) -> None:
    """Draw and encode a clip to its path; the file is there whole or not at all.

    Raises Stopped when cancelled, BadPicture for a reference that is none, MediaError where ffmpeg fails.
    """
    if clip.cancel.is_set():
        raise Stopped
    request = clip.submission.request
    count = frame_count(request)
    size = (request.width, request.height)
    panel = draw_panel(request.staging, *size, _art(clip.submission, size))
    first, carries = _frame(clip.submission, InputRole.FIRST_FRAME)
    last, _ = _frame(clip.submission, InputRole.LAST_FRAME)
    clip.fraction = DRAWN
    partial = clip.path.with_suffix(".part.mp4")
    film = frames(panel, count, request.rate, first=first, last=last, first_carries=carries, move_frames=request.frames)
    try:
        with find_ffmpeg().pipe(_encoding(request, partial), what=clip.path.name) as encoder:
            for index, frame in enumerate(film):
                if clip.cancel.is_set():
                    raise Stopped
                encoder.write(frame)
                clip.fraction = DRAWN + (1 - DRAWN) * (index + 1) / (count + 1)
        os.replace(partial, clip.path)  # noqa: PTH105
    finally:
        partial.unlink(missing_ok=True)
    clip.fraction = 1.0


def _encoding(request: ModelRequest, path: Path) -> list[str]:
    """H.264 as every player takes it, tagged BT.709; one thread and no dates: the same frames give the same bytes."""
    rate = request.rate
    size, timescale = f"{request.width}x{request.height}", rate.numerator * (1 if rate.numerator > 1000 else 1000)
    filmed = f"-y -f rawvideo -pix_fmt {PIXEL_FORMAT} -video_size {size} -framerate {rate} -i pipe:0 -an -vf {_TAGS}"
    coded = f"-c:v libx264 -preset ultrafast -crf 19 -g {rate.timebase} -threads 1 -pix_fmt {PIXEL_FORMAT}"
    plain = "-map_metadata -1 -fflags +bitexact -flags:v +bitexact"
    packed = f"-video_track_timescale {timescale} -movflags +faststart -f mp4"
    return [*f"{filmed} {coded} {plain} {packed}".split(), f"file:{path}"]


_TAGS = "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709"


def _art(submission: Submission, size: tuple[int, int]) -> dict[str, Image.Image]:
    """The reference pictures that the staging names, no larger than a close look at them needs."""
    staging = submission.request.staging
    wanted = {staging.art_sha256, *(prop.art_sha256 for prop in staging.props)} & submission.pictures.keys()
    return {sha256: _opened(submission.pictures[sha256], size) for sha256 in sorted(wanted)}


def _frame(submission: Submission, role: InputRole) -> tuple[Image.Image | None, bool]:
    """The given first or last frame, and whether the user chose it (rather than another take ending on it)."""
    for given in submission.request.inputs:
        if not isinstance(given, AssetInput | FrameOf) or given.role != role:
            continue
        path = submission.pictures.get(given.sha256)
        if path is not None:
            size = (submission.request.width, submission.request.height)
            picture = _opened(path, size)
            barred = given.fit == FrameFit.LETTERBOX
            return fitted(picture, *size, given.fit) if barred else picture, isinstance(given, AssetInput)
    return None, False


def _opened(path: Path, size: tuple[int, int]) -> Image.Image:
    picture = open_picture(path)
    limit = 3 * max(size)
    if max(picture.size) > limit:
        picture.thumbnail((limit, limit), Image.Resampling.LANCZOS, reducing_gap=3.0)
    return picture
