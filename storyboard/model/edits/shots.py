"""Edits of whole shots: add, remove, move, duplicate, split, merge, switch off; story and running order together."""

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.links import refuse_circle
from storyboard.model.edits.ordered import new_id, one, place
from storyboard.model.edits.running_order import (
    item_for,
    numbered,
    plays,
    reseated,
    resized,
    seated,
    with_items,
)
from storyboard.model.errors import EditError
from storyboard.model.shots import ContinueLink, CutLink, DialogueLine, Shot


def add_shot(board: Board, shot: Shot, scene_id: str, item_id: str, after: str | None = None) -> Edit:
    """Put a new shot into a scene behind the shot `after` (empty: first, None: last), and its item into the film."""
    _check_new(board, shot.id, item_id)
    _check_link(board, shot)
    told = _told(changed(board, shots={**board.shots, shot.id: shot}), (shot.id,), scene_id, after)
    return Edit("Add shot", numbered(seated(told, item_for(told, shot, item_id), shot.id)))


def remove_shots(board: Board, shot_ids: tuple[str, ...]) -> Edit:
    """Take shots out of the story and all their items out of every sequence.

    A `continue` link that pointed at one of them becomes a cut, and waivers given for one of them are dropped.
    Locked numbers stay behind as OMIT; takes are facts and stay.
    """
    gone = frozenset(board.shot(shot_id).id for shot_id in shot_ids)
    return Edit("Remove shots", without_shots(board, gone))


def move_shots(board: Board, shot_ids: tuple[str, ...], scene_id: str, after: str | None = None) -> Edit:
    """Move shots, in story order, behind the shot `after` of a scene (empty: first, None: last).

    The item of each goes along when it has exactly one; links are left as they are.
    """
    wanted = {board.shot(shot_id).id for shot_id in shot_ids}
    moved = tuple(shot.id for _, shot in board.story() if shot.id in wanted)
    if after in wanted:
        after = _before_run(board, scene_id, after, wanted)
    told = _told(board, moved, scene_id, after)
    if told.scenes == board.scenes:
        return Edit("Move shots", board)
    return Edit("Move shots", reseated(told, moved), about=moved)


def duplicate_shot(board: Board, shot_id: str, new_shot_id: str, item_id: str) -> Edit:
    """Add a copy of a shot, with an id of its own, right behind it; its item copies the trim of the first one."""
    shot = board.shot(shot_id)
    _check_new(board, new_shot_id, item_id)
    copy = changed(shot, id=new_shot_id)
    told = changed(board, shots={**board.shots, new_shot_id: copy})
    told = _told(told, (new_shot_id,), _scene_id(board, shot_id), shot_id)
    own = next((item for item in board.main_sequence.items if plays(item, shot_id)), None)
    new = item_for(told, copy, item_id)
    if own is not None:
        new = changed(own, id=item_id, source=new.source, take_id="")
    return Edit("Duplicate shot", numbered(seated(told, new, new_shot_id)), about=(shot_id,))


def play_again(board: Board, shot_id: str, item_id: str) -> Edit:
    """Add a second item of the same shot to the main sequence, behind those it already has."""
    shot = board.shot(shot_id)
    _check_item(board, item_id)
    items = board.main_sequence.items
    at = max((i + 1 for i, item in enumerate(items) if plays(item, shot_id)), default=None)
    new = item_for(board, shot, item_id)
    if at is None:
        return Edit("Play shot again", seated(board, new, shot_id))
    return Edit("Play shot again", with_items(board, board.main_sequence, (*items[:at], new, *items[at:])))


def split_shot(board: Board, shot_id: str, at_frame: int, new_shot_id: str, item_id: str) -> Edit:
    """Make two shots of one: the second begins at `at_frame` of the first and continues from it.

    Dialogue timed after the split and all state changes go to the second; shots that continued from the first now
    continue from the second. Items that played the whole shot play the first part, and in the main sequence the
    second part follows them.
    """
    shot = board.shot(shot_id)
    if not 0 < at_frame < shot.frames:
        raise EditError(f"A shot of {shot.frames} frames can be split between frames 1 and {shot.frames - 1}.")
    _check_new(board, new_shot_id, item_id)
    early, late = _split_dialogue(shot.dialogue, at_frame)
    first = changed(shot, dialogue=early, changes=())
    second = changed(
        shot,
        id=new_shot_id,
        frames=shot.frames - at_frame,
        dialogue=late,
        link=ContinueLink(from_shot_id=shot_id),
    )
    scene_id = _scene_id(board, shot_id)
    part = resized(board, shot_id, at_frame)
    linked = [other for other in part.shots.values() if _continues_from(other) == shot_id]
    shots = {**part.shots, **{other.id: _relinked(other, shot_id, new_shot_id) for other in linked}}
    shots |= {shot_id: changed(first, frames=at_frame), new_shot_id: second}
    told = _told(changed(part, shots=shots), (new_shot_id,), scene_id, shot_id)
    parted = numbered(seated(told, item_for(told, second, item_id), new_shot_id))
    return Edit("Split shot", parted, about=(shot_id,))


def merge_shots(board: Board, first_id: str, second_id: str) -> Edit:
    """Make one shot of two that follow each other in a scene; the first keeps its id, number, framing and link.

    Words are joined, lengths added, subjects and changes united. Items of the second are taken out; shots that
    continued from it now continue from the first.
    """
    first, second = board.shot(first_id), board.shot(second_id)
    scene = next((s for s in board.scenes if first_id in s.shot_ids), None)
    following = scene.shot_ids[scene.shot_ids.index(first_id) + 1 :][:1] if scene else ()
    if following != (second_id,):
        raise EditError("Only two shots that follow each other in one scene can be merged.")
    longer = resized(board, first_id, first.frames + second.frames)
    shots = {key: _relinked(other, second_id, first_id) for key, other in longer.shots.items()}
    shots[first_id] = _joined(first, second)
    merged = without_shots(changed(longer, shots=shots), frozenset({second_id}))
    refuse_circle(merged, first_id)
    return Edit("Merge shots", merged, about=(first_id, second_id))


