"""What cards are made from, looked up once for a board and its facts, and kept where nothing changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from storyboard.continuity.mentions import names_of
from storyboard.model.bible import Entry
from storyboard.model.board import Board
from storyboard.model.facts import Job, Take
from storyboard.model.findings import Finding, Severity
from storyboard.model.numbering import numbers
from storyboard.model.sequences import ShotSource
from storyboard.model.takes import effective_takes

NOTHING_FOUND: tuple[int, Severity, tuple[str, ...]] = (0, Severity.NOTE, ())
"""What a shot has without findings."""

Names = dict[str, tuple[Entry, ...]]


@dataclass(frozen=True, slots=True)
class Facts:
    """What has happened so far: takes and jobs oldest first, the accepted take id by shot, what does not hold."""

    takes: tuple[Take, ...] = ()
    jobs: tuple[Job, ...] = ()
    approvals: Mapping[str, str] = field(default_factory=dict[str, str])
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Lookups:
    """Everything by shot id that a card needs beside its shot; `jobs` holds the newest job of each shot.

    `pictures` maps the board's assets to their hashes, `pinned` shots to the take that their item names, `plays`
    those that play several times to how often, `off` are the shots left out of the film.
    """

    board: Board
    facts: Facts
    bible: tuple[object, ...]
    names: Names
    entries: Mapping[str, Entry]
    pictures: Mapping[str, str]
    numbers: Mapping[str, str]
    takes: Mapping[str, tuple[Take, ...]]
    playing: Mapping[str, Take]
    jobs: Mapping[str, Job]
    findings: Mapping[str, tuple[int, Severity, tuple[str, ...]]]
    pinned: Mapping[str, str]
    plays: Mapping[str, int]
    off: frozenset[str]

    @property
    def approvals(self) -> Mapping[str, str]:
        """The accepted take of each shot that has one."""
        return self.facts.approvals


def look_up(board: Board, facts: Facts, last: Lookups | None = None) -> Lookups:
    """The lookups of a board and its facts; parts of `last` made from the same objects are taken over.

    Tuples of boards are compared as tuples: equal ones share their elements, so that no element is looked into.
    """
    bible = (board.cast, board.locations, board.props)
    knows_bible = last is not None and _same(last.bible, bible)
    is_ordered = last is not None and last.board.scenes == board.scenes and last.board.numbering == board.numbering
    is_cut = last is not None and last.board.sequences == board.sequences
    has_takes = last is not None and last.facts.takes is facts.takes
    has_played = has_takes and last is not None and last.approvals == facts.approvals
    has_jobs = last is not None and last.facts.jobs is facts.jobs
    has_findings = last is not None and last.facts.findings is facts.findings
    has_assets = last is not None and last.board.assets == board.assets
    pinned, plays, off = (last.pinned, last.plays, last.off) if last and is_cut else _film(board)
    return Lookups(
        board=board,
        facts=facts,
        bible=bible,
        names=last.names if last and knows_bible else names_of(board),
        entries=last.entries if last and knows_bible else {entry.id: entry for entry in board.entries()},
        pictures=last.pictures if last and has_assets else {asset.id: asset.sha256 for asset in board.assets},
        numbers=last.numbers if last and is_ordered else numbers(board),
        takes=last.takes if last and has_takes else _takes(facts.takes),
        playing=last.playing if last and has_played else effective_takes(facts.takes, facts.approvals),
        jobs=last.jobs if last and has_jobs else {job.shot_id: job for job in facts.jobs},
        findings=last.findings if last and has_findings else _findings(facts.findings),
        pinned=pinned,
        plays=plays,
        off=off,
    )


def changed_shots(before: Lookups | None, now: Lookups) -> set[str]:
    """The shots on the board whose cards may say something else than they did."""
    if before is None or not _same(before.bible, now.bible) or before.board.master != now.board.master:
        return set(now.board.shots)
    old, new = before.board, now.board
    found: set[str] = set()
    if old.shots is not new.shots:
        was = old.shots.get
        found.update(shot_id for shot_id, shot in new.shots.items() if was(shot_id) is not shot)
    for one, other in (
        (before.numbers, now.numbers),
        (before.takes, now.takes),
        (before.jobs, now.jobs),
        (before.findings, now.findings),
        (before.pinned, now.pinned),
        (before.plays, now.plays),
        (before.approvals, now.approvals),
    ):
        found |= _differing(one, other)
    found |= before.off ^ now.off
    if before.pictures is not now.pictures:
        found.update(i for i, shot in new.shots.items() if shot.panels.start or shot.panels.middle or shot.panels.end)
    if before.playing is not now.playing:
        # What begins on the frame of another shot's take asks for something else when that take changes.
        found.update(shot_id for shot_id, shot in new.shots.items() if shot.link.kind == "continue")
    return found


def differ_only_in_jobs(before: Lookups, now: Lookups) -> bool:
    """Whether nothing that cards are made from is another, but for the jobs."""
    return (
        before.board is now.board
        and before.takes is now.takes
        and before.playing is now.playing
        and before.findings is now.findings
        and before.approvals == now.approvals
    )


def differ_only_in_findings(before: Lookups, now: Lookups) -> bool:
    """Whether nothing that cards are made from is another, but for the findings."""
    return (
        before.board is now.board
        and before.takes is now.takes
        and before.playing is now.playing
        and before.jobs is now.jobs
        and before.approvals == now.approvals
    )


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    return all(a is b or a == b for a, b in zip(one, other, strict=True))


def _differing(one: Mapping[str, object], other: Mapping[str, object]) -> set[str]:
    if one is other:
        return set()
    missing = object()
    found = {key for key, value in other.items() if (held := one.get(key, missing)) is not value and held != value}
    return found | (one.keys() - other.keys())


def _takes(takes: Iterable[Take]) -> Mapping[str, tuple[Take, ...]]:
    found: dict[str, list[Take]] = {}
    for take in takes:
        if not take.retired:
            found.setdefault(take.shot_id, []).append(take)
    return {shot_id: tuple(own) for shot_id, own in found.items()}


def _findings(findings: Iterable[Finding]) -> Mapping[str, tuple[int, Severity, tuple[str, ...]]]:
    """How many findings each shot has, the worst, and the shots before the cuts that they are about: small values.

    Those are quicker told apart than many findings.
    """
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        # The later shot of a pair carries the count: that is where the eye meets the break.
        for shot_id in finding.shot_ids[-1:]:
            found.setdefault(shot_id, []).append(finding)
    return {shot_id: (len(own), _worst(own), _cuts(own)) for shot_id, own in found.items()}


def _cuts(findings: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(sorted({finding.shot_ids[0] for finding in findings if len(finding.shot_ids) > 1}))


def _worst(findings: Iterable[Finding]) -> Severity:
    severities = {finding.severity for finding in findings}
    return next((severity for severity in (Severity.ERROR, Severity.WARNING) if severity in severities), Severity.NOTE)


def _film(board: Board) -> tuple[Mapping[str, str], Mapping[str, int], frozenset[str]]:
    """The take that each shot's first item names, how often shots play again, and the shots switched off."""
    pinned: dict[str, str] = {}
    plays: dict[str, int] = {}
    off: set[str] = set()
    for item in board.sequences[0].items if board.sequences else ():
        if isinstance(item.source, ShotSource):
            if item.source.shot_id in pinned:
                plays[item.source.shot_id] = plays.get(item.source.shot_id, 1) + 1
            pinned.setdefault(item.source.shot_id, item.take_id)
            if not item.enabled:
                off.add(item.source.shot_id)
    return pinned, plays, frozenset(off)
