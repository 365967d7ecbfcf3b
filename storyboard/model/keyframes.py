"""Keyframes that two shots share: the one ends on it, the next one of the story begins on it."""

from collections.abc import Mapping
from itertools import pairwise

from storyboard.model.board import Board
from storyboard.model.shots import MatchLink


def shared_ends(board: Board) -> Mapping[str, str]:
    """The keyframes on which shots end because the next one of the story begins on them: assets by shot id."""
    story = [shot for _, shot in board.story()]
    return {one.id: other.link.keyframe_id for one, other in pairwise(story) if isinstance(other.link, MatchLink)}
