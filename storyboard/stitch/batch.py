"""The segments of one film: what is cached is taken, the rest is rendered two at a time."""

import contextlib
import dataclasses
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from functools import partial

from storyboard.stitch.cache import Cache, Piece
from storyboard.stitch.recipe import Recipe, key_of, without
from storyboard.stitch.segments import Kitchen, Lane
from storyboard.stitch.sources import SourceError

LANES = 2
"""How many segments are rendered at once, each by encoders of one thread."""


@dataclass
class Progress:
    """Frames done over the whole film, told from any thread, never backwards."""

    of: int
    hear: Callable[[int, int], None] | None
    done: int = 0
    _running: dict[int, int] = field(default_factory=dict[int, int])
    _told: int = -1
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def at(self, segment: int, frames: int) -> None:
        """So many frames of a segment are done."""
        with self._lock:
            self._running[segment] = frames
            total = min(self.of, sum(self._running.values()))
            if self.hear is not None and total > self._told:
                self._told = total
                self.hear(total, self.of)


@dataclass
class Batch:
    """The segments of one film: those found, and how the rest is rendered."""

    kitchen: Kitchen
    store: Cache
    recipes: Sequence[Recipe]
    progress: Progress
    strict: bool
    found: dict[str, Piece] = field(default_factory=dict[str, Piece])
    notes: list[str] = field(default_factory=list[str])
    rendered: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def pieces(self) -> list[Piece]:
        """Every segment in order, rendering those that are not cached."""
        keys = [self._key(made) for made in self.recipes]
        todo: dict[str, int] = {}
        for index, key in enumerate(keys):
            cached = self.found.get(key) or self.store.get(key, ".mp4")
            if cached is not None:
                self.found[key] = cached
                self.progress.at(index, self.recipes[index].frames)
            else:
                todo.setdefault(key, index)
        self._render(todo)
        for index, made in enumerate(self.recipes):
            self.progress.at(index, made.frames)
        return [self.found[key] for key in keys]

    def lost(self, error: SourceError) -> None:
        """Note a file that is done without; raise the error where the film must be whole."""
        if self.strict:
            raise error
        with self.lock:
            if str(error) not in self.notes:
                self.notes.append(str(error))

    def _key(self, made: Recipe) -> str:
        return key_of(made, self.kitchen.picture, self.kitchen.ffmpeg.build_id)

    def _render(self, todo: dict[str, int]) -> None:
        """Render what is to do in lanes; the first failure stops them all."""
        if not todo:
            return
        waiting = iter(sorted(todo.items(), key=lambda entry: entry[1]))
        stop = _Either(self.kitchen.cancel)
        lanes = min(LANES, len(todo))
        with ThreadPoolExecutor(lanes, thread_name_prefix="segment") as pool:
            try:
                _await([pool.submit(self._work, name, waiting, stop) for name in "abcdefgh"[:lanes]], stop)
            finally:
                stop.set()

    def _work(self, name: str, waiting: Iterator[tuple[str, int]], stop: threading.Event) -> None:
        with contextlib.closing(Lane(dataclasses.replace(self.kitchen, cancel=stop), name)) as lane:
            while True:
                with self.lock:
                    entry = next(waiting, None)
                if entry is None:
                    return
                key, index = entry
                piece = self._made(lane, self.recipes[index], partial(self.progress.at, index))
                with self.lock:
                    self.found[key] = piece

    def _made(self, lane: Lane, made: Recipe, told: Callable[[int], None]) -> Piece:
        """One segment rendered; a file that fails is done without where the film need not be strict."""
        try:
            path, note = lane.render(made, told)
        except SourceError as error:
            spared = without(made, error.sha256)
            if spared == made:
                raise
            self.lost(error)
            return self.store.get(self._key(spared), ".mp4") or self._made(lane, spared, told)
        with self.lock:
            self.rendered += 1
        return self.store.put(self._key(made), path, ".mp4", note)


def _await(running: Sequence["Future[None]"], stop: threading.Event) -> None:
    """Wait for all; on the first failure stop the others and raise it."""
    done, _ = wait(running, return_when=FIRST_EXCEPTION)
    failed = next((future for future in done if future.exception() is not None), None)
    if failed is not None:
        stop.set()
        wait(running)
        failed.result()


class _Either(threading.Event):
    """Set when itself or the user's own event is."""

    def __init__(self, other: threading.Event) -> None:
        super().__init__()
        self._other = other

    def is_set(self) -> bool:
        """True where either is set."""
        return super().is_set() or self._other.is_set()
