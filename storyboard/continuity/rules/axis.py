"""Rules about the screen's geography: the line of action, sides, travel, and cuts between too like pictures."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from storyboard.continuity.ledger import side_of
from storyboard.continuity.noticing import mend, noticed
from storyboard.continuity.rules.posture import stance
from storyboard.continuity.thread import Thread
from storyboard.model.findings import Finding
from storyboard.model.shots import ContinueLink, Shot, Subject
from storyboard.model.words import Angle, Direction, Move, ShotSize, Side, StateField

OPPOSITE: Mapping[str, str] = {
    Direction.LEFT: Direction.RIGHT,
    Direction.RIGHT: Direction.LEFT,
    Direction.UP: Direction.DOWN,
    Direction.DOWN: Direction.UP,
}
LATERAL = frozenset({Direction.LEFT, Direction.RIGHT})
APART = 0.08
"""How far apart two people's middles stand, as a part of the width, before one is left of the other."""
NO_LINE = frozenset({Angle.OVERHEAD, Angle.POINT_OF_VIEW})
"""Angles that see the line of action from neither side."""
CROSSING = frozenset({Move.TRACK_LEFT, Move.TRACK_RIGHT, Move.CRANE_UP, Move.CRANE_DOWN})
"""Moves that may carry the camera over the line while the audience watches."""
SWEEPING = CROSSING | {Move.PAN_LEFT, Move.PAN_RIGHT}
REFRAMING = SWEEPING | {Move.PUSH, Move.PULL, Move.ZOOM_IN, Move.ZOOM_OUT, Move.TILT_UP, Move.TILT_DOWN}
"""Moves after which a shot ends on another picture than it began with."""
SAME_LENS = 1.25
"""Two lenses look alike when the longer is at most so many times the shorter."""
MOST_PEOPLE = 12
"""In a crowd only the first so many can be told apart."""
NEAR = 0.15
"""A subject that moves less than this part of the picture's width stands where it stood."""


def axis_crossed(thread: Thread) -> Iterator[Finding]:
    """Two people have changed sides across a cut: the camera has crossed the 180° line."""
    for join in thread.joins:
        pair = _flipped_pair(thread, join.second)
        if pair is not None:
            first, one, two = pair
            was, now = _order(first, one, two), _order(join.second, one, two)
            yield noticed(
                "axis_crossed",
                first,
                join.second,
                subject_id=one,
                field=StateField.SIDE,
                before=f"{was} of {thread.name(two)}",
                after=f"{now} of {thread.name(two)}",
                why="The camera has crossed the line between them; they seem to have changed places.",
                fixes=(
                    mend("Mirror this shot", "mirror_shot", shot_id=join.second.id),
                    mend(f"{thread.name(one)} crosses over here", "set_state", **_crossing(join.second, one)),
                ),
            )


def side_swapped(thread: Thread) -> Iterator[Finding]:
    """Somebody stands on the other side of the frame after a cut, and has not been seen to move."""
    for join in thread.joins:
        second = join.second
        flipped = _flipped_pair(thread, second)
        for person, subject in thread.people(second).items():
            side = thread.begins(second, person, StateField.SIDE)
            seen = _last_seen(thread, second, person, 3) if side in (Side.LEFT, Side.RIGHT) else None
            before = thread.ends(seen[0], person, StateField.SIDE) if seen else ""
            if seen is None or before in ("", side, Side.CENTRE):
                continue
            if flipped and person in flipped[1:] and flipped[0].id == seen[0].id:
                continue
            if _may_move(thread, seen[0], second, seen[1], subject):
                continue
            yield noticed(
                "side_swapped",
                seen[0],
                second,
                subject_id=person,
                field=StateField.SIDE,
                before=before,
                after=side,
                why=f"{thread.name(person)} jumps across the frame; the eye looks for them where they were.",
                fixes=(
                    mend(f"Keep {before}", "set_side", shot_id=second.id, subject_id=person, value=before),
                    mend("Show them crossing", "set_state", **_crossing(second, person)),
                ),
            )


