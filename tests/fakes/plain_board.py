"""A plain board for tests of edits and numbers: three scenes of three shots a1 … c3, each with an item of its own."""

from storyboard.model.board import Board
from storyboard.model.picture import Format
from storyboard.model.sequences import Item, Sequence, ShotSource
from storyboard.model.shots import Scene, Shot

FORMAT = Format(id="wide")


def plain_board(*, scenes: str = "abc", shots: int = 3) -> Board:
    """Scenes named by letters, with shots a1, a2 … of 48 frames and items item-a1, item-a2 … in story order."""
    ids = {letter: tuple(f"{letter}{number}" for number in range(1, shots + 1)) for letter in scenes}
    every = [shot_id for group in ids.values() for shot_id in group]
    return Board(
        id="plain",
        formats=(FORMAT,),
        master_format_id="wide",
        scenes=tuple(Scene(id=letter, shot_ids=group) for letter, group in ids.items()),
        shots={shot_id: Shot(id=shot_id, frames=48, action=f"What {shot_id} shows.") for shot_id in every},
        sequences=(
            Sequence(
                id="main",
                format_id="wide",
                items=tuple(Item(id=f"item-{i}", source=ShotSource(shot_id=i), frames=48) for i in every),
            ),
        ),
    )


def running(board: Board) -> str:
    """The ids of the main sequence's items, without the prefix `item-`."""
    return " ".join(item.id.removeprefix("item-") for item in board.main_sequence.items)


def told(board: Board) -> str:
    """The ids of the shots in story order, scenes divided by a bar."""
    return " | ".join(" ".join(scene.shot_ids) for scene in board.scenes)