def enable_shots(board: Board, shot_ids: tuple[str, ...], *, enabled: bool) -> Edit:
    """Switch all items of these shots in the main sequence on or off."""
    wanted = {board.shot(shot_id).id for shot_id in shot_ids}
    items = tuple(
        changed(item, enabled=enabled) if any(plays(item, shot_id) for shot_id in wanted) else item
        for item in board.main_sequence.items
    )
    return Edit("Switch shots on or off", with_items(board, board.main_sequence, items))


def without_shots(board: Board, gone: frozenset[str]) -> Board:
    """The board without these shots, their items, links to them and waivers for them."""
    scenes = tuple(
        changed(scene, shot_ids=tuple(i for i in scene.shot_ids if i not in gone))
        if gone.intersection(scene.shot_ids)
        else scene
        for scene in board.scenes
    )
    sequences = tuple(
        changed(s, items=tuple(item for item in s.items if not any(plays(item, i) for i in gone)))
        for s in board.sequences
    )
    shots = {
        key: changed(shot, link=CutLink()) if _continues_from(shot) in gone else shot
        for key, shot in board.shots.items()
        if key not in gone
    }
    waivers = tuple(waiver for waiver in board.waivers if not gone.intersection(waiver.shot_ids))
    return changed(board, scenes=scenes, sequences=sequences, shots=shots, waivers=waivers)


def _told(board: Board, shot_ids: tuple[str, ...], scene_id: str, after: str | None) -> Board:
    """The board with these shots in a scene behind `after`, and in no other."""
    one(board.scenes, scene_id, "scene")
    moved = frozenset(shot_ids)
    scenes = tuple(
        changed(scene, shot_ids=tuple(i for i in scene.shot_ids if i not in moved))
        if moved.intersection(scene.shot_ids)
        else scene
        for scene in board.scenes
    )
    scene = one(scenes, scene_id, "scene")
    at = place(scene.shot_ids, after, "shot in that scene")
    scene = changed(scene, shot_ids=(*scene.shot_ids[:at], *shot_ids, *scene.shot_ids[at:]))
    return changed(board, scenes=tuple(scene if s.id == scene_id else s for s in scenes))


def _before_run(board: Board, scene_id: str, after: str | None, moved: set[str]) -> str:
    """The nearest shot before `after` that stays where it is; empty when none does."""
    ids = one(board.scenes, scene_id, "scene").shot_ids
    at = place(ids, after, "shot in that scene")
    return next((i for i in reversed(ids[:at]) if i not in moved), "")


def _scene_id(board: Board, shot_id: str) -> str:
    scene = board.scene_of(shot_id)
    if scene is None:
        raise EditError(f"Shot {shot_id!r} is in no scene.")
    return scene.id


def _check_new(board: Board, shot_id: str, item_id: str) -> None:
    new_id(shot_id, board.shots, "shot")
    _check_item(board, item_id)


def _check_item(board: Board, item_id: str) -> None:
    new_id(item_id, {item.id for sequence in board.sequences for item in sequence.items}, "item")


def _check_link(board: Board, shot: Shot) -> None:
    if (source := _continues_from(shot)) is not None and source not in board.shots:
        raise EditError(f"Shot {shot.id!r} cannot continue from {source!r}, which is not on the board.")


def _continues_from(shot: Shot) -> str | None:
    return shot.link.from_shot_id if isinstance(shot.link, ContinueLink) else None


def _relinked(shot: Shot, old_id: str, source_id: str) -> Shot:
    """The shot continuing from `source_id` where it continued from `old_id`."""
    if isinstance(shot.link, ContinueLink) and shot.link.from_shot_id == old_id and shot.id != source_id:
        return changed(shot, link=changed(shot.link, from_shot_id=source_id))
    return shot


def _split_dialogue(
    lines: tuple[DialogueLine, ...], at_frame: int
) -> tuple[tuple[DialogueLine, ...], tuple[DialogueLine, ...]]:
    early = tuple(line for line in lines if (line.start_frame or 0) < at_frame)
    late = (line for line in lines if (line.start_frame or 0) >= at_frame)
    return early, tuple(changed(line, start_frame=(line.start_frame or 0) - at_frame) for line in late)


def _joined(first: Shot, second: Shot) -> Shot:
    later = tuple(
        line if line.start_frame is None else changed(line, start_frame=line.start_frame + first.frames)
        for line in second.dialogue
    )
    seen = {subject.ref_id for subject in first.subjects}
    shown = {(r.asset_id, r.role) for r in first.references}
    words = {
        name: _sentence(getattr(first, name), getattr(second, name), apart)
        for name, apart in (("action", " "), ("sound", " "), ("prompt_override", " "), ("avoid", ", "), ("notes", "\n"))
    }
    return changed(
        first,
        **words,
        frames=first.frames + second.frames,
        dialogue=(*first.dialogue, *later),
        subjects=(*first.subjects, *(s for s in second.subjects if s.ref_id not in seen)),
        changes=(*first.changes, *second.changes),
        references=(*first.references, *(r for r in second.references if (r.asset_id, r.role) not in shown)),
        tags=(*first.tags, *(tag for tag in second.tags if tag not in first.tags)),
    )


def _sentence(first: str, second: str, apart: str) -> str:
    return first if first == second else apart.join(text for text in (first, second) if text)
