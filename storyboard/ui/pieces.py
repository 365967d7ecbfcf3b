"""Small pieces that every panel is built from: section labels, rows of a form, text that leaves undo to the window."""

import re
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
"""The keys that take, or wave away, what a list offers."""
LONG = re.compile(r"[^\s/\\-]{24}(?=[^\s/\\-])")


def section(text: str) -> QLabel:
    """A section's label: small, quiet, spaced capitals."""
    label = QLabel(text.upper())
    label.setObjectName("section")
    return label


def quiet(text: str = "") -> QLabel:
    """A line of secondary text that wraps."""
    label = QLabel(text)
    label.setObjectName("quiet")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def breakable(text: str) -> str:
    """The text with places where a word without end may be broken: the name of a file that is a hash."""
    return LONG.sub(lambda found: f"{found[0]}\N{ZERO WIDTH SPACE}", text)


def closing_foot(dialog: QDialog, text: str) -> QVBoxLayout:
    """The foot of a dialog whose every change holds at once: one button that closes it, which Enter does not press."""
    close = QPushButton(text)
    close.clicked.connect(dialog.accept)
    close.setAutoDefault(False)
    foot = QVBoxLayout()
    foot.setContentsMargins(20, 0, 20, 4)
    foot.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
    return foot


def scrolled(inner: QWidget) -> QScrollArea:
    """The widget in an area that scrolls up and down only."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    # As wide as the area and no wider: one word that has no end does not push every field out of sight.
    inner.setMinimumWidth(1)
    area.setWidget(inner)
    return area


def isolated(text: str) -> str:
    """The text as one that runs its own way, whichever way what stands around it runs."""
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


class Short(QLabel):
    """One line that ends in an ellipsis where there is no room for it; the whole of it is its tooltip."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(24, self.sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        # At the side where the line begins in the window, whichever way the words themselves are written.
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        side = Qt.AlignmentFlag.AlignLeft if self.isLeftToRight() else Qt.AlignmentFlag.AlignRight
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        absolute = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        # Isolated, the words run as they are written: a figure before them stays before them.
        painter.drawText(self.rect(), absolute, shown if self.isLeftToRight() else isolated(shown))


def column(*, margin: int = 12, spacing: int = 6) -> tuple[QWidget, QVBoxLayout]:
    """A widget whose children stand below each other."""
    widget = QWidget()
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(margin, margin // 2, margin, margin)
    layout.setSpacing(spacing)
    return widget, layout


def emptied(layout: QVBoxLayout) -> None:
    """Take everything out of a layout; the focus stays where it was, and goes to no place that nobody chose."""
    held, holder = QApplication.focusWidget(), layout.parentWidget()
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            if holder is not None and held is not None and (widget is held or widget.isAncestorOf(held)):
                # Else the next field of whatever panel would have it, and would take what is typed.
                holder.setFocus(Qt.FocusReason.OtherFocusReason)
            widget.hide()
            widget.deleteLater()


class Choice(QComboBox):
    """A closed list of words. `chosen` carries the value when a person picks one."""

    chosen = Signal(str)

    def __init__(self, values: Iterable[tuple[str, str]], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, text in values:
            self.addItem(text, value)
        self.activated.connect(lambda at: self.chosen.emit(str(self.itemData(at))))

    def show_value(self, value: str, text: str = "") -> None:
        """Show a value without it counting as a choice; one that is not in the list is added."""
        with QSignalBlocker(self):
            at = self.findData(value)
            if at < 0:
                self.addItem(text or value, value)
                at = self.count() - 1
            self.setCurrentIndex(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        # A choice that is longer than its field ends in an ellipsis instead of in the middle of a letter.
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        if self.currentIndex() < 0 and self.placeholderText():
            option.palette.setBrush(QPalette.ColorRole.ButtonText, option.palette.placeholderText())
            option.currentText = self.placeholderText()
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width() - 4
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QEvent) -> None:
        # Scrolling the panel must not change what the pointer happens to be over.
        event.ignore()


class Prose(QPlainTextEdit):
    """Text that grows with its words. Undo is the window's; Tab goes on to the next field.

    `typed` carries the text after every change by a person, `phrase_ended` that the field was entered or left.
    """

    typed = Signal(str)
    phrase_ended = Signal()

    def __init__(self, name: str, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = lines
        self.setAccessibleName(name)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._known = ""
        self._offers: QWidget | None = None
        self.textChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def show_text(self, text: str) -> None:
        """Show a text without it counting as typed; the cursor stays where it can."""
        self._known = text
        if text == self.toPlainText():
            return
        at = self.textCursor().position()
        with QSignalBlocker(self):
            self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(at, len(text)))
        self.setTextCursor(cursor)
        self._fit()

    def setPlaceholderText(self, text: str) -> None:
        if text != self.placeholderText():
            super().setPlaceholderText(text)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def offers_from(self, popup: QWidget) -> None:
        """Leave Enter, Tab and Escape to a list of offers while it is open."""
        self._offers = popup

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and self._is_taken(event):
            # Tab never gets as far as the keys of the text: it would go on to the next field.
            event.ignore()
            return False
        if event.type() == QEvent.Type.ShortcutOverride and _is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.phrase_ended.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.phrase_ended.emit()

    def _is_taken(self, event: QEvent) -> bool:
        is_open = self._offers is not None and self._offers.isVisible()
        return is_open and isinstance(event, QKeyEvent) and event.key() in TAKING

    def _tell(self) -> None:
        """Tell of words only: Qt also calls a change of colours a change of text."""
        text = self.toPlainText()
        if text != self._known:
            was_empty, self._known = not self._known, text
            if was_empty or not text:
                self._fit()
            self.typed.emit(text)

    def _fit(self) -> None:
        rows = min(max(round(self.document().size().height()), self._least, self._hint_rows()), 12)
        self.setFixedHeight(rows * self.fontMetrics().lineSpacing() + 18)

    def _hint_rows(self) -> int:
        """How many lines the words take that stand in an empty field."""
        if not self.placeholderText() or not self.document().isEmpty():
            return 0
        room = self.viewport().rect().adjusted(0, 0, -2 * round(self.document().documentMargin()), 0)
        wrapped = Qt.TextFlag.TextWordWrap.value
        height = self.fontMetrics().boundingRect(room, wrapped, self.placeholderText()).height()
        return round(height / self.fontMetrics().lineSpacing())


class OneLine(QLineEdit):
    """A line that leaves undo and redo to the window while nothing that was typed in it can be taken back."""

    def event(self, event: QEvent) -> bool:
        has_own = self.isUndoAvailable() or self.isRedoAvailable()
        if event.type() == QEvent.Type.ShortcutOverride and _is_undo(event) and not has_own:
            event.ignore()
            return False
        return super().event(event)


def _is_undo(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and (
        event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    )


class Remark(QObject):
    """Tells when a widget gets or loses focus, so that undo can end its phrase."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._then()
        return False
