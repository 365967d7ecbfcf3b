"""Findings as cards, each with its fixes one click away, and a way to say that it is meant."""

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QInputDialog, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from storyboard.model.edits.document import add_waiver, remove_waiver
from storyboard.model.edits.fixes import apply_fix
from storyboard.model.errors import StoryboardError
from storyboard.model.evidence import UNITS, Measure
from storyboard.model.findings import Finding, Fix, Waiver
from storyboard.ui.chip_row import Flow
from storyboard.ui.document import Document
from storyboard.ui.forward import brought_forward
from storyboard.ui.pieces import emptied, quiet, section
from storyboard.ui.sentences import spoken
from storyboard.ui.vocabulary import said

EVIDENCE = "evidence_"
"""What the names of rules about measurements begin with."""

MOST_CARDS = 40
"""So many cards are made at once; a board with more says how many there are."""

MOST_NUMBERS = 3
"""A finding about more shots names the first and the last."""


def rule_title(rule: str) -> str:
    """A rule's name as people read it, in the interface's language where it is known there."""
    measure = measure_of(rule)
    if measure is not None:
        return QCoreApplication.translate("Rules", "Measured: {what}").format(what=said(str(measure)))
    plain = rule.replace("_", " ").capitalize()
    return QCoreApplication.translate("Rules", plain)


def measure_of(rule: str) -> Measure | None:
    """What was measured, for a rule of evidence; None for any other."""
    name = rule.removeprefix(EVIDENCE).replace("_", " ")
    return next((m for m in Measure if m == name), None) if rule.startswith(EVIDENCE) else None


def found_words(finding: Finding, value: str) -> str:
    """A value that was found, the unit of what was measured in the interface's language too."""
    told, measure = value_words(value), measure_of(finding.rule)
    if measure is None:
        return told
    return told.replace(UNITS[measure], QCoreApplication.translate("Evidence", UNITS[measure]))


def value_words(value: str) -> str:
    """A value that was found, in the interface's language where it is a word of the field; a name stays as it is."""
    told = spoken(value)
    return said(value) if told == value else told


def waiver_of(finding: Finding, reason: str = "") -> Waiver:
    """The author's word that a finding is meant."""
    return Waiver(rule=finding.rule, shot_ids=finding.shot_ids, fingerprint=finding.fingerprint, reason=reason.strip())


def _place(shot_ids: tuple[str, ...], where: dict[str, str]) -> str:
    """The numbers of shots; of many only the first and the last: a panel is as wide as what stands in it."""
    numbers = [where.get(shot_id, shot_id) for shot_id in shot_ids]
    shown = numbers if len(numbers) <= MOST_NUMBERS else [numbers[0], "\N{HORIZONTAL ELLIPSIS}", numbers[-1]]
    return " \N{RIGHTWARDS ARROW} ".join(shown)


def _values(finding: Finding, names: Mapping[str, str]) -> Iterator[str]:
    """The values that were found, with a name or number in the place of an id."""
    for value in (finding.before, finding.after):
        if value:
            yield names.get(value, value)


