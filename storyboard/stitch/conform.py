"""ffmpeg's arguments that bring any source to the film's picture: the one chain used by every path."""

from fractions import Fraction
from math import ceil
from pathlib import Path

from storyboard.media.colour import read_matrix
from storyboard.media.ffmpeg import safe_input
from storyboard.media.fitting import PLAIN, Tone, fitted, has_alpha, tone_of
from storyboard.media.probe import ALPHA_DECODERS, MediaInfo
from storyboard.model.rate import Ratio
from storyboard.stitch.profile import Picture
from storyboard.stitch.recipe import Ground
from storyboard.stitch.reframe import panned
from storyboard.stitch.sources import Source

TO_VIDEO = "out_color_matrix=bt709:out_range=tv"
"""What the scaler must make of any picture on its way into a segment."""

HOLD = "loop=loop=-1:size=1:start=0"
"""Shows one picture for ever."""

FINEST_CLOCK = 2**31 - 1
"""ffmpeg's clocks tick at most this often in a second."""


def video_input(source: Source) -> list[str]:
    """The arguments that open a source."""
    info = source.info
    decoder = ALPHA_DECODERS.get(info.video_codec) if has_alpha(info.pixel_format) else None
    return ["-threads", "1", *(["-c:v", decoder] if decoder else []), *safe_input(source.path)]


def video_chain(ground: Ground, info: MediaInfo, picture: Picture, frames: int, write: str) -> str:
    """The filters that give exactly the wanted frames at the film's size; `write` is how the scaler writes colours.

    Frames come in the film's order; what is frozen goes on for ever.
    """
    after = [HOLD] if ground.is_frozen else ["reverse"] if ground.is_reversed else []
    return ",".join([*_timing(ground, info, picture, frames), *_shown(ground, info, picture, write, after)])


def _shown(ground: Ground, info: MediaInfo, picture: Picture, write: str, after: list[str]) -> list[str]:
    """The picture at the film's size; `after` is what is done with its time once it is small."""
    if write and not ground.reframe and is_film_picture(info, picture):
        return after
    size = (picture.width, picture.height)
    tone = tone_of(info, picture.pixels if write else "gbrp", write)
    if ground.reframe:
        return panned(size, tone, ground.reframe, info, after)
    return [*fitted(size, tone, ground.fit, centre=ground.centre), *after]


def is_film_picture(info: MediaInfo, picture: Picture) -> bool:
    """True where every decoded frame already is a segment's picture: the scaler would copy each code as it stands."""
    colours, size = info.colours, (info.width, info.height)
    return (
        size == (picture.width, picture.height)
        and (info.pixel_aspect, info.rotation_deg, info.pixel_format) == (1, 0, picture.pixels)
        and (read_matrix(colours, size), bool(colours.full_range), colours.is_wide) == ("bt709", False, False)
    )


def _timing(ground: Ground, info: MediaInfo, picture: Picture, frames: int) -> list[str]:
    """Frame numbers, not times, wherever source and film share a rate; else each frame by the moment it is shown."""
    rate = picture.rate
    speed = Ratio.of(ground.speed).fraction
    length = 1 if ground.is_frozen else frames
    steps, pad, skipped = _whole_frames(info), 0, 0
    if speed != 1 or info.is_variable or info.rate != rate:
        skipped = ceil(ground.in_frame / speed)
        steps += _clocked(info, picture, speed, skipped - ground.in_frame / speed)
        # Rounding a length to another rate may be half a frame short; slowed down, the last one lasts longer.
        pad = ceil(1 / speed)
    if ground.holds:
        steps.append("tpad=stop=-1:stop_mode=clone")
    elif pad:
        steps.append(f"tpad=stop={pad}:stop_mode=clone")
    first = skipped + ground.first
    return [*steps, f"trim=start_frame={first}:end_frame={first + length}"]


def _whole_frames(info: MediaInfo) -> list[str]:
    """One whole picture for every two fields."""
    return [f"bwdif=mode=send_frame:parity={info.field_order}:deint=all"] if info.field_order else []


def _clocked(info: MediaInfo, picture: Picture, speed: Fraction, late: Fraction) -> list[str]:
    """Each frame at its moment after the change of speed, and `late` frames of the film after that.

    A frame of the film shows the one that is on at its own moment; one that begins a moment later counts as on, so
    that clocks that differ by little, or tick coarsely, neither double nor drop a frame that they need not.
    """
    film = picture.rate.fraction
    clock = min(film.numerator * speed.numerator * 16, FINEST_CLOCK)
    early = Fraction(1, 4) * min(1 / film, 1 / (info.rate.fraction * speed))
    shift = (late / film - early) * clock
    if info.is_variable:
        moment = f"(PTS-STARTPTS)*{speed.denominator}/{speed.numerator}"
    else:
        step = clock / info.rate.fraction / speed
        moment = f"N*{step.numerator}/{step.denominator}"
    at = f"setpts=floor({moment}{float(shift):+.6f}+0.5)"
    return [f"settb=1/{clock}", at, f"fps=fps={picture.rate}:start_time=0:round=up"]


def still_input(path: Path) -> list[str]:
    """The arguments that open a picture file."""
    return safe_input(path)


def still_chain(ground: Ground, info: MediaInfo | None, picture: Picture, write: str) -> str:
    """The filters that hold one picture for ever, at the film's size; without `info` it is one of our own making."""
    if info is not None:
        return ",".join(_shown(ground, info, picture, write, [HOLD]))
    return ",".join([*fitted((picture.width, picture.height), _plain(write, picture)), HOLD])


def _plain(write: str, picture: Picture) -> Tone:
    return Tone(write=write, pixels=picture.pixels) if write else PLAIN
