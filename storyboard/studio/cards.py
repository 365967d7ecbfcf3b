"""Cards: what the board view shows of each shot, computed from the board and its facts."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from storyboard.model.board import Board
from storyboard.model.facts import ACTIVE, Job, JobState, Take
from storyboard.model.findings import Severity
from storyboard.model.headings import scene_heading
from storyboard.model.requests import FrameOf, Grade, ShotRequest, Staging
from storyboard.model.shots import ContinueLink, Scene, Shot
from storyboard.model.takes import effective_take
from storyboard.studio.card_lookups import (
    NOTHING_FOUND,
    Facts,
    Lookups,
    changed_shots,
    differ_only_in_findings,
    differ_only_in_jobs,
    look_up,
)
from storyboard.studio.card_words import flowing, words_of
from storyboard.studio.progress import is_only_further
from storyboard.studio.wants import request_hash

RECENT_BOARDS = 12


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


NAMELESS = "SCENE"
"""What a scene is called that has no heading, no place and no time."""


@dataclass(frozen=True, slots=True)
class Chip:
    """Who or what is in a shot, in its colour of the bible."""

    ref_id: str
    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class Poster:
    """Which picture stands for a shot: a frame of a take, a sketch, else the panel drawn from `staging`.

    Two posters with the same key are the same picture.
    """

    key: str
    take_sha256: str = field(default="", compare=False)
    picture_sha256: str = field(default="", compare=False)
    staging: Staging | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class CardView:
    """One card: everything that is painted on it.

    `progress` is 0-1, or None where it is not known; `plays` is how often the film shows the shot,
    `cut_from` the shots with which findings compare it, `goes_on_from` the shot whose picture it begins with.
    """

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
    plays: int = 1
    cut_from: tuple[str, ...] = ()
    goes_on_from: str = ""


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


class Asked(NamedTuple):
    """What a shot asks for now, the hash of that, and the hash of its staging."""

    request: ShotRequest
    request_hash: str
    staging_hash: str


def scene_views(board: Board, facts: Facts, asked: Mapping[str, Asked]) -> tuple[SceneView, ...]:
    """Every scene with its cards, in story order. `asked` holds what each shot asks for now (see studio/asking)."""
    return Deck()(board, facts, asked)


class _Dealt(NamedTuple):
    """What a deck knew of a board; it holds the board, so that the board's identity keeps meaning it."""

    facts: Facts
    asked: Mapping[str, Asked]
    lookups: Lookups | None
    views: tuple[SceneView, ...]
    cards: dict[str, CardView]
    scenes: dict[str, "_Told"]


