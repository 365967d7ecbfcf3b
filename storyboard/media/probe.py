"""What a media file holds, by asking ffmpeg and counting its packets."""

import dataclasses
import re
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

from storyboard.media.colour import UNTAGGED, ColourTags
from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import Ffmpeg, find_ffmpeg, safe_input
from storyboard.media.process import run
from storyboard.media.sniff import FileKind, sniff
from storyboard.model.rate import FILM, Rate

PROBE_TIMEOUT_S = 60.0

COARSE_S = Fraction(3, 2000)
"""What rounding to milliseconds may add to, or take from, how long a file says it is."""

STANDARD_RATES = tuple(
    Rate.of(text)
    for text in ("24", "24000/1001", "25", "30", "30000/1001", "12", "15", "16", "48", "50", "60", "60000/1001", "120")
)
"""What a clock too coarse to say its rate exactly is taken for, when it is within 0.02 percent."""

_VIDEO = re.compile(r"Stream #\d+:\d+.*?: Video: (.*)")
_AUDIO = re.compile(r"Stream #\d+:\d+.*?: Audio: (\w+).*?, (\d+) Hz, ([^,]+)")

ALPHA_DECODERS: Mapping[str, str] = {"vp9": "libvpx-vp9", "vp8": "libvpx"}
"""Who decodes the transparent parts of a WebM, by its codec; a build that can write them can read them."""


@dataclass(frozen=True, slots=True)
class MediaInfo:
    """A file's picture and sound.

    `width` and `height` are the stored pixels; `shown_width` and `shown_height` what is seen after pixel aspect and
    rotation. `frames` is exact; 0 for a file of sound only, 1 for a still. `pixel_format` is ffmpeg's name;
    `field_order` is tff or bff where each frame holds two fields taken one after the other, top or bottom first.
    """

    kind: FileKind
    width: int
    height: int
    rate: Rate
    frames: int
    duration_s: float
    has_audio: bool = False
    sample_rate: int = 0
    is_mono: bool = False
    audio_s: float = 0.0
    colours: ColourTags = UNTAGGED
    pixel_format: str = ""
    pixel_aspect: Fraction = Fraction(1)
    rotation_deg: int = 0
    video_codec: str = ""
    audio_codec: str = ""
    is_variable: bool = False
    field_order: str = ""

    @property
    def has_video(self) -> bool:
        """True where there is a picture."""
        return self.frames > 0

    @property
    def shown_width(self) -> int:
        """The width seen, in square pixels."""
        return self._shown()[0]

    @property
    def shown_height(self) -> int:
        """The height seen, in square pixels."""
        return self._shown()[1]

    def _shown(self) -> tuple[int, int]:
        wide = round(self.width * self.pixel_aspect)
        return (self.height, wide) if self.rotation_deg % 180 else (wide, self.height)


@dataclass(frozen=True, slots=True)
class Packets:
    """One stream as its packets tell it: times in seconds, exact; `extradata` identifies the decoder's set-up."""

    count: int
    duration: Fraction
    step: Fraction
    is_even: bool
    extradata: str
    pixel_aspect: Fraction


def probe(path: Path, *, ffmpeg: Ffmpeg | None = None, decode: bool = False) -> MediaInfo:
    """What the file holds; with `decode` the frames that can really be decoded are counted, not those it claims.

    Raises MediaError that names the file where it is missing, empty, no media, or holds neither picture nor sound.
    """
    kind = sniff(path)
    ffmpeg = ffmpeg or find_ffmpeg()
    streams, said = _read(ffmpeg, path, "a:0" if kind.is_audio else None)
    video, audio = streams.get("video"), streams.get("audio")
    if video is None and audio is None:
        raise MediaError("The file holds neither picture nor sound.", where=str(path))
    frames = 0 if video is None else video.count
    if video is not None and decode:
        frames = decodable_frames(path, ffmpeg=ffmpeg)
    found = _described(kind, said, frames, video, audio)
    # ffmpeg's own decoder leaves these transparent parts out and does not say that there are any.
    is_clear = bool(re.search(r"alpha_mode\s*: 1", said)) and ALPHA_DECODERS.get(found.video_codec) in ffmpeg.encoders
    return dataclasses.replace(found, pixel_format="yuva420p") if is_clear else found


