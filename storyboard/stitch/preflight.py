"""A finished file held against what a place asks of it: its real pixels and sound, not what it claims."""

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from storyboard.media.ffmpeg import Ffmpeg, find_ffmpeg, safe_input
from storyboard.media.probe import MediaInfo, probe
from storyboard.media.process import run
from storyboard.model.findings import Severity
from storyboard.model.presets import ExportPreset
from storyboard.model.rate import Rate
from storyboard.stitch.flashes import CELLS_HIGH, CELLS_WIDE, FlashCounter
from storyboard.stitch.loudness import METER, level_in
from storyboard.stitch.meter import Level

BLACK_S, FROZEN_S = 0.5, 3.0
"""How long a stretch must be to be told of."""

HOOK_S = 3.0
"""The first seconds, in which a viewer stays or goes."""

SLACK_S = 0.05
"""How much longer than allowed is still let pass: an audio frame."""

LOUDER_LU, QUIETER_LU, PEAK_DB = 1.0, 2.0, 0.2
"""How far from the target is told of."""

WATCH_TIMEOUT_S = 3600.0

_BLACK = re.compile(r"black_start:([\d.]+) black_end:([\d.]+)")
_FROZEN = re.compile(r"freeze_(start|end): ([\d.]+)")


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing a place would not take, or a person would not like: what, where in the film, how to mend it."""

    rule: str
    severity: Severity
    what: str
    where: str = ""
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen and heard by playing the whole file; stretches and flashes in seconds. `level` None: no sound."""

    black: tuple[tuple[float, float], ...] = ()
    frozen: tuple[tuple[float, float], ...] = ()
    flashes: tuple[tuple[float, float], ...] = ()
    level: Level | None = None


def preflight(
    path: Path, preset: ExportPreset, *, ffmpeg: Ffmpeg | None = None, cancel: threading.Event | None = None
) -> tuple[Flaw, ...]:
    """Everything about the file that the preset does not allow or that is likely a mistake, the worst first.

    The last one is what must be disclosed there, where anything must. Raises MediaError for a file that cannot be
    played to its end, and Stopped.
    """
    ffmpeg = ffmpeg or find_ffmpeg()
    info = probe(path, ffmpeg=ffmpeg)
    seen = watched(path, info, ffmpeg, cancel)
    order = [Severity.ERROR, Severity.WARNING, Severity.NOTE]
    flaws = [*_shape(info, preset), *_weight(path, info, preset), *_sound(seen, preset), *_picture(seen, info)]
    if preset.disclosure:
        flaws.append(
            Flaw("disclosure", Severity.NOTE, preset.disclosure, fix="Do so where the film holds such pictures.")
        )
    return tuple(sorted(flaws, key=lambda flaw: order.index(flaw.severity)))


def watched(path: Path, info: MediaInfo, ffmpeg: Ffmpeg, cancel: threading.Event | None = None) -> Seen:
    """Play the file once and see and hear what is in it. Raises MediaError and Stopped."""
    counter = FlashCounter(float(info.rate.fraction))
    look = f"blackdetect=d={BLACK_S}:pix_th=0.10,freezedetect=n=-60dB:d={FROZEN_S}"
    small = f"scale={CELLS_WIDE}:{CELLS_HIGH}:flags=area,format=gray"
    picture = ["-map", "0:v:0", "-vf", f"{look},{small}", "-f", "rawvideo", "pipe:1"] if info.has_video else []
    sound = ["-map", "0:a:0", "-af", METER, "-f", "null", "-"] if info.has_audio else []
    args = ["-nostats", *safe_input(path), *picture, *sound]
    said = run(ffmpeg.argv(args), timeout_s=WATCH_TIMEOUT_S, on_output=counter.feed, cancel=cancel, what=str(path))
    return Seen(
        black=tuple((float(start), float(end)) for start, end in _BLACK.findall(said)),
        frozen=tuple(_frozen(said, info.duration_s)),
        flashes=tuple(counter.stretches()),
        level=level_in(said) if info.has_audio else None,
    )


def _frozen(said: str, end_s: float) -> Iterator[tuple[float, float]]:
    begun: float | None = None
    for word, at in _FROZEN.findall(said):
        if word == "start":
            begun = float(at)
        elif begun is not None:
            yield begun, float(at)
            begun = None
    if begun is not None:
        yield begun, end_s


