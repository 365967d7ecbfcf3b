"""What every rule looks at: the board, its ledger, what plays, and which shot each shot is compared with."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from storyboard.continuity.book import Book, book_of
from storyboard.continuity.ledger import ShotState, ledger
from storyboard.continuity.mentions import Mention, mentions
from storyboard.model.bible import Entry
from storyboard.model.board import Board
from storyboard.model.findings import Finding
from storyboard.model.giving_way import GiveWay, go_on, in_turns
from storyboard.model.numbering import numbers
from storyboard.model.sequences import ShotSource
from storyboard.model.shots import ContinueLink, Scene, Shot, StateChange, Subject

_TURN = re.compile(
    r"\b(?:turn|spin|wheel|whirl|swing|back|round|around|about|revers|cross|chang|switch|swap)", re.IGNORECASE
)
TEXTS = ("action", "prompt_override", "sound", "avoid")
"""The texts of a shot that a model reads."""


@dataclass(frozen=True, slots=True)
class Join:
    """Two shots that are compared; `is_direct` says that the second follows the first on the screen."""

    first: Shot
    second: Shot
    is_direct: bool


@dataclass(frozen=True, slots=True)
class Thread:
    """The board as a rule reads it; `mentioned` holds the @names by shot id and field, of texts that have any.

    Shots in one *run* are in unbroken time: one scene, or scenes that each go on from the one before. A shot is joined
    to the shot before it on the screen where that lies earlier in the same run; else (a flashback, a cross-cut) to the
    nearest shot before it in the story of its own run that plays. `today` and `stale` are empty where nobody told them.
    """

    board: Board
    states: Mapping[str, ShotState]
    numbers: Mapping[str, str]
    book: Book
    order: Mapping[str, int]
    runs: Mapping[str, int]
    scenes: Mapping[str, Scene]
    played: tuple[Shot, ...]
    joins: tuple[Join, ...]
    joined: Mapping[str, Join]
    causes: Mapping[tuple[str, str], tuple[str, ...]]
    mentioned: Mapping[tuple[str, str], tuple[Mention, ...]]
    today: date | None = None
    stale: frozenset[str] = frozenset()

    @property
    def names(self) -> Mapping[str, tuple[Entry, ...]]:
        """Every name and alias, in lower case, with the entries that answer to it."""
        return self.book.names

    def name(self, ref_id: str) -> str:
        """The name of an entry of the bible, or its id."""
        return self.book.name(ref_id)

    def story(self) -> Iterator[tuple[Shot, ShotState]]:
        """Every shot with its states, in story order."""
        for shot_id, state in self.states.items():
            yield self.board.shots[shot_id], state

    def people(self, shot: Shot) -> dict[str, Subject]:
        """The cast in the picture, by id."""
        return {s.ref_id: s for s in shot.subjects if s.ref_id in self.book.cast}

    def place(self, shot: Shot) -> str:
        """The id of the place that the shot plays in; empty when there is none."""
        state = self.states.get(shot.id)
        return state.location_id if state else ""

    def begins(self, shot: Shot, ref_id: str, field: str) -> str:
        """What the shot itself says of somebody first, by its framing, else by text or inspector; empty if nothing."""
        said = self.states[shot.id].changes if shot.id in self.states else ()
        return next((c.value for c in said if c.subject_id == ref_id and c.field == field), "")

    def ends(self, shot: Shot, ref_id: str, field: str) -> str:
        """The same of how the shot leaves them: where a turn that the shot tells has led."""
        said = self.states[shot.id].changes if shot.id in self.states else ()
        mine = (c for c in reversed(said) if (c.subject_id, c.field) == (ref_id, field) and c.value and c.because)
        turned = next((c.value for c in mine if c in shot.changes or _TURN.search(c.because)), "")
        return turned or self.begins(shot, ref_id, field)

    def back(self, shot: Shot, most: int = 6) -> Iterator[Join]:
        """The joins that lead back from a shot, nearest first, at most so many."""
        join = self.joined.get(shot.id)
        for _ in range(most):
            if join is None:
                return
            yield join
            join = self.joined.get(join.first.id)

    def has_cause(self, first: Shot, second: Shot, subject_id: str, field: str) -> bool:
        """Whether a change of the field is explained from the one shot to the other, where the audience sees it."""
        after, until = self.order[first.id], self.order[second.id]
        return any(after < self.order[i] <= until for i in self.causes.get((subject_id, field), ()))

    def chain(self, shot: Shot) -> tuple[str, ...]:
        """The shots this one continues from, nearest first; a circle ends where it closes."""
        seen: dict[str, None] = {}
        link = shot.link
        while isinstance(link, ContinueLink) and link.from_shot_id not in seen:
            if link.from_shot_id not in self.board.shots:
                break
            seen[link.from_shot_id] = None
            link = self.board.shots[link.from_shot_id].link
        return tuple(seen)


def thread_of(
    board: Board,
    names: Mapping[str, tuple[Entry, ...]] | None = None,
    *,
    today: date | None = None,
    stale: Iterable[str] = (),
    states: Mapping[str, ShotState] | None = None,
    give_way: GiveWay = go_on,
) -> Thread:
    """The thread of a board; `stale` are shots whose playing take is out of date, `states` its ledger if at hand.

    `give_way` is called every few shots.
    """
    book = book_of(board, names)
    if states is None:
        states = ledger(board, book, give_way)
    order = {shot_id: index for index, shot_id in enumerate(states)}
    runs, scenes = _runs(board)
    played = tuple(in_turns(_played(board, order), give_way))
    joins = tuple(in_turns(_joins(board, played, order, runs), give_way))
    joined: dict[str, Join] = {}
    for join in joins:
        joined.setdefault(join.second.id, join)
    shown = {shot.id for shot, _ in played}
    return Thread(
        board=board,
        states=states,
        numbers=numbers(board),
        book=book,
        order=order,
        runs=runs,
        scenes=scenes,
        played=tuple(shot for shot, _ in played),
        joins=joins,
        joined=joined,
        causes=_causes(board, states, shown),
        mentioned=dict(in_turns(_mentioned(board, book), give_way)),
        today=today,
        stale=frozenset(stale),
    )


def _runs(board: Board) -> tuple[dict[str, int], dict[str, Scene]]:
    runs: dict[str, int] = {}
    scenes: dict[str, Scene] = {}
    run = 0
    for scene in board.scenes:
        run += not scene.is_continuous
        for shot_id in scene.shot_ids:
            runs[shot_id] = run
            scenes[shot_id] = scene
    return runs, scenes


def _played(board: Board, order: Mapping[str, int]) -> Iterator[tuple[Shot, bool]]:
    """Each shot that plays, and whether it follows right on the shot before it."""
    if not board.sequences:
        return
    is_next = False
    for item in board.main_sequence.items:
        if not item.enabled:
            continue
        if isinstance(item.source, ShotSource) and item.source.shot_id in order:
            yield board.shots[item.source.shot_id], is_next
            is_next = True
        else:
            is_next = False


def _joins(
    board: Board, played: tuple[tuple[Shot, bool], ...], order: Mapping[str, int], runs: Mapping[str, int]
) -> Iterator[Join]:
    before = _story_neighbours(board, {shot.id for shot, _ in played}, order, runs)
    done: set[tuple[str, str]] = set()
    last: Shot | None = None
    for shot, is_next in played:
        first, is_direct = last, is_next
        if last is None or runs[last.id] != runs[shot.id] or order[last.id] >= order[shot.id]:
            first, is_direct = before.get(shot.id), False
        if first is not None and first.id != shot.id and (first.id, shot.id) not in done:
            done.add((first.id, shot.id))
            yield Join(first, shot, is_direct)
        last = shot


def _story_neighbours(
    board: Board, shown: set[str], order: Mapping[str, int], runs: Mapping[str, int]
) -> dict[str, Shot]:
    """For each shot that plays, the nearest one before it in the story of its run that plays too."""
    found: dict[str, Shot] = {}
    last: Shot | None = None
    for shot_id in order:
        if shot_id not in shown:
            continue
        if last is not None and runs[last.id] == runs[shot_id]:
            found[shot_id] = last
        last = board.shots[shot_id]
    return found


def _causes(
    board: Board, states: Mapping[str, ShotState], shown: set[str]
) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """The shots in which a change of a field is explained, in story order, by subject and field."""
    found: dict[tuple[str, str], list[str]] = {}

    def explained(shot_id: str, changes: Iterable[StateChange]) -> None:
        for change in changes:
            if change.because:
                found.setdefault((change.subject_id, str(change.field)), []).append(shot_id)

    for scene in board.scenes:
        first = next((i for i in scene.shot_ids if i in states), "")
        if first and scene.changes:
            explained(first, scene.changes)
        for shot_id in scene.shot_ids:
            if shot_id in shown and states[shot_id].changes:
                explained(shot_id, states[shot_id].changes)
    return {slot: tuple(ids) for slot, ids in found.items()}


def _mentioned(board: Board, book: Book) -> Iterator[tuple[tuple[str, str], tuple[Mention, ...]]]:
    for shot_id, shot in board.shots.items():
        for field in TEXTS:
            if "@" in (text := str(getattr(shot, field))):
                yield (shot_id, field), tuple(mentions(text, book.names))


Rule = Callable[[Thread], Iterable[Finding]]
"""A rule reads the thread and says what does not hold."""
