"""Accepting takes, and bringing in clips made elsewhere."""

import dataclasses
import shutil
import threading
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

from storyboard.media.errors import MediaError, Stopped
from storyboard.media.probe import MediaInfo, decodable_frames, probe
from storyboard.media.sniff import GIF, sniff
from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Take
from storyboard.model.numbering import numbers
from storyboard.model.requests import Grade
from storyboard.store.atomic import DiskFull
from storyboard.studio.context import Context
from storyboard.studio.finding import shot_named, shots_named
from storyboard.studio.ids import new_id
from storyboard.studio.session import Session, open_session

SAME_SHAPE = Fraction(1, 100)
"""Shapes that differ by less look the same."""


class NoTake(StoryboardError):
    """The shot has no take that fits."""

    exit_code = 2


def approve_shots(
    folder: Path, shots: str, take: str = "", *, approved: bool = True, context: Context | None = None
) -> tuple[str, ...]:
    """Accept (or no longer accept) the take that plays in each shot, or the take named; what was done, in words."""
    with open_session(folder, context) as session:
        board = session.board
        shot_ids = tuple(s.id for _, s in board.story()) if shots == "all" else shots_named(board, shots)
        names = numbers(board)
        chosen = [_take_for(session, shot_id, take, names[shot_id]) for shot_id in shot_ids]
        events = [
            session.scribe.approval(t.shot_id, t.id, approved=approved, board_rev=session.project.rev) for t in chosen
        ]
        session.journal.append(*events)
        word = "accepted" if approved else "no longer accepted"
        return tuple(f"{names[t.shot_id]}: take {t.id[:8]} {word}" for t in chosen)


def _take_for(session: Session, shot_id: str, take: str, number: str) -> Take:
    if take:
        found = [t for t in session.journal.takes(shot_id) if t.id.startswith(take)]
        if len(found) != 1:
            what = "no take" if not found else f"{len(found)} takes"
            raise NoTake(f"Shot {number} has {what} whose id begins with {take!r}.")
        return found[0]
    playing = session.playing().get(shot_id)
    if playing is None:
        raise NoTake(f"Shot {number} has no take to accept.", fix="Generate it first, or import one.")
    return playing


def import_clip(folder: Path, shot: str, clip: Path, context: Context | None = None) -> str:
    """Copy a video file in, untouched, as an imported take of a shot; what was done, in words.

    Raises MediaError naming the file when it is no video that plays.
    """
    with open_session(folder, context) as session:
        take = import_take(session, shot_named(session.board, shot), clip)
        told = f"{shot}: {clip.name} is take {take.id[:8]} ({take.frames} frames)"
        return "\n".join((told, *misfits(session.board, take)))


def import_take(
    session: Session,
    shot_id: str,
    clip: Path,
    *,
    hear: Callable[[float], None] | None = None,
    cancel: threading.Event | None = None,
) -> Take:
    """Copy a video file in, untouched, as an imported take of a shot; reads and writes files. Any thread.

    `hear` is told how far it is (0-1). Raises MediaError naming the file when it is no video that plays, DiskFull
    before anything is copied where there is no room for it, Stopped when `cancel` is set; nothing is left then.
    """

    def tell(fraction: float) -> None:
        if hear is not None:
            hear(fraction)
        if cancel is not None and cancel.is_set():
            raise Stopped

    info = _decoded(clip, tell, cancel)
    size = _fitting(clip, session.project.folder)
    sha256 = session.media.add_file(clip, info.kind.suffix, hear=lambda copied: tell(0.5 + copied / size / 2))
    scribe = session.scribe
    take = Take(
        id=new_id(),
        shot_id=shot_id,
        grade=Grade.IMPORTED,
        sha256=sha256,
        width=info.shown_width,
        height=info.shown_height,
        rate=info.rate,
        frames=info.frames,
        has_audio=info.has_audio,
        author_id=scribe.author_id,
        install_id=scribe.install_id,
        made_at_utc=scribe.now_utc(),
    )
    session.journal.append(scribe.take(take))
    return take


def misfits(board: Board, take: Take) -> tuple[str, ...]:
    """Where a take is not as the film is: shape, rate and length, and what becomes of it; a sentence each."""
    master = board.master
    told: list[str] = []
    shape, wanted = Fraction(take.width, take.height), Fraction(master.width, master.height)
    if abs(shape / wanted - 1) > SAME_SHAPE:
        told.append(
            f"It is {take.width} × {take.height} and the film {master.width} × {master.height}: it is fitted as the "
            "shot says, and can be reframed."
        )
    if take.rate.fraction != master.rate.fraction:
        its, ours = float(take.rate.fraction), float(master.rate.fraction)
        told.append(
            f"It runs at {its:.6g} fps and the film at {ours:.6g}: its speed stays, pictures are left out or repeated."
        )
    playing = next((item for _, item in board.items_of(take.shot_id)), None)
    if playing is not None:
        length, needed = take.rate.seconds(take.frames), master.rate.seconds(playing.frames) * playing.speed.fraction
        if needed - length > take.rate.seconds(1):
            told.append(f"It lasts {float(length):.2f} s and the shot {float(needed):.2f} s: its last picture is held.")
    return tuple(told)


def _decoded(clip: Path, tell: Callable[[float], None], cancel: threading.Event | None) -> MediaInfo:
    """What the file holds, every picture of it decoded."""
    if not clip.is_file():
        raise MediaError("there is no such file.", where=str(clip), fix="Check the name and the folder.")
    kind = sniff(clip)
    if kind.is_picture and kind != GIF:
        raise MediaError(
            "this is a still picture and no take.",
            where=str(clip),
            fix="Drop it on the shot as its panel, its first frame or a reference.",
        )
    tell(0.0)
    info = probe(clip)
    claimed = max(info.frames, 1)
    frames = 0
    if info.has_video:
        frames = decodable_frames(clip, hear=lambda count: tell(min(count / claimed, 1.0) / 2), cancel=cancel)
    if frames < 1:
        raise MediaError("there are no moving pictures in it.", where=str(clip), fix="Choose a video file.")
    return dataclasses.replace(info, frames=frames)


def _fitting(clip: Path, folder: Path) -> int:
    """The size of the file in bytes, 1 at least. Raises DiskFull where the project's disk has no room for it."""
    size, free = clip.stat().st_size, shutil.disk_usage(folder).free
    if size > free:
        raise DiskFull(
            f"it needs {size / 1e6:,.0f} MB and the project's disk has {free / 1e6:,.0f} MB free; nothing was copied.",
            where=str(clip),
            fix="Free some space, or bring in a shorter file.",
        )
    return max(size, 1)
