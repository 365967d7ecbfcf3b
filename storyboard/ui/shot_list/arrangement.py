"""Which columns are shown, how wide and in which order: remembered by column, over every board."""

import json

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QTableView

from storyboard.studio.table_columns import Column

KEY = "shot list columns by name"
WIDTHS_PX = {
    "number": 64,
    "scene": 200,
    "action": 340,
    "dialogue": 240,
    "cast": 130,
    "place": 130,
    "seconds": 80,
    "move": 130,
}
USUAL_PX = 104
LEAST_PX = 24

Held = dict[str, tuple[int, int, bool]]
"""Of each column by name: where it stands, how wide it is, and whether it is hidden."""


class Arrangement:
    """Arranges the columns of a table. A column of one's own is known by its name, on whichever board it is."""

    def __init__(self, table: QTableView, remembered: QSettings) -> None:
        self._table = table
        self._remembered = remembered

    def now(self, columns: tuple[Column, ...]) -> Held:
        """How the columns stand now."""
        header = self._table.horizontalHeader()
        return {
            _name(column): (header.visualIndex(at), self._width(at), header.isSectionHidden(at))
            for at, column in enumerate(columns)
        }

    def keep(self, columns: tuple[Column, ...]) -> None:
        """Remember how the columns stand, beside those of other boards."""
        held = self._held() | self.now(columns)
        self._remembered.setValue(KEY, json.dumps(held))

    def arrange(self, columns: tuple[Column, ...], known: Held, scene_px: int) -> None:
        """Arrange the columns as they were (`known`), else as they were left the last time, else as they are at first.

        `scene_px` is how wide the headings of scenes wish to be.
        """
        header = self._table.horizontalHeader()
        held = self._held() | known
        for at, column in enumerate(columns):
            usual = scene_px if column.id == "scene" else WIDTHS_PX.get(column.id, USUAL_PX)
            _place, width, is_hidden = held.get(_name(column), (0, usual, not column.is_first))
            self._table.setColumnHidden(at, is_hidden)
            self._table.setColumnWidth(at, max(width, LEAST_PX))
        # Those that nobody has placed yet come last, in their own order.
        wanted = sorted(
            range(len(columns)), key=lambda at: held.get(_name(columns[at]), (len(columns) + at, 0, False))[0]
        )
        for place, at in enumerate(wanted):
            header.moveSection(header.visualIndex(at), place)

    def _width(self, at: int) -> int:
        """A hidden column is zero wide; what it was before is what counts."""
        if not self._table.isColumnHidden(at):
            return self._table.columnWidth(at)
        self._table.setColumnHidden(at, False)
        width = self._table.columnWidth(at)
        self._table.setColumnHidden(at, True)
        return width

    def _held(self) -> Held:
        try:
            held = json.loads(str(self._remembered.value(KEY, "{}")))
            return {
                str(name): (int(place), int(width), bool(is_hidden)) for name, (place, width, is_hidden) in held.items()
            }
        except (ValueError, TypeError, AttributeError):
            return {}


def _name(column: Column) -> str:
    return f"own {column.name.casefold()}" if column.is_own else column.id
