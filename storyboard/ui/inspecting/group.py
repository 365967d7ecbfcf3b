"""A group that folds, and what every group of the inspector has in common."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.errors import StoryboardError
from storyboard.ui.document import Document
from storyboard.ui.inspecting.shown import Shown
from storyboard.ui.pieces import Short

LABEL_PX = 72


class Fold(QWidget):
    """A heading with what belongs under it; a click or Space on the heading folds it away."""

    folded = Signal(str, bool)

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(4)
        self.head = QToolButton()
        self.head.setObjectName("fold")
        self.head.setCheckable(True)
        self.head.setChecked(True)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.head.setArrowType(Qt.ArrowType.DownArrow)
        self.head.toggled.connect(self._turn)
        outer.addWidget(self.head)
        self.body = QWidget()
        self.lines = QVBoxLayout(self.body)
        self.lines.setContentsMargins(0, 0, 0, 6)
        self.lines.setSpacing(5)
        outer.addWidget(self.body)

    @property
    def is_open(self) -> bool:
        """Whether what belongs under the heading is shown."""
        return self.head.isChecked()

    def entitle(self, title: str) -> None:
        """Give the heading its words."""
        self.head.setText(title.upper())
        self.head.setAccessibleName(title)

    def open(self, is_open: bool) -> None:
        """Unfold or fold."""
        self.head.setChecked(is_open)

    def _turn(self, is_open: bool) -> None:
        self.head.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self.body.setVisible(is_open)
        self.folded.emit(self.key, not is_open)


class Group(Fold):
    """One side of the selected shots. `trouble` carries why an edit was refused."""

    trouble = Signal(str)

    def __init__(self, document: Document, key: str) -> None:
        super().__init__(key)
        self.document = document
        self.shown = Shown(document.board)

    def present(self, shown: Shown) -> None:
        """Show these shots."""
        self.shown = shown
        self.fill(shown)

    def fill(self, shown: Shown) -> None:
        """Fill the fields; what each group does for itself."""
        raise NotImplementedError

    def apply(self, make: Callable[[Board], Edit]) -> None:
        """Make one edit of the board; one that is refused is told and leaves the fields as the board has them."""
        if not self.shown.can_edit:
            return
        try:
            self.document.apply(make(self.document.board))
        except StoryboardError as error:
            self.trouble.emit(str(error))
            self.fill(self.shown)


class Form(QFormLayout):
    """Rows of a label and a field; labels are `label_px` wide at least."""

    def __init__(self, label_px: int = LABEL_PX) -> None:
        super().__init__()
        self._label_px = label_px
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(10)
        self.setVerticalSpacing(5)
        self.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def row(self, text: str, field: QWidget, *, most_px: int = 0) -> None:
        """Add a field under its label; a label wider than `most_px` (0: as wide as it is) ends in an ellipsis."""
        label = Short(text) if most_px else QLabel(text)
        if most_px:
            label.setMaximumWidth(most_px)
        label.setObjectName("quiet")
        label.setBuddy(field)
        label.setMinimumWidth(self._label_px)
        self.addRow(label, field)


class Why(QLabel):
    """The line under a field that says why it is off or what becomes of it; not there while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("quiet")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def say(self, text: str) -> None:
        """Say something, or nothing."""
        self.setText(text)
        self.setVisible(bool(text))
