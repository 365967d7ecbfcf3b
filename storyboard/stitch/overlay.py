"""Text laid over frames: how it comes, stays and goes, and how it keeps apart from what lies under it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from storyboard.model.rate import Rate
from storyboard.model.titles import TitleMotion
from storyboard.stitch.stage import RISE, SLIDE, Mark
from storyboard.stitch.transitions import Frame, eased

COME_S = 0.4
"""How long a title takes to come."""

GO_S = 0.3
"""How long it takes to go."""

LEAST_SHADE, MOST_SHADE = 0.12, 0.66
"""How much of the ground's light is taken under a text: over a dark picture, and over a bright one."""


@dataclass(frozen=True)
class Lettering:
    """A drawn text in the time it is shown: `first` and `frames` count on the piece, `size` is the frame's.

    What is drawn follows from the frame and its number alone: pieces of a film rendered apart look the same.
    """

    marks: Sequence[Mark]
    first: int
    frames: int
    rate: Rate
    size: tuple[int, int]
    motion: str = TitleMotion.RISE

    def over(self, frame: Frame, at: int) -> None:
        """Draw onto `frame` what is to be seen at frame `at` of the piece."""
        shown = at - self.first
        if not 0 <= shown < self.frames:
            return
        for mark in self.marks:
            seen = self._presence(shown, mark.delay_s)
            across, down = self._offset(shown, seen) if mark.moves else (0.0, 0.0)
            lay_mark(frame, mark, across, down, seen)

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Where it may ever stand in the frame (left, top, right, bottom); empty where there is nothing."""
        if not self.marks:
            return 0, 0, 0, 0
        wide, high = self.size
        away_x, away_y = ceil(SLIDE * wide) + 2, ceil(RISE * high) + 2
        return (
            max(0, min(mark.x for mark in self.marks) - away_x),
            max(0, min(mark.y for mark in self.marks) - away_y),
            min(wide, max(_right(mark) for mark in self.marks) + away_x),
            min(high, max(_bottom(mark) for mark in self.marks) + away_y),
        )

    def look(self, at: int) -> tuple[tuple[float, float, float], ...]:
        """How much of each mark is seen at frame `at` of the piece, and how far from its place; alike looks alike."""
        shown = at - self.first
        if not 0 <= shown < self.frames:
            return ()
        seen = [self._presence(shown, mark.delay_s) for mark in self.marks]
        return tuple(
            (part, *(self._offset(shown, part) if mark.moves else (0.0, 0.0)))
            for mark, part in zip(self.marks, seen, strict=True)
        )

    def _offset(self, shown: int, seen: float) -> tuple[float, float]:
        """How far from its place the text is, in pixels."""
        away, coming = 1 - seen, shown < self.frames // 2
        match self.motion:
            case TitleMotion.RISE:
                return 0.0, away * RISE * self.size[1] if coming else 0.0
            case TitleMotion.SLIDE_LEFT:
                return away * SLIDE * self.size[0] * (1 if coming else -1), 0.0
            case TitleMotion.SLIDE_RIGHT:
                return away * SLIDE * self.size[0] * (-1 if coming else 1), 0.0
            case _:
                return 0.0, 0.0

    def _presence(self, shown: int, delay_s: float) -> float:
        """How much is to be seen, 0 to 1: it comes and goes, in a third of its time each at most."""
        if self.motion == TitleMotion.NONE:
            return 1.0
        second = float(self.rate.fraction)
        come = max(1.0, min(COME_S * second, self.frames / 3))
        go = max(1.0, min(GO_S * second, self.frames / 3))
        coming = (shown + 1 - min(delay_s * second, self.frames / 6)) / come
        going = (self.frames - shown) / go
        return eased(max(0.0, min(1.0, coming, going)), "ease out")


def _right(mark: Mark) -> int:
    return mark.x + max(mark.picture.width, mark.shade.width if mark.shade else 0)


def _bottom(mark: Mark) -> int:
    return mark.y + max(mark.picture.height, mark.shade.height if mark.shade else 0)


def lay_mark(frame: Frame, mark: Mark, across: float, down: float, opacity: float) -> None:
    """Lay a mark over `frame`, in place, so far from where it rests: first its shade, then its picture."""
    whole_x, whole_y = int(np.floor(across)), int(np.floor(down))
    picture, shade = mark.picture, mark.shade
    if (across - whole_x, down - whole_y) != (0, 0):
        picture = _shifted(picture, across - whole_x, down - whole_y)
        shade = _shifted(shade, across - whole_x, down - whole_y) if shade else None
    x, y = mark.x + whole_x, mark.y + whole_y
    if shade is not None:
        _tone(frame, shade, mark.shade_level, x, y, opacity)
    lay_over(frame, picture, x, y, opacity)


def _shifted(picture: Image.Image, across: float, down: float) -> Image.Image:
    """The picture moved by parts of a pixel, one pixel larger to the right and below."""
    size = (picture.width + 1, picture.height + 1)
    premultiplied = picture.convert("RGBa") if picture.mode == "RGBA" else picture
    larger = Image.new(premultiplied.mode, (size[0] + 1, size[1] + 1))
    larger.paste(premultiplied, (1, 1))
    moved = larger.transform(
        size, Image.Transform.AFFINE, (1, 0, 1 - across, 0, 1, 1 - down), Image.Resampling.BILINEAR
    )
    return moved.convert(picture.mode)


def _tone(frame: Frame, shade: Image.Image, level: int, x: int, y: int, opacity: float) -> None:
    """Tone the ground under a text, in place: the more the nearer it is to the text's own light."""
    found = _part(frame, shade, x, y)
    if found is None or opacity <= 0:
        return
    under, weights = found
    total = float(weights.sum())
    if not total:
        return
    light = under @ np.array((0.2126, 0.7152, 0.0722), np.float32)
    mean = float((light * weights).sum()) / total / 255
    strength = LEAST_SHADE + (MOST_SHADE - LEAST_SHADE) * eased(_between(mean if level == 0 else 1 - mean), "ease")
    part = (weights * np.float32(strength * opacity / 255))[:, :, None]
    toned = under + (np.float32(level) - under) * part
    under[:] = toned + np.float32(0.5) if frame.dtype == np.uint8 else toned


