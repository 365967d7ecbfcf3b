"""Whether anything may leave this computer: the user's word, and which targets could be reached at all.

While a target cannot be reached one job at a time tries it, ever more slowly; the others wait, and go when it is back.
"""

from collections.abc import Collection
from dataclasses import dataclass

from storyboard.jobs.clock import Clock
from storyboard.jobs.seams import Pacing

OFFLINE = "Waits until you go online again; nothing is sent meanwhile."
NO_NETWORK = "Waits for the network; nothing was sent."
CUT_OFF = "Waits for the network; the provider works on meanwhile, and the deadline stands still."


@dataclass(slots=True)
class _Shut:
    """A target that could not be reached: how often it was tried, when to try again, and which job last did."""

    why: str
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

    def shut(self, target_id: str, why: str) -> None:
        """A target could not be reached; `why` in the adapter's words."""
        gate = self._shut.setdefault(target_id, _Shut(why))
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

    def open_all(self) -> None:
        """Forget what could not be reached: it is tried again at once."""
        self._shut.clear()

    def note(self, target_id: str, *, is_sent: bool = False) -> str:
        """Why a job for this target waits, "" where it does not; `is_sent` where the provider has it already."""
        gate = self._shut.get(target_id)
        return f"{CUT_OFF if is_sent else NO_NETWORK} {gate.why}" if gate else ""

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
