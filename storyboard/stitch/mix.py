"""The one audio mix: each sound decoded once and cached, summed block by block, encoded once for the whole film."""

import hashlib
import json
import threading
from collections.abc import Callable, Generator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from storyboard.media.errors import MediaError, Stopped
from storyboard.media.ffmpeg import Ffmpeg, safe_input
from storyboard.media.probe import packets
from storyboard.media.process import DISK_FULL
from storyboard.model.rate import Ratio
from storyboard.stitch.cache import Cache
from storyboard.stitch.loudness import Goal, Level, Loudness, Setting, levelled, loudness_of, weighed, weighed_file
from storyboard.stitch.profile import CHANNELS, RENDER_VERSION, SAMPLE_RATE
from storyboard.stitch.sound import JOIN_SAMPLES, Sound, SoundPlan
from storyboard.stitch.sources import SourceError, Sources
from storyboard.stitch.workspace import Workspace

Samples = NDArray[np.float32]

BLOCK = SAMPLE_RATE * 5
"""How many samples are mixed at a time: memory stays flat, whatever the film's length."""

KNEE = 0.95
"""Above this level the mix is bent softly instead of cut off."""

ATTACK_S, RELEASE_S = 0.15, 0.4
"""How fast music makes way for speech, and how fast it comes back."""

DECODE_TIMEOUT_S = 600.0


@dataclass(frozen=True, slots=True)
class Playing:
    """A decoded sound in its place in the film."""

    sound: Sound
    data: Samples

    def add(self, block: Samples, first: int, duck: NDArray[np.float32] | None) -> None:
        """Add what is heard in the block that begins at sample `first`."""
        sound = self.sound
        start, end = max(first, sound.at), min(first + len(block), sound.at + sound.samples)
        if start >= end or not len(self.data):
            return
        index = np.arange(start - sound.at, end - sound.at)
        taken = self._taken(index)
        level = self._envelope(index) * np.float32(10 ** (sound.gain_db / 20))
        if duck is not None and sound.duck_db:
            level = level * np.power(np.float32(10), duck[start - first : end - first] * np.float32(sound.duck_db / 20))
        block[start - first : end - first] += taken * level[:, None]

    def _taken(self, index: NDArray[np.int64]) -> Samples:
        length = len(self.data)
        if not self.sound.is_looped:
            first = int(index[0])
            taken = np.zeros((len(index), CHANNELS), dtype=np.float32)
            held = self.data[first : first + len(index)]
            taken[: len(held)] = held
            return taken
        # Each round overlaps the one before by a join, so that the seam does not click.
        join = min(JOIN_SAMPLES * 2, length // 2)
        step = max(1, length - join)
        place = index % step
        taken = np.array(self.data[place])
        seam = (place < join) & (index >= step)
        part = (place[seam] / max(1, join))[:, None].astype(np.float32)
        taken[seam] = taken[seam] * np.sqrt(part) + self.data[place[seam] + step] * np.sqrt(1 - part)
        return taken

    def _envelope(self, index: NDArray[np.int64]) -> NDArray[np.float32]:
        """Fades of equal power at both ends."""
        sound = self.sound
        level = np.ones(len(index), dtype=np.float32)
        # What ends before its time (music too short) must not click either.
        heard = sound.samples if sound.is_looped else min(sound.samples, len(self.data))
        if sound.fade_in:
            level *= np.sin(np.clip(index / sound.fade_in, 0, 1) * (np.pi / 2)).astype(np.float32)
        if sound.fade_out:
            level *= np.sin(np.clip((heard - index) / sound.fade_out, 0, 1) * (np.pi / 2)).astype(np.float32)
        return level


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
) -> Mix:
    """The film's sound as AAC, exactly as long as planned; from the cache where nothing about it has changed.

    Without a `goal` the levels stay as they were mixed. `on_lost` hears of each file that cannot be read: it raises,
    or the file stays silent. Raises Stopped.
    """
    asked = {"goal": asdict(goal)} if goal else {}
    key = _key({"mix": asdict(plan), "kbps": kbps, "build": ffmpeg.build_id, **asked})
    found = cache.get(key, ".m4a")
    if found is not None:
        return Mix(found.path, loudness_of(found.note))
    decode = partial(_decoded, sources=sources, cache=cache, workspace=workspace, ffmpeg=ffmpeg, cancel=cancel)
    playing: list[Playing] = []
    for sound in plan.sounds:
        try:
            playing.append(Playing(sound, decode(sound)))
        except SourceError as error:
            on_lost(error)
    desk = Desk(plan, playing, workspace, ffmpeg, kbps, cancel)
    is_whole = len(playing) == len(plan.sounds)
    loudness = None
    if goal is None:
        desk.encode()
    else:
        measured = desk.measured(cache if is_whole else None)
        loudness = levelled(measured, goal, desk.encode, lambda: weighed_file(desk.out, ffmpeg, cancel))
    if not is_whole:
        return Mix(desk.out, loudness)
    return Mix(cache.put(key, desk.out, ".m4a", loudness.text() if loudness else "").path, loudness)


