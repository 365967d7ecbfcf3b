"""What a project has cost: by target, model and scene, and what of it the film shows."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from storyboard.model.board import Board
from storyboard.model.facts import EventKind, Job, Take
from storyboard.model.headings import scene_heading
from storyboard.model.sequences import ShotSource
from storyboard.model.takes import effective_takes
from storyboard.studio.context import Context
from storyboard.studio.session import Session, open_session


@dataclass(frozen=True, slots=True)
class Spent:
    """What was paid for something, in micro-USD, and how many seconds were made and kept of it.

    `estimated_microusd` is the part of `microusd` that the provider never confirmed.
    """

    microusd: int = 0
    estimated_microusd: int = 0
    takes: int = 0
    made_s: float = 0.0
    kept_s: float = 0.0

    @property
    def discarded_s(self) -> float:
        """The seconds that were paid for and are not in the film."""
        return max(0.0, self.made_s - self.kept_s)

    @property
    def per_kept_second_microusd(self) -> int | None:
        """What a second of film has cost; None while nothing is kept."""
        return round(self.microusd / self.kept_s) if self.kept_s else None

    def as_data(self) -> dict[str, Any]:
        """The same for a program."""
        return {
            "spent": self.microusd,
            "estimated": self.estimated_microusd,
            "takes": self.takes,
            "made_s": round(self.made_s, 3),
            "kept_s": round(self.kept_s, 3),
            "discarded_s": round(self.discarded_s, 3),
            "per_kept_second": self.per_kept_second_microusd,
        }


@dataclass(frozen=True, slots=True)
class _Paid:
    """One job that cost something or made something."""

    job: Job
    spent: Spent


def describe_spending(folder: Path, context: Context | None = None) -> dict[str, Any]:
    """What was spent on the project, as data; drafts cost nothing and are left out. Money in micro-USD."""
    with open_session(folder, context, read_only=True) as session:
        return spending_of(session)


def spending_of(session: Session) -> dict[str, Any]:
    """The same of an open project; any thread."""
    paid = tuple(_paid(session))
    money = session.journal.money()
    headings = _headings(session.board)
    return {
        "total": _sum(p.spent for p in paid).as_data(),
        "reserved": money.reserved,
        "uncertain": money.uncertain,
        "cap": session.board.generation.cap_microusd,
        "targets": _grouped(paid, lambda job: job.model_request.target_id),
        "models": _grouped(paid, lambda job: job.model_request.model_id or job.model_request.profile_id),
        "scenes": _grouped(paid, lambda job: headings.get(job.shot_id, "gone from the board")),
    }


def _paid(session: Session) -> Iterable[_Paid]:
    bills = session.journal.events(kinds={EventKind.SPENT})
    billed: dict[str, tuple[int, bool]] = {
        event.subject: (int(event.body.get("microusd", 0)), bool(event.body.get("is_estimate"))) for event in bills
    }
    takes = {take.job_id: take for take in session.takes() if take.job_id}
    kept = _kept_s(session)
    for job in session.jobs():
        if job.model_request.api_kind == "draft":
            continue
        take = takes.get(job.id)
        microusd, is_estimate = billed.get(job.id, (0, False))
        if take is None and not microusd:
            continue
        yield _Paid(job, _spent(microusd, take, kept, is_estimate=is_estimate))


def _spent(microusd: int, take: Take | None, kept: Mapping[str, float], *, is_estimate: bool) -> Spent:
    paid = Spent(microusd, microusd if is_estimate else 0)
    if take is None:
        return paid
    made_s = float(take.rate.seconds(take.frames))
    return replace(paid, takes=1, made_s=made_s, kept_s=min(made_s, kept.get(take.id, 0.0)))


def _kept_s(session: Session) -> Mapping[str, float]:
    """How many seconds of each take the main running order plays, by take id."""
    board = session.board
    rate = board.format(board.main_sequence.format_id).rate
    playing = effective_takes(session.takes(), session.approved())
    kept: dict[str, float] = {}
    for item in board.main_sequence.items:
        if not item.enabled or not isinstance(item.source, ShotSource):
            continue
        shown = playing.get(item.source.shot_id)
        take_id = item.take_id or (shown.id if shown else "")
        seconds = float(rate.seconds(item.frames) * item.speed.fraction)
        kept[take_id] = kept.get(take_id, 0.0) + seconds
    return kept


def _headings(board: Board) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for index, scene in enumerate(board.scenes, start=1):
        for shot_id in scene.shot_ids:
            found[shot_id] = f"{index} {scene_heading(board, scene)}".strip()
    return found


def _grouped(paid: Iterable[_Paid], key: Callable[[Job], str]) -> list[dict[str, Any]]:
    groups: dict[str, list[Spent]] = {}
    for one in paid:
        groups.setdefault(key(one.job), []).append(one.spent)
    return [{"name": name, **_sum(spent).as_data()} for name, spent in groups.items()]


def _sum(spent: Iterable[Spent]) -> Spent:
    total = Spent()
    for one in spent:
        total = Spent(
            total.microusd + one.microusd,
            total.estimated_microusd + one.estimated_microusd,
            total.takes + one.takes,
            total.made_s + one.made_s,
            total.kept_s + one.kept_s,
        )
    return total
