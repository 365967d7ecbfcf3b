"""The parts that a window is put together from: one line each, in the order in which they come."""

from collections.abc import Callable

from storyboard.ui.bench import Workbench

PARTS: tuple[Callable[[Workbench], None], ...] = ()
