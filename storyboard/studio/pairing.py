"""Two takes beside each other in one file, frame for frame, so that one player shows both. Any thread."""

import threading
from pathlib import Path

from storyboard.media.ffmpeg import find_ffmpeg, safe_input
from storyboard.model.facts import Take
from storyboard.model.picture import Format
from storyboard.model.timing import converted
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
    shape = (
        f"scale={width}:{height}:force_original_aspect_ratio=decrease,pad={width}:{height}:-1:-1:black,setsar=1,"
        f"fps={rate},tpad=stop=-1:stop_mode=clone,trim=end_frame={frames},setpts=PTS-STARTPTS,format=yuv420p"
    )
    graph = f"[0:v:0]{shape}[left];[1:v:0]{shape}[right];[left][right]hstack=inputs=2[out]"
    out.parent.mkdir(parents=True, exist_ok=True)
    half = out.with_name(f".{out.name}.part")
    try:
        find_ffmpeg().run(
            [
                *("-v", "error", *safe_input(media.path_of(first.sha256)), *safe_input(media.path_of(second.sha256))),
                *("-filter_complex", graph, "-map", "[out]", "-map", "0:a:0?", "-c:v", "libx264", "-crf", "20"),
                *("-preset", "veryfast", "-g", str(GOP_FRAMES), "-bf", "0", "-frames:v", str(frames)),
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
