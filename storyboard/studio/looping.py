"""A part of a film as a file of its own that can be played over and over without a gap. Any thread."""

import threading
from fractions import Fraction
from math import ceil
from pathlib import Path

from storyboard.media.ffmpeg import find_ffmpeg, safe_input
from storyboard.model.rate import Rate

LEAST_S = Fraction(2)
"""A shorter part is laid behind itself until the file lasts so long: a player turns seldom, whatever is looped."""

SOUND_HZ = 48_000
GOP_FRAMES = 6
TIMEOUT_S = 120.0


def cut_loop(film: Path, rate: Rate, first: int, frames: int, out: Path, cancel: threading.Event | None = None) -> None:
    """Write a part of our own film to `out`, once or several times over: exactly its frames and their sound.

    The sound is not compressed, so that its end meets its beginning to the sample. Raises MediaError where the film
    cannot be read, Stopped when `cancel` is set.
    """
    times = max(1, ceil(LEAST_S / rate.seconds(frames)))
    # Seeking by time gives the first frame at or behind it, so a little before the frame's own begin is asked for.
    early_s = min(rate.seconds(first), rate.seconds(1) / 4)
    samples = int(rate.seconds(frames) * SOUND_HZ)
    picture = f"trim=end_frame={frames},setpts=PTS-STARTPTS,loop=loop={times - 1}:size={frames}"
    sound = (
        f"aresample={SOUND_HZ},atrim=start={float(early_s):.6f},asetpts=PTS-STARTPTS,apad=whole_len={samples},"
        f"atrim=end_sample={samples},aloop=loop={times - 1}:size={samples}"
    )
    out.parent.mkdir(parents=True, exist_ok=True)
    half = out.with_name(f".{out.name}.part")
    try:
        find_ffmpeg().run(
            [
                *("-v", "error", "-ss", f"{float(rate.seconds(first) - early_s):.6f}", *safe_input(film)),
                *("-map", "0:v:0", "-map", "0:a:0?", "-filter:v", picture, "-filter:a", sound),
                *("-c:v", "libx264", "-crf", "18", "-preset", "ultrafast", "-g", str(GOP_FRAMES), "-bf", "0"),
                *("-pix_fmt", "yuv420p", "-r", str(rate), "-frames:v", str(frames * times)),
                *("-c:a", "pcm_s16le", "-f", "mov", "-y", f"file:{half}"),
            ],
            timeout_s=TIMEOUT_S,
            cancel=cancel,
            what=str(film),
        )
        half.replace(out)
    finally:
        half.unlink(missing_ok=True)
