"""The editor of the look: its name, its words, its colours, what to keep out, its pictures."""

from typing import TYPE_CHECKING

from storyboard.later import later
from storyboard.model.edits.words import check_colour
from storyboard.model.errors import StoryboardError
from storyboard.model.picture import Asset, ReferenceRole
from storyboard.ui.bible.editor import Editor
from storyboard.ui.bible.lines import Line
from storyboard.ui.document import Document
from storyboard.ui.thumbnails import Thumbnails
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.model.edits.bible import set_look
    from storyboard.model.edits.pictures import show_with_look
else:
    set_look = later("storyboard.model.edits.bible", "set_look")
    show_with_look = later("storyboard.model.edits.pictures", "show_with_look")


class LookEditor(Editor):
    """Edits how the whole film looks."""

    def __init__(self, document: Document, workshop: Workshop, thumbnails: Thumbnails) -> None:
        super().__init__(document, workshop)
        form = self.form()
        self.name = Line(self.tr("Name of the look"), document.end_phrase)
        self.name.said.connect(lambda text: self._set(name=text))
        form.row(self.tr("Name"), self.name)
        self.colours = Line(self.tr("Palette"), document.end_phrase, "#14161a, #d98a2b")
        self.colours.said.connect(self._set_colours)
        form.row(self.tr("Palette"), self.colours)
        self.description = self.prose(self.tr("Description of the look"), lambda text: self._set(description=text), 3)
        self.avoid = self.prose(self.tr("Keep out"), lambda text: self._set(avoid=text))
        self.pictures = self.references(thumbnails, (ReferenceRole.LOOK,))
        self.pictures.removed.connect(
            lambda gone: self._set(references=tuple(r for r in document.board.look.references if r != gone))
        )
        self.refresh()

    def refresh(self) -> None:
        """Show the look as the board has it now."""
        look = self.document.board.look
        self.setEnabled(not self.document.is_read_only)
        self.name.show_text(look.name)
        self.colours.show_text(", ".join(look.palette))
        self.description.show_text(look.description)
        self.avoid.show_text(look.avoid)
        self.pictures.show_references(self.document.board, look.references)

    def show_picture(self, asset: Asset) -> None:
        """Show a picture with every shot."""
        self.apply(lambda board: show_with_look(board, asset))

    def _set(self, **changes: object) -> None:
        self.apply(lambda board: set_look(board, changes))

    def _set_colours(self, text: str) -> None:
        colours = tuple(word.strip() for word in text.split(",") if word.strip())
        try:
            for colour in colours:
                check_colour(colour)
        except StoryboardError as error:
            self.trouble.emit(str(error))
            self.refresh()
            return
        self._set(palette=colours)
