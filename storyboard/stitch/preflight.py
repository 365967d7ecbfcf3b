"""A finished file held against what a place asks of it: its real pixels and sound, not what it claims."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from storyboard.media.ffmpeg import Ffmpeg, find_ffmpeg
from storyboard.media.probe import MediaInfo, packets, probe
from storyboard.media.sniff import GIF
from storyboard.model.cut import Cut
from storyboard.model.findings import Severity
from storyboard.model.presets import ExportPreset
from storyboard.model.rate import Rate
from storyboard.stitch.areas import area_flaws, bar_flaws
from storyboard.stitch.boxes import starts_fast
from storyboard.stitch.flaw import Flaw, span_of
from storyboard.stitch.watching import HOOK_S, Seen, watched
from storyboard.stitch.xmp import source_in

SLACK_S = 0.05
"""How much longer than allowed is still let pass: an audio frame."""

LOUDER_LU, QUIETER_LU, PEAK_DB = 1.0, 2.0, 0.2
"""How far from the target is told of."""

ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


def preflight(
    path: Path,
    preset: ExportPreset,
    *,
    cut: Cut | None = None,
    ffmpeg: Ffmpeg | None = None,
    cancel: threading.Event | None = None,
) -> tuple[Flaw, ...]:
    """Everything about the file that the preset does not allow or that is likely a mistake, the worst first.

    With the `cut` that the film was made of its titles are held against the place's safe areas by name; without, what
    looks like lettering is. The last one is what must be disclosed there, where anything must. Raises MediaError for a
    file that cannot be played to its end, and Stopped.
    """
    ffmpeg = ffmpeg or find_ffmpeg()
    info = _timed(path, probe(path, ffmpeg=ffmpeg), ffmpeg)
    seen = watched(path, info, ffmpeg, cancel)
    flaws = [
        *_shape(info, preset),
        *_rate(info, preset),
        *_codecs(info, preset),
        *_weight(path, info, preset),
        *_start(path, info),
        *_sound(seen, preset, info),
        *_flashes(seen, info),
        *_picture(seen, info),
        *area_flaws(seen.looks, preset, info, cut),
        *bar_flaws(seen.looks, preset, info),
        *_disclosure(path, preset),
    ]
    return tuple(sorted(flaws, key=lambda flaw: ORDER.index(flaw.severity)))


def _timed(path: Path, info: MediaInfo, ffmpeg: Ffmpeg) -> MediaInfo:
    """The file with its true clock, where its kind is one that pictures come in too."""
    if info.kind != GIF or info.frames < 2:
        return info
    found = packets(path, ffmpeg=ffmpeg)
    return replace(info, rate=Rate.of(1 / found.step), duration_s=float(found.duration))


def _shape(info: MediaInfo, preset: ExportPreset) -> Iterator[Flaw]:
    """Length and size."""
    if not info.has_video:
        yield Flaw("picture", Severity.ERROR, "The file holds no picture.", fix="Export the film again.")
        return
    length = info.duration_s
    if preset.max_s and length > preset.max_s + SLACK_S:
        what = f"The film lasts {length:.2f} s; at most {preset.max_s:g} s are allowed."
        yield Flaw("length", Severity.ERROR, what, "Make a shorter version.", span_of(info.rate, preset.max_s, length))
    if preset.min_s and length < preset.min_s - SLACK_S:
        what = f"The film lasts {length:.2f} s; at least {preset.min_s:g} s are asked for."
        yield Flaw("length", Severity.ERROR, what, "Make a longer version.")
    size = (info.shown_width, info.shown_height)
    if preset.width and preset.height and size != (preset.width, preset.height):
        same = size[0] * preset.height == size[1] * preset.width
        severity = Severity.WARNING if same else Severity.ERROR
        what = f"The picture is {size[0]}x{size[1]}; {preset.width}x{preset.height} is asked for."
        yield Flaw("size", severity, what, f"Export with --preset {preset.id}.")
    if preset.max_width and info.shown_width > preset.max_width:
        what = f"The picture is {info.shown_width} pixels wide; at most {preset.max_width} are taken."
        yield Flaw("size", Severity.ERROR, what, f"Export with --preset {preset.id}.")


def _rate(info: MediaInfo, preset: ExportPreset) -> Iterator[Flaw]:
    """Frames a second. The clock of a WebM is too coarse to say whether they are evenly spaced."""
    if not info.has_video:
        return
    if info.is_variable and info.kind.demuxer != "matroska":
        yield Flaw("rate", Severity.ERROR, "The frames are unevenly spaced.", "Export the film again.")
        return
    taken = [Rate.of(rate) for rate in preset.rates or ((preset.rate,) if preset.rate else ())]
    if taken and info.rate not in taken:
        asked = ", ".join(str(rate) for rate in taken)
        what = f"The film has {info.rate} frames a second; {asked} are asked for."
        yield Flaw("rate", Severity.WARNING, what, f"Export with --preset {preset.id}.")
    if preset.max_rate and info.rate.fraction > preset.max_rate:
        what = f"The film has {info.rate} frames a second; at most {preset.max_rate:g} are taken."
        yield Flaw("rate", Severity.ERROR, what, "Change the rate of the whole board.")


def _codecs(info: MediaInfo, preset: ExportPreset) -> Iterator[Flaw]:
    """Container and codecs."""
    fix = f"Export with --preset {preset.id}."
    if preset.container and info.kind.suffix != f".{preset.container}":
        what = f"The file is {info.kind.suffix.lstrip('.')}; {preset.container} is asked for."
        yield Flaw("container", Severity.ERROR, what, fix)
    if info.has_video and preset.video_codec and info.video_codec != preset.video_codec:
        what = f"The picture is written in {info.video_codec}; {preset.video_codec} is asked for."
        yield Flaw("codec", Severity.ERROR, what, fix)
    if info.has_audio and preset.audio_codec and info.audio_codec != preset.audio_codec:
        what = f"The sound is written in {info.audio_codec}; {preset.audio_codec} is asked for."
        yield Flaw("codec", Severity.ERROR, what, fix)


def _weight(path: Path, info: MediaInfo, preset: ExportPreset) -> Iterator[Flaw]:
    """Bytes, and bytes a second."""
    size = path.stat().st_size
    kbps = size * 8 / max(info.duration_s, 0.001) / 1000
    if preset.max_bytes and size > preset.max_bytes:
        most = f"at most {preset.max_bytes / 1e6:g} MB are taken"
        what = f"The file has {size / 1e6:.1f} MB ({kbps / 1000:.1f} Mb/s); {most}."
        yield Flaw("bytes", Severity.ERROR, what, "Make a shorter version, or a preset of yours with a higher crf.")
    if preset.max_kbps and kbps > preset.max_kbps:
        what = f"The file has {kbps / 1000:.1f} Mb/s; at most {preset.max_kbps / 1000:g} Mb/s are taken."
        yield Flaw("bit rate", Severity.ERROR, what, f"Export with --preset {preset.id}.")
    if preset.min_kbps and kbps < preset.min_kbps:
        what = f"The file has {kbps / 1000:.2f} Mb/s; at least {preset.min_kbps / 1000:g} Mb/s are asked for."
        fix = f"Export with --preset {preset.id}." if preset.video_kbps else "Set video_kbps in a preset of yours."
        yield Flaw("bit rate", Severity.WARNING, what, fix)


def _start(path: Path, info: MediaInfo) -> Iterator[Flaw]:
    if info.kind.demuxer == "mov" and not starts_fast(path):
        what = "The index stands at the file's end: nothing plays before all of it is there."
        yield Flaw("fast start", Severity.WARNING, what, "Export the film again.")


def _sound(seen: Seen, preset: ExportPreset, info: MediaInfo) -> Iterator[Flaw]:
    level, target = seen.level, preset.loudness_lufs
    if level is None or level.is_silent:
        if preset.audio_codec:
            what = "Nothing is heard in the whole film."
            yield Flaw("silence", Severity.NOTE, what, "Add music if that is not meant.")
        return
    fix = f"Export with --preset {preset.id}."
    if target is not None and not -QUIETER_LU <= level.lufs - target <= LOUDER_LU:
        what = f"The film is at {level.lufs:.1f} LUFS; {target:g} is asked for."
        yield Flaw("loudness", Severity.WARNING, what, fix)
    if level.true_peak_db > preset.true_peak_db + PEAK_DB:
        what = f"The true peak is {level.true_peak_db:.1f} dB; at most {preset.true_peak_db:g} dB are asked for."
        yield Flaw("true peak", Severity.WARNING, what, fix)
    hook = min(HOOK_S, info.duration_s) - SLACK_S
    if any(start <= SLACK_S and end >= hook for start, end in seen.silent):
        what = f"Nothing is heard in the first {HOOK_S:g} seconds."
        where = span_of(info.rate, 0, min(HOOK_S, info.duration_s))
        yield Flaw("first seconds", Severity.NOTE, what, "Let music or a voice begin with the picture.", where)


def _flashes(seen: Seen, info: MediaInfo) -> Iterator[Flaw]:
    fix = "Slow the flashes, dim them, or cut fewer."
    for start, end in seen.flashes:
        what = "More than three flashes in a second: some viewers may have a seizure."
        yield Flaw("flashes", Severity.ERROR, what, fix, span_of(info.rate, start, end))
    for start, end in seen.red_flashes:
        if not any(first <= end and start <= last for first, last in seen.flashes):
            what = "More than three flashes of saturated red in a second: some viewers may have a seizure."
            yield Flaw("flashes", Severity.ERROR, what, fix, span_of(info.rate, start, end))


def _picture(seen: Seen, info: MediaInfo) -> Iterator[Flaw]:
    """Stretches in which nothing is to be seen, or nothing moves."""
    hook = min(HOOK_S, info.duration_s) - SLACK_S
    is_black = any(start <= SLACK_S and end >= hook for start, end in seen.black)
    first = span_of(info.rate, 0, min(HOOK_S, info.duration_s))
    if is_black:
        what = f"The first {HOOK_S:g} seconds are black."
        yield Flaw("first seconds", Severity.WARNING, what, "Begin with a picture.", first)
    elif not seen.stirs and info.frames > 1:
        what = f"Nothing moves in the first {HOOK_S:g} seconds."
        yield Flaw("first seconds", Severity.WARNING, what, "Begin with a picture that moves.", first)
    for start, end in seen.black:
        if not (is_black and start <= SLACK_S):
            what = f"The picture is black for {end - start:.2f} s."
            yield Flaw(
                "black", Severity.NOTE, what, "Shorten the gap if it is not meant.", span_of(info.rate, start, end)
            )
    for start, end in seen.frozen:
        if not any(begun <= start + SLACK_S and end <= last + SLACK_S for begun, last in seen.black):
            what = f"The picture does not move for {end - start:.2f} s."
            fix = "See that the shot's take is long enough."
            yield Flaw("frozen", Severity.NOTE, what, fix, span_of(info.rate, start, end))


def _disclosure(path: Path, preset: ExportPreset) -> Iterator[Flaw]:
    """What the place wants to be told, and whether the file itself says that it concerns this film."""
    if not preset.disclosure:
        return
    says = source_in(path)
    fix = {
        None: "Do so where the film holds such pictures.",
        True: "Do so: the film says itself that it holds AI-generated pictures.",
        False: "Not needed as far as the film says itself: it holds no AI-generated pictures from Storyboard.",
    }[None if says is None else "rained" in says]
    yield Flaw("disclosure", Severity.NOTE, preset.disclosure, fix)