class Deck:
    """Makes the scenes of one board after the other, and makes anew only the cards that something changed for.

    Values are frozen and shared between boards, so identity is the test: what did not change is the same object in
    the result as it was before, down to the whole tuple. A shot that `asked` does not hold yet gets its card without
    poster and staleness. The last boards are remembered whole, so that undo finds what it goes back to.
    """

    def __init__(self) -> None:
        self._lookups: Lookups | None = None
        self._asked: Mapping[str, Asked] = {}
        self._asked_before: Mapping[str, Asked] = {}
        self._cards: dict[str, CardView] = {}
        self._scenes: dict[str, _Told] = {}
        self._views: tuple[SceneView, ...] = ()
        self._recent: OrderedDict[int, _Dealt] = OrderedDict()
        self._is_only_progress = True
        self._is_only_findings = False
        self._jobs_before: Mapping[str, Job] | None = None

    @property
    def is_only_progress(self) -> bool:
        """Whether the scenes given last differ from those before in nothing but how far jobs are."""
        return self._is_only_progress

    def __call__(self, board: Board, facts: Facts, asked: Mapping[str, Asked]) -> tuple[SceneView, ...]:
        """Every scene with its cards, in story order."""
        dealt = self._recent.get(id(board))
        self._is_only_progress = self._lookups is not None and self._lookups.board is board
        if dealt is not None:
            # Gone back to, or the same with other facts: what it was dealt then is nearest to what it is now.
            self._lookups, self._asked, self._views = dealt.lookups, dealt.asked, dealt.views
            self._cards, self._scenes = dealt.cards, dealt.scenes
            if dealt.facts is facts and dealt.asked is asked:
                return self._views
        self._deal(board, facts, asked)
        self._recent[id(board)] = _Dealt(facts, asked, self._lookups, self._views, self._cards, self._scenes)
        self._recent.move_to_end(id(board))
        while len(self._recent) > RECENT_BOARDS:
            self._recent.popitem(last=False)
        return self._views

    def last(self, board: Board) -> tuple[SceneView, ...] | None:
        """What a board of late was dealt when it was last here; None for one that is not remembered."""
        dealt = self._recent.get(id(board))
        return dealt.views if dealt is not None else None

    def _deal(self, board: Board, facts: Facts, asked: Mapping[str, Asked]) -> None:
        before, now = self._lookups, look_up(board, facts, self._lookups)
        anew = changed_shots(before, now)
        is_asked_anew = asked is not self._asked
        if is_asked_anew:
            anew |= {shot_id for shot_id, wants in asked.items() if self._asked.get(shot_id) is not wants}
        is_rehoused = before is None or before.board.scenes != board.scenes
        is_only_jobs = before is not None and not is_asked_anew and differ_only_in_jobs(before, now)
        self._jobs_before = before.jobs if before and is_only_jobs else None
        self._is_only_findings = before is not None and differ_only_in_findings(before, now)
        self._lookups, self._asked_before, self._asked = now, self._asked, asked
        if not is_rehoused and not anew:
            return
        bible_is_same = before is not None and (before.entries is now.entries)
        # A new one each time: what a board was dealt before stays as it was.
        held, self._cards = self._cards, {} if is_rehoused else dict(self._cards)
        views = tuple(self._scenes_of(now, held, anew, keeps_headings=bible_is_same))
        self._views = self._views if _are_same(self._views, views) else views

    def _scenes_of(
        self, now: Lookups, held_cards: Mapping[str, CardView], anew: set[str], *, keeps_headings: bool
    ) -> Iterator[SceneView]:
        board = now.board
        held_scenes, self._scenes = self._scenes, {}
        at_frames = 0
        for number, scene in enumerate(board.scenes, start=1):
            held = held_scenes.get(scene.id)
            is_named = keeps_headings and held is not None and held.scene is scene
            is_there = held is not None and held.view.number == number and held.at_frames == at_frames
            if held is not None and is_named and is_there and anew.isdisjoint(scene.shot_ids):
                told = held
                if held.view.cards and held.view.cards[0].shot_id not in self._cards:
                    self._cards.update((card.shot_id, card) for card in held.view.cards)
            else:
                cards = tuple(self._card(now, scene, board.shots[i], held_cards, anew) for i in scene.shot_ids)
                told = _told(board, scene, number, at_frames, cards, held, is_named=is_named)
            self._scenes[scene.id] = told
            at_frames += told.frames
            yield told.view

    def _card(self, now: Lookups, scene: Scene, shot: Shot, held: Mapping[str, CardView], anew: set[str]) -> CardView:
        card = held.get(shot.id)
        if card is None or shot.id in anew or card.scene_id != scene.id:
            further = self._further(card, now, shot.id)
            made = further or self._found(card, now, shot.id) or card_of(now, scene.id, shot, self._asked.get(shot.id))
            if further is not None:
                card = further
            elif card is None or made != card or not _is_drawn_the_same(made, card):
                if self._is_only_progress:
                    self._is_only_progress = card is not None and replace(card, progress=made.progress) == made
                card = made
        self._cards[shot.id] = card
        return card

    def _further(self, card: CardView | None, now: Lookups, shot_id: str) -> CardView | None:
        """The card as it was with its job further on; None where more than that may be other."""
        before = self._jobs_before.get(shot_id) if self._jobs_before is not None else None
        job = now.jobs.get(shot_id)
        if card is None or job is None or card.status is not Status.RUNNING or not is_only_further(before, job):
            return None
        return replace(card, progress=job.progress)

    def _found(self, card: CardView | None, now: Lookups, shot_id: str) -> CardView | None:
        """The card as it was with what was found now; None where more than that may be other."""
        is_asked_the_same = self._asked_before.get(shot_id) is self._asked.get(shot_id)
        if card is None or not self._is_only_findings or not is_asked_the_same:
            return None
        findings, worst, cut_from = now.findings.get(shot_id, NOTHING_FOUND)
        return replace(card, findings=findings, worst=worst, cut_from=cut_from)


class _Told(NamedTuple):
    """A scene and what was told of it: its view, where it began and how long its shots are, in frames."""

    scene: Scene
    view: SceneView
    at_frames: int
    frames: int


