"""What can go wrong with moving pictures, told so that a person can act."""

from storyboard.model.errors import StoryboardError


class MediaError(StoryboardError):
    """A file that cannot be read, drawn or written; the sentence names it."""


class Stopped(StoryboardError):
    """The work was cancelled; nothing was left behind."""

    exit_code = 130

    def __init__(self, what: str = "Stopped.") -> None:
        super().__init__(what)
