"""Takes as they were measured, kept in the user's cache by the hash of their bytes. Any thread; deletable any time."""

import contextlib
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np

from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import Ffmpeg, find_ffmpeg
from storyboard.media.measure_colour import Pixels
from storyboard.media.measure_strip import MOST_FRAMES, STRIP_VERSION, Strip, read_strip
from storyboard.media.measure_take import flaws, grain
from storyboard.model.rate import Rate
from storyboard.store.sweeping import keep_if_possible, sweep_folder

MEASURE_VERSION = "2"
"""Raised when the same pictures would give other numbers."""

NOT_MEASURED = "it is not measured yet"

LIMIT_BYTES = 2_000_000_000
SWEEP_EVERY = 64


@dataclass(frozen=True, slots=True)
class MeasuredTake:
    """One file's small frames and what was found in it; `flaws` by the names of `measure_take.Flaws`."""

    sha256: str
    small: Pixels
    rate: Rate
    promised: int
    complaints: tuple[str, ...]
    is_hdr: bool
    is_variable: bool
    has_alpha: bool
    grain: float | None
    flaws: Mapping[str, float | None]

    @property
    def frames(self) -> int:
        """How many frames were read."""
        return len(self.small)

    def frame(self, number: int) -> Pixels:
        """The small frame with this number, the nearest there is where it has none."""
        return self.small[min(max(number, 0), self.frames - 1)]


class NotMeasured(MediaError):
    """A take that nobody has measured yet, asked of a cache that measures nothing."""


class EvidenceCache:
    """Measured takes and joins by the hash of all that made them; what cannot be read is as good as absent.

    One of `only_known` decodes nothing and runs no extra: it gives what was measured before.
    """

    def __init__(
        self,
        folder: Path,
        ffmpeg: Ffmpeg | None = None,
        limit_bytes: int = LIMIT_BYTES,
        *,
        only_known: bool = False,
    ) -> None:
        self._folder = folder
        self._ffmpeg = ffmpeg or find_ffmpeg()
        self._limit_bytes = limit_bytes
        self._only_known = only_known
        self._written = 0

    def take(self, sha256: str, path_of: Callable[[str], Path]) -> MeasuredTake:
        """The file as measured, now or before.

        Raises MediaError naming the file where it cannot be decoded, NotMeasured where that is not allowed.
        """
        key = self._key(f"take {sha256} {MOST_FRAMES}")
        kept = self._kept(sha256, key)
        if kept is not None:
            return kept
        if self._only_known:
            raise NotMeasured(NOT_MEASURED)
        strip = read_strip(path_of(sha256), ffmpeg=self._ffmpeg, threads=1)
        made = _measured(sha256, strip)
        self._keep(key, made)
        return made

    def numbers(self, made_of: str, make: Callable[[], Mapping[str, Any]]) -> Mapping[str, Any]:
        """The numbers that `make` gives from what is measured, remembered under what they are made of."""
        path = self._path(self._key(made_of), ".json")
        held = _read(path)
        if held is not None:
            return held
        found = make()
        self._write(path, json.dumps(found).encode())
        return found

    def looked(self, made_of: str, make: Callable[[], Mapping[str, Any]]) -> Mapping[str, Any] | None:
        """The same for what only a long look at the files gives; None where nobody looked yet and none may."""
        path = self._path(self._key(made_of), ".json")
        held = _read(path)
        return held if held is not None or self._only_known else self.numbers(made_of, make)

    def _key(self, made_of: str) -> str:
        whole = f"{MEASURE_VERSION}|{STRIP_VERSION}|{self._ffmpeg.build_id}|{made_of}"
        return hashlib.sha256(whole.encode()).hexdigest()

    def _kept(self, sha256: str, key: str) -> MeasuredTake | None:
        try:
            raw: Any = json.loads(self._path(key, ".json").read_text("utf-8"))
            small = cast("Pixels", np.load(self._path(key, ".npy"), mmap_mode="r", allow_pickle=False))
            if small.ndim != 4 or len(small) != raw["frames"]:
                return None
            return MeasuredTake(
                sha256=sha256,
                small=small,
                rate=Rate.of(raw["rate"]),
                promised=raw["promised"],
                complaints=tuple(raw["complaints"]),
                is_hdr=raw["is_hdr"],
                is_variable=raw["is_variable"],
                has_alpha=raw["has_alpha"],
                grain=raw["grain"],
                flaws=raw["flaws"],
            )
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _keep(self, key: str, made: MeasuredTake) -> None:
        path = self._path(key, ".npy")
        if not keep_if_possible(path, lambda temp: np.save(temp, made.small, allow_pickle=False), ending=".npy"):
            return
        told = {
            "frames": made.frames,
            "rate": str(made.rate),
            "promised": made.promised,
            "complaints": made.complaints,
            "is_hdr": made.is_hdr,
            "is_variable": made.is_variable,
            "has_alpha": made.has_alpha,
            "grain": made.grain,
            "flaws": made.flaws,
        }
        self._write(self._path(key, ".json"), json.dumps(told).encode())

    def _write(self, path: Path, data: bytes) -> None:
        if not keep_if_possible(path, lambda temp: temp.write_bytes(data)):
            return
        self._written += 1
        if self._written % SWEEP_EVERY == 1:
            self.sweep()

    def sweep(self) -> None:
        """Let go of what was not made for longest, until the rest fits the limit."""
        sweep_folder(self._folder, "??/*", self._limit_bytes)

    def _path(self, key: str, suffix: str) -> Path:
        return self._folder / key[:2] / f"{key}{suffix}"


def _read(path: Path) -> Mapping[str, Any] | None:
    with contextlib.suppress(OSError, ValueError):
        held: Any = json.loads(path.read_text("utf-8"))
        if isinstance(held, dict):
            return cast("dict[str, Any]", held)
    return None


def _measured(sha256: str, strip: Strip) -> MeasuredTake:
    seen = flaws(strip)
    return MeasuredTake(
        sha256=sha256,
        small=np.ascontiguousarray(strip.small),
        rate=strip.rate,
        promised=strip.promised,
        complaints=strip.complaints,
        is_hdr=strip.is_hdr,
        is_variable=strip.is_variable,
        has_alpha=strip.has_alpha,
        grain=grain(strip),
        flaws={name: getattr(seen, name) for name in type(seen).__slots__},
    )
