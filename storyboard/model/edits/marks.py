"""Edits of markers and beats on the film's clock. All frames at the sequence's rate."""

from collections.abc import Mapping
from typing import Any

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.ordered import new_id, one, swapped, without
from storyboard.model.edits.running_order import with_sequence
from storyboard.model.edits.words import check_colour, check_words
from storyboard.model.errors import EditError
from storyboard.model.sequences import BeatSpan, Marker, Sequence

SUGGESTED = "suggested"
"""The text of a beat marker that nobody has looked at yet."""


def add_marker(board: Board, sequence_id: str, marker: Marker) -> Edit:
    """Pin a note to a frame or a stretch of the film."""
    sequence = one(board.sequences, sequence_id, "sequence")
    new_id(marker.id, {m.id for s in board.sequences for m in s.markers}, "marker")
    return Edit("Add marker", _with_markers(board, sequence, (*sequence.markers, marker)))


def set_marker(board: Board, sequence_id: str, marker_id: str, changes: Mapping[str, Any]) -> Edit:
    """Move a marker or change its length, text or colour."""
    sequence = one(board.sequences, sequence_id, "sequence")
    new = changed(one(sequence.markers, marker_id, "marker"), **_without_id(changes))
    key = f"marker {' '.join(sorted(changes))}:{marker_id}"
    return Edit("Edit marker", _with_markers(board, sequence, swapped(sequence.markers, new)), key)


def remove_marker(board: Board, sequence_id: str, marker_id: str) -> Edit:
    """Take a marker away."""
    sequence = one(board.sequences, sequence_id, "sequence")
    one(sequence.markers, marker_id, "marker")
    return Edit("Remove marker", _with_markers(board, sequence, without(sequence.markers, {marker_id})))


def suggest_beats(board: Board, sequence_id: str, markers: tuple[Marker, ...]) -> Edit:
    """Pin suggested beats of the music in place of those suggested before; beats pinned by hand stay as they are.

    A suggestion on the frame of a beat that stays is left out.
    """
    sequence = one(board.sequences, sequence_id, "sequence")
    kept = tuple(m for m in sequence.markers if not (m.is_beat and m.text == SUGGESTED))
    held = {m.frame for m in kept if m.is_beat}
    ids = {m.id for s in board.sequences for m in (kept if s.id == sequence.id else s.markers)}
    new: list[Marker] = []
    for marker in markers:
        new_id(marker.id, ids, "marker")
        ids.add(marker.id)
        if marker.frame not in held:
            new.append(changed(marker, is_beat=True, text=SUGGESTED))
    return Edit("Suggest beats", _with_markers(board, sequence, (*kept, *new)))


def add_beat(board: Board, sequence_id: str, beat: BeatSpan) -> Edit:
    """Begin a part of the trailer at a frame; it lasts to the next one."""
    sequence = one(board.sequences, sequence_id, "sequence")
    new_id(beat.id, {b.id for s in board.sequences for b in s.beats}, "beat")
    return Edit("Add beat", _with_beats(board, sequence, (*sequence.beats, beat)))


def set_beat_span(board: Board, sequence_id: str, beat_id: str, changes: Mapping[str, Any]) -> Edit:
    """Move a part of the trailer or change its beat or name."""
    sequence = one(board.sequences, sequence_id, "sequence")
    check_words(changes)
    new = changed(one(sequence.beats, beat_id, "beat"), **_without_id(changes))
    key = f"beat {' '.join(sorted(changes))}:{beat_id}"
    return Edit("Edit beat", _with_beats(board, sequence, swapped(sequence.beats, new)), key)


def remove_beat(board: Board, sequence_id: str, beat_id: str) -> Edit:
    """Take a part away; the one before it lasts longer."""
    sequence = one(board.sequences, sequence_id, "sequence")
    one(sequence.beats, beat_id, "beat")
    return Edit("Remove beat", _with_beats(board, sequence, without(sequence.beats, {beat_id})))


def _without_id(changes: Mapping[str, Any]) -> Mapping[str, Any]:
    if "id" in changes:
        raise EditError("Ids never change.")
    return changes


def _with_markers(board: Board, sequence: Sequence, markers: tuple[Marker, ...]) -> Board:
    for marker in markers:
        if marker.frame < 0 or marker.frames < 0:
            raise EditError("A marker starts at frame 0 or later and lasts 0 frames or more.")
        check_colour(marker.colour)
    ordered = tuple(sorted(markers, key=lambda marker: marker.frame))
    return with_sequence(board, changed(sequence, markers=ordered))


def _with_beats(board: Board, sequence: Sequence, beats: tuple[BeatSpan, ...]) -> Board:
    starts = [beat.frame for beat in beats]
    if min(starts, default=0) < 0:
        raise EditError("A beat starts at frame 0 or later.")
    if len(set(starts)) < len(starts):
        raise EditError("Another beat already starts at that frame.")
    return with_sequence(board, changed(sequence, beats=tuple(sorted(beats, key=lambda beat: beat.frame))))
