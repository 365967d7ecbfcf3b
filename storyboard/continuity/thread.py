"""What every rule looks at: the board, its ledger, its numbers and the cuts of its running order."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from storyboard.continuity.ledger import ShotState, ledger
from storyboard.model.bible import Entry
from storyboard.model.board import Board
from storyboard.model.findings import Finding
from storyboard.model.numbering import numbers
from storyboard.model.sequences import ShotSource
from storyboard.model.shots import ContinueLink, Shot


@dataclass(frozen=True, slots=True)
class Thread:
    """The board as a rule reads it."""

    board: Board
    states: Mapping[str, ShotState]
    numbers: Mapping[str, str]
    names: Mapping[str, tuple[Entry, ...]]

    def name(self, ref_id: str) -> str:
        """The name of an entry of the bible, or its id."""
        entry = self.board.entry(ref_id)
        return entry.name if entry else ref_id

    def cuts(self) -> Iterator[tuple[Shot, Shot]]:
        """Every pair of shots that follow each other in the main running order."""
        played = [
            self.board.shots[item.source.shot_id]
            for item in self.board.main_sequence.items
            if item.enabled and isinstance(item.source, ShotSource) and item.source.shot_id in self.board.shots
        ]
        yield from pairwise(played)

    def is_continuous(self, first: Shot, second: Shot) -> bool:
        """Whether both shots are in one place in unbroken time."""
        one, two = self.states.get(first.id), self.states.get(second.id)
        return one is not None and two is not None and one.scene_id == two.scene_id

    def chain(self, shot: Shot) -> tuple[str, ...]:
        """The shots this one continues from, nearest first; a circle ends where it closes."""
        seen: list[str] = []
        link = shot.link
        while isinstance(link, ContinueLink) and link.from_shot_id not in seen:
            if link.from_shot_id not in self.board.shots:
                break
            seen.append(link.from_shot_id)
            link = self.board.shots[link.from_shot_id].link
        return tuple(seen)


def thread_of(board: Board, names: Mapping[str, tuple[Entry, ...]]) -> Thread:
    """The thread of a board; `names` are those of `mentions.names_of`."""
    return Thread(board=board, states=ledger(board), numbers=numbers(board), names=names)


Rule = Callable[[Thread], Iterable[Finding]]
"""A rule reads the thread and says what does not hold."""
