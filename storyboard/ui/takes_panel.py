"""The takes of the selected shot: look at each, choose which plays, accept it. Choosing is not accepting."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from storyboard.model.edits.items import set_take
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Take
from storyboard.model.requests import Grade
from storyboard.model.takes import effective_take
from storyboard.studio.cards import Poster
from storyboard.ui.document import Document
from storyboard.ui.pieces import emptied, quiet, section
from storyboard.ui.posters import Posters
from storyboard.ui.words import tr

THUMB = QSize(92, 52)
COLUMNS = 3


class TakesPanel(QWidget):
    """Takes oldest first. `accept_asked` carries a take and whether it is to be accepted."""

    accept_asked = Signal(object, bool)
    trouble = Signal(str)

    def __init__(self, document: Document, posters: Posters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._posters = posters
        self._shot_id = ""
        self._buttons: list[tuple[QToolButton, Take]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 0, 12, 12)
        self._column.setSpacing(6)
        document.facts_changed.connect(self.refresh)
        document.board_changed.connect(lambda _before, _after: self.refresh())
        posters.came.connect(lambda _keys: self._show_icons())

    def show_shots(self, shot_ids: tuple[str, ...]) -> None:
        """Show the takes of the first of these shots."""
        self._shot_id = shot_ids[0] if shot_ids else ""
        self.refresh()

    def refresh(self) -> None:
        """Show what the journal says now."""
        focused = next((take.id for button, take in self._buttons if button.hasFocus()), "")
        emptied(self._column)
        self._buttons = []
        takes = [t for t in self._document.facts.takes if t.shot_id == self._shot_id and not t.retired]
        self._column.addWidget(section(self.tr("Takes")))
        if not takes:
            self._column.addWidget(quiet(self.tr("None yet: generate the shot.")))
            return
        approved = self._document.facts.approvals.get(self._shot_id, "")
        playing = self._playing(takes)
        grid_holder = QWidget()
        grid = QGridLayout(grid_holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(5)
        for at, take in enumerate(takes):
            button = self._button(at + 1, take, take.id == approved, playing is not None and take.id == playing.id)
            grid.addWidget(button, at // COLUMNS, at % COLUMNS)
            if take.id == focused:
                button.setFocus()
        grid.setColumnStretch(COLUMNS, 1)
        self._column.addWidget(grid_holder)
        if playing is not None:
            self._add_choices(playing, playing.id == approved)
        self._show_icons()

    def _playing(self, takes: list[Take]) -> Take | None:
        pinned = {item.take_id for _, item in self._document.board.items_of(self._shot_id)}
        chosen = next((take for take in takes if take.id in pinned), None)
        return chosen or effective_take(self._shot_id, takes, self._document.facts.approvals)

    def _button(self, number: int, take: Take, is_approved: bool, is_playing: bool) -> QToolButton:
        button = QToolButton()
        grade = tr("draft") if take.grade == Grade.DRAFT else ""
        marks = " ".join(text for text in (str(number), grade, "\N{CHECK MARK}" if is_approved else "") if text)
        button.setText(marks)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(THUMB)
        button.setCheckable(True)
        button.setChecked(is_playing)
        accepted = self.tr("accepted") if is_approved else self.tr("not accepted")
        button.setAccessibleName(
            self.tr("Take {number} {grade}, {accepted}").format(number=number, grade=grade, accepted=accepted)
        )
        button.setToolTip(self.tr("Play this take"))
        button.clicked.connect(lambda: self._choose(take))
        self._buttons.append((button, take))
        return button

    def _add_choices(self, playing: Take, is_approved: bool) -> None:
        row = QHBoxLayout()
        holder = QWidget()
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        accept = QPushButton(self.tr("No longer accept") if is_approved else self.tr("Accept this take"))
        accept.setAccessibleName(accept.text())
        accept.setEnabled(not self._document.is_read_only)
        accept.clicked.connect(lambda: self.accept_asked.emit(playing, not is_approved))
        row.addWidget(accept)
        row.addStretch(1)
        self._column.addWidget(holder)

    def _choose(self, take: Take) -> None:
        board = self._document.board
        places = [(sequence.id, item.id) for sequence, item in board.items_of(self._shot_id)]
        try:
            for sequence_id, item_id in places[:1]:
                self._document.apply(set_take(board, sequence_id, item_id, take.id))
        except StoryboardError as error:
            self.trouble.emit(str(error))
        self.refresh()

    def _show_icons(self) -> None:
        for button, take in self._buttons:
            pixmap = self._posters.pixmap(Poster(key=f"take:{take.sha256}", take_sha256=take.sha256), THUMB)
            if pixmap is not None:
                button.setIcon(QIcon(pixmap))
