"""Bodies as joints: how each posture holds itself.

Body units: the standing figure is 1 high, feet at (0, 0), y upwards, x to the right of the screen.
"""

import math
from dataclasses import dataclass, replace

from storyboard.draft.geometry import Point, turned
from storyboard.draft.words import Posture


@dataclass(frozen=True, slots=True)
class Skeleton:
    """Joints; of each pair of limbs the far one (drawn behind the body) comes first, joints run outwards."""

    head: Point
    neck: Point
    chest: Point
    hip: Point
    far_arm: tuple[Point, Point, Point]
    near_arm: tuple[Point, Point, Point]
    far_leg: tuple[Point, Point, Point]
    near_leg: tuple[Point, Point, Point]
    tilt: float = 0.0

    def hand(self) -> Point:
        """Where a held thing is."""
        return self.near_arm[2]

    def points(self) -> list[Point]:
        """Every joint."""
        limbs = (*self.far_arm, *self.near_arm, *self.far_leg, *self.near_leg)
        return [self.head, self.neck, self.chest, self.hip, *limbs]

    def turned(self, about: Point, radians: float) -> "Skeleton":
        """The whole body turned, clockwise on a y-up plane when negative."""

        def one(point: Point) -> Point:
            return turned([point], about, radians)[0]

        def three(limb: tuple[Point, Point, Point]) -> tuple[Point, Point, Point]:
            return one(limb[0]), one(limb[1]), one(limb[2])

        return Skeleton(
            one(self.head),
            one(self.neck),
            one(self.chest),
            one(self.hip),
            three(self.far_arm),
            three(self.near_arm),
            three(self.far_leg),
            three(self.near_leg),
            self.tilt + radians,
        )

    def mirrored(self) -> "Skeleton":
        """The body seen in a mirror."""

        def three(limb: tuple[Point, Point, Point]) -> tuple[Point, Point, Point]:
            return _flip(limb[0]), _flip(limb[1]), _flip(limb[2])

        return Skeleton(
            _flip(self.head),
            _flip(self.neck),
            _flip(self.chest),
            _flip(self.hip),
            three(self.far_arm),
            three(self.near_arm),
            three(self.far_leg),
            three(self.near_leg),
            -self.tilt,
        )

    def holding(self, hand: Point) -> "Skeleton":
        """The near hand brought to a point, the elbow bent below it."""
        shoulder = self.near_arm[0]
        elbow = (
            (shoulder[0] + hand[0]) / 2 + 0.045 * (1 if hand[0] >= shoulder[0] else -1),
            min(shoulder[1], hand[1]) - 0.06,
        )
        return replace(self, near_arm=(shoulder, elbow, hand))


def _flip(point: Point) -> Point:
    return -point[0], point[1]


def _standing(turn: float) -> Skeleton:
    half = 0.112 * (1 - 0.42 * turn)
    return Skeleton(
        head=(0.018 * turn, 0.905),
        neck=(0.006 * turn, 0.815),
        chest=(0.0, 0.72),
        hip=(0.0, 0.49),
        far_arm=((half - 0.022, 0.752), (half + 0.012, 0.62), (half + 0.018 * (1 - turn), 0.475)),
        near_arm=((0.022 - half, 0.752), (-half - 0.012, 0.62), (0.010 - half, 0.475)),
        far_leg=((0.045, 0.48), (0.050, 0.26), (0.055, 0.0)),
        near_leg=((-0.045, 0.48), (-0.052, 0.26), (-0.060, 0.0)),
    )


