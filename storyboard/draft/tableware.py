"""Things of the house: cups, bottles, lamps, boxes, books. Each fills a box about its middle, one unit high."""

import math

from storyboard.draft.canvas import Fade
from storyboard.draft.colour import mix, times
from storyboard.draft.geometry import box, ellipse, smooth, smooth_line
from storyboard.draft.stage import FLAME, Stage


def cup(s: Stage) -> None:
    """A cup on its saucer, with steam."""
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


def lantern(s: Stage) -> None:
    """A storm lantern."""
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


def lamp(s: Stage) -> None:
    """A table lamp."""
    metal = (0.24, 0.23, 0.23)
    s.body(ellipse(0, -0.46, 0.17, 0.04), metal, 0.02)
    s.line([(0, -0.45), (0, 0.1)], 0.03, s.lit(metal))
    shade = mix(s.colour, FLAME, 0.6) if s.is_lit else s.lit(s.colour)
    s.flat(
        [(-0.15, 0.48), (0.15, 0.48), (0.30, 0.06), (-0.30, 0.06)],
        Fade(times(shade, 0.85), shade, s.y - 0.48 * s.size, s.y),
    )


def candle(s: Stage) -> None:
    """A candle."""
    s.body(box(0, -0.20, 0.10, 0.29, 0.02), mix(s.colour, (0.96, 0.93, 0.86), 0.7), 0.04)
    s.line([(0, 0.09), (0.005, 0.16)], 0.014, (0.1, 0.08, 0.07))
    if s.is_lit:
        s.flat(smooth([(0, 0.46), (0.07, 0.24), (0, 0.12), (-0.07, 0.24)], 6), FLAME, 1.0, 0.008)
        s.flat(smooth([(0, 0.34), (0.035, 0.22), (0, 0.14), (-0.035, 0.22)], 6), (1.0, 1.0, 0.92))


def torch(s: Stage) -> None:
    """A torch."""
    s.body([(-0.09, -0.48), (0.09, -0.48), (0.08, 0.14), (-0.08, 0.14)], mix(s.colour, (0.16, 0.16, 0.18), 0.5), 0.03)
    s.body([(-0.08, 0.12), (0.08, 0.12), (0.17, 0.40), (-0.17, 0.40)], (0.30, 0.31, 0.34), 0.03)
    s.flat(ellipse(0, 0.40, 0.17, 0.05), FLAME if s.is_lit else s.lit((0.75, 0.80, 0.84)))


def bottle(s: Stage) -> None:
    """A bottle with a plain label."""
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


def glass(s: Stage) -> None:
    """A glass, half full."""
    tone = mix(s.colour, (0.85, 0.92, 0.95), 0.55)
    s.flat([(-0.26, 0.46), (0.26, 0.46), (0.20, -0.46), (-0.20, -0.46)], s.lit(tone), 0.45)
    s.body([(-0.235, 0.10), (0.235, 0.10), (0.195, -0.44), (-0.195, -0.44)], s.colour, 0.04)
    s.flat(ellipse(0, 0.46, 0.26, 0.045), s.lit(mix(tone, (1.0, 1.0, 1.0), 0.5)), 0.6)
    s.flat([(-0.20, 0.40), (-0.16, 0.40), (-0.13, -0.38), (-0.16, -0.38)], (1.0, 1.0, 1.0), 0.30)


def carton(s: Stage) -> None:
    """A box seen from its corner."""
    s.flat(ellipse(0, -0.42, 0.55, 0.06), (0.02, 0.02, 0.03), 0.35, 0.03)
    s.body([(-0.46, 0.24), (0.10, 0.16), (0.10, -0.45), (-0.46, -0.34)], s.colour, 0.03)
    s.flat([(0.10, 0.16), (0.46, 0.26), (0.46, -0.32), (0.10, -0.45)], s.lit(times(s.colour, 0.62)))
    s.flat([(-0.46, 0.24), (-0.06, 0.36), (0.46, 0.26), (0.10, 0.16)], s.lit(mix(s.colour, (1.0, 1.0, 1.0), 0.28)))
    s.flat(
        [(-0.22, 0.205), (-0.12, 0.19), (0.28, 0.295), (0.20, 0.31)], s.lit(mix(s.colour, (1.0, 0.95, 0.85), 0.6)), 0.6
    )


