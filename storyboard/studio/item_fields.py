"""Fields of the running order's items, set from words: how they begin, play and are framed."""

from collections.abc import Callable, Mapping

from storyboard.model.board import Board
from storyboard.model.edits import playing
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.items import set_reframe, set_speed
from storyboard.model.edits.ordered import one
from storyboard.model.edits.running_order import rate_of
from storyboard.model.edits.titles import set_transition
from storyboard.model.edits.trims import trim_item
from storyboard.model.errors import EditError
from storyboard.model.rate import Rate
from storyboard.model.sequences import Item, ShotSource
from storyboard.studio import title_fields
from storyboard.studio.amounts import frames, yes
from storyboard.studio.finding import NotFound
from storyboard.studio.item_sound import sound_setters
from storyboard.studio.item_words import moment_of, reframe_of, speed_of, transition_of
from storyboard.studio.session import Session

Items = tuple[str, ...]
Setter = Callable[[Session, Board, str], Edit]


def setters(item_ids: Items, named: str = "") -> Mapping[str, Setter]:
    """What can be set on these items of the main sequence; `named` is what a message calls them when there are none."""
    found: dict[str, Callable[[Board, str, str], Edit]] = {
        "transition": lambda board, order, value: set_transition(
            board, order, item_ids, transition_of(value, _rate(board))
        ),
        "fit": lambda board, order, value: playing.set_fit(board, order, item_ids, value.strip().lower()),
        "reverse": lambda board, order, value: playing.reverse_items(board, order, item_ids, reverse=yes(value)),
        "freeze": lambda board, order, value: playing.freeze_items(board, order, item_ids, freeze=yes(value)),
        "speed": lambda board, order, value: set_speed(board, order, item_ids, speed_of(value)),
        "reframe": lambda board, order, value: _each(board, item_ids, lambda b, item: _reframed(b, order, item, value)),
        "in": lambda board, order, value: _each(
            board, item_ids, lambda b, item: trim_item(b, order, item.id, moment_of(value, _rate(b)), item.frames)
        ),
        "plays": lambda board, order, value: _each(
            board, item_ids, lambda b, item: trim_item(b, order, item.id, item.in_frame, frames(value, _rate(b)))
        ),
        **sound_setters(item_ids),
    }
    fields = {name: _on_items(item_ids, named, edit) for name, edit in found.items()}
    return {**title_fields.setters(item_ids), **fields}


def items_named(board: Board, words: str) -> Items:
    """The ids of items: #2 or item:2, #-1 for the last, several as #1,#3..#5, or an id for the number.

    Raises NotFound.
    """
    items = board.main_sequence.items
    found: list[str] = []
    for word in (w.strip() for w in words.split(",")):
        first, dots, last = word.partition("..")
        if dots:
            ends = sorted((_place(items, first), _place(items, last)))
            found += [item.id for item in items[ends[0] : ends[1] + 1]]
        elif word:
            found.append(items[_place(items, word)].id)
    return tuple(dict.fromkeys(found))


def items_of(board: Board, shot_ids: tuple[str, ...]) -> Items:
    """The ids of the items that play these shots, in running order."""
    return tuple(
        item.id
        for item in board.main_sequence.items
        if isinstance(item.source, ShotSource) and item.source.shot_id in shot_ids
    )


def _place(items: tuple[Item, ...], word: str) -> int:
    bare = word.strip().removeprefix("item:").removeprefix("#")
    by_id = next((index for index, item in enumerate(items) if item.id == bare), None)
    if by_id is not None:
        return by_id
    if bare.removeprefix("-").isdecimal() and len(bare) < 8:
        at = int(bare) - 1 if int(bare) > 0 else len(items) + int(bare)
        if 0 <= at < len(items) and int(bare):
            return at
    raise NotFound(f"There is no item {word!r}; the running order has {len(items)}.", fix="Name items as #1, #2.")


def _rate(board: Board) -> Rate:
    return rate_of(board, board.main_sequence)


def _on_items(item_ids: Items, named: str, edit: Callable[[Board, str, str], Edit]) -> Setter:
    def made(_: Session, board: Board, value: str) -> Edit:
        if not item_ids:
            raise EditError(f"{named or 'That'} is not in the running order.", fix="Put it in first.")
        return edit(board, board.main_sequence.id, value)

    return made


def _each(board: Board, item_ids: Items, edit: Callable[[Board, Item], Edit]) -> Edit:
    made = edit(board, one(board.main_sequence.items, item_ids[0], "item"))
    for item_id in item_ids[1:]:
        made = edit(made.board, one(made.board.main_sequence.items, item_id, "item"))
    return made


def _reframed(board: Board, order: str, item: Item, value: str) -> Edit:
    keys = reframe_of(value, _rate(board))
    return set_reframe(board, order, item.id, board.main_sequence.format_id, keys)
