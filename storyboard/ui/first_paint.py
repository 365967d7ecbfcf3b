"""What waits until the window is there."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

LATEST_MS = 1000
"""A window that is minimised or covered paints nothing: then it is not waited for any longer."""


class AfterFirstPaint(QObject):
    """Does something once, in the turn after `widget` was first painted; never when the widget is deleted before."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._then: Callable[[], None] | None = then
        self._latest = QTimer(self)
        self._latest.setSingleShot(True)
        self._latest.timeout.connect(self._do)
        self._latest.start(LATEST_MS)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._latest.start(0)
        return False

    def _do(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()
