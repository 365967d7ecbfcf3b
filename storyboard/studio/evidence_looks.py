"""How the extras see the pictures of evidence; what they saw is remembered like all that is measured."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from storyboard.continuity.evidence_limits import Limits, judged
from storyboard.media.measure_colour import Pixels
from storyboard.media.measure_extras import FAILED, Eye
from storyboard.model.evidence import Measure, Reading, Shown

Remembered = Callable[[str, Callable[[], Mapping[str, Any]]], Mapping[str, Any] | None]
"""Gives what is remembered under some words, else makes it; None where nothing may be made."""

BROKEN = (ImportError, OSError, RuntimeError, ValueError, TypeError, AttributeError)
"""What a package that is there but does not fit may raise; its answer is then not available, and never a pass."""

NOT_LOOKED = "nobody has measured it yet"
NO_READER = "nothing here reads text"
UNREADABLE = "one of the pictures cannot be read"


@dataclass(frozen=True, slots=True)
class Look:
    """How the extras see pictures: the extras, and the full-size picture of what is shown (None where unreadable)."""

    eyes: tuple[Eye, ...]
    picture: Callable[[Shown], Pixels | None]
    remembered: Remembered

    def readings(self, one: Shown, two: Shown, limits: Limits) -> Iterator[Reading]:
        """What each extra says of two pictures, or why it says nothing."""
        for eye in self.eyes:
            if eye.measure != Measure.TEXT:
                yield self._reading(eye, one, two, limits)

    def text(self, shown: Shown, limits: Limits) -> Reading:
        """How many words are written in a picture, or why nobody can say."""
        eye = next((eye for eye in self.eyes if eye.measure == Measure.TEXT), None)
        if eye is None:
            return judged(Measure.TEXT, None, limits, why=NO_READER)
        return self._reading(eye, shown, shown, limits)

    def _reading(self, eye: Eye, one: Shown, two: Shown, limits: Limits) -> Reading:
        if eye.missing:
            return judged(eye.measure, None, limits, why=eye.missing)
        made_of = f"eye {eye.key} {_named(one)} | {_named(two)}"
        try:
            seen = self.remembered(made_of, lambda: self._apart(eye, one, two))
        except BROKEN:
            return judged(eye.measure, None, limits, why=FAILED)
        if seen is None:
            return judged(eye.measure, None, limits, why=NOT_LOOKED)
        return judged(eye.measure, seen.get("value"), limits, why=str(seen.get("why", "")))

    def _apart(self, eye: Eye, one: Shown, two: Shown) -> Mapping[str, Any]:
        pictures = self.picture(one), self.picture(two)
        if pictures[0] is None or pictures[1] is None:
            return {"value": None, "why": UNREADABLE}
        value, why = eye.apart(pictures[0], pictures[1])
        return {"value": value, "why": why}


def _named(shown: Shown) -> str:
    box = shown.box
    return f"{shown.sha256}:{shown.frame}:{box.model_dump_json() if box else ''}"
