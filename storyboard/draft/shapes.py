"""Things, drawn simply: each shape fills a box about its middle, one unit high."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from storyboard.draft.canvas import Canvas, Fade, Paint
from storyboard.draft.colour import Rgb, mix, times
from storyboard.draft.geometry import Point, Points, box, ellipse, smooth, smooth_line
from storyboard.draft.light import Light
from storyboard.draft.words import PropKind

FLAME: Rgb = (1.0, 0.88, 0.58)
"""The colour of a small fire."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where one thing is drawn: its canvas, middle, height, colour and light. Thing units run upwards from its middle."""

    canvas: Canvas
    x: float
    y: float
    size: float
    colour: Rgb
    light: Light
    is_lit: bool = False

    def at(self, points: Points) -> list[Point]:
        """Thing units as frame units."""
        return [(self.x + px * self.size, self.y - py * self.size) for px, py in points]

    def body(self, points: Points | Sequence[Points], colour: Rgb | None = None, depth: float = 0.05) -> None:
        """A solid part in light."""
        rings = [self.at(ring) for ring in _many(points)]
        self.canvas.form(
            rings,
            self.lit(colour or self.colour),
            rim=self.light.key,
            rim_strength=min(0.9, 0.25 + self.light.key_strength),
            towards=self.light.towards,
            depth=depth * self.size,
            shade=0.34,
        )

    def flat(self, points: Points | Sequence[Points], colour: Paint, opacity: float = 1.0, soft: float = 0.0) -> None:
        """A part laid on in plain colour, already lit."""
        self.canvas.shape([self.at(ring) for ring in _many(points)], colour, opacity=opacity, soft=soft * self.size)

    def line(self, points: Points, width: float, colour: Rgb, opacity: float = 1.0) -> None:
        """A line; its width in thing units."""
        self.canvas.stroke(self.at(points), width * self.size, colour, opacity=opacity)

    def lit(self, colour: Rgb) -> Rgb:
        """A colour in this light, kept readable at night."""
        return times(colour, mix(self.light.ambient, (1.0, 1.0, 1.0), 0.30))


def _many(points: Points | Sequence[Points]) -> list[list[Point]]:
    if points and isinstance(points[0][0], int | float):
        return [list(points)]  # pyright: ignore[reportArgumentType]
    return [list(ring) for ring in points]  # pyright: ignore[reportArgumentType]


def _cup(s: Stage) -> None:
    s.flat(ellipse(0, -0.44, 0.66, 0.07), (0.02, 0.02, 0.03), 0.35, 0.03)
    s.body(ellipse(0.0, -0.40, 0.60, 0.085), mix(s.colour, (1.0, 1.0, 1.0), 0.12), 0.02)
    ring = ellipse(0.40, -0.02, 0.17, 0.19)
    s.body(ring, times(s.colour, 0.86), 0.03)
    s.flat(ellipse(0.40, -0.02, 0.10, 0.12), s.lit(times(s.colour, 0.38)))
    s.body(
        smooth(
            [
                (-0.40, 0.28),
                (-0.385, 0.0),
                (-0.29, -0.30),
                (-0.16, -0.41),
                (0.16, -0.41),
                (0.29, -0.30),
                (0.385, 0.0),
                (0.40, 0.28),
                (0, 0.20),
            ],
            6,
        ),
        s.colour,
        0.06,
    )
    s.flat(ellipse(0, 0.28, 0.40, 0.10), s.lit(mix(s.colour, (1.0, 0.98, 0.95), 0.72)))
    s.flat(ellipse(0, 0.265, 0.345, 0.075), s.lit((0.33, 0.18, 0.09)))
    s.flat(ellipse(-0.06, 0.27, 0.20, 0.040), s.lit((0.62, 0.40, 0.20)), 0.75)
    for x, lean in ((-0.12, 0.05), (0.10, -0.06)):
        steam = smooth_line([(x, 0.42), (x + lean, 0.58), (x - lean, 0.74), (x + lean * 1.4, 0.92)])
        s.canvas.stroke(s.at(steam), 0.035 * s.size, (0.95, 0.93, 0.90), opacity=0.22, soft=0.018 * s.size, taper=0.4)