def _told(
    board: Board,
    scene: Scene,
    number: int,
    at_frames: int,
    cards: tuple[CardView, ...],
    held: _Told | None,
    *,
    is_named: bool,
) -> _Told:
    """Tell of a scene; the view held stays where it says the same."""
    rate = board.master.rate
    shots = [board.shots[shot_id] for shot_id in scene.shot_ids]
    frames = sum(shot.frames for shot in shots)
    heading = held.view.heading if is_named and held else scene_heading(board, scene).upper() or NAMELESS
    beat = str(scene.beat or _first_beat(shots))
    start_s, end_s = float(rate.seconds(at_frames)), float(rate.seconds(at_frames + frames))
    made = SceneView(scene.id, number, heading, beat, cards, start_s, end_s)
    is_same = held is not None and _are_same(held.view.cards, cards) and held.view == made
    return _Told(scene, held.view if held is not None and is_same else made, at_frames, frames)


def _is_drawn_the_same(one: CardView, other: CardView) -> bool:
    """Posters with the same key are the same picture; held ones may say less about how to make it."""
    return (one.poster.staging is None) == (other.poster.staging is None)


def card_of(now: Lookups, scene_id: str, shot: Shot, wants: Asked | None) -> CardView:
    """The card of a shot, made anew."""
    takes, newest = now.takes.get(shot.id, ()), now.jobs.get(shot.id)
    findings, worst, cut_from = now.findings.get(shot.id, NOTHING_FOUND)
    pinned = now.pinned.get(shot.id, "")
    chosen = next((t for t in takes if t.id == pinned), None) if pinned else None
    chosen = chosen or (effective_take(shot.id, takes, now.approvals) if takes else None)
    approved = chosen is not None and chosen.id == now.approvals.get(shot.id)
    asked_hash = _asked_hash(now, wants) if wants is not None else chosen.request_hash if chosen else ""
    status = status_of([newest] if newest else [], chosen, approved, asked_hash)
    return CardView(
        shot_id=shot.id,
        number=now.numbers[shot.id],
        scene_id=scene_id,
        status=status,
        seconds=float(now.board.master.rate.seconds(shot.frames)),
        size=str(shot.framing.size),
        move=str(shot.framing.move),
        lens_mm=shot.framing.lens_mm,
        words=words_of(shot, flowing(shot.action, now.names)),
        chips=tuple(_chips(now, shot)),
        link=shot.link.kind,
        findings=findings,
        worst=worst,
        poster=_poster(now, shot, chosen, wants),
        progress=newest.progress if newest is not None and status is Status.RUNNING else None,
        take_index=takes.index(chosen) + 1 if chosen else 0,
        take_count=len(takes),
        is_enabled=shot.id not in now.off,
        plays=now.plays.get(shot.id, 1),
        cut_from=cut_from,
        goes_on_from=shot.link.from_shot_id if isinstance(shot.link, ContinueLink) else "",
        failure=newest.failure.message if newest is not None and newest.failure and status is Status.FAILED else "",
    )


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


def _are_same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))


def _asked_hash(now: Lookups, wants: Asked) -> str:
    """A request that begins on another shot's frame is another one when that shot has another take."""
    if any(isinstance(given, FrameOf) for given in wants.request.inputs):
        return request_hash(wants.request, now.playing)
    return wants.request_hash


def _chips(now: Lookups, shot: Shot) -> Iterator[Chip]:
    for ref_id in dict.fromkeys(subject.ref_id for subject in shot.subjects):
        entry = now.entries.get(ref_id)
        if entry is not None:
            yield Chip(entry.id, entry.name, entry.colour)


def sketch_poster(sha256: str) -> Poster:
    """The poster that is a drawn panel, by the hash of its file."""
    return Poster(key=f"sketch:{sha256}", picture_sha256=sha256)


def _poster(now: Lookups, shot: Shot, chosen: Take | None, wants: Asked | None) -> Poster:
    if chosen is not None and chosen.grade != Grade.DRAFT:
        return Poster(key=f"take:{chosen.sha256}", take_sha256=chosen.sha256)
    # A draft clip is this very panel in motion; a panel drawn by hand says better what is meant.
    sketch = now.pictures.get(shot.panels.start or shot.panels.middle or shot.panels.end, "")
    if sketch:
        return sketch_poster(sketch)
    if wants is None:
        return Poster(key="")
    return Poster(key=f"panel:{wants.staging_hash}", staging=wants.request.staging)


def _first_beat(shots: list[Shot]) -> str:
    return next((str(shot.beat) for shot in shots if shot.beat), "")
