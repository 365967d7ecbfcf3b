"""Where everything on the board is: a pure function from scenes to rectangles, and questions about the result.

Numbers are logical pixels. All cards have the same size, so a board is held as its rows and every answer is found by
bisection and arithmetic: laying out thousands of cards costs one step a row.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple


class Rect(NamedTuple):
    """A rectangle in the board's own coordinates."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x just past its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y just past its lower edge."""
        return self.y + self.height

    def meets(self, other: "Rect") -> bool:
        """Whether they share any area."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def mirrored(self, width: float) -> "Rect":
        """The same rectangle where a board of this width is read from the right."""
        return Rect(width - self.right, self.y, self.width, self.height)


class Section(NamedTuple):
    """One scene as the layout needs it: how many cards, and whether it is folded away."""

    cards: int
    is_folded: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """The sizes to lay out with. `gap` stands before every card and holds its link mark.

    `room` is the height that is seen at once: a card alone in its row is no taller. 0 asks for nothing. `is_mirrored`
    begins rows at the right, as where writing does.
    """

    width: float
    card_width: float = 248
    aspect: float = 16 / 9
    text_height: float = 92
    gap: float = 20
    row_gap: float = 10
    margin: float = 14
    heading_height: float = 32
    scene_gap: float = 12
    empty_height: float = 40
    room: float = 0
    is_mirrored: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Cards beside each other: the index of the first, how many, and the top edge."""

    first: int
    count: int
    y: float
    section: int


class Step(Enum):
    """A way to move from card to card."""

    LEFT = auto()
    RIGHT = auto()
    UP = auto()
    DOWN = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    ROW_START = auto()
    ROW_END = auto()
    FIRST = auto()
    LAST = auto()


