"""The continuity sheet of a project as PNG pages and one PDF."""

import io
from pathlib import Path

from PIL import Image

from storyboard.exchange.continuity_sheet import continuity_sheet
from storyboard.model.errors import StoryboardError
from storyboard.store.atomic import write_atomically
from storyboard.studio.context import Context
from storyboard.studio.cut_frames import end_pictures
from storyboard.studio.full_check import full_report
from storyboard.studio.outputs import check_output
from storyboard.studio.session import open_session

DPI = 200.0
PDF = "continuity.pdf"


class BadSheet(StoryboardError):
    """A folder that the sheet cannot go to."""

    exit_code = 2


def write_sheet(folder: Path, out: Path, context: Context | None = None) -> tuple[Path, ...]:
    """Write a page for every scene as scene-01.png and all of them as continuity.pdf; every file whole or not at all.

    Makes the folder `out` where it is not there. Raises BadSheet where it is a file.
    """
    if out.exists() and not out.is_dir():
        raise BadSheet(
            "this is a file, and the sheet wants a folder.", where=str(out), fix="Give the name of a folder."
        )
    written: list[Path] = []
    kept: list[Image.Image] = []
    with open_session(folder, context, read_only=True) as session:
        check_output(folder, out / PDF) if out.is_dir() else None
        out.mkdir(parents=True, exist_ok=True)
        board = session.board
        pictures = end_pictures(session, board)
        for page in continuity_sheet(board, full_report(session, board), pictures):
            part = f"-{page.page}" if page.page > 1 else ""
            path = out / f"scene-{page.scene_number:02}{part}.png"
            check_output(folder, path)
            _save(page.image, path)
            written.append(path)
            kept.append(page.image.quantize(192))
    _save_pdf(kept, out / PDF)
    return (*written, out / PDF)


def _save(image: Image.Image, path: Path) -> None:
    encoded = io.BytesIO()
    image.save(encoded, "PNG", dpi=(DPI, DPI))
    write_atomically(path.absolute(), encoded.getvalue())


def _save_pdf(pages: list[Image.Image], path: Path) -> None:
    encoded = io.BytesIO()
    first, *rest = (page.convert("RGB") for page in pages)
    first.save(encoded, "PDF", resolution=DPI, save_all=True, append_images=rest, title="Continuity", quality=92)
    write_atomically(path.absolute(), encoded.getvalue())
