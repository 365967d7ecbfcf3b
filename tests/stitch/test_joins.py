"""Colours do not jump and no frame is lost at any kind of join."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from storyboard.media.colour import TAG_FILTER
from storyboard.media.probe import probe
from storyboard.model.cut import Cut
from storyboard.model.picture import Box
from storyboard.model.rate import Rate, Ratio
from storyboard.model.sequences import Fades, Fit, GapSource, Item, ReframeKey
from storyboard.model.titles import Super, TitleSource
from storyboard.model.transitions import (
    CutTransition,
    DipToColour,
    Dissolve,
    FilmBurn,
    Push,
    Slide,
    Transition,
    Whip,
    Wipe,
    Zoom,
)
from storyboard.model.values import replace
from storyboard.stitch.film import export
from storyboard.stitch.profile import PREVIEW, Profile
from tests.fakes.clips import Shoot, clip
from tests.fakes.counters import counted, number_of, numbers_in
from tests.fakes.pixels import luma, planes

CLEAR = Profile("export", crf=4)

EVERY: list[Transition] = [
    CutTransition(), Dissolve(), DipToColour(), Wipe(), Push(), Whip(), Slide(), Zoom(), FilmBurn(frames=12)
]  # fmt: skip

WHOLE = (ReframeKey(frame=0, box=Box(x=0, y=0, width=1, height=1)),)

BARS = (57, 91, 125, 159, 193, 227, 261)
"""Columns in the middle of the seven bars, 320 pixels wide."""


@pytest.fixture
def wide(tmp_path: Path) -> Shoot:
    """A shoot in the size of the bars."""
    return Shoot(tmp_path, width=320, height=180)


@pytest.fixture(scope="session")
def bars(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """HD bars for a second and a half."""
    filters = f"scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,{TAG_FILTER}"
    return clip(tmp_path_factory.mktemp("bars") / "bars.mp4", "smptehdbars", size="320x180", frames=36, filters=filters)


def film(shoot: Shoot, *items: Item, profile: Profile = CLEAR) -> Path:
    target = shoot.folder / "film.mp4"
    export(shoot.cut(items), target, media=shoot.media, cache=shoot.folder / "cache", profile=profile, strict=True)
    return target


def off(path: Path, bars: Path, frames: range | list[int]) -> int:
    """How far the bars are from themselves at worst, in codes, in these frames."""
    shown, wanted = (planes(p)[:, :, 40, BARS].astype(int) for p in (path, bars))
    return int(np.abs(shown[list(frames)] - wanted[0]).max())


@dataclass(frozen=True)
class Reel:
    """A film in which one item gives way to the next by every kind of transition."""

    cut: Cut
    path: Path

    def join(self, kind: str) -> tuple[int, int]:
        """The film's first frame that the transition changes, and the first behind it."""
        piece = next(p for p in self.cut.pieces[1:] if p.transition.kind == kind)
        half = getattr(piece.transition, "frames", 0) // 2 if kind == "dip" else 0
        return piece.start_frame - half, piece.start_frame + (half or piece.lead_frames)


def reel(shoot: Shoot, takes: Sequence[Item], *profiles: Profile, **changes: object) -> list[Reel]:
    """The takes by turns, joined by every transition, `changes` made to each; a film for each profile."""
    joins = [replace(t, **changes) if t.kind not in ("cut", "whip") else t for t in EVERY]
    items = [takes[0]]
    for at, transition in enumerate(joins):
        again = takes[(at + 1) % len(takes)]
        items.append(replace(again, id=f"{again.id}-{at}", transition_in=transition))
    made: list[Reel] = []
    for at, profile in enumerate(profiles or (CLEAR,)):
        path = film(shoot, *items, profile=profile)
        made.append(Reel(shoot.cut(items), path.rename(path.with_name(f"reel{at}.mp4"))))
    return made


@pytest.fixture(scope="session")
def reel_of_bars(tmp_path_factory: pytest.TempPathFactory, bars: Path) -> Reel:
    """Bars into bars."""
    shoot = Shoot(tmp_path_factory.mktemp("reel"), width=320, height=180)
    return reel(shoot, [shoot.add("a", bars, 36)])[0]


@pytest.fixture(scope="session")
def reel_of_numbers(tmp_path_factory: pytest.TempPathFactory) -> Reel:
    """Numbered frames from 0, and from 100."""
    shoot = Shoot(tmp_path_factory.mktemp("reel"))
    first = counted(shoot.folder / "a.mp4", 36)
    second = counted(shoot.folder / "b.mp4", 36, first=100)
    return reel(shoot, [shoot.add("a", first, 36), shoot.add("b", second, 36)])[0]


@pytest.fixture(scope="session")
def reels_of_colours(tmp_path_factory: pytest.TempPathFactory) -> list[Reel]:
    """Grey and teal, eased in and out over 16 frames: as an export and as a preview of half the size."""
    shoot = Shoot(tmp_path_factory.mktemp("reel"), width=320, height=180)
    colours = [clip(shoot.folder / f"{name}.mp4", f"color=c={name}", frames=36) for name in ("gray", "teal")]
    takes = [shoot.add(path.stem, path, 36) for path in colours]
    small = Profile(PREVIEW.name, max_width=160, crf=8, gop_frames=PREVIEW.gop_frames, b_frames=0)
    return reel(shoot, takes, CLEAR, small, frames=16, curve="ease")


