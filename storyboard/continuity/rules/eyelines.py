"""Rules about looks: two people who speak with each other look at each other across the cut."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from storyboard.continuity.noticing import mend, noticed
from storyboard.continuity.rules.axis import LATERAL, OPPOSITE
from storyboard.continuity.thread import Thread
from storyboard.model.findings import Finding
from storyboard.model.shots import Shot
from storyboard.model.words import Direction, StateField


@dataclass(frozen=True, slots=True)
class _Clash:
    """Two looks that do not go together: whose in the first shot, and whose in the second."""

    first: Shot
    second: Shot
    one: str
    two: str

    @property
    def looks(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """Shot and person of both looks, the later first."""
        return (self.second.id, self.two), (self.first.id, self.one)


def eyeline_mismatch(thread: Thread) -> Iterator[Finding]:
    """In a dialogue two people look the same way from shot to shot, or one turns away from the other in the cut.

    One wrong look clashes with several right ones: the look that most clashes share is the one that is found, once,
    in all of these shots; the sentence says which two the values are of.
    """
    left: list[_Clash] = list(_clashes(thread))
    while left:
        counted = Counter(look for clash in left for look in clash.looks)
        wrong = max((look for clash in left for look in clash.looks), key=lambda look: counted[look])
        mine = [clash for clash in left if wrong in clash.looks]
        left = [clash for clash in left if wrong not in clash.looks]
        # The nearest shot before it is what the eye compares it with.
        shown = max(mine, key=lambda c: (c.looks[0] == wrong, thread.order[c.first.id]))
        yield _mismatch(thread, shown, wrong, mine)


def _clashes(thread: Thread) -> Iterator[_Clash]:
    speakers = _speakers(thread)
    for join in thread.joins:
        second = join.second
        talking = speakers[thread.scenes[second.id].id]
        if not talking:
            continue
        for person in thread.people(second):
            if _looks(thread, second, person) in LATERAL:
                yield from _turned_away(thread, second, person, talking)
        yield from _same_way(thread, second, talking)


def _looks(thread: Thread, shot: Shot, person: str) -> str:
    return thread.begins(shot, person, StateField.LOOKS)


def _speakers(thread: Thread) -> defaultdict[str, set[str]]:
    """Who speaks on screen, by scene."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for shot, state in thread.story():
        for line in shot.dialogue:
            if line.speaker_id in thread.book.cast and line.kind != "voice over":
                found[state.scene_id].add(line.speaker_id)
    return found


def _same_way(thread: Thread, second: Shot, talking: set[str]) -> Iterator[_Clash]:
    """Two single shots, one of each of two people, who both look the same way."""
    person = _alone(thread, second)
    if not person or _looks(thread, second, person) not in LATERAL:
        return
    for join in thread.back(second, 3):
        other = _alone(thread, join.first)
        if not thread.people(join.first):
            continue
        if not other or other == person or not {person, other} & talking:
            return
        is_one_way = thread.ends(join.first, other, StateField.LOOKS) == _looks(thread, second, person)
        is_wrong = is_one_way and thread.place(join.first) == thread.place(second)
        if is_wrong and not _explained(thread, join.first, second, person):
            yield _Clash(join.first, second, other, person)
        return


def _turned_away(thread: Thread, second: Shot, person: str, talking: set[str]) -> Iterator[_Clash]:
    """Somebody who looked at another in the shot before looks away from them in this one."""
    looks = _looks(thread, second, person)
    for join in thread.back(second, 4):
        first = join.first
        if thread.place(first) != thread.place(second):
            return
        before = thread.ends(first, person, StateField.LOOKS) if person in thread.people(first) else ""
        if not before:
            continue
        if OPPOSITE.get(before) != looks:
            return
        partner = _looked_at(thread, first, person, before) or _other_alone(thread, second, person)
        is_pair = partner and {person, partner} & talking
        if is_pair and not _looked_at(thread, second, person, looks) and not _explained(thread, first, second, person):
            yield _Clash(first, second, person, person)
        return


def _looked_at(thread: Thread, shot: Shot, person: str, looks: str) -> str:
    """Who stands where the person looks, in one picture; empty when nobody does."""
    people = thread.people(shot)
    box = people[person].box
    for other, seen in people.items() if box is not None else ():
        if other != person and box is not None and seen.box is not None:
            is_right = seen.box.centre[0] > box.centre[0]
            if looks == (Direction.RIGHT if is_right else Direction.LEFT):
                return other
    return ""


def _other_alone(thread: Thread, shot: Shot, person: str) -> str:
    """Whom the person's single shot answers: the one who is alone in the shot of people before it."""
    for join in thread.back(shot, 3):
        people = thread.people(join.first)
        if people:
            return next((other for other in people if other != person), "") if len(people) == 1 else ""
    return ""


def _alone(thread: Thread, shot: Shot) -> str:
    people = thread.people(shot)
    return next(iter(people)) if len(people) == 1 else ""


def _explained(thread: Thread, first: Shot, second: Shot, person: str) -> bool:
    return thread.has_cause(first, second, person, StateField.LOOKS)


def _mismatch(thread: Thread, clash: _Clash, wrong: tuple[str, str], all_of_it: list[_Clash]) -> Finding:
    shot_id, person = wrong
    is_later = shot_id == clash.second.id
    shot = clash.second if is_later else clash.first
    before = thread.ends(clash.first, clash.one, StateField.LOOKS)
    after = _looks(thread, clash.second, clash.two)
    looks = after if is_later else before
    involved = sorted({s.id for c in all_of_it for s in (c.first, c.second)}, key=thread.order.__getitem__)
    pair = (clash.first.id, clash.second.id)
    one, two = (thread.numbers.get(shot_id, shot_id) for shot_id in pair)
    more = ", ".join(thread.numbers.get(i, i) for i in involved if i not in pair)
    right_way = OPPOSITE[looks]
    words = {"shot_id": shot.id, "subject_id": person}
    # A turn that is shown explains what comes before it; what comes after would still not match.
    turns = (
        (
            mend(
                "Show the turn in this shot",
                "set_state",
                **words,
                field=StateField.LOOKS,
                value=looks,
                because="turns away",
            ),
        )
        if all(c.looks[0] == wrong for c in all_of_it)
        else ()
    )
    why = "They speak with each other and do not look at each other; they seem to talk to somebody else."
    if more:
        why = f"From {one} to {two} they speak and do not look at each other; {more} would not match either."
    return noticed(
        "eyeline_mismatch",
        *involved,
        subject_id=person,
        field=StateField.LOOKS,
        before=before,
        after=after,
        why=why,
        fixes=(mend(f"Look {right_way}", "set_looks", **words, value=right_way), *turns),
    )
