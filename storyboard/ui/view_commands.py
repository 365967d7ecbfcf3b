"""What is shown: which view, how large, which theme."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from storyboard.ui.board_view import BoardView
from storyboard.ui.document import Document

MOST_STEPS = 6
"""So many steps of a zoom are tried until one is seen."""


class ViewCommands(QObject):
    """Commands on the window's looks. `view_asked` carries the name of a view."""

    view_asked = Signal(str)
    theme_asked = Signal()
    reset_asked = Signal()

    def __init__(self, document: Document, view: BoardView, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._view = view

    def board(self) -> None:
        """Show the cards."""
        self.view_asked.emit("board")

    def list(self) -> None:
        """Show the shot list."""
        self.view_asked.emit("list")

    def timing(self) -> None:
        """Show the film."""
        self.view_asked.emit("timing")

    def threads(self) -> None:
        """Show the thread."""
        self.view_asked.emit("thread")

    def zoom_in(self) -> None:
        """Larger cards."""
        self._step(1.2)

    def zoom_out(self) -> None:
        """Smaller cards."""
        self._step(1 / 1.2)

    def _step(self, factor: float) -> None:
        """Zoom until it is seen: cards fill their row, so that a small step may change nothing."""
        before = self._view.placed.card_width
        for _ in range(MOST_STEPS):
            self._view.zoom(factor)
            if self._view.placed.card_width != before:
                return

    def zoom_usual(self) -> None:
        """Cards at their usual size."""
        self._view.zoom(0)

    def fold(self) -> None:
        """Fold the scene of the current card, or open it again."""
        selected = self._view.selected_shot_ids()
        scene = self._document.board.scene_of(selected[0]) if selected else None
        if scene is not None:
            self._view.fold(scene.id)

    def theme(self) -> None:
        """The other theme."""
        self.theme_asked.emit()

    def reset(self) -> None:
        """Every panel where it was at first."""
        self.reset_asked.emit()


class ProjectCommands(QObject):
    """Commands on the project as a whole; opening another one is the application's affair."""

    new_asked = Signal()
    open_asked = Signal()
    start_asked = Signal()
    settings_asked = Signal()

    def __init__(self, document: Document, close: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._close = close

    def new(self) -> None:
        """Make an empty project."""
        self.new_asked.emit()

    def open(self) -> None:
        """Open another project."""
        self.open_asked.emit()

    def start(self) -> None:
        """Go to the start page."""
        self.start_asked.emit()

    def settings(self) -> None:
        """Open the settings."""
        self.settings_asked.emit()

    def save(self) -> None:
        """Save now."""
        self._document.save()

    def quit(self) -> None:
        """Close the window; what is not saved is saved on the way."""
        self._close()
