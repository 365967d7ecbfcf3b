"""Heads: hair that belongs to a person, a face that says where they look."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self

from storyboard.draft.canvas import Canvas
from storyboard.draft.colour import Rgb, mix, times
from storyboard.draft.geometry import Point, ellipse, smooth, smooth_line, turned
from storyboard.draft.layout import Actor
from storyboard.draft.light import Light
from storyboard.draft.seeds import seeded

Placer = Callable[[Sequence[Point]], list[Point]]
"""Turns points of the body into frame units."""

HAIR_STYLES = 6
"""How many cuts of hair there are."""


@dataclass(frozen=True, slots=True)
class Head:
    """A head in body units: its middle, half sizes, where it looks, its hair, and the body's size in the frame."""

    middle: Point
    rx: float
    ry: float
    gaze: float
    nod: float
    away: bool
    tilt: float
    style: int
    height: float
    is_speaking: bool

    @classmethod
    def of(cls, actor: Actor, middle: Point, tilt: float) -> Self:
        """The head of an actor; the cut of the hair is the person's own."""
        style = int(seeded("hair", actor.figure.subject_id or actor.figure.name).integers(HAIR_STYLES))
        return cls(
            middle, 0.062, 0.082, actor.gaze, actor.nod, actor.away, tilt, style, actor.height, actor.figure.is_speaking
        )

    def at(self, x: float, y: float) -> Point:
        """A point of the head from its own middle, in half sizes, y upwards, turned with the body."""
        point = (self.middle[0] + x * self.rx, self.middle[1] + y * self.ry)
        return turned([point], self.middle, self.tilt)[0] if self.tilt else point


def draw_head(canvas: Canvas, head: Head, skin: Rgb, hair: Rgb, light: Light, place: Placer) -> None:
    """Paint hair behind, skull, face and hair in front."""

    def form(points: Sequence[Point], colour: Rgb, strength: float) -> None:
        canvas.form(
            place(points),
            colour,
            rim=light.key,
            rim_strength=min(0.8, light.key_strength * 1.3) * strength,
            towards=light.towards,
            depth=0.014 * head.height,
            shade=0.24,
        )

    back = _hair_behind(head)
    if back:
        form(back, times(hair, 0.86), 0.5)
    form(_skull(head), hair if head.away else skin, 1.0)
    if head.away:
        if head.height > 1.0:
            parting = [head.at(0.1, 0.95), head.at(0.05, 0.5), head.at(0.12, 0.1)]
            canvas.stroke(place(parting), 0.004 * head.height, times(hair, 0.75), opacity=0.6, inside=True)
        return
    if head.height > 0.62:
        _ear(canvas, head, skin, place)
    if head.height > 0.5:
        _face(canvas, head, skin, hair, place)
    form(_hair_before(head), hair, 0.9)


def _skull(head: Head) -> list[Point]:
    """An egg with a chin, and a nose where it looks aside."""
    g, side = abs(head.gaze), 1 if head.gaze >= 0 else -1
    ring = [
        (0.0, 1.0),
        (0.58, 0.86),
        (0.95, 0.36),
        (0.97, -0.05),
        (0.84 + 0.05 * g, -0.48),
        (0.52 + 0.16 * g, -0.88),
        (0.12 + 0.24 * g, -1.04),
        (-0.28 + 0.18 * g, -0.98),
        (-0.76 + 0.10 * g, -0.58),
        (-0.97, -0.10),
        (-0.98, 0.36),
        (-0.58, 0.86),
    ]
    return smooth([head.at(side * x, y) for x, y in ring], 6)


def _ear(canvas: Canvas, head: Head, skin: Rgb, place: Placer) -> None:
    shade = times(skin, 0.88)
    ways = (-1, 1) if abs(head.gaze) < 0.3 else (-1 if head.gaze > 0 else 1,)
    for way in ways:
        inward = 0.0 if abs(head.gaze) < 0.3 else 0.52 * abs(head.gaze)
        ear = ellipse(*head.at(way * (1.0 - inward), -0.08), head.rx * 0.17, head.ry * 0.22, steps=24)
        canvas.shape(place(ear), shade)


