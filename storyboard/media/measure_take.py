"""What can be said of a take by itself: its light and colours, its motion, and flaws such as a cut inside it."""

from dataclasses import dataclass

import numpy as np

from storyboard.media.measure_colour import (
    LIGHT_OF_CODE,
    LUMA,
    Flags,
    Floats,
    Pixels,
    lab_of,
    luma_of,
    mired_of,
    palette_of,
)
from storyboard.media.measure_motion import blurred, reduced, registered
from storyboard.media.measure_strip import Strip

BLACK_CODE = 20.0
"""A frame is black where nearly all of it is darker than this."""

STILL_CODES = 0.12
"""Frames that differ by less, softened, are one frame shown again."""

WINDOW = 12
"""What a step from frame to frame is held against: this many frames on either side."""

MOTIONS = 12
"""In so many places of a take its motion is looked at."""

BAR_CODE = 24.0
FLAT_CODES = 5.0
"""Bars are of one tone along and through the take, but for what an encoder leaves; a night sky is not."""

LEAST_BAR = 0.02


@dataclass(frozen=True, slots=True)
class Colouring:
    """Light and colours of some frames: `lightness` and `contrast` in L*, `warmth_mired` None for no clear white."""

    lightness: float
    contrast: float
    warmth_mired: float | None
    palette: Floats
    swatches: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Flaws:
    """What is wrong inside a take.

    `hidden_cut` is how much a step breaks with those around it, 0 to 1, `cut_frame` where; `freeze_s`, `black_s` the
    longest stretch, `freeze_frame`, `black_frame` where it begins; `flicker` in L* from frame to frame, `letterbox`
    the part of the picture that is bars. None where the take is too short to tell.
    """

    hidden_cut: float | None
    cut_frame: int
    freeze_s: float | None
    freeze_frame: int
    black_s: float
    black_frame: int
    flicker: float | None
    letterbox: float


@dataclass(frozen=True, slots=True)
class Movement:
    """How the picture moves, in percent of its width a second: to the right, down, and how much in all."""

    right: float
    down: float
    amount: float


def colouring(pixels: Pixels) -> Colouring:
    """The light and colours of frames, any number of them."""
    part = pixels[..., ::2, ::2, :]
    lab = lab_of(part).reshape(-1, 3)
    light = LIGHT_OF_CODE[part].reshape(-1, 3)
    low, high = np.quantile(lab[:, 0], (0.05, 0.95))
    return Colouring(float(lab[:, 0].mean()), float(high - low), warmth(light, lab), palette_of(lab), swatches(part))


def warmth(light: Floats, lab: Floats) -> float | None:
    """The colour temperature, in mired, of what is nearly grey; None where too little is."""
    chroma = np.hypot(lab[:, 1], lab[:, 2])
    seen = (lab[:, 0] > 15) & (lab[:, 0] < 97)
    if seen.sum() < 50:
        return None
    nearly = seen & (chroma <= max(12.0, float(np.quantile(chroma[seen], 0.4))))
    return mired_of(light[nearly].mean(axis=0)) if nearly.sum() >= 50 else None


def swatches(pixels: Pixels, count: int = 5) -> tuple[str, ...]:
    """The colours that stand for a picture, most frequent first, as #rrggbb."""
    flat = pixels.reshape(-1, 3)
    coarse = flat >> 5
    names = (coarse[:, 0].astype(np.int32) << 6) | (coarse[:, 1].astype(np.int32) << 3) | coarse[:, 2]
    counts = np.bincount(names, minlength=512)
    chosen = np.argsort(counts)[::-1][:count]
    return tuple(_hex(flat[names == name].mean(axis=0)) for name in chosen if counts[name])


def _hex(colour: Floats) -> str:
    red, green, blue = (round(float(part)) for part in colour)
    return f"#{red:02x}{green:02x}{blue:02x}"


