"""Looking for shots on the whole board: the shot list shows what is found, the board goes from one to the next."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from storyboard.studio.searching import Query, folded, parse
from storyboard.studio.table_columns import names, places
from storyboard.ui.bench import Workbench
from storyboard.ui.document import Document
from storyboard.ui.pieces import Short
from storyboard.ui.sentences import spoken
from storyboard.ui.shot_list.known import known_here
from storyboard.ui.shot_list.model import heading, is_found

WAIT_MS = 120
LINE_PX = 280


class FindBar(QWidget):
    """One line to type a search in. `looked` carries the query, `went` the shot to go to."""

    looked = Signal(object)
    went = Signal(tuple)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("viewBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document = document
        self.found: tuple[str, ...] = ()
        self._at = -1
        self._text = ""
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find shots: words, cast:mara, status:stale, seconds:>2, -move:static"))
        self.line.setAccessibleName(self.tr("Find shots"))
        self.line.setToolTip(
            self.tr(
                "Words must all be found. field:word looks in one field, field:a,b for either; - in front leaves out; "
                '"two words" stay together; seconds:>2 and lens:24..50 compare; has:notes and no:take ask what is '
                "filled in."
            )
        )
        # What is told beside the line never takes the room to write in.
        self.line.setMinimumWidth(LINE_PX)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(lambda _text: self._timer.start())
        self._told = Short()
        self._told.setObjectName("quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self._told)
        for sign, text, do in (
            ("\u2191", self.tr("Find the one before"), self.before),
            ("\u2193", self.tr("Find the next"), self.next),
            ("\u2715", self.tr("Close the search"), self.close_search),
        ):
            button = QToolButton()
            button.setText(sign)
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.clicked.connect(lambda _checked=False, do=do: do())
            row.addWidget(button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._look)
        document.cards_changed.connect(self._look_again)
        self.hide()

    def open(self) -> None:
        """Show the line and go to it."""
        self.show()
        self.line.setFocus()
        self.line.selectAll()

    def close_search(self) -> None:
        """Look for nothing any more."""
        self.line.clear()
        self._look()
        self.hide()
        if (parent := self.parentWidget()) is not None:
            parent.setFocus()

    def next(self) -> None:
        """Go to the next shot that was found, from the last to the first."""
        self._go(1)

    def before(self) -> None:
        """Go to the one before."""
        self._go(-1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close_search()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._go(-1 if is_back else 1)
                return True
        return super().eventFilter(watched, event)

    def _look_again(self) -> None:
        if self.isVisible() and self.line.text():
            self._timer.start()

    def _look(self) -> None:
        self._timer.stop()
        text = self.line.text()
        # Cards that change while one walks through what was found do not send one back to the first.
        stood = self.found[self._at] if self._at >= 0 and text == self._text else ""
        self._text = text
        asks = {folded(self.tr("has")): "has", folded(self.tr("no")): "no"}
        query = parse(text, {**names(self._document.board, heading), **asks})
        self.found = self._search(query)
        self._at = self.found.index(stood) if stood in self.found else -1
        if query.trouble:
            self._told.setText(spoken(query.trouble))
        elif query:
            self._told.setText(self.tr("%n found", "", len(self.found)))
        else:
            self._told.setText("")
        self.looked.emit(query)

    def _search(self, query: Query) -> tuple[str, ...]:
        if not query:
            return ()
        board = self._document.board
        by_id = {column.id: column for column in known_here(self._document.session.context).columns(board)}
        cards = {card.shot_id: card for scene in self._document.scenes for card in scene.cards}
        return tuple(place.shot.id for place in places(board, cards) if is_found(query, place, by_id))

    def _go(self, by: int) -> None:
        if self._timer.isActive():
            self._look()
        if self.found:
            self._at = (self._at + by) % len(self.found) if self._at >= 0 else (0 if by > 0 else len(self.found) - 1)
            total = len(self.found)
            self._told.setText(self.tr("{at} of {total}").format(at=self._at + 1, total=total))
            self.went.emit((self.found[self._at],))


class FindCommands(QObject):
    """Commands on the search."""

    def __init__(self, bar: FindBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar

    def open(self) -> None:
        """Go to the search line."""
        self._bar.open()

    def next(self) -> None:
        """Go to the next shot that was found."""
        self._bar.next()

    def before(self) -> None:
        """Go to the one before."""
        self._bar.before()


def install(bench: Workbench) -> None:
    """Put the search above the views; whoever shows shots as `when_looked` follows it."""
    bar = FindBar(bench.desk.document, bench.stage)
    bench.stage.add_bar(bar)
    bar.went.connect(bench.stage.board.select)
    bar.looked.connect(lambda query: [hear(query) for hear in bench.when_looked])
    bench.add_commands("find", FindCommands(bar, bench.window))
