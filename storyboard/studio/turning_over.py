"""Handing the cut to an editor: a folder with the takes, the timeline in every format, sound, captions and notes."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from storyboard.exchange.caption_files import srt
from storyboard.exchange.safe_names import safe_name
from storyboard.exchange.timeline import Mark, Timeline
from storyboard.exchange.timeline_edl import edl, is_writable
from storyboard.exchange.timeline_fcpxml import fcpxml
from storyboard.exchange.timeline_otio import otio
from storyboard.exchange.timeline_plan import timeline_of
from storyboard.exchange.timeline_xmeml import all_files, xmeml
from storyboard.exchange.turnover_notes import lost, notes_text, short_handles
from storyboard.model.board import Board
from storyboard.model.cut import Cut
from storyboard.model.headings import scene_heading
from storyboard.model.sequences import ShotSource
from storyboard.stitch.workspace import Workspace, sync_file
from storyboard.store.atomic import storage_error, sync_folder, write_atomically
from storyboard.studio.context import Context
from storyboard.studio.creating import BadChoice
from storyboard.studio.filming import cut_of, version_named
from storyboard.studio.handing_out import shot_list_of
from storyboard.studio.outputs import BadOutput, check_output
from storyboard.studio.receipts import receipts_of
from storyboard.studio.session import Session, open_session
from storyboard.studio.turnover_media import FOLDER, Collector
from storyboard.studio.writing import spoken_in

WRITERS: Mapping[str, Callable[[Timeline], str]] = {"otio": otio, "xml": xmeml, "fcpxml": fcpxml, "edl": edl}
"""How a timeline is written, by suffix."""

HANDLES = 12
"""How many frames before and behind a clip editors ask for."""

SCENE_COLOUR = "#e8d838"


def turn_over(
    folder: Path,
    out: Path,
    *,
    version: str = "",
    handles: int = HANDLES,
    cancel: threading.Event | None = None,
    context: Context | None = None,
) -> dict[str, Any]:
    """Write the turnover of the film, or the version of that name, to the new folder `out`; what it holds, as data.

    It is there whole or not at all. Clips with fewer `handles` than wanted are told of. Raises NotFound for an
    unknown version, BadOutput where `out` is no place for it, MediaError for a file that cannot be read, Stopped.
    """
    _check_folder(folder, out)
    with open_session(folder, context, read_only=True) as session:
        try:
            with Workspace(out.absolute().parent) as workspace:
                made = workspace.path(FOLDER)
                made.mkdir()
                cut = cut_of(session, sequence_id=version_named(session, version))
                collector = Collector(session, cut, out.absolute(), workspace, cancel or threading.Event())
                report = _fill(collector, made, handles)
                _settle(made, out)
        except OSError as error:
            raise storage_error(error, out) from error
    return {"folder": str(out), **report}


def write_timeline(
    folder: Path, out: Path, kind: str, *, version: str = "", context: Context | None = None
) -> dict[str, Any]:
    """Write the timeline alone; it names the files where they lie in the project. What it holds, as data.

    A folder `out` gets a file of the film's title. Raises BadChoice for an unknown format, NotFound and BadOutput.
    """
    if kind not in WRITERS:
        raise BadChoice(f"A timeline is not written as {kind!r}.", fix=f"There are: {', '.join(WRITERS)}.")
    with open_session(folder, context, read_only=True) as session:
        cut = cut_of(session, sequence_id=version_named(session, version))
        path = out / f"{_stem(session, cut)}.{kind}" if out.is_dir() else out
        check_output(folder, path)
        collector = Collector(session, cut, path.absolute().parent)
        timeline = timeline_of(cut, collector.collect(), marks_of(session.board, cut))
        if kind == "edl" and not is_writable(timeline.rate):
            raise BadChoice(f"There is no edit decision list at {timeline.rate} frames a second.", fix="Choose otio.")
        notes = lost(timeline, cut)
    write_atomically(path.absolute(), WRITERS[kind](timeline).encode())
    return {"file": str(path), **_facts(timeline), "notes": [*notes[kind], *notes["all"], *collector.said]}


def marks_of(board: Board, cut: Cut) -> list[Mark]:
    """The markers of the running order, and one where each scene begins."""
    sequence = next((s for s in board.sequences if s.id == cut.sequence_id), None)
    own = (
        [Mark(m.frame, m.text or "Marker", max(1, m.frames), m.colour, "marker") for m in sequence.markers]
        if sequence
        else []
    )
    return [*own, *_scene_marks(board, cut)]


def _scene_marks(board: Board, cut: Cut) -> Iterator[Mark]:
    last = ""
    for piece in cut.pieces:
        scene = board.scene_of(piece.source.shot_id) if isinstance(piece.source, ShotSource) else None
        if scene is not None and scene.id != last:
            last = scene.id
            number = board.scenes.index(scene) + 1
            heading = scene_heading(board, scene)
            said = f"Scene {number}: {heading}" if heading else f"Scene {number}"
            yield Mark(piece.start_frame, said, 1, SCENE_COLOUR, "scene")


def _fill(collector: Collector, made: Path, handles: int) -> dict[str, Any]:
    """Everything into the folder `made`."""
    session, cut = collector.session, collector.cut
    timeline = timeline_of(cut, collector.collect(), marks_of(session.board, cut))
    stem = _stem(session, cut)
    texts = {
        f"{stem}.{kind}": write(timeline)
        for kind, write in WRITERS.items()
        if kind != "edl" or is_writable(timeline.rate)
    }
    found = spoken_in(session.board, cut)
    if found:
        texts[f"{stem}.srt"] = srt(found, cut.format.rate)
    notes = lost(timeline, cut)
    said = [*collector.said, *short_handles(timeline, handles), *cut.notes]
    texts["receipts.json"] = f"{json.dumps(receipts_of(session, cut), indent=2, ensure_ascii=False)}\n"
    texts["notes.txt"] = notes_text(timeline, notes, said)
    for name, text in texts.items():
        (made / name).write_text(text, encoding="utf-8", newline="\n")
    (made / "shot-list.csv").write_bytes(shot_list_of(session))
    files = sorted(path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file())
    return {**_facts(timeline), "files": files, "notes": [*dict.fromkeys([*_labelled(notes), *said])]}


def _labelled(notes: Mapping[str, list[str]]) -> Iterator[str]:
    """Every note, with the format that it is about."""
    for kind, told in notes.items():
        yield from (note if kind == "all" else f".{kind}: {note}" for note in told)


def _facts(timeline: Timeline) -> dict[str, Any]:
    clips = timeline.picture.clips
    return {
        "title": timeline.title,
        "frames": timeline.frames,
        "rate": str(timeline.rate),
        "start": timeline.timecode(0),
        "clips": sum(clip.footage is not None for clip in clips),
        "gaps": [clip.name for clip in clips if clip.footage is None and clip.title is None],
        "media": len(list(all_files(timeline))),
    }


def _stem(session: Session, cut: Cut) -> str:
    """The name of the timelines' files: the film's, and the version's where it is not the film itself."""
    sequences = session.board.sequences
    title = safe_name(cut.title, "Storyboard")
    other = next((s for s in sequences[1:] if s.id == cut.sequence_id), None)
    return f"{title}-{safe_name(other.name, other.id[:8], 30)}" if other else title


def _check_folder(folder: Path, out: Path) -> None:
    """Raise BadOutput where the turnover cannot be laid."""
    try:
        if out.exists() and not out.is_dir():
            raise BadOutput("this is a file, and a turnover is a folder.", where=str(out), fix="Give a new name.")
        if out.is_dir() and any(out.iterdir()):
            raise BadOutput("this folder is not empty.", where=str(out), fix="Give the name of a new folder.")
        check_output(folder, out / "notes.txt" if out.is_dir() else out)
    except OSError as error:
        raise storage_error(error, out) from error


def _settle(made: Path, out: Path) -> None:
    """Give the finished folder its name, synced; raises OSError."""
    for path in made.rglob("*"):
        sync_file(path) if path.is_file() else sync_folder(path)
    sync_folder(made)
    if out.is_dir():
        out.rmdir()
    made.replace(out.absolute())
    sync_folder(out.absolute().parent)
