"""The queue: jobs and films with their progress, time and cost, and what each one needs from a person."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from storyboard.model.facts import ACTIVE, Job, JobState
from storyboard.ui.document import Document
from storyboard.ui.pieces import column, quiet, scrolled
from storyboard.ui.queueing.rows import Row, Told
from storyboard.ui.queueing.words import film_words, told_job
from storyboard.ui.words import money
from storyboard.ui.work import Errand

SHOWN_MOST = 60
SHOWN = ACTIVE | {JobState.UNCERTAIN, JobState.HELD, JobState.FAILED, JobState.CANCELLED}
TICK_MS = 1000
STOPPING_MS = 15_000
PROGRESS_MS = 250
"""How far jobs are is shown four times a second at most: nobody reads faster."""


@dataclass(slots=True)
class Film:
    """A film in the queue: its row and when it began."""

    row: Row
    began_s: float


class QueuePanel(QWidget):
    """What runs and what waits for a person. Its signals carry what was asked for, with the job or its id."""

    cancel_asked = Signal(str)
    retry_asked = Signal(object)
    release_asked = Signal(tuple)
    settle_asked = Signal(str, bool, str)
    pause_asked = Signal()
    stop_asked = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._rows: dict[str, Row] = {}
        self._films: dict[Errand, Film] = {}
        self._dismissed: set[str] = set()
        self._stopping: set[str] = set()
        self._above: list[QWidget] = []
        self._is_paused = False
        inner, self._column = column(margin=12, spacing=2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._head())
        outer.addWidget(scrolled(inner), 1)
        self._empty = quiet(self.tr("Nothing is running. What you generate or export is followed here."))
        self._column.addWidget(self._empty)
        self._more = quiet()
        self._column.addWidget(self._more)
        self._column.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PROGRESS_MS)
        self._soon.timeout.connect(self.refresh)
        document.facts_changed.connect(self.refresh)
        document.progressed.connect(self._refresh_soon)
        self.refresh()

    def add_film(self, errand: Errand) -> None:
        """Show a film or preview that is being made."""
        row = Row()
        self._films[errand] = Film(row, time.monotonic())
        self._column.insertWidget(0, row)
        row.asked.connect(lambda _what, _typed: errand.cancel())
        errand.on_progress.append(lambda _fraction: self._show_film(errand))
        errand.on_end.append(lambda: self._drop_film(errand))
        self._show_film(errand)
        self._show_head()

    def put_above(self, widget: QWidget) -> None:
        """Show something above the jobs; it hides itself while it has nothing to say."""
        self._above.append(widget)
        self._column.insertWidget(0, widget)

    def show_paused(self, is_paused: bool) -> None:
        """Say whether anything new is sent."""
        self._is_paused = is_paused
        self.refresh()

    def refresh(self) -> None:
        """Show what the journal says now."""
        shown = self._shown()
        for job_id in [i for i in self._rows if i not in shown]:
            self._drop(self._rows.pop(job_id))
        numbers = {c.shot_id: c.number for scene in self._document.scenes for c in scene.cards}
        now = self._document.session.context.now()
        for job in shown.values():
            if job.id not in self._rows:
                self._rows[job.id] = row = Row()
                row.asked.connect(partial(self._asked, job.id))
                self._column.insertWidget(self._column.count() - 2, row)
            number = numbers.get(job.shot_id, job.shot_id)
            is_stopping = job.id in self._stopping
            told = told_job(job, number, now, is_paused=self._is_paused, is_stopping=is_stopping)
            self._rows[job.id].show_state(told)
        self._show_head()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
        self._soon.stop()

    def _refresh_soon(self) -> None:
        """Where it is not in sight, it shows how far jobs are once it comes."""
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _shown(self) -> Mapping[str, Job]:
        jobs = self._document.facts.jobs
        newest = {job.shot_id: job.id for job in jobs}
        found = [j for j in jobs if j.state in SHOWN and j.id not in self._dismissed and not _is_past(j, newest)]
        # What waits for a person comes first, and is never among those left out.
        found.sort(key=lambda job: job.state in ACTIVE)
        self._more.setVisible(len(found) > SHOWN_MOST)
        self._more.setText(self.tr("and %n more", "", max(len(found) - SHOWN_MOST, 0)))
        return {job.id: job for job in found[:SHOWN_MOST]}

    def _head(self) -> QWidget:
        holder = QWidget()
        outer = QVBoxLayout(holder)
        outer.setContentsMargins(12, 4, 12, 4)
        row = QHBoxLayout()
        self._total = quiet()
        outer.addWidget(self._total)
        outer.addLayout(row)
        self._pause = QPushButton(self.tr("Pause"))
        self._release = QPushButton(self.tr("Release all"))
        self._stop = QPushButton(self.tr("Cancel all"))
        self._pause.setToolTip(self.tr("Send nothing new; what runs already goes on"))
        self._release.setToolTip(self.tr("Let every held job go, within the caps"))
        for button, does in (
            (self._release, self._release_all),
            (self._pause, self.pause_asked.emit),
            (self._stop, self._stop_all),
        ):
            button.setAccessibleName(button.text())
            button.clicked.connect(lambda _checked=False, does=does: does())
            row.addWidget(button)
        row.addStretch(1)
        return holder

    def _show_head(self) -> None:
        jobs = self._document.facts.jobs
        running = [job for job in jobs if job.state in ACTIVE]
        held = [job for job in jobs if job.state == JobState.HELD]
        waiting = sum(job.state == JobState.QUEUED for job in running)
        self._pause.setText(self.tr("Go on") if self._is_paused else self.tr("Pause"))
        self._pause.setVisible(bool(running) or self._is_paused)
        self._stop.setVisible(bool(running))
        self._release.setVisible(len(held) > 1)
        words = []
        if len(running) > waiting:
            words.append(self.tr("%n running", "", len(running) - waiting))
        if waiting:
            words.append(self.tr("%n waiting", "", waiting))
        spent = sum(_spent(job) for job in jobs)
        expected = sum(job.estimate_microusd or 0 for job in running)
        if spent:
            words.append(self.tr("{price} so far").format(price=money(spent)))
        if expected:
            words.append(self.tr("about {price} to come").format(price=money(expected)))
        self._total.setVisible(bool(words))
        self._total.setText(" \N{MIDDLE DOT} ".join(words))
        self._empty.setVisible(not self._rows and not self._films and all(w.isHidden() for w in self._above))

    def _asked(self, job_id: str, what: str, typed: str) -> None:
        job = next((job for job in self._document.facts.jobs if job.id == job_id), None)
        if job is None:
            return
        match what:
            case "cancel":
                self._stop_jobs({job_id})
                self.cancel_asked.emit(job_id)
            case "retry":
                self.retry_asked.emit(job)
            case "release":
                self.release_asked.emit((job_id,))
            case "dismiss":
                self._dismissed.add(job_id)
                self.refresh()
            case _:
                self.settle_asked.emit(job_id, what == "ran", typed)

    def _stop_all(self) -> None:
        self._stop_jobs({job.id for job in self._document.facts.jobs if job.state in ACTIVE})
        self.stop_asked.emit()

    def _stop_jobs(self, job_ids: set[str]) -> None:
        """Say at once that they are being stopped: a provider may take its time to answer."""
        self._stopping |= job_ids
        QTimer.singleShot(STOPPING_MS, self, lambda: self._stopped(job_ids))
        self.refresh()

    def _stopped(self, job_ids: set[str]) -> None:
        """What still runs by now was not stopped, and may be asked again."""
        self._stopping -= job_ids
        self.refresh()

    def _release_all(self) -> None:
        self.release_asked.emit(tuple(j.id for j in self._document.facts.jobs if j.state == JobState.HELD))

    def _tick(self) -> None:
        """Times go on also where nothing else changes."""
        for errand in self._films:
            self._show_film(errand)
        if any(job.state in ACTIVE for job in self._document.facts.jobs):
            self.refresh()

    def _show_film(self, errand: Errand) -> None:
        film = self._films.get(errand)
        if film is None:
            return
        is_ending = errand.cancelled.is_set()
        words = film_words(errand.fraction, time.monotonic() - film.began_s)
        words = self.tr("stopping") if is_ending else words
        offers = frozenset() if is_ending else frozenset({"cancel"})
        film.row.show_state(Told(errand.title, words, errand.fraction, offers=offers))

    def _drop_film(self, errand: Errand) -> None:
        film = self._films.pop(errand, None)
        if film is not None:
            self._drop(film.row)
        self._show_head()

    def _drop(self, row: Row) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()


def _spent(job: Job) -> int:
    """What a job has cost; where the provider never said, what was expected of one that ran."""
    if job.actual_microusd is not None:
        return job.actual_microusd
    return (job.estimate_microusd or 0) if job.state == JobState.DONE else 0


def _is_past(job: Job, newest: Mapping[str, str]) -> bool:
    """Whether a job that ended without a take has been followed by another one of its shot."""
    return job.state in (JobState.FAILED, JobState.CANCELLED) and newest.get(job.shot_id) != job.id
