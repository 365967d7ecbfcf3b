"""Evidence of a whole project: every take, every cut, every subject measured and held to its limits, offline."""

import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from storyboard.continuity.evidence import findings_of
from storyboard.continuity.evidence_limits import Limits, default_limits, learned_limits
from storyboard.continuity.ledger import ShotState, ledger
from storyboard.media.errors import MediaError
from storyboard.media.measure_extras import Eye, all_eyes
from storyboard.media.measure_strip import small_size
from storyboard.model.board import Board
from storyboard.model.cut import Cut, CutPiece, Gap
from storyboard.model.errors import StoryboardError
from storyboard.model.evidence import Evidence, EvidenceKind, Measure, Verdict
from storyboard.model.facts import Take
from storyboard.model.findings import Finding
from storyboard.model.giving_way import GiveWay, go_on, in_turns
from storyboard.model.numbering import numbers
from storyboard.model.sequences import ShotSource
from storyboard.studio.context import Context
from storyboard.studio.evidence_cache import EvidenceCache, MeasuredTake
from storyboard.studio.evidence_crops import crop_of
from storyboard.studio.evidence_cuts import chain_evidence, cut_evidence
from storyboard.studio.evidence_looks import Look
from storyboard.studio.evidence_pieces import PlayedPiece
from storyboard.studio.evidence_subjects import subject_evidence
from storyboard.studio.evidence_takes import take_evidence
from storyboard.studio.filming import cut_of, version_named
from storyboard.studio.session import Session, open_session

LANES = 2

Watch = Callable[[float, float], None]
"""Hears how many takes are measured, of how many; from other threads."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A cut with everything that plays in it measured; `lost` says by item what could not be and why."""

    board: Board
    cut: Cut
    pieces: tuple[PlayedPiece, ...]
    lost: Mapping[str, str]
    takes: Mapping[str, Take]
    approved: Mapping[str, str]
    states: Mapping[str, ShotState]
    cache: EvidenceCache
    path_of: Callable[[str], Path]
    eyes: tuple[Eye, ...] = ()

    def shot_of(self, piece: CutPiece) -> str:
        """The shot that a piece plays; empty for anything else."""
        return piece.source.shot_id if isinstance(piece.source, ShotSource) else ""

    def is_approved(self, piece: CutPiece) -> bool:
        """Whether the take that plays is the one that was accepted."""
        return bool(piece.take_id) and self.approved.get(self.shot_of(piece)) == piece.take_id

    def neighbours(self) -> Iterator[tuple[PlayedPiece, PlayedPiece]]:
        """Measured shots that follow each other with nothing between them."""
        by_item = {played.piece.item_id: played for played in self.pieces}
        for one, two in pairwise(self.cut.pieces):
            if one.item_id in by_item and two.item_id in by_item:
                yield by_item[one.item_id], by_item[two.item_id]


@dataclass(frozen=True, slots=True)
class EvidenceReport:
    """All evidence, the limits it was held to, what follows from it, and what could not be measured."""

    evidence: tuple[Evidence, ...]
    limits: Limits
    open: tuple[Finding, ...]
    waived: tuple[Finding, ...]
    lost: Mapping[str, str]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What follows from the evidence, waived or not."""
        return (*self.open, *self.waived)


def evidence_cache(context: Context, *, only_known: bool = False) -> EvidenceCache:
    """Where this user's measurements are kept; with `only_known` nothing is measured that is not there."""
    return EvidenceCache(context.folders.cache / "evidence", only_known=only_known)


def network_of(context: Context) -> Path | None:
    """The image network that the user's settings name."""
    named = context.settings.image_network
    return Path(named).expanduser() if named else None