def decodable_frames(
    path: Path,
    *,
    ffmpeg: Ffmpeg | None = None,
    hear: Callable[[int], None] | None = None,
    cancel: threading.Event | None = None,
) -> int:
    """How many frames of the picture can be decoded, by decoding them all; `hear` is told how many were, so far.

    Raises Stopped when `cancel` is set.
    """
    ffmpeg = ffmpeg or find_ffmpeg()
    heard = [0]

    def count(frames: int) -> None:
        heard[0] = frames
        if hear is not None and (cancel is None or not cancel.is_set()):
            hear(frames)

    args = ["-v", "error", *safe_input(path), "-map", "0:v:0", "-fps_mode", "passthrough", "-f", "null", "-"]
    # An hour of film takes minutes: whoever can cancel decides how long is too long.
    timeout_s = PROBE_TIMEOUT_S * (5 if cancel is None else 120)
    ffmpeg.run(args, timeout_s=timeout_s, on_progress=count, cancel=cancel, what=str(path))
    return heard[0]


def packets(path: Path, stream: str = "v:0", *, ffmpeg: Ffmpeg | None = None) -> Packets:
    """The packets of one stream (`v:0`, `a:0`); raises MediaError where there is none."""
    streams, _ = _read(ffmpeg or find_ffmpeg(), path, stream)
    found = streams.get("video" if stream.startswith("v") else "audio")
    if found is None:
        raise MediaError("The file holds no such stream.", where=str(path))
    return found


def _read(ffmpeg: Ffmpeg, path: Path, stream: str | None) -> tuple[dict[str, Packets], str]:
    maps = ["-map", f"0:{stream}"] if stream else ["-map", "0:v:0?", "-map", "0:a:0?"]
    rows = bytearray()
    args = [*safe_input(path), *maps, "-c", "copy", "-f", "framecrc", "pipe:1"]
    try:
        said = run(ffmpeg.argv(args), timeout_s=PROBE_TIMEOUT_S, on_output=rows.extend, what=str(path))
    except MediaError as error:
        raise _unreadable(path, error) from error
    return _streams(rows.decode("ascii", "replace")), said


def _unreadable(path: Path, error: MediaError) -> MediaError:
    if "does not contain any stream" in error.what or "matches no streams" in error.what:
        return MediaError("The file holds neither picture nor sound.", where=str(path))
    return MediaError(f"The file is damaged or cut short ({error.what})", where=str(path), fix="Get it again.")


def _streams(text: str) -> dict[str, Packets]:
    """The streams in framecrc's text, by kind."""
    heads: dict[str, dict[str, str]] = {}
    shown: dict[str, list[tuple[int, int]]] = {}
    for line in text.splitlines():
        if found := re.match(r"#(\w+) (\d+):\s*(.*)", line):
            heads.setdefault(found[2], {})[found[1]] = found[3]
        elif not line.startswith("#") and line.count(",") >= 4:
            index, _, pts, duration = (part.strip() for part in line.split(",")[:4])
            shown.setdefault(index, []).append((int(pts), int(duration)))
    return {
        head.get("media_type", ""): _packets(head, sorted(shown[index]))
        for index, head in heads.items()
        if index in shown
    }


def _packets(head: dict[str, str], shown: list[tuple[int, int]]) -> Packets:
    """The packets in the order they are shown; what is written of a packet's length is about decoding, not showing."""
    clock = Fraction(head["tb"])
    times = [pts for pts, _ in shown]
    end = times[-1] + shown[-1][1]
    steps = Counter(later - earlier for earlier, later in pairwise(times)) or Counter([shown[-1][1]])
    return Packets(
        count=len(shown),
        duration=(end - max(times[0], 0)) * clock,
        step=max(steps, key=lambda step: steps[step]) * clock,
        is_even=len(steps) == 1,
        extradata=head.get("extradata", "").replace(" ", ""),
        pixel_aspect=_aspect(head.get("sar", "")),
    )


