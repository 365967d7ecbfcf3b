"""Names of the bible offered while one types an @."""

from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCompleter, QListView

from storyboard.model.mentions import key_of
from storyboard.studio.searching import folded
from storyboard.ui.pieces import Prose

LONGEST = 40
"""An @ further back than this is no name being typed."""


class MentionCompleter(QCompleter):
    """Offers names after an @, accents and case aside; Enter or Tab takes the one that is marked, Escape goes on."""

    def __init__(self, prose: Prose) -> None:
        super().__init__(prose)
        self._prose = prose
        self._known: tuple[str, ...] = ()
        self._plain: tuple[str, ...] = ()
        self._begun_length = 0
        self._names = QStringListModel(self)
        self.setModel(self._names)
        self.setWidget(prose)
        # Which names fit is decided here: Qt knows of no accents.
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list = QListView()
        self._list.setAccessibleName(self.tr("Names of the bible"))
        self.setPopup(self._list)
        self.activated.connect(self._take)
        prose.offers_from(self._list)
        prose.typed.connect(self._look)

    def know(self, names: tuple[str, ...]) -> None:
        """Offer these names."""
        if self._known != names:
            self._known, self._plain = names, tuple(map(folded, names))

    def _begun(self) -> str | None:
        """What was typed of a name since the @; None where no name is being typed."""
        cursor = self._prose.textCursor()
        line = cursor.block().text()[: cursor.positionInBlock()]
        at = line.rfind("@")
        if at < 0 or len(line) - at > LONGEST or (at and line[at - 1].isalnum()):
            return None
        return line[at + 1 :]

    def _fitting(self, begun: str) -> list[str]:
        """The names that hold what was begun, those that begin so first; none where one is written out in full."""
        if any(key_of(begun) == key_of(name) for name in self._known):
            return []
        plain = folded(begun)
        found = [name for name, held in zip(self._known, self._plain, strict=True) if plain in held]
        return sorted(found, key=lambda name: not folded(name).startswith(plain))

    def _look(self, _text: str) -> None:
        begun = self._begun()
        fitting = self._fitting(begun) if begun is not None else []
        if begun is None or not fitting or not self._prose.hasFocus():
            self._list.hide()
            return
        self._begun_length = len(begun)
        self._names.setStringList(fitting)
        self.setCompletionPrefix("")
        self._list.setCurrentIndex(self.completionModel().index(0, 0))
        place = self._prose.cursorRect()
        place.setWidth(min(max(160, self._list.sizeHintForColumn(0) + 24), self._prose.width()))
        self.complete(place)

    def _take(self, name: str) -> None:
        cursor = self._prose.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, self._begun_length)
        cursor.insertText(name)
        self._prose.setTextCursor(cursor)