def measured(
    session: Session,
    cut: Cut | None = None,
    *,
    board: Board | None = None,
    cache: EvidenceCache | None = None,
    eyes: tuple[Eye, ...] | None = None,
    on_progress: Watch | None = None,
    cancel: threading.Event | None = None,
    give_way: GiveWay = go_on,
) -> Measured:
    """Measure all takes that play; any thread. What cannot be decoded is told in `lost`, not raised.

    `board` is one that is not saved yet, `cut` another running order than its main one. `give_way` is called every
    few takes, from the threads that measure too.
    """
    board = board or session.board
    cut = cut or cut_of(session, board, give_way=give_way)
    cache = cache or evidence_cache(session.context)
    shots = [piece for piece in cut.pieces if isinstance(piece.source, ShotSource)]
    wanted = [piece for piece in shots if _can_be_measured(piece)]
    hashes = sorted({p.media_sha256 for p in wanted})
    files, lost_files = _files(session, cache, hashes, on_progress, cancel, give_way)
    size = small_size(cut.format.width, cut.format.height)
    absent = {piece.item_id: _absence(piece) for piece in shots if not _can_be_measured(piece)}
    lost = {p.item_id: lost_files[p.media_sha256] for p in wanted if p.media_sha256 in lost_files}
    return Measured(
        board=board,
        cut=cut,
        pieces=tuple(
            PlayedPiece(p, files[p.media_sha256], cut.format.rate, size) for p in wanted if p.media_sha256 in files
        ),
        lost={**absent, **lost},
        takes={take.id: take for take in session.takes()},
        approved=session.approved(),
        states=ledger(board, give_way=give_way),
        cache=cache,
        path_of=session.media.path_of,
        eyes=all_eyes(network_of(session.context)) if eyes is None else eyes,
    )


def gather(seen: Measured, give_way: GiveWay = go_on) -> EvidenceReport:
    """Judge what was measured: by the usual limits, or by those learned from what is approved where it is enough.

    `give_way` is called every few judgements.
    """
    first = tuple(in_turns(_all(seen, default_limits()), give_way))
    limits = learned_limits(_approved_values(seen, first))
    is_learned = any(limit.learned_from for limit in limits.values())
    evidence = tuple(in_turns(_all(seen, limits), give_way)) if is_learned else first
    found = [f for entry in evidence for f in findings_of(entry) if f.rule not in seen.board.rules_off]
    given = [any(w.covers(f) for w in seen.board.waivers) for f in found]
    return EvidenceReport(
        evidence,
        limits,
        open=tuple(f for f, is_waived in zip(found, given, strict=True) if not is_waived),
        waived=tuple(f for f, is_waived in zip(found, given, strict=True) if is_waived),
        lost=seen.lost,
    )


def evidence_of_project(
    folder: Path, *, version: str = "", context: Context | None = None, on_progress: Watch | None = None
) -> dict[str, Any]:
    """Measure and judge the main running order, or the version of that name; the report as data. Raises NotFound."""
    with open_session(folder, context, read_only=True) as session:
        cut = cut_of(session, sequence_id=version_named(session, version))
        report = gather(measured(session, cut, on_progress=on_progress))
        return as_data(session.board, cut, report)


def as_data(board: Board, cut: Cut, report: EvidenceReport) -> dict[str, Any]:
    """The report for a program: shots by number, every reading with its limit and where that comes from."""
    names = numbers(board)
    labels = {piece.item_id: piece.label for piece in cut.pieces}
    return {
        "evidence": [_told(entry, names) for entry in report.evidence],
        "limits": {
            str(measure): {"limit": limit.value, "learned_from": limit.learned_from}
            for measure, limit in report.limits.items()
        },
        "findings": [_finding_told(finding, names) for finding in report.open],
        "waived": [_finding_told(finding, names) for finding in report.waived],
        "not_measured": [{"item": labels.get(item, item), "why": why} for item, why in report.lost.items()],
    }


def _told(entry: Evidence, names: Mapping[str, str]) -> dict[str, Any]:
    told = entry.model_dump(mode="json", exclude={"readings"})
    readings = [{**r.model_dump(mode="json"), "unit": r.unit, "limit_from": r.source} for r in entry.readings]
    return {**told, "shots": [names.get(shot, shot) for shot in entry.shot_ids], "readings": readings}


