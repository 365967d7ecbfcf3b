"""Everything in front of the lens, painted layer by layer from the sky to the foreground."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PIL import Image

from storyboard.draft import art as pictures
from storyboard.draft.canvas import Canvas
from storyboard.draft.colour import rgb, times
from storyboard.draft.figures import body_of, draw_figure, outline_points
from storyboard.draft.geometry import Points, Window
from storyboard.draft.layout import Actor, Measure, Placed, keystone_of, measure_of, props_of
from storyboard.draft.light import Light
from storyboard.draft.overhead import draw_from_above
from storyboard.draft.scenery import kind_of_place, paint_place, place_words, view_of
from storyboard.draft.seeds import seeded
from storyboard.draft.shapes import FLAME, IN_HAND, SHAPES, Stage, width_of
from storyboard.draft.view import View
from storyboard.draft.waters import hull, waterline
from storyboard.draft.words import PlaceKind, Posture, PropKind, is_lit, mentions, prop_kind
from storyboard.model.requests import StagedProp, Staging
from storyboard.model.words import Angle, Direction, Move, ShotSize

FAR, NEAR, SUBJECT = 0.12, 0.72, 1.0
"""Nearness of the planes: the far land, the ground, the people."""

Art = Mapping[str, Image.Image]
Windows = Callable[[float], Window]


@dataclass(slots=True)
class Layer:
    """A painted canvas at its distance, and how it moves by itself (see Plane)."""

    canvas: Canvas
    nearness: float
    travel: tuple[float, float] = (0.0, 0.0)
    grow: float = 1.0
    bob: float = 0.0
    steps_hz: float = 0.0
    flicker: float = 0.0

    @property
    def is_fixed(self) -> bool:
        """Whether it only moves with the camera."""
        return self.travel == (0.0, 0.0) and self.grow == 1.0 and not self.bob and not self.flicker


def paint_layers(
    staging: Staging, aspect: float, actors: Sequence[Actor], art: Art, windows: Windows
) -> tuple[list[Layer], Light]:
    """All layers, farthest first, and the light they stand in."""
    view = view_of(staging, aspect)
    scene = _Scene(staging, aspect, view, measure_of(staging), art, windows)
    placed = props_of(staging, actors, aspect)
    layers = scene.place(bool(actors), placed)
    layers += scene.things(
        [p for p in placed if not scene.is_base(p.prop) and not _stands_before(p, actors)], bool(actors)
    )
    layers += scene.people(actors)
    layers += scene.things([p for p in placed if not scene.is_base(p.prop) and _stands_before(p, actors)], bool(actors))
    layers += scene.vessel(actors)
    return layers, view.light


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

    def is_base(self, prop: StagedProp) -> bool:
        """Whether this thing's own picture is the panel: a product shown for itself."""
        picture = self.art.get(prop.art_sha256)
        if picture is None or pictures.has_cutout(picture) or self.staging.figures or prop.box is not None:
            return False
        first = next(p for p in self.staging.props if p.art_sha256 in self.art)
        return prop.prop_id == first.prop_id

    def place(self, has_people: bool, placed: Sequence[Placed]) -> list[Layer]:
        """The scenery, or the picture that stands in for it."""
        base = next((p.prop for p in placed if self.is_base(p.prop)), None)
        far = Canvas(self.windows(FAR), (0.0, 0.0, 0.0))
        light = self.view.light
        if base is not None:
            self._product(far, self.art[base.art_sha256], light)
            return [Layer(far, FAR)]
        blur = self.measure.blur if has_people or placed else self.measure.blur * 0.35
        picture = self.art.get(self.staging.art_sha256)
        if picture is not None:
            pictures.fill(
                far, picture, light, zoom=0.5 + 0.5 * max(1.0, self.measure.magnify), focus=self.staging.focus
            )
            far.soften(blur * 0.8)
            return [Layer(far, FAR)]
        near = Canvas(self.windows(NEAR))
        paint_place(far, near, self.staging, self.view)
        far.soften(blur)
        near.soften(blur * 0.55)
        return [Layer(far, FAR), Layer(near, NEAR)]

    def _product(self, canvas: Canvas, picture: Image.Image, light: Light) -> None:
        """A product's picture, nearer or farther by shot size."""
        close = {ShotSize.ECU: 1.75, ShotSize.CU: 1.16, ShotSize.MCU: 1.0}
        wide = {ShotSize.MS: 1.0, ShotSize.MLS: 0.80, ShotSize.LS: 0.62, ShotSize.ELS: 0.44}
        size = self.staging.size
        if size in wide:
            pictures.framed(canvas, picture, light, wide[ShotSize(size)], self.staging.focus)
        else:
            pictures.fill(
                canvas,
                picture,
                light,
                zoom=close.get(ShotSize(size), 1.0) if size in close else 1.0,
                focus=self.staging.focus,
            )

    def people(self, actors: Sequence[Actor]) -> list[Layer]:
        """Each figure with what it holds, on a layer of its own where it moves, else together."""
        layers: list[Layer] = []
        for actor in actors:
            held = [p for p in self.staging.props if p.held_by and p.held_by == actor.figure.subject_id]
            layers += self._person(self._seated(actor), held)
        return layers

    def _seated(self, actor: Actor) -> Actor:
        if not self._has_vessel() or actor.posture is not Posture.STANDING:
            return actor
        drop = 0.245 * actor.height if self.measure.seen < 1 else 0.0
        return _with(actor, posture=Posture.SITTING, feet=actor.feet - drop)

    def _has_vessel(self) -> bool:
        text = f"{place_words(self.staging)} {' '.join(p.name for p in self.staging.props if not p.held_by)}"
        wet = kind_of_place(self.staging) is PlaceKind.SEA
        return wet and mentions(text, "boat|dinghy|canoe|kayak|skiff|raft") and self.staging.angle != Angle.OVERHEAD

    def _person(self, actor: Actor, held: Sequence[StagedProp]) -> list[Layer]:
        light, keystone = self.view.light, keystone_of(self.staging) if not actor.is_shoulder else 0.0
        whole = self.windows(actor.nearness)
        body = body_of(actor, bool(held))
        points = outline_points(actor, body, keystone)
        hand = actor.place(body.hand(), keystone)
        reach = 0.6 * actor.height * max([IN_HAND.get(prop_kind(p.name), 0.12) for p in held], default=0.0)
        points += [(hand[0] + dx * reach, hand[1] + dy * reach) for dx in (-1, 1) for dy in (-1, 1)]
        canvas = Canvas(self._cut(whole, points))
        if self.staging.angle == Angle.OVERHEAD:
            draw_from_above(canvas, actor, light)
        else:
            _shadow(canvas, actor, light)
            draw_figure(canvas, actor, body, light, keystone)
        halos: list[Layer] = []
        for prop in held:
            halos += self._in_hand(canvas, whole, actor, prop, hand)
        if actor.is_shoulder:
            canvas.soften(0.008)
        elif actor.nearness > 1.05:
            canvas.soften(0.0025)
        elif actor.nearness < 0.95:
            canvas.soften(self.measure.blur * 0.35)
        travel, grow, bob, steps = _motion(self.staging, actor, self.aspect)
        return [
            Layer(layer, actor.nearness, travel, grow, bob, steps, flicker)
            for layer, flicker in ((canvas, 0.0), *((h.canvas, h.flicker) for h in halos))
        ]

    def _in_hand(
        self, canvas: Canvas, whole: Window, actor: Actor, prop: StagedProp, hand: tuple[float, float]
    ) -> list[Layer]:
        kind = prop_kind(prop.name)
        size = IN_HAND.get(kind, 0.12) * actor.height * 1.12
        hangs = 0.46 if kind in (PropKind.LANTERN, PropKind.BAG) else 0.0
        x, y = hand[0], hand[1] + hangs * size
        picture = self.art.get(prop.art_sha256)
        if picture is not None:
            pictures.standing(canvas, picture, self.view.light, x, y, size * 1.5)
        else:
            self._draw(canvas, prop, kind, x, y, size)
        if not is_lit(prop.condition):
            return []
        canvas.halo(x, y, size * 2.2, FLAME, 0.42, inside=True)
        return [self._halo(whole, x, y, max(size * 2.4, 0.10), actor.nearness)]

    def things(self, placed: Sequence[Placed], has_people: bool) -> list[Layer]:
        """Things that stand on their own."""
        layers: list[Layer] = []
        for thing in placed:
            kind = prop_kind(thing.prop.name)
            if kind is PropKind.BOAT and self._has_vessel() and has_people:
                continue
            whole = self.windows(SUBJECT)
            half = thing.height * width_of(kind)
            picture = self.art.get(thing.prop.art_sha256)
            points = [(thing.x - half, thing.y - thing.height), (thing.x + half, thing.y + thing.height * 0.65)]
            canvas = Canvas(self._cut(whole, points))
            if picture is not None:
                pictures.standing(canvas, picture, self.view.light, thing.x, thing.y, thing.height)
            else:
                self._draw(canvas, thing.prop, kind, thing.x, thing.y, thing.height)
            layers.append(Layer(canvas, SUBJECT))
            if is_lit(thing.prop.condition) and kind not in (PropKind.WATCH, PropKind.PHONE, PropKind.LAPTOP):
                layers.append(self._halo(whole, thing.x, thing.y, thing.height * 1.15, SUBJECT))
        return layers

    def _halo(self, whole: Window, x: float, y: float, radius: float, nearness: float) -> Layer:
        canvas = Canvas(self._cut(whole, [(x - radius, y - radius), (x + radius, y + radius)]))
        canvas.halo(x, y, radius, FLAME, 0.50)
        canvas.halo(x, y, radius * 0.45, FLAME, 0.30)
        return Layer(canvas, nearness, flicker=0.16)

    def _draw(self, canvas: Canvas, prop: StagedProp, kind: PropKind, x: float, y: float, size: float) -> None:
        SHAPES[kind](Stage(canvas, x, y, size, rgb(prop.colour), self.view.light, is_lit(prop.condition)))

    def vessel(self, actors: Sequence[Actor]) -> list[Layer]:
        """The boat that people sit in, before them."""
        seen = [actor for actor in actors if not actor.is_shoulder]
        if not self._has_vessel() or self.measure.figure > 2.2:
            return []
        high = seen[0].height if seen else self.measure.figure * 0.9
        middle = sum(a.x for a in seen) / len(seen) if seen else self.aspect / 2
        feet = self._seated(seen[0]).feet if seen else self.measure.headroom + high
        spread = max((a.x for a in seen), default=middle) - min((a.x for a in seen), default=middle)
        wide, gunwale = spread + 1.45 * high, feet - 0.19 * high
        light = self.view.light
        body, inner = hull(middle, gunwale, wide)
        canvas = Canvas(
            self._cut(
                self.windows(SUBJECT),
                [(middle - wide * 0.6, gunwale - wide * 0.2), (middle + wide * 0.6, gunwale + wide * 0.3)],
            )
        )
        wood = light.surface(rgb("#5d4535"), 0.04)
        canvas.oval(
            middle, gunwale + wide * 0.15, wide * 0.5, wide * 0.025, (0.01, 0.02, 0.04), opacity=0.5, soft=wide * 0.01
        )
        canvas.form(
            body,
            wood,
            rim=light.key,
            rim_strength=0.25 + light.key_strength * 0.6,
            towards=light.towards,
            depth=wide * 0.018,
            shade=0.4,
        )
        canvas.shape(inner, times(wood, 0.45))
        for drop in (0.07, 0.12):
            canvas.stroke(
                [
                    (middle - wide * 0.43, gunwale + wide * (drop - 0.03)),
                    (middle, gunwale + wide * drop),
                    (middle + wide * 0.43, gunwale + wide * (drop - 0.03)),
                ],
                wide * 0.004,
                times(wood, 0.6),
                inside=True,
            )
        canvas.shape(waterline(middle, gunwale + wide * 0.155, wide * 0.95), light.low, opacity=0.35)
        travel, *_ = _motion(self.staging, seen[0], self.aspect) if seen else ((0.0, 0.0), 1.0, 0.0, 0.0)
        return [Layer(canvas, SUBJECT, travel, bob=0.004, steps_hz=0.45)]

    def _cut(self, whole: Window, points: Points) -> Window:
        """The part of a plane that some points need; all of it where the camera leans."""
        return whole if self.staging.angle == Angle.DUTCH else _even_part(_beyond(whole, points), points)