def book(s: Stage) -> None:
    """An open book."""
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


def paper(s: Stage) -> None:
    """A sheet of writing."""
    s.body(smooth([(-0.36, 0.46), (0.32, 0.48), (0.36, -0.42), (-0.30, -0.48)], 3), (0.93, 0.90, 0.83), 0.03)
    for i in range(7):
        s.line(
            [(-0.22, 0.30 - 0.095 * i), (0.22 - 0.1 * (i % 3 == 2), 0.31 - 0.095 * i)],
            0.016,
            s.lit(mix((0.5, 0.46, 0.42), s.colour, 0.4)),
            0.6,
        )


def flower(s: Stage) -> None:
    """A flower on its stem."""
    green = s.lit((0.26, 0.42, 0.26))
    s.line(smooth_line([(0.03, -0.5), (-0.03, -0.1), (0, 0.22)]), 0.035, green)
    s.flat(smooth([(-0.01, -0.18), (0.16, -0.10), (0.26, 0.04), (0.09, -0.04)], 6), green)
    for i in range(7):
        a = 2 * math.pi * i / 7
        s.body(ellipse(0.13 * math.cos(a), 0.28 + 0.13 * math.sin(a), 0.11, 0.085, a), s.colour, 0.02)
    s.flat(ellipse(0, 0.28, 0.075, 0.075), s.lit((0.95, 0.76, 0.30)))


def kettle(s: Stage) -> None:
    """A pot with a spout."""
    metal = mix(s.colour, (0.70, 0.72, 0.75), 0.4)
    s.line(smooth_line([(0.24, 0.22), (0.46, 0.20), (0.44, -0.20), (0.30, -0.32)]), 0.06, (0.10, 0.10, 0.11))
    s.body([(-0.23, 0.26), (0.20, 0.26), (0.32, -0.46), (-0.32, -0.46)], metal, 0.05)
    s.body([(-0.20, 0.22), (-0.40, 0.16), (-0.22, 0.02)], metal, 0.02)
    s.body(smooth([(-0.23, 0.26), (-0.02, 0.42), (0.20, 0.26)], 4), times(metal, 0.85), 0.02)
    s.flat(ellipse(-0.02, 0.43, 0.045, 0.045), (0.10, 0.10, 0.11))


def pile(s: Stage) -> None:
    """A heap of small round things."""
    s.flat(ellipse(0, -0.40, 0.95, 0.08), (0.02, 0.02, 0.03), 0.35, 0.03)
    for row, (count, half, y) in enumerate(
        ((9, 0.80, -0.34), (8, 0.66, -0.20), (6, 0.48, -0.06), (4, 0.30, 0.08), (2, 0.12, 0.20))
    ):
        for i in range(count):
            x = -half + 2 * half * i / max(1, count - 1)
            turn = 0.9 * math.sin(7.3 * i + 3.1 * row)
            tone = times(s.colour, 0.78 + 0.22 * math.sin(5.1 * i + row) ** 2)
            s.body(ellipse(x, y + 0.03 * math.sin(4.7 * i), 0.135, 0.095, turn, 24), tone, 0.02)
            seam = [
                (x - 0.09 * math.cos(turn), y - 0.09 * math.sin(turn)),
                (x + 0.09 * math.cos(turn), y + 0.09 * math.sin(turn)),
            ]
            s.line(seam, 0.014, s.lit(times(tone, 0.55)), 0.7)


def thing(s: Stage) -> None:
    """A rounded object that could be anything."""
    s.flat(ellipse(0, -0.46, 0.42, 0.05), (0.02, 0.02, 0.03), 0.35, 0.03)
    s.body(
        smooth(
            [(-0.36, 0.30), (-0.40, -0.10), (-0.30, -0.46), (0.30, -0.46), (0.40, -0.10), (0.36, 0.30), (0.0, 0.46)], 7
        ),
        s.colour,
        0.06,
    )
    s.flat(smooth([(-0.26, 0.22), (-0.28, -0.05), (-0.20, -0.10), (-0.16, 0.26)], 5), (1.0, 1.0, 1.0), 0.18)
