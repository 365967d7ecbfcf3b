"""The parts that a window is put together from: one line each, in the order in which they come.

None is loaded before it comes: the window is painted first.
"""

from collections.abc import Callable

from storyboard.later import later
from storyboard.ui.bench import Workbench

PARTS: tuple[Callable[[Workbench], None], ...] = (
    later("storyboard.ui.hands", "install"),
    later("storyboard.ui.card_commands", "install"),
    later("storyboard.ui.bringing_in", "install"),
    later("storyboard.ui.board_menus", "install"),
    later("storyboard.ui.board_form", "install"),
    later("storyboard.ui.sketch.part", "install"),
    later("storyboard.ui.assist", "install"),
    later("storyboard.ui.failures", "install"),
    later("storyboard.ui.find_bar", "install"),
    later("storyboard.ui.shot_list.part", "install"),
    later("storyboard.ui.review.part", "install"),
    later("storyboard.ui.timing.part", "install"),
    later("storyboard.ui.thread_view.part", "install"),
    later("storyboard.ui.delivering.part", "install"),
    later("storyboard.ui.turning_over", "install"),
    later("storyboard.ui.generation", "install"),
    later("storyboard.ui.spending", "install"),
    later("storyboard.ui.trusting", "install"),
    later("storyboard.ui.offline", "install"),
    later("storyboard.ui.takes.part", "install"),
    later("storyboard.ui.elsewhere", "install"),
    later("storyboard.ui.ahead", "install"),
)
