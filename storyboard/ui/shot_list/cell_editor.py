"""How cells are written in: a list for choices, lines for long text, a line for the rest."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from storyboard.studio.table_columns import Column
from storyboard.ui.shot_list.model import COLUMN_ROLE, heading, shown

AnyIndex = QModelIndex | QPersistentModelIndex
LONG = frozenset({"action", "dialogue", "sound", "prompt", "avoid", "notes"})
ROW_PX = 30
LONG_PX = 96


class CellEditor(QStyledItemDelegate):
    """Return takes what is written, Shift+Return begins another line, Escape leaves the cell as it was."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        column: Column = index.data(COLUMN_ROLE)
        if column.choices:
            editor: QWidget = self._choices(parent, column)
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
            editor.setCurrentIndex(max(editor.findData(text), 0))
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
            editor.selectAll()
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QObject, index: AnyIndex) -> None:
        if isinstance(editor, QComboBox):
            index.model().setData(index, editor.currentData(), Qt.ItemDataRole.EditRole)  # type: ignore[attr-defined]
        elif isinstance(editor, QPlainTextEdit):
            index.model().setData(index, editor.toPlainText(), Qt.ItemDataRole.EditRole)  # type: ignore[attr-defined]
        else:
            super().setModelData(editor, model, index)  # type: ignore[arg-type]

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        area = option.rect
        if isinstance(editor, QPlainTextEdit):
            area.setHeight(LONG_PX)
            area.setWidth(max(area.width(), 260))
            # The last rows open upwards, so that what is written stays in sight.
            around = editor.parentWidget()
            below = around.height() - area.bottom() if around is not None else 0
            if below < 0:
                area.translate(0, max(below, -area.top()))
        editor.setGeometry(area)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(min(hint.width() + 8, 420), ROW_PX)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(editor, QPlainTextEdit):
            is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_return and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor)
                return True
        return super().eventFilter(editor, event)

    def _choices(self, parent: QWidget, column: Column) -> QComboBox:
        editor = QComboBox(parent)
        for choice in column.choices:
            editor.addItem(shown(column, choice) or "\N{EM DASH}", choice)
        editor.activated.connect(lambda _at: self._chosen(editor))
        return editor

    def _chosen(self, editor: QComboBox) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
