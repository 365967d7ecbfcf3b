"""The gain that brings a mix to a loudness, and how it gives way where a peak would pass the ceiling."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from storyboard.stitch.meter import Bins, Curve
from storyboard.stitch.weighting import BIN

AHEAD = 5
"""How many milliseconds before a peak the gain begins to give way."""

RELEASE_MS = 60.0
"""How fast it comes back: to a third of the reduction in this time."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A gain (dB) and the level (dB) above which peaks are limited, None for no limiter."""

    gain_db: float = 0.0
    limit_db: float | None = None

    @property
    def factor(self) -> float:
        """The gain as a factor."""
        return 10 ** (self.gain_db / 20)

    def curve(self, peaks: NDArray[np.float32]) -> Curve:
        """The factor for each millisecond of a mix with these true peaks: no peak passes the limit."""
        whole = np.full(len(peaks), self.factor)
        if self.limit_db is None or not len(peaks):
            return whole
        with np.errstate(divide="ignore"):
            over_db = 20 * np.log10(peaks.astype(np.float64)) + self.gain_db - self.limit_db
        return whole * 10 ** (-_reduction_db(np.maximum(over_db, 0)) / 20)


def _reduction_db(over_db: Curve) -> Curve:
    """How far to go down at each millisecond: all the way where it is needed, in a ramp before, slowly back after."""
    reach = 2 * AHEAD + 1
    # One more on each side, because between two bins the gain lies between theirs.
    padded = np.pad(over_db, AHEAD + 1, mode="constant")
    highest = np.lib.stride_tricks.sliding_window_view(padded, reach + 2).max(axis=1)
    smooth = np.convolve(np.pad(highest, AHEAD, mode="edge"), np.ones(reach) / reach, "valid")
    fall = -1 / RELEASE_MS
    index = np.arange(len(smooth))
    with np.errstate(divide="ignore"):
        logs = np.log(smooth)
    return np.exp(np.maximum.accumulate(logs - index * fall) + index * fall)


def turned(block: NDArray[np.float32], first: int, curve: Curve) -> NDArray[np.float32]:
    """The block that begins at sample `first`, each sample at the curve's level there."""
    centres = np.arange(len(curve)) * BIN + (BIN - 1) / 2
    low, high = max(0, first // BIN - 1), (first + len(block)) // BIN + 2
    held = curve[low:high]
    if np.all(held == held[0]):
        return block * np.float32(held[0])
    level = np.interp(np.arange(first, first + len(block)), centres[low:high], held)
    return (block * level[:, None]).astype(np.float32)


def limited(bins: Bins, setting: Setting) -> Bins:
    """What the meter will say of the mix once the setting has been applied."""
    return bins.turned(setting.curve(bins.peak))
