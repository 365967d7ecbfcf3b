"""What happens between the last frames of one piece and the first of the next, beside what happens within them."""

from dataclasses import dataclass

import numpy as np

from storyboard.media.measure_colour import LIGHT_OF_CODE, LUMA, Flags, Floats, Pixels, lab_of_light, luma_of, mired_of
from storyboard.media.measure_motion import Motion, blurred, displacement, reduced, registered, warped

REACH = 4
"""So many frames on either side say what is usual there."""

PATCH_PX = 10
"""The side of a patch in which colours are compared, in pixels of the small frame."""

LEAST_LIGHT = 0.004
UNCLIPPED = 0.9
LEAST_CHROMA = 2.0

TELLING = 0.1
"""This part of the patches must show a change that can be measured."""

LEAST_FIT = 0.5
"""Below this correlation the two pictures do not show the same thing, and nothing can be said of how it changed."""

NOISE_CODES = 0.1
"""What coding alone changes in a softened frame."""


@dataclass(frozen=True, slots=True)
class Join:
    """What was measured at a join; None where the pictures do not allow it.

    `match` is the structural similarity once motion is made good, up to 1; `patches` how far colours of the same places
    are apart (ΔE), `exposure_stops`, `warmth_mired`, `hue_deg` and `saturation` the change of the whole,
    `zoom_percent` and `jump_percent` (of the frame's width) a change of framing beyond the usual motion, `pace` how
    many frames' worth of change happens at once, `mirrored` how much better a mirrored picture would match.
    """

    match: float | None = None
    patches: float | None = None
    exposure_stops: float | None = None
    warmth_mired: float | None = None
    hue_deg: float | None = None
    saturation: float | None = None
    zoom_percent: float | None = None
    jump_percent: float | None = None
    pace: float | None = None
    mirrored: float | None = None


def measure_join(tail: Pixels, head: Pixels) -> Join:
    """Compare the last of `tail` with the first of `head`; both frames × height × width × RGB of the same size."""
    before, after = tail[-REACH:], head[:REACH]
    lumas = blurred(luma_of(np.concatenate([before, after])))
    cut = len(before)
    motions = {at: registered(lumas[at - 1], lumas[at]) for at in _neighbours(cut, len(lumas))}
    motion = motions.pop(cut)
    mirrored = registered(lumas[cut - 1], lumas[cut][:, ::-1]).fit - motion.fit
    match = _match(lumas[cut - 1], lumas[cut], motion)
    if motion.fit < LEAST_FIT:
        return Join(match=match, mirrored=mirrored, pace=_pace(before, after))
    colours = _colours(before[-1], after[0], motion)
    usual = _usual_colours(before, after)
    height, width = lumas.shape[1:]
    zoom, jump = _framing(motion, list(motions.values()), height, width)
    return Join(
        match=match,
        patches=max(0.0, colours.patches - usual.patches),
        exposure_stops=colours.stops,
        warmth_mired=colours.mired,
        hue_deg=colours.hue,
        saturation=colours.saturation,
        zoom_percent=zoom,
        jump_percent=jump,
        pace=_pace(before, after),
        mirrored=mirrored,
    )


def structural(one: Floats, two: Floats) -> float:
    """The mean structural similarity (SSIM, windows of 7 × 7) of two luma pictures in codes."""
    mean_1, mean_2 = _window(one), _window(two)
    var_1 = np.maximum(_window(one * one) - mean_1**2, 0)
    var_2 = np.maximum(_window(two * two) - mean_2**2, 0)
    both = _window(one * two) - mean_1 * mean_2
    light = (2 * mean_1 * mean_2 + 6.5025) / (mean_1**2 + mean_2**2 + 6.5025)
    return float((light * (2 * both + 58.5225) / (var_1 + var_2 + 58.5225)).mean())


def _window(picture: Floats) -> Floats:
    """Means over 7 × 7 pixels, where the window fits."""
    side = min(7, *picture.shape)
    total = np.pad(picture.astype(np.float64), ((1, 0), (1, 0))).cumsum(0).cumsum(1)
    sums = total[side:, side:] - total[:-side, side:] - total[side:, :-side] + total[:-side, :-side]
    return (sums / side**2).astype(np.float32)


