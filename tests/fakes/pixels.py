"""What a finished film shows and plays, as arrays."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from storyboard.media.probe import probe
from tests.fakes.clips import ffmpeg


def luma(path: Path) -> NDArray[np.uint8]:
    """Every frame's luma codes, as stored: frames × height × width."""
    info = probe(path)
    raw = ffmpeg(
        "-i", str(path), "-map", "0:v:0", "-fps_mode", "passthrough", "-vf", "extractplanes=y", "-f", "rawvideo", "-"
    )
    return np.frombuffer(raw, np.uint8).reshape(-1, info.height, info.width)


def planes(path: Path) -> NDArray[np.uint8]:
    """Every frame's three planes' codes at full size: frames × 3 × height × width."""
    info = probe(path)
    chain = "scale=sws_flags=neighbor,format=yuv444p"
    raw = ffmpeg("-i", str(path), "-map", "0:v:0", "-fps_mode", "passthrough", "-vf", chain, "-f", "rawvideo", "-")
    return np.frombuffer(raw, np.uint8).reshape(-1, 3, info.height, info.width)


def sound(path: Path) -> NDArray[np.float32]:
    """Every sample, stereo."""
    raw = ffmpeg("-i", str(path), "-map", "0:a:0", "-f", "f32le", "-ac", "2", "-ar", "48000", "-")
    return np.frombuffer(raw, np.float32).reshape(-1, 2)
