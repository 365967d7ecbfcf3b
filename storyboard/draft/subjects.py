"""Everything in front of the lens, painted layer by layer from the sky to the foreground."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from PIL import Image

from storyboard.draft import art as pictures
from storyboard.draft.canvas import Canvas
from storyboard.draft.colour import rgb
from storyboard.draft.figures import body_of, draw_figure, outline_points
from storyboard.draft.geometry import Point, Points, Window
from storyboard.draft.layout import Actor, Measure, Placed, keystone_of, measure_of, props_of
from storyboard.draft.light import Light
from storyboard.draft.motion import REST, SWELL, Motion, motion_of
from storyboard.draft.overhead import draw_from_above, draw_round_from_above
from storyboard.draft.scenery import kind_of_place, paint_place, view_of
from storyboard.draft.shapes import IN_HAND, SHAPES, width_of
from storyboard.draft.stage import FLAME, Stage
from storyboard.draft.vessels import draw_vessel, has_vessel, is_afloat, vessel_span
from storyboard.draft.view import View
from storyboard.draft.walls import paint_wall
from storyboard.draft.words import PlaceKind, Posture, PropKind, is_lit, prop_kind
from storyboard.model.requests import StagedProp, Staging
from storyboard.model.words import Angle, ShotSize

FAR, NEAR, SUBJECT = 0.12, 0.72, 1.0
"""Nearness of the planes: the far land, the ground, the people."""

Art = Mapping[str, Image.Image]


class Windows(Protocol):
    """Tells what of a plane must be drawn."""

    def __call__(self, nearness: float, blur: float = 0.0) -> Window:
        """The window of the plane at a nearness that will be blurred by `blur` frame units."""
        ...


Glow = tuple[float, float, float]
"""A light that flickers: its middle and radius in frame units."""

_CLOSE: Mapping[str, float] = {ShotSize.ECU: 1.75, ShotSize.CU: 1.16, ShotSize.MCU: 1.0}
_WIDE: Mapping[str, float] = {ShotSize.MS: 1.0, ShotSize.MLS: 0.80, ShotSize.LS: 0.62, ShotSize.ELS: 0.44}
_AFOOT = (Posture.STANDING, Posture.WALKING, Posture.SWIMMING)
_FLAT = (Posture.SWIMMING, Posture.LYING)
_SHINES_ONLY = (PropKind.WATCH, PropKind.PHONE, PropKind.LAPTOP)


@dataclass(slots=True)
class Layer:
    """A painted canvas at its distance, how it moves by itself, and the flames on it."""

    canvas: Canvas
    nearness: float
    motion: Motion = REST
    glows: list[Glow] = field(default_factory=list[Glow])

    @property
    def is_fixed(self) -> bool:
        """Whether it only moves with the camera."""
        return self.motion == REST


def paint_layers(
    staging: Staging, aspect: float, actors: Sequence[Actor], art: Art, windows: Windows
) -> tuple[list[Layer], Light]:
    """All layers, farthest first, and the light they stand in."""
    scene = _Scene(staging, aspect, view_of(staging, aspect), measure_of(staging), art, windows)
    cast = [scene.seated(actor) for actor in actors]
    placed = [thing for thing in props_of(staging, actors, aspect) if not scene.is_skipped(thing.prop)]
    before = [thing for thing in placed if _stands_before(thing, actors)]
    behind = [thing for thing in placed if not _stands_before(thing, actors)]
    layers = scene.place(cast, is_staged=bool(actors or placed))
    layers += [scene.thing(thing) for thing in behind]
    layers += [scene.person(actor) for actor in cast if not actor.is_shoulder]
    layers += scene.vessel(cast)
    layers += [scene.thing(thing) for thing in before]
    layers += [scene.person(actor) for actor in cast if actor.is_shoulder]
    return layers, scene.view.light


def _stands_before(placed: Placed, actors: Sequence[Actor]) -> bool:
    return bool(actors) and placed.y + placed.height / 2 >= min(actor.feet for actor in actors) - 1e-6


@dataclass(slots=True)
class _Scene:
    staging: Staging
    aspect: float
    view: View
    measure: Measure
    art: Art
    windows: Windows

    def is_skipped(self, prop: StagedProp) -> bool:
        """Whether a thing is drawn elsewhere: as the whole panel, or as the boat that people are in."""
        afloat = prop_kind(prop.name) is PropKind.BOAT and has_vessel(self.staging)
        base = self._base()
        return (base is not None and prop.prop_id == base.prop_id) or (afloat and bool(self.staging.figures))

    def _base(self) -> StagedProp | None:
        """The thing whose own picture is the panel: a product shown for itself."""
        if self.staging.figures:
            return None
        shown = (p for p in self.staging.props if p.art_sha256 in self.art)
        first = next(shown, None)
        return None if first is None or pictures.has_cutout(self.art[first.art_sha256]) else first

    def place(self, cast: Sequence[Actor], *, is_staged: bool) -> list[Layer]:
        """The scenery, or the picture that stands in for it."""
        light, base = self.view.light, self._base()
        blur = self.measure.blur * (1.0 if is_staged else 0.35) if base is None else 0.0
        far = Canvas(self.windows(FAR, blur * 0.8), (0.0, 0.0, 0.0))
        if base is not None:
            self._product(far, self.art[base.art_sha256])
            return [Layer(far, FAR)]
        picture = self.art.get(self.staging.art_sha256)
        if picture is not None:
            zoom = 0.5 + 0.5 * max(1.0, self.measure.magnify)
            pictures.fill(far, picture, light, zoom=zoom, focus=self.staging.focus)
            far.soften(blur * 0.8)
            return [Layer(far, FAR)]
        near = Canvas(self.windows(NEAR, blur * 0.55))
        paint_place(far, near, self.staging, self.view)
        for actor in cast:
            if actor.posture is Posture.CLIMBING:
                paint_wall(near, self.view, actor)
        far.soften(blur)
        near.soften(blur * 0.55)
        return [Layer(far, FAR), Layer(near, NEAR)]

    def _product(self, canvas: Canvas, picture: Image.Image) -> None:
        """A product's picture, nearer or farther by shot size."""
        size, light, focus = str(self.staging.size), self.view.light, self.staging.focus
        if size in _WIDE:
            pictures.framed(canvas, picture, light, _WIDE[size], focus)
        else:
            pictures.fill(canvas, picture, light, zoom=_CLOSE.get(size, 1.0), focus=focus)

    def seated(self, actor: Actor) -> Actor:
        """Somebody who stands in a boat sits down, in deep water swims; close by all show their face."""
        if actor.posture in _FLAT and self.measure.seen < 0.7:
            return replace(actor, posture=Posture.STANDING)
        if kind_of_place(self.staging) is PlaceKind.UNDERWATER and actor.posture in _AFOOT and self.measure.seen > 0.4:
            return replace(
                actor, posture=Posture.SWIMMING, facing=actor.facing or 0.85, feet=actor.feet - 0.12 * actor.height
            )
        if self._swims_at_surface(actor):
            # The water line, at the chest, lies nearer to us than the horizon.
            deeper = max(0.0, self.view.horizon + 0.035 - (actor.feet - 0.70 * actor.height))
            return replace(actor, posture=Posture.STANDING, feet=actor.feet + deeper)
        if actor.posture is not Posture.STANDING or actor.is_shoulder or not has_vessel(self.staging):
            return actor
        drop = 0.245 * actor.height if self.measure.seen < 1 else 0.0
        return replace(actor, posture=Posture.SITTING, feet=actor.feet - drop)

    def person(self, actor: Actor) -> Layer:
        """A figure with what it holds."""
        light, keystone = self.view.light, 0.0 if actor.is_shoulder else keystone_of(self.staging)
        held = [p for p in self.staging.props if p.held_by and p.held_by == actor.figure.subject_id]
        body = body_of(actor, any(prop_kind(prop.name) is not PropKind.WATCH for prop in held))
        hand = actor.place(body.hand(), keystone)
        points = outline_points(actor, body, keystone)
        for prop in held:
            size = _size_in_hand(prop, actor)
            reach = max(size * 2.6, 0.12) if is_lit(prop.condition) else size * 1.2
            points += [(hand[0] + dx * reach, hand[1] + dy * reach) for dx in (-1, 1) for dy in (-1, 1.5)]
        layer = Layer(Canvas(self._cut(actor.nearness, points)), actor.nearness, self._motion(actor))
        if self.staging.angle == Angle.OVERHEAD:
            draw_from_above(layer.canvas, actor, light)
        else:
            _shadow(layer.canvas, actor, light)
            draw_figure(layer.canvas, actor, body, light, keystone)
        for prop in held:
            self._put_in_hand(layer, actor, prop, hand)
        if (
            is_afloat(self.staging)
            and actor.posture in (Posture.STANDING, Posture.SWIMMING)
            and self.measure.seen > 0.7
        ):
            self._sink(layer.canvas, actor)
        layer.canvas.soften(self._defocus(actor))
        return layer

    def _swims_at_surface(self, actor: Actor) -> bool:
        upright = actor.posture in (Posture.STANDING, Posture.SWIMMING)
        return upright and self.measure.seen > 0.7 and is_afloat(self.staging) and not actor.is_shoulder

    def _sink(self, canvas: Canvas, actor: Actor) -> None:
        """Somebody in the water shows head and shoulders, and a ring of light around them."""
        line, size = actor.feet - 0.70 * actor.height, actor.height
        canvas.clear_below(line, 0.006)
        canvas.oval(actor.x, line, 0.17 * size, 0.012 * size, self.view.light.low, opacity=0.45, soft=0.003)

    def _motion(self, actor: Actor) -> Motion:
        motion = motion_of(self.staging, actor, self.aspect)
        afloat = has_vessel(self.staging) and not actor.is_shoulder
        return replace(SWELL, travel=motion.travel) if afloat else motion

    def _defocus(self, actor: Actor) -> float:
        if actor.is_shoulder:
            return 0.008
        return 0.0025 if actor.nearness > 1.05 else self.measure.blur * 0.35 if actor.nearness < 0.95 else 0.0

    def _put_in_hand(self, layer: Layer, actor: Actor, prop: StagedProp, hand: Point) -> None:
        kind, size = prop_kind(prop.name), _size_in_hand(prop, actor)
        drop = {PropKind.LANTERN: 0.46, PropKind.BAG: 0.46, PropKind.WATCH: -0.42}.get(kind, 0.0)
        x, y = hand[0], hand[1] + drop * size
        self._show(layer.canvas, prop, x, y, size)
        if is_lit(prop.condition) and kind not in _SHINES_ONLY:
            layer.canvas.halo(x, y, size * 1.7, FLAME, 0.26, inside=True)
            self._kindle(layer, x, y, max(size * 2.4, 0.10))

    def thing(self, placed: Placed) -> Layer:
        """A thing that stands on its own."""
        prop, x, y, height = placed.prop, placed.x, placed.y, placed.height
        kind = prop_kind(prop.name)
        burns = is_lit(prop.condition) and kind not in _SHINES_ONLY
        half = max(height * width_of(kind), height * 1.2 if burns else 0.0)
        points = [(x - half, y - height * 1.2), (x + half, y + height * (1.2 if burns else 0.7))]
        layer = Layer(Canvas(self._cut(SUBJECT, points)), SUBJECT)
        self._show(layer.canvas, prop, x, y, height)
        if burns:
            self._kindle(layer, x, y, height * 1.15)
        return layer

    def _kindle(self, layer: Layer, x: float, y: float, radius: float) -> None:
        layer.canvas.halo(x, y, radius, FLAME, 0.34)
        layer.canvas.halo(x, y, radius * 0.45, FLAME, 0.26)
        layer.glows.append((x, y, radius))

    def _show(self, canvas: Canvas, prop: StagedProp, x: float, y: float, size: float) -> None:
        """A thing as its picture where that can stand free, else as its shape in the picture's or its own colour."""
        kind, colour = prop_kind(prop.name), rgb(prop.colour)
        picture = self.art.get(prop.art_sha256)
        if picture is not None:
            if pictures.has_cutout(picture) or kind is PropKind.THING:
                pictures.standing(canvas, picture, self.view.light, x, y, size)
                return
            colour = pictures.main_colour(picture)
        stage = Stage(canvas, x, y, size, colour, self.view.light, is_lit(prop.condition))
        if self.staging.angle != Angle.OVERHEAD or not draw_round_from_above(stage, kind):
            SHAPES[kind](stage)

    def vessel(self, cast: Sequence[Actor]) -> list[Layer]:
        """The boat that people sit in, before them."""
        if not has_vessel(self.staging) or self.measure.figure > 2.2:
            return []
        seen = [actor for actor in cast if not actor.is_shoulder]
        middle, gunwale, length = vessel_span(self.staging, seen, self.aspect)
        points = [(middle - length * 0.6, gunwale - length * 0.2), (middle + length * 0.6, gunwale + length * 0.3)]
        canvas = Canvas(self._cut(SUBJECT, points))
        draw_vessel(canvas, self.view.light, middle, gunwale, length)
        return [Layer(canvas, SUBJECT, self._motion(seen[0]) if seen else SWELL)]

    def _cut(self, nearness: float, points: Points) -> Window:
        """The part of a plane that some points need; all of it where the camera leans."""
        whole = self.windows(nearness)
        return whole if self.staging.angle == Angle.DUTCH else _beyond(whole, points).around(points, 8 / whole.scale)


