"""Breaks of bodies that have just moved, and of things that are shown without the one who has them."""

from collections.abc import Iterator

from storyboard.model.board import Board
from storyboard.model.shots import Subject
from tests.continuity.mutating import (
    Mutant,
    last_seen,
    neighbours,
    people,
    played,
    subject,
    told_before,
    with_shot,
    with_subject,
)


def thing_left_apart(board: Board) -> Iterator[Mutant]:
    """A shot of nobody shows a thing that somebody has with them in another place."""
    cast, scenes = {member.id for member in board.cast}, {i: s for s in board.scenes for i in s.shot_ids}
    for shot in played(board):
        scene = scenes[shot.id]
        if people(board, shot) or shot.location_id:
            continue
        for thing in board.props:
            owner = told_before(board, shot, thing.id, "owner")
            was = last_seen(board, shot, owner) if owner in cast and not _told_by_text(board, thing.name) else None
            if (
                was is None
                or was.location_id
                or subject(shot, thing.id)
                or any(c.field == "owner" for c in shot.changes)
            ):
                continue
            later = [s for s in board.scenes[board.scenes.index(scene) :] if _shows(board, s.shot_ids, owner)]
            places = {scenes[was.id].location_id, *(s.location_id for s in later[:1])}
            if scene.location_id not in places and not _shows(board, scene.shot_ids, owner):
                broken = with_shot(board, shot, subjects=(*shot.subjects, Subject(ref_id=thing.id)))
                yield Mutant(broken, (was.id, shot.id), "owner")


def lies_after_climbing(board: Board) -> Iterator[Mutant]:
    """Somebody climbs in one shot and lies or sits right after the cut."""
    for at, (first, second, _) in enumerate(neighbours(board)):
        for seen in people(board, second):
            told = any(c.field == "posture" for c in (*first.changes, *second.changes))
            if subject(first, seen.ref_id) and not told and "→" not in first.action + second.action:
                climbs = with_subject(board, first, seen.ref_id, posture="climbing the ladder")
                other = ("lying on the floor", "seated")[at % 2]
                broken = with_subject(climbs, second, seen.ref_id, posture=other)
                yield Mutant(broken, (first.id, second.id), "posture")


def _shows(board: Board, shot_ids: tuple[str, ...], ref_id: str) -> bool:
    return any(subject(board.shots[i], ref_id) for i in shot_ids)


def _told_by_text(board: Board, name: str) -> bool:
    return any("→" in s.action and name.lower() in s.action.lower() for s in board.shots.values())


BREAKS_APART = (thing_left_apart, lies_after_climbing)
