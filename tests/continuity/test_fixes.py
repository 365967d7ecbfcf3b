"""One click mends: every fix of every finding, on boards broken by mutation and by hand, makes that finding go."""

from collections.abc import Iterator

import pytest

from storyboard.continuity.check import check
from storyboard.model.board import Board
from storyboard.model.edits.fixes import apply_fix
from storyboard.model.findings import Finding, Fix
from tests.continuity.breaks_by_hand import BREAKS_OF_THINGS
from tests.continuity.breaks_of_staging_by_hand import BREAKS_OF_STAGING
from tests.continuity.recall import key, mutants
from tests.fakes.films.all_films import clean_boards

Mended = tuple[tuple[Finding, ...], Finding, Fix, tuple[Finding, ...]]
"""What is found before, the finding that is mended, the fix, and what is found then."""


@pytest.fixture(scope="module")
def mended() -> list[tuple[str, Mended]]:
    """Every fix of every finding with what is found once it is made, and the name of the board."""
    boards = [(written.what, written.board) for written in (*BREAKS_OF_THINGS, *BREAKS_OF_STAGING)]
    boards += [(f"{name}: {operator}", mutant.board) for name, operator, mutant in mutants(clean_boards(), each=1)]
    return [(name, made) for name, board in boards for made in _mended(board)]


def test_every_fix_makes_its_finding_go(mended: list[tuple[str, Mended]]) -> None:
    assert len(mended) >= 800
    assert [
        (name, finding.rule, fix.label) for name, (_, finding, fix, left) in mended if key(finding) in map(key, left)
    ] == []


def test_of_twenty_fixes_nineteen_bring_nothing_new(mended: list[tuple[str, Mended]]) -> None:
    new = [(name, finding.rule, fix.label) for name, (before, finding, fix, left) in mended if _new(before, left)]
    assert len(new) <= 0.05 * len(mended), new


def test_nearly_every_finding_has_a_fix_that_brings_nothing_new(mended: list[tuple[str, Mended]]) -> None:
    best: dict[tuple[object, ...], bool] = {}
    for name, (before, finding, _, left) in mended:
        found = (name, *key(finding))
        best[found] = best.get(found, False) or not _new(before, left)
    without = [found for found, is_clean in best.items() if not is_clean]
    assert len(without) <= 0.02 * len(best), without


def _mended(board: Board) -> Iterator[Mended]:
    found = check(board).open
    for finding in found:
        for fix in finding.fixes:
            yield found, finding, fix, check(apply_fix(board, fix).board).open


def _new(before: tuple[Finding, ...], left: tuple[Finding, ...]) -> list[Finding]:
    """What is found now of somebody in a field in which nothing was found of them; the next place of a break is old."""
    known = {(f.rule, f.subject_id, f.field) for f in before}
    return [f for f in left if (f.rule, f.subject_id, f.field) not in known]
