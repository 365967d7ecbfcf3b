"""How a finished film is written for its place: container, codecs and all that the encoders are told. Pure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from storyboard.media.colour import TAG_FILTER, TAG_OPTIONS
from storyboard.model.errors import StoryboardError
from storyboard.model.picture import Format
from storyboard.model.presets import ExportPreset
from storyboard.model.rate import Rate
from storyboard.stitch.profile import EXPORT, Profile
from storyboard.stitch.sound_codec import SoundCodec

VIDEO_ENCODERS: Mapping[str, tuple[str, ...]] = {
    "h264": ("libx264",),
    "hevc": ("libx265",),
    "av1": ("libsvtav1", "libaom-av1"),
    "vp9": ("libvpx-vp9",),
    "prores": ("prores_ks",),
    "gif": ("gif",),
    "png": ("png",),
}
"""The encoders of each codec that we know how to drive, the best first."""

AUDIO_ENCODERS: Mapping[str, str] = {"aac": "aac", "opus": "libopus", "pcm_s24le": "pcm_s24le", "": ""}

CONTAINERS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "mp4": (frozenset({"h264", "hevc", "av1"}), frozenset({"aac"})),
    "mov": (frozenset({"h264", "hevc", "prores"}), frozenset({"aac", "pcm_s24le"})),
    "webm": (frozenset({"vp9", "av1"}), frozenset({"opus"})),
    "gif": (frozenset({"gif"}), frozenset({""})),
    "png": (frozenset({"png"}), frozenset({"pcm_s24le"})),
}
"""What picture and sound each container holds; `png` is a folder of numbered pictures with one sound file."""

STAND_INS: Mapping[str, tuple[str, ...]] = {
    "h264": ("hevc",),
    "hevc": ("h264", "av1"),
    "av1": ("vp9", "hevc", "h264"),
    "vp9": ("av1", "h264"),
    "prores": ("png", "h264"),
    "gif": ("png", "h264"),
    "png": ("prores", "h264"),
}
"""Which codec comes nearest where one cannot be written."""

THREADS = 2
"""How many threads an encoder of a whole film uses: always the same, for the same bytes."""

SEGMENTED = frozenset({"h264", "hevc", "av1", "vp9", "prores"})
"""The codecs whose films are put together from segments: a stretch encoded by itself can follow any other."""


FROM_MASTERS = frozenset({"hevc", "av1", "vp9"})
"""Of these, those whose encoders are slow beside rendering, and hold the very codes that masters do."""


class CannotEncode(StoryboardError):
    """A preset that this ffmpeg, or this version, cannot write."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Coding:
    """One way to write a film. `encoder` is ffmpeg's name, `rate` None keeps the film's, 0 means that nothing is asked.

    With `video_kbps` the bit rate is constant, else `crf` holds the quality.
    """

    container: str = "mp4"
    video: str = "h264"
    encoder: str = "libx264"
    audio: str = "aac"
    crf: int = EXPORT.crf
    video_kbps: int = 0
    audio_kbps: int = EXPORT.audio_kbps
    rate: Rate | None = None
    max_width: int = 0
    max_bytes: int = 0

    @property
    def is_joined(self) -> bool:
        """True where segments are put together as they are; every other film is encoded whole, from masters.

        A constant bit rate is a promise about what a decoder has waiting at every moment: pieces encoded apart do not
        keep it where they meet. At another rate or size no frame of the film is one of a segment's. A GIF has one
        palette, and pictures are files of their own.
        """
        is_whole = self.video_kbps or self.rate is not None or self.max_width
        return self.video in SEGMENTED and not is_whole

    @property
    def needs_masters(self) -> bool:
        """True where the film is made from lossless segments, which then serve every other film of its size."""
        return not self.is_joined or self.video in FROM_MASTERS

    def segments(self, rate: Rate) -> Profile:
        """How the segments of such a film at that rate are encoded: each by one thread, two at a time."""
        sound = SoundCodec.AAC if self.audio == "aac" else SoundCodec.PCM24
        plain = replace(EXPORT, name=self.video, crf=self.crf, audio_kbps=self.audio_kbps, sound=sound)
        if self.video == "h264" or self.video not in SEGMENTED:
            return plain
        encoder = self._encoder(max(1, rate.frames(plain.gop_s)), 1)[1:]
        return replace(plain, pixels=_PIXELS.get(self.video, plain.pixels), encoder=tuple(encoder))

    @property
    def suffix(self) -> str:
        """What the name of such a film ends in; a folder's ends in nothing."""
        return "" if self.container == "png" else f".{self.container}"

    @property
    def has_text(self) -> bool:
        """True where captions can be a track of the file."""
        return self.container in {"mp4", "mov"}

    def video_arguments(self, gop_frames: int) -> list[str]:
        """The encoder and everything it is told."""
        return [*self._encoder(gop_frames, THREADS), *TAG_OPTIONS]

    def _encoder(self, gop_frames: int, threads: int) -> Sequence[str]:
        return _ENCODER_ARGUMENTS[self.encoder](self, gop_frames, threads)

    @property
    def pixels(self) -> str:
        """The end of the filter chain: pixel format and tags."""
        return f"format={_PIXELS.get(self.video, 'yuv420p')},{TAG_FILTER}"

    @property
    def audio_arguments(self) -> list[str]:
        """How the mix, which is without loss, becomes the film's sound."""
        if not self.audio:
            return ["-an"]
        level = [] if self.audio.startswith("pcm") else ["-b:a", f"{self.audio_kbps}k"]
        return ["-c:a", AUDIO_ENCODERS[self.audio], *level, "-flags:a", "+bitexact"]


