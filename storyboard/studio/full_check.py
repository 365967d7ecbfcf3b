"""The whole check of a project: the rules over its board, with the day, stale takes, models' limits and evidence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from storyboard.continuity.check import Report, check
from storyboard.continuity.ledger import ledger
from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.model.giving_way import GiveWay, go_on, in_turns
from storyboard.model.requests import ShotRequest
from storyboard.prompting.compiler import limits_of
from storyboard.prompting.model_limits import ModelLimits, limit_findings
from storyboard.studio.choosing import choice_of
from storyboard.studio.evidence import EvidenceReport
from storyboard.studio.evidence_known import NOTHING_KNOWN, known_evidence
from storyboard.studio.replanning import replan_findings
from storyboard.studio.session import Session
from storyboard.studio.story_requests import story_requests
from storyboard.studio.wants import stale


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found, and the evidence that was at hand: of takes measured before, never measured for this."""

    report: Report
    evidence: EvidenceReport


def checked(
    session: Session, board: Board | None = None, *, with_evidence: bool = True, give_way: GiveWay = go_on
) -> Checked:
    """Everything that is known of the board (the saved one unless given) and of the takes that play in it.

    Without `with_evidence` only what can be known before spending. Any thread; decodes and sends nothing. `give_way`
    is called every few shots and rules, for whoever must not be kept waiting.
    """
    board = board or session.board
    states = ledger(board, give_way=give_way)
    requests = story_requests(board, give_way, states=states)
    takes, approved = session.takes(), session.approved()
    old = stale(requests, takes, approved, give_way)
    seen = known_evidence(session, board, takes, approved, old, give_way) if with_evidence else NOTHING_KNOWN
    beside = (
        *limit_findings(_compiled(session, board, requests, give_way)),
        *seen.findings,
        *(replan_findings(board, takes) if with_evidence else ()),
    )
    today = session.context.today
    return Checked(check(board, today=today, stale=old, beside=beside, states=states, give_way=give_way), seen)


def full_report(
    session: Session, board: Board | None = None, *, with_evidence: bool = True, give_way: GiveWay = go_on
) -> Report:
    """The findings of `checked`."""
    return checked(session, board, with_evidence=with_evidence, give_way=give_way).report


def _compiled(
    session: Session, board: Board, requests: Mapping[str, ShotRequest], give_way: GiveWay
) -> Iterator[ModelLimits]:
    """What its model makes of each shot; a shot whose target or model is not set up here is passed over."""
    for shot_id, request in in_turns(requests.items(), give_way):
        try:
            choice = choice_of(session.context, board, board.shots[shot_id])
        except StoryboardError:
            continue
        yield limits_of(request, choice.capabilities, choice.target, today=session.context.today)
