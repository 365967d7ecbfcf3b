"""The whole check of a project: the rules over its board, with the day, stale takes, models' limits and evidence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from storyboard.continuity.check import Report, check
from storyboard.continuity.ledger import ledger
from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.model.requests import ModelRequest, ShotRequest
from storyboard.prompting.compiler import compile_request
from storyboard.prompting.model_limits import limit_findings
from storyboard.prompting.neutral import requests_for
from storyboard.studio.choosing import choice_of
from storyboard.studio.evidence import EvidenceReport
from storyboard.studio.evidence_known import NOTHING_KNOWN, known_evidence
from storyboard.studio.replanning import replan_findings
from storyboard.studio.session import Session
from storyboard.studio.wants import stale


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found, and the evidence that was at hand: of takes measured before, never measured for this."""

    report: Report
    evidence: EvidenceReport


def checked(session: Session, board: Board | None = None, *, with_evidence: bool = True) -> Checked:
    """Everything that is known of the board (the saved one unless given) and of the takes that play in it.

    Without `with_evidence` only what can be known before spending. Any thread; decodes and sends nothing.
    """
    board = board or session.board
    states = ledger(board)
    requests = requests_for(board, tuple(shot.id for _, shot in board.story()), states=states)
    takes, approved = session.takes(), session.approved()
    old = stale(requests, takes, approved)
    seen = known_evidence(session, board, takes, approved, old) if with_evidence else NOTHING_KNOWN
    beside = (
        *limit_findings(_compiled(session, board, requests)),
        *seen.findings,
        *(replan_findings(board, takes) if with_evidence else ()),
    )
    return Checked(check(board, today=session.context.today, stale=old, beside=beside, states=states), seen)


def full_report(session: Session, board: Board | None = None, *, with_evidence: bool = True) -> Report:
    """The findings of `checked`."""
    return checked(session, board, with_evidence=with_evidence).report


def _compiled(session: Session, board: Board, requests: Mapping[str, ShotRequest]) -> Iterator[ModelRequest]:
    """What would be sent for each shot; a shot whose target or model is not set up here is passed over."""
    for shot_id, request in requests.items():
        try:
            choice = choice_of(session.context, board, board.shots[shot_id])
        except StoryboardError:
            continue
        yield compile_request(request, choice.capabilities, choice.target, today=session.context.today)
