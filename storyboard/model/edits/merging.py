"""Two entries of the bible that are the same: one takes the other's place everywhere."""

from typing import Any

from storyboard.model.bible import Entry
from storyboard.model.board import Board
from storyboard.model.edits.bible import remove_entry, set_entry
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.ordered import one
from storyboard.model.edits.renaming import with_mentions
from storyboard.model.errors import EditError
from storyboard.model.picture import Reference
from storyboard.model.shots import Scene, Shot, StateChange
from storyboard.model.values import replace


def merge_entry(board: Board, gone_id: str, kept_id: str) -> Edit:
    """Put `kept` wherever `gone` was seen, heard, changed or mentioned, and take `gone` out of the bible.

    The kept entry answers to the other's names from then on, has its pictures as well, and what it says itself stays.
    Raises EditError for entries of different kinds.
    """
    entries = tuple(board.entries())
    gone, kept = one(entries, gone_id, "bible entry"), one(entries, kept_id, "bible entry")
    if type(gone) is not type(kept) or gone_id == kept_id:
        raise EditError("Only two people, two places or two props can be made one.")
    board = with_mentions(board, gone.name, kept.name)
    shots = {key: _shot(shot, gone_id, kept_id) for key, shot in board.shots.items()}
    scenes = tuple(_scene(scene, gone_id, kept_id) for scene in board.scenes)
    board = changed(board, shots=shots, scenes=scenes)
    for entry in board.entries():
        named = _named(entry, gone_id, kept_id)
        board = set_entry(board, entry.id, named).board if named else board
    board = remove_entry(board, gone_id).board
    return Edit("Merge in the bible", set_entry(board, kept_id, _both(gone, kept)).board)


def _both(gone: Entry, kept: Entry) -> dict[str, Any]:
    """What the kept entry gains: names, pictures, and what it had nothing to say about."""
    names = (n for n in (*kept.aliases, gone.name, *gone.aliases) if n.casefold() != kept.name.casefold())
    shown = {(reference.asset_id, reference.role) for reference in kept.references}
    more = (reference for reference in gone.references if (reference.asset_id, reference.role) not in shown)
    return {
        "aliases": tuple(dict.fromkeys(names)),
        "description": kept.description or gone.description,
        "notes": "\n".join(note for note in (kept.notes, gone.notes) if note),
        "state": {**gone.state, **kept.state},
        "references": (*kept.references, *more),
    }


def _named(entry: Entry, gone_id: str, kept_id: str) -> dict[str, Any]:
    """What changes of an entry that names the other: who owns a thing, whom a picture shows."""
    references = _references(entry.references, gone_id, kept_id)
    state = {field: _value(value, gone_id, kept_id) for field, value in entry.state.items()}
    same = (references, state) == (entry.references, dict(entry.state))
    return {} if same else {"references": references, "state": state}


def _shot(shot: Shot, gone_id: str, kept_id: str) -> Shot:
    is_there = any(subject.ref_id == kept_id for subject in shot.subjects)
    subjects = tuple(
        changed(subject, ref_id=kept_id) if subject.ref_id == gone_id else subject
        for subject in shot.subjects
        if not (is_there and subject.ref_id == gone_id)
    )
    lines = (changed(line, speaker_id=kept_id) if line.speaker_id == gone_id else line for line in shot.dialogue)
    return changed(
        shot,
        subjects=subjects,
        dialogue=tuple(lines),
        location_id=kept_id if shot.location_id == gone_id else shot.location_id,
        changes=_changes(shot.changes, gone_id, kept_id),
        references=_references(shot.references, gone_id, kept_id),
    )


def _scene(scene: Scene, gone_id: str, kept_id: str) -> Scene:
    place = kept_id if scene.location_id == gone_id else scene.location_id
    return changed(scene, location_id=place, changes=_changes(scene.changes, gone_id, kept_id))


def _changes(changes: tuple[StateChange, ...], gone_id: str, kept_id: str) -> tuple[StateChange, ...]:
    """Of two changes of the same field the kept entry's own stays."""
    own = {change.field for change in changes if change.subject_id == kept_id}
    return tuple(
        replace(
            change,
            subject_id=kept_id if change.subject_id == gone_id else change.subject_id,
            value=_value(change.value, gone_id, kept_id),
        )
        for change in changes
        if not (change.subject_id == gone_id and change.field in own)
    )


def _value(value: str, gone_id: str, kept_id: str) -> str:
    """A state that names entries names them by their ids, with commas between."""
    parts = value.split(", ")
    swapped = (kept_id if part == gone_id else part for part in parts)
    return ", ".join(dict.fromkeys(swapped)) if gone_id in parts else value


def _references(references: tuple[Reference, ...], gone_id: str, kept_id: str) -> tuple[Reference, ...]:
    return tuple(changed(r, subject_id=kept_id) if r.subject_id == gone_id else r for r in references)
