"""Randomness that is the same on every machine and in every shot of the same place."""

import hashlib
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def seeded(*parts: str) -> np.random.Generator:
    """A generator of numbers that depends on the words alone."""
    digest = hashlib.blake2b("\x1f".join(parts).encode("utf-8", "replace"), digest_size=8).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest, "big")))


def rolling(rng: np.random.Generator, waves: int = 5, coarse: float = 0.7) -> Callable[[Floats], Floats]:
    """A smooth landscape line over all x, about -1 to 1; `coarse` is its lowest frequency per unit of x."""
    frequency = coarse * 1.9 ** np.arange(waves) * rng.uniform(0.8, 1.25, waves)
    weight = 0.52 ** np.arange(waves)
    phase = rng.uniform(0, 2 * np.pi, waves)

    def line(x: Floats) -> Floats:
        angles = 2 * np.pi * frequency[:, None] * x[None, :] + phase[:, None]
        return (weight[:, None] * np.sin(angles)).sum(axis=0) / weight.sum()

    return line


def craggy(rng: np.random.Generator, waves: int = 6, coarse: float = 0.55) -> Callable[[Floats], Floats]:
    """A line of peaks over all x, 0 to 1; `coarse` is the number of summits per unit of x."""
    frequency = coarse * 2.03 ** np.arange(waves) * rng.uniform(0.85, 1.15, waves)
    weight = 0.46 ** np.arange(waves)
    phase = rng.uniform(0, 1, waves)

    def line(x: Floats) -> Floats:
        turns = frequency[:, None] * x[None, :] + phase[:, None]
        teeth = 1.0 - np.abs(2.0 * (turns - np.floor(turns)) - 1.0)
        return (weight[:, None] * teeth).sum(axis=0) / weight.sum()

    return line
