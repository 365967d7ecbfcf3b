"""One row of a shot list read into a shot: words, framing, who is seen, and what could not be read."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from storyboard.exchange.columns import Columns, plain_name
from storyboard.exchange.field_words import frames_of, known_word, lens_of, lines_in, names_in
from storyboard.exchange.fresh_bible import FreshBible
from storyboard.exchange.table import Row, Table, TableError
from storyboard.model.bible import CastMember, Location, Prop
from storyboard.model.rate import Rate
from storyboard.model.shots import DialogueLine, Framing, ModelChoice, Shot, Subject

FORMULA = re.compile(r"[=+\-@\t\r]")
"""How a cell begins that a spreadsheet may take for a formula."""

_NEUTRALISED = re.compile(r"'+[=+\-@\t\r]")
_LONGEST = 1_000_000

_SIDE = re.compile(r"\s*(INT\.?/EXT|EXT\.?/INT|I/E|INT|EXT)(?:\.\s*|\s*[:\-]\s*|\s+)(\S.*)", re.IGNORECASE | re.DOTALL)


@dataclass
class Remarks:
    """What could not be taken over as it was, counted by kind, with the first place of each."""

    counts: dict[str, int] = field(default_factory=dict[str, int])
    places: dict[str, str] = field(default_factory=dict[str, str])

    def note(self, what: str, place: str) -> None:
        """Count one more `what`, a phrase that stands behind a number."""
        self.counts[what] = self.counts.get(what, 0) + 1
        self.places.setdefault(what, place)

    def sentences(self) -> tuple[str, ...]:
        """A sentence for each kind."""
        return tuple(f"{what}: {count}, first at {self.places[what]}." for what, count in self.counts.items())


def place_of(cell: str) -> tuple[str, bool]:
    """The name of a place, and whether it is written as an interior: `INT. Kitchen` is the kitchen, inside."""
    found = _SIDE.fullmatch(cell)
    return (found[2], found[1].upper().startswith(("INT", "I/E"))) if found else (cell, False)


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row as read: the labels of its scene and shot, the shot without link, and what is settled later."""

    row: Row
    scene: str
    heading: str
    label: str
    shot: Shot
    location_id: str
    is_inside: bool
    time_of_day: str | None
    weather: str
    link: str
    images: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads rows of one table. `own_fields` maps the places of unknown columns to ids of custom fields."""

    table: Table
    columns: Columns
    own_fields: Mapping[int, str]
    bible: FreshBible
    rate: Rate
    model_id: str
    new_id: Callable[[], str]
    remarks: Remarks

    def text(self, row: Row, column: str) -> str:
        """The cell of a known column as plain text; empty where there is no such column."""
        index = self.columns.known.get(column)
        return "" if index is None else self._plain(row, index)

    def _plain(self, row: Row, index: int) -> str:
        cell = row.cells[index]
        if _NEUTRALISED.match(cell):
            return cell[1:].strip()
        if FORMULA.match(cell):
            place = self.table.at(row.line, self.table.header[index])
            self.remarks.note("Cells that begin like a formula were taken as plain text", place)
        return cell.strip()

    def read(self, row: Row) -> ReadRow:
        """The row as a shot; a TableError names line and column of a length or seed that cannot be read."""
        notes: list[str] = []
        location, is_inside = place_of(self.text(row, "location"))
        shot = Shot(
            id=self.new_id(),
            title=self.text(row, "title"),
            action=self.text(row, "description"),
            sound=self.text(row, "sound"),
            prompt_override=self.text(row, "prompt"),
            avoid=self.text(row, "negative"),
            framing=self._framing(row, notes),
            subjects=self._subjects(row),
            dialogue=self._dialogue(row),
            beat=self._word(row, "beat", notes),
            tags=names_in(self.text(row, "tags")),
            model=self._model(row),
            fields={i: value for at, i in self.own_fields.items() if (value := self._plain(row, at))},
            **self._length(row),
        )
        hour = self._word(row, "time_of_day", notes)
        written = "\n".join(part for part in (self.text(row, "notes"), *notes) if part)
        return ReadRow(
            row=row,
            scene=self.text(row, "scene"),
            heading=self.text(row, "scene_heading"),
            label=self.text(row, "shot"),
            shot=Shot.model_validate({**dict(shot), "notes": written}),
            location_id=self.bible.entry(Location, location[:80]).id if location else "",
            is_inside=is_inside,
            time_of_day=hour,
            weather=self.text(row, "weather"),
            link=self.text(row, "link"),
            images=tuple(part.strip() for part in re.split(r"[;|\n]", self.text(row, "images")) if part.strip()),
        )

    def _length(self, row: Row) -> dict[str, Any]:
        text = self.text(row, "duration_s")
        if not text:
            return {}
        header = self.table.header[self.columns.known["duration_s"]]
        in_frames = plain_name(header) in ("frames", "length frames") and text.isdigit()
        frames = frames_of(f"{text}f" if in_frames else text, self.rate)
        if frames is None or not 0 < frames <= _LONGEST:
            raise TableError(
                f"{text[:40]!r} is no length of a shot.",
                where=self.table.at(row.line, header),
                fix="Write seconds (2.5), minutes and seconds (0:03) or frames (72f).",
            )
        return {"frames": frames}

    def _framing(self, row: Row, notes: list[str]) -> Framing:
        words = {
            name: self._word(row, column, notes)
            for name, column in (("size", "shot_size"), ("angle", "angle"), ("move", "movement"))
        }
        lens_text = self.text(row, "lens")
        lens = lens_of(lens_text) if lens_text else None
        if lens_text and lens is None:
            self._unread(row, "lens", lens_text, notes)
        found = {name: word for name, word in {**words, "lens_mm": lens}.items() if word is not None}
        return Framing.model_validate(found)

    def _word(self, row: Row, column: str, notes: list[str]) -> str | None:
        text = self.text(row, column)
        word = known_word(column, text) if text else None
        if text and word is None:
            self._unread(row, column, text, notes)
        return word

    def _unread(self, row: Row, column: str, text: str, notes: list[str]) -> None:
        place = self.table.at(row.line, self.table.header[self.columns.known[column]])
        self.remarks.note(f"Words of the column {column!r} that nobody knows were kept in the notes", place)
        notes.append(f"{column.replace('_', ' ')}: {text}")

    def _subjects(self, row: Row) -> tuple[Subject, ...]:
        seen = [self.bible.entry(CastMember, name) for name in names_in(self.text(row, "cast"))]
        seen += [self.bible.entry(Prop, name) for name in names_in(self.text(row, "props"))]
        shown = [entry.id for entry in seen if not isinstance(entry, Location)]
        return tuple(Subject(ref_id=ref_id) for ref_id in dict.fromkeys(shown))

    def _dialogue(self, row: Row) -> tuple[DialogueLine, ...]:
        lines: list[DialogueLine] = []
        for line in lines_in(self.text(row, "dialogue"), self.bible.names):
            speaker = self.bible.entry(CastMember, line.speaker) if line.speaker else None
            if speaker is None or isinstance(speaker, CastMember):
                speaker_id = speaker.id if speaker else ""
                lines.append(DialogueLine(speaker_id=speaker_id, text=line.text, kind=line.kind))
            else:
                lines.append(DialogueLine(text=f"{line.speaker}: {line.text}", kind=line.kind))
        return tuple(lines)

    def _model(self, row: Row) -> ModelChoice:
        seed = self.text(row, "seed")
        model_id = self.text(row, "model")
        if seed and not re.fullmatch(r"-?[0-9]{1,18}", seed):
            header = self.table.header[self.columns.known["seed"]]
            raise TableError(f"{seed[:40]!r} is no seed.", where=self.table.at(row.line, header), fix="Write a number.")
        return ModelChoice(model_id="" if model_id == self.model_id else model_id, seed=int(seed) if seed else None)
