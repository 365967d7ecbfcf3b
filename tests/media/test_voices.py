"""Voices by a program on this machine, which no text can turn against us."""

import json
import shutil
from pathlib import Path

import pytest

from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.media.probe import probe
from storyboard.media.voices import Engine, NoVoice, Voice, engine_named, engines, sayable, speak
from tests.fakes.talker import asked, talker

HOSTILE = "-w /tmp/x --stdin $(touch y) `z` [[kIl]] <speak>\x00\x1b[2J</speak>\nAnd 'so' \"on\"; é"


def test_what_is_said_reaches_the_engine_as_a_file_alone(tmp_path: Path) -> None:
    folder = talker(tmp_path / "bin")
    (engine,) = engines({"PATH": str(folder)})
    speak(engine, HOSTILE, Voice("en-gb", "f2", 61, 140), tmp_path / "out.wav", ffmpeg=find_ffmpeg())
    arguments, text = json.loads(asked(folder)[0])
    assert arguments[:-1] == ["--stdin", "-b", "1", "-z", "-v", "en-gb+f2", "-p", "61", "-s", "140", "-w"]
    assert text.strip() == sayable(HOSTILE)
    assert not set(text) & set("[]<>\x00\x1b")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bin", "out.wav"]


def test_piper_needs_a_model_and_its_voices_differ_by_pitch_alone(tmp_path: Path) -> None:
    folder = talker(tmp_path / "bin", "piper")
    model = tmp_path / "voice.onnx"
    assert engines({"PATH": str(folder)}) == engines({"PATH": str(folder), "PIPER_MODEL": str(model)}) == ()
    model.touch()
    engine = engine_named("piper", {"PATH": str(folder), "PIPER_MODEL": str(model)})
    lengths = []
    for pitch in (30, 50, 70):
        out = tmp_path / f"{pitch}.wav"
        speak(engine, "One two three four.", Voice(pitch=pitch), out, ffmpeg=find_ffmpeg())
        lengths.append(probe(out).audio_s)
    assert max(lengths) - min(lengths) < 0.1
    assert "voice.onnx" in asked(folder)[0]


@pytest.mark.parametrize(("name", "said"), [("", "Install espeak-ng"), ("piper", "PIPER_MODEL"), ("siri", "There are")])
def test_what_is_not_installed_is_named_with_what_to_do(name: str, said: str) -> None:
    with pytest.raises(NoVoice, match=said):
        engine_named(name, {"PATH": "/nowhere"})


@pytest.mark.parametrize("language", ["-w/tmp/x", "en us", "", "EN", "x" * 20])
def test_a_language_that_could_be_an_option_is_refused(tmp_path: Path, language: str) -> None:
    with pytest.raises(NoVoice, match="no language"):
        speak(Engine("espeak-ng", "/bin/false"), "Hi.", Voice(language), tmp_path / "o.wav", ffmpeg=find_ffmpeg())


def test_an_engine_that_says_nothing_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(NoVoice, match="said nothing"):
        speak(Engine("espeak-ng", "/bin/true"), "Hi.", Voice(), tmp_path / "o.wav", ffmpeg=find_ffmpeg())


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_a_real_engine_speaks_and_refuses_a_language_it_lacks(tmp_path: Path) -> None:
    out = tmp_path / "o.wav"
    speak(engine_named("espeak-ng"), HOSTILE, Voice(timbre="f2"), out, ffmpeg=find_ffmpeg())
    assert probe(out).audio_s > 1
    with pytest.raises(NoVoice, match="no voice for that language"):
        speak(engine_named("espeak-ng"), "Hi.", Voice("xx"), out, ffmpeg=find_ffmpeg())
