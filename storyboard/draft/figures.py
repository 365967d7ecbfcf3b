"""People: one colour each, cut like paper, lit like bodies."""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from storyboard.draft.canvas import Canvas
from storyboard.draft.colour import Rgb, grey, luma, mix, rgb, times, with_lightness
from storyboard.draft.faces import Head, Placer, draw_head
from storyboard.draft.geometry import Point, box, ellipse, limb, smooth
from storyboard.draft.layout import Actor
from storyboard.draft.light import Light
from storyboard.draft.seeds import seeded
from storyboard.draft.skeleton import Skeleton, pose
from storyboard.draft.words import Posture


@dataclass(frozen=True, slots=True)
class Dress:
    """The colours of one figure in one light."""

    coat: Rgb
    shade: Rgb
    legs: Rgb
    shoes: Rgb
    skin: Rgb
    hair: Rgb


def dress_of(actor: Actor, light: Light) -> Dress:
    """A figure's colours, all made from its own; kept recognisable however dark it gets."""
    own = rgb(actor.figure.colour)
    soft = mix(light.ambient, (1.0, 1.0, 1.0), 0.34)

    def lit(colour: Rgb) -> Rgb:
        return mix(times(colour, soft), light.haze, actor.distance)

    if actor.is_shoulder:
        dark = times(own, 0.42)
        return Dress(
            lit(dark), lit(times(dark, 0.8)), lit(dark), lit(dark), lit(times(own, 0.5)), lit(times(own, 0.26))
        )
    warm = (0.93, 0.76, 0.62) if luma(own) > 0.25 else (0.85, 0.70, 0.58)
    skin = mix(with_lightness(own, 0.72), warm, 0.72)
    hair = mix(with_lightness(own, 0.20), (0.13, 0.11, 0.12), 0.55)
    legs = grey(with_lightness(own, 0.24), 0.55)
    return Dress(lit(own), lit(times(own, 0.80)), lit(legs), lit(times(legs, 0.6)), lit(skin), lit(hair))


def body_of(actor: Actor, holds: bool) -> Skeleton:
    """The joints of an actor; a hand that holds something is brought forward to where the frame sees it."""
    body = pose(actor.posture, actor.facing)
    if holds and actor.posture not in (Posture.CLIMBING, Posture.LYING, Posture.SWIMMING):
        side = -1.0 if body.near_arm[0][0] < 0 else 1.0
        # The closer the frame, the higher the hand comes, so that what it holds is seen.
        lift = 0.0 if actor.height < 1.5 else 0.10 if actor.height < 2.2 else 0.16 if actor.height < 3 else 0.235
        reach = 0.175 if actor.height < 1.5 else 0.15 if actor.height < 3 else 0.19
        body = body.holding((body.chest[0] + side * reach, body.chest[1] - 0.15 + lift))
    return body


def outline_points(actor: Actor, body: Skeleton, keystone: float) -> list[Point]:
    """Points that a figure's own canvas must hold."""
    room = 0.16
    spread = [(x + dx, y + dy) for x, y in body.points() for dx in (-room, room) for dy in (-room, room)]
    return [actor.place(point, keystone) for point in spread]


def draw_figure(canvas: Canvas, actor: Actor, body: Skeleton, light: Light, keystone: float = 0.0) -> None:
    """Paint one figure, back to front."""
    dress = dress_of(actor, light)

    def place(points: Sequence[Point]) -> list[Point]:
        return [actor.place(point, keystone) for point in points]

    def limbs(joints: Sequence[Point], widths: Sequence[float]) -> list[list[Point]]:
        return [place(ring) for ring in limb(joints, widths)]

    def form(outline: Sequence[Point] | Sequence[Sequence[Point]], colour: Rgb, strength: float = 1.0) -> None:
        canvas.form(
            outline,
            colour,
            rim=light.key,
            rim_strength=min(0.85, light.key_strength * 1.2) * strength,
            towards=light.towards,
            depth=0.018 * actor.height,
            shade=0.26 * strength,
        )

    if not actor.is_shoulder and actor.height < 2.2:
        form(limbs(body.far_leg, (0.056, 0.043, 0.027)), times(dress.legs, 0.78), 0.4)
        form(_shoe(body.far_leg, actor, place), times(dress.shoes, 0.8), 0.2)
    turned = abs(actor.facing) > 0.3
    far_arm, near_arm = limbs(body.far_arm, _SLEEVE), limbs(body.near_arm, _SLEEVE)
    if turned:
        form(far_arm, dress.shade, 0.4)
    form([place(ellipse(*body.far_arm[2], 0.024, 0.027, steps=20))], times(dress.skin, 0.88), 0.3)
    form([place(ellipse(*body.near_arm[2], 0.025, 0.028, steps=20))], dress.skin, 0.5)
    if not actor.is_shoulder and actor.height < 2.2:
        form(limbs(body.near_leg, (0.058, 0.045, 0.028)), dress.legs, 0.7)
        form(_shoe(body.near_leg, actor, place), dress.shoes, 0.3)
    throat = limb((body.neck, _towards(body.neck, body.head, 0.5)), (0.036, 0.031))
    form([place(ring) for ring in throat], times(dress.skin, 0.84), 0.5)
    coat = place(_coat(body, actor))
    # Coat and sleeves are one silhouette; a crease tells them apart.
    form([coat, *near_arm, *([] if turned else far_arm)], dress.coat)
    _collar(canvas, actor, body, dress, place)
    for arm in (body.near_arm,) if turned else (body.near_arm, body.far_arm):
        _crease(canvas, actor, arm, dress, place)
    if turned or body.near_arm[2][1] > body.hip[1] + 0.04:
        fore = limbs(body.near_arm[1:], _SLEEVE[1:])
        form(fore, dress.coat, 0.7)
        form([place(ellipse(*body.near_arm[2], 0.025, 0.028, steps=20))], dress.skin, 0.6)
    draw_head(canvas, Head.of(actor, body.head, body.tilt), dress.skin, dress.hair, light, place)
    _initials(canvas, actor, body, dress, keystone)


