"""The one family of errors whose text is meant for a person."""


class StoryboardError(Exception):
    """Something a person can act on: one sentence that says what, where and what to do.

    `where` names a file, a field, a shot or a line; it may be empty. `str()` gives the whole sentence.
    """

    exit_code = 1

    def __init__(self, what: str, *, where: str = "", fix: str = "") -> None:
        self.what = what
        self.where = where
        self.fix = fix
        text = f"{where}: {what}" if where else what
        super().__init__(f"{text} {fix}".strip())


class EditError(StoryboardError):
    """An edit that the board cannot take, refused before anything changed."""

    exit_code = 2
