"""What a project is and what happened in it, as plain data."""

from pathlib import Path
from typing import Any

from storyboard.model.findings import Finding
from storyboard.model.numbering import numbers, omitted
from storyboard.model.requests import Grade
from storyboard.model.timing import total_frames
from storyboard.prompting.neutral import requests_for
from storyboard.studio.checking import where_of
from storyboard.studio.context import Context
from storyboard.studio.full_check import full_report
from storyboard.studio.session import open_session
from storyboard.studio.story_requests import story_requests
from storyboard.studio.wants import missing, stale


def describe(folder: Path, context: Context | None = None) -> dict[str, Any]:
    """The board in figures: length, shots, what is missing or stale, money, findings; money in micro-USD."""
    with open_session(folder, context, read_only=True) as session:
        board = session.board
        sequence = board.main_sequence
        shown = board.format(sequence.format_id)
        frames = total_frames(sequence)
        names = numbers(board)
        takes = session.takes()
        old = stale(story_requests(board), takes, session.approved())
        money = session.journal.money()
        # What is remembered of a project does not depend on what was measured of it since.
        report = full_report(session, board, with_evidence=False)
        return {
            "title": board.title,
            "project": str(session.project.folder),
            "width": shown.width,
            "height": shown.height,
            "rate": str(shown.rate),
            "frames": frames,
            "duration_s": round(float(shown.rate.seconds(frames)), 6),
            "scenes": len(board.scenes),
            "shots": len(board.shots),
            "omitted": list(omitted(board)),
            "takes": len(takes),
            "missing": [names[i] for i in missing(board, takes, session.jobs(), Grade.DRAFT)],
            "stale": [name for shot_id, name in names.items() if shot_id in old],
            "money": {
                "spent": money.spent,
                "reserved": money.reserved,
                "uncertain": money.uncertain,
                "unknown": money.unknown,
                "cap": board.generation.cap_microusd,
            },
            "findings": [_finding(f, where_of(f, names) or board.title) for f in report.open],
            "waived": len(report.waived),
            "notices": [
                *([session.project.reason] if session.project.is_too_new else []),
                *(n.text for n in session.project.media_notices(t.sha256 for t in takes)),
            ],
        }


def _finding(finding: Finding, where: str) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "where": where,
        "field": finding.field,
        "before": finding.before,
        "after": finding.after,
        "why": finding.why,
    }


def list_takes(folder: Path, context: Context | None = None) -> list[dict[str, Any]]:
    """Every take in story order, as data; `state` is accepted, stale, retired or nothing."""
    with open_session(folder, context, read_only=True) as session:
        board, takes, approved, playing = session.board, session.takes(), session.approved(), session.playing()
        names = numbers(board)
        old = stale(requests_for(board, tuple(names)), takes, approved)
        rows: list[dict[str, Any]] = []
        for take in takes:
            plays = take.shot_id in playing and playing[take.shot_id].id == take.id
            is_stale = plays and take.shot_id in old
            state = "accepted" if approved.get(take.shot_id) == take.id else "stale" if is_stale else ""
            rows.append(
                {
                    "id": take.id,
                    "shot": names.get(take.shot_id, "gone"),
                    "grade": str(take.grade),
                    "frames": take.frames,
                    "size": f"{take.width}x{take.height}",
                    "sha256": take.sha256,
                    "plays": plays,
                    "state": "retired" if take.retired else state,
                    "model": take.model_id,
                }
            )
        order = {number: at for at, number in enumerate(names.values())}
        return sorted(rows, key=lambda row: order.get(row["shot"], len(order)))
