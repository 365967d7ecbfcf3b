"""The template that a model is spoken to with: shown, made one's own, and given back."""

from pathlib import Path
from typing import Any

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.prompting.template import PLAIN, VARIABLES, BadTemplate, check_template
from storyboard.store.dialect_files import forget_dialect, keep_dialect, own_dialects, read_dialect
from storyboard.studio.context import Context, open_context


class NoSuchModel(StoryboardError):
    """A model that no catalogue has."""

    exit_code = 2


def describe_template(model_id: str, context: Context | None = None) -> dict[str, Any]:
    """The template for a model, where it comes from, and the variables that one may print. Raises NoSuchModel."""
    context = context or open_context()
    own = model_id in own_dialects(context.folders)
    text = _model(context, model_id).dialect.template
    origin = "your own" if own else "models.toml" if text else "built in"
    return {"model": model_id, "from": origin, "template": text or PLAIN, "variables": dict(VARIABLES)}


def use_template(model_id: str, file: Path, context: Context | None = None) -> str:
    """Speak to a model by the user's own template from now on, in every project.

    Raises NoSuchModel, or BadTemplate and BadDialectFile that name the file.
    """
    context = context or open_context()
    label = _model(context, model_id).label
    found = read_dialect(file, model_id)
    try:
        check_template(found.text)
    except BadTemplate as error:
        raise BadTemplate(error.what, where=str(file), fix=error.fix) from None
    kept = keep_dialect(context.folders, model_id, found.text)
    return f"{label} is spoken to by your template now, kept in {kept}."


def reset_template(model_id: str, context: Context | None = None) -> str:
    """Speak to a model as before the user's own template. Raises NoSuchModel."""
    context = context or open_context()
    label = _model(context, model_id).label
    had = forget_dialect(context.folders, model_id)
    return f"Your template for {label} is gone." if had else f"You have no template of your own for {label}."


def _model(context: Context, model_id: str) -> ModelCapabilities:
    model = context.models.get(model_id)
    if model is None:
        raise NoSuchModel(f"There is no model {model_id!r}.", fix="See storyboard models.")
    return model
