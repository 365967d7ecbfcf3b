"""The first and last frame of a shot as they will be sent: from which take or picture, at exactly which size."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image

from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.model.requests import AssetInput, FrameOf, InputRole, ModelRequest
from storyboard.model.words import FrameFit
from storyboard.providers.end_pictures import fitted
from storyboard.store.pictures import open_picture
from storyboard.studio.frames import frame_of
from storyboard.studio.session import Session

ENDS = (InputRole.FIRST_FRAME, InputRole.LAST_FRAME)


@dataclass(frozen=True, slots=True)
class EndFrame:
    """One frame given to the model: `picture` is None where it cannot be shown yet, and `why` says so.

    `source_shot_id` names the shot whose take it comes from, "" for a picture of the project. `lost_width` and
    `lost_height` are the parts of the picture that are cropped away, `bars` says that black fills the frame up.
    """

    role: str
    width_px: int
    height_px: int
    source_shot_id: str = ""
    picture: Image.Image | None = None
    why: str = ""
    lost_width: float = 0.0
    lost_height: float = 0.0
    bars: bool = False


def end_frames(session: Session, board: Board, request: ModelRequest) -> tuple[EndFrame, ...]:
    """The frames that `request` sends, at its size; decodes pictures, so not for the window's thread."""
    return tuple(_frames(session, board, request))


def _frames(session: Session, board: Board, request: ModelRequest) -> Iterator[EndFrame]:
    for given in request.inputs:
        if isinstance(given, AssetInput) and given.role in ENDS:
            yield _of_asset(session, given, request.width, request.height)
        elif isinstance(given, FrameOf) and given.role in ENDS:
            yield _of_take(session, board, given, request.width, request.height)


def _of_asset(session: Session, given: AssetInput, width: int, height: int) -> EndFrame:
    try:
        whole = open_picture(session.media.path_of(given.sha256))
        picture = fitted(whole, width, height, given.fit)
    except StoryboardError as error:
        return EndFrame(str(given.role), width, height, why=str(error))
    lost_width, lost_height = _lost(whole.width, whole.height, width, height)
    if given.fit == FrameFit.LETTERBOX:
        return EndFrame(str(given.role), width, height, picture=picture, bars=bool(lost_width or lost_height))
    return EndFrame(str(given.role), width, height, "", picture, lost_width=lost_width, lost_height=lost_height)


def _lost(width: int, height: int, to_width: int, to_height: int) -> tuple[float, float]:
    """The parts of a picture's width and height that do not fit a frame of another shape; less than a pixel is none."""
    scale = max(to_width / width, to_height / height)
    over_width, over_height = width * scale - to_width, height * scale - to_height
    least = max(scale, 1)
    return (
        over_width / (width * scale) if over_width >= least else 0.0,
        over_height / (height * scale) if over_height >= least else 0.0,
    )


def _of_take(session: Session, board: Board, given: FrameOf, width: int, height: int) -> EndFrame:
    role, source = str(given.role), given.shot_id
    take = session.playing().get(source)
    if take is None:
        return EndFrame(role, width, height, source, why="That shot has no take yet.")
    try:
        data, _ = frame_of(board, session.media, given, take, width, height)
    except StoryboardError as error:
        return EndFrame(role, width, height, source, why=str(error))
    return EndFrame(role, width, height, source, Image.open(io.BytesIO(data), formats=("PNG",)).convert("RGB"))
