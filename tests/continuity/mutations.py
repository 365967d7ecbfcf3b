"""Breaks of what people wear, hold, where they stand and look, and what the light does."""

import re
from collections.abc import Iterator

from storyboard.model.board import Board
from storyboard.model.shots import ContinueLink, Shot
from storyboard.model.values import replace
from tests.continuity.mutating import (
    CENTRE,
    FLIPPED,
    Mutant,
    last_seen,
    mirrored,
    neighbours,
    people,
    played,
    subject,
    third,
    told_before,
    with_change,
    with_shot,
    with_subject,
)

OTHER = {
    "wardrobe": "a bright yellow raincoat",
    "hair": "hair cropped short",
    "marks": "a bandaged head",
    "condition": "in two pieces",
}
MOVING = ("walk", "run", "danc", "leap", "climb", "row")


def slip(board: Board) -> Iterator[Mutant]:
    """Somebody's wardrobe, hair or mark, or a thing's condition, is another and nobody says why."""
    for shot in played(board):
        for seen in shot.subjects:
            before = last_seen(board, shot, seen.ref_id)
            for field, value in OTHER.items():
                is_told = any((c.subject_id, c.field) == (seen.ref_id, field) for c in shot.changes)
                if before is not None and not is_told and told_before(board, shot, seen.ref_id, field):
                    broken = with_change(board, shot, seen.ref_id, field, value)
                    yield Mutant(broken, (before.id, shot.id), field)


def cause_forgotten(board: Board) -> Iterator[Mutant]:
    """A change stays, its cause goes."""
    for shot in played(board):
        for at, change in enumerate(shot.changes):
            if not change.because or change.field not in (*OTHER, "owner"):
                continue
            before = told_before(board, shot, change.subject_id, change.field)
            if before and before != change.value:
                changes = (*shot.changes[:at], replace_change(change), *shot.changes[at + 1 :])
                first = last_seen(board, shot, change.subject_id)
                shots = (first.id, shot.id) if first is not None else (shot.id,)
                yield Mutant(with_shot(board, shot, changes=changes), shots, change.field)


def replace_change(change: object) -> object:
    """The same change without a cause."""
    return {**dict(change), "because": ""}  # type: ignore[call-overload]


def cause_cut_out(board: Board) -> Iterator[Mutant]:
    """The shot that shows a change of wardrobe, marks or condition no longer plays."""
    order = played(board)
    for before, shot, after in zip(order, order[1:], order[2:], strict=False):
        scene = board.scene_of(shot.id)
        if scene is None or not {before.id, after.id} <= set(scene.shot_ids):
            continue
        for change in shot.changes:
            old = told_before(board, shot, change.subject_id, change.field)
            is_seen = all(subject(s, change.subject_id) for s in (before, after))
            again = any((c.subject_id, c.field) == (change.subject_id, change.field) for c in after.changes)
            if change.field in OTHER and old and old != change.value and is_seen and not again:
                yield Mutant(_without(board, shot), (before.id, after.id), change.field)


def _without(board: Board, shot: Shot) -> Board:
    sequence = board.main_sequence
    items = tuple(
        replace(i, enabled=False) if getattr(i.source, "shot_id", "") == shot.id else i for i in sequence.items
    )
    return replace(board, sequences=(replace(sequence, items=items), *board.sequences[1:]))


def snatched(board: Board) -> Iterator[Mutant]:
    """A thing is with another person from one shot to the next, and nobody hands it over."""
    for shot in played(board):
        for thing in board.props:
            owner = told_before(board, shot, thing.id, "owner")
            seen = last_seen(board, shot, thing.id)
            if not owner or seen is None or subject(seen, owner) is None or _tells(board, thing.name):
                continue
            for other in people(board, shot):
                if other.ref_id != owner and subject(shot, thing.id) and not shot.changes:
                    yield Mutant(with_change(board, shot, thing.id, "owner", other.ref_id), (seen.id, shot.id), "owner")


def _tells(board: Board, name: str) -> bool:
    """Whether some text hands the thing on by an arrow, which this operator does not follow."""
    return any("→" in s.action and name.lower() in s.action.lower() for s in board.shots.values())


