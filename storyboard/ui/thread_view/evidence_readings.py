"""What was measured, line by line: a number beside its limit and where that comes from, or why there is none."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from storyboard.model.evidence import Evidence, Reading, Verdict
from storyboard.ui.pieces import quiet
from storyboard.ui.vocabulary import said

FIRST = (Verdict.OVER, Verdict.WITHIN, Verdict.NOT_JUDGED, Verdict.NOT_AVAILABLE)
"""What is beyond its limit stands first, what is not known last."""


def evidence_word(text: str) -> str:
    """A word of evidence in the interface's language."""
    return QCoreApplication.translate("Evidence", text) if text else ""


class Readings(QWidget):
    """The readings of one piece of evidence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(5)

    def show_evidence(self, evidence: Evidence | None) -> None:
        """Show its readings, those beyond their limits first, and its notes; nothing where there is none."""
        while self._rows.rowCount():
            self._rows.removeRow(0)
        if evidence is None:
            return
        for reading in sorted(evidence.readings, key=lambda r: FIRST.index(r.verdict)):
            name = QLabel(said(str(reading.measure)).capitalize())
            name.setObjectName("quiet")
            self._rows.addRow(name, self._told(reading))
        for note in evidence.notes:
            self._rows.addRow(quiet(evidence_word(note)))

    def _told(self, reading: Reading) -> QLabel:
        """A reading beside its limit, with its verdict as a word."""
        if reading.value is None:
            absent = self.tr("not available")
            return quiet(f"{absent}: {evidence_word(reading.why)}" if reading.why else absent)
        parts = [f"{reading.value:.3g} {evidence_word(reading.unit)}"]
        if reading.limit is not None and reading.learned_from:
            approved = self.tr("%n approved", "", reading.learned_from)
            parts.append(self.tr("{approved}, your limit is {limit}").format(approved=approved, limit=_short(reading)))
        elif reading.limit is not None:
            parts.append(self.tr("the usual limit is {limit}").format(limit=_short(reading)))
        elif reading.why:
            parts.append(evidence_word(reading.why))
        words = {Verdict.OVER: self.tr("beyond"), Verdict.WITHIN: self.tr("within")}.get(reading.verdict, "")
        label = QLabel(f"{words} \N{MIDDLE DOT} ".lstrip(" \N{MIDDLE DOT}") + " \N{MIDDLE DOT} ".join(parts))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setObjectName("reading")
        label.setProperty("verdict", str(reading.verdict))
        return label


def _short(reading: Reading) -> str:
    return f"{reading.limit:.3g}"
