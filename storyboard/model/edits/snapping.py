"""Moving cuts onto the beats of the music, as far as the media's handles allow. All frames at the sequence's rate."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.ordered import one
from storyboard.model.edits.running_order import with_items
from storyboard.model.errors import EditError
from storyboard.model.sequences import Fades, Item, Sequence
from storyboard.model.timing import lead_frames, placed
from storyboard.model.values import replace

Held = Mapping[str, int]
"""How many frames the media of an item has, by item id; what is not named has no end (titles, stills, gaps)."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A cut that now lies on a beat: into which item, from which frame of the film to which."""

    item_id: str
    from_frame: int
    to_frame: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A cut that could not be moved onto a beat, and why."""

    item_id: str
    frame: int
    why: str


@dataclass(frozen=True, slots=True)
class Snapped:
    """The edit, the cuts that moved and those that could not."""

    edit: Edit
    moved: tuple[Moved, ...]
    kept: tuple[Kept, ...]


@dataclass(frozen=True, slots=True)
class _Bounds:
    held: Held
    least_frames: int


def snap_to_beats(
    board: Board,
    sequence_id: str,
    beats: tuple[int, ...],
    held: Held,
    *,
    tolerance_frames: int,
    least_frames: int,
    item_ids: tuple[str, ...] = (),
) -> Snapped:
    """Move the cut into each item (or into those named) to the nearest beat not further away than the tolerance.

    A cut rolls where both sides hold the frames, so that all behind it stays; else the item before it is made shorter
    or longer and what follows moves along. No item gets shorter than `least_frames` or than its transitions need. The
    middle of an overlapping transition counts as its cut. `beats` are frames of the film.
    """
    sequence = one(board.sequences, sequence_id, "sequence")
    if not beats:
        raise EditError("There are no beats to move cuts to.", fix="Find them first, or mark some by hand.")
    for item_id in item_ids:
        one(sequence.items, item_id, "item")
    bounds, moved, kept = _Bounds(held, least_frames), list[Moved](), list[Kept]()
    for item_id in [item.id for _, item in placed(sequence)][1:]:
        if item_ids and item_id not in item_ids:
            continue
        at = _cut_frame(sequence, item_id)
        near = sorted({b for b in beats if abs(b - at) <= tolerance_frames}, key=lambda beat: (abs(beat - at), beat))
        if at in near:
            continue
        found = next((new for beat in near if (new := _moved(sequence, item_id, beat - at, bounds))), None)
        if found is None:
            kept.append(Kept(item_id, at, _reason(bool(near), tolerance_frames)))
            continue
        sequence = found
        moved.append(Moved(item_id, at, _cut_frame(sequence, item_id)))
    return Snapped(Edit("Snap cuts to beats", with_items(board, sequence, sequence.items)), tuple(moved), tuple(kept))


def _reason(is_near: bool, tolerance_frames: int) -> str:
    if is_near:
        return "The takes beside it hold no more frames, or an item would become too short."
    return f"No beat is nearer than {tolerance_frames} frames."


def _cut_frame(sequence: Sequence, item_id: str) -> int:
    """Where on the film's clock the cut into an item lies."""
    before = None
    for start, item in placed(sequence):
        if item.id == item_id:
            return start + lead_frames(before, item) // 2
        before = item
    raise EditError(f"There is no item {item_id!r} in the film.")


def _moved(sequence: Sequence, item_id: str, by: int, bounds: _Bounds) -> Sequence | None:
    """The sequence with a cut moved by so many frames, None where it cannot be."""
    shown = [item for _, item in placed(sequence)]
    at = next(index for index, item in enumerate(shown) if item.id == item_id)
    before, item = shown[at - 1], shown[at]
    ways: tuple[Callable[[], tuple[Item | None, Item | None]], ...] = (
        lambda: (_longer_behind(before, by), _longer_before(item, -by)),
        lambda: (_longer_behind(before, by), item),
    )
    for way in ways:
        first, second = way()
        if first is None or second is None:
            continue
        new = _swapped(sequence, {first.id: first, second.id: second})
        if all(_is_sound(new, each.id, bounds) for each in (first, second)):
            return new
    return None


def _swapped(sequence: Sequence, new: Mapping[str, Item]) -> Sequence:
    return changed(sequence, items=tuple(new.get(item.id, item) for item in sequence.items))


def _longer_behind(item: Item, by: int) -> Item | None:
    """The item ending later (or earlier, below 0); backwards, its last frames are the first of its source."""
    in_frame = item.in_frame - (_in_source(item, by) if item.is_reversed and not item.is_frozen else 0)
    return _cut_to(item, in_frame, item.frames + by)


def _longer_before(item: Item, by: int) -> Item | None:
    """The item beginning earlier (or later, below 0)."""
    is_fixed = item.is_reversed or item.is_frozen
    return _cut_to(item, item.in_frame - (0 if is_fixed else _in_source(item, by)), item.frames + by)


def _in_source(item: Item, frames: int) -> int:
    return round(Fraction(frames) * item.speed.fraction)


def _cut_to(item: Item, in_frame: int, frames: int) -> Item | None:
    if frames < 1:
        return None
    if item.source.kind not in ("shot", "asset"):
        in_frame = item.in_frame
    return (
        replace(item, in_frame=in_frame, frames=frames, fades=_fitting(item.fades, frames)) if in_frame >= 0 else None
    )


def _fitting(fades: Fades, frames: int) -> Fades:
    """The fades, those at the end shortened where both no longer fit."""
    heads = {name: min(getattr(fades, name), frames) for name in ("picture_in", "sound_in")}
    tails = {
        "picture_out": min(fades.picture_out, frames - heads["picture_in"]),
        "sound_out": min(fades.sound_out, frames - heads["sound_in"]),
    }
    return replace(fades, **heads, **tails)


def _is_sound(sequence: Sequence, item_id: str, bounds: _Bounds) -> bool:
    """Whether an item of the changed sequence has the frames it plays, and room for what happens on it."""
    item = one(sequence.items, item_id, "item")
    if item.frames < max(_needs(sequence, item_id)) or item.frames < bounds.least_frames:
        return False
    if item.id not in bounds.held:
        return True
    played = 1 if item.is_frozen else ceil(item.frames * item.speed.fraction)
    return item.in_frame + played <= bounds.held[item.id]


def _needs(sequence: Sequence, item_id: str) -> Iterator[int]:
    """How long the item has to be for what lies on it."""
    shown = [item for _, item in placed(sequence)]
    at = next(index for index, item in enumerate(shown) if item.id == item_id)
    yield 1
    for index in (at, at + 1):
        if 0 < index < len(shown):
            yield 2 * int(getattr(shown[index].transition_in, "frames", 0))
    for text in shown[at].supers:
        yield text.start_frame + max(1, text.frames)