_RIGHTWARD: dict[Posture, Skeleton] = {
    Posture.WALKING: Skeleton(
        head=(0.045, 0.90),
        neck=(0.028, 0.812),
        chest=(0.018, 0.72),
        hip=(0.0, 0.485),
        far_arm=((0.05, 0.765), (0.09, 0.63), (0.16, 0.52)),
        near_arm=((-0.01, 0.77), (-0.075, 0.64), (-0.10, 0.49)),
        far_leg=((0.01, 0.47), (-0.03, 0.25), (-0.15, 0.035)),
        near_leg=((0.0, 0.47), (0.085, 0.265), (0.125, 0.0)),
    ),
    Posture.RUNNING: Skeleton(
        head=(0.15, 0.87),
        neck=(0.11, 0.785),
        chest=(0.075, 0.70),
        hip=(0.0, 0.49),
        far_arm=((0.12, 0.745), (0.17, 0.615), (0.27, 0.66)),
        near_arm=((0.06, 0.745), (-0.065, 0.665), (-0.045, 0.54)),
        far_leg=((0.0, 0.47), (-0.07, 0.27), (-0.27, 0.20)),
        near_leg=((0.01, 0.47), (0.16, 0.355), (0.135, 0.115)),
    ),
    Posture.SITTING: Skeleton(
        head=(0.02, 0.66),
        neck=(0.008, 0.572),
        chest=(0.0, 0.48),
        hip=(-0.02, 0.25),
        far_arm=((0.07, 0.53), (0.13, 0.40), (0.20, 0.335)),
        near_arm=((-0.05, 0.53), (-0.05, 0.375), (0.10, 0.315)),
        far_leg=((0.02, 0.245), (0.235, 0.265), (0.22, 0.0)),
        near_leg=((-0.02, 0.235), (0.20, 0.25), (0.175, 0.0)),
    ),
    Posture.KNEELING: Skeleton(
        head=(0.09, 0.60),
        neck=(0.06, 0.515),
        chest=(0.035, 0.43),
        hip=(-0.03, 0.22),
        far_arm=((0.10, 0.475), (0.155, 0.345), (0.235, 0.275)),
        near_arm=((0.01, 0.47), (0.035, 0.325), (0.16, 0.255)),
        far_leg=((0.0, 0.215), (0.165, 0.245), (0.155, 0.0)),
        near_leg=((-0.04, 0.20), (0.04, 0.03), (-0.17, 0.02)),
    ),
    Posture.CLIMBING: Skeleton(
        head=(0.045, 0.88),
        neck=(0.025, 0.80),
        chest=(0.01, 0.71),
        hip=(-0.04, 0.47),
        far_arm=((0.07, 0.765), (0.17, 0.86), (0.175, 1.03)),
        near_arm=((-0.04, 0.765), (0.025, 0.645), (0.165, 0.72)),
        far_leg=((-0.02, 0.46), (0.145, 0.40), (0.125, 0.19)),
        near_leg=((-0.05, 0.45), (0.035, 0.25), (0.015, 0.0)),
    ),
    Posture.REACHING: Skeleton(
        head=(0.025, 0.905),
        neck=(0.01, 0.815),
        chest=(0.0, 0.72),
        hip=(0.0, 0.49),
        far_arm=((0.085, 0.775), (0.20, 0.80), (0.31, 0.90)),
        near_arm=((-0.085, 0.775), (-0.13, 0.63), (-0.10, 0.475)),
        far_leg=((0.045, 0.48), (0.055, 0.26), (0.075, 0.0)),
        near_leg=((-0.04, 0.48), (-0.055, 0.26), (-0.08, 0.0)),
    ),
}


def pose(posture: Posture, facing: float) -> Skeleton:
    """The joints of a posture; `facing` is -1 for screen left, 0 towards or away from us, 1 for screen right."""
    turn = abs(facing)
    if posture is Posture.LYING:
        body = _standing(0.5).turned((0.0, 0.0), math.pi / 2)
        lowered = _moved(body, 0.45, 0.085)
    elif posture is Posture.SWIMMING:
        body = replace(_RIGHTWARD[Posture.REACHING], far_leg=((0.03, 0.48), (0.035, 0.26), (0.09, 0.03)))
        lowered = _moved(body.turned((0.0, 0.5), -math.radians(68)), 0.0, -0.12)
    elif posture in _RIGHTWARD:
        lowered = _RIGHTWARD[posture]
        if posture is Posture.SITTING and turn < 0.3:
            lowered = _seated_in_front()
    else:
        lowered = _standing(turn)
    return lowered.mirrored() if facing < 0 else lowered


def _moved(body: Skeleton, dx: float, dy: float) -> Skeleton:
    def one(point: Point) -> Point:
        return point[0] + dx, point[1] + dy

    def three(limb: tuple[Point, Point, Point]) -> tuple[Point, Point, Point]:
        return one(limb[0]), one(limb[1]), one(limb[2])

    return Skeleton(
        one(body.head),
        one(body.neck),
        one(body.chest),
        one(body.hip),
        three(body.far_arm),
        three(body.near_arm),
        three(body.far_leg),
        three(body.near_leg),
        body.tilt,
    )


def _seated_in_front() -> Skeleton:
    return Skeleton(
        head=(0.0, 0.66),
        neck=(0.0, 0.572),
        chest=(0.0, 0.48),
        hip=(0.0, 0.25),
        far_arm=((0.10, 0.53), (0.145, 0.39), (0.08, 0.29)),
        near_arm=((-0.10, 0.53), (-0.145, 0.39), (-0.08, 0.29)),
        far_leg=((0.05, 0.24), (0.105, 0.22), (0.085, 0.0)),
        near_leg=((-0.05, 0.24), (-0.105, 0.22), (-0.085, 0.0)),
    )
