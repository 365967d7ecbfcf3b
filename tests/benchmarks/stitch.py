"""Stitching trailers of 12 and 60 shots of 5 s at 720p24, cold and after small changes, beside doing without us.

`python -m tests.benchmarks.stitch [--json] [--quick|--short|--trial|--memory] [--offline] [--save FILE]`

`--quick` is 12 shots of 2 s against the graph and the bare join alone, `--short` has 2 s in each of the 60 shots,
`--trial` walks every path with films too short for their figures to mean anything, `--memory` looks at the peaks alone,
which do not depend on what else the machine does. Every export brings its sound to a
loudness; every rival is measured in the same run. The whole takes about a quarter of an hour on two quiet cores; each
row is told on stderr as soon as it is known, and added to FILE as a line of JSON.
"""

import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from itertools import count
from pathlib import Path
from time import perf_counter

from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.cut import Cut
from storyboard.model.picture import AssetKind
from storyboard.model.sequences import Item
from storyboard.model.titles import TitleSource
from storyboard.model.transitions import Dissolve, Push
from storyboard.model.values import replace
from storyboard.stitch.film import ExportReport, export
from storyboard.stitch.imprint import Chapter, Imprint
from storyboard.stitch.profile import EXPORT, PREVIEW, Profile, picture_of
from tests.benchmarks.bars import Bar, at_least_times, at_most, at_most_times, report, seconds, table
from tests.benchmarks.footage import Footage, again, find_footage
from tests.benchmarks.stitch_rivals import Order, bare_join, graph, has_melt, melt, moviepy
from tests.fakes.clips import Shoot, ffmpeg

ROUNDS = 3
LUFS = -14.0
DISSOLVE = 24
TITLES = ("The city sleeps", "One light", "Keeps turning", "This winter")
MEMORY_FRAMES = 12
MEMORY_MB = 600.0


@dataclass(frozen=True, slots=True)
class Scale:
    """How many shots the films have, how long each is, and between which counts memory must stay flat."""

    few: int = 12
    many: int = 60
    frames: int = 120
    many_frames: int = 120
    memory: tuple[int, int] = (12, 240)


WHOLE, QUICK, SHORT = Scale(), Scale(frames=48), Scale(many_frames=48)
TRIAL = Scale(few=4, many=5, frames=30, many_frames=30, memory=(3, 6))


