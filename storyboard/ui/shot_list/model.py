"""The shots as rows and every field as a column; cells are worked out when they are looked at."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QGuiApplication

from storyboard.studio.searching import Query, matches
from storyboard.studio.table_columns import Column, Holds, Place, choices_at, sort_key
from storyboard.ui.pieces import isolated
from storyboard.ui.vocabulary import said, status_said
from storyboard.ui.words import figure

AnyIndex = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
COLUMN_ROLE = Qt.ItemDataRole.UserRole + 1
CHOICES_ROLE = Qt.ItemDataRole.UserRole + 2
CHOSEN_ROLE = Qt.ItemDataRole.UserRole + 3
"""Sets a value that was picked from a list: it goes into every selected shot, also where this one has it already."""
WORDS = frozenset({"size", "angle", "move", "beat", "time_of_day", "weather", "link", "enabled", "status"})
"""The columns whose texts are words of a vocabulary."""

STRANGE = "\N{WARNING SIGN}"
"""Stands before an id that nothing on this computer is known by."""

Commit = Callable[[str, str, str], bool]
"""Takes a shot id, a column id and a text; says whether it was taken."""


def heading(column: Column) -> str:
    """What stands over a column, in the interface's language; the user's own words stay as they are."""
    return column.name if column.is_own else QCoreApplication.translate("Columns", column.name)


def shown(column: Column, text: str) -> str:
    """A cell's text on one line, words of the trade in the interface's language; the user's own stay as they are."""
    if column.id == "seconds" and not column.is_own:
        return _length(text)
    words = " ".join(read(column, text).split())
    return f"{STRANGE} {words}" if is_strange(column, text) else words


def offered(column: Column, choice: str) -> str:
    """A choice as a list offers it; the empty one is a dash, or what it leaves the choice to."""
    return shown(column, choice) or column.known.get("", "\N{EM DASH}")


def is_strange(column: Column, text: str) -> bool:
    """Whether a cell names something that is not set up on this computer."""
    return bool(column.known) and text not in column.known


def read(column: Column, text: str) -> str:
    """A cell's text as a reader of the interface's language reads it, every line and every place of a figure kept."""
    if column.known:
        return column.known.get(text, text) if text else ""
    if column.id in OTHERWISE:
        return OTHERWISE[column.id](text)
    if column.holds is Holds.CHECK or column.id in WORDS:
        return said(text)
    if column.id == "seconds" and not column.is_own:
        return text.replace(".", QLocale().decimalPoint())
    return text


def told(column: Column, text: str) -> str:
    """A cell as it is told beside the table: read, and whether what it names is not set up here."""
    if is_strange(column, text):
        return QCoreApplication.translate("Columns", "{name} is not set up on this computer.").format(name=text)
    return read(column, text)


def _joined(text: str) -> str:
    """How a shot joins: a cut, or from which it goes on."""
    kind, _, rest = text.partition(":")
    if kind == "continue" and rest:
        return QCoreApplication.translate("Columns", "Continue from {number}").format(number=rest)
    if kind == "match":
        return QCoreApplication.translate("Columns", "Match on {name}").format(name=rest)
    return said(text)


OTHERWISE: Mapping[str, Callable[[str], str]] = {"link": _joined, "status": status_said}
"""Columns whose texts are said in words of their own."""


def is_found(query: Query, place: Place, by_id: Mapping[str, Column]) -> bool:
    """Whether a shot is what is looked for, by the words of the board or as the cells read here."""

    def cell(column_id: str) -> str:
        column = by_id.get(column_id)
        return column.cell(place) if column is not None else ""

    def otherwise(column_id: str) -> str:
        column = by_id.get(column_id)
        # Most columns read as they are written; those are not looked through twice.
        return read(column, cell(column_id)) if column is not None and _is_said(column) else ""

    return matches(query, cell, tuple(by_id), otherwise)


def _is_said(column: Column) -> bool:
    return column.id in WORDS or column.holds is Holds.CHECK or column.id == "seconds" or bool(column.known)


