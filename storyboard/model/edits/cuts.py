"""Edits of whole sequences: the running orders of a board, their names, formats and wanted lengths."""

from collections.abc import Callable

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.ordered import new_id, one, put, without
from storyboard.model.edits.rates import converted_sequence
from storyboard.model.edits.running_order import rate_of, with_sequence
from storyboard.model.errors import EditError
from storyboard.model.sequences import Sequence


def add_sequence(board: Board, sequence_id: str, name: str, format_id: str) -> Edit:
    """Add an empty running order in one of the board's formats."""
    new_id(sequence_id, {s.id for s in board.sequences}, "sequence")
    one(board.formats, format_id, "format")
    new = Sequence(id=sequence_id, name=name, format_id=format_id)
    return Edit("Add sequence", changed(board, sequences=(*board.sequences, new)))


def duplicate_sequence(board: Board, sequence_id: str, new_sequence_id: str, name: str) -> Edit:
    """Add a copy of a running order behind it; the ids inside are prefixed with the copy's own id."""
    old = one(board.sequences, sequence_id, "sequence")
    new_id(new_sequence_id, {s.id for s in board.sequences}, "sequence")

    def own(thing_id: str) -> str:
        return f"{new_sequence_id}.{thing_id}"

    taken = {i.id for s in board.sequences for i in (*s.items, *s.audio, *s.markers, *s.beats)}
    clips = {c.id for s in board.sequences for t in s.audio for c in t.clips}
    for thing_id in (own(i.id) for i in (*old.items, *old.audio, *old.markers, *old.beats)):
        new_id(thing_id, taken, "part of a sequence")
    for clip_id in (own(c.id) for t in old.audio for c in t.clips):
        new_id(clip_id, clips, "audio clip")
    copy = changed(
        old,
        id=new_sequence_id,
        name=name,
        items=tuple(changed(item, id=own(item.id)) for item in old.items),
        audio=tuple(
            changed(track, id=own(track.id), clips=tuple(changed(clip, id=own(clip.id)) for clip in track.clips))
            for track in old.audio
        ),
        markers=tuple(changed(marker, id=own(marker.id)) for marker in old.markers),
        beats=tuple(changed(beat, id=own(beat.id)) for beat in old.beats),
    )
    return Edit("Duplicate sequence", changed(board, sequences=put(board.sequences, (copy,), sequence_id, "sequence")))


def remove_sequence(board: Board, sequence_id: str) -> Edit:
    """Remove a running order; the last one stays."""
    one(board.sequences, sequence_id, "sequence")
    if len(board.sequences) == 1:
        raise EditError("A board keeps at least one sequence.")
    return Edit("Remove sequence", changed(board, sequences=without(board.sequences, {sequence_id})))


def make_main_sequence(board: Board, sequence_id: str) -> Edit:
    """Make a running order the one that cards and timing edit."""
    sequence = one(board.sequences, sequence_id, "sequence")
    rest = without(board.sequences, {sequence_id})
    return Edit("Choose main sequence", changed(board, sequences=(sequence, *rest)))


def rename_sequence(board: Board, sequence_id: str, name: str) -> Edit:
    """Name a running order."""
    return Edit("Rename sequence", _set(board, sequence_id, lambda s: changed(s, name=name)), f"name:{sequence_id}")


def set_target_frames(board: Board, sequence_id: str, frames: int | None) -> Edit:
    """Say how long the film should be; None where any length will do."""
    if frames is not None and frames < 1:
        raise EditError("A film's target is at least 1 frame long.")
    board = _set(board, sequence_id, lambda s: changed(s, target_frames=frames))
    return Edit("Set target length", board, f"target:{sequence_id}")


def set_sequence_format(board: Board, sequence_id: str, format_id: str) -> Edit:
    """Show a running order in another format; its frame numbers are converted where the rate differs."""
    new = one(board.formats, format_id, "format")

    def shown(sequence: Sequence) -> Sequence:
        return changed(converted_sequence(sequence, rate_of(board, sequence), new.rate), format_id=format_id)

    return Edit("Choose format", _set(board, sequence_id, shown))


def _set(board: Board, sequence_id: str, change: Callable[[Sequence], Sequence]) -> Board:
    return with_sequence(board, change(one(board.sequences, sequence_id, "sequence")))
