"""What hands may do at any moment is loaded once the window is there: the first drag waits for no file."""

from importlib import import_module

from storyboard.ui.bench import Workbench

AT_HAND = (
    "storyboard.ui.clipboard",
    "storyboard.ui.given",
    "storyboard.ui.step_words",
    "storyboard.ui.timing.drag",
    "storyboard.ui.timing.lettering",
    "storyboard.ui.timing.telling",
    "storyboard.prompting.origins",
    "storyboard.model.edits.shots",
    "storyboard.model.edits.scenes",
)
"""Modules that are otherwise loaded when something is first dragged, pasted, added or compiled."""


def install(_bench: Workbench) -> None:
    """Load them."""
    for name in AT_HAND:
        import_module(name)
