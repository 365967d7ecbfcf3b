"""Generating shots: plan, admit under the caps, run until nothing is left to do, and say what came."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storyboard.jobs.admission import Limits
from storyboard.jobs.admission import Order as JobOrder
from storyboard.jobs.engine import Engine
from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import ACTIVE, FINAL, Job, JobState
from storyboard.model.money import dollars
from storyboard.model.numbering import numbers
from storyboard.model.targets import DRAFT_TARGET
from storyboard.studio.amounts import microusd
from storyboard.studio.context import Context
from storyboard.studio.finding import shots_named
from storyboard.studio.job_list import job_words
from storyboard.studio.planning import GenerationPlan, Only, plan_generation
from storyboard.studio.preferences import user_cap
from storyboard.studio.reaching import key_chain
from storyboard.studio.session import Session, open_session
from storyboard.studio.working import make_engine

Watch = Callable[[float, float, str], None]
"""Hears how much of the run is done, of how much, and in words."""


class BadOrder(StoryboardError):
    """An order that means nothing."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Order:
    """What a person asked for, in their words; `is_offline` None is as the settings say."""

    only: str = "missing"
    shots: str = ""
    target_id: str = ""
    profile_id: str = ""
    cap_dollars: str = ""
    max_takes: int | None = None
    accepts_unknown_price: bool = False
    is_dry_run: bool = False
    is_offline: bool | None = None


@dataclass(frozen=True, slots=True)
class JobLine:
    """One job of the run as it ended."""

    id: str
    number: str
    state: str
    words: str
    cost_microusd: int | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run would do (`is_dry_run`) or did; money in micro-USD, None where unknown."""

    target: str
    is_draft: bool
    is_dry_run: bool
    planned: tuple[str, ...]
    estimate_microusd: int | None
    online_microusd: int | None
    notes: tuple[str, ...]
    obstacles: tuple[str, ...]
    jobs: tuple[JobLine, ...] = ()

    @property
    def is_incomplete(self) -> bool:
        """Whether a job of the run did not end with its take."""
        return any(job.state != JobState.DONE for job in self.jobs)

    def as_data(self) -> dict[str, Any]:
        """The same for a program."""
        return {
            "target": self.target,
            "draft": self.is_draft,
            "dry_run": self.is_dry_run,
            "planned": list(self.planned),
            "estimate_microusd": self.estimate_microusd,
            "online_microusd": self.online_microusd,
            "notes": list(self.notes),
            "obstacles": list(self.obstacles),
            "jobs": [
                {"id": j.id, "shot": j.number, "state": j.state, "words": j.words, "cost_microusd": j.cost_microusd}
                for j in self.jobs
            ],
        }


def generate_shots(
    folder: Path, order: Order, *, on_progress: Watch = lambda done, total, words: None, context: Context | None = None
) -> Outcome:
    """Carry an order out, and every job that an earlier run left; nothing is sent past a cap or on a guess.

    An order with obstacles is not admitted and comes back with them. Raises AdmissionRefused with the figures when
    a cap does not allow it, and whatever planning raises for words that mean nothing.
    """
    with open_session(folder, context) as session:
        run = _Run(session, on_progress)
        engine = None if order.is_dry_run else make_engine(session, key_chain(), run.changed)
        if engine is not None:
            # Before the plan: what came from elsewhere is held, and not counted as on its way.
            engine.resume()
            if order.is_offline is not None:
                engine.work_offline(is_offline=order.is_offline)
        plan = plan_generation(
            session,
            only=_only(order.only),
            shot_ids=shots_named(session.board, order.shots) if order.shots else (),
            target_id=order.target_id,
            profile_id=order.profile_id,
        )
        _refuse_unasked(session.board, plan, order)
        if engine is None or plan.obstacles:
            return _outcome(session, plan, (), is_dry_run=order.is_dry_run)
        left_over = [job.id for job in engine.unfinished() if job.state in ACTIVE]
        admission = engine.admit(orders_of(plan), limits_of(session.board, order, session.context))
        run.watch((*left_over, *(job.id for job in (*admission.admitted, *admission.joined))))
        asyncio.run(_carry_out(engine))
        session.clear_leftovers()
        return _outcome(session, plan, run.ids, is_dry_run=False)


def _refuse_unasked(board: Board, plan: GenerationPlan, order: Order) -> None:
    """Refuse shots that would be paid for on a board that drafts, unless somebody said what the run may cost."""
    drafts = board.generation.target_id == DRAFT_TARGET.id and not order.target_id
    is_capped = bool(order.cap_dollars.strip()) or board.generation.cap_microusd is not None
    paid = [shot for shot in plan.shots if shot.model_request.estimate_microusd != 0]
    if drafts and paid and not is_capped and not order.is_dry_run:
        numbered = ", ".join(shot.number for shot in paid)
        raise BadOrder(
            f"The board drafts, but shots {numbered} choose {plan.target_names} and cost "
            f"{dollars(plan.estimate_microusd)}.",
            fix="Say what the run may cost with --cap, or draft them too with --target draft.",
        )


async def _carry_out(engine: Engine) -> None:
    await engine.run_until_idle()


def orders_of(plan: GenerationPlan, retry_of: str = "") -> tuple[JobOrder, ...]:
    """The plan as the engine takes it; `retry_of` is the job that is tried again."""
    return tuple(
        JobOrder(request=shot.request, model_request=shot.model_request, retry_of=retry_of) for shot in plan.shots
    )


def limits_of(board: Board, order: Order | None = None, context: Context | None = None) -> Limits:
    """What a run on this board may spend: the board's caps, the run's own, the user's, and how many takes."""
    order = order or Order()
    generation = board.generation
    counts = [count for count in (order.max_takes, generation.max_takes) if count is not None]
    own = context.settings.run_cap_microusd if context else None
    caps = [cap for cap in (microusd(order.cap_dollars), own) if cap is not None]
    return Limits(
        project_cap_microusd=generation.cap_microusd,
        run_cap_microusd=min(caps, default=None),
        max_jobs=min(counts, default=None),
        user_cap=user_cap(context) if context else None,
        accepts_unknown_price=order.accepts_unknown_price,
    )


