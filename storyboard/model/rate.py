"""Exact rates: frames are integers, rates are fractions, seconds appear only at the edges."""

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import total_ordering
from typing import Any, Self, cast

from pydantic import model_serializer, model_validator

from storyboard.model.values import Value

_WRITTEN = re.compile(r"-?\d{1,9}(\.\d{1,9}|/[1-9]\d{0,8})?", re.ASCII)
_LARGEST = 999_999_999


def _in_words(data: Any) -> Any:
    """Data that is no plain number: fields are put in lowest terms, text that is no ratio is refused."""
    if isinstance(data, str):
        raise ValueError("a ratio is written as 24 or 24000/1001")
    if isinstance(data, Mapping):
        fields = cast("Mapping[str, Any]", data)
        top, bottom = fields.get("numerator"), fields.get("denominator", 1)
        if isinstance(top, int) and isinstance(bottom, int) and bottom:
            exact = Fraction(top, bottom)
            return {**dict(fields), "numerator": exact.numerator, "denominator": exact.denominator}
    return cast("object", data)


@total_ordering
class Ratio(Value):
    """A positive exact fraction, written as "24000/1001" or "1"."""

    numerator: int
    denominator: int = 1

    @model_validator(mode="before")
    @classmethod
    def _parse(cls, data: Any) -> Any:
        if not isinstance(data, Fraction | int) and not (isinstance(data, str) and _WRITTEN.fullmatch(data)):
            return _in_words(data)
        exact = Fraction(data)
        return {"numerator": exact.numerator, "denominator": exact.denominator}

    @model_validator(mode="after")
    def _positive(self) -> Self:
        if self.numerator <= 0 or self.denominator <= 0:
            raise ValueError(f"a {type(self).__name__.lower()} is greater than 0")
        if max(self.numerator, self.denominator) > _LARGEST:
            raise ValueError(f"a {type(self).__name__.lower()} has at most nine digits above and below the line")
        return self

    @model_serializer
    def _write(self) -> str:
        return str(self)

    def __str__(self) -> str:
        return str(self.fraction)

    def __lt__(self, other: "Ratio") -> bool:
        return self.fraction < other.fraction

    @classmethod
    def of(cls, value: int | str | Fraction) -> Self:
        """The ratio equal to `value`."""
        return cls.model_validate(value)

    @property
    def fraction(self) -> Fraction:
        """The ratio as a Fraction."""
        return Fraction(self.numerator, self.denominator)


class Rate(Ratio):
    """Frames per second, exact: 24, 25, 30000/1001."""

    def seconds(self, frames: int) -> Fraction:
        """How long `frames` frames last, in exact seconds."""
        return Fraction(frames * self.denominator, self.numerator)

    def frames(self, seconds: float | Fraction | str) -> int:
        """The whole number of frames nearest to `seconds`, halves upwards."""
        exact = Fraction(seconds) * self.fraction
        return int(exact + Fraction(1, 2)) if exact >= 0 else -int(-exact + Fraction(1, 2))

    @property
    def timebase(self) -> int:
        """The nominal whole rate that timecode counts in: 24 for 24000/1001."""
        return int(self.fraction + Fraction(1, 2))

    def timecode(self, frames: int) -> str:
        """Non-drop timecode hh:mm:ss:ff of a frame number (0 is 00:00:00:00)."""
        seconds, frame = divmod(abs(frames), self.timebase)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        sign = "-" if frames < 0 else ""
        return f"{sign}{hour:02}:{minute:02}:{second:02}:{frame:02}"

    @property
    def drops(self) -> int:
        """How many numbers drop-frame timecode leaves out a minute: 2 at 30000/1001, 4 at 60000/1001, else 0."""
        is_ntsc = self.denominator == 1001 and self.numerator % 30_000 == 0
        return self.timebase // 15 if is_ntsc else 0

    def clock(self, frames: int) -> str:
        """Timecode that keeps to the clock on the wall: drop-frame, hh:mm:ss;ff, at rates that have it."""
        if not self.drops:
            return self.timecode(frames)
        drop, minute = self.drops, self.timebase * 60 - self.drops
        tens, rest = divmod(abs(frames), minute * 10 + drop)
        late = max(0, rest - drop) // minute
        counted = self.timecode(abs(frames) + drop * (9 * tens + late))
        return f"{'-' if frames < 0 else ''}{counted[:8]};{counted[9:]}"


FILM = Rate(numerator=24)
"""24 frames per second, the rate of a new board."""
