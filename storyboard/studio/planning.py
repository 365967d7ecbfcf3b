"""The plan of a run: which shots, as which requests, at what price, and what stands in the way."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from storyboard.continuity.check import check
from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import ACTIVE
from storyboard.model.findings import Severity
from storyboard.model.numbering import numbers
from storyboard.model.requests import CompilerNote, FrameOf, Grade, ModelRequest, NoteLevel, ShotRequest
from storyboard.model.takes import rank_of
from storyboard.model.targets import Target
from storyboard.prompting.compiler import compile_request, price_online, refusals
from storyboard.prompting.neutral import requests_for
from storyboard.studio.session import Session
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

    `estimate_microusd` is what this run costs, `online_microusd` what the same requests cost at the model whose
    limits they have (they differ only for drafts). `obstacles` are sentences; a plan with any is not admitted.
    """

    target: Target
    capabilities: ModelCapabilities
    shots: tuple[PlannedShot, ...]
    estimate_microusd: int | None
    online_microusd: int | None
    obstacles: tuple[str, ...]

    @property
    def notes(self) -> tuple[str, ...]:
        """What the model changes or drops, a sentence each, with the shots that it is said of."""
        said = (
            (shot.number, _said(note))
            for shot in self.shots
            for note in shot.model_request.notes
            if note.level != NoteLevel.REFUSED
        )
        return _gathered(said)


def plan_generation(
    session: Session,
    *,
    only: Only = Only.MISSING,
    shot_ids: tuple[str, ...] = (),
    target_id: str = "",
    profile_id: str = "",
) -> GenerationPlan:
    """Plan a run over the whole board or the given shots; nothing is sent and nothing reserved.

    Raises SettingsError for an unknown target and UnknownModel for an unknown profile.
    """
    board = session.board
    target = session.context.settings.target(target_id or board.generation.target_id)
    capabilities = session.context.capabilities(target, profile_id or board.generation.model_id)
    takes, approved, playing = session.takes(), session.approved(), session.playing()
    order = tuple(shot.id for _, shot in board.story())
    requests = requests_for(board, order)
    grade = Grade.DRAFT if target.api_kind == "draft" else Grade.FINAL
    match only:
        case Only.MISSING:
            wanted = set(missing(board, takes, session.jobs(), grade))
        case Only.STALE:
            wanted = set(stale(requests, takes, approved))
        case Only.ALL:
            wanted = set(order)
    chosen = tuple(i for i in order if i in wanted and (not shot_ids or i in shot_ids))
    names = numbers(board)
    shots = tuple(
        _planned(session, names[i], requests[i], request_hash(requests[i], playing), capabilities, target)
        for i in chosen
    )
    return GenerationPlan(
        target=target,
        capabilities=capabilities,
        shots=shots,
        estimate_microusd=_total(tuple(s.model_request.estimate_microusd for s in shots)),
        online_microusd=_total(tuple(s.online_microusd for s in shots)),
        obstacles=(
            *_refused(shots),
            *_without_upstream(shots, set(playing) | _on_their_way(session, grade), names),
            *_broken(session, shots, grade),
        ),
    )


def _planned(
    session: Session,
    number: str,
    request: ShotRequest,
    asked_hash: str,
    capabilities: ModelCapabilities,
    target: Target,
) -> PlannedShot:
    model_request = compile_request(request, capabilities, target, today=session.context.today)
    return PlannedShot(number, request, asked_hash, model_request, price_online(model_request, capabilities))


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


def _on_their_way(session: Session, grade: Grade) -> set[str]:
    """The shots that an earlier run still works on; what continues them waits for their takes."""
    least = rank_of(grade)
    jobs = session.journal.jobs(states=ACTIVE)
    return {job.shot_id for job in jobs if rank_of(job.model_request.grade) >= least}


def _without_upstream(shots: tuple[PlannedShot, ...], have: set[str], names: Mapping[str, str]) -> Iterator[str]:
    coming = {shot.request.shot_id for shot in shots}
    for shot in shots:
        for given in shot.model_request.inputs:
            if isinstance(given, FrameOf) and given.shot_id not in have | coming:
                source = names.get(given.shot_id, given.shot_id)
                yield (
                    f"Shot {shot.number} goes on from shot {source}, which has no take; "
                    f"generate {source} too, or join {shot.number} by a cut."
                )


def _broken(session: Session, shots: tuple[PlannedShot, ...], grade: Grade) -> Iterator[str]:
    """Findings that stop spending; a free draft may show a broken board, that is what it is for."""
    if grade == Grade.DRAFT:
        return
    numbered = {shot.request.shot_id: shot.number for shot in shots}
    for finding in check(session.board).open:
        if finding.severity == Severity.ERROR and any(i in numbered for i in finding.shot_ids):
            where = ", ".join(numbered.get(i, i) for i in finding.shot_ids)
            yield f"Shot {where}: {finding.rule.replace('_', ' ')} ({finding.before or finding.after}). {finding.why}"