def _length(text: str) -> str:
    """A length with two places, so that all stand below each other; what is no figure stays as it is."""
    try:
        return figure(float(text), 2)
    except ValueError:
        return text


class ShotTable(QAbstractTableModel):
    """Shots in story order. `commit` is asked to carry out what is written into a cell."""

    def __init__(self, commit: Commit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commit = commit
        self._rows: list[Place] = []
        self._columns: tuple[Column, ...] = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in the model's order."""
        return self._columns

    def show(self, rows: list[Place], columns: tuple[Column, ...]) -> bool:
        """Show these shots; rows that are the same are only told about where they changed. True for new columns."""
        is_new = _heads(columns) != _heads(self._columns)
        if is_new or [r.shot.id for r in rows] != [r.shot.id for r in self._rows]:
            self.beginResetModel()
            self._rows, self._columns = rows, columns
            self.endResetModel()
            return is_new
        old, self._rows, self._columns = self._rows, rows, columns
        bible_is_new = bool(rows) and not _same_bible(old[0], rows[0])
        for at, (before, after) in enumerate(zip(old, rows, strict=True)):
            if bible_is_new or not (
                before.shot is after.shot and before.card is after.card and before.scene is after.scene
            ):
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(columns) - 1))
        return False

    def place(self, row: int) -> Place:
        """The shot of a row."""
        return self._rows[row]

    def row_of(self, shot_id: str) -> int:
        """The row of a shot; -1 where it is not here."""
        return next((at for at, place in enumerate(self._rows) if place.shot.id == shot_id), -1)

    def text(self, row: int, column: int) -> str:
        """What a cell says."""
        return self._columns[column].cell(self._rows[row])

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.EditRole):
            text = self.text(index.row(), index.column())
            if role == Qt.ItemDataRole.DisplayRole:
                words = shown(column, text)
                return isolated(words) if words and QGuiApplication.isRightToLeft() else words
            return text if role == Qt.ItemDataRole.EditRole else told(column, text)
        if role == COLUMN_ROLE:
            return column
        if role == CHOICES_ROLE:
            return choices_at(column, self._rows[index.row()])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{heading(column)}: {told(column, self.text(index.row(), index.column()))}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.holds is Holds.NUMBER else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        return heading(column) if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsEditable if self._columns[index.column()].is_editable else flags

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role not in (Qt.ItemDataRole.EditRole, CHOSEN_ROLE) or not index.isValid():
            return False
        text = str(value)
        if role == Qt.ItemDataRole.EditRole and text == self.text(index.row(), index.column()):
            return False
        return self._commit(self._rows[index.row()].shot.id, self._columns[index.column()].id, text)


class SortedShots(QSortFilterProxyModel):
    """The shots that a search leaves, sorted by a column or in story order; the story itself is never touched."""

    def __init__(self, table: ShotTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._query = Query()
        self.setSourceModel(table)
        self.setDynamicSortFilter(True)

    def look_for(self, query: Query) -> None:
        """Leave only what the query finds; an empty one leaves everything."""
        self.beginFilterChange()
        self._query = query
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: AnyIndex) -> bool:
        del source_parent
        if not self._query:
            return True
        place = self._table.place(source_row)
        return is_found(self._query, place, {column.id: column for column in self._table.columns})

    def lessThan(self, left: AnyIndex, right: AnyIndex) -> bool:
        column = self._table.columns[left.column()]
        if column.id == "number":
            return left.row() < right.row()
        one, other = (self._table.text(index.row(), index.column()) for index in (left, right))
        if column.known:
            one, other = read(column, one), read(column, other)
        return sort_key(column, one) < sort_key(column, other)


def _heads(columns: tuple[Column, ...]) -> list[tuple[object, ...]]:
    return [(column.id, column.name, column.choices, column.known) for column in columns]


def _same_bible(before: Place, after: Place) -> bool:
    """Whether names of the bible and of assets read the same: cells show them."""
    one, other = before.board, after.board
    return (
        one.cast is other.cast
        and one.locations is other.locations
        and one.props is other.props
        and one.assets is other.assets
    )
