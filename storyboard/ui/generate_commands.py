"""Generating from the window: plan, say what it costs, admit, and cancel. Nothing here waits."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from storyboard.later import later
from storyboard.model.facts import ACTIVE, Job, Take
from storyboard.ui.board_view import BoardView
from storyboard.ui.document import Document
from storyboard.ui.engine_thread import EngineThread
from storyboard.ui.sentences import spoken
from storyboard.ui.words import money
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.jobs.admission import Admission
    from storyboard.jobs.engine import Engine
    from storyboard.jobs.settling import Bought
    from storyboard.studio.generating import Order, limits_of, orders_of
    from storyboard.studio.planning import GenerationPlan, Only, plan_generation
else:
    Admission = later("storyboard.jobs.admission", "Admission")
    Engine = later("storyboard.jobs.engine", "Engine")
    Bought = later("storyboard.jobs.settling", "Bought")
    Order = later("storyboard.studio.generating", "Order")
    limits_of = later("storyboard.studio.generating", "limits_of")
    orders_of = later("storyboard.studio.generating", "orders_of")
    GenerationPlan = later("storyboard.studio.planning", "GenerationPlan")
    Only = later("storyboard.studio.planning", "Only")
    plan_generation = later("storyboard.studio.planning", "plan_generation")

PLAN_MS = 900
"""So long after the last change what is missing is planned again: not while somebody still edits."""


def spending_question(plan: GenerationPlan) -> tuple[str, str]:
    """What is asked before money is spent, and the button that spends it, each with the figure."""
    shots, unknown = len(plan.shots), plan.estimate_microusd is None
    told = {"target": plan.target_names, "price": money(plan.estimate_microusd)}
    if unknown:
        words = QCoreApplication.translate(
            "Spending", "Generate %n shot(s) at {target}? What they cost is not known beforehand.", "", shots
        )
        return words.format(**told), QCoreApplication.translate("Spending", "Generate at an unknown price")
    words = QCoreApplication.translate("Spending", "Generate %n shot(s) at {target} for about {price}?", "", shots)
    return words.format(**told), QCoreApplication.translate("Spending", "Generate for {price}").format(**told)


def release_question(bought: Bought) -> tuple[str, str]:
    """What is asked before others' jobs are bought in one's own name, and the button that does it, with the figure."""
    nobody = QCoreApplication.translate("Spending", "somebody who gave no name")
    whose = ", ".join(author_id[:12] or nobody for author_id in bought.author_ids)
    told = {"whose": whose, "price": money(bought.microusd)}
    words = QCoreApplication.translate(
        "Spending",
        "%n job(s) of {whose} come from another computer and may still be bought there. "
        "Buy your own in their place here?",
        "",
        bought.count,
    )
    if bought.microusd is None:
        return words.format(**told), QCoreApplication.translate("Spending", "Buy at an unknown price")
    return words.format(**told), QCoreApplication.translate("Spending", "Buy for {price}").format(**told)


class GenerateCommands(QObject):
    """Commands that make takes.

    `planned` carries the plan of what is missing, and the micro-USD spent, whenever they may be others;
    `confirm_asked` a plan that costs money, and is answered by `go`; `release_asked` what a release of others' jobs
    would buy, with the ids, and is answered by `let_go`; `said` a sentence with its level; `pause_changed` whether
    nothing new is sent.
    """

    planned = Signal(object, int)
    confirm_asked = Signal(object)
    release_asked = Signal(object, tuple)
    said = Signal(str, str)
    pause_changed = Signal(bool)

    def __init__(
        self, document: Document, engine: EngineThread, workshop: Workshop, view: BoardView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._engine = engine
        self._workshop = workshop
        self._view = view
        self.is_paused = False
        self._retry_of = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PLAN_MS)
        self._timer.timeout.connect(self._plan_missing)
        document.saved_changed.connect(self._plan_soon)
        self._planned_for: tuple[object, ...] = ()
        self._held = document.facts
        document.facts_changed.connect(self._heed_facts)

    def missing(self) -> None:
        """Generate every shot that has no take of the grade wanted."""
        self._retry_of = ""
        self._start(Only.MISSING)

    def selected(self) -> None:
        """Make another take of each selected shot."""
        self._retry_of = ""
        self._start(Only.ALL, self._view.selected_shot_ids())

    def stale(self) -> None:
        """Make new takes of what has changed since."""
        self._retry_of = ""
        self._start(Only.STALE)

    def stop(self) -> None:
        """Cancel every job that waits or runs."""
        for job in self._document.facts.jobs:
            if job.state in ACTIVE:
                self.cancel(job.id)

    def retry(self, job: Job) -> None:
        """Try again what failed or was cancelled, as a new job that names the old one."""
        self._retry_of = job.id
        self._start(Only.ALL, (job.shot_id,))

    def pause(self) -> None:
        """Send nothing new, or go on; what runs already goes on either way."""
        self.is_paused = not self.is_paused
        is_paused = self.is_paused
        self._engine.ask(lambda engine: engine.pause(is_paused=is_paused), failed=self._refused)
        self.pause_changed.emit(is_paused)

    def release(self, job_ids: tuple[str, ...]) -> None:
        """Let held jobs go, within the board's caps; asks first where they are another person's to buy."""

        def consider(bought: Bought) -> None:
            if bought.count:
                self.release_asked.emit(bought, job_ids)
            else:
                self.let_go(job_ids)

        self._engine.ask(lambda engine: engine.bought_by_release(job_ids), done=consider, failed=self._refused)

    def let_go(self, job_ids: tuple[str, ...], *, accepts_unknown_price: bool = False) -> None:
        """Let held jobs go without asking."""
        most = len(job_ids) if accepts_unknown_price else None
        order = Order(max_takes=most, accepts_unknown_price=accepts_unknown_price)
        limits = limits_of(self._document.board, order, self._document.session.context)
        self._engine.ask(lambda engine: engine.release(job_ids, limits), done=self._settled, failed=self._refused)

    def settle(self, job_id: str, ran: bool, remote_id: str) -> None:
        """Close an uncertain job with what the provider's own list says."""
        self._engine.ask(
            lambda engine: engine.did_run(job_id, remote_id) if ran else engine.did_not_run(job_id),
            done=self._settled,
            failed=self._refused,
        )

    def cancel(self, job_id: str) -> None:
        """Cancel one job, here and as far as that goes at the provider."""
        self._engine.ask(lambda engine: engine.cancel(job_id), failed=self._refused)

    def accept(self, take: Take, is_accepted: bool) -> None:
        """Write down that a take is accepted, or no longer; jobs that waited for that go on."""
        session = self._document.session

        def write() -> None:
            event = session.scribe.approval(take.shot_id, take.id, approved=is_accepted, board_rev=session.project.rev)
            session.journal.append(event)

        def written(_none: None) -> None:
            self._document.read_facts()
            self._engine.ask(Engine.nudge)

        self._workshop.save(write, done=written, failed=self._refused)

    def go(self, plan: GenerationPlan, *, accepts_unknown_price: bool = False) -> None:
        """Admit a plan, whole or not at all."""
        session = self._document.session
        order = Order(accepts_unknown_price=accepts_unknown_price)
        retry_of, self._retry_of = self._retry_of, ""

        def admit(engine: Engine) -> Admission:
            return engine.admit(orders_of(plan, retry_of), limits_of(session.board, order, session.context))

        self._engine.ask(admit, done=lambda _admission: self._document.read_facts(), failed=self._refused)

    def close(self) -> None:
        """Plan no more."""
        self._timer.stop()
        self._document.saved_changed.disconnect(self._plan_soon)
        self._document.facts_changed.disconnect(self._heed_facts)

    def _start(self, only: Only, shot_ids: tuple[str, ...] = ()) -> None:
        """Save first: the plan is made of what is on disk, so that the run and the command line agree."""
        session = self._document.session

        def plan() -> None:
            self._workshop.save(
                lambda: plan_generation(session, only=only, shot_ids=shot_ids),
                done=self._consider,
                failed=self._refused,
            )

        self._document.when_saved(plan)

    def _consider(self, plan: GenerationPlan) -> None:
        if plan.obstacles:
            first, *others = plan.obstacles
            self.said.emit(spoken(first) + (self.tr(" (and %n more)", "", len(others)) if others else ""), "error")
        elif not plan.shots:
            self.said.emit(self.tr("Every shot has its take."), "info")
        elif plan.estimate_microusd == 0:
            self.go(plan)
        else:
            self.confirm_asked.emit(plan)

    def _settled(self, _jobs: object) -> None:
        self._document.read_facts()

    def _refused(self, why: str) -> None:
        self.said.emit(why, "error")

    def _heed_facts(self) -> None:
        """How far jobs are changes no plan; what they have come to does."""
        facts = self._document.facts
        states = frozenset((job.id, job.state) for job in facts.jobs)
        now = (id(facts.takes), id(facts.approvals), id(facts.findings), states)
        if now != self._planned_for:
            self._planned_for, self._held = now, facts
            self._plan_soon()

    def _plan_soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _plan_missing(self) -> None:
        if not self._document.is_saved:
            return
        session, give_way = self._document.session, self._workshop.courtesy.give_way
        # What is saved meanwhile is planned for anew: nobody waits with saving until a plan is made.
        self._workshop.plan(
            lambda: (plan_generation(session, give_way=give_way), session.journal.money().spent),
            done=lambda found: self.planned.emit(*found),
        )