class _Run:
    """Follows the jobs of one run for the progress bar."""

    def __init__(self, session: Session, on_progress: Watch) -> None:
        self._numbers = numbers(session.board)
        self._tell = on_progress
        self._done: dict[str, float] = {}

    @property
    def ids(self) -> tuple[str, ...]:
        """The jobs of the run."""
        return tuple(self._done)

    def watch(self, job_ids: tuple[str, ...]) -> None:
        """Count these jobs."""
        self._done = dict.fromkeys(job_ids, 0.0)

    def changed(self, job: Job) -> None:
        """A job is further."""
        if job.id not in self._done:
            return
        self._done[job.id] = 1.0 if job.state in FINAL else (job.progress or 0.0) * 0.95
        number = self._numbers.get(job.shot_id, "?")
        self._tell(sum(self._done.values()), float(len(self._done)), f"Shot {number}: {job.state}")


def _only(word: str) -> Only:
    found = next((only for only in Only if only == word.strip().lower()), None)
    if found is None:
        raise BadOrder(f"--only {word!r} is none of {', '.join(Only)}.")
    return found


def _outcome(session: Session, plan: GenerationPlan, job_ids: tuple[str, ...], *, is_dry_run: bool) -> Outcome:
    names = numbers(session.board)
    jobs = [job for job_id in job_ids if (job := session.journal.job(job_id)) is not None]
    return Outcome(
        target=plan.target_names,
        is_draft=all(t.api_kind == "draft" for t in plan.targets or (plan.target,)),
        is_dry_run=is_dry_run,
        planned=tuple(shot.number for shot in plan.shots),
        estimate_microusd=plan.estimate_microusd,
        online_microusd=plan.online_microusd,
        notes=plan.notes,
        obstacles=plan.obstacles,
        jobs=tuple(
            JobLine(job.id, names.get(job.shot_id, "gone"), str(job.state), job_words(job), job.actual_microusd)
            for job in jobs
        ),
    )
