"""The middle of the window: messages on top, below them one of the views."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from storyboard.ui.board_model import BoardModel
from storyboard.ui.board_view import BoardView
from storyboard.ui.card_delegate import CardDelegate
from storyboard.ui.desk import Desk
from storyboard.ui.message_bar import MessageBar
from storyboard.ui.screen import Screen
from storyboard.ui.theme import Palette


class Stage(QWidget):
    """The views, one at a time."""

    def __init__(self, desk: Desk, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        aspect = desk.document.board.master.aspect
        self.model = BoardModel(self)
        self.delegate = CardDelegate(palette, desk.posters.pixmap, aspect, self)
        self.board = BoardView(self.model, self.delegate, palette)
        self.film_screen = Screen(desk.player, palette)
        self.messages = MessageBar(palette)
        self._views = QStackedWidget()
        self._named: dict[str, QWidget] = {}
        self.add_view("board", self.board)
        self.add_view("timing", self.film_screen)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self._views, 1)
        desk.posters.came.connect(self.model.poster_came)
        # Scrolling and scrubbing are smooth because whoever reckons beside the window stands still meanwhile.
        hold = desk.workshop.courtesy.hold
        self.board.verticalScrollBar().valueChanged.connect(lambda _value: hold())
        desk.player.moved.connect(lambda _frame: hold())
        desk.document.posters_changed.connect(lambda: self.model.show(desk.document.scenes))

    def add_bar(self, widget: QWidget) -> None:
        """Put a bar between the messages and the views."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def setFocus(self, *reason: Qt.FocusReason) -> None:
        shown = self._views.currentWidget()
        if shown is not None:
            shown.setFocus(*reason)

    def add_view(self, name: str, widget: QWidget) -> None:
        """Put another view into the middle."""
        self._named[name] = widget
        self._views.addWidget(widget)

    def tell_of_bad_end(self, show_versions: Callable[[], None]) -> None:
        """Say that the program ended badly with this project open; nothing waits for an answer."""
        words = self.tr(
            "Storyboard ended unexpectedly while this project was open. It was saved as you worked; the last two "
            "seconds may be missing."
        )
        self.messages.say(words, "warning", step=self.tr("Show the versions"), then=show_versions)

    def show_view(self, name: str) -> None:
        """Show the view of that name and give it the focus."""
        self._views.setCurrentWidget(self._named[name])
        self._named[name].setFocus()

    @property
    def view(self) -> int:
        """The place of the view that is shown, in the order of adding: 0 is the board, 1 the film."""
        return self._views.currentIndex()

    @property
    def view_names(self) -> tuple[str, ...]:
        """The names of all views, in the order of adding."""
        return tuple(self._named)

    @property
    def view_name(self) -> str:
        """The name of the view that is shown."""
        return next(name for name, widget in self._named.items() if widget is self._views.currentWidget())

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.board.dress(palette)
        self.film_screen.dress(palette)
        self.messages.dress(palette)
