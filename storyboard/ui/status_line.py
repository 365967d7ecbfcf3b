"""The bottom of the window: saved, queue, spent, findings, where the key comes from."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from storyboard.model.facts import ACTIVE, JobState
from storyboard.ui.document import Document
from storyboard.ui.sentences import spoken
from storyboard.ui.words import apart, money


class StatusLine(QStatusBar):
    """Follows the document; the figures of queue and findings are buttons that open their panels."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.setSizeGripEnabled(False)
        self._saved = QLabel()
        self.queue = QToolButton()
        self.queue.setAccessibleName(self.tr("Queue"))
        self.queue.setToolTip(self.tr("Show or hide the queue"))
        self._spent = QLabel()
        self.findings = QToolButton()
        self.findings.setAccessibleName(self.tr("Findings"))
        self.findings.setToolTip(self.tr("Show everything that does not hold together"))
        self._key = QLabel()
        for widget in (self._saved, self.queue, self._spent, self.findings):
            self.addWidget(widget)
        self.addPermanentWidget(self._key)
        document.saved_changed.connect(self._show_saved)
        document.facts_changed.connect(self._show_facts)
        self._show_saved()
        self._show_facts()

    def show_key(self, words: str) -> None:
        """Say where the key of the target in force comes from."""
        self._key.setText(words)

    def show_spent(self, spent_microusd: int) -> None:
        """Say what this project has cost."""
        self._spent.setText(self.tr("Spent {money}").format(money=money(spent_microusd)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._show_facts()

    def _show_saved(self) -> None:
        document = self._document
        if document.is_read_only:
            self._saved.setText(self.tr("Read-only"))
            self._saved.setToolTip(spoken(document.session.project.reason))
        elif document.save_trouble:
            self._saved.setText(self.tr("\u2715 Not saved"))
            self._saved.setToolTip(spoken(document.save_trouble))
        else:
            self._saved.setText(self.tr("\u25cf Saved") if document.is_saved else self.tr("\u25cb Saving soon"))
            self._saved.setToolTip(str(document.session.project.folder))

    def _show_facts(self) -> None:
        states = [job.state for job in self._document.facts.jobs]
        waiting = states.count(JobState.QUEUED)
        running = sum(1 for state in states if state in ACTIVE) - waiting
        parts: list[str] = []
        if running:
            parts.append(self.tr("%n generating", "", running))
        if waiting:
            parts.append(self.tr("%n waiting", "", waiting))
        uncertain, held = states.count(JobState.UNCERTAIN), states.count(JobState.HELD)
        if uncertain:
            parts.append(self.tr("%n uncertain", "", uncertain))
        if held:
            parts.append(self.tr("%n held", "", held))
        newest = {job.shot_id: job for job in self._document.facts.jobs}
        failed = sum(job.state == JobState.FAILED for job in newest.values())
        if failed:
            parts.append(self.tr("%n failed", "", failed))
        self.queue.setText(apart(self.tr("Queue: {state}").format(state=", ".join(parts) or self.tr("empty"))))
        found, waived = len(self._document.facts.findings), len(self._document.board.waivers)
        words = self.tr("%n finding(s)", "", found)
        self.findings.setText(apart(f"{words}, {self.tr('%n waived', '', waived)}" if waived else words))
