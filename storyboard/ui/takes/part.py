"""What is on its way in is followed in the queue, wherever it was given."""

from typing import Protocol, cast

from storyboard.ui.bench import Workbench
from storyboard.ui.queue_panel import QueuePanel


class HasQueue(Protocol):
    """A window with a queue."""

    queue: QueuePanel


def install(bench: Workbench) -> None:
    """Let the queue show files that are copied in as takes."""
    queue = cast("HasQueue", bench.window).queue
    bench.commands["takes"].carrying.connect(queue.add_film)
    bench.commands["cards"].giving.carrying.connect(queue.add_film)
