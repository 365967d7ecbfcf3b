"""What generates a shot: the board's choice, or the shot's own."""

from dataclasses import dataclass

from storyboard.model.board import Board
from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.requests import Grade
from storyboard.model.shots import Shot
from storyboard.model.targets import Target
from storyboard.studio.context import Context


@dataclass(frozen=True, slots=True)
class Choice:
    """A target and the capabilities that its requests are held to."""

    target: Target
    capabilities: ModelCapabilities

    @property
    def grade(self) -> Grade:
        """What its takes are worth."""
        return Grade.DRAFT if self.target.api_kind == "draft" else Grade.FINAL


def choice_of(context: Context, board: Board, shot: Shot, *, target_id: str = "", profile_id: str = "") -> Choice:
    """What generates this shot: what the run names, else the shot's own choice, else the board's.

    Raises SettingsError for an unknown target and UnknownModel for an unknown profile.
    """
    wanted = target_id or shot.model.target_id or board.generation.target_id
    target = context.settings.target(wanted)
    own = shot.model.model_id if wanted == (shot.model.target_id or board.generation.target_id) else ""
    return Choice(target, context.capabilities(target, profile_id or own or board.generation.model_id))
