"""How many breaks are found, and how many findings a clean board has; counted the same way by test and benchmark."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from random import Random

from storyboard.continuity.check import check
from storyboard.model.board import Board
from storyboard.model.findings import Finding
from tests.continuity.mutating import Mutant
from tests.continuity.mutations import BREAKS_OF_STATE
from tests.continuity.mutations_apart import BREAKS_APART
from tests.continuity.mutations_of_story import BREAKS_OF_STORY
from tests.fakes.films.all_films import clean_boards

OPERATORS = (*BREAKS_OF_STATE, *BREAKS_OF_STORY, *BREAKS_APART)
EACH = 5
"""At most so many mutants of one operator on one board, drawn by chance that is the same every time."""


@dataclass
class Count:
    """What was broken and what was found, by operator; `missed` names the breaks that were not."""

    made: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    found: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    missed: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        """How many boards were broken."""
        return sum(self.made.values())

    @property
    def recall(self) -> float:
        """The part of the breaks that were found with their shots and field."""
        return sum(self.found.values()) / max(1, self.total)


def mutants(boards: Mapping[str, Board], each: int = EACH) -> Iterator[tuple[str, str, Mutant]]:
    """Board, operator and mutant, as many of each as `each` says."""
    for name, board in boards.items():
        for operator in OPERATORS:
            made = list(operator(board))
            chosen = Random(f"{name} {operator.__name__}").sample(made, min(each, len(made)))
            yield from ((name, operator.__name__, mutant) for mutant in chosen)


def is_found(mutant: Mutant, clean: frozenset[tuple[object, ...]]) -> bool:
    """Whether a finding that the clean board has not names every shot and the field."""
    return any(
        set(mutant.shots) <= set(finding.shot_ids) and finding.field == mutant.field and key(finding) not in clean
        for finding in check(mutant.board).open
    )


def key(finding: Finding) -> tuple[object, ...]:
    """What makes two findings the same."""
    return finding.rule, finding.shot_ids, finding.fingerprint


def counted(each: int = EACH) -> Count:
    """Break every clean board in every way, and count what is found."""
    boards = clean_boards()
    clean = {name: frozenset(map(key, check(board).open)) for name, board in boards.items()}
    count = Count()
    for name, operator, mutant in mutants(boards, each):
        count.made[operator] += 1
        if is_found(mutant, clean[name]):
            count.found[operator] += 1
        else:
            count.missed.append(f"{name}: {operator} {mutant.shots} {mutant.field}")
    return count


def false_alarms() -> tuple[int, int]:
    """Findings on the clean boards, and how many shots these have."""
    boards = clean_boards().values()
    return sum(len(check(board).open) for board in boards), sum(len(board.shots) for board in boards)
