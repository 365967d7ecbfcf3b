"""Composition: where the horizon lies and how large and where everybody and everything stands in the frame."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from storyboard.draft.geometry import Point
from storyboard.draft.words import Posture, posture
from storyboard.model.picture import Box
from storyboard.model.requests import Figure, StagedProp, Staging
from storyboard.model.words import Angle, Depth, Direction, ShotSize, Side


@dataclass(frozen=True, slots=True)
class Measure:
    """What a shot size means in parts of the frame's height.

    `figure` is a standing body's height, `headroom` the top of its head, `seen` the part of it in the frame; `prop`
    is the height of a thing shown for itself; `magnify` and `blur` are what happens to the scenery.
    """

    figure: float
    headroom: float
    seen: float
    prop: float
    magnify: float
    blur: float
    horizon: float


MEASURES: Mapping[str, Measure] = {
    ShotSize.ECU: Measure(7.4, -0.22, 0.13, 1.02, 2.5, 0.026, 0.46),
    ShotSize.CU: Measure(4.0, 0.085, 0.23, 0.72, 2.0, 0.017, 0.46),
    ShotSize.MCU: Measure(2.65, 0.10, 0.34, 0.56, 1.65, 0.010, 0.46),
    ShotSize.MS: Measure(1.78, 0.11, 0.50, 0.44, 1.4, 0.0045, 0.48),
    ShotSize.MLS: Measure(1.20, 0.12, 0.73, 0.30, 1.22, 0.0016, 0.50),
    ShotSize.LS: Measure(0.72, 0.19, 1.0, 0.19, 1.08, 0.0, 0.54),
    ShotSize.ELS: Measure(0.25, 0.58, 1.0, 0.085, 0.92, 0.0, 0.60),
}

_HORIZONS: Mapping[str, float] = {Angle.LOW: 0.24, Angle.WORMS_EYE: 0.46, Angle.HIGH: -0.25, Angle.OVERHEAD: -0.9}
_KEYSTONES: Mapping[str, float] = {Angle.LOW: 0.22, Angle.WORMS_EYE: 0.5, Angle.HIGH: -0.26, Angle.OVERHEAD: -0.5}
_FACING: Mapping[str, float] = {Direction.LEFT: -0.85, Direction.RIGHT: 0.85}
_NODS: Mapping[str, float] = {Direction.UP: 1.0, Direction.DOWN: -1.0}
_PLANES: Mapping[str, float] = {Depth.FORE: 1.22, Depth.MID: 1.0, Depth.BACK: 0.60}


@dataclass(frozen=True, slots=True)
class Actor:
    """A figure in its place: middle `x`, sole `feet` and full standing `height` in frame units.

    `facing` and `gaze` run from -1 (screen left) over 0 (towards us) to 1; `away` shows the back of the head.
    """

    figure: Figure
    x: float
    feet: float
    height: float
    facing: float
    gaze: float
    nod: float
    away: bool
    posture: Posture
    distance: float
    nearness: float
    is_shoulder: bool = False

    def place(self, point: Point, keystone: float = 0.0) -> Point:
        """A point of the body, in frame units."""
        squeeze = 1 + keystone * (0.5 - min(max(point[1], 0.0), 1.1))
        return self.x + point[0] * self.height * squeeze, self.feet - point[1] * self.height


@dataclass(frozen=True, slots=True)
class Placed:
    """A thing in its place: its middle and its height in frame units; `holder` is who holds it, if anybody in frame."""

    prop: StagedProp
    x: float
    y: float
    height: float
    holder: Actor | None = None


def measure_of(staging: Staging) -> Measure:
    """What the staging's shot size means; a size nobody knows is a medium shot."""
    return MEASURES.get(str(staging.size), MEASURES[ShotSize.MS])


def horizon_of(staging: Staging) -> float:
    """The horizon's height in the frame: lower for a low camera, above the frame for one that looks straight down."""
    base = measure_of(staging).horizon
    return base + _HORIZONS.get(str(staging.angle), 0.0)


