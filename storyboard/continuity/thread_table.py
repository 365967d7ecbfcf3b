"""Fills the rows of the thread from the board and its ledger. Pure."""

from collections.abc import Iterator, Mapping, Sequence

from storyboard.continuity.check import Report
from storyboard.continuity.ledger import ShotState, ledger
from storyboard.continuity.mentions import names_of, plain
from storyboard.continuity.thread_rows import (
    Cell,
    Column,
    Order,
    Row,
    RowKind,
    ThreadTable,
    Tones,
    columns_of,
    flags_of,
    runs,
    unseen_of,
)
from storyboard.model.bible import Entry
from storyboard.model.board import Board
from storyboard.model.shots import Shot
from storyboard.model.words import StateField

ARROWS: Mapping[str, str] = {
    "left": "\N{LEFTWARDS ARROW}",
    "right": "\N{RIGHTWARDS ARROW}",
    "up": "\N{UPWARDS ARROW}",
    "down": "\N{DOWNWARDS ARROW}",
    "towards camera": "towards",
    "away from camera": "away",
}
_NOTHING: Mapping[str, str] = {}


def thread_table(
    board: Board, report: Report, *, order: Order = Order.FILM, tones: Mapping[str, Tones] | None = None
) -> ThreadTable:
    """The thread of a board: `report` is what was found on it, `tones` what is known of its pictures by shot id."""
    columns = columns_of(board, order)
    weave = _Weave(board, ledger(board), columns)
    rows = tuple(weave.rows())
    flags = flags_of(report, columns, frozenset(row.key for row in rows))
    unseen = unseen_of(board, weave.states, columns)
    return ThreadTable(board.title, order, columns, rows, flags, unseen, tones or {})


