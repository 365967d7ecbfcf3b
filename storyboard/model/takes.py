"""Which take of a shot plays: the approved one, else the newest of the highest grade."""

from collections.abc import Iterable, Mapping

from storyboard.model.facts import Take
from storyboard.model.requests import Grade

RANKS: Mapping[str, int] = {Grade.DRAFT: 1, Grade.FINAL: 2, Grade.IMPORTED: 2}
"""How much a grade counts: a draft never displaces what was paid for or brought in; a stranger's word counts least."""


def rank_of(grade: str) -> int:
    """The rank of a grade; 0 for a word only a newer version knows."""
    return RANKS.get(grade, 0)


def effective_take(
    shot_id: str, takes: Iterable[Take], approvals: Mapping[str, str], *, grade: str | None = None
) -> Take | None:
    """The take that plays for a shot where an item names none; None when there is none.

    `takes` come in the order they were made, `approvals` map shots to accepted takes. With `grade`, only takes of
    at least that grade count. Retired takes never do, not even approved ones.
    """
    least = rank_of(grade) if grade is not None else 0
    usable = [t for t in takes if t.shot_id == shot_id and not t.retired and rank_of(t.grade) >= least]
    approved = approvals.get(shot_id, "")
    for take in usable:
        if take.id == approved:
            return take
    newest_first = sorted(enumerate(usable), key=lambda pair: (pair[1].made_at_utc, pair[0]), reverse=True)
    return max((take for _, take in newest_first), key=lambda take: rank_of(take.grade), default=None)


def effective_takes(
    takes: Iterable[Take], approvals: Mapping[str, str], *, grade: str | None = None
) -> Mapping[str, Take]:
    """The take that plays, for every shot that has one."""
    by_shot: dict[str, list[Take]] = {}
    for take in takes:
        by_shot.setdefault(take.shot_id, []).append(take)
    chosen = {shot: effective_take(shot, of_shot, approvals, grade=grade) for shot, of_shot in by_shot.items()}
    return {shot: take for shot, take in chosen.items() if take is not None}
