"""What a preset makes of a board: the cut in its shape, the way it is written, its file, and what stands in the way."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.model.board import Board
from storyboard.model.cut import Cut, Margins
from storyboard.model.errors import StoryboardError
from storyboard.model.picture import Format
from storyboard.model.presets import ExportPreset
from storyboard.model.values import replace
from storyboard.stitch.coding import CannotEncode, Coding, coding_of, lacking, nearest
from storyboard.stitch.imprint import Imprint
from storyboard.stitch.profile import NO_BURN_IN, BurnIn
from storyboard.studio.context import Context
from storyboard.studio.filming import cut_of
from storyboard.studio.finding import NotFound
from storyboard.studio.ids import new_id
from storyboard.studio.outputs import check_output
from storyboard.studio.receipts import imprint_of, receipts_of
from storyboard.studio.session import Session
from storyboard.studio.writing import NOTHING_WRITTEN, Writing, burn_in_of, caption_texts, check_captions
from storyboard.variants.formats import same_geometry, version_in_format

NAME_LETTERS = 100
"""How much of the project's name goes into a film's name: the whole stays within what file systems take."""

FILE_SUFFIXES = frozenset(
    [".mp4", ".m4v", ".mov", ".webm", ".gif", ".mkv", ".avi", ".ts", ".mp3", ".wav", ".png", ".jpg", ".jpeg"]
) | frozenset([".txt", ".pdf", ".srt", ".vtt", ".json"])
"""What a name ends in that means a file; any other may be a folder's."""


@dataclass(frozen=True, slots=True)
class Order:
    """One film to make, complete: nothing that is edited later changes it.

    `problem` says why it cannot be made; then there may be no coding. `receipts` are what lies beside the film,
    `captions` the files of captions there, by suffix.
    """

    preset: ExportPreset
    cut: Cut
    path: Path
    coding: Coding | None
    imprint: Imprint
    receipts: Mapping[str, Any]
    burn_in: BurnIn = NO_BURN_IN
    captions: Mapping[str, str] = field(default_factory=dict[str, str])
    problem: str = ""
    nearest: str = ""


def order_for(
    session: Session, preset: ExportPreset, original: str, path: Path, writing: Writing = NOTHING_WRITTEN
) -> Order:
    """The order for one preset of a running order. Raises BadOutput where the file must not be written."""
    cut = cut_for(session, original, preset)
    coding, problem, other = coding_for(session.context, preset, cut)
    check_target(session.project.folder, path, coding)
    check_captions(writing, path, session.project.folder)
    board = session.board
    return Order(
        preset=preset,
        cut=cut,
        path=path,
        coding=coding,
        imprint=imprint_of(session, cut, captions=writing.soft),
        receipts=receipts_of(session, cut),
        burn_in=burn_in_of(board, cut, writing),
        captions=caption_texts(board, cut, writing),
        problem=problem or _problem(preset, cut),
        nearest=other,
    )


def cut_for(session: Session, original: str, preset: ExportPreset) -> Cut:
    """The running order as the preset's film plays it: in its shape, titles clear of what is covered there."""
    hidden = Margins(top=preset.safe_top, right=preset.safe_right, bottom=preset.safe_bottom, left=preset.safe_left)
    return replace(cut_of(session, *_board_for(session.board, original, preset)), covered=hidden)


def preset_named(context: Context, name: str) -> ExportPreset:
    """The preset of that id or alias; raises NotFound."""
    wanted = name.strip().casefold()
    for preset in context.presets.values():
        if wanted in {preset.id.casefold(), *(alias.casefold() for alias in preset.aliases)}:
            return preset
    raise NotFound(f"There is no preset {name!r}.", fix=f"There are: {', '.join(context.presets)}.")


def paths_for(folder: Path, presets: list[ExportPreset], out: Path) -> list[Path]:
    """Where the film of each preset goes: into the folder `out`, or with one preset into the file of that name.

    Raises StoryboardError for a name that is no folder's and does not say the preset's container.
    """
    ends = out.suffix.casefold()
    if out.is_dir() or (ends not in FILE_SUFFIXES and not out.exists()):
        name = folder.absolute().name.removesuffix(".storyboard")[:NAME_LETTERS]
        return [out / f"{name}-{preset.id}{suffix_of(preset)}" for preset in presets]
    if len(presets) == 1 and suffix_of(presets[0]) and ends == suffix_of(presets[0]):
        return [out]
    wanted = f" or, with this preset alone, a file ending in {suffix_of(presets[0])}" if len(presets) == 1 else ""
    raise StoryboardError("this is a file's name.", where=str(out), fix=f"With --preset, --out names a folder{wanted}.")


def suffix_of(preset: ExportPreset) -> str:
    """What the name of the preset's film ends in; nothing for a folder."""
    return "" if preset.container == "png" else f".{preset.container}"


def coding_for(context: Context, preset: ExportPreset, cut: Cut) -> tuple[Coding | None, str, str]:
    """How the film is written; else None, why it cannot be, and the id of the nearest preset that can."""
    encoders = find_ffmpeg().encoders
    try:
        return coding_of(preset, cut.format, encoders), "", ""
    except CannotEncode as error:
        other = nearest(preset, context.presets.values(), encoders) if lacking(preset, encoders) else None
        offer = f" The nearest that can be written is --preset {other.id}." if other else ""
        return None, f"{error.what}{offer}", other.id if other else ""


def check_target(folder: Path, path: Path, coding: Coding | None) -> None:
    """Raise BadOutput where the film must not be written."""
    is_sequence = coding is not None and not coding.suffix and path.is_dir()
    check_output(folder, path / "000001.png" if is_sequence else path)


def _problem(preset: ExportPreset, cut: Cut) -> str:
    if not cut.frames:
        return "There is nothing to play; add or enable an item first."
    if preset.max_s and cut.duration_s > preset.max_s:
        return (
            f"the film lasts {cut.duration_s:g} s, and at most {preset.max_s:g} s are allowed; make a shorter version."
        )
    return ""


def _board_for(board: Board, original: str, preset: ExportPreset) -> tuple[Board, str]:
    """A board with a running order in the preset's shape, and that order's id."""
    shape = board.format(next(s.format_id for s in board.sequences if s.id == original))
    size = (preset.width, preset.height)
    if not all(size) or size == (shape.width, shape.height):
        return board, original
    if original == board.main_sequence.id:
        for sequence in board.sequences:
            own = board.format(sequence.format_id)
            if size == (own.width, own.height):
                return board, sequence.id
    fresh = replace(Format(id=new_id(), name=preset.label, width=preset.width, height=preset.height), rate=shape.rate)
    wanted = same_geometry(board, *size) or fresh
    new = new_id()
    return version_in_format(board, original, wanted, new_sequence_id=new, name=new).board, new