@dataclass(frozen=True, slots=True)
class Desk:
    """All that a mix is made of, and the ways it is played out."""

    plan: SoundPlan
    playing: Sequence[Playing]
    workspace: Workspace
    ffmpeg: Ffmpeg
    kbps: int
    cancel: threading.Event

    @property
    def out(self) -> Path:
        """Where the encoded mix goes."""
        return self.workspace.path("mix.m4a")

    def encode(self, setting: Setting | None = None) -> None:
        """Write the mix as AAC; with a setting at another level, else as it is with its peaks bent."""
        with self.ffmpeg.pipe(
            [
                *("-f", "f32le", "-ar", str(SAMPLE_RATE), "-ac", str(CHANNELS), "-i", "pipe:0"),
                *(setting.filters if setting else ()),
                *("-c:a", "aac", "-b:a", f"{self.kbps}k", "-flags:a", "+bitexact", "-fflags", "+bitexact"),
                *("-map_metadata", "-1", "-f", "mp4", "-y", f"file:{self.out}"),
            ],
            what="sound",
        ) as encoder:
            for block in blocks(self.playing, self.plan, self.cancel, is_bent=setting is None):
                level = block if setting is None else block * np.float32(setting.factor)
                encoder.write(level.tobytes())

    def measured(self, cache: Cache | None) -> Level:
        """How loud the mix is before anything is done to it, measured once for each mix."""
        key = _key({"level": asdict(self.plan), "build": self.ffmpeg.build_id})
        found = cache.get(key, ".json") if cache else None
        if found is not None:
            return Level(**json.loads(found.note))
        heard = blocks(self.playing, self.plan, self.cancel, is_bent=False)
        level = weighed((block.tobytes() for block in heard), self.ffmpeg)
        if cache is not None:
            text = json.dumps(asdict(level))
            path = self.workspace.path("level.json")
            path.write_text(text, "utf-8")
            cache.put(key, path, ".json", text)
        return level


def blocks(
    playing: Sequence[Playing], plan: SoundPlan, cancel: threading.Event, *, is_bent: bool = True
) -> Generator[Samples]:
    """The mix, block by block; its peaks bent below full scale where nothing else will hold them."""
    for first in range(0, plan.samples, BLOCK):
        if cancel.is_set():
            raise Stopped
        block = np.zeros((min(BLOCK, plan.samples - first), CHANNELS), dtype=np.float32)
        duck = ducking(plan.speech, first, len(block)) if any(p.sound.duck_db for p in playing) else None
        for entry in playing:
            entry.add(block, first, duck)
        yield bent(block) if is_bent else block


def ducking(speech: Sequence[tuple[int, int]], first: int, length: int) -> NDArray[np.float32]:
    """How far music makes way at each sample, 0 to 1."""
    index = np.arange(first, first + length)
    amount = np.zeros(length, dtype=np.float32)
    attack, release = ATTACK_S * SAMPLE_RATE, RELEASE_S * SAMPLE_RATE
    for start, end in speech:
        if start - attack < first + length and first < end + release:
            rising = 1 - (start - index) / attack
            falling = 1 - (index - end) / release
            amount = np.maximum(amount, np.clip(np.minimum(rising, falling), 0, 1).astype(np.float32))
    return amount


def bent(block: Samples) -> Samples:
    """The block, its peaks bent softly below full scale."""
    loud = np.abs(block)
    if not len(block) or float(loud.max()) <= KNEE:
        return block
    room = 1 - KNEE
    soft = KNEE + room * np.tanh((loud - KNEE) / room)
    return np.where(loud > KNEE, np.copysign(soft, block), block).astype(np.float32)


def _decoded(
    sound: Sound, *, sources: Sources, cache: Cache, workspace: Workspace, ffmpeg: Ffmpeg, cancel: threading.Event
) -> Samples:
    """The sound's samples, float stereo; empty where the file has no sound."""
    wanted = "" if sound.is_looped else str(sound.samples)
    parts = {"pcm": [sound.sha256, sound.from_sample, wanted, sound.speed], "build": ffmpeg.build_id}
    key = _key(parts)
    found = cache.get(key, ".f32")
    if found is None:
        source = sources.get(sound.sha256, sound.label)
        if not source.info.has_audio:
            return np.zeros((0, CHANNELS), dtype=np.float32)
        out = workspace.path(f"{key[:16]}.f32")
        length = [] if sound.is_looped else [f"atrim=end_sample={sound.samples}"]
        chain = [
            f"aresample={SAMPLE_RATE}:async=1:first_pts=0",
            # One channel is heard at its full level on both sides, not 3 dB down.
            "pan=stereo|c0=c0|c1=c0" if source.info.is_mono else "aformat=channel_layouts=stereo",
            "aformat=sample_fmts=flt",
            f"atrim=start_sample={sound.from_sample}",
            "asetpts=PTS-STARTPTS",
            *_tempo(sound.speed),
            *length,
        ]
        args = ["-v", "error", *safe_input(source.path), "-map", "0:a:0", "-af", ",".join(chain), "-f", "f32le", "-y"]
        try:
            whole = [*args, f"file:{out}"]
            workspace.run(ffmpeg, whole, timeout_s=DECODE_TIMEOUT_S, cancel=cancel, what=str(source.path))
        except MediaError as error:
            if error.what == DISK_FULL:
                raise
            raise SourceError(f"{sound.label}: {error.what}", sound.sha256, where=error.where) from error
        sources.check(source, sound.label)
        found = cache.put(key, out, ".f32")
    if found.path.stat().st_size < 4 * CHANNELS:
        return np.zeros((0, CHANNELS), dtype=np.float32)
    return np.memmap(found.path, dtype=np.float32, mode="r").reshape(-1, CHANNELS)


def _tempo(speed: str) -> list[str]:
    """Filters that change the speed and keep the pitch; one of them halves at most."""
    left, steps = Ratio.of(speed).fraction, list[str]()
    while left < 1 / 2:
        steps.append("atempo=0.5")
        left *= 2
    return steps if left == 1 else [*steps, f"atempo={float(left):.9f}"]


def _key(parts: object) -> str:
    text = json.dumps({"version": RENDER_VERSION, "of": parts}, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def audio_samples(path: Path, ffmpeg: Ffmpeg) -> int:
    """How many samples of sound a finished file plays."""
    return round(packets(path, "a:0", ffmpeg=ffmpeg).duration * SAMPLE_RATE)
