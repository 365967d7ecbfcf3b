"""Heads: hair that belongs to a person, a face that says where they look."""

import math
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
    if head.height > 0.9:
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
    """Brows, eyes, nose and mouth, moved to where the head is turned; little ones stay hints."""
    shift, lift = 0.42 * head.gaze, 0.16 * head.nod
    ink = mix(hair, (0.06, 0.05, 0.07), 0.5)
    shadow = times(skin, (0.80, 0.72, 0.70))
    size = head.height
    near = 1.0 if head.gaze >= 0 else -1.0
    for way in (-1.0, 1.0):
        # The eye on the far side of a turned head is nearer to the nose and narrower.
        far = way == near and abs(head.gaze) > 0.3
        ex = shift + way * (0.40 - 0.10 * abs(head.gaze))
        wide = 0.185 * (1 - (0.35 * abs(head.gaze) if far else 0.0))
        _eye(canvas, head, (ex, 0.02 + lift), wide, skin, ink, place)
        brow = [head.at(ex - wide * 1.2, 0.27 + lift), head.at(ex, 0.34 + lift), head.at(ex + wide * 1.2, 0.27 + lift)]
        canvas.stroke(place(smooth_line(brow)), 0.0105 * size, hair, inside=True, taper=0.7)
    bridge = shift * 1.18
    nose = [
        head.at(bridge + 0.02 * near, 0.06 + lift),
        head.at(bridge + 0.15 * near, -0.26 + lift),
        head.at(bridge - 0.03 * near, -0.31 + lift),
    ]
    canvas.stroke(place(smooth_line(nose)), 0.0062 * size, shadow, opacity=0.9, inside=True)
    mouth_y, mouth_x = -0.58 + lift * 0.8, shift * 0.92
    if head.is_speaking:
        canvas.shape(
            place(ellipse(*head.at(mouth_x, mouth_y), head.rx * 0.20, head.ry * 0.105, steps=28)),
            times(shadow, 0.5),
            inside=True,
        )
        return
    mouth = [
        head.at(mouth_x - 0.23, mouth_y + 0.015),
        head.at(mouth_x, mouth_y - 0.025),
        head.at(mouth_x + 0.23, mouth_y + 0.015),
    ]
    canvas.stroke(place(smooth_line(mouth)), 0.0072 * size, times(shadow, 0.78), inside=True)


def _eye(canvas: Canvas, head: Head, at: Point, wide: float, skin: Rgb, ink: Rgb, place: Placer) -> None:
    x, y = at
    if head.height < 2.2:
        canvas.shape(place(ellipse(*head.at(x, y), head.rx * 0.075, head.ry * 0.085, steps=20)), ink, inside=True)
        return
    lid = [
        head.at(x + wide * math.cos(a), y + 0.105 * math.sin(a) * (1.0 if math.sin(a) > 0 else 0.72)) for a in _TURNS
    ]
    white = mix((0.97, 0.96, 0.95), skin, 0.30)
    found = canvas.mask(place(lid))
    if found is None:
        return
    canvas.lay(*found, white, inside=True)
    look = x + 0.055 * head.gaze
    high = y + 0.03 * head.nod + 0.012
    for part, colour in ((0.110, mix(ink, (0.30, 0.22, 0.16), 0.55)), (0.058, ink)):
        canvas.shape(
            place(ellipse(*head.at(look, high), head.rx * part, head.rx * part, steps=26)), colour, inside=True
        )
    canvas.shape(
        place(ellipse(*head.at(look + 0.035, high + 0.035), head.rx * 0.026, head.rx * 0.026, steps=14)),
        (1, 1, 1),
        opacity=0.9,
    )
    upper = [
        head.at(x - wide * 1.06, y),
        head.at(x - wide * 0.45, y + 0.092),
        head.at(x + wide * 0.45, y + 0.092),
        head.at(x + wide * 1.06, y),
    ]
    canvas.stroke(place(smooth_line(upper)), 0.0075 * head.height, ink, inside=True)


_TURNS = [2 * math.pi * i / 40 for i in range(40)]


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