def _beyond(whole: Window, points: Points) -> Window:
    """A window on the same pixel grid that holds the points even outside the plane's own (figures walk in)."""
    room = 0.75
    step = whole.scale
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    left = max(whole.left - room, min(xs) - 0.05)
    right = min(whole.right + room, max(xs) + 0.05)
    top = max(whole.top - 0.3, min(ys) - 0.05)
    bottom = min(whole.bottom + 0.3, max(ys) + 0.05)
    grid = (round((left - whole.left) * step), round((top - whole.top) * step))
    left, top = whole.left + grid[0] / step, whole.top + grid[1] / step
    return Window(left, top, max(right, left + 4 / step), max(bottom, top + 4 / step), step)


def _even_part(window: Window, points: Points) -> Window:
    return window.around(points, 8 / window.scale)


def _with(actor: Actor, *, posture: Posture, feet: float) -> Actor:
    return Actor(
        actor.figure,
        actor.x,
        feet,
        actor.height,
        actor.facing,
        actor.gaze,
        actor.nod,
        actor.away,
        posture,
        actor.distance,
        actor.nearness,
        actor.is_shoulder,
    )


def _shadow(canvas: Canvas, actor: Actor, light: Light) -> None:
    """A soft shadow at the feet, leaning away from the light."""
    if actor.is_shoulder or actor.posture in (Posture.SWIMMING, Posture.CLIMBING):
        return
    wide = 0.30 * actor.height if actor.posture is Posture.LYING else 0.17 * actor.height
    canvas.oval(
        actor.x - light.towards[0] * 0.06 * actor.height,
        actor.feet + 0.004 * actor.height,
        wide,
        0.022 * actor.height,
        (0.01, 0.01, 0.03),
        opacity=0.42,
        soft=0.012 * actor.height,
    )


