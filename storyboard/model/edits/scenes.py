"""Edits of scenes: add, remove, move, merge, split, and what a scene says about its place and time."""

from collections.abc import Mapping
from typing import Any

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.ordered import new_id, one, put, swapped, without
from storyboard.model.edits.running_order import numbered, reseated
from storyboard.model.edits.shots import without_shots
from storyboard.model.edits.words import check_words
from storyboard.model.errors import EditError
from storyboard.model.shots import Scene, StateChange

SETTABLE = frozenset(
    {"heading", "is_interior", "location_id", "time_of_day", "weather", "is_continuous", "beat", "colour", "notes"}
)
"""The fields of a scene that `set_scene` changes."""


def add_scene(board: Board, scene: Scene, after: str | None = None) -> Edit:
    """Add an empty scene behind the scene `after` (empty: first, None: last)."""
    new_id(scene.id, {s.id for s in board.scenes}, "scene")
    if scene.shot_ids:
        raise EditError("A new scene is added empty; move shots into it afterwards.")
    return Edit("Add scene", changed(board, scenes=put(board.scenes, (scene,), after, "scene")))


def remove_scene(board: Board, scene_id: str) -> Edit:
    """Remove a scene with all its shots; what that does to items, links and waivers is as for `remove_shots`."""
    scene = one(board.scenes, scene_id, "scene")
    emptied = without_shots(board, frozenset(scene.shot_ids))
    return Edit("Remove scene", changed(emptied, scenes=without(emptied.scenes, {scene_id})))


def move_scene(board: Board, scene_id: str, after: str | None = None) -> Edit:
    """Move a scene behind another (empty: first, None: last); the items of its shots go along."""
    scene = one(board.scenes, scene_id, "scene")
    if after == scene_id:
        return Edit("Move scene", board)
    scenes = put(without(board.scenes, {scene_id}), (scene,), after, "scene")
    if scenes == board.scenes:
        return Edit("Move scene", board)
    return Edit("Move scene", reseated(changed(board, scenes=scenes), scene.shot_ids), about=(scene_id,))


def rename_scene(board: Board, scene_id: str, heading: str) -> Edit:
    """Give the scene a heading of its own; empty goes back to the one made from place and time."""
    scene = changed(one(board.scenes, scene_id, "scene"), heading=heading)
    return Edit("Rename scene", changed(board, scenes=swapped(board.scenes, scene)), f"heading:{scene_id}")


def set_scene(board: Board, scene_id: str, changes: Mapping[str, Any]) -> Edit:
    """Change what a scene says: any of the fields in SETTABLE."""
    unknown = changes.keys() - SETTABLE
    if unknown:
        raise EditError(f"A scene has no field {min(unknown)!r} to set.")
    check_words(changes)
    location_id = changes.get("location_id", "")
    if location_id:
        one(board.locations, location_id, "location")
    scene = changed(one(board.scenes, scene_id, "scene"), **changes)
    key = f"scene {' '.join(sorted(changes))}:{scene_id}"
    return Edit("Edit scene", changed(board, scenes=swapped(board.scenes, scene)), key)


def set_scene_changes(board: Board, scene_id: str, state_changes: tuple[StateChange, ...]) -> Edit:
    """Say what is different from this scene on before its first shot."""
    known = {entry.id for entry in board.entries()}
    for change in state_changes:
        if change.subject_id not in known:
            raise EditError(f"There is nobody and nothing called {change.subject_id!r} in the bible.")
    scene = changed(one(board.scenes, scene_id, "scene"), changes=state_changes)
    return Edit("Edit state changes", changed(board, scenes=swapped(board.scenes, scene)))


def merge_scenes(board: Board, first_id: str, second_id: str) -> Edit:
    """Append the shots of the scene that follows to the first, which keeps its heading, place and time."""
    ids = tuple(scene.id for scene in board.scenes)
    first, second = one(board.scenes, first_id, "scene"), one(board.scenes, second_id, "scene")
    if ids.index(second_id) != ids.index(first_id) + 1:
        raise EditError("Only two scenes that follow each other can be merged.")
    notes = "\n".join(text for text in (first.notes, second.notes) if text)
    merged = changed(
        first, shot_ids=(*first.shot_ids, *second.shot_ids), changes=(*first.changes, *second.changes), notes=notes
    )
    scenes = without(swapped(board.scenes, merged), {second_id})
    return Edit("Merge scenes", changed(board, scenes=scenes), about=(first_id, second_id))


def split_scene(board: Board, scene_id: str, at_shot_id: str, new_scene_id: str) -> Edit:
    """Begin a new scene, with the same place and time, at one of the scene's shots."""
    scene = one(board.scenes, scene_id, "scene")
    new_id(new_scene_id, {s.id for s in board.scenes}, "scene")
    if at_shot_id not in scene.shot_ids[1:]:
        raise EditError("A scene is split at one of its shots after the first.")
    at = scene.shot_ids.index(at_shot_id)
    late = changed(scene, id=new_scene_id, shot_ids=scene.shot_ids[at:], changes=(), notes="")
    early = changed(scene, shot_ids=scene.shot_ids[:at])
    scenes = put(swapped(board.scenes, early), (late,), scene_id, "scene")
    return Edit("Split scene", numbered(changed(board, scenes=scenes)), about=(scene_id,))
