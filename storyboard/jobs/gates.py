"""Whether anything may leave this computer: the user's word, and which targets could be reached at all.

While a target cannot be reached one job at a time tries it, ever more slowly; the others wait, and go when it is back.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from storyboard.jobs.clock import Clock
from storyboard.jobs.seams import Pacing
from storyboard.model.targets import DRAFT_TARGET

OFFLINE = "Waits until you go online again; nothing is sent meanwhile."
NO_NETWORK = "Waits for the network; nothing was sent."
CUT_OFF = "Waits for the network; the provider works on meanwhile, and the deadline stands still."
MOVE_ON = "Check the target's address; a provider that has closed or moved is left by another model or target."
STAYS_THERE = "Look for the clip at the provider; where it is gone for good, cancel and generate with another model."
SURE_TRIES = 3
"""So many tries in vain while other servers answer: it is not the network."""
NO_SUCH_NAME = re.compile(
    r"name or service not known|nodename nor servname|getaddrinfo failed|no address", re.IGNORECASE
)
"""How systems say that nothing is called so; some of them say it without a network, too."""


@dataclass(slots=True)
class _Shut:
    """A target that could not be reached: since when, how often it was tried, when to try again, and who last did."""

    why: str
    since_s: float
    tries: int = 0
    next_s: float = 0.0
    job_id: str = ""


class Gates:
    """The gates of one engine; `is_offline` is the user's word."""

    def __init__(self, clock: Clock, pacing: Pacing, *, is_offline: bool) -> None:
        self.is_offline = is_offline
        self._clock = clock
        self._pacing = pacing
        self._shut: dict[str, _Shut] = {}
        self._answered_s: dict[str, float] = {}

    def shut(self, target_id: str, why: str) -> None:
        """A target could not be reached; `why` in the adapter's words."""
        gate = self._shut.setdefault(target_id, _Shut(why, self._clock.monotonic()))
        gate.tries += 1
        wait_s = min(self._pacing.longest_wait_s, self._pacing.create_wait_s * 2 ** (gate.tries - 1))
        gate.why, gate.next_s = why, self._clock.monotonic() + wait_s

    def lose(self, target_id: str, why: str) -> None:
        """A target that was reached cannot be any more; of all who watch it, the first to notice counts as a try."""
        gate = self._shut.get(target_id)
        if gate is None or self._clock.monotonic() >= gate.next_s:
            self.shut(target_id, why)

    def open(self, target_id: str) -> None:
        """A target answered."""
        self._shut.pop(target_id, None)
        if target_id != DRAFT_TARGET.id:
            # Drafts are drawn here: they say nothing of the network.
            self._answered_s[target_id] = self._clock.monotonic()

    def open_all(self) -> None:
        """Forget what could not be reached: it is tried again at once."""
        self._shut.clear()

    def note(self, target_id: str, *, is_sent: bool = False) -> str:
        """Why a job for this target waits, "" where it does not; `is_sent` where the provider has it already."""
        gate = self._shut.get(target_id)
        if gate is None:
            return ""
        vanished = self._vanished(target_id, gate)
        if not vanished:
            return f"{CUT_OFF if is_sent else NO_NETWORK} {gate.why}"
        return f"{gate.why} {vanished} {STAYS_THERE if is_sent else MOVE_ON}"

    def _vanished(self, target_id: str, gate: _Shut) -> str:
        """What speaks for the server being gone rather than the network; "" while that cannot be told."""
        others = any(at_s >= gate.since_s for other, at_s in self._answered_s.items() if other != target_id)
        if others and gate.tries >= SURE_TRIES:
            return f"It was tried {gate.tries} times while other servers answered, so the network is there."
        if gate.tries > self._pacing.network_tries and NO_SUCH_NAME.search(gate.why):
            return f"It was tried {gate.tries} times: if other sites open on this computer, the server is gone."
        return ""

    def may_try(self, target_id: str, job_id: str, working: Collection[str]) -> bool:
        """Whether this job may see if a target is back; `working` are the jobs that are being carried."""
        gate = self._shut.get(target_id)
        if gate is None:
            return True
        if self._clock.monotonic() < gate.next_s or gate.job_id in working:
            return False
        gate.job_id = job_id
        return True

    def wait_s(self, target_ids: Collection[str], *, is_patient: bool) -> float | None:
        """How long until one of these targets is to be tried again; None where none is, or all were tried enough.

        Whoever is not patient gives up after a few tries; the jobs then wait for the next run.
        """
        gates = [gate for target_id, gate in self._shut.items() if target_id in target_ids]
        due = [gate.next_s for gate in gates if is_patient or gate.tries < self._pacing.network_tries]
        return max(0.0, min(due) - self._clock.monotonic()) if due else None
