"""The whole check of a project: the rules over its board, with the day, stale takes and the models' limits."""

from collections.abc import Iterator, Mapping

from storyboard.continuity.check import Report, check
from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.model.requests import ModelRequest, ShotRequest
from storyboard.prompting.compiler import compile_request
from storyboard.prompting.model_limits import limit_findings
from storyboard.prompting.neutral import requests_for
from storyboard.studio.choosing import choice_of
from storyboard.studio.session import Session
from storyboard.studio.wants import stale


def full_report(session: Session, board: Board | None = None) -> Report:
    """Everything that can be known before spending: `check` with all that the project knows beside its board."""
    board = board or session.board
    requests = requests_for(board, tuple(shot.id for _, shot in board.story()))
    old = stale(requests, session.takes(), session.approved())
    return check(
        board, today=session.context.today, stale=old, beside=limit_findings(_compiled(session, board, requests))
    )


def _compiled(session: Session, board: Board, requests: Mapping[str, ShotRequest]) -> Iterator[ModelRequest]:
    """What would be sent for each shot; a shot whose target or model is not set up here is passed over."""
    for shot_id, request in requests.items():
        try:
            choice = choice_of(session.context, board, board.shots[shot_id])
        except StoryboardError:
            continue
        yield compile_request(request, choice.capabilities, choice.target, today=session.context.today)
