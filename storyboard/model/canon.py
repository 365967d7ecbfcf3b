"""The canonical form of a value, and its hash: the same intent gives the same hash in every version."""

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from typing import Any, cast

from storyboard.model.rate import Ratio
from storyboard.model.values import Value


def canonical(value: Any) -> Any:
    """JSON data without fields that hold their default, kinds kept; a field added later changes no hash."""
    if isinstance(value, Value):
        return str(value) if isinstance(value, Ratio) else _fields(value)
    if isinstance(value, Mapping):
        return {str(k): canonical(v) for k, v in cast("Mapping[Any, Any]", value).items()}
    if isinstance(value, tuple | list):
        return [canonical(v) for v in cast("tuple[Any, ...]", value)]
    return value


@cache
def _defaults(kind: type[Value]) -> Mapping[str, Any]:
    """The defaults of a type, which are values and never change; asking a field makes a copy each time."""
    return {
        name: field.get_default(call_default_factory=True)
        for name, field in kind.model_fields.items()
        if name != "kind" and not field.is_required()
    }


def _fields(value: Value) -> dict[str, Any]:
    kept: dict[str, Any] = {name: canonical(extra) for name, extra in (value.model_extra or {}).items()}
    defaults = _defaults(type(value))
    for name in type(value).model_fields:
        held = getattr(value, name)
        if name not in defaults or held != defaults[name]:
            kept[name] = canonical(held)
    return kept


def content_hash(value: Any) -> str:
    """SHA-256, in hex, of the canonical form."""
    text = json.dumps(canonical(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
