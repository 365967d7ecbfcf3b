"""The engine on a thread of its own, with its own asyncio loop; what it says reaches the window as signals."""

import asyncio
import inspect
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from storyboard.jobs.engine import Engine
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Job
from storyboard.ui.work import Errand, Hears, HearsWhy, nobody

MakeEngine = Callable[[Callable[[Job], None]], Engine]
"""Makes the engine, on its own thread; it tells every change of a job to what it is given."""

STOP_WAIT_S = 12.0


class EngineThread(QObject):
    """Runs one engine.

    `jobs_came` carries the jobs that changed, gathered, so that a storm of progress is one signal.
    """

    jobs_came = Signal(tuple)
    trouble = Signal(str)
    _changed = Signal()

    def __init__(self, make: MakeEngine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._lock = threading.Lock()
        self._news: dict[str, Job] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._engine: Engine | None = None
        self._is_ready = threading.Event()
        self._thread = threading.Thread(target=self._live, name="storyboard-engine", daemon=True)
        self._errands: set[Errand] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._changed.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Start the thread; jobs that were under way go on."""
        self._thread.start()

    def ask(self, work: Callable[[Engine], Any], *, done: Hears = nobody, failed: HearsWhy = nobody) -> None:
        """Do something with the engine on its thread; `done` hears the result, or `failed` why there is none."""
        errand = Errand("", self)
        self._errands.add(errand)
        errand.done.connect(done)
        errand.failed.connect(failed)
        errand.ended.connect(lambda: self._errands.discard(errand))
        errand.ended.connect(errand.deleteLater)
        if not self._thread.is_alive():
            errand.failed.emit(self.tr("The engine is not running; close the project and open it again."))
            errand.ended.emit()
            return
        self._is_ready.wait()
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._do, errand, work)

    def stop(self) -> None:
        """Wind down and wait: a create in flight may finish, everything else goes on at the next start."""
        if not self._thread.is_alive():
            return
        self._is_ready.wait()
        if self._loop is not None and self._engine is not None:
            self._loop.call_soon_threadsafe(self._engine.stop)
        self._thread.join(STOP_WAIT_S)

    def _live(self) -> None:
        try:
            asyncio.run(self._work())
        except StoryboardError as error:
            self.trouble.emit(str(error))
        finally:
            self._is_ready.set()

    async def _work(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._engine = self._make(self._hear)
        self._is_ready.set()
        await self._engine.run_forever()

    def _do(self, errand: Errand, work: Callable[[Engine], Any]) -> None:
        engine = self._engine
        if engine is None or self._loop is None:
            return

        async def done() -> None:
            try:
                result = work(engine)
                if inspect.isawaitable(result):
                    result = await result
            except StoryboardError as error:
                errand.failed.emit(str(error))
            else:
                errand.done.emit(result)
            finally:
                errand.ended.emit()

        task = self._loop.create_task(done())
        # The loop itself holds tasks weakly.
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _hear(self, job: Job) -> None:
        with self._lock:
            is_first = not self._news
            self._news[job.id] = job
        if is_first:
            self._changed.emit()

    def _deliver(self) -> None:
        with self._lock:
            news, self._news = tuple(self._news.values()), {}
        self.jobs_came.emit(news)
