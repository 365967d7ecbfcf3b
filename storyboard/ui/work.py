"""Work off the window's thread: short errands, and long ones with progress and cancel."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal

from storyboard.model.errors import StoryboardError

Hears = Callable[[Any], Any]
HearsWhy = Callable[[str], Any]


def nobody(_told: object) -> None:
    """Hear and do nothing."""


class Errand(QObject):
    """One piece of work on another thread. Its signals arrive on the thread that made it.

    Connect before it runs. `progressed` carries 0-1, `done` the result, `failed` one sentence for a person, `crashed`
    an unforeseen error.
    """

    progressed = Signal(float)
    done = Signal(object)
    failed = Signal(str)
    crashed = Signal(object)
    ended = Signal()

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.cancelled = threading.Event()
        self.fraction = 0.0

    def cancel(self) -> None:
        """Ask the work to stop at its next chance."""
        self.cancelled.set()

    def run(self, work: Callable[["Errand"], Any]) -> None:
        """Do the work; called on the other thread."""
        try:
            result = work(self)
        except StoryboardError as error:
            self.failed.emit(str(error))
        except BaseException as error:  # noqa: BLE001 - the boundary of a thread: told to the window, never lost
            self.crashed.emit(error)
        else:
            self.done.emit(result)
        finally:
            self.ended.emit()

    def hear(self, fraction: float) -> None:
        """Take note of progress; may be called on any thread."""
        if fraction >= self.fraction + 0.002 or fraction >= 1:
            self.fraction = fraction
            self.progressed.emit(fraction)


class Workshop(QObject):
    """Threads for the window's errands: one that saves in order, two for pictures, one for films.

    Keeps every errand alive until it has ended. `close` waits for saves and films; pictures not begun are dropped.
    """

    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._saves = ThreadPoolExecutor(1, "storyboard-save")
        self._pictures = ThreadPoolExecutor(2, "storyboard-picture")
        self._films = ThreadPoolExecutor(1, "storyboard-film")
        self._errands: set[Errand] = set()

    @property
    def errands(self) -> frozenset[Errand]:
        """What has not ended yet."""
        return frozenset(self._errands)

    def save(self, work: Callable[[], Any], *, done: Hears = nobody, failed: HearsWhy = nobody) -> Errand:
        """Do something on the thread that reads and writes the project; in order, one after the other."""
        return self._start(self._saves, Errand("", self), lambda _errand: work(), done, failed)

    def film(
        self, title: str, work: Callable[[Errand], Any], *, done: Hears = nobody, failed: HearsWhy = nobody
    ) -> Errand:
        """Do something long; it gets its errand, to report progress to and to see whether it was cancelled."""
        return self._start(self._films, Errand(title, self), work, done, failed)

    def picture(self, work: Callable[[], None]) -> Future[None]:
        """Make a picture when there is time."""
        return self._pictures.submit(work)

    def close(self) -> None:
        """Cancel films, drop pictures, finish saves."""
        for errand in self._errands:
            if errand.title:
                errand.cancel()
        self._pictures.shutdown(wait=True, cancel_futures=True)
        self._films.shutdown(wait=True, cancel_futures=True)
        self._saves.shutdown(wait=True)

    def _start(
        self, pool: ThreadPoolExecutor, errand: Errand, work: Callable[[Errand], Any], done: Hears, failed: HearsWhy
    ) -> Errand:
        self._errands.add(errand)
        # Everything is connected before the work begins: a short errand may be over before its maker goes on.
        errand.done.connect(done)
        errand.failed.connect(failed)
        errand.crashed.connect(self.crashed)
        errand.ended.connect(lambda: self._errands.discard(errand))
        errand.ended.connect(errand.deleteLater)
        pool.submit(errand.run, work)
        return errand