def _shape(info: MediaInfo, preset: ExportPreset) -> Iterator[Flaw]:
    """Length, size and rate."""
    if not info.has_video:
        yield Flaw("picture", Severity.ERROR, "The file holds no picture.", fix="Export the film again.")
        return
    length = info.duration_s
    if preset.max_s and length > preset.max_s + SLACK_S:
        what = f"The film lasts {length:.2f} s; at most {preset.max_s:g} s are allowed."
        yield Flaw("length", Severity.ERROR, what, _span(preset.max_s, length), "Make a shorter version.")
    if preset.min_s and length < preset.min_s - SLACK_S:
        what = f"The film lasts {length:.2f} s; at least {preset.min_s:g} s are asked for."
        yield Flaw("length", Severity.ERROR, what, fix="Make a longer version.")
    size = (info.shown_width, info.shown_height)
    if preset.width and preset.height and size != (preset.width, preset.height):
        same = size[0] * preset.height == size[1] * preset.width
        severity = Severity.WARNING if same else Severity.ERROR
        what = f"The picture is {size[0]}x{size[1]}; {preset.width}x{preset.height} is asked for."
        yield Flaw("size", severity, what, fix=f"Export with --preset {preset.id}.")
    if info.is_variable:
        yield Flaw("rate", Severity.ERROR, "The frames are unevenly spaced.", fix="Export the film again.")
    elif preset.rate and Rate.of(preset.rate) != info.rate:
        what = f"The film has {info.rate} frames a second; {preset.rate} are asked for."
        yield Flaw("rate", Severity.WARNING, what, fix="Change the rate of the whole board.")


def _weight(path: Path, info: MediaInfo, preset: ExportPreset) -> Iterator[Flaw]:
    """Container, codecs and bytes."""
    fix = f"Export with --preset {preset.id}."
    if preset.container and info.kind.suffix != f".{preset.container}":
        what = f"The file is {info.kind.suffix.lstrip('.')}; {preset.container} is asked for."
        yield Flaw("container", Severity.ERROR, what, fix=fix)
    if info.has_video and preset.video_codec and info.video_codec != preset.video_codec:
        what = f"The picture is written in {info.video_codec}; {preset.video_codec} is asked for."
        yield Flaw("codec", Severity.ERROR, what, fix=fix)
    if info.has_audio and preset.audio_codec and info.audio_codec != preset.audio_codec:
        what = f"The sound is written in {info.audio_codec}; {preset.audio_codec} is asked for."
        yield Flaw("codec", Severity.ERROR, what, fix=fix)
    size = path.stat().st_size
    if preset.max_bytes and size > preset.max_bytes:
        rate = size * 8 / max(info.duration_s, 0.001) / 1e6
        what = f"The file has {size / 1e6:.1f} MB ({rate:.1f} Mb/s); at most {preset.max_bytes / 1e6:g} MB are taken."
        yield Flaw("bytes", Severity.ERROR, what, fix="Export at a higher crf, or make a shorter version.")


def _sound(seen: Seen, preset: ExportPreset) -> Iterator[Flaw]:
    level, target = seen.level, preset.loudness_lufs
    if level is None or level.is_silent:
        yield Flaw(
            "silence", Severity.NOTE, "Nothing is heard in the whole film.", fix="Add music if that is not meant."
        )
        return
    fix = f"Export with --preset {preset.id}."
    if target is not None and not -QUIETER_LU <= level.lufs - target <= LOUDER_LU:
        what = f"The film is at {level.lufs:.1f} LUFS; {target:g} is asked for."
        yield Flaw("loudness", Severity.WARNING, what, fix=fix)
    if level.true_peak_db > preset.true_peak_db + PEAK_DB:
        what = f"The true peak is {level.true_peak_db:.1f} dB; at most {preset.true_peak_db:g} dB are asked for."
        yield Flaw("true peak", Severity.WARNING, what, fix=fix)


def _picture(seen: Seen, info: MediaInfo) -> Iterator[Flaw]:
    for start, end in seen.flashes:
        what = "More than three flashes in a second: some viewers may have a seizure."
        yield Flaw("flashes", Severity.ERROR, what, _span(start, end), "Slow the flashes, dim them, or cut fewer.")
    for start, end in seen.black:
        if start <= SLACK_S and end >= min(HOOK_S, info.duration_s) - SLACK_S:
            what = f"The first {HOOK_S:g} seconds are black."
            yield Flaw("first seconds", Severity.WARNING, what, _span(start, end), "Begin with a picture.")
        else:
            what = f"The picture is black for {end - start:.2f} s."
            yield Flaw("black", Severity.NOTE, what, _span(start, end), "Shorten the gap if it is not meant.")
    for start, end in seen.frozen:
        if not any(first <= start + SLACK_S and end <= last + SLACK_S for first, last in seen.black):
            what = f"The picture does not move for {end - start:.2f} s."
            yield Flaw("frozen", Severity.NOTE, what, _span(start, end), "See that the shot's take is long enough.")


def _span(start: float, end: float) -> str:
    return f"{start:.2f}-{end:.2f} s"
