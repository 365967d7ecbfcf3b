"""Notes on the selected shot: what was said, by whom, whether it is settled; and a line to say something."""

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from storyboard.studio.notes import Note, add_note, notes, settle_note
from storyboard.ui.document import Document
from storyboard.ui.pieces import column, emptied, quiet, scrolled, section
from storyboard.ui.words import apart
from storyboard.ui.work import Workshop


class NotesPanel(QWidget):
    """Shows the notes of the first selected shot, and all of the board where none is. `trouble` says what failed."""

    trouble = Signal(str)
    picked = Signal(tuple)

    def __init__(self, document: Document, workshop: Workshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._workshop = workshop
        self._shot_id = ""
        self.notes: tuple[Note, ...] = ()
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Write a note on this shot"))
        self.line.setAccessibleName(self.tr("Write a note on this shot"))
        self.line.returnPressed.connect(self.add)
        self._add = QPushButton(self.tr("Add"))
        self._add.setAccessibleName(self.tr("Add the note"))
        self._add.clicked.connect(self.add)
        inner, self._column = column()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner), 1)
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 12)
        row.addWidget(self.line, 1)
        row.addWidget(self._add)
        outer.addLayout(row)

    def show_shots(self, shot_ids: tuple[str, ...]) -> None:
        """Show the notes of another shot."""
        self._shot_id = shot_ids[0] if shot_ids else ""
        self._draw()

    def refresh(self) -> None:
        """Read the notes again, off the window's thread."""
        session = self._document.session
        self._workshop.save(lambda: notes(session), done=self._have, failed=self.trouble.emit)

    def add(self) -> None:
        """Write what is in the line down as a note."""
        session, shot_id, text = self._document.session, self._shot_id, self.line.text()
        if not (shot_id and text.strip()):
            return
        self.line.clear()
        self._workshop.save(
            lambda: add_note(session, shot_id, text), done=lambda _none: self.refresh(), failed=self.trouble.emit
        )

    def settle(self, note: Note, is_settled: bool) -> None:
        """Say that a note is done with, or open it again."""
        session = self._document.session
        self._workshop.save(
            lambda: settle_note(session, note.id, is_settled=is_settled),
            done=lambda _none: self.refresh(),
            failed=self.trouble.emit,
        )

    def _have(self, found: tuple[Note, ...]) -> None:
        self.notes = found
        self._draw()

    def _draw(self) -> None:
        emptied(self._column)
        shown = [note for note in self.notes if not self._shot_id or note.shot_id == self._shot_id]
        for note in shown:
            self._column.addWidget(self._row(note))
        if not shown:
            on_one = self.tr("No notes on this shot yet. Write one below.")
            self._column.addWidget(quiet(on_one if self._shot_id else self.tr("Choose a shot to write a note on it.")))
        self._column.addStretch(1)
        can_write = bool(self._shot_id) and not self._document.is_read_only
        self.line.setEnabled(can_write)
        self._add.setEnabled(can_write)

    def _row(self, note: Note) -> QWidget:
        frame = QFrame()
        frame.setObjectName("note")
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(8, 6, 8, 6)
        rows.setSpacing(2)
        when = QDateTime.fromString(note.at_utc, Qt.DateFormat.ISODateWithMs).toLocalTime()
        said = apart(QLocale().toString(when, QLocale.FormatType.ShortFormat))
        numbers = {card.shot_id: card.number for scene in self._document.scenes for card in scene.cards}
        rows.addWidget(section(f"{numbers.get(note.shot_id, '')} \u00b7 {note.author or self.tr('You')} \u00b7 {said}"))
        words = quiet(note.text)
        rows.addWidget(words)
        settled = QCheckBox(self.tr("Settled"))
        settled.setChecked(note.is_settled)
        settled.setEnabled(not self._document.is_read_only)
        settled.setAccessibleName(self.tr("Settled: {note}").format(note=note.text))
        settled.toggled.connect(lambda on: self.settle(note, on))
        words.setEnabled(not note.is_settled)
        rows.addWidget(settled)
        return frame
