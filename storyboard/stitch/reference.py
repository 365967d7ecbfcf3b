"""The reference path's side in our own process: the same conformed pieces and mixed sound, handed to moviepy whole."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from storyboard.model.cut import Cut, CutPiece
from storyboard.model.values import replace
from storyboard.stitch.batch import Batch
from storyboard.stitch.cache import Piece
from storyboard.stitch.child import RenderChild
from storyboard.stitch.codes import revealed
from storyboard.stitch.job import ReferenceJob, ReferencePiece
from storyboard.stitch.kitchen import Kitchen
from storyboard.stitch.recipe import recipe, without
from storyboard.stitch.segments import Lane
from storyboard.stitch.sources import SourceError
from storyboard.stitch.spans import Layer, Span


class Engine(StrEnum):
    """What puts a film together."""

    FAST = "fast"
    MOVIEPY = "moviepy"


@dataclass(frozen=True, slots=True)
class Reference:
    """The frames of a Cut from `first` to before `end`, put together by moviepy alone; slow, cached nowhere.

    `samples` is how long the sound is.
    """

    cut: Cut
    first: int
    end: int
    samples: int

    def render(self, batch: Batch, sound: Path) -> tuple[Piece, Path]:
        """The whole picture as one segment, and the sound as moviepy wrote it. Raises as a Lane does."""
        kitchen = batch.kitchen
        with closing(Lane(kitchen, "r")) as lane:
            pieces = tuple(self._pieces(lane, batch))
        out, sound_out = kitchen.workspace.path("reference.mp4"), kitchen.workspace.path("reference.m4a")
        child = RenderChild(kitchen.workspace, kitchen.ffmpeg)
        with closing(child):
            child.render(
                self._job(kitchen, pieces, out, sound, sound_out),
                kitchen.workspace.path("reference.json"),
                on_frames=lambda frames: batch.progress.at(0, frames),
                cancel=kitchen.cancel,
                what="The film",
            )
        batch.rendered = len(pieces)
        return Piece(out, ""), sound_out

    def _pieces(self, lane: Lane, batch: Batch) -> Iterator[ReferencePiece]:
        seen = [
            index
            for index, piece in enumerate(self.cut.pieces)
            if piece.start_frame < self.end and self.first < piece.start_frame + piece.frames
        ]
        # The piece after the part still says how the last one ends.
        for index in range(seen[0], min(seen[-1] + 2, len(self.cut.pieces))):
            yield self._piece(lane, batch, self.cut.pieces[index])

    def _piece(self, lane: Lane, batch: Batch, piece: CutPiece) -> ReferencePiece:
        supers = tuple(text for text in piece.supers if text.text)
        made = recipe(self.cut, Span(piece.start_frame, piece.frames, (Layer(piece, 0, supers=supers),)))
        while True:
            try:
                layer = lane.conformed(made)
                break
            except SourceError as error:
                spared = without(made, error.sha256)
                if spared == made:
                    raise
                batch.lost(error)
                made = spared
        layer = replace(layer, offset=0, piece_frames=piece.frames, ramps=())
        return ReferencePiece(
            layer=layer,
            start_frame=piece.start_frame,
            frames=piece.frames,
            lead_frames=piece.lead_frames,
            transition=piece.transition,
            fade_in=min(piece.fades.picture_in, piece.frames),
            fade_out=min(piece.fades.picture_out, piece.frames),
        )

    def _job(
        self, kitchen: Kitchen, pieces: tuple[ReferencePiece, ...], out: Path, sound: Path, sound_out: Path
    ) -> ReferenceJob:
        picture = kitchen.picture
        return ReferenceJob(
            out=str(out),
            sound_in=str(sound),
            sound_out=str(sound_out),
            width=picture.width,
            height=picture.height,
            first=self.first,
            end=self.end,
            rate=picture.rate,
            margins=self.cut.title_margins,
            preset=picture.profile.preset,
            writer=("-vf", f"{revealed()},{picture.writer_filter}", *picture.encoder(self.end - self.first)),
            audio_kbps=picture.profile.audio_kbps,
            samples=self.samples,
            pieces=pieces,
        )