def _neighbours(cut: int, count: int) -> list[int]:
    """The frames at which a motion is looked at: the join, and one step on either side."""
    return [at for at in (cut - 1, cut, cut + 1) if 0 < at < count]


def _match(one: Floats, two: Floats, motion: Motion) -> float:
    """Similarity once moved, in the part that both show."""
    moved, inside = warped(two, np.array(motion.terms))
    rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
    straight = structural(one, two)
    if len(rows) < 8 or len(columns) < 8 or inside.mean() < 0.5:
        return straight
    part = (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1))
    return max(straight, structural(one[part], np.where(inside, moved, one)[part]))


@dataclass(frozen=True, slots=True)
class _Colours:
    patches: float
    stops: float | None
    mired: float | None
    hue: float | None
    saturation: float | None


def _usual_colours(before: Pixels, after: Pixels) -> _Colours:
    """What the patches change by from frame to frame within either side."""
    pairs = [pair for side in (before, after) if len(side) > 1 for pair in ((side[-2], side[-1]),)]
    still = Motion((0.0,) * 6, 1.0)  # type: ignore[arg-type]
    found = [_colours(one, two, still).patches for one, two in pairs]
    return _Colours(min(found, default=0.0), None, None, None, None)


def _colours(one: Pixels, two: Pixels, motion: Motion) -> _Colours:
    """Compare patches of the same things in linear light; patches that show something new are left out by medians."""
    light_1 = LIGHT_OF_CODE[one]
    light_2, inside = warped(LIGHT_OF_CODE[two], np.array(motion.terms))
    held = _patches(np.repeat(inside[..., None].astype(np.float32), 3, axis=2))[..., 0] > 0.99
    a, b = _patches(light_1)[held], _patches(light_2)[held]
    if len(a) < 8:
        return _Colours(0.0, None, None, None, None)
    lab_a, lab_b = lab_of_light(a), lab_of_light(b)
    apart = np.sort(np.linalg.norm(lab_a - lab_b, axis=1))
    hue, saturation = _turn(lab_a, lab_b)
    stops, mired = _gains(a, b)
    return _Colours(float(apart[: max(1, int(len(apart) * 0.8))].mean()), stops, mired, hue, saturation)