def _watch(s: Stage) -> None:
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


def _lantern(s: Stage) -> None:
    metal = mix((0.20, 0.19, 0.19), s.colour, 0.35)
    s.line(smooth_line([(-0.17, 0.22), (-0.15, 0.42), (0, 0.49), (0.15, 0.42), (0.17, 0.22)]), 0.028, s.lit(metal))
    glass = FLAME if s.is_lit else mix(s.colour, (0.75, 0.80, 0.84), 0.5)
    s.flat(box(0, -0.08, 0.17, 0.24, 0.05), glass if s.is_lit else s.lit(glass), 1.0 if s.is_lit else 0.8)
    if s.is_lit:
        s.flat(smooth([(0, 0.10), (0.055, -0.06), (0.0, -0.18), (-0.055, -0.06)], 6), (1.0, 0.99, 0.90), 0.95, 0.01)
    else:
        s.line([(0, -0.26), (0, -0.14)], 0.02, s.lit(metal))
    for x in (-0.165, 0.165):
        s.line([(x, 0.16), (x, -0.32)], 0.022, s.lit(metal))
    s.body(smooth([(-0.19, 0.14), (-0.12, 0.24), (0.12, 0.24), (0.19, 0.14)], 4), metal, 0.02)
    s.body(box(0, 0.27, 0.06, 0.035, 0.01), metal, 0.01)
    s.body([(-0.17, -0.32), (0.17, -0.32), (0.22, -0.48), (-0.22, -0.48)], metal, 0.03)


def _lamp(s: Stage) -> None:
    metal = (0.24, 0.23, 0.23)
    s.body(ellipse(0, -0.46, 0.17, 0.04), metal, 0.02)
    s.line([(0, -0.45), (0, 0.1)], 0.03, s.lit(metal))
    shade = mix(s.colour, FLAME, 0.6) if s.is_lit else s.lit(s.colour)
    s.flat(
        [(-0.15, 0.48), (0.15, 0.48), (0.30, 0.06), (-0.30, 0.06)],
        Fade(times(shade, 0.85), shade, s.y - 0.48 * s.size, s.y),
    )


def _candle(s: Stage) -> None:
    s.body(box(0, -0.20, 0.10, 0.29, 0.02), mix(s.colour, (0.96, 0.93, 0.86), 0.7), 0.04)
    s.line([(0, 0.09), (0.005, 0.16)], 0.014, (0.1, 0.08, 0.07))
    if s.is_lit:
        s.flat(smooth([(0, 0.46), (0.07, 0.24), (0, 0.12), (-0.07, 0.24)], 6), FLAME, 1.0, 0.008)
        s.flat(smooth([(0, 0.34), (0.035, 0.22), (0, 0.14), (-0.035, 0.22)], 6), (1.0, 1.0, 0.92))


def _torch(s: Stage) -> None:
    s.body([(-0.09, -0.48), (0.09, -0.48), (0.08, 0.14), (-0.08, 0.14)], mix(s.colour, (0.16, 0.16, 0.18), 0.5), 0.03)
    s.body([(-0.08, 0.12), (0.08, 0.12), (0.17, 0.40), (-0.17, 0.40)], (0.30, 0.31, 0.34), 0.03)
    s.flat(ellipse(0, 0.40, 0.17, 0.05), FLAME if s.is_lit else s.lit((0.75, 0.80, 0.84)))


