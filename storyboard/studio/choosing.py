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
    own = shot.model.model_id if wanted == (shot.model.target_id or board.generation.target_id) else ""
    return choice_for(context, board, target_id=wanted, profile_id=profile_id or own)


def choice_for(context: Context, board: Board, *, target_id: str = "", profile_id: str = "") -> Choice:
    """What generates shots without a choice of their own; a draft takes on the profile named, else the board's.

    Raises SettingsError for an unknown target and UnknownModel for an unknown profile.
    """
    target = context.settings.target(target_id or board.generation.target_id)
    return Choice(target, context.capabilities(target, profile_id or board.generation.model_id))
