"""How the picture moves from one frame to the next: one motion of the whole, found by robust registration."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from storyboard.media.measure_colour import Floats

LEVELS = 3
"""The picture is looked at in this many sizes, each half the one before."""

ROUNDS = 7
"""How often the motion is bettered at each size."""


@dataclass(frozen=True, slots=True)
class Motion:
    """What the whole picture does, in pixels of the small frame about its middle.

    `terms` maps a point of the first picture to the second one: x' = x + t0 + t1 x + t2 y, y' = y + t3 + t4 x + t5 y.
    `fit` is the correlation of both pictures once moved, -1 to 1.
    """

    terms: tuple[float, float, float, float, float, float]
    fit: float

    @property
    def zoom(self) -> float:
        """How much larger the second picture is: 0.05 for five percent."""
        _, b, c, _, e, f = self.terms
        return float(np.sqrt(abs((1 + b) * (1 + f) - c * e))) - 1

    @property
    def shift(self) -> tuple[float, float]:
        """How far the middle moves to the right and down."""
        return self.terms[0], self.terms[3]


def reduced(picture: Floats) -> Floats:
    """Half the size, averaged over four pixels; an odd row or column is dropped."""
    height, width = picture.shape[0] // 2 * 2, picture.shape[1] // 2 * 2
    part = picture[:height, :width]
    return (part[::2, ::2] + part[1::2, ::2] + part[::2, 1::2] + part[1::2, 1::2]) / 4


def blurred(picture: Floats) -> Floats:
    """Softened over three pixels either way, against noise and coding; the last two axes are the picture."""
    for axis in (-1, -2):
        size = picture.shape[axis]
        ahead = np.take(picture, np.minimum(np.arange(size) + 1, size - 1), axis=axis)
        behind = np.take(picture, np.maximum(np.arange(size) - 1, 0), axis=axis)
        picture = (2 * picture + ahead + behind) / 4
    return picture


def correlation(one: Floats, two: Floats) -> float:
    """How alike two pictures are but for brightness and contrast, -1 to 1; two flat ones are alike."""
    a, b = one - one.mean(), two - two.mean()
    weight = float(np.sqrt((a * a).sum() * (b * b).sum()))
    flat = one.size * 0.5
    return (
        1.0
        if weight < flat and abs(float((a * a).sum() - (b * b).sum())) < flat
        else float((a * b).sum()) / max(weight, 1e-6)
    )


def registered(one: Floats, two: Floats, levels: int = LEVELS, finest: int = 0) -> Motion:
    """The motion of the whole picture from one luma picture to another of the same size.

    `finest` 1 stops at half the size, four times quicker.
    """
    stack = [(blurred(one), blurred(_evened(two, one)))]
    for _ in range(levels - 1):
        if min(stack[-1][0].shape) < 20:
            break
        stack.append((reduced(stack[-1][0]), reduced(stack[-1][1])))
    terms = np.zeros(6)
    for size in range(len(stack) - 1, min(finest, len(stack) - 1) - 1, -1):
        a, b = stack[size]
        scaled = terms.copy()
        scaled[[0, 3]] /= 2**size
        scaled = _bettered(a, b, scaled)
        scaled[[0, 3]] *= 2**size
        terms = scaled
    moved, inside = warped(stack[0][1], terms)
    fit = correlation(stack[0][0][inside], moved[inside]) if inside.sum() > inside.size / 8 else 0.0
    values = [float(v) for v in terms]
    return Motion((values[0], values[1], values[2], values[3], values[4], values[5]), fit)


def warped(picture: Floats, terms: NDArray[np.float64]) -> tuple[Floats, NDArray[np.bool_]]:
    """The second picture moved back onto the first, and where it has anything to show. Channels may come last."""
    height, width = picture.shape[:2]
    x, y = _grid(height, width)
    to_x = x + terms[0] + terms[1] * x + terms[2] * y + (width - 1) / 2
    to_y = y + terms[3] + terms[4] * x + terms[5] * y + (height - 1) / 2
    inside = (to_x >= 0) & (to_x <= width - 1) & (to_y >= 0) & (to_y <= height - 1)
    left = np.clip(to_x, 0, width - 1.001).astype(np.int32)
    top = np.clip(to_y, 0, height - 1.001).astype(np.int32)
    u = np.clip(to_x - left, 0, 1).astype(np.float32)
    v = np.clip(to_y - top, 0, 1).astype(np.float32)
    if picture.ndim == 3:
        u, v = u[..., None], v[..., None]
    right, below = np.minimum(left + 1, width - 1), np.minimum(top + 1, height - 1)
    upper = picture[top, left] * (1 - u) + picture[top, right] * u
    lower = picture[below, left] * (1 - u) + picture[below, right] * u
    return (upper * (1 - v) + lower * v).astype(np.float32), inside


def displacement(terms: NDArray[np.float64], height: int, width: int) -> NDArray[np.float64]:
    """How far each of nine points of the frame moves, in parts of its width: 9 × 2."""
    x, y = np.meshgrid(np.array([-0.4, 0, 0.4]) * width, np.array([-0.4, 0, 0.4]) * height)
    along = terms[0] + terms[1] * x + terms[2] * y
    down = terms[3] + terms[4] * x + terms[5] * y
    return np.stack([along.ravel(), down.ravel()], axis=1) / width


def _grid(height: int, width: int) -> tuple[Floats, Floats]:
    x = np.arange(width, dtype=np.float32) - (width - 1) / 2
    y = np.arange(height, dtype=np.float32) - (height - 1) / 2
    return np.broadcast_to(x, (height, width)), np.broadcast_to(y[:, None], (height, width))


def _evened(picture: Floats, like: Floats) -> Floats:
    """The picture with the other one's brightness and contrast."""
    spread = float(picture.std())
    return (picture - picture.mean()) * (float(like.std()) / spread if spread > 0.5 else 1.0) + like.mean()


def _bettered(a: Floats, b: Floats, terms: NDArray[np.float64]) -> NDArray[np.float64]:
    """Gauss and Newton on the difference of the pictures; what differs much counts little."""
    height, width = a.shape
    x, y = _grid(height, width)
    slope_y, slope_x = np.gradient(a)
    columns = np.stack([slope_x, slope_x * x, slope_x * y, slope_y, slope_y * x, slope_y * y], axis=-1)
    columns = columns.reshape(-1, 6).astype(np.float64)
    reach = np.array([1, width / 2, height / 2, 1, width / 2, height / 2])
    # What no structure holds, such as the height of upright bars, must not fly away.
    calm = np.diag(reach**2) * max(1e-3, 1e-3 * float((columns[:, 0] ** 2 + columns[:, 3] ** 2).sum()))
    for _ in range(ROUNDS):
        moved, inside = warped(b, terms)
        off = (moved - a).ravel().astype(np.float64)
        scale = 1.5 * float(np.median(np.abs(off[inside.ravel()]))) + 0.5 if inside.any() else 1.0
        weight = inside.ravel() / (1 + (off / scale) ** 2) ** 2
        leaned = columns * weight[:, None]
        step = np.linalg.solve(leaned.T @ columns + calm, -(leaned.T @ off))
        terms = np.clip(terms + step, -_MOST * reach_limit(reach), _MOST * reach_limit(reach))
        if np.abs(step * reach).max() < 0.01:
            break
    return terms


_MOST = 0.25


def reach_limit(reach: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far each term may go: the shift by its share of the frame, the others by a quarter."""
    longest = float(reach.max()) * 2
    return np.where(reach == 1, longest, 1.0)
