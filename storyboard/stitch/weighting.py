"""What a loudness meter hears, a millisecond in each row: samples weighted by BS.1770, and peaks between samples.

Rows go through small matrices: what the filters make of a row, and what they carry over into the next. Transforms of
whole stretches, or a filter that goes from sample to sample, give the same and take five times as long.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from storyboard.stitch.profile import SAMPLE_RATE

BIN = SAMPLE_RATE // 1000
"""One millisecond of samples."""

PHASES, TAPS = 4, 24
"""Peaks between samples are looked for at four times the rate."""

REACH = TAPS // 2
"""How many samples on both sides of a row count in the peaks of its own."""

TOGETHER = 16
"""Rows are multiplied so many at once: for more, numpy's library wakes threads that take time from the encoders."""

HOPS = 8
"""What the filters carry over is gone after two to the power of so many rows."""

Rows = NDArray[np.float32]
Matrix = NDArray[np.float64]

Section = tuple[tuple[float, float, float], tuple[float, float]]
"""A filter of second order: what it takes of the last three samples, and of the two that came out before (negated)."""

_SHELF: Section = (1.53512485958697, -2.69169618940638, 1.19839281085285), (-1.69065929318241, 0.73248077421585)
_LOW_CUT: Section = (1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621)
"""The two filters of BS.1770 at 48 kHz."""


def weighted(rows: Rows) -> Rows:
    """One channel's rows as BS.1770 weighs them, with silence before the first."""
    straight, entering, ringing, step = _filters()
    carried = _times(rows, entering).astype(np.float64)
    for hop in (1 << n for n in range(HOPS)):
        carried[hop:] += carried[:-hop] @ step
        step = step @ step
    before = np.zeros_like(carried, dtype=np.float32)
    before[1:] = carried[:-1]
    return _times(rows, straight) + _times(before, ringing)


def peaks(wide: Rows) -> NDArray[np.float32]:
    """The highest level in each row, at its samples and between each of them and the next; `wide` is as `widened`."""
    between = _times(wide, _between())
    highest = np.maximum(between.max(axis=1), -between.min(axis=1))
    return np.maximum(highest, np.abs(wide[:, REACH:-REACH]).max(axis=1))


def widened(samples: NDArray[np.float32], first: int, count: int) -> Rows:
    """So many rows from sample `first` on, each with `REACH` samples more on both sides; all of them must be there."""
    seen = np.lib.stride_tricks.sliding_window_view(samples, BIN + 2 * REACH)
    return np.ascontiguousarray(seen[first - REACH :: BIN][:count])


def _times(rows: Rows, matrix: Rows) -> Rows:
    """The rows times a matrix."""
    whole = len(rows) // TOGETHER * TOGETHER
    done = (rows[:whole].reshape(-1, TOGETHER, rows.shape[1]) @ matrix).reshape(whole, matrix.shape[1])
    return done if whole == len(rows) else np.concatenate([done, rows[whole:] @ matrix])


@cache
def _between() -> Rows:
    """From a widened row to what lies a quarter, a half and three quarters of the way to the next sample."""
    place = np.arange(-REACH, REACH + 1)
    made = np.zeros((BIN + 2 * REACH, BIN * (PHASES - 1)), dtype=np.float32)
    for phase in range(1, PHASES):
        away = place - phase / PHASES
        taps = np.sinc(away) * np.kaiser(TAPS + 1, 5)
        for sample in range(BIN):
            made[sample : sample + TAPS + 1, (phase - 1) * BIN + sample] = taps / taps.sum()
    return made


@cache
def _filters() -> tuple[Rows, Rows, Rows, Matrix]:
    """What comes of a row at once, what a row carries over, what comes of that, and what is left of it a row later."""
    (turn, enter, leave, gain), second = _state(_SHELF), _state(_LOW_CUT)
    turn = np.block([[turn, np.zeros((2, 2))], [np.outer(second[1], leave), second[0]]])
    enter = np.concatenate([enter, second[1] * gain])
    leave, gain = np.concatenate([second[3] * leave, second[2]]), gain * second[3]
    powers = [np.eye(4)]
    for _ in range(BIN):
        powers.append(powers[-1] @ turn)
    answer = np.array([gain, *(leave @ power @ enter for power in powers[: BIN - 1])])
    straight = np.array([np.concatenate([np.zeros(n), answer[: BIN - n]]) for n in range(BIN)])
    entering = np.array([powers[BIN - 1 - n] @ enter for n in range(BIN)])
    ringing = np.array([leave @ powers[n] for n in range(BIN)]).T
    return _single(straight), _single(entering), _single(ringing), powers[BIN].T


def _single(matrix: Matrix) -> Rows:
    return np.ascontiguousarray(matrix, dtype=np.float32)


def _state(section: Section) -> tuple[Matrix, Matrix, Matrix, float]:
    """The filter as what it holds between samples: how that turns, how a sample enters it, leaves it, and passes by."""
    (b0, b1, b2), (a1, a2) = section
    return np.array([[-a1, 1.0], [-a2, 0.0]]), np.array([b1 - a1 * b0, b2 - a2 * b0]), np.array([1.0, 0.0]), b0
