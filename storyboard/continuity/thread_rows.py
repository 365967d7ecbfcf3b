"""The common thread as a table: what plays, side by side, and a row for everything that has to hold. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from storyboard.continuity.check import Report
from storyboard.continuity.ledger import ShotState
from storyboard.model.board import Board
from storyboard.model.findings import Finding
from storyboard.model.headings import scene_heading
from storyboard.model.numbering import numbers
from storyboard.model.sequences import Item, ShotSource
from storyboard.model.shots import Shot
from storyboard.model.timing import lead_frames, placed
from storyboard.model.titles import TitleSource


class Order(StrEnum):
    """Which way the shots stand: as the film plays them, or as the story is told on the board."""

    FILM = "film"
    STORY = "story"


class RowKind(StrEnum):
    """What a row follows."""

    BEAT = "beat"
    CAST = "cast"
    WARDROBE = "wardrobe"
    PROP = "prop"
    PLACE = "place"
    PALETTE = "palette"
    LIGHT = "light"
    MOTION = "motion"
    SOUND = "sound"


@dataclass(frozen=True, slots=True)
class Tones:
    """What a shot's picture looks like: its main colours from dark to light with their shares, and its mean luma (0-1).

    `is_drawn` says that the picture is the board's own drawing and not yet a take.
    """

    swatches: tuple[tuple[str, float], ...]
    luma: float
    is_drawn: bool = True


@dataclass(frozen=True, slots=True)
class Column:
    """One thing that plays: a shot with its number, or a card without one. Frames count on the film's clock.

    `is_jump` says that the story jumps back here: a flashback, or a shot told earlier that is played later.
    `focus_x` is where the picture's subject stands from left to right (0-1).
    """

    shot_id: str
    number: str
    at_frame: int
    frames: int
    scene_id: str = ""
    heading: str = ""
    words: str = ""
    is_jump: bool = False
    focus_x: float = 0.5
    item_id: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a row says over columns `first` to `last` (included). `is_new` marks what is different from before."""

    first: int
    last: int
    text: str = ""
    is_new: bool = False
    colour: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the thread; `key` is its own for good: the kind, and whom it follows."""

    key: str
    kind: RowKind
    label: str
    colour: str = ""
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Flag:
    """A finding in its place: the row, the columns of its shots, and whether the author has waived it."""

    finding: Finding
    row: str
    columns: tuple[int, ...]
    is_waived: bool = False


@dataclass(frozen=True, slots=True)
class ThreadTable:
    """The whole thread. `unseen` names those of the bible who are in no shot that plays."""

    title: str
    order: Order
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    flags: tuple[Flag, ...]
    unseen: tuple[str, ...]
    tones: Mapping[str, Tones]


def columns_of(board: Board, order: Order = Order.FILM) -> tuple[Column, ...]:
    """What stands side by side: the film's items, or the story's shots one after the other."""
    name = numbers(board)
    homes = {shot_id: scene for scene in board.scenes for shot_id in scene.shot_ids}
    told = {shot.id: at for at, (_, shot) in enumerate(board.story())}
    found: list[Column] = []
    latest = -1
    for shot_id, at, frames, words, item_id in _played(board, order):
        scene = homes.get(shot_id)
        place = told.get(shot_id, -1)
        jumps = bool(shot_id) and place >= 0 and place < latest
        latest = place if place >= 0 else latest
        heading = scene_heading(board, scene) if scene else ""
        focus = focus_of(board.shots[shot_id]) if shot_id else 0.5
        found.append(
            Column(
                shot_id,
                name.get(shot_id, ""),
                at,
                frames,
                scene.id if scene else "",
                heading,
                words,
                jumps,
                focus,
                item_id,
            )
        )
    return tuple(found)


def focus_of(shot: Shot) -> float:
    """Where a narrow cut of the shot's picture should look, from left to right: its focus, else who is in it."""
    if shot.framing.focus is not None:
        return min(1.0, max(0.0, shot.framing.focus.centre[0]))
    boxes = [subject.box for subject in shot.subjects if subject.box is not None]
    largest = max(boxes, key=lambda box: box.width * box.height, default=None)
    return min(1.0, max(0.0, largest.centre[0])) if largest else 0.5


