"""What the editors of an entry and of the look have in common: edits that are told when they are refused, pictures."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.edits.assets import set_rights
from storyboard.model.edits.edit import Edit
from storyboard.model.errors import StoryboardError
from storyboard.model.picture import Asset, ReferenceRole
from storyboard.ui.document import Document
from storyboard.ui.inspecting.group import Form
from storyboard.ui.inspecting.reference_rows import ReferenceRows
from storyboard.ui.pieces import Prose, section
from storyboard.ui.thumbnails import Thumbnails
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.studio.pictures import picture_asset
else:
    picture_asset = later("storyboard.studio.pictures", "picture_asset")

NARROW_PX = 56
"""The bible stands in a narrow panel."""


class Editor(QWidget):
    """A form over one part of the bible. `trouble` carries why an edit was refused."""

    trouble = Signal(str)

    def __init__(self, document: Document, workshop: Workshop) -> None:
        super().__init__()
        self.document = document
        self._workshop = workshop
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(6, 0, 2, 8)
        self.lines.setSpacing(4)

    def refresh(self) -> None:
        """Show what the board says now; what each editor does for itself."""
        raise NotImplementedError

    def apply(self, make: Callable[[Board], Edit]) -> None:
        """Make one edit; one that is refused is told, and the fields show the board again."""
        try:
            self.document.apply(make(self.document.board))
        except StoryboardError as error:
            self.trouble.emit(str(error))
            self.refresh()

    def form(self) -> Form:
        """A new form at the end of the editor."""
        made = Form(NARROW_PX)
        self.lines.addLayout(made)
        return made

    def prose(self, name: str, typed: Callable[[str], None], lines: int = 1) -> Prose:
        """A new text with its heading at the end of the editor."""
        text = Prose(name, lines)
        text.typed.connect(typed)
        text.phrase_ended.connect(self.document.end_phrase)
        self.lines.addWidget(section(name))
        self.lines.addWidget(text)
        return text

    def references(self, thumbnails: Thumbnails, roles: tuple[ReferenceRole, ...]) -> ReferenceRows:
        """The list of reference pictures at the end of the editor."""
        rows = ReferenceRows(thumbnails, roles)
        rows.chosen.connect(self.add_file)
        rows.righted.connect(lambda asset_id, rights: self.apply(lambda board: set_rights(board, asset_id, rights)))
        rows.phrase_ended.connect(self.document.end_phrase)
        self.lines.addWidget(section(self.tr("Reference pictures")))
        self.lines.addWidget(rows)
        return rows

    def add_file(self, path: Path) -> None:
        """Copy a picture into the project and show it here; told where it is no picture."""
        media = self.document.session.media
        self._workshop.save(lambda: picture_asset(media, path), done=self.show_picture, failed=self.trouble.emit)

    def show_picture(self, asset: Asset) -> None:
        """Make a picture of the project a reference; what each editor does for itself."""
        raise NotImplementedError
