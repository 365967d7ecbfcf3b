"""The camera's move, really performed: where it looks at each moment, plane by plane.

A pan, tilt or zoom moves every plane alike; a track, crane, push or pull moves near planes more than far ones.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from storyboard.draft.geometry import Window
from storyboard.draft.seeds import seeded
from storyboard.model.words import Move


@dataclass(frozen=True, slots=True)
class Path:
    """How far a move goes between its two ends, in parts of the frame.

    `turn_x`, `turn_y`: pan and tilt; `shift_x`, `shift_y`: track and crane; `zoom`: lens, as a factor; `dolly`: how
    much nearer the camera gets (0.2: a fifth of the way). Symmetric about the middle but for zoom and dolly.
    """

    turn_x: float = 0.0
    turn_y: float = 0.0
    shift_x: float = 0.0
    shift_y: float = 0.0
    zoom: tuple[float, float] = (1.0, 1.0)
    dolly: tuple[float, float] = (0.0, 0.0)
    shake: float = 0.0


_PATHS: Mapping[str, Path] = {
    Move.PAN_LEFT: Path(turn_x=-0.34),
    Move.PAN_RIGHT: Path(turn_x=0.34),
    Move.TILT_UP: Path(turn_y=-0.34),
    Move.TILT_DOWN: Path(turn_y=0.34),
    Move.PUSH: Path(dolly=(-0.02, 0.17)),
    Move.PULL: Path(dolly=(0.17, -0.02)),
    Move.TRACK_LEFT: Path(shift_x=-0.30),
    Move.TRACK_RIGHT: Path(shift_x=0.30),
    Move.ZOOM_IN: Path(zoom=(1.0, 1.32)),
    Move.ZOOM_OUT: Path(zoom=(1.32, 1.0)),
    Move.CRANE_UP: Path(shift_y=-0.24, turn_y=-0.04),
    Move.CRANE_DOWN: Path(shift_y=0.24, turn_y=0.04),
    Move.HANDHELD: Path(shake=0.011, zoom=(1.05, 1.05)),
}

STILL = Path()
"""The path of a camera that stands."""


@dataclass(frozen=True, slots=True)
class Camera:
    """A move about a point of interest, for a frame of one aspect; `seed` decides how a hand trembles."""

    path: Path
    aspect: float
    focus: tuple[float, float]
    seed: str = ""

    @property
    def is_still(self) -> bool:
        """Whether every moment looks the same."""
        return self.path == STILL

    @property
    def has_parallax(self) -> bool:
        """Whether near and far planes move differently."""
        path = self.path
        return bool(path.shift_x or path.shift_y or path.dolly != (0.0, 0.0))

    def view(self, progress: float, time_s: float, nearness: float) -> Window:
        """What the frame shows of a plane: 0 is the sky's distance, 1 the subject's. Progress is 0-1, eased already."""
        path = self.path
        along = progress - 0.5
        dolly = path.dolly[0] + (path.dolly[1] - path.dolly[0]) * progress
        zoom = (path.zoom[0] + (path.zoom[1] - path.zoom[0]) * progress) / (1.0 - dolly * (0.25 + 0.75 * nearness))
        x = (path.turn_x * along + path.shift_x * along * (0.16 + 0.84 * nearness)) * self.aspect
        y = path.turn_y * along + path.shift_y * along * (0.16 + 0.84 * nearness)
        if path.shake:
            tremble_x, tremble_y = tremble(self.seed, time_s)
            x, y = x + path.shake * tremble_x * self.aspect * 0.7, y + path.shake * tremble_y
        left = self.focus[0] * (1 - 1 / zoom) + x
        top = self.focus[1] * (1 - 1 / zoom) + y
        return Window(left, top, left + self.aspect / zoom, top + 1 / zoom, 1.0)

    def reach(self, nearness: float) -> Window:
        """Everything of a plane that the frame ever shows; `scale` is the closest view's magnification."""
        views = [self.view(i / 16, 0.0, nearness) for i in range(17)]
        room = 2.2 * self.path.shake
        return Window(
            min(v.left for v in views) - room * self.aspect,
            min(v.top for v in views) - room,
            max(v.right for v in views) + room * self.aspect,
            max(v.bottom for v in views) + room,
            max(1 / v.height for v in views),
        )


def path_of(move: str) -> Path:
    """The path of a move; one that nobody knows stands still."""
    return _PATHS.get(move, STILL)


def eased(part: float, ramp: float = 0.28) -> float:
    """Progress of an operator's move, 0-1: it starts and stops softly and runs evenly between."""
    part = min(max(part, 0.0), 1.0)
    if part > 0.5:
        return 1.0 - eased(1.0 - part, ramp)
    # The speed rises as a raised cosine over `ramp` and stays; the area below it is 1 - ramp.
    if part >= ramp:
        return (part - ramp / 2) / (1 - ramp)
    return (part / 2 - ramp / (2 * math.pi) * math.sin(math.pi * part / ramp)) / (1 - ramp)


def tremble(seed: str, time_s: float) -> tuple[float, float]:
    """How a hand moves the frame, about -1 to 1 each way: slow sway and a little breath, no two seeds alike."""
    rng = seeded("hand", seed)
    speeds = rng.uniform(0.85, 1.15, 8) * (0.23, 0.41, 0.83, 1.57, 0.19, 0.37, 0.91, 1.71)
    phases = rng.uniform(0, 2 * math.pi, 8)
    weights = (0.55, 0.32, 0.17, 0.06) * 2
    waves = [w * math.sin(2 * math.pi * s * time_s + p) for w, s, p in zip(weights, speeds, phases, strict=True)]
    return sum(waves[:4]), sum(waves[4:])
