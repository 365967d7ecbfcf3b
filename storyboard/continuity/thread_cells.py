"""The cells of each row of the thread as marks: bars, swatches, steps of light, arrows. Pure."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from storyboard.continuity.thread_marks import Colours, Mark, Plate, Shape, Spot, SpotKind, Words, legible, mixed
from storyboard.continuity.thread_rows import Cell, Row, RowKind, ThreadTable
from storyboard.model.words import BEAT_COLOURS

WARM = "#d8c48a"
LEAST_WORD = 22
"""Narrower than this, a cell shows its colour alone."""


@dataclass(frozen=True, slots=True)
class Place:
    """What every row shares: the columns, the tops of rows, colours, and what puts a word into a language."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    tops: Mapping[str, float]
    colours: Colours
    words: Callable[[str], str]
    bottom: float

    def span(self, first: int, last: int) -> tuple[float, float]:
        """Left edge and width over several columns."""
        return self.lefts[first], self.lefts[last] + self.widths[last] - self.lefts[first]


class Cells:
    """Draws one row after the other."""

    def __init__(self, table: ThreadTable, place: Place) -> None:
        """Draw the rows of this table in this place."""
        self._table, self._place = table, place
        self._draws: Mapping[RowKind, Callable[[Row, Cell], Iterator[Mark]]] = {
            RowKind.BEAT: self._beat,
            RowKind.CAST: self._bar,
            RowKind.PROP: self._bar,
            RowKind.WARDROBE: self._wardrobe,
            RowKind.PLACE: self._place_bar,
            RowKind.MOTION: self._motion,
            RowKind.SOUND: self._sound,
        }

    def row(self, row: Row) -> tuple[list[Mark], list[Spot]]:
        """The marks of a row, back to front, and where it can be pointed at."""
        marks: list[Mark] = []
        if row.kind in {RowKind.CAST, RowKind.PROP}:
            marks += self._away(row)
        if row.kind is RowKind.PALETTE:
            marks += self._palette(row)
        elif row.kind is RowKind.LIGHT:
            marks += self._light(row)
        else:
            marks += [mark for cell in row.cells for mark in self._draws[row.kind](row, cell)]
        return marks, list(self._spots(row))

    def _spots(self, row: Row) -> Iterator[Spot]:
        top, height = self._place.tops[row.key], _height(row.kind)
        for cell in row.cells:
            tip = "\n".join(part for part in (row.label, cell.detail or cell.text) if part)
            for at in range(cell.first, cell.last + 1):
                shot_id = self._table.columns[at].shot_id
                x, wide = self._place.lefts[at], self._place.widths[at]
                yield Spot(x, top, wide + 2, height, SpotKind.CELL, at, row.key, shot_id, tip)

    def _told(self, text: str) -> str:
        return " · ".join(self._place.words(part) for part in text.split(" · "))

    def _on(self, ground: str, role: str) -> str:
        """The colour of a role, as far as it can be read on a ground that a cell's own colour has tinted."""
        colours = self._place.colours
        return legible(colours[role], ground, colours["text"])

    def _away(self, row: Row) -> Iterator[Mark]:
        """A dotted line where somebody is away between two shots, so that gaps are seen."""
        y = self._place.tops[row.key] + _height(row.kind) / 2
        colour = mixed(row.colour or self._place.colours["quiet"], self._place.colours["canvas"], 0.45)
        for before, after in pairwise(row.cells):
            if after.first - before.last > 1:
                x, wide = self._place.span(before.last + 1, after.first - 1)
                yield Shape(((x, y), (x + wide, y)), line=colour, line_px=1, is_dashed=True)

    def _bar(self, row: Row, cell: Cell) -> Iterator[Mark]:
        place, colour = self._place, row.colour or self._place.colours["quiet"]
        top, height = place.tops[row.key] + 3, _height(row.kind) - 6
        x, wide = place.span(cell.first, cell.last)
        part = 0.34 if cell.is_new else 0.2
        ground = mixed(colour, place.colours["canvas"], part)
        yield Plate(x, top, wide, height, fill=ground, radius=4)
        yield Plate(x, top, min(3.0, wide), height, fill=colour, radius=1.5)
        if cell.text and wide > LEAST_WORD:
            words = self._on(ground, "text" if cell.is_new else "secondary")
            yield Words(x + 8, top, wide - 12, height, self._told(cell.text), words, 11)

    def _wardrobe(self, row: Row, cell: Cell) -> Iterator[Mark]:
        place = self._place
        top, height = place.tops[row.key] + 2, _height(row.kind) - 6
        x, wide = place.span(cell.first, cell.last)
        yield Plate(x, top, wide, height, fill=mixed(row.colour, place.colours["canvas"], 0.1), radius=3)
        line = mixed(row.colour, place.colours["canvas"], 0.7 if cell.is_new else 0.35)
        yield Plate(x, top + height - 2, wide, 2, fill=line)
        if wide > LEAST_WORD:
            words = place.colours["text"] if cell.is_new else place.colours["quiet"]
            yield Words(x + 6, top, wide - 10, height - 2, cell.text, words, 11)

    def _place_bar(self, row: Row, cell: Cell) -> Iterator[Mark]:
        place, colour = self._place, row.colour or self._place.colours["quiet"]
        top, height = place.tops[row.key] + 3, _height(row.kind) - 6
        x, wide = place.span(cell.first, cell.last)
        ground = mixed(colour, place.colours["canvas"], 0.28)
        yield Plate(x, top, wide, height, fill=ground, radius=4)
        yield Plate(x, top, min(3.0, wide), height, fill=colour, radius=1.5)
        if wide > LEAST_WORD:
            yield Words(x + 8, top, wide - 12, height, cell.text, self._on(ground, "secondary"), 11)

    def _beat(self, row: Row, cell: Cell) -> Iterator[Mark]:
        place = self._place
        top = place.tops[row.key]
        x, wide = place.span(cell.first, cell.last)
        colour = BEAT_COLOURS.get(cell.text, place.colours["quiet"])
        yield Plate(x, top + 2, wide, 3, fill=colour, radius=1.5)
        if wide > LEAST_WORD:
            yield Words(x, top + 6, wide, 15, place.words(cell.text), place.colours["secondary"], 11)

    def _palette(self, row: Row) -> Iterator[Mark]:
        place = self._place
        top, height = place.tops[row.key] + 4, _height(row.kind) - 8
        for at, column in enumerate(self._table.columns):
            tones = self._table.tones.get(column.shot_id)
            x, wide = place.lefts[at], place.widths[at]
            if tones is None:
                if column.shot_id:
                    yield Plate(x, top, wide, height, line=place.colours["line"], line_px=1, radius=3)
                continue
            whole = sum(share for _, share in tones.swatches) or 1.0
            left = x
            for colour, share in tones.swatches:
                part = wide * share / whole
                yield Plate(left, top, part + 0.5, height, fill=colour)
                left += part
            if tones.is_drawn:
                yield Plate(
                    x, top + height + 1, wide, 1, fill=mixed(place.colours["quiet"], place.colours["canvas"], 0.5)
                )

    def _light(self, row: Row) -> Iterator[Mark]:
        """How bright each shot is as a bar that stands on the row's foot, and the hour below."""
        place = self._place
        top = place.tops[row.key]
        room = 30.0
        for at, column in enumerate(self._table.columns):
            tones = self._table.tones.get(column.shot_id)
            if tones is not None:
                high = max(2.0, room * min(1.0, tones.luma * 1.4))
                colour = mixed(WARM, "#10131a", 0.35 + 0.65 * min(1.0, tones.luma * 1.6))
                yield Plate(place.lefts[at], top + 2 + room - high, place.widths[at], high, fill=colour, radius=2)
        for cell in row.cells:
            x, wide = place.span(cell.first, cell.last)
            yield Plate(x, top + 3 + room, wide, 1, fill=place.colours["line"])
            if wide > LEAST_WORD:
                yield Words(x, top + room + 4, wide, 16, self._told(cell.text), place.colours["secondary"], 11)

    def _motion(self, row: Row, cell: Cell) -> Iterator[Mark]:
        place = self._place
        top, height = place.tops[row.key], _height(row.kind)
        x, wide = place.span(cell.first, cell.last)
        if not cell.text:
            middle = x + wide / 2
            yield Plate(middle - 1, top + height / 2 - 1, 2, 2, fill=place.colours["quiet"], radius=1)
        elif wide > 12:
            said = "  ".join(place.words(part) for part in cell.text.split("  "))
            yield Words(x, top, wide, height, said, place.colours["text"], 12, align="m")

    def _sound(self, row: Row, cell: Cell) -> Iterator[Mark]:
        place = self._place
        top, height = place.tops[row.key] + 4, _height(row.kind) - 8
        x, wide = place.span(cell.first, cell.last)
        colour = place.colours["info"] if cell.is_new else place.colours["quiet"]
        yield Plate(x, top, wide, height, fill=mixed(colour, place.colours["canvas"], 0.16), radius=4)
        if wide > LEAST_WORD:
            words = place.colours["text"] if cell.is_new else place.colours["secondary"]
            yield Words(x + 6, top, wide - 10, height, cell.text, words, 11)


HEIGHTS: Mapping[RowKind, int] = {
    RowKind.BEAT: 24,
    RowKind.CAST: 36,
    RowKind.WARDROBE: 24,
    RowKind.PROP: 34,
    RowKind.PLACE: 30,
    RowKind.PALETTE: 36,
    RowKind.LIGHT: 56,
    RowKind.MOTION: 32,
    RowKind.SOUND: 34,
}
"""From the top of one row to the next one's."""


def _height(kind: RowKind) -> int:
    return HEIGHTS[kind]
