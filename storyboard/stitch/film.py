"""From a Cut to a film: what is cached is taken, what changed is rendered two at a time, the rest is a join."""

import contextlib
import tempfile
import threading
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import Ffmpeg, find_ffmpeg
from storyboard.model.cut import Cut, CutPiece, Gap
from storyboard.model.errors import StoryboardError
from storyboard.model.rate import Rate
from storyboard.stitch.batch import Batch, Progress
from storyboard.stitch.cache import Cache
from storyboard.stitch.coding import Coding
from storyboard.stitch.encode import Written
from storyboard.stitch.finishing import H264_IN_MP4, Window, check_place, finish
from storyboard.stitch.fonts import lettering_notes
from storyboard.stitch.imprint import Imprint, plain_imprint
from storyboard.stitch.kitchen import Kitchen
from storyboard.stitch.loudness import Goal, Loudness
from storyboard.stitch.making import make_both, make_reference
from storyboard.stitch.masters import is_from_masters
from storyboard.stitch.mix import Mix, mixed
from storyboard.stitch.notes import sound_notes, source_notes
from storyboard.stitch.profile import EXPORT, MASTERS, NO_BURN_IN, BurnIn, Profile, picture_of
from storyboard.stitch.recipe import EMPTY, recipe
from storyboard.stitch.reference import Engine, Reference
from storyboard.stitch.sound import sound_plan
from storyboard.stitch.sound import windowed as sound_window
from storyboard.stitch.sources import Sources
from storyboard.stitch.spans import spans, windowed
from storyboard.stitch.told import Memory
from storyboard.stitch.workspace import Workspace
from storyboard.store.atomic import storage_error

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
    loudness: Loudness | None = None


def export(
    cut: Cut,
    target: Path,
    *,
    media: Callable[[str], Path],
    cache: Path,
    profile: Profile = EXPORT,
    burn_in: BurnIn = NO_BURN_IN,
    only: tuple[int, int] | None = None,
    strict: bool = False,
    loudness_lufs: float | None = None,
    true_peak_db: float = -1.0,
    imprint: Imprint | None = None,
    coding: Coding = H264_IN_MP4,
    engine: Engine = Engine.FAST,
    ffmpeg: Ffmpeg | None = None,
    on_progress: PROGRESS | None = None,
    cancel: threading.Event | None = None,
) -> ExportReport:
    """Write the film to `target`, whole or not at all; may be called from any thread.

    `media` gives the file of a hash (MediaFolder.path_of), `cache` is a folder of ours (UserFolders.cache). `only`
    keeps to the frames from the first to before the second. With `strict` a Cut with missing or short takes is
    refused; else slates and held frames stand in. With `loudness_lufs` the sound is brought to that level, its true
    peak kept below `true_peak_db`; without, it stays as it was mixed. `imprint` is what the file says about itself.
    `coding` may be another than H.264 in an MP4: it then says all that `profile` does, and the report tells the rate,
    size and frames that came of it. With the engine `moviepy` the same pieces and sound are put together by moviepy
    alone, to compare with; it burns nothing in. `on_progress` hears frames done and in all, from other threads. Raises
    MediaError naming shot and file, StorageError by the disk, Stopped when `cancel` is set; `target` is then as it was.
    """
    began = time.monotonic()
    first, end = _wanted(cut, only)
    _refuse_unplayable(cut, strict, media)
    ffmpeg = _able(ffmpeg or find_ffmpeg(), engine, burn_in)
    cancel = cancel or threading.Event()
    is_joined, profile = _way(coding, engine, profile, cut.format.rate)
    picture = picture_of(cut.format, profile if is_joined else MASTERS)
    store = Cache(cache / "segments")
    recipes = [recipe(cut, span) for span in windowed(spans(cut, burn_in, profile.chunk_s), first, end)]
    with _writable(target, coding), Workspace(store.folder) as workspace:
        sources = Sources(media, ffmpeg, Memory(store, ffmpeg.build_id))
        kitchen = Kitchen(ffmpeg, picture, sources, workspace, cancel)
        passes = 1 if is_joined and not is_from_masters(picture) else 2
        batch = Batch(kitchen, store, recipes, Progress((end - first) * passes, on_progress), strict)
        batch.notes += lettering_notes(cut, burn_in, media, strict=strict)
        goal = None if loudness_lufs is None else Goal(loudness_lufs, true_peak_db)
        part = Window(cut, first, end, goal, imprint or plain_imprint(cut), coding, is_joined)
        made = _finish(target, batch, part, engine)
    store.prune()
    return _report(cut, target, batch, time.monotonic() - began, made)


def _way(coding: Coding, engine: Engine, profile: Profile, rate: Rate) -> tuple[bool, Profile]:
    """Whether the film is joined from its segments, and how those are encoded; else it is encoded from masters."""
    is_joined = coding.is_joined and (engine == Engine.FAST or coding.video == "h264")
    return is_joined, coding.segments(rate) if is_joined and coding != H264_IN_MP4 else profile


