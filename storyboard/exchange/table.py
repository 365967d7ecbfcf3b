"""A CSV file as a bounded table: UTF-8 or UTF-16, comma, semicolon or tab, with the line each row began on."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from storyboard.model.errors import StoryboardError

MAX_BYTES = 20_000_000
MAX_ROWS = 5_000
MAX_COLUMNS = 200
MAX_CELL = 20_000
"""Characters in a cell; far above what anybody writes about a shot."""


class TableError(StoryboardError):
    """A file that cannot be read as a table; `where` names file and line."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row, as many as the header has, and the line of the file it begins on."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A header (on `line`) and rows; blank rows are left out."""

    where: str
    line: int
    header: tuple[str, ...]
    rows: tuple[Row, ...]

    def at(self, line: int, column: str = "") -> str:
        """Where something is, for a person: file, line and column."""
        return f"{self.where}, line {line}" + (f", column {column!r}" if column else "")


def read_table(data: bytes, where: str) -> Table:
    """The table in a file called `where`; a TableError says which line cannot be read, and why."""
    if len(data) > MAX_BYTES:
        raise TableError(f"The file is larger than {MAX_BYTES // 1_000_000} MB.", where=where, fix="Split it up.")
    rows = _rows(_text(data, where), where)
    header = next(rows, None)
    if header is None:
        raise TableError("The file is empty.", where=where, fix="The first line names the columns.")
    if len(header.cells) > MAX_COLUMNS:
        raise TableError(f"There are more than {MAX_COLUMNS} columns.", where=f"{where}, line {header.line}")
    kept: list[Row] = []
    for row in rows:
        if len(kept) == MAX_ROWS:
            raise TableError(
                f"There are more than {MAX_ROWS:,} rows.", where=f"{where}, line {row.line}", fix="Split the file up."
            )
        kept.append(_fitted(row, len(header.cells), where))
    return Table(where, header.line, header.cells, tuple(kept))


def _text(data: bytes, where: str) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise TableError(
            "This is not UTF-8 text.", where=f"{where}, line {line}", fix="Save the file as CSV UTF-8."
        ) from error
    nul = text.find("\0")
    if nul >= 0:
        line = text.count("\n", 0, nul) + 1
        raise TableError(
            "There is a NUL character, so this is no text file.",
            where=f"{where}, line {line}",
            fix="Save it as CSV UTF-8.",
        )
    return text


def _rows(text: str, where: str) -> Iterator[Row]:
    first, _, rest = text.partition("\n")
    skipped = 0
    delimiter = ""
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        delimiter, text, skipped = first.strip()[4], rest, 1
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter or _delimiter(text), strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield Row(line + skipped, tuple(cells))
            line = reader.line_num + 1
    except csv.Error as error:
        raise TableError(
            f"The cells cannot be told apart ({error}).",
            where=f"{where}, line {line + skipped}",
            fix="Check the quotes of that row.",
        ) from error


def _delimiter(text: str) -> str:
    """The sign that divides the first line with anything on it, quoted parts left out."""
    line = next((line for line in text.splitlines() if line.strip()), "")
    unquoted = "".join(part for index, part in enumerate(line.split('"')) if index % 2 == 0)
    return max(",;\t", key=unquoted.count)


def _fitted(row: Row, width: int, where: str) -> Row:
    if any(cell.strip() for cell in row.cells[width:]):
        raise TableError(
            f"There are {len(row.cells)} cells, but the header names {width} columns.",
            where=f"{where}, line {row.line}",
            fix="Put quotes around cells that hold the dividing sign.",
        )
    too_long = next((index for index, cell in enumerate(row.cells) if len(cell) > MAX_CELL), None)
    if too_long is not None:
        raise TableError(
            f"Cell {too_long + 1} holds more than {MAX_CELL:,} characters.", where=f"{where}, line {row.line}"
        )
    cells = (*row.cells, *("" for _ in range(width)))[:width]
    return Row(row.line, cells)
