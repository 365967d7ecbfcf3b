"""The shot list as a part of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from storyboard.later import later
from storyboard.model.board import CustomField, FieldKind
from storyboard.model.edits.document import add_field, remove_field, set_custom_field
from storyboard.model.errors import StoryboardError
from storyboard.studio.ids import new_id
from storyboard.ui.action_rows.entry import Scope
from storyboard.ui.bench import Workbench
from storyboard.ui.document import Document
from storyboard.ui.forward import brought_forward
from storyboard.ui.sentences import spoken
from storyboard.ui.shot_list.view import ShotList

if TYPE_CHECKING:
    from storyboard.ui.shot_list.field_dialog import FieldDialog
else:
    FieldDialog = later("storyboard.ui.shot_list.field_dialog", "FieldDialog")


class ShotListCommands(QObject):
    """Commands on the table."""

    def __init__(self, document: Document, view: ShotList, bench: Workbench) -> None:
        super().__init__(bench.window)
        self._document = document
        self._view = view
        self._say = bench.say
        view.field_asked.connect(self.ask_field)
        view.field_removed.connect(self.remove_field)

    def copy(self) -> None:
        """Copy rows for a spreadsheet."""
        self._view.copy()

    def write(self) -> None:
        """Write in the current cell."""
        self._view.write()

    def story_order(self) -> None:
        """Sort by the story again."""
        self._view.story_order()

    def paste(self) -> None:
        """Paste cells from a spreadsheet."""
        self._view.paste()

    def add_field(self) -> None:
        """Ask for a column of one's own, and add it."""
        self.ask_field("")

    def ask_field(self, field_id: str) -> None:
        """Ask what a column of one's own is to be: a new one where no id is given."""
        held = next((field for field in self._document.board.fields if field.id == field_id), None)
        if brought_forward(FieldDialog, self._view) is not None:
            return
        dialog = FieldDialog(held, self._view)
        dialog.said.connect(lambda name, kind, choices: self._take(dialog, field_id, name, kind, choices))
        dialog.open()

    def make_field(self, name: str) -> None:
        """Add a column of one's own that holds text."""
        why = self._make("", name, FieldKind.TEXT, ())
        if why:
            self._say(why, "error")

    def remove_field(self, field_id: str) -> None:
        """Remove a column and what is filled in; undo brings both back."""
        field = next((field for field in self._document.board.fields if field.id == field_id), None)
        if field is not None:
            self._document.apply(remove_field(self._document.board, field_id))
            words = self.tr("The column {name} is removed, with what was in it; undo brings it back.")
            self._say(words.format(name=field.name), "info")

    def _take(self, dialog: FieldDialog, field_id: str, name: str, kind: str, choices: tuple[str, ...]) -> None:
        why = self._make(field_id, name, kind, choices)
        if why:
            dialog.refuse(spoken(why))
        else:
            dialog.done(QDialog.DialogCode.Accepted)

    def _make(self, field_id: str, name: str, kind: str, choices: tuple[str, ...]) -> str:
        """Add a column, or change the one that is named; why it cannot be, else nothing."""
        board, plain = self._document.board, name.strip()
        try:
            if field_id:
                changes = {"name": plain, "kind": kind, "choices": choices}
                self._document.apply(set_custom_field(board, field_id, changes))
            else:
                field = CustomField(id=new_id(), name=plain, kind=FieldKind(kind), choices=choices)
                self._document.apply(add_field(board, field))
        except StoryboardError as error:
            return str(error)
        return ""


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
