"""Where the beats of music lie: its onsets, the tempo that explains them best, and the steadiest walk over them.

What is found is a suggestion: music without a steady pulse has none, and says so by its confidence.
"""

import threading
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from storyboard.media.ffmpeg import Ffmpeg, find_ffmpeg, safe_input

RATE_HZ = 16_000
"""Music is looked at as mono at this rate."""

LEAST_CONFIDENCE = 0.12
"""Below this no tempo explains the onsets: noise, speech, a drone."""

SLOWEST_BPM, FASTEST_BPM, USUAL_BPM = 40.0, 220.0, 118.0

_HOP = 80
"""5 ms between two looks at the spectrum."""

_WINDOW = 512
_FRAMES_PER_S = RATE_HZ / _HOP
_STEADINESS = 300.0
_BANDS = 24
_DECODE_TIMEOUT_S = 300.0
_LONGEST_S = 1800.0

Signal = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Beats:
    """The beats' times in seconds, their mean tempo, and how sure it is (0 to 1); no beats where there is no pulse."""

    times_s: tuple[float, ...] = ()
    bpm: float = 0.0
    confidence: float = 0.0


def find_beats(path: Path, *, ffmpeg: Ffmpeg | None = None, cancel: threading.Event | None = None) -> Beats:
    """The beats of a file's sound (its first half hour). Raises MediaError that names the file, and Stopped."""
    args = ["-v", "error", *safe_input(path, limit_s=_LONGEST_S), "-map", "0:a:0", "-ac", "1", "-ar", str(RATE_HZ)]
    raw = (ffmpeg or find_ffmpeg()).output(
        [*args, "-af", "aresample=async=1:first_pts=0", "-f", "f32le", "pipe:1"],
        timeout_s=_DECODE_TIMEOUT_S,
        cancel=cancel,
        what=str(path),
    )
    return beats_in(np.frombuffer(raw[: len(raw) // 4 * 4], dtype=np.float32))


def beats_in(samples: NDArray[np.float32]) -> Beats:
    """The beats of mono samples at `RATE_HZ`."""
    onsets = _onsets(samples)
    if len(onsets) < 4 * _FRAMES_PER_S or not onsets.any():
        return Beats()
    period, confidence = _period(onsets)
    if confidence < LEAST_CONFIDENCE:
        return Beats(confidence=round(confidence, 3))
    walked = _walk(onsets, period)
    times = _settled(_struck(samples, walked, onsets, period / _FRAMES_PER_S))
    if len(times) < 2:
        return Beats(confidence=round(confidence, 3))
    bpm = 60 * (len(times) - 1) / (times[-1] - times[0])
    return Beats(tuple(round(float(time), 4) for time in times), round(float(bpm), 2), round(confidence, 3))


def _onsets(samples: NDArray[np.float32]) -> Signal:
    """How much begins to sound at each look: the rise of loudness, band by band."""
    padded = np.pad(samples, (_WINDOW // 2, _WINDOW))
    count = len(samples) // _HOP
    if not count:
        return np.zeros(0)
    windows = sliding_window_view(padded, _WINDOW)[::_HOP][:count]
    shape = np.hanning(_WINDOW)
    edges = np.unique(np.geomspace(2, _WINDOW // 2, _BANDS + 1).astype(int))
    levels = np.zeros((count, len(edges) - 1))
    for first in range(0, count, 4096):
        power = np.abs(np.fft.rfft(windows[first : first + 4096] * shape, axis=1)) ** 2
        levels[first : first + 4096] = np.add.reduceat(power, edges[:-1], axis=1)
    loudness = np.log1p(levels / (levels.mean() * 0.1 + 1e-9))
    rises = np.maximum(loudness[2:] - loudness[:-2], 0).sum(axis=1)
    flux = np.concatenate([[0.0], rises, [0.0]])[:count]
    around = _smooth(flux, round(0.5 * _FRAMES_PER_S))
    return _smooth(np.maximum(flux - around, 0), 5)


def _smooth(signal: Signal, width: int) -> Signal:
    shape = np.hanning(width + 2)[1:-1]
    return np.asarray(np.convolve(signal, shape / shape.sum(), "same"), dtype=np.float64)


def _period(onsets: Signal) -> tuple[float, float]:
    """The looks from one beat to the next, and how much of the onsets repeats so."""
    centred = onsets - onsets.mean()
    size = 1 << (2 * len(centred) - 1).bit_length()
    likeness = np.fft.irfft(np.abs(np.fft.rfft(centred, size)) ** 2, size)[: len(centred)]
    # Long lags see fewer onsets; without this they would count for less.
    likeness /= np.maximum(len(centred) - np.arange(len(centred)), len(centred) / 4)
    likeness /= likeness[0] or 1.0
    shortest, longest = (round(_FRAMES_PER_S * 60 / bpm) for bpm in (FASTEST_BPM, SLOWEST_BPM))
    lags = np.arange(shortest, min(longest, len(likeness) // 2) + 1)
    comb = sum(_near(likeness, lags * times) / times for times in (1, 2, 3, 4)) / sum(1 / n for n in (1, 2, 3, 4))
    liked = np.exp(-0.5 * np.log2(60 * _FRAMES_PER_S / lags / USUAL_BPM) ** 2)
    best = int(np.argmax(comb * liked))
    lag = int(lags[best])
    return _exact(likeness, lag), float(np.clip(_near(likeness, lags[best : best + 1])[0], 0, 1))


def _near(likeness: Signal, lags: NDArray[np.int64]) -> Signal:
    """The likeness at these lags, or one beside them: a beat is no whole number of looks."""
    inside = np.clip(lags, 1, len(likeness) - 2)
    found = np.maximum(likeness[inside - 1], np.maximum(likeness[inside], likeness[inside + 1]))
    return np.where(lags < len(likeness) - 1, found, 0)


def _exact(likeness: Signal, lag: int) -> float:
    """The period to a part of a look, from the furthest repeat that is still clear."""
    period = float(lag)
    for times in (1, 2, 4, 8, 16):
        middle = round(period * times)
        if middle + 4 >= len(likeness) or middle > len(likeness) * 0.7:
            break
        near = likeness[middle - 3 : middle + 4]
        top = int(np.argmax(near))
        if near[top] < 0.3 * likeness[lag]:
            break
        period = (middle - 3 + top) / times
    return period


def _walk(onsets: Signal, period: float) -> NDArray[np.int64]:
    """The looks at which beats fall: on onsets, and as evenly as the period asks."""
    strength = onsets / (onsets.std() or 1.0)
    nearest, furthest = max(1, round(period * 0.6)), round(period * 1.6)
    steps = np.arange(nearest, furthest + 1)
    cost = _STEADINESS * np.log(steps / period) ** 2
    total = strength.copy()
    back = np.full(len(strength), -1)
    for now in range(nearest, len(strength)):
        held = min(len(steps), now - nearest + 1)
        found = total[now - steps[:held]] - cost[:held]
        best = int(np.argmax(found))
        if found[best] > 0:
            total[now] += found[best]
            back[now] = now - steps[best]
    last = len(total) - furthest + int(np.argmax(total[-furthest:])) if len(total) > furthest else int(total.argmax())
    walked = [last]
    while back[walked[-1]] >= 0:
        walked.append(int(back[walked[-1]]))
    return np.array(walked[::-1])


def _struck(
    samples: NDArray[np.float32], walked: NDArray[np.int64], onsets: Signal, period_s: float
) -> list[tuple[float, float]]:
    """Each beat's time to the millisecond, where something is struck there, and how strongly."""
    reach_s = min(0.05, period_s * 0.12)
    step = RATE_HZ // 1000
    found: list[tuple[float, float]] = []
    reach = round((reach_s + 0.02) * RATE_HZ)
    for look in walked:
        middle = int(look) * _HOP
        first = max(0, middle - reach)
        part = np.asarray(samples[first : middle + reach], dtype=np.float64)
        if len(part) < 24 * step:
            continue
        # A stroke may be deep or high: both are looked for, the one as it is, the other by its changes.
        rise = _rise(part, step) + _rise(np.diff(part, prepend=part[:1]), step)
        away_s = (first - middle) / RATE_HZ + (np.arange(len(rise)) + 5) / 1000
        best = int(np.argmax(rise * np.exp(-0.5 * (away_s / 0.04) ** 2)))
        strength = float(onsets[max(0, look - 4) : look + 5].max(initial=0))
        found.append(((first + (best + 5) * step) / RATE_HZ, strength))
    return found


def _rise(part: Signal, step: int) -> Signal:
    """How much louder it gets at each step of a millisecond, 1 at the most."""
    power = np.add.reduceat(np.square(part), np.arange(0, len(part), step))
    level = np.sqrt(_smooth(power, 5))
    rise = np.maximum(level[8:] - level[:-8], 0)
    return rise / (rise.max() or 1.0)


def _settled(struck: list[tuple[float, float]]) -> Signal:
    """The beats in a line: what was struck clearly stays, what was not lies evenly between its neighbours."""
    if len(struck) < 4:
        return np.array([time for time, _ in struck])
    times = np.array([time for time, _ in struck])
    weights = np.array([weight for _, weight in struck]) + 1e-9
    usual = float(np.median(weights))
    clear = np.flatnonzero(weights > 0.2 * usual)
    first, last = int(clear[0]), int(clear[-1])
    places = np.arange(len(times))
    settled = times.copy()
    for place in places:
        near = np.abs(places - place) <= 6
        line = np.polyfit(places[near], times[near], 1, w=np.sqrt(np.minimum(weights[near], 2 * usual)))
        even = float(np.polyval(line, place))
        is_clear = weights[place] > 0.4 * usual and abs(times[place] - even) < 0.035
        settled[place] = times[place] if is_clear else even
    return settled[first : last + 1]
