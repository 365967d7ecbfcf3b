"""Breaking a script down: the file is kept as it is, its scenes and shots come onto the board in one step."""

import codecs
import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storyboard.exchange.script_breakdown import Breakdown, NoScript, ScriptForm, break_down
from storyboard.exchange.script_formats import final_draft_text, is_final_draft
from storyboard.model.board import Board
from storyboard.model.edits.pictures import with_asset
from storyboard.model.numbering import numbers
from storyboard.model.picture import Asset, AssetKind
from storyboard.model.sequences import Item
from storyboard.model.titles import TitleSource
from storyboard.model.values import replace
from storyboard.store.media import MediaFolder
from storyboard.studio.context import Context
from storyboard.studio.ids import new_id
from storyboard.studio.reading import read_up_to
from storyboard.studio.session import open_session

FOUNTAIN = frozenset({".fountain", ".spmd"})
"""Endings of the names of Fountain scripts."""

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""How a file begins that says itself how it is written."""

LARGEST_BYTES = 8_000_000
"""A file beyond this is no script; it is not even read."""


@dataclass(frozen=True, slots=True)
class _Script:
    """A script as it was read: its text, what it is written in, and what there is to say of the reading."""

    text: str
    form: ScriptForm = ScriptForm.PLAIN
    remark: str = ""


def break_script_down(
    folder: Path, script: Path, *, is_dry_run: bool = False, encoding: str = "", context: Context | None = None
) -> dict[str, Any]:
    """Add a script's scenes and shots behind those of the board; what came of it, as data.

    Plain text, Fountain (by its name) and Final Draft are understood; of the last the words are kept, not the file.
    `encoding` is how the file is written where it does not say so itself. With `is_dry_run` nothing is written.
    Raises NoScript naming the file.
    """
    with open_session(folder, context, read_only=is_dry_run) as session:
        found = script_on(session.board, script, None if is_dry_run else session.media, encoding)
        if not is_dry_run:
            session.project.save(found.edit.board)
        return _told(found)


def script_on(board: Board, script: Path, media: MediaFolder | None, encoding: str = "") -> Breakdown:
    """The board with the script's scenes and shots behind its own; with `media` the file is kept there.

    Raises NoScript naming the file. Reads and writes files: not for the window's thread.
    """
    read = _read(script, encoding)
    # The empty scene that a new board begins with makes way for those of the script.
    begun = board if board.shots else replace(board, scenes=tuple(s for s in board.scenes if s.shot_ids))
    asset_id = ""
    if media is not None:
        sha256 = _keep(media, script, read)
        asset = Asset(id=new_id(), sha256=sha256, mime="text/plain", kind=AssetKind.DOCUMENT, name=script.name)
        begun, held = with_asset(begun, asset)
        asset_id = held.id
    found = break_down(begun, read.text, script.name, new_id, asset_id=asset_id, form=read.form)
    return dataclasses.replace(found, remarks=(*found.remarks, *((read.remark,) if read.remark else ())))


def _keep(media: MediaFolder, script: Path, read: _Script) -> str:
    """Copy what the shots point into: the file as it is, or the words that were taken out of it."""
    if read.form != ScriptForm.FINAL_DRAFT:
        return media.add_file(script, ".txt")
    temp = media.temporary(".txt")
    temp.write_bytes(read.text.encode())
    return media.adopt(temp, ".txt")


def _told(found: Breakdown) -> dict[str, Any]:
    board: Board = found.edit.board
    names = numbers(board)
    added = [item for item in board.main_sequence.items if item.id in found.item_ids]
    return {
        "scenes": len(found.scene_ids),
        "shots": [
            {
                "shot": names[shot_id],
                "action": shot.action,
                "dialogue": [line.text for line in shot.dialogue],
                "seconds": float(board.master.rate.seconds(shot.frames)),
                "from": shot.source.start if shot.source else None,
                "to": shot.source.end if shot.source else None,
            }
            for shot_id in found.shot_ids
            for shot in (board.shot(shot_id),)
        ],
        "texts": [text for item in added for text in _texts(item)],
        "remarks": list(found.remarks),
    }


def _texts(item: Item) -> Iterator[str]:
    """What the item shows as text: its card, or what stands over its picture."""
    if isinstance(item.source, TitleSource):
        yield item.source.text
    yield from (text.text for text in item.supers)


def _read(script: Path, encoding: str) -> _Script:
    text, remark = _decoded(read_up_to(script, LARGEST_BYTES, NoScript), script, encoding)
    if "\0" in text:
        raise NoScript("it is no plain text.", where=str(script), fix="Save the script as plain text or Fountain.")
    if is_final_draft(text):
        return _Script(final_draft_text(text), ScriptForm.FINAL_DRAFT, remark)
    is_fountain = script.suffix.lower() in FOUNTAIN
    return _Script(text, ScriptForm.FOUNTAIN if is_fountain else ScriptForm.PLAIN, remark)


def _decoded(data: bytes, script: Path, encoding: str) -> tuple[str, str]:
    """The text, and a remark where its encoding had to be guessed."""
    if encoding:
        try:
            return data.decode(encoding), ""
        except (LookupError, UnicodeError):
            raise NoScript(f"it is not written in {encoding}.", where=str(script), fix="Try another one.") from None
    for mark, name in MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace"), ""
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        pass
    for name, called in (("cp1252", "Windows-1252"), ("mac_roman", "Mac Roman")):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        return text, f"It is not written in UTF-8; it was read as {called}. Look at its accents, or name its encoding."
    raise NoScript("it is no plain text.", where=str(script), fix="Save the script as plain text or Fountain.")
