"""One continuous clip split at a frame, and the same with one change of stated size: what evidence must tell apart."""

import random
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.media.measure_join import Join, measure_join
from storyboard.media.measure_strip import fitted_small, read_strip
from storyboard.media.probe import probe
from tests.fakes.clips import ffmpeg

LENGTH = 6
SCENE = 0.2
"""From this much on, as ffmpeg scores it, a source's own step from frame to frame is a cut of its own."""

DROPPED = 6


def lit(stops: float) -> str:
    """A filter that makes a picture lighter by so many stops."""
    whole = f"'255*pow(pow(val/255,2.2)*{2**stops:.6f},1/2.2)'"
    return f"format=gbrp,lutrgb=r={whole}:g={whole}:b={whole}"


CHANGES: Mapping[str, str] = {
    "hue +8°": "hue=h=8",
    "hue -8°": "hue=h=-8",
    "+1/3 stop": lit(1 / 3),
    "-1/3 stop": lit(-1 / 3),
    "+400 K": "colortemperature=temperature=6900",
    "-400 K": "colortemperature=temperature=6100",
    "5 % crop": "crop=trunc(iw*0.95/2)*2:trunc(ih*0.95/2)*2,scale=W:H:flags=lanczos",
    "mirror": "hflip",
    "6 dropped frames": "",
    "other clip": "",
}
"""What is done to the second part; sizes as they are promised."""

SPEAKS: Mapping[str, str] = {
    "hue": "hue_deg",
    "+1/": "exposure_stops",
    "-1/": "exposure_stops",
    "+40": "warmth_mired",
    "-40": "warmth_mired",
    "5 %": "zoom_percent",
    "mir": "mirrored",
    "6 d": "pace",
    "oth": "match",
}
"""Which number of a join speaks of which change, by how its name begins."""


@dataclass(frozen=True)
class Splits:
    """Splits of real or drawn clips, at frames of a seed's choice."""

    sources: tuple[Path, ...]
    folder: Path
    seed: int = 1
    each: int = 4

    def negatives(self) -> Iterator[Join]:
        """The two parts of one clip, encoded anew or at another size."""
        for at, (source, cut, rnd) in enumerate(self._cuts()):
            scale = "scale=trunc(iw*0.8/2)*2:trunc(ih*0.8/2)*2:flags=lanczos" if at % 2 else ""
            yield self._join(source, cut, source, cut, scale, rnd)

    def positives(self, change: str) -> Iterator[Join]:
        """The two parts with one change made to the second."""
        for source, cut, rnd in self._cuts():
            other, start = source, cut + (DROPPED if "dropped" in change else 0)
            if change == "other clip":
                other = self.sources[(self.sources.index(source) + 1) % len(self.sources)]
                start = rnd.randrange(5, probe(other).frames - LENGTH - 1)
            yield self._join(source, cut, other, start, CHANGES[change], rnd)

    def _places(self, source: Path) -> list[int]:
        """Where a source can be split: one continuous clip all around, without a cut of its own."""
        last, own = probe(source).frames - LENGTH - DROPPED - 2, own_cuts(source)
        clear = range(LENGTH + 2, last)
        return [at for at in clear if not any(at - LENGTH <= cut < at + LENGTH + DROPPED for cut in own)]

    def _cuts(self) -> Iterator[tuple[Path, int, random.Random]]:
        rnd = random.Random(self.seed)
        for source in self.sources:
            places = self._places(source)
            for _ in range(self.each):
                yield source, rnd.choice(places), rnd

    def _join(self, source: Path, cut: int, other: Path, start: int, change: str, rnd: random.Random) -> Join:
        one, two = self.folder / "tail.mp4", self.folder / "head.mp4"
        self._part(source, cut - LENGTH, "", one, rnd)
        info = probe(source)
        size = f"{info.width}:{info.height}"
        filters = change.replace("W:H", size) if other == source else f"scale={size},setsar=1"
        self._part(other, start, filters, two, rnd)
        tail, head = read_strip(one).small, read_strip(two).small
        return measure_join(tail, fitted_small(head, tail.shape[2], tail.shape[1]))

    def _part(self, source: Path, first: int, filters: str, out: Path, rnd: random.Random) -> None:
        chain = f"trim=start_frame={first}:end_frame={first + LENGTH},setpts=N/25/TB"
        chain = f"{chain},{filters}" if filters else chain
        coded = ("-c:v", "libx264", "-preset", "fast", "-crf", str(rnd.randint(18, 30)), "-pix_fmt", "yuv420p")
        ffmpeg("-i", str(source), "-vf", chain, "-r", "25", *coded, "-an", str(out))


def own_cuts(source: Path) -> tuple[int, ...]:
    """The frames with which another scene begins in a clip, as ffmpeg's own score tells, not ours."""
    chosen = f"select='gt(scene,{SCENE})',metadata=print:file=-"
    args = ["-v", "error", "-i", str(source), "-vf", chosen, "-f", "null", "-"]
    told = subprocess.run(find_ffmpeg().argv(args), capture_output=True, text=True, check=True).stdout
    rate = float(probe(source).rate.fraction)
    return tuple(round(float(time) * rate) for time in re.findall(r"pts_time:([\d.]+)", told))


def said(join: Join, change: str) -> float:
    """How loudly the number that speaks of a change speaks; where it cannot, the pictures match in nothing."""
    name = SPEAKS[change[:3]]
    value = getattr(join, name)
    if name == "match":
        return -(value or 0.0)
    if value is None:
        return 0.0
    return value if name in {"mirrored", "pace"} else abs(value)


def area_under_roc(positives: list[float], negatives: list[float]) -> float:
    """The chance that a positive speaks louder than a negative."""
    louder = sum((p > n) + 0.5 * (p == n) for p in positives for n in negatives)
    return louder / (len(positives) * len(negatives))
