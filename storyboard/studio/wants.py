"""What every shot asks for now, and how its takes answer: missing, stale, or as asked."""

from collections.abc import Iterable, Mapping

from storyboard.model.board import Board
from storyboard.model.canon import content_hash
from storyboard.model.facts import ACTIVE, Job, Take
from storyboard.model.giving_way import GiveWay, go_on, in_turns
from storyboard.model.requests import FrameOf, ShotRequest, grounded
from storyboard.model.takes import effective_takes, rank_of


def request_hash(request: ShotRequest, playing: Mapping[str, Take]) -> str:
    """The hash that a take of this request carries."""
    named = {i.shot_id for i in request.inputs if isinstance(i, FrameOf)}
    return content_hash(grounded(request, {shot_id: playing[shot_id].sha256 for shot_id in named & playing.keys()}))


def stale(
    requests: Mapping[str, ShotRequest],
    takes: Iterable[Take],
    approved: Mapping[str, str],
    give_way: GiveWay = go_on,
) -> frozenset[str]:
    """The shots whose playing take was made for another request than theirs now; imported takes never are.

    `give_way` is called every few shots.
    """
    playing = effective_takes(takes, approved)
    return frozenset(
        shot_id
        for shot_id, request in in_turns(requests.items(), give_way)
        if (take := playing.get(shot_id)) is not None
        and take.request_hash
        and take.request_hash != request_hash(request, playing)
    )


def missing(board: Board, takes: Iterable[Take], jobs: Iterable[Job], grade: str) -> tuple[str, ...]:
    """The shots in story order that have no take of at least this grade and no job on its way to one."""
    least = rank_of(grade)
    have = {take.shot_id for take in takes if not take.retired and rank_of(take.grade) >= least}
    coming = {j.shot_id for j in jobs if j.state in ACTIVE and rank_of(j.model_request.grade) >= least}
    there = have | coming
    return tuple(shot.id for _, shot in board.story() if shot.id not in there)
