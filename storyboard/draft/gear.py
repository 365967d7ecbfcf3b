"""Things that one wears, carries, drives or rows. Each fills a box about its middle, one unit high."""

import math

from storyboard.draft.canvas import Fade
from storyboard.draft.colour import mix, times
from storyboard.draft.geometry import box, ellipse, smooth, smooth_line
from storyboard.draft.stage import FLAME, Stage


def watch(s: Stage) -> None:
    """A diver's watch."""
    strap = times(mix(s.colour, (0.10, 0.11, 0.13), 0.6), 0.9)
    for way in (1, -1):
        s.body(
            smooth([(-0.17, 0.26 * way), (-0.135, 0.52 * way), (0.135, 0.52 * way), (0.17, 0.26 * way)], 5), strap, 0.03
        )
        for i in range(3):
            s.line([(-0.11, (0.34 + 0.05 * i) * way), (0.11, (0.34 + 0.05 * i) * way)], 0.008, s.lit(times(strap, 0.6)))
    steel = mix((0.72, 0.75, 0.79), s.colour, 0.12)
    s.body(box(0.335, 0.0, 0.045, 0.045, 0.012), steel, 0.02)
    s.body(ellipse(0, 0, 0.325, 0.325, steps=96), steel, 0.035)
    s.flat(ellipse(0, 0, 0.292, 0.292, steps=96), s.lit(mix(s.colour, (0.03, 0.05, 0.09), 0.45)))
    for i in range(60):
        a, inner = math.radians(i * 6), 0.262 if i % 5 else 0.245
        s.line(
            [(inner * math.sin(a), inner * math.cos(a)), (0.280 * math.sin(a), 0.280 * math.cos(a))],
            0.005 if i % 5 else 0.010,
            (0.86, 0.89, 0.92),
            0.8,
        )
    dial = mix(s.colour, (0.02, 0.04, 0.08), 0.68)
    s.flat(
        ellipse(0, 0, 0.228, 0.228, steps=80),
        Fade(s.lit(mix(dial, s.colour, 0.4)), s.lit(dial), s.y - 0.22 * s.size, s.y + 0.2 * s.size),
    )
    lume = (0.70, 1.0, 0.86) if s.is_lit or s.light.is_night else (0.93, 0.95, 0.95)
    for i in range(12):
        a = math.radians(i * 30)
        dot = 0.021 if i % 3 else 0.027
        s.flat(ellipse(0.188 * math.sin(a), 0.188 * math.cos(a), dot, dot, steps=18), lume)
    for hour, length, width in ((-58, 0.115, 0.030), (60, 0.170, 0.020)):
        a = math.radians(hour)
        s.line([(0, 0), (length * math.sin(a), length * math.cos(a))], width, lume)
    s.line([(0.03, -0.05), (-0.07, 0.17)], 0.007, (0.95, 0.45, 0.22))
    s.flat(ellipse(0, 0, 0.018, 0.018, steps=16), s.lit(steel))
    s.flat(
        smooth([(-0.21, 0.06), (-0.10, 0.205), (0.02, 0.215), (-0.10, 0.10), (-0.17, -0.04)], 5), (1.0, 1.0, 1.0), 0.10
    )


def phone(s: Stage) -> None:
    """A telephone with a bright screen."""
    s.body(box(0, 0, 0.25, 0.50, 0.05), (0.09, 0.09, 0.11), 0.02)
    glow = mix(s.colour, (0.75, 0.88, 1.0), 0.5)
    s.flat(
        box(0, 0, 0.225, 0.465, 0.035),
        Fade(glow, times(s.colour, 0.5), s.y - 0.4 * s.size, s.y + 0.4 * s.size)
        if s.is_lit or not s.light.is_night
        else (0.03, 0.04, 0.06),
    )
    s.flat(box(0, 0.435, 0.05, 0.012, 0.012), (0.02, 0.02, 0.03))


def laptop(s: Stage) -> None:
    """A laptop."""
    s.body(box(0, 0.10, 0.52, 0.36, 0.03), (0.20, 0.21, 0.23), 0.02)
    s.flat(
        box(0, 0.11, 0.48, 0.32),
        Fade(mix(s.colour, (0.9, 0.95, 1.0), 0.45), times(s.colour, 0.55), s.y - 0.4 * s.size, s.y + 0.2 * s.size),
    )
    s.body([(-0.52, -0.27), (0.52, -0.27), (0.64, -0.44), (-0.64, -0.44)], (0.55, 0.57, 0.60), 0.02)


def car(s: Stage) -> None:
    """A car from the side."""
    s.flat(ellipse(0, -0.44, 1.12, 0.07), (0.02, 0.02, 0.03), 0.4, 0.03)
    s.body(
        smooth(
            [
                (-1.08, -0.34),
                (-1.10, -0.06),
                (-0.98, 0.06),
                (-0.62, 0.11),
                (-0.40, 0.38),
                (0.02, 0.46),
                (0.38, 0.38),
                (0.66, 0.10),
                (1.02, 0.02),
                (1.12, -0.12),
                (1.08, -0.34),
                (0, -0.36),
            ],
            7,
        ),
        s.colour,
        0.06,
    )
    glass = mix(s.light.middle, (0.06, 0.08, 0.10), 0.4)
    s.flat([(-0.48, 0.12), (-0.31, 0.33), (-0.03, 0.38), (-0.03, 0.12)], glass)
    s.flat([(0.03, 0.12), (0.03, 0.38), (0.32, 0.32), (0.50, 0.12)], glass)
    for x in (-0.64, 0.66):
        s.flat(ellipse(x, -0.29, 0.215, 0.215), s.lit((0.05, 0.05, 0.06)))
        s.flat(ellipse(x, -0.29, 0.115, 0.115), s.lit((0.62, 0.64, 0.67)))
    s.flat(ellipse(1.04, -0.06, 0.05, 0.045), FLAME if s.is_lit or s.light.is_night else (0.92, 0.93, 0.90))
    s.line([(-0.98, -0.02), (0.96, -0.04)], 0.012, s.lit(times(s.colour, 0.6)))


