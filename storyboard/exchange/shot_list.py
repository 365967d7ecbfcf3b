"""A CSV shot list into a board: rows become shots, names become the bible, columns of one's own become fields."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from storyboard.exchange.columns import Columns, match_columns
from storyboard.exchange.field_words import names_in
from storyboard.exchange.fresh_bible import FreshBible
from storyboard.exchange.shot_rows import ReadRow, Remarks, RowReader
from storyboard.exchange.table import Table, TableError, read_table
from storyboard.model.bible import CastMember, Prop
from storyboard.model.board import Board, CustomField, LockedNumber, Numbering, NumberingScheme
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.running_order import item_for, numbered, with_items
from storyboard.model.headings import scene_heading
from storyboard.model.mentions import key_of, mentioned
from storyboard.model.numbering import OMIT, numbers
from storyboard.model.shots import ContinueLink, CutLink, Scene, Shot, Subject
from storyboard.model.values import replace

_CONTINUE = re.compile(r"continues?(?:\s+from)?\s*:?\s*([^:]*?)\s*(?::\s*(cut|last))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WantedPicture:
    """A picture that a row names: the shot it is for, the words of the cell, and where they stand in the file."""

    shot_id: str
    text: str
    where: str


@dataclass(frozen=True, slots=True)
class ShotListImport:
    """What came of a shot list: one edit, the ids it made, pictures still to be found, and remarks for the reader."""

    edit: Edit
    shot_ids: tuple[str, ...]
    scene_ids: tuple[str, ...]
    pictures: tuple[WantedPicture, ...]
    remarks: tuple[str, ...]


def import_shot_list(board: Board, data: bytes, where: str, new_id: Callable[[], str]) -> ShotListImport:
    """Add the shots of a CSV file (its bytes; `where` is its name) behind those of the board.

    Formula cells are plain text. On an empty board the file's own shot numbers are kept: by the scheme that gives
    them, else locked. A TableError names line and column of what cannot be read; nothing is imported then.
    """
    table = read_table(data, where)
    columns = match_columns(table)
    remarks = Remarks()
    fields = _fields(board, columns, new_id)
    bible = FreshBible(board, new_id)
    reader = RowReader(
        table=table,
        columns=columns,
        own_fields={at: field.id for at, field in zip(columns.own, fields, strict=True)},
        bible=bible,
        rate=board.master.rate,
        model_id=board.generation.model_id,
        new_id=new_id,
        remarks=remarks,
    )
    _meet_the_cast(reader)
    rows = [reader.read(row) for row in table.rows if reader.text(row, "status").upper() != OMIT]
    if not rows:
        raise TableError("There are no shots below the header.", where=table.at(table.line))
    scenes = tuple(_scenes(rows, columns, new_id))
    linked = _linked(rows, table, remarks, _coming_numbers(board, scenes, rows))
    shots = tuple(_placed(linked, rows, scenes, remarks, table))
    if not {"cast", "props"} & columns.known.keys():
        shots = tuple(_with_mentioned(shot, bible) for shot in shots)
    new_fields = tuple(field for field in fields if field not in board.fields)
    told = changed(
        board,
        **bible.shelves(board),
        fields=(*board.fields, *new_fields),
        shots={**board.shots, **{shot.id: shot for shot in shots}},
    )
    scenes = tuple(_without_plain_heading(told, scene) for scene in scenes)
    told = changed(told, scenes=(*board.scenes, *scenes))
    items = tuple(item_for(told, shot, new_id()) for shot in shots)
    told = with_items(told, told.main_sequence, (*told.main_sequence.items, *items))
    told = numbered(told) if board.shots else _with_numbers(told, rows)
    return ShotListImport(
        edit=Edit("Import shot list", told),
        shot_ids=tuple(shot.id for shot in shots),
        scene_ids=tuple(scene.id for scene in scenes),
        pictures=tuple(_pictures(rows, table)),
        remarks=remarks.sentences(),
    )


def _fields(board: Board, columns: Columns, new_id: Callable[[], str]) -> tuple[CustomField, ...]:
    """The custom field of each unknown column: one of the board's of that name, else a new one."""
    known = {key_of(field.name): field for field in board.fields}
    fields: list[CustomField] = []
    for name in columns.own.values():
        fields.append(known.setdefault(key_of(name), CustomField(id=new_id(), name=name[:80])))
    return tuple(fields)


def _meet_the_cast(reader: RowReader) -> None:
    """Add every name of the cast column first, so that dialogue knows its speakers from the first row on."""
    for row in reader.table.rows:
        index = reader.columns.known.get("cast")
        for name in names_in(row.cells[index].lstrip("'")) if index is not None else ():
            reader.bible.entry(CastMember, name)


