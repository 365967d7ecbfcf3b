"""From one picture to another: every transition is data, moments drawn by one primitive (see `light_table`).

A transition says for a progress from 0 to 1 where both pictures lie and how large, how much of the picture after is
seen, and what light falls on them. Neither side is ever quite alone inside a transition.
"""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

from storyboard.model.transitions import Curve, Dissolve, FilmBurn, Push, Slide, Transition, Whip, Wipe, Zoom
from storyboard.stitch.light_table import Frame, Light, Mask, Moment, Placing, Shine, drawn, mean_of

BLUR_STEP_PX = 4
"""A whip's blur is the mean of moments that lie so far apart, or a little more."""

BLUR_MOMENTS = range(8, 25)
"""As many moments as this are worth their time."""

EMERGING_EDGE = 0.2
"""How soft the edge of a picture is that comes up out of another, as a part of its size."""

BURN_EDGE = 0.45
"""How soft the edge is that travels under a film burn's light."""


def eased(progress: float, curve: str) -> float:
    """The progress along a curve; both ends stay where they are."""
    match curve:
        case Curve.EASE:
            return progress * progress * (3 - 2 * progress)
        case Curve.EASE_IN:
            return progress * progress
        case Curve.EASE_OUT:
            return 1 - (1 - progress) * (1 - progress)
        case _:
            return progress


def between(before: Frame, after: Frame, transition: Transition, at: int, shine: Shine | None = None) -> Frame:
    """The frame numbered `at` (from 0) of a transition between two frames of one size; `after` for what is none.

    `shine` lays light on pictures that are not RGB of bytes.
    """
    frames = int(getattr(transition, "frames", 0))
    if transition.kind not in _MOMENTS or frames < 1:
        return after
    curve = str(getattr(transition, "curve", Curve.LINEAR))
    height, width = before.shape[:2]

    def moment(offset: float) -> Moment:
        progress = min(max((at + offset + 1) / (frames + 1), 0.0), 1.0)
        return moment_of(transition, eased(progress, curve), 1 / min(height, width))

    if not isinstance(transition, Whip):
        return drawn(before, after, moment(0.0), shine)
    return mean_of([drawn(before, after, moment(offset)) for offset in _open_shutter(moment, width, height)])


def masks(transition: Transition, at: int, frames: int) -> list[Mask]:
    """How much of the picture after is seen in so many frames of a transition that moves neither picture."""
    length, curve = int(getattr(transition, "frames", 0)), str(getattr(transition, "curve", Curve.LINEAR))
    steps = ((at + index + 1) / (length + 1) for index in range(frames))
    return [moment_of(transition, eased(min(step, 1.0), curve)).mask for step in steps]


def moment_of(transition: Transition, progress: float, least: float = 0.0) -> Moment:
    """What is seen of both pictures at this progress; what moves has moved by `least` of a side at either end."""
    return _MOMENTS[transition.kind](transition, progress, least)


def _open_shutter(moment: Callable[[float], Moment], width: int, height: int) -> list[float]:
    """The moments that a frame is the mean of, in frames from its own: more of them the faster it moves."""
    first, last = moment(-0.5).after, moment(0.5).after
    way_px = abs(last.x - first.x) * width + abs(last.y - first.y) * height
    count = min(max(round(way_px / BLUR_STEP_PX), BLUR_MOMENTS[0]), BLUR_MOMENTS[-1])
    return [(number + 0.5) / count - 0.5 for number in range(count)]


def _dissolved(_: Dissolve, progress: float, __: float) -> Moment:
    return Moment(mask=Mask(amount=progress))


def _wiped(wipe: Wipe, progress: float, _: float) -> Moment:
    return Moment(mask=Mask(edge=progress, angle_deg=wipe.angle_deg, softness=wipe.softness))


def _pushed(push: Push | Whip, progress: float, least: float) -> Moment:
    x, y = _way(push.angle_deg)
    gone = _moved(progress, least)
    return Moment(
        before=Placing(x * gone, y * gone, goes_on=True), after=Placing(x * (gone - 1), y * (gone - 1), goes_on=True)
    )


def _way(angle_deg: int) -> tuple[float, float]:
    """How far right and down a picture goes along the angle until it is out of the frame, in parts of the frame."""
    x, y = cos(angle_deg * pi / 180), sin(angle_deg * pi / 180)
    reach = max(abs(x), abs(y))
    return round(x / reach, 9), round(y / reach, 9)


def _slid(slide: Slide, progress: float, least: float) -> Moment:
    x, y = _way(slide.angle_deg)
    left = 1 - _moved(progress, least)
    return Moment(after=Placing(-x * left, -y * left))


def _zoomed(zoom: Zoom, progress: float, _: float) -> Moment:
    return Moment(
        before=Placing(scale=zoom.scale**progress),
        after=Placing(scale=zoom.scale ** (progress - 1)),
        mask=Mask(amount=progress, feather=EMERGING_EDGE * (1 - progress)),
    )


def _burnt(burn: FilmBurn, progress: float, _: float) -> Moment:
    return Moment(
        mask=Mask(edge=progress, angle_deg=burn.angle_deg, softness=BURN_EDGE),
        light=Light(colour=burn.colour, amount=sin(pi * progress), at=progress, angle_deg=burn.angle_deg),
    )


def _moved(progress: float, least: float) -> float:
    return min(max(progress, least), 1 - least)


_MOMENTS: Mapping[str, Callable[..., Moment]] = {
    "dissolve": _dissolved,
    "wipe": _wiped,
    "push": _pushed,
    "whip": _pushed,
    "slide": _slid,
    "zoom": _zoomed,
    "burn": _burnt,
}
