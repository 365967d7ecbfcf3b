"""Rules about light: hour, weather, and where the light comes from and how it falls."""

from collections.abc import Iterator

from storyboard.continuity.noticing import explain, keep_state, noticed
from storyboard.continuity.rules.wardrobe import same
from storyboard.continuity.thread import Join, Thread
from storyboard.model.findings import Finding
from storyboard.model.words import StateField

LIGHT = (StateField.TIME_OF_DAY, StateField.WEATHER, StateField.LIGHT_FROM, StateField.LIGHT_QUALITY)
"""What a place's light is made of."""


def light_jump(thread: Thread) -> Iterator[Finding]:
    """Hour, weather or light differs between two shots in unbroken time, and no cause is given.

    In two places only the hour is compared, and the weather where both are out of doors.
    """
    for join in thread.joins:
        here, there = thread.place(join.first), thread.place(join.second)
        if not here or not there:
            continue
        for field in _fields(thread, join, is_one_place=here == there):
            before = thread.states[join.first.id].value(here, field)
            after = thread.states[join.second.id].value(there, field)
            if not before or not after or same(before, after):
                continue
            if not thread.has_cause(join.first, join.second, there, field):
                yield noticed(
                    "light_jump",
                    join.first,
                    join.second,
                    subject_id=there,
                    field=field,
                    before=before,
                    after=after,
                    why="Inside continuous time the light cannot jump.",
                    fixes=(
                        keep_state(join.second, there, field, before),
                        explain(join.second, there, field, after, "the light changes in this shot"),
                    ),
                )


def _fields(thread: Thread, join: Join, *, is_one_place: bool) -> tuple[StateField, ...]:
    if is_one_place:
        return LIGHT
    inside = thread.scenes[join.first.id].is_interior or thread.scenes[join.second.id].is_interior
    return LIGHT[:1] if inside else LIGHT[:2]