def _bottle(s: Stage) -> None:
    s.flat(ellipse(0, -0.48, 0.24, 0.035), (0.02, 0.02, 0.03), 0.35, 0.02)
    s.body(
        smooth(
            [
                (-0.06, 0.36),
                (-0.065, 0.20),
                (-0.15, 0.10),
                (-0.18, -0.02),
                (-0.18, -0.44),
                (-0.14, -0.48),
                (0.14, -0.48),
                (0.18, -0.44),
                (0.18, -0.02),
                (0.15, 0.10),
                (0.065, 0.20),
                (0.06, 0.36),
            ],
            5,
        ),
        s.colour,
        0.05,
    )
    s.body(box(0, 0.42, 0.075, 0.075, 0.015), times(s.colour, 0.45), 0.02)
    s.flat(box(0, -0.22, 0.179, 0.13), s.lit(mix(s.colour, (0.97, 0.95, 0.90), 0.78)), 0.92)
    s.flat(box(-0.115, -0.15, 0.014, 0.27, 0.014), (1.0, 1.0, 1.0), 0.35)


def _glass(s: Stage) -> None:
    tone = mix(s.colour, (0.85, 0.92, 0.95), 0.55)
    s.flat([(-0.26, 0.46), (0.26, 0.46), (0.20, -0.46), (-0.20, -0.46)], s.lit(tone), 0.45)
    s.body([(-0.235, 0.10), (0.235, 0.10), (0.195, -0.44), (-0.195, -0.44)], s.colour, 0.04)
    s.flat(ellipse(0, 0.46, 0.26, 0.045), s.lit(mix(tone, (1.0, 1.0, 1.0), 0.5)), 0.6)
    s.flat([(-0.20, 0.40), (-0.16, 0.40), (-0.13, -0.38), (-0.16, -0.38)], (1.0, 1.0, 1.0), 0.30)


def _box(s: Stage) -> None:
    s.flat(ellipse(0, -0.42, 0.55, 0.06), (0.02, 0.02, 0.03), 0.35, 0.03)
    s.body([(-0.46, 0.24), (0.10, 0.16), (0.10, -0.45), (-0.46, -0.34)], s.colour, 0.03)
    s.flat([(0.10, 0.16), (0.46, 0.26), (0.46, -0.32), (0.10, -0.45)], s.lit(times(s.colour, 0.62)))
    s.flat([(-0.46, 0.24), (-0.06, 0.36), (0.46, 0.26), (0.10, 0.16)], s.lit(mix(s.colour, (1.0, 1.0, 1.0), 0.28)))
    s.flat(
        [(-0.22, 0.205), (-0.12, 0.19), (0.28, 0.295), (0.20, 0.31)], s.lit(mix(s.colour, (1.0, 0.95, 0.85), 0.6)), 0.6
    )


def _phone(s: Stage) -> None:
    s.body(box(0, 0, 0.25, 0.50, 0.05), (0.09, 0.09, 0.11), 0.02)
    glow = mix(s.colour, (0.75, 0.88, 1.0), 0.5)
    s.flat(
        box(0, 0, 0.225, 0.465, 0.035),
        Fade(glow, times(s.colour, 0.5), s.y - 0.4 * s.size, s.y + 0.4 * s.size)
        if s.is_lit or not s.light.is_night
        else (0.03, 0.04, 0.06),
    )
    s.flat(box(0, 0.435, 0.05, 0.012, 0.012), (0.02, 0.02, 0.03))


def _laptop(s: Stage) -> None:
    s.body(box(0, 0.10, 0.52, 0.36, 0.03), (0.20, 0.21, 0.23), 0.02)
    s.flat(
        box(0, 0.11, 0.48, 0.32),
        Fade(mix(s.colour, (0.9, 0.95, 1.0), 0.45), times(s.colour, 0.55), s.y - 0.4 * s.size, s.y + 0.2 * s.size),
    )
    s.body([(-0.52, -0.27), (0.52, -0.27), (0.64, -0.44), (-0.64, -0.44)], (0.55, 0.57, 0.60), 0.02)


def _car(s: Stage) -> None:
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


def _boat(s: Stage) -> None:
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


def _oar(s: Stage) -> None:
    s.line([(-0.12, -0.5), (0.10, 0.34)], 0.035, s.lit(s.colour))
    s.body(
        smooth([(0.075, 0.26), (0.06, 0.40), (0.13, 0.52), (0.19, 0.38), (0.135, 0.24)], 6),
        mix(s.colour, (1.0, 1.0, 1.0), 0.15),
        0.02,
    )


