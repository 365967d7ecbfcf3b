"""A file is held against what a place asks, by its real pixels and sound."""

from pathlib import Path

import numpy as np
import pytest

from storyboard.model.findings import Severity
from storyboard.model.presets import ExportPreset
from storyboard.stitch.flashes import CELLS_HIGH, CELLS_WIDE, FlashCounter
from storyboard.stitch.preflight import Flaw, preflight
from tests.fakes.clips import clip, ffmpeg

PLACE = ExportPreset(id="here", label="Here", as_of="2026-11-21", source="a test", width=160, height=90)


def place(**asked: object) -> ExportPreset:
    return PLACE.model_validate({**PLACE.model_dump(), **asked})


def rules(flaws: tuple[Flaw, ...], severity: Severity | None = None) -> list[str]:
    return [flaw.rule for flaw in flaws if severity in (None, flaw.severity)]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One second that moves and sounds."""
    return clip(tmp_path_factory.mktemp("good") / "good.mp4", sound="sine=frequency=440:sample_rate=48000:d=1")


def test_a_film_that_is_as_asked_has_no_flaw(good: Path) -> None:
    assert preflight(good, place(max_s=1)) == ()


@pytest.mark.parametrize(
    ("asked", "rule", "severity", "words"),
    [
        ({"max_s": 0.5}, "length", Severity.ERROR, "at most 0.5 s"),
        ({"min_s": 6}, "length", Severity.ERROR, "at least 6 s"),
        ({"width": 90, "height": 160}, "size", Severity.ERROR, "90x160 is asked for"),
        ({"width": 320, "height": 180}, "size", Severity.WARNING, "320x180"),
        ({"rate": "25"}, "rate", Severity.WARNING, "25 are asked for"),
        ({"container": "webm"}, "container", Severity.ERROR, "webm is asked for"),
        ({"video_codec": "av1"}, "codec", Severity.ERROR, "written in h264"),
        ({"audio_codec": "opus"}, "codec", Severity.ERROR, "written in aac"),
        ({"max_bytes": 1000}, "bytes", Severity.ERROR, "Mb/s"),
        ({"loudness_lufs": -5}, "loudness", Severity.WARNING, "-5 is asked for"),
        ({"true_peak_db": -30}, "true peak", Severity.WARNING, "at most -30 dB"),
        ({"disclosure": "Switch on the label."}, "disclosure", Severity.NOTE, "Switch on the label."),
    ],
)
def test_what_a_place_asks_is_measured(
    good: Path, asked: dict[str, object], rule: str, severity: Severity, words: str
) -> None:
    (flaw,) = preflight(good, place(**asked))
    assert (flaw.rule, flaw.severity) == (rule, severity)
    assert words in flaw.what
    assert flaw.fix


def test_a_black_silent_beginning_is_told(tmp_path: Path) -> None:
    path = clip(tmp_path / "black.mp4", "color=c=black", frames=24)
    assert rules(preflight(path, PLACE)) == ["first seconds", "silence"]


def test_black_and_frozen_stretches_are_told_with_their_place(tmp_path: Path) -> None:
    path = tmp_path / "held.mp4"
    graph = "testsrc2=s=160x90:r=12:d=1[a];color=black:s=160x90:r=12:d=1[b];color=red:s=160x90:r=12:d=4[c]"
    joined = f"{graph};[a][b][c]concat=n=3,format=yuv420p[v]"
    ffmpeg("-filter_complex", joined, "-map", "[v]", "-c:v", "libx264", "-preset", "ultrafast", str(path))
    told = {flaw.rule: flaw.where for flaw in preflight(path, PLACE)}
    assert told == {"silence": "", "black": "1.00-2.00 s", "frozen": "2.00-6.00 s"}


def test_a_strobe_is_an_error_and_names_its_place(tmp_path: Path) -> None:
    strobe = "format=yuv420p,geq=lum='if(lt(mod(N,4),2),16,235)':cb=128:cr=128"
    path = clip(tmp_path / "strobe.mp4", "color=c=black", frames=36, filters=strobe)
    (flaw,) = [flaw for flaw in preflight(path, PLACE) if flaw.severity == Severity.ERROR]
    assert flaw.rule == "flashes"
    assert flaw.where.endswith("s")


def test_sound_alone_is_no_film(tmp_path: Path) -> None:
    path = tmp_path / "tone.m4a"
    ffmpeg("-f", "lavfi", "-i", "sine=frequency=440:d=1", "-c:a", "aac", str(path))
    assert "picture" in rules(preflight(path, PLACE), Severity.ERROR)


def flashing(levels: list[int], *, part: float = 1.0) -> list[tuple[float, float]]:
    """The stretches found in frames of these greys at 24 a second; `part` of the picture flashes."""
    counter = FlashCounter(24)
    for level in levels:
        frame = np.zeros((CELLS_HIGH, CELLS_WIDE), np.uint8)
        frame[:, : round(CELLS_WIDE * part)] = level
        counter.feed(frame.tobytes())
    return list(counter.stretches())


def test_three_flashes_in_a_second_are_allowed_and_a_fourth_is_not() -> None:
    one = [255, 0]
    assert flashing([0, *one * 3, *[0] * 30]) == []
    assert len(flashing([0, *one * 4, *[0] * 30])) == 1


def test_slow_small_and_faint_changes_are_no_flashes() -> None:
    slow = [level for _ in range(6) for level in [0] * 6 + [255] * 6]
    assert flashing(slow) == []
    assert flashing([0, 255] * 12, part=0.2) == []
    assert flashing([0, 60] * 12) == []


def test_two_strobes_are_two_stretches() -> None:
    assert len(flashing([*[0, 255] * 5, *[0] * 48, *[0, 255] * 5])) == 2
