"""Keyboard shortcuts: a preset, keys of one's own, and the clashes they would make."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from storyboard.ui.action_table import TABLE
from storyboard.ui.keymap import Keymap, preset_named, presets, told_keys
from storyboard.ui.pieces import Choice
from storyboard.ui.shortcut_sheet import place_words

ROLE = Qt.ItemDataRole.UserRole
NATIVE = QKeySequence.SequenceFormat.NativeText


def action_words(text: str) -> str:
    """An action's text in the interface's language."""
    return QCoreApplication.translate("Actions", text)


class KeyboardPage(QWidget):
    """`changed` carries the new keymap; one with clashes is shown, and said, but not handed on."""

    changed = Signal(object)

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keymap = keymap
        choices = [("", self.tr("Storyboard")), *((preset.name, preset.title) for preset in presets())]
        self.preset = Choice(choices, self.tr("Keys as in"))
        self.preset.show_value(keymap.preset.name if keymap.preset else "")
        self.preset.chosen.connect(self._use)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find an action or a key"))
        self.line.setAccessibleName(self.tr("Find an action or a key"))
        self.line.textChanged.connect(self._filter)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("Where"), self.tr("Keys")])
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.currentItemChanged.connect(lambda now, _before: self._choose(now))
        self.edit = QKeySequenceEdit()
        self.edit.setAccessibleName(self.tr("New key"))
        self.edit.setMaximumSequenceLength(1)
        self.edit.setClearButtonEnabled(False)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setObjectName("quiet")
        self._lay_out()
        self._show()

    def set_keys(self, action_id: str, keys: tuple[str, ...] | None) -> bool:
        """Give an action keys, or its usual ones again; False where they would clash, which is then said."""
        return self._take(self.keymap.with_keys(action_id, keys))

    def _take(self, wanted: Keymap) -> bool:
        clashes = wanted.clashes()
        if clashes:
            texts = {entry.id: action_words(entry.text) for entry in TABLE}
            clash = clashes[0]
            words = self.tr("{key} already does {other} in the same place. Free it there first.").format(
                key=QKeySequence(clash.key).toString(NATIVE), other=self._other(clash.one_id, clash.other_id, texts)
            )
            self.told.setText(f"\u26a0 {words}")
            return False
        self.keymap = wanted
        self.told.clear()
        self._show()
        self.changed.emit(wanted)
        return True

    def _other(self, one_id: str, other_id: str, texts: dict[str, str]) -> str:
        return texts[other_id if one_id == self._id() else one_id]

    def _lay_out(self) -> None:
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(QLabel(self.tr("Keys as in")))
        top.addWidget(self.preset)
        top.addWidget(self.line, 1)
        self.set_button = QPushButton(self.tr("Use this key"))
        self.set_button.clicked.connect(self._set)
        self.none_button = QPushButton(self.tr("No key"))
        self.none_button.clicked.connect(lambda: self.set_keys(self._id(), ()))
        self.usual_button = QPushButton(self.tr("Usual key"))
        self.usual_button.clicked.connect(lambda: self.set_keys(self._id(), None))
        below.addWidget(self.edit, 1)
        for button in (self.set_button, self.none_button, self.usual_button):
            below.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.addLayout(top)
        column.addWidget(self.tree, 1)
        column.addLayout(below)
        column.addWidget(self.told)

    def _show(self) -> None:
        held = self._id()
        self.tree.clear()
        for entry in TABLE:
            keys = ", ".join(told_keys(self.keymap.keys(entry)))
            item = QTreeWidgetItem([action_words(entry.text), place_words(entry.scope), keys])
            item.setData(0, ROLE, entry.id)
            if entry.id in self.keymap.own:
                font = item.font(2)
                font.setBold(True)
                item.setFont(2, font)
                item.setToolTip(2, self.tr("Chosen by you"))
            self.tree.addTopLevelItem(item)
            if entry.id == held:
                self.tree.setCurrentItem(item)
        first = self.tree.topLevelItem(0)
        if self.tree.currentItem() is None and first is not None:
            self.tree.setCurrentItem(first)
        self._filter(self.line.text())

    def _filter(self, text: str) -> None:
        for item in filter(None, map(self.tree.topLevelItem, range(self.tree.topLevelItemCount()))):
            words = " ".join(item.text(column) for column in range(3)).casefold()
            item.setHidden(text.casefold() not in words)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        self.edit.clear()
        for button in (self.set_button, self.none_button, self.usual_button):
            button.setEnabled(item is not None)

    def _id(self) -> str:
        item = self.tree.currentItem()
        return str(item.data(0, ROLE)) if item is not None else ""

    def _set(self) -> None:
        key = self.edit.keySequence().toString()
        if key:
            self.set_keys(self._id(), (key,))

    def _use(self, name: str) -> None:
        if not self._take(Keymap(preset_named(name), self.keymap.own)):
            self.preset.show_value(self.keymap.preset.name if self.keymap.preset else "")
