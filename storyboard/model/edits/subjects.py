"""Edits of who and what a shot shows: subjects, state changes, references and drawn panels."""

from typing import Literal

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.ordered import one
from storyboard.model.edits.words import with_shot
from storyboard.model.errors import EditError
from storyboard.model.picture import Reference
from storyboard.model.shots import StateChange, Subject

Panel = Literal["start", "middle", "end"]


def set_subject(board: Board, shot_id: str, subject: Subject) -> Edit:
    """Show a cast member or prop in the shot, or change how it is shown when it already is."""
    shown = {entry.id for entry in (*board.cast, *board.props)}
    if subject.ref_id not in shown:
        raise EditError(f"There is no cast member or prop {subject.ref_id!r} in the bible.")
    shot = board.shot(shot_id)
    if any(s.ref_id == subject.ref_id for s in shot.subjects):
        subjects = tuple(subject if s.ref_id == subject.ref_id else s for s in shot.subjects)
    else:
        subjects = (*shot.subjects, subject)
    key = f"subject {subject.ref_id}:{shot_id}"
    return Edit("Edit who is seen", with_shot(board, changed(shot, subjects=subjects)), key)


def remove_subject(board: Board, shot_id: str, ref_id: str) -> Edit:
    """Take a cast member or prop out of the shot; what it changes or says there stays."""
    shot = board.shot(shot_id)
    kept = tuple(subject for subject in shot.subjects if subject.ref_id != ref_id)
    return Edit("Edit who is seen", with_shot(board, changed(shot, subjects=kept)))


def set_state_change(board: Board, shot_id: str, subject_id: str, field: str, value: str, because: str = "") -> Edit:
    """Say that something is different after this shot; it replaces an earlier word on the same field."""
    if board.entry(subject_id) is None:
        raise EditError(f"There is nobody and nothing called {subject_id!r} in the bible.")
    if not field.strip():
        raise EditError("A state change names the field that changes.")
    shot = board.shot(shot_id)
    new = StateChange(subject_id=subject_id, field=field, value=value, because=because)
    slot = (subject_id, field)
    if any((c.subject_id, c.field) == slot for c in shot.changes):
        changes = tuple(new if (c.subject_id, c.field) == slot else c for c in shot.changes)
    else:
        changes = (*shot.changes, new)
    key = f"state {subject_id} {field}:{shot_id}"
    return Edit("Edit state changes", with_shot(board, changed(shot, changes=changes)), key)


def remove_state_change(board: Board, shot_id: str, subject_id: str, field: str) -> Edit:
    """Take back that something is different after this shot."""
    shot = board.shot(shot_id)
    kept = tuple(change for change in shot.changes if (change.subject_id, change.field) != (subject_id, field))
    return Edit("Edit state changes", with_shot(board, changed(shot, changes=kept)))


def add_reference(board: Board, shot_id: str, reference: Reference) -> Edit:
    """Show the model an asset; the same asset in the same role is not added twice but replaced."""
    check_reference(board, reference)
    shot = board.shot(shot_id)
    return Edit("Add reference", with_shot(board, changed(shot, references=with_reference(shot.references, reference))))


def remove_reference(board: Board, shot_id: str, asset_id: str, role: str) -> Edit:
    """Stop showing an asset in that role."""
    shot = board.shot(shot_id)
    kept = tuple(r for r in shot.references if (r.asset_id, r.role) != (asset_id, role))
    return Edit("Remove reference", with_shot(board, changed(shot, references=kept)))


def set_panel(board: Board, shot_id: str, which: Panel, asset_id: str) -> Edit:
    """Set one of the drawn panels; an empty id takes it away."""
    if which not in ("start", "middle", "end"):
        raise EditError(f"A shot has a start, a middle and an end panel, but no {which!r} panel.")
    if asset_id:
        one(board.assets, asset_id, "asset")
    shot = board.shot(shot_id)
    return Edit("Set panel", with_shot(board, changed(shot, panels=changed(shot.panels, **{which: asset_id}))))


def check_reference(board: Board, reference: Reference) -> None:
    """Refuse a reference to an asset, or to somebody, that is not on the board."""
    one(board.assets, reference.asset_id, "asset")
    if reference.subject_id and board.entry(reference.subject_id) is None:
        raise EditError(f"There is nobody and nothing called {reference.subject_id!r} in the bible.")


def with_reference(references: tuple[Reference, ...], new: Reference) -> tuple[Reference, ...]:
    """The references with a new one at the end, or in the place of the same asset in the same role."""
    slot = (new.asset_id, new.role)
    if any((r.asset_id, r.role) == slot for r in references):
        return tuple(new if (r.asset_id, r.role) == slot else r for r in references)
    return (*references, new)
