"""The first and last frame of a shot as they will be sent: from which take or picture, at exactly which size."""

import io
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from PIL import Image

from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Take
from storyboard.model.requests import AssetInput, FrameOf, InputRole, ModelRequest
from storyboard.model.words import FrameFit
from storyboard.providers.end_pictures import fitted, kept_part
from storyboard.store.pictures import open_picture
from storyboard.studio.frames import cut_frame, frame_of
from storyboard.studio.session import Session

ENDS = (InputRole.FIRST_FRAME, InputRole.LAST_FRAME)
WHOLE_PX = 1280
"""The longer side of what is kept of a picture that does not fit, to show what is cut away."""

Part = tuple[float, float, float, float]
ALL: Part = (0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class EndFrame:
    """One frame given to the model: `picture` is None where it cannot be shown yet, and `why` says so.

    `source_shot_id` names the shot whose take it comes from, "" for a picture of the project. `kept` is the part of
    the picture (left, top, right, bottom, 0 to 1) that is sent; where that is not all of it, `whole` is the picture
    before it was cropped, made small. `bars` says that black fills the frame up.
    """

    role: str
    width_px: int
    height_px: int
    source_shot_id: str = ""
    picture: Image.Image | None = None
    why: str = ""
    whole: Image.Image | None = None
    kept: Part = ALL
    bars: bool = False

    @property
    def lost_width(self) -> float:
        """The part of the picture's width that is cropped away."""
        return 1 - (self.kept[2] - self.kept[0])

    @property
    def lost_height(self) -> float:
        """The part of the picture's height that is cropped away."""
        return 1 - (self.kept[3] - self.kept[1])


@dataclass(frozen=True, slots=True)
class WantedFrame:
    """One frame that a request sends, and all that it is made of: where two are equal, so are their pictures.

    `take` is the take it is cut from, at the frame `index`; `stamp` is when the file was last touched, None where it
    is not there.
    """

    given: AssetInput | FrameOf
    width_px: int
    height_px: int
    take: Take | None = None
    index: int = 0
    stamp: int | None = None


def end_frames(session: Session, board: Board, request: ModelRequest) -> tuple[EndFrame, ...]:
    """The frames that `request` sends, at its size; decodes pictures, so not for the window's thread."""
    return tuple(end_frame(session, board, wanted) for wanted in wanted_frames(session, board, request))


def wanted_frames(session: Session, board: Board, request: ModelRequest) -> Iterator[WantedFrame]:
    """What `end_frames` would make; no picture is read for it."""
    for given in request.inputs:
        if isinstance(given, AssetInput) and given.role in ENDS:
            yield WantedFrame(given, request.width, request.height, stamp=_stamp(session, given.sha256))
        elif isinstance(given, FrameOf) and given.role in ENDS:
            take = session.playing().get(given.shot_id)
            index, stamp = (cut_frame(board, take), _stamp(session, take.sha256)) if take else (0, None)
            yield WantedFrame(given, request.width, request.height, take, index, stamp)


def end_frame(session: Session, board: Board, wanted: WantedFrame) -> EndFrame:
    """The frame itself; decodes pictures, so not for the window's thread."""
    given, size = wanted.given, (wanted.width_px, wanted.height_px)
    source = given.shot_id if isinstance(given, FrameOf) else ""
    try:
        if isinstance(given, AssetInput):
            whole = open_picture(session.media.path_of(given.sha256))
            return _shown(given, size, whole.size, fitted(whole, *size, given.fit), whole)
        if wanted.take is None:
            return EndFrame(str(given.role), *size, source, why="That shot has no take yet.")
        return _of_take(session, board, given, wanted.take, size)
    except StoryboardError as error:
        return EndFrame(str(given.role), *size, source, why=str(error))


def _of_take(session: Session, board: Board, given: FrameOf, take: Take, size: tuple[int, int]) -> EndFrame:
    def at(width: int, height: int) -> Image.Image:
        data, _ = frame_of(board, session.media, given, take, width, height)
        return Image.open(io.BytesIO(data), formats=("PNG",)).convert("RGB")

    sent = at(*size)
    made = _shown(given, size, (take.width, take.height), sent, None)
    if made.kept == ALL:
        return made
    scale = min(1.0, WHOLE_PX / max(take.width, take.height))
    whole = at(*(max(2, round(side * scale / 2) * 2) for side in (take.width, take.height)))
    return _shown(given, size, (take.width, take.height), sent, whole)


def _shown(
    given: AssetInput | FrameOf,
    size: tuple[int, int],
    source_px: tuple[int, int],
    sent: Image.Image,
    whole: Image.Image | None,
) -> EndFrame:
    kept = _kept(source_px, size)
    source = given.shot_id if isinstance(given, FrameOf) else ""
    if given.fit == FrameFit.LETTERBOX or kept == ALL:
        return EndFrame(str(given.role), *size, source, sent, bars=kept != ALL)
    if whole is not None:
        whole.thumbnail((WHOLE_PX, WHOLE_PX))
        # As in what is sent: what is transparent is black.
        whole = fitted(whole, *whole.size)
    return EndFrame(str(given.role), *size, source, sent, whole=whole, kept=kept)


def _kept(source_px: tuple[int, int], size: tuple[int, int]) -> Part:
    """The part that a crop keeps; all of it where less than a pixel of the picture or of the frame is lost."""
    width, height = source_px
    left, top, right, bottom = kept_part(width, height, *size)
    least = max(1.0, (right - left) / size[0])
    if width - (right - left) < least and height - (bottom - top) < least:
        return ALL
    return left / width, top / height, right / width, bottom / height


def _stamp(session: Session, sha256: str) -> int | None:
    with suppress(OSError, StoryboardError):
        return session.media.path_of(sha256).stat().st_mtime_ns
    return None
