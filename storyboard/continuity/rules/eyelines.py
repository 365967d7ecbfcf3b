"""Rules about looks: two people who speak with each other look at each other across the cut."""

from collections import defaultdict
from collections.abc import Iterator

from storyboard.continuity.noticing import mend, noticed
from storyboard.continuity.rules.axis import LATERAL, OPPOSITE
from storyboard.continuity.thread import Thread
from storyboard.model.findings import Finding
from storyboard.model.shots import Shot, Subject
from storyboard.model.words import Direction, StateField


def eyeline_mismatch(thread: Thread) -> Iterator[Finding]:
    """In a dialogue two people look the same way from shot to shot, or one turns away from the other in the cut."""
    speakers = _speakers(thread)
    for join in thread.joins:
        second = join.second
        talking = speakers[thread.scenes[second.id].id]
        if not talking:
            continue
        for person, subject in thread.people(second).items():
            if subject.looks in LATERAL:
                yield from _turned_away(thread, second, person, subject, talking)
        yield from _same_way(thread, second, talking)


def _speakers(thread: Thread) -> defaultdict[str, set[str]]:
    """Who speaks on screen, by scene."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for shot, state in thread.story():
        for line in shot.dialogue:
            if line.speaker_id in thread.book.cast and line.kind != "voice over":
                found[state.scene_id].add(line.speaker_id)
    return found


def _same_way(thread: Thread, second: Shot, talking: set[str]) -> Iterator[Finding]:
    """Two single shots, one of each of two people, who both look the same way."""
    alone = _alone(thread, second)
    if alone is None or alone[1].looks not in LATERAL:
        return
    person, subject = alone
    for join in thread.back(second, 3):
        other = _alone(thread, join.first)
        if not thread.people(join.first):
            continue
        if other is None or other[0] == person or not {person, other[0]} & talking:
            return
        is_wrong = thread.place(join.first) == thread.place(second) and other[1].looks == subject.looks
        if is_wrong and not _explained(thread, join.first, second, person):
            yield _mismatch(thread, join.first, second, person, str(other[1].looks), subject)
        return


def _turned_away(thread: Thread, second: Shot, person: str, subject: Subject, talking: set[str]) -> Iterator[Finding]:
    """Somebody who looked at another in the shot before looks away from them in this one."""
    for join in thread.back(second, 4):
        first = join.first
        before = thread.people(first).get(person)
        if thread.place(first) != thread.place(second):
            return
        if before is None or before.looks is None:
            continue
        if OPPOSITE.get(str(before.looks)) != subject.looks or subject.looks not in LATERAL:
            return
        partner = _looked_at(thread, first, person, before) or _other_alone(thread, second, person)
        is_pair = partner and {person, partner} & talking
        if (
            is_pair
            and not _looked_at(thread, second, person, subject)
            and not _explained(thread, first, second, person)
        ):
            yield _mismatch(thread, first, second, person, str(before.looks), subject)
        return


def _looked_at(thread: Thread, shot: Shot, person: str, subject: Subject) -> str:
    """Who stands where the person looks, in one picture; empty when nobody does."""
    if subject.box is None:
        return ""
    for other, seen in thread.people(shot).items():
        if other != person and seen.box is not None:
            is_right = seen.box.centre[0] > subject.box.centre[0]
            if subject.looks == (Direction.RIGHT if is_right else Direction.LEFT):
                return other
    return ""


def _other_alone(thread: Thread, shot: Shot, person: str) -> str:
    """Whom the person's single shot answers: the one who is alone in the shot of people before it."""
    for join in thread.back(shot, 3):
        people = thread.people(join.first)
        if people:
            return next((other for other in people if other != person), "") if len(people) == 1 else ""
    return ""


def _alone(thread: Thread, shot: Shot) -> tuple[str, Subject] | None:
    people = thread.people(shot)
    return next(iter(people.items())) if len(people) == 1 else None


def _explained(thread: Thread, first: Shot, second: Shot, person: str) -> bool:
    return thread.has_cause(first, second, person, StateField.LOOKS)


def _mismatch(thread: Thread, first: Shot, second: Shot, person: str, before: str, subject: Subject) -> Finding:
    right_way = OPPOSITE[str(subject.looks)]
    words = {"shot_id": second.id, "subject_id": person}
    return noticed(
        "eyeline_mismatch",
        first,
        second,
        subject_id=person,
        field=StateField.LOOKS,
        before=before,
        after=str(subject.looks),
        why="They speak with each other and do not look at each other; they seem to talk to somebody else.",
        fixes=(
            mend(f"Look {right_way}", "set_looks", **words, value=right_way),
            mend(
                "Show the turn in this shot",
                "set_state",
                **words,
                field=StateField.LOOKS,
                value=str(subject.looks),
                because="turns away",
            ),
        ),
    )
