"""Where the titles of a Cut stand in the picture, and when: drawn as the film draws them, and measured."""

from collections.abc import Iterator
from dataclasses import dataclass

from storyboard.model.cut import Cut, CutPiece
from storyboard.model.picture import Box
from storyboard.model.titles import Super, TitleSource
from storyboard.stitch.stage import Mark, Stage
from storyboard.stitch.titles import super_marks, title_marks

SOLID = 128
"""From this opacity on a pixel counts: soft shadows may go where letters may not."""

MEASURED_LINES = 720
"""Titles are measured at this height: boxes are parts of the picture, whatever its size."""


@dataclass(frozen=True, slots=True)
class TitleArea:
    """A title's words, the box that holds them, and its frames in the film (to before the last)."""

    text: str
    box: Box
    first_frame: int
    end_frame: int


def title_areas(cut: Cut) -> tuple[TitleArea, ...]:
    """Every title and super of the Cut that shows anything, in order."""
    format_ = cut.format
    part = MEASURED_LINES / min(format_.width, format_.height)
    stage = Stage(round(format_.width * part), round(format_.height * part), cut.title_margins)
    return tuple(area for piece in cut.pieces for area in _of_piece(piece, stage))


def _of_piece(piece: CutPiece, stage: Stage) -> Iterator[TitleArea]:
    if isinstance(piece.source, TitleSource):
        title = piece.source
        words = " ".join(filter(None, (title.text, title.subtitle, title.call_to_action)))
        yield from _area(words, title_marks(title, stage), stage, piece.start_frame, piece.start_frame + piece.frames)
    for text in piece.supers:
        first = piece.start_frame + text.start_frame
        end = first + text.frames if text.frames else piece.start_frame + piece.frames
        yield from _super(text, stage, first, min(end, piece.start_frame + piece.frames))


def _super(text: Super, stage: Stage, first: int, end: int) -> Iterator[TitleArea]:
    if text.text and end > first:
        yield from _area(" ".join(text.text.split()), super_marks(text, stage), stage, first, end)


def _area(words: str, marks: list[Mark], stage: Stage, first: int, end: int) -> Iterator[TitleArea]:
    boxes = [box for mark in marks if (box := _solid(mark)) is not None]
    if not boxes:
        return
    left, top = max(0, min(b[0] for b in boxes)), max(0, min(b[1] for b in boxes))
    right, bottom = min(stage.width, max(b[2] for b in boxes)), min(stage.height, max(b[3] for b in boxes))
    if right <= left or bottom <= top:
        return
    box = Box(
        x=left / stage.width,
        y=top / stage.height,
        width=(right - left) / stage.width,
        height=(bottom - top) / stage.height,
    )
    yield TitleArea(words, box, first, end)


def _solid(mark: Mark) -> tuple[int, int, int, int] | None:
    """The pixels of a mark that are no shadow, in the picture's own coordinates."""
    alpha = mark.picture.convert("RGBA").getchannel("A").point([255 if v > SOLID else 0 for v in range(256)])
    box = alpha.getbbox()
    return None if box is None else (box[0] + mark.x, box[1] + mark.y, box[2] + mark.x, box[3] + mark.y)
