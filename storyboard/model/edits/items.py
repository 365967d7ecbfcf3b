"""Edits of the running order: put items in, take them out, move, switch, replace, and what each one plays like."""

from collections.abc import Callable, Mapping
from fractions import Fraction

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.ordered import new_id, one, place, put, swapped, without
from storyboard.model.edits.running_order import with_items
from storyboard.model.errors import EditError
from storyboard.model.rate import Ratio
from storyboard.model.sequences import (
    AssetSource,
    Fades,
    GapSource,
    Item,
    ReframeKey,
    Sequence,
    ShotSource,
    Source,
    StillSource,
)
from storyboard.model.titles import TitleSource


def insert_item(board: Board, sequence_id: str, item: Item, after: str | None = None) -> Edit:
    """Put an item behind another (empty: first, None: last); everything behind it moves on."""
    sequence = one(board.sequences, sequence_id, "sequence")
    check_item(board, item)
    return Edit("Insert item", with_items(board, sequence, put(sequence.items, (item,), after, "item")))


def add_gap(board: Board, sequence_id: str, item_id: str, frames: int, after: str | None = None) -> Edit:
    """Put a stretch of nothing into the film."""
    if frames < 1:
        raise EditError("A gap lasts at least 1 frame.")
    gap = Item(id=item_id, source=GapSource(), frames=frames)
    return Edit("Insert gap", insert_item(board, sequence_id, gap, after).board)


def remove_items(board: Board, sequence_id: str, item_ids: tuple[str, ...]) -> Edit:
    """Take items out and close up; the shots they played stay on the board."""
    sequence = _with_all(board, sequence_id, item_ids)
    return Edit("Remove items", with_items(board, sequence, without(sequence.items, item_ids)))


def lift_items(board: Board, sequence_id: str, item_ids: tuple[str, ...]) -> Edit:
    """Replace items by gaps of the same length, so that nothing behind them moves."""

    def lifted(item: Item) -> Item:
        return Item(id=item.id, source=GapSource(), frames=item.frames, enabled=item.enabled)

    return Edit("Lift items", _each(board, sequence_id, item_ids, lifted))


def move_items(board: Board, sequence_id: str, item_ids: tuple[str, ...], after: str | None = None) -> Edit:
    """Move items, in the order they play, behind another (empty: first, None: last)."""
    sequence = _with_all(board, sequence_id, item_ids)
    rest = without(sequence.items, item_ids)
    if after in item_ids:
        ids = tuple(item.id for item in sequence.items)
        after = next((i for i in reversed(ids[: place(ids, after, "item")]) if i not in item_ids), "")
    moved = (item for item in sequence.items if item.id in item_ids)
    return Edit("Move items", with_items(board, sequence, put(rest, moved, after, "item")), about=item_ids)


def enable_items(board: Board, sequence_id: str, item_ids: tuple[str, ...], *, enabled: bool) -> Edit:
    """Switch items on or off; what is off takes no time."""
    return Edit(
        "Switch items on or off", _each(board, sequence_id, item_ids, lambda item: changed(item, enabled=enabled))
    )


def replace_item(board: Board, sequence_id: str, item_id: str, source: Source, take_id: str = "") -> Edit:
    """Play something else for the same time, from its first frame."""
    check_source(board, source)
    return Edit(
        "Replace item",
        _each(
            board,
            sequence_id,
            (item_id,),
            lambda item: changed(item, source=source, take_id=take_id, in_frame=0, reframe={}),
        ),
    )


def set_take(board: Board, sequence_id: str, item_id: str, take_id: str) -> Edit:
    """Pin a take; empty plays the approved one, else the newest of the highest grade."""
    return Edit("Choose take", _each(board, sequence_id, (item_id,), lambda item: changed(item, take_id=take_id)))


