"""When a take is no good: again with one change and its cause; after three, think again, cheapest first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.framing import set_model
from storyboard.model.edits.links import cut_from_before
from storyboard.model.edits.words import set_avoid
from storyboard.model.evidence import Evidence, Measure, Verdict
from storyboard.model.facts import Take
from storyboard.model.findings import Finding, Fix, Severity
from storyboard.model.requests import Grade
from storyboard.model.shots import ContinueLink, Shot
from storyboard.model.values import replace
from storyboard.studio.session import Session

TOO_MANY = 3
"""After so many takes put away, another one of the same is not the answer."""

MANY_WORDS = 40

RULE = "three_takes_rejected"
"""The rule that findings of this go by."""


class Cause(StrEnum):
    """Why a take is no good: the code that a new attempt is recorded under."""

    HIDDEN_CUT = "hidden cut"
    FROZEN = "frozen"
    BLACK = "black"
    FLICKER = "flicker"
    BARS = "letterbox"
    DAMAGED = "damaged"
    COLOUR = "colour drift"
    NOT_CONTINUED = "not continued"
    WARDROBE = "wardrobe"
    IDENTITY = "identity"
    WRITING = "writing in picture"
    MIRRORED = "mirrored"
    OTHER = "other"


CAUSES: Mapping[Measure, Cause] = {
    Measure.DAMAGE: Cause.DAMAGED,
    Measure.HIDDEN_CUT: Cause.HIDDEN_CUT,
    Measure.BLACK: Cause.BLACK,
    Measure.FREEZE: Cause.FROZEN,
    Measure.FLICKER: Cause.FLICKER,
    Measure.LETTERBOX: Cause.BARS,
    Measure.TEXT: Cause.WRITING,
    Measure.FACE: Cause.IDENTITY,
    Measure.MIRROR: Cause.MIRRORED,
    Measure.MATCH: Cause.NOT_CONTINUED,
    Measure.WARDROBE: Cause.WARDROBE,
    Measure.DRIFT: Cause.COLOUR,
    Measure.PATCHES: Cause.COLOUR,
    Measure.EXPOSURE: Cause.COLOUR,
    Measure.WHITE_BALANCE: Cause.COLOUR,
    Measure.HUE: Cause.COLOUR,
    Measure.SATURATION: Cause.COLOUR,
    Measure.PALETTE: Cause.COLOUR,
    Measure.LIGHT: Cause.COLOUR,
    Measure.WARMTH: Cause.COLOUR,
}
"""Which cause a measure over its limit speaks for, gravest first."""

AVOIDED: Mapping[Cause, str] = {
    Cause.HIDDEN_CUT: "cuts, scene changes",
    Cause.BLACK: "black frames, fades",
    Cause.FLICKER: "flickering light",
    Cause.BARS: "letterbox, black bars",
    Cause.WRITING: "text, captions, letters",
    Cause.FROZEN: "still frames",
    Cause.WARDROBE: "changes of clothes",
    Cause.MIRRORED: "mirrored framing",
}
"""The one thing a new attempt is told to avoid."""


FROM_REFERENCES = "begin from the references"
AVOID = "avoid {what}"
SEED = "seed {number}"
BEST_PART = "Play the best part of the best take, or cover the fault with the shot beside it."
GOOD_FRAMES = "Trim to the frames that are good."
MATCH = "Match its colours to a shot that is right."
KEYFRAME = "Draw or choose its first frame, and generate from that."
SPLIT = "Split it into two shots of about {frames} frames, one action each."
SAY_LESS = "Say less: one action, one move of the camera."
SAY_OPPOSITE = "Say the opposite of the fault ({cause}) plainly, and nothing else new."
TEXTS = (
    *(FROM_REFERENCES, AVOID, SEED, BEST_PART, GOOD_FRAMES, MATCH, KEYFRAME, SPLIT, SAY_LESS, SAY_OPPOSITE),
    *Cause,
)
"""What attempts and suggestions say, with places for their values."""


@dataclass(frozen=True, slots=True)
class Reroll:
    """A new attempt at a shot: why, the one thing that is different, and the edit that makes it so."""

    cause: Cause
    text: str
    edit: Edit
    value: str = ""

    @property
    def change(self) -> str:
        """The one thing that is different, in words."""
        return self.text.format(what=self.value, number=self.value)


class Rung(StrEnum):
    """What can be done in place of another take, cheapest first."""

    EDIT = "edit"
    TRIM = "trim"
    GRADE = "grade"
    PROMPT = "prompt"
    KEYFRAME = "keyframe"
    SPLIT = "split the shot"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One way out: what it is, why, and whether it costs a new take."""

    rung: Rung
    text: str
    costs_a_take: bool
    value: str = ""

    @property
    def what(self) -> str:
        """What it is, in words."""
        return self.text.format(frames=self.value, cause=self.value)


