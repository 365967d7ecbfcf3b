"""What the strip looks like at a moment: what is on it, how far it is scrolled, and what is chosen and held."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF

from storyboard.ui.timing.grips import Grip
from storyboard.ui.timing.scale import Scale
from storyboard.ui.timing.timeline import Timeline


@dataclass(slots=True)
class Look:
    """Everything that decides how the strip looks at a moment."""

    timeline: Timeline = field(default_factory=Timeline)
    scale: Scale = field(default_factory=Scale)
    frame: int = 0
    marked: tuple[int | None, int | None] = (None, None)
    looped: tuple[int, int] | None = None
    chosen: frozenset[str] = frozenset()
    hovered: str = ""
    grip: Grip | None = None
    told: str = ""
    told_at: QPointF | None = None
    snap: int | None = None
    has_focus: bool = False
