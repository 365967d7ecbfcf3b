"""Evidence on real moving footage: what it tells apart, how well it mends, and how long it takes.

`python -m tests.benchmarks.evidence [--json] [--offline] [--quick]`.
"""

import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import numpy as np

from storyboard.media.grading import graded
from storyboard.media.measure_colour import delta_e_2000, lab_of
from storyboard.media.measure_match import fit_match
from storyboard.media.measure_strip import read_strip
from storyboard.media.measure_take import flaws, grain
from storyboard.media.measure_trim import best_trim
from storyboard.media.probe import probe
from storyboard.model.grading import ColourGrade
from storyboard.studio.evidence import gather, measured
from storyboard.studio.evidence_cache import EvidenceCache
from storyboard.studio.session import open_session
from tests.benchmarks.bars import Bar, at_most, at_most_times, report
from tests.benchmarks.footage import Footage, find_footage
from tests.fakes.clips import ffmpeg
from tests.fakes.damages import CHANGES, Splits, area_under_roc, said
from tests.fakes.reels import reel

AREA, SHARE = 0.95, 0.90
LOOKS = {
    "1/2 stop": "GAIN",
    "warmer": "colorchannelmixer=rr=1.12:bb=0.82",
    "gamma 1.3": "eq=gamma=0.77",
    "contrast": "eq=contrast=1.2",
    "saturation": "eq=saturation=0.6",
    "hue 10°": "hue=h=10",
}


def at_least(what: str, ours: float, limit: float) -> Bar:
    """A bar without a rival that is met when ours is no less."""
    return Bar(what, ours, "", None, None, f"≥ {limit:g}", ours >= limit)


def main(arguments: list[str]) -> int:
    """Measure, print, and say with the exit code whether every bar is met."""
    footage = find_footage(fetch="--offline" not in arguments)
    sys.stderr.write(f"{footage.told}\n")
    each = 2 if "--quick" in arguments else 6
    with tempfile.TemporaryDirectory() as folder:
        sources = _sources(footage, Path(folder))
        bars = [
            *_areas(sources, Path(folder), each),
            *_inserted(sources, Path(folder), each),
            *_matches(sources, Path(folder)),
            *_trims(sources, Path(folder), each),
            *_speed(footage, Path(folder)),
        ]
    return report(bars, arguments)


def _sources(footage: Footage, folder: Path) -> tuple[Path, ...]:
    """The real clips as they are (else what ffmpeg draws), and pictures that are panned over in three ways."""
    return footage.moving(folder)


def _areas(sources: tuple[Path, ...], folder: Path, each: int) -> Iterator[Bar]:
    splits = Splits(sources, folder, each=each)
    usual = list(splits.negatives())
    for change in CHANGES:
        loud = [said(join, change) for join in splits.positives(change)]
        yield at_least(f"{change}: area under ROC", area_under_roc(loud, [said(j, change) for j in usual]), AREA)


def _inserted(sources: tuple[Path, ...], folder: Path, each: int) -> Iterator[Bar]:
    """A cut inside a take: 16 frames of another place, against takes without."""
    rnd, found, clear = random.Random(4), list[float](), list[float]()
    for source in sources:
        for _ in range(each):
            # The real clips' first second holds no cut of its own.
            first = rnd.randrange(0, 5)
            calm = _clip(source, folder / "calm.mp4", first, 24, rnd)
            clear.append(flaws(read_strip(calm)).hidden_cut or 0.0)
            clear.append(flaws(read_strip(_flashed(calm, folder / "flash.mp4"))).hidden_cut or 0.0)
            other = sources[(sources.index(source) + 1) % len(sources)]
            joined = _joined(calm, _clip(other, folder / "other.mp4", rnd.randrange(0, 20), 16, rnd), folder)
            found.append(flaws(read_strip(joined)).hidden_cut or 0.0)
    yield at_least("a cut inserted: area under ROC", area_under_roc(found, clear), AREA)


def _clip(source: Path, out: Path, first: int, frames: int, rnd: random.Random) -> Path:
    chain = f"trim=start_frame={first}:end_frame={first + frames},setpts=N/25/TB,scale=640:360,setsar=1"
    coded = ("-c:v", "libx264", "-preset", "fast", "-crf", str(rnd.randint(18, 30)), "-pix_fmt", "yuv420p")
    ffmpeg("-i", str(source), "-vf", chain, "-r", "25", *coded, "-an", str(out))
    return out


def _flashed(clip: Path, out: Path) -> Path:
    """The clip with a photographer's flash in it: two bright frames, then all is as before."""
    bright = "lutyuv=y='min(255,val*1.6+40)':enable='between(n,11,12)'"
    ffmpeg("-i", str(clip), "-vf", bright, "-crf", "20", "-pix_fmt", "yuv420p", "-an", str(out))
    return out


def _joined(one: Path, two: Path, folder: Path) -> Path:
    out = folder / "joined.mp4"
    ffmpeg("-i", str(one), "-i", str(two), "-filter_complex", "[0:v][1:v]concat=n=2:v=1", "-crf", "23", str(out))
    return out


