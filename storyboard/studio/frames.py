"""The frame at the cut: which frame of a take the next shot goes on from, as a picture of the exact size."""

import io

from PIL import Image, ImageChops, ImageStat

from storyboard.media.frames import last_png, png_at
from storyboard.media.probe import probe
from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Take
from storyboard.model.requests import FrameOf
from storyboard.model.shots import FrameAt
from storyboard.model.timing import converted
from storyboard.model.values import replace
from storyboard.providers.end_pictures import frame_png
from storyboard.store.media import MediaFolder

LOOKED_AT = (64, 36)
MOST_APART = 6.0
"""Levels of 255 by which a channel of the provider's own last frame may differ from the decoded one on average."""


def cut_frame(board: Board, take: Take) -> int:
    """The last frame of the take that the main running order shows of its shot; the take's last where it is not cut.

    Counted in the take's own frames, never past its end. The latest item that plays the shot decides.
    """
    last = take.frames - 1
    for sequence, item in board.items_of(take.shot_id):
        if sequence.id != board.main_sequence.id or not item.enabled or item.take_id not in ("", take.id):
            continue
        rate = board.format(sequence.format_id).rate
        shown = item.in_frame + int((item.frames - 1) * item.speed.fraction)
        last = min(converted(shown, rate, take.rate), take.frames - 1)
    return last


def resolved(board: Board, media: MediaFolder, frame: FrameOf, take: Take, width: int, height: int) -> FrameOf:
    """The frame as a PNG in `media/`, at width × height, cropped or letterboxed as it says, never stretched.

    Raises MediaError when the take cannot be decoded.
    """
    picture, index = frame_of(board, media, frame, take, width, height)
    temp = media.temporary(".png")
    temp.write_bytes(picture)
    sha256 = media.adopt(temp, ".png")
    return replace(frame, take_sha256=take.sha256, frame=index, sha256=sha256)


def frame_of(
    board: Board, media: MediaFolder, frame: FrameOf, take: Take, width: int, height: int
) -> tuple[bytes, int]:
    """The frame as the PNG that is sent, and its number in the take; what is shown of it beforehand is the same.

    The last frame is the provider's own where it gave one that looks as the clip does. Raises MediaError.
    """
    path = media.path_of(take.sha256)
    info = probe(path)
    index = cut_frame(board, take) if frame.at == FrameAt.CUT else take.frames - 1
    if index < info.frames - 1:
        return png_at(path, index, width, height, frame.fit, info=info), index
    decoded = last_png(path, width, height, frame.fit)
    given = _given(media, take, frame, width, height)
    return (given if given and _look_alike(given, decoded) else decoded), index


def _given(media: MediaFolder, take: Take, frame: FrameOf, width: int, height: int) -> bytes:
    """The provider's own last frame in this size; empty where there is none to be had."""
    if not take.last_frame_sha256 or not media.has(take.last_frame_sha256):
        return b""
    try:
        return frame_png(media.path_of(take.last_frame_sha256), width, height, frame.fit)
    except StoryboardError:
        return b""


def _look_alike(one: bytes, other: bytes) -> bool:
    """Whether two pictures show the same in the same colours, but for what coding does to a clip."""
    small = [
        Image.open(io.BytesIO(picture), formats=("PNG",)).convert("RGB").resize(LOOKED_AT, Image.Resampling.BOX)
        for picture in (one, other)
    ]
    apart = ImageStat.Stat(ImageChops.difference(*small)).mean
    return max(apart) <= MOST_APART
