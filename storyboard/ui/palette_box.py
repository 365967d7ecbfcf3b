"""The command palette: type a few letters of what you want, Return does it."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from storyboard.ui.command_search import Names, names_of, rank
from storyboard.ui.theme import Palette, Size, font
from storyboard.ui.words import apart

ROLE = Qt.ItemDataRole.UserRole
WIDTH_PX, ROW_PX, ROWS = 560, 32, 11


class Row(QStyledItemDelegate):
    """A command on the left, its key on the right."""

    def __init__(self, palette: Palette, parent: QObject) -> None:
        super().__init__(parent)
        self._palette = palette

    def sizeHint(self, option: QStyleOptionViewItem, index: object) -> QSize:
        del index
        return QSize(option.rect.width(), ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        action: QAction = index.data(ROLE)  # type: ignore[attr-defined]
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._palette.colour("line"))
        area = option.rect.adjusted(14, 0, -14, 0)
        painter.setFont(font(Size.BODY))
        painter.setPen(self._palette.colour("text" if action.isEnabled() else "quiet"))
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, flags | Qt.AlignmentFlag.AlignLeft, apart(plain(action)))
        painter.setPen(self._palette.colour("secondary"))
        painter.setFont(font(Size.LABEL))
        keys = apart(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
        painter.drawText(area, flags | Qt.AlignmentFlag.AlignRight, keys)
        painter.restore()


class PaletteBox(QFrame):
    """Floats over the window; Escape or a click elsewhere closes it."""

    def __init__(self, actions: Mapping[str, QAction], palette: Palette, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions = [action for name, action in actions.items() if name != "palette"]
        self.names: Mapping[str, Names] = names_of(actions)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("What do you want to do?"))
        self.line.setAccessibleName(self.tr("Find a command"))
        self.line.installEventFilter(self)
        self.line.textChanged.connect(lambda _text: self._show())
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(Row(palette, self.list))
        self.list.itemClicked.connect(lambda _item: self.run())
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        self.setFixedSize(min(WIDTH_PX, max(parent.width() - 40, 240)), ROWS * ROW_PX + 56)
        middle = parent.mapToGlobal(QRect(0, 0, parent.width(), 0).center())
        self.move(middle.x() - self.width() // 2, middle.y() + 64)
        self._show()

    def run(self) -> None:
        """Do what is chosen, where it can be done now."""
        item = self.list.currentItem()
        action: QAction | None = item.data(ROLE) if item is not None else None
        if action is not None and action.isEnabled():
            self.close()
            action.trigger()

    def showEvent(self, event: QEvent) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}
            key = Qt.Key(event.key())
            if key in steps and self.list.count():
                at = min(max(self.list.currentRow() + steps[key], 0), self.list.count() - 1)
                self.list.setCurrentRow(at)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.run()
                return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        """List what answers, best first; of two that answer alike, what can be done now comes first."""
        wanted = self.line.text()
        told = [
            (rank(wanted, plain(action), self.names[action.objectName()]), at, action)
            for at, action in enumerate(self._actions)
        ]
        ranked = sorted(
            ((found, at, action) for found, at, action in told if found is not None),
            key=lambda row: (-row[0][0], not row[2].isEnabled(), -row[0][1], row[1]),
        )
        self.list.clear()
        for _found, _at, action in ranked:
            item = QListWidgetItem(plain(action))
            item.setData(ROLE, action)
            item.setToolTip(action.statusTip())
            self.list.addItem(item)
        if ranked:
            self.list.setCurrentRow(0)


def plain(action: QAction) -> str:
    """An action's text without the signs of menus."""
    return action.text().replace("&", "")
