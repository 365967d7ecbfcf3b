"""Beats of the music: suggested, pinned to the film's clock, and cuts moved onto them on request."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from storyboard.media.beats import Beats, find_beats
from storyboard.media.probe import probe
from storyboard.model.audio import AudioClip, AudioRole
from storyboard.model.board import Board
from storyboard.model.cut import Cut
from storyboard.model.edits.marks import suggest_beats
from storyboard.model.edits.snapping import Snapped, snap_to_beats
from storyboard.model.errors import StoryboardError
from storyboard.model.rate import Rate
from storyboard.model.sequences import Marker, Sequence, ShotSource
from storyboard.model.timing import converted, total_frames
from storyboard.studio.context import Context
from storyboard.studio.creating import BadChoice
from storyboard.studio.filming import cut_of, version_named
from storyboard.studio.ids import new_id
from storyboard.studio.session import Session, open_session

TOLERANCE_S = 0.25
LEAST_S = 0.5


class NoMusic(StoryboardError):
    """There is no music in which beats could be found."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Beats found in one piece of music: their frames in the film, its tempo, and how sure that is (0 to 1)."""

    clip_id: str
    name: str
    bpm: float
    confidence: float
    frames: tuple[int, ...]


def suggested(session: Session, sequence: Sequence) -> tuple[Suggestion, ...]:
    """What each piece of music in the running order suggests; may be called from any thread. Raises NoMusic."""
    board = session.board
    rate = board.format(sequence.format_id).rate
    clips = [c for t in sequence.audio if t.role == AudioRole.MUSIC and not t.is_muted for c in t.clips]
    if not clips:
        raise NoMusic("There is no music on this running order.", where=board.title, fix="Add some first.")
    return tuple(_of_clip(session, clip, rate, total_frames(sequence)) for clip in clips)


def beats_of_project(
    folder: Path,
    *,
    add: bool = False,
    snap: bool = False,
    tolerance_s: float = TOLERANCE_S,
    version: str = "",
    context: Context | None = None,
) -> dict[str, Any]:
    """Find the beats of the music; with `add` pin them as markers, with `snap` move cuts onto the beats there are.

    Snapping takes the pinned beats, else those just found. What was found and done as data. Raises NoMusic.
    """
    if not 0 < tolerance_s <= 10:
        raise BadChoice("A tolerance is more than 0 and at most 10 seconds.", fix="Write 0.25 for a quarter second.")
    with open_session(folder, context, read_only=not (add or snap)) as session:
        board = session.board
        sequence = _sequence(board, version_named(session, version))
        found = suggested(session, sequence)
        frames = sorted({frame for suggestion in found for frame in suggestion.frames})
        told: dict[str, Any] = {"music": [asdict(suggestion) for suggestion in found], "beats": frames}
        if add:
            markers = tuple(Marker(id=new_id(), frame=frame) for frame in frames)
            board = suggest_beats(board, sequence.id, markers).board
            told["added"] = len(frames)
        if snap:
            snapped = snapped_to_beats(session, board, sequence.id, tuple(frames), tolerance_s)
            board = snapped.edit.board
            told |= _told(session, board, sequence.id, snapped)
        if add or snap:
            session.project.save(board)
    return told


def snapped_to_beats(
    session: Session, board: Board, sequence_id: str, frames: tuple[int, ...] = (), tolerance_s: float = TOLERANCE_S
) -> Snapped:
    """The edit that moves cuts onto the beats pinned in the running order, else onto those given."""
    sequence = _sequence(board, sequence_id)
    rate = board.format(sequence.format_id).rate
    pinned = tuple(marker.frame for marker in sequence.markers if marker.is_beat)
    cut = cut_of(session, board, sequence_id)
    return snap_to_beats(
        board,
        sequence_id,
        pinned or frames,
        dict(_held(board, cut)),
        tolerance_frames=max(1, rate.frames(tolerance_s)),
        least_frames=max(1, rate.frames(LEAST_S)),
    )


def _held(board: Board, cut: Cut) -> Iterator[tuple[str, int]]:
    """How many frames the media of each item has; a shot without a take will have what it asks for."""
    for piece in cut.pieces:
        if piece.media_kind != "video":
            continue
        frames = piece.available_frames
        if not frames and isinstance(piece.source, ShotSource) and piece.source.shot_id in board.shots:
            frames = converted(board.shots[piece.source.shot_id].frames, board.master.rate, cut.format.rate)
        yield piece.item_id, max(frames, piece.in_frame + int(piece.frames * piece.speed.fraction))


def _of_clip(session: Session, clip: AudioClip, rate: Rate, film_frames: int) -> Suggestion:
    asset = session.board.asset(clip.asset_id)
    if asset is None:
        raise NoMusic(f"The sound {clip.asset_id!r} is not on the board.", fix="Add it again.")
    path = session.media.path_of(asset.sha256)
    beats = find_beats(path)
    end = clip.at_frame + clip.frames if clip.frames else film_frames
    length_s = probe(path).audio_s if clip.is_looped else 0.0
    frames = {rate.frames(time) for time in _film_times(beats, clip, rate, length_s, float(rate.seconds(end)))}
    kept = tuple(sorted(frame for frame in frames if max(0, clip.at_frame) <= frame < min(end, film_frames)))
    return Suggestion(clip.id, asset.name or "Music", beats.bpm, beats.confidence, kept)


def _film_times(beats: Beats, clip: AudioClip, rate: Rate, length_s: float, end_s: float) -> Iterator[float]:
    """When each beat is heard in the film, in every round of a loop."""
    in_s, at_s = float(rate.seconds(clip.in_frame)), float(rate.seconds(clip.at_frame))
    heard = [time - in_s for time in beats.times_s if time >= in_s - 0.001]
    around_s = length_s - in_s
    rounds = 1 if around_s <= 0.1 or not length_s else int((end_s - at_s) / around_s) + 1
    for count in range(rounds):
        yield from (max(0.0, at_s + count * around_s + time) for time in heard)


def _sequence(board: Board, sequence_id: str) -> Sequence:
    return next(s for s in board.sequences if s.id == sequence_id)


def _told(session: Session, board: Board, sequence_id: str, snapped: Snapped) -> dict[str, Any]:
    label = {piece.item_id: piece.label for piece in cut_of(session, board, sequence_id).pieces}
    return {
        "moved": [{"into": label[m.item_id], "from": m.from_frame, "to": m.to_frame} for m in snapped.moved],
        "kept": [{"into": label[k.item_id], "frame": k.frame, "why": k.why} for k in snapped.kept],
        "frames": total_frames(_sequence(board, sequence_id)),
    }