def _played(board: Board, order: Order) -> Iterator[tuple[str, int, int, str, str]]:
    """Shot id, first frame, frames, a card's words and the item's id, one for each column."""
    if order is Order.STORY:
        at = 0
        for _, shot in board.story():
            yield shot.id, at, shot.frames, "", ""
            at += shot.frames
        return
    if not board.sequences:
        return
    items = list(placed(board.main_sequence))
    for index, (at, item) in enumerate(items):
        after = items[index + 1][1] if index + 1 < len(items) else None
        hidden = lead_frames(item, after) if after is not None else 0
        shown = max(1, item.frames - hidden)
        if isinstance(item.source, ShotSource):
            if item.source.shot_id in board.shots:
                yield item.source.shot_id, at, shown, "", item.id
        else:
            yield "", at, shown, _card(item), item.id


def _card(item: Item) -> str:
    source = item.source
    return source.text if isinstance(source, TitleSource) else str(source.kind)


def runs(values: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Neighbours that say the same, as first and last place and what they say; empty ones are left out."""
    start = 0
    for at in range(1, len(values) + 1):
        if at == len(values) or values[at] != values[start]:
            if values[start]:
                yield start, at - 1, values[start]
            start = at


def flags_of(report: Report, columns: Sequence[Column], row_keys: frozenset[str]) -> tuple[Flag, ...]:
    """Every finding at the row it is about; one that no row is about stands at the shots themselves (row empty)."""
    places: dict[str, list[int]] = {}
    for at, column in enumerate(columns):
        places.setdefault(column.shot_id or column.item_id, []).append(at)
    found: list[Flag] = []
    for waived, findings in ((False, report.open), (True, report.waived)):
        for finding in findings:
            row = next((key for key in _rows_about(finding) if key in row_keys), "")
            found.append(Flag(finding, row, _nearest(finding.shot_ids or (finding.subject_id,), places), waived))
    return tuple(found)


def _nearest(shot_ids: Sequence[str], places: Mapping[str, Sequence[int]]) -> tuple[int, ...]:
    """Where the shots of a finding stand; of a shot that plays more than once, the place next to the one before."""
    found: list[int] = []
    for shot_id in shot_ids:
        at = places.get(shot_id)
        if at:
            found.append(min(at, key=lambda place: abs(place - found[-1])) if found else at[0])
    return tuple(found)


_FIELD_ROWS: Mapping[str, RowKind] = {
    "wardrobe": RowKind.WARDROBE,
    "time of day": RowKind.LIGHT,
    "weather": RowKind.LIGHT,
    "light from": RowKind.LIGHT,
    "light quality": RowKind.LIGHT,
    "travels": RowKind.MOTION,
    "dialogue": RowKind.SOUND,
    "sound": RowKind.SOUND,
    "beat": RowKind.BEAT,
    "palette": RowKind.PALETTE,
}


def _rows_about(finding: Finding) -> Iterator[str]:
    """The rows that a finding may stand in, best first."""
    kind = _FIELD_ROWS.get(finding.field)
    if kind is not None:
        yield f"{kind}:{finding.subject_id}"
        yield f"{kind}:"
    for other in (RowKind.CAST, RowKind.PROP, RowKind.PLACE):
        yield f"{other}:{finding.subject_id}"


def unseen_of(board: Board, states: Mapping[str, ShotState], columns: Sequence[Column]) -> tuple[str, ...]:
    """The names of those in the bible whom no shot that plays shows."""
    played = {column.shot_id for column in columns if column.shot_id}
    seen = {subject.ref_id for shot_id in played for subject in board.shots[shot_id].subjects}
    seen |= {states[shot_id].location_id for shot_id in played if shot_id in states}
    return tuple(entry.name for entry in board.entries() if entry.id not in seen)