def grain(strip: Strip) -> float | None:
    """The noise of flat parts at the take's own size, in codes (Immerkær's estimate); None where nothing is flat."""
    found: list[float] = []
    for at in range(0, strip.frames, max(1, strip.frames // 6)):
        luma = luma_of(strip.detail[at])
        noise = np.abs(_laplacian(luma))
        height, width = (side // 8 * 8 for side in noise.shape)
        if not height or not width:
            return None
        blocks = noise[:height, :width].reshape(height // 8, 8, width // 8, 8).mean(axis=(1, 3)).ravel()
        # Structure is taken for noise where there is any; the calmest tenth of the picture has none.
        found.append(float(np.quantile(blocks, 0.1)) * float(np.sqrt(np.pi / 2)) / 6)
    return float(np.median(found)) if found else None


def _laplacian(p: Floats) -> Floats:
    corners = p[:-2, :-2] + p[:-2, 2:] + p[2:, :-2] + p[2:, 2:]
    sides = p[:-2, 1:-1] + p[2:, 1:-1] + p[1:-1, :-2] + p[1:-1, 2:]
    return corners - 2 * sides + 4 * p[1:-1, 1:-1]


def movement(small: Pixels, rate: float, places: int = MOTIONS) -> Movement | None:
    """How the picture moves over some frames; None for one frame or where nothing can be followed."""
    steps = range(0, len(small) - 1, max(1, (len(small) - 1) // places))
    pairs = [registered(reduced(luma_of(small[at])), reduced(luma_of(small[at + 1]))) for at in steps]
    steady = [pair for pair in pairs if pair.fit > 0.5]
    if not steady:
        return None
    scale = 100 * rate / (small.shape[2] / 2)
    right, down = (float(np.median([pair.shift[axis] for pair in steady])) * scale for axis in (0, 1))
    return Movement(right, down, float(np.hypot(right, down)))


def flaws(strip: Strip) -> Flaws:
    """Look for a cut, a freeze, black, flicker and bars inside a take."""
    lumas = luma_of(strip.small)
    steps = _steps(lumas)
    cut, at = _hidden_cut(lumas, steps)
    frozen, black = _frozen(steps), _black(lumas)
    freeze_at, freeze = _longest(frozen)
    black_at, dark = _longest(black)
    second = float(strip.rate.fraction)
    return Flaws(
        hidden_cut=cut,
        cut_frame=strip.first + at,
        # So many steps without a change show one frame that often again.
        freeze_s=freeze / second if len(steps) else None,
        freeze_frame=strip.first + freeze_at,
        black_s=dark / second,
        black_frame=strip.first + black_at,
        flicker=_flicker(strip.small, steps),
        letterbox=_letterbox(lumas),
    )


def _steps(lumas: Floats) -> Floats:
    """How much changes from each frame to the next, in codes, softened."""
    if len(lumas) < 2:
        return np.zeros(0, dtype=np.float32)
    soft = blurred(lumas)
    return np.abs(np.diff(soft, axis=0)).mean(axis=(1, 2)).astype(np.float32)


def _hidden_cut(lumas: Floats, steps: Floats) -> tuple[float | None, int]:
    """The step that breaks most with its neighbours; a flash, after which all is as before, is none."""
    if len(steps) < 4:
        return None, 0
    best, where = 0.0, 0
    for at in np.argsort(steps)[::-1][:6]:
        beside = np.concatenate([steps[max(0, at - WINDOW) : at], steps[at + 1 : at + 1 + WINDOW]])
        usual = float(np.quantile(beside, 0.8)) + 0.5
        whole = broken = max(0.0, 1 - 1.6 * usual / float(steps[at] + 1e-6))
        # The least of three counts, and each can only make it less: most steps need no look at their pictures.
        for back, ahead in ((0, 1), (0, 3), (2, 1)) if broken > best else ():
            broken = min(broken, whole * _unlike(lumas, int(at), back, ahead))
            if broken <= best:
                break
        if broken > best:
            best, where = broken, int(at) + 1
    return best, where


def _unlike(lumas: Floats, at: int, back: int, ahead: int) -> float:
    """How little a frame has to do with one behind it, 0 to 1, once moved as a whole."""
    one, two = lumas[max(0, at - back)], lumas[min(len(lumas) - 1, at + ahead)]
    return float(np.clip(1 - registered(one, two, finest=1).fit, 0, 1))


def _black(lumas: Floats) -> Flags:
    """Which frames are dark all but for two parts in a hundred; the mean of such a frame is low."""
    dark = lumas.mean(axis=(1, 2)) < BLACK_CODE + 0.02 * 256
    dark[dark] = np.quantile(lumas[dark].reshape(-1, lumas[0].size), 0.98, axis=1) < BLACK_CODE
    return dark


def _frozen(steps: Floats) -> Flags:
    """Which steps change nothing although the take moves elsewhere, or nothing at all."""
    if not len(steps):
        return np.zeros(0, dtype=np.bool_)
    moving = float(np.quantile(steps, 0.9))
    return steps < min(STILL_CODES, max(0.02, moving * 0.1))


def _longest(flags: Flags) -> tuple[int, int]:
    """Where the longest run of true begins, and how long it is."""
    best, start, run = (0, 0), 0, 0
    for at, flag in enumerate(flags):
        start, run = (at if run == 0 else start, run + 1) if flag else (0, 0)
        if run > best[1]:
            best = (start, run)
    return best


def _flicker(small: Pixels, steps: Floats) -> float | None:
    """How much the light of the whole jumps to and fro; a steady change and a single step count for nothing."""
    if len(steps) < 6:
        return None
    light = (LIGHT_OF_CODE[small[:, ::4, ::4]] @ LUMA).mean(axis=(1, 2))
    lightness = 116 * np.cbrt(np.maximum(light, 1e-4)) - 16
    change = np.diff(lightness)
    to_and_fro = np.minimum(np.abs(change[1:]), np.abs(change[:-1])) * (change[1:] * change[:-1] < 0)
    return float(np.quantile(to_and_fro, 0.8))


def _letterbox(lumas: Floats) -> float:
    """The part of the picture that is flat black bars in every frame while something is seen between them."""
    ends = (lumas[:, [0, -1]].swapaxes(0, 1), lumas[:, :, [0, -1]].swapaxes(0, 2))
    if not any(_barred(lines).all() for lines in ends):
        # Bars reach both edges of the picture, above and below or on either side.
        return 0.0
    brightest = np.quantile(lumas, 0.95, axis=0) if len(lumas) > 1 else lumas[0]
    if float(brightest.max()) < BAR_CODE * 2:
        return 0.0
    rows, columns = _barred(lumas.swapaxes(0, 1)), _barred(lumas.swapaxes(0, 2))
    part = max(_edges(rows), _edges(columns))
    return part if part >= LEAST_BAR else 0.0


def _barred(lines: Floats) -> Flags:
    """Which lines, the first axis, are dark and of one tone along their length and through all frames."""
    low, high = np.quantile(lines.reshape(len(lines), -1), (0.02, 0.98), axis=1)
    return (high < BAR_CODE) & (high - low < FLAT_CODES)


def _edges(dark: Flags) -> float:
    """The part that is dark at both ends."""
    ahead = int(np.argmin(dark)) if not dark.all() else 0
    behind = int(np.argmin(dark[::-1])) if not dark.all() else 0
    return (ahead + behind) / len(dark) if ahead and behind else 0.0
