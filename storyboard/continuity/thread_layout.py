"""Where everything of the thread goes: columns to scale, rows, cells and signs. Pure; all lengths in pixels."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from storyboard.continuity.thread_cells import HEIGHTS, Cells, Place
from storyboard.continuity.thread_marks import (
    Colours,
    Mark,
    Picture,
    Plate,
    Shape,
    Sheet,
    Spot,
    SpotKind,
    Words,
    legible,
)
from storyboard.continuity.thread_rows import Column, Row, RowKind, ThreadTable
from storyboard.continuity.thread_signs import signs

LABEL = 148
SCENE_BAND = 28
POSTER = 72
NUMBER = 22
HEAD_GAP = 6
LEAST_COLUMN = 5
FOOT = 14


class Scale(StrEnum):
    """How wide a shot is: as long as it plays, or as wide as any other."""

    TIME = "time"
    EQUAL = "equal"


@dataclass(frozen=True, slots=True)
class Look:
    """What a sheet is laid out for: its width without the labels, the zoom (1 shows all), colours, and every word."""

    width_px: float
    colours: Colours
    scale: Scale = Scale.TIME
    zoom: float = 1.0
    words: Callable[[str], str] = str
    chosen: frozenset[str] = frozenset()


def lay_out(table: ThreadTable, look: Look) -> Sheet:
    """The picture of a thread. Wider than asked where a column would be narrower than anybody can point at."""
    lefts, widths = _columns(table.columns, look)
    tops: dict[str, float] = {}
    y = 0.0
    for row in table.rows:
        tops[row.key] = y
        y += HEIGHTS[row.kind]
    place = Place(lefts, widths, tops, look.colours, look.words, y)
    cells = Cells(table, place)
    body: list[Mark] = list(_grid(table, place))
    spots: list[Spot] = []
    for row in table.rows:
        marks, found = cells.row(row)
        body += marks
        spots += found
    flagged, flag_spots = signs(table, place)
    head = tuple(_head(table, place, look))
    return Sheet(
        label_px=LABEL,
        head_px=SCENE_BAND + POSTER + NUMBER + HEAD_GAP,
        width_px=(lefts[-1] + widths[-1]) if lefts else look.width_px,
        height_px=y + FOOT,
        head=head,
        labels=tuple(_labels(table, place)),
        body=(*body, *flagged),
        spots=(*_shot_spots(table, place), *spots, *flag_spots),
        lefts=lefts,
        widths=widths,
        row_tops=tops,
    )


def _columns(columns: tuple[Column, ...], look: Look) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Left edges and widths; a thin gap lies between neighbours wherever there is room for one."""
    if not columns:
        return (), ()
    parts = [1 if look.scale is Scale.EQUAL else column.frames for column in columns]
    unit = look.width_px * look.zoom / sum(parts)
    lefts: list[float] = []
    widths: list[float] = []
    x = 0.0
    for part in parts:
        wide = max(part * unit, LEAST_COLUMN)
        gap = 2.0 if wide >= 10 else 1.0
        lefts.append(round(x, 2))
        widths.append(round(wide - gap, 2))
        x += wide
    return tuple(lefts), tuple(widths)


def _grid(table: ThreadTable, place: Place) -> Iterator[Mark]:
    """Thin lines where scenes begin, from top to bottom; dashed where the story jumps back."""
    colours = place.colours
    for first, _, column in _scenes(table):
        if first:
            x = place.lefts[first] - 1
            line = colours["accent"] if column.is_jump else colours["line"]
            yield Shape(((x, 0), (x, place.bottom)), line=line, line_px=1, is_dashed=column.is_jump)


def _scenes(table: ThreadTable) -> Iterator[tuple[int, int, Column]]:
    """Runs of neighbours of one scene, as first and last place and the first of them."""
    start = 0
    for at in range(1, len(table.columns) + 1):
        last = table.columns[at - 1]
        ends = at == len(table.columns)
        if ends or table.columns[at].scene_id != last.scene_id or table.columns[at].is_jump:
            yield start, at - 1, table.columns[start]
            start = at


def _head(table: ThreadTable, place: Place, look: Look) -> Iterator[Mark]:
    colours = place.colours
    for first, last, column in _scenes(table):
        x, wide = place.span(first, last)
        jump = f"{place.words('back in the story')} · " if column.is_jump else ""
        text = f"{jump}{column.heading}" if column.scene_id else ""
        line = colours["accent"] if column.is_jump else colours["line"]
        yield Shape(((x, SCENE_BAND - 5), (x + wide, SCENE_BAND - 5)), line=line, line_px=1)
        if wide > 24:
            yield Words(x, 6, wide, SCENE_BAND - 13, text, colours["quiet"], 11)
    for at, column in enumerate(table.columns):
        x, wide = place.lefts[at], place.widths[at]
        chosen = column.shot_id in look.chosen
        yield Plate(x, SCENE_BAND, wide, POSTER, fill=colours["panel"], radius=4)
        if column.shot_id:
            yield Picture(x, SCENE_BAND, wide, POSTER, column.shot_id, column.focus_x)
        elif wide > 20:
            yield Words(
                x + 4, SCENE_BAND, wide - 8, POSTER, place.words(column.words), colours["secondary"], 11, align="m"
            )
        if chosen:
            yield Plate(x, SCENE_BAND, wide, POSTER, line=colours["accent"], line_px=2, radius=4)
        if wide > 9:
            colour = colours["text"] if chosen else colours["secondary"]
            yield Words(x, SCENE_BAND + POSTER, wide, NUMBER, column.number, colour, 12, is_bold=chosen)


def _labels(table: ThreadTable, place: Place) -> Iterator[Mark]:
    colours = place.colours
    for row in table.rows:
        y, height = place.tops[row.key], HEIGHTS[row.kind]
        inner = row.kind is RowKind.WARDROBE
        colour = legible(row.colour, colours["canvas"], colours["text"]) if row.colour and not inner else ""
        bold = row.kind in {RowKind.CAST, RowKind.PROP, RowKind.PLACE}
        text = place.words("wardrobe") if inner else (row.label if bold else place.words(row.label))
        if bold and row.colour:
            yield Plate(14, y + height / 2 - 6, 3, 12, fill=row.colour, radius=1.5)
        left = 32 if inner else 24
        yield Words(left, y, LABEL - left - 10, height, text, colour or colours["quiet"], 11 if inner else 12, bold)


def _shot_spots(table: ThreadTable, place: Place) -> Iterator[Spot]:
    head = SCENE_BAND + POSTER + NUMBER + HEAD_GAP
    for at, column in enumerate(table.columns):
        tip = " · ".join(part for part in (column.number, column.heading, column.words) if part)
        x, wide = place.lefts[at], place.widths[at]
        yield Spot(x, -head, wide + 2, head, SpotKind.SHOT, at, "", column.shot_id, tip)


def row_of(table: ThreadTable, key: str) -> Row | None:
    """The row with this key."""
    return next((row for row in table.rows if row.key == key), None)
