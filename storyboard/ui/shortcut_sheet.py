"""The shortcut sheet: every action that has a key, by place."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from storyboard.ui.action_rows.entry import Scope
from storyboard.ui.action_table import TABLE
from storyboard.ui.keymap import told_keys
from storyboard.ui.pieces import scrolled, section

MOST_COLUMNS, COLUMN_PX = 3, 380


def place_words(scope: Scope) -> str:
    """What a place is called, in the interface's language."""
    return QCoreApplication.translate("Places", PLACES[scope])


PLACES: Mapping[Scope, str] = {
    Scope.WINDOW: "Everywhere",
    Scope.STAGE: "Board and film",
    Scope.BOARD: "Board",
    Scope.SHOT_LIST: "Shot list",
    Scope.PLAYBACK: "Film and timing",
    Scope.FILM: "Film",
    Scope.STRIP: "Timing",
    Scope.THREAD: "Thread",
    Scope.SKETCH: "Sketch",
    Scope.TAKES: "Takes",
    Scope.QUEUE: "Queue",
}


class ShortcutSheet(QDialog):
    """Keys by place, in columns; what is typed at the top leaves only what fits."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setModal(False)
        self.rows: list[tuple[str, QWidget]] = []
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find a shortcut"))
        self.line.setAccessibleName(self.tr("Find a shortcut"))
        self.line.textChanged.connect(self._filter)
        inner = QWidget()
        columns = QHBoxLayout(inner)
        columns.setContentsMargins(20, 8, 20, 20)
        columns.setSpacing(32)
        room = parent.screen().availableGeometry()
        count = min(MOST_COLUMNS, max(1, (room.width() - 80) // COLUMN_PX))
        stacks = [QVBoxLayout() for _ in range(count)]
        heights = [0] * count
        for stack in stacks:
            stack.setSpacing(4)
            columns.addLayout(stack, 1)
        for scope in PLACES:
            group = [(entry, actions[entry.id]) for entry in TABLE if entry.scope is scope]
            keyed = [(entry, action) for entry, action in group if action.shortcuts()]
            if keyed:
                at = heights.index(min(heights))
                heights[at] += len(keyed) + 2
                stacks[at].addWidget(self._group(place_words(scope), [action for _entry, action in keyed]))
        for stack in stacks:
            stack.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        top = QHBoxLayout()
        top.setContentsMargins(20, 0, 20, 0)
        top.addWidget(self.line)
        column.addLayout(top)
        column.addWidget(scrolled(inner), 1)
        wanted = max(count * COLUMN_PX, inner.minimumSizeHint().width()) + 24
        self.resize(min(wanted, room.width() - 40), min(760, room.height() - 80))

    def _group(self, title: str, actions: list[QAction]) -> QWidget:
        group = QWidget()
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 12)
        grid.setVerticalSpacing(3)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.addWidget(section(title), 0, 0)
        for at, action in enumerate(actions, start=1):
            told = told_keys(action.shortcuts())
            # Two say enough here.
            keys = "  ".join(told if len(told) < 3 else told[:1])
            name, held = QLabel(action.text().replace("&", "")), QLabel(keys)
            name.setWordWrap(True)
            name.setMinimumWidth(120)
            held.setObjectName("key")
            held.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(name, at, 0)
            grid.addWidget(held, at, 1)
            self.rows += [(f"{action.text()} {keys}".casefold(), name), (f"{action.text()} {keys}".casefold(), held)]
        return group

    def _filter(self, text: str) -> None:
        for words, widget in self.rows:
            widget.setVisible(text.casefold() in words)
