"""Making films of a board: the export, and the small fast preview."""

import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from storyboard.model.board import Board
from storyboard.model.cut import Cut
from storyboard.model.giving_way import GiveWay, go_on
from storyboard.stitch.film import ExportReport, export
from storyboard.stitch.imprint import Imprint
from storyboard.stitch.plan import plan
from storyboard.stitch.profile import EXPORT, NO_BURN_IN, PREVIEW, BurnIn, Profile
from storyboard.stitch.reference import Engine
from storyboard.studio.context import Context
from storyboard.studio.creating import BadChoice
from storyboard.studio.finding import NotFound
from storyboard.studio.outputs import check_film_name, check_output
from storyboard.studio.receipts import imprint_of, write_receipts
from storyboard.studio.session import Session, open_session
from storyboard.studio.stand_ins import with_stills
from storyboard.studio.story_requests import story_requests
from storyboard.studio.wants import stale
from storyboard.studio.writing import (
    NOTHING_WRITTEN,
    Writing,
    burn_in_of,
    caption_notes,
    caption_texts,
    check_captions,
    lay_captions,
)

Watch = Callable[[float, float], None]
"""Hears how many frames are done, of how many; from other threads."""

_PART = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)?\.\.(\d{1,6}(?:\.\d{1,6})?)?")


def cut_of(session: Session, board: Board | None = None, sequence_id: str = "", *, give_way: GiveWay = go_on) -> Cut:
    """What plays when on the board as it is now (or as given), with what is missing, short or stale.

    `give_way` is called every few shots.
    """
    board = board or session.board
    sequence = next((s for s in board.sequences if s.id == sequence_id), board.main_sequence)
    takes, approved = session.takes(), session.approved()
    requests = story_requests(board, give_way)
    old = stale(requests, takes, approved, give_way)
    return plan(board, sequence, takes, approved, has_media=session.media.has, stale=old, give_way=give_way)


def make_film(
    session: Session,
    cut: Cut,
    out: Path,
    *,
    profile: Profile = EXPORT,
    burn_in: BurnIn = NO_BURN_IN,
    strict: bool = False,
    loudness_lufs: float | None = None,
    true_peak_db: float = -1.0,
    imprint: Imprint | None = None,
    only: tuple[int, int] | None = None,
    engine: Engine = Engine.FAST,
    files: Mapping[str, Path] | None = None,
    on_progress: Watch | None = None,
    cancel: threading.Event | None = None,
) -> ExportReport:
    """Write the film; may be called from any thread. Raises as `stitch.film.export` and the checks of `outputs` do.

    `files` are those that the Cut names by hash and the project has not.
    """
    check_output(session.project.folder, out)
    check_film_name(out)
    own = files or {}
    return export(
        cut,
        out,
        media=lambda sha256: own.get(sha256) or session.media.path_of(sha256),
        cache=session.context.folders.cache,
        profile=profile,
        burn_in=burn_in,
        strict=strict,
        loudness_lufs=loudness_lufs,
        true_peak_db=true_peak_db,
        imprint=imprint,
        only=only,
        engine=engine,
        on_progress=on_progress,
        cancel=cancel,
    )


def export_project(
    folder: Path,
    out: Path,
    *,
    version: str = "",
    writing: Writing = NOTHING_WRITTEN,
    allow_gaps: bool = False,
    receipts: bool = False,
    engine: str = "",
    on_progress: Watch | None = None,
    context: Context | None = None,
) -> dict[str, Any]:
    """Export the main running order, or the version of that name, at full quality; the report as data.

    Raises NotFound for an unknown version. Without `allow_gaps` a shot without a take is refused, naming the shots.
    `writing` says what is written over the picture and beside the film; with `receipts` their list lies beside it.
    The `engine` moviepy makes the same film by moviepy alone, to compare with.
    """
    with open_session(folder, context, read_only=True) as session:
        cut = cut_of(session, sequence_id=version_named(session, version))
        check_captions(writing, out, folder)
        report = make_film(
            session,
            cut,
            out,
            imprint=imprint_of(session, cut, captions=writing.soft),
            burn_in=burn_in_of(session.board, cut, writing),
            strict=not allow_gaps,
            engine=engine_named(engine),
            on_progress=on_progress,
        )
        beside = {"receipts": str(write_receipts(session, cut, out))} if receipts else {}
        told = _written(session, cut, out, writing, as_data(report))
    return {**told, **beside}


