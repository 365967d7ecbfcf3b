"""The bible: cast, places, props and look, each entry with its initial, colour and where it is used."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from storyboard.model.bible import Entry, Look
from storyboard.model.board import Board
from storyboard.ui.document import Document
from storyboard.ui.pieces import column, emptied, quiet, scrolled, section
from storyboard.ui.theme import Size, font


class Tile(QWidget):
    """The first letter of a name on its colour."""

    def __init__(self, name: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # "The rope" is known by its R.
        self._letter = (re.sub(r"(?i)^(the|an?)\s+", "", name.strip()) or name)[:1].upper()
        self._colour = QColor(colour)
        self.setFixedSize(QSize(30, 30))

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
    """One entry. `picked` carries its id when it is clicked or Enter is pressed on it."""

    picked = Signal(str)

    def __init__(self, entry: Entry, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ref_id = entry.id
        self.setObjectName("bibleRow")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{entry.name}, {words}" if words else entry.name)
        self.setToolTip(entry.description)
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 4, 5, 4)
        row.setSpacing(9)
        row.addWidget(Tile(entry.name, entry.colour))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        name = QLabel(entry.name)
        lines.addWidget(name)
        if words:
            label = quiet(words)
            lines.addWidget(label)
        row.addLayout(lines, 1)

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
    """Shows the whole bible. `picked` carries an entry's id: the board then selects the shots it is in."""

    picked = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._shown: tuple[object, ...] = ()
        inner, self._column = column(margin=10, spacing=3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner))
        document.board_changed.connect(lambda _before, _after: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Show what the board says now; nothing is built again while the bible is the same."""
        board = self._document.board
        uses = _uses(board)
        shown = (board.cast, board.locations, board.props, board.look, tuple(sorted(uses.items())))
        if shown == self._shown:
            return
        self._shown = shown
        emptied(self._column)
        for title, entries in (
            (self.tr("Cast"), board.cast),
            (self.tr("Places"), board.locations),
            (self.tr("Props"), board.props),
        ):
            self._column.addWidget(section(title))
            for entry in entries:
                self._add(entry, uses.get(entry.id, 0))
            if not entries:
                self._column.addWidget(quiet(self.tr("none yet")))
            self._column.addSpacing(8)
        self._add_look(board.look)
        self._column.addStretch(1)

    def _add(self, entry: Entry, count: int) -> None:
        # Some states name another entry by its id: the lantern's owner.
        names = {other.id: other.name for other in self._document.board.entries()}
        state = " · ".join(names.get(value, value) for value in entry.state.values() if value)
        used = self.tr("%n shot(s)", "", count)
        row = EntryRow(entry, f"{state} · {used}" if state else used)
        row.picked.connect(self.picked)
        self._column.addWidget(row)

    def _add_look(self, look: Look) -> None:
        self._column.addWidget(section(self.tr("Look")))
        if look.name:
            self._column.addWidget(QLabel(look.name))
        words = quiet(look.description or self.tr("none yet"))
        words.setToolTip(look.description)
        self._column.addWidget(words)
        if look.palette:
            self._column.addWidget(Swatches(look.palette))


def shots_with(board: Board, ref_id: str) -> tuple[str, ...]:
    """The shots that show an entry of the bible, in story order."""
    return tuple(
        shot.id
        for scene, shot in board.story()
        if ref_id in {s.ref_id for s in shot.subjects} or ref_id == (shot.location_id or scene.location_id)
    )


def _uses(board: Board) -> dict[str, int]:
    counts: dict[str, int] = {}
    for scene, shot in board.story():
        for ref_id in {*(s.ref_id for s in shot.subjects), shot.location_id or scene.location_id}:
            counts[ref_id] = counts.get(ref_id, 0) + 1
    return counts
