"""Chips to switch on and off: who and what is in the shot."""

from collections.abc import Sequence, Set

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QToolButton, QWidget

from storyboard.model.bible import Entry
from storyboard.ui.theme import Palette

NAME_PX = 150
"""A name that is longer ends in an ellipsis; its tooltip has the whole of it."""


class Flow(QLayout):
    """Puts widgets beside each other and wraps."""

    def __init__(self, parent: QWidget, spacing: int = 5, between_lines_px: int | None = None) -> None:
        super().__init__(parent)
        self._between_lines_px = spacing if between_lines_px is None else between_lines_px
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._flow(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _flow(self, rect: QRect, *, move: bool) -> int:
        """Lay the items out, each in the middle of its line; how high all lines are together."""
        y = rect.y()
        for line in self._in_lines(rect.width()):
            x, tall = rect.x(), max(item.sizeHint().height() for item in line)
            for item in line:
                hint = item.sizeHint()
                if move:
                    left = rect.right() + 1 - (x - rect.x()) - hint.width() if self._is_mirrored else x
                    item.setGeometry(QRect(QPoint(left, y + (tall - hint.height()) // 2), hint))
                x += hint.width() + self.spacing()
            y += tall + self._between_lines_px
        return max(y - self._between_lines_px - rect.y(), 0)

    @property
    def _is_mirrored(self) -> bool:
        parent = self.parentWidget()
        return parent is not None and parent.isRightToLeft()

    def _in_lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            wide = item.sizeHint().width()
            if not lines or used + wide > width:
                lines.append([])
                used = 0
            lines[-1].append(item)
            used += wide + self.spacing()
        return lines


class ChipRow(QWidget):
    """A button for each entry. `toggled` carries its id and whether it is now in."""

    toggled = Signal(str, bool)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._buttons: dict[str, QToolButton] = {}
        self._entries: tuple[Entry, ...] = ()
        self._shown: set[str] = set()
        self._partly: Set[str] = frozenset()
        self._flow = Flow(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_entries(self, entries: Sequence[Entry], shown: set[str], partly: Set[str] = frozenset()) -> None:
        """Show these entries, the ones in `shown` switched on; those in `partly` are in some of the shots only."""
        self._shown, self._partly = shown, partly - shown
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            self._rebuild()
        self._check()

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._palette = palette
        self._rebuild()
        self._check()

    def _check(self) -> None:
        for entry in self._entries:
            button, is_partly = self._buttons[entry.id], entry.id in self._partly
            button.setChecked(entry.id in self._shown)
            short = button.fontMetrics().elidedText(entry.name, Qt.TextElideMode.ElideRight, NAME_PX)
            # The sign that half-set boxes have everywhere, so that it is not told by colour alone.
            button.setText(f"\N{EN DASH} {short}" if is_partly else short)
            words = self.tr("{name} is in some of the shots") if is_partly else self.tr("{name} is in the shot")
            button.setAccessibleName(words.format(name=entry.name))
            about = entry.description or entry.name
            button.setToolTip(f"{words.format(name=entry.name)}\n{about}" if is_partly else about)

    def _rebuild(self) -> None:
        for button in self._buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {entry.id: self._button(entry) for entry in self._entries}
        self.updateGeometry()

    def _button(self, entry: Entry) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        colours = self._palette
        button.setStyleSheet(
            f"QToolButton {{ border: 1px dashed {colours.line}; border-radius: 10px; padding: 1px 9px;"
            f" color: {colours.quiet}; font-size: 12px; }}"
            f"QToolButton:checked {{ border: 1px solid {entry.colour}; color: {colours.text};"
            f" background: {colours.hover}; }}"
            f"QToolButton:focus {{ border: 1px solid {colours.accent}; }}"
        )
        button.clicked.connect(lambda is_in, ref_id=entry.id: self.toggled.emit(ref_id, is_in))
        self._flow.addWidget(button)
        button.show()
        return button