def _with_mentioned(shot: Shot, bible: FreshBible) -> Shot:
    """The shot with those its action mentions by @: a list that has no column for who is seen says it there."""
    found = (bible.names[key_of(name)] for _start, _end, name in mentioned(shot.action, bible.names))
    seen = dict.fromkeys(entry.id for entry in found if isinstance(entry, CastMember | Prop))
    return replace(shot, subjects=tuple(Subject(ref_id=ref_id) for ref_id in seen)) if seen else shot


def _scenes(rows: Iterable[ReadRow], columns: Columns, new_id: Callable[[], str]) -> Iterator[Scene]:
    """A scene for each run of rows with the same scene, or with the same place and hour where no column says it.

    A row without a scene's name belongs to the scene above it.
    """
    by_name = "scene" in columns.known or "scene_heading" in columns.known
    runs: list[list[ReadRow]] = []
    last: object = None
    for row in rows:
        key = (row.scene, row.heading) if by_name else (row.location_id, row.time_of_day)
        if not runs or (key != last and any(key)):
            runs.append([])
            last = key
        runs[-1].append(row)
    for run in runs:
        first = run[0]
        heading = first.heading or (first.scene if len(first.scene) > 6 else "")
        yield Scene(
            id=new_id(),
            heading=heading[:200],
            is_interior=first.is_inside or heading.upper().startswith(("INT", "I/E")),
            location_id=first.location_id,
            time_of_day=first.time_of_day,
            weather=first.weather,
            shot_ids=tuple(row.shot.id for row in run),
        )


def _without_plain_heading(board: Board, scene: Scene) -> Scene:
    """The scene without a heading of its own where place and time make the same one."""
    plain = changed(scene, heading="")
    return plain if scene_heading(board, plain) == scene.heading else scene


def _coming_numbers(board: Board, scenes: tuple[Scene, ...], rows: Iterable[ReadRow]) -> Mapping[str, str]:
    """The number that every shot will have on the board, for lists that give none of their own."""
    shots = {row.shot.id: row.shot for row in rows}
    return numbers(changed(board, scenes=(*board.scenes, *scenes), shots={**board.shots, **shots}))


def _linked(rows: Iterable[ReadRow], table: Table, remarks: Remarks, coming: Mapping[str, str]) -> Iterator[Shot]:
    """The shots with their links; one that continues from a later shot or from none is joined by a cut."""
    seen: dict[str, str] = {}
    before = ""
    for row in rows:
        shot = row.shot
        if found := _CONTINUE.fullmatch(row.link[:80]):
            source = seen.get(found[1].casefold()) if found[1] else before
            if source:
                shot = changed(shot, link=ContinueLink(from_shot_id=source, at=(found[2] or "cut").lower()))
        if row.link and row.link.casefold() != "cut" and isinstance(shot.link, CutLink):
            remarks.note("Links that lead nowhere became cuts", table.at(row.row.line, "link"))
        yield shot
        before = shot.id
        labels = (row.label, f"{row.scene}{row.label}") if row.label else (coming.get(shot.id, ""),)
        for label in labels:
            seen.setdefault(label.casefold(), shot.id)


def _placed(
    shots: Iterable[Shot], rows: Iterable[ReadRow], scenes: Iterable[Scene], remarks: Remarks, table: Table
) -> Iterator[Shot]:
    """The shots with what differs from their scene: a place of their own; another hour or weather in the notes."""
    homes = {shot_id: scene for scene in scenes for shot_id in scene.shot_ids}
    for shot, row in zip(shots, rows, strict=True):
        scene = homes[shot.id]
        if row.location_id != scene.location_id and row.location_id:
            shot = changed(shot, location_id=row.location_id)
        other = [
            f"{name}: {said}"
            for name, said, usual in (
                ("time of day", row.time_of_day, scene.time_of_day),
                ("weather", row.weather, scene.weather),
            )
            if said and said != usual
        ]
        if other:
            remarks.note(
                "Shots at another hour or in other weather than their scene say so in their notes",
                table.at(row.row.line),
            )
            shot = changed(shot, notes="\n".join(text for text in (shot.notes, *other) if text))
        yield shot


def _with_numbers(board: Board, rows: list[ReadRow]) -> Board:
    """The board numbered as the file is: by a scheme that gives the same numbers, else locked to them."""
    labels = {row.shot.id: row.label for row in rows}
    if not all(labels.values()):
        return board
    for scheme in (board.numbering.scheme, *NumberingScheme):
        tried = changed(board, numbering=changed(board.numbering, scheme=scheme))
        if numbers(tried) == labels:
            return tried
    if max(Counter(labels.values()).values()) > 1 or max(map(len, labels.values())) > 16:
        return board
    locked = tuple(LockedNumber(shot_id=shot_id, number=label) for shot_id, label in labels.items())
    return changed(board, numbering=Numbering(scheme=board.numbering.scheme, is_locked=True, locked=locked))


def _pictures(rows: Iterable[ReadRow], table: Table) -> Iterator[WantedPicture]:
    for row in rows:
        for text in row.images:
            yield WantedPicture(row.shot.id, text, table.at(row.row.line, "images"))
