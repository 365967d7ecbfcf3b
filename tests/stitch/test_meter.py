"""Our meter says what `ebur128` says, and the limiter holds what it promises."""

import subprocess

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.stitch.limiter import Setting, limited, turned
from storyboard.stitch.loudness import METER, level_in, setting_for
from storyboard.stitch.meter import BIN, MARGIN, Bins, Level, joined, weigh

Samples = NDArray[np.float32]
RATE = 48_000


def ebur128(samples: Samples) -> Level:
    """What ffmpeg's meter says."""
    raw = ["-f", "f32le", "-ar", str(RATE), "-ac", "2", "-i", "pipe:0", "-af", METER, "-f", "null", "-"]
    argv = [find_ffmpeg().path, "-hide_banner", "-nostats", *raw]
    said = subprocess.run(argv, input=samples.astype(np.float32).tobytes(), capture_output=True, check=True).stderr
    return level_in(said.decode())


def bins_of(samples: Samples, block: int = RATE * 2) -> Bins:
    """The bins, weighed in stretches as a mix is."""
    padded = np.pad(samples, ((MARGIN, MARGIN), (0, 0))).astype(np.float32)
    ends = [(first, min(first + block, len(samples))) for first in range(0, len(samples), block)]
    return joined([weigh(padded[first : end + 2 * MARGIN]) for first, end in ends])


def tone(frequency: float, level: float, seconds: float = 5.0) -> Samples:
    index = np.arange(round(seconds * RATE))
    wave = level * np.sin(2 * np.pi * frequency * index / RATE)
    # As every sound of a film it begins and ends softly: an edge rings, and meters differ in what they see of that.
    wave *= np.clip(np.minimum(index, len(index) - index) / 240, 0, 1)
    return np.repeat(wave[:, None], 2, axis=1).astype(np.float32)


def noise(level: float, seconds: float, seed: int = 1) -> Samples:
    return np.random.default_rng(seed).normal(0, level, (round(seconds * RATE), 2)).astype(np.float32)


def speech(seconds: float = 12) -> Samples:
    """Bursts and pauses of many levels."""
    envelope = np.repeat(np.random.default_rng(3).uniform(0.005, 0.5, round(seconds * 5)), RATE // 5)
    return noise(0.4, seconds) * envelope[: round(seconds * RATE), None].astype(np.float32)


SOUNDS = {
    "reference tone": tone(997, 0.1),
    "low": tone(55, 0.4),
    "high": tone(9000, 0.2),
    "one side": tone(440, 0.3) * np.array([1, 0], np.float32),
    "loud after quiet": np.concatenate([noise(0.002, 6), noise(0.2, 5.03)]),
    "a pause": np.concatenate([noise(0.1, 4), np.zeros((RATE * 6, 2), np.float32), noise(0.05, 4)]),
    "speech": speech(),
}


@pytest.mark.parametrize("name", SOUNDS)
def test_loudness_and_true_peak_are_those_of_ebur128(name: str) -> None:
    ours, theirs = bins_of(SOUNDS[name]).level(), ebur128(SOUNDS[name])
    assert ours.lufs == pytest.approx(theirs.lufs, abs=0.1)
    assert ours.true_peak_db == pytest.approx(theirs.true_peak_db, abs=0.2)
    assert ours.range_lu == pytest.approx(theirs.range_lu, abs=1.0)


def test_it_does_not_matter_where_stretches_begin() -> None:
    whole, parts = bins_of(speech(), RATE * 60).level(), bins_of(speech(), RATE).level()
    assert parts.lufs == pytest.approx(whole.lufs, abs=0.01)
    assert parts.true_peak_db == pytest.approx(whole.true_peak_db, abs=0.01)


@pytest.mark.parametrize("samples", [np.zeros((RATE, 2), np.float32), noise(0.1, 0.2), np.zeros((0, 2), np.float32)])
def test_what_cannot_be_weighed_is_silent(samples: Samples) -> None:
    assert bins_of(samples).level().is_silent


@pytest.mark.parametrize("lufs", [-10.0, -14.0, -16.0, -23.0])
def test_the_setting_brings_any_mix_to_the_loudness_below_the_ceiling(lufs: float) -> None:
    samples = speech()
    bins = bins_of(samples)
    setting = setting_for(bins, lufs, -1.5)
    done = ebur128(turned(samples, 0, setting.curve(bins.peak)))
    assert done.lufs == pytest.approx(lufs, abs=0.15)
    assert done.true_peak_db <= -1.5 + 0.1


def test_what_needs_no_limit_has_one_gain_alone() -> None:
    setting = setting_for(bins_of(tone(997, 0.1)), -23, -1)
    assert setting.limit_db is None
    assert set(setting.curve(np.ones(5, np.float32))) == {setting.factor}


def test_the_limiter_leaves_alone_what_is_far_from_a_peak() -> None:
    peaks = np.full(3000, 0.1, np.float32)
    peaks[1500] = 2.0
    curve = Setting(0, -6).curve(peaks)
    assert curve[1500] <= 10 ** (-6 / 20) / 2 + 1e-9
    assert (curve[:1485] == 1).all()
    assert curve[-1] == pytest.approx(1, abs=1e-6)


@given(st.lists(st.floats(0, 4), min_size=1, max_size=400), st.floats(-12, 12), st.floats(-20, 0))
def test_no_peak_ever_passes_the_limit(peaks: list[float], gain_db: float, limit_db: float) -> None:
    held = np.array(peaks, np.float32)
    curve = Setting(gain_db, limit_db).curve(held)
    # Between two bins the gain lies between theirs, so that both neighbours have to hold each peak too.
    for shift in (-1, 0, 1):
        beside = curve[np.clip(np.arange(len(curve)) + shift, 0, len(curve) - 1)]
        assert (held * beside <= 10 ** (limit_db / 20) * 1.0001).all()


def test_turning_does_not_depend_on_where_blocks_begin() -> None:
    samples = speech(2)
    curve = Setting(3, -9).curve(bins_of(samples).peak)
    whole = turned(samples, 0, curve)
    parts = [turned(samples[first : first + 7777], first, curve) for first in range(0, len(samples), 7777)]
    assert np.allclose(np.concatenate(parts), whole, atol=1e-6)


def test_bins_foretell_what_the_meter_will_say() -> None:
    bins = Bins(np.full(1000, 0.01 * BIN, np.float32), np.full(1000, 0.2, np.float32))
    assert limited(bins, Setting(6)).level().lufs == pytest.approx(bins.level().lufs + 6, abs=0.01)