class BoardLayout(NamedTuple):
    """A laid-out board. Card indexes count through all scenes; cards of folded scenes have no rectangle."""

    measure: Measure
    columns: int
    card_width: float
    card_height: float
    rows: tuple[Row, ...]
    headings: tuple[Rect, ...]
    firsts: tuple[int, ...]
    sections: tuple[Section, ...]
    height: float

    @property
    def poster_height(self) -> float:
        """How much of a card's height its poster takes."""
        return self.card_width / self.measure.aspect

    def card_rect(self, index: int) -> Rect | None:
        """Where the card is; None where its scene is folded or there is no such card."""
        row = self._row_with(index)
        return None if row is None else self._place(row, index - row.first)

    def gap_rect(self, index: int) -> Rect | None:
        """The space before a card, where its link mark stands."""
        card = self.card_rect(index)
        if card is None:
            return None
        x = card.right if self.measure.is_mirrored else card.x - self.measure.gap
        return Rect(x, card.y, self.measure.gap, self.poster_height)

    def card_at(self, x: float, y: float) -> int | None:
        """The card under a point."""
        at = bisect_right(self.rows, y, key=lambda row: row.y) - 1
        if at < 0 or y >= self.rows[at].y + self.card_height:
            return None
        row = self.rows[at]
        column = int((self._along(x) - self._left - self.measure.gap) // self._pitch)
        if not 0 <= column < row.count:
            return None
        return row.first + column if self._place(row, column).holds(x, y) else None

    def heading_at(self, x: float, y: float) -> int | None:
        """The scene whose heading is under a point."""
        at = bisect_right(self.headings, y, key=lambda rect: rect.y) - 1
        return at if at >= 0 and self.headings[at].holds(x, y) else None

    def headings_in(self, top: float, bottom: float) -> slice:
        """The headings, with the room below that an empty scene has, which lie between two heights."""
        first = bisect_left(self.headings, top - self.measure.heading_height - self.measure.empty_height, key=_y)
        return slice(first, bisect_right(self.headings, bottom, key=_y))

    def cards_in(self, area: Rect) -> Iterator[int]:
        """The cards that share area with `area`, in order."""
        for row in self.rows_in(area.y, area.bottom):
            for column in range(row.count):
                if self._place(row, column).meets(area):
                    yield row.first + column

    def rows_in(self, top: float, bottom: float) -> Iterator[Row]:
        """The rows that show between two heights."""
        first = bisect_left(self.rows, top - self.card_height, key=lambda row: row.y)
        for row in self.rows[first:]:
            if row.y >= bottom:
                return
            if row.y + self.card_height > top:
                yield row

    def beyond(self, top: float, bottom: float, rows: int) -> Iterator[int]:
        """The cards of so many rows below two heights, nearest first; above them where `rows` is negative."""
        if rows >= 0:
            first = bisect_left(self.rows, bottom, key=lambda row: row.y)
            found = self.rows[first : first + rows]
        else:
            last = bisect_left(self.rows, top - self.card_height, key=lambda row: row.y)
            found = self.rows[max(last + rows, 0) : last][::-1]
        for row in found:
            yield from range(row.first, row.first + row.count)

    def drop_at(self, x: float, y: float) -> tuple[int, int]:
        """Where cards dropped at a point would go: the scene, and how many of its cards stay before them."""
        section = max(0, bisect_right(self.headings, y, key=lambda rect: rect.y) - 1)
        rows = [row for row in self.rows if row.section == section]
        if not rows:
            return section, (self.sections[section].cards if self.sections and self.sections[section].is_folded else 0)
        row = next((r for r in rows if y < r.y + self.card_height + self.measure.row_gap), rows[-1])
        column = round((self._along(x) - self._left - self.measure.gap / 2) / self._pitch)
        return section, row.first - self.firsts[section] + min(max(column, 0), row.count)

    def mark_rect(self, section: int, place: int) -> Rect:
        """The drop indicator before the card at `place` of a scene (after the last one where it is past the end)."""
        rows = [row for row in self.rows if row.section == section]
        if not rows:
            heading = self.headings[section]
            return Rect(heading.x, heading.bottom - 3, heading.width, 3)
        index = self.firsts[section] + place
        row = next((r for r in rows if r.first <= index < r.first + r.count), rows[-1])
        x = self._left + (index - row.first) * self._pitch + self.measure.gap / 2
        return self._sided(Rect(x - 1.5, row.y, 3, self.card_height))

    def moved(self, index: int, step: Step, page_height: float = 0) -> int:
        """The card that a step leads to from `index`; where there is none, the card itself."""
        if not self.rows:
            return index
        at = next((i for i, row in enumerate(self.rows) if row.first <= index < row.first + row.count), None)
        if at is None:
            return self._nearest_shown(index)
        row, column = self.rows[at], index - self.rows[at].first
        match step:
            case Step.LEFT:
                return index - 1 if column else (self._last_of(at - 1) if at else index)
            case Step.RIGHT:
                return (
                    index + 1 if column + 1 < row.count else (self.rows[at + 1].first if self._has(at + 1) else index)
                )
            case Step.ROW_START:
                return row.first
            case Step.ROW_END:
                return self._last_of(at)
            case Step.FIRST:
                return self.rows[0].first
            case Step.LAST:
                return self._last_of(len(self.rows) - 1)
            case _:
                return self._vertical(at, column, step, page_height)

    @property
    def _left(self) -> float:
        """How far from the edge rows begin: a card that is narrower than its row stands in the middle."""
        free = self.measure.width - 2 * self.measure.margin - self.columns * self._pitch
        return self.measure.margin + max(free, 0) / 2

    @property
    def _pitch(self) -> float:
        return self.card_width + self.measure.gap

    def _place(self, row: Row, column: int) -> Rect:
        x = self._left + self.measure.gap + column * self._pitch
        return self._sided(Rect(x, row.y, self.card_width, self.card_height))

    def _sided(self, rect: Rect) -> Rect:
        return rect.mirrored(self.measure.width) if self.measure.is_mirrored else rect

    def _along(self, x: float) -> float:
        """How far along its row a point is, from where rows begin."""
        return self.measure.width - x if self.measure.is_mirrored else x

    def _row_with(self, index: int) -> Row | None:
        at = bisect_right(self.rows, index, key=lambda row: row.first) - 1
        row = self.rows[at] if at >= 0 else None
        return row if row is not None and index < row.first + row.count else None

    def _has(self, at: int) -> bool:
        return 0 <= at < len(self.rows)

    def _last_of(self, at: int) -> int:
        return self.rows[at].first + self.rows[at].count - 1

    def _vertical(self, at: int, column: int, step: Step, page_height: float) -> int:
        rows = max(1, int(page_height // (self.card_height + self.measure.row_gap)))
        by = {Step.UP: -1, Step.DOWN: 1, Step.PAGE_UP: -rows, Step.PAGE_DOWN: rows}[step]
        row = self.rows[min(max(at + by, 0), len(self.rows) - 1)]
        return row.first + min(column, row.count - 1)

    def _nearest_shown(self, index: int) -> int:
        return min(
            (end for row in self.rows for end in (row.first, row.first + row.count - 1)),
            key=lambda shown: abs(shown - index),
        )


def _y(rect: Rect) -> float:
    return rect.y


def lay_out(sections: Sequence[Section], measure: Measure) -> BoardLayout:
    """Lay the scenes out under each other, wrapping cards that fill the width. Never fewer than one column."""
    inner = max(measure.width - 2 * measure.margin, 80)
    columns = max(1, round((inner - measure.gap / 2) / (measure.card_width + measure.gap)))
    card_width = max(inner / columns - measure.gap, 60)
    if columns == 1 and measure.room:
        tallest = measure.room - measure.heading_height - measure.text_height - 2 * measure.row_gap
        card_width = min(card_width, max(tallest * measure.aspect, min(measure.card_width, 160)))
    card_height = card_width / measure.aspect + measure.text_height
    y = measure.margin / 2
    index = 0
    rows: list[Row] = []
    headings: list[Rect] = []
    firsts: list[int] = []
    for at, section in enumerate(sections):
        headings.append(Rect(measure.margin, y, inner, measure.heading_height))
        firsts.append(index)
        y += measure.heading_height
        if not section.is_folded:
            for first in range(index, index + section.cards, columns):
                rows.append(Row(first, min(columns, index + section.cards - first), y, at))
                y += card_height + measure.row_gap
            y += 0 if section.cards else measure.empty_height
        y += measure.scene_gap
        index += section.cards
    height = y + measure.margin / 2
    return BoardLayout(
        measure, columns, card_width, card_height, tuple(rows), tuple(headings), tuple(firsts), tuple(sections), height
    )
