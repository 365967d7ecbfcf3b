"""From one picture to another: pure functions of two frames and a progress from 0 to 1 (8-bit RGB arrays)."""

from functools import lru_cache
from math import cos, pi, sin
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from storyboard.model.transitions import Curve, Dissolve, Push, Transition, Whip, Wipe

Frame: TypeAlias = NDArray[np.uint8]

WHIP_SAMPLES = 8
"""How many moments a whip's blur is the mean of."""


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


def between(before: Frame, after: Frame, transition: Transition, at: int) -> Frame:
    """The frame numbered `at` (from 0) of a transition; neither side is ever quite alone."""
    match transition:
        case Wipe():
            progress = _progress(at, transition.frames, transition.curve)
            return _wipe(before, after, progress, transition.angle_deg, transition.softness)
        case Push():
            return _push(before, after, _progress(at, transition.frames, transition.curve), transition.angle_deg)
        case Whip():
            return _whip(before, after, transition, at)
        case Dissolve():
            return blend(before, after, _progress(at, transition.frames, transition.curve))
        case _:
            return after


def blend(before: Frame, after: Frame, amount: float) -> Frame:
    """The mean of two frames, `amount` of it the second's."""
    weight = round(amount * 256)
    mixed = before.astype(np.uint16) * np.uint16(256 - weight) + after.astype(np.uint16) * np.uint16(weight)
    return ((mixed + 128) >> 8).astype(np.uint8)


def _progress(at: float, frames: int, curve: str) -> float:
    return eased((at + 1) / (frames + 1), curve)


@lru_cache(maxsize=2)
def _ramp(height: int, width: int, angle_deg: int) -> NDArray[np.float32]:
    """How far along the angle each pixel lies, 0 to 1."""
    turn = angle_deg * pi / 180
    along_x = np.linspace(-0.5, 0.5, width, dtype=np.float32) * np.float32(cos(turn))
    along_y = np.linspace(-0.5, 0.5, height, dtype=np.float32) * np.float32(sin(turn))
    reach = abs(cos(turn)) + abs(sin(turn))
    return ((along_x[None, :] + along_y[:, None]) / reach + 0.5).astype(np.float32)


def _wipe(before: Frame, after: Frame, progress: float, angle_deg: int, softness: float) -> Frame:
    soft = max(softness, 1e-4)
    ramp = _ramp(before.shape[0], before.shape[1], angle_deg)
    edge = np.clip((np.float32(progress * (1 + soft)) - ramp) / np.float32(soft), 0, 1)
    weight = np.rint(edge * 256).astype(np.uint16)[:, :, None]
    mixed = before.astype(np.uint16) * (np.uint16(256) - weight) + after.astype(np.uint16) * weight
    return ((mixed + np.uint16(128)) >> np.uint16(8)).astype(np.uint8)


def _push(before: Frame, after: Frame, progress: float, angle_deg: int) -> Frame:
    height, width = before.shape[:2]
    moved = np.empty_like(before)
    match round(angle_deg / 90) % 4:
        case 0:
            cut = round(progress * width)
            moved[:, cut:], moved[:, :cut] = before[:, : width - cut], after[:, width - cut :]
        case 1:
            cut = round(progress * height)
            moved[cut:], moved[:cut] = before[: height - cut], after[height - cut :]
        case 2:
            cut = round(progress * width)
            moved[:, : width - cut], moved[:, width - cut :] = before[:, cut:], after[:, :cut]
        case _:
            cut = round(progress * height)
            moved[: height - cut], moved[height - cut :] = before[cut:], after[:cut]
    return moved


def _whip(before: Frame, after: Frame, whip: Whip, at: int) -> Frame:
    total = np.zeros(before.shape, dtype=np.uint16)
    for sample in range(WHIP_SAMPLES):
        moment = at + (sample + 0.5) / WHIP_SAMPLES - 0.5
        total += _push(before, after, _progress(moment, whip.frames, whip.curve), whip.angle_deg)
    return (total // WHIP_SAMPLES).astype(np.uint8)
