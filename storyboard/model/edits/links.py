"""Edits of how a shot is joined to the one it follows from."""

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.ordered import one
from storyboard.model.errors import EditError
from storyboard.model.shots import ContinueLink, CutLink, FrameAt, Link, MatchLink


def cut_from_before(board: Board, shot_id: str) -> Edit:
    """Join the shot by a cut: state and references are inherited, pixels are not."""
    return Edit("Join by a cut", with_link(board, shot_id, CutLink()))


def continue_from(board: Board, shot_id: str, from_shot_id: str, at: FrameAt = FrameAt.CUT) -> Edit:
    """Begin the shot on a frame of another one; refused where it would continue from itself."""
    board.shot(from_shot_id)
    linked = with_link(board, shot_id, ContinueLink(from_shot_id=from_shot_id, at=at))
    refuse_circle(linked, shot_id)
    return Edit("Continue from a shot", linked)


def match_on(board: Board, shot_id: str, keyframe_id: str) -> Edit:
    """Share one keyframe, an asset of the board, with the shot that ends on it."""
    one(board.assets, keyframe_id, "asset")
    return Edit("Match on a keyframe", with_link(board, shot_id, MatchLink(keyframe_id=keyframe_id)))


def with_link(board: Board, shot_id: str, link: Link) -> Board:
    """The board with another link of one shot, unchecked."""
    return changed(board, shots={**board.shots, shot_id: changed(board.shot(shot_id), link=link)})


def refuse_circle(board: Board, shot_id: str) -> None:
    """Raise EditError when the shot continues from itself, directly or through others."""
    shot, seen = board.shot(shot_id), {shot_id}
    while isinstance(shot.link, ContinueLink):
        shot = board.shot(shot.link.from_shot_id)
        if shot.id in seen:
            raise EditError("A shot cannot continue from itself, directly or through other shots.")
        seen.add(shot.id)