def set_speed(board: Board, sequence_id: str, item_ids: tuple[str, ...], speed: Ratio) -> Edit:
    """Play the same part of the source faster or slower; the items' lengths follow."""
    if not Fraction(1, 100) <= speed.fraction <= 100:
        raise EditError("A speed is between 1/100 and 100.")

    def sped(item: Item) -> Item:
        frames = max(1, round(item.frames * item.speed.fraction / speed.fraction))
        return changed(item, speed=speed, frames=frames)

    return Edit("Set speed", _each(board, sequence_id, item_ids, sped))


def set_gain(board: Board, sequence_id: str, item_ids: tuple[str, ...], gain_db: float) -> Edit:
    """Make the items' own sound louder or softer, in decibels from -60 to 24."""
    check_gain(gain_db)
    key = f"gain:{' '.join(item_ids)}"
    return Edit("Set gain", _each(board, sequence_id, item_ids, lambda item: changed(item, gain_db=gain_db)), key)


def mute_items(board: Board, sequence_id: str, item_ids: tuple[str, ...], *, muted: bool) -> Edit:
    """Switch the items' own sound off or on."""
    return Edit("Mute items", _each(board, sequence_id, item_ids, lambda item: changed(item, is_muted=muted)))


def set_fades(board: Board, sequence_id: str, item_ids: tuple[str, ...], fades: Fades) -> Edit:
    """Set the fades of picture and sound; none is longer than its item."""

    def faded(item: Item) -> Item:
        if max(fades.picture_in + fades.picture_out, fades.sound_in + fades.sound_out) > item.frames:
            raise EditError("Fades cannot be longer than the item they belong to.")
        return changed(item, fades=fades)

    return Edit("Set fades", _each(board, sequence_id, item_ids, faded))


def set_reframe(board: Board, sequence_id: str, item_id: str, format_id: str, keys: tuple[ReframeKey, ...]) -> Edit:
    """Say which part of the picture fills the frame in one format; no keys leaves it to the focus box."""
    one(board.formats, format_id, "format")
    ordered = tuple(sorted(keys, key=lambda key: key.frame))

    def reframed(item: Item) -> Item:
        kept: Mapping[str, tuple[ReframeKey, ...]] = {k: v for k, v in item.reframe.items() if k != format_id}
        return changed(item, reframe={**kept, format_id: ordered} if ordered else kept)

    return Edit("Reframe item", _each(board, sequence_id, (item_id,), reframed))


def check_item(board: Board, item: Item) -> None:
    """Refuse an item whose id is taken or whose source is not on the board."""
    new_id(item.id, {other.id for sequence in board.sequences for other in sequence.items}, "item")
    check_source(board, item.source)


def check_source(board: Board, source: Source) -> None:
    """Refuse a source that is not on the board, or of a kind this version does not know."""
    match source:
        case ShotSource():
            board.shot(source.shot_id)
        case StillSource() | AssetSource():
            one(board.assets, source.asset_id, "asset")
        case TitleSource():
            if source.logo_asset_id:
                one(board.assets, source.logo_asset_id, "asset")
        case GapSource():
            pass
        case _:
            raise EditError(f"This version cannot make items of the kind {source.kind!r}.")


def check_gain(gain_db: float) -> None:
    """Refuse a gain that nobody can hear or bear."""
    if not -60 <= gain_db <= 24:
        raise EditError("A gain is between -60 and 24 decibels.")


def with_item(board: Board, sequence: Sequence, item: Item) -> Board:
    """The board with the item of the same id replaced in a sequence."""
    return with_items(board, sequence, swapped(sequence.items, item))


def _with_all(board: Board, sequence_id: str, item_ids: tuple[str, ...]) -> Sequence:
    sequence = one(board.sequences, sequence_id, "sequence")
    for item_id in item_ids:
        one(sequence.items, item_id, "item")
    return sequence


def _each(board: Board, sequence_id: str, item_ids: tuple[str, ...], change: Callable[[Item], Item]) -> Board:
    sequence = _with_all(board, sequence_id, item_ids)
    items = tuple(change(item) if item.id in item_ids else item for item in sequence.items)
    return with_items(board, sequence, items)
