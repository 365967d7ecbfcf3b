"""Sounds in their places, summed: fades, loops, gains, and how music makes way for whoever speaks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from storyboard.stitch.decode import Samples
from storyboard.stitch.profile import CHANNELS, SAMPLE_RATE
from storyboard.stitch.sound import JOIN_SAMPLES, Sound, SoundPlan

KNEE = 0.95
"""Above this level a mix of no given loudness is bent softly instead of cut off."""

ATTACK_S, RELEASE_S = 0.15, 0.4
"""How fast music makes way for speech, and how fast it comes back."""

PAUSE_S = 1.0
"""Between two words no further apart music stays down: it does not pump."""

VOICE_STEP = SAMPLE_RATE // 20
"""How finely a voice is looked at, in samples."""

VOICE_LEVEL = 10 ** (-40 / 20)
"""A voice track softer than this (RMS) says nothing."""

Stretches = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Playing:
    """A decoded sound in its place in the film."""

    sound: Sound
    data: Samples

    def add(self, block: Samples, first: int, duck: NDArray[np.float32] | None) -> None:
        """Add what is heard in the block that begins at sample `first`."""
        sound = self.sound
        start, end = max(first, sound.at), min(first + len(block), sound.end)
        if start >= end or not len(self.data):
            return
        index = np.arange(start - sound.at, end - sound.at)
        taken = self._taken(index)
        level = self._envelope(index) * np.float32(10 ** (sound.gain_db / 20))
        if duck is not None and sound.duck_db:
            level = level * np.power(np.float32(10), duck[start - first : end - first] * np.float32(sound.duck_db / 20))
        block[start - first : end - first] += taken * level[:, None]

    @property
    def heard_samples(self) -> int:
        """How long it can be heard: no longer than it is, unless it goes round."""
        return self.sound.samples if self.sound.is_looped else min(self.sound.samples, len(self.data))

    def _taken(self, index: NDArray[np.int64]) -> Samples:
        length = len(self.data)
        if not self.sound.is_looped:
            first = int(index[0])
            taken = np.zeros((len(index), CHANNELS), dtype=np.float32)
            held = self.data[first : first + len(index)]
            taken[: len(held)] = held
            return taken
        # Every round is exactly as long as the file, so that its beats stay where they are.
        place = index % length
        taken = np.array(self.data[place])
        join = min(JOIN_SAMPLES * 2, length // 2)
        if not join or _closes(self.data):
            return taken
        # The end of the round before goes on, mirrored, while the new one comes in: neither a click nor a hole.
        seam = (place < join) & (index >= length)
        part = (place[seam] / join)[:, None].astype(np.float32)
        taken[seam] = taken[seam] * np.sqrt(part) + self.data[length - 1 - place[seam]] * np.sqrt(1 - part)
        return taken

    def _envelope(self, index: NDArray[np.int64]) -> NDArray[np.float32]:
        """Fades of equal power at both ends; what ends before its time (music too short) must not click either."""
        sound, heard, first = self.sound, self.heard_samples, int(index[0])
        level = np.ones(len(index), dtype=np.float32)
        # Only what is faded is worked out: most of a film is not.
        if first < sound.fade_in:
            rising = slice(0, sound.fade_in - first)
            level[rising] *= np.sin(index[rising] / sound.fade_in * (np.pi / 2)).astype(np.float32)
        if sound.fade_out and int(index[-1]) > heard - sound.fade_out:
            falling = slice(max(0, heard - sound.fade_out - first), None)
            left = np.clip((heard - index[falling]) / sound.fade_out, 0, 1)
            level[falling] *= np.sin(left * (np.pi / 2)).astype(np.float32)
        return level


def _closes(data: Samples) -> bool:
    """Whether the end of a loop runs into its beginning by itself."""
    ends = np.concatenate([data[:32], data[-32:]])
    usual = float(
        np.abs(np.diff(ends[:32], axis=0)).max(initial=0) + np.abs(np.diff(ends[-32:], axis=0)).max(initial=0)
    )
    return float(np.abs(data[0] - data[-1]).max()) <= usual + 1e-4


@dataclass(frozen=True)
class Ensemble:
    """All that is heard in a film. `speech` is when the story's lines are spoken, voices are heard for themselves."""

    plan: SoundPlan
    playing: Sequence[Playing]

    @cached_property
    def _voices(self) -> Stretches:
        return bridged(stretch for entry in self.playing if entry.sound.is_voice for stretch in spoken(entry))

    def block(self, first: int, end: int) -> Samples:
        """The sum of what is heard from sample `first` to `end`; silence outside the film."""
        block = np.zeros((end - first, CHANNELS), dtype=np.float32)
        here = [entry for entry in self.playing if entry.sound.at < end and first < entry.sound.end]
        ducks = self._ducks(here, first, end - first)
        for entry in here:
            entry.add(block, first, ducks[entry.sound.is_voice])
        return block

    def _ducks(
        self, here: Sequence[Playing], first: int, length: int
    ) -> tuple[NDArray[np.float32] | None, NDArray[np.float32] | None]:
        """How far music makes way, and how far voices do: for the story's lines, but not for themselves."""
        if not any(entry.sound.duck_db for entry in here):
            return None, None
        lines = ducking(bridged(self.plan.speech), first, length)
        return np.maximum(lines, ducking(self._voices, first, length)), lines


def spoken(voice: Playing) -> list[tuple[int, int]]:
    """When the voice really says something, on the film's samples."""
    powers = [np.zeros(0, dtype=np.float32)]
    for first in range(0, voice.heard_samples, VOICE_STEP * 100):
        held = voice.data[first : min(first + VOICE_STEP * 100, voice.heard_samples)]
        steps = len(held) // VOICE_STEP
        powers.append(np.square(held[: steps * VOICE_STEP]).reshape(steps, VOICE_STEP * CHANNELS).mean(axis=1))
    level = VOICE_LEVEL / 10 ** (voice.sound.gain_db / 20)
    loud = np.concatenate([[False], np.concatenate(powers) > level**2, [False]])
    edges = np.flatnonzero(loud[1:] != loud[:-1]).reshape(-1, 2) * VOICE_STEP + voice.sound.at
    return [(int(start), int(end)) for start, end in edges]


def bridged(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches in order, short pauses between them filled."""
    filled: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if filled and start - filled[-1][1] <= PAUSE_S * SAMPLE_RATE:
            filled[-1] = filled[-1][0], max(end, filled[-1][1])
        else:
            filled.append((start, end))
    return filled


def ducking(speech: Stretches, first: int, length: int) -> NDArray[np.float32]:
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
