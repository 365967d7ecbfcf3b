"""Exporting 12 shots of 5 s at 720p24 again after a small change, beside doing without us.

`python -m tests.benchmarks.stitch [--json]`
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from time import perf_counter

from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.cut import Cut
from storyboard.model.picture import AssetKind
from storyboard.model.sequences import Item
from storyboard.model.transitions import Dissolve
from storyboard.model.values import replace
from storyboard.stitch.film import ExportReport, export
from storyboard.stitch.profile import EXPORT, picture_of
from tests.benchmarks.bars import Bar, at_least_times, at_most_times, report, seconds
from tests.fakes.clips import Shoot, clip, ffmpeg

SHOTS = 12
FRAMES = 120
ROUNDS = 3
GRAIN = "noise=alls=8:allf=t"
"""Footage is never clean; without grain an encoder has nothing to do."""


def main(arguments: list[str]) -> int:
    """Measure, print, and say with the exit code whether every bar is met."""
    with tempfile.TemporaryDirectory() as folder:
        return report(list(measure(Path(folder))), arguments)


def measure(folder: Path) -> Iterator[Bar]:
    """The bars, each beside a rival measured in the same run."""
    shoot = Shoot(folder, width=1280, height=720)
    items = [shoot.add(f"s{n}", path, FRAMES) for n, path in enumerate(footage(folder))]
    bed = music(shoot)
    cold = timed(shoot, shoot.cut(items, [bed]))
    yield at_most_times("cold, cuts only, s", cold, "one ffmpeg graph", seconds(lambda: graph(shoot, items), 1), 1.0)
    yield _title_changed(shoot, shoot.cut(items, [bed]))
    yield _shot_changed(shoot, items, bed)
    dissolved = [items[0], *(replace(item, transition_in=Dissolve(frames=24)) for item in items[1:])]
    moving = timed(shoot, shoot.cut(dissolved, [bed]))
    whole = seconds(lambda: graph(shoot, items), 1)
    yield at_most_times("cold, a dissolve at every cut, s", moving, "one ffmpeg graph, cuts", whole, 4.0)


def _title_changed(shoot: Shoot, cut: Cut) -> Bar:
    names = count()

    def again() -> None:
        export_film(shoot, replace(cut, title=f"Title {next(names)}"), f"t{next(names)}.mp4")

    segments = sorted((shoot.folder / "cache").rglob("*.mp4"))
    ours, bare = seconds(again, ROUNDS), seconds(lambda: bare_join(shoot, segments), ROUNDS)
    return at_most_times("only the title changed, s", ours, "bare copy + bare AAC", bare, 1.5)


def _shot_changed(shoot: Shoot, items: list[Item], bed: AudioTrack) -> Bar:
    at = count(1)

    def again() -> None:
        # Another take of shot 6: new bytes, so that its segments and nothing else must be rendered.
        path = shoot.folder / f"new{next(at)}.mp4"
        ffmpeg("-i", str(shoot.folder / "footage0.mp4"), "-c", "copy", "-metadata", f"title={path.name}", str(path))
        sha256 = shoot.keep(path)
        shoot.takes[6] = replace(shoot.takes[6], sha256=sha256)
        times.append(timed(shoot, shoot.cut(items, [bed])))

    times: list[float] = []
    for _ in range(ROUNDS):
        again()
    rival = seconds(lambda: graph(shoot, items), 1)
    return at_least_times("one shot of 12 changed: times faster", rival, "ours, s", sorted(times)[ROUNDS // 2], 4.0)


def footage(folder: Path) -> Iterator[Path]:
    """Twelve moving, grainy clips; four different ones, each under three names."""
    for n in range(SHOTS):
        made = folder / f"footage{n}.mp4"
        if n < 4:
            chain = f"rotate=PI/6+0.05*t*{n + 1}:ow=1280:oh=720,{GRAIN}"
            clip(
                made,
                "testsrc2" if n % 2 else "gradients=speed=0.05:nb_colors=6",
                size="1600x1200",
                frames=FRAMES,
                filters=chain,
                options=["-crf", "20"],
            )
        else:
            ffmpeg("-i", str(folder / f"footage{n % 4}.mp4"), "-c", "copy", "-metadata", f"title={n}", str(made))
        yield made


def music(shoot: Shoot) -> AudioTrack:
    """A bed as long as the film."""
    path = shoot.folder / "music.wav"
    ffmpeg("-f", "lavfi", "-i", f"anoisesrc=d={SHOTS * FRAMES / 24}:c=pink:r=48000:a=0.3", "-ac", "2", str(path))
    asset = shoot.asset("music", path, AssetKind.AUDIO, "audio/wav")
    return AudioTrack(id="m", clips=(AudioClip(id="c", asset_id=asset, fade_out=24),))


def export_film(shoot: Shoot, cut: Cut, name: str = "film.mp4") -> ExportReport:
    """One export with our own cache."""
    return export(cut, shoot.folder / name, media=shoot.media, cache=shoot.folder / "cache", strict=True)


def timed(shoot: Shoot, cut: Cut) -> float:
    """How long one export takes, in seconds."""
    began = perf_counter()
    export_film(shoot, cut)
    return perf_counter() - began


def bare_join(shoot: Shoot, segments: Sequence[Path]) -> None:
    """The least a join can be: packets copied, the sound encoded."""
    rows = "".join(f"file 'file:{path}'\n" for path in segments)
    (shoot.folder / "bare.txt").write_text(f"ffconcat version 1.0\n{rows}")
    joined = ["-f", "concat", "-safe", "0", "-i", str(shoot.folder / "bare.txt")]
    sound = ["-i", str(shoot.folder / "music.wav"), "-c:v", "copy", "-c:a", "aac", "-b:a", "192k"]
    ffmpeg(*joined, *sound, "-movflags", "+faststart", str(shoot.folder / "bare.mp4"))


def graph(shoot: Shoot, items: Sequence[Item]) -> None:
    """Everything decoded, joined and encoded by one ffmpeg graph at our own encoder settings."""
    picture = picture_of(shoot.board(items).master, EXPORT)
    inputs = [part for take in shoot.takes for part in ("-i", str(shoot.media(take.sha256)))]
    legs = "".join(f"[{n}:v]" for n in range(len(shoot.takes)))
    settings = ["-preset", EXPORT.preset, "-crf", str(EXPORT.crf), "-g", str(picture.gop_frames), "-bf", "2"]
    ffmpeg(
        *inputs,
        *("-i", str(shoot.folder / "music.wav")),
        *(
            "-filter_complex",
            f"{legs}concat=n={len(shoot.takes)}:v=1[v]",
            "-map",
            "[v]",
            "-map",
            f"{len(shoot.takes)}:a",
        ),
        *("-c:v", "libx264", *settings, "-c:a", "aac", "-b:a", "192k", str(shoot.folder / "graph.mp4")),
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
