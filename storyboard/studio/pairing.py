"""Two takes beside each other in one file, frame for frame, so that one player shows both. Any thread."""

import threading
from pathlib import Path

from storyboard.media.colour import TAG_FILTER, TAG_OPTIONS
from storyboard.media.ffmpeg import find_ffmpeg, safe_input
from storyboard.media.fitting import fitted, tone_of
from storyboard.media.probe import probe
from storyboard.model.facts import Take
from storyboard.model.picture import Format
from storyboard.model.sequences import Fit
from storyboard.model.timing import converted
from storyboard.stitch.conform import TO_VIDEO
from storyboard.store.media import MediaFolder

HALF_PX = 640
"""How wide each of the two is at most."""

GOP_FRAMES = 6
TIMEOUT_S = 300.0


def pair_takes(
    media: MediaFolder, first: Take, second: Take, format_: Format, out: Path, cancel: threading.Event | None = None
) -> int:
    """Write both takes to `out`, the first on the left, and give the number of frames; a shorter one holds its last.

    Raises StoryboardError where a file is missing or cannot be read, Stopped when `cancel` is set.
    """
    frames = max(converted(take.frames, take.rate, format_.rate) for take in (first, second))
    width = min(format_.width, HALF_PX) // 2 * 2
    height = max(2, round(width * format_.height / format_.width / 2) * 2)
    rate = str(format_.rate)
    paths = [media.path_of(take.sha256) for take in (first, second)]
    timed = f"fps={rate},tpad=stop=-1:stop_mode=clone,trim=end_frame={frames},setpts=PTS-STARTPTS,format=yuv420p"
    left, right = (f"{_shape(path, (width, height))},{timed}" for path in paths)
    graph = f"[0:v:0]{left}[left];[1:v:0]{right}[right];[left][right]hstack=inputs=2,{TAG_FILTER}[out]"
    out.parent.mkdir(parents=True, exist_ok=True)
    half = out.with_name(f".{out.name}.part")
    try:
        find_ffmpeg().run(
            [
                *("-v", "error", *safe_input(paths[0]), *safe_input(paths[1])),
                *("-filter_complex", graph, "-map", "[out]", "-map", "0:a:0?", "-c:v", "libx264", "-crf", "20"),
                *("-preset", "veryfast", "-g", str(GOP_FRAMES), "-bf", "0", "-frames:v", str(frames), *TAG_OPTIONS),
                *("-c:a", "aac", "-movflags", "+faststart", "-f", "mp4", "-y", f"file:{half}"),
            ],
            timeout_s=TIMEOUT_S,
            cancel=cancel,
            what=first.id,
        )
        half.replace(out)
    finally:
        half.unlink(missing_ok=True)
    return frames


def _shape(path: Path, size: tuple[int, int]) -> str:
    """Filters that show the whole of a take at `size`, in the colours that a film has of it."""
    # Read by the take's own size: made small and untagged, its colours would be taken for those of old television.
    return ",".join(fitted(size, tone_of(probe(path), "yuv420p", TO_VIDEO), Fit.LETTERBOX))
