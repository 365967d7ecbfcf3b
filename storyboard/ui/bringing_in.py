"""Brings a written script or a shot list into the board: read beside the window, one undo step, remarks told."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.ui.bench import Workbench
from storyboard.ui.dialogs import ask_script, ask_shot_list
from storyboard.ui.sentences import spoken

if TYPE_CHECKING:
    from storyboard.studio.breaking_down import script_on
    from storyboard.studio.importing import shot_list_on
else:
    script_on = later("storyboard.studio.breaking_down", "script_on")
    shot_list_on = later("storyboard.studio.importing", "shot_list_on")

Came = tuple[Board, Edit, tuple[str, ...], tuple[str, ...]]
"""The board that was added to, the edit, the new shots, and remarks."""


class BringingIn(QObject):
    """Commands that add the shots of a file behind those of the board."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench.window)
        self._bench = bench
        self._document = bench.desk.document

    def script(self) -> QFileDialog:
        """Ask for a script."""
        return ask_script(self._bench.stage.window(), self._near(), lambda path: self.bring("script", path))

    def shots(self) -> QFileDialog:
        """Ask for a shot list."""
        return ask_shot_list(self._bench.stage.window(), self._near(), lambda path: self.bring("list", path))

    def bring(self, kind: str, path: Path) -> None:
        """Add the shots of a script or of a shot list (`list`)."""
        media, board = self._document.session.media, self._document.board

        def read() -> Came:
            if kind == "script":
                told = script_on(board, path, media)
                return board, told.edit, told.shot_ids, told.remarks
            found = shot_list_on(board, path, media)
            return board, found.edit, found.shot_ids, found.remarks

        self._begin(read, lambda came: self._came(came, kind, path))

    def _begin(self, read: Callable[[], Came], then: Callable[[Came], None]) -> None:
        if self._document.is_read_only:
            self._bench.say(self._document.session.project.reason, "warning")
            return
        self._bench.desk.workshop.save(read, done=then, failed=lambda why: self._bench.say(why, "error"))

    def _came(self, came: Came, kind: str, path: Path) -> None:
        board, edit, shot_ids, remarks = came
        if board is not self._document.board:
            # Somebody went on working while the file was read: nothing of that is overwritten.
            self.bring(kind, path)
            return
        self._document.end_phrase()
        if not self._document.apply(edit):
            return
        self._bench.stage.board.select(shot_ids)
        words = self.tr("%n shot(s) from {name}.", "", len(shot_ids)).format(name=path.name)
        said = " ".join((words, *(spoken(remark) for remark in remarks)))
        self._bench.say(said, "warning" if remarks else "good")

    def _near(self) -> Path:
        return self._document.session.project.folder.parent


def install(bench: Workbench) -> None:
    """Bring the commands into the window."""
    owner = BringingIn(bench)
    bench.add_commands("bring", owner)
    bench.commands["cards"].giving.written.connect(owner.bring)
