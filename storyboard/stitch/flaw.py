"""One thing that pre-flight found: what, where in the film, how to mend it."""

from dataclasses import dataclass

from storyboard.model.findings import Severity
from storyboard.model.rate import Rate

NOWHERE = ("", None, None)
Where = tuple[str, float | None, float | None]
"""Timecodes for a person, and the seconds from and to which it is so."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing a place would not take, or a person would not like. `where` is empty where the whole film is meant."""

    rule: str
    severity: Severity
    what: str
    fix: str = ""
    span: Where = NOWHERE

    @property
    def where(self) -> str:
        """The place in the film, as timecodes."""
        return self.span[0]

    def data(self) -> dict[str, object]:
        """The flaw for a program."""
        where, start_s, end_s = self.span
        return {
            "rule": self.rule,
            "severity": str(self.severity),
            "what": self.what,
            "where": where,
            "start_s": start_s,
            "end_s": end_s,
            "fix": self.fix,
        }


def span_of(rate: Rate, start_s: float, end_s: float) -> Where:
    """A stretch of the film."""
    first, last = rate.timecode(rate.frames(start_s)), rate.timecode(rate.frames(end_s))
    return f"{first}-{last}", round(start_s, 3), round(end_s, 3)