def _able(ffmpeg: Ffmpeg, engine: Engine, burn_in: BurnIn) -> Ffmpeg:
    """The ffmpeg, where it and the engine can do what is asked."""
    if engine == Engine.MOVIEPY and burn_in.is_on:
        raise StoryboardError("The engine moviepy burns nothing in.", fix="Leave out the burn-in or the engine.")
    if "libx264" not in ffmpeg.encoders:
        raise MediaError("This ffmpeg cannot write H.264.", where=ffmpeg.path, fix="Unset IMAGEIO_FFMPEG_EXE.")
    return ffmpeg


def _report(
    cut: Cut, target: Path, batch: Batch, elapsed_s: float, made: tuple[Written, Loudness | None]
) -> ExportReport:
    written, loudness = made
    return ExportReport(
        path=target,
        width=written.width,
        height=written.height,
        rate=written.rate,
        frames=written.frames,
        duration_s=float(written.rate.seconds(written.frames)),
        segments=len(batch.recipes),
        rendered=batch.rendered,
        elapsed_s=elapsed_s,
        gaps=tuple(f"{piece.label}: {', '.join(piece.gaps)}" for piece in cut.gaps),
        notes=tuple(_notes(cut, batch, written, loudness)),
        loudness=loudness,
    )


def _notes(cut: Cut, batch: Batch, written: Written, loudness: Loudness | None) -> Iterator[str]:
    yield from (*cut.notes, *batch.notes, *written.notes)
    if loudness and loudness.note:
        yield loudness.note
    yield from source_notes(batch.recipes, batch.kitchen.sources)
    yield from sound_notes(cut, batch.kitchen.sources)


def _wanted(cut: Cut, only: tuple[int, int] | None) -> tuple[int, int]:
    """The frames to write: all, or those asked for as far as the film has them."""
    if not cut.frames:
        raise StoryboardError("There is nothing to play.", where=cut.title, fix="Add or enable an item first.")
    first, end = only or (0, cut.frames)
    first, end = max(0, first), min(end, cut.frames)
    if first >= end:
        raise StoryboardError(f"The film has {cut.frames} frames; none of those asked for.", where=cut.title)
    return first, end


def _refuse_unplayable(cut: Cut, strict: bool, media: Callable[[str], Path]) -> None:
    bad = [piece for piece in cut.pieces if set(piece.gaps) & (EMPTY | {"short"})]
    if strict and bad:
        named = "; ".join(f"{piece.label} ({', '.join(_gaps_of(piece, media))})" for piece in bad[:5])
        more = f" and {len(bad) - 5} more" if len(bad) > 5 else ""
        raise StoryboardError(
            f"Not every item can be played: {named}{more}.", where=cut.title, fix="Generate them first."
        )


def _gaps_of(piece: CutPiece, media: Callable[[str], Path]) -> Iterator[str]:
    """Why the piece cannot be played; with the file where there should be one."""
    for gap in piece.gaps:
        if gap not in {Gap.MEDIA_MISSING, Gap.SHORT} or not piece.media_sha256:
            yield str(gap)
            continue
        try:
            file = str(media(piece.media_sha256))
        except StoryboardError as error:
            file = error.where or piece.media_sha256
        except OSError as error:
            file = str(error.filename or piece.media_sha256)
        yield f"{gap}: {file}"


@contextlib.contextmanager
def _writable(target: Path, coding: Coding) -> Generator[None]:
    """Turn what the system says about disk and folder into a sentence; what cannot be written to is known at once."""
    check_place(target, coding)
    try:
        with tempfile.TemporaryFile(dir=target.parent):
            pass
        yield
    except OSError as error:
        raise storage_error(error, Path(error.filename or target)) from error


def _finish(target: Path, batch: Batch, part: Window, engine: Engine) -> tuple[Written, Loudness | None]:
    """Render, mix, join or encode, check, and put the film in place; what it is and what was done to its loudness."""
    picture, workspace, ffmpeg = batch.kitchen.picture, batch.kitchen.workspace, batch.kitchen.ffmpeg
    whole = sound_plan(part.cut, picture)
    plan = sound_window(whole, picture.first_sample(part.first), picture.first_sample(part.end))

    def mix(kitchen: Kitchen) -> Mix:
        return mixed(
            plan,
            sources=kitchen.sources,
            cache=batch.store,
            workspace=workspace,
            ffmpeg=ffmpeg,
            kbps=picture.profile.audio_kbps,
            cancel=kitchen.cancel,
            on_lost=batch.lost,
            goal=part.goal,
            codec=picture.profile.sound,
        )

    if engine == Engine.MOVIEPY:
        pieces, audio = make_reference(batch, mix, Reference(part.cut, part.first, part.end, plan.samples))
    else:
        pieces, audio = make_both(batch, mix)
    written = finish(target, pieces, audio.path, plan.samples, batch, part)
    return written, audio.loudness
