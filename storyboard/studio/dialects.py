"""What each model would be told of the shots of a project."""

from pathlib import Path
from typing import Any

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.model.numbering import numbers
from storyboard.model.requests import ModelRequest, ShotRequest
from storyboard.model.targets import Target
from storyboard.prompting.compiler import compile_request
from storyboard.prompting.difference import difference
from storyboard.prompting.neutral import requests_for
from storyboard.studio.context import Context
from storyboard.studio.finding import shots_named
from storyboard.studio.session import open_session


class BadComparison(StoryboardError):
    """Models that cannot be compared."""

    exit_code = 2


def compare_dialects(
    folder: Path, models: tuple[str, ...], *, shots: str = "", context: Context | None = None
) -> list[dict[str, Any]]:
    """For each shot what every model is told, and how the second differs from the first. Raises BadComparison."""
    if not 1 <= len(models) <= 2:
        raise BadComparison("One model is shown, or two are compared.")
    with open_session(folder, context) as session:
        able = [_model(session.context, name) for name in models]
        board, names = session.board, numbers(session.board)
        wanted = shots_named(board, shots) if shots else tuple(shot.id for _, shot in board.story())
        requests = requests_for(board, wanted)
        return [_row(session.context, names[shot_id], requests[shot_id], able) for shot_id in wanted]


def _model(context: Context, name: str) -> ModelCapabilities:
    model = context.models.get(name)
    if model is None:
        raise BadComparison(f"There is no model {name!r}.", fix="See storyboard models.")
    return model


def _row(context: Context, number: str, request: ShotRequest, able: list[ModelCapabilities]) -> dict[str, Any]:
    made = [_compiled(context, request, model) for model in able]
    told = {one.profile_id: {"prompt": one.prompt, "negative_prompt": one.negative_prompt} for one in made}
    if len(made) == 1:
        return {"shot": number, "told": told, "difference": made[0].prompt.splitlines(), "settings": {}}
    found = difference(*made)
    settings = {name: [ours, theirs] for name, ours, theirs in found.settings}
    said = [f"{name}: {ours or 'none'} -> {theirs or 'none'}" for name, ours, theirs in found.settings]
    return {"shot": number, "told": told, "difference": [*found.lines, *said], "settings": settings}


def _compiled(context: Context, request: ShotRequest, model: ModelCapabilities) -> ModelRequest:
    target = Target(id="compared", name=model.label, api_kind=model.api_kind, model_id=model.id, profile_id=model.id)
    return compile_request(request, model, target, today=context.today)