class _Weave:
    """Reads the board once for all rows."""

    def __init__(self, board: Board, states: Mapping[str, ShotState], columns: Sequence[Column]) -> None:
        self.board, self.states, self.columns = board, states, columns
        # A cell is narrow: whoever has a short name is called by it.
        self._names = {entry.id: min((entry.name, *entry.aliases), key=len) for entry in board.entries()}
        self._known = names_of(board)
        self._seen: dict[str, list[int]] = {}
        for at, column in enumerate(columns):
            shot = board.shots.get(column.shot_id)
            for ref_id in dict.fromkeys(s.ref_id for s in shot.subjects) if shot else ():
                self._seen.setdefault(ref_id, []).append(at)

    def rows(self) -> Iterator[Row]:
        """Every row, from the story down to the sound; whoever is seen first stands first."""
        yield self._beats()
        for member in self._met(self.board.cast):
            yield self._person(member)
            wardrobe = self._wardrobe(member)
            if wardrobe.cells:
                yield wardrobe
        for prop in self._met(self.board.props):
            yield Row(f"prop:{prop.id}", RowKind.PROP, prop.name, prop.colour, tuple(self._prop_cells(prop)))
        yield from self._places()
        yield Row("palette:", RowKind.PALETTE, "Palette")
        yield Row("light:", RowKind.LIGHT, "Light", "", tuple(self._light()))
        yield Row("motion:", RowKind.MOTION, "Motion", "", tuple(self._motion()))
        yield Row("sound:", RowKind.SOUND, "Sound", "", tuple(self._sound()))

    def _met(self, entries: Sequence[Entry]) -> list[Entry]:
        met = [entry for entry in entries if entry.id in self._seen]
        return sorted(met, key=lambda entry: self._seen[entry.id][0])

    def _shot(self, at: int) -> Shot | None:
        return self.board.shots.get(self.columns[at].shot_id)

    def _state(self, at: int) -> ShotState | None:
        return self.states.get(self.columns[at].shot_id)

    def _line(self, at: int, subject_id: str) -> Mapping[str, str]:
        """All that is true of the subject once the shot's changes are seen."""
        state = self._state(at)
        return state.after.get(subject_id, _NOTHING) if state else _NOTHING

    def _value(self, at: int, subject_id: str, field: str) -> str:
        return self._line(at, subject_id).get(field, "")

    def _beats(self) -> Row:
        homes = {shot_id: scene for scene in self.board.scenes for shot_id in scene.shot_ids}
        values: list[str] = []
        for column in self.columns:
            shot = self.board.shots.get(column.shot_id)
            scene = homes.get(column.shot_id)
            beat = (shot.beat if shot else None) or (scene.beat if scene else None)
            values.append(str(beat or ("" if shot else "title")))
        cells = tuple(Cell(first, last, text) for first, last, text in runs(values))
        return Row("beat:", RowKind.BEAT, "Beat", "", cells)

    def _person(self, member: Entry) -> Row:
        cells: list[Cell] = []
        told: Mapping[str, str] = {}
        for count, at in enumerate(self._seen[member.id]):
            now = self._line(at, member.id)
            text, detail = self._of_person(member, at, told, is_first=count == 0)
            changed = any(now.get(f, "") != told.get(f, "") for f in _TOLD) if count else True
            cells.append(Cell(at, at, text, is_new=changed, detail=detail))
            told = now
        return Row(f"cast:{member.id}", RowKind.CAST, member.name, member.colour, tuple(cells))

    def _of_person(self, member: Entry, at: int, told: Mapping[str, str], *, is_first: bool) -> tuple[str, str]:
        """What is worth saying of somebody in a shot: what is new since we saw them, else what they hold."""
        now = self._line(at, member.id)
        worth = [f for f in _TOLD if f is not StateField.HOLDS and now.get(f, "")]
        new = [self._said(now[f]) for f in worth if now[f] != told.get(f, "")]
        held = self._holds(at, member.id)
        words = [*(["first seen"] if is_first else []), *([held] if held else []), *new]
        detail = "\n".join(f"{field}: {self._said(value)}" for field, value in now.items() if value)
        return " · ".join(dict.fromkeys(words)), detail

    def _holds(self, at: int, member_id: str) -> str:
        """What somebody holds by their own state; else the props in their hands that the shot shows."""
        held = self._value(at, member_id, StateField.HOLDS)
        for prop in self.board.props:
            held = held.replace(prop.name, self._said(prop.id)) if held else ""
        if held:
            return self._said(held)
        shot = self._shot(at)
        shown = [s.ref_id for s in shot.subjects] if shot else []
        mine = (p.id for p in self.board.props if p.id in shown and self._value(at, p.id, "owner") == member_id)
        return " · ".join(self._said(prop_id) for prop_id in mine)

    def _wardrobe(self, member: Entry) -> Row:
        values = [""] * len(self.columns)
        for at in self._seen[member.id]:
            values[at] = self._value(at, member.id, StateField.WARDROBE)
        cells: list[Cell] = []
        last = ""
        for first, end, text in runs(values):
            cells.append(Cell(first, end, text, is_new=bool(last) and text != last, detail=text))
            last = text
        key = f"wardrobe:{member.id}"
        return Row(key, RowKind.WARDROBE, f"{member.name}, wardrobe", member.colour, tuple(cells))

    def _prop_cells(self, prop: Entry) -> Iterator[Cell]:
        before = ("", "")
        for count, at in enumerate(self._seen[prop.id]):
            owner, condition = self._value(at, prop.id, "owner"), self._value(at, prop.id, "condition")
            handed = bool(count) and owner != before[0] and bool(owner)
            name = self._names.get(owner, owner)
            words = [f"\N{RIGHTWARDS ARROW} {name}" if handed else name, condition]
            yield Cell(at, at, " · ".join(w for w in words if w), is_new=count == 0 or (owner, condition) != before)
            before = (owner, condition)

    def _places(self) -> Iterator[Row]:
        where = [state.location_id if (state := self._state(at)) else "" for at in range(len(self.columns))]
        for place in sorted(
            (place for place in self.board.locations if place.id in where), key=lambda place: where.index(place.id)
        ):
            mine = [place.id if found == place.id else "" for found in where]
            cells = tuple(Cell(first, last, place.name) for first, last, _ in runs(mine))
            yield Row(f"place:{place.id}", RowKind.PLACE, place.name, place.colour, cells)

    def _light(self) -> Iterator[Cell]:
        values: list[str] = []
        for at in range(len(self.columns)):
            state = self._state(at)
            there = self._line(at, state.location_id) if state else _NOTHING
            source = there.get(StateField.LIGHT_FROM, "")
            words = (there.get(StateField.TIME_OF_DAY, ""), there.get(StateField.WEATHER, ""))
            values.append(" · ".join(w for w in (*words, f"from {source}" if source else "") if w))
        yield from (Cell(first, last, text) for first, last, text in runs(values))

    def _motion(self) -> Iterator[Cell]:
        for at in range(len(self.columns)):
            shot = self._shot(at)
            if shot is None:
                continue
            going = [str(s.travels) for s in shot.subjects if s.travels]
            detail = "\n".join(
                f"{self._names.get(s.ref_id, s.ref_id)} travels {s.travels}" for s in shot.subjects if s.travels
            )
            move = str(shot.framing.move)
            words = [ARROWS.get(g, g) for g in dict.fromkeys(going)]
            words += [move] if move != "static" else []
            yield Cell(at, at, "  ".join(words), detail="\n".join(d for d in (detail, f"camera: {move}") if d))

    def _sound(self) -> Iterator[Cell]:
        for at in range(len(self.columns)):
            shot = self._shot(at)
            if shot is None:
                continue
            said = [
                f"{self._names.get(line.speaker_id, '')}: {line.text}" if line.speaker_id else line.text
                for line in shot.dialogue
            ]
            text = plain(" / ".join([*said, *([shot.sound] if shot.sound else [])]), self._known)
            if text:
                yield Cell(at, at, text, is_new=bool(said), detail=text)

    def _said(self, value: str) -> str:
        return self._names.get(value, value)


_TOLD = (StateField.HOLDS, StateField.HAIR, StateField.MARKS, StateField.POSTURE)
"""What the row of a person says when it changes; wardrobe has a row of its own, sides and looks change all the time."""