def hand_off_deleted(board: Board) -> Iterator[Mutant]:
    """A told hand-off is taken out of the text; later the thing is with the other all the same."""
    for shot in played(board):
        found = re.search(r"@?(?P<who>[\w ]+?) → (?:gives|hands) (?P<what>.+?) to (?P<to>[\w ]+)\.", shot.action)
        if found is None:
            continue
        to = next(m for m in board.cast if m.name.lower() == found["to"].strip().lower())
        giver = next(m for m in board.cast if m.name.lower() == found["who"].strip().lower())
        thing = next(p for p in board.props if p.name.lower() == found["what"].strip().lower())
        story = [i for scene in board.scenes for i in scene.shot_ids]
        for later in story[story.index(shot.id) + 1 :]:
            after = board.shots[later]
            if subject(after, thing.id) and subject(after, to.id) and not subject(after, giver.id):
                action = shot.action.replace("→", "and").replace(found["what"], "it")
                bare = with_shot(board, shot, action=action)
                after_bare = with_shot(bare, bare.shots[later], action=after.action.replace("→", "-"))
                yield Mutant(after_bare, (shot.id, later), "owner")
                break


def in_two_hands(board: Board) -> Iterator[Mutant]:
    """A shot says of two people that they hold one thing."""
    for shot in played(board):
        pair = people(board, shot)[:2]
        for thing in board.props[:2]:
            if len(pair) == 2 and not any(c.field in ("owner", "holds") for c in shot.changes):
                broken = with_change(board, shot, pair[0].ref_id, "holds", thing.name, "said")
                broken = with_change(broken, broken.shots[shot.id], pair[1].ref_id, "holds", thing.name, "said")
                yield Mutant(broken, (shot.id,), "owner")


def from_nowhere(board: Board) -> Iterator[Mutant]:
    """A thing that was set down in one place lies in another."""
    order = [s for scene in board.scenes for s in scene.shot_ids]
    for shot_id in order:
        shot, scene = board.shots[shot_id], board.scene_of(shot_id)
        for thing in board.props:
            seen = last_seen(board, shot, thing.id)
            home = seen and board.scene_of(seen.id)
            if not seen or not home or not scene or scene.location_id == home.location_id or _tells(board, thing.name):
                continue
            put_down = with_change(board, seen, thing.id, "owner", "", "it is left there")
            if not shot.changes and subject(shot, thing.id) is None and not told_between(board, seen, shot, thing.id):
                shown = (*shot.subjects, {"ref_id": thing.id})
                yield Mutant(with_shot(put_down, shot, subjects=shown), (seen.id, shot.id), "owner")


def told_between(board: Board, first: Shot, last: Shot, subject_id: str) -> bool:
    """Whether anything changes of a subject from the one shot to before the other."""
    story = [i for scene in board.scenes for i in scene.shot_ids]
    ids = story[story.index(first.id) : story.index(last.id) + 1]
    scenes = [c for scene in board.scenes if set(scene.shot_ids) & set(ids[1:]) for c in scene.changes]
    changes = [c for i in ids for c in board.shots[i].changes]
    return any(c.subject_id == subject_id for c in (*scenes, *changes))


def mirror(board: Board) -> Iterator[Mutant]:
    """A shot of two people is seen from the other side of the line."""
    for first, second, _ in neighbours(board):
        pair = [s for s in people(board, second) if (was := subject(first, s.ref_id)) and third(was) == third(s)]
        sides = {third(s) for s in pair}
        moves = any(s.travels for s in (*first.subjects, *second.subjects)) or "track" in str(second.framing.move)
        if sides == {"left", "right"} and not moves:
            turned = tuple(mirrored(s) for s in second.subjects)
            yield Mutant(with_shot(board, second, subjects=turned), (first.id, second.id), "side")


def side_jump(board: Board) -> Iterator[Mutant]:
    """Somebody who stands still is on the other side after the cut."""
    for first, second, _ in neighbours(board):
        for seen in people(board, second):
            was = subject(first, seen.ref_id)
            still = was and not any(s.travels or any(m in s.posture for m in MOVING) for s in (seen, was))
            steady = all(str(s.framing.move) in ("static", "push", "pull", "handheld") for s in (first, second))
            if was and still and steady and third(was) == third(seen) != CENTRE and third(seen):
                broken = with_subject(board, second, seen.ref_id, box=mirrored(seen).box)
                yield Mutant(broken, (first.id, second.id), "side")


def turn_back(board: Board) -> Iterator[Mutant]:
    """Somebody who crosses the frame one way crosses it the other way after the cut."""
    for first, second, _ in neighbours(board):
        for seen in second.subjects:
            was = subject(first, seen.ref_id)
            if was and was.travels == seen.travels and str(seen.travels) in FLIPPED:
                broken = with_subject(board, second, seen.ref_id, travels=FLIPPED[str(seen.travels)])
                yield Mutant(broken, (first.id, second.id), "travels")


