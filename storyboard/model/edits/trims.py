"""Edits of where items begin and end: ripple, roll, slip, split, overwrite. All frames at the sequence's rate."""

from fractions import Fraction

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.items import check_item, with_item
from storyboard.model.edits.ordered import new_id, one
from storyboard.model.edits.running_order import with_items
from storyboard.model.errors import EditError
from storyboard.model.sequences import Fades, Item, ReframeKey, Sequence
from storyboard.model.titles import Super
from storyboard.model.transitions import CutTransition


def trim_item(board: Board, sequence_id: str, item_id: str, in_frame: int, frames: int) -> Edit:
    """Set where in its source an item begins and how long it plays; everything behind it moves along."""
    sequence, item = _found(board, sequence_id, item_id)
    new = _trimmed(item, in_frame, frames)
    return Edit("Trim item", with_item(board, sequence, new), f"trim:{item_id}")


def ripple_head(board: Board, sequence_id: str, item_id: str, by_frames: int) -> Edit:
    """Begin an item later (or earlier, below 0); its end stays on the same picture, the rest closes up."""
    sequence, item = _found(board, sequence_id, item_id)
    new = _later(item, by_frames)
    return Edit("Trim item", with_item(board, sequence, new), f"head:{item_id}")


def ripple_tail(board: Board, sequence_id: str, item_id: str, by_frames: int) -> Edit:
    """End an item later (or earlier, below 0); everything behind it moves along."""
    sequence, item = _found(board, sequence_id, item_id)
    new = _longer(item, by_frames)
    return Edit("Trim item", with_item(board, sequence, new), f"tail:{item_id}")


def roll_cut(board: Board, sequence_id: str, item_id: str, by_frames: int) -> Edit:
    """Move the cut into an item; the film stays as long as it is."""
    sequence, item = _found(board, sequence_id, item_id)
    at = sequence.items.index(item)
    if at == 0:
        raise EditError("The first item has no cut before it to roll.")
    before = sequence.items[at - 1]
    items = (
        *sequence.items[: at - 1],
        _longer(before, by_frames),
        _later(item, by_frames),
        *sequence.items[at + 1 :],
    )
    return Edit("Roll cut", with_items(board, sequence, items), f"roll:{item_id}")


def slip_item(board: Board, sequence_id: str, item_id: str, by_frames: int) -> Edit:
    """Play another part of the source in the same place, for the same time."""
    sequence, item = _found(board, sequence_id, item_id)
    new = _trimmed(item, item.in_frame + by_frames, item.frames)
    return Edit("Slip item", with_item(board, sequence, new), f"slip:{item_id}")


def split_item(board: Board, sequence_id: str, item_id: str, at_frame: int, new_item_id: str) -> Edit:
    """Cut an item in two at a frame of its own; together they play what it played."""
    sequence, item = _found(board, sequence_id, item_id)
    if not 0 < at_frame < item.frames:
        raise EditError(f"An item of {item.frames} frames can be split between frames 1 and {item.frames - 1}.")
    _check_id(board, new_item_id)
    at = sequence.items.index(item)
    parts = (_head(item, at_frame), _tail(item, at_frame, new_item_id))
    items = (*sequence.items[:at], *parts, *sequence.items[at + 1 :])
    return Edit("Split item", with_items(board, sequence, items), about=(item_id,))


def overwrite(board: Board, sequence_id: str, item: Item, at_frame: int, tail_id: str) -> Edit:
    """Lay an item over the film from `at_frame` on; what lay there goes, what sticks out stays where it was.

    Frames are counted over the enabled items end to end, transitions not overlapping. `tail_id` names the rest of an
    item that is covered in its middle. Items that are off and lie inside are taken out with the rest.
    """
    sequence = one(board.sequences, sequence_id, "sequence")
    check_item(board, item)
    _check_id(board, tail_id)
    length = sum(other.frames for other in sequence.items if other.enabled)
    if item.id == tail_id:
        raise EditError("The new item and the rest of the old one need different ids.")
    if not 0 <= at_frame <= length:
        raise EditError(f"Frame {at_frame} is not inside the film's {length} frames.")
    before: list[Item] = []
    behind: list[Item] = []
    start, end = at_frame, at_frame + item.frames
    clock = 0
    for other in sequence.items:
        first, last = clock, clock + (other.frames if other.enabled else 0)
        clock = last
        if first < start:
            before.append(other if last <= start else _head(other, start - first))
        if last > end:
            cut = max(0, end - first)
            behind.append(_tail(other, cut, tail_id if first < start else other.id) if cut else other)
        elif not other.enabled and first in (start, end) and first == last:
            (before if first == start else behind).append(other)
    return Edit("Overwrite", with_items(board, sequence, (*before, item, *behind)))


