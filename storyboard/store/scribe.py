"""Who writes events: gives each its id, its time and its author."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from storyboard.model.facts import Event, EventKind, Receipt, Suspect, Take


@dataclass(frozen=True, slots=True)
class Scribe:
    """Makes events in one person's name on one machine; `now_utc` gives ISO 8601, `new_id` a fresh unique id."""

    author_id: str
    install_id: str
    now_utc: Callable[[], str]
    new_id: Callable[[], str]

    def event(self, kind: str, subject: str, board_rev: str = "", **body: Any) -> Event:
        """An event about `subject`, now."""
        return Event(
            id=self.new_id(),
            kind=kind,
            subject=subject,
            board_rev=board_rev,
            author_id=self.author_id,
            install_id=self.install_id,
            at_utc=self.now_utc(),
            body=body,
        )

    def take(self, take: Take, receipt: Receipt | None = None) -> Event:
        """A take arrived, bought (with its receipt) or brought in."""
        bought = receipt.model_dump(mode="json") if receipt else None
        return self.event(EventKind.TAKE_ADDED, take.id, take=take.model_dump(mode="json"), receipt=bought)

    def suspect(self, suspect: Suspect) -> Event:
        """Bytes came that failed a check."""
        return self.event(EventKind.SUSPECT_KEPT, suspect.job_id, **suspect.model_dump(mode="json"))

    def retired(self, take_id: str, *, retired: bool = True) -> Event:
        """A take was put away, or brought back."""
        return self.event(EventKind.TAKE_RETIRED, take_id, retired=retired)

    def approval(self, shot_id: str, take_id: str, *, approved: bool = True, board_rev: str = "") -> Event:
        """A take was accepted for its shot, or the acceptance was taken back."""
        return self.event(EventKind.APPROVAL, shot_id, board_rev, take_id=take_id, approved=approved)

    def rating(self, take_id: str, stars: int | None) -> Event:
        """Stars (1-5) for a take; None takes them back."""
        return self.event(EventKind.RATING, take_id, stars=stars)

    def decision(self, subject: str, text: str, board_rev: str = "") -> Event:
        """Something was decided, in words."""
        return self.event(EventKind.DECISION, subject, board_rev, text=text)
