"""How the main sequence follows the story: each shot's item sits behind the item of the shot told before it."""

from collections.abc import Iterator

from storyboard.model.board import Board, LockedNumber
from storyboard.model.edits.edit import changed
from storyboard.model.edits.ordered import one
from storyboard.model.numbering import numbers
from storyboard.model.rate import Rate
from storyboard.model.sequences import Item, Sequence, ShotSource
from storyboard.model.shots import Shot
from storyboard.model.timing import converted


def plays(item: Item, shot_id: str) -> bool:
    """Whether the item plays the shot."""
    return isinstance(item.source, ShotSource) and item.source.shot_id == shot_id


def rate_of(board: Board, sequence: Sequence) -> Rate:
    """The rate that the sequence's frames count at."""
    return board.format(sequence.format_id).rate


def whole_frames(board: Board, sequence: Sequence, item: Item, shot: Shot) -> int:
    """How long the item lasts when it plays the whole shot at its own speed."""
    frames = converted(shot.frames, board.master.rate, rate_of(board, sequence))
    return max(1, round(frames / item.speed.fraction))


def plays_whole(board: Board, sequence: Sequence, item: Item, shot: Shot) -> bool:
    """Whether the item plays the shot from its first frame to its last."""
    return plays(item, shot.id) and item.in_frame == 0 and item.frames == whole_frames(board, sequence, item, shot)


def with_sequence(board: Board, sequence: Sequence) -> Board:
    """The board with the sequence of the same id replaced."""
    one(board.sequences, sequence.id, "sequence")
    return changed(board, sequences=tuple(sequence if s.id == sequence.id else s for s in board.sequences))


def with_items(board: Board, sequence: Sequence, items: tuple[Item, ...]) -> Board:
    """The board with other items in one sequence."""
    return with_sequence(board, changed(sequence, items=items))


def item_for(board: Board, shot: Shot, item_id: str) -> Item:
    """An item of the main sequence that plays the whole shot."""
    frames = converted(shot.frames, board.master.rate, rate_of(board, board.main_sequence))
    return Item(id=item_id, source=ShotSource(shot_id=shot.id), frames=max(1, frames))


def seated(board: Board, item: Item, shot_id: str) -> Board:
    """The board with a new item put into the main sequence where the shot's place in the story asks for it."""
    items = board.main_sequence.items
    at = _seat(board, items, shot_id)
    return with_items(board, board.main_sequence, (*items[:at], item, *items[at:]))


def reseated(board: Board, shot_ids: tuple[str, ...]) -> Board:
    """The main sequence with the item of each of these shots moved to its place; shots with several stay put."""
    items = board.main_sequence.items
    own = {shot_id: [item for item in items if plays(item, shot_id)] for shot_id in shot_ids}
    single = {shot_id: found[0] for shot_id, found in own.items() if len(found) == 1}
    lifted = {item.id for item in single.values()}
    items = tuple(item for item in items if item.id not in lifted)
    for shot_id, item in single.items():
        at = _seat(board, items, shot_id)
        items = (*items[:at], item, *items[at:])
    return with_items(board, board.main_sequence, items)


def _seat(board: Board, items: tuple[Item, ...], shot_id: str) -> int:
    """Behind the nearest earlier shot that plays, else before the nearest later one, else at the end."""
    first: dict[str, int] = {}
    for at, item in enumerate(items):
        if isinstance(item.source, ShotSource):
            first.setdefault(item.source.shot_id, at)
    story = [other for scene in board.scenes for other in scene.shot_ids]
    place = story.index(shot_id)
    before = next((other for other in reversed(story[:place]) if other in first), None)
    if before is not None:
        at = first[before]
        while at + 1 < len(items) and plays(items[at + 1], before):
            at += 1
        return at + 1
    return next((first[other] for other in story[place + 1 :] if other in first), len(items))


def numbered(board: Board) -> Board:
    """The board with a number given for good to every shot that has none, once numbering is locked."""
    if not board.numbering.is_locked:
        return board
    held = {entry.shot_id for entry in board.numbering.locked}
    new = tuple(LockedNumber(shot_id=i, number=n) for i, n in numbers(board).items() if i not in held)
    return changed(board, numbering=changed(board.numbering, locked=(*board.numbering.locked, *new))) if new else board


def _items_of(sequence: Sequence, shot_id: str) -> Iterator[Item]:
    for item in sequence.items:
        if isinstance(item.source, ShotSource) and item.source.shot_id == shot_id:
            yield item


def resized(board: Board, shot_id: str, frames: int) -> Board:
    """The shot at another length; items that played the whole of it go on doing so, in every sequence."""
    old = board.shot(shot_id)
    new = changed(old, frames=frames)
    sequences: list[Sequence] = []
    for sequence in board.sequences:
        whole = {item.id: item for item in _items_of(sequence, shot_id) if plays_whole(board, sequence, item, old)}
        longer = {at: changed(item, frames=whole_frames(board, sequence, item, new)) for at, item in whole.items()}
        items = tuple(longer.get(item.id, item) for item in sequence.items) if longer else sequence.items
        sequences.append(changed(sequence, items=items) if longer else sequence)
    return changed(board, shots={**board.shots, shot_id: new}, sequences=tuple(sequences))