def _finding_told(finding: Finding, names: Mapping[str, str]) -> dict[str, Any]:
    return {**finding.model_dump(mode="json"), "shots": [names.get(shot, shot) for shot in finding.shot_ids]}


def _files(
    session: Session,
    cache: EvidenceCache,
    hashes: list[str],
    on_progress: Watch | None,
    cancel: threading.Event | None,
    give_way: GiveWay,
) -> tuple[dict[str, MeasuredTake], dict[str, str]]:
    """Each file measured, or why it was not."""
    done = 0
    lock = threading.Lock()

    def one(sha256: str) -> MeasuredTake | str:
        nonlocal done
        give_way()
        if cancel is not None and cancel.is_set():
            return "it was stopped before its turn"
        try:
            found: MeasuredTake | str = cache.take(sha256, session.media.path_of)
        except (StoryboardError, OSError) as error:
            found = error.what if isinstance(error, MediaError) else str(error)
        with lock:
            done += 1
            if on_progress is not None:
                on_progress(done, len(hashes))
        return found

    with ThreadPoolExecutor(LANES) as lanes:
        results = dict(zip(hashes, lanes.map(one, hashes), strict=True))
    kept = {sha256: found for sha256, found in results.items() if isinstance(found, MeasuredTake)}
    return kept, {sha256: found for sha256, found in results.items() if isinstance(found, str)}


def _can_be_measured(piece: CutPiece) -> bool:
    return bool(piece.media_sha256) and piece.media_kind == "video"


def _absence(piece: CutPiece) -> str:
    if Gap.MISSING in piece.gaps:
        return "it has no take yet"
    return "its file is not in the project" if Gap.MEDIA_MISSING in piece.gaps else "it holds no moving picture"


def _all(seen: Measured, limits: Limits) -> Iterator[Evidence]:
    look = Look(seen.eyes, lambda shown: crop_of(seen.path_of, shown), seen.cache.looked)
    for played in seen.pieces:
        take = seen.takes.get(played.piece.take_id)
        yield take_evidence(played, seen.shot_of(played.piece), take, limits, look.text)
    for one, two in seen.neighbours():
        yield cut_evidence(seen.board, seen.states, seen.takes, one, two, limits, seen.cache)
    yield from chain_evidence(seen.board, seen.takes, seen.pieces, limits)
    yield from subject_evidence(
        seen.board, seen.states, seen.takes, seen.approved, seen.pieces, limits, _pictures(seen), look
    )


def _pictures(seen: Measured) -> Callable[[str], MeasuredTake | None]:
    """Reference pictures by hash, measured like takes; None for what cannot be read."""

    def picture(sha256: str) -> MeasuredTake | None:
        try:
            return seen.cache.take(sha256, seen.path_of)
        except (StoryboardError, OSError):
            return None

    return picture


def _approved_values(seen: Measured, evidence: tuple[Evidence, ...]) -> Mapping[Measure, list[float]]:
    """What was measured where everything that was compared is approved."""
    accepted = {take_id for take_id in seen.approved.values() if take_id}
    values: dict[Measure, list[float]] = {}
    for entry in evidence:
        if entry.is_draft or not entry.take_ids or not accepted.issuperset(entry.take_ids):
            continue
        for reading in entry.readings:
            if reading.value is not None and reading.verdict in {Verdict.WITHIN, Verdict.OVER}:
                values.setdefault(reading.measure, []).append(reading.value)
    return values


def is_about(evidence: Evidence, shot_id: str) -> bool:
    """Whether evidence concerns a shot."""
    return shot_id in evidence.shot_ids


def of_kind(report: EvidenceReport, kind: EvidenceKind) -> tuple[Evidence, ...]:
    """The report's evidence of one kind, in the film's order."""
    return tuple(entry for entry in report.evidence if entry.kind == kind)
