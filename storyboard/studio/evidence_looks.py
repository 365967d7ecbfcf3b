"""How the extras see the pictures of evidence."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from storyboard.continuity.evidence_limits import Limits, judged
from storyboard.media.measure_colour import Pixels
from storyboard.media.measure_extras import Eye
from storyboard.model.evidence import Measure, Reading, Shown


@dataclass(frozen=True, slots=True)
class Look:
    """How the extras see pictures: the extras, and the full-size picture of what is shown (None where unreadable)."""

    eyes: tuple[Eye, ...]
    picture: Callable[[Shown], Pixels | None]

    def readings(self, one: Shown, two: Shown, limits: Limits) -> Iterator[Reading]:
        """What each extra says of two pictures, or why it says nothing."""
        for eye in self.eyes:
            if eye.measure != Measure.TEXT:
                value, why = (None, eye.missing) if eye.missing else self._apart(eye, one, two)
                yield judged(eye.measure, value, limits, why=why)

    def _apart(self, eye: Eye, one: Shown, two: Shown) -> tuple[float | None, str]:
        pictures = self.picture(one), self.picture(two)
        if pictures[0] is None or pictures[1] is None:
            return None, "one of the pictures cannot be read"
        return eye.apart(pictures[0], pictures[1])


def text_reading(look: Look) -> Callable[[Shown, Limits], Reading]:
    """What counts the words in a picture, or says why it cannot."""

    def read(shown: Shown, limits: Limits) -> Reading:
        eye = next((eye for eye in look.eyes if eye.measure == Measure.TEXT), None)
        if eye is None or eye.missing:
            return judged(Measure.TEXT, None, limits, why=eye.missing if eye else "nothing here reads text")
        picture = look.picture(shown)
        value, why = (None, "the picture cannot be read") if picture is None else eye.apart(picture, picture)
        return judged(Measure.TEXT, value, limits, why=why)

    return read
