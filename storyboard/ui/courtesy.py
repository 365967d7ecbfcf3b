"""Work beside the window stands still while the window answers its user, and goes on in the moments between.

All threads of the program share one processor's worth of Python: a window that paints while four others reckon gets a
fifth of it. So whoever reckons for long asks `give_way` every millisecond or so.
"""

import threading

from PySide6.QtCore import QObject, QTimer

MOMENT_MS = 12
"""So long after the last thing that the user did others stand still: an event and the paint that follows."""
LONGEST_S = 0.05
"""Nobody stands still for longer at a time: what is reckoned is wanted, too."""


class Courtesy(QObject):
    """`hold` belongs to the window's thread, `give_way` to all others."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_free = threading.Event()
        self._is_free.set()
        self._is_closed = False
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(MOMENT_MS)
        self._moment.timeout.connect(self._is_free.set)

    def hold(self) -> None:
        """Have the others stand still for a moment, from now on."""
        if not self._is_closed:
            self._is_free.clear()
            self._moment.start()

    def give_way(self) -> None:
        """Stand still while the window has something to do for its user."""
        if not self._is_free.is_set():
            self._is_free.wait(LONGEST_S)

    def close(self) -> None:
        """Let the others end what they do."""
        self._is_closed = True
        self._moment.stop()
        self._is_free.set()
