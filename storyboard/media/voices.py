"""Scratch voices by an engine on this machine, as a program of its own: espeak-ng, or piper with a voice model.

What is said goes through a file, never through a shell or an argument: no text can be an option or a command.
"""

import os
import re
import shutil
import threading
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import Ffmpeg, safe_input
from storyboard.media.process import run
from storyboard.model.errors import StoryboardError

SPEAK_TIMEOUT_S = 120.0

LONGEST_TEXT = 5000
"""No line of dialogue is longer than this many characters; the rest is not said."""

USUAL_WPM, FASTEST_WPM = 165, 300

MODEL_VARIABLE = "PIPER_MODEL"
"""Names the .onnx file of piper's voice."""

_PIPER_WPM = 170
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{1,12}){0,3}", re.ASCII)


class NoVoice(StoryboardError):
    """There is no engine that could speak, or not so."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A program that speaks; `model` is the voice file that piper needs."""

    name: str
    path: str
    model: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """How somebody sounds: a language, a timbre of the engine's, a pitch (50 is usual, 0 to 99), words a minute."""

    language: str = "en-us"
    timbre: str = ""
    pitch: int = 50
    words_per_minute: int = USUAL_WPM


def engines(environment: Mapping[str, str] = os.environ) -> tuple[Engine, ...]:
    """The engines that are installed and can speak, the better one first: piper only where its voice is there."""
    path = environment.get("PATH", "")
    found: list[Engine] = []
    piper, model = shutil.which("piper", path=path), environment.get(MODEL_VARIABLE, "")
    if piper and model and Path(model).is_file():
        found.append(Engine("piper", piper, model))
    espeak = shutil.which("espeak-ng", path=path)
    return (*found, Engine("espeak-ng", espeak)) if espeak else tuple(found)


def engine_named(name: str = "", environment: Mapping[str, str] = os.environ) -> Engine:
    """The engine of that name, the best one for none. Raises NoVoice that says what to install."""
    found = engines(environment)
    wanted = next((engine for engine in found if not name or engine.name == name), None)
    if wanted is not None:
        return wanted
    if name not in ("", "espeak-ng", "piper"):
        raise NoVoice(f"There is no voice engine {name!r}.", fix="There are: espeak-ng, piper.")
    if name == "piper":
        raise NoVoice("piper is not ready.", fix=f"Install it and set {MODEL_VARIABLE} to the .onnx file of a voice.")
    raise NoVoice("No voice engine is installed.", fix="Install espeak-ng (on Debian: apt install espeak-ng).")


def speak(
    engine: Engine, text: str, voice: Voice, out: Path, *, ffmpeg: Ffmpeg, cancel: threading.Event | None = None
) -> None:
    """Say the text into the WAV file `out`. Raises NoVoice, MediaError and Stopped."""
    if not _LANGUAGE.fullmatch(voice.language):
        raise NoVoice(f"{voice.language!r} is no language.", fix="Write it as en-us, de or pt-br.")
    script = out.with_suffix(".txt")
    try:
        script.write_text(f"{sayable(text)}\n", "utf-8")
        if engine.name == "piper":
            _piper(engine, script, voice, out, ffmpeg, cancel)
        else:
            said = ["-b", "1", "-z", "-v", _timbre(voice), "-p", str(voice.pitch), "-s", str(voice.words_per_minute)]
            _run([engine.path, "--stdin", *said, "-w", str(out.absolute())], script, cancel)
    finally:
        script.unlink(missing_ok=True)
    if not out.is_file() or out.stat().st_size <= 44:
        raise NoVoice(f"{engine.name} said nothing.", where=text[:60], fix="Try another engine or language.")


def sayable(text: str) -> str:
    """The words alone: no signs that steer an engine, no control characters, of a length that can be spoken."""
    # Two square brackets switch espeak-ng to phonemes.
    plain = re.sub(r"[\[\]{}<>|\\]+", " ", unicodedata.normalize("NFC", text))
    plain = "".join(sign if sign.isprintable() else " " for sign in plain)
    return " ".join(plain.split())[:LONGEST_TEXT]


def _timbre(voice: Voice) -> str:
    return f"{voice.language}+{voice.timbre}" if voice.timbre else voice.language


def _piper(
    engine: Engine, script: Path, voice: Voice, out: Path, ffmpeg: Ffmpeg, cancel: threading.Event | None
) -> None:
    """Piper has one voice a model: others are made of it by pitch, its speed kept."""
    shift = 2 ** ((voice.pitch - 50) / 100)
    scale = _PIPER_WPM / voice.words_per_minute
    raw = out.with_suffix(".raw.wav")
    try:
        argv = [engine.path, "--model", engine.model, "--output_file", str(raw.absolute()), "--length_scale"]
        _run([*argv, f"{scale:.3f}"], script, cancel)
        turned = f"aresample=22050,asetrate={round(22050 * shift)},aresample=22050,atempo={1 / shift:.5f}"
        args = [*safe_input(raw), "-af", turned, "-c:a", "pcm_s16le", "-fflags", "+bitexact", "-y"]
        ffmpeg.run([*args, f"file:{out.absolute()}"], timeout_s=SPEAK_TIMEOUT_S, cancel=cancel, what="the voice")
    finally:
        raw.unlink(missing_ok=True)


def _run(argv: list[str], script: Path, cancel: threading.Event | None) -> None:
    with script.open("rb") as text:
        try:
            run(
                argv,
                timeout_s=SPEAK_TIMEOUT_S,
                on_output=lambda _: None,
                cancel=cancel,
                what="the voice",
                stdin=text.fileno(),
            )
        except MediaError as error:
            if "voice does not exist" in error.what:
                raise NoVoice("The engine has no voice for that language.", fix="Give another --language.") from error
            raise