class FindingCard(QFrame):
    """One finding; `names` are those of the ids that it may speak of.

    `fixed` carries a fix that was chosen, `waived` a reason, `taken_back` that the waiver goes.
    """

    fixed = Signal(object)
    waived = Signal(str)
    taken_back = Signal()

    def __init__(
        self,
        finding: Finding,
        where: str,
        *,
        is_read_only: bool,
        is_waived: bool = False,
        names: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self.finding = finding
        self.setObjectName("finding")
        self.setProperty("level", "waived" if is_waived else str(finding.severity))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(10, 7, 8, 7)
        inside.setSpacing(2)
        head = QHBoxLayout()
        title = QLabel(rule_title(finding.rule))
        title.setObjectName("title")
        title.setWordWrap(True)
        place = QLabel(where)
        place.setObjectName("quiet")
        head.addWidget(title, 1)
        head.addWidget(place)
        inside.addLayout(head)
        values = " \N{RIGHTWARDS ARROW} ".join(found_words(finding, v) for v in _values(finding, names or {}))
        about = spoken(": ").join(part for part in (said(finding.field), values) if part)
        level = "" if is_waived else said(str(finding.severity)).capitalize()
        inside.addWidget(quiet("\n".join(text for text in (about, spoken(finding.why)) if text)))
        self.setAccessibleName(f"{level} {rule_title(finding.rule)} {where}".strip())
        inside.addWidget(self._buttons(is_read_only, is_waived))

    def _buttons(self, is_read_only: bool, is_waived: bool) -> QWidget:
        # In lines of their own where the panel is narrow: a long fix must not push the panel wider.
        holder = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        row = Flow(holder, spacing=8, between_lines_px=1)
        if is_waived:
            back = self._button(self.tr("Take the waiver back"), is_read_only)
            back.clicked.connect(self.taken_back)
            row.addWidget(back)
        else:
            for fix in self.finding.fixes[:3]:
                row.addWidget(self._fix_button(fix, is_read_only))
            waive_button = self._button(self.tr("Waive\u2026"), is_read_only)
            waive_button.setToolTip(self.tr("Say that it is meant; it comes back when the values change"))
            waive_button.clicked.connect(self._ask_reason)
            row.addWidget(waive_button)
        return holder

    def _fix_button(self, fix: Fix, is_read_only: bool) -> QPushButton:
        button = self._button(spoken(fix.label), is_read_only)
        button.clicked.connect(lambda: self.fixed.emit(fix))
        return button

    def _button(self, text: str, is_read_only: bool) -> QPushButton:
        metrics_text = text if len(text) <= 34 else f"{text[:33]}\u2026"
        button = QPushButton(metrics_text)
        button.setToolTip(text)
        button.setObjectName("link")
        button.setAccessibleName(text)
        button.setEnabled(not is_read_only)
        return button

    def _ask_reason(self) -> None:
        if brought_forward(QInputDialog, self) is not None:
            return
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Waive"))
        dialog.setLabelText(self.tr("Why is it meant?"))
        dialog.setOkButtonText(self.tr("Waive"))
        dialog.textValueSelected.connect(self.waived)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class FindingCards(QWidget):
    """Cards in a column that change the document; `trouble` carries why a fix was refused."""

    trouble = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_findings(
        self, findings: Iterable[Finding], where: dict[str, str], waived: Iterable[Finding] = (), title: str = ""
    ) -> None:
        """Show these findings under a title; `where` gives the numbers of shots by id."""
        emptied(self._column)
        if title:
            self._column.addWidget(section(title))
        cards = [*((f, False) for f in findings), *((f, True) for f in waived)]
        for finding, is_waived in cards[:MOST_CARDS]:
            self._column.addWidget(self._card(finding, where, is_waived))
        if len(cards) > MOST_CARDS:
            self._column.addWidget(quiet(self.tr("and %n more", "", len(cards) - MOST_CARDS)))

    def _card(self, finding: Finding, where: dict[str, str], is_waived: bool) -> FindingCard:
        card = FindingCard(
            finding,
            _place(finding.shot_ids, where),
            is_read_only=self._document.is_read_only,
            is_waived=is_waived,
            names={**{entry.id: entry.name for entry in self._document.board.entries()}, **where},
        )
        card.fixed.connect(self._fix)
        card.waived.connect(lambda reason: self._waive(finding, reason))
        card.taken_back.connect(lambda: self._take_back(finding))
        return card

    def _waive(self, finding: Finding, reason: str) -> None:
        try:
            self._document.apply(add_waiver(self._document.board, waiver_of(finding, reason)))
        except StoryboardError as error:
            self.trouble.emit(str(error))

    def _take_back(self, finding: Finding) -> None:
        self._document.apply(remove_waiver(self._document.board, waiver_of(finding)))

    def _fix(self, fix: Fix) -> None:
        try:
            self._document.apply(apply_fix(self._document.board, fix))
        except StoryboardError as error:
            self.trouble.emit(str(error))


class FindingsList(FindingCards):
    """The findings of the selected shots; hidden while there is nothing to say."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self._shown: tuple[Finding, ...] = ()

    def show_shots(self, shot_ids: tuple[str, ...]) -> None:
        """Show what was found at these shots."""
        chosen = frozenset(shot_ids)
        found = tuple(f for f in self._document.facts.findings if not chosen.isdisjoint(f.shot_ids))
        self.setVisible(bool(found))
        if found == self._shown:
            return
        self._shown = found
        where = {card.shot_id: card.number for scene in self._document.scenes for card in scene.cards}
        self.show_findings(found, where, title=self.tr("Findings"))