def _face(canvas: Canvas, head: Head, skin: Rgb, hair: Rgb, place: Placer) -> None:
    """Eyes, brows, nose and mouth, as few strokes as tell where they look; small heads have eyes alone."""
    shift, lift = 0.40 * head.gaze, 0.15 * head.nod
    ink = mix(hair, (0.07, 0.05, 0.07), 0.6)
    shadow = times(skin, (0.82, 0.73, 0.71))
    near = 1.0 if head.gaze >= 0 else -1.0
    for way in (-1.0, 1.0):
        # The eye on the far side of a turned head is nearer to the nose and narrower.
        far = way == near and abs(head.gaze) > 0.3
        x, y = shift + way * (0.37 - 0.08 * abs(head.gaze)), 0.0 + lift
        wide = 0.072 * (1 - (0.30 * abs(head.gaze) if far else 0.0))
        lid = 0.55 if head.nod < 0 else 1.0
        canvas.shape(place(ellipse(*head.at(x, y), head.rx * wide, head.ry * 0.088 * lid, steps=28)), ink, inside=True)
        if head.height > 0.9:
            arch = ((-0.13, 0.235), (-0.05, 0.262), (0.05, 0.262), (0.13, 0.235))
            brow = [head.at(x + dx, y + dy) for dx, dy in arch]
            canvas.stroke(place(smooth_line(brow)), 0.0056 * head.height, hair, opacity=0.85, inside=True)
    if head.height > 0.9:
        _nose_and_mouth(canvas, head, shift, lift, shadow, place)


def _nose_and_mouth(canvas: Canvas, head: Head, shift: float, lift: float, shadow: Rgb, place: Placer) -> None:
    near = 1.0 if head.gaze >= 0 else -1.0
    bridge, size = shift * 1.15, head.height
    side = near * (0.06 + 0.10 * abs(head.gaze))
    nose = [(bridge, -0.02), (bridge + side, -0.27), (bridge + side * 0.1, -0.31), (bridge - side * 0.25, -0.27)]
    canvas.shape(place(smooth([head.at(x, y + lift) for x, y in nose], 6)), shadow, opacity=0.55, inside=True)
    x, y = shift * 0.92, -0.57 + lift * 0.8
    if head.is_speaking:
        mouth = ellipse(*head.at(x, y), head.rx * 0.17, head.ry * 0.095, steps=28)
        canvas.shape(place(mouth), times(shadow, 0.52), inside=True)
        return
    line = [head.at(x - 0.17, y + 0.012), head.at(x, y - 0.018), head.at(x + 0.17, y + 0.012)]
    canvas.stroke(place(smooth_line(line)), 0.0048 * size, times(shadow, 0.74), inside=True)


def _hair_behind(head: Head) -> list[Point]:
    """What of the hair hangs behind the face."""
    if head.style == 1:
        ring = [
            (0.0, 1.16),
            (0.92, 0.80),
            (1.16, 0.0),
            (1.12, -0.78),
            (0.62, -0.98),
            (-0.62, -0.98),
            (-1.12, -0.78),
            (-1.16, 0.0),
            (-0.92, 0.80),
        ]
    elif head.style == 2:
        ring = [
            (0.0, 1.14),
            (0.90, 0.82),
            (1.14, 0.0),
            (1.22, -1.0),
            (1.05, -1.95),
            (0.3, -2.1),
            (-0.3, -2.1),
            (-1.05, -1.95),
            (-1.22, -1.0),
            (-1.14, 0.0),
            (-0.90, 0.82),
        ]
    elif head.style == 3:
        way = -1 if head.gaze > 0 else 1
        return ellipse(*head.at(way * 0.55, 1.12), head.rx * 0.50, head.ry * 0.40, steps=32)
    else:
        return []
    return smooth([head.at(x, y) for x, y in ring], 6)


def _hair_before(head: Head) -> list[Point]:
    """The hair over the brow: it leaves more room on the side that the face looks to."""
    s = 0.34 * head.gaze
    brow = 0.52 + 0.14 * max(head.nod, 0.0)
    if head.style == 4:  # a cap, pulled down
        ring = [
            (-1.05, 0.34),
            (-1.02, 0.72),
            (-0.60, 1.12),
            (0.0, 1.24),
            (0.60, 1.12),
            (1.02, 0.72),
            (1.05, 0.34),
            (0.0 + s, 0.46),
        ]
    elif head.style == 5:  # curls
        ring = [
            (-1.06, 0.05),
            (-1.22, 0.45),
            (-1.05, 0.92),
            (-0.62, 1.24),
            (0.0, 1.34),
            (0.62, 1.24),
            (1.05, 0.92),
            (1.22, 0.45),
            (1.06, 0.05),
            (0.80 + s * 0.4, brow),
            (0.35 + s, brow + 0.12),
            (-0.1 + s, brow + 0.02),
            (-0.5 + s, brow + 0.14),
            (-0.80 + s * 0.4, brow - 0.05),
        ]
    else:
        part = -0.35 if head.style in (0, 3) else 0.25
        ring = [
            (-1.03, 0.02),
            (-1.06, 0.52),
            (-0.66, 1.04),
            (0.0, 1.17),
            (0.66, 1.04),
            (1.06, 0.52),
            (1.03, 0.02),
            (0.86 + s * 0.3, 0.36),
            (0.52 + s, brow + 0.02),
            (part + s, brow + 0.24),
            (-0.58 + s, brow - 0.06),
            (-0.86 + s * 0.3, 0.34),
        ]
    return smooth([head.at(x, y) for x, y in ring], 6)
