"""J and L cuts: how far an item's sound really runs before and behind its picture. All frames at the film's rate."""

from collections.abc import Iterator
from fractions import Fraction

from storyboard.model.cut import CutPiece
from storyboard.model.sequences import Item


def early_frames(item: Item, available: int, room: int, *, is_heard: bool) -> int:
    """How many frames before its picture the item's sound can begin.

    Never before the item in front of it (`room` frames), nor before what its media holds; `available` is the media's
    length, 0 where nobody knows it.
    """
    held = _behind(item, available) if item.is_reversed else _before(item)
    return _limited(item.early_sound, room, held) if is_heard and not item.is_frozen else 0


def late_frames(item: Item, available: int, room: int, *, is_heard: bool) -> int:
    """How many frames behind its picture the item's sound can end; limits as of `early_frames`."""
    held = _before(item) if item.is_reversed else _behind(item, available)
    return _limited(item.late_sound, room, held) if is_heard and not item.is_frozen else 0


def split_notes(item: Item, piece: CutPiece) -> Iterator[str]:
    """A sentence for each end of the item's sound that is not where it was asked to be."""
    if not piece.media_sha256 or piece.is_muted:
        return
    why = "it is frozen" if item.is_frozen else "the take holds no more, or the item beside it is too short"
    if not item.is_frozen and not piece.has_audio:
        why = "it has no sound"
    if piece.early_sound < item.early_sound:
        yield f"{piece.label}: its sound begins {piece.early_sound} frames early, not {item.early_sound}: {why}."
    if piece.late_sound < item.late_sound:
        yield f"{piece.label}: its sound ends {piece.late_sound} frames late, not {item.late_sound}: {why}."


def _before(item: Item) -> int:
    return int(item.in_frame / item.speed.fraction)


def _behind(item: Item, available: int) -> int | None:
    if not available:
        return None
    return max(0, int((available - item.in_frame - Fraction(item.frames) * item.speed.fraction) / item.speed.fraction))


def _limited(asked: int, *limits: int | None) -> int:
    return max(0, min(asked, *(limit for limit in limits if limit is not None)))
