"""Rules that come from the model: what the compiler had to refuse, drop or change, said as findings on the board.

Each rule takes the requests compiled for the shots and says where one lies outside what its model can do.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from storyboard.model.findings import Finding, Fix, Severity
from storyboard.model.rate import Rate
from storyboard.model.requests import CompilerNote, ModelRequest, NoteLevel

LEVELS: Mapping[str, Severity] = {NoteLevel.REFUSED: Severity.ERROR, NoteLevel.DROPPED: Severity.WARNING}
"""How much a compiler's note matters; all others are notes."""


@dataclass(frozen=True, slots=True)
class ModelLimits:
    """What a model makes of a shot: its length in seconds, and the notes of what it cannot do."""

    shot_id: str
    rate: Rate
    duration_s: float
    notes: tuple[CompilerNote, ...]


Compiled = ModelRequest | ModelLimits
"""What the rules read: a whole request, or only its limits."""


def model_duration(requests: Iterable[Compiled]) -> Iterator[Finding]:
    """A shot is longer than its model makes; one that is made longer than asked keeps the rest as handle."""
    for request, note in _noted(requests, ("duration",), (NoteLevel.REFUSED,)):
        longest = max(1, int(request.duration_s * float(request.rate.fraction)))
        shorter = Fix(
            label=f"Shorten it to {request.duration_s:g} s",
            edit="set_shot_frames",
            arguments={"shot_id": request.shot_id, "frames": str(longest)},
        )
        yield _finding("model_duration", request, note, f"{request.duration_s:g} s", shorter)


def model_size(requests: Iterable[Compiled]) -> Iterator[Finding]:
    """The model makes no picture of the film's size, so the cut crops or scales it."""
    for request, note in _noted(requests, ("size",)):
        yield _finding("model_size", request, note, note.given)


def model_references(requests: Iterable[Compiled]) -> Iterator[Finding]:
    """The model takes fewer reference pictures than the shot has, or none, or nobody tells how many."""
    for request, note in _noted(requests, ("references",)):
        yield _finding("model_references", request, note, "unknown" if note.level == NoteLevel.WARNED else "dropped")


def model_frames(requests: Iterable[Compiled]) -> Iterator[Finding]:
    """The model takes no such first or last frame, so the shot cannot go on from another, or cannot end as meant."""
    for request, note in _noted(requests, ("first frame", "last frame")):
        cut = Fix(label="Join by a cut", edit="set_link", arguments={"shot_id": request.shot_id, "kind": "cut"})
        yield _finding("model_frames", request, note, str(note.level), *((cut,) if note.field == "first frame" else ()))


def model_prompt(requests: Iterable[Compiled]) -> Iterator[Finding]:
    """The words for a shot are more than its model reads."""
    for request, note in _noted(requests, ("prompt",)):
        yield _finding("model_prompt", request, note, "too long")


def model_sound(requests: Iterable[Compiled]) -> Iterator[Finding]:
    """The model makes no sound where it is asked for, or cannot be silent."""
    for request, note in _noted(requests, ("audio",)):
        yield _finding("model_sound", request, note, note.given or "dropped")


def model_gone(requests: Iterable[Compiled]) -> Iterator[Finding]:
    """The model has been shut down, soon will be, or is not named."""
    for request, note in _noted(requests, ("model",)):
        yield _finding("model_gone", request, note, note.given)


ModelRule = Callable[[Iterable[Compiled]], Iterator[Finding]]

MODEL_RULES: Mapping[str, ModelRule] = MappingProxyType(
    {
        rule.__name__: rule
        for rule in (
            model_duration,
            model_size,
            model_references,
            model_frames,
            model_prompt,
            model_sound,
            model_gone,
        )
    }
)
"""Every rule about models by name; a board switches one off like any other."""


def limit_findings(requests: Iterable[Compiled]) -> tuple[Finding, ...]:
    """What the models cannot do of what these requests ask, rule by rule; notes without a rule are left out."""
    compiled = tuple(requests)
    return tuple(finding for rule in MODEL_RULES.values() for finding in rule(compiled))


def _noted(
    requests: Iterable[Compiled], fields: tuple[str, ...], levels: tuple[str, ...] = ()
) -> Iterator[tuple[Compiled, CompilerNote]]:
    for request in requests:
        for note in request.notes:
            if note.field in fields and (not levels or note.level in levels):
                yield request, note


def _finding(rule: str, request: Compiled, note: CompilerNote, given: str, *fixes: Fix) -> Finding:
    off = Fix(label="Leave this rule off", edit="turn_rule_off", arguments={"rule": rule})
    return Finding(
        rule=rule,
        severity=LEVELS.get(note.level, Severity.NOTE),
        shot_ids=(request.shot_id,),
        field=note.field,
        before=note.asked,
        after=given,
        why=note.why,
        fixes=fixes or (off,),
    )
