"""Rules about whose hands a thing is in, and how it came there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from storyboard.continuity.hands import State, claims, things_named
from storyboard.continuity.ledger import ShotState
from storyboard.continuity.noticing import mend, noticed
from storyboard.continuity.rules.presence import presence
from storyboard.continuity.thread import Thread
from storyboard.model.findings import Finding, Fix
from storyboard.model.shots import Shot, StateChange, Subject
from storyboard.model.words import StateField

OWNER = str(StateField.OWNER)
NO_STATE: Mapping[str, str] = {}


def prop_in_two_hands(thread: Thread) -> Iterator[Finding]:
    """The bible, a scene or a shot says of two people that they hold the same thing."""
    board = thread.board
    first = next(iter(thread.states), "")
    born = [
        StateChange(subject_id=entry.id, field=name, value=entry.state[name])
        for entry in board.entries()
        for name in (StateField.OWNER, StateField.HOLDS)
        if entry.state.get(name)
    ]
    yield from _claimed_twice(thread, first, born, "bible")
    for scene in board.scenes:
        if scene.changes and (shot_id := next((i for i in scene.shot_ids if i in thread.states), "")):
            yield from _claimed_twice(thread, shot_id, scene.changes, "scene")
    for shot, state in thread.story():
        if shot.changes or state.told:
            yield from _claimed_twice(thread, shot.id, (*state.told, *shot.changes), "shot")


def hand_off_missing(thread: Thread) -> Iterator[Finding]:
    """A thing goes from one person to another, and no hand-off is seen.

    Either a shot (or a scene in unbroken time) says so without a cause, or the thing is shown with others while the one
    who has it is not there.
    """
    walk, tracked = _Walk(thread), _tracked(thread)
    for shot, state in thread.story():
        for prop in tracked:
            yield from walk.handed(shot, state, prop)
        yield from walk.shown(shot, state)


def prop_from_nowhere(thread: Thread) -> Iterator[Finding]:
    """A thing is seen in another place than where it lies, or than where the one who has it is."""
    tracked = _tracked(thread)
    yield from _away_from_holder(thread, tracked)
    lay: dict[str, Shot] = {}
    for shot, state in thread.story():
        for subject in shot.subjects:
            prop = subject.ref_id
            if prop not in tracked:
                continue
            was = lay.get(prop)
            moved = was is not None and thread.place(was) != state.location_id
            if moved and was is not None and _lies(state.before, prop) and _lies(state.after, prop):
                yield _from_nowhere(thread, was, shot, prop)
        seen = {s.ref_id for s in shot.subjects}
        for prop in tracked:
            if prop not in seen and state.before.get(prop) is state.after.get(prop) and prop not in lay:
                continue
            if not _lies(state.after, prop):
                lay.pop(prop, None)
            elif prop in seen or not _lies(state.before, prop):
                lay[prop] = shot


def _away_from_holder(thread: Thread, tracked: tuple[str, ...]) -> Iterator[Finding]:
    """A thing is shown without anybody, and the one who has it is elsewhere before and after, or has left."""
    told = list(thread.story())
    for at, (shot, state) in enumerate(told):
        if thread.people(shot):
            continue
        for prop in (s.ref_id for s in shot.subjects if s.ref_id in tracked):
            owner = state.before.get(prop, NO_STATE).get(OWNER, "")
            if owner not in thread.book.cast or state.after.get(prop, NO_STATE).get(OWNER, "") != owner:
                continue
            last = next((s for s, _ in reversed(told[:at]) if owner in thread.people(s)), None)
            then = next((s for s, _ in told[at + 1 :] if owner in thread.people(s)), None)
            has_left = last is not None and _has_left(thread, owner, last, shot)
            if last is not None and _is_elsewhere(thread, last, shot, then, has_left=has_left):
                yield _alone(thread, last, shot, prop, owner)


def _has_left(thread: Thread, owner: str, last: Shot, shot: Shot) -> bool:
    """Whether it is told that somebody goes, in the shot that showed them last or after it."""
    span = islice(thread.states.values(), thread.order[last.id], thread.order[shot.id] + 1)
    said = [c.value for state in span for c in state.changes if (c.subject_id, c.field) == (owner, StateField.PRESENT)]
    return bool(said) and presence(said[-1]) is False


def _is_elsewhere(thread: Thread, last: Shot, shot: Shot, then: Shot | None, *, has_left: bool) -> bool:
    """Whether somebody cannot be just outside the picture of a shot."""
    here, scene = thread.place(shot), thread.scenes[shot.id]
    is_next = then is not None and thread.place(then) == here
    if not here or (is_next and then is not None and thread.scenes[then.id] is scene):
        return False
    if thread.place(last) == here and thread.scenes[last.id] is scene:
        return has_left
    return bool(thread.place(last)) and thread.place(last) != here and not is_next


def _alone(thread: Thread, last: Shot, shot: Shot, prop: str, owner: str) -> Finding:
    name, holder = thread.name(prop), thread.name(owner)
    leaves = mend(
        f"{holder} leaves it behind",
        "set_owner",
        shot_id=last.id,
        subject_id=prop,
        value="",
        because="leaves it behind",
    )
    is_here = thread.place(last) == thread.place(shot)
    there = mend(f"Add {holder} to the shot", "add_subject", shot_id=shot.id, ref_id=owner)
    return noticed(
        "prop_from_nowhere",
        last,
        shot,
        subject_id=prop,
        field=OWNER,
        before=f"with {holder}",
        after=f"seen in {thread.name(thread.place(shot))}",
        why=f"{holder} has {name} and is not there.",
        fixes=(leaves if is_here else there, mend(f"Take {name} out", "remove_subject", shot_id=shot.id, ref_id=prop)),
    )


def _lies(states: State, prop: str) -> bool:
    """Whether it is known that nobody has the thing."""
    return states.get(prop, NO_STATE).get(OWNER) == ""


def _claimed_twice(thread: Thread, shot_id: str, changes: Iterable[StateChange], scope: str) -> Iterator[Finding]:
    changes = tuple(changes)
    for prop, holders in claims(changes, thread.book).items():
        if len(holders) < 2 or not shot_id:
            continue
        names = [thread.name(holder) for holder in holders]
        yield noticed(
            "prop_in_two_hands",
            shot_id,
            subject_id=prop,
            field=OWNER,
            before=names[0],
            after=names[1],
            why=f"{thread.name(prop)} would be in two hands at once; the model would draw two.",
            fixes=tuple(
                mend(
                    f"{thread.name(holder)} has it",
                    "settle_owner",
                    scope=scope,
                    shot_id=shot_id,
                    subject_id=prop,
                    value=holder,
                    **_let_go(thread, changes, prop, holder),
                )
                for holder in holders[:2]
            ),
        )


def _let_go(thread: Thread, changes: Iterable[StateChange], prop: str, holder: str) -> dict[str, str]:
    """What everybody else holds without the thing, by `holds` and their id."""
    left: dict[str, str] = {}
    for change in changes:
        if change.field == StateField.HOLDS and change.subject_id != holder:
            props, rest = things_named(change.value, thread.book)
            if prop in props:
                things = (*(thread.name(other) for other in props if other != prop), *rest)
                left[f"holds {change.subject_id}"] = ", ".join(things)
    return left


def _tracked(thread: Thread) -> tuple[str, ...]:
    """The things of which anybody ever says who has them."""
    states = tuple(thread.states.values())
    last: State = states[-1].after if states else {}
    return tuple(prop for prop in thread.book.props if StateField.OWNER in last.get(prop, {}))


def _from_nowhere(thread: Thread, was: Shot, shot: Shot, prop: str) -> Finding:
    name = thread.name(prop)
    return noticed(
        "prop_from_nowhere",
        was,
        shot,
        subject_id=prop,
        field=StateField.OWNER,
        before=f"left in {thread.name(thread.place(was))}" if thread.place(was) else "left",
        after=f"seen in {thread.name(thread.place(shot))}" if thread.place(shot) else "seen",
        why=f"{name} was left behind and nobody took it along.",
        fixes=(
            *_takers(thread, was, shot, prop),
            mend(f"Take {name} out", "remove_subject", shot_id=shot.id, ref_id=prop),
        ),
    )


def _takers(thread: Thread, shot: Shot, then: Shot, prop: str) -> tuple[Fix, ...]:
    """Somebody who was where it lay, and is there where it is seen again unless nobody is."""
    there = thread.people(then)
    return tuple(
        mend(
            f"{thread.name(person)} takes it along",
            "set_owner",
            shot_id=shot.id,
            subject_id=prop,
            value=person,
            because="takes it along",
        )
        for person in [p for p in thread.people(shot) if not there or p in there][:1]
    )


@dataclass(slots=True)
class _Walk:
    """Who has had what so far, in story order."""

    thread: Thread
    lines: dict[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    seen_with: dict[str, Shot] = field(default_factory=dict[str, Shot])
    last_seen: dict[str, Shot] = field(default_factory=dict[str, Shot])
    told: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])

    def handed(self, shot: Shot, state: ShotState, prop: str) -> Iterator[Finding]:
        """The hand-offs of one thing into and within one shot."""
        line = state.after.get(prop, NO_STATE)
        known = self.lines.get(prop)
        if line is known:
            return
        before = (known or NO_STATE).get(StateField.OWNER, "")
        now = state.before.get(prop, NO_STATE).get(StateField.OWNER, "")
        after = line.get(StateField.OWNER, "")
        self.lines[prop] = line
        is_unbroken = self.thread.scenes[shot.id].is_continuous
        for giver, taker in (*(((before, now),) if is_unbroken else ()), (now, after)):
            if not giver or not taker or giver == taker:
                continue
            is_explained = self._is_explained(shot, prop)
            if not is_explained or self._is_out_of_sight(shot, giver, taker):
                keep = mend(
                    f"{self.thread.name(giver)} keeps it", "set_owner", shot_id=shot.id, subject_id=prop, value=giver
                )
                there = mend(f"Add {self.thread.name(giver)} to the shot", "add_subject", shot_id=shot.id, ref_id=giver)
                # A thing that is shown in other hands cannot stay with somebody who is not there.
                people = self.thread.people(shot)
                is_shown = bool(people) and any(s.ref_id == prop for s in shot.subjects)
                otherwise = (keep,) if giver in people or not is_shown else ()
                otherwise = (there, *otherwise) if is_explained else otherwise
                yield self._missing(shot, prop, giver, taker, *otherwise, is_seen=is_explained)
                return

    def shown(self, shot: Shot, state: ShotState) -> Iterator[Finding]:
        """Things that are seen with others while the one who has them is not there."""
        people = self.thread.people(shot)
        for subject in shot.subjects:
            prop = subject.ref_id
            owner = state.after.get(prop, NO_STATE).get(StateField.OWNER, "")
            had = state.before.get(prop, NO_STATE).get(StateField.OWNER, "")
            if prop not in self.thread.book.props or owner not in self.thread.book.cast:
                continue
            if people and owner not in people and had not in people and (prop, owner) not in self.told:
                self.told.add((prop, owner))
                name = self.thread.name(prop)
                out = mend(f"Take {name} out", "remove_subject", shot_id=shot.id, ref_id=prop)
                yield self._missing(shot, prop, owner, next(iter(people)), out)
        self._remember(shot, state, people)

    def _remember(self, shot: Shot, state: ShotState, people: Mapping[str, Subject]) -> None:
        for person in people:
            self.last_seen[person] = shot
        for subject in shot.subjects:
            if state.after.get(subject.ref_id, NO_STATE).get(StateField.OWNER, "") in people:
                self.seen_with[subject.ref_id] = shot

    def _is_out_of_sight(self, shot: Shot, giver: str, taker: str) -> bool:
        """Whether somebody else stands where the giver of a thing should be."""
        people = self.thread.people(shot)
        return giver not in people and bool(people.keys() - {taker})

    def _is_explained(self, shot: Shot, prop: str) -> bool:
        told = (*self.thread.scenes[shot.id].changes, *self.thread.states[shot.id].told, *shot.changes)
        return any(
            c.because and (c.field == StateField.HOLDS or (c.subject_id, c.field) == (prop, OWNER)) for c in told
        )

    def _missing(
        self, shot: Shot, prop: str, before: str, after: str, *otherwise: Fix, is_seen: bool = False
    ) -> Finding:
        """`is_seen` says that a cause is told already."""
        thread = self.thread
        last = self.seen_with.get(prop) or self.last_seen.get(before)
        name, giver, taker = thread.name(prop), thread.name(before), thread.name(after)
        hand = mend(
            f"{giver} hands it over here",
            "set_owner",
            shot_id=shot.id,
            subject_id=prop,
            value=after,
            because=f"{giver} hands it over",
        )
        return noticed(
            "hand_off_missing",
            *((last, shot) if last is not None and last.id != shot.id else (shot,)),
            subject_id=prop,
            field=OWNER,
            before=giver,
            after=taker,
            why=f"{name} was with {giver} and is now with {taker}; nobody saw it change hands.",
            fixes=otherwise if is_seen else (hand, *otherwise),
        )
