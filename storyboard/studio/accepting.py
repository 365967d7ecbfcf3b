"""Accepting takes, and bringing in clips made elsewhere."""

from pathlib import Path

from storyboard.media.errors import MediaError
from storyboard.media.probe import probe
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Take
from storyboard.model.numbering import numbers
from storyboard.model.requests import Grade
from storyboard.studio.context import Context
from storyboard.studio.finding import shot_named, shots_named
from storyboard.studio.ids import new_id
from storyboard.studio.session import Session, open_session


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
        return f"{shot}: {clip.name} is take {take.id[:8]} ({take.frames} frames)"


def import_take(session: Session, shot_id: str, clip: Path) -> Take:
    """Copy a video file in, untouched, as an imported take of a shot; reads and writes files. Any thread.

    Raises MediaError naming the file when it is no video that plays.
    """
    if not clip.is_file():
        raise MediaError("there is no such file.", where=str(clip), fix="Check the name and the folder.")
    info = probe(clip, decode=True)
    if not info.has_video or info.frames < 1:
        raise MediaError("there are no moving pictures in it.", where=str(clip), fix="Choose a video file.")
    scribe = session.scribe
    take = Take(
        id=new_id(),
        shot_id=shot_id,
        grade=Grade.IMPORTED,
        sha256=session.media.add_file(clip, info.kind.suffix),
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
