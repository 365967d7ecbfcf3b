"""Films waiting to be made, one after another, in a thread of their own: watched, cancelled, tried again. No Qt."""

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from storyboard.media.errors import Stopped
from storyboard.model.errors import StoryboardError
from storyboard.store.atomic import storage_error
from storyboard.studio.ids import new_id

Watch = Callable[[float, float], None]
"""Hears how much is done, of how much; from other threads."""

Work = Callable[[Watch, threading.Event], Mapping[str, Any]]
"""Makes one film: tells how far it is, stops when the event is set (raising Stopped), gives its report.

It is called in the queue's thread, perhaps more than once, and must hold all it needs: a Cut never changes, so
editing goes on meanwhile.
"""

LEAST_PART = 0.02
"""How much must be done before anything is said about what remains."""


class DeliveryState(StrEnum):
    """Where a delivery is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


OVER = frozenset({DeliveryState.DONE, DeliveryState.FAILED, DeliveryState.CANCELLED})
"""States that only a retry leaves."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One film of the queue as it stands; `part` is 0 to 1, `remaining_s` None while nobody can say.

    `problem` is the sentence of a failure, `report` what was made.
    """

    id: str
    name: str
    state: DeliveryState = DeliveryState.WAITING
    part: float = 0.0
    elapsed_s: float = 0.0
    remaining_s: float | None = None
    problem: str = ""
    exit_code: int = 0
    report: Mapping[str, Any] | None = None

    @property
    def is_over(self) -> bool:
        """True once nothing more will happen by itself."""
        return self.state in OVER


@dataclass(slots=True)
class _Entry:
    told: Delivery
    work: Work
    stop: threading.Event
    began: float = 0.0


class DeliveryQueue:
    """Makes films in the order they came; one that fails does not stop the next.

    `on_change` hears every new state and all progress, from the queue's thread or the caller's, never while the queue
    is locked. May be used from any thread. `close` ends it; a context manager.
    """

    def __init__(
        self, *, on_change: Callable[[Delivery], None] | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._hear = on_change
        self._clock = clock
        self._entries: dict[str, _Entry] = {}
        self._changed = threading.Condition()
        self._is_closed = False
        self._thread: threading.Thread | None = None

    def add(self, name: str, work: Work) -> str:
        """Put a film at the end; its id."""
        entry = _Entry(Delivery(new_id(), name), work, threading.Event())
        with self._changed:
            if self._is_closed:
                raise StoryboardError("The queue of films is closed.", where=name, fix="Open the project again.")
            self._entries[entry.told.id] = entry
            self._wake()
        self._tell(entry.told)
        return entry.told.id

    def deliveries(self) -> tuple[Delivery, ...]:
        """Every film in the order it came, with the time passed until now."""
        with self._changed:
            return tuple(self._now(entry) for entry in self._entries.values())

    def cancel(self, delivery_id: str) -> None:
        """Stop one, running or waiting; what is over stays as it is."""
        with self._changed:
            entry = self._entries.get(delivery_id)
            if entry is None or entry.told.is_over:
                return
            entry.stop.set()
            if entry.told.state is not DeliveryState.WAITING:
                return
            entry.told = replace(entry.told, state=DeliveryState.CANCELLED)
            told = entry.told
            self._changed.notify_all()
        self._tell(told)

    def cancel_all(self) -> None:
        """Stop everything that is not over."""
        for told in self.deliveries():
            self.cancel(told.id)

    def retry(self, delivery_id: str) -> None:
        """Put a failed or cancelled one back to wait; what waits, runs or is done stays as it is."""
        with self._changed:
            entry = self._entries.get(delivery_id)
            if entry is None or entry.told.state not in {DeliveryState.FAILED, DeliveryState.CANCELLED}:
                return
            entry.told, entry.stop = Delivery(entry.told.id, entry.told.name), threading.Event()
            told = entry.told
            self._wake()
        self._tell(told)

    def forget(self, delivery_id: str) -> None:
        """Take one that is over off the list."""
        with self._changed:
            entry = self._entries.get(delivery_id)
            if entry is not None and entry.told.is_over:
                del self._entries[delivery_id]

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until all are over; False where the time ran out first."""
        with self._changed:
            return self._changed.wait_for(lambda: all(e.told.is_over for e in self._entries.values()), timeout_s)

    def close(self) -> None:
        """Cancel what is not over and wait for the thread to end."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()
            thread = self._thread
        self.cancel_all()
        if thread is not None:
            thread.join()

    def __enter__(self) -> "DeliveryQueue":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _wake(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="deliveries", daemon=True)
            self._thread.start()
        self._changed.notify_all()

    def _run(self) -> None:
        while (entry := self._next()) is not None:
            self._tell(entry.told)
            self._make(entry)

    def _next(self) -> _Entry | None:
        """Wait for the next film and mark it as running; None once the queue is closed."""
        with self._changed:
            while not self._is_closed:
                for entry in self._entries.values():
                    if entry.told.state is DeliveryState.WAITING:
                        entry.began = self._clock()
                        entry.told = replace(entry.told, state=DeliveryState.RUNNING)
                        return entry
                self._changed.wait()
        return None

    def _make(self, entry: _Entry) -> None:
        name = entry.told.name
        try:
            report = entry.work(lambda done, of: self._progress(entry, done, of), entry.stop)
            ended = replace(entry.told, state=DeliveryState.DONE, part=1.0, report=report)
        except Stopped:
            ended = replace(entry.told, state=DeliveryState.CANCELLED)
        except StoryboardError as error:
            ended = replace(entry.told, state=DeliveryState.FAILED, problem=str(error), exit_code=error.exit_code)
        except OSError as error:
            said = storage_error(error, Path(str(error.filename or name)))
            ended = replace(entry.told, state=DeliveryState.FAILED, problem=str(said), exit_code=said.exit_code)
        with self._changed:
            entry.told = replace(ended, elapsed_s=self._clock() - entry.began, remaining_s=None)
            told = entry.told
            self._changed.notify_all()
        self._tell(told)

    def _progress(self, entry: _Entry, done: float, of: float) -> None:
        with self._changed:
            entry.told = replace(entry.told, part=max(entry.told.part, min(1.0, done / of if of else 0.0)))
            told = self._now(entry)
        self._tell(told)

    def _now(self, entry: _Entry) -> Delivery:
        told = entry.told
        if told.state is not DeliveryState.RUNNING:
            return told
        elapsed_s = self._clock() - entry.began
        known = told.part >= LEAST_PART
        return replace(
            told, elapsed_s=elapsed_s, remaining_s=elapsed_s * (1 - told.part) / told.part if known else None
        )

    def _tell(self, told: Delivery) -> None:
        if self._hear is not None:
            self._hear(told)
