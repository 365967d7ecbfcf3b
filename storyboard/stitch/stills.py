"""One picture for each piece of a Cut, for contact sheets and strips: drawn or taken, never rendered as a film."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image

from storyboard.media.ffmpeg import Ffmpeg, find_ffmpeg
from storyboard.media.frames import Fit, png_at
from storyboard.model.cut import Cut, CutPiece
from storyboard.model.rate import Rate
from storyboard.model.sequences import GapSource
from storyboard.model.timing import converted
from storyboard.model.titles import TitleSource
from storyboard.stitch.lettering import colour_of
from storyboard.stitch.recipe import EMPTY
from storyboard.stitch.slate import draw_slate
from storyboard.stitch.sources import SourceError, Sources
from storyboard.stitch.titles import Mark, Stage, super_marks, title_marks

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
    stage = Stage(*size, cut.format.safe_areas.title)
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
            return _with_supers(_taken(piece, cut.format.rate, size, sources, ffmpeg), piece, stage)


def _taken(piece: CutPiece, rate: Rate, size: tuple[int, int], sources: Sources, ffmpeg: Ffmpeg) -> Image.Image:
    try:
        source = sources.get(piece.media_sha256, piece.label)
    except SourceError:
        return draw_slate((piece.number, piece.label, "cannot be played"), *size)
    at = converted(piece.in_frame + int(piece.frames * piece.speed.fraction) // AT, rate, source.info.rate)
    last = max(0, source.info.frames - 1)
    data = png_at(source.path, min(at, last), *size, Fit.CROP, ffmpeg=ffmpeg, info=source.info)
    return Image.open(io.BytesIO(data), formats=("PNG",)).convert("RGB")


def _with_supers(picture: Image.Image, piece: CutPiece, stage: Stage) -> Image.Image:
    at = piece.frames // AT
    for text in piece.supers:
        if text.start_frame <= at < (text.start_frame + text.frames if text.frames else piece.frames):
            picture = _with_marks(picture, super_marks(text, stage))
    return picture


def _with_marks(picture: Image.Image, marks: list[Mark]) -> Image.Image:
    for mark in marks:
        picture.paste(mark.picture, (mark.x, mark.y), mark.picture)
    return picture
