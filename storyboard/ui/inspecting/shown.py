"""What the inspector shows at a moment: the selected shots, and what the model in force can do."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from storyboard.model.board import Board
from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.requests import ModelRequest, ShotRequest
from storyboard.model.shots import Shot

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Shown:
    """The selected shots in the order of the selection; `capabilities` is None where no model is known.

    `request` and `compiled` are those of the one selected shot, None until they are known.
    """

    board: Board
    shots: tuple[Shot, ...] = ()
    is_read_only: bool = False
    capabilities: ModelCapabilities | None = None
    numbers: Mapping[str, str] = field(default_factory=dict)
    request: ShotRequest | None = None
    compiled: ModelRequest | None = None

    @property
    def shot_ids(self) -> tuple[str, ...]:
        """The ids of the shots."""
        return tuple(shot.id for shot in self.shots)

    @property
    def one(self) -> Shot | None:
        """The shot where exactly one is selected."""
        return self.shots[0] if len(self.shots) == 1 else None

    @property
    def can_edit(self) -> bool:
        """Whether there is something to change and it may be changed."""
        return bool(self.shots) and not self.is_read_only

    def same(self, read: Callable[[Shot], Read]) -> Read | None:
        """What all the shots say alike; None where they differ or there are none."""
        said = [read(shot) for shot in self.shots]
        return said[0] if said and all(value == said[0] for value in said) else None
