"""Edits of the bible: cast, locations, props and look. A new name flows into every text that mentions it."""

from collections.abc import Mapping
from typing import Any, cast

from storyboard.model.bible import CastMember, Entry, Location, Prop
from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.ordered import new_id
from storyboard.model.edits.renaming import with_mentions
from storyboard.model.edits.subjects import check_reference, with_reference
from storyboard.model.edits.voices import with_voice
from storyboard.model.errors import EditError
from storyboard.model.mentions import key_of
from storyboard.model.picture import Reference
from storyboard.model.shots import Scene, Shot

SHELVES: Mapping[type[Entry], str] = {CastMember: "cast", Location: "locations", Prop: "props"}
"""Where each kind of entry is kept on the board."""


def add_entry(board: Board, entry: Entry) -> Edit:
    """Add a cast member, a location or a prop; names are unique in the whole bible, whatever their case.

    Lines that begin with the name of a new cast member (`MARA: Not tonight.`) become theirs.
    """
    new_id(entry.id, {e.id for e in board.entries()}, "bible entry")
    _check_name(board, entry.name, "")
    for reference in entry.references:
        check_reference(board, reference)
    shelf = _shelf(entry)
    added = changed(board, **{shelf: (*getattr(board, shelf), entry)})
    voiced = with_voice(added, entry.id)
    if voiced is not added:
        return Edit("Add to the bible, with lines of dialogue", voiced)
    return Edit("Add to the bible", added)


def set_entry(board: Board, entry_id: str, changes: Mapping[str, Any]) -> Edit:
    """Change anything of an entry but its id; a changed name, or another one, flows as for `rename_entry`."""
    is_called = bool(changes.keys() & {"name", "aliases"})
    heard = with_voice(board, entry_id) if is_called else board
    entry = _entry(board, entry_id)
    if "id" in changes:
        raise EditError("The id of a bible entry never changes.")
    for reference in cast("tuple[Reference, ...]", changes.get("references", ())):
        check_reference(board, reference)
    new = changed(entry, **{name: value for name, value in changes.items() if name != "name"})
    made = _with_entry(heard, new)
    if "name" in changes:
        made = _renamed(made, entry_id, changes["name"])
    voiced = with_voice(made, entry_id) if is_called else made
    if heard is not board or voiced is not made:
        return Edit("Edit bible, with lines of dialogue", voiced)
    return Edit("Edit bible", made, f"bible {' '.join(sorted(changes))}:{entry_id}")


def rename_entry(board: Board, entry_id: str, name: str) -> Edit:
    """Give an entry another name and rewrite every mention (`@Name`) of the old one.

    Lines of nobody's that begin with a cast member's old or new name become theirs.
    """
    heard = with_voice(board, entry_id) if _entry(board, entry_id).name != name else board
    named = _renamed(heard, entry_id, name)
    voiced = with_voice(named, entry_id) if named is not heard else named
    if heard is not board or voiced is not named:
        return Edit("Rename in the bible, with lines of dialogue", voiced)
    return Edit("Rename in the bible", named, f"name:{entry_id}")


def remove_entry(board: Board, entry_id: str) -> Edit:
    """Take an entry out of the bible and of every shot and scene that names it by id; texts keep its name."""
    _entry(board, entry_id)
    shelves: dict[str, Any] = {
        name: tuple(_without_subject(e, entry_id) for e in getattr(board, name) if e.id != entry_id)
        for name in SHELVES.values()
    }
    look = changed(board.look, references=_unnamed(board.look.references, entry_id))
    shots = {key: _shot_without(shot, entry_id) for key, shot in board.shots.items()}
    scenes = tuple(_scene_without(scene, entry_id) for scene in board.scenes)
    return Edit("Remove from the bible", changed(board, **shelves, look=look, shots=shots, scenes=scenes))


def add_entry_reference(board: Board, entry_id: str, reference: Reference) -> Edit:
    """Show an asset with an entry wherever the entry is seen."""
    check_reference(board, reference)
    entry = _entry(board, entry_id)
    new = changed(entry, references=with_reference(entry.references, reference))
    return Edit("Add reference", _with_entry(board, new))


def set_look(board: Board, changes: Mapping[str, Any]) -> Edit:
    """Change anything of the look: name, description, palette (#rrggbb), what to avoid, references."""
    for reference in cast("tuple[Reference, ...]", changes.get("references", ())):
        check_reference(board, reference)
    return Edit("Edit look", changed(board, look=changed(board.look, **changes)), f"look {' '.join(sorted(changes))}")


def _entry(board: Board, entry_id: str) -> Entry:
    entry = board.entry(entry_id)
    if entry is None:
        raise EditError(f"There is nobody and nothing called {entry_id!r} in the bible.")
    return entry


def _shelf(entry: Entry) -> str:
    shelf = SHELVES.get(type(entry))
    if shelf is None:
        raise EditError("A bible entry is a cast member, a location or a prop.")
    return shelf


def _with_entry(board: Board, entry: Entry) -> Board:
    shelf = _shelf(entry)
    kept: tuple[Entry, ...] = getattr(board, shelf)
    return changed(board, **{shelf: tuple(entry if e.id == entry.id else e for e in kept)})


def _check_name(board: Board, name: str, own_id: str) -> None:
    if not name.strip():
        raise EditError("A bible entry needs a name.")
    if "\n" in name or "@" in name:
        raise EditError("A name in the bible is one line without an @.")
    if any(key_of(e.name) == key_of(name) for e in board.entries() if e.id != own_id):
        raise EditError(f"The bible already has an entry called {name!r}.")


def _renamed(board: Board, entry_id: str, name: str) -> Board:
    entry = _entry(board, entry_id)
    new = changed(entry, name=name)
    if entry.name == name:
        return board
    _check_name(board, name, entry_id)
    board = _with_entry(board, new)
    # The old name is no longer in the bible, but it is still what is looked for.
    return with_mentions(board, entry.name, name) if entry.name else board


def _unnamed(references: tuple[Reference, ...], entry_id: str) -> tuple[Reference, ...]:
    return tuple(changed(r, subject_id="") if r.subject_id == entry_id else r for r in references)


def _without_subject(entry: Entry, entry_id: str) -> Entry:
    return changed(entry, references=_unnamed(entry.references, entry_id))


def _shot_without(shot: Shot, entry_id: str) -> Shot:
    return changed(
        shot,
        location_id="" if shot.location_id == entry_id else shot.location_id,
        subjects=tuple(subject for subject in shot.subjects if subject.ref_id != entry_id),
        changes=tuple(change for change in shot.changes if change.subject_id != entry_id),
        dialogue=tuple(changed(line, speaker_id="") if line.speaker_id == entry_id else line for line in shot.dialogue),
        references=_unnamed(shot.references, entry_id),
    )


def _scene_without(scene: Scene, entry_id: str) -> Scene:
    return changed(
        scene,
        location_id="" if scene.location_id == entry_id else scene.location_id,
        changes=tuple(change for change in scene.changes if change.subject_id != entry_id),
    )