def _rope(s: Stage) -> None:
    for i, tone in enumerate((0.62, 0.85, 0.72, 1.0)):
        ring = ellipse(0.02 * i, -0.30 + 0.15 * i, 0.44 - 0.03 * i, 0.17)
        s.line([*ring, ring[0]], 0.085, s.lit(times(s.colour, tone)))
    s.line(smooth_line([(0.42, 0.15), (0.58, -0.05), (0.50, -0.35), (0.62, -0.48)]), 0.075, s.lit(s.colour))


def _book(s: Stage) -> None:
    s.body([(-0.55, 0.25), (0.0, 0.16), (0.55, 0.25), (0.55, -0.33), (0.0, -0.42), (-0.55, -0.33)], s.colour, 0.03)
    for way in (-1, 1):
        page = [
            (0.0, 0.13),
            (0.26 * way, 0.26),
            (0.50 * way, 0.24),
            (0.50 * way, -0.29),
            (0.26 * way, -0.27),
            (0.0, -0.38),
        ]
        s.flat(page, s.lit((0.95, 0.92, 0.84) if way > 0 else (0.88, 0.84, 0.76)))
        for i in range(6):
            y = 0.14 - 0.07 * i
            s.line([(0.10 * way, y - 0.02), (0.42 * way, y + 0.02)], 0.011, s.lit((0.55, 0.50, 0.45)), 0.5)


def _paper(s: Stage) -> None:
    s.body(smooth([(-0.36, 0.46), (0.32, 0.48), (0.36, -0.42), (-0.30, -0.48)], 3), (0.93, 0.90, 0.83), 0.03)
    for i in range(7):
        s.line(
            [(-0.22, 0.30 - 0.095 * i), (0.22 - 0.1 * (i % 3 == 2), 0.31 - 0.095 * i)],
            0.016,
            s.lit(mix((0.5, 0.46, 0.42), s.colour, 0.4)),
            0.6,
        )


def _key(s: Stage) -> None:
    ring = ellipse(0, 0.28, 0.17, 0.17)
    s.line([*ring, ring[0]], 0.075, s.lit(s.colour))
    s.line([(0, 0.10), (0, -0.46)], 0.07, s.lit(s.colour))
    for y in (-0.42, -0.28):
        s.line([(0, y), (0.16, y)], 0.065, s.lit(s.colour))


def _camera(s: Stage) -> None:
    s.body(
        [box(0, -0.04, 0.56, 0.34, 0.07), box(-0.12, 0.34, 0.20, 0.10, 0.04)],
        mix(s.colour, (0.10, 0.10, 0.12), 0.6),
        0.04,
    )
    s.body(ellipse(0.08, -0.05, 0.27, 0.27), (0.16, 0.17, 0.19), 0.03)
    s.flat(ellipse(0.08, -0.05, 0.19, 0.19), s.lit((0.10, 0.14, 0.22)))
    s.flat(ellipse(0.02, 0.02, 0.07, 0.06), (0.75, 0.85, 1.0), 0.5)
    s.flat(box(-0.38, 0.18, 0.07, 0.035, 0.01), s.lit(s.colour))


def _bag(s: Stage) -> None:
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


def _shoe(s: Stage) -> None:
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


def _flower(s: Stage) -> None:
    green = s.lit((0.26, 0.42, 0.26))
    s.line(smooth_line([(0.03, -0.5), (-0.03, -0.1), (0, 0.22)]), 0.035, green)
    s.flat(smooth([(-0.01, -0.18), (0.16, -0.10), (0.26, 0.04), (0.09, -0.04)], 6), green)
    for i in range(7):
        a = 2 * math.pi * i / 7
        s.body(ellipse(0.13 * math.cos(a), 0.28 + 0.13 * math.sin(a), 0.11, 0.085, a), s.colour, 0.02)
    s.flat(ellipse(0, 0.28, 0.075, 0.075), s.lit((0.95, 0.76, 0.30)))


