"""Where one thing is drawn, and how its parts take the light."""

from collections.abc import Sequence
from dataclasses import dataclass

from storyboard.draft.canvas import Canvas, Paint
from storyboard.draft.colour import Rgb, mix, times
from storyboard.draft.geometry import Point, Points, rings_of
from storyboard.draft.light import Light

FLAME: Rgb = (1.0, 0.88, 0.58)
"""The colour of a small fire."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where one thing is drawn: canvas, middle, height, colour and light. Thing units run upwards from its middle."""

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
        rings = [self.at(ring) for ring in rings_of(points)]
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
        self.canvas.shape([self.at(ring) for ring in rings_of(points)], colour, opacity=opacity, soft=soft * self.size)

    def line(self, points: Points, width: float, colour: Rgb, opacity: float = 1.0) -> None:
        """A line; its width in thing units."""
        self.canvas.stroke(self.at(points), width * self.size, colour, opacity=opacity)

    def lit(self, colour: Rgb) -> Rgb:
        """A colour in this light, kept readable at night."""
        return times(colour, mix(self.light.ambient, (1.0, 1.0, 1.0), 0.30))
