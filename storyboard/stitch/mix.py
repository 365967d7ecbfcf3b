"""The one audio mix: weighed stretch by stretch and kept so, then summed and encoded once for the whole film."""

import threading
from collections.abc import Callable, Generator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np

from storyboard.media.errors import Stopped
from storyboard.media.ffmpeg import Ffmpeg
from storyboard.stitch.cache import Cache
from storyboard.stitch.decode import Decoder, Samples
from storyboard.stitch.limiter import Setting, turned
from storyboard.stitch.loudness import Goal, Loudness, levelled, loudness_of, weighed_file
from storyboard.stitch.meter import MARGIN, Bins, Curve, joined, weigh
from storyboard.stitch.naming import key_of
from storyboard.stitch.playing import PAUSE_S, RELEASE_S, Ensemble, Playing, bent
from storyboard.stitch.profile import CHANNELS, SAMPLE_RATE
from storyboard.stitch.sound import Sound, SoundPlan
from storyboard.stitch.sound_codec import SoundCodec
from storyboard.stitch.sources import SourceError, Sources
from storyboard.stitch.workspace import Workspace

MIX_VERSION = 3
"""Raised when the same plan would be mixed to other samples."""

BLOCK = SAMPLE_RATE * 5
"""How many samples are mixed and weighed at a time: memory stays flat, whatever the film's length."""

REACH = round((PAUSE_S + RELEASE_S) * SAMPLE_RATE) + MARGIN
"""How far outside a stretch something can lie that is heard in it: a voice for which music makes way."""


@dataclass(frozen=True, slots=True)
class Mix:
    """The film's sound as a file; `loudness` says what was done to it where a goal was given."""

    path: Path
    loudness: Loudness | None = None


def mixed(
    plan: SoundPlan,
    *,
    sources: Sources,
    cache: Cache,
    workspace: Workspace,
    ffmpeg: Ffmpeg,
    kbps: int,
    cancel: threading.Event,
    on_lost: Callable[[SourceError], None],
    goal: Goal | None = None,
    codec: SoundCodec = SoundCodec.AAC,
) -> Mix:
    """The film's sound, exactly as long as planned; from the cache where nothing about it has changed.

    Without a `goal` the levels stay as they were mixed. `on_lost` hears of each file that cannot be read: it raises,
    or the file stays silent. Raises Stopped.
    """
    asked = {"goal": asdict(goal)} if goal else {}
    how = {"codec": codec, "kbps": 0 if codec.is_lossless else kbps, "build": ffmpeg.build_id, "version": MIX_VERSION}
    key = key_of({"mix": asdict(plan), **how, **asked})
    found = cache.get(key, codec.suffix)
    if found is not None:
        return Mix(found.path, loudness_of(found.note))
    decoder = Decoder(sources, cache, workspace, ffmpeg, cancel)
    playing = [Playing(sound, data) for sound, data in decoder.all(plan.sounds, on_lost)]
    desk = Desk(Ensemble(plan, playing), workspace, ffmpeg, kbps, cancel, codec)
    is_whole = len(playing) == len(plan.sounds)
    loudness = None
    if goal is None:
        desk.encode()
    else:
        loudness = desk.levelled(goal, cache if is_whole else None)
    if not is_whole:
        return Mix(desk.out, loudness)
    return Mix(cache.put(key, desk.out, codec.suffix, loudness.text() if loudness else "").path, loudness)


@dataclass(frozen=True, slots=True)
class Desk:
    """All that a mix is made of, and the ways it is played out."""

    ensemble: Ensemble
    workspace: Workspace
    ffmpeg: Ffmpeg
    kbps: int
    cancel: threading.Event
    codec: SoundCodec = SoundCodec.AAC

    @property
    def out(self) -> Path:
        """Where the encoded mix goes."""
        return self.workspace.path(f"mix{self.codec.suffix}")

    def encode(self, curve: Curve | None = None) -> None:
        """Write the mix; with a curve at those levels, else as it is with its peaks bent."""
        with self.ffmpeg.pipe(
            [
                *("-f", "f32le", "-ar", str(SAMPLE_RATE), "-ac", str(CHANNELS), "-i", "pipe:0"),
                *("-flags:a", "+bitexact", "-fflags", "+bitexact", "-map_metadata", "-1"),
                *(*self.codec.arguments(self.kbps), "-y", f"file:{self.out}"),
            ],
            what="sound",
        ) as encoder:
            for first, block in blocks(self.ensemble, self.cancel):
                level = bent(block) if curve is None else turned(block, first, curve)
                encoder.write(level.tobytes())

    def levelled(self, goal: Goal, cache: Cache | None) -> Loudness:
        """Write the mix at the loudness asked for."""
        bins = self.weighed(cache)

        def encode(setting: Setting) -> None:
            self.encode(setting.curve(bins.peak))

        return levelled(bins, goal, encode, lambda: weighed_file(self.out, self.ffmpeg, self.cancel))

    def weighed(self, cache: Cache | None) -> Bins:
        """How loud the mix is before anything is done to it; each stretch is weighed once as long as it sounds so."""
        parts: list[Bins] = []
        plan = self.ensemble.plan
        for first in range(0, plan.samples, BLOCK):
            if self.cancel.is_set():
                raise Stopped
            end = min(first + BLOCK, plan.samples)
            key = stretch_key(plan, first, end, self.ffmpeg.build_id)
            found = cache.get(key, ".bins") if cache else None
            if found is not None:
                held = np.fromfile(found.path, dtype=np.float32).reshape(2, -1)
                parts.append(Bins(held[0], held[1]))
                continue
            bins = weigh(self.ensemble.block(first - MARGIN, end + MARGIN))
            parts.append(bins)
            if cache is not None:
                path = self.workspace.path(f"{key[:16]}.bins")
                np.stack([bins.energy, bins.peak]).tofile(path)
                cache.put(key, path, ".bins")
        return joined(parts)


def stretch_key(plan: SoundPlan, first: int, end: int, build_id: str) -> str:
    """Names what is heard in a stretch: what sounds elsewhere in the film does not change it."""
    near, far = first - REACH, end + REACH
    heard = [_as_heard(sound, first, far) for sound in plan.sounds if sound.at < far and near < sound.end]
    lines = [(max(a, near) - first, min(b, far) - first) for a, b in plan.speech if a < far and near < b]
    said = {"stretch": [asdict(sound) for sound in heard], "lines": lines, "samples": end - first}
    return key_of({**said, "build": build_id, "version": MIX_VERSION})


def _as_heard(sound: Sound, first: int, far: int) -> Sound:
    """The sound as seen from a stretch: neither its name counts nor an end that lies far behind."""
    plain = replace(sound, at=sound.at - first, label="")
    if sound.is_reversed or sound.end - sound.fade_out <= far:
        return plain
    return replace(plain, samples=0, fade_out=0)


def blocks(ensemble: Ensemble, cancel: threading.Event) -> Generator[tuple[int, Samples]]:
    """The mix, block by block, each with its first sample."""
    for first in range(0, ensemble.plan.samples, BLOCK):
        if cancel.is_set():
            raise Stopped
        yield first, ensemble.block(first, min(first + BLOCK, ensemble.plan.samples))
