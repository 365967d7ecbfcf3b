"""The state ledger: for everyone and everything, what is true when a shot begins and when it ends.

State is inherited along story order and changed where a scene or a shot says so, in the inspector or in plain text
(see `told`). What a shot says of itself wins over what its text tells, and that over what its framing shows.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from storyboard.continuity.book import Book, book_of
from storyboard.continuity.hands import State, settled
from storyboard.continuity.told import told_in
from storyboard.model.board import Board
from storyboard.model.giving_way import GiveWay, go_on, in_turns
from storyboard.model.shots import Scene, Shot, StateChange, Subject
from storyboard.model.words import Depth, Side, StateField


@dataclass(frozen=True, slots=True)
class ShotState:
    """One shot's line in the ledger.

    `before` is what is carried in; `opens` is that with what the framing shows; `after` has the shot's changes made.
    `changes` holds everything that the shot says, in the order it counts; of these `told` came from plain text, and
    `unread` are arrows in the text that nobody could read.
    """

    shot_id: str
    scene_id: str
    location_id: str
    before: State
    changes: tuple[StateChange, ...]
    after: State
    opens: State = field(default_factory=dict[str, Mapping[str, str]])
    told: tuple[StateChange, ...] = ()
    unread: tuple[str, ...] = ()

    def value(self, subject_id: str, field: str) -> str:
        """What is true of the subject once the shot's changes are seen; empty when not known."""
        return self.after.get(subject_id, {}).get(field, "")


def ledger(board: Board, book: Book | None = None, give_way: GiveWay = go_on) -> Mapping[str, ShotState]:
    """Every shot's states by shot id, in story order; shots that are not on the board are passed over.

    `give_way` is called every few shots.
    """
    book = book or book_of(board)
    lines: dict[str, ShotState] = {}
    state: State = {entry.id: dict(entry.state) for entry in board.entries()}
    state = _changed(state, settled(tuple(_born(state)), state, book))
    for scene in board.scenes:
        give_way()
        changes = (*_scene_changes(board, scene), *scene.changes)
        state = _changed(state, settled(changes, state, book))
        for shot_id in in_turns(scene.shot_ids, give_way):
            shot = board.shots.get(shot_id)
            if shot is not None:
                lines[shot_id] = _line(scene, shot, state, book)
                state = lines[shot_id].after
    return lines


def side_of(subject: Subject) -> str | None:
    """The third of the frame that the subject's box stands in; None where there is no box."""
    if subject.box is None:
        return None
    x, _ = subject.box.centre
    return Side.LEFT if x < 1 / 3 else Side.RIGHT if x > 2 / 3 else Side.CENTRE


def depth_of(subject: Subject) -> str | None:
    """The plane that the subject stands in, by how much of the frame's height it fills; None without a box."""
    if subject.box is None:
        return None
    height = subject.box.height
    return Depth.FORE if height >= 0.8 else Depth.BACK if height < 0.35 else Depth.MID


def _line(scene: Scene, shot: Shot, before: State, book: Book) -> ShotState:
    seen = tuple(_seen(shot))
    told = told_in(shot.action, before, book, [subject.ref_id for subject in shot.subjects])
    said = {(change.subject_id, str(change.field)) for change in shot.changes}
    kept = tuple(change for change in told.changes if (change.subject_id, str(change.field)) not in said)
    changes = (*seen, *kept, *shot.changes)
    after = _changed(before, settled(changes, before, book))
    opens = _changed(before, (*seen, *_planes(shot)))
    location_id = shot.location_id or scene.location_id
    return ShotState(shot.id, scene.id, location_id, before, changes, after, opens, kept, told.unread)


def _born(state: State) -> Iterator[StateChange]:
    """Who holds what before the first shot, so that both sides of it are known."""
    for subject_id, values in state.items():
        for name in (StateField.OWNER, StateField.HOLDS):
            if values.get(name):
                yield StateChange(subject_id=subject_id, field=name, value=values[name])


def _scene_changes(board: Board, scene: Scene) -> Iterator[StateChange]:
    """The scene's hour and weather, at its place and wherever else its shots play."""
    elsewhere = (board.shots[i].location_id for i in scene.shot_ids if i in board.shots)
    told = ((StateField.TIME_OF_DAY, scene.time_of_day), (StateField.WEATHER, scene.weather))
    for place in dict.fromkeys((scene.location_id, *elsewhere)):
        for name, value in told if place else ():
            if value:
                yield StateChange(subject_id=place, field=name, value=str(value))


def _seen(shot: Shot) -> Iterator[StateChange]:
    """What the framing itself states: sides, looks, travel and posture of those in the picture."""
    for subject in shot.subjects:
        for name, value in _placement(subject):
            if value:
                yield _told_by_framing(subject.ref_id, name, value)


@lru_cache(maxsize=4096)
def _told_by_framing(subject_id: str, name: str, value: str) -> StateChange:
    """One and the same frozen value wherever the same is seen again: most shots show what others show."""
    return StateChange(subject_id=subject_id, field=name, value=value)


def _placement(subject: Subject) -> Iterator[tuple[str, str]]:
    yield StateField.SIDE, side_of(subject) or ""
    yield StateField.LOOKS, str(subject.looks or "")
    yield StateField.TRAVELS, str(subject.travels or "")
    yield StateField.POSTURE, subject.posture


def _planes(shot: Shot) -> Iterator[StateChange]:
    for subject in shot.subjects:
        if (plane := depth_of(subject)) is not None:
            yield _told_by_framing(subject.ref_id, StateField.DEPTH, plane)


def _changed(state: State, changes: Iterable[StateChange]) -> State:
    """The state with the changes made; untouched subjects are shared, not copied."""
    touched: dict[str, dict[str, str]] = {}
    for change in changes:
        line = touched.get(change.subject_id)
        if line is None:
            line = touched[change.subject_id] = dict(state.get(change.subject_id, {}))
        line[str(change.field)] = change.value
    return {**state, **touched} if touched else state
