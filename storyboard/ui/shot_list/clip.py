"""The table on the clipboard: copied as it is read, pasted back over cells or, with its headings, over whole shots."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from storyboard.model.errors import EditError
from storyboard.studio.searching import folded
from storyboard.studio.table_columns import Column, as_tsv, choices_at, from_tsv
from storyboard.ui.shot_list.model import ShotTable, heading, read, shown

Cell = tuple[str, str, str]
"""A shot's id, a column's id and a text."""

KEYS = ("id", "number")
"""The columns that say which shot a row is about, the surer one first."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one pastes: rows of the table and its columns, as they are sorted and shown; `at` is the current cell."""

    rows: Sequence[int]
    columns: Sequence[int]
    selected: Sequence[int] = ()
    at: tuple[int, int] = (0, 0)


def copied(table: ShotTable, rows: Sequence[int], columns: Sequence[int]) -> str:
    """These rows and columns for a spreadsheet, in the words and figures of the interface's language."""
    heads = tuple(heading(table.columns[at]) for at in columns)
    return as_tsv(heads, tuple(tuple(read(table.columns[at], table.text(row, at)) for at in columns) for row in rows))


def pasted(table: ShotTable, text: str, spot: Spot) -> tuple[Cell, ...]:
    """The cells that a text from the clipboard changes.

    A table with headings goes to the shots that its rows name; one cell goes into every selected shot; any other block
    begins at the current cell. Raises EditError for what belongs nowhere.
    """
    rows = from_tsv(text)
    if not rows:
        raise EditError("There is no text on the clipboard.")
    by_head = _headed(table, rows[0])
    if by_head is not None:
        cells = _by_shot(table, rows[1:], by_head)
    elif len(rows) == len(rows[0]) == 1 and len(spot.selected) > 1:
        cells = ((row, spot.columns[spot.at[1]], rows[0][0]) for row in spot.selected)
    else:
        cells = _block(rows, spot)
    return tuple(_changes(table, cells))


def _headed(table: ShotTable, heads: Sequence[str]) -> dict[int, int] | None:
    """Which column of the table each column of the text is; None where the first row is no row of headings."""
    known = {folded(name): at for at, column in enumerate(table.columns) for name in (column.name, heading(column))}
    found = {at: known[folded(head.strip())] for at, head in enumerate(heads) if folded(head.strip()) in known}
    names = {table.columns[column].id for column in found.values()}
    return found if len(found) > 1 and names.intersection(KEYS) else None


def _by_shot(
    table: ShotTable, rows: Sequence[Sequence[str]], by_head: Mapping[int, int]
) -> Iterator[tuple[int, int, str]]:
    at = next(at for key in KEYS for at, column in by_head.items() if table.columns[column].id == key)
    there = {folded(table.text(row, by_head[at])): row for row in range(table.rowCount())}
    for cells in rows:
        name = cells[at].strip() if at < len(cells) else ""
        row = there.get(folded(name))
        if row is None:
            if not any(cell.strip() for cell in cells):
                continue
            raise EditError(f"There is no shot {name!r} on this board; nothing was pasted.")
        for column_at, column in by_head.items():
            if column_at < len(cells) and table.columns[column].id not in KEYS:
                yield row, column, cells[column_at]


def _block(rows: Sequence[Sequence[str]], spot: Spot) -> Iterator[tuple[int, int, str]]:
    row_at, column_at = spot.at
    for down, cells in enumerate(rows):
        for across, cell in enumerate(cells):
            if row_at + down < len(spot.rows) and column_at + across < len(spot.columns):
                yield spot.rows[row_at + down], spot.columns[column_at + across], cell


def _changes(table: ShotTable, cells: Iterator[tuple[int, int, str]]) -> Iterator[Cell]:
    for row, at, text in cells:
        column, held = table.columns[at], table.text(row, at)
        if text.strip() in (held.strip(), read(column, held).strip()):
            continue
        if not column.is_editable:
            raise EditError(f"The column {heading(column)!r} cannot be written in; nothing was pasted.")
        choices = choices_at(column, table.place(row))
        word = meant(column, text, choices)
        if column.known and word not in choices:
            wanted = text.strip()
            raise EditError(f"There is no {wanted!r} to choose in the column {heading(column)!r}; nothing was pasted.")
        yield table.place(row).shot.id, column.id, word


def meant(column: Column, text: str, choices: Sequence[str]) -> str:
    """The board's own word for one as it is read; any other text as it is."""
    word = folded(text.strip())
    for choice in choices:
        if word in {folded(choice), folded(shown(column, choice)), folded(column.known.get(choice, ""))}:
            return choice
    return text
