"""What is known of a project's takes without measuring anything: the evidence of what was measured before."""

from collections.abc import Iterable, Mapping

from storyboard.continuity.evidence import rule_of
from storyboard.model.board import Board
from storyboard.model.evidence import Measure
from storyboard.model.facts import Take
from storyboard.model.giving_way import GiveWay, go_on
from storyboard.stitch.plan import plan
from storyboard.studio.evidence import EvidenceReport, evidence_cache, gather, measured
from storyboard.studio.session import Session

EVIDENCE_RULES: tuple[str, ...] = tuple(rule_of(measure) for measure in Measure)
"""The rules that findings of evidence go by."""

NOTHING_KNOWN = EvidenceReport((), {}, (), (), {})


def known_evidence(
    session: Session,
    board: Board,
    takes: tuple[Take, ...],
    approved: Mapping[str, str],
    stale: Iterable[str] = (),
    give_way: GiveWay = go_on,
) -> EvidenceReport:
    """The evidence of the takes that were measured before; `lost` says by item which were not. Decodes nothing.

    `give_way` is called every few takes.
    """
    if not takes or not board.sequences:
        return NOTHING_KNOWN
    has, old = session.media.has, frozenset(stale)
    cut = plan(board, board.main_sequence, takes, approved, has_media=has, stale=old, give_way=give_way)
    known = evidence_cache(session.context, only_known=True)
    seen = measured(session, cut, board=board, cache=known, give_way=give_way)
    return gather(seen, give_way) if seen.pieces else EvidenceReport((), {}, (), (), seen.lost)
