"""The picture of a shot for what is written out: its take, else the drawn panel."""

from PIL import Image

from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.model.requests import Grade
from storyboard.prompting.neutral import requests_for
from storyboard.studio.posters import Posters
from storyboard.studio.session import Session


class ShotPictures:
    """Pictures of the shots of one board; a take that cannot be read is replaced by the drawn panel."""

    def __init__(self, session: Session, board: Board) -> None:
        """Read what plays now; drafts are drawn from the board itself, which is what they show."""
        self._posters = Posters(session.media)
        self._takes = {shot_id: take for shot_id, take in session.playing().items() if take.grade != Grade.DRAFT}
        self._requests = requests_for(board, tuple(shot.id for _, shot in board.story()))

    def has_take(self, shot_id: str) -> bool:
        """Whether a paid or imported take plays for the shot."""
        return shot_id in self._takes

    def of_shot(self, shot_id: str, width_px: int, height_px: int) -> Image.Image | None:
        """The picture at that size; None for a shot that the story does not tell."""
        take = self._takes.get(shot_id)
        if take is not None:
            try:
                return self._posters.of_take(take.sha256, width_px, height_px)
            except StoryboardError:
                # A take that vanished does not stop the picture: its panel stands in.
                del self._takes[shot_id]
        request = self._requests.get(shot_id)
        return self._posters.of_staging(request.staging, width_px, height_px) if request else None
