"""The thread of a project: its table with the colours of its pictures, and the picture of it."""

import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from PIL import Image

from storyboard.continuity.check import Report
from storyboard.continuity.thread_layout import Look, Scale, lay_out
from storyboard.continuity.thread_rows import Order, ThreadTable, Tones, columns_of
from storyboard.continuity.thread_table import thread_table
from storyboard.exchange.contact_sheet import summary
from storyboard.exchange.thread_picture import COLOURS, thread_picture
from storyboard.exchange.tones import tones_of
from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.store.atomic import write_atomically
from storyboard.studio.context import Context
from storyboard.studio.full_check import full_report
from storyboard.studio.outputs import check_output
from storyboard.studio.session import Session, open_session
from storyboard.studio.shot_pictures import ShotPictures

LEAST_PX, COLUMN_PX, MOST_PX = 1560, 84, 7600
"""A film is laid out at least so wide, beside its labels, with so much for every shot; the file has twice as many."""


class BadThread(StoryboardError):
    """A picture of the thread that cannot be made."""

    exit_code = 2


def write_thread(
    folder: Path,
    out: Path,
    *,
    order: str = "film",
    scale: str = "time",
    theme: str = "dark",
    width_px: int = 0,
    context: Context | None = None,
) -> Path:
    """Draw the thread of a project into a PNG file, whole or not at all; `width_px` 0 suits the number of shots."""
    check_output(folder, out)
    colours, way = COLOURS[_one_of("theme", theme, COLOURS)], Order(_one_of("order", order, Order))
    measure = Scale(_one_of("scale", scale, Scale))
    with open_session(folder, context, read_only=True) as session:
        suits = suitable_width(session.board, way)
        look = Look(min(MOST_PX, max(200, width_px)) if width_px else suits, colours, measure)
        picture = picture_of(session, session.board, full_report(session), look, way)
    encoded = io.BytesIO()
    picture.save(encoded, "PNG")
    write_atomically(out.absolute(), encoded.getvalue())
    return out


def suitable_width(board: Board, order: Order) -> int:
    """How wide a film is laid out so that its shots can be told apart."""
    return min(MOST_PX, max(LEAST_PX, COLUMN_PX * len(columns_of(board, order))))


def picture_of(session: Session, board: Board, report: Report, look: Look, order: Order) -> Image.Image:
    """The picture of the thread, as the window and the command line save it."""
    pictures = ShotPictures(session, board)
    table = thread_table(board, report, order=order, tones=tones_by_shot(pictures, board))
    found = f"{_count(len(report.open), 'finding')} · {len(report.waived)} waived"
    facts = "  ·  ".join((*reversed(summary(board)), found, *_unseen(table)))
    sheet = lay_out(table, look)
    return thread_picture(sheet, board.title, facts, look.colours, pictures.of_shot, board.master.aspect)


def tones_by_shot(pictures: ShotPictures, board: Board) -> Mapping[str, Tones]:
    """The colours of every shot's picture: of its take where it has one, else of what is drawn for it."""
    width = 160
    height = max(2, round(width / board.master.aspect))
    found: dict[str, Tones] = {}
    for shot_id in board.shots:
        picture = pictures.of_shot(shot_id, width, height)
        if picture is not None:
            found[shot_id] = tones_of(picture, is_drawn=not pictures.has_take(shot_id))
    return found


def _unseen(table: ThreadTable) -> tuple[str, ...]:
    """Who of the bible is in no shot, in a few words."""
    if not table.unseen:
        return ()
    more = f" and {len(table.unseen) - 3} more" if len(table.unseen) > 3 else ""
    return (f"never seen: {', '.join(table.unseen[:3])}{more}",)


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _one_of(name: str, word: str, known: Iterable[str]) -> str:
    words = [str(entry) for entry in known]
    if word not in words:
        raise BadThread(f"There is no {name} {word!r}.", fix=f"There are: {', '.join(words)}.")
    return word
