"""One picture for each piece of a Cut, for contact sheets and strips: drawn or taken, never rendered as a film."""

import io
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image

from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import Ffmpeg, find_ffmpeg, safe_input
from storyboard.model.cut import Cut, CutPiece
from storyboard.model.sequences import GapSource
from storyboard.model.titles import TitleSource
from storyboard.model.values import replace
from storyboard.stitch.conform import still_chain, video_chain
from storyboard.stitch.lettering import colour_of
from storyboard.stitch.overlay import lay_mark
from storyboard.stitch.profile import PREVIEW, Picture
from storyboard.stitch.recipe import EMPTY, played
from storyboard.stitch.slate import draw_slate
from storyboard.stitch.sources import Sources
from storyboard.stitch.stage import Mark, Stage
from storyboard.stitch.titles import super_marks, title_marks

AT = 3
"""A piece's picture is the one this part (a third) of the way through it."""


def stills(
    cut: Cut, width: int, height: int, *, media: Callable[[str], Path], ffmpeg: Ffmpeg | None = None
) -> Iterator[tuple[CutPiece, Image.Image]]:
    """Each piece with its picture at `width` × `height`, in order; a slate where a file cannot be played."""
    ffmpeg = ffmpeg or find_ffmpeg()
    sources = Sources(media, ffmpeg)
    for piece in cut.pieces:
        yield piece, _still(cut, piece, (width, height), sources, ffmpeg)


def _still(cut: Cut, piece: CutPiece, size: tuple[int, int], sources: Sources, ffmpeg: Ffmpeg) -> Image.Image:
    stage = Stage(*size, cut.title_margins)
    if EMPTY & set(piece.gaps):
        return draw_slate((piece.number, piece.label, ", ".join(piece.gaps)), *size)
    match piece.source:
        case TitleSource() as title:
            logo = cut.assets.get(title.logo_asset_id)
            path = str(sources.get(logo.sha256, piece.label).path) if logo else None
            ground = Image.new("RGB", size, colour_of(title.background))
            return _with_marks(ground, title_marks(title, stage, path))
        case GapSource(colour=colour):
            return Image.new("RGB", size, colour_of(colour))
        case _:
            picture = Picture(PREVIEW, *size, cut.format.rate)
            return _with_supers(_taken(piece, picture, sources, ffmpeg), piece, stage)


def _taken(piece: CutPiece, picture: Picture, sources: Sources, ffmpeg: Ffmpeg) -> Image.Image:
    try:
        source = sources.get(piece.media_sha256, piece.label)
        # A take that is shorter than it says shows the last frame it has.
        ground = replace(played(piece, piece.frames // AT, 1), holds=True)
        is_still = ground.kind == "still" or source.info.kind.is_picture
        chain = (still_chain if is_still else partial(video_chain, frames=1))(ground, source.info, picture, write="")
        args = [*("-v", "error"), *safe_input(source.path), "-map", "0:v:0", "-vf", f"{chain},format=rgb24"]
        out = ["-fps_mode", "passthrough", "-frames:v", "1", "-f", "image2pipe", "-c:v", "png", "pipe:1"]
        data = ffmpeg.output([*args, *out], what=piece.label)
    except MediaError:
        data = b""
    if not data:
        return draw_slate((piece.number, piece.label, "cannot be played"), picture.width, picture.height)
    return Image.open(io.BytesIO(data), formats=("PNG",)).convert("RGB")


def _with_supers(picture: Image.Image, piece: CutPiece, stage: Stage) -> Image.Image:
    at = piece.frames // AT
    for text in piece.supers:
        if text.start_frame <= at < (text.start_frame + text.frames if text.frames else piece.frames):
            picture = _with_marks(picture, super_marks(text, stage))
    return picture


def _with_marks(picture: Image.Image, marks: list[Mark]) -> Image.Image:
    frame = np.array(picture.convert("RGB"), dtype=np.uint8)
    for mark in marks:
        lay_mark(frame, mark, 0.0, 0.0, 1.0)
    return Image.fromarray(frame)
