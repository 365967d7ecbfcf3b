"""The beats that are suggested are those that were played."""

from pathlib import Path

import numpy as np
import pytest

from storyboard.media.beats import RATE_HZ, Beats, beats_in, find_beats
from storyboard.media.errors import MediaError
from storyboard.store.paths import resource
from tests.fakes.clips import ffmpeg
from tests.fakes.pulses import clicks

NEAR_S = 0.030


def near(found: Beats, true: np.ndarray) -> tuple[float, float]:
    """The part of the true beats that was found, and the part of the found ones that is true."""
    times = np.array(found.times_s)
    apart = np.abs(times[:, None] - true[None, :])
    return float((apart.min(axis=0) <= NEAR_S).mean()), float((apart.min(axis=1) <= NEAR_S).mean())


@pytest.mark.parametrize("bpm", [80, 93.5, 100, 112, 120, 128, 140, 151, 160])
@pytest.mark.parametrize(
    "played",
    [{}, {"off": 0.35, "swing": 0.62}, {"off": 0.4, "swing": 2 / 3, "noise": 0.05}, {"noise": 0.1, "jitter_s": 0.006}],
    ids=["plain", "swing", "triplets in noise", "unsteady in noise"],
)
def test_the_beats_of_a_click_track_are_found(bpm: float, played: dict[str, float]) -> None:
    samples, true = clicks(bpm, **played)
    found = beats_in(samples)
    assert min(near(found, true)) >= 0.95
    assert found.bpm == pytest.approx(bpm, rel=0.01)


def test_what_has_no_pulse_has_no_beats() -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, RATE_HZ * 20).astype(np.float32)
    drone = np.sin(np.arange(RATE_HZ * 20) * 0.1).astype(np.float32)
    assert [beats_in(sound).times_s for sound in (noise, drone, np.zeros(0, np.float32), noise[:100])] == [()] * 4


def test_silence_before_and_after_the_music_has_no_beats() -> None:
    samples, true = clicks(120, seconds=10)
    pause = np.zeros(RATE_HZ * 5, np.float32)
    found = beats_in(np.concatenate([pause, samples, pause]))
    assert min(near(found, true + 5)) >= 0.95


@pytest.mark.parametrize(
    ("sample", "beat_s", "first_s", "count"), [("coffee", 60 / 46, 60 / 46, 14), ("depth", 0.5, 0.5, 50)]
)
def test_the_beds_of_the_samples_have_their_beats(sample: str, beat_s: float, first_s: float, count: int) -> None:
    (bed,) = resource("samples", f"{sample}.storyboard").rglob("*.m4a")
    true = first_s + beat_s * np.arange(count)
    assert near(find_beats(bed), true)[0] >= 0.95


def test_a_file_is_read_whatever_its_rate_and_channels(tmp_path: Path) -> None:
    path = tmp_path / "clicks.wav"
    pulse = "0.8*sin(2*PI*900*t)*lt(mod(t-0.25,0.5),0.03)*gte(t,0.25)"
    ffmpeg("-f", "lavfi", "-i", f"aevalsrc='{pulse}|{pulse}':s=44100:d=8", str(path))
    assert min(near(find_beats(path), 0.25 + 0.5 * np.arange(16))) >= 0.9


def test_a_file_without_sound_is_named(tmp_path: Path) -> None:
    path = tmp_path / "silent.mp4"
    ffmpeg("-f", "lavfi", "-i", "color=s=64x64:d=1", str(path))
    with pytest.raises(MediaError, match=r"silent\.mp4"):
        find_beats(path)
