"""Names of the bible offered while one types an @."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCompleter, QListView

from storyboard.ui.pieces import Prose

LONGEST = 40
"""An @ further back than this is no name being typed."""


class MentionCompleter(QCompleter):
    """Offers names after an @; Enter or Tab takes the one that is marked, Escape goes on typing."""

    def __init__(self, prose: Prose) -> None:
        super().__init__(prose)
        self._prose = prose
        self._names = QStringListModel(self)
        self.setModel(self._names)
        self.setWidget(prose)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self._list = QListView()
        self._list.setAccessibleName(self.tr("Names of the bible"))
        self.setPopup(self._list)
        self.activated.connect(self._take)
        prose.offers_from(self._list)
        prose.typed.connect(self._look)

    def know(self, names: tuple[str, ...]) -> None:
        """Offer these names."""
        if tuple(self._names.stringList()) != names:
            self._names.setStringList(list(names))

    def _begun(self) -> str | None:
        """What was typed of a name since the @; None where no name is being typed."""
        cursor = self._prose.textCursor()
        line = cursor.block().text()[: cursor.positionInBlock()]
        at = line.rfind("@")
        if at < 0 or len(line) - at > LONGEST or (at and line[at - 1].isalnum()):
            return None
        begun = line[at + 1 :]
        names = self._names.stringList()
        if any(begun.casefold() == name.casefold() for name in names):
            return None
        return begun if any(begun.casefold() in name.casefold() for name in names) else None

    def _look(self, _text: str) -> None:
        begun = self._begun()
        if begun is None or not self._prose.hasFocus():
            self._list.hide()
            return
        self.setCompletionPrefix(begun)
        self._list.setCurrentIndex(self.completionModel().index(0, 0))
        place = self._prose.cursorRect()
        place.setWidth(max(160, self._list.sizeHintForColumn(0) + 24))
        self.complete(place)

    def _take(self, name: str) -> None:
        cursor = self._prose.textCursor()
        cursor.movePosition(
            QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(self.completionPrefix())
        )
        cursor.insertText(name)
        self._prose.setTextCursor(cursor)