def coding_of(preset: ExportPreset, film: Format, encoders: frozenset[str]) -> Coding:
    """How the preset wants a film of that format written. Raises CannotEncode naming what is not possible."""
    pictures, sounds = CONTAINERS.get(preset.container, (frozenset(), frozenset()))
    audio = "" if preset.container == "gif" else preset.audio_codec
    if preset.video_codec not in pictures or audio not in sounds:
        raise CannotEncode(
            f"{preset.container} with {preset.video_codec} and {preset.audio_codec or 'no sound'} cannot be written.",
            where=f"preset {preset.id}",
            fix=f"Containers are {', '.join(CONTAINERS)}.",
        )
    lack = lacking(preset, encoders)
    if lack:
        raise CannotEncode(f"This ffmpeg has no encoder for {lack}.", where=f"preset {preset.id}")
    taken = not preset.rate or any(Rate.of(rate) == film.rate for rate in preset.rates)
    rate = film.rate if taken else Rate.of(preset.rate)
    return Coding(
        container=preset.container,
        video=preset.video_codec,
        encoder=next(name for name in VIDEO_ENCODERS[preset.video_codec] if name in encoders),
        audio=audio,
        crf=preset.crf,
        video_kbps=preset.video_kbps,
        audio_kbps=preset.audio_kbps,
        rate=None if rate == film.rate else rate,
        max_width=preset.max_width if film.width > preset.max_width else 0,
        max_bytes=preset.max_bytes,
    )


def lacking(preset: ExportPreset, encoders: frozenset[str]) -> str:
    """The codec that this ffmpeg has no encoder for; empty where the preset can be written."""
    if not set(VIDEO_ENCODERS.get(preset.video_codec, ())) & encoders:
        return preset.video_codec
    audio = AUDIO_ENCODERS.get(preset.audio_codec, preset.audio_codec)
    wants_sound = preset.container != "gif" and audio
    return preset.audio_codec if wants_sound and audio not in encoders else ""


def nearest(preset: ExportPreset, presets: Iterable[ExportPreset], encoders: frozenset[str]) -> ExportPreset | None:
    """The preset that comes nearest to one that cannot be written: the next best codec, the same size if there is."""
    able = [other for other in presets if other.id != preset.id and not lacking(other, encoders)]
    for codec in (preset.video_codec, *STAND_INS.get(preset.video_codec, ())):
        found = [other for other in able if other.video_codec == codec and not other.max_s]
        if found:
            size = (preset.width, preset.height)
            return min(found, key=lambda other: (other.width, other.height) != size)
    return None


def _x264(coding: Coding, gop_frames: int, threads: int) -> list[str]:
    kbps = f"{coding.video_kbps}k"
    level = ["-crf", str(coding.crf)]
    if coding.video_kbps:
        # The filler keeps a still picture from falling below what the place asks for.
        level = ["-b:v", kbps, "-minrate", kbps, "-maxrate", kbps, "-bufsize", kbps, "-x264-params", "nal-hrd=cbr"]
    return [
        *("-c:v", "libx264", "-preset", EXPORT.preset, *level, "-profile:v", "high", "-bf", "2"),
        *("-threads", str(threads), "-g", str(gop_frames), "-flags:v", "+cgop+bitexact"),
    ]


def _x265(coding: Coding, gop_frames: int, threads: int) -> list[str]:
    quiet = f"log-level=error:pools={threads}:frame-threads=1:open-gop=0:keyint={gop_frames}:info=0"
    level = ["-b:v", f"{coding.video_kbps}k"] if coding.video_kbps else ["-crf", str(coding.crf)]
    # Apple's players take hvc1 alone.
    return ["-c:v", "libx265", "-preset", "fast", *level, "-tag:v", "hvc1", "-x265-params", quiet]


def _svt(coding: Coding, gop_frames: int, threads: int) -> list[str]:
    speed = ["-preset", "8", "-svtav1-params", f"lp={threads}"]
    return ["-c:v", "libsvtav1", *_quality(coding), *speed, "-g", str(gop_frames)]


def _aom(coding: Coding, gop_frames: int, threads: int) -> list[str]:
    speed = ["-cpu-used", "6", "-row-mt", "1", "-threads", str(threads)]
    return ["-c:v", "libaom-av1", *_quality(coding, "-b:v", "0"), *speed, "-g", str(gop_frames)]


def _vpx(coding: Coding, gop_frames: int, threads: int) -> list[str]:
    speed = ["-deadline", "good", "-cpu-used", "4", "-row-mt", "1", "-tile-columns", "1", "-threads", str(threads)]
    return ["-c:v", "libvpx-vp9", *_quality(coding, "-b:v", "0"), *speed, "-g", str(gop_frames)]


def _quality(coding: Coding, *alone: str) -> list[str]:
    """Bit rate or quality; `alone` is what tells an encoder that quality alone counts."""
    return ["-b:v", f"{coding.video_kbps}k"] if coding.video_kbps else ["-crf", str(coding.crf), *alone]


def _prores(coding: Coding, gop_frames: int, threads: int) -> list[str]:
    del coding, gop_frames
    return ["-c:v", "prores_ks", "-profile:v", "hq", "-vendor", "apl0", "-threads", str(threads)]


def _png(coding: Coding, gop_frames: int, threads: int) -> list[str]:
    del coding, gop_frames, threads
    return ["-c:v", "png", "-pred", "mixed", "-compression_level", "4"]


_ENCODER_ARGUMENTS: Mapping[str, Callable[[Coding, int, int], Sequence[str]]] = {
    "libx264": _x264,
    "libx265": _x265,
    "libsvtav1": _svt,
    "libaom-av1": _aom,
    "libvpx-vp9": _vpx,
    "prores_ks": _prores,
    "png": _png,
}

_PIXELS: Mapping[str, str] = {"prores": "yuv422p10le", "png": "rgb24"}
