"""The films for places in the queue: a row each, with progress, time, buttons and what was found."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storyboard.studio.delivery_queue import Delivery
from storyboard.ui.delivering.films import Films
from storyboard.ui.delivering.words import told_film
from storyboard.ui.queueing.rows import Row

TICK_MS = 1000


class FilmRows(QWidget):
    """Follows the films; hidden while there are none. `filled` says that it came or went."""

    filled = Signal()

    def __init__(self, films: Films, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._films = films
        self._rows: dict[str, Row] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        films.changed.connect(self._show)
        films.gone.connect(self._drop)
        self.hide()

    def row(self, delivery_id: str) -> Row:
        """The row of a film."""
        return self._rows[delivery_id]

    def close_rows(self) -> None:
        """Follow no more."""
        self._timer.stop()

    def _show(self, told: Delivery) -> None:
        if told.id not in self._rows:
            self._rows[told.id] = row = Row()
            row.asked.connect(partial(self._asked, told.id))
            self._column.addWidget(row)
            self.show()
            self.filled.emit()
        self._rows[told.id].show_state(told_film(told))
        if told.is_over != (not self._timer.isActive()):
            self._timer.start() if self._films.is_busy else self._timer.stop()

    def _drop(self, delivery_id: str) -> None:
        row = self._rows.pop(delivery_id, None)
        if row is not None:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.setVisible(bool(self._rows))
        self.filled.emit()

    def _asked(self, delivery_id: str, what: str, _typed: str) -> None:
        match what:
            case "cancel":
                self._films.cancel(delivery_id)
            case "retry":
                self._films.retry(delivery_id)
            case _:
                self._films.forget(delivery_id)

    def _tick(self) -> None:
        """Times go on also where nothing else changes."""
        for told in self._films.deliveries().values():
            if not told.is_over and told.id in self._rows:
                self._rows[told.id].show_state(told_film(told))
        if not self._films.is_busy:
            self._timer.stop()
