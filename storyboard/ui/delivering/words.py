"""How a film of the queue is told: its state, its time, and what was found in it."""

from collections.abc import Mapping
from typing import Any

from storyboard.model.findings import Severity
from storyboard.studio.delivery_queue import Delivery, DeliveryState
from storyboard.ui.queueing.rows import Told
from storyboard.ui.sentences import spoken
from storyboard.ui.words import clock, tr

FINDINGS_SHOWN = 6
SIGNS: Mapping[str, str] = {
    Severity.ERROR: "\N{MULTIPLICATION X}",
    Severity.WARNING: "\N{WARNING SIGN}",
    Severity.NOTE: "\N{MIDDLE DOT}",
}


def told_film(delivery: Delivery) -> Told:
    """What the row of a film shows."""
    running = delivery.state is DeliveryState.RUNNING
    return Told(
        name=spoken(delivery.name),
        words=" \N{MIDDLE DOT} ".join(part for part in _parts(delivery) if part),
        fraction=delivery.part if running else None,
        why=spoken(delivery.problem) or _report(delivery.report),
        offers=_offers(delivery.state),
    )


def finding_line(finding: Mapping[str, Any]) -> str:
    """One thing that was found: how bad, where, what, and what to do."""
    sign = SIGNS.get(str(finding["severity"]), SIGNS[Severity.NOTE])
    said = (spoken(str(finding[part])) for part in ("where", "what", "fix"))
    return " ".join(part for part in (sign, *said) if part)


def _parts(delivery: Delivery) -> tuple[str, ...]:
    words = {
        DeliveryState.WAITING: tr("waiting", "Queue"),
        DeliveryState.RUNNING: f"{round(delivery.part * 100)}\N{NARROW NO-BREAK SPACE}%",
        DeliveryState.DONE: tr("done", "Queue"),
        DeliveryState.FAILED: tr("failed", "Queue"),
        DeliveryState.CANCELLED: tr("cancelled", "Queue"),
    }
    elapsed = clock(delivery.elapsed_s) if delivery.elapsed_s >= 1 else ""
    left = ""
    if delivery.remaining_s is not None and delivery.elapsed_s > 2:
        left = tr("{time} left", "Queue").format(time=clock(delivery.remaining_s))
    return words[delivery.state], elapsed, left


def _report(report: Mapping[str, Any] | None) -> str:
    """Where the film is, and what holding it against its preset found."""
    if report is None:
        return ""
    findings = [finding_line(found) for found in report.get("findings", ())]
    lines = [str(report["film"]), *findings[:FINDINGS_SHOWN]]
    if not findings:
        lines.append(tr("\N{CHECK MARK} It is as this place asks.", "Queue"))
    elif len(findings) > FINDINGS_SHOWN:
        lines.append(tr("and {count} more", "Queue").format(count=len(findings) - FINDINGS_SHOWN))
    return "\n".join(lines)


def _offers(state: DeliveryState) -> frozenset[str]:
    match state:
        case DeliveryState.WAITING | DeliveryState.RUNNING:
            return frozenset({"cancel"})
        case DeliveryState.DONE:
            return frozenset({"dismiss"})
        case _:
            return frozenset({"retry", "dismiss"})
