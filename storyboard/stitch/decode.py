"""The samples of each sound of a film: decoded once, at its speed and in its direction, and kept in the cache."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import Ffmpeg, safe_input
from storyboard.media.process import DISK_FULL
from storyboard.model.rate import Ratio
from storyboard.stitch.cache import Cache
from storyboard.stitch.naming import key_of
from storyboard.stitch.profile import CHANNELS, SAMPLE_RATE
from storyboard.stitch.sound import Sound
from storyboard.stitch.sources import Source, SourceError, Sources
from storyboard.stitch.workspace import Workspace

Samples = NDArray[np.float32]

DECODE_VERSION = 2
"""Raised when the same sound would be decoded to other samples."""

DECODE_TIMEOUT_S = 600.0

TAIL_S = 0.25
"""Silence behind a source whose speed is changed, which else would swallow its end."""

LANES = 2

SILENCE: Samples = np.zeros((0, CHANNELS), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Decoder:
    """What decoding needs; its methods may be called from several threads."""

    sources: Sources
    cache: Cache
    workspace: Workspace
    ffmpeg: Ffmpeg
    cancel: threading.Event

    def all(self, sounds: tuple[Sound, ...], on_lost: Callable[[SourceError], None]) -> list[tuple[Sound, Samples]]:
        """Each sound with its samples, in order; those that cannot be read are told to `on_lost` and left out."""
        with ThreadPoolExecutor(LANES) as lanes:
            waiting = [(sound, lanes.submit(self.samples, sound)) for sound in sounds]
            found: list[tuple[Sound, Samples]] = []
            try:
                for sound, future in waiting:
                    try:
                        found.append((sound, future.result()))
                    except SourceError as error:
                        on_lost(error)
            finally:
                lanes.shutdown(cancel_futures=True)
        return found

    def samples(self, sound: Sound) -> Samples:
        """The sound's samples, float stereo; none where the file has no sound. Raises SourceError and Stopped."""
        key = key_of(
            {
                "pcm": [sound.sha256, sound.from_sample, "" if sound.is_looped else sound.samples, sound.speed],
                "reversed": sound.is_reversed,
                "decode": DECODE_VERSION,
                "build": self.ffmpeg.build_id,
            }
        )
        found = self.cache.get(key, ".f32")
        if found is None:
            source = self.sources.get(sound.sha256, sound.label)
            if not source.info.has_audio:
                return SILENCE
            out = self.workspace.path(f"{key[:16]}-{threading.get_ident()}.f32")
            self._decode(sound, source, out)
            if sound.is_reversed:
                _turn_round(out, sound.samples)
            self.sources.check(source, sound.label)
            found = self.cache.put(key, out, ".f32")
        if found.path.stat().st_size < 4 * CHANNELS:
            return SILENCE
        return np.memmap(found.path, dtype=np.float32, mode="r").reshape(-1, CHANNELS)

    def _decode(self, sound: Sound, source: Source, out: Path) -> None:
        args = ["-v", "error", *safe_input(source.path), "-map", "0:a:0", "-af", _chain(sound, source), "-f", "f32le"]
        try:
            self.workspace.run(
                self.ffmpeg,
                [*args, "-y", f"file:{out}"],
                timeout_s=DECODE_TIMEOUT_S,
                cancel=self.cancel,
                what=str(source.path),
            )
        except MediaError as error:
            if error.what == DISK_FULL:
                raise
            raise SourceError(f"{sound.label}: {error.what}", sound.sha256, where=error.where) from error


def _chain(sound: Sound, source: Source) -> str:
    speed = Ratio.of(sound.speed).fraction
    tempo = [f"apad=pad_dur={TAIL_S}", *_tempo(speed)] if speed != 1 else []
    until = []
    if not sound.is_looped:
        # Backwards, what lies behind the stretch must not come in; forwards it only feeds the change of speed.
        last = sound.from_sample + ceil(sound.samples * speed)
        until = [f":end_sample={last}"] if sound.is_reversed else []
    length = [] if sound.is_looped else [f"atrim=end_sample={sound.samples}"]
    return ",".join(
        [
            f"aresample={SAMPLE_RATE}:async=1:first_pts=0",
            # One channel is heard at its full level on both sides, not 3 dB down.
            "pan=stereo|c0=c0|c1=c0" if source.info.is_mono else "aformat=channel_layouts=stereo",
            "aformat=sample_fmts=flt",
            f"atrim=start_sample={sound.from_sample}{''.join(until)}",
            "asetpts=PTS-STARTPTS",
            *tempo,
            *length,
        ]
    )


def _tempo(speed: Fraction) -> list[str]:
    """Filters that change the speed and keep the pitch; one of them halves at most."""
    steps = list[str]()
    while speed < Fraction(1, 2):
        steps.append("atempo=0.5")
        speed *= 2
    return steps if speed == 1 else [*steps, f"atempo={float(speed):.9f}"]


def _turn_round(path: Path, samples: int) -> None:
    """Turn raw stereo samples round in place; where they are too few, silence comes first."""
    held = np.fromfile(path, dtype=np.float32).reshape(-1, CHANNELS)
    turned = np.zeros((samples, CHANNELS), dtype=np.float32)
    turned[samples - len(held) :] = held[::-1]
    turned.tofile(path)
