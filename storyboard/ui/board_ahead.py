"""Paints the cards that scrolling will bring next, one at a time, while the window has nothing else to do."""

from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView

from storyboard.studio.cards import CardView
from storyboard.ui.board_model import CARD_ROLE
from storyboard.ui.card_delegate import CardDelegate

ROWS_AHEAD = 2


class PaintAhead(QTimer):
    """Has the view's delegate paint one card after the other until none is left; events go first."""

    def __init__(self, view: QAbstractItemView, delegate: CardDelegate) -> None:
        super().__init__(view)
        self._view = view
        self._delegate = delegate
        self._rows: Iterator[int] = iter(())
        self.setInterval(0)
        self.timeout.connect(self._next)

    def want(self, rows: Iterator[int]) -> None:
        """Have the cards of these rows painted next, and forget what was wanted before."""
        self._rows = rows
        if not self.isActive():
            self.start()

    def _next(self) -> None:
        for row in self._rows:
            index = self._view.model().index(row, 0)
            card = index.data(CARD_ROLE) if index.isValid() else None
            if isinstance(card, CardView) and not self._delegate.holds(card):
                ratio = self._view.viewport().devicePixelRatioF()
                self._delegate.picture(card, self._view.visualRect(index).size(), ratio)
                return
        self.stop()