def _patches(picture: Floats) -> Floats:
    """Means over squares: rows × columns × channels."""
    height, width = (side // PATCH_PX * PATCH_PX for side in picture.shape[:2])
    if not height or not width:
        return picture.mean(axis=(0, 1), keepdims=True)
    part = picture[:height, :width]
    return part.reshape(height // PATCH_PX, PATCH_PX, width // PATCH_PX, PATCH_PX, -1).mean(axis=(1, 3))


def _gains(a: Floats, b: Floats) -> tuple[float | None, float | None]:
    """By how many stops the light changed, and by how many mired its colour; None where too few patches tell."""
    stops = _change((a @ LUMA)[:, None], (b @ LUMA)[:, None], np.maximum(a, b).max(axis=1) < UNCLIPPED)
    turns = _change(a, b, np.maximum(a, b).max(axis=1) < UNCLIPPED)
    if turns is None:
        return (None if stops is None else float(stops[0])), None
    white, now = mired_of(np.ones(3, dtype=np.float32)), mired_of(np.asarray(2**turns, dtype=np.float32))
    mired = None if white is None or now is None else now - white
    return (None if stops is None else float(stops[0])), mired


def _change(a: Floats, b: Floats, clear: Flags) -> Floats | None:
    """The change of each column in stops: the median of patches that are neither dark nor clipped.

    Where these are too few all that are not dark speak, those that move least.
    """
    lit = (a.min(axis=1) > LEAST_LIGHT) & (b.min(axis=1) > LEAST_LIGHT)
    if (lit & clear).sum() >= _enough(a):
        return np.median(np.log2(b[lit & clear] / a[lit & clear]), axis=0)
    found: list[float] = []
    for column in range(a.shape[1]):
        shown = (a[:, column] > LEAST_LIGHT) & (b[:, column] > LEAST_LIGHT)
        if shown.sum() < _enough(a):
            return None
        ratios = np.sort(np.log2(b[shown, column] / a[shown, column]))
        tenth = len(ratios) // 10
        found.append(float(ratios[tenth : len(ratios) - tenth].mean()))
    return np.array(found)


def _enough(patches: Floats) -> float:
    """How many patches must be neither dark nor clipped before they speak for the picture."""
    return max(6.0, TELLING * len(patches))


def _turn(a: Floats, b: Floats) -> tuple[float | None, float | None]:
    """By how many degrees the hues turned, and how many times stronger they are; None for a grey picture."""
    one, two = a[:, 1] + 1j * a[:, 2], b[:, 1] + 1j * b[:, 2]
    strong = (np.abs(one) > LEAST_CHROMA) & (np.abs(two) > LEAST_CHROMA / 2)
    if strong.sum() < 6:
        return None, None
    one, two = one[strong], two[strong]
    turn = np.angle(two / one, deg=True)
    weight = np.abs(one)
    order = np.argsort(turn)
    middle = int((np.cumsum(weight[order]) < weight.sum() / 2).sum())
    return float(turn[order][min(middle, len(turn) - 1)]), float(np.median(np.abs(two) / np.abs(one)))


def _framing(motion: Motion, usual: list[Motion], height: int, width: int) -> tuple[float, float]:
    """How much zoom and shift there is at the join beyond what either side leads to expect, both in percent."""
    steady = [m for m in usual if m.fit > LEAST_FIT]
    zoom = min((abs(motion.zoom - m.zoom) for m in steady), default=abs(motion.zoom))
    field = displacement(np.array(motion.terms), height, width)
    fields = [displacement(np.array(m.terms), height, width) for m in steady] or [np.zeros_like(field)]
    jump = min(
        float(np.sqrt(((field - other) ** 2).sum(axis=1).mean())) for other in (*fields, np.mean(fields, axis=0))
    )
    return 100 * zoom, 100 * jump


def _pace(before: Pixels, after: Pixels) -> float | None:
    """How many times more changes at the join than from frame to frame beside it; 1 is as usual.

    A change of colour as a whole is made good first, and the least of three sizes counts, so that neither light nor
    softness is taken for lost time.
    """
    cut = len(before)
    if cut + len(after) < 3:
        return None
    one, two = before[-1].reshape(-1, 3), after[0].reshape(-1, 3)
    recolour = fitted_colours(two, one)
    lumas = np.concatenate([luma_of(before), (after.astype(np.float32) @ recolour[:3] + 255 * recolour[3]) @ LUMA])
    found: list[float] = []
    for _ in range(3):
        soft = blurred(blurred(lumas))
        steps = np.abs(np.diff(soft, axis=0)).mean(axis=(1, 2))
        beside = float(np.median(np.delete(steps, cut - 1)))
        found.append((float(steps[cut - 1]) + NOISE_CODES) / (beside + NOISE_CODES))
        if min(lumas.shape[1:]) < 20:
            break
        lumas = np.stack([reduced(picture) for picture in lumas])
    return min(found)


def fitted_colours(given: Pixels, wanted: Pixels) -> Floats:
    """The affine change of colour (4 × 3, the last row for 255) that brings pixels closest to those in the same place.

    Pixels that fit badly, for something moved there, count little.
    """
    a = wanted.astype(np.float64)
    b = np.concatenate([given.astype(np.float64), np.full((len(given), 1), 255.0)], axis=1)
    start = np.concatenate([np.eye(3), np.zeros((1, 3))])
    made, weight = start, np.ones(len(b))
    for _ in range(4):
        leaned = b * weight[:, None]
        made = start + np.linalg.solve(leaned.T @ b + len(b) * 0.255 * np.eye(4), leaned.T @ (a - b @ start))
        off = np.abs(a - b @ made).sum(axis=1)
        weight = 1 / (1 + (off / (2 * float(np.median(off)) + 1)) ** 2) ** 2
    return made.astype(np.float32)
