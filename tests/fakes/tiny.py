"""The lighthouse board made small and short, so that real clips and films of it take no time."""

from storyboard.model.board import Board
from storyboard.model.picture import Format
from storyboard.model.sequences import Item, Sequence, ShotSource
from storyboard.model.values import replace
from tests.fakes.lighthouse import lighthouse

FRAMES = 12


def tiny() -> Board:
    """Four shots of half a second in two scenes, 160 × 90."""
    board = lighthouse()
    shots = {shot_id: replace(shot, frames=FRAMES) for shot_id, shot in board.shots.items()}
    items = tuple(Item(id=f"item-{i}", source=ShotSource(shot_id=i), frames=FRAMES) for i in shots)
    return replace(
        board,
        formats=(Format(id="wide", width=160, height=90),),
        shots=shots,
        sequences=(Sequence(id="main", format_id="wide", items=items),),
    )
