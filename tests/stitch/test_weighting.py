"""Rows through matrices give what one filter after the other gives over every sample."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from storyboard.stitch.meter import MARGIN, weigh
from storyboard.stitch.weighting import BIN, REACH, TOGETHER, peaks, weighted, widened

Samples = NDArray[np.float32]
Exact = NDArray[np.float64]

SHELF = (1.53512485958697, -2.69169618940638, 1.19839281085285), (-1.69065929318241, 0.73248077421585)
LOW_CUT = (1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621)


def filtered(samples: Exact) -> Exact:
    """BS.1770's filters, a sample after the other."""
    for (b0, b1, b2), (a1, a2) in (SHELF, LOW_CUT):
        out, first, second = np.zeros(len(samples)), 0.0, 0.0
        for at, value in enumerate(samples.tolist()):
            came = b0 * value + first
            first, second = b1 * value - a1 * came + second, b2 * value - a2 * came
            out[at] = came
        samples = out
    return samples


def levels_between(samples: Exact) -> Exact:
    """The highest level at each sample and at three places between it and the next, each summed by itself."""
    place = np.arange(-REACH, REACH + 1)
    padded, highest = np.pad(samples, REACH), np.abs(samples)
    for phase in (0.25, 0.5, 0.75):
        taps = np.sinc(place - phase) * np.kaiser(2 * REACH + 1, 5)
        heard = np.correlate(padded, taps / taps.sum(), "valid")
        highest = np.maximum(highest, np.abs(heard))
    return highest


def sound(kind: str, seed: int, level: float, length: int) -> Samples:
    random, index = np.random.default_rng(seed), np.arange(length)
    if kind == "noise":
        made = random.normal(0, 0.3, (length, 2))
    elif kind == "tone":
        # Near a quarter of the rate the highest level lies between two samples.
        made = np.sin(index * random.uniform(0.01, np.pi * 0.9) + random.uniform(0, 6))[:, None] * [1, -0.5]
    elif kind == "click":
        made = np.zeros((length, 2))
        made[random.integers(0, length, 3), random.integers(0, 2, 3)] = 1
    else:
        made = np.zeros((length, 2))
    return (made * level).astype(np.float32)


@settings(max_examples=20, deadline=None)
@given(
    st.sampled_from(["noise", "tone", "click", "silence"]),
    st.integers(0, 1000),
    st.floats(1e-4, 4),
    st.integers(1, BIN * (TOGETHER + 2)),
)
def test_energy_and_peak_of_each_millisecond_are_those_of_all_samples(
    kind: str, seed: int, level: float, length: int
) -> None:
    samples = sound(kind, seed, level, length + 2 * MARGIN)
    made, own = weigh(samples), samples.astype(np.float64)
    count = -(-length // BIN)
    energy, highest = np.zeros((2, count * BIN)), np.zeros((2, count * BIN))
    for channel in (0, 1):
        part = slice(MARGIN, MARGIN + length)
        energy[channel, :length] = filtered(own[:, channel])[part] ** 2
        # What lies between samples counts to the end of the last row, the margin holds it.
        highest[channel] = levels_between(np.pad(own[:, channel], (0, BIN)))[MARGIN : MARGIN + count * BIN]
    # What is left of a loud sound that was filtered out is exact to the digits that its samples have.
    least = 1e-6 * level**2
    assert np.allclose(made.energy, energy.sum(axis=0).reshape(count, BIN).sum(axis=1), rtol=1e-5, atol=least)
    assert np.allclose(made.peak, highest.max(axis=0).reshape(count, BIN).max(axis=1), atol=1e-6 * max(level, 1))


def test_what_rang_long_before_is_forgotten_no_sooner_than_it_can_be_heard() -> None:
    rows = np.zeros((600, BIN), np.float32)
    rows[0] = 1
    assert np.allclose(weighted(rows).ravel(), filtered(rows.ravel().astype(np.float64)), atol=1e-6)


@pytest.mark.parametrize("count", [1, TOGETHER - 1, TOGETHER, 3 * TOGETHER + 1])
def test_any_number_of_rows_can_be_weighed(count: int) -> None:
    samples = sound("noise", 3, 1, (count + 2) * BIN)[:, 0]
    wide = widened(samples, BIN, count)
    assert wide[:, REACH:-REACH].ravel() == pytest.approx(samples[BIN:-BIN])
    expected = levels_between(samples.astype(np.float64))[BIN:-BIN].reshape(count, BIN).max(axis=1)
    assert peaks(wide) == pytest.approx(expected, abs=1e-6)
