"""The first and last frame of a shot as they will be sent: from which take or picture, at exactly which size."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image

from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.model.requests import AssetInput, FrameOf, InputRole, ModelRequest
from storyboard.providers.end_pictures import fitted
from storyboard.store.pictures import open_picture
from storyboard.studio.frames import frame_of
from storyboard.studio.session import Session

ENDS = (InputRole.FIRST_FRAME, InputRole.LAST_FRAME)


@dataclass(frozen=True, slots=True)
class EndFrame:
    """One frame given to the model: `picture` is None where it cannot be shown yet, and `why` says so.

    `source_shot_id` names the shot whose take it comes from, "" for a picture of the project.
    """

    role: str
    width_px: int
    height_px: int
    source_shot_id: str = ""
    picture: Image.Image | None = None
    why: str = ""


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
        picture = fitted(open_picture(session.media.path_of(given.sha256)), width, height, given.fit)
    except StoryboardError as error:
        return EndFrame(str(given.role), width, height, why=str(error))
    return EndFrame(str(given.role), width, height, picture=picture)


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
