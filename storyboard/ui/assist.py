"""Finding one's way in the window: the command palette and the shortcut sheet."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from storyboard.ui.bench import Workbench
from storyboard.ui.forward import brought_forward
from storyboard.ui.palette_box import PaletteBox
from storyboard.ui.shortcut_sheet import ShortcutSheet


class AssistCommands(QObject):
    """Commands that show what can be done."""

    def __init__(self, bench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self._bench = bench
        self._window = window
        self.box: PaletteBox | None = None
        self.sheet: ShortcutSheet | None = None

    def palette(self) -> None:
        """Open the command palette."""
        self.box = brought_forward(PaletteBox, self._window)
        if self.box is None:
            self.box = PaletteBox(self._bench.actions, self._bench.stage.delegate.colours, self._window)
            self.box.show()

    def shortcuts(self) -> None:
        """Show every key and what it does."""
        self.sheet = brought_forward(ShortcutSheet, self._window)
        if self.sheet is None:
            self.sheet = ShortcutSheet(self._bench.actions, self._window)
            self.sheet.show()


def install(bench: Workbench) -> None:
    """Let rows say `does="assist.…"`."""
    bench.add_commands("assist", AssistCommands(bench, bench.stage.window()))
