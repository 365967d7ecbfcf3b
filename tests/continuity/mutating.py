"""What mutation operators are made of: a broken board, what must be found in it, and where a break is one.

Nothing here, nor in the operators, knows the rules' code: they only know what a script supervisor knows.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from storyboard.model.board import Board
from storyboard.model.sequences import ShotSource
from storyboard.model.shots import Scene, Shot, StateChange, Subject
from storyboard.model.values import replace


@dataclass(frozen=True)
class Mutant:
    """A board with one break, and what a finding must name: every shot of `shots`, and `field`."""

    board: Board
    shots: tuple[str, ...]
    field: str


Operator = Callable[[Board], Iterator[Mutant]]
"""Every place of a clean board where this one thing can be broken."""

LEFT, CENTRE, RIGHT = "left", "centre", "right"
FLIPPED = {LEFT: RIGHT, RIGHT: LEFT}


def played(board: Board) -> list[Shot]:
    """The shots as they play."""
    return [
        board.shots[item.source.shot_id]
        for item in board.main_sequence.items
        if item.enabled and isinstance(item.source, ShotSource)
    ]


def neighbours(board: Board) -> Iterator[tuple[Shot, Shot, Scene]]:
    """Two items that follow each other and play two shots of one scene, forwards."""
    scenes = {shot_id: scene for scene in board.scenes for shot_id in scene.shot_ids}
    for one, two in pairwise(item for item in board.main_sequence.items if item.enabled):
        if isinstance(one.source, ShotSource) and isinstance(two.source, ShotSource):
            first, second = one.source.shot_id, two.source.shot_id
            scene = scenes[first]
            if scenes[second] is scene and scene.shot_ids.index(first) < scene.shot_ids.index(second):
                yield board.shots[first], board.shots[second], scene


def with_shot(board: Board, shot: Shot, **changes: Any) -> Board:
    """The board with some fields of one shot changed."""
    return replace(board, shots={**board.shots, shot.id: replace(shot, **changes)})


def with_subject(board: Board, shot: Shot, ref_id: str, **changes: Any) -> Board:
    """The board with one subject of one shot seen otherwise."""
    subjects = tuple(replace(s, **changes) if s.ref_id == ref_id else s for s in shot.subjects)
    return with_shot(board, shot, subjects=subjects)


def with_change(board: Board, shot: Shot, subject_id: str, field: str, value: str, because: str = "") -> Board:
    """The board with one more state change in one shot."""
    new = StateChange(subject_id=subject_id, field=field, value=value, because=because)
    return with_shot(board, shot, changes=(*shot.changes, new))


def with_items(board: Board, **frames: int) -> Board:
    """The board with items of other lengths, by item id."""
    items = tuple(replace(i, frames=frames[i.id]) if i.id in frames else i for i in board.main_sequence.items)
    return replace(board, sequences=(replace(board.main_sequence, items=items), *board.sequences[1:]))


def people(board: Board, shot: Shot) -> list[Subject]:
    """The cast in the picture."""
    cast = {member.id for member in board.cast}
    return [s for s in shot.subjects if s.ref_id in cast]


def subject(shot: Shot, ref_id: str) -> Subject | None:
    """How somebody is seen in a shot; None where they are not."""
    return next((s for s in shot.subjects if s.ref_id == ref_id), None)


def third(seen: Subject) -> str:
    """The third of the frame that somebody is in; empty without a box."""
    if seen.box is None:
        return ""
    middle = seen.box.x + seen.box.width / 2
    return LEFT if middle < 0.33 else RIGHT if middle > 0.67 else CENTRE


def mirrored(seen: Subject) -> Subject:
    """The same, in a mirror."""
    box = seen.box and replace(seen.box, x=1 - seen.box.x - seen.box.width)
    return replace(seen, box=box, looks=FLIPPED.get(str(seen.looks), seen.looks))


def told_before(board: Board, shot: Shot, subject_id: str, field: str) -> str:
    """What is true of somebody before a shot: the bible's word, then what scenes and shots said on the way."""
    entry = board.entry(subject_id)
    value = entry.state.get(field, "") if entry else ""
    for scene in board.scenes:
        for change in scene.changes if set(scene.shot_ids) else ():
            if (change.subject_id, change.field) == (subject_id, field):
                value = change.value
        for shot_id in scene.shot_ids:
            if shot_id == shot.id:
                return value
            for change in board.shots[shot_id].changes:
                if (change.subject_id, change.field) == (subject_id, field):
                    value = change.value
    return value


def last_seen(board: Board, shot: Shot, ref_id: str) -> Shot | None:
    """The nearest shot before this one in the story that shows somebody or something."""
    found = None
    for scene in board.scenes:
        for shot_id in scene.shot_ids:
            if shot_id == shot.id:
                return found
            if subject(board.shots[shot_id], ref_id) is not None:
                found = board.shots[shot_id]
    return None
