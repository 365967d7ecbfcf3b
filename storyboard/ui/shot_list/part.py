"""The shot list as a part of the window."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from storyboard.model.board import CustomField
from storyboard.model.edits.document import add_field
from storyboard.model.errors import StoryboardError
from storyboard.studio.ids import new_id
from storyboard.ui.action_rows.entry import Scope
from storyboard.ui.bench import Workbench
from storyboard.ui.document import Document
from storyboard.ui.shot_list.view import ShotList


class ShotListCommands(QObject):
    """Commands on the table."""

    def __init__(self, document: Document, view: ShotList, bench: Workbench) -> None:
        super().__init__(bench.window)
        self._document = document
        self._view = view
        self._say = bench.say
        view.field_asked.connect(self.add_field)

    def copy(self) -> None:
        """Copy rows for a spreadsheet."""
        self._view.copy()

    def write(self) -> None:
        """Write in the current cell."""
        self._view.write()

    def story_order(self) -> None:
        """Sort by the story again."""
        self._view.story_order()

    def add_field(self) -> None:
        """Ask for the name of a column of one's own, and add it."""
        dialog = QInputDialog(self._view)
        dialog.setWindowTitle(self.tr("New column"))
        dialog.setLabelText(self.tr("What is the column called?"))
        dialog.setOkButtonText(self.tr("Add"))
        dialog.textValueSelected.connect(self.make_field)
        dialog.open()

    def make_field(self, name: str) -> None:
        """Add a column of one's own."""
        try:
            self._document.apply(add_field(self._document.board, CustomField(id=new_id(), name=name.strip())))
        except StoryboardError as error:
            self._say(str(error), "error")


def install(bench: Workbench) -> None:
    """Put the shot list into the middle of the window."""
    view = ShotList(bench.desk.document, bench.remembered)
    board = bench.stage.board
    view.picked.connect(lambda shot_ids: board.select(shot_ids) if shot_ids != board.selected_shot_ids() else None)
    view.trouble.connect(lambda words: bench.say(words, "error"))
    bench.when_selected.append(view.select)
    bench.when_looked.append(view.look_for)
    bench.when_closed.append(view.close_view)
    bench.add_view("list", view)
    bench.add_place(Scope.SHOT_LIST, view.table)
    bench.add_commands("shots", ShotListCommands(bench.desk.document, view, bench))
