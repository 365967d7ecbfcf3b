"""Where items fall on the film's clock, and what a change of rate does to every frame number.

A transition into an item overlaps it with the item before: the film is shorter by that overlap. A dip to colour
overlaps nothing: it fades within both items.
"""

from collections.abc import Iterator
from fractions import Fraction

from storyboard.model.rate import Rate
from storyboard.model.sequences import Item, Sequence
from storyboard.model.transitions import Transition

OVERLAPPING = frozenset({"dissolve", "wipe", "push", "whip", "slide", "zoom", "burn"})
"""The transitions that play both items at once."""


def overlap_frames(transition: Transition) -> int:
    """How many frames of the item before the transition plays over."""
    # The kind first: asking a cut for frames that it has not is slow, and most transitions are cuts.
    return int(getattr(transition, "frames", 0)) if transition.kind in OVERLAPPING else 0


def lead_frames(before: Item | None, item: Item) -> int:
    """The overlap that `item` really has: never more than half of either item, none at the film's start."""
    if before is None:
        return 0
    return min(overlap_frames(item.transition_in), before.frames // 2, item.frames // 2)


def placed(sequence: Sequence) -> Iterator[tuple[int, Item]]:
    """Each enabled item with its first frame on the film's clock."""
    at, before = 0, None
    for item in sequence.items:
        if not item.enabled:
            continue
        at -= lead_frames(before, item)
        yield at, item
        at, before = at + item.frames, item


def total_frames(sequence: Sequence) -> int:
    """The length of the film."""
    return max((at + item.frames for at, item in placed(sequence)), default=0)


def converted(frames: int, old: Rate, new: Rate) -> int:
    """The frame number at the new rate nearest to the same moment."""
    return int(Fraction(frames) / old.fraction * new.fraction + Fraction(1, 2))
