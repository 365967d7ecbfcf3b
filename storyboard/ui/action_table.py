"""The one table of everything the window can do, put together from the rows of each place."""

from storyboard.ui.action_rows import (
    board,
    cards,
    delivery,
    film,
    help,
    looks,
    making,
    project,
    queue,
    review,
    scenes,
    shot_list,
    sketch,
    strip,
    takes,
    thread,
)
from storyboard.ui.action_rows.entry import REACH, Entry, Key, Scope, Situation

__all__ = ["REACH", "TABLE", "Entry", "Key", "Scope", "Situation"]

TABLE: tuple[Entry, ...] = (
    *project.ROWS,
    *delivery.ROWS,
    *board.ROWS,
    *cards.ROWS,
    *scenes.ROWS,
    *shot_list.ROWS,
    *sketch.ROWS,
    *making.ROWS,
    *takes.ROWS,
    *queue.ROWS,
    *film.ROWS,
    *strip.ROWS,
    *thread.ROWS,
    *review.ROWS,
    *looks.ROWS,
    *help.ROWS,
)
