"""How the colours of an item are changed where it plays: steps of light and warmth, and a match to another shot."""

from pydantic import Field

from storyboard.model.values import Value


class ColourMatch(Value):
    """A change of colour fitted once: three rows of four (red, green, blue and a constant), then a curve a channel.

    Codes run from 0 to 1; the knots of a curve stand at even distances from 0 to 1.
    """

    rows: tuple[tuple[float, float, float, float], ...] = Field(min_length=3, max_length=3)
    curves: tuple[tuple[float, ...], ...] = Field(min_length=3, max_length=3)


class ColourGrade(Value):
    """What is done to the colours of an item: `exposure_stops` and `warmth_mired` (above 0 is warmer), then the match.

    `strength` is how much of the match is applied, 0 to 1; `anchor_shot_id` names the shot it was matched to.
    """

    exposure_stops: float = Field(default=0.0, ge=-3, le=3)
    warmth_mired: float = Field(default=0.0, ge=-200, le=200)
    strength: float = Field(default=1.0, ge=0, le=1)
    anchor_shot_id: str = ""
    match: ColourMatch | None = None

    @property
    def is_neutral(self) -> bool:
        """Whether it changes nothing."""
        matched = self.match is not None and self.strength > 0
        return not matched and self.exposure_stops == 0 and self.warmth_mired == 0
