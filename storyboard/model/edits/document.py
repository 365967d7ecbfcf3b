"""Edits of the board as a whole: words, formats and rate, numbering, generation, waivers, columns of one's own."""

from collections.abc import Mapping
from typing import Any

from storyboard.model.board import Board, CustomField, NumberingScheme
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.ordered import new_id, one, swapped, without
from storyboard.model.edits.rates import converted_sequence, converted_shot
from storyboard.model.errors import EditError
from storyboard.model.findings import Waiver
from storyboard.model.mentions import key_of
from storyboard.model.numbering import locked_now
from storyboard.model.picture import Format
from storyboard.model.rate import Rate


def set_board_title(board: Board, title: str) -> Edit:
    """Name the board."""
    return Edit("Rename board", changed(board, title=title), "title")


def set_board_words(board: Board, changes: Mapping[str, str]) -> Edit:
    """Set title, author or logline."""
    refused = changes.keys() - {"title", "author", "logline"}
    if refused:
        raise EditError(f"A board has no words called {min(refused)!r}; there are title, author and logline.")
    return Edit("Edit board", changed(board, **changes), f"board {' '.join(sorted(changes))}")


def add_format(board: Board, new: Format) -> Edit:
    """Add a delivery geometry."""
    new_id(new.id, {f.id for f in board.formats}, "format")
    return Edit("Add format", changed(board, formats=(*board.formats, new)))


def set_format(board: Board, format_id: str, changes: Mapping[str, Any]) -> Edit:
    """Change a format's name, size in pixels or safe areas; its rate is changed by `set_rate`."""
    refused = changes.keys() - {"name", "width", "height", "safe_areas"}
    if refused:
        raise EditError(f"A format has no field {min(refused)!r} to set here.")
    new = changed(one(board.formats, format_id, "format"), **changes)
    return Edit("Edit format", changed(board, formats=swapped(board.formats, new)), f"format:{format_id}")


def remove_format(board: Board, format_id: str) -> Edit:
    """Remove a format that is not the master's and that no sequence is in; reframing for it goes too."""
    old = one(board.formats, format_id, "format")
    if board.master.id == format_id:
        raise EditError("The master format stays; make another one the master first.")
    user = next((s for s in board.sequences if s.format_id == format_id), None)
    if user is not None:
        raise EditError(f"{old.name or format_id} is still in use: the sequence {user.name or user.id!r} is in it.")
    sequences = tuple(
        changed(
            s,
            items=tuple(changed(i, reframe={k: v for k, v in i.reframe.items() if k != format_id}) for i in s.items),
        )
        for s in board.sequences
    )
    return Edit("Remove format", changed(board, formats=without(board.formats, {format_id}), sequences=sequences))


def set_master_format(board: Board, format_id: str) -> Edit:
    """Make another format the master; lengths of shots are converted where its rate differs."""
    new = one(board.formats, format_id, "format")
    shots = {key: converted_shot(shot, board.master.rate, new.rate) for key, shot in board.shots.items()}
    return Edit("Choose master format", changed(board, master_format_id=format_id, shots=shots))


def set_rate(board: Board, format_id: str, rate: Rate) -> Edit:
    """Give a format another rate and convert every frame number that counts at it: shots, items, sound, marks."""
    old = one(board.formats, format_id, "format")
    formats = swapped(board.formats, changed(old, rate=rate))
    sequences = tuple(
        converted_sequence(s, old.rate, rate) if board.format(s.format_id).id == format_id else s
        for s in board.sequences
    )
    shots = board.shots
    if board.master.id == format_id:
        shots = {key: converted_shot(shot, old.rate, rate) for key, shot in shots.items()}
    return Edit("Change frame rate", changed(board, formats=formats, sequences=sequences, shots=shots))


