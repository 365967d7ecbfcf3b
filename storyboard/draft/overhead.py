"""People from straight above: a head, shoulders, a long shadow."""

from storyboard.draft.canvas import Canvas
from storyboard.draft.colour import Rgb, mix, times
from storyboard.draft.figures import dress_of
from storyboard.draft.geometry import Points, box, ellipse, limb, turned
from storyboard.draft.layout import Actor
from storyboard.draft.light import Light
from storyboard.draft.stage import Stage
from storyboard.draft.words import PropKind


def draw_from_above(canvas: Canvas, actor: Actor, light: Light) -> None:
    """Paint one figure as a camera in the ceiling sees it; it looks down the screen, or to where it faces."""
    dress, size = dress_of(actor, light), min(actor.height, 1.5)
    x, y = actor.x, min(max(actor.feet - 0.5 * actor.height, 0.35), 0.65)
    head, span = 0.085, 0.20

    def form(points: Points, colour: Rgb, depth: float, strength: float = 1.0) -> None:
        """Points in parts of the body's size, about its middle."""
        placed = [(x + px * size, y + py * size) for px, py in points]
        canvas.form(
            turned(placed, (x, y), -actor.facing * 1.35),
            colour,
            rim=light.key,
            rim_strength=light.key_strength * strength,
            towards=light.towards,
            depth=depth * size,
        )

    cast_x, cast_y = x - light.towards[0] * 0.10 * size, y + 0.07 * size
    wide, high = span * 1.15 * size, span * 0.62 * size
    canvas.oval(cast_x, cast_y, wide, high, (0.01, 0.01, 0.03), opacity=0.4, soft=0.02 * size)
    for way in (-1, 1):
        arm = [(way * span * 0.9, 0.0), (way * span * 0.98, 0.10), (way * span * 0.55, 0.20)]
        for ring in limb(arm, [0.042, 0.038, 0.028]):
            form(ring, dress.shade, 0.012, 0.4)
        form(ellipse(way * span * 0.53, 0.215, 0.030, 0.032), dress.skin, 0.008)
    form(ellipse(0.0, 0.0, span, span * 0.52), dress.coat, 0.02)
    form(ellipse(0.0, head * 0.55, head * 0.5, head * 0.75), dress.skin, 0.01)
    form(ellipse(0.0, 0.0, head * 0.92, head), dress.hair, 0.012)


def draw_round_from_above(stage: Stage, kind: PropKind) -> bool:
    """Paint a round thing as seen from above; False for things that are not round."""
    if kind not in _ROUND:
        return False
    own = stage.colour
    stage.flat(ellipse(-0.05, -0.06, 0.50, 0.50), (0.01, 0.01, 0.02), 0.35, 0.05)
    if kind is PropKind.CUP:
        stage.body(ellipse(0.0, 0.0, 0.50, 0.50, steps=72), mix(own, (1.0, 1.0, 1.0), 0.12), 0.03)
        stage.body(box(0.36, 0.0, 0.10, 0.05, 0.04), own, 0.02)
    inner = (0.30, 0.16, 0.08) if kind in (PropKind.CUP, PropKind.KETTLE) else times(own, 0.6)
    stage.body(ellipse(0.0, 0.0, 0.31, 0.31, steps=64), mix(own, (1.0, 1.0, 1.0), 0.25), 0.04)
    stage.flat(ellipse(0.0, 0.0, 0.265, 0.265, steps=64), stage.lit(inner))
    stage.flat(ellipse(-0.05, 0.05, 0.15, 0.13), stage.lit(mix(inner, (0.85, 0.60, 0.35), 0.5)), 0.6, 0.02)
    return True


_ROUND = (
    PropKind.CUP,
    PropKind.GLASS,
    PropKind.BOTTLE,
    PropKind.CANDLE,
    PropKind.LANTERN,
    PropKind.LAMP,
    PropKind.KETTLE,
)