_SLEEVE = (0.036, 0.035, 0.025)
"""Half widths of a sleeve at shoulder, elbow and cuff."""


def _crease(canvas: Canvas, actor: Actor, arm: tuple[Point, Point, Point], dress: Dress, place: Placer) -> None:
    """The line between a sleeve and the coat."""
    if actor.height < 0.45:
        return
    inward = -1.0 if arm[0][0] > 0 else 1.0
    line = [
        (x + inward * (w - 0.002), y - 0.05 * (i == 0)) for i, ((x, y), w) in enumerate(zip(arm, _SLEEVE, strict=True))
    ]
    canvas.stroke(place(line[:2]), 0.0045 * actor.height, times(dress.shade, 0.80), opacity=0.55, inside=True)


def _shoe(leg: tuple[Point, Point, Point], actor: Actor, place: Placer) -> list[Point]:
    x, y = leg[2]
    way = 0.03 if actor.facing > 0.2 else -0.03 if actor.facing < -0.2 else 0.008 * (1 if x > 0 else -1)
    return place(box(x + way * 0.6, y + 0.008, 0.030 + abs(way), 0.020, 0.016))


def _coat(body: Skeleton, actor: Actor) -> list[Point]:
    """The silhouette from collar to hem."""
    turn = abs(actor.facing)
    half = 0.122 * (1 - 0.36 * turn)
    waist, hem = half * 0.80, half * (1.02 + 0.08 * seeded("coat", actor.figure.subject_id).random())
    ax, ay = body.neck[0] - body.hip[0], body.neck[1] - body.hip[1]
    length = max((ax * ax + ay * ay) ** 0.5, 1e-6)
    ux, uy = ax / length, ay / length

    def at(along: float, across: float) -> Point:
        return body.hip[0] + ux * along * length + uy * across, body.hip[1] + uy * along * length - ux * across

    below = -0.34 if actor.posture in (Posture.STANDING, Posture.WALKING, Posture.REACHING) else -0.16
    return smooth(
        [
            at(1.05, 0.034),
            at(0.985, half * 0.52),
            at(0.885, half * 0.96),
            at(0.60, half * 0.98),
            at(0.28, waist),
            at(-0.02, hem * 0.96),
            at(below, hem * 1.04),
            at(below - 0.03, 0.0),
            at(below, -hem * 1.04),
            at(-0.02, -hem * 0.96),
            at(0.28, -waist),
            at(0.60, -half * 0.98),
            at(0.885, -half * 0.96),
            at(0.985, -half * 0.52),
            at(1.05, -0.034),
        ],
        6,
    )


def _collar(canvas: Canvas, actor: Actor, body: Skeleton, dress: Dress, place: Placer) -> None:
    """A collar and a seam, so that the coat turns with the body."""
    if actor.height < 0.5:
        return
    x, y = body.neck
    lean = 0.02 * actor.facing
    if actor.away:
        canvas.shape(place(box(x, y - 0.012, 0.050, 0.018, 0.014)), times(dress.shade, 0.86), opacity=0.8)
        return
    left = smooth([(x - 0.052, y + 0.014), (x - 0.010, y - 0.006), (x + lean, y - 0.072), (x - 0.050, y - 0.042)], 6)
    right = smooth([(x + 0.052, y + 0.014), (x + 0.010, y - 0.006), (x + lean, y - 0.072), (x + 0.050, y - 0.042)], 6)
    canvas.shape([place(left), place(right)], times(dress.shade, 0.84), opacity=0.55, inside=True)
    hip = body.hip
    seam = place(
        [(x + lean, y - 0.07), ((x + hip[0]) / 2 + lean * 1.3, (y + hip[1]) / 2), (hip[0] + lean, hip[1] - 0.1)]
    )
    canvas.stroke(seam, 0.006 * actor.height, times(dress.shade, 0.82), opacity=0.7, inside=True)


def _initials(canvas: Canvas, actor: Actor, body: Skeleton, dress: Dress, keystone: float) -> None:
    """Initials woven into the chest, a shade away from the coat: read when looked for, not otherwise."""
    text = actor.figure.initials.strip()[:2]
    pixels = round(0.052 * actor.height * canvas.window.scale)
    if not text or actor.away or actor.is_shoulder or not 9 <= pixels <= 90 or actor.height < 0.6:
        return
    font = ImageFont.load_default(pixels)
    side = 0.042 if body.chest[0] >= body.near_arm[0][0] else -0.042
    x, y = canvas.window.at(*actor.place((body.chest[0] + side, body.chest[1] + 0.005), keystone))
    mask = Image.new("L", (pixels * 3, pixels * 2), 0)
    ImageDraw.Draw(mask).text((pixels * 1.5, pixels), text, fill=255, font=font, anchor="mm")
    corner = (round(x - pixels * 1.5), round(y - pixels))
    inside = Image.new("L", (canvas.window.pixels[0], canvas.window.pixels[1]), 0)
    inside.paste(mask, corner)
    ink = times(dress.coat, 0.72) if luma(dress.coat) > 0.3 else mix(dress.coat, (1.0, 1.0, 1.0), 0.22)
    canvas.lay((0, 0), inside, ink, opacity=0.6, inside=True)


def _towards(start: Point, end: Point, part: float) -> Point:
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part