def keystone_of(staging: Staging) -> float:
    """How much bodies narrow upwards (low angles) or downwards (high ones)."""
    return _KEYSTONES.get(str(staging.angle), 0.0)


def actors_of(staging: Staging, aspect: float) -> tuple[Actor, ...]:
    """Everybody in the frame, farthest first."""
    seen, shoulder = _cast(staging)
    measure = measure_of(staging)
    spots = _spots(staging, seen, aspect, measure)
    actors = [
        _actor(staging, figure, spot, aspect, measure, len(seen)) for figure, spot in zip(seen, spots, strict=True)
    ]
    actors.sort(key=lambda actor: actor.nearness)
    if shoulder is not None:
        side = 1.0 if not actors or actors[0].x <= aspect / 2 else -1.0
        actors.append(_over_shoulder(shoulder, side, aspect))
    return tuple(actors)


def _cast(staging: Staging) -> tuple[Sequence[Figure], Figure | None]:
    figures = staging.figures
    if staging.angle != Angle.OVER_SHOULDER:
        return figures, None
    if len(figures) > 1:
        turned = next((f for f in figures[1:] if f.looks == Direction.AWAY), figures[-1])
        return [f for f in figures if f is not turned], turned
    return figures, Figure(subject_id="", name="", initials="", colour="#2a2d33")


def _spots(staging: Staging, seen: Sequence[Figure], aspect: float, measure: Measure) -> list[float]:
    """The middle of each figure across the frame, in frame units."""
    thirds = {Side.LEFT: 0.29, Side.CENTRE: 0.5, Side.RIGHT: 0.71}
    if len(seen) == 1 and seen[0].side is None:
        return [_lead_room(staging, seen[0]) * aspect]
    spread = min(aspect / (len(seen) + 0.6), max(measure.figure * 0.30, aspect * 0.16)) if seen else 0.0
    spots: list[float] = []
    for index, figure in enumerate(seen):
        free = aspect / 2 + (index - (len(seen) - 1) / 2) * spread
        wanted = thirds.get(figure.side, 0.0) * aspect if isinstance(figure.side, Side) else free
        inward = spread * 0.6 * (1 if wanted <= aspect / 2 else -1)
        while any(abs(wanted - other) < spread * 0.55 for other in spots):
            wanted += inward
        spots.append(wanted)
    return spots


def _lead_room(staging: Staging, figure: Figure) -> float:
    ways = {Direction.LEFT: 0.06, Direction.RIGHT: -0.06}
    lead = sum(ways.get(way, 0.0) for way in (figure.looks, figure.travels) if isinstance(way, Direction))
    aside = -0.10 if staging.angle == Angle.OVER_SHOULDER else 0.0
    wide = 0.06 if staging.size in (ShotSize.LS, ShotSize.ELS) and not lead else 0.0
    return 0.5 + lead - wide + aside


def _actor(staging: Staging, figure: Figure, x: float, aspect: float, measure: Measure, count: int) -> Actor:
    horizon = horizon_of(staging)
    eye_line = measure.horizon
    height = min(
        measure.figure, aspect * (6.2 if staging.size == ShotSize.CU else 8.5 if staging.size == ShotSize.ECU else 4.0)
    )
    if count > 1 and measure.figure > 1:
        height *= max(0.6, 1.0 - 0.10 * (count - 1))
    feet = measure.headroom + height
    if staging.angle == Angle.LOW:
        feet += 0.03
    factor = _PLANES.get(str(figure.depth), 1.0)
    feet, height = eye_line + (feet - eye_line) * factor, height * factor
    way = posture(figure.posture)
    if figure.box is not None:
        height = figure.box.height / measure.seen
        x, feet = figure.box.centre[0] * aspect, figure.box.y + height
    elif factor < 1 and feet < horizon and measure.figure <= 1.3:
        feet = horizon + 0.04
    drop = {Posture.SITTING: 0.245, Posture.KNEELING: 0.30}.get(way, 0.0)
    if drop and measure.seen < 1:
        feet -= drop * height
    travels = str(figure.travels) if figure.travels else ""
    if way is Posture.STANDING and travels in (Direction.LEFT, Direction.RIGHT):
        way = Posture.WALKING
    facing = _FACING.get(travels, 0.0) or _FACING.get(str(figure.looks), 0.0) * 0.7
    if way in (Posture.WALKING, Posture.RUNNING, Posture.CLIMBING, Posture.SWIMMING) and facing == 0.0:
        facing = 0.85
    gaze = _FACING.get(str(figure.looks), facing * 0.9 if figure.looks is None else 0.0)
    nod = _NODS.get(str(figure.looks), 0.0)
    away = figure.looks == Direction.AWAY or (figure.looks is None and figure.travels == Direction.AWAY)
    return Actor(
        figure,
        x,
        feet,
        height,
        facing,
        gaze,
        nod,
        away,
        way,
        distance=0.22 if factor < 1 else 0.12 if measure.figure < 0.5 else 0.0,
        nearness=0.55 + 0.45 * factor,
    )


