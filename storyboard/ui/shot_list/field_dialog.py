"""A column of one's own beside the window: what it is called, what it holds, what can be chosen in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from storyboard.model.board import CustomField, FieldKind
from storyboard.ui.inspecting.fields import Pick
from storyboard.ui.inspecting.group import Form, Why

LABEL_PX = 110
WIDE_PX = 380


class FieldDialog(QDialog):
    """Asks for a column's name, kind and choices. `said` carries them: the name, the kind, the choices."""

    said = Signal(str, str, tuple)

    def __init__(self, held: CustomField | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setMinimumWidth(WIDE_PX)
        self.setWindowTitle(self.tr("Change column") if held else self.tr("New column"))
        self.name = QLineEdit(held.name if held else "")
        self.name.setAccessibleName(self.tr("Name of the column"))
        kinds = (
            (FieldKind.TEXT, self.tr("Text")),
            (FieldKind.NUMBER, self.tr("A number")),
            (FieldKind.CHOICE, self.tr("One of several words")),
            (FieldKind.CHECK, self.tr("Yes or no")),
        )
        self.kind = Pick(kinds, self.tr("What the column holds"))
        self.kind.show_value(str(held.kind) if held else FieldKind.TEXT)
        self.choices = QLineEdit(", ".join(held.choices) if held else "")
        self.choices.setAccessibleName(self.tr("Words to choose from"))
        self.choices.setPlaceholderText(self.tr("comma between words"))
        self.why = Why()
        self._lay_out(self.tr("Change") if held else self.tr("Add"))
        self.kind.currentIndexChanged.connect(lambda _at: self._follow())
        for line in (self.name, self.choices):
            line.textChanged.connect(lambda _text: self._follow())
        self._follow()
        self.name.setFocus()
        self.name.selectAll()

    def refuse(self, why: str) -> None:
        """Say why the column cannot be so; the dialog stays."""
        self.why.say(why)

    def accept(self) -> None:
        """Tell what was said; whoever hears it closes the dialog."""
        self.said.emit(self.name.text().strip(), str(self.kind.currentData()), self._words())

    def _words(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(word.strip() for word in self.choices.text().split(",") if word.strip()))

    def _follow(self) -> None:
        """Words are asked for where one chooses among them, and a column without a name is none."""
        chooses = self.kind.currentData() == FieldKind.CHOICE
        self._form.setRowVisible(self.choices, chooses)
        self._take.setEnabled(bool(self.name.text().strip()) and (bool(self._words()) or not chooses))
        self.why.say("")
        self.adjustSize()

    def _lay_out(self, take: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        self._form = Form(LABEL_PX)
        self._form.setVerticalSpacing(10)
        self._form.row(self.tr("Name"), self.name)
        self._form.row(self.tr("Holds"), self.kind)
        self._form.row(self.tr("Words"), self.choices)
        column.addLayout(self._form)
        column.addWidget(self.why)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._take = buttons.addButton(take, QDialogButtonBox.ButtonRole.AcceptRole)
        self._take.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
