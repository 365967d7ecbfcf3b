"""ffmpeg's arguments that bring any source to the film's picture: the one chain used by every path."""

from pathlib import Path

from storyboard.media.ffmpeg import safe_input
from storyboard.media.frames import Fit, fit_filter, reading
from storyboard.media.probe import MediaInfo
from storyboard.model.rate import Ratio
from storyboard.stitch.profile import Picture
from storyboard.stitch.recipe import Ground
from storyboard.stitch.sources import Source

TO_VIDEO = "out_color_matrix=bt709:out_range=tv"
"""What the scaler must make of any picture on its way into a segment."""


def video_input(source: Source) -> list[str]:
    """The arguments that open a source."""
    return ["-threads", "1", *safe_input(source.path)]


def video_chain(ground: Ground, info: MediaInfo, picture: Picture, frames: int, write: str) -> str:
    """The filters that give exactly the wanted frames at the film's size; `write` is how the scaler writes colours."""
    read = ":".join(part for part in (reading(info), write) if part)
    fit = fit_filter(picture.width, picture.height, Fit.CROP, centre=ground.centre, read=read)
    return ",".join([*_timing(ground, info, picture, frames), fit])


def _timing(ground: Ground, info: MediaInfo, picture: Picture, frames: int) -> list[str]:
    """Frame numbers, not times, wherever source and film share a rate."""
    rate = picture.rate
    same = info.rate == rate and not info.is_variable
    steps = [] if same else ["setpts=PTS-STARTPTS", f"fps=fps={rate}"]
    if ground.holds:
        steps.append("tpad=stop=-1:stop_mode=clone")
    elif not same:
        # Rounding a length to another rate may be half a frame short.
        steps.append("tpad=stop=1:stop_mode=clone")
    speed = Ratio.of(ground.speed).fraction
    if speed != 1:
        steps += [f"trim=start_frame={ground.in_frame}", f"setpts=(PTS-STARTPTS)*{speed.denominator}/{speed.numerator}"]
        steps.append(f"fps=fps={rate}")
    steps.append(f"trim=start_frame={ground.first}:end_frame={ground.first + frames}")
    return steps


def still_input(path: Path) -> list[str]:
    """The arguments that open a picture file."""
    return safe_input(path)


def still_chain(ground: Ground, info: MediaInfo | None, picture: Picture, write: str) -> str:
    """The filters that hold one picture for ever, at the film's size."""
    read = ":".join(part for part in ("" if info is None else reading(info), write) if part)
    fit = fit_filter(picture.width, picture.height, Fit.CROP, centre=ground.centre, read=read)
    return f"{fit},loop=loop=-1:size=1:start=0"