def _found(board: Board, sequence_id: str, item_id: str) -> tuple[Sequence, Item]:
    sequence = one(board.sequences, sequence_id, "sequence")
    return sequence, one(sequence.items, item_id, "item")


def _check_id(board: Board, item_id: str) -> None:
    new_id(item_id, {item.id for sequence in board.sequences for item in sequence.items}, "item")


def _in_source(item: Item, frames: int) -> int:
    """How far `frames` frames of the film go in the item's source."""
    return round(Fraction(frames) * item.speed.fraction)


def _trimmed(item: Item, in_frame: int, frames: int) -> Item:
    if in_frame < 0:
        raise EditError("An item cannot begin before the first frame of its source.")
    if frames < 1:
        raise EditError("An item plays at least 1 frame.")
    return changed(item, in_frame=in_frame, frames=frames)


def _later(item: Item, by_frames: int) -> Item:
    """The item begun so much later (or earlier, below 0), what it shows staying where it is in the film."""
    new = _trimmed(item, item.in_frame + _ahead(item, by_frames), item.frames - by_frames)
    return changed(new, reframe=_rekeyed(item, by_frames)) if item.reframe else new


def _longer(item: Item, by_frames: int) -> Item:
    """The item ended so much later (or earlier, below 0), what it shows staying where it is in the film."""
    return _trimmed(item, item.in_frame - _behind(item, by_frames), item.frames + by_frames)


def _ahead(item: Item, frames: int) -> int:
    """How far its place in the source moves where the first frames of an item go."""
    return 0 if item.is_reversed or item.is_frozen else _in_source(item, frames)


def _behind(item: Item, frames: int) -> int:
    """How far its place in the source moves back where frames are put to an item's end."""
    return _in_source(item, frames) if item.is_reversed and not item.is_frozen else 0


def _rekeyed(item: Item, by_frames: int) -> dict[str, tuple[ReframeKey, ...]]:
    return {
        key: tuple(changed(point, frame=point.frame - by_frames) for point in points)
        for key, points in item.reframe.items()
    }


def _head(item: Item, frames: int) -> Item:
    """The first `frames` frames of an item, ending on a straight cut."""
    return changed(
        item,
        in_frame=item.in_frame + _behind(item, item.frames - frames),
        frames=frames,
        fades=_fitting(changed(item.fades, picture_out=0, sound_out=0), frames),
        supers=tuple(_super_until(s, frames) for s in item.supers if s.start_frame < frames),
        late_sound=0,
    )


def _tail(item: Item, at_frame: int, item_id: str) -> Item:
    """The rest of an item from `at_frame` on, beginning with a straight cut."""
    frames = item.frames - at_frame
    fades = changed(item.fades, picture_in=0, sound_in=0)
    supers = tuple(new for s in item.supers if (new := _super_from(s, at_frame)) is not None)
    return changed(
        item,
        id=item_id,
        in_frame=item.in_frame + _ahead(item, at_frame),
        frames=frames,
        fades=_fitting(fades, frames),
        supers=supers,
        reframe=_rekeyed(item, at_frame),
        transition_in=CutTransition(),
        early_sound=0,
    )


def _fitting(fades: Fades, frames: int) -> Fades:
    return changed(fades, **{name: min(held, frames) for name, held in fades if isinstance(held, int)})


def _super_until(text: Super, frames: int) -> Super:
    lasts = text.frames and min(text.frames, frames - text.start_frame)
    return changed(text, frames=lasts)


def _super_from(text: Super, at_frame: int) -> Super | None:
    """What is left of a super from `at_frame` on, None where nothing is."""
    if text.frames and text.start_frame + text.frames <= at_frame:
        return None
    start = text.start_frame - at_frame
    lasts = text.frames + min(0, start) if text.frames else 0
    return changed(text, start_frame=max(0, start), frames=lasts)
