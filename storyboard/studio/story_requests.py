"""What every shot of a story asks for."""

from collections.abc import Mapping

from storyboard.continuity.ledger import ShotState
from storyboard.model.board import Board
from storyboard.model.giving_way import GiveWay, go_on, in_turns
from storyboard.model.requests import ShotRequest
from storyboard.prompting.neutral import requests_on


def story_requests(
    board: Board, give_way: GiveWay = go_on, *, states: Mapping[str, ShotState] | None = None
) -> Mapping[str, ShotRequest]:
    """The requests of every shot of the story; the ledger is read where it is not at hand."""
    of = requests_on(board, states=states, give_way=give_way)
    return {shot.id: of((shot.id,))[shot.id] for _, shot in in_turns(board.story(), give_way)}