def _kettle(s: Stage) -> None:
    metal = mix(s.colour, (0.70, 0.72, 0.75), 0.4)
    s.line(smooth_line([(0.24, 0.22), (0.46, 0.20), (0.44, -0.20), (0.30, -0.32)]), 0.06, (0.10, 0.10, 0.11))
    s.body([(-0.23, 0.26), (0.20, 0.26), (0.32, -0.46), (-0.32, -0.46)], metal, 0.05)
    s.body([(-0.20, 0.22), (-0.40, 0.16), (-0.22, 0.02)], metal, 0.02)
    s.body(smooth([(-0.23, 0.26), (-0.02, 0.42), (0.20, 0.26)], 4), times(metal, 0.85), 0.02)
    s.flat(ellipse(-0.02, 0.43, 0.045, 0.045), (0.10, 0.10, 0.11))


def _axe(s: Stage) -> None:
    s.line([(0.02, -0.5), (-0.02, 0.42)], 0.06, s.lit(mix(s.colour, (0.45, 0.30, 0.18), 0.5)))
    s.body(
        smooth(
            [(-0.05, 0.44), (0.14, 0.46), (0.34, 0.30), (0.40, 0.16), (0.16, 0.28), (-0.03, 0.30), (-0.18, 0.37)], 5
        ),
        (0.66, 0.69, 0.73),
        0.03,
    )


def _thing(s: Stage) -> None:
    s.flat(ellipse(0, -0.46, 0.42, 0.05), (0.02, 0.02, 0.03), 0.35, 0.03)
    s.body(
        smooth(
            [(-0.36, 0.30), (-0.40, -0.10), (-0.30, -0.46), (0.30, -0.46), (0.40, -0.10), (0.36, 0.30), (0.0, 0.46)], 7
        ),
        s.colour,
        0.06,
    )
    s.flat(smooth([(-0.26, 0.22), (-0.28, -0.05), (-0.20, -0.10), (-0.16, 0.26)], 5), (1.0, 1.0, 1.0), 0.18)


SHAPES: Mapping[PropKind, Callable[[Stage], None]] = {
    PropKind.CUP: _cup,
    PropKind.WATCH: _watch,
    PropKind.LANTERN: _lantern,
    PropKind.LAMP: _lamp,
    PropKind.CANDLE: _candle,
    PropKind.TORCH: _torch,
    PropKind.BOTTLE: _bottle,
    PropKind.GLASS: _glass,
    PropKind.BOX: _box,
    PropKind.PHONE: _phone,
    PropKind.LAPTOP: _laptop,
    PropKind.CAR: _car,
    PropKind.BOAT: _boat,
    PropKind.OAR: _oar,
    PropKind.ROPE: _rope,
    PropKind.BOOK: _book,
    PropKind.PAPER: _paper,
    PropKind.KEY: _key,
    PropKind.CAMERA: _camera,
    PropKind.BAG: _bag,
    PropKind.SHOE: _shoe,
    PropKind.FLOWER: _flower,
    PropKind.KETTLE: _kettle,
    PropKind.AXE: _axe,
    PropKind.THING: _thing,
}
"""How each kind of thing is drawn."""

IN_HAND: Mapping[PropKind, float] = {
    PropKind.LANTERN: 0.19,
    PropKind.OAR: 0.95,
    PropKind.BAG: 0.26,
    PropKind.ROPE: 0.15,
    PropKind.BOTTLE: 0.15,
    PropKind.AXE: 0.34,
    PropKind.WATCH: 0.085,
    PropKind.KEY: 0.07,
    PropKind.PHONE: 0.085,
    PropKind.BOAT: 0.3,
    PropKind.CAR: 0.5,
    PropKind.LAPTOP: 0.2,
}
"""How high a thing is in somebody's hand, against the standing body; 0.12 for what is not listed."""


def width_of(kind: PropKind) -> float:
    """How wide a thing may be, against its height."""
    return {PropKind.CAR: 2.5, PropKind.BOAT: 2.6, PropKind.SHOE: 1.9, PropKind.CUP: 1.5, PropKind.LAPTOP: 1.4}.get(
        kind, 1.4
    )