@pytest.mark.parametrize("kind", [t.kind for t in EVERY])
def test_bars_are_the_same_on_both_sides_of_every_transition(reel_of_bars: Reel, bars: Path, kind: str) -> None:
    first, behind = reel_of_bars.join(kind)
    assert off(reel_of_bars.path, bars, [*range(first - 10, first), *range(behind, behind + 10)]) <= 2


def test_a_film_has_as_many_frames_as_its_cut(reel_of_bars: Reel, reel_of_numbers: Reel) -> None:
    for made in (reel_of_bars, reel_of_numbers):
        assert probe(made.path, decode=True).frames == made.cut.frames


@pytest.mark.parametrize("transition", [Dissolve(), Wipe(softness=0.5)], ids=lambda t: t.kind)
def test_bars_into_the_same_bars_are_bars_all_the_way(wide: Shoot, bars: Path, transition: Transition) -> None:
    path = film(wide, wide.add("a", bars, 36), replace(wide.add("b", bars, 36), transition_in=transition))
    assert off(path, bars, range(60)) <= 2


@pytest.mark.parametrize(
    "changes",
    [
        {"fit": Fit.LETTERBOX},
        {"fit": Fit.BLUR},
        {"reframe": {"f": WHOLE}},
        {"is_reversed": True},
        {"is_frozen": True},
        {"speed": Ratio.of("1/2")},
        {"fades": Fades(picture_in=1)},
        {"supers": (Super(text="x", start_frame=0, frames=1),)},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_bars_are_the_same_however_an_item_is_played(wide: Shoot, bars: Path, changes: dict[str, object]) -> None:
    path = film(wide, wide.add("a", bars, 36), replace(wide.add("b", bars, 36), **changes))
    assert off(path, bars, [*range(36), *range(37, 72)]) <= 2


@pytest.mark.parametrize("neighbour", [TitleSource(text="x", background="#000000"), GapSource()], ids=lambda s: s.kind)
def test_bars_beside_what_is_drawn_are_the_same(wide: Shoot, bars: Path, neighbour: TitleSource | GapSource) -> None:
    card = Item(id="t", source=neighbour, frames=12)
    path = film(wide, wide.add("a", bars, 36), card, wide.add("b", bars, 36))
    assert off(path, bars, [*range(36), *range(48, 84)]) <= 2


@pytest.mark.parametrize("kind", [t.kind for t in EVERY])
def test_no_frame_is_doubled_or_dropped_around_a_transition(reel_of_numbers: Reel, kind: str) -> None:
    first, behind = reel_of_numbers.join(kind)
    shown = numbers_in(reel_of_numbers.path)
    before, after = shown[first - 10 : first], shown[behind : behind + 10]
    assert [later - earlier for earlier, later in pairwise(before)] == [1] * 9
    assert [later - earlier for earlier, later in pairwise(after)] == [1] * 9
    # Both sides play on while it lasts; a dip has half of its time in each.
    within = (behind - first) // (2 if kind == "dip" else 1)
    assert (before[-1] % 100, after[0] % 100) == (35 - within, within)


def test_both_sides_of_a_transition_play_on_while_it_lasts(shoot: Shoot) -> None:
    """A push shows each side in half of the frame: what moves there is the frame of that very moment."""
    a = counted(shoot.folder / "a.mp4", 40)
    b = counted(shoot.folder / "b.mp4", 40, first=100)
    push = Push(frames=9, angle_deg=270, curve="linear")
    path = film(shoot, shoot.add("a", a, 40), replace(shoot.add("b", b, 40), transition_in=push))
    middle = luma(path)[31 + 4]
    assert [number_of(half) for half in (middle[:44], middle[46:])] == [35, 104]


def test_a_film_of_takes_of_every_size_and_rate_has_each_frame_once(shoot: Shoot) -> None:
    shapes = [("24", "160x90"), ("25", "320x240"), ("30", "90x160"), ("24000/1001", "64x64"), ("60", "240x136")]
    items: list[Item] = []
    for at, (rate, size) in enumerate(shapes):
        # As many frames as last a second in the film, and one more.
        path = counted(shoot.folder / f"{at}.mp4", int(Rate.of(rate).fraction) + 2, rate=rate, size=size)
        item = shoot.add(f"s{at}", path, int(Rate.of(rate).fraction) + 2, rate=Rate.of(rate))
        items.append(replace(item, frames=24, fit=Fit.CROP if at % 2 else Fit.LETTERBOX))
    shown = luma(film(shoot, *items))
    assert len(shown) == 24 * len(shapes)
    assert probe(shoot.folder / "film.mp4").rate == shoot.rate
    assert numbers_in(shoot.folder / "film.mp4")[:24] == list(range(24))


@pytest.mark.parametrize("kind", [t.kind for t in EVERY[1:]])
def test_a_preview_shows_the_transition_that_the_export_shows(reels_of_colours: list[Reel], kind: str) -> None:
    whole, quick = (planes(made.path).mean(axis=(2, 3)) for made in reels_of_colours)
    first, behind = reels_of_colours[0].join(kind)
    assert np.abs(whole[first:behind] - quick[first:behind]).max() <= 4


@pytest.mark.parametrize("kind", [t.kind for t in EVERY[1:]])
def test_a_film_does_not_jump_at_the_ends_of_a_transition(reels_of_colours: list[Reel], kind: str) -> None:
    first, behind = reels_of_colours[0].join(kind)
    seen = planes(reels_of_colours[0].path)[first - 3 : behind + 3].astype(int)
    steps = [float(np.abs(later - earlier).mean()) for earlier, later in pairwise(seen)]
    assert max(steps[2], steps[-3]) <= 0.5 * max(steps) + 0.1
    assert max(*steps[:2], *steps[-2:]) < 0.5
