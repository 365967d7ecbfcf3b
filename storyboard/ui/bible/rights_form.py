"""Rights: where something comes from, whose it is, what was allowed and until when."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storyboard.model.picture import Rights
from storyboard.model.values import replace
from storyboard.ui.bible.lines import Line
from storyboard.ui.inspecting.fields import Pick
from storyboard.ui.inspecting.group import Form


class RightsForm(QWidget):
    """The fields of one set of rights. `changed` carries the new value."""

    changed = Signal(object)

    def __init__(self, end_phrase: Callable[[], None]) -> None:
        super().__init__()
        self._rights = Rights()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        form = Form()
        self._lines: dict[str, Line] = {}
        for field, name, hint in (
            ("source", self.tr("Source"), self.tr("where it was found or made")),
            ("holder", self.tr("Holder"), self.tr("whose it is")),
            ("licence", self.tr("Licence"), self.tr("CC0, bought, own work")),
            ("attribution", self.tr("Credit"), self.tr("as it must be named")),
            ("consent", self.tr("Consent"), self.tr("who agreed to what, and when")),
            ("expires_on", self.tr("Until"), self.tr("year-month-day")),
        ):
            line = Line(name, end_phrase, hint)
            line.said.connect(lambda text, key=field: self._say(**{key: text}))
            form.row(name, line)
            self._lines[field] = line
        self._commercial = Pick(
            [("", self.tr("Not known")), ("yes", self.tr("Allowed")), ("no", self.tr("Not allowed"))],
            self.tr("Commercial use"),
        )
        self._commercial.chosen.connect(lambda word: self._say(commercial_use={"yes": True, "no": False}.get(word)))
        form.row(self.tr("For ads"), self._commercial)
        column.addLayout(form)

    def show_rights(self, rights: Rights) -> None:
        """Show these rights."""
        self._rights = rights
        for field, line in self._lines.items():
            line.show_text(getattr(rights, field))
        use = rights.commercial_use
        self._commercial.show_value("" if use is None else "yes" if use else "no")

    def _say(self, **changes: object) -> None:
        self.changed.emit(replace(self._rights, **changes))
