"""What the open project brings that would speak or act in the user's name: shown whole, trusted one by one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from storyboard.later import later
from storyboard.ui.bench import Workbench
from storyboard.ui.document import Document
from storyboard.ui.forward import brought_forward
from storyboard.ui.message_bar import MessageBar
from storyboard.ui.pieces import quiet
from storyboard.ui.sentences import spoken
from storyboard.ui.theme import Palette
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.studio.trusting import Brought, brought_by, trust_brought
else:
    brought_by = later("storyboard.studio.trusting", "brought_by")
    trust_brought = later("storyboard.studio.trusting", "trust_brought")

SIZE_PX = (820, 520)


class TrustDialog(QDialog):
    """Shows every template and workflow of the project as it is; `trust` takes the chosen one in, by its hash."""

    def __init__(self, document: Document, workshop: Workshop, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._workshop = workshop
        self._found: Sequence[Brought] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setWindowTitle(self.tr("What this project brings"))
        self.messages = MessageBar(palette)
        self.about = quiet()
        self.about.setWordWrap(True)
        self.names = QListWidget()
        self.names.setAccessibleName(self.tr("Templates and workflows"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("What it says or does"))
        self.hash = quiet()
        self.hash.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.trust_button = QPushButton(self.tr("Trust it"))
        self.trust_button.setAutoDefault(False)
        self.trust_button.setEnabled(False)
        self.trust_button.clicked.connect(self.trust)
        self.names.currentRowChanged.connect(self._chosen)
        self._lay_out()
        self.resize(*SIZE_PX)
        self._read()

    def trust(self) -> None:
        """Trust the chosen file as it was shown; one that has changed since stays a stranger."""
        one = self._at(self.names.currentRow())
        if one is None or one.is_trusted or one.flaw:
            return
        session = self._document.session
        folder, context = session.project.folder, session.context
        self.trust_button.setEnabled(False)
        self._workshop.save(
            lambda: trust_brought(folder, (one.sha256,), context), done=self._trusted, failed=self._refused
        )

    def _read(self) -> None:
        session = self._document.session
        folder, context = session.project.folder, session.context
        self._workshop.save(lambda: brought_by(folder, context), done=self._show, failed=self._refused)

    def _lay_out(self) -> None:
        both = QSplitter()
        both.addWidget(self.names)
        both.addWidget(self.text)
        both.setStretchFactor(1, 1)
        both.setSizes([240, SIZE_PX[0] - 240])
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 14, 20, 4)
        inside.setSpacing(8)
        inside.addWidget(self.about)
        inside.addWidget(both, 1)
        inside.addWidget(self.hash)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        close.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 4, 20, 4)
        foot.addStretch(1)
        foot.addWidget(self.trust_button)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.addWidget(self.messages)
        column.addLayout(inside, 1)
        column.addLayout(foot)

    def _show(self, found: Sequence["Brought"]) -> None:
        row = max(0, self.names.currentRow())
        self._found = found
        self.names.clear()
        for one in found:
            item = QListWidgetItem(f"{one.name}\n{self._kind(one)} \N{MIDDLE DOT} {self._state(one)}")
            self.names.addItem(item)
        self.about.setText(
            self.tr("Nothing of this is used before you trust it. A file that changes afterwards is a stranger again.")
            if found
            else self.tr("The project brings no templates and no workflows.")
        )
        self.names.setCurrentRow(min(row, len(found) - 1))

    def _kind(self, one: "Brought") -> str:
        return self.tr("Template") if one.kind == "template" else self.tr("Workflow")

    def _state(self, one: "Brought") -> str:
        if one.flaw:
            return self.tr("cannot be used")
        return self.tr("trusted") if one.is_trusted else self.tr("not trusted, not used")

    def _chosen(self, row: int) -> None:
        one = self._at(row)
        self.text.setPlainText("\n".join(one.shows) if one and not one.flaw else spoken(one.flaw) if one else "")
        self.hash.setText(f"SHA-256 {one.sha256}" if one and one.sha256 else "")
        self.trust_button.setEnabled(one is not None and not one.is_trusted and not one.flaw)

    def _at(self, row: int) -> "Brought | None":
        return self._found[row] if 0 <= row < len(self._found) else None

    def _trusted(self, found: Sequence["Brought"]) -> None:
        self._show(found)
        self._document.read_facts()

    def _refused(self, why: str) -> None:
        self.messages.say(spoken(why), "error")
        self._chosen(self.names.currentRow())


class Trusting(QObject):
    """Opens the dialog, once."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench.window)
        self._bench = bench

    def show(self) -> None:
        """Show what the project brings, beside the window."""
        window, desk = self._bench.stage.window(), self._bench.desk
        if brought_forward(TrustDialog, window) is None:
            TrustDialog(desk.document, desk.workshop, self._bench.palette, window).show()


def install(bench: Workbench) -> None:
    """Bring the dialog into the window."""
    bench.add_commands("trusting", Trusting(bench))
