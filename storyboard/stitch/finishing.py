"""Segments and mix become the film's file: joined or encoded, checked, told what it is, and put in place whole."""

import secrets
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from storyboard.media.errors import MediaError
from storyboard.model.cut import Cut
from storyboard.stitch.batch import Batch
from storyboard.stitch.cache import Piece
from storyboard.stitch.coding import Coding
from storyboard.stitch.encode import Bench, Written, check_streams, encode, is_sequence, put_in_place
from storyboard.stitch.imprint import Imprint, chapter_file
from storyboard.stitch.join import check_film, extras, join, tagged
from storyboard.stitch.loudness import Goal
from storyboard.stitch.workspace import sync_file
from storyboard.stitch.xmp import append_xmp
from storyboard.store.atomic import sync_folder

H264_IN_MP4 = Coding()
"""How a film is written where nothing else is asked."""


@dataclass(frozen=True, slots=True)
class Window:
    """What of a Cut is written, how loud, how (joined from segments, or encoded whole), and what its file says."""

    cut: Cut
    first: int
    end: int
    goal: Goal | None
    imprint: Imprint
    coding: Coding = H264_IN_MP4
    is_joined: bool = True

    @property
    def frames(self) -> int:
        """How many frames are written, at the film's own rate."""
        return self.end - self.first

    @property
    def chapters(self) -> str:
        """The chapters of the part that is written, as ffmpeg reads them."""
        return chapter_file(self.imprint.chapters, self.cut.format.rate, self.first, self.end)

    @property
    def captions(self) -> str:
        """The captions of a whole film, where its container holds them."""
        whole = self.frames == self.cut.frames
        return self.imprint.captions if whole and self.coding.has_text else ""


def check_place(target: Path, coding: Coding) -> None:
    """Raise MediaError where no such film can be written to `target`."""
    if not target.parent.is_dir():
        raise MediaError("The target's folder does not exist.", where=str(target.parent), fix="Make it first.")
    if not coding.suffix:
        if target.exists() and not is_sequence(target):
            raise MediaError(
                "The target holds other things than a sequence of pictures.", where=str(target), fix="Name another."
            )
    elif target.is_dir():
        raise MediaError("The target is a folder.", where=str(target), fix="Give the name of a file in it.")


def finish(target: Path, pieces: Sequence[Piece], audio: Path, samples: int, batch: Batch, part: Window) -> Written:
    """Write the film beside `target`, check it and put it there; what it is. Raises MediaError, OSError and Stopped."""
    half = target.with_name(f".storyboard-{secrets.token_hex(6)}.part")
    batch.kitchen.workspace.owns(half)
    try:
        if part.is_joined:
            written = _joined(pieces, audio, half, batch, part)
            if part.coding.has_text:
                check_film(half, written.frames, samples)
            else:
                check_streams(half, written.frames, samples, batch.kitchen.ffmpeg)
        else:
            written = _encoded(pieces, audio, half, batch, part)
        if part.coding.has_text:
            append_xmp(half, part.imprint)
        if half.is_dir():
            put_in_place(half, target)
        else:
            sync_file(half)
            half.replace(target)
        sync_folder(target.parent)
        return written
    finally:
        if half.is_dir():
            shutil.rmtree(half, ignore_errors=True)
        half.unlink(missing_ok=True)


def _joined(pieces: Sequence[Piece], audio: Path, out: Path, batch: Batch, part: Window) -> Written:
    kitchen = batch.kitchen
    picture = kitchen.picture
    join(
        pieces,
        audio,
        out,
        picture=picture,
        tags=part.imprint.tags,
        chapters=part.chapters,
        captions=part.captions,
        coding=part.coding,
        workspace=kitchen.workspace,
        ffmpeg=kitchen.ffmpeg,
        cancel=kitchen.cancel,
    )
    return Written(picture.width, picture.height, picture.rate, part.frames)


def _encoded(pieces: Sequence[Piece], audio: Path, out: Path, batch: Batch, part: Window) -> Written:
    kitchen = batch.kitchen
    inputs, options = extras(part.chapters, part.captions, kitchen.workspace)
    bench = Bench(
        masters=pieces,
        audio=audio,
        picture=kitchen.picture,
        frames=part.frames,
        workspace=kitchen.workspace,
        ffmpeg=kitchen.ffmpeg,
        cancel=kitchen.cancel,
        inputs=inputs,
        options=[*options, *tagged(part.imprint.tags)],
        hear=lambda done: batch.progress.at(-1, min(done, part.frames)),
    )
    written = encode(part.coding, bench, out)
    batch.progress.at(-1, part.frames)
    return written
