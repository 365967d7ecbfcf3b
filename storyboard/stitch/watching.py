"""A finished file played once from its first frame to its last: what is seen and heard in it."""

import re
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from storyboard.media.ffmpeg import Ffmpeg, safe_input
from storyboard.media.probe import MediaInfo
from storyboard.media.process import run
from storyboard.stitch.flashes import CELLS_HIGH, CELLS_WIDE, FlashCounter
from storyboard.stitch.loudness import METER, level_in
from storyboard.stitch.meter import Level

BLACK_S, FROZEN_S, SILENT_S = 0.5, 3.0, 1.0
"""How long a stretch must be to be told of."""

BLACK_PART = 0.9999
"""How much of a black frame is black: the smallest line of lettering lights more than the rest."""

HOOK_S = 3.0
"""The first seconds, in which a viewer stays or goes."""

STIR = 3
"""How much (of 255) a cell of the grid must change for something to have moved."""

LOOK_RATE = 4
"""How many pictures a second are looked at for lettering and bars."""

LOOK_SIDE = 480
"""The longer side of those pictures."""

MOST_LOOKS = 1200
"""No more pictures are looked at: five minutes of film."""

WATCH_TIMEOUT_S = 3600.0

_BLACK = re.compile(r"black_start:([\d.]+) black_end:([\d.]+)")
_FROZEN = re.compile(r"freeze_(start|end): ([\d.]+)")
_SILENT = re.compile(r"silence_(start|end): (-?[\d.]+)")

Span = tuple[float, float]
Looks = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Seen:
    """Stretches in seconds. `level` None: no sound; `looks` are grey pictures, `LOOK_RATE` a second.

    `stirs` is False where nothing moves in the first seconds.
    """

    black: tuple[Span, ...] = ()
    frozen: tuple[Span, ...] = ()
    silent: tuple[Span, ...] = ()
    flashes: tuple[Span, ...] = ()
    red_flashes: tuple[Span, ...] = ()
    stirs: bool = True
    level: Level | None = None
    looks: Looks | None = None


class Eye:
    """Is fed the bytes of a film's small RGB grids, frame after frame; they need not come whole."""

    def __init__(self, rate: float) -> None:
        self.flashes = FlashCounter(rate)
        self.stirs = False
        self._hook = rate * HOOK_S
        self._left = bytearray()
        self._frame = 0
        self._first: NDArray[np.int16] | None = None

    def feed(self, data: bytes) -> None:
        """Take the next bytes."""
        self._left.extend(data)
        size = CELLS_WIDE * CELLS_HIGH * 3
        while len(self._left) >= size:
            grid = np.frombuffer(bytes(self._left[:size]), np.uint8).reshape(CELLS_HIGH, CELLS_WIDE, 3)
            del self._left[:size]
            self.flashes.see(grid)
            self._look(grid.astype(np.int16))
            self._frame += 1

    def _look(self, grid: NDArray[np.int16]) -> None:
        if self._first is None:
            self._first = grid
        elif not self.stirs and self._frame < self._hook:
            self.stirs = int(np.abs(grid - self._first).max()) >= STIR


def watched(path: Path, info: MediaInfo, ffmpeg: Ffmpeg, cancel: threading.Event | None = None) -> Seen:
    """Play the file once and see and hear what is in it. Raises MediaError and Stopped."""
    eye = Eye(float(info.rate.fraction))
    width, height = _look_size(info)
    with tempfile.TemporaryDirectory(prefix="storyboard-look-") as folder:
        looks = Path(folder) / "looks.raw"
        args = ["-nostats", *safe_input(path)]
        if info.has_video:
            watch = f"blackdetect=d={BLACK_S}:pix_th=0.03:pic_th={BLACK_PART},freezedetect=n=-60dB:d={FROZEN_S}"
            small = f"scale={CELLS_WIDE}:{CELLS_HIGH}:flags=area,format=rgb24"
            look = f"fps={LOOK_RATE},scale={width}:{height}:flags=area,format=gray"
            graph = f"[0:v:0]{watch},split[a][b];[a]{small}[s];[b]{look}[l]"
            args += ["-filter_complex", graph, "-map", "[s]", "-f", "rawvideo", "pipe:1"]
            args += ["-map", "[l]", "-frames:v", str(MOST_LOOKS), "-f", "rawvideo", f"file:{looks}"]
        if info.has_audio:
            hear = f"{METER},silencedetect=n=-50dB:d={SILENT_S}"
            args += ["-map", "0:a:0", "-af", hear, "-f", "null", "-"]
        said = run(ffmpeg.argv(args), timeout_s=WATCH_TIMEOUT_S, on_output=eye.feed, cancel=cancel, what=str(path))
        pictures = np.fromfile(looks, np.uint8) if looks.is_file() else None
    count = 0 if pictures is None else len(pictures) // (width * height)
    return Seen(
        black=tuple((float(start), float(end)) for start, end in _BLACK.findall(said)),
        frozen=tuple(_stretches(_FROZEN, said, info.duration_s)),
        silent=tuple(_stretches(_SILENT, said, max(info.duration_s, info.audio_s))),
        flashes=tuple(eye.flashes.stretches()),
        red_flashes=tuple(eye.flashes.red_stretches()),
        stirs=eye.stirs or not info.has_video,
        level=level_in(said) if info.has_audio else None,
        looks=None if pictures is None or not count else pictures[: count * width * height].reshape(-1, height, width),
    )


def _look_size(info: MediaInfo) -> tuple[int, int]:
    width, height = max(1, info.shown_width), max(1, info.shown_height)
    part = min(1.0, LOOK_SIDE / max(width, height))
    return max(2, round(width * part)), max(2, round(height * part))


def _stretches(pattern: re.Pattern[str], said: str, end_s: float) -> Iterator[Span]:
    begun: float | None = None
    for word, at in pattern.findall(said):
        if word == "start":
            begun = max(0.0, float(at))
        elif begun is not None:
            yield begun, float(at)
            begun = None
    if begun is not None:
        yield begun, end_s
