"""The editor's cut back onto the board: one edit of the running order, told of before it is made."""

from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from storyboard.exchange.safe_names import safe_name, unused
from storyboard.exchange.timeline_back import Conformed, Known, conformed
from storyboard.exchange.timeline_plan import named
from storyboard.later import later
from storyboard.model.cut import Cut
from storyboard.model.edits.edit import Edit
from storyboard.model.errors import StoryboardError
from storyboard.model.numbering import numbers
from storyboard.model.sequences import AssetSource, Item, Sequence, StillSource
from storyboard.model.timing import total_frames
from storyboard.model.titles import TitleSource
from storyboard.model.values import replace
from storyboard.studio.context import Context
from storyboard.studio.filming import cut_of, version_named
from storyboard.studio.ids import new_id
from storyboard.studio.session import Session, open_session
from storyboard.studio.turnover_media import reel_of

if TYPE_CHECKING:
    from storyboard.exchange.timeline_reading import read_cut
else:
    read_cut = later("storyboard.exchange.timeline_reading", "read_cut")


def conform_cut(
    folder: Path, file: Path, *, version: str = "", dry_run: bool = False, context: Context | None = None
) -> dict[str, Any]:
    """Bring the order, lengths, speeds and takes of an editor's cut onto the film, or the version of that name.

    What changed, as data; a dry run changes nothing. Raises BadTimeline for a file that cannot be read, NotFound for
    an unknown version, StoryboardError where nothing of the cut is of this film or this machine cannot read it.
    """
    with open_session(folder, context, read_only=dry_run) as session:
        sequence_id = version_named(session, version)
        told = _read(session, sequence_id, file)
        edit = conforming(session, sequence_id, told)
        sequence = _sequence(edit, sequence_id)
        is_new = edit.board != session.board
        if is_new and not dry_run:
            session.apply(edit)
    lists = {one.name: getattr(told, one.name) for one in fields(told) if one.name != "items"}
    return {"file": str(file), "is_changed": is_new, "frames": total_frames(sequence), **lists}


def conforming(session: Session, sequence_id: str, told: Conformed) -> Edit:
    """The edit that makes the running order what the editor made of it."""
    board = session.board
    made = tuple(replace(s, items=tuple(told.items)) if s.id == sequence_id else s for s in board.sequences)
    return Edit("Conform to an editor's cut", replace(board, sequences=made))


def _read(session: Session, sequence_id: str, file: Path) -> Conformed:
    cut = cut_of(session, sequence_id=sequence_id)
    try:
        came = read_cut(file, cut.format.rate)
    except ModuleNotFoundError as error:
        raise StoryboardError(
            "This Python has no OpenTimelineIO to read cuts with.", fix="Use one from 3.11 to 3.13."
        ) from error
    told = conformed(_known(session, cut), came, new_id)
    if not any(item.id in {piece.item_id for piece in cut.pieces} for item in told.items):
        raise StoryboardError(
            "nothing in this cut is of this film.", where=str(file), fix="Choose the project that it was handed from."
        )
    return told


def _known(session: Session, cut: Cut) -> Known:
    """The running order by what its clips were called when they were handed over."""
    board, takes = session.board, session.takes()
    sequence = next(s for s in board.sequences if s.id == cut.sequence_id)
    number_of = numbers(board)
    shots = {reel_of(number_of.get(take.shot_id, ""), take, takes): (take.shot_id, take.id) for take in takes}
    # A timeline written alone names the files by their hashes, as they lie in the project.
    shots |= {take.sha256: (take.shot_id, take.id) for take in takes}
    others: dict[str, str] = {}
    for item in sequence.items:
        stem = _stem(session, item)
        if stem:
            others[unused(stem, list(others))] = item.id
    names = {piece.item_id: named(piece.label) for piece in cut.pieces}
    playing = {piece.item_id: piece.take_id for piece in cut.pieces}
    return Known(sequence.items, shots, others, names, playing)


def _stem(session: Session, item: Item) -> str:
    """What the file of a title or an asset was called."""
    if isinstance(item.source, TitleSource):
        return f"{safe_name(item.source.text, 'TITLE', 24)}_C1"
    if isinstance(item.source, AssetSource | StillSource):
        asset = session.board.asset(item.source.asset_id)
        return safe_name(Path(asset.name).stem, "MEDIA", 28) if asset else ""
    return ""


def _sequence(edit: Edit, sequence_id: str) -> Sequence:
    return next(s for s in edit.board.sequences if s.id == sequence_id)
