"""The bible: cast, places, props and look; an entry that is opened is edited in place."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from storyboard.later import later
from storyboard.model.bible import CastMember, Entry, Location, Look, Prop
from storyboard.model.board import Board
from storyboard.studio.ids import new_id
from storyboard.ui.bible.editor import Editor
from storyboard.ui.bible.entry_editor import EntryEditor
from storyboard.ui.bible.look_editor import LookEditor
from storyboard.ui.bible.uses import Uses
from storyboard.ui.document import Document
from storyboard.ui.pieces import Short, column, emptied, quiet, scrolled, section
from storyboard.ui.theme import Size, font
from storyboard.ui.thumbnails import Thumbnails
from storyboard.ui.vocabulary import state_said
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.model.edits.bible import add_entry
else:
    add_entry = later("storyboard.model.edits.bible", "add_entry")

LOOK_ID = "look"
COLOURS = ("#e9a23b", "#5aa7dd", "#b18be0", "#58b09c", "#dd7a63", "#d583ab", "#8fb755", "#c4b07a")
"""What those who are new wear, one after the other, so that each is told from the others wherever they are drawn."""
AT_ONCE_SHOTS = 200
"""Uses in boards no longer than this are counted on the spot."""
"""Stands for the look among the entries, whose ids are long."""


class Tile(QWidget):
    """The first letter of a name on its colour."""

    def __init__(self, name: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(QSize(30, 30))
        self.fill(name, colour)

    def fill(self, name: str, colour: str) -> None:
        """Show another name or colour."""
        # "The rope" is known by its R.
        self._letter = (re.sub(r"(?i)^(the|an?)\s+", "", name.strip()) or name)[:1].upper()
        self._colour = QColor(colour)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        # Dark on light colours and light on dark ones, so that the letter reads on any colour of a user's choice.
        painter.setPen(QColor("#14161a" if self._colour.lightnessF() > 0.42 else "#f4f5f6"))
        painter.setFont(font(Size.BODY, bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)


class EntryRow(QFrame):
    """One entry. `picked` carries its id when it is clicked, or Enter or Space is pressed on it."""

    picked = Signal(str)

    def __init__(self, entry: Entry, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ref_id = entry.id
        self.setObjectName("bibleRow")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 4, 5, 4)
        row.setSpacing(9)
        self._tile = Tile(entry.name, entry.colour)
        row.addWidget(self._tile)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        self._name, self._words = Short(), quiet()
        lines.addWidget(self._name)
        lines.addWidget(self._words)
        row.addLayout(lines, 1)
        self.fill(entry, words)

    def fill(self, entry: Entry, words: str) -> None:
        """Show the entry as it is now."""
        self.setAccessibleName(f"{entry.name}, {words}" if words else entry.name)
        self.setToolTip(entry.description or entry.name)
        self._tile.fill(entry.name, entry.colour)
        self._name.setText(entry.name)
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.picked.emit(self._ref_id)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(self._ref_id)
            return
        super().keyPressEvent(event)


class Swatches(QWidget):
    """The palette of the look."""

    def __init__(self, colours: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = [QColor(colour) for colour in colours]
        self.setFixedHeight(18)
        self.setAccessibleName(self.tr("Palette: {colours}").format(colours=", ".join(colours)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width = self.width() / max(len(self._colours), 1)
        for at, colour in enumerate(self._colours):
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(at * width, 1, width - 4, 16), 3, 3)


class BiblePanel(QWidget):
    """Shows the whole bible, and the editor of the entry that is open.

    `picked` carries shots that are asked for, `trouble` why an edit was refused,
    `told` what became of an entry that is gone.
    """

    picked = Signal(tuple)
    told = Signal(str)
    trouble = Signal(str)

    def __init__(self, document: Document, workshop: Workshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._workshop = workshop
        self._thumbnails = Thumbnails(document.session.media, workshop, self)
        self._shown: tuple[object, ...] = ()
        self._built: tuple[object, ...] = ()
        self._rows: dict[str, EntryRow] = {}
        self._open_id = ""
        self._uses = Uses()
        self._editor: Editor | None = None
        inner, self._column = column(margin=12, spacing=3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.refresh)
        document.board_changed.connect(lambda _before, _after: self._heed())
        self.refresh()

    @property
    def editor(self) -> Editor | None:
        """The editor that is open."""
        return self._editor

    def open(self, ref_id: str) -> None:
        """Open the editor of an entry (or of the look, LOOK_ID), or close it when it is open."""
        self._document.end_phrase()
        self._open_id = "" if ref_id == self._open_id else ref_id
        self._shown = ()
        self.refresh()

    def refresh(self) -> None:
        """Show what the board says now; rows are built again only where others are wanted."""
        board = self._document.board
        uses = self._uses.shots(board)
        shown = (board.cast, board.locations, board.props, board.look, board.assets, uses)
        if shown == self._shown:
            return
        self._shown = shown
        built = (tuple(type(e).__name__ + e.id for e in board.entries()), board.look.palette, self._open_id)
        if built != self._built:
            self._built = built
            self._rebuild(board)
        for entry in board.entries():
            self._rows[entry.id].fill(entry, self._words_of(entry, len(uses.get(entry.id, ()))))
        look = board.look
        entry = Entry(id=LOOK_ID, name=look.name or self.tr("The look"), description=look.description)
        self._rows[LOOK_ID].fill(entry, look.description or self.tr("none yet"))
        if self._editor is not None:
            self._editor.refresh()

    def _heed(self) -> None:
        """Where many shots are to be looked through, the board is painted first."""
        if len(self._document.board.shots) > AT_ONCE_SHOTS:
            self._soon.start()
        else:
            self.refresh()

    def _rebuild(self, board: Board) -> None:
        emptied(self._column)
        self._rows = {}
        self._editor = None
        shelves: tuple[tuple[str, Sequence[Entry], type[Entry], str], ...] = (
            (self.tr("Cast"), board.cast, CastMember, self.tr("New person")),
            (self.tr("Places"), board.locations, Location, self.tr("New place")),
            (self.tr("Props"), board.props, Prop, self.tr("New prop")),
        )
        for title, entries, kind, new_name in shelves:
            self._column.addWidget(self._head(title, kind, new_name))
            for entry in entries:
                self._add(entry)
            if not entries:
                self._column.addWidget(quiet(self.tr("none yet")))
            self._column.addSpacing(8)
        self._add_look(board.look)
        self._column.addStretch(1)

    def _head(self, title: str, kind: type[Entry], new_name: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(section(title), 1)
        add = QToolButton()
        add.setText("+")
        add.setAccessibleName(self.tr("Add to {shelf}").format(shelf=title))
        add.setToolTip(add.accessibleName())
        add.setEnabled(not self._document.is_read_only)
        add.clicked.connect(lambda: self._add_new(kind, new_name))
        line.addWidget(add)
        return row

    def _add_new(self, kind: type[Entry], name: str) -> None:
        board = self._document.board
        taken = {entry.name.casefold() for entry in board.entries()}
        free = next(n for n in (name, *(f"{name} {i}" for i in range(2, len(taken) + 3))) if n.casefold() not in taken)
        worn = {entry.colour.casefold() for entry in board.entries()}
        colour = next((colour for colour in COLOURS if colour not in worn), COLOURS[len(taken) % len(COLOURS)])
        entry = kind(id=new_id(), name=free, colour=colour)
        self._document.apply(add_entry(board, entry))
        self.open(entry.id)
        if isinstance(self._editor, EntryEditor):
            self._editor.name.setFocus()
            self._editor.name.selectAll()

    def _words_of(self, entry: Entry, count: int) -> str:
        # Some states name another entry by its id: the lantern's owner.
        names = {other.id: other.name for other in self._document.board.entries()}
        told = ((field, value) for field, value in entry.state.items() if value)
        state = " \u00b7 ".join(names.get(value) or state_said(field, value) for field, value in told)
        # A number does not end a line without what it counts.
        used = self.tr("%n shot(s)", "", count).replace(" ", "\N{NO-BREAK SPACE}")
        return f"{state} \u00b7 {used}" if state else used

    def _add(self, entry: Entry) -> None:
        row = EntryRow(entry, "")
        row.picked.connect(self.open)
        self._rows[entry.id] = row
        self._column.addWidget(row)
        if entry.id == self._open_id:
            made = EntryEditor(self._document, self._workshop, self._thumbnails, entry, self._uses)
            made.shots_asked.connect(self.picked)
            made.told.connect(self.told)
            self._show_editor(made)

    def _add_look(self, look: Look) -> None:
        self._column.addWidget(section(self.tr("Look")))
        row = EntryRow(Entry(id=LOOK_ID, name=look.name), "")
        row.picked.connect(self.open)
        self._rows[LOOK_ID] = row
        self._column.addWidget(row)
        if look.palette:
            self._column.addWidget(Swatches(look.palette))
        if self._open_id == LOOK_ID:
            self._show_editor(LookEditor(self._document, self._workshop, self._thumbnails))

    def _show_editor(self, editor: Editor) -> None:
        editor.trouble.connect(self.trouble)
        self._editor = editor
        self._column.addWidget(editor)