def boat(s: Stage) -> None:
    """A small boat."""
    s.body(
        smooth(
            [
                (-1.15, 0.18),
                (-0.6, -0.02),
                (0, -0.06),
                (0.6, -0.02),
                (1.2, 0.26),
                (0.92, -0.30),
                (0.4, -0.44),
                (-0.4, -0.44),
                (-0.95, -0.30),
            ],
            8,
        ),
        s.colour,
        0.05,
    )
    s.flat(
        smooth([(-1.02, 0.11), (-0.5, -0.03), (0.5, -0.03), (1.08, 0.17), (0.5, 0.06), (-0.5, 0.04)], 6),
        s.lit(times(s.colour, 0.4)),
    )
    s.line(smooth_line([(-1.1, -0.12), (0, -0.24), (1.08, -0.08)]), 0.02, s.lit(times(s.colour, 0.6)))


def oar(s: Stage) -> None:
    """An oar."""
    s.line([(-0.12, -0.5), (0.10, 0.34)], 0.035, s.lit(s.colour))
    s.body(
        smooth([(0.075, 0.26), (0.06, 0.40), (0.13, 0.52), (0.19, 0.38), (0.135, 0.24)], 6),
        mix(s.colour, (1.0, 1.0, 1.0), 0.15),
        0.02,
    )


def rope(s: Stage) -> None:
    """A coil of rope."""
    for i, tone in enumerate((0.62, 0.85, 0.72, 1.0)):
        ring = ellipse(0.02 * i, -0.30 + 0.15 * i, 0.44 - 0.03 * i, 0.17)
        s.line([*ring, ring[0]], 0.085, s.lit(times(s.colour, tone)))
    s.line(smooth_line([(0.42, 0.15), (0.58, -0.05), (0.50, -0.35), (0.62, -0.48)]), 0.075, s.lit(s.colour))


def key(s: Stage) -> None:
    """A key."""
    ring = ellipse(0, 0.28, 0.17, 0.17)
    s.line([*ring, ring[0]], 0.075, s.lit(s.colour))
    s.line([(0, 0.10), (0, -0.46)], 0.07, s.lit(s.colour))
    for y in (-0.42, -0.28):
        s.line([(0, y), (0.16, y)], 0.065, s.lit(s.colour))


def camera(s: Stage) -> None:
    """A camera."""
    s.body(
        [box(0, -0.04, 0.56, 0.34, 0.07), box(-0.12, 0.34, 0.20, 0.10, 0.04)],
        mix(s.colour, (0.10, 0.10, 0.12), 0.6),
        0.04,
    )
    s.body(ellipse(0.08, -0.05, 0.27, 0.27), (0.16, 0.17, 0.19), 0.03)
    s.flat(ellipse(0.08, -0.05, 0.19, 0.19), s.lit((0.10, 0.14, 0.22)))
    s.flat(ellipse(0.02, 0.02, 0.07, 0.06), (0.75, 0.85, 1.0), 0.5)
    s.flat(box(-0.38, 0.18, 0.07, 0.035, 0.01), s.lit(s.colour))


def bag(s: Stage) -> None:
    """A bag."""
    s.line(smooth_line([(-0.16, 0.30), (-0.12, 0.47), (0.12, 0.47), (0.16, 0.30)]), 0.05, s.lit(times(s.colour, 0.55)))
    s.body(
        smooth(
            [(-0.30, 0.32), (-0.40, -0.10), (-0.38, -0.44), (0.38, -0.44), (0.40, -0.10), (0.30, 0.32), (0, 0.38)], 6
        ),
        s.colour,
        0.05,
    )
    s.body(box(0, -0.20, 0.25, 0.17, 0.05), times(s.colour, 0.85), 0.03)
    s.line([(-0.30, 0.10), (0.30, 0.10)], 0.02, s.lit(times(s.colour, 0.5)))


def shoe(s: Stage) -> None:
    """A shoe."""
    s.flat(ellipse(0.05, -0.42, 0.85, 0.06), (0.02, 0.02, 0.03), 0.35, 0.03)
    s.body(
        smooth(
            [
                (-0.62, 0.34),
                (-0.70, -0.05),
                (-0.68, -0.26),
                (0.78, -0.28),
                (0.80, -0.12),
                (0.45, 0.02),
                (0.12, 0.20),
                (-0.06, 0.40),
                (-0.30, 0.30),
            ],
            6,
        ),
        s.colour,
        0.05,
    )
    s.body(
        smooth([(-0.72, -0.24), (0.80, -0.24), (0.86, -0.32), (0.78, -0.42), (-0.68, -0.42), (-0.76, -0.34)], 4),
        (0.94, 0.93, 0.90),
        0.03,
    )
    for i in range(4):
        s.line([(-0.02 + 0.11 * i, 0.24 - 0.075 * i), (0.12 + 0.11 * i, 0.30 - 0.085 * i)], 0.03, (0.95, 0.95, 0.93))


def axe(s: Stage) -> None:
    """An axe."""
    s.line([(0.02, -0.5), (-0.02, 0.42)], 0.06, s.lit(mix(s.colour, (0.45, 0.30, 0.18), 0.5)))
    s.body(
        smooth(
            [(-0.05, 0.44), (0.14, 0.46), (0.34, 0.30), (0.40, 0.16), (0.16, 0.28), (-0.03, 0.30), (-0.18, 0.37)], 5
        ),
        (0.66, 0.69, 0.73),
        0.03,
    )
