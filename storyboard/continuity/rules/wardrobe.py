"""Rules about what people and things carry from shot to shot: wardrobe, hair, marks, condition."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from storyboard.continuity.ledger import ShotState
from storyboard.continuity.noticing import explain, keep_state, mend, noticed
from storyboard.continuity.thread import Thread
from storyboard.model.findings import Finding, Fix
from storyboard.model.sequences import ShotSource
from storyboard.model.shots import Shot, StateChange
from storyboard.model.words import StateField

CARRIED = (StateField.WARDROBE, StateField.HAIR, StateField.MARKS, StateField.CONDITION)
"""What a person or a thing carries from shot to shot; it changes only for a reason that is seen."""
FAR = 12
"""How many shots back in one run somebody is looked for."""
UNMARKED, NOBODY, UNSAID = "none", "nobody", "not said"
"""What is said of a body of which no mark is told, of a thing in no hands, and of what was seen but never told."""


def change_without_cause(thread: Thread) -> Iterator[Finding]:
    """A shot says that wardrobe, hair, a mark, a thing's condition or whose it is are others, and gives no cause."""
    last: dict[str, Shot] = {}
    for shot, state in thread.story():
        for change in shot.changes:
            before = state.before.get(change.subject_id, {}).get(str(change.field), "")
            if change.field in CARRIED and change.subject_id in last:
                before = before or (UNMARKED if change.field == StateField.MARKS else UNSAID)
            is_other = change.field in CARRIED and before and not same(before, change.value)
            if not change.because and (is_other or _changes_hands(state, change, is_seen=change.subject_id in last)):
                yield _uncaused(thread, last.get(change.subject_id), shot, change, before or NOBODY)
        for subject in shot.subjects:
            last[subject.ref_id] = shot


def change_unseen(thread: Thread) -> Iterator[Finding]:
    """In unbroken time somebody is other after the cut than before it, and what changed them does not play."""
    for join in thread.joins:
        for subject in join.second.subjects:
            first = _last_seen(thread, join.second, subject.ref_id)
            if first is not None:
                yield from _changed_between(thread, first, join.second, subject.ref_id)


def contradicting_changes(thread: Thread) -> Iterator[Finding]:
    """One shot says two different things of the same field."""
    for shot, _ in thread.story():
        told: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for change in shot.changes:
            told[change.subject_id, str(change.field)].append(change.value)
        for (subject_id, field), values in told.items():
            other = next((value for value in values[1:] if not same(value, values[0])), None)
            if other is not None:
                yield noticed(
                    "contradicting_changes",
                    shot,
                    subject_id=subject_id,
                    field=field,
                    before=values[0],
                    after=other,
                    why=f"{thread.name(subject_id)} cannot be both; only the last word counts.",
                    fixes=(
                        mend(
                            f"Only {values[-1]}",
                            "set_only_state",
                            shot_id=shot.id,
                            subject_id=subject_id,
                            field=field,
                            value=values[-1],
                        ),
                    ),
                )


def _changes_hands(state: ShotState, change: StateChange, *, is_seen: bool) -> bool:
    """Whether a thing that lay somewhere is taken, or one in hand put away; a hand-off has a rule of its own."""
    before = state.before.get(change.subject_id, {}).get(StateField.OWNER, "" if is_seen else None)
    if change.field != StateField.OWNER or before is None:
        return False
    return bool(before) != bool(state.after.get(change.subject_id, {}).get(StateField.OWNER, ""))


def same(one: str, two: str) -> bool:
    """Whether two values of a field say the same, whatever their capitals and spaces."""
    return one == two or " ".join(one.split()).casefold() == " ".join(two.split()).casefold()


def _uncaused(thread: Thread, last: Shot | None, shot: Shot, change: StateChange, before: str) -> Finding:
    name = thread.name(change.subject_id)
    shots = (last, shot) if last is not None and last.id != shot.id else (shot,)
    return noticed(
        "change_without_cause",
        *shots,
        subject_id=change.subject_id,
        field=change.field,
        before=before,
        after=change.value,
        why=f"{name} changes and nobody sees why; it will read as a mistake.",
        fixes=(
            *(() if before == UNSAID else (keep_state(shot, change.subject_id, change.field, before),)),
            explain(shot, change.subject_id, change.field, change.value, "it is seen in this shot"),
        ),
    )


def _last_seen(thread: Thread, shot: Shot, subject_id: str) -> Shot | None:
    """The shot of the same run that showed the subject last."""
    for join in thread.back(shot, FAR):
        if any(s.ref_id == subject_id for s in join.first.subjects):
            return join.first
    return None


def _changed_between(thread: Thread, first: Shot, second: Shot, subject_id: str) -> Iterator[Finding]:
    one = thread.states[first.id].after.get(subject_id, {})
    two = thread.states[second.id].before.get(subject_id, {})
    if one is two:
        return
    for field in CARRIED:
        before, after = one.get(field, UNMARKED if field == StateField.MARKS else ""), two.get(field, "")
        if not before or not after or same(before, after):
            continue
        now = thread.states[second.id].value(subject_id, field)
        if not same(before, now) and not thread.has_cause(first, second, subject_id, field):
            yield noticed(
                "change_unseen",
                first,
                second,
                subject_id=subject_id,
                field=field,
                before=before,
                after=after,
                why=f"Time does not break here, and nothing that plays shows {thread.name(subject_id)} changing.",
                fixes=(
                    *_play_the_cause(thread, first, second, subject_id, field),
                    explain(second, subject_id, field, before, "it is as it was", f"Keep {before}"),
                ),
            )


def _play_the_cause(thread: Thread, first: Shot, second: Shot, subject_id: str, field: str) -> Iterator[Fix]:
    """Play the shot between the two, in the story, that shows the change and does not play."""
    after, until = thread.order[first.id], thread.order[second.id]
    can_play = {item.source.shot_id for item in thread.board.main_sequence.items if isinstance(item.source, ShotSource)}
    for shot_id, state in islice(thread.states.items(), after + 1, until):
        if shot_id in can_play and any((c.subject_id, c.field) == (subject_id, field) for c in state.changes):
            yield mend("Play the shot that shows it", "play_shot", shot_id=shot_id)
