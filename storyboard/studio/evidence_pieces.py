"""What a piece of the cut really shows: small frames in the order they play, graded as they play."""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from storyboard.media.grading import graded
from storyboard.media.measure_colour import Pixels
from storyboard.media.measure_strip import fitted_small
from storyboard.model.canon import content_hash
from storyboard.model.cut import CutPiece
from storyboard.model.rate import Rate
from storyboard.model.values import replace
from storyboard.studio.evidence_cache import MeasuredTake


@dataclass(frozen=True, slots=True)
class PlayedPiece:
    """A piece with its file measured; `rate` is the film's, `size` that of the small frames wanted."""

    piece: CutPiece
    take: MeasuredTake
    rate: Rate
    size: tuple[int, int]

    def source_frame(self, at: int) -> int:
        """The number of the file's frame that is seen at frame `at` of the piece."""
        piece = self.piece
        if piece.is_frozen:
            at = 0
        elif piece.is_reversed:
            at = piece.frames - 1 - at
        film = piece.in_frame + at * piece.speed.fraction
        # A frame that begins a moment later counts as on, as it does when the film is made.
        return int(Fraction(film) / self.rate.fraction * self.take.rate.fraction + Fraction(1, 4))

    def shown(self, first: int, count: int) -> Pixels:
        """Small frames of the piece from `first` on, at the film's shape; fewer where the piece is shorter."""
        ats = range(max(0, first), min(self.piece.frames, first + count))
        numbers = [self.source_frame(at) for at in ats] or [self.source_frame(0)]
        frames = np.stack([self.take.frame(number) for number in dict.fromkeys(numbers)])
        return self._graded(fitted_small(frames, *self.size))

    def tail(self, count: int) -> Pixels:
        """Its last frames."""
        return self.shown(self.piece.frames - count, count)

    def head(self, count: int) -> Pixels:
        """Its first frames."""
        return self.shown(0, count)

    def middle(self) -> Pixels:
        """Frames that stand for the whole piece: six of them, evenly."""
        step = max(1, self.piece.frames // 6)
        numbers = [self.source_frame(at) for at in range(step // 2, self.piece.frames, step)][:6]
        frames = np.stack([self.take.frame(number) for number in numbers])
        return self._graded(fitted_small(frames, *self.size))

    def whole(self) -> Pixels:
        """Every small frame of the file at the film's shape, handles and all, as it was made: not graded."""
        return fitted_small(np.asarray(self.take.small), *self.size)

    @property
    def ungraded(self) -> "PlayedPiece":
        """The same piece in its own colours."""
        return PlayedPiece(replace(self.piece, grade=None), self.take, self.rate, self.size)

    def _graded(self, frames: Pixels) -> Pixels:
        grade = self.piece.grade
        return frames if grade is None else graded(frames, grade)

    @property
    def key(self) -> str:
        """What its pictures are made of."""
        piece = self.piece
        turned = f"{piece.is_reversed:d}{piece.is_frozen:d}"
        played = f"{piece.in_frame}+{piece.frames}×{piece.speed}@{self.rate}"
        grade = content_hash(piece.grade)[:16] if piece.grade else ""
        return f"{piece.media_sha256} {played} {turned} {self.size[0]}x{self.size[1]} {grade}"
