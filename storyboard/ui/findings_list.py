"""The findings of the selected shots, each with its fixes one click away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from storyboard.model.edits.fixes import apply_fix
from storyboard.model.errors import StoryboardError
from storyboard.model.findings import Finding, Fix
from storyboard.ui.document import Document
from storyboard.ui.pieces import emptied, quiet, section


class FindingsList(QWidget):
    """Hidden while there is nothing to say; `trouble` carries why a fix was refused."""

    trouble = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._shown: tuple[Finding, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_shots(self, shot_ids: tuple[str, ...]) -> None:
        """Show what was found at these shots."""
        found = tuple(f for f in self._document.facts.findings if set(f.shot_ids) & set(shot_ids))
        self.setVisible(bool(found))
        if found == self._shown:
            return
        self._shown = found
        emptied(self._column)
        self._column.addWidget(section(self.tr("Findings")))
        for finding in found:
            self._column.addWidget(self._card(finding))

    def _card(self, finding: Finding) -> QFrame:
        frame = QFrame()
        frame.setObjectName("finding")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(10, 7, 8, 7)
        inside.setSpacing(2)
        title = QLabel(finding.rule.replace("_", " ").capitalize())
        title.setObjectName("title")
        inside.addWidget(title)
        values = " \N{RIGHTWARDS ARROW} ".join(value for value in (finding.before, finding.after) if value)
        inside.addWidget(quiet("\n".join(text for text in (values, finding.why) if text)))
        if finding.fixes:
            row = QHBoxLayout()
            row.setSpacing(8)
            for fix in finding.fixes[:3]:
                row.addWidget(self._button(fix))
            row.addStretch(1)
            inside.addLayout(row)
        return frame

    def _button(self, fix: Fix) -> QPushButton:
        button = QPushButton(fix.label)
        button.setObjectName("link")
        button.setAccessibleName(fix.label)
        button.setEnabled(not self._document.is_read_only)
        button.clicked.connect(lambda: self._fix(fix))
        return button

    def _fix(self, fix: Fix) -> None:
        try:
            self._document.apply(apply_fix(self._document.board, fix))
        except StoryboardError as error:
            self.trouble.emit(str(error))
