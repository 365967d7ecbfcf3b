"""The middle of the window: messages on top, below them the board or the film."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from storyboard.ui.board_model import BoardModel
from storyboard.ui.board_view import BoardView
from storyboard.ui.card_delegate import CardDelegate
from storyboard.ui.desk import Desk
from storyboard.ui.message_bar import MessageBar
from storyboard.ui.screen import Screen
from storyboard.ui.theme import Palette


class Stage(QWidget):
    """Board and film, one at a time."""

    def __init__(self, desk: Desk, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        aspect = desk.document.board.master.aspect
        self.model = BoardModel(self)
        self.delegate = CardDelegate(palette, desk.posters.pixmap, aspect, self)
        self.board = BoardView(self.model, self.delegate, palette)
        self.film_screen = Screen(desk.player, palette)
        self.messages = MessageBar(palette)
        self._views = QStackedWidget()
        self._views.addWidget(self.board)
        self._views.addWidget(self.film_screen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self._views, 1)
        desk.posters.came.connect(self.model.poster_came)

    def show_view(self, at: int) -> None:
        """0 shows the board, 1 the film."""
        self._views.setCurrentIndex(at)
        (self.film_screen if at else self.board).setFocus()

    @property
    def view(self) -> int:
        """What is shown."""
        return self._views.currentIndex()

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.board.dress(palette)
        self.film_screen.dress(palette)
        self.messages.dress(palette)
