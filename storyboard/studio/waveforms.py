"""How loud a file is from moment to moment, for drawing: peaks in bytes, kept in the user's cache. Any thread."""

from pathlib import Path

import numpy as np

from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import find_ffmpeg, safe_input
from storyboard.store.media import MediaFolder

PEAKS_PER_S = 50
_RATE = 8000
_FULL = 32767


def peaks_of(media: MediaFolder, sha256: str, cache: Path) -> bytes:
    """The peaks of a file's sound, `PEAKS_PER_S` bytes a second, 255 the loudest; empty where it has no sound.

    They are measured once and lie in `cache` under the file's hash. Raises StoryboardError where the file is missing.
    """
    kept = cache / f"{sha256}.peaks"
    try:
        return kept.read_bytes()
    except OSError:
        found = _measured(media.path_of(sha256))
    try:
        cache.mkdir(parents=True, exist_ok=True)
        half = kept.with_suffix(".part")
        half.write_bytes(found)
        half.replace(kept)
    except OSError:
        # A cache that cannot be written is measured again the next time.
        return found
    return found


def _measured(path: Path) -> bytes:
    args = ["-v", "error", *safe_input(path), "-map", "0:a:0?", "-vn", "-ac", "1", "-ar", str(_RATE)]
    try:
        pcm = find_ffmpeg().output([*args, "-f", "s16le", "pipe:1"], what=str(path))
    except MediaError:
        return b""
    samples = np.frombuffer(pcm[: len(pcm) // 2 * 2], dtype=np.int16)
    step = _RATE // PEAKS_PER_S
    count = -(-len(samples) // step)
    padded = np.zeros(count * step, dtype=np.int32)
    padded[: len(samples)] = samples
    loud = np.abs(padded).reshape(count, step).max(axis=1) if count else np.zeros(0, dtype=np.int32)
    return np.minimum(loud * 255 // _FULL, 255).astype(np.uint8).tobytes()
