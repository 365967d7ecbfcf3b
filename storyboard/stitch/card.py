"""A title card drawn frame by frame: each picture that differs once, and only the part of it that has letters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np

from storyboard.media.colour import SCALER
from storyboard.model.rate import Rate
from storyboard.stitch.compose import letterings_of
from storyboard.stitch.job import LayerJob
from storyboard.stitch.lettering import Colour, colour_of
from storyboard.stitch.overlay import Lettering
from storyboard.stitch.stage import Stage

MARGIN = 16
"""How much of the plain ground is kept around the letters, in pixels: no filter that reads it sees its end."""

CLOCK = 25
"""The clock on which pictures are put in their places; any would do."""


@dataclass(frozen=True, slots=True)
class Card:
    """Drawn pictures in one raw file: `runs` says how many frames each of them is shown.

    `box` is where they lie in a frame of `size` (left, top, width, height); all around is the colour `ground`.
    """

    path: Path
    size: tuple[int, int]
    box: tuple[int, int, int, int]
    runs: tuple[int, ...]
    ground: Colour

    def graph(self, write: str, pixels: str = "yuv420p") -> tuple[list[str], str]:
        """The input, and the filters that give every frame at its whole size; `write` as for any ground.

        `pixels` is the format of what is not RGB.
        """
        left, top, width, height = self.box
        source = ["-f", "rawvideo", "-pixel_format", "rgb24", "-video_size", f"{width}x{height}"]
        colour = "0x" + "".join(f"{part:02x}" for part in self.ground)
        whole = f"pad={self.size[0]}:{self.size[1]}:{left}:{top}:color={colour}"
        turned = [f"scale=flags={SCALER}:{write}", f"format={pixels}"] if write else ["format=gbrp"]
        return [*source, "-i", f"file:{self.path}"], ",".join([whole, *turned, *self._held()])

    def _held(self) -> Iterator[str]:
        """Every picture at its moment, and shown until the next."""
        later = "".join(f"+{run - 1}*gt(N,{index})" for index, run in enumerate(self.runs[:-1]) if run > 1)
        if later:
            yield f"settb=1/{CLOCK},setpts='N{later}',fps={CLOCK}:start_time=0"
        yield f"tpad=stop={self.runs[-1]}:stop_mode=clone,trim=end_frame={sum(self.runs)}"


def card(job: LayerJob, stage: Stage, rate: Rate, frames: int, path: Path) -> Card:
    """Draw the title of a layer in its `frames` frames, to `path`. Raises OSError where it cannot be written."""
    texts = letterings_of(job, stage, rate)
    ground = colour_of(job.title.background if job.title else "")
    left, top, right, bottom = _box(texts, stage)
    blank = np.empty((stage.height, stage.width, 3), dtype=np.uint8)
    blank[:] = ground
    runs: list[int] = []
    with path.open("wb") as stream:
        for _, run in groupby(range(job.offset, job.offset + frames), lambda at: [text.look(at) for text in texts]):
            same = list(run)
            frame = blank.copy()
            for text in texts:
                text.over(frame, same[0])
            stream.write(frame[top:bottom, left:right].tobytes())
            runs.append(len(same))
    return Card(path, (stage.width, stage.height), (left, top, right - left, bottom - top), tuple(runs), ground)


def _box(texts: Sequence[Lettering], stage: Stage) -> tuple[int, int, int, int]:
    """Where letters may ever stand (left, top, right, bottom), on even pixels; something even where there are none."""
    boxes = [text.box for text in texts] or [(0, 0, 0, 0)]
    left, top = (max(0, min(box[side] for box in boxes) - MARGIN) // 2 * 2 for side in (0, 1))
    right = min(stage.width, max(box[2] for box in boxes) + MARGIN)
    bottom = min(stage.height, max(box[3] for box in boxes) + MARGIN)
    return left, top, max(left + 2, right + right % 2), max(top + 2, bottom + bottom % 2)
