"""Review as a part of the window: panels for versions, notes and steps, and the walk through the board."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QUndoView

from storyboard.ui.bench import Dock, Workbench
from storyboard.ui.forward import brought_forward
from storyboard.ui.review.notes_panel import NotesPanel
from storyboard.ui.review.versions_panel import VersionsPanel
from storyboard.ui.review.walk_through import WalkThrough


def tr(text: str) -> str:
    """The text in the interface's language."""
    return QCoreApplication.translate("Review", text)


RIGHT = Qt.DockWidgetArea.RightDockWidgetArea


class ReviewCommands(QObject):
    """Commands on versions, notes and the walk through the board."""

    def __init__(self, bench: Workbench, versions: VersionsPanel, show: Callable[[str], None]) -> None:
        super().__init__(bench.window)
        self._bench = bench
        self._versions = versions
        self._show = show
        self.walk: WalkThrough | None = None

    def versions(self) -> None:
        """Show the versions."""
        self._show("versions")

    def keep(self) -> None:
        """Keep the board under a name."""
        self._versions.ask_name()

    def next_change(self) -> None:
        """Go to the next change."""
        self._versions.step(1)

    def change_before(self) -> None:
        """Go to the change before."""
        self._versions.step(-1)

    def notes(self) -> None:
        """Show the notes."""
        self._show("notes")

    def history(self) -> None:
        """Show the steps that can be undone."""
        self._show("history")

    def walk_through(self) -> None:
        """Show the board on the whole screen, shot by shot, from the selected one on."""
        if brought_forward(WalkThrough, None) is not None:
            return
        desk = self._bench.desk
        selected = self._bench.stage.board.selected_shot_ids()
        palette = self._bench.stage.delegate.colours
        self.walk = walk = WalkThrough(desk.document, desk.posters, palette, selected[0] if selected else "")
        walk.destroyed.connect(lambda: self._walked(walk))
        self.walk.showFullScreen()
        self.walk.activateWindow()

    def close(self) -> None:
        """End the walk where there is one."""
        if self.walk is not None:
            self.walk.close()

    def _walked(self, walk: WalkThrough) -> None:
        if self.walk is walk:
            self.walk = None


def install(bench: Workbench) -> None:
    """Put the panels of the review to the right of the window; they are hidden at first."""
    desk = bench.desk
    versions = VersionsPanel(desk.document, desk.workshop)
    versions.picked.connect(bench.stage.board.select)
    versions.said.connect(bench.say)
    versions.opened.connect(bench.open_project)
    notes = NotesPanel(desk.document, desk.workshop)
    notes.trouble.connect(lambda words: bench.say(words, "error"))
    bench.when_selected.append(notes.show_shots)
    steps = QUndoView(desk.document.undo_stack)
    commands = ReviewCommands(bench, versions, bench.show_dock)
    steps.setEmptyLabel(tr("As it was opened"))
    steps.setAccessibleName(tr("History"))
    bench.add_dock(Dock("versions", tr("Versions"), versions, RIGHT, is_first=False, when_shown=versions.refresh))
    bench.add_dock(Dock("notes", tr("Notes"), notes, RIGHT, is_first=False, when_shown=notes.refresh))
    # Rows that were measured before the panel was ever shown are too low for their words.
    bench.add_dock(Dock("history", tr("History"), steps, RIGHT, is_first=False, when_shown=steps.doItemsLayout))
    bench.add_commands("review", commands)
    bench.when_closed.append(commands.close)
