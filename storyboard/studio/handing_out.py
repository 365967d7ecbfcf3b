"""Handing the board out: the shot list as CSV, the contact sheet as pictures."""

import io
from pathlib import Path

from PIL import Image

from storyboard.exchange.contact_sheet import contact_sheet
from storyboard.exchange.shot_list_out import ShotFacts, export_shot_list
from storyboard.model.errors import StoryboardError
from storyboard.model.requests import Grade
from storyboard.model.shots import Shot
from storyboard.prompting.neutral import requests_for
from storyboard.store.atomic import write_atomically
from storyboard.studio.context import Context
from storyboard.studio.outputs import check_output
from storyboard.studio.posters import Posters
from storyboard.studio.session import Session, open_session
from storyboard.studio.wants import stale


def write_shot_list(folder: Path, out: Path, context: Context | None = None) -> Path:
    """Write the shot list with what is known of each take; a spreadsheet opens it, and it can come back in."""
    check_output(folder, out)
    with open_session(folder, context, read_only=True) as session:
        data = shot_list_of(session)
    write_atomically(out.absolute(), data)
    return out


def shot_list_of(session: Session) -> bytes:
    """The shot list as a CSV file, with what is known of each take."""
    return export_shot_list(session.board, _facts(session))


def write_contact_sheet(folder: Path, out: Path, context: Context | None = None) -> tuple[Path, ...]:
    """Draw the board as PNG pages: `out`, then `out` with -2, -3 …; every page written whole or not at all."""
    check_output(folder, out)
    written: list[Path] = []
    with open_session(folder, context, read_only=True) as session:
        picture = _Pictures(session)
        for index, page in enumerate(contact_sheet(session.board, picture), start=1):
            path = out if index == 1 else out.with_name(f"{out.stem}-{index}{out.suffix}")
            encoded = io.BytesIO()
            page.save(encoded, "PNG")
            check_output(folder, path)
            write_atomically(path.absolute(), encoded.getvalue())
            written.append(path)
    return tuple(written)


class _Pictures:
    """The picture of a shot: its paid or imported take, else the drawn panel."""

    def __init__(self, session: Session) -> None:
        board = session.board
        self._posters = Posters(session.media)
        self._takes = {shot_id: t for shot_id, t in session.playing().items() if t.grade != Grade.DRAFT}
        self._requests = requests_for(board, tuple(shot.id for _, shot in board.story()))

    def __call__(self, shot: Shot, width_px: int, height_px: int) -> Image.Image | None:
        take = self._takes.get(shot.id)
        if take is not None:
            try:
                return self._posters.of_take(take.sha256, width_px, height_px)
            except StoryboardError:
                # A take that vanished does not stop the sheet: its panel stands in.
                pass
        request = self._requests.get(shot.id)
        return self._posters.of_staging(request.staging, width_px, height_px) if request else None


def _facts(session: Session) -> dict[str, ShotFacts]:
    board, approved = session.board, session.approved()
    requests = requests_for(board, tuple(shot.id for _, shot in board.story()))
    old = stale(requests, session.takes(), approved)
    return {
        shot_id: ShotFacts(
            take=take.id[:8],
            status="stale" if shot_id in old else "accepted" if approved.get(shot_id) == take.id else str(take.grade),
            model=take.model_id,
        )
        for shot_id, take in session.playing().items()
    }
