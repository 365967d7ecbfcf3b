"""The state ledger: for everyone and everything, what is true when a shot begins and when it ends.

State is inherited along story order and changed where a scene or a shot says so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from storyboard.model.board import Board
from storyboard.model.shots import Scene, Shot, StateChange, Subject
from storyboard.model.words import Side, StateField

State = Mapping[str, Mapping[str, str]]
"""Field values by subject id; a missing field is not known."""


@dataclass(frozen=True, slots=True)
class ShotState:
    """One shot's line in the ledger."""

    shot_id: str
    scene_id: str
    location_id: str
    before: State
    changes: tuple[StateChange, ...]
    after: State

    def value(self, subject_id: str, field: str) -> str:
        """What is true of the subject once the shot's changes are seen; empty when not known."""
        return self.after.get(subject_id, {}).get(field, "")


def ledger(board: Board) -> Mapping[str, ShotState]:
    """Every shot's states by shot id, in story order."""
    lines: dict[str, ShotState] = {}
    state: State = {entry.id: dict(entry.state) for entry in board.entries()}
    for scene in board.scenes:
        state = _changed(state, _scene_changes(scene))
        for shot_id in scene.shot_ids:
            shot = board.shots[shot_id]
            changes = (*_seen(shot), *shot.changes)
            after = _changed(state, changes)
            location_id = shot.location_id or scene.location_id
            lines[shot_id] = ShotState(shot_id, scene.id, location_id, state, changes, after)
            state = after
    return lines


def _scene_changes(scene: Scene) -> Iterator[StateChange]:
    if scene.location_id:
        for field, value in ((StateField.TIME_OF_DAY, scene.time_of_day), (StateField.WEATHER, scene.weather)):
            if value:
                yield StateChange(subject_id=scene.location_id, field=field, value=str(value))
    yield from scene.changes


def _seen(shot: Shot) -> Iterator[StateChange]:
    """What the framing itself states: sides, looks, travel and posture of those in the picture."""
    for subject in shot.subjects:
        for field, value in _placement(subject):
            if value:
                yield StateChange(subject_id=subject.ref_id, field=field, value=value)


def _placement(subject: Subject) -> Iterator[tuple[str, str]]:
    yield StateField.SIDE, side_of(subject) or ""
    yield StateField.LOOKS, str(subject.looks or "")
    yield StateField.TRAVELS, str(subject.travels or "")
    yield StateField.POSTURE, subject.posture


def side_of(subject: Subject) -> str | None:
    """The third of the frame that the subject's box stands in; None where there is no box."""
    if subject.box is None:
        return None
    x, _ = subject.box.centre
    return Side.LEFT if x < 1 / 3 else Side.RIGHT if x > 2 / 3 else Side.CENTRE


def _changed(state: State, changes: Iterator[StateChange] | tuple[StateChange, ...]) -> State:
    """The state with the changes made; untouched subjects are shared, not copied."""
    touched: dict[str, Mapping[str, str]] = {}
    for change in changes:
        line = dict(touched.get(change.subject_id, state.get(change.subject_id, {})))
        line[str(change.field)] = change.value
        touched[change.subject_id] = line
    return {**state, **touched} if touched else state
