"""A film is as loud as it was asked to be, by one gain, and limited only where it must be."""

import threading
from pathlib import Path

import numpy as np
import pytest

from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.picture import AssetKind
from storyboard.stitch.film import ExportReport, export
from storyboard.stitch.limiter import Setting
from storyboard.stitch.loudness import (
    CODED_MARGIN_DB,
    Goal,
    Loudness,
    level_in,
    levelled,
    loudness_of,
    weighed_file,
)
from storyboard.stitch.meter import BIN, Bins, Level
from tests.fakes.clips import Shoot, ffmpeg

CLICKS = "0.7*sin(2*PI*997*t)*lt(mod(t,0.5),0.004)+0.15*sin(2*PI*300*t)"
"""Short loud peaks over a tone: a gain alone would push them over the ceiling."""


def film_of(shoot: Shoot, clips: Path, wave: str, lufs: float | None, name: str = "film.mp4") -> ExportReport:
    """Two seconds of film with that sound."""
    path = shoot.folder / "sound.wav"
    ffmpeg("-f", "lavfi", "-i", f"aevalsrc='{wave}|{wave}':s=48000:d=2", "-c:a", "pcm_f32le", str(path))
    track = AudioTrack(
        id="t", clips=(AudioClip(id="c", asset_id=shoot.asset("m", path, AssetKind.AUDIO, "audio/wav")),)
    )
    cut = shoot.cut([shoot.add("a", clips / "red.mp4"), shoot.add("b", clips / "red.mp4")], [track])
    return export(cut, shoot.folder / name, media=shoot.media, cache=shoot.folder / "cache", loudness_lufs=lufs)


def heard(report: ExportReport) -> Level:
    return weighed_file(report.path, find_ffmpeg(), threading.Event())


@pytest.mark.parametrize("wave", ["0.02*sin(2*PI*440*t)", "1.5*sin(2*PI*440*t)"])
def test_one_gain_brings_a_quiet_and_a_loud_mix_to_the_target(shoot: Shoot, clips: Path, wave: str) -> None:
    report = film_of(shoot, clips, wave, -14.0)
    assert report.loudness is not None
    assert report.loudness.applied.limit_db is None
    assert heard(report).lufs == pytest.approx(-14, abs=0.5)


def test_peaks_are_limited_where_the_gain_would_raise_them_over_the_ceiling(shoot: Shoot, clips: Path) -> None:
    report = film_of(shoot, clips, CLICKS, -12.0)
    level = heard(report)
    assert level.lufs == pytest.approx(-12, abs=0.5)
    assert level.true_peak_db <= -1 + 0.2
    assert report.loudness is not None
    assert report.loudness.applied.limit_db is not None


def test_the_same_mix_gives_the_same_bytes_and_the_same_report(shoot: Shoot, clips: Path, tmp_path: Path) -> None:
    first = film_of(shoot, clips, CLICKS, -12.0)
    again = film_of(shoot, clips, CLICKS, -12.0, "again.mp4")
    (tmp_path / "cache").rename(tmp_path / "old")
    anew = film_of(shoot, clips, CLICKS, -12.0, "anew.mp4")
    assert first.path.read_bytes() == again.path.read_bytes() == anew.path.read_bytes()
    assert first.loudness == again.loudness == anew.loudness


def test_another_target_does_not_measure_the_mix_again(
    shoot: Shoot, clips: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    film_of(shoot, clips, "0.02*sin(2*PI*440*t)", -14.0)
    monkeypatch.setattr("storyboard.stitch.mix.weigh", lambda *_: pytest.fail("measured twice"))
    report = film_of(shoot, clips, "0.02*sin(2*PI*440*t)", -23.0, "quiet.mp4")
    assert heard(report).lufs == pytest.approx(-23, abs=0.5)


def test_silence_stays_silent_and_says_so(shoot: Shoot, clips: Path) -> None:
    report = film_of(shoot, clips, "0", -14.0)
    assert heard(report).is_silent
    assert "no sound" in " ".join(report.notes)


def test_without_a_target_nothing_is_measured(shoot: Shoot, clips: Path) -> None:
    assert film_of(shoot, clips, "0.02*sin(2*PI*440*t)", None).loudness is None


def bins_of(level: float, peak: float = 0.0) -> Bins:
    """Two even seconds of that power in each millisecond, one of them with a peak."""
    energy = np.full(2000, level**2 * BIN, np.float32)
    peaks = np.full(2000, level, np.float32)
    peaks[1000] = max(level, peak)
    return Bins(energy, peaks)


def test_a_goal_that_the_mix_cannot_reach_is_reported() -> None:
    done: list[Setting] = []
    loudness = levelled(bins_of(0.001), Goal(-14), done.append, lambda: Level(-30, -20, 3))
    assert "-30.0 LUFS in place of -14" in loudness.note
    assert done[-1].gain_db == pytest.approx(30)
    assert loudness_of(loudness.text()) == loudness


def test_a_peak_that_the_encoder_raised_is_limited_further() -> None:
    levels = iter([Level(-14, -0.2, 3), Level(-14, -1.1, 3)])
    loudness = levelled(bins_of(0.1, 0.9), Goal(-14), lambda _: None, lambda: next(levels))
    assert loudness.applied.limit_db == pytest.approx(-1 - CODED_MARGIN_DB - 0.8, abs=0.06)
    assert loudness.note == ""


def test_what_says_no_level_is_not_believed() -> None:
    with pytest.raises(MediaError, match="how loud"):
        level_in("Summary: nothing")
    assert loudness_of("45,0x1") is None
    assert isinstance(loudness_of(Loudness(Goal(-1), Level(0, 0, 0), Setting(), Level(0, 0, 0)).text()), Loudness)
