"""Sound from the command line."""

import json
from pathlib import Path

import pytest

from storyboard.cli.run import run
from storyboard.store.project import create_project
from tests.fakes.clips import ffmpeg
from tests.fakes.talker import talker
from tests.fakes.tiny import tiny


@pytest.fixture
def folder(tmp_path: Path) -> str:
    """The tiny board on disk, with music of a beat every half second."""
    create_project(tmp_path / "p.storyboard", tiny())
    pulse = "0.8*sin(2*PI*900*t)*lt(mod(t-0.25,0.5),0.03)*gte(t,0.25)"
    ffmpeg("-f", "lavfi", "-i", f"aevalsrc='{pulse}':s=48000:d=8", str(tmp_path / "song.wav"))
    assert run(["add-sound", str(tmp_path / "p.storyboard"), str(tmp_path / "song.wav"), "--duck", "9"]) == 0
    return str(tmp_path / "p.storyboard")


def test_tracks_are_listed_changed_and_told(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sound", folder, "Music", "gain=-3", "mute=yes"]) == 0
    capsys.readouterr()
    assert run(["sound", folder]) == 0
    said = capsys.readouterr().out
    assert "Music (music): -3 dB, 9 dB under voices, muted" in said
    assert "Music/1 song.wav: from frame 0, to the end, +0 dB" in said
    assert run(["sound", folder, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["muted"] is True


def test_what_cannot_be_set_is_an_exit_code(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sound", folder, "Nope", "gain=-3"]) != 0
    assert "There is no track 'Nope'" in capsys.readouterr().err


def test_beats_are_told_pinned_and_snapped_to(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["beats", folder, "--add", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["added"] == len(told["beats"]) == 4
    assert run(["beats", folder, "--snap", "--tolerance", "0.5"]) == 0
    said = capsys.readouterr().out
    assert "song.wav: 4 beats, 120 a minute" in said
    assert "its cut" in said


def test_a_scratch_voice_is_made_or_what_to_install_is_said(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert run(["scratch-voice", folder]) == 1
    assert "Install espeak-ng" in capsys.readouterr().err
    monkeypatch.setenv("PATH", str(talker(tmp_path / "bin")))
    assert run(["scratch-voice", folder]) == 0
    assert "lines spoken" in capsys.readouterr().out
