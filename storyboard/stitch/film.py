"""From a Cut to a film: what is cached is taken, what changed is rendered two at a time, the rest is a join."""

import contextlib
import secrets
import threading
import time
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from pathlib import Path

from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import Ffmpeg, find_ffmpeg
from storyboard.model.cut import Cut
from storyboard.model.errors import StoryboardError
from storyboard.model.rate import Rate
from storyboard.stitch.cache import Cache, Piece
from storyboard.stitch.join import check_film, join
from storyboard.stitch.mix import mixed
from storyboard.stitch.profile import EXPORT, NO_BURN_IN, BurnIn, Profile, picture_of
from storyboard.stitch.recipe import EMPTY, Recipe, key_of, recipe
from storyboard.stitch.segments import Kitchen, Lane
from storyboard.stitch.sound import sound_plan
from storyboard.stitch.sources import Sources
from storyboard.stitch.spans import spans
from storyboard.stitch.workspace import Workspace, sync_file
from storyboard.store.atomic import storage_error, sync_folder

LANES = 2
"""How many segments are rendered at once, each by encoders of one thread."""

PROGRESS = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was made: the file, its exact length, how much of it had to be rendered, and what to know about it."""

    path: Path
    width: int
    height: int
    rate: Rate
    frames: int
    duration_s: float
    segments: int
    rendered: int
    elapsed_s: float
    gaps: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass
class _Progress:
    """Frames done over the whole film, told from any thread, never backwards."""

    of: int
    hear: PROGRESS | None
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


def export(
    cut: Cut,
    target: Path,
    *,
    media: Callable[[str], Path],
    cache: Path,
    profile: Profile = EXPORT,
    burn_in: BurnIn = NO_BURN_IN,
    strict: bool = False,
    ffmpeg: Ffmpeg | None = None,
    on_progress: PROGRESS | None = None,
    cancel: threading.Event | None = None,
) -> ExportReport:
    """Write the film to `target`, whole or not at all; may be called from any thread.

    `media` gives the file of a hash (MediaFolder.path_of), `cache` is a folder of ours (UserFolders.cache). With
    `strict` a Cut with missing or short takes is refused; else slates and held frames stand in. `on_progress` hears
    frames done and frames in all, from other threads. Raises MediaError naming shot and file, StorageError where the
    disk will not take it, Stopped when `cancel` is set; `target` is then as it was.
    """
    began = time.monotonic()
    _refuse_unplayable(cut, strict)
    ffmpeg = ffmpeg or find_ffmpeg()
    if "libx264" not in ffmpeg.encoders:
        raise MediaError("This ffmpeg cannot write H.264.", where=ffmpeg.path, fix="Unset IMAGEIO_FFMPEG_EXE.")
    cancel = cancel or threading.Event()
    picture = picture_of(cut.format, profile)
    store = Cache(cache / "segments")
    recipes = [recipe(cut, span) for span in spans(cut, burn_in)]
    with _writable(target), Workspace(store.folder) as workspace:
        kitchen = Kitchen(ffmpeg, picture, Sources(media, ffmpeg), workspace, cancel)
        pieces, rendered = _segments(kitchen, store, recipes, _Progress(cut.frames, on_progress))
        _finish(cut, target, kitchen, store, pieces)
    store.prune()
    return ExportReport(
        path=target,
        width=picture.width,
        height=picture.height,
        rate=picture.rate,
        frames=cut.frames,
        duration_s=cut.duration_s,
        segments=len(recipes),
        rendered=rendered,
        elapsed_s=time.monotonic() - began,
        gaps=tuple(f"{piece.label}: {', '.join(piece.gaps)}" for piece in cut.gaps),
        notes=cut.notes,
    )


def _refuse_unplayable(cut: Cut, strict: bool) -> None:
    if not cut.frames:
        raise StoryboardError("There is nothing to play.", where=cut.title, fix="Add or enable an item first.")
    bad = [piece for piece in cut.pieces if set(piece.gaps) & (EMPTY | {"short"})]
    if strict and bad:
        named = "; ".join(f"{piece.label} ({', '.join(piece.gaps)})" for piece in bad[:5])
        more = f" and {len(bad) - 5} more" if len(bad) > 5 else ""
        raise StoryboardError(
            f"Not every item can be played: {named}{more}.", where=cut.title, fix="Generate them first."
        )


@contextlib.contextmanager
def _writable(target: Path) -> Generator[None]:
    """Turn what the system says about disk and folder into a sentence."""
    if target.is_dir():
        raise MediaError("The target is a folder.", where=str(target), fix="Give the name of a file in it.")
    if not target.parent.is_dir():
        raise MediaError("The target's folder does not exist.", where=str(target.parent), fix="Make it first.")
    try:
        yield
    except OSError as error:
        raise storage_error(error, Path(error.filename or target)) from error


def _segments(
    kitchen: Kitchen, store: Cache, recipes: Sequence[Recipe], progress: _Progress
) -> tuple[list[Piece], int]:
    """Every segment in order, rendering those that are not cached; and how many were rendered."""
    keys = [key_of(made, kitchen.picture, kitchen.ffmpeg.build_id) for made in recipes]
    found: dict[str, Piece] = {}
    todo: dict[str, int] = {}
    for index, key in enumerate(keys):
        cached = found.get(key) or store.get(key, ".mp4")
        if cached is not None:
            found[key] = cached
            progress.at(index, recipes[index].frames)
        else:
            todo.setdefault(key, index)
    _render(kitchen, store, recipes, todo, found, progress)
    for index, made in enumerate(recipes):
        progress.at(index, made.frames)
    return [found[key] for key in keys], len(todo)


def _render(
    kitchen: Kitchen,
    store: Cache,
    recipes: Sequence[Recipe],
    todo: dict[str, int],
    found: dict[str, Piece],
    progress: _Progress,
) -> None:
    """Render what is to do in lanes; the first failure stops them all."""
    waiting = iter(sorted(todo.items(), key=lambda entry: entry[1]))
    lock = threading.Lock()
    own_stop = _either(kitchen.cancel)

    def work(name: str) -> None:
        lane = Lane(Kitchen(kitchen.ffmpeg, kitchen.picture, kitchen.sources, kitchen.workspace, own_stop), name)
        with contextlib.closing(lane):
            while True:
                with lock:
                    entry = next(waiting, None)
                if entry is None:
                    return
                key, index = entry

                def told(frames: int, index: int = index) -> None:
                    progress.at(index, frames)

                made, note = lane.render(recipes[index], told)
                piece = store.put(key, made, ".mp4", note)
                with lock:
                    found[key] = piece

    lanes = min(LANES, len(todo))
    if lanes == 0:
        return
    with ThreadPoolExecutor(lanes, thread_name_prefix="segment") as pool:
        running = [pool.submit(work, f"{chr(ord('a') + number)}") for number in range(lanes)]
        _await(running, own_stop)


def _await(running: Sequence["Future[None]"], stop: "_Either") -> None:
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


def _either(other: threading.Event) -> _Either:
    return _Either(other)


def _finish(cut: Cut, target: Path, kitchen: Kitchen, store: Cache, pieces: Sequence[Piece]) -> None:
    """Mix, join, check, and put the film in place."""
    picture, workspace, ffmpeg = kitchen.picture, kitchen.workspace, kitchen.ffmpeg
    plan = sound_plan(cut, picture)
    audio = mixed(
        plan,
        sources=kitchen.sources,
        cache=store,
        workspace=workspace,
        ffmpeg=ffmpeg,
        kbps=picture.profile.audio_kbps,
        cancel=kitchen.cancel,
    )
    half = target.with_name(f".storyboard-{secrets.token_hex(6)}.part")
    workspace.owns(half)
    try:
        join(
            pieces,
            audio,
            half,
            workspace.path("join.ffconcat"),
            picture=picture,
            tags={"title": cut.title, "comment": "Made with Storyboard"},
            ffmpeg=ffmpeg,
            cancel=kitchen.cancel,
            on_start=workspace.started,
        )
        check_film(half, cut.frames, plan.samples, ffmpeg)
        sync_file(half)
        half.replace(target)
        sync_folder(target.parent)
    finally:
        half.unlink(missing_ok=True)
