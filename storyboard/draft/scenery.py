"""The place of a shot: its words choose the scenery, its id shapes it, the framing brings it near."""

from collections.abc import Callable, Mapping

from storyboard.draft import indoors, outdoors, streets, waters
from storyboard.draft.canvas import Canvas
from storyboard.draft.colour import mix, rgb
from storyboard.draft.layout import horizon_of, measure_of
from storyboard.draft.light import light_of
from storyboard.draft.view import View
from storyboard.draft.words import PlaceKind, Posture, Sky, mentions, place_kind, posture
from storyboard.model.requests import Staging
from storyboard.model.words import Angle

_PAINTERS: Mapping[PlaceKind, Callable[[Canvas, Canvas, View], None]] = {
    PlaceKind.SEA: waters.sea,
    PlaceKind.CLIFF: waters.cliff,
    PlaceKind.UNDERWATER: waters.underwater,
    PlaceKind.MOUNTAIN: outdoors.mountain,
    PlaceKind.DESERT: outdoors.desert,
    PlaceKind.ICE: outdoors.ice,
    PlaceKind.FOREST: outdoors.forest,
    PlaceKind.FIELD: outdoors.field,
    PlaceKind.ROAD: streets.road,
    PlaceKind.CITY: streets.city,
    PlaceKind.ROOM: indoors.room,
    PlaceKind.KITCHEN: indoors.kitchen,
    PlaceKind.WORKSHOP: indoors.workshop,
    PlaceKind.STUDIO: indoors.studio,
    PlaceKind.SPACE: indoors.space,
}


def place_words(staging: Staging) -> str:
    """All that is said about the place."""
    return f"{staging.place_name} {staging.place_description}"


def kind_of_place(staging: Staging) -> PlaceKind:
    """The scenery that the staging asks for: by the place's name, else by its description."""
    dives = any(posture(figure.posture) is Posture.SWIMMING for figure in staging.figures)
    if dives and mentions(place_words(staging), "underwater|below|beneath|deep"):
        return PlaceKind.UNDERWATER
    for text in (staging.place_name, place_words(staging)):
        kind = place_kind(text, is_interior=staging.is_interior)
        if kind not in (PlaceKind.FIELD, PlaceKind.ROOM):
            return kind
    return place_kind(place_words(staging), is_interior=staging.is_interior)


def view_of(staging: Staging, aspect: float) -> View:
    """How the staging's camera sees its place; a long lens brings far land nearer than a wide one."""
    lens = min(max((max(staging.lens_mm, 1) / 35) ** 0.30, 0.78), 1.6)
    reverse = 0.55 if staging.angle in (Angle.OVER_SHOULDER, Angle.POINT_OF_VIEW) else 0.0
    return View(
        seed=staging.place_id or staging.place_name,
        text=place_words(staging),
        aspect=aspect,
        horizon=horizon_of(staging),
        magnify=measure_of(staging).magnify * lens,
        look_x=reverse,
        colour=rgb(staging.place_colour),
        light=light_of(staging),
        is_overhead=staging.angle == Angle.OVERHEAD,
    )


def paint_place(far: Canvas, near: Canvas, staging: Staging, view: View) -> None:
    """Paint the place on its two planes, and the fog that stands in it."""
    kind = kind_of_place(staging)
    _PAINTERS[kind](far, near, view)
    if view.light.weather is Sky.FOG and kind not in (PlaceKind.UNDERWATER, PlaceKind.SPACE):
        _fog(far, near, view)


def _fog(far: Canvas, near: Canvas, view: View) -> None:
    light = view.light
    pale = mix(light.haze, (0.90, 0.92, 0.94), 0.25 if not light.is_night else 0.05)
    window = far.window
    middle = (window.left + window.right) / 2
    for canvas, opacity, drop in ((far, 0.55, 0.04), (near, 0.42, 0.16)):
        rng = view.rng(f"fog {drop}")
        canvas.oval(middle, view.horizon + drop, window.width, 0.22, pale, opacity=opacity, soft=0.09)
        for _ in range(4):
            canvas.oval(
                rng.uniform(0, 1) * view.aspect,
                view.horizon + rng.uniform(-0.1, 0.25),
                rng.uniform(0.4, 0.9),
                0.05,
                pale,
                opacity=0.35,
                soft=0.05,
            )