def same_picture(board: Board) -> Iterator[Mutant]:
    """Two shots of the same people are taken from one place."""
    for first, second, _ in neighbours(board):
        same = {s.ref_id for s in first.subjects} == {s.ref_id for s in second.subjects}
        if (
            same
            and first.subjects
            and str(first.framing.move) == "static"
            and not isinstance(second.link, ContinueLink)
        ):
            boxes = {s.ref_id: s.box for s in first.subjects}
            alike = tuple(replace(s, box=boxes[s.ref_id]) for s in second.subjects)
            broken = with_shot(board, second, framing=first.framing, subjects=alike)
            yield Mutant(broken, (first.id, second.id), "size")


def look_away(board: Board) -> Iterator[Mutant]:
    """In a dialogue one of two looks the wrong way."""
    for first, second, scene in neighbours(board):
        speakers = {line.speaker_id for i in scene.shot_ids for line in board.shots[i].dialogue}
        here, there = people(board, second), people(board, first)
        for seen in here:
            partners = [p for p in there if p.ref_id != seen.ref_id and str(p.looks) == FLIPPED.get(str(seen.looks))]
            before = subject(first, seen.ref_id)
            pair = {seen.ref_id, *(p.ref_id for p in partners)}
            faced = len(there) == 1 or (before is not None and before.looks == seen.looks)
            if len(partners) == 1 and pair & speakers and faced and len(there) <= 2 and len(here) <= 2:
                broken = with_subject(board, second, seen.ref_id, looks=FLIPPED[str(seen.looks)])
                if len(here) == 1 or before is not None:
                    yield Mutant(broken, (first.id, second.id), "looks")


def light_break(board: Board) -> Iterator[Mutant]:
    """Within a scene the hour, the weather or the light is another after the cut."""
    for first, second, scene in neighbours(board):
        places = {first.location_id or scene.location_id, second.location_id or scene.location_id}
        if len(places) > 1:
            continue
        place = places.pop()
        values = {"time of day": str(scene.time_of_day or ""), "weather": scene.weather}
        values["light from"] = told_before(board, second, place, "light from")
        for field, value in values.items():
            if value and not any(c.subject_id == place and c.field == field for c in second.changes):
                other = "storm" if field == "weather" else "below" if field == "light from" else _hour(value)
                if other != value:
                    broken = with_change(board, second, place, field, other)
                    yield Mutant(broken, (first.id, second.id), field)


def _hour(value: str) -> str:
    return "night" if value != "night" else "day"


def posture_break(board: Board) -> Iterator[Mutant]:
    """Somebody who sat, stood or lay before the cut lies or stands after it."""
    for first, second, _ in neighbours(board):
        for seen in people(board, second):
            was = subject(first, seen.ref_id)
            told = {c.subject_id for s in (first, second) for c in s.changes if c.field == "posture"}
            if (
                was
                and was.posture in ("standing", "seated", "lying")
                and seen.ref_id not in told
                and "→" not in first.action
            ):
                other = "lying on the floor" if was.posture != "lying" else "standing"
                broken = with_subject(board, second, seen.ref_id, posture=other)
                yield Mutant(broken, (first.id, second.id), "posture")


def late_arrival(board: Board) -> Iterator[Mutant]:
    """Somebody arrives who has been there all the time."""
    for first, second, scene in neighbours(board):
        for seen in people(board, second):
            earliest = next((i for i in scene.shot_ids if subject(board.shots[i], seen.ref_id)), second.id)
            if subject(first, seen.ref_id) and not _tells(board, "enters") and not _tells(board, "leaves"):
                broken = with_change(board, second, seen.ref_id, "present", "yes", "comes in by the door")
                yield Mutant(broken, (earliest, second.id), "present")


def seen_after_leaving(board: Board) -> Iterator[Mutant]:
    """Somebody leaves and is still there after the cut."""
    for first, second, _ in neighbours(board):
        for seen in people(board, second):
            if subject(first, seen.ref_id) and not _tells(board, "enters") and not _tells(board, "leaves"):
                broken = with_change(board, first, seen.ref_id, "present", "no", "goes out by the door")
                yield Mutant(broken, (first.id, second.id), "present")


BREAKS_OF_STATE = (
    slip,
    cause_forgotten,
    cause_cut_out,
    snatched,
    hand_off_deleted,
    in_two_hands,
    from_nowhere,
    mirror,
    side_jump,
    turn_back,
    same_picture,
    look_away,
    light_break,
    posture_break,
    late_arrival,
    seen_after_leaving,
)
