"""The editor's cut back onto the board: one edit of the running order, told of before it is made."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from storyboard.exchange.safe_names import safe_name, unused
from storyboard.exchange.timeline_back import Conformed, Known, conformed
from storyboard.exchange.timeline_plan import named
from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.cut import Cut
from storyboard.model.edits.edit import Edit
from storyboard.model.errors import StoryboardError
from storyboard.model.numbering import numbers
from storyboard.model.rate import Rate
from storyboard.model.sequences import AssetSource, Item, Sequence, StillSource
from storyboard.model.timing import total_frames
from storyboard.model.titles import TitleSource
from storyboard.model.values import replace
from storyboard.studio.comparing import moved
from storyboard.studio.context import Context
from storyboard.studio.filming import cut_of, version_named
from storyboard.studio.ids import new_id
from storyboard.studio.session import Session, open_session
from storyboard.studio.turnover_media import reel_of

if TYPE_CHECKING:
    from storyboard.exchange.timeline_reading import read_cut
else:
    read_cut = later("storyboard.exchange.timeline_reading", "read_cut")


INNER = ("items", "strangers")


class Kind(StrEnum):
    """What the editor did to a clip."""

    MOVED = "moved"
    RETIMED = "retimed"
    REPLACED = "replaced"
    ADDED = "added"
    REMOVED = "removed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ClipChange:
    """One thing the editor did to a clip: its item before and after, its place in the film (from 1) and its take.

    Where there is none the item is None, the place and the number of the take 0.
    """

    kind: Kind
    name: str
    was: Item | None = None
    now: Item | None = None
    places: tuple[int, int] = (0, 0)
    takes: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class CutBack:
    """An editor's cut laid on a board: the edit, what it changes in the order of the film, its length before and after.

    `board` is the board that it was read for; the edit is for no other.
    """

    board: Board
    edit: Edit
    changes: tuple[ClipChange, ...]
    frames: tuple[int, int]
    rate: Rate


def conform_cut(
    folder: Path, file: Path, *, version: str = "", dry_run: bool = False, context: Context | None = None
) -> dict[str, Any]:
    """Bring the order, lengths, speeds and takes of an editor's cut onto the film, or the version of that name.

    What changed, as data; a dry run changes nothing. Raises BadTimeline for a file that cannot be read, NotFound for
    an unknown version, StoryboardError where nothing of the cut is of this film or this machine cannot read it.
    """
    with open_session(folder, context, read_only=dry_run) as session:
        sequence_id = version_named(session, version)
        _known_before, told = _read(session, session.board, sequence_id, file)
        edit = conforming(session.board, sequence_id, told)
        sequence = _sequence(edit, sequence_id)
        is_new = edit.board != session.board
        if is_new and not dry_run:
            session.apply(edit)
    lists = {one.name: getattr(told, one.name) for one in fields(told) if one.name not in INNER}
    return {"file": str(file), "is_changed": is_new, "frames": total_frames(sequence), **lists}


def cut_back(session: Session, board: Board, file: Path) -> CutBack:
    """What an editor's cut would make of the film of this board; nothing is changed. Raises as `conform_cut` does."""
    sequence = board.main_sequence
    known, told = _read(session, board, sequence.id, file)
    edit = conforming(board, sequence.id, told)
    lengths = total_frames(sequence), total_frames(_sequence(edit, sequence.id))
    return CutBack(board, edit, tuple(_changes(session, known, told)), lengths, board.format(sequence.format_id).rate)


def conforming(board: Board, sequence_id: str, told: Conformed) -> Edit:
    """The edit that makes the running order what the editor made of it."""
    made = tuple(replace(s, items=tuple(told.items)) if s.id == sequence_id else s for s in board.sequences)
    return Edit("Conform to an editor's cut", replace(board, sequences=made))


