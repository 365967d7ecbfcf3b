"""The films that are being made for places: ordered off the window's thread, told of on it."""

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from storyboard.later import later
from storyboard.store.atomic import storage_error
from storyboard.studio.session import Session
from storyboard.ui.document import Document
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.studio.delivering import enqueue, kiln_of
    from storyboard.studio.delivery_queue import Delivery, DeliveryQueue
    from storyboard.studio.orders import Order, order_for, paths_for, preset_named
    from storyboard.studio.writing import Writing
else:
    Order = later("storyboard.studio.orders", "Order")
    order_for = later("storyboard.studio.orders", "order_for")
    paths_for = later("storyboard.studio.orders", "paths_for")
    preset_named = later("storyboard.studio.orders", "preset_named")
    enqueue = later("storyboard.studio.delivering", "enqueue")
    kiln_of = later("storyboard.studio.delivering", "kiln_of")
    Delivery = later("storyboard.studio.delivery_queue", "Delivery")
    DeliveryQueue = later("storyboard.studio.delivery_queue", "DeliveryQueue")
    Writing = later("storyboard.studio.writing", "Writing")


class Films(QObject):
    """One queue of films for one window; the board may be edited while they are made.

    `changed` carries a delivery as it stands now, `gone` the id of one that was put away, `refused` why an order
    cannot be carried out. Closing cancels what is not over.
    """

    changed = Signal(object)
    gone = Signal(str)
    refused = Signal(str)

    def __init__(self, document: Document, workshop: Workshop, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._workshop = workshop
        self._lock = threading.Lock()
        self._news: dict[str, Delivery] = {}
        self._queue = DeliveryQueue(on_change=self._hear)

    def order(self, preset_ids: tuple[str, ...], out: Path, writing: Writing, *, allow_gaps: bool) -> None:
        """Save the board, then put a film of it into the queue for each preset."""
        session = self._document.session

        def work_out() -> None:
            self._workshop.save(
                lambda: _orders(session, preset_ids, out, writing),
                done=lambda orders: self._enqueue(orders, allow_gaps=allow_gaps),
                failed=self.refused.emit,
            )

        self._document.when_saved(work_out)

    def deliveries(self) -> Mapping[str, Delivery]:
        """Every film of the queue by id, in order, with the time passed until now."""
        return {told.id: told for told in self._queue.deliveries()}

    @property
    def is_busy(self) -> bool:
        """Whether anything waits or is being made."""
        return any(not told.is_over for told in self._queue.deliveries())

    def cancel(self, delivery_id: str) -> None:
        """Stop one, running or waiting."""
        self._queue.cancel(delivery_id)

    def retry(self, delivery_id: str) -> None:
        """Put one that failed or was cancelled back into the queue."""
        self._queue.retry(delivery_id)

    def forget(self, delivery_id: str) -> None:
        """Put away one that is over."""
        self._queue.forget(delivery_id)
        self.gone.emit(delivery_id)

    def close(self) -> None:
        """Cancel what is not over and wait until it has stopped."""
        self._queue.close()

    def _enqueue(self, orders: tuple[Order, ...], *, allow_gaps: bool) -> None:
        kiln = kiln_of(self._document.session)
        for order in orders:
            enqueue(self._queue, kiln, order, strict=not allow_gaps)

    def _hear(self, told: Delivery) -> None:
        """On any thread. Only the newest state of each film goes on, however often the queue speaks."""
        with self._lock:
            is_first = not self._news
            self._news[told.id] = told
        if is_first:
            self._workshop.mailbox.post(self._tell)

    def _tell(self) -> None:
        with self._lock:
            news, self._news = self._news, {}
        for told in news.values():
            self.changed.emit(told)


def _orders(session: Session, preset_ids: tuple[str, ...], out: Path, writing: Writing) -> tuple[Order, ...]:
    """On another thread: the films wanted, and the folder they go to."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise storage_error(error, out) from error
    presets = [preset_named(session.context, name) for name in preset_ids]
    paths = paths_for(session.project.folder, presets, out)
    original = session.board.main_sequence.id
    found = zip(presets, paths, strict=True)
    return tuple(order_for(session, preset, original, path, writing) for preset, path in found)