def _motion(staging: Staging, actor: Actor, aspect: float) -> tuple[tuple[float, float], float, float, float]:
    """Travel, growth, step height and steps a second of somebody on the way."""
    if actor.is_shoulder or not actor.figure.travels:
        return (0.0, 0.0), 1.0, 0.0, 0.0
    pace = {ShotSize.ELS: 0.16, ShotSize.LS: 0.30, ShotSize.MLS: 0.26, ShotSize.MS: 0.20}.get(staging.size, 0.07)  # pyright: ignore[reportCallIssue, reportArgumentType]
    runs = actor.posture is Posture.RUNNING
    pace *= aspect * (1.5 if runs else 1.0)
    way = str(actor.figure.travels)
    # A camera that tracks along keeps its subject in the frame.
    if (way, str(staging.move)) in ((Direction.RIGHT, Move.TRACK_RIGHT), (Direction.LEFT, Move.TRACK_LEFT)):
        pace = 0.30 * aspect
    across = {
        Direction.LEFT: (-pace, 0.0),
        Direction.RIGHT: (pace, 0.0),
        Direction.UP: (0.0, -pace * 0.4),
        Direction.DOWN: (0.0, pace * 0.4),
    }
    grow = {Direction.TOWARDS: 1.14, Direction.AWAY: 0.88}.get(way, 1.0)  # pyright: ignore[reportCallIssue, reportArgumentType]
    steps = 2.9 if runs else 1.9
    afoot = actor.posture in (Posture.WALKING, Posture.RUNNING, Posture.STANDING)
    travel = next((move for direction, move in across.items() if direction == way), (0.0, 0.0))
    phase = seeded("pace", actor.figure.subject_id).uniform(0.94, 1.06)
    return (
        travel,
        grow,
        (0.018 if runs else 0.010) * actor.height if afoot else 0.006 * actor.height,
        steps * phase if afoot else 0.5,
    )
