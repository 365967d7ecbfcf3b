"""How loud samples are by ITU-R BS.1770, in millisecond bins that can be kept, joined and turned up or down.

The integrated loudness, the range and the gates are those of EBU R128; tests hold them to ffmpeg's `ebur128`.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from storyboard.stitch.profile import CHANNELS, SAMPLE_RATE
from storyboard.stitch.weighting import BIN, peaks, weighted, widened

MARGIN = SAMPLE_RATE // 10
"""Samples needed on both sides of a stretch, so that filters have settled where it begins."""

SILENT_LUFS = -70.0
"""At or below this the meter has heard nothing it could weigh."""

LOWEST_DB = -120.0
"""What stands for no level at all."""

_STEP = 100
"""Bins in the 100 ms by which both gated windows move on."""

Curve = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Level:
    """What the meter says by EBU R128: integrated loudness (LUFS), true peak (dBTP), loudness range (LU)."""

    lufs: float
    true_peak_db: float
    range_lu: float

    @property
    def is_silent(self) -> bool:
        """True where there is nothing to weigh: silence, or less than the 0.4 s that the meter needs."""
        return self.lufs <= SILENT_LUFS + 0.1


@dataclass(frozen=True, slots=True)
class Bins:
    """Weighted energy and highest true peak of every millisecond, both channels together."""

    energy: NDArray[np.float32]
    peak: NDArray[np.float32]

    def turned(self, factor: Curve | float) -> "Bins":
        """The same at other levels, one factor for all or one for each bin."""
        return Bins(
            (self.energy * np.square(factor)).astype(np.float32), (self.peak * np.asarray(factor)).astype(np.float32)
        )

    def level(self) -> Level:
        """What the meter says of all of it."""
        steps = self.energy[: len(self.energy) // _STEP * _STEP].reshape(-1, _STEP).sum(axis=1, dtype=np.float64)
        highest = float(self.peak.max(initial=0))
        return Level(_integrated(_windows(steps, 4)), _db(highest), _range(_windows(steps, 30)))


def joined(parts: list[Bins]) -> Bins:
    """One after the other."""
    empty = np.zeros(0, dtype=np.float32)
    energies, peaks = [part.energy for part in parts], [part.peak for part in parts]
    return Bins(np.concatenate([empty, *energies]), np.concatenate([empty, *peaks]))


def weigh(samples: NDArray[np.float32]) -> Bins:
    """The bins of samples that have `MARGIN` more on both sides, which is not counted."""
    length, lead = len(samples) - 2 * MARGIN, MARGIN // BIN
    count = -(-length // BIN)
    energy, highest = np.zeros(count), np.zeros(count, dtype=np.float32)
    for channel in range(CHANNELS):
        own = np.zeros(len(samples) + BIN, dtype=np.float32)
        own[: len(samples)] = samples[:, channel]
        if not own.any():
            continue
        rows = weighted(own[: (lead + count) * BIN].reshape(-1, BIN))[lead:]
        wide = widened(own, MARGIN, count)
        if length % BIN:
            # Of the last row only what is counted is heard; what comes after it still tells what lies between.
            rows[-1, length % BIN :] = 0
        energy += np.einsum("ij,ij->i", rows, rows)
        highest = np.maximum(highest, peaks(wide))
    return Bins(energy.astype(np.float32), highest)


def _windows(steps: Curve, width: int) -> Curve:
    """Mean power of windows of `width` steps, one beginning at every step."""
    if len(steps) < width:
        return np.zeros(0)
    return np.convolve(steps, np.ones(width), "valid") / (width * _STEP * BIN)


def _integrated(powers: Curve) -> float:
    heard = powers[powers > _power(-70)]
    if not len(heard):
        return SILENT_LUFS
    return _lufs(float(heard[heard > heard.mean() * 0.1].mean()))


def _range(powers: Curve) -> float:
    heard = powers[powers > _power(-70)]
    if not len(heard):
        return 0.0
    kept = np.sort(heard[heard >= heard.mean() * 0.01])
    low, high = (float(kept[round((len(kept) - 1) * part)]) for part in (0.10, 0.95))
    return _lufs(high) - _lufs(low)


def _power(lufs: float) -> float:
    return 10 ** ((lufs + 0.691) / 10)


def _lufs(power: float) -> float:
    return -0.691 + 10 * float(np.log10(power))


def _db(level: float) -> float:
    return 20 * float(np.log10(level)) if level > 1e-6 else LOWEST_DB
