"""Fitting a change of colour that makes one shot look like another."""

from itertools import product

import numpy as np
from numpy.typing import NDArray

from storyboard.media.measure_colour import Floats, Pixels, luma_of
from storyboard.media.measure_motion import blurred, registered, warped
from storyboard.model.grading import ColourMatch

KNOTS = 17
"""How many knots a curve has."""

ALIKE = 0.75
"""From this correlation on two frames show the same thing, and colours are matched place by place."""

SAMPLES = 24_000
"""So many colours are looked at."""

FLATTEST, STEEPEST = 0.35, 2.8
"""No curve is flatter or steeper than this."""


def fit_match(shot: Pixels, anchor: Pixels) -> ColourMatch:
    """The change that brings the colours of `shot` to those of `anchor`; both frames × height × width × RGB.

    Where the last frame of the anchor shows what the first of the shot does, places are compared; else distributions.
    """
    pairs = _paired(shot, anchor)
    if pairs is not None:
        return _fitted_pairs(*pairs)
    return _fitted_spread(_sampled(shot), _sampled(anchor))


def _sampled(frames: Pixels) -> NDArray[np.float64]:
    """Colours of the frames, softened so that grain counts for little, 0 to 1."""
    step = max(1, len(frames) // 6)
    soft = np.stack([np.stack([blurred(f[..., c].astype(np.float32)) for c in range(3)], -1) for f in frames[::step]])
    flat = soft.reshape(-1, 3).astype(np.float64) / 255
    return flat[:: max(1, len(flat) // SAMPLES)]


def _paired(shot: Pixels, anchor: Pixels) -> tuple[NDArray[np.float64], NDArray[np.float64]] | None:
    """Colours of the same places in both; None where they do not show the same thing."""
    best: tuple[float, Floats, Floats] | None = None
    for one, two in product(_spaced(anchor), _spaced(shot)):
        if one.shape != two.shape:
            break
        motion = registered(luma_of(one), luma_of(two))
        if motion.fit >= ALIKE and (best is None or motion.fit > best[0]):
            soft = np.stack([blurred(two[..., c].astype(np.float32)) for c in range(3)], axis=-1)
            moved, inside = warped(soft, np.array(motion.terms))
            wanted = np.stack([blurred(one[..., c].astype(np.float32)) for c in range(3)], axis=-1)
            best = (motion.fit, moved[inside], wanted[inside])
    if best is None or len(best[1]) < 500:
        return None
    return best[1].astype(np.float64) / 255, best[2].astype(np.float64) / 255


def _spaced(frames: Pixels) -> list[Pixels]:
    """The first, the middle and the last frame."""
    return [frames[at] for at in sorted({0, len(frames) // 2, len(frames) - 1})]


def _fitted_pairs(given: NDArray[np.float64], wanted: NDArray[np.float64]) -> ColourMatch:
    """Rows by weighted least squares, then curves through the medians of what is left."""
    source = np.concatenate([given, np.ones((len(given), 1))], axis=1)
    start = np.concatenate([np.eye(3), np.zeros((1, 3))])
    made, weight = start, np.ones(len(given))
    for _ in range(6):
        leaned = source * weight[:, None]
        pull = leaned.T @ (wanted - source @ start)
        made = start + np.linalg.solve(leaned.T @ source + 1e-4 * len(given) * np.eye(4), pull)
        off = np.abs(wanted - source @ made).sum(axis=1)
        weight = 1 / (1 + (off / (2.5 * float(np.median(off)) + 0.004)) ** 2) ** 2
    turned = source @ made
    kept = weight > 0.3
    curves = [_through(turned[kept, c], wanted[kept, c]) for c in range(3)]
    return _match(made, curves)


def _through(values: NDArray[np.float64], wanted: NDArray[np.float64]) -> Floats:
    """A gentle rising curve through the medians of pairs."""
    knots = np.linspace(0, 1, KNOTS)
    bins = np.clip(np.rint(values * (KNOTS - 1)).astype(int), 0, KNOTS - 1)
    lift, sure = np.zeros(KNOTS), np.zeros(KNOTS)
    for knot in range(KNOTS):
        here = bins == knot
        if here.sum() >= 20:
            lift[knot], sure[knot] = float(np.median(wanted[here] - values[here])), min(1.0, here.sum() / 200)
    return _gentle(knots, lift, sure)


def _fitted_spread(given: NDArray[np.float64], wanted: NDArray[np.float64]) -> ColourMatch:
    """The least work that moves one spread of colours onto the other: linear first, then channel by channel."""
    mean_1, mean_2 = given.mean(axis=0), wanted.mean(axis=0)
    calm = 2e-4 * np.eye(3)
    turn = _transport(np.cov(given.T) + calm, np.cov(wanted.T) + calm)
    made = np.concatenate([turn, (mean_2 - mean_1 @ turn)[None]])
    turned = np.concatenate([given, np.ones((len(given), 1))], axis=1) @ made
    curves = [_between(turned[:, c], wanted[:, c]) for c in range(3)]
    return _match(made, curves)


def _transport(one: NDArray[np.float64], two: NDArray[np.float64]) -> NDArray[np.float64]:
    """The symmetric linear map between two covariances (Monge and Kantorovich)."""
    root = _power(one, 0.5)
    back = _power(one, -0.5)
    return back @ _power(root @ two @ root, 0.5) @ back


def _power(matrix: NDArray[np.float64], exponent: float) -> NDArray[np.float64]:
    values, vectors = np.linalg.eigh(matrix)
    return (vectors * np.maximum(values, 1e-9) ** exponent) @ vectors.T


def _between(values: NDArray[np.float64], wanted: NDArray[np.float64]) -> Floats:
    """A gentle rising curve that brings the quantiles of one to those of the other."""
    shares = np.linspace(0.01, 0.99, 60)
    here, there = np.quantile(values, shares), np.quantile(wanted, shares)
    knots = np.linspace(0, 1, KNOTS)
    spread = here + np.arange(60) * 1e-7
    lift = np.interp(knots, spread, there - here)
    sure = np.where((knots >= here[0]) & (knots <= here[-1]), 1.0, 0.2)
    return _gentle(knots, lift, sure)


def _gentle(knots: NDArray[np.float64], lift: NDArray[np.float64], sure: NDArray[np.float64]) -> Floats:
    """The lifts smoothed, those that are unsure drawn from their neighbours, and the slope kept in bounds."""
    bend = np.diff(np.eye(KNOTS), 2, axis=0)
    solved = np.linalg.solve(np.diag(sure) + 0.3 * bend.T @ bend + 1e-4 * np.eye(KNOTS), sure * lift)
    curve = knots + solved
    middle = KNOTS // 2
    step = 1 / (KNOTS - 1)
    slopes = np.clip(np.diff(curve), FLATTEST * step, STEEPEST * step)
    rising = np.concatenate([[0.0], np.cumsum(slopes)])
    return np.asarray(rising - rising[middle] + curve[middle], dtype=np.float32)


def _match(made: NDArray[np.float64], curves: list[Floats]) -> ColourMatch:
    flat = [[round(float(value), 6) for value in made[:, channel]] for channel in range(3)]
    return ColourMatch(
        rows=tuple((red, green, blue, constant) for red, green, blue, constant in flat),
        curves=tuple(tuple(round(float(value), 6) for value in curve) for curve in curves),
    )
