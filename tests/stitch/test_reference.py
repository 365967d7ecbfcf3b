"""The fast path is held to moviepy alone: every frame, its place in time, and the sound."""

import re
from pathlib import Path

import numpy as np
import pytest

from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.errors import StoryboardError
from storyboard.model.picture import AssetKind
from storyboard.model.rate import Rate, Ratio
from storyboard.model.sequences import Fades, GapSource, Item
from storyboard.model.titles import Super, TitleSource
from storyboard.model.transitions import DipToColour, Dissolve, FilmBurn, Push, Slide, Transition, Whip, Wipe, Zoom
from storyboard.model.values import replace
from storyboard.stitch.film import ExportReport, export
from storyboard.stitch.profile import NO_BURN_IN, BurnIn, Profile
from storyboard.stitch.reference import Engine
from tests.fakes.clips import Shoot, clip, tone
from tests.fakes.pixels import sound

NEARLY_LOSSLESS = Profile("export", crf=1)
WORST_DB = 42.0
TRANSITIONS: list[Transition] = [
    Dissolve(frames=7, curve="ease"),
    Wipe(frames=8, angle_deg=30, softness=0.2),
    Wipe(frames=6, angle_deg=180),
    DipToColour(frames=9, colour="#ffffff", curve="ease in"),
    Push(frames=7, angle_deg=90),
    Push(frames=5, angle_deg=0),
    Push(frames=7, angle_deg=30),
    Push(frames=6, angle_deg=135),
    Push(frames=6, angle_deg=-75),
    Whip(frames=6, angle_deg=200),
    Whip(frames=5, angle_deg=300),
    Whip(frames=6, angle_deg=180),
    Slide(frames=7, angle_deg=270),
    Zoom(frames=8),
    FilmBurn(frames=10),
]