def travel_flipped(thread: Thread) -> Iterator[Finding]:
    """Somebody crosses the frame one way and, when next seen in unbroken time, the other way."""
    before_on_screen = {two.id: one for one, two in pairwise(thread.played)}
    for shot in {shot.id: shot for shot in thread.played}.values():
        for subject in shot.subjects:
            way = thread.begins(shot, subject.ref_id, StateField.TRAVELS)
            if way not in OPPOSITE:
                continue
            seen = _last_seen(thread, shot, subject.ref_id, 6)
            if seen is None and (one := before_on_screen.get(shot.id)) is not None:
                seen = _just_before(thread, one, shot, subject.ref_id)
            before = thread.ends(seen[0], subject.ref_id, StateField.TRAVELS) if seen else ""
            if seen is None or OPPOSITE.get(before) != way:
                continue
            if thread.has_cause(seen[0], shot, subject.ref_id, StateField.TRAVELS):
                continue
            words = {"shot_id": shot.id, "subject_id": subject.ref_id}
            yield noticed(
                "travel_flipped",
                seen[0],
                shot,
                subject_id=subject.ref_id,
                field=StateField.TRAVELS,
                before=before,
                after=way,
                why="On the screen this is turning back; the audience loses the way.",
                fixes=(
                    mend(f"Travel {before} here too", "set_travel", **words, value=before),
                    mend(
                        "Show the turn in this shot",
                        "set_state",
                        **words,
                        field=StateField.TRAVELS,
                        value=way,
                        because="turns round",
                    ),
                ),
            )


def jump_cut(thread: Thread) -> Iterator[Finding]:
    """A cut between two pictures of the same one subject, of like size and angle: it jumps."""
    yield from _too_like(thread, "jump_cut", "the picture jumps instead of cutting", is_alone=True)


def thirty_degrees(thread: Thread) -> Iterator[Finding]:
    """A cut between two pictures of the same group, of like size and angle: the camera has moved less than 30°."""
    yield from _too_like(thread, "thirty_degrees", "the camera has not moved far enough to cut", is_alone=False)


def _too_like(thread: Thread, rule: str, why: str, *, is_alone: bool) -> Iterator[Finding]:
    for join in thread.joins:
        first, second = join.first, join.second
        if not join.is_direct or not _is_like(thread, first, second):
            continue
        if (len(first.subjects) == 1) != is_alone:
            continue
        picture = f"{first.framing.size}, {first.framing.angle}, {first.framing.lens_mm} mm"
        yield noticed(
            rule,
            first,
            second,
            subject_id=second.subjects[0].ref_id,
            field="size",
            before=picture,
            after=f"{second.framing.size}, {second.framing.angle}, {second.framing.lens_mm} mm",
            why=f"Two pictures of one size and angle follow each other; {why}.",
            fixes=(
                mend("Go closer", "set_size", shot_id=second.id, value=_another_size(second)),
                mend(
                    "Continue without a cut",
                    "set_link",
                    shot_id=second.id,
                    kind="continue",
                    from_shot_id=first.id,
                ),
            ),
        )


def _is_like(thread: Thread, first: Shot, second: Shot) -> bool:
    one, two = first.framing, second.framing
    who = {s.ref_id: s for s in first.subjects}
    if not who or who.keys() != {s.ref_id for s in second.subjects} or thread.place(first) != thread.place(second):
        return False
    if isinstance(second.link, ContinueLink) and second.link.from_shot_id == first.id:
        return False
    if (one.size, one.angle) != (two.size, two.angle) or one.move in REFRAMING:
        return False
    if max(one.lens_mm, two.lens_mm) > SAME_LENS * min(one.lens_mm, two.lens_mm):
        return False
    return all(_stays(who[s.ref_id], s) for s in second.subjects)


def _stays(one: Subject, two: Subject) -> bool:
    if one.box is None or two.box is None:
        return True
    return abs(one.box.centre[0] - two.box.centre[0]) < NEAR and 0.7 < one.box.height / two.box.height < 1.4


def _another_size(shot: Shot) -> str:
    sizes = [str(size) for size in ShotSize]
    at = sizes.index(str(shot.framing.size)) if shot.framing.size in sizes else 3
    return sizes[at - 2] if at >= 2 else sizes[at + 2]


