"""What must hold between the parts of a board before anything may rely on it."""

import re
from collections.abc import Iterable, Iterator

from storyboard.model.board import Board

_HASH = re.compile(r"[0-9a-f]{64}")


def first_flaw(board: Board) -> str:
    """One sentence about the first thing that does not fit together, naming its field; "" when all does."""
    return next(_flaws(board), "")


def _flaws(board: Board) -> Iterator[str]:
    if not board.formats:
        yield "formats is empty; a board has at least one format."
    if not board.sequences:
        yield "sequences is empty; a board has at least one running order."
    yield from _repeated(board)
    yield from _shots(board)
    for index, asset in enumerate(board.assets):
        if not _HASH.fullmatch(asset.sha256):
            yield f"assets[{index}].sha256 is {asset.sha256[:70]!r}; it must be 64 hex characters."


def _repeated(board: Board) -> Iterator[str]:
    lists: tuple[tuple[str, Iterable[str]], ...] = (
        ("formats", (f.id for f in board.formats)),
        ("cast, locations and props", (e.id for e in board.entries())),
        ("assets", (a.id for a in board.assets)),
        ("scenes", (s.id for s in board.scenes)),
        ("sequences", (s.id for s in board.sequences)),
        ("items", (i.id for s in board.sequences for i in s.items)),
    )
    for name, ids in lists:
        seen: set[str] = set()
        for one in ids:
            if one in seen:
                yield f"the id {one!r} is used twice in {name}; an id names one thing."
            seen.add(one)


def _shots(board: Board) -> Iterator[str]:
    for key, shot in board.shots.items():
        if key != shot.id:
            yield f"shots.{key}.id is {shot.id!r}; it must be {key!r}."
    placed: set[str] = set()
    for index, scene in enumerate(board.scenes):
        for shot_id in scene.shot_ids:
            if shot_id not in board.shots:
                yield f"scenes[{index}].shot_ids names {shot_id!r}, which is not in shots."
            if shot_id in placed:
                yield f"scenes[{index}].shot_ids names {shot_id!r}, which is in the story already."
            placed.add(shot_id)