def cause_of(evidence: tuple[Evidence, ...]) -> Cause:
    """The gravest cause that the evidence of a shot speaks for; OTHER where nothing is over its limit."""
    over = {r.measure for entry in evidence for r in entry.readings if r.verdict == Verdict.OVER}
    return next((cause for measure, cause in CAUSES.items() if measure in over), Cause.OTHER)


def reroll(board: Board, shot_id: str, cause: Cause) -> Reroll:
    """One change for a new attempt, and only one: something to avoid, the link, or another seed."""
    shot = board.shot(shot_id)
    if cause == Cause.COLOUR and isinstance(shot.link, ContinueLink):
        return Reroll(cause, FROM_REFERENCES, cut_from_before(board, shot_id))
    avoided = AVOIDED.get(cause, "")
    if avoided and avoided not in shot.avoid:
        words = ", ".join(part for part in (shot.avoid, avoided) if part)
        return Reroll(cause, AVOID, set_avoid(board, shot_id, words), avoided)
    seed = _next_seed(shot)
    model = replace(shot.model, seed=seed)
    return Reroll(cause, SEED, set_model(board, (shot_id,), model), str(seed))


def record_reroll(session: Session, shot_id: str, chosen: Reroll) -> None:
    """Note the cause and the change in the project's journal, for the record of what helped."""
    text = f"again because of {chosen.cause}: {chosen.change}"
    session.journal.append(session.scribe.decision(shot_id, text, session.project.rev))


def rejected(takes: tuple[Take, ...], shot_id: str) -> int:
    """How many takes of a shot were put away; drafts do not count."""
    return sum(1 for take in takes if take.shot_id == shot_id and take.retired and take.grade != Grade.DRAFT)


def replan(
    board: Board, takes: tuple[Take, ...], shot_id: str, evidence: tuple[Evidence, ...]
) -> tuple[Suggestion, ...]:
    """What to do in place of a fourth take, cheapest first; nothing while fewer than three were put away."""
    if rejected(takes, shot_id) < TOO_MANY:
        return ()
    return tuple(_suggestions(board.shot(shot_id), cause_of(evidence), has_take=_has_take(takes, shot_id)))


def replan_findings(board: Board, takes: tuple[Take, ...]) -> Iterator[Finding]:
    """A note for every shot of which three takes were put away and none is left to play."""
    left = {take.shot_id for take in takes if not take.retired and take.grade != Grade.DRAFT}
    for _, shot in board.story():
        count = 0 if shot.id in left else rejected(takes, shot.id)
        if count >= TOO_MANY:
            yield Finding(
                rule=RULE,
                severity=Severity.NOTE,
                shot_ids=(shot.id,),
                field="takes",
                before=str(count),
                why="Another take of the same seldom helps: think the shot over, cheapest ways out first.",
                fixes=tuple(_ways_out(shot)),
            )


def _ways_out(shot: Shot) -> Iterator[Fix]:
    if isinstance(shot.link, ContinueLink):
        arguments = {"shot_id": shot.id, "kind": "cut"}
        yield Fix(label="Begin again from the references", edit="set_link", arguments=arguments)
    yield Fix(label="Leave the shot out", edit="skip_shot", arguments={"shot_id": shot.id})


def _suggestions(shot: Shot, cause: Cause, *, has_take: bool) -> Iterator[Suggestion]:
    if has_take:
        yield Suggestion(Rung.EDIT, BEST_PART, costs_a_take=False)
        yield Suggestion(Rung.TRIM, GOOD_FRAMES, costs_a_take=False)
        if cause in {Cause.COLOUR, Cause.FLICKER, Cause.OTHER}:
            yield Suggestion(Rung.GRADE, MATCH, costs_a_take=False)
    advice = SAY_LESS if len(shot.action.split()) > MANY_WORDS else SAY_OPPOSITE
    yield Suggestion(Rung.PROMPT, advice, costs_a_take=True, value=str(cause))
    yield Suggestion(Rung.KEYFRAME, KEYFRAME, costs_a_take=True)
    yield Suggestion(Rung.SPLIT, SPLIT, costs_a_take=True, value=str(shot.frames // 2))


def _has_take(takes: tuple[Take, ...], shot_id: str) -> bool:
    return any(take.shot_id == shot_id and take.grade != Grade.DRAFT for take in takes)


def _next_seed(shot: Shot) -> int:
    return 1 if shot.model.seed is None else shot.model.seed + 1
