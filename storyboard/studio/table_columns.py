"""The columns of the shot list: every field of a shot, the user's own too, and what is said in each cell."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from storyboard.model.bible import CastMember
from storyboard.model.board import Board, FieldKind
from storyboard.model.headings import scene_heading
from storyboard.model.shots import ContinueLink, DialogueLine, MatchLink, Scene, Shot, SpeechKind
from storyboard.model.words import Angle, Beat, Move, ShotSize, TimeOfDay
from storyboard.studio.cards import CardView
from storyboard.studio.searching import folded

OWN = "field:"
"""What the id of a custom field's column begins with."""

FORMULA = ("=", "+", "-", "@")
"""What a cell begins with that a spreadsheet works out."""

SHORT_WORD = 3
"""A heading's first word stands for it where it is longer: `lens`, not `in`."""

VOICES: Mapping[str, str] = {SpeechKind.VOICE_OVER: " (V.O.)", SpeechKind.OFF_SCREEN: " (O.S.)"}
"""What stands behind a speaker who is not seen speaking."""


class Holds(Enum):
    """What the cells of a column hold."""

    TEXT = auto()
    NUMBER = auto()
    CHOICE = auto()
    CHECK = auto()


@dataclass(frozen=True, slots=True)
class Place:
    """A shot where it stands: its board, scene and card; `numbers` are those of all shots, by id."""

    board: Board
    scene: Scene
    shot: Shot
    card: CardView
    numbers: Mapping[str, str]