def _size_in_hand(prop: StagedProp, actor: Actor) -> float:
    return IN_HAND.get(prop_kind(prop.name), 0.12) * actor.height * 1.12


def _beyond(whole: Window, points: Points) -> Window:
    """A window on the same pixel grid that holds the points even a little outside the plane's own (people walk in)."""
    room, step = 0.75, whole.scale
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    left, right = max(whole.left - room, min(xs) - 0.05), min(whole.right + room, max(xs) + 0.05)
    top, bottom = max(whole.top - 0.3, min(ys) - 0.05), min(whole.bottom + 0.3, max(ys) + 0.05)
    left = whole.left + round((left - whole.left) * step) / step
    top = whole.top + round((top - whole.top) * step) / step
    return Window(left, top, max(right, left + 4 / step), max(bottom, top + 4 / step), step)


def _shadow(canvas: Canvas, actor: Actor, light: Light) -> None:
    """A soft shadow at the feet, leaning away from the light."""
    if actor.is_shoulder or actor.posture in (Posture.SWIMMING, Posture.CLIMBING):
        return
    size = actor.height
    wide = (0.30 if actor.posture is Posture.LYING else 0.17) * size
    x, y = actor.x - light.towards[0] * 0.06 * size, actor.feet + 0.004 * size
    canvas.oval(x, y, wide, 0.022 * size, (0.01, 0.01, 0.03), opacity=0.42, soft=0.012 * size)
