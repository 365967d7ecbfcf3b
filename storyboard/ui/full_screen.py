"""Nothing but the film: a window of its own that fills the screen."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storyboard.ui.player import Player
from storyboard.ui.screen import Screen
from storyboard.ui.theme import Palette


class FullScreen(QWidget):
    """The film's screen again, with the same overlays and keys. Escape or a double click leaves it; `left` says so."""

    left = Signal()

    def __init__(
        self, player: Player, palette: Palette, twin: Screen, keys: Iterable[QAction], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Film"))
        self.setAccessibleName(self.tr("Film, full screen"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.screen_ = Screen(player, palette, self, overlays=twin.overlays, pair=twin.pair, margin_px=0)
        self.screen_.aspect = twin.aspect
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.screen_)
        for action in keys:
            self.addAction(action)
        self.setFocusProxy(self.screen_)
        player.seek(player.frame)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QEvent) -> None:
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.left.emit()
