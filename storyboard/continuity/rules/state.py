"""Rules about what must stay the same across a cut unless something seen changes it."""

from collections.abc import Iterator

from storyboard.continuity.thread import Thread
from storyboard.model.findings import Finding, Fix
from storyboard.model.shots import Shot, StateChange
from storyboard.model.words import Direction, StateField

CARRIED = (StateField.WARDROBE, StateField.HAIR, StateField.MARKS)
"""What a person carries from shot to shot; it changes only for a reason that is seen."""

OPPOSITE: dict[str, str] = {Direction.LEFT: Direction.RIGHT, Direction.RIGHT: Direction.LEFT}


def change_without_cause(thread: Thread) -> Iterator[Finding]:
    """Wardrobe, hair or a mark differs from the shot before, and no cause is given."""
    for shot in thread.board.shots.values():
        state = thread.states.get(shot.id)
        if state is None:
            continue
        for change in shot.changes:
            before = state.before.get(change.subject_id, {}).get(str(change.field), "")
            if change.field in CARRIED and before and before != change.value and not change.because:
                yield _uncaused(thread, shot, change, before)


def _uncaused(thread: Thread, shot: Shot, change: StateChange, before: str) -> Finding:
    keep = {"shot_id": shot.id, "subject_id": change.subject_id, "field": str(change.field), "value": before}
    return Finding(
        rule="change_without_cause",
        shot_ids=(shot.id,),
        subject_id=change.subject_id,
        field=str(change.field),
        before=before,
        after=change.value,
        why=f"{thread.name(change.subject_id)} changes and nobody sees why; it will read as a mistake.",
        fixes=(Fix(label=f"Keep {before}", edit="set_state", arguments=keep),),
    )


def travel_flipped(thread: Thread) -> Iterator[Finding]:
    """Somebody crosses the frame one way and, after the cut, the other way."""
    for first, second in thread.cuts():
        going = {s.ref_id: s.travels for s in first.subjects if s.travels}
        for subject in second.subjects:
            before = going.get(subject.ref_id)
            if before and subject.travels and OPPOSITE.get(before) == subject.travels:
                yield Finding(
                    rule="travel_flipped",
                    shot_ids=(first.id, second.id),
                    subject_id=subject.ref_id,
                    field=StateField.TRAVELS,
                    before=str(before),
                    after=str(subject.travels),
                    why="On the screen this is turning back; the audience loses the way.",
                    fixes=(
                        Fix(
                            label=f"Travel {before} here too",
                            edit="set_travel",
                            arguments={"shot_id": second.id, "subject_id": subject.ref_id, "value": str(before)},
                        ),
                    ),
                )


def light_jump(thread: Thread) -> Iterator[Finding]:
    """Time of day or weather differs between neighbours of one continuous scene."""
    for first, second in thread.cuts():
        if not thread.is_continuous(first, second):
            continue
        one, two = thread.states[first.id], thread.states[second.id]
        if one.location_id != two.location_id:
            continue
        for field in (StateField.TIME_OF_DAY, StateField.WEATHER):
            before, after = one.value(one.location_id, field), two.value(two.location_id, field)
            if before and after and before != after:
                yield Finding(
                    rule="light_jump",
                    shot_ids=(first.id, second.id),
                    subject_id=two.location_id,
                    field=field,
                    before=before,
                    after=after,
                    why="Inside continuous time the light cannot jump.",
                    fixes=(
                        Fix(
                            label=f"Keep {before}",
                            edit="set_state",
                            arguments={
                                "shot_id": second.id,
                                "subject_id": two.location_id,
                                "field": field,
                                "value": before,
                            },
                        ),
                    ),
                )
