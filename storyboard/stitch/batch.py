"""The segments of one film: what is cached is taken, the rest is rendered two at a time."""

import contextlib
import dataclasses
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from storyboard.media.errors import Stopped
from storyboard.model.giving_way import in_turns
from storyboard.model.values import replace
from storyboard.stitch.cache import Cache, Piece
from storyboard.stitch.kitchen import Kitchen
from storyboard.stitch.recipe import Recipe, key_of, without
from storyboard.stitch.segments import Lane
from storyboard.stitch.sources import SourceError

LANES = 2
"""How many segments are rendered at once, each by encoders of one thread."""

TOGETHER_PIXELS = 4 * 1280 * 720
"""How many pixels all pictures of a group have: every encoder of it holds some frames in memory."""

TOGETHER = 4
"""How many stretches of one source are made in one go at most, so that it is decoded once for all of them."""

COMPOSED_EFFORT = 4
"""How many times longer a frame takes that is composed than one that is only encoded."""

Group = list[tuple[str, int]]
"""Keys and places of recipes that are rendered in one go."""


@dataclass
class Progress:
    """Frames done over the whole film, told from any thread, never backwards."""

    of: int
    hear: Callable[[int, int], None] | None
    done: int = 0
    _running: dict[int, int] = field(default_factory=dict[int, int])
    _sum: int = 0
    _told: int = -1
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def at(self, segment: int, frames: int) -> None:
        """So many frames of a segment are done."""
        with self._lock:
            self._sum += frames - self._running.get(segment, 0)
            self._running[segment] = frames
            total = min(self.of, self._sum)
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
        keys = [self._key(made) for made in in_turns(self.recipes, self.check)]
        todo: dict[str, int] = {}
        for index, key in enumerate(in_turns(keys, self.check)):
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

    def check(self) -> None:
        """Raise Stopped where nobody wants the film any more."""
        if self.kitchen.cancel.is_set():
            raise Stopped

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
        picture = self.kitchen.picture
        most = min(TOGETHER, TOGETHER_PIXELS // (picture.width * picture.height), len(todo) // (2 * LANES))
        entries = sorted(todo.items(), key=lambda entry: entry[1])
        # The last ones go one by one, so that no lane is still at a long group when the others have ended.
        last = max(0, len(entries) - LANES)
        groups = [*grouped(self.recipes, entries[:last], most), *([entry] for entry in entries[last:])]
        waiting = iter(sorted(groups, key=self._effort, reverse=True))
        stop = Either(self.kitchen.cancel)
        lanes = min(LANES, len(groups))
        with ThreadPoolExecutor(lanes, thread_name_prefix="segment") as pool:
            try:
                await_all([pool.submit(self._work, name, waiting, stop) for name in "abcdefgh"[:lanes]], stop)
            finally:
                stop.set()

    def _effort(self, group: Group) -> tuple[int, int]:
        """How much work a group is, beside others: what takes longest comes first, so that the lanes end together."""
        recipes = [self.recipes[index] for _, index in group]
        frames = sum(made.frames * (COMPOSED_EFFORT if made.is_composed else 1) for made in recipes)
        return frames, self.kitchen.sources.size_bytes(recipes[0].layers[-1].ground.sha256)

    def _work(self, name: str, waiting: Iterator[Group], stop: threading.Event) -> None:
        with contextlib.closing(Lane(dataclasses.replace(self.kitchen, cancel=stop), name)) as lane:
            while True:
                with self.lock:
                    group = next(waiting, None)
                if group is None:
                    return
                self._make(lane, group)

    def _make(self, lane: Lane, group: Group) -> None:
        """Render a group; where its file fails, each of its segments by itself."""
        recipes = [self.recipes[index] for _, index in group]
        told = partial(self.progress.at, group[0][1])
        if len(group) == 1:
            made = [self._made(lane, recipes[0], told)]
        else:
            try:
                made = self._rendered(lane, recipes, told)
            except SourceError:
                made = [self._made(lane, recipe, told) for recipe in recipes]
        for (key, index), piece in zip(group, made, strict=True):
            self.progress.at(index, self.recipes[index].frames)
            with self.lock:
                self.found[key] = piece

    def _made(self, lane: Lane, made: Recipe, told: Callable[[int], None]) -> Piece:
        """One segment rendered; a file that fails is done without where the film need not be strict."""
        try:
            return self._rendered(lane, [made], told)[0]
        except SourceError as error:
            spared = without(made, error.sha256)
            if spared == made:
                raise
            self.lost(error)
            return self.store.get(self._key(spared), ".mp4") or self._made(lane, spared, told)

    def _rendered(self, lane: Lane, recipes: Sequence[Recipe], told: Callable[[int], None]) -> list[Piece]:
        """The segments, put into the cache."""
        made = lane.render(recipes, told)
        with self.lock:
            self.rendered += len(made)
        return [
            self.store.put(self._key(recipe), path, ".mp4", note)
            for recipe, (path, note) in zip(recipes, made, strict=True)
        ]


def grouped(recipes: Sequence[Recipe], todo: Sequence[tuple[str, int]], most: int) -> list[Group]:
    """What is to do in groups of at most `most`: what follows in the same file, and is not composed, goes together."""
    groups: list[Group] = []
    for key, index in todo:
        last = groups[-1] if groups else []
        if 0 < len(last) < most and _continues(recipes[last[-1][1]], recipes[index]):
            last.append((key, index))
        else:
            groups.append([(key, index)])
    return groups


def _continues(before: Recipe, made: Recipe) -> bool:
    """True where one decoder can give both: the second begins in the same file where the first ends."""
    if before.is_composed or made.is_composed:
        return False
    first, second = before.layers[-1].ground, made.layers[0].ground
    return (
        first.kind == "video"
        and replace(first, first=second.first) == second
        and (first.first + before.frames == second.first)
    )


def await_all(running: Sequence["Future[Any]"], stop: threading.Event) -> None:
    """Wait for all; on the first failure stop the others and raise it."""
    done, _ = wait(running, return_when=FIRST_EXCEPTION)
    failures = [error for future in done if (error := future.exception()) is not None]
    if failures:
        stop.set()
        wait(running)
        # Those that were only told to stop know nothing of why.
        raise next((error for error in failures if not isinstance(error, Stopped)), failures[0])


class Either(threading.Event):
    """Set when itself or the user's own event is."""

    def __init__(self, other: threading.Event) -> None:
        super().__init__()
        self._other = other

    def is_set(self) -> bool:
        """True where either is set."""
        return super().is_set() or self._other.is_set()
