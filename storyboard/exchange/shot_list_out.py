"""A board as a CSV shot list that spreadsheets open and that can be imported again."""

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass

from storyboard.exchange.columns import COLUMNS, names_of_columns, plain_name
from storyboard.model.bible import CastMember
from storyboard.model.board import Board
from storyboard.model.headings import scene_heading
from storyboard.model.numbering import OMIT, numbers, omitted
from storyboard.model.sequences import ShotSource
from storyboard.model.shots import ContinueLink, DialogueLine, MatchLink, Scene, Shot, SpeechKind
from storyboard.model.timing import placed

BOM = b"\xef\xbb\xbf"
"""Tells a spreadsheet that the text is UTF-8."""

_DANGEROUS = re.compile(r"'*[=+\-@\t\r]")
_MARKS: Mapping[str, str] = {SpeechKind.VOICE_OVER: " (V.O.)", SpeechKind.OFF_SCREEN: " (O.S.)"}


@dataclass(frozen=True, slots=True)
class ShotFacts:
    """What the journal knows of a shot, in words for a cell."""

    take: str = ""
    status: str = ""
    provider: str = ""
    model: str = ""
    seed: str = ""


def export_shot_list(board: Board, facts: Mapping[str, ShotFacts] | None = None) -> bytes:
    """The shot list in story order, OMIT numbers last; cells that look like a formula begin with an apostrophe."""
    known = facts or {}
    numbered = numbers(board)
    starts = _starts(board)
    own = {field.id: _own_name(field.name) for field in board.fields}
    sheet = io.StringIO(newline="")
    writer = csv.DictWriter(sheet, [*COLUMNS, *own.values()], restval="", lineterminator="\r\n")
    writer.writeheader()
    for index, scene in enumerate(board.scenes, start=1):
        for shot_id in scene.shot_ids:
            shot = board.shots[shot_id]
            row = _shot_row(board, scene, shot, numbered) | _fact_row(board, shot, known.get(shot_id, ShotFacts()))
            row |= {"scene": str(index), "timecode_in": starts.get(shot_id, "")}
            row |= {name: shot.fields.get(field_id, "") for field_id, name in own.items()}
            writer.writerow({name: _harmless(cell) for name, cell in row.items()})
    for number in omitted(board):
        writer.writerow({"shot": _harmless(number), "description": OMIT, "status": OMIT})
    return BOM + sheet.getvalue().encode()


def _shot_row(board: Board, scene: Scene, shot: Shot, numbered: Mapping[str, str]) -> dict[str, str]:
    location = board.entry(shot.location_id or scene.location_id)
    seen = [entry for subject in shot.subjects if (entry := board.entry(subject.ref_id)) is not None]
    return {
        "scene_heading": scene_heading(board, scene),
        "shot": numbered[shot.id],
        "title": shot.title,
        "description": shot.action,
        "dialogue": "\n".join(_said(board, line) for line in shot.dialogue),
        "shot_size": str(shot.framing.size),
        "angle": str(shot.framing.angle),
        "movement": str(shot.framing.move),
        "lens": f"{shot.framing.lens_mm}mm",
        "duration_s": f"{float(board.master.rate.seconds(shot.frames)):.4f}".rstrip("0").rstrip("."),
        "location": location.name if location else "",
        "cast": ", ".join(entry.name for entry in seen if isinstance(entry, CastMember)),
        "props": ", ".join(entry.name for entry in seen if not isinstance(entry, CastMember)),
        "time_of_day": str(scene.time_of_day or ""),
        "weather": scene.weather,
        "sound": shot.sound,
        "beat": str(shot.beat or ""),
        "prompt": shot.prompt_override,
        "negative": shot.avoid,
        "link": _link(board, shot, numbered),
        "tags": ", ".join(shot.tags),
        "notes": shot.notes,
    }


def _fact_row(board: Board, shot: Shot, facts: ShotFacts) -> dict[str, str]:
    return {
        "take": facts.take,
        "status": facts.status,
        "aspect": f"{board.master.width}×{board.master.height}",
        "provider": facts.provider or shot.model.target_id or board.generation.target_id,
        "model": facts.model or shot.model.model_id or board.generation.model_id,
        "seed": facts.seed or ("" if shot.model.seed is None else str(shot.model.seed)),
    }


def _said(board: Board, line: DialogueLine) -> str:
    speaker = board.entry(line.speaker_id)
    text = " ".join(line.text.split())
    return f"{speaker.name}{_MARKS.get(line.kind, '')}: {text}" if speaker else text


def _link(board: Board, shot: Shot, numbered: Mapping[str, str]) -> str:
    if isinstance(shot.link, ContinueLink):
        return f"continue:{numbered.get(shot.link.from_shot_id, '')}:{shot.link.at}"
    if isinstance(shot.link, MatchLink):
        asset = board.asset(shot.link.keyframe_id)
        return f"match:{asset.name if asset else ''}"
    return shot.link.kind


def _starts(board: Board) -> dict[str, str]:
    """Where each shot first plays in the film, as timecode at the sequence's rate."""
    sequence = board.main_sequence
    rate = board.format(sequence.format_id).rate
    starts: dict[str, str] = {}
    for frame, item in placed(sequence):
        if isinstance(item.source, ShotSource):
            starts.setdefault(item.source.shot_id, rate.timecode(frame))
    return starts


def _own_name(name: str) -> str:
    """A custom field's column, kept apart from the known ones."""
    return _harmless(f"{name} (own)" if plain_name(name) in names_of_columns() else name)


def _harmless(cell: str) -> str:
    cell = cell.replace("\0", "")
    return f"'{cell}" if _DANGEROUS.match(cell) else cell
