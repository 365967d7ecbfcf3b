"""What the board would cost at several models: the real requests, compiled for each, before anything is sent."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.numbering import numbers
from storyboard.model.requests import Grade, ModelRequest, ShotRequest
from storyboard.model.targets import Target
from storyboard.prompting.compiler import compile_request, price_online, refusals
from storyboard.prompting.neutral import requests_for
from storyboard.studio.choosing import choice_of
from storyboard.studio.context import Context, UnknownModel
from storyboard.studio.session import Session, open_session
from storyboard.studio.wants import missing


@dataclass(frozen=True, slots=True)
class ShotEstimate:
    """One shot at one model: `microusd` None where no price is known; `refused` says why it cannot be made."""

    number: str
    scene: int
    model_id: str
    made_s: float
    microusd: int | None
    refused: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Estimate:
    """All shots at one model, or each at its own: then `model_id` and `label` name every model there is."""

    model_id: str
    label: str
    as_of: str
    shots: tuple[ShotEstimate, ...]

    @property
    def total_microusd(self) -> int | None:
        """What the shots that can be made cost together; None where a price is unknown, or none can be made."""
        if self.shots and len(self.refused) == len(self.shots):
            return None
        return _total(shot.microusd for shot in self.shots if not shot.refused)

    @property
    def refused(self) -> tuple[ShotEstimate, ...]:
        """The shots that this model cannot make as they are."""
        return tuple(shot for shot in self.shots if shot.refused)

    def as_data(self) -> dict[str, Any]:
        """The same for a program."""
        scenes = sorted({shot.scene for shot in self.shots})
        return {
            "model": self.model_id,
            "label": self.label,
            "prices_as_of": self.as_of,
            "total": self.total_microusd,
            "seconds": round(sum(shot.made_s for shot in self.shots if not shot.refused), 3),
            "refused": len(self.refused),
            "scenes": [
                {
                    "scene": scene,
                    "total": _total(s.microusd for s in self.shots if s.scene == scene and not s.refused),
                }
                for scene in scenes
            ],
            "shots": [
                {
                    "shot": shot.number,
                    "scene": shot.scene,
                    "model": shot.model_id,
                    "seconds": shot.made_s,
                    "price": shot.microusd,
                    "refused": shot.refused,
                    "notes": list(shot.notes),
                }
                for shot in self.shots
            ],
        }


def estimate_project(
    folder: Path, model_ids: Iterable[str] = (), *, only_missing: bool = False, context: Context | None = None
) -> tuple[Estimate, ...]:
    """What the board costs at each of these models; without any, each shot at its own choice, else the board's.

    With `only_missing` shots that have a final take are left out. Raises UnknownModel naming those there are.
    """
    with open_session(folder, context, read_only=True) as session:
        board = session.board
        order = tuple(shot.id for _, shot in board.story())
        wanted = missing(board, session.takes(), session.jobs(), Grade.FINAL) if only_missing else order
        requests = requests_for(board, tuple(wanted))
        chosen = [_known(session, model_id) for model_id in dict.fromkeys(model_ids)]
        if not chosen:
            return (_estimate(session, requests, _own(session, requests)),)
        return tuple(_estimate(session, requests, dict.fromkeys(requests, able)) for able in chosen)


def _own(session: Session, requests: Mapping[str, ShotRequest]) -> Mapping[str, ModelCapabilities]:
    """What generates each shot: its own choice before the board's."""
    board, context = session.board, session.context
    return {shot_id: choice_of(context, board, board.shot(shot_id)).capabilities for shot_id in requests}


def _known(session: Session, model_id: str) -> ModelCapabilities:
    models = session.context.models
    if model_id not in models:
        raise UnknownModel(f"There is no model profile {model_id!r}.", fix=f"Known ones: {', '.join(sorted(models))}.")
    return models[model_id]


def _estimate(session: Session, requests: Mapping[str, ShotRequest], able: Mapping[str, ModelCapabilities]) -> Estimate:
    board = session.board
    names = numbers(board)
    scenes = {shot_id: index for index, scene in enumerate(board.scenes, start=1) for shot_id in scene.shot_ids}
    shots: list[ShotEstimate] = []
    for shot_id, request in requests.items():
        model = able[shot_id]
        compiled = compile_request(request, model, _at(model), today=session.context.today)
        shots.append(_shot(names[shot_id], scenes[shot_id], compiled, model))
    used = {model.id: model for model in able.values()} or {"": None}
    return Estimate(
        model_id=", ".join(used),
        label=", ".join(model.label for model in used.values() if model),
        as_of=min((model.as_of for model in used.values() if model), default=""),
        shots=tuple(shots),
    )


def _at(model: ModelCapabilities) -> Target:
    """A target that asks for the model itself."""
    return Target(id=model.id, name=model.label, api_kind=model.api_kind, model_id=model.id, profile_id=model.id)


def _shot(number: str, scene: int, compiled: ModelRequest, capabilities: ModelCapabilities) -> ShotEstimate:
    refused = " ".join(note.why for note in refusals(compiled))
    notes = tuple(f"{note.field}: {note.why}" for note in compiled.notes)
    price = None if refused else price_online(compiled, capabilities)
    return ShotEstimate(number, scene, capabilities.id, compiled.duration_s, price, refused, notes)


def _total(prices: Iterable[int | None]) -> int | None:
    found = list(prices)
    known = [price for price in found if price is not None]
    return sum(known) if len(known) == len(found) else None