def _over_shoulder(figure: Figure, side: float, aspect: float) -> Actor:
    height = 3.9
    return Actor(
        figure,
        aspect / 2 + side * min(0.385 * aspect, 0.70),
        0.13 + height,
        height,
        -side * 0.5,
        -side * 0.5,
        0.0,
        away=True,
        posture=Posture.STANDING,
        distance=0.0,
        nearness=1.45,
        is_shoulder=True,
    )


def props_of(staging: Staging, actors: Sequence[Actor], aspect: float) -> tuple[Placed, ...]:
    """Every thing that is not in somebody's hand here: in its box, else shown by size, else beside the people."""
    measure = measure_of(staging)
    in_frame = {actor.figure.subject_id for actor in actors}
    loose = [prop for prop in staging.props if not prop.held_by or prop.held_by not in in_frame]
    placed: list[Placed] = []
    for index, prop in enumerate(loose):
        if prop.box is not None:
            middle = prop.box.centre
            # A thing shown for itself fills the frame as its shot size asks, whatever its box says.
            height = prop.box.height if actors else max(prop.box.height, 0.8 * min(measure.prop, aspect * 0.85))
            placed.append(Placed(prop, middle[0] * aspect, middle[1], height))
        else:
            placed.append(_on_show(staging, prop, index, len(loose), actors, aspect, measure))
    return tuple(placed)


def _on_show(
    staging: Staging, prop: StagedProp, index: int, count: int, actors: Sequence[Actor], aspect: float, measure: Measure
) -> Placed:
    if not actors:
        size = min(measure.prop, aspect * 0.85)
        size *= 1.0 if count == 1 else max(0.45, 1.0 - 0.22 * (count - 1))
        spread = min(aspect / (count + 0.4), size * 1.25)
        x = aspect / 2 + (index - (count - 1) / 2) * spread
        focus = staging.focus
        if focus is not None and count == 1:
            x = focus.centre[0] * aspect
        return Placed(prop, x, _table_line(staging) - size / 2 if measure.prop < 0.7 else 0.5, size)
    main = actors[0]
    size = min(max(measure.prop * 0.62, main.height * 0.10), 0.5)
    side = 1 if main.x <= aspect / 2 else -1
    x = aspect / 2 + side * (0.24 + 0.12 * index) * aspect
    return Placed(prop, x, min(_table_line(staging), main.feet) - size / 2, size)


def _table_line(staging: Staging) -> float:
    """Where things that stand on something stand."""
    return max(0.80, min(horizon_of(staging) + 0.22, 0.93))


def box_of(actor: Actor, aspect: float) -> Box:
    """The part of the frame that a standing body takes up there (it may reach beyond the frame's edges)."""
    half = 0.16 * actor.height
    return Box(
        x=min(max(-1.0, (actor.x - half) / aspect), 2.0),
        y=min(max(-1.0, actor.feet - actor.height), 2.0),
        width=min(3.0, 2 * half / aspect),
        height=min(3.0, actor.height),
    )
