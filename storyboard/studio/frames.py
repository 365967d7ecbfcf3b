"""The frame at the cut: which frame of a take the next shot goes on from, as a picture of the exact size."""

from storyboard.media.frames import last_png, png_at
from storyboard.media.probe import probe
from storyboard.model.board import Board
from storyboard.model.facts import Take
from storyboard.model.requests import FrameOf
from storyboard.model.shots import FrameAt
from storyboard.model.timing import converted
from storyboard.model.values import replace
from storyboard.store.media import MediaFolder


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
    path = media.path_of(take.sha256)
    info = probe(path)
    index = cut_frame(board, take) if frame.at == FrameAt.CUT else take.frames - 1
    is_last = index >= info.frames - 1
    picture = (
        last_png(path, width, height, frame.fit)
        if is_last
        else png_at(path, index, width, height, frame.fit, info=info)
    )
    temp = media.temporary(".png")
    temp.write_bytes(picture)
    sha256 = media.adopt(temp, ".png")
    return replace(frame, take_sha256=take.sha256, frame=index, sha256=sha256)
