"""Segments by one graph: blends exact to a code, what plays twice decoded once."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from storyboard.model.picture import Format
from storyboard.model.rate import FILM
from storyboard.model.sequences import Fades, Fit, Item
from storyboard.model.titles import Super, TitleSource
from storyboard.model.transitions import DipToColour, Dissolve, FilmBurn, Push, Transition, Wipe
from storyboard.model.values import replace
from storyboard.stitch.film import export
from storyboard.stitch.graph import Graph
from storyboard.stitch.job import RampJob
from storyboard.stitch.light_table import Mask, seen_through
from storyboard.stitch.profile import EXPORT, Profile, picture_of
from storyboard.stitch.recipe import Ground, LayerRecipe, Recipe, recipe
from storyboard.stitch.spans import spans
from tests.fakes.clips import Shoot, clip, ffmpeg
from tests.fakes.pixels import luma

SIZE = (64, 36)
PICTURE = picture_of(Format(id="f", width=SIZE[0], height=SIZE[1], rate=FILM), EXPORT)


def flat(level: int, frames: int = 99) -> tuple[list[str], str]:
    """A ground of one grey."""
    source = f"color=c=black:s={SIZE[0]}x{SIZE[1]}:r=24,format=yuv420p,lutyuv=y={level}:u=128:v=128"
    return ["-f", "lavfi", "-i", source], f"trim=end_frame={frames}"


def layer(**changes: object) -> LayerRecipe:
    return LayerRecipe.model_validate({"ground": Ground(kind="video"), **changes})


def blended(folder: Path, made: Recipe, grounds: Sequence[tuple[list[str], str]]) -> NDArray[np.uint8]:
    """The luma of what comes out, frame by frame."""
    paths = iter(folder / f"mask{n}.raw" for n in range(9))

    def keep(mask: bytes) -> str:
        path = next(paths)
        path.write_bytes(mask)
        return str(path)

    graph = Graph(PICTURE, keep)
    shown = graph.add(made, grounds)
    raw = ffmpeg(*graph.arguments(), "-map", f"[{shown}]", "-pix_fmt", "yuv420p", "-f", "rawvideo", "-")
    whole = np.frombuffer(raw, np.uint8).reshape(-1, SIZE[0] * SIZE[1] * 3 // 2)
    return whole[:, : SIZE[0] * SIZE[1]].reshape(-1, SIZE[1], SIZE[0])


def across(transition: Transition, frames: int, at: int = 0) -> Recipe:
    return Recipe(frames=frames, layers=(layer(), layer()), transition=transition, transition_at=at, is_straight=False)


def test_every_frame_of_a_dissolve_has_its_share_of_both_sides(tmp_path: Path) -> None:
    shown = blended(tmp_path, across(Dissolve(frames=9), 9), [flat(40), flat(200)])
    wanted = [40 + 160 * (at + 1) / 10 for at in range(9)]
    assert np.abs(shown - np.array(wanted)[:, None, None]).max() <= 1


def test_a_dissolve_taken_apart_goes_on_where_it_was(tmp_path: Path) -> None:
    whole = blended(tmp_path, across(Dissolve(frames=9, curve="ease"), 9), [flat(40), flat(200)])
    rest = blended(tmp_path, across(Dissolve(frames=9, curve="ease"), 4, at=5), [flat(40), flat(200)])
    assert np.array_equal(whole[5:], rest)


def test_equal_pictures_stay_what_they_are_under_every_weight(tmp_path: Path) -> None:
    assert set(blended(tmp_path, across(Dissolve(frames=23), 23), [flat(171), flat(171)]).flat) == {171}


@pytest.mark.parametrize("angle", [0, 30, 90, 180, 270])
def test_a_wipe_uncovers_what_its_mask_says(tmp_path: Path, angle: int) -> None:
    wipe = Wipe(frames=5, angle_deg=angle, softness=0.3, curve="linear")
    shown = blended(tmp_path, across(wipe, 5), [flat(40), flat(200)])
    mask = seen_through(Mask(edge=3 / 6, angle_deg=angle, softness=0.3), (SIZE[1], SIZE[0]))
    assert np.abs(shown[2] - (40 + 160 * np.broadcast_to(mask, (SIZE[1], SIZE[0])))).max() <= 1.5


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
def test_a_straight_wipes_mask_is_one_row_or_column_of_the_whole(angle: int) -> None:
    mask, size = Mask(edge=0.4, angle_deg=angle, softness=0.2), (36, 64)
    near = seen_through(Mask(edge=0.4, angle_deg=angle, softness=0.2), size)
    whole = seen_through(Mask(edge=0.4, angle_deg=angle + 1, softness=0.2), size)
    assert 1 in near.shape
    assert np.abs(np.broadcast_to(near, size) - whole).max() < 0.12
    assert mask.angle_deg == angle


def test_a_ramp_begins_at_its_colour(tmp_path: Path) -> None:
    ramp = RampJob(colour="#ffffff", first=0, frames=4, is_in=True)
    made = Recipe(frames=6, layers=(layer(ramps=(ramp,), piece_frames=6),), is_straight=False)
    shown = blended(tmp_path, made, [flat(35)])
    assert [int(frame[0, 0]) for frame in shown] == [235, 185, 135, 85, 35, 35]


@pytest.mark.parametrize("short", [0, 1])
def test_what_is_blended_ends_with_its_shorter_side(tmp_path: Path, short: int) -> None:
    grounds = [flat(40, 9), flat(200, 9)]
    grounds[short] = flat(90, 4)
    assert len(blended(tmp_path, across(Dissolve(frames=9), 9), grounds)) == 4


def test_what_plays_in_two_segments_is_opened_once() -> None:
    graph = Graph(PICTURE, lambda _: "mask")
    for frames in (3, 5):
        graph.add(Recipe(frames=frames, layers=(layer(),)), [(["-i", "one"], f"trim=end_frame={frames}")])
    assert graph.arguments().count("one") == 1


def test_a_file_that_plays_on_both_sides_of_a_dissolve_is_opened_twice() -> None:
    # Read once, its early frames would wait in memory until the late ones come.
    graph = Graph(PICTURE, lambda _: "mask")
    graph.add(
        across(Dissolve(frames=3), 3), [(["-i", "one"], "trim=start_frame=96"), (["-i", "one"], "trim=end_frame=3")]
    )
    graph.add(Recipe(frames=5, layers=(layer(),)), [(["-i", "one"], "trim=start_frame=3")])
    assert graph.arguments().count("one") == 2


def test_names_inside_two_grounds_do_not_meet() -> None:
    graph = Graph(PICTURE, lambda _: "mask")
    blur = "split[whole][fill];[fill]hue=s=0[ground];[ground][whole]overlay"
    graph.add(across(Dissolve(frames=3), 3), [(["-i", "one"], blur), (["-i", "two"], blur)])
    filters = graph.arguments()[-1]
    assert filters.count("[whole") == 4
    assert "[whole]" not in filters


def made_of(shoot: Shoot, *items: Item) -> list[Recipe]:
    cut = shoot.cut(items)
    return [recipe(cut, span) for span in spans(cut)]


@pytest.mark.parametrize("transition", [Dissolve(), Wipe(), DipToColour()])
def test_what_a_mask_can_say_needs_no_child(shoot: Shoot, clips: Path, transition: Transition) -> None:
    first, second = (shoot.add(name, clips / "red.mp4") for name in "ab")
    title = Item(id="t", source=TitleSource(text="x"), frames=24, transition_in=transition)
    faded = replace(second, transition_in=transition, fades=Fades(picture_out=4))
    assert not any(made.is_composed for made in made_of(shoot, first, title, faded))


@pytest.mark.parametrize("transition", [Push(), FilmBurn()])
def test_what_moves_is_composed(shoot: Shoot, clips: Path, transition: Transition) -> None:
    first, second = (shoot.add(name, clips / "red.mp4") for name in "ab")
    assert any(made.is_composed for made in made_of(shoot, first, replace(second, transition_in=transition)))


def test_text_over_a_picture_is_composed(shoot: Shoot, clips: Path) -> None:
    first = replace(shoot.add("a", clips / "red.mp4"), supers=(Super(text="x", frames=5),))
    assert [made.is_composed for made in made_of(shoot, first)] == [True, False]


def test_a_dissolve_between_blurred_grounds_shows_both(tmp_path: Path) -> None:
    shoot = Shoot(tmp_path, width=160, height=90)
    tall = clip(tmp_path / "tall.mp4", "color=c=red", size="60x90", frames=24)
    wide = clip(tmp_path / "wide.mp4", "color=c=white", size="160x40", frames=24)
    items = [replace(shoot.add(p.stem, p), fit=Fit.BLUR) for p in (tall, wide)]
    items[1] = replace(items[1], transition_in=Dissolve(frames=9))
    target = tmp_path / "film.mp4"
    export(shoot.cut(items), target, media=shoot.media, cache=tmp_path / "c", profile=Profile("export", crf=4))
    shown = luma(target)[:, 45, 80].astype(int)
    assert shown[19] == pytest.approx((int(shown[10]) + int(shown[30])) / 2, abs=3)
