"""A take read once for measuring: every frame small, and a piece of it at its own size, in one pass of ffmpeg."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import Ffmpeg, find_ffmpeg, safe_input
from storyboard.media.fitting import tone_of
from storyboard.media.measure_colour import Pixels
from storyboard.media.probe import MediaInfo, probe
from storyboard.media.process import run
from storyboard.model.rate import Rate

LONG_SIDE_PX = 160
"""The longer side of the small frames."""

MOST_FRAMES = 1440
"""No more frames than this are read at once."""

STRIP_VERSION = 1
"""Raised when the same file would be read to other numbers."""

READ_TIMEOUT_S = 300.0


@dataclass(frozen=True, slots=True)
class Strip:
    """Frames of a take: `small` and `detail` are frames × height × width × RGB.

    `first` is the number of the first frame read, `detail` is the middle of the picture at its own size, `complaints`
    what the decoder said of damage. A still gives one frame; a file of no steady rate is read at its mean rate.
    """

    small: Pixels
    detail: Pixels
    rate: Rate
    first: int = 0
    promised: int = 0
    complaints: tuple[str, ...] = ()
    is_hdr: bool = False
    is_variable: bool = False
    has_alpha: bool = False

    @property
    def frames(self) -> int:
        """How many frames were read."""
        return len(self.small)

    def at(self, frame: int) -> Pixels:
        """The small frame with this number of the take; the nearest one there is where it has none."""
        return self.small[min(max(frame - self.first, 0), self.frames - 1)]

    def around(self, frame: int, *, before: int = 0, after: int = 0) -> Pixels:
        """The small frames from `before` frames in front of one to `after` behind it, as far as there are any."""
        at = min(max(frame - self.first, 0), self.frames - 1)
        return self.small[max(0, at - before) : at + after + 1]


def small_size(width: int, height: int) -> tuple[int, int]:
    """The size of the small frames of a picture: its longer side 160 pixels, both sides even."""
    longest = max(width, height, 1)
    return (
        max(16, round(width * LONG_SIDE_PX / longest / 2) * 2),
        max(16, round(height * LONG_SIDE_PX / longest / 2) * 2),
    )


def read_strip(
    path: Path,
    *,
    first: int = 0,
    frames: int = MOST_FRAMES,
    ffmpeg: Ffmpeg | None = None,
    info: MediaInfo | None = None,
    threads: int = 2,
) -> Strip:
    """Read up to `frames` frames from number `first` on; raises MediaError that names the file where none decode.

    `threads` is how many decode: one where several takes are read at a time.
    """
    ffmpeg = ffmpeg or find_ffmpeg()
    info = info or probe(path, ffmpeg=ffmpeg)
    if not info.has_video:
        raise MediaError("There is no picture in it to be measured.", where=str(path))
    width, height = small_size(info.shown_width, info.shown_height)
    heard = bytearray()
    count = min(frames, MOST_FRAMES)
    args = [
        "-v",
        "error",
        "-threads",
        str(threads),
        *safe_input(path),
        "-filter_complex",
        _graph(info, width, height, first, count),
    ]
    args += ["-map", "[o]", "-fps_mode", "passthrough", "-f", "rawvideo", "-pix_fmt", "rgb24", "pipe:1"]
    said = run(ffmpeg.argv(args), timeout_s=READ_TIMEOUT_S, on_output=heard.extend, what=str(path))
    read = len(heard) // (width * height * 6)
    if read == 0:
        raise MediaError(
            f"Not one frame can be decoded from frame {first} on.", where=str(path), fix="Generate or import it again."
        )
    both = np.frombuffer(bytes(heard), np.uint8, read * width * height * 6).reshape(read, 2 * height, width, 3)
    return Strip(
        small=both[:, :height],
        detail=both[:, height:],
        rate=info.rate,
        first=first,
        promised=max(0, min(info.frames - first, count)),
        complaints=_complaints(said),
        is_hdr=info.colours.is_hdr,
        is_variable=info.is_variable,
        has_alpha=info.pixel_format.startswith(("yuva", "rgba", "bgra", "argb", "abgr", "gbrap", "ya8", "pal8")),
    )


def _graph(info: MediaInfo, width: int, height: int, first: int, frames: int) -> str:
    """The small picture over a piece of the picture as it is."""
    tone = tone_of(info, "gbrp")
    clock = [f"fps={info.rate}"] if info.is_variable else []
    cut = [f"trim=start_frame={first}:end_frame={first + frames}"]
    whole = ",".join([*clock, *cut, "split[s][d]"])
    small = ",".join([*_quick(tone.scaled(width, height)), "format=rgb24", "setsar=1"])
    crop = f"crop=min({width}\\,iw):min({height}\\,ih):exact=1,pad={width}:{height}"
    detail = ",".join([crop, *tone.scaled(width, height), "format=rgb24", "setsar=1"])
    return f"[0:v:0]{whole};[s]{small}[a];[d]{detail}[b];[a][b]vstack=shortest=1[o]"


def _quick(steps: list[str]) -> list[str]:
    """The same filters, averaging over areas: a picture made this small must not glitter."""
    return [step.replace("flags=bicubic", "flags=area") for step in steps]


def _complaints(said: str) -> tuple[str, ...]:
    lines = [line.split("] ", 1)[-1].strip() for line in said.splitlines() if line.strip()]
    return tuple(dict.fromkeys(lines))[:8]


def fitted_small(frames: Pixels, width: int, height: int) -> Pixels:
    """Small frames brought to one size, filling it: what sticks out is cropped, as it is in a film."""
    have_h, have_w = frames.shape[1:3]
    if (have_w, have_h) == (width, height):
        return frames
    scale = max(width / have_w, height / have_h)
    columns = np.clip((np.arange(width) - (width - 1) / 2) / scale + (have_w - 1) / 2, 0, have_w - 1)
    rows = np.clip((np.arange(height) - (height - 1) / 2) / scale + (have_h - 1) / 2, 0, have_h - 1)
    left, top = np.floor(columns).astype(int), np.floor(rows).astype(int)
    right, below = np.minimum(left + 1, have_w - 1), np.minimum(top + 1, have_h - 1)
    u = (columns - left).astype(np.float32)[None, None, :, None]
    v = (rows - top).astype(np.float32)[None, :, None, None]
    whole = frames.astype(np.float32)
    upper, lower = whole[:, top], whole[:, below]
    across = [part[:, :, left] * (1 - u) + part[:, :, right] * u for part in (upper, lower)]
    return np.asarray(np.rint(across[0] * (1 - v) + across[1] * v), dtype=np.uint8)
