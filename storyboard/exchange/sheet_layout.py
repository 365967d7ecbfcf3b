"""Where everything of a contact sheet goes: pages, rows and cards. Lengths in pixels."""

from dataclasses import dataclass

from storyboard.model.board import Board
from storyboard.model.shots import Scene, Shot

WIDTH, HEIGHT = 2400, 1854
"""A page: US Letter, landscape, at 218 pixels an inch."""

MARGIN = 64
HEADER = 112
FOOTER = 48
BAND = 46
GAP = 28
ROW_GAP = 16
WORDS = 196
"""The height of a card's words, below its picture."""

MAX_PICTURE_SHARE = 0.42
"""The most of a page's height that one picture takes, however tall the format."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One card: the shot, its scene with its number, and whether the scene begins here."""

    scene_number: int
    scene: Scene
    shot: Shot
    is_first: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """The geometry that all pages share, and each page's rows of cards."""

    columns: int
    card_width: int
    picture_height: int
    pages: tuple[tuple[tuple[Slot, ...], ...], ...]

    @property
    def row_height(self) -> int:
        """From the top of one row's scene band to the next one's."""
        return BAND + self.picture_height + WORDS + ROW_GAP

    def card_left(self, column: int) -> int:
        """The left edge of a card."""
        return MARGIN + column * (self.card_width + GAP)

    def row_top(self, row: int) -> int:
        """The top of a row's scene band."""
        return HEADER + row * self.row_height


def lay_out(board: Board, columns: int = 0) -> Sheet:
    """The sheet of a board in story order; `columns` 0 chooses by the shape of the master format."""
    columns = columns or _columns_for(board.master.aspect)
    card_width = (WIDTH - 2 * MARGIN - (columns - 1) * GAP) // columns
    picture_height = min(round(card_width / board.master.aspect), round(HEIGHT * MAX_PICTURE_SHARE))
    slots = tuple(
        Slot(number, scene, board.shots[shot_id], place == 0)
        for number, scene in enumerate(board.scenes, start=1)
        for place, shot_id in enumerate(scene.shot_ids)
    )
    row_height = BAND + picture_height + WORDS + ROW_GAP
    rows_on_page = max(1, (HEIGHT - HEADER - FOOTER + ROW_GAP) // row_height)
    rows = tuple(slots[start : start + columns] for start in range(0, len(slots), columns))
    pages = tuple(rows[start : start + rows_on_page] for start in range(0, len(rows), rows_on_page))
    return Sheet(columns, card_width, picture_height, pages or ((),))


def _columns_for(aspect: float) -> int:
    """Wide pictures four abreast, tall ones seven."""
    if aspect >= 1.5:
        return 4
    return 5 if aspect >= 0.9 else 7
