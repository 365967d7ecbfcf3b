"""Breaking a script down: the file is kept as it is, its scenes and shots come onto the board in one step."""

from pathlib import Path
from typing import Any

from storyboard.exchange.script_breakdown import Breakdown, NoScript, break_down
from storyboard.model.board import Board
from storyboard.model.edits.pictures import with_asset
from storyboard.model.numbering import numbers
from storyboard.model.picture import Asset, AssetKind
from storyboard.model.values import replace
from storyboard.studio.context import Context
from storyboard.studio.ids import new_id
from storyboard.studio.session import open_session

LARGEST_BYTES = 8_000_000
"""A file beyond this is no script; it is not even read."""


def break_script_down(
    folder: Path, script: Path, *, is_dry_run: bool = False, context: Context | None = None
) -> dict[str, Any]:
    """Add a script's scenes and shots behind those of the board; what came of it, as data.

    With `is_dry_run` nothing is written. Raises NoScript naming the file.
    """
    text = _text(script)
    with open_session(folder, context, read_only=is_dry_run) as session:
        # The empty scene that a new board begins with makes way for those of the script.
        begun = session.board
        bare = begun if begun.shots else replace(begun, scenes=tuple(s for s in begun.scenes if s.shot_ids))
        board, asset_id = bare, ""
        if not is_dry_run:
            sha256 = session.media.add_file(script, ".txt")
            asset = Asset(id=new_id(), sha256=sha256, mime="text/plain", kind=AssetKind.DOCUMENT, name=script.name)
            board, held = with_asset(board, asset)
            asset_id = held.id
        found = break_down(board, text, script.name, new_id, asset_id=asset_id)
        if not is_dry_run:
            session.project.save(found.edit.board)
        return _told(found)


def _told(found: Breakdown) -> dict[str, Any]:
    board: Board = found.edit.board
    names = numbers(board)
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
        "remarks": list(found.remarks),
    }


def _text(script: Path) -> str:
    try:
        with script.open("rb") as file:
            data = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        words = (error.strerror or "it cannot be read").lower()
        raise NoScript(f"{words}.", where=str(script), fix="Check the name and the folder.") from error
    if len(data) > LARGEST_BYTES:
        raise NoScript(f"it is larger than {LARGEST_BYTES // 1_000_000} MB.", where=str(script), fix="Split it up.")
    if b"\0" in data:
        raise NoScript("it is no plain text.", where=str(script), fix="Save the script as plain text or Fountain.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