def set_numbering_scheme(board: Board, scheme: NumberingScheme) -> Edit:
    """Number shots another way; refused while numbers are locked."""
    if board.numbering.is_locked:
        raise EditError("Shot numbers are locked; unlock them before choosing another way to number.")
    if scheme not in set(NumberingScheme):
        raise EditError(f"{scheme!r} is no way to number shots; there are {', '.join(NumberingScheme)}.")
    return Edit("Choose numbering", changed(board, numbering=changed(board.numbering, scheme=scheme)))


def lock_numbers(board: Board) -> Edit:
    """Keep every number for good: inserts get suffixes, moved shots keep theirs, removed ones become OMIT."""
    if board.numbering.is_locked:
        return Edit("Lock shot numbers", board)
    numbering = changed(board.numbering, is_locked=True, locked=locked_now(board))
    return Edit("Lock shot numbers", changed(board, numbering=numbering))


def unlock_numbers(board: Board) -> Edit:
    """Number the shots afresh from now on; OMIT numbers are forgotten."""
    numbering = changed(board.numbering, is_locked=False, locked=())
    return Edit("Unlock shot numbers", changed(board, numbering=numbering))


def set_generation(board: Board, changes: Mapping[str, Any]) -> Edit:
    """Choose target and model, caps (None: no cap) and whether chains wait for a yes."""
    generation = changed(board.generation, **changes)
    return Edit("Edit generation", changed(board, generation=generation), f"generation {' '.join(sorted(changes))}")


def add_waiver(board: Board, waiver: Waiver) -> Edit:
    """Say that a finding is meant; a waiver for the same rule, shots and values takes the place of the old one."""
    for shot_id in waiver.shot_ids:
        board.shot(shot_id)
    rest = tuple(w for w in board.waivers if not _same(w, waiver))
    return Edit("Waive finding", changed(board, waivers=(*rest, waiver)))


def remove_waiver(board: Board, waiver: Waiver) -> Edit:
    """Take a waiver back."""
    return Edit("Take waiver back", changed(board, waivers=tuple(w for w in board.waivers if not _same(w, waiver))))


def turn_rule(board: Board, rule: str, *, on: bool) -> Edit:
    """Switch a continuity rule on or off for this board."""
    rest = tuple(r for r in board.rules_off if r != rule)
    return Edit("Switch rule", changed(board, rules_off=rest if on else (*rest, rule)))


def add_field(board: Board, field: CustomField) -> Edit:
    """Add a column of one's own; names are unique, whatever their case."""
    new_id(field.id, {f.id for f in board.fields}, "custom field")
    _check_field_name(board, field.name, "")
    return Edit("Add custom field", changed(board, fields=(*board.fields, field)))


def set_custom_field(board: Board, field_id: str, changes: Mapping[str, Any]) -> Edit:
    """Change a column's name, kind or choices; what is filled in stays."""
    if "id" in changes:
        raise EditError("Ids never change.")
    new = changed(one(board.fields, field_id, "custom field"), **changes)
    _check_field_name(board, new.name, field_id)
    return Edit("Change custom field", changed(board, fields=swapped(board.fields, new)), f"column:{field_id}")


def remove_field(board: Board, field_id: str) -> Edit:
    """Remove a column and what is filled in."""
    one(board.fields, field_id, "custom field")
    shots = {
        key: changed(shot, fields={k: v for k, v in shot.fields.items() if k != field_id})
        if field_id in shot.fields
        else shot
        for key, shot in board.shots.items()
    }
    return Edit("Remove custom field", changed(board, fields=without(board.fields, {field_id}), shots=shots))


def _check_field_name(board: Board, name: str, own_id: str) -> None:
    if not name.strip():
        raise EditError("A custom field needs a name.")
    if any(key_of(f.name) == key_of(name) for f in board.fields if f.id != own_id):
        raise EditError(f"There is already a custom field called {name!r}.")


def _same(one_waiver: Waiver, other: Waiver) -> bool:
    return (one_waiver.rule, one_waiver.shot_ids, one_waiver.fingerprint) == (
        other.rule,
        other.shot_ids,
        other.fingerprint,
    )
