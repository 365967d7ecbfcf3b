"""The queue: jobs and films with their progress, cost and one button each to stop them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from storyboard.model.facts import ACTIVE, Job, JobState
from storyboard.ui.document import Document
from storyboard.ui.pieces import column, quiet, scrolled
from storyboard.ui.words import money
from storyboard.ui.work import Errand

SHOWN_MOST = 60
SHOWN = ACTIVE | {JobState.UNCERTAIN, JobState.HELD, JobState.FAILED}


class Row(QFrame):
    """One job or film: what, how far, what it costs, and how to stop it."""

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("row")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 3, 0, 3)
        outer.setSpacing(3)
        line = QHBoxLayout()
        self._name = QLabel()
        self._words = quiet()
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setObjectName("link")
        self._cancel.clicked.connect(self.cancel_asked)
        line.addWidget(self._name)
        line.addWidget(self._words, 1)
        line.addWidget(self._cancel)
        outer.addLayout(line)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        outer.addWidget(self._bar)
        self._why = quiet()
        outer.addWidget(self._why)

    def show_state(self, name: str, words: str, fraction: float | None, *, can_cancel: bool, why: str = "") -> None:
        """Show where it stands; `fraction` None hides the bar."""
        self._name.setText(name)
        self._words.setText(words)
        self._bar.setVisible(fraction is not None)
        self._bar.setValue(round((fraction or 0) * 1000))
        self._bar.setAccessibleName(self.tr("Progress of {name}").format(name=name))
        self._cancel.setVisible(can_cancel)
        self._cancel.setAccessibleName(self.tr("Cancel {name}").format(name=name))
        self._why.setVisible(bool(why))
        self._why.setText(why)


class QueuePanel(QWidget):
    """What runs and what waits for a person. `cancel_asked` carries a job's id."""

    cancel_asked = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._rows: dict[str, Row] = {}
        self._films: dict[Errand, Row] = {}
        inner, self._column = column(margin=12, spacing=2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner))
        self._empty = quiet(self.tr("Nothing is running."))
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        document.facts_changed.connect(self.refresh)
        self.refresh()

    def add_film(self, errand: Errand) -> None:
        """Show a film or preview that is being made."""
        row = Row()
        self._films[errand] = row
        self._column.insertWidget(0, row)
        row.cancel_asked.connect(errand.cancel)
        errand.on_progress.append(lambda fraction: self._show_film(errand, fraction))
        errand.on_end.append(lambda: self._drop_film(errand))
        self._show_film(errand, 0.0)
        self._show_empty()

    def refresh(self) -> None:
        """Show what the journal says now."""
        jobs = {
            job.id: job for job in self._document.facts.jobs if job.state in SHOWN and not _is_past(job, self._newest())
        }
        for job_id in [i for i in self._rows if i not in jobs]:
            self._drop(self._rows.pop(job_id))
        numbers = {c.shot_id: c.number for scene in self._document.scenes for c in scene.cards}
        for job in list(jobs.values())[:SHOWN_MOST]:
            if job.id not in self._rows:
                self._rows[job.id] = row = Row()
                row.cancel_asked.connect(lambda job_id=job.id: self.cancel_asked.emit(job_id))
                self._column.insertWidget(self._column.count() - 1, row)
            self._show_job(self._rows[job.id], job, numbers.get(job.shot_id, job.shot_id))
        self._show_empty()

    def _newest(self) -> Mapping[str, str]:
        return {job.shot_id: job.id for job in self._document.facts.jobs}

    def _show_job(self, row: Row, job: Job, number: str) -> None:
        words = {
            JobState.QUEUED: self.tr("waiting"),
            JobState.SUBMITTING: self.tr("sending"),
            JobState.RUNNING: self.tr("generating"),
            JobState.DOWNLOADING: self.tr("fetching"),
            JobState.HELD: self.tr("held"),
            JobState.UNCERTAIN: self.tr("uncertain: it may have run and may be billed"),
            JobState.FAILED: self.tr("failed"),
        }.get(JobState(job.state), str(job.state))
        if job.estimate_microusd:
            words = f"{words} · {money(job.estimate_microusd)}"
        why = f"{job.failure.message} {job.failure.next_step}".strip() if job.failure else job.note
        is_active = job.state in ACTIVE
        fraction = (job.progress or 0.0) if is_active else None
        can_cancel = is_active or job.state == JobState.HELD
        row.show_state(self.tr("Shot {number}").format(number=number), words, fraction, can_cancel=can_cancel, why=why)

    def _show_film(self, errand: Errand, fraction: float) -> None:
        row = self._films.get(errand)
        if row is not None:
            row.show_state(errand.title, f"{round(fraction * 100)}\u202f%", fraction, can_cancel=True)

    def _drop_film(self, errand: Errand) -> None:
        row = self._films.pop(errand, None)
        if row is not None:
            self._drop(row)
        self._show_empty()

    def _drop(self, row: Row) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _show_empty(self) -> None:
        self._empty.setVisible(not self._rows and not self._films)


def _is_past(job: Job, newest: Mapping[str, str]) -> bool:
    """Whether a failed job has been followed by another one of its shot."""
    return job.state == JobState.FAILED and newest.get(job.shot_id) != job.id
