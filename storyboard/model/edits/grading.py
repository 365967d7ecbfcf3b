"""Edits of how an item's colours are changed where it plays."""

from collections.abc import Callable

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.ordered import one
from storyboard.model.edits.running_order import with_items
from storyboard.model.errors import EditError
from storyboard.model.grading import ColourGrade, ColourMatch
from storyboard.model.sequences import GapSource, Item
from storyboard.model.titles import TitleSource


def set_grade(board: Board, sequence_id: str, item_ids: tuple[str, ...], grade: ColourGrade | None) -> Edit:
    """Give items a grade, or with None their own colours back."""
    return Edit("Set grade", _each(board, sequence_id, item_ids, lambda _: grade))


def match_to(board: Board, sequence_id: str, item_id: str, anchor_shot_id: str, match: ColourMatch) -> Edit:
    """Match an item's colours to a shot's; its steps of light and warmth give way, for the match holds them."""
    board.shot(anchor_shot_id)
    grade = ColourGrade(anchor_shot_id=anchor_shot_id, match=match)
    return Edit("Match colours", _each(board, sequence_id, (item_id,), lambda _: grade))


def set_strength(board: Board, sequence_id: str, item_ids: tuple[str, ...], strength: float) -> Edit:
    """Say how much of the match is applied, 0 to 1."""

    def stronger(grade: ColourGrade) -> ColourGrade:
        if grade.match is None:
            raise EditError("There is no match of colours to make weaker or stronger.")
        return changed(grade, strength=strength)

    return Edit("Set strength of match", _each(board, sequence_id, item_ids, stronger), f"match:{' '.join(item_ids)}")


def step_light(
    board: Board, sequence_id: str, item_ids: tuple[str, ...], *, by_stops: float = 0.0, by_mired: float = 0.0
) -> Edit:
    """Make items lighter by so many stops and warmer by so many mired (below 0: darker, cooler)."""

    def stepped(grade: ColourGrade) -> ColourGrade:
        stops, mired = round(grade.exposure_stops + by_stops, 4), round(grade.warmth_mired + by_mired, 4)
        return changed(grade, exposure_stops=stops, warmth_mired=mired)

    return Edit("Step light", _each(board, sequence_id, item_ids, stepped), f"light:{' '.join(item_ids)}")


def _each(
    board: Board, sequence_id: str, item_ids: tuple[str, ...], change: Callable[[ColourGrade], ColourGrade | None]
) -> Board:
    sequence = one(board.sequences, sequence_id, "sequence")
    for item_id in item_ids:
        _check_coloured(one(sequence.items, item_id, "item"))
    items = tuple(_regraded(item, change) if item.id in item_ids else item for item in sequence.items)
    return with_items(board, sequence, items)


def _check_coloured(item: Item) -> None:
    if isinstance(item.source, TitleSource | GapSource):
        raise EditError("Titles and gaps have their own colours; only pictures are graded.")


def _regraded(item: Item, change: Callable[[ColourGrade], ColourGrade | None]) -> Item:
    grade = change(item.grade or ColourGrade())
    return changed(item, grade=None if grade is None or (grade.is_neutral and not grade.match) else grade)