def _read(session: Session, board: Board, sequence_id: str, file: Path) -> tuple[Known, Conformed]:
    cut = cut_of(session, board, sequence_id)
    try:
        came = read_cut(file, cut.format.rate)
    except ModuleNotFoundError as error:
        raise StoryboardError(
            "This Python has no OpenTimelineIO to read cuts with.", fix="Use one from 3.11 to 3.13."
        ) from error
    known = _known(session, board, cut)
    told = conformed(known, came, new_id)
    if not any(item.id in {piece.item_id for piece in cut.pieces} for item in told.items):
        raise StoryboardError(
            "nothing in this cut is of this film.", where=str(file), fix="Choose the project that it was handed from."
        )
    return known, told


def _changes(session: Session, known: Known, told: Conformed) -> Iterator[ClipChange]:
    """What the editor did, clip by clip in the order of the cut; what was taken out comes last."""
    before = {item.id: item for item in known.items if item.enabled}
    after = [item for item in told.items if item.enabled]
    place = ({key: at for at, key in enumerate(before, 1)}, {item.id: at for at, item in enumerate(after, 1)})
    shifted = moved(tuple(before), tuple(item.id for item in after))
    number = _take_numbers(session)
    for now in after:
        was, name, places = before.get(now.id), _name(now, known, told), (place[0].get(now.id, 0), place[1][now.id])
        if was is None:
            if name:
                kind = Kind.UNKNOWN if now.id in told.strangers else Kind.ADDED
                yield ClipChange(kind, name, None, now, places)
            continue
        if now.id in shifted:
            yield ClipChange(Kind.MOVED, name, was, now, places)
        if replace(now, take_id=was.take_id) != was:
            yield ClipChange(Kind.RETIMED, name, was, now, places)
        if now.take_id != was.take_id:
            takes = number.get(known.playing.get(now.id, ""), 0), number.get(now.take_id, 0)
            yield ClipChange(Kind.REPLACED, name, was, now, places, takes)
    for key, gone in before.items():
        if key not in place[1]:
            yield ClipChange(Kind.REMOVED, known.name_of.get(key, ""), gone, None, (place[0][key], 0))


def _name(item: Item, known: Known, told: Conformed) -> str:
    """As the clip was handed out; one that is there again is called as the first is, a gap has no name."""
    twin = next((other for other in known.items if other.source == item.source), item)
    return told.strangers.get(item.id) or known.name_of.get(item.id) or known.name_of.get(twin.id, "")


def _take_numbers(session: Session) -> dict[str, int]:
    """Which take of its shot each one is, counted from 1 as they came."""
    count = Counter[str]()
    found: dict[str, int] = {}
    for take in session.takes():
        count[take.shot_id] += 1
        found[take.id] = count[take.shot_id]
    return found


def _known(session: Session, board: Board, cut: Cut) -> Known:
    """The running order by what its clips were called when they were handed over."""
    takes = session.takes()
    sequence = next(s for s in board.sequences if s.id == cut.sequence_id)
    number_of = numbers(board)
    shots = {reel_of(number_of.get(take.shot_id, ""), take, takes): (take.shot_id, take.id) for take in takes}
    # A timeline written alone names the files by their hashes, as they lie in the project.
    shots |= {take.sha256: (take.shot_id, take.id) for take in takes}
    others: dict[str, str] = {}
    for item in sequence.items:
        stem = _stem(board, item)
        if stem:
            others[unused(stem, list(others))] = item.id
    names = {piece.item_id: named(piece.label) for piece in cut.pieces}
    playing = {piece.item_id: piece.take_id for piece in cut.pieces}
    return Known(sequence.items, shots, others, names, playing, {take.id: take.sha256 for take in takes})


def _stem(board: Board, item: Item) -> str:
    """What the file of a title or an asset was called."""
    if isinstance(item.source, TitleSource):
        return f"{safe_name(item.source.text, 'TITLE', 24)}_C1"
    if isinstance(item.source, AssetSource | StillSource):
        asset = board.asset(item.source.asset_id)
        return safe_name(Path(asset.name).stem, "MEDIA", 28) if asset else ""
    return ""


def _sequence(edit: Edit, sequence_id: str) -> Sequence:
    return next(s for s in edit.board.sequences if s.id == sequence_id)
