"""The plan of a run: which shots, as which requests, at what price, and what stands in the way."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from storyboard.model.board import Board
from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import ACTIVE
from storyboard.model.findings import Severity
from storyboard.model.giving_way import GiveWay, go_on, in_turns
from storyboard.model.numbering import numbers
from storyboard.model.requests import CompilerNote, FrameOf, Grade, ModelRequest, NoteLevel, ShotRequest
from storyboard.model.takes import rank_of
from storyboard.model.targets import Target
from storyboard.prompting.compiler import compile_request, price_online, refusals
from storyboard.studio.choosing import Choice, choice_for, choice_of
from storyboard.studio.context import Context
from storyboard.studio.full_check import full_report
from storyboard.studio.session import Session
from storyboard.studio.story_requests import story_requests
from storyboard.studio.wants import missing, request_hash, stale


class Only(StrEnum):
    """Which shots a run is for."""

    MISSING = "missing"
    STALE = "stale"
    ALL = "all"


class CannotGenerate(StoryboardError):
    """The run cannot be: its first reason, and how many more there are."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class PlannedShot:
    """One shot of the run: its number, the neutral request with its hash, and the model's."""

    number: str
    request: ShotRequest
    request_hash: str
    model_request: ModelRequest
    online_microusd: int | None


@dataclass(frozen=True, slots=True)
class GenerationPlan:
    """A run before it is admitted. Money in micro-USD; None where any price is unknown.

    `target` is what the run is shown under: with shots at several (`targets`), the first that is online.
    `estimate_microusd` is what this run costs, `online_microusd` what the same requests cost at the model whose
    limits they have (they differ only for drafts). `obstacles` are sentences; a plan with any is not admitted.
    `remarks` are sentences about the run as a whole.
    """

    target: Target
    capabilities: ModelCapabilities
    shots: tuple[PlannedShot, ...]
    estimate_microusd: int | None
    online_microusd: int | None
    obstacles: tuple[str, ...]
    targets: tuple[Target, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def target_names(self) -> str:
        """Where the shots of this run go, in words."""
        return ", ".join(target.name for target in self.targets) or self.target.name

    @property
    def notes(self) -> tuple[str, ...]:
        """The remarks, then what the model changes or drops, a sentence each, with the shots that it is said of."""
        said = (
            (shot.number, _said(note))
            for shot in self.shots
            for note in shot.model_request.notes
            if note.level != NoteLevel.REFUSED
        )
        return (*self.remarks, *_gathered(said))


def plan_generation(
    session: Session,
    *,
    only: Only = Only.MISSING,
    shot_ids: tuple[str, ...] = (),
    target_id: str = "",
    profile_id: str = "",
    give_way: GiveWay = go_on,
) -> GenerationPlan:
    """Plan a run over the whole board or the given shots; nothing is sent and nothing reserved.

    `target_id` generates every shot; without it a shot's own choice holds before the board's. Raises SettingsError
    for an unknown target and UnknownModel for an unknown profile. `give_way` is called every few shots.
    """
    board = session.board
    context = session.context
    choices = {
        shot.id: choice_of(context, board, shot, target_id=target_id, profile_id=profile_id)
        for _, shot in in_turns(board.story(), give_way)
    }
    playing = session.playing()
    order = tuple(shot.id for _, shot in board.story())
    requests = story_requests(board, give_way)
    wanted = _wanted(session, only, requests, choices)
    chosen = tuple(i for i in order if i in wanted and (not shot_ids or i in shot_ids))
    names = numbers(board)
    planned: list[PlannedShot] = []
    for i in chosen:
        give_way()
        planned.append(_planned(session, names[i], requests[i], request_hash(requests[i], playing), choices[i]))
    shots = tuple(planned)
    leading = _leading(context, board, [choices[i] for i in chosen], target_id, profile_id)
    return GenerationPlan(
        target=leading.target,
        capabilities=leading.capabilities,
        targets=tuple({choices[i].target.id: choices[i].target for i in chosen}.values()),
        shots=shots,
        estimate_microusd=_total(tuple(s.model_request.estimate_microusd for s in shots)),
        online_microusd=_total(tuple(s.online_microusd for s in shots)),
        obstacles=(
            *_refused(shots),
            *_without_upstream(shots, set(playing), _on_their_way(session), names),
            *_broken(session, shots, give_way),
        ),
        remarks=tuple(_untrusted(context, {choices[i].capabilities.id for i in chosen})),
    )


def _wanted(
    session: Session, only: Only, requests: Mapping[str, ShotRequest], choices: Mapping[str, Choice]
) -> set[str]:
    """The shots that a run of this kind is for."""
    match only:
        case Only.MISSING:
            takes, jobs = session.takes(), session.jobs()
            lacking = {grade: set(missing(session.board, takes, jobs, grade)) for grade in (Grade.DRAFT, Grade.FINAL)}
            return {i for i in requests if i in lacking[choices[i].grade]}
        case Only.STALE:
            return set(stale(requests, session.takes(), session.approved()))
        case Only.ALL:
            return set(requests)


def _untrusted(context: Context, model_ids: set[str]) -> Iterator[str]:
    for model_id in context.untrusted:
        if model_id in model_ids:
            yield f"The project's own template for {model_id} is not used until you trust it."


def _planned(
    session: Session,
    number: str,
    request: ShotRequest,
    asked_hash: str,
    choice: Choice,
) -> PlannedShot:
    model_request = compile_request(request, choice.capabilities, choice.target, today=session.context.today)
    return PlannedShot(number, request, asked_hash, model_request, price_online(model_request, choice.capabilities))


def _leading(context: Context, board: Board, chosen: list[Choice], target_id: str, profile_id: str) -> Choice:
    """What the run is shown under: the first choice that goes online, so that nothing paid passes for a draft."""
    online = next((choice for choice in chosen if choice.grade != Grade.DRAFT), None)
    if online is not None:
        return online
    return choice_for(context, board, target_id=target_id, profile_id=profile_id)


def _total(prices: tuple[int | None, ...]) -> int | None:
    known = [p for p in prices if p is not None]
    return sum(known) if len(known) == len(prices) else None


def _refused(shots: tuple[PlannedShot, ...]) -> tuple[str, ...]:
    return _gathered((shot.number, note.why) for shot in shots for note in refusals(shot.model_request))


def _said(note: CompilerNote) -> str:
    if note.level == NoteLevel.WARNED:
        return note.why
    asked = f" from {note.asked}" if note.asked and note.given else f" ({note.asked})" if note.asked else ""
    given = f" to {note.given}" if note.given else ""
    return f"{note.field} {note.level}{asked}{given}. {note.why}"


def _gathered(said: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Each sentence once, in the order it was first said, after the numbers of the shots it is said of."""
    shots: dict[str, list[str]] = {}
    for number, sentence in said:
        shots.setdefault(sentence, []).append(number)
    return tuple(
        f"{'Shot' if len(numbered) == 1 else 'Shots'} {', '.join(numbered)}: {sentence}"
        for sentence, numbered in shots.items()
    )


def _on_their_way(session: Session) -> Mapping[str, int]:
    """The shots that an earlier run still works on, with the rank of what comes; what continues them waits for it."""
    coming: dict[str, int] = {}
    for job in session.journal.jobs(states=ACTIVE):
        coming[job.shot_id] = max(coming.get(job.shot_id, 0), rank_of(job.model_request.grade))
    return coming


def _without_upstream(
    shots: tuple[PlannedShot, ...], have: set[str], under_way: Mapping[str, int], names: Mapping[str, str]
) -> Iterator[str]:
    coming = {shot.request.shot_id: rank_of(shot.model_request.grade) for shot in shots}
    for shot in shots:
        least = rank_of(shot.model_request.grade)
        for given in shot.model_request.inputs:
            if not isinstance(given, FrameOf) or given.shot_id in have:
                continue
            best = max(coming.get(given.shot_id, -1), under_way.get(given.shot_id, -1))
            if best < least:
                source = names.get(given.shot_id, given.shot_id)
                yield (
                    f"Shot {shot.number} goes on from shot {source}, which has no take; "
                    f"generate {source} too, or join {shot.number} by a cut."
                )


def _broken(session: Session, shots: tuple[PlannedShot, ...], give_way: GiveWay) -> Iterator[str]:
    """Findings that stop spending; a free draft may show a broken board, that is what it is for."""
    numbered = {s.request.shot_id: s.number for s in shots if s.model_request.grade != Grade.DRAFT}
    if not numbered:
        return
    for finding in full_report(session, with_evidence=False, give_way=give_way).open:
        if finding.severity == Severity.ERROR and any(i in numbered for i in finding.shot_ids):
            where = ", ".join(numbered.get(i, i) for i in finding.shot_ids)
            yield f"Shot {where}: {finding.rule.replace('_', ' ')} ({finding.before or finding.after}). {finding.why}"
