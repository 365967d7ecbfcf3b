"""The parts that a window is put together from: one line each, in the order in which they come."""

from collections.abc import Callable

from storyboard.ui import ahead, assist, card_commands, failures, find_bar, generation
from storyboard.ui.bench import Workbench
from storyboard.ui.delivering import part as delivering
from storyboard.ui.review import part as review
from storyboard.ui.shot_list import part as shot_list
from storyboard.ui.sketch import part as sketch
from storyboard.ui.thread_view import part as thread_view
from storyboard.ui.timing import part as timing

PARTS: tuple[Callable[[Workbench], None], ...] = (
    card_commands.install,
    sketch.install,
    assist.install,
    failures.install,
    find_bar.install,
    shot_list.install,
    review.install,
    timing.install,
    thread_view.install,
    delivering.install,
    generation.install,
    ahead.install,
)