Tells = Callable[[Place], str]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `name` is its English heading, or the user's own word where `is_own`; `cell` gives its text.

    `known` says how texts read that are ids of something outside the board; one that is not in it is not set up here.
    """

    id: str
    name: str
    cell: Tells
    holds: Holds = Holds.TEXT
    choices: tuple[str, ...] = ()
    is_editable: bool = True
    is_first: bool = False
    is_own: bool = False
    known: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)


def columns(
    board: Board,
    offered: Mapping[str, tuple[str, ...]] | None = None,
    known: Mapping[str, Mapping[str, str]] | None = None,
) -> tuple[Column, ...]:
    """Every column that this board's shot list has, in its first order; custom fields come last.

    `offered` are the choices of columns that the board alone does not know: targets and models; `known` the names of
    their ids.
    """
    said = known or {}
    choices = {"place": ("", *(place.name for place in board.locations)), **(offered or {})}
    built_in = (
        replace(c, choices=choices[c.id], is_editable=True, known=said.get(c.id, {})) if c.id in choices else c
        for c in BUILT_IN
    )
    return (*built_in, *(_own(board, field.id) for field in board.fields))


def choices_at(column: Column, place: Place) -> tuple[str, ...]:
    """What can be chosen in a cell: what the column offers, for a link what the shot can join."""
    if column.id != "link":
        return column.choices
    order = [shot.id for _, shot in place.board.story()]
    at = order.index(place.shot.id) if place.shot.id in order else 0
    before = (f"continue:{place.numbers.get(order[at - 1], order[at - 1])}",) if at else ()
    return tuple(dict.fromkeys(("cut", *before, _link(place))))


def places(board: Board, cards: Mapping[str, CardView]) -> Iterator[Place]:
    """Every shot that has a card, in story order."""
    numbers = {shot_id: card.number for shot_id, card in cards.items()}
    for scene, shot in board.story():
        card = cards.get(shot.id)
        if card is not None:
            yield Place(board, scene, shot, card, numbers)


def names(board: Board, read: Callable[[Column], str] | None = None) -> Mapping[str, str]:
    """Every name, `folded`, that a column answers to in a search, and its id.

    `read` gives what stands over a column in the interface's language; a column answers to that and to its first word,
    unless another has it. The last name of a column is the one that is read.
    """
    known: dict[str, str] = {}
    first_words: dict[str, str] = {}
    for heading in (_english, read or _english):
        for column in columns(board):
            if not column.is_own:
                known.setdefault(column.id, column.id)
            name = folded(column.name if column.is_own else heading(column)).replace(" ", "_")
            if known.setdefault(name, column.id) == column.id:
                known[name] = known.pop(name)
            first_words.setdefault(name.partition("_")[0], column.id)
    return {**{word: found for word, found in first_words.items() if len(word) > SHORT_WORD}, **known}


def _english(column: Column) -> str:
    return column.name


def sort_key(column: Column, text: str) -> tuple[int, float, str]:
    """What a column is sorted by: numbers as numbers, empty cells last, words without regard to case."""
    if not text:
        return (2, 0.0, "")
    if column.holds is Holds.NUMBER:
        try:
            return (0, float(text), "")
        except ValueError:
            return (1, 0.0, text.casefold())
    if not column.known and text in column.choices:
        return (0, float(column.choices.index(text)), "")
    return (1, 0.0, text.casefold())


def as_tsv(heads: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> str:
    """A table that every spreadsheet takes from the clipboard; cells with tabs or line ends are quoted.

    What a spreadsheet would take for a formula (an @Name, too) has an apostrophe in front.
    """
    return "\n".join("\t".join(map(_quoted, row)) for row in (heads, *rows)) + "\n"


def from_tsv(text: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table from the clipboard, apostrophes before what looks like a formula taken off."""
    rows = csv.reader(io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n")), "excel-tab")
    return tuple(tuple(map(_plain, row)) for row in rows)


def _quoted(cell: str) -> str:
    shown = f"'{cell}" if cell.startswith(FORMULA) and not _is_figure(cell) else cell
    if not any(sign in shown for sign in '\t\r\n"'):
        return shown
    return '"' + shown.replace('"', '""') + '"'


def _plain(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(FORMULA) else cell


def _is_figure(text: str) -> bool:
    try:
        return bool(float(text.replace(",", ".")))
    except ValueError:
        return False


def said(board: Board, line: DialogueLine) -> str:
    """A line of dialogue with who says it."""
    speaker = board.entry(line.speaker_id)
    return f"{speaker.name}{VOICES.get(line.kind, '')}: {line.text}" if speaker else line.text


def _own(board: Board, field_id: str) -> Column:
    field = next(f for f in board.fields if f.id == field_id)
    holds = {FieldKind.NUMBER: Holds.NUMBER, FieldKind.CHOICE: Holds.CHOICE, FieldKind.CHECK: Holds.CHECK}
    choices = ("", *field.choices) if field.kind == FieldKind.CHOICE else ()
    if field.kind == FieldKind.CHECK:
        choices = ("", "yes")

    def cell(place: Place) -> str:
        return place.shot.fields.get(field_id, "")

    kind = holds.get(FieldKind(field.kind), Holds.TEXT) if field.kind in set(FieldKind) else Holds.TEXT
    return Column(f"{OWN}{field.id}", field.name, cell, kind, choices, is_first=True, is_own=True)


def _place(place: Place) -> str:
    entry = place.board.entry(place.shot.location_id or place.scene.location_id)
    return entry.name if entry else ""


def _seen(place: Place, *, cast: bool) -> str:
    seen = [place.board.entry(subject.ref_id) for subject in place.shot.subjects]
    return ", ".join(e.name for e in seen if e is not None and isinstance(e, CastMember) is cast)


def _link(place: Place) -> str:
    link = place.shot.link
    if isinstance(link, ContinueLink):
        return f"continue:{place.numbers.get(link.from_shot_id, link.from_shot_id)}"
    if isinstance(link, MatchLink):
        asset = place.board.asset(link.keyframe_id)
        return f"match:{asset.name if asset else ''}"
    return link.kind


def _seconds(place: Place) -> str:
    return f"{float(place.board.master.rate.seconds(place.shot.frames)):.3f}".rstrip("0").rstrip(".")


def _assets(place: Place) -> str:
    found = (place.board.asset(reference.asset_id) for reference in place.shot.references)
    return ", ".join(asset.name or asset.id for asset in found if asset is not None)


def _take(place: Place) -> str:
    return f"{place.card.take_index}/{place.card.take_count}" if place.card.take_count else ""


BUILT_IN: tuple[Column, ...] = (
    Column("number", "Shot", lambda p: p.card.number, is_editable=False, is_first=True),
    Column("scene", "Scene", lambda p: scene_heading(p.board, p.scene), is_first=True),
    Column("title", "Title", lambda p: p.shot.title),
    Column("action", "Action", lambda p: p.shot.action, is_first=True),
    Column("dialogue", "Dialogue", lambda p: "\n".join(said(p.board, d) for d in p.shot.dialogue), is_first=True),
    Column("size", "Size", lambda p: str(p.shot.framing.size), Holds.CHOICE, tuple(ShotSize), is_first=True),
    Column("angle", "Angle", lambda p: str(p.shot.framing.angle), Holds.CHOICE, tuple(Angle)),
    Column("move", "Move", lambda p: str(p.shot.framing.move), Holds.CHOICE, tuple(Move), is_first=True),
    Column("lens", "Lens mm", lambda p: str(p.shot.framing.lens_mm), Holds.NUMBER, is_first=True),
    Column("seconds", "Seconds", _seconds, Holds.NUMBER, is_first=True),
    Column("cast", "Cast", lambda p: _seen(p, cast=True), is_first=True),
    Column("props", "Props", lambda p: _seen(p, cast=False)),
    Column("place", "Place", _place, Holds.CHOICE, is_first=True),
    Column("time_of_day", "Time of day", lambda p: str(p.scene.time_of_day or ""), Holds.CHOICE, ("", *TimeOfDay)),
    Column("weather", "Weather", lambda p: p.scene.weather),
    Column("beat", "Beat", lambda p: str(p.shot.beat or ""), Holds.CHOICE, ("", *Beat), is_first=True),
    Column("sound", "Sound", lambda p: p.shot.sound),
    Column("prompt", "Prompt override", lambda p: p.shot.prompt_override),
    Column("avoid", "Avoid", lambda p: p.shot.avoid),
    Column("link", "Joins by", _link),
    Column("references", "References", _assets, is_editable=False),
    Column("target", "Target", lambda p: p.shot.model.target_id, Holds.CHOICE, is_editable=False),
    Column("model", "Model", lambda p: p.shot.model.model_id, Holds.CHOICE, is_editable=False),
    Column("seed", "Seed", lambda p: "" if p.shot.model.seed is None else str(p.shot.model.seed), Holds.NUMBER),
    Column("colour", "Colour", lambda p: p.shot.colour),
    Column("tags", "Tags", lambda p: ", ".join(p.shot.tags)),
    Column("notes", "Notes", lambda p: p.shot.notes),
    Column("enabled", "In the film", lambda p: "yes" if p.card.is_enabled else "no", Holds.CHECK, ("no", "yes")),
    Column("status", "Status", lambda p: str(p.card.status), is_editable=False, is_first=True),
    Column("take", "Take", _take, is_editable=False),
    Column("findings", "Findings", lambda p: str(p.card.findings or ""), Holds.NUMBER, is_editable=False),
    Column("id", "Id", lambda p: p.shot.id, is_editable=False),
)