def _written(session: Session, cut: Cut, out: Path, writing: Writing, told: dict[str, Any]) -> dict[str, Any]:
    """The report with the caption files that were laid beside the film, and what there is to know about them."""
    files = lay_captions(caption_texts(session.board, cut, writing), out, session.project.folder)
    notes = [*told["notes"], *caption_notes(session.board, cut, writing)]
    return {**told, "notes": notes, **({"captions": files} if files else {})}


def preview_project(
    folder: Path,
    out: Path,
    *,
    seconds: str = "",
    writing: Writing = NOTHING_WRITTEN,
    engine: str = "",
    on_progress: Watch | None = None,
    context: Context | None = None,
) -> dict[str, Any]:
    """Make the preview: smaller, quick to seek in; the report as data.

    Where a take is missing the shot's sketch stands in, else its drawn panel, as in the window; `notes` name those.
    `seconds` as 5..12 (either end may be left out) keeps to that part. Raises BadChoice for what is no such part.
    """
    with open_session(folder, context, read_only=True) as session:
        cut = cut_of(session)
        part = frames_of(seconds, cut) if seconds else None
        check_captions(writing, out, folder)
        stood_in = with_stills(session, session.board, cut, PREVIEW, only=part)
        report = make_film(
            session,
            stood_in.cut,
            out,
            profile=PREVIEW,
            imprint=imprint_of(session, cut, captions=True) if writing.soft else None,
            burn_in=burn_in_of(session.board, cut, writing),
            only=part,
            engine=engine_named(engine),
            files=stood_in.files,
            on_progress=on_progress,
        )
        told = as_data(report)
        return _written(session, cut, out, writing, {**told, "notes": [*stood_in.notes, *told["notes"]]})


def engine_named(name: str) -> Engine:
    """The engine of that name, the fast one for none. Raises BadChoice."""
    if name and name not in set(Engine):
        raise BadChoice(f"There is no engine {name!r}.", fix=f"There are: {', '.join(Engine)}.")
    return Engine(name) if name else Engine.FAST


def frames_of(seconds: str, cut: Cut) -> tuple[int, int]:
    """The frames of a part written as 5..12, 5.. or ..12 in seconds. Raises BadChoice."""
    found = _PART.fullmatch(seconds.strip())
    rate = cut.format.rate
    first = rate.frames(found[1] or "0") if found else 0
    end = rate.frames(found[2]) if found and found[2] else cut.frames
    if found is None or first >= end:
        raise BadChoice(f"{seconds!r} is no part of a film.", fix="Write seconds as 5..12, 5.. or ..12.")
    return first, end


def version_named(session: Session, name: str) -> str:
    """The id of the running order with that name; the main one's for none. Raises NotFound."""
    sequences = session.board.sequences
    found = next((s for s in sequences if s.name.casefold() == name.casefold()), None)
    if name and found is None:
        known = ", ".join(s.name for s in sequences)
        raise NotFound(f"There is no version {name!r}.", fix=f"There are: {known}.")
    return found.id if found and name else sequences[0].id


def as_data(report: ExportReport) -> dict[str, Any]:
    """The report for a program; `loudness` only where the sound was brought to one."""
    loudness = {"loudness": asdict(report.loudness)} if report.loudness else {}
    return {
        "film": str(report.path),
        "width": report.width,
        "height": report.height,
        "size": f"{report.width}x{report.height}",
        "rate": str(report.rate),
        "frames": report.frames,
        "duration_s": round(report.duration_s, 6),
        "segments": report.segments,
        "rendered": report.rendered,
        "elapsed_s": round(report.elapsed_s, 3),
        "notes": [*report.gaps, *report.notes],
        **loudness,
    }
