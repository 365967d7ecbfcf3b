"""Films for several places, in the window: the dialog, the queue behind it, and their rows in the queue's panel."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from storyboard.later import later
from storyboard.ui.bench import Workbench
from storyboard.ui.delivering.dialog import ExportDialog
from storyboard.ui.delivering.films import Films
from storyboard.ui.delivering.rows import FilmRows
from storyboard.ui.forward import brought_forward
from storyboard.ui.queue_panel import QueuePanel

if TYPE_CHECKING:
    from storyboard.studio.delivering import list_presets
    from storyboard.studio.delivery_queue import Delivery, DeliveryState
    from storyboard.studio.writing import Writing
else:
    list_presets = later("storyboard.studio.delivering", "list_presets")
    Delivery = later("storyboard.studio.delivery_queue", "Delivery")
    DeliveryState = later("storyboard.studio.delivery_queue", "DeliveryState")
    Writing = later("storyboard.studio.writing", "Writing")


class HasQueue(Protocol):
    """The window, as far as this part needs it."""

    queue: QueuePanel


class DeliveryCommands(QObject):
    """Opens the dialog and tells how films ended."""

    def __init__(self, bench: Workbench, films: Films) -> None:
        super().__init__(bench.window)
        self._bench = bench
        self._films = films
        films.changed.connect(self._tell)
        films.refused.connect(lambda words: bench.say(words, "error"))

    def deliver(self) -> None:
        """Ask for which places, and how; what can be written here is found out meanwhile."""
        bench = self._bench
        if brought_forward(ExportDialog, bench.stage.window()) is not None:
            return
        folder = bench.desk.session.project.folder
        suggested = folder.parent / f"{folder.name.removesuffix('.storyboard')} films"
        dialog = ExportDialog(bench.remembered, suggested, bench.palette, bench.stage.window())
        dialog.ordered.connect(self._order)
        context = bench.desk.session.context
        bench.desk.workshop.think(lambda: list_presets(context), done=dialog.show_presets, failed=dialog.say_trouble)
        dialog.show()

    def _order(self, preset_ids: tuple[str, ...], folder: Path, writing: Writing, allow_gaps: bool) -> None:
        self._bench.show_dock("queue")
        self._films.order(preset_ids, folder, writing, allow_gaps=allow_gaps)

    def _tell(self, told: Delivery) -> None:
        if told.state is DeliveryState.FAILED:
            self._bench.say(f"{told.name}: {told.problem}", "error")
        elif told.state is DeliveryState.DONE and told.report is not None:
            found = len(told.report.get("findings", ()))
            words = self.tr("{film} is written.").format(film=told.report["film"])
            if found:
                words += " " + self.tr("%n thing(s) to look at, in the queue.", "", found)
            self._bench.say(words, "warning" if found else "good")


def install(bench: Workbench) -> None:
    """Bring the films for places into the window."""
    window: HasQueue = bench.window  # type: ignore[assignment]
    films = Films(bench.desk.document, bench.desk.workshop, bench.window)
    rows = FilmRows(films)
    window.queue.put_above(rows)
    rows.filled.connect(window.queue.refresh)
    bench.add_commands("films", films)
    bench.add_commands("delivery", DeliveryCommands(bench, films))
    bench.when_closed += [rows.close_rows, films.close]
