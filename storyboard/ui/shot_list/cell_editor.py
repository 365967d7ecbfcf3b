"""How cells are written in: a list for choices, lines for long text, a line for the rest."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from storyboard.studio.table_columns import Column
from storyboard.ui.shot_list.model import CHOICES_ROLE, CHOSEN_ROLE, COLUMN_ROLE, heading, offered, shown

AnyIndex = QModelIndex | QPersistentModelIndex
LONG = frozenset({"action", "dialogue", "sound", "prompt", "avoid", "notes"})
ROW_PX = 30
LONG_PX = 96
RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
BESIDE = {
    Qt.Key.Key_Tab: QStyledItemDelegate.EndEditHint.EditNextItem,
    Qt.Key.Key_Backtab: QStyledItemDelegate.EndEditHint.EditPreviousItem,
}
"""The keys that go on to the next cell and to the one before."""
PICKED = "picked"
"""The property of a list that something was picked from, even if it is what was there."""


class OwnReturn(QObject):
    """Keeps Return in the line of a list that can be written in; the list itself hears it after its line."""

    def __init__(self, editor: QComboBox) -> None:
        super().__init__(editor)
        line = editor.lineEdit()
        if line is not None:
            line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.key() in RETURNS:
            event.accept()
            return True
        return False


class CellEditor(QStyledItemDelegate):
    """Return takes what is written, Shift+Return begins another line, Escape leaves the cell as it was.

    Tab and Shift+Tab take it and go on to the cell beside.
    """

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        column: Column = index.data(COLUMN_ROLE)
        choices: tuple[str, ...] = index.data(CHOICES_ROLE)
        if choices:
            editor: QWidget = self._choices(parent, column, choices)
        elif column.id in LONG:
            editor = QPlainTextEdit(parent)
            editor.setTabChangesFocus(True)
        else:
            editor = super().createEditor(parent, option, index)
        editor.setAccessibleName(heading(column))
        return editor

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QComboBox):
            if editor.findData(text) < 0:
                # What is there stays there, until something else is chosen.
                editor.addItem(shown(index.data(COLUMN_ROLE), text), text)
            editor.setCurrentIndex(editor.findData(text))
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
            editor.selectAll()
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QObject, index: AnyIndex) -> None:
        if isinstance(editor, QComboBox):
            role = CHOSEN_ROLE if editor.property(PICKED) else Qt.ItemDataRole.EditRole
            index.model().setData(index, _picked(editor), role)  # type: ignore[attr-defined]
        elif isinstance(editor, QPlainTextEdit):
            index.model().setData(index, editor.toPlainText(), Qt.ItemDataRole.EditRole)  # type: ignore[attr-defined]
        else:
            super().setModelData(editor, model, index)  # type: ignore[arg-type]

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        area = option.rect
        if isinstance(editor, QPlainTextEdit):
            area.setHeight(LONG_PX)
            area.setWidth(max(area.width(), 260))
            # The last rows open upwards and the last column to the left, so that what is written stays in sight.
            around = editor.parentWidget()
            room = around.rect() if around is not None else area
            area.moveRight(min(area.right(), max(room.right(), area.width())))
            area.moveBottom(min(area.bottom(), max(room.bottom(), area.height())))
        editor.setGeometry(area)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(min(hint.width() + 8, 420), ROW_PX)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(editor, event)
        beside = BESIDE.get(Qt.Key(event.key()))
        if beside is not None and event.type() == QEvent.Type.KeyPress and isinstance(editor, QPlainTextEdit):
            # Qt leaves these keys to the lines, which would give the focus to whatever stands beside the table.
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, beside)
            return True
        if event.key() not in RETURNS:
            return super().eventFilter(editor, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            # The table's own Return begins to write in a cell; in a cell that is written in, it takes what is there.
            event.accept()
            return True
        is_line = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.type() == QEvent.Type.KeyPress and isinstance(editor, QPlainTextEdit) and not is_line:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
            return True
        return super().eventFilter(editor, event)

    def _choices(self, parent: QWidget, column: Column, choices: tuple[str, ...]) -> QComboBox:
        editor = QComboBox(parent)
        for choice in choices:
            editor.addItem(offered(column, choice), choice)
        if column.id == "link":
            # Any shot can be written that this one is to go on from; the list names the one before.
            editor.setEditable(True)
            editor.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            OwnReturn(editor)
        else:
            QTimer.singleShot(0, editor, editor.showPopup)
        editor.activated.connect(lambda _at: self._chosen(editor))
        return editor

    def _chosen(self, editor: QComboBox) -> None:
        editor.setProperty(PICKED, True)
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


def _picked(editor: QComboBox) -> str:
    """What is chosen; in a list that can be written in, what is written there."""
    written = editor.currentText()
    return str(editor.currentData()) if written == editor.itemText(editor.currentIndex()) else written
