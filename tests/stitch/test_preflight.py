"""A file is held against what a place asks, by its real pixels and sound."""

from pathlib import Path
from typing import Any

import pytest

from storyboard.model.findings import Severity
from storyboard.model.presets import ExportPreset
from storyboard.stitch.flaw import Flaw
from storyboard.stitch.preflight import preflight
from tests.fakes.clips import clip, ffmpeg

PLACE = ExportPreset(id="here", label="Here", as_of="2026-11-21", source="a test", width=160, height=90)


def place(**asked: object) -> ExportPreset:
    return PLACE.model_validate({**PLACE.model_dump(), **asked})


def rules(flaws: tuple[Flaw, ...], severity: Severity | None = None) -> list[str]:
    return [flaw.rule for flaw in flaws if severity in (None, flaw.severity)]


FAST = ("-movflags", "+faststart")
TONE = "sine=frequency=440:sample_rate=48000:d=9"


def film(path: Path, picture: str = "testsrc2", **how: Any) -> Path:
    """A clip that starts fast."""
    return clip(path, picture, options=FAST, **how)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One second that moves and sounds."""
    return film(tmp_path_factory.mktemp("good") / "good.mp4", sound=TONE)


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
        ({"max_rate": 12}, "rate", Severity.ERROR, "at most 12"),
        ({"rate": "25", "rates": ("25", "30")}, "rate", Severity.WARNING, "25, 30 are asked for"),
        ({"min_kbps": 900_000}, "bit rate", Severity.WARNING, "at least 900 Mb/s"),
        ({"max_kbps": 1}, "bit rate", Severity.ERROR, "at most 0.001 Mb/s"),
        ({"max_width": 90}, "size", Severity.ERROR, "at most 90"),
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
    path = film(tmp_path / "black.mp4", "color=c=black", frames=24)
    assert rules(preflight(path, PLACE)) == ["first seconds", "silence"]


def test_black_and_frozen_stretches_are_told_with_their_place(tmp_path: Path) -> None:
    path = tmp_path / "held.mp4"
    graph = "testsrc2=s=160x90:r=12:d=1[a];color=black:s=160x90:r=12:d=1[b];color=red:s=160x90:r=12:d=4[c]"
    joined = f"{graph};[a][b][c]concat=n=3,format=yuv420p[v]"
    ffmpeg("-filter_complex", joined, "-map", "[v]", "-c:v", "libx264", "-preset", "ultrafast", *FAST, str(path))
    told = {flaw.rule: flaw.where for flaw in preflight(path, PLACE)}
    assert told == {"silence": "", "black": "00:00:01:00-00:00:02:00", "frozen": "00:00:02:00-00:00:06:00"}


def test_a_strobe_is_an_error_and_names_its_place(tmp_path: Path) -> None:
    strobe = "format=yuv420p,geq=lum='if(lt(mod(N,4),2),16,235)':cb=128:cr=128"
    path = film(tmp_path / "strobe.mp4", "color=c=black", frames=36, filters=strobe)
    (flaw,) = [flaw for flaw in preflight(path, PLACE) if flaw.severity == Severity.ERROR]
    assert flaw.rule == "flashes"
    assert flaw.where.startswith("00:00:00:")
    assert (flaw.span[1] or 0) < 0.5 < (flaw.span[2] or 0)


def test_sound_alone_is_no_film(tmp_path: Path) -> None:
    path = tmp_path / "tone.m4a"
    ffmpeg("-f", "lavfi", "-i", "sine=frequency=440:d=1", "-c:a", "aac", str(path))
    assert "picture" in rules(preflight(path, PLACE), Severity.ERROR)


def test_a_strobe_of_saturated_red_over_green_of_the_same_light_is_an_error(tmp_path: Path) -> None:
    graph = "color=0xff0000:s=160x90:r=24:d=1.5[a];color=0x007f00:s=160x90:r=24:d=1.5[b];"
    mixed = f"{graph}[a][b]blend=all_expr='if(lt(mod(N,4),2),A,B)',format=yuv420p[v]"
    path = tmp_path / "red.mp4"
    ffmpeg(
        "-filter_complex",
        mixed.replace("[a][b]", "[a]format=gbrp[c];[b]format=gbrp[d];[c][d]"),
        "-map",
        "[v]",
        "-c:v",
        "libx264",
        "-crf",
        "4",
        *FAST,
        str(path),
    )
    (flaw,) = [flaw for flaw in preflight(path, PLACE) if flaw.severity == Severity.ERROR]
    assert "saturated red" in flaw.what


def test_a_file_whose_index_stands_at_its_end_is_told(tmp_path: Path) -> None:
    path = clip(tmp_path / "slow.mp4", sound=TONE)
    assert rules(preflight(path, PLACE)) == ["fast start"]


def test_a_beginning_in_which_nothing_moves_or_sounds_is_told(tmp_path: Path) -> None:
    still = "loop=loop=80:size=1:start=0,trim=end_frame=120"
    late = "aevalsrc=if(gt(t\\,4)\\,0.3*sin(2*PI*440*t)\\,0):s=48000:d=5"
    path = film(tmp_path / "slow.mp4", frames=120, filters=still, sound=late)
    told = [(flaw.rule, flaw.what, flaw.where) for flaw in preflight(path, PLACE) if flaw.rule == "first seconds"]
    assert told == [
        ("first seconds", "Nothing moves in the first 3 seconds.", "00:00:00:00-00:00:03:00"),
        ("first seconds", "Nothing is heard in the first 3 seconds.", "00:00:00:00-00:00:03:00"),
    ]


def test_bars_are_told_where_they_are_forbidden(tmp_path: Path) -> None:
    path = film(
        tmp_path / "bars.mp4", filters="drawbox=h=12:c=black:t=fill,drawbox=y=78:h=12:c=black:t=fill", sound=TONE
    )
    assert rules(preflight(path, PLACE)) == []
    (flaw,) = preflight(path, place(forbids_bars=True))
    assert (flaw.rule, flaw.severity) == ("bars", Severity.ERROR)
    assert "above and below" in flaw.what


def test_a_small_line_on_black_is_not_a_black_picture(tmp_path: Path) -> None:
    line = "drawbox=x=300:y=178:w=40:h=3:color=0xa0a0a0:t=fill"
    how = {"size": "640x360", "frames": 36}
    card = film(tmp_path / "card.mp4", "color=c=black", filters=line, **how)
    gap = film(tmp_path / "gap.mp4", "color=c=black", **how)
    wide = place(width=640, height=360)
    black = [{flaw.what for flaw in preflight(path, wide) if "black" in flaw.what} for path in (card, gap)]
    assert black == [set(), {"The first 3 seconds are black."}]
