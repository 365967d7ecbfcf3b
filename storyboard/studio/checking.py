"""What does not hold together on a project's board, as plain data."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from storyboard.continuity.check import RULES
from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.model.findings import Finding, Severity
from storyboard.model.numbering import numbers
from storyboard.prompting.model_limits import MODEL_RULES
from storyboard.studio.context import Context
from storyboard.studio.evidence_cache import NOT_MEASURED
from storyboard.studio.evidence_known import EVIDENCE_RULES
from storyboard.studio.full_check import checked
from storyboard.studio.replanning import RULE as REPLAN_RULE
from storyboard.studio.session import open_session

GRAVITY: Mapping[str, int] = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}
"""How much each severity weighs; one that only a newer version knows weighs as a warning."""
NAMED_MOST = 8
"""So many shots of a finding are named; of more, the first and the last."""


class BadFilter(StoryboardError):
    """A rule or a severity that there is none of."""

    exit_code = 2


def check_project(
    folder: Path, *, rules: tuple[str, ...] = (), severity: str = "note", context: Context | None = None
) -> dict[str, Any]:
    """All findings, gravest first, with the waived ones apart; `rules` and the least `severity` narrow them down."""
    known = (*RULES, *MODEL_RULES, *EVIDENCE_RULES, REPLAN_RULE)
    for rule in rules:
        if rule not in known:
            raise BadFilter(f"There is no rule {rule!r}.", fix=f"There are: {', '.join(sorted(known))}.")
    if severity not in GRAVITY:
        raise BadFilter(f"There is no severity {severity!r}.", fix=f"There are: {', '.join(GRAVITY)}.")
    with open_session(folder, context, read_only=True) as session:
        board, names = session.board, numbers(session.board)
        whole = checked(session)
        report = whole.report
        unmeasured = sum(1 for why in whole.evidence.lost.values() if why == NOT_MEASURED)
    wanted = [f for f in report.open if _is_wanted(f, rules, severity)]
    found = [told(board, names, finding) for finding in sorted(wanted, key=lambda f: -gravity(f))]
    waived = [told(board, names, finding) for finding in report.waived if _is_wanted(finding, rules, severity)]
    counts = {level: sum(1 for f in found if GRAVITY.get(f["severity"], 1) == GRAVITY[level]) for level in GRAVITY}
    return {
        "title": board.title,
        "shots": len(board.shots),
        "errors": counts[Severity.ERROR],
        "warnings": counts[Severity.WARNING],
        "notes": counts[Severity.NOTE],
        "takes_not_measured": unmeasured,
        "summary": _summary(counts, len(waived), unmeasured),
        "findings": found,
        "waived": waived,
        "rules_off": [rule for rule in board.rules_off if rule in known],
    }


def gravity(finding: Finding) -> int:
    """How much a finding weighs: 2 stops spending."""
    return GRAVITY.get(finding.severity, 1)


def where_of(finding: Finding, names: Mapping[str, str]) -> str:
    """The numbers of the shots that a finding is about; of many, the first and the last. Empty for the whole film."""
    shots = [names.get(shot_id, shot_id) for shot_id in finding.shot_ids]
    if len(shots) <= NAMED_MOST:
        return " -> ".join(shots)
    return f"{' -> '.join(shots[: NAMED_MOST - 2])} -> ... -> {shots[-1]} ({len(shots)} shots)"


def told(board: Board, names: Mapping[str, str], finding: Finding) -> dict[str, Any]:
    """A finding as plain data, with the numbers of its shots (`names`) and names in the place of ids."""
    entry = board.entry(finding.subject_id)
    subject = entry.name if entry else finding.subject_id
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "where": where_of(finding, names) or "the film",
        "shots": [names.get(shot_id, shot_id) for shot_id in finding.shot_ids],
        "shot_ids": list(finding.shot_ids),
        "subject": subject,
        "subject_id": finding.subject_id,
        "field": finding.field,
        "about": f"{subject}: {finding.field}" if entry else finding.field,
        "before": finding.before,
        "after": finding.after,
        "why": finding.why,
        "fingerprint": finding.fingerprint,
        "fixes": [{"label": f.label, "edit": f.edit, "arguments": dict(f.arguments)} for f in finding.fixes],
    }


def _is_wanted(finding: Finding, rules: tuple[str, ...], severity: str) -> bool:
    return (not rules or finding.rule in rules) and gravity(finding) >= GRAVITY[severity]


def _summary(counts: Mapping[str, int], waived: int, not_measured: int) -> str:
    said = [
        f"{n} {level}{'' if n == 1 else 's'}"
        for level, n in sorted(counts.items(), key=lambda pair: -GRAVITY[pair[0]])
        if n
    ]
    whole = f"{', '.join(said) or 'Nothing found'}; {waived} waived"
    if not_measured:
        whole += f"; {not_measured} shot{'' if not_measured == 1 else 's'} not measured (storyboard evidence measures)"
    return whole
