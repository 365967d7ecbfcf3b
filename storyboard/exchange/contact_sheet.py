"""The contact sheet: the whole board as pages of panels, with numbers, framing, lengths and words."""

from collections.abc import Iterator
from fractions import Fraction

from PIL import Image

from storyboard.exchange.sheet_layout import lay_out
from storyboard.exchange.sheet_painter import PALETTES, Painter, PanelPicture, Theme
from storyboard.model.board import Board
from storyboard.model.timing import total_frames

__all__ = ["PanelPicture", "Theme", "contact_sheet", "summary"]


def contact_sheet(
    board: Board, picture: PanelPicture, *, theme: Theme = Theme.DARK, columns: int = 0
) -> Iterator[Image.Image]:
    """The pages, each an RGB picture of 2400×1854 pixels; one at least.

    `picture` gives the picture of a shot for a place of so many pixels, or None. Pages are made one after the other,
    so that a long board needs the memory of one. `columns` 0 chooses by the shape of the master format.
    """
    sheet = lay_out(board, columns)
    for index, rows in enumerate(sheet.pages):
        painter = Painter(board, sheet, PALETTES[theme], picture)
        painter.header(board.title, *summary(board))
        painter.rows(rows)
        painter.footer(board.logline or board.author, f"{index + 1} / {len(sheet.pages)}")
        yield painter.image


def summary(board: Board) -> tuple[str, str]:
    """What the header says below the title, and the film's length."""
    main = board.main_sequence
    fmt = board.format(main.format_id)
    length = fmt.rate.seconds(total_frames(main))
    scenes = sum(1 for scene in board.scenes if scene.shot_ids)
    ratio = Fraction(board.master.width, board.master.height)
    shape = f"{ratio.numerator}:{ratio.denominator}" if ratio.denominator < 30 else f"{float(ratio):.2f}:1"
    rate = f"{float(board.master.rate.fraction):.3f}".rstrip("0").rstrip(".")
    shots = len(board.shots)
    counts = f"{shots} {_plural('shot', shots)} in {scenes} {_plural('scene', scenes)}"
    return f"{counts}  ·  {shape}  ·  {rate} fps", clock(length)


def clock(seconds: Fraction) -> str:
    """A length as minutes, seconds and tenths: 0:26.5."""
    tenths = int(seconds * 10 + Fraction(1, 2))
    minutes, rest = divmod(tenths, 600)
    return f"{minutes}:{rest // 10:02}" + (f".{rest % 10}" if rest % 10 else "")


def _plural(word: str, number: int) -> str:
    return word if number == 1 else f"{word}s"
