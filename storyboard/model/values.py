"""Frozen values that keep what a newer version wrote into them.

Loading is lenient to the future: unknown fields stay in place, unknown enum words stay strings and unknown kinds
become `Unknown`. Code is strict to the present: values change through `replace`, which refuses unknown names.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any, TypeVar, cast

from pydantic import BaseModel, ConfigDict, Field

from storyboard.model.errors import EditError

Word = TypeVar("Word", bound=StrEnum)
Kept = TypeVar("Kept", bound="Value")

Open = Annotated[Word | str, Field(union_mode="left_to_right")]
"""A word of a vocabulary, or the word a newer version used in its place."""


class Value(BaseModel):
    """A frozen value; unknown fields survive load, edit and save.

    What checks a kind of value is made when the first of it is: a start needs few of them by themselves.
    """

    model_config = ConfigDict(frozen=True, extra="allow", defer_build=True)


class Unknown(Value):
    """A kind that only a newer version knows, kept whole so that saving gives it back."""

    kind: str

    @property
    def raw(self) -> Mapping[str, Any]:
        """Everything the newer version wrote beside the kind."""
        return self.model_extra or {}


def kind_of(known: frozenset[str]) -> Callable[[Any], str]:
    """A discriminator for a union of kinds that sends every kind not in `known` to the tag `unknown`."""

    def discriminate(value: Any) -> str:
        fields = cast("Mapping[str, Any]", value)
        kind = fields.get("kind") if isinstance(value, Mapping) else getattr(value, "kind", None)
        return str(kind) if kind in known else "unknown"

    return discriminate


def replace(value: Kept, /, **changes: Any) -> Kept:
    """The same value with some fields changed, checked like a loaded one.

    Raises EditError for a name that is not a field, pydantic's ValidationError for a value that does not fit.
    """
    strangers = changes.keys() - type(value).model_fields.keys()
    if strangers:
        raise EditError(f"{type(value).__name__} has no field {sorted(strangers)[0]!r}.")
    return type(value).model_validate({**dict(value), **changes})


def unknown_keys(value: Any, path: str = "") -> Iterator[str]:
    """The dotted paths of everything below `value` that this version does not know."""
    if isinstance(value, Value):
        if isinstance(value, Unknown):
            yield f"{path}.kind={value.kind}"
            return
        yield from (f"{path}.{name}" for name in value.model_extra or {})
        for name in type(value).model_fields:
            yield from unknown_keys(getattr(value, name), f"{path}.{name}" if path else name)
    elif isinstance(value, tuple):
        for index, entry in enumerate(cast("tuple[Any, ...]", value)):
            yield from unknown_keys(entry, f"{path}[{index}]")
    elif isinstance(value, dict):
        for name, entry in cast("dict[str, Any]", value).items():
            yield from unknown_keys(entry, f"{path}.{name}")