def _matches(sources: tuple[Path, ...], folder: Path) -> Iterator[Bar]:
    """A shot graded by a known look, matched to the part of the clip before it.

    The worst is told of small patches: coding alone makes 1.5 ΔE of each pixel of a small clip without any grade. Its
    worst by every pixel is held to the best that any smooth change of colour reaches which knows the truth.
    """
    best = list[float]()
    left, pixels, clipped = list[float](), list[float](), list[float]()
    for source in sources:
        whole = read_strip(source).small
        anchor, true = whole[0:12:3], whole[12:24:3]
        for look in LOOKS.values():
            out = folder / "look.mp4"
            filters = look.replace("GAIN", "lutrgb=r='val*1.17':g='val*1.17':b='val*1.17'")
            ffmpeg("-i", str(source), "-vf", f"format=gbrp,{filters}", "-frames:v", "24", "-crf", "12", str(out))
            given = read_strip(out).small[12:24:3]
            made = graded(given, ColourGrade(match=fit_match(given, anchor)))
            left.append(_residual(_patches(made), _patches(given), _patches(true)))
            pixels.append(_residual(made, given, true))
            best.append(_residual(_told(given, true), given, true))
            clipped.append(100 * float((_ends(made) & ~_ends(given)).mean()))
    yield at_most("colour match: worst residual of ΔE2000, patches, %", 100 * max(left), 50.0, "%")
    yield at_most("colour match: mean residual, every pixel, %", 100 * sum(pixels) / len(pixels), 50.0, "%")
    worst = pixels.index(max(pixels))
    what = "colour match: worst residual, every pixel, %"
    yield at_most_times(what, 100 * pixels[worst], "a fit to the truth", 100 * best[worst], 1.15)
    yield at_most("colour match: newly clipped, worst, %", max(clipped), 0.5, "%")


def _told(given: np.ndarray, true: np.ndarray) -> np.ndarray:
    """The pixels under the cubic change of colour that brings them closest to the true ones: what coding leaves."""
    x = given.reshape(-1, 3) / 255.0
    mixed = (x[:, [0]] * x[:, [1]], x[:, [0]] * x[:, [2]], x[:, [1]] * x[:, [2]])
    terms = np.concatenate([np.ones((len(x), 1)), x, x**2, *mixed, x**3], axis=1)
    weights = np.linalg.lstsq(terms, true.reshape(-1, 3) / 255.0, rcond=None)[0]
    return np.asarray(np.clip(np.rint(terms @ weights * 255), 0, 255), dtype=np.uint8).reshape(given.shape)


def _residual(made: np.ndarray, given: np.ndarray, true: np.ndarray) -> float:
    """How much of the difference is left."""
    wanted = lab_of(true)
    return float(delta_e_2000(lab_of(made), wanted).mean() / delta_e_2000(lab_of(given), wanted).mean())


def _patches(frames: np.ndarray) -> np.ndarray:
    """Means over four by four pixels of the small frames."""
    count, high, wide = len(frames), frames.shape[1] // 4, frames.shape[2] // 4
    part = frames[:, : high * 4, : wide * 4].reshape(count, high, 4, wide, 4, 3)
    return np.asarray(np.rint(part.mean(axis=(2, 4))), dtype=np.uint8)


def _ends(pixels: np.ndarray) -> np.ndarray:
    return ((pixels == 0) | (pixels == 255)).any(axis=-1)


def _trims(sources: tuple[Path, ...], folder: Path, each: int) -> Iterator[Bar]:
    """Chains whose second take begins with 1 to 12 frames shown twice, or played already."""
    rnd, right = random.Random(7), list[bool]()
    for source in sources:
        frames = probe(source).frames
        for index in range(2 * each):
            cut, planted = rnd.randrange(26, frames - 30), rnd.randint(1, 12)
            right.append(_finds(source, cut, planted, folder, rnd, frozen=index % 2 == 0))
    yield at_least("best trim: true frame ± 1, share", sum(right) / len(right), SHARE)


def _finds(source: Path, cut: int, planted: int, folder: Path, rnd: random.Random, *, frozen: bool) -> bool:
    one = _clip(source, folder / "one.mp4", cut - 25, 25, rnd)
    two = folder / "two.mp4"
    start = cut - 1 if frozen else cut - planted
    held = f",loop=loop={planted - 1}:size=1:start=0,setpts=N/25/TB" if frozen else ""
    chain = f"trim=start_frame={start}:end_frame={cut + 26},setpts=N/25/TB{held},scale=640:360,setsar=1"
    ffmpeg("-i", str(source), "-vf", chain, "-r", "25", "-crf", str(rnd.randint(18, 30)), "-an", str(two))
    found = best_trim(read_strip(one).small, read_strip(two).small, 24, 0)
    shown = max(0, found.in_frame - planted + 1) if frozen else found.in_frame
    return abs((start + shown) - (cut - 25 + found.out_frame) - 1) <= 1


def _speed(footage: Footage, folder: Path) -> Iterator[Bar]:
    """One take of 5 s at 720p, then a trailer of thirty of them, first cold and then from the cache."""
    take = next(iter(footage.clips(folder, 1, 120)))
    began = perf_counter()
    strip = read_strip(take)
    flaws(strip)
    grain(strip)
    yield at_most("a take of 5 s at 720p, s", perf_counter() - began, 1.5, "s")
    project = reel(folder / "thirty.storyboard", list(footage.clips(folder, 30, 120)))
    with open_session(project, read_only=True) as session:
        for what, limit in (("30 shots cold, s", 20.0), ("30 shots cached, s", 0.3)):
            began = perf_counter()
            gather(measured(session, cache=EvidenceCache(folder / "cache")))
            yield at_most(what, perf_counter() - began, limit, "s")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
