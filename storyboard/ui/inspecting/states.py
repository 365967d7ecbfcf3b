"""States: what is carried into the shot, what changes in it, what goes on."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.edits.subjects import remove_state_change, set_state_change
from storyboard.model.shots import StateChange
from storyboard.model.words import StateField
from storyboard.ui.document import Document
from storyboard.ui.inspecting.fields import Pick
from storyboard.ui.inspecting.group import Group
from storyboard.ui.inspecting.shown import Shown
from storyboard.ui.pieces import emptied, quiet, section
from storyboard.ui.vocabulary import said, state_said

if TYPE_CHECKING:
    from storyboard.continuity.ledger import ShotState
else:
    ShotState = later("storyboard.continuity.ledger", "ShotState")

CARRIED = (
    StateField.WARDROBE,
    StateField.HAIR,
    StateField.MARKS,
    StateField.HOLDS,
    StateField.OWNER,
    StateField.CONDITION,
    StateField.TIME_OF_DAY,
    StateField.WEATHER,
    StateField.LIGHT_FROM,
    StateField.LIGHT_QUALITY,
)
"""What is told of a state; where somebody stands and looks is told with who is in the shot."""


class StatesGroup(Group):
    """In, changes, out. A change is added with its cause and taken back one by one; those told in the action follow."""

    def __init__(self, document: Document) -> None:
        super().__init__(document, "states")
        self.entitle(self.tr("State"))
        self._before, self._after = quiet(), quiet()
        self._heads = (section(self.tr("In")), section(self.tr("Changes")), section(self.tr("Out")))
        self._changes = QVBoxLayout()
        self._changes.setSpacing(2)
        self._shown_changes: tuple[tuple[StateChange, str], ...] | None = None
        self.lines.addWidget(self._heads[0])
        self.lines.addWidget(self._before)
        self.lines.addWidget(self._heads[1])
        self.lines.addLayout(self._changes)
        self._told = quiet()
        self.lines.addWidget(self._told)
        self.lines.addWidget(self._adder())
        self.lines.addWidget(self._heads[2])
        self.lines.addWidget(self._after)
        self.carry(document.board, None)

    def fill(self, shown: Shown) -> None:
        """Show what the shot itself says; what is carried comes with `carry`."""
        shot, board = shown.one, shown.board
        can = shot is not None and shown.can_edit
        self._form.setEnabled(can)
        self.subject.offer((entry.id, entry.name) for entry in board.entries())
        changes = tuple((change, _name(board, change.subject_id)) for change in shot.changes) if shot else ()
        if changes != self._shown_changes:
            self._shown_changes = changes
            emptied(self._changes)
            for change, name in changes:
                self._changes.addWidget(self._row(change, name))

    def carry(self, board: Board, state: ShotState | None) -> None:
        """Show what comes in and what goes on; None while it is not known."""
        shot_id = state.shot_id if state else ""
        seen = _seen(board, shot_id, state) if state else ()
        before = [_line(board, ref_id, state.before.get(ref_id, {})) for ref_id in seen] if state else []
        after = [_line(board, ref_id, state.after.get(ref_id, {})) for ref_id in seen] if state else []
        told = [_told(board, change) for change in state.told] if state else []
        self._told.setText("\n".join(told))
        self._told.setVisible(bool(told))
        for head, label, lines in ((self._heads[0], self._before, before), (self._heads[2], self._after, after)):
            text = "\n".join(line for line in lines if line)
            label.setText(text)
            label.setVisible(bool(text))
            head.setVisible(bool(text))

    def _adder(self) -> QWidget:
        self._form = QWidget()
        grid = QGridLayout(self._form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        self.subject = Pick([], self.tr("Whose state changes"))
        self.field = Pick([(field, said(field)) for field in StateField], self.tr("What changes"))
        self.value = QLineEdit()
        self.value.setPlaceholderText(self.tr("becomes"))
        self.value.setAccessibleName(self.tr("New value"))
        self.because = QLineEdit()
        self.because.setPlaceholderText(self.tr("because"))
        self.because.setAccessibleName(self.tr("Cause"))
        add = QPushButton(self.tr("Add change"))
        add.clicked.connect(self._add)
        self.value.returnPressed.connect(self._add)
        self.because.returnPressed.connect(self._add)
        for at, field in enumerate((self.subject, self.field, self.value, self.because)):
            grid.addWidget(field, at // 2, at % 2)
        grid.addWidget(add, 2, 0, 1, 2)
        return self._form

    def _add(self) -> None:
        subject, field, value = self.subject.currentData(), self.field.currentData(), self.value.text().strip()
        if not subject or not value:
            self.trouble.emit(self.tr("Say whose state changes, and to what."))
            return
        because = self.because.text().strip()
        self.document.end_phrase()
        shot_id = self.shown.shot_ids[0]
        self.apply(lambda board: set_state_change(board, shot_id, subject, field, value, because))
        self.value.clear()
        self.because.clear()

    def _row(self, change: StateChange, name: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        because = f" ({change.because})" if change.because else ""
        # The arrow reads in both directions of writing; a sentence would have to be bent to every field.
        value = _value(self.document.board, change.field, change.value)
        words = f"{name}: {said(change.field)} \N{RIGHTWARDS ARROW} {value}{because}"
        line.addWidget(quiet(words), 1)
        gone = QToolButton()
        gone.setText("\N{MULTIPLICATION SIGN}")
        gone.setAccessibleName(self.tr("Take back: {change}").format(change=words))
        gone.setToolTip(gone.accessibleName())
        gone.clicked.connect(lambda: self._remove(change))
        line.addWidget(gone)
        return row

    def _remove(self, change: StateChange) -> None:
        shot_id = self.shown.shot_ids[0]
        self.apply(lambda board: remove_state_change(board, shot_id, change.subject_id, change.field))


def _value(board: Board, field: str, value: str) -> str:
    """Some states name other entries by their ids; the others are words, of the field or the author's own."""
    named = ", ".join(_name(board, part) for part in value.split(", "))
    return named if named != value else state_said(field, value)


def _name(board: Board, ref_id: str) -> str:
    entry = board.entry(ref_id)
    return entry.name if entry else ref_id


def _seen(board: Board, shot_id: str, state: ShotState) -> tuple[str, ...]:
    """Who and what is in the shot, those whose state changes there, and the place."""
    shot = board.shots.get(shot_id)
    if shot is None:
        return ()
    named = (*(s.ref_id for s in shot.subjects), *(c.subject_id for c in shot.changes), state.location_id)
    return tuple(dict.fromkeys(ref_id for ref_id in named if ref_id))


def _told(board: Board, change: StateChange) -> str:
    """A change that the action tells, with the words that tell it; it is taken back where it is written."""
    value = _value(board, change.field, change.value) or "\N{EMPTY SET}"
    words = f"\N{LEFT DOUBLE QUOTATION MARK}{change.because}\N{RIGHT DOUBLE QUOTATION MARK}"
    return f"{_name(board, change.subject_id)}: {said(change.field)} \N{RIGHTWARDS ARROW} {value} ({words})"


def _line(board: Board, ref_id: str, values: Mapping[str, str]) -> str:
    told = [_value(board, field, values[field]) for field in CARRIED if values.get(field)]
    return f"{_name(board, ref_id)}: {' · '.join(told)}" if told else ""
