"""From frames to pixels and back: how far the strip is zoomed and scrolled. Pure."""

from dataclasses import dataclass, replace

PAD_PX = 8
MOST_PX_PER_FRAME = 48.0
"""At the closest, a frame is this wide."""


@dataclass(frozen=True, slots=True)
class Scale:
    """`zoom` 1 fits the whole film into `width_px`; `left_px` is how much of it is scrolled out on the left."""

    frames: int = 0
    width_px: int = 1
    zoom: float = 1.0
    left_px: float = 0.0

    @property
    def room_px(self) -> float:
        """What the film has of the width."""
        return max(self.width_px - 2 * PAD_PX, 1)

    @property
    def px_per_frame(self) -> float:
        """How wide one frame is."""
        return self.room_px / max(self.frames, 1) * self.zoom

    @property
    def most_left_px(self) -> float:
        """How far it can be scrolled."""
        return max(self.room_px * self.zoom - self.room_px, 0.0)

    def x(self, frame: float) -> float:
        """Where a frame begins."""
        return PAD_PX + frame * self.px_per_frame - self.left_px

    def frame(self, x: float) -> int:
        """The frame under a place, also outside the film."""
        return int((x - PAD_PX + self.left_px) // self.px_per_frame)

    def frames_in(self, px: float) -> int:
        """How many frames a way of so many pixels is, to the nearest."""
        return round(px / self.px_per_frame)

    def fitted(self, frames: int, width_px: int) -> "Scale":
        """The same zoom for another film or another width; nothing is scrolled beyond the end."""
        return replace(self, frames=frames, width_px=width_px).checked()

    def zoomed(self, factor: float, at_x: float) -> "Scale":
        """Closer or further away; what lies at `at_x` stays there. A factor of 0 fits everything."""
        if not factor:
            return replace(self, zoom=1.0, left_px=0.0)
        held = (at_x - PAD_PX + self.left_px) / self.zoom
        most = max(1.0, MOST_PX_PER_FRAME * max(self.frames, 1) / self.room_px)
        zoom = min(max(self.zoom * factor, 1.0), most)
        return replace(self, zoom=zoom, left_px=held * zoom - (at_x - PAD_PX)).checked()

    def scrolled(self, by_px: float) -> "Scale":
        """Further right, or left below 0."""
        return replace(self, left_px=self.left_px + by_px).checked()

    def showing(self, frame: int) -> "Scale":
        """Scrolled just as far as it takes to see a frame."""
        x = self.x(frame)
        if PAD_PX <= x <= self.width_px - PAD_PX:
            return self
        return self.scrolled(x - self.width_px * (0.2 if x > self.width_px / 2 else 0.8))

    def checked(self) -> "Scale":
        """The same, not scrolled beyond either end."""
        return replace(self, left_px=min(max(self.left_px, 0.0), self.most_left_px))
