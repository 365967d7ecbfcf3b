"""How the thread and the evidence below it share the height that there is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

EVIDENCE_PART = 0.4
ROWS_PX = 250
"""What the thread needs to show its pictures and two people below them."""


class Shared(QSplitter):
    """Two things above each other: the upper one has what it needs before the lower one grows beyond its least.

    Once somebody has moved the handle, the shares stay as they were set.
    """

    def __init__(self, upper: QWidget, lower: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._lower = lower
        self._is_theirs = False
        self.setChildrenCollapsible(False)
        self.addWidget(upper)
        self.addWidget(lower)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)
        self.splitterMoved.connect(self._keep)

    def share(self) -> None:
        """Give both their shares of the height, unless a person has."""
        if self._is_theirs:
            return
        room = self.height() - self.handleWidth()
        least = self._lower.minimumSizeHint().height()
        wanted = max(least, min(round(EVIDENCE_PART * room), room - ROWS_PX))
        self.setSizes([max(0, room - wanted), wanted])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share()

    def _keep(self) -> None:
        self._is_theirs = True