@dataclass
class Reel:
    """One film of the benchmark and everything that its rivals need."""

    folder: Path
    footage: Footage
    shots: int
    frames: int
    height: int = 720
    shoot: Shoot = field(init=False)
    items: list[Item] = field(init=False)
    clips: list[Path] = field(init=False)
    _names: Iterator[int] = field(default_factory=count)

    def __post_init__(self) -> None:
        self.folder.mkdir(exist_ok=True)
        self.shoot = Shoot(self.folder, width=self.height * 16 // 9, height=self.height)
        self.clips = list(self.footage.clips(self.folder, self.shots, self.frames, self.height))
        self.items = [self.shoot.add(f"s{n}", path, self.frames) for n, path in enumerate(self.clips)]
        self.bed = self._music()

    def _music(self) -> AudioTrack:
        """A bed as long as the film: a chord with a beat and some breath."""
        path = self.folder / "music.wav"
        long_s = self.shots * self.frames / 24
        tones = ((110, 0.2), (220, 0.15), (329.63, 0.1), (554.37, 0.06), (1318.5, 0.03))
        chord = "+".join(f"{level}*sin(2*PI*{pitch}*t)" for pitch, level in tones)
        beat = f"aevalsrc='({chord})*(0.4+0.6*exp(-6*mod(t,0.5)))+0.02*(random(0)-0.5)':s=48000:d={long_s}"
        if not path.exists():
            ffmpeg("-f", "lavfi", "-i", beat, "-ac", "2", str(path))
        asset = self.shoot.asset("music", path, AssetKind.AUDIO, "audio/wav")
        return AudioTrack(id="m", clips=(AudioClip(id="c", asset_id=asset, fade_out=24),))

    def cut(self, items: Sequence[Item] = ()) -> Cut:
        """The film as it stands."""
        return self.shoot.cut(items or self.items, [self.bed])

    def export(self, cut: Cut, *, profile: Profile = EXPORT, cache: str = "cache", title: str = "") -> ExportReport:
        """One export to a new file."""
        named = Imprint(tags={"title": title}, chapters=(Chapter(title, 0, cut.frames),)) if title else None
        return export(
            cut,
            self.folder / f"film{next(self._names)}.mp4",
            media=self.shoot.media,
            cache=self.folder / cache,
            profile=profile,
            strict=True,
            loudness_lufs=LUFS,
            imprint=named,
        )

    def timed(self, cut: Cut, **options: str | Profile) -> float:
        """How long one export takes, in seconds."""
        return once(lambda: self.export(cut, **options))  # type: ignore[arg-type]

    def order(self, **changes: object) -> Order:
        """The same film for a rival."""
        paths = tuple(str(path) for path in self.clips)
        out = str(self.folder / f"rival{next(self._names)}.mp4")
        plain = Order(paths, str(self.folder / "music.wav"), out, self.shoot.width, self.shoot.height)
        return replace_order(plain, changes)

    def graph_s(self) -> float:
        """How long one ffmpeg graph takes."""
        return once(lambda: graph(self.order(), picture_of(self.cut().format, EXPORT)))

    def bare_s(self) -> float:
        """How long copying the segments and encoding the sound takes."""
        segments = sorted((self.folder / "cache").rglob("*.mp4"))
        return seconds(lambda: bare_join(segments, self.folder / "music.wav", self.folder), ROUNDS)

    def title_changed_s(self) -> float:
        """How long a film takes of which a chapter's title alone is another."""
        names, cut = count(), self.cut()
        return seconds(lambda: self.export(cut, title=f"Title {next(names)}"), ROUNDS)

    def shot_changed_s(self, profile: Profile = EXPORT) -> float:
        """How long a film takes of which one shot has another take."""
        times: list[float] = []
        for n in range(ROUNDS):
            made = again(self.clips[self.shots // 2], self.folder / f"new{n}-{profile.name}.mp4")
            at = self.shots // 2
            self.shoot.takes[at] = replace(self.shoot.takes[at], sha256=self.shoot.keep(made))
            times.append(self.timed(self.cut(), profile=profile))
        return sorted(times)[ROUNDS // 2]


def replace_order(order: Order, changes: dict[str, object]) -> Order:
    """The order with some fields set otherwise."""
    return Order(**{**{name: getattr(order, name) for name in Order.__slots__}, **changes})


def once(work: Callable[[], object]) -> float:
    """How long it takes once, in seconds."""
    began = perf_counter()
    work()
    return perf_counter() - began


def main(arguments: list[str]) -> int:
    """Measure, print, and say with the exit code whether every bar is met."""
    if "--peak" in arguments:
        folder, shots = arguments[arguments.index("--peak") + 1 :][:2]
        sys.stdout.write(json.dumps(_peak_mb(Path(folder), int(shots))))
        return 0
    footage = find_footage(fetch="--offline" not in arguments)
    sys.stderr.write(f"{footage.told}\n")
    with tempfile.TemporaryDirectory() as folder:
        measured = _measured(Path(folder), footage, arguments)
        return report([_told(bar, saved_to(arguments)) for bar in measured], arguments)


def saved_to(arguments: Sequence[str]) -> Path | None:
    """The file that every row is added to as soon as it is known."""
    return Path(arguments[arguments.index("--save") + 1]) if "--save" in arguments else None


def _measured(folder: Path, footage: Footage, arguments: list[str]) -> Iterator[Bar]:
    if "--quick" in arguments:
        return _quick(folder, footage)
    if "--memory" in arguments:
        return _memory(WHOLE.memory)
    scale = TRIAL if "--trial" in arguments else SHORT if "--short" in arguments else WHOLE
    return _whole(folder, footage, scale)


def _told(bar: Bar, kept: Path | None) -> Bar:
    """The bar, told and kept at once: a long run that is ended has not been for nothing."""
    sys.stderr.write(table([bar]).splitlines()[1] + "\n")
    sys.stderr.flush()
    if kept is not None:
        with kept.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(asdict(bar), ensure_ascii=False) + "\n")
    return bar


def _quick(folder: Path, footage: Footage) -> Iterator[Bar]:
    reel = Reel(folder / "few", footage, QUICK.few, QUICK.frames)
    yield at_most_times("12 × 2 s cold, cuts, s", reel.timed(reel.cut()), "one ffmpeg graph", reel.graph_s(), 1.0)
    yield at_most_times("title changed, s", reel.title_changed_s(), "bare copy + bare AAC", reel.bare_s(), 1.5)


def _whole(folder: Path, footage: Footage, scale: Scale) -> Iterator[Bar]:
    few = Reel(folder / "few", footage, scale.few, scale.frames)
    yield from _few(few)
    yield from _moving(few)
    yield from _many(Reel(folder / "many", footage, scale.many, scale.many_frames))
    yield from _memory(scale.memory)


def _few(reel: Reel) -> Iterator[Bar]:
    cold, whole = reel.timed(reel.cut()), reel.graph_s()
    chain = once(lambda: moviepy(reel.order(), "chain"))
    yield at_most_times(f"{reel.shots} shots cold, cuts only, s", cold, "one ffmpeg graph", whole, 1.0)
    yield at_least_times("12 shots cold: times faster", chain, "ours, s", cold, 1.0)
    if has_melt():
        rival = once(lambda: melt(reel.order()))
        yield at_least_times("melt, 12 shots, s", rival, "ours, s", cold, 1.0)
    title = reel.title_changed_s()
    yield at_most_times("only a title changed, s", title, "bare copy + bare AAC", reel.bare_s(), 1.5)
    yield at_least_times("moviepy chain, s", chain, "ours, title changed, s", title, 10.0)
    shot = reel.shot_changed_s()
    yield at_least_times("moviepy chain, s", chain, "ours, one of 12 changed, s", shot, 6.0)
    yield at_least_times("ffmpeg graph, s", whole, "ours, one of 12 changed, s", shot, 4.0)


def _moving(reel: Reel) -> Iterator[Bar]:
    items: list[Item] = []
    for index, item in enumerate(reel.items):
        if index % 3 == 0:
            items.append(Item(id=f"t{index}", source=TitleSource(text=TITLES[index // 3]), frames=48))
        items.append(item)
    items = [items[0], *(replace(item, transition_in=Dissolve(frames=DISSOLVE)) for item in items[1:])]
    cold = reel.timed(reel.cut(items), cache="moving")
    order = reel.order(titles=TITLES, dissolve_s=DISSOLVE / 24)
    rival = once(lambda: moviepy(order, "compose"))
    yield at_least_times("moviepy compose: dissolves and titles, s", rival, "ours, cold, s", cold, 4.0)


def _many(reel: Reel) -> Iterator[Bar]:
    cold, whole = reel.timed(reel.cut()), reel.graph_s()
    yield at_most_times(f"{reel.shots} shots cold, cuts only, s", cold, "one ffmpeg graph", whole, 1.0)
    shot, bare = reel.shot_changed_s(), reel.bare_s()
    film = picture_of(reel.cut().format, EXPORT)
    one = Reel(reel.folder / "one", reel.footage, 1, reel.frames)
    alone = one.timed(one.cut()) - seconds(partial(one.timed, one.cut()), ROUNDS)
    rest = max(0.0, shot - alone)
    yield at_most_times(f"one of 60 changed, join + sound at {film.height}p, s", rest, "bare copy + AAC", bare, 1.5)
    yield at_least_times("ffmpeg graph, 60 shots, s", whole, "ours, one of 60 changed, s", shot, 8.0)
    reel.export(reel.cut(), profile=PREVIEW)
    yield at_most("preview after one edit, 60 shots, s", reel.shot_changed_s(PREVIEW), 2.0, "s")


def _memory(shots: tuple[int, int]) -> Iterator[Bar]:
    few, many = (_peak_in_child(count) for count in shots)
    yield at_most(f"peak of any process at 1080p, {shots[1]} shots, MB", many, MEMORY_MB, "MB")
    yield at_most_times(f"peak at {shots[1]} shots, MB", many, f"at {shots[0]} shots", few, 1.1)


def _peak_in_child(shots: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        # The clips are made here, so that the child's peak is the export's alone.
        _hd_reel(Path(folder), shots)
        argv = [sys.executable, "-m", "tests.benchmarks.stitch", "--peak", folder, str(shots)]
        return float(json.loads(subprocess.run(argv, check=True, capture_output=True, text=True).stdout))


def _hd_reel(folder: Path, shots: int) -> Reel:
    return Reel(folder / "reel", find_footage(fetch=False), shots, MEMORY_FRAMES, height=1080)


def _peak_mb(folder: Path, shots: int) -> float:
    """Export so many shots of half a second, every fourth blended or pushed in; the most that any process held."""
    reel, changes = _hd_reel(folder, shots), (Dissolve(frames=6), Push(frames=6))
    items = [replace(i, transition_in=changes[n // 4 % 2]) if n % 4 == 3 else i for n, i in enumerate(reel.items)]
    reel.export(reel.cut(items))
    return max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