@pytest.fixture(scope="module")
def moving(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two clips that move, of 40 frames, one with a beep."""
    folder = tmp_path_factory.mktemp("moving")
    clip(folder / "a.mp4", "testsrc2", size="320x180", frames=40, sound="sine=frequency=700:sample_rate=48000:d=3")
    clip(folder / "b.mp4", "mandelbrot=start_scale=1.5", size="320x180", frames=40)
    return folder


def both(shoot: Shoot, items: list[Item], **options: object) -> tuple[ExportReport, ExportReport]:
    """The film by the fast path, and by moviepy alone."""
    tracks = [AudioTrack(id="m", clips=(AudioClip(id="c", asset_id=a.id),)) for a in shoot.assets]
    cut = shoot.cut(items, tracks)
    made = [
        export(
            cut,
            shoot.folder / f"{engine}.mp4",
            media=shoot.media,
            cache=shoot.folder / "cache",
            profile=NEARLY_LOSSLESS,
            engine=engine,
            **options,  # type: ignore[arg-type]
        )
        for engine in Engine
    ]
    return made[0], made[1]


def worst_psnr(first: Path, second: Path) -> float:
    """The luma PSNR of the frame that differs most, in dB."""
    stats = first.with_suffix(".psnr")
    compared = ["-i", str(first), "-i", str(second), "-lavfi", f"psnr=stats_file='{stats}'", "-f", "null", "-"]
    find_ffmpeg().run(compared, timeout_s=60)
    found = [float(value) for value in re.findall(r"psnr_y:([\d.]+|inf)", stats.read_text("utf-8"))]
    return min(found)


def shots(shoot: Shoot, moving: Path, count: int) -> list[Item]:
    return [shoot.add(f"s{n}", moving / f"{'ab'[n % 2]}.mp4", 40, has_audio=n % 2 == 0) for n in range(count)]


@pytest.fixture
def wide(tmp_path: Path) -> Shoot:
    return Shoot(tmp_path, width=320, height=180)


def test_every_kind_of_transition_is_as_moviepy_alone_has_it(wide: Shoot, moving: Path) -> None:
    # Each takes half of either item at most; the longest of them has ten frames.
    items = [replace(item, frames=20) for item in shots(wide, moving, len(TRANSITIONS) + 1)]
    items = [items[0], *(replace(i, transition_in=t) for i, t in zip(items[1:], TRANSITIONS, strict=True))]
    fast, slow = both(wide, items)
    assert fast.frames == slow.frames
    assert worst_psnr(fast.path, slow.path) >= WORST_DB


def test_titles_supers_fades_speed_and_gaps_are_as_moviepy_alone_has_them(wide: Shoot, moving: Path) -> None:
    first, second, third = shots(wide, moving, 3)
    items = [
        replace(
            first, fades=Fades(picture_in=9, picture_out=5), supers=(Super(text="Here", start_frame=6, frames=20),)
        ),
        Item(
            id="t", source=TitleSource(text="A title", subtitle="and more"), frames=30, transition_in=Dissolve(frames=8)
        ),
        replace(second, speed=Ratio.of("2"), frames=17),
        Item(id="g", source=GapSource(colour="#204060"), frames=14),
        replace(third, in_frame=5, frames=21, transition_in=Dissolve(frames=6)),
    ]
    fast, slow = both(wide, items)
    assert fast.frames == slow.frames == 30 + 40 + 17 + 14 + 21 - 8 - 6
    assert worst_psnr(fast.path, slow.path) >= WORST_DB


@pytest.fixture(scope="module")
def heard(moving: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[ExportReport, ExportReport]:
    """A film of two takes with music under them, by both paths."""
    shoot = Shoot(tmp_path_factory.mktemp("heard"), width=320, height=180)
    shoot.asset("music", tone(shoot.folder / "music.wav", 3.0), AssetKind.AUDIO, "audio/wav")
    return both(shoot, shots(shoot, moving, 2))


def test_the_sound_of_both_paths_agrees_to_a_millisecond_and_a_tenth_of_a_decibel(
    heard: tuple[ExportReport, ExportReport],
) -> None:
    one, other = (sound(report.path)[:, 0].astype(float) for report in heard)
    length = min(len(one), len(other))
    assert abs(len(one) - len(other)) <= 48
    level = 20 * np.log10(np.sqrt((one[:length] ** 2).mean()) / np.sqrt((other[:length] ** 2).mean()))
    assert abs(level) <= 0.1
    first, second = one[:48_000], other[:48_000]
    shifts = range(-96, 97)
    best = max(shifts, key=lambda by: float(np.dot(first[200:-200], np.roll(second, by)[200:-200])))
    assert abs(best) <= 48


def test_a_part_of_a_film_is_the_same_part_of_both(wide: Shoot, moving: Path) -> None:
    items = shots(wide, moving, 3)
    items = [items[0], *(replace(item, transition_in=DipToColour(frames=12)) for item in items[1:])]
    fast, slow = both(wide, items, only=(36, 50))
    assert (fast.frames, slow.frames) == (14, 14)
    assert worst_psnr(fast.path, slow.path) >= WORST_DB


def test_the_exact_rate_is_kept_by_moviepy_too(tmp_path: Path) -> None:
    shoot = Shoot(tmp_path, rate=Rate.of("24000/1001"), width=320, height=180)
    path = clip(tmp_path / "n.mp4", "testsrc2", size="320x180", rate="24000/1001", frames=24)
    fast, slow = both(shoot, [shoot.add("a", path), replace(shoot.add("b", path), transition_in=Dissolve(frames=5))])
    assert (slow.rate, slow.frames) == (Rate.of("24000/1001"), fast.frames)
    assert worst_psnr(fast.path, slow.path) >= WORST_DB


def test_a_frame_too_late_would_be_seen(wide: Shoot, moving: Path) -> None:
    item = replace(shots(wide, moving, 1)[0], frames=20)
    made = [
        export(
            wide.cut([replace(item, in_frame=first)]),
            wide.folder / f"{first}.mp4",
            media=wide.media,
            cache=wide.folder / "cache",
            profile=NEARLY_LOSSLESS,
        )
        for first in (0, 1)
    ]
    assert worst_psnr(made[0].path, made[1].path) < WORST_DB


def test_moviepy_alone_burns_nothing_in_and_says_so(wide: Shoot, moving: Path) -> None:
    cut, target = wide.cut(shots(wide, moving, 1)), wide.folder / "film.mp4"
    with pytest.raises(StoryboardError, match="burns nothing in"):
        export(
            cut,
            target,
            media=wide.media,
            cache=wide.folder / "cache",
            engine=Engine.MOVIEPY,
            burn_in=BurnIn(number=True),
        )
    assert not NO_BURN_IN.is_on


def test_music_is_part_of_both(heard: tuple[ExportReport, ExportReport]) -> None:
    # The second take is silent: what is heard with it is the music.
    one, other = (np.abs(sound(report.path).astype(float)[90_000:150_000]).mean() for report in heard)
    assert min(one, other) > 0.05
    assert abs(20 * np.log10(one / other)) <= 0.1
