"""People from straight above: a head, shoulders, a long shadow."""

from storyboard.draft.canvas import Canvas
from storyboard.draft.colour import times
from storyboard.draft.figures import dress_of
from storyboard.draft.geometry import ellipse, limb, turned
from storyboard.draft.layout import Actor
from storyboard.draft.light import Light


def draw_from_above(canvas: Canvas, actor: Actor, light: Light) -> None:
    """Paint one figure as a camera in the ceiling sees it; it looks down the screen, or to where it faces."""
    dress = dress_of(actor, light)
    size = min(actor.height, 2.2)
    x, y = actor.x, min(max(actor.feet - 0.5 * actor.height, 0.35), 0.65)
    turn = -actor.facing * 1.35
    head, span = 0.085 * size, 0.20 * size

    def around(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
        return turned(points, (x, y), turn)

    cast = (x - light.towards[0] * 0.10 * size, y + 0.07 * size)
    canvas.oval(*cast, span * 1.15, span * 0.62, (0.01, 0.01, 0.03), opacity=0.4, soft=0.02 * size)
    for way in (-1, 1):
        arm = limb(
            [
                (x + way * span * 0.9, y),
                (x + way * span * 0.98, y + 0.10 * size),
                (x + way * span * 0.55, y + 0.20 * size),
            ],
            [0.042 * size, 0.038 * size, 0.028 * size],
        )
        canvas.form(
            [around(ring) for ring in arm],
            dress.shade,
            rim=light.key,
            rim_strength=light.key_strength * 0.5,
            towards=light.towards,
            depth=0.012 * size,
        )
        canvas.form(
            around(ellipse(x + way * span * 0.53, y + 0.215 * size, 0.030 * size, 0.032 * size)),
            dress.skin,
            depth=0.008 * size,
        )
    canvas.form(
        around(ellipse(x, y, span, span * 0.52)),
        dress.coat,
        rim=light.key,
        rim_strength=light.key_strength,
        towards=light.towards,
        depth=0.02 * size,
    )
    canvas.form(around(ellipse(x, y + head * 0.55, head * 0.5, head * 0.75)), dress.skin, depth=0.01 * size)
    canvas.form(
        around(ellipse(x, y, head * 0.92, head)),
        dress.hair if not actor.is_shoulder else times(dress.hair, 0.8),
        rim=light.key,
        rim_strength=light.key_strength,
        towards=light.towards,
        depth=0.012 * size,
    )