def _part(frame: Frame, mask: Image.Image, x: int, y: int) -> tuple[Frame, NDArray[np.float32]] | None:
    left, top = max(x, 0), max(y, 0)
    right, bottom = min(x + mask.width, frame.shape[1]), min(y + mask.height, frame.shape[0])
    if left >= right or top >= bottom:
        return None
    return frame[top:bottom, left:right], np.asarray(mask.crop((left - x, top - y, right - x, bottom - y)), np.float32)


def _between(mean: float) -> float:
    """How far a ground's light is on the way from dark enough to bright."""
    return max(0.0, min(1.0, (mean - 0.15) / 0.5))


def lay_over(frame: Frame, picture: Image.Image, x: int, y: int, opacity: float) -> None:
    """Lay a picture with a transparent ground over `frame`, in place; what lies outside is cut off."""
    left, top = max(x, 0), max(y, 0)
    right, bottom = min(x + picture.width, frame.shape[1]), min(y + picture.height, frame.shape[0])
    if left >= right or top >= bottom or opacity <= 0:
        return
    ink: NDArray[np.uint16] = np.asarray(picture.crop((left - x, top - y, right - x, bottom - y)), dtype=np.uint16)
    if frame.dtype != np.uint8:
        seen = ink[:, :, 3:].astype(np.float32) * np.float32(opacity / 255)
        frame[top:bottom, left:right] += (ink[:, :, :3] - frame[top:bottom, left:right]) * seen
        return
    weight = (ink[:, :, 3:] * np.uint16(round(opacity * 256))) // np.uint16(255)
    under = frame[top:bottom, left:right].astype(np.uint16)
    mixed = under * (np.uint16(256) - weight) + ink[:, :, :3] * weight + np.uint16(128)
    frame[top:bottom, left:right] = mixed >> np.uint16(8)
