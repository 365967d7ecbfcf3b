"""The two pictures at a cut: what is seen last before it, and first after it. Any thread."""

import io
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

from storyboard.media.frames import png_at
from storyboard.media.probe import probe
from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Take
from storyboard.model.picture import Box
from storyboard.model.sequences import Fit
from storyboard.prompting.neutral import requests_for
from storyboard.studio.frames import cut_frame
from storyboard.studio.posters import Posters
from storyboard.studio.session import Session

WIDTH_PX = 960
ROOM = 0.06
"""How much is shown around a subject, in parts of the picture."""


@dataclass(frozen=True, slots=True)
class CutFrames:
    """A cut between two shots; a picture is None where there is nothing to show. `is_drawn` where no take plays."""

    first_id: str
    second_id: str
    first: Image.Image | None
    second: Image.Image | None
    is_drawn: tuple[bool, bool] = (True, True)


def cut_frames(session: Session, board: Board, first_id: str, second_id: str) -> CutFrames:
    """The last picture of one shot and the first of the next; either id may be empty. Decodes, so off the window."""
    playing = session.playing()
    found: list[tuple[Image.Image | None, bool]] = []
    for shot_id, is_first in ((first_id, True), (second_id, False)):
        if shot_id not in board.shots:
            found.append((None, True))
            continue
        found.append(_picture(session, board, shot_id, playing.get(shot_id), at_end=is_first))
    (one, one_drawn), (two, two_drawn) = found
    return CutFrames(first_id, second_id, one, two, (one_drawn, two_drawn))


def shared_subjects(board: Board, first_id: str, second_id: str) -> tuple[str, ...]:
    """Who or what both shots place in a box: they can be looked at side by side."""
    boxed = [
        {s.ref_id for s in board.shots[i].subjects if s.box is not None} if i in board.shots else set[str]()
        for i in (first_id, second_id)
    ]
    return tuple(entry.id for entry in board.entries() if all(entry.id in ids for ids in boxed))


def crop_of(board: Board, shot_id: str, subject_id: str, picture: Image.Image) -> Image.Image:
    """The part of a picture where the shot places a subject, with a little room; the whole where it places none."""
    shot = board.shots.get(shot_id)
    box = next((s.box for s in shot.subjects if s.ref_id == subject_id), None) if shot else None
    return picture if box is None else picture.crop(_pixels(box, picture.width, picture.height))


def _pixels(box: Box, width: int, height: int) -> tuple[int, int, int, int]:
    left, top = max(0.0, box.x - ROOM), max(0.0, box.y - ROOM)
    right, bottom = min(1.0, box.x + box.width + ROOM), min(1.0, box.y + box.height + ROOM)
    if right - left < 0.02 or bottom - top < 0.02:
        return 0, 0, width, height
    return round(left * width), round(top * height), round(right * width), round(bottom * height)


def _picture(
    session: Session, board: Board, shot_id: str, take: Take | None, *, at_end: bool
) -> tuple[Image.Image | None, bool]:
    width = WIDTH_PX
    height = max(2, round(width / board.master.aspect / 2) * 2)
    if take is not None:
        try:
            return _decoded(session, board, take, width, height, at_end=at_end), False
        except StoryboardError:
            # What cannot be decoded is told by `verify`; the drawn panel stands in.
            pass
    if board.scene_of(shot_id) is None:
        return None, True
    staging = requests_for(board, (shot_id,))[shot_id].staging
    return Posters(session.media).ends_of_staging(staging, width, height)[at_end], True


def _decoded(session: Session, board: Board, take: Take, width: int, height: int, *, at_end: bool) -> Image.Image:
    path = session.media.path_of(take.sha256)
    info = probe(path)
    wanted = cut_frame(board, take) if at_end else _first_frame(board, take)
    png = png_at(path, min(wanted, info.frames - 1), width, height, Fit.CROP, info=info)
    return Image.open(io.BytesIO(png), formats=("PNG",)).convert("RGB")


def _first_frame(board: Board, take: Take) -> int:
    items = (i for q, i in board.items_of(take.shot_id) if q.id == board.main_sequence.id and i.enabled)
    return next((item.in_frame for item in items), 0)


def end_pictures(
    session: Session, board: Board
) -> Callable[[str, int, int], tuple[Image.Image | None, Image.Image | None]]:
    """What gives the first and the last picture of a shot at a size; drawn ones where no take plays."""
    playing = session.playing()
    requests = requests_for(board, tuple(shot.id for _, shot in board.story()))
    posters = Posters(session.media)

    def pictures(shot_id: str, width: int, height: int) -> tuple[Image.Image | None, Image.Image | None]:
        take, request = playing.get(shot_id), requests.get(shot_id)
        even = (width // 2 * 2, height // 2 * 2)
        if take is not None:
            try:
                first = _decoded(session, board, take, *even, at_end=False)
                return first, _decoded(session, board, take, *even, at_end=True)
            except StoryboardError:
                # A take that cannot be read is told by `verify`; the drawn panel stands in.
                pass
        if request is None:
            return None, None
        return posters.ends_of_staging(request.staging, width, height)

    return pictures
