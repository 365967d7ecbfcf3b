"""Work off the window's thread: short errands, and long ones with progress and cancel.

What other threads have to say goes through one mailbox that outlives them: a QObject that is deleted while another
thread still emits one of its signals takes the program down.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from storyboard.model.errors import StoryboardError
from storyboard.ui.courtesy import Courtesy

Hears = Callable[[Any], Any]
HearsWhy = Callable[[str], Any]


def nobody(_told: object) -> None:
    """Hear and do nothing."""


def is_gone(hears: Callable[..., Any]) -> bool:
    """Whether what is to hear belongs to something of the window that is there no more: a dialog closed meanwhile."""
    owner = getattr(hears, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)


class Mailbox(QObject):
    """Calls made on any thread are carried out on the thread of the window, in order; none after `close`."""

    _came = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_closed = False
        self._came.connect(self._open, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[], Any]) -> None:
        """Have something done on the window's thread."""
        self._came.emit(call)

    def close(self) -> None:
        """Throw away what is still on its way."""
        self._is_closed = True

    def _open(self, call: Callable[[], Any]) -> None:
        if not self._is_closed:
            call()


class Errand:
    """One piece of work on another thread. `on_progress` (0-1) and `on_end` are called on the window's thread."""

    def __init__(self, title: str, mailbox: Mailbox) -> None:
        self.title = title
        self.fraction = 0.0
        self.cancelled = threading.Event()
        self.on_progress: list[Callable[[float], Any]] = []
        self.on_end: list[Callable[[], Any]] = []
        self._mailbox = mailbox

    def cancel(self) -> None:
        """Ask the work to stop at its next chance."""
        self.cancelled.set()

    def hear(self, fraction: float) -> None:
        """Take note of progress; may be called on any thread."""
        if fraction >= self.fraction + 0.002 or fraction >= 1:
            self.fraction = fraction
            self._mailbox.post(lambda: [tell(fraction) for tell in self.on_progress])


class Workshop(QObject):
    """Threads for errands: for the project, for thoughts, pictures, films, what is fetched and what is carried in.

    `crashed` carries what nobody foresaw. What takes long asks `courtesy` again and again. `close` finishes what is to
    be saved and drops pictures not begun.
    """

    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mailbox = Mailbox(self)
        self.courtesy = Courtesy(self)
        self._saves = ThreadPoolExecutor(1, "storyboard-save")
        self._board = ThreadPoolExecutor(1, "storyboard-board")
        self._plans = ThreadPoolExecutor(1, "storyboard-plan")
        self._pictures = ThreadPoolExecutor(2, "storyboard-picture")
        # Apart from the posters, which may keep their threads busy for long.
        self._thoughts = ThreadPoolExecutor(1, "storyboard-thought")
        self._films = ThreadPoolExecutor(1, "storyboard-film")
        self._fetches = ThreadPoolExecutor(1, "storyboard-fetch")
        # Apart from what is saved: a file may be many gigabytes long.
        self._carries = ThreadPoolExecutor(2, "storyboard-carry")
        self._running: set[Errand] = set()
        self._is_closing = self._is_closed = False

    def save(self, work: Callable[[], Any], *, done: Hears = nobody, failed: HearsWhy = nobody) -> None:
        """Do something on the thread that reads and writes the project; in order, one after the other."""
        self._start(self._saves, Errand("", self.mailbox), lambda _errand: work(), done, failed)

    def think(self, work: Callable[[], Any], *, done: Hears = nobody, failed: HearsWhy = nobody) -> None:
        """Work something out beside the window, in no order with anything else; dropped when the window closes."""
        self._start(self._thoughts, Errand("", self.mailbox), lambda _errand: work(), done, failed)

    def reckon(self, work: Callable[[], Any], *, done: Hears = nobody, failed: HearsWhy = nobody) -> None:
        """Work something out about the board, writing nothing; in order, and dropped when the window closes."""
        self._start(self._board, Errand("", self.mailbox), lambda _errand: work(), done, failed)

    def plan(self, work: Callable[[], Any], *, done: Hears = nobody, failed: HearsWhy = nobody) -> None:
        """The same for what a run would make and cost, which waits for no check of the board."""
        self._start(self._plans, Errand("", self.mailbox), lambda _errand: work(), done, failed)

    def film(
        self, title: str, work: Callable[[Errand], Any], *, done: Hears = nobody, failed: HearsWhy = nobody
    ) -> Errand:
        """Do something long; it gets its errand, to report progress to and to see whether it was cancelled."""
        errand = Errand(title, self.mailbox)
        self._start(self._films, errand, work, done, failed)
        return errand

    def fetch(
        self, title: str, work: Callable[[Errand], Any], *, done: Hears = nobody, failed: HearsWhy = nobody
    ) -> Errand:
        """The same for what comes over the network, which waits for no film."""
        errand = Errand(title, self.mailbox)
        self._start(self._fetches, errand, work, done, failed)
        return errand

    def carry(
        self, title: str, work: Callable[[Errand], Any], *, done: Hears = nobody, failed: HearsWhy = nobody
    ) -> Errand:
        """The same for files that are copied into the project: the board is saved meanwhile."""
        errand = Errand(title, self.mailbox)
        self._start(self._carries, errand, work, done, failed)
        return errand

    def picture(self, work: Callable[[], None]) -> Future[None]:
        """Make a picture when there is time; once the window closes, never: what is asked for then is cancelled."""
        if self._is_closing:
            never: Future[None] = Future()
            never.cancel()
            return never
        return self._pictures.submit(work)

    def close(self) -> None:
        """Cancel films, drop pictures, finish saves, and say nothing more."""
        self._is_closing = True
        for errand in self._running:
            errand.cancel()
        self.courtesy.close()
        self._board.shutdown(wait=True, cancel_futures=True)
        self._plans.shutdown(wait=True, cancel_futures=True)
        self._pictures.shutdown(wait=True, cancel_futures=True)
        self._thoughts.shutdown(wait=True, cancel_futures=True)
        self._films.shutdown(wait=True, cancel_futures=True)
        self._fetches.shutdown(wait=True, cancel_futures=True)
        self._carries.shutdown(wait=True, cancel_futures=True)
        self._is_closed = True
        self._saves.shutdown(wait=True)
        self.mailbox.close()

    def _start(
        self, pool: ThreadPoolExecutor, errand: Errand, work: Callable[[Errand], Any], done: Hears, failed: HearsWhy
    ) -> None:
        if self._is_closed:
            # A timer that was started before the window closed may still ring; nobody waits for what it asks.
            return
        self._running.add(errand)
        pool.submit(self._run, errand, work, done, failed)

    def _run(self, errand: Errand, work: Callable[[Errand], Any], done: Hears, failed: HearsWhy) -> None:
        """On the other thread."""
        post = self.mailbox.post
        try:
            result = work(errand)
        except StoryboardError as error:
            why = str(error)
            post(lambda: None if is_gone(failed) else failed(why))
        except BaseException as error:  # noqa: BLE001 - the boundary of a thread: told to the window, never lost
            crash = error
            post(lambda: self.crashed.emit(crash))
        else:
            post(lambda: None if is_gone(done) else done(result))
        post(lambda: self._over(errand))

    def _over(self, errand: Errand) -> None:
        self._running.discard(errand)
        for tell in errand.on_end:
            tell()
