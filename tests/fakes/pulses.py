"""Music made on the spot, whose beats are known."""

import numpy as np
from numpy.typing import NDArray

from storyboard.media.beats import RATE_HZ

START_S = 0.3


def clicks(
    bpm: float,
    *,
    seconds: float = 20.0,
    swing: float = 0.5,
    off: float = 0.0,
    noise: float = 0.0,
    jitter_s: float = 0.0,
) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
    """Mono samples at `RATE_HZ` and the times of their beats.

    `off` is how loud the off-beats are, `swing` where they lie between two beats, `noise` the deviation of what lies
    under it all, `jitter_s` how unsteady the player is.
    """
    chance = np.random.default_rng(7)
    samples = chance.normal(0, noise, round(seconds * RATE_HZ)) if noise else np.zeros(round(seconds * RATE_HZ))
    beats = np.arange(START_S, seconds - 0.3, 60 / bpm)
    beats = beats + chance.normal(0, jitter_s, len(beats))
    for number, beat in enumerate(beats):
        _strike(samples, float(beat), 0.8 if number % 4 == 0 else 0.6, 1000)
        if off:
            _strike(samples, float(beat) + swing * 60 / bpm, off, 2500)
    return samples.astype(np.float32), beats


def _strike(samples: NDArray[np.float64], at_s: float, level: float, frequency: float) -> None:
    first = round(at_s * RATE_HZ)
    time = np.arange(min(RATE_HZ // 8, len(samples) - first)) / RATE_HZ
    samples[first : first + len(time)] += level * np.sin(2 * np.pi * frequency * time) * np.exp(-time / 0.02)
