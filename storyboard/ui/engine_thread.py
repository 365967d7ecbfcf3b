"""The engine on a thread of its own, with its own asyncio loop; what it says reaches the window as signals."""

from __future__ import annotations

import inspect
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from storyboard.later import later
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Job
from storyboard.ui.work import Hears, HearsWhy, Mailbox, nobody

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Task, get_running_loop, run

    from storyboard.jobs.engine import Engine
else:
    get_running_loop = later("asyncio", "get_running_loop")
    run = later("asyncio", "run")
    Engine = later("storyboard.jobs.engine", "Engine")

MakeEngine = Callable[[Callable[[Job], None]], Engine]
"""Makes the engine, on its own thread; it tells every change of a job to what it is given."""

STOP_WAIT_S = 12.0


class EngineThread(QObject):
    """Runs one engine.

    `jobs_came` carries the jobs that changed, gathered, so that a storm of progress is one signal.
    """

    jobs_came = Signal(tuple)
    trouble = Signal(str)

    def __init__(
        self, make: MakeEngine, may_start: Callable[[], bool] = lambda: True, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._may_start = may_start
        self._mailbox = Mailbox(self)
        self._lock = threading.Lock()
        self._news: dict[str, Job] = {}
        self._loop: AbstractEventLoop | None = None
        self._engine: Engine | None = None
        self._is_ready = threading.Event()
        self._thread = threading.Thread(target=self._live, name="storyboard-engine", daemon=True)
        self._tasks: set[Task[None]] = set()

    def start(self) -> None:
        """Start the thread, once; jobs that were under way go on."""
        if self._thread.ident is None:
            self._thread.start()

    def ask(self, work: Callable[[Engine], Any], *, done: Hears = nobody, failed: HearsWhy = nobody) -> None:
        """Do something with the engine on its thread; `done` hears the result, or `failed` why there is none."""
        if self._thread.ident is None and self._may_start():
            # Whoever is quick asks before the window is furnished.
            self.start()
        if self._thread.is_alive():
            self._is_ready.wait()
        loop = self._loop
        if loop is None or not self._thread.is_alive():
            failed(self.tr("Nothing can be generated now; close the project and open it again."))
            return
        loop.call_soon_threadsafe(self._do, work, done, failed)

    def stop(self) -> None:
        """Wind down and wait: a create in flight may finish, everything else goes on at the next start."""
        if self._thread.is_alive():
            self._is_ready.wait()
            if self._loop is not None and self._engine is not None:
                self._loop.call_soon_threadsafe(self._engine.stop)
            self._thread.join(STOP_WAIT_S)
        self._mailbox.close()

    def _live(self) -> None:
        try:
            run(self._work())
        except StoryboardError as error:
            why = str(error)
            self._mailbox.post(lambda: self.trouble.emit(why))
        finally:
            self._is_ready.set()

    async def _work(self) -> None:
        self._loop = get_running_loop()
        self._engine = self._make(self._hear)
        # Asked for only now, so that what is asked of the engine finds it running.
        self._loop.call_soon(self._is_ready.set)
        await self._engine.run_forever()

    def _do(self, work: Callable[[Engine], Any], done: Hears, failed: HearsWhy) -> None:
        if self._engine is None or self._loop is None:
            return
        task = self._loop.create_task(self._answer(self._engine, work, done, failed))
        # The loop itself holds tasks weakly.
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer(self, engine: Engine, work: Callable[[Engine], Any], done: Hears, failed: HearsWhy) -> None:
        try:
            result = work(engine)
            if inspect.isawaitable(result):
                result = await result
        except StoryboardError as error:
            why = str(error)
            self._mailbox.post(lambda: failed(why))
        else:
            self._mailbox.post(lambda: done(result))

    def _hear(self, job: Job) -> None:
        with self._lock:
            is_first = not self._news
            self._news[job.id] = job
        if is_first:
            self._mailbox.post(self._deliver)

    def _deliver(self) -> None:
        with self._lock:
            news, self._news = tuple(self._news.values()), {}
        self.jobs_came.emit(news)
