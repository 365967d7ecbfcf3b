"""The catalogue of models as data and in words: what each can do, what it costs, and how long it will be there."""

from typing import Any, cast

from storyboard.model.canon import canonical
from storyboard.model.capabilities import ENDS_SOON_DAYS, ModelCapabilities
from storyboard.model.values import Value
from storyboard.providers.registry import maker_of
from storyboard.studio.context import Context, open_context


def describe_models(context: Context | None = None) -> list[dict[str, Any]]:
    """Every model by the catalogue's order: all its figures with their sources, and what stands of it today."""
    context = context or open_context()
    return [_described(model, context) for model in context.models.values()]


def standing_of(model: ModelCapabilities, context: Context) -> str:
    """Retired since when, ending in how many days, or available; a kind without an adapter is there to draft with."""
    days = model.days_left(context.today)
    if days is not None and days <= 0:
        return f"retired {model.sunset}"
    if days is not None and days <= ENDS_SOON_DAYS:
        return f"ends in {days} days"
    if days is None and model.sunset_announced:
        return "ends, no date"
    return "available" if maker_of(model.api_kind) is not None else "drafts only"


def _described(model: ModelCapabilities, context: Context) -> dict[str, Any]:
    known = {name: getattr(model, name) for name in type(model).model_fields}
    figures = {name: _plain(value) for name, value in known.items()}
    per_s = sorted({price.microusd for price in model.prices})
    return {
        **figures,
        "standing": standing_of(model, context),
        "days_left": model.days_left(context.today),
        "has_adapter": maker_of(model.api_kind) is not None,
        "microusd_per_s": {"least": per_s[0], "most": per_s[-1]} if per_s else None,
        "source_of": {name: model.source_of(name) for name in figures if name not in {"id", "label", "sources"}},
    }


def _plain(value: Any) -> Any:
    """JSON data of a figure, whatever holds its default included."""
    if isinstance(value, Value):
        return value.model_dump(mode="json")
    if isinstance(value, tuple):
        return [_plain(entry) for entry in cast("tuple[Any, ...]", value)]
    return canonical(value)
