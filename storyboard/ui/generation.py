"""What makes the board's takes and what it may cost, beside the window; undo takes every change back."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QVBoxLayout, QWidget

from storyboard.model.board import Board
from storyboard.model.capabilities import MICRO_USD
from storyboard.model.errors import StoryboardError
from storyboard.model.targets import Target
from storyboard.studio.board_fields import SETTERS
from storyboard.ui.bench import Workbench
from storyboard.ui.document import Document
from storyboard.ui.forward import brought_forward
from storyboard.ui.inspecting.group import Form
from storyboard.ui.message_bar import MessageBar
from storyboard.ui.pieces import Choice, closing_foot, quiet
from storyboard.ui.sentences import spoken
from storyboard.ui.theme import Palette

LABEL_PX = 130


class GenerationDialog(QDialog):
    """Target, model, caps and waiting of the open board; follows the board while it is open."""

    def __init__(self, document: Document, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setWindowTitle(self.tr("Model and cap"))
        self.messages = MessageBar(palette)
        context = document.session.context
        self.target = Choice(((t.id, spoken(t.name)) for t in context.settings.targets), self.tr("Made by"))
        self.target.chosen.connect(lambda value: self._set("target", value))
        models = ((m.id, m.label) for m in context.models.values() if m.api_kind != "draft")
        self.model = Choice((("", self.tr("Any: no model's limits")), *models), self.tr("Drafts keep to"))
        self.model.chosen.connect(lambda value: self._set("model", value))
        self.cap = self._line("cap", self.tr("Cap in dollars"), self.tr("no cap"))
        self.takes = self._line("max_takes", self.tr("Most paid takes"), self.tr("no limit"))
        self.wait = QCheckBox(self.tr("Wait until the take before is accepted"))
        self.wait.clicked.connect(lambda on: self._set("wait", "yes" if on else "no"))
        self._why_model = quiet()
        self._lay_out()
        self._show(document.board)
        document.board_changed.connect(self._follow)

    def done(self, result: int) -> None:
        """Stop following, and close."""
        self._document.board_changed.disconnect(self._follow)
        super().done(result)

    def _follow(self, _before: Board, after: Board) -> None:
        self._show(after)

    def _show(self, board: Board) -> None:
        made = board.generation
        self.target.show_value(made.target_id)
        self.model.show_value(made.model_id)
        target = self._target()
        is_draft = target is None or target.api_kind == "draft"
        self.model.setEnabled(is_draft)
        words = "" if target is None or is_draft else self.tr("{target} decides its model; see Settings.")
        self._why_model.setText(words.format(target=spoken(target.name) if target else ""))
        self._why_model.setVisible(bool(words))
        self.cap.setText("" if made.cap_microusd is None else f"{made.cap_microusd / MICRO_USD:.2f}")
        self.takes.setText("" if made.max_takes is None else str(made.max_takes))
        self.wait.setChecked(made.wait_for_acceptance)

    def _target(self) -> Target | None:
        try:
            return self._document.session.context.settings.target(self._document.board.generation.target_id)
        except StoryboardError:
            return None

    def _set(self, field: str, value: str) -> None:
        document = self._document
        try:
            document.apply(SETTERS[field](document.session, document.board, value))
            self.messages.hide()
        except StoryboardError as error:
            self.messages.say(str(error), "error")
            self._show(document.board)

    def _line(self, field: str, name: str, empty: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setPlaceholderText(empty)

        def done() -> None:
            if line.isModified():
                line.setModified(False)
                self._set(field, line.text().strip())

        line.editingFinished.connect(done)
        return line

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.addWidget(self.messages)
        form = Form(LABEL_PX)
        form.setContentsMargins(20, 16, 20, 4)
        form.setVerticalSpacing(10)
        form.row(self.tr("Made by"), self.target)
        form.row(self.tr("Drafts keep to"), self.model)
        form.addRow(self._why_model)
        form.row(self.tr("Cap in dollars"), self.cap)
        form.row(self.tr("Most paid takes"), self.takes)
        form.row(self.tr("Linked shots"), self.wait)
        about = self.tr(
            "Nothing is sent that could bring this board over its cap: what is spent, reserved and uncertain counts. "
            "Keys and servers are in the settings."
        )
        form.addRow(quiet(about))
        column.addLayout(form)
        column.addStretch(1)
        column.addLayout(closing_foot(self, self.tr("Close")))
        self.setMinimumWidth(480)


class GenerationCommands(QObject):
    """Opens the dialog, once."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench.window)
        self._bench = bench

    def show(self) -> None:
        """Show what makes the takes, beside the window."""
        window = self._bench.stage.window()
        if brought_forward(GenerationDialog, window) is None:
            GenerationDialog(self._bench.desk.document, self._bench.palette, window).show()


def install(bench: Workbench) -> None:
    """Bring the dialog into the window."""
    bench.add_commands("generation", GenerationCommands(bench))
