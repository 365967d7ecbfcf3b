"""Cards: what the board view shows of each shot, computed from the board and its facts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from storyboard.model.board import Board
from storyboard.model.facts import ACTIVE, Job, JobState, Take
from storyboard.model.findings import Finding, Severity
from storyboard.model.headings import scene_heading
from storyboard.model.numbering import numbers
from storyboard.model.requests import FrameOf, Grade, ShotRequest, Staging
from storyboard.model.sequences import ShotSource
from storyboard.model.shots import Scene, Shot
from storyboard.model.takes import effective_take, effective_takes
from storyboard.studio.wants import request_hash


class Status(StrEnum):
    """Where a shot stands, most urgent first; each has its own sign, word and colour on the card."""

    RUNNING = "running"
    QUEUED = "queued"
    UNCERTAIN = "uncertain"
    HELD = "held"
    FAILED = "failed"
    STALE = "stale"
    APPROVED = "approved"
    DONE = "done"
    DRAFT = "draft"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Chip:
    """Who or what is in a shot, in its colour of the bible."""

    ref_id: str
    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class Poster:
    """Which picture stands for a shot: a frame of a take where there is one, else the panel drawn from `staging`.

    Two posters with the same key are the same picture.
    """

    key: str
    take_sha256: str = field(default="", compare=False)
    staging: Staging | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class CardView:
    """One card: everything that is painted on it. `progress` is 0-1, or None where it is not known."""

    shot_id: str
    number: str
    scene_id: str
    status: Status
    seconds: float
    size: str = ""
    move: str = ""
    lens_mm: int = 35
    words: str = ""
    chips: tuple[Chip, ...] = ()
    link: str = "cut"
    findings: int = 0
    worst: Severity = Severity.NOTE
    poster: Poster = Poster(key="")
    progress: float | None = None
    take_index: int = 0
    take_count: int = 0
    is_enabled: bool = True
    failure: str = ""


@dataclass(frozen=True, slots=True)
class SceneView:
    """A heading and its cards; the seconds are where the scene's shots begin and end in story order."""

    scene_id: str
    number: int
    heading: str
    beat: str
    cards: tuple[CardView, ...]
    start_s: float = 0.0
    end_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Facts:
    """What has happened so far: takes and jobs oldest first, the accepted take id by shot, what does not hold."""

    takes: tuple[Take, ...] = ()
    jobs: tuple[Job, ...] = ()
    approvals: Mapping[str, str] = field(default_factory=dict[str, str])
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a shot asks for now, the hash of that, and the hash of its staging."""

    request: ShotRequest
    request_hash: str
    staging_hash: str


@dataclass(slots=True)
class _ShotFacts:
    takes: list[Take] = field(default_factory=list[Take])
    jobs: list[Job] = field(default_factory=list[Job])
    findings: list[Finding] = field(default_factory=list[Finding])


def scene_views(board: Board, facts: Facts, asked: Mapping[str, Asked]) -> tuple[SceneView, ...]:
    """Every scene with its cards, in story order. `asked` holds what each shot asks for now (see studio/asking)."""
    desk = _Desk(board, facts, asked)
    views: list[SceneView] = []
    at_frames = 0
    for index, scene in enumerate(board.scenes, start=1):
        shots = [board.shots[shot_id] for shot_id in scene.shot_ids]
        until = at_frames + sum(shot.frames for shot in shots)
        views.append(
            SceneView(
                scene_id=scene.id,
                number=index,
                heading=scene_heading(board, scene).upper() or "SCENE",
                beat=str(scene.beat or _first_beat(shots)),
                cards=tuple(desk.card(scene, shot) for shot in shots),
                start_s=float(board.master.rate.seconds(at_frames)),
                end_s=float(board.master.rate.seconds(until)),
            )
        )
        at_frames = until
    return tuple(views)


def words_of(shot: Shot, action: str) -> str:
    """What the card says: the action without its @ signs, else the first line of dialogue in quotes, else the title."""
    if action.strip():
        return " ".join(action.split())
    spoken = next((line.text for line in shot.dialogue if line.text.strip()), "")
    return f"\N{LEFT DOUBLE QUOTATION MARK}{spoken.strip()}\N{RIGHT DOUBLE QUOTATION MARK}" if spoken else shot.title


def status_of(jobs: list[Job], chosen: Take | None, approved: bool, asked_hash: str) -> Status:
    """Where a shot stands, from its jobs (oldest first), the take that plays and what it asks for now."""
    newest = jobs[-1] if jobs else None
    if newest is not None and newest.state in ACTIVE:
        return Status.QUEUED if newest.state == JobState.QUEUED else Status.RUNNING
    if newest is not None and newest.state in (JobState.UNCERTAIN, JobState.HELD):
        return Status.UNCERTAIN if newest.state == JobState.UNCERTAIN else Status.HELD
    if newest is not None and newest.state == JobState.FAILED:
        return Status.FAILED
    if chosen is None:
        return Status.MISSING
    if chosen.request_hash and chosen.request_hash != asked_hash:
        return Status.STALE
    if approved:
        return Status.APPROVED
    return Status.DRAFT if chosen.grade == Grade.DRAFT else Status.DONE


def _by_shot(facts: Facts) -> dict[str, _ShotFacts]:
    found: dict[str, _ShotFacts] = {}
    for take in facts.takes:
        if not take.retired:
            found.setdefault(take.shot_id, _ShotFacts()).takes.append(take)
    for job in facts.jobs:
        found.setdefault(job.shot_id, _ShotFacts()).jobs.append(job)
    for finding in facts.findings:
        # The later shot of a pair carries the count: that is where the eye meets the break.
        for shot_id in finding.shot_ids[-1:]:
            found.setdefault(shot_id, _ShotFacts()).findings.append(finding)
    return found


class _Desk:
    """One pass over a board: what every card needs, looked up once."""

    def __init__(self, board: Board, facts: Facts, asked: Mapping[str, Asked]) -> None:
        self._board = board
        self._approvals = facts.approvals
        self._asked = asked
        self._facts = _by_shot(facts)
        self._playing = effective_takes(facts.takes, facts.approvals)
        self._numbers = numbers(board)
        self._entries = {entry.id: entry for entry in board.entries()}
        self._off: set[str] = set()
        self._pinned: dict[str, str] = {}
        for item in board.sequences[0].items if board.sequences else ():
            if isinstance(item.source, ShotSource):
                self._pinned.setdefault(item.source.shot_id, item.take_id)
                if not item.enabled:
                    self._off.add(item.source.shot_id)

    def card(self, scene: Scene, shot: Shot) -> CardView:
        """The shot's card."""
        own = self._facts.get(shot.id, _ShotFacts())
        pinned = self._pinned.get(shot.id, "")
        chosen = next((t for t in own.takes if t.id == pinned), None)
        chosen = chosen or effective_take(shot.id, own.takes, self._approvals)
        wants = self._asked[shot.id]
        approved = chosen is not None and chosen.id == self._approvals.get(shot.id)
        status = status_of(own.jobs, chosen, approved, self._hash(wants))
        newest = own.jobs[-1] if own.jobs else None
        return CardView(
            shot_id=shot.id,
            number=self._numbers[shot.id],
            scene_id=scene.id,
            status=status,
            seconds=float(self._board.master.rate.seconds(shot.frames)),
            size=str(shot.framing.size),
            move=str(shot.framing.move),
            lens_mm=shot.framing.lens_mm,
            words=words_of(shot, wants.request.action),
            chips=tuple(self._chips(shot)),
            link=shot.link.kind,
            findings=len(own.findings),
            worst=_worst(own.findings),
            poster=_poster(chosen, wants),
            progress=newest.progress if newest is not None and status is Status.RUNNING else None,
            take_index=own.takes.index(chosen) + 1 if chosen else 0,
            take_count=len(own.takes),
            is_enabled=shot.id not in self._off,
            failure=newest.failure.message if newest is not None and newest.failure and status is Status.FAILED else "",
        )

    def _hash(self, wants: Asked) -> str:
        """A request that begins on another shot's frame is another one when that shot has another take."""
        if any(isinstance(given, FrameOf) for given in wants.request.inputs):
            return request_hash(wants.request, self._playing)
        return wants.request_hash

    def _chips(self, shot: Shot) -> Iterator[Chip]:
        for ref_id in dict.fromkeys(subject.ref_id for subject in shot.subjects):
            entry = self._entries.get(ref_id)
            if entry is not None:
                yield Chip(entry.id, entry.name, entry.colour)


def _poster(chosen: Take | None, wants: Asked) -> Poster:
    if chosen is None or chosen.grade == Grade.DRAFT:
        # A draft clip is this very panel in motion; drawing it shows today's intent and needs no file.
        return Poster(key=f"panel:{wants.staging_hash}", staging=wants.request.staging)
    return Poster(key=f"take:{chosen.sha256}", take_sha256=chosen.sha256)


def _worst(findings: list[Finding]) -> Severity:
    for severity in (Severity.ERROR, Severity.WARNING):
        if any(f.severity == severity for f in findings):
            return severity
    return Severity.NOTE


def _first_beat(shots: list[Shot]) -> str:
    return next((str(shot.beat) for shot in shots if shot.beat), "")
