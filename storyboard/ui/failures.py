"""What failed is said above the cards, in the provider's words, with the one step that helps most."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject

from storyboard.model.facts import FailureKind, Job, JobState
from storyboard.ui.bench import Workbench
from storyboard.ui.sentences import spoken

NO_GOOD = (JobState.FAILED, JobState.UNCERTAIN)
"""The ends of a job that are told."""


def tr(text: str) -> str:
    """The text in the interface's language."""
    return QCoreApplication.translate("Failures", text)


class FailureTeller(QObject):
    """Hears of jobs and tells of each that fails while the window is open, once; several at a time in one sentence."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench.window)
        self._bench = bench
        self._document = bench.desk.document
        self._known: set[str] | None = None
        self._document.facts_changed.connect(self._look)
        self._look()

    def _look(self) -> None:
        before = self._document.jobs_before
        if before is None:
            return
        if self._known is None:
            # What had failed before is on the cards and in the queue; it is no news.
            self._known = {job.id for job in before if job.state in NO_GOOD}
        new = [job for job in self._document.facts.jobs if job.state in NO_GOOD and job.id not in self._known]
        self._known |= {job.id for job in new}
        if new:
            self._tell(new)

    def _tell(self, jobs: list[Job]) -> None:
        job = jobs[-1]
        numbers = {card.shot_id: card.number for scene in self._document.scenes for card in scene.cards}
        failure = job.failure
        words = spoken(failure.told) if failure else spoken(job.note) or tr("It is not known whether it ran.")
        said = tr("Shot {number}: {words}").format(number=numbers.get(job.shot_id, "?"), words=words)
        if len(jobs) > 1:
            said += " " + QCoreApplication.translate("Failures", "(and %n more in the queue)", "", len(jobs) - 1)
        level = "warning" if job.state == JobState.UNCERTAIN else "error"
        step, then = self._step(job)
        self._bench.say(said, level, step=step, then=then)

    def _step(self, job: Job) -> tuple[str, Callable[[], None]]:
        kind = job.failure.kind if job.failure is not None else None
        by_kind: Mapping[str, tuple[str, Callable[[], None]]] = {
            FailureKind.AUTH: (tr("Enter a key…"), self._bench.actions["settings"].trigger),
            FailureKind.MODERATION: (tr("Change the words"), lambda: self._write(job.shot_id)),
            FailureKind.INVALID_INPUT: (tr("Change the shot"), lambda: self._write(job.shot_id)),
        }
        found = by_kind.get(str(kind)) if kind is not None else None
        return found or (tr("Show the queue"), lambda: self._bench.show_dock("queue"))

    def _write(self, shot_id: str) -> None:
        self._bench.stage.board.select((shot_id,))
        self._bench.actions["write"].trigger()


def install(bench: Workbench) -> None:
    """Tell of what fails from here on."""
    FailureTeller(bench)