def _order(shot: Shot, one: str, two: str) -> str:
    """Where the one stands as seen from the other: left, right, or nothing where that is not clear."""
    boxes = {s.ref_id: s.box for s in shot.subjects}
    here, there = boxes.get(one), boxes.get(two)
    if here is None or there is None:
        return ""
    apart = here.centre[0] - there.centre[0]
    return "" if abs(apart) < APART else Side.LEFT if apart < 0 else Side.RIGHT


def _flipped_pair(thread: Thread, second: Shot) -> tuple[Shot, str, str] | None:
    """The shot before and the two people whose order on the screen has turned over since; None where all is well."""
    if second.framing.angle in NO_LINE:
        return None
    people = [person for person, subject in thread.people(second).items() if subject.box is not None]
    people = people[:MOST_PEOPLE]
    for at, one in enumerate(people):
        for two in people[at + 1 :]:
            now = _order(second, one, two)
            first = _last_together(thread, second, one, two) if now else None
            if first is None or _order(first, one, two) in ("", now):
                continue
            if not _pair_may_cross(thread, first, second, (one, two)):
                return first, one, two
    return None


def _last_together(thread: Thread, second: Shot, one: str, two: str) -> Shot | None:
    place = thread.place(second)
    for join in thread.back(second):
        first = join.first
        if thread.place(first) != place or first.framing.angle in NO_LINE:
            return None
        if _order(first, one, two):
            return first
    return None


def _pair_may_cross(thread: Thread, first: Shot, second: Shot, pair: tuple[str, str]) -> bool:
    if first.framing.move in CROSSING or second.framing.move in CROSSING:
        return True
    between = [first, second]
    for join in thread.back(second):
        if join.first.id == first.id:
            break
        between.append(join.first)
    moving = any(s.ref_id in pair and s.travels in LATERAL for shot in between for s in shot.subjects)
    return moving or any(thread.has_cause(first, second, person, StateField.SIDE) for person in pair)


def _last_seen(thread: Thread, shot: Shot, person: str, most: int) -> tuple[Shot, Subject] | None:
    """The shot of the same run in which the person was seen last, and how."""
    for join in thread.back(shot, most):
        for subject in join.first.subjects:
            if subject.ref_id == person:
                return join.first, subject
    return None


def _just_before(thread: Thread, first: Shot, shot: Shot, person: str) -> tuple[Shot, Subject] | None:
    """The same across a break in time, where story and screen both go straight on and it is the same hour."""
    if shot.id in thread.joined or thread.order[first.id] + 1 != thread.order[shot.id]:
        return None
    if thread.scenes[first.id].time_of_day != thread.scenes[shot.id].time_of_day:
        return None
    return next(((first, s) for s in first.subjects if s.ref_id == person), None)


def _may_move(thread: Thread, first: Shot, second: Shot, was: Subject, now: Subject) -> bool:
    """Whether something lets somebody be on the other side: they go there, the camera sweeps, it is told."""
    if thread.place(first) != thread.place(second):
        return True
    if was.travels in LATERAL or now.travels in LATERAL or _walks(was) or _walks(now):
        return True
    if first.framing.move in SWEEPING or second.framing.move in SWEEPING:
        return True
    if first.framing.angle in NO_LINE or second.framing.angle in NO_LINE:
        return True
    # When one is told to cross over, the others in the picture are seen from the new side as well.
    return any(thread.has_cause(first, second, s.ref_id, StateField.SIDE) for s in second.subjects)


def _walks(subject: Subject) -> bool:
    words = subject.posture.casefold()
    return stance(words) in ("upright", "passing") and any(w in words for w in ("walk", "run", "danc", "pac", "leap"))


def _crossing(shot: Shot, person: str) -> dict[str, str]:
    subject = next(s for s in shot.subjects if s.ref_id == person)
    return {
        "shot_id": shot.id,
        "subject_id": person,
        "field": StateField.SIDE,
        "value": side_of(subject) or "",
        "because": "crosses over",
    }
