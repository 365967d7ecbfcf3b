"""Paints one page of the continuity sheet: A4, upright, at 200 pixels an inch."""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageOps

from storyboard.exchange.typography import Style, Weight, printable, put, shortened, wrapped

WIDTH, HEIGHT = 1654, 2339
MARGIN = 90
HEAD = 190
FOOT = 70
PICTURE_PX = 330
GAP = 24
COLUMN_PX = WIDTH - 2 * MARGIN - 2 * PICTURE_PX - 2 * GAP
ROW_PX = 26
NAME_PX = 146
LEAST_LINE = 290
MOST_STATES = 26
MOST_NOTES = 8
NOTE_LINES = 3

INK, SOFT, FAINT, RULE, MARK, WARN = "#17191d", "#4f5763", "#7b828d", "#cfd2d6", "#fbf1dc", "#8a3b12"


@dataclass(frozen=True, slots=True)
class Change:
    """One field that is different when the shot ends: what it was, what it is now, and why."""

    field: str
    was: str
    now: str
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """Somebody or something in the shot: what stays as it is, and what changes."""

    name: str
    same: str
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class ShotLine:
    """Everything that the sheet says of one shot."""

    number: str
    about: str
    action: str
    first: Image.Image | None
    last: Image.Image | None
    states: tuple[Kept, ...]
    findings: tuple[str, ...]
    waived: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the states' column; the name stands at the first line of each."""

    name: str
    text: str
    is_change: bool = False


def _rows(line: ShotLine) -> list[Row]:
    """What stays in as few lines as it takes, then a line for each change."""
    style = Style(17, SOFT)
    rows: list[Row] = []
    for kept in line.states:
        mine = [Row("", text) for text in wrapped(kept.same, style, COLUMN_PX - NAME_PX, 3)]
        mine += [Row("", _changed(change), is_change=True) for change in kept.changes]
        rows += [Row(kept.name, row.text, row.is_change) if at == 0 else row for at, row in enumerate(mine)]
    return rows


def _changed(change: Change) -> str:
    words = f"{change.field}: {change.was or 'not known'} → {change.now or 'nothing'}"
    return printable(f"{words}  ({change.cause})" if change.cause else words)


def line_height(line: ShotLine) -> int:
    """How much of a page a shot takes, in pixels."""
    states = min(len(_rows(line)), MOST_STATES + 1)
    notes = min(len(line.findings) + len(line.waived), MOST_NOTES + 1)
    return max(LEAST_LINE, 84 + states * ROW_PX + notes * NOTE_LINES * ROW_PX + 40)


class Page:
    """One page; `image` is its picture."""

    def __init__(self, title: str, heading: str, facts: str) -> None:
        """Begin a page under the film's title, the scene's heading and what is known of the scene."""
        self.image = Image.new("RGB", (WIDTH, HEIGHT), "#ffffff")
        self._draw = ImageDraw.Draw(self.image)
        self._y = HEAD
        put(self.image, (MARGIN, 84), printable(title) or "Untitled", Style(24, SOFT, Weight.MEDIUM), anchor="ls")
        put(self.image, (WIDTH - MARGIN, 84), "Continuity", Style(24, SOFT), anchor="rs")
        big = Style(38, INK, Weight.SEMIBOLD)
        put(self.image, (MARGIN, 134), shortened(printable(heading), big, WIDTH * 0.62), big, anchor="ls")
        put(self.image, (WIDTH - MARGIN, 134), printable(facts), Style(22, SOFT), anchor="rs")
        self._draw.line((MARGIN, 158, WIDTH - MARGIN, 158), fill=INK, width=3)

    def footer(self, words: str) -> None:
        """Words at the page's foot."""
        style = Style(20, FAINT)
        put(self.image, (WIDTH - MARGIN, HEIGHT - 56), printable(words), style, anchor="rs")

    def lines(self, lines: Sequence[ShotLine]) -> None:
        """The shots, one below the other."""
        for line in lines:
            self._line(line)

    def _line(self, line: ShotLine) -> None:
        top, height = self._y, line_height(line)
        put(self.image, (MARGIN, top + 4), line.number, Style(32, INK, Weight.SEMIBOLD))
        self._picture(line.first, MARGIN, top + 52, "in")
        self._picture(line.last, MARGIN + PICTURE_PX + GAP, top + 52, "out")
        put(self.image, (MARGIN + 90, top + 14), line.about, Style(19, SOFT))
        left, room = MARGIN + 2 * (PICTURE_PX + GAP), COLUMN_PX
        action = Style(21, INK)
        y = top + 8
        for written in wrapped(line.action.replace("@", ""), action, room, 2):
            put(self.image, (left, y), written, action)
            y += action.line_px
        y = top + 76
        rows = _rows(line)
        for row in rows[:MOST_STATES]:
            self._state(row, left, y, room)
            y += ROW_PX
        y = self._more(len(rows) - MOST_STATES, left, y)
        self._notes(line, left, y + 6, room)
        self._y = top + height
        self._draw.line((MARGIN, self._y - 18, WIDTH - MARGIN, self._y - 18), fill=RULE, width=2)

    def _state(self, row: Row, left: int, y: int, room: int) -> None:
        if row.is_change:
            self._draw.rectangle((left - 6, y - 1, left + room, y + ROW_PX - 4), fill=MARK)
        name = Style(17, INK, Weight.MEDIUM)
        put(self.image, (left, y + 2), shortened(printable(row.name), name, NAME_PX - 10), name)
        value = Style(17, INK if row.is_change else SOFT)
        put(self.image, (left + NAME_PX, y + 2), shortened(row.text, value, room - NAME_PX), value)

    def _more(self, count: int, left: int, y: int) -> int:
        if count <= 0:
            return y
        put(self.image, (left, y + 2), f"and {count} more", Style(17, FAINT))
        return y + ROW_PX

    def _notes(self, line: ShotLine, left: int, y: int, room: int) -> None:
        notes = [(text, WARN) for text in line.findings] + [(text, FAINT) for text in line.waived]
        for text, colour in notes[:MOST_NOTES]:
            style, top = Style(18, colour, Weight.MEDIUM), y
            for written in wrapped(text, style, room - 16, NOTE_LINES):
                put(self.image, (left + 14, y), written, style)
                y += ROW_PX
            self._draw.rectangle((left, top, left + 4, y - 6), fill=colour)
        self._more(len(notes) - MOST_NOTES, left, y)

    def _picture(self, picture: Image.Image | None, left: int, top: int, word: str) -> None:
        if picture is None:
            self._draw.rectangle((left, top, left + PICTURE_PX, top + PICTURE_PX * 9 // 16), outline=RULE, width=2)
            height = PICTURE_PX * 9 // 16
        else:
            fitted = ImageOps.contain(picture.convert("RGB"), (PICTURE_PX, PICTURE_PX), Image.Resampling.LANCZOS)
            self.image.paste(fitted, (left, top))
            height = fitted.height
        put(self.image, (left, top + height + 6), word, Style(18, FAINT))