def _aspect(text: str) -> Fraction:
    found = re.match(r"(\d+)/(\d+)", text)
    if found is None or int(found[1]) == 0 or int(found[2]) == 0:
        return Fraction(1)
    return Fraction(int(found[1]), int(found[2]))


def _described(kind: FileKind, said: str, frames: int, video: Packets | None, audio: Packets | None) -> MediaInfo:
    said = said.split("Stream mapping:")[0]
    sound = _AUDIO.search(said)
    rate, is_variable = (FILM, False) if video is None or kind.is_picture else _rate(video)
    codec, pixel_format, colours, width, height = _picture(said) if video else ("", "", UNTAGGED, 0, 0)
    turned = re.search(r"rotation of (-?\d+)", said)
    seconds = float(rate.seconds(frames)) if video and not is_variable else 0.0
    sound_s = float(audio.duration) if audio else 0.0
    return MediaInfo(
        kind=kind,
        width=width,
        height=height,
        rate=rate,
        frames=frames,
        duration_s=seconds or (float(video.duration) if video else sound_s),
        has_audio=audio is not None,
        sample_rate=int(sound[2]) if sound and audio else 0,
        is_mono=bool(sound and audio and sound[3].strip() == "mono"),
        audio_s=sound_s,
        colours=colours,
        pixel_format=pixel_format,
        pixel_aspect=video.pixel_aspect if video else Fraction(1),
        rotation_deg=-int(turned[1]) % 360 if turned and video else 0,
        video_codec=codec,
        audio_codec=sound[1] if sound and audio else "",
        is_variable=is_variable,
        field_order=_field_order(said) if video and not kind.is_picture else "",
    )


def _rate(video: Packets) -> tuple[Rate, bool]:
    """The exact rate, and whether the file has none."""
    if video.duration <= 0 or video.step <= 0:
        return FILM, False
    if video.is_even and video.step * video.count == video.duration:
        return Rate.of(1 / video.step), False
    mean = video.count / video.duration
    nearest = min(STANDARD_RATES, key=lambda rate: abs(rate.fraction - mean))
    off = abs(nearest.fraction - mean) / mean
    # A clock of milliseconds cannot say more.
    coarse = COARSE_S / video.duration if 1000 % video.step.denominator == 0 else Fraction(0)
    if off < max(Fraction(1, 5000), coarse):
        return nearest, False
    # The mean, so that the count of frames at this rate lasts as long as the file does.
    return Rate.of(mean.limit_denominator(1001)), True


def _picture(said: str) -> tuple[str, str, ColourTags, int, int]:
    found = _VIDEO.search(said)
    text = found[1] if found else ""
    size = re.search(r", (\d{1,5})x(\d{1,5})[ ,]", f"{text},")
    pixels = re.search(r", (\w+)(?:\(([^)]*)\))?, \d+x\d+", text)
    name, notes = (pixels[1], pixels[2] or "") if pixels else ("", "")
    width, height = (int(size[1]), int(size[2])) if size else (0, 0)
    return text.split(" ")[0].rstrip(","), name, _colours(name, notes), width, height


def _field_order(said: str) -> str:
    """Which field of a frame was taken first; empty where frames are whole."""
    found = _VIDEO.search(said)
    # Of "top coded first (swapped)" the bottom field is shown first.
    order = re.search(r"[(,] ?(top|bottom) (first|coded first \(swapped\))", found[1] if found else "")
    if order is None:
        return ""
    return "tff" if (order[1] == "top") == (order[2] == "first") else "bff"


def _colours(pixel_format: str, notes: str) -> ColourTags:
    words = [word.strip() for word in notes.split(",")]
    full = True if "pc" in words or pixel_format.startswith("yuvj") else (False if "tv" in words else None)
    triple = next((w for w in words if "/" in w), "")
    single = next((w for w in words if re.match(r"(bt|smpte|fcc|gbr|arib)", w) and "/" not in w), "")
    matrix, primaries, transfer = triple.split("/") if triple.count("/") == 2 else (single, single, single)
    known = [("" if word == "unknown" else word) for word in (matrix, primaries, transfer)]
    return ColourTags(known[0], known[1], known[2], full)
