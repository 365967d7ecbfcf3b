"""What a drawn panel shows: who, where, when, how near."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from storyboard.draft.panel import draw_panel, poster
from storyboard.model.picture import Box
from storyboard.model.requests import Figure, StagedProp, Staging
from storyboard.model.words import Angle, Depth, Direction, Move, ShotSize, Side, TimeOfDay, Weather
from tests.draft.conftest import SIZE, brightness, figure, orange, picture, psnr, staging

NEARER = (ShotSize.ELS, ShotSize.LS, ShotSize.MLS, ShotSize.MS, ShotSize.MCU, ShotSize.CU, ShotSize.ECU)
PLACES = (
    "Kitchen", "Sea", "Cliff path", "Mountain", "Desert dunes", "Ice", "City street", "Rooftop in the city", "Forest",
    "Country road", "Meadow", "Deep sea reef", "Orbit in space", "Studio backdrop", "Workshop", "Lighthouse", "Beach",
    "Harbour pier", "Rowing boat on the lake", "Canyon", "",
)  # fmt: skip
PROPS = (
    "Cup", "Dive watch", "Lantern", "Desk lamp", "Candle", "Torch", "Wine bottle", "Tumbler", "Gift box", "Phone",
    "Laptop", "Car", "Boat", "Oar", "Rope", "Notebook", "Letter", "Key", "Camera", "Backpack", "Sneakers", "Rose",
    "Kettle", "Ice axe", "Coffee beans", "Gizmo",
)  # fmt: skip


def prop(name: str, **changes: object) -> StagedProp:
    return StagedProp.model_validate({"prop_id": name, "name": name, "colour": "#3366cc"} | changes)


def test_a_figure_grows_from_extreme_long_shot_to_extreme_close_up() -> None:
    panels = [draw_panel(staging(size=size, figures=(figure(),)), *SIZE) for size in NEARER]
    heights = [panel.boxes["mara"].height for panel in panels]
    assert heights == sorted(heights)
    assert heights[0] < 0.4
    assert heights[1] < 1 < heights[2]


def test_more_of_the_frame_wears_the_figures_colour_as_the_camera_comes_nearer() -> None:
    shares = [orange(picture(staging(size=size, figures=(figure(),)))).mean() for size in NEARER[:4]]
    assert shares == sorted(shares)
    assert shares[0] > 0.002


@pytest.mark.parametrize(("side", "middle"), [(Side.LEFT, 0.29), (Side.CENTRE, 0.5), (Side.RIGHT, 0.71)])
def test_a_figure_stands_on_its_side(side: Side, middle: float) -> None:
    columns = orange(picture(staging(size="MS", figures=(figure(side=side),)))).sum(axis=0)
    centre = float((columns * np.arange(SIZE[0])).sum() / columns.sum()) / SIZE[0]
    assert centre == pytest.approx(middle, abs=0.04)


def test_a_box_overrides_the_place() -> None:
    there = Box(x=0.7, y=0.3, width=0.1, height=0.5)
    box = draw_panel(staging(size="LS", figures=(figure(box=there, side="left"),)), *SIZE).boxes["mara"]
    assert box.centre[0] == pytest.approx(there.centre[0], abs=0.01)
    assert (box.y, box.height) == (pytest.approx(0.3), pytest.approx(0.5))


def test_a_figure_behind_is_smaller_than_one_in_front() -> None:
    sizes = [
        draw_panel(staging(size="LS", figures=(figure(depth=depth),)), *SIZE).boxes["mara"].height
        for depth in (Depth.BACK, Depth.MID, Depth.FORE)
    ]
    assert sizes == sorted(sizes)
    assert sizes[0] < 0.75 * sizes[1]


def test_several_figures_stand_apart() -> None:
    crew = tuple(figure(subject_id=name) for name in ("a", "b", "c"))
    boxes = draw_panel(staging(size="LS", figures=crew), *SIZE).boxes
    middles = sorted(box.centre[0] for box in boxes.values())
    assert all(0 < middle < 1 for middle in middles)
    assert min(b - a for a, b in itertools.pairwise(middles)) > 0.08


def test_two_figures_on_one_side_do_not_hide_each_other() -> None:
    pair = (figure(side="left"), figure(subject_id="b", side="left"))
    boxes = draw_panel(staging(size="LS", figures=pair), *SIZE).boxes
    assert abs(boxes["mara"].centre[0] - boxes["b"].centre[0]) > 0.05


def test_a_turned_head_shows_on_the_side_it_looks_to() -> None:
    left, right = (picture(staging(size="CU", figures=(figure(looks=way),))) for way in ("left", "right"))
    assert np.abs(left - right).mean() > 4


def test_somebody_who_looks_away_shows_no_face() -> None:
    facing, away = (picture(staging(size="CU", figures=(figure(looks=way),))) for way in (None, "away from camera"))
    middle = (slice(50, 100), slice(140, 180))
    assert brightness(away[middle]) < 0.6 * brightness(facing[middle])


@pytest.mark.parametrize(
    "posture", ["sitting", "kneeling", "lying on the ground", "running", "climbing", "arms raised"]
)
def test_each_posture_changes_the_silhouette(posture: str) -> None:
    standing, other = (orange(picture(staging(size="LS", figures=(figure(posture=p),)))) for p in ("", posture))
    assert (standing ^ other).sum() > 0.2 * standing.sum()


def test_a_speaker_opens_the_mouth() -> None:
    silent, speaking = (picture(staging(size="CU", figures=(figure(is_speaking=s),))) for s in (False, True))
    changed = np.argwhere(np.abs(silent - speaking).max(axis=2) > 25)
    assert len(changed) > 10
    assert np.ptp(changed[:, 0]) < SIZE[1] / 4


def test_initials_are_there_for_who_looks() -> None:
    with_them, without = (picture(staging(size="MS", figures=(figure(initials=t),))) for t in ("M", ""))
    assert 2 < np.abs(with_them - without).max() < 80


@pytest.mark.parametrize("place", ["Meadow", "Sea", "City street", "Desert dunes", "Mountain"])
def test_night_is_darker_than_dusk_and_dusk_than_day(place: str) -> None:
    levels = [brightness(picture(staging(place_name=place, time_of_day=hour))) for hour in ("night", "dusk", "day")]
    assert levels == sorted(levels)
    assert levels[0] < 0.55 * levels[2]


def test_dawn_is_warm_at_the_horizon() -> None:
    band = picture(staging(size="ELS", time_of_day="dawn"))[80:100]
    assert band[..., 0].mean() > band[..., 2].mean() + 20


@pytest.mark.parametrize("weather", [w for w in Weather if w not in (Weather.CLEAR, Weather.CLOUDY)])
def test_each_weather_is_seen(weather: Weather) -> None:
    clear, other = (picture(staging(size="LS", weather=w)) for w in ("clear", weather))
    assert np.abs(clear - other).mean() > 1.0


def test_a_storm_is_darker_than_a_clear_day() -> None:
    assert brightness(picture(staging(weather="storm"))) < 0.7 * brightness(picture(staging(weather="clear")))


def test_a_storm_on_ice_is_driving_snow() -> None:
    storm, snow = (picture(staging(place_name="Glacier", weather=weather)) for weather in ("storm", "snow"))
    assert psnr(storm, snow) > 60


def test_two_shots_in_one_place_share_its_scenery() -> None:
    here, again = (picture(staging(shot_id=shot, size="LS", place_name="Mountain")) for shot in ("a", "b"))
    elsewhere = picture(staging(place_id="other", size="LS", place_name="Mountain"))
    assert np.array_equal(here, again)
    assert psnr(here, elsewhere) < 30


def test_the_scenery_is_softer_behind_a_close_up() -> None:
    wide, close = (
        picture(staging(size=size, place_name="City", figures=(figure(),)))[:90, :60] for size in ("LS", "CU")
    )
    assert np.abs(np.diff(close, axis=1)).mean() < 0.7 * np.abs(np.diff(wide, axis=1)).mean()


@pytest.mark.parametrize(
    ("angle", "is_more"), [("low", True), ("worm's eye", True), ("high", False), ("overhead", False)]
)
def test_a_low_camera_sees_more_sky(angle: str, is_more: bool) -> None:
    def sky(drawn: Staging) -> float:
        image = picture(drawn)
        return float((image[..., 2] > image[..., 0] + 8).mean())

    level, tilted = (sky(staging(place_name="Desert dunes", size="LS", angle=a)) for a in ("eye level", angle))
    assert (tilted > level) == is_more


def test_a_dutch_angle_tilts_the_horizon() -> None:
    image = picture(staging(place_name="Sea", size="LS", angle="dutch"))
    blue = image[..., 2] - image[..., 0]
    drops = [int(np.abs(np.diff(blue[20:160, x])).argmax()) for x in (20, 300)]
    assert abs(drops[0] - drops[1]) > 8


def test_over_the_shoulder_somebody_stands_in_front() -> None:
    plain, over = (picture(staging(size="MS", angle=a, figures=(figure(),))) for a in ("eye level", "over shoulder"))
    assert brightness(over[80:, 220:]) < 0.8 * brightness(plain[80:, 220:])


@pytest.mark.parametrize("name", PROPS)
def test_every_thing_is_drawn_where_it_stands(name: str) -> None:
    bare, shown = (picture(staging(place_name="Studio", size="MS", props=props)) for props in ((), (prop(name),)))
    changed = np.abs(bare - shown).max(axis=2) > 12
    assert changed[60:, 100:220].mean() > 0.03
    assert changed[:, :40].mean() < 0.01


def test_a_thing_in_a_hand_is_beside_its_holder() -> None:
    holder = figure(side="left")
    bare = picture(staging(size="MS", figures=(holder,)))
    held = picture(staging(size="MS", figures=(holder,), props=(prop("Cup", held_by="mara"),)))
    columns = np.abs(bare - held).max(axis=2).sum(axis=0)
    assert float((columns * np.arange(SIZE[0])).sum() / columns.sum()) < SIZE[0] * 0.45


def test_a_lit_lantern_lights_its_surroundings() -> None:
    dark, lit = (
        picture(staging(time_of_day="night", size="MS", props=(prop("Lantern", condition=c),))) for c in ("out", "lit")
    )
    assert brightness(lit) > 1.1 * brightness(dark)


def test_a_product_shown_for_itself_is_its_photograph() -> None:
    photo = Image.radial_gradient("L").convert("RGB").resize((640, 360))
    shown = picture(staging(size="MCU", props=(prop("Cup", art_sha256="a" * 64),)), art={"a" * 64: photo})
    assert psnr(shown, np.asarray(photo.resize(SIZE), dtype=float)) > 20


def test_a_photograph_shows_smaller_in_a_wider_shot() -> None:
    photo = Image.new("RGB", (300, 200), (20, 20, 20))
    photo.paste((255, 40, 40), (100, 50, 200, 150))
    shares = [
        float(
            (picture(staging(size=size, props=(prop("Cup", art_sha256="a"),)), art={"a": photo})[..., 0] > 150).mean()
        )
        for size in ("ELS", "LS", "MS", "CU", "ECU")
    ]
    assert shares == sorted(shares)


def test_a_cut_out_stands_in_the_scenery() -> None:
    cutout = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    cutout.paste((250, 20, 20, 255), (20, 20, 80, 80))
    image = picture(staging(size="CU", props=(prop("Cup", art_sha256="a"),)), art={"a": cutout})
    red = (image[..., 0] > 150) & (image[..., 1] < 90)
    assert 0.03 < red.mean() < 0.4


def test_a_held_product_takes_its_photographs_colour() -> None:
    photo = Image.new("RGB", (100, 100), (30, 200, 60))
    drawn = staging(size="MS", figures=(figure(),), props=(prop("Cup", held_by="mara", art_sha256="a"),))
    image = picture(drawn, art={"a": photo})
    assert ((image[..., 1] > image[..., 0] + 40) & (image[..., 1] > image[..., 2] + 40)).mean() > 0.004


def test_a_thing_of_no_known_shape_is_its_photograph_even_in_a_hand() -> None:
    photo = Image.new("RGB", (100, 100), (30, 200, 60))
    drawn = staging(size="MS", figures=(figure(),), props=(prop("Gizmo", held_by="mara", art_sha256="a"),))
    assert not np.array_equal(picture(drawn), picture(drawn, art={"a": photo}))


def test_a_places_own_picture_stands_in_for_the_scenery() -> None:
    photo = Image.new("RGB", (200, 100), (10, 160, 40))
    image = picture(staging(size="LS", art_sha256="a"), art={"a": photo})
    assert (image[..., 1] > image[..., 0] + 60).mean() > 0.95


def test_the_looks_palette_tints_the_air() -> None:
    plain, toned = (picture(staging(size="ELS", palette=p)) for p in ((), ("#1a0505", "#a02020", "#ffb0a0")))
    assert toned[:60, :, 0].mean() - toned[:60, :, 2].mean() > plain[:60, :, 0].mean() - plain[:60, :, 2].mean() + 10


def test_light_from_the_left_falls_on_the_left() -> None:
    left, right = (picture(staging(size="MS", light_from=side, figures=(figure(),))) for side in ("left", "right"))
    assert np.abs(left - right).mean() > 0.3


def test_people_in_a_boat_sit_behind_its_side() -> None:
    ashore, afloat = (
        picture(staging(place_id="x", place_name=name, size="LS", figures=(figure(),)))
        for name in ("Beach by the sea", "Rowing boat on the sea")
    )
    assert orange(afloat).sum() < 0.9 * orange(ashore).sum()


def test_a_swimmer_shows_head_and_shoulders() -> None:
    ashore, swims = (
        orange(picture(staging(place_name=name, size="LS", figures=(figure(),)))) for name in ("Beach", "The open sea")
    )
    assert 0 < swims.sum() < 0.6 * ashore.sum()


def test_a_climber_has_a_wall() -> None:
    free, climbing = (
        picture(staging(place_name="Mountain", size="LS", figures=(figure(posture=p),))) for p in ("", "climbing")
    )
    assert np.abs(free - climbing)[:, 240:].mean() > 8


def test_the_same_staging_gives_the_same_picture() -> None:
    drawn = staging(
        size="MS", weather="storm", figures=(figure(),), props=(prop("Lantern", held_by="mara", condition="lit"),)
    )
    assert poster(drawn, *SIZE).tobytes() == poster(drawn, *SIZE).tobytes()


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("is_interior", [False, True])
def test_every_place_is_a_picture_not_a_card(place: str, is_interior: bool) -> None:
    image = picture(staging(place_name=place, size="LS", is_interior=is_interior, time_of_day="dusk", weather="fog"))
    assert image.std() > 8
    assert len(np.unique(image.reshape(-1, 3).astype(int), axis=0)) > 400


@pytest.mark.parametrize("size", [(720, 1280), (300, 300), (1, 1), (3, 2), (17, 401), (641, 33)])
def test_any_shape_of_frame_is_filled(size: tuple[int, int]) -> None:
    drawn = staging(size="CU", figures=(figure(), figure(subject_id="b")), props=(prop("Cup"),))
    assert poster(drawn, *size).size == size


WORDS = st.one_of(st.sampled_from(PLACES), st.text(max_size=12))


def any_of(known: list[str]) -> st.SearchStrategy[str]:
    return st.one_of(st.sampled_from(known), st.text(max_size=6))


BOXES = st.none() | st.builds(
    Box, x=st.floats(-1, 2), y=st.floats(-1, 2), width=st.floats(0.01, 3), height=st.floats(0.01, 3)
)
FIGURES = st.builds(
    Figure,
    subject_id=st.sampled_from(["a", "b", "c"]),
    name=WORDS,
    initials=st.text(max_size=3),
    colour=st.sampled_from(["#e8a33d", "#000000", "#ffffff", "nonsense", ""]),
    box=BOXES,
    side=st.none() | any_of(list(Side)),
    depth=st.none() | any_of(list(Depth)),
    looks=st.none() | any_of(list(Direction)),
    travels=st.none() | any_of(list(Direction)),
    posture=any_of(["sitting", "lying", "running", "climbing", "swimming", "kneeling", "waving"]),
    is_speaking=st.booleans(),
)
THINGS = st.builds(
    StagedProp,
    prop_id=st.sampled_from(["p", "q"]),
    name=any_of(list(PROPS)),
    colour=st.sampled_from(["#3366cc", "red"]),
    box=BOXES,
    held_by=st.sampled_from(["", "a", "b", "nobody"]),
    condition=any_of(["lit", "out"]),
    art_sha256=st.sampled_from(["", "art", "cutout", "lost"]),
)
STAGINGS = st.builds(
    Staging,
    size=any_of(list(ShotSize)),
    angle=any_of(list(Angle)),
    move=any_of(list(Move)),
    lens_mm=st.integers(0, 4000),
    focus=BOXES,
    figures=st.lists(FIGURES, max_size=4).map(tuple),
    props=st.lists(THINGS, max_size=3).map(tuple),
    place_id=st.text(max_size=4),
    place_name=WORDS,
    place_description=WORDS,
    place_colour=st.sampled_from(["#5b6470", "", "#fff"]),
    is_interior=st.booleans(),
    time_of_day=any_of(list(TimeOfDay)),
    weather=any_of(list(Weather)),
    light_from=WORDS,
    palette=st.lists(st.sampled_from(["#101010", "#c0a080", "no colour"]), max_size=3).map(tuple),
    art_sha256=st.sampled_from(["", "art", "lost"]),
)
ART = {"art": Image.new("RGB", (50, 20), (90, 80, 70)), "cutout": Image.new("RGBA", (20, 50), (0, 0, 0, 0))}


@settings(max_examples=90)
@given(STAGINGS, st.sampled_from([(96, 54), (54, 96), (40, 40), (31, 17), (2, 2)]))
def test_any_staging_can_be_drawn(drawn: Staging, size: tuple[int, int]) -> None:
    assert poster(drawn, *size, ART).size == size
