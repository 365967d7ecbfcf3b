"""The best place to join two takes of which the second goes on from the first: which frame goes out, which comes in."""

from dataclasses import dataclass

import numpy as np

from storyboard.media.measure_colour import Flags, Floats, Pixels, luma_of
from storyboard.media.measure_join import fitted_colours
from storyboard.media.measure_motion import blurred, reduced

CLOSE = 1.35
"""A frame that is this many times further from the last one than the nearest there is, is still the same frame."""

COSTS = 0.02
"""What one frame of another trim costs, in usual steps from frame to frame: no trim is changed for nothing."""

SAME = 0.75
"""A frame within this part of a step is the same frame."""

STANDS = 0.35
"""A step that is less than this part of a usual one shows the same frame again."""

NOISE_CODES = 0.35
"""What coding alone changes in a softened frame."""


@dataclass(frozen=True, slots=True)
class Trim:
    """The best pair: the last frame shown of the first take and the first shown of the second, by their numbers.

    `off` is how far the second is from what should follow, in usual steps from frame to frame; 0 is seamless. `before`
    is the same for the join as it was.
    """

    out_frame: int
    in_frame: int
    off: float
    before: float


def best_trim(
    first: Pixels, second: Pixels, out_frame: int, in_frame: int, *, handles: int = 24, keep_out: bool = False
) -> Trim:
    """Search `handles` frames either side of a join for the pair that goes on best.

    `first` and `second` are all small frames of both takes; with `keep_out` the first take's trim stays as it is.
    """
    outs = _range(out_frame, len(first), 0 if keep_out else handles)
    ins = _range(in_frame, len(second), handles)
    one, two = _softened(first, outs), _evened(_softened(second, ins), first[out_frame], second, ins)
    apart = _distances(one, two)
    step = _usual_step(one, two)
    still = _changes(two) < STANDS * step
    costs, offs = np.empty(apart.shape), np.empty(apart.shape)
    for row, out in enumerate(outs):
        offs[row] = _offs(apart[row], step, still)
        moved = abs(out - out_frame) + np.abs(np.array(ins) - in_frame) * 0.5
        costs[row] = offs[row] + COSTS * moved
    row, column = (int(v) for v in np.unravel_index(int(np.argmin(costs)), costs.shape))
    was = float(offs[outs.index(out_frame), ins.index(in_frame)])
    return Trim(outs[row], ins[column], float(offs[row, column]), was)


def _range(middle: int, count: int, handles: int) -> list[int]:
    return list(range(max(0, middle - handles), min(count, middle + handles + 1)))


def _softened(frames: Pixels, chosen: list[int]) -> Floats:
    part = np.stack([frames[at] for at in chosen])
    return blurred(luma_of(part))


def _evened(second: Floats, wanted: Pixels, frames: Pixels, ins: list[int]) -> Floats:
    """The second take's brightness made that of the first: drift of light is no distance in time."""
    like = blurred(luma_of(wanted))
    nearest = int(
        np.argmin(np.abs(second - second.mean(axis=(1, 2), keepdims=True) - (like - like.mean())).mean(axis=(1, 2)))
    )
    recolour = fitted_colours(frames[ins[nearest]].reshape(-1, 3), wanted.reshape(-1, 3))
    if np.abs(recolour[:3] - np.eye(3)).max() < 0.02 and np.abs(recolour[3]).max() < 0.004:
        return second
    chosen = np.stack([frames[at] for at in ins]).astype(np.float32) @ recolour[:3] + 255 * recolour[3]
    return blurred(luma_of(np.asarray(np.clip(chosen, 0, 255), dtype=np.uint8)))


def _distances(one: Floats, two: Floats) -> Floats:
    """How far each frame of one is from each of the other: the mean difference, in codes, at two sizes."""
    found = np.abs(one[:, None] - two[None]).mean(axis=(2, 3)) if one.size * len(two) < 4e7 else _slowly(one, two)
    small = [np.stack([reduced(reduced(picture)) for picture in part]) for part in (one, two)]
    return found + np.abs(small[0][:, None] - small[1][None]).mean(axis=(2, 3))


def _slowly(one: Floats, two: Floats) -> Floats:
    return np.stack([np.abs(two - picture).mean(axis=(1, 2)) for picture in one])


def _usual_step(one: Floats, two: Floats) -> float:
    """How far a frame usually is from the next one, frames shown twice left out."""
    steps = np.concatenate([_changes(one), _changes(two)])
    moving = steps[steps > NOISE_CODES] if len(steps) else steps
    return float(np.median(moving)) if len(moving) else NOISE_CODES


def _changes(frames: Floats) -> Floats:
    """How far each frame is from the next."""
    return np.array(
        [float(_distances(frames[at : at + 1], frames[at + 1 : at + 2])[0, 0]) for at in range(len(frames) - 1)]
    )


def _offs(apart: Floats, step: float, still: Flags) -> Floats:
    """How far each incoming frame is from following: best is the one just after the last that shows the same frame.

    `apart` holds the distances of the outgoing frame to the incoming ones, in order; `still` says from which of those
    to the next nothing changes.
    """
    least = float(apart.min())
    # Coding moves the same frame a little; the frame after it lies a whole step away, at right angles to that.
    same = apart <= max(least * CLOSE, float(np.hypot(least, SAME * step))) if least < step else apart < 0
    following = np.abs(apart - step) / step
    if not same.any():
        return following + 0.5
    last = int(np.flatnonzero(same)[-1])
    while last < len(still) and still[last]:
        last += 1
    off = np.full(len(apart), np.inf)
    ahead = np.arange(len(apart)) - (last + 1)
    off[:] = np.abs(ahead) + least / (step + NOISE_CODES)
    return off
