"""All findings of the board: grouped by what they are about, filtered, mended, waived, and rules switched off."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from storyboard.continuity.evidence import rule_of
from storyboard.later import later
from storyboard.model.edits.document import turn_rule
from storyboard.model.evidence import Measure
from storyboard.model.findings import Finding, Severity
from storyboard.ui.document import Document
from storyboard.ui.findings_list import MOST_CARDS, FindingCards, rule_title
from storyboard.ui.pieces import Choice, emptied, quiet, scrolled, section
from storyboard.ui.vocabulary import said

if TYPE_CHECKING:
    from storyboard.continuity.check import RULES
else:
    RULES = later("storyboard.continuity.check", "RULES")

EVIDENCE_RULES = tuple(rule_of(measure) for measure in Measure)
"""The rules that measurements are findings of."""

WAIVED = "waived"
GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


class FindingsPanel(QWidget):
    """Findings by subject. `picked` carries the shots of a group that was clicked, `trouble` why a fix was refused."""

    picked = Signal(tuple)
    trouble = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._shown: tuple[object, ...] = ()
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Filter: a name, a rule, a shot"))
        self.line.setAccessibleName(self.tr("Filter findings"))
        self.line.textChanged.connect(lambda _text: self.refresh())
        levels = ((str(level), said(str(level)).capitalize()) for level in GRAVITY)
        self.level = Choice((("", self.tr("All")), *levels, (WAIVED, self.tr("Waived"))), self.tr("Which findings"))
        self.level.chosen.connect(lambda _value: self.refresh())
        self.rules = self._rules_button()
        self.count = QLabel()
        self.count.setObjectName("quiet")
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(12, 4, 12, 12)
        self._column.setSpacing(6)
        self._lay_out()
        document.facts_changed.connect(self._refresh_soon)
        document.board_changed.connect(lambda _before, _after: self._refresh_soon())

    def refresh(self) -> None:
        """Show what is found now and fits the filter."""
        groups = grouped(self._document, self._wanted())
        total = sum(len(found) for _name, found in groups)
        self.count.setText(self.tr("%n finding(s)", "", total) if self._document.is_checked else "")
        shown = (tuple((name, tuple(found)) for name, found in groups), self.level.currentData(), self._nothing())
        if shown == self._shown:
            return
        self._shown = shown
        emptied(self._column)
        where = {card.shot_id: card.number for scene in self._document.scenes for card in scene.cards}
        left = MOST_CARDS
        for name, found in groups:
            if left <= 0:
                break
            self._group(name, found[:left], where)
            left -= len(found)
        if total > MOST_CARDS:
            self._column.addWidget(quiet(self.tr("and %n more", "", total - MOST_CARDS)))
        if not groups:
            self._column.addWidget(quiet(self._nothing()))
        self._column.addStretch(1)

    def _nothing(self) -> str:
        if not self._document.is_checked:
            return self.tr("Checking\u2026")
        if self.line.text().strip() or self.level.currentData():
            return self.tr("Nothing fits.")
        return self.tr("Nothing found: everything declared holds together.")

    def _refresh_soon(self) -> None:
        if self.isVisible():
            self.refresh()

    def _wanted(self) -> list[Finding]:
        level = str(self.level.currentData() or "")
        found: Iterable[Finding] = self._document.waived if level == WAIVED else self._document.facts.findings
        if level and level != WAIVED:
            found = (f for f in found if str(f.severity) == level)
        words = self.line.text().casefold().split()
        return [f for f in found if all(word in self._text_of(f) for word in words)]

    def _text_of(self, finding: Finding) -> str:
        board = self._document.board
        entry = board.entry(finding.subject_id)
        where = {card.shot_id: card.number for scene in self._document.scenes for card in scene.cards}
        shots = " ".join(where.get(shot_id, "") for shot_id in finding.shot_ids)
        parts = (entry.name if entry else "", rule_title(finding.rule), finding.field, finding.before, finding.after)
        return " ".join((*parts, shots, finding.why)).casefold()

    def _group(self, name: str, found: list[Finding], where: dict[str, str]) -> None:
        head = QHBoxLayout()
        head.addWidget(section(name))
        head.addStretch(1)
        go = QToolButton()
        go.setText(self.tr("Select shots"))
        go.setAccessibleName(f"{self.tr('Select shots')}: {name}")
        shot_ids = tuple(dict.fromkeys(shot_id for finding in found for shot_id in finding.shot_ids))
        go.clicked.connect(lambda: self.picked.emit(shot_ids))
        head.addWidget(go)
        holder = QWidget()
        head.setContentsMargins(0, 8, 0, 0)
        holder.setLayout(head)
        self._column.addWidget(holder)
        cards = FindingCards(self._document)
        cards.trouble.connect(self.trouble)
        is_waived = self.level.currentData() == WAIVED
        cards.show_findings(() if is_waived else found, where, found if is_waived else ())
        self._column.addWidget(cards)

    def _rules_button(self) -> QToolButton:
        button = QToolButton()
        button.setText(self.tr("Rules") + " \u25be")
        button.setAccessibleName(self.tr("Rules on and off"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button.accessibleName(), button)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        button.setMenu(menu)
        return button

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        off = self._document.board.rules_off
        for rule in sorted((*RULES, *EVIDENCE_RULES), key=rule_title):
            action = menu.addAction(rule_title(rule))
            action.setCheckable(True)
            action.setChecked(rule not in off)
            action.setEnabled(not self._document.is_read_only)
            action.toggled.connect(lambda on, rule=rule: self.turn(rule, on))

    def turn(self, rule: str, on: bool) -> None:
        """Switch a rule on or off for this board."""
        self._document.apply(turn_rule(self._document.board, rule, on=on))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(12, 6, 12, 0)
        top.addWidget(self.line, 1)
        top.addWidget(self.level)
        below = QHBoxLayout()
        below.setContentsMargins(12, 0, 8, 0)
        below.addWidget(self.count)
        below.addStretch(1)
        below.addWidget(self.rules)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(below)
        column.addWidget(scrolled(self._inner), 1)
        self.setMinimumWidth(344)


def grouped(document: Document, findings: Iterable[Finding]) -> list[tuple[str, list[Finding]]]:
    """Findings by the thread they belong to: whom or what they are about, else the film; gravest first."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        entry = document.board.entry(finding.subject_id)
        groups.setdefault(entry.name if entry else document.board.title, []).append(finding)
    for found in groups.values():
        found.sort(key=_weight)
    return sorted(groups.items(), key=lambda group: min(_weight(f) for f in group[1]))


def _weight(finding: Finding) -> int:
    return next((weight for level, weight in GRAVITY.items() if level == finding.severity), 1)
