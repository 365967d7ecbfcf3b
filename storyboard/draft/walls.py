"""The wall that somebody climbs."""

from storyboard.draft.canvas import Canvas, Fade
from storyboard.draft.colour import mix, rgb, times
from storyboard.draft.layout import Actor
from storyboard.draft.view import View
from storyboard.draft.words import Sky


def paint_wall(canvas: Canvas, view: View, actor: Actor) -> None:
    """A steep face on the side that the climber faces, from below the frame to above it, with cracks and ledges."""
    rng, light, window = view.rng("wall"), view.light, canvas.window
    way = 1.0 if actor.facing >= 0 else -1.0
    cold = light.weather is Sky.SNOW
    stone = mix(rgb("#8fa9c2") if cold else rgb("#555c66"), view.colour, 0.3)
    start = actor.x + way * 0.125 * actor.height
    edge: list[tuple[float, float]] = []
    y = window.top - 0.05
    while y < window.bottom + 0.1:
        lean = (actor.feet - 0.5 * actor.height - y) * 0.10 * way
        edge.append((start + lean + way * float(rng.uniform(-0.012, 0.03)) * max(0.5, actor.height), y))
        y += float(rng.uniform(0.03, 0.10))
    beyond = window.right + 0.1 if way > 0 else window.left - 0.1
    tone = light.surface(stone, 0.10)
    face = [*edge, (beyond, window.bottom + 0.1), (beyond, window.top - 0.1)]
    far_side = start + way * 1.1
    paint = Fade(tone, times(tone, 0.62), min(start, far_side), max(start, far_side), across=True)
    if way < 0:
        paint = Fade(times(tone, 0.62), tone, min(start, far_side), max(start, far_side), across=True)
    canvas.form(
        face, paint, rim=light.key, rim_strength=0.25 + 0.5 * light.key_strength, towards=(-way, -0.3), depth=0.02
    )
    for _ in range(16):
        x = start + way * float(rng.uniform(0.02, 1.3))
        y = float(rng.uniform(window.top, window.bottom))
        ledge = [(x, y), (x + way * 0.05, y + 0.012), (x + way * float(rng.uniform(0.08, 0.22)), y + 0.004)]
        canvas.stroke(ledge, 0.008, times(tone, 0.66), opacity=0.7, inside=True, taper=0.2)
        if cold:
            snow = [(px, py - 0.007) for px, py in ledge]
            canvas.stroke(snow, 0.008, light.surface((0.95, 0.97, 1.0)), opacity=0.8, inside=True, taper=0.2)
